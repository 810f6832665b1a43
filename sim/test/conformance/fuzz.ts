// Compares generated programs on the real kernel and on the simulator, and shrinks the first differences:
// `npm run conformance:fuzz -- --seed N --count M [--family basic|all|deep|calls|files|c] [--shard 3/16] [--shrink K] [--kernel 6.12]`: the last
// is another kernel, booted in QEMU (sim/test/guest).
// `--record` writes the share of the gate (`fuzz.FAMILY.recorded.txt`) from the real kernel alone; `--native` only runs natively, twice (a second
// time optimised where that must make no difference), and tells which programs are not deterministic; `--show I` prints program I of the seed.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { NativeResult, NativeRig } from '../../cli/native.ts'
import {
  compileNative,
  describeMachine,
  gccOptions,
  openRig,
  ramGiB,
  readaheadKiB,
  runNative,
  whyNotNative,
} from '../../cli/native.ts'
import { Simulation } from '../../cli/simulate.ts'
import { guestRamGiB, runInGuest, whyNoGuest } from '../guest/guest.ts'
import { describeDifference } from '../../cli/difference.ts'
import { suiteFolder } from './expectation.ts'
import { families } from './families.ts'
import { formatRecording } from './recording.ts'
import type { Family, Statement } from './statements.ts'
import { smaller } from './statements.ts'

const batchSize = 250
const timeoutMs = 10_000
/** Differences after these are only counted. */
const mostShown = 20

interface Settings {
  readonly seed: number
  readonly count: number
  readonly family: Family
  readonly shard: number
  readonly shards: number
  readonly shrink: number
  /** Another kernel than the machine's; '' is the machine's. */
  readonly kernel: string
}

let batches = 0
/** Set once, by --kernel. */
let kernel = ''

/** Compiles programs into one and runs each natively in a fresh process. */
async function native(
  rig: NativeRig,
  programs: readonly Statement[][],
  family: Family,
  options: readonly string[] = gccOptions,
): Promise<NativeResult[]> {
  const output = join(rig.folder, `batch${batches++}`)
  writeFileSync(`${output}.c`, family.batch(programs))
  const message = await compileNative([`${output}.c`], output, options)
  if (message !== '') throw new Error(`generated programs do not compile:\n${message.slice(0, 2000)}`)
  const jobs = programs.map((_program, index) => ({ program: output, args: [`${index}`], uid: 0, timeoutMs }))
  if (kernel === '') return runNative(rig, jobs)
  const { results } = await runInGuest(rig, kernel, jobs)
  return [...results]
}

function simulate(simulation: Simulation, program: readonly Statement[], family: Family): NativeResult {
  const own = { uid: 0, ram: ramGiB() * 2 ** 30, readahead: readaheadKiB() * 1024 }
  const options = kernel === '' ? own : { uid: 0, ram: guestRamGiB * 2 ** 30, kernel }
  try {
    const result = simulation.run(family.text(program), options, 'generated')
    const broken = simulation.check()
    return broken.length === 0 ? result : { end: `broken: ${broken.join('; ')}`, stdout: result.stdout }
  } catch (error) {
    return { end: `threw: ${String(error)}`, stdout: '' }
  }
}

/** Whether the real kernel gives the same answer again and again. Some fault counts depend on what else the machine does. */
async function isSteady(rig: NativeRig, program: Statement[], first: NativeResult, family: Family): Promise<boolean> {
  const again = await native(rig, [program, program, program], family)
  return again.every((answer) => describeDifference(first, answer) === '')
}

/** Leaves statements out while the two machines still differ. */
async function shrink(
  rig: NativeRig,
  simulation: Simulation,
  start: Statement[],
  family: Family,
): Promise<Statement[]> {
  let best = start
  for (let round = 0; round < 60; round++) {
    const candidates = smaller(best)
    if (candidates.length === 0) break
    const real = await native(rig, candidates, family)
    const found = candidates.find((candidate, index) => {
      const answer = real[index]
      return answer !== undefined && describeDifference(answer, simulate(simulation, candidate, family)) !== ''
    })
    if (found === undefined) break
    best = found
  }
  return best
}

async function report(rig: NativeRig, simulation: Simulation, program: Statement[], settings: Settings): Promise<void> {
  const small = await shrink(rig, simulation, program, settings.family)
  const [real] = await native(rig, [small], settings.family)
  const text = settings.family.text(small)
  console.log('shrunk to:')
  console.log(text.slice(text.indexOf('int main(void)')))
  if (real === undefined) return
  const simulated = simulate(simulation, small, settings.family)
  console.log(describeDifference(real, simulated))
  console.log(`real:\n${real.stdout}\nsimulated (${simulated.end}):\n${simulated.stdout}`)
}

function* batchesOf(settings: Settings): Generator<number[]> {
  const own: number[] = []
  for (let index = settings.shard - 1; index < settings.count; index += settings.shards) own.push(index)
  for (let at = 0; at < own.length; at += batchSize) yield own.slice(at, at + batchSize)
}

async function compare(rig: NativeRig, settings: Settings): Promise<number> {
  const simulation = new Simulation()
  let done = 0
  let different = 0
  let unsteady = 0
  for (const indices of batchesOf(settings)) {
    const programs = indices.map((index) => settings.family.generate(settings.seed, index))
    const real = await native(rig, programs, settings.family)
    for (const [at, program] of programs.entries()) {
      const answer = real[at]
      if (answer === undefined) continue
      done++
      const difference = describeDifference(answer, simulate(simulation, program, settings.family))
      if (difference === '') continue
      if (!(await isSteady(rig, program, answer, settings.family))) {
        unsteady++
        continue
      }
      // What else the machine does passes: a difference stays.
      await new Promise((resolve) => setTimeout(resolve, 2000))
      if (!(await isSteady(rig, program, answer, settings.family))) {
        unsteady++
        continue
      }
      different++
      if (different > mostShown) continue
      console.log(`\nseed ${settings.seed}, program ${indices[at]}: different\n${difference}`)
      if (different <= settings.shrink) await report(rig, simulation, program, settings)
    }
  }
  const head = `${done} programs of family ${settings.family.name}, seed ${settings.seed}`
  const machine = settings.kernel === '' ? describeMachine(0) : `Linux ${settings.kernel} in QEMU`
  const left = unsteady > 0 ? `, ${unsteady} left out (the real kernel answers now so, now so)` : ''
  console.log(`${head}, compared with ${machine}: ${different} different${left}`)
  return different === 0 ? 0 : 1
}

/** Runs all programs twice on the real kernel; the results, and what was not the same twice. */
async function twice(rig: NativeRig, settings: Settings): Promise<{ results: NativeResult[]; unsteady: number }> {
  const results: NativeResult[] = []
  let unsteady = 0
  for (const indices of batchesOf(settings)) {
    const programs = indices.map((index) => settings.family.generate(settings.seed, index))
    const first = await native(rig, programs, settings.family)
    const again = gccOptions.map((option) => (option === '-O0' && settings.family.optimisable ? '-O2' : option))
    const second = await native(rig, programs, settings.family, again)
    first.forEach((result, at) => {
      const again = second[at]
      results.push(result)
      if (again !== undefined && result.end === 'exit 0' && describeDifference(result, again) === '') return
      unsteady++
      console.log(`seed ${settings.seed}, program ${indices[at]}: ${result.end} and ${again?.end}`)
      if (again !== undefined) console.log(describeDifference(result, again))
    })
  }
  console.log(`${results.length} programs run twice natively, ${unsteady} not deterministic`)
  return { results, unsteady }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '500' },
      shard: { type: 'string', default: '1/1' },
      shrink: { type: 'string', default: '3' },
      family: { type: 'string', default: 'basic' },
      native: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      show: { type: 'string' },
      kernel: { type: 'string', default: '' },
    },
  })
  const [shard = NaN, shards = NaN] = values.shard.split('/').map(Number)
  const family = families.find((each) => each.name === values.family)
  if (family === undefined) {
    console.error(`conformance:fuzz: --family is one of ${families.map((each) => each.name).join(', ')}`)
    return 2
  }
  const settings: Settings = {
    seed: Number(values.seed),
    count: Number(values.count),
    family,
    shard,
    shards,
    shrink: Number(values.shrink),
    kernel: values.kernel,
  }
  kernel = values.kernel
  if (Object.values(settings).some(Number.isNaN) || shard < 1 || shard > shards) {
    console.error('conformance:fuzz: --seed, --count and --shrink are numbers, --shard is I/N')
    return 2
  }
  if (values.show !== undefined) {
    console.log(family.text(family.generate(settings.seed, Number(values.show))))
    return 0
  }
  const reason =
    (kernel === '' ? null : whyNoGuest()) ??
    whyNotNative() ??
    (process.getuid?.() === 0 ? null : 'the generated programs are compared as root')
  if (reason !== null) {
    console.error(`conformance:fuzz: ${reason}`)
    return 1
  }
  const rig = await openRig()
  try {
    if (!values.native && !values.record) return await compare(rig, settings)
    const { results, unsteady } = await twice(rig, settings)
    if (unsteady > 0 || !values.record) return unsteady === 0 ? 0 : 1
    const recorded = {
      machine: describeMachine(0),
      seed: settings.seed,
      family: family.name,
      outputs: results.map((each) => each.stdout),
    }
    writeFileSync(join(suiteFolder(), `fuzz.${family.name}.recorded.txt`), formatRecording(recorded), 'latin1')
    return 0
  } finally {
    rig.close()
  }
}

process.exitCode = await main()

// Compares generated programs on the real kernel and on the simulator, and shrinks the first differences:
// `npm run conformance:fuzz -- --seed N --count M [--all] [--shard 3/16] [--shrink K]`.
// `--record` writes the share of the gate (`fuzz.recorded.txt`) from the real kernel alone; `--native` only runs natively, twice,
// and tells which programs are not deterministic; `--show I` prints program I of the seed.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { NativeResult, NativeRig } from '../../cli/native.ts'
import { compileNative, describeMachine, openRig, ramGiB, runNative, whyNotNative } from '../../cli/native.ts'
import { Simulation, describeDifference } from '../../cli/simulate.ts'
import { suiteFolder } from './expectation.ts'
import type { Features, Statement } from './generator.ts'
import { batchText, generate, programText, smaller } from './generator.ts'
import { formatRecording } from './recording.ts'

const batchSize = 250
const timeoutMs = 10_000

interface Settings {
  readonly seed: number
  readonly count: number
  readonly features: Features
  readonly shard: number
  readonly shards: number
  readonly shrink: number
}

let batches = 0

/** Compiles programs into one and runs each natively in a fresh process. */
async function native(rig: NativeRig, programs: readonly Statement[][], features: Features): Promise<NativeResult[]> {
  const output = join(rig.folder, `batch${batches++}`)
  writeFileSync(`${output}.c`, batchText(programs, features))
  const message = await compileNative([`${output}.c`], output)
  if (message !== '') throw new Error(`generated programs do not compile:\n${message.slice(0, 2000)}`)
  const jobs = programs.map((_program, index) => ({ program: output, args: [`${index}`], uid: 0, timeoutMs }))
  return runNative(rig, jobs)
}

function simulate(simulation: Simulation, program: readonly Statement[], features: Features): NativeResult {
  const options = { uid: 0, ram: ramGiB() * 2 ** 30 }
  try {
    const result = simulation.run(programText(program, features), options, 'generated')
    const broken = simulation.check()
    return broken.length === 0 ? result : { end: `broken: ${broken.join('; ')}`, stdout: result.stdout }
  } catch (error) {
    return { end: `threw: ${String(error)}`, stdout: '' }
  }
}

/** Leaves statements out while the two machines still differ. */
async function shrink(
  rig: NativeRig,
  simulation: Simulation,
  start: Statement[],
  features: Features,
): Promise<Statement[]> {
  let best = start
  for (let round = 0; round < 60; round++) {
    const candidates = smaller(best)
    if (candidates.length === 0) break
    const real = await native(rig, candidates, features)
    const found = candidates.find((candidate, index) => {
      const answer = real[index]
      return answer !== undefined && describeDifference(answer, simulate(simulation, candidate, features)) !== ''
    })
    if (found === undefined) break
    best = found
  }
  return best
}

async function report(rig: NativeRig, simulation: Simulation, program: Statement[], settings: Settings): Promise<void> {
  const small = await shrink(rig, simulation, program, settings.features)
  const [real] = await native(rig, [small], settings.features)
  const text = programText(small, settings.features)
  console.log('shrunk to:')
  console.log(text.slice(text.indexOf('int main(void)')))
  if (real === undefined) return
  const simulated = simulate(simulation, small, settings.features)
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
  for (const indices of batchesOf(settings)) {
    const programs = indices.map((index) => generate(settings.seed, index, settings.features))
    const real = await native(rig, programs, settings.features)
    for (const [at, program] of programs.entries()) {
      const answer = real[at]
      if (answer === undefined) continue
      done++
      const difference = describeDifference(answer, simulate(simulation, program, settings.features))
      if (difference === '') continue
      different++
      console.log(`\nseed ${settings.seed}, program ${indices[at]}: different\n${difference}`)
      if (different <= settings.shrink) await report(rig, simulation, program, settings)
    }
  }
  console.log(`${done} programs of seed ${settings.seed} compared with ${describeMachine(0)}: ${different} different`)
  return different === 0 ? 0 : 1
}

/** Runs all programs twice on the real kernel; the results, and what was not the same twice. */
async function twice(rig: NativeRig, settings: Settings): Promise<{ results: NativeResult[]; unsteady: number }> {
  const results: NativeResult[] = []
  let unsteady = 0
  for (const indices of batchesOf(settings)) {
    const programs = indices.map((index) => generate(settings.seed, index, settings.features))
    const first = await native(rig, programs, settings.features)
    const second = await native(rig, programs, settings.features)
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
      all: { type: 'boolean', default: false },
      native: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      show: { type: 'string' },
    },
  })
  const [shard = NaN, shards = NaN] = values.shard.split('/').map(Number)
  const features: Features = values.all ? 'all' : 'basic'
  const settings: Settings = {
    seed: Number(values.seed),
    count: Number(values.count),
    features,
    shard,
    shards,
    shrink: Number(values.shrink),
  }
  if (Object.values(settings).some(Number.isNaN) || shard < 1 || shard > shards) {
    console.error('conformance:fuzz: --seed, --count and --shrink are numbers, --shard is I/N')
    return 2
  }
  if (values.show !== undefined) {
    console.log(programText(generate(settings.seed, Number(values.show), features), features))
    return 0
  }
  const reason = whyNotNative() ?? (process.getuid?.() === 0 ? null : 'the generated programs are compared as root')
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
      features,
      outputs: results.map((each) => each.stdout),
    }
    writeFileSync(join(suiteFolder(), 'fuzz.recorded.txt'), formatRecording(recorded), 'latin1')
    return 0
  } finally {
    rig.close()
  }
}

process.exitCode = await main()

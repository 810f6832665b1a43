// Compares the compiler's random programs (cgen.ts) on the real kernel and on the simulator, and shrinks the first difference:
// `node sim/tools/run.mjs sim/test/conformance/cfuzz.ts --seed N --count M [--shard i/n]`. `--flat` runs them without a kernel;
// `--native` holds gcc -O0 against gcc -O2 alone (a difference is undefined behaviour that the generator let through); `--show I` prints one.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { NativeResult, NativeRig } from '../../cli/native.ts'
import { compileNative, gccOptions, openRig, ramGiB, runNative, whyNotNative } from '../../cli/native.ts'
import { describeDifference } from '../../cli/difference.ts'
import { Simulation } from '../../cli/simulate.ts'
import { compile } from '../../lang/compile.ts'
import { link } from '../../lang/link.ts'
import { decodeArchive } from '../../lang/archive.ts'
import { archive, headers } from '../../libc/generated.ts'
import '../../whole.ts'
import { runFlat } from '../flat.ts'
import { compilerFamily as family } from './cgen.ts'
import type { Statement } from './statements.ts'
import { smaller } from './statements.ts'

const batchSize = 100
const timeoutMs = 10_000

type Run = (text: string) => NativeResult

let batches = 0

async function native(
  rig: NativeRig,
  programs: readonly Statement[][],
  options: readonly string[],
): Promise<NativeResult[]> {
  const output = join(rig.folder, `batch${batches++}`)
  writeFileSync(`${output}.c`, family.batch(programs))
  const message = await compileNative([`${output}.c`], output, options)
  if (message !== '') throw new Error(`generated programs do not compile:\n${message.slice(0, 2000)}`)
  return runNative(
    rig,
    programs.map((_program, index) => ({ program: output, args: [`${index}`], uid: 0, timeoutMs })),
  )
}

/** The compiler, the linker and the interpreter alone. */
function flat(text: string): NativeResult {
  const { object, diagnostics } = compile([{ name: 'generated.c', text }], headers)
  if (object === null) {
    const [first] = diagnostics.filter((each) => each.severity === 'error')
    return { end: `compile: ${first?.line}:${first?.column}: ${first?.message}`, stdout: '' }
  }
  const linked = link([object], library)
  if (linked.image === null) return { end: `link: ${linked.diagnostics[0]?.message}`, stdout: '' }
  const result = runFlat(linked.image)
  return { end: `${result.status} ${result.code}`, stdout: result.stdout }
}

const library = decodeArchive(archive)

function simulated(): Run {
  const simulation = new Simulation()
  const options = { uid: 0, ram: ramGiB() * 2 ** 30 }
  return (text) => simulation.run(text, options, 'generated')
}

function guarded(run: Run, program: readonly Statement[]): NativeResult {
  try {
    return run(family.text(program))
  } catch (error) {
    return { end: `threw: ${error instanceof Error ? error.stack : String(error)}`, stdout: '' }
  }
}

/** Leaves statements out while the difference stays of its kind. */
async function shrink(
  rig: NativeRig,
  start: Statement[],
  differs: (real: NativeResult, program: Statement[]) => boolean,
): Promise<Statement[]> {
  let best = start
  for (let round = 0; round < 80; round++) {
    const candidates = smaller(best).slice(0, 400)
    let found: Statement[] | undefined
    for (let at = 0; at < candidates.length && !found; at += batchSize) {
      const some = candidates.slice(at, at + batchSize)
      const real = await native(rig, some, gccOptions)
      found = some.find((candidate, index) => {
        const answer = real[index]
        return answer?.end === 'exit 0' && differs(answer, candidate)
      })
    }
    if (!found) return best
    best = found
  }
  return best
}

async function report(rig: NativeRig, run: Run, program: Statement[], first: NativeResult): Promise<void> {
  const kind = first.end.split(' ')[0]
  const small = await shrink(rig, program, (real, candidate) => {
    const answer = guarded(run, candidate)
    return answer.end.split(' ')[0] === kind && describeDifference(real, answer) !== ''
  })
  const [real] = await native(rig, [small], gccOptions)
  const text = family.text(small)
  console.log(`shrunk to:\n${text.slice(text.indexOf('static int note(int n)'))}`)
  if (real) console.log(describeDifference(real, guarded(run, small)))
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '500' },
      shard: { type: 'string', default: '1/1' },
      shrink: { type: 'string', default: '1' },
      flat: { type: 'boolean', default: false },
      native: { type: 'boolean', default: false },
      show: { type: 'string' },
    },
  })
  const [seed, count, shrinks] = [Number(values.seed), Number(values.count), Number(values.shrink)]
  const [shard = NaN, shards = NaN] = values.shard.split('/').map(Number)
  if ([seed, count, shrinks, shard, shards].some(Number.isNaN) || shard < 1 || shard > shards) {
    console.error('cfuzz: --seed, --count and --shrink are numbers, --shard is I/N')
    return 2
  }
  if (values.show !== undefined) {
    console.log(family.text(family.generate(seed, Number(values.show))))
    return 0
  }
  const reason = whyNotNative() ?? (process.getuid?.() === 0 ? null : 'the generated programs are compared as root')
  if (reason !== null) {
    console.error(`cfuzz: ${reason}`)
    return 1
  }
  const rig = await openRig()
  const run = values.flat ? flat : simulated()
  let done = 0
  let different = 0
  try {
    const own: number[] = []
    for (let index = shard - 1; index < count; index += shards) own.push(index)
    for (let at = 0; at < own.length; at += batchSize) {
      const indices = own.slice(at, at + batchSize)
      const programs = indices.map((index) => family.generate(seed, index))
      const real = await native(rig, programs, gccOptions)
      const other = values.native
        ? await native(
            rig,
            programs,
            gccOptions.map((option) => (option === '-O0' ? '-O2' : option)),
          )
        : programs.map((program) => guarded(run, program))
      for (const [i, answer] of real.entries()) {
        const [result, program] = [other[i], programs[i]]
        if (!result || !program) continue
        done++
        const difference = describeDifference(answer, result)
        if (difference === '' && answer.end === 'exit 0') continue
        different++
        console.log(`\nseed ${seed}, program ${indices[i]}: ${answer.end}\n${difference}`)
        if (!values.native && different <= shrinks) await report(rig, run, program, result)
      }
    }
  } finally {
    rig.close()
  }
  console.log(
    `${done} programs of seed ${seed} compared with ${values.native ? 'gcc -O2' : 'the simulator'}: ${different} different`,
  )
  return different === 0 ? 0 : 1
}

process.exitCode = await main()

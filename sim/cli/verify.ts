// `pagewalk verify [FILE.c…]`: the same programs on this machine's real kernel and on the simulator, side by side.
// The real side is compiled by gcc and runs without address-space randomisation; the simulated side has the caller's uid, this
// machine's memory and swap, and its kernel release. Without files the programs of the conformance suite are compared.

import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { defaultScriptHeaders } from '../lang/compile.ts'
import { scriptToProgram } from '../lang/script.ts'
import type { PartialMachineOptions } from '../options.ts'
import { listPrograms } from '../test/conformance/expectation.ts'
import type { NativeResult, NativeRig } from './native.ts'
import { describeMachine, kernelRelease, openRig, ramGiB, readaheadKiB, runNative, whyNotNative } from './native.ts'
import { compileAlone, compileBatches } from './native-batch.ts'
import { fileProblem } from './files.ts'
import { describeDifference } from './difference.ts'
import { Simulation } from './simulate.ts'
import { ownHelp, parseArguments } from './options.ts'
import { gccArguments, loadOptionsOf, programOptions, programOptionsOf } from './program-options.ts'
import type { ProgramOptions } from './program-options.ts'
import { ownIncludes, readSource } from './sources.ts'

const timeoutMs = 20_000
const usage = 'pagewalk verify [FILE.c…] [options] (without files: the conformance suite, from inside the repository)'

/** One program to compare. */
interface Subject {
  readonly file: string
  readonly uid: number
}

/** Compares; 0 where all are equal, 1 where some differ, 2 where something could not be compared. */
export async function verify(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, programOptions)
  if (parsed.help) {
    process.stdout.write(ownHelp(usage, programOptions))
    return 0
  }
  const { files } = parsed
  const program = programOptionsOf(parsed.own)
  const problem = parsed.problem ?? machineProblem(parsed.machine) ?? (typeof program === 'string' ? program : null)
  if (problem !== null || typeof program === 'string') return refuse(`${problem}\nusage: ${usage}`)
  const reason = whyNotNative() ?? unfitArgument(program) ?? files.map(fileProblem).find((each) => each !== null)
  if (reason !== undefined && reason !== null) return refuse(reason)
  const subjects = files.length > 0 ? files.map((file) => ({ file, uid: ownUid() })) : suite()
  if (typeof subjects === 'string') return refuse(subjects)
  const rig = await openRig()
  try {
    return await compareAll({ rig, program, simulation: new Simulation() }, subjects)
  } finally {
    rig.close()
  }
}

function refuse(reason: string): number {
  console.error(`pagewalk verify: ${reason}`)
  return 2
}

/** The machine is the one that verify runs on. */
function machineProblem(machine: PartialMachineOptions): string | null {
  const [name] = Object.keys(machine)
  return name === undefined ? null : `there is no option for the machine: it is this one (${name})`
}

/** The launcher reads words of a line. */
function unfitArgument({ args }: ProgramOptions): string | null {
  const unfit = args.find((word) => word === '' || /[\t\n]/.test(word))
  return unfit === undefined ? null : `--arg ${JSON.stringify(unfit)}: no empty words, tabs and line ends here`
}

function ownUid(): number {
  return process.getuid?.() ?? 0
}

/** The suite's programs that this user can run as they want to be run. */
function suite(): Subject[] | string {
  try {
    const programs = listPrograms().map((program) => ({ file: program.source, uid: program.uid }))
    const able = programs.filter((program) => ownUid() === 0 || program.uid === ownUid())
    const left = programs.length - able.length
    if (left > 0) console.log(`${left} programs of the suite are left out: they want another user than ${ownUid()}`)
    return able
  } catch {
    return `no files were given\nusage: ${usage}`
  }
}

/** What came of one program: a sentence why it was not compared, or the difference, '' where there is none. */
interface Outcome {
  readonly problem: string
  readonly difference: string
  readonly end: string
}

/** What holds for all programs of a command. */
interface Comparison {
  readonly rig: NativeRig
  readonly program: ProgramOptions
  readonly simulation: Simulation
}

async function compareAll(comparison: Comparison, subjects: readonly Subject[]): Promise<number> {
  console.log(`real:      ${describeMachine(ownUid())}`)
  console.log(
    `simulated: kernel ${kernelRelease()}, uid ${ownUid()}, ram ${ramGiB()} GiB, swap ${swapBytes() / 2 ** 20} MiB`,
  )
  const outcomes = await compareOnce(comparison, subjects, subjects.length > 1)
  // In a batch a program has neighbours in its text and data: what differs is looked at alone.
  const doubtful = subjects.filter((subject) => {
    const outcome = outcomes.get(subject)
    return subjects.length > 1 && (outcome?.difference !== '' || outcome.problem !== '')
  })
  for (const [subject, outcome] of await compareOnce(comparison, doubtful, false)) outcomes.set(subject, outcome)
  for (const [subject, { problem, difference, end }] of outcomes) {
    if (problem !== '') console.log(`not compared  ${subject.file}\n${problem.trimEnd().replace(/^/gm, '  ')}`)
    else if (difference === '') console.log(`equal         ${subject.file}: ${end}`)
    else console.log(`DIFFERENT     ${subject.file}: ${end}\n${difference}`)
  }
  const all = [...outcomes.values()]
  const failed = all.filter(({ problem }) => problem !== '').length
  const different = all.filter(({ problem, difference }) => problem === '' && difference !== '').length
  console.log(`${all.length - different - failed} equal, ${different} different, ${failed} not compared`)
  return failed > 0 ? 2 : different > 0 ? 1 : 0
}

/** Compiles, in batches or each alone, runs each twice on the real kernel and once on the simulator. */
async function compareOnce(
  comparison: Comparison,
  subjects: readonly Subject[],
  together: boolean,
): Promise<Map<Subject, Outcome>> {
  const { rig, program } = comparison
  const more = gccArguments(program)
  const items = subjects.map((subject, index) => {
    // Its name alone is what the program sees of its path.
    const folder = join(rig.folder, `${index}`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    const output = join(folder, nameOf(subject))
    return { subject, file: textForGcc(subject, program, output), output }
  })
  const messages =
    together && more.length === 0 ? await compileBatches(rig.folder, items) : await compileAlone(items, more)
  const ready = items.filter((item) => !messages.has(item))
  const stdin = program.stdin === null ? undefined : resolve(program.stdin)
  const jobs = ready.map(({ subject, output }) => ({
    program: output,
    args: program.args,
    stdin,
    uid: subject.uid,
    timeoutMs,
  }))
  const first = await runNative(rig, jobs)
  const second = await runNative(rig, jobs)
  const outcomes = new Map<Subject, Outcome>()
  for (const item of items) {
    const at = ready.indexOf(item)
    const problem = messages.get(item) ?? unsteady(first[at], second[at])
    const real = first[at] ?? { end: 'lost', stdout: '' }
    const difference = problem === '' ? describeDifference(real, simulate(comparison, item.subject)) : ''
    outcomes.set(item.subject, { problem, difference, end: real.end })
  }
  return outcomes
}

/** The file itself, or for a script the whole program that it stands for. */
function textForGcc(subject: Subject, { folders, units }: ProgramOptions, output: string): string {
  const text = readSource(subject.file)
  // `main` may come from a file that it includes or is linked with.
  const isWhole =
    units.length > 0 || ownIncludes(subject.file, text, folders).some((each) => /\bmain\s*\(/.test(each.text))
  const whole = isWhole ? null : scriptToProgram(text, defaultScriptHeaders)
  if (whole === null) return subject.file
  writeFileSync(`${output}.c`, whole)
  return `${output}.c`
}

function simulate({ simulation, program }: Comparison, subject: Subject): NativeResult {
  try {
    const text = readSource(subject.file)
    const load = loadOptionsOf(subject.file, text, program)
    return simulation.run(text, machine(subject.uid), nameOf(subject), program.maxSteps, load)
  } catch (error) {
    return { end: `oops: ${error instanceof Error ? error.message : String(error)}`, stdout: '' }
  }
}

/** Why a program's real result can't be compared with anything. */
function unsteady(a: NativeResult | undefined, b: NativeResult | undefined): string {
  if (a === undefined || b === undefined) return 'the real run was lost'
  if (a.end === 'timeout') return `the real run did not end in ${timeoutMs / 1000} seconds`
  const difference = describeDifference(a, b).replace('simulated:', 'again:    ').replace(', simulated', ', again')
  return difference === '' ? '' : `two real runs differ: it prints times, process ids or the like\n${difference}`
}

function nameOf(subject: Subject): string {
  return basename(subject.file).replace(/\.c$/, '')
}

function machine(uid: number): PartialMachineOptions {
  return {
    kernel: kernelRelease(),
    uid,
    ram: Math.min(ramGiB(), 64) * 2 ** 30,
    swap: swapBytes(),
    readahead: readaheadKiB() * 1024,
    aslr: false,
    stdout: 'pipe',
  }
}

/** The sizes of /proc/swaps, which are KiB. */
function swapBytes(): number {
  const lines = readFileSync('/proc/swaps', 'utf8').trim().split('\n').slice(1)
  return lines.reduce((sum, line) => sum + Number(line.split(/\s+/)[2] ?? 0) * 1024, 0)
}

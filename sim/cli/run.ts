// `pagewalk run FILE.c…`: C programs on simulated machines, each on a new one. Standard output and exit status are passed through; exit codes:
// 2 it does not compile, 3 a limit was reached, 4 the simulator failed, 128+N death by signal N. Of several files the worst counts.

import { basename } from 'node:path'
import { Machine } from '../machine.ts'
import { resolveKernel } from '../kernel-version.ts'
import { completeOptions, pragmaOptions } from '../options.ts'
import { survivorText, survivorsOf } from '../power-cut.ts'
import { mergeRows, mergeText } from '../merges.ts'
import { mapsLine } from '../proc/maps.ts'
import { positionOfLine } from '../tape.ts'
import { decodeEvents, formatEvent } from '../trace/decode.ts'
import { straceText } from './strace.ts'
import { signalNames } from '../uapi/signal.ts'
import { fileProblem } from './files.ts'
import { helpText, parseArguments } from './options.ts'
import { lruLists, pageTables } from './show.ts'
import { formatDiagnostics } from './diagnostics.ts'
import { Output } from './output.ts'
import { runSharded } from './shards.ts'
import type { Diagnostic, Outcome } from '../protocol.ts'
import type { MachineOptions, PartialMachineOptions } from '../options.ts'
import type { MergeRow } from '../merges.ts'
import type { LoadOptions } from '../machine.ts'
import type { CommandOption } from './options.ts'
import type { ProgramOptions } from './program-options.ts'
import { loadOptionsOf, programOptions, programOptionsOf } from './program-options.ts'
import { readSource } from './sources.ts'

const shows = ['maps', 'merges', 'ptes', 'lru', 'trace', 'vmstat'] as const
type Show = (typeof shows)[number]

const options: readonly CommandOption[] = [
  {
    name: 'show',
    form: 'WHAT',
    meaning: `after the run, on standard error: ${shows.join(', ')} (several with commas)`,
  },
  { name: 'strace', form: '', meaning: 'print system calls on standard error as strace does' },
  { name: 'check', form: '', meaning: 'verify all invariants after every system call and fault' },
  { name: 'json', form: '', meaning: 'one JSON document a line for each file instead of its output' },
  {
    name: 'power-cut',
    form: 'WHEN',
    meaning: 'stop at `end`, a tick or `line:N`, and tell what of the files on persistent memory and disks may survive',
  },
  ...programOptions,
]

/** What holds for all files of a command; plain data. */
export interface Settings {
  readonly machine: PartialMachineOptions
  readonly program: ProgramOptions
  readonly shows: ReadonlySet<Show>
  readonly strace: boolean
  readonly check: boolean
  readonly json: boolean
  /** When the power fails: a tick, Infinity for the end, -N for line N; null: it does not. */
  readonly powerCut: number | null
}

const usage = 'pagewalk run FILE.c… [options]'

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, options)
  if (parsed.help) {
    process.stdout.write(helpText(usage, options))
    return 0
  }
  const settings = settingsOf(parsed.own, parsed.machine)
  const problem = parsed.problem ?? (typeof settings === 'string' ? settings : null) ?? kernelProblem(parsed.machine)
  if (problem !== null || typeof settings === 'string') return refuse(problem ?? '')
  if (parsed.files.length === 0) return refuse('no file was given')
  const unreadable = parsed.files.map(fileProblem).find((each) => each !== null)
  if (unreadable !== undefined && unreadable !== null) return refuse(unreadable)
  const sharded = await runSharded(parsed.files, settings)
  if (sharded !== null) return sharded
  const runner = createRunner(settings)
  let worst = 0
  for (const file of parsed.files) {
    const { code, output } = runner(file)
    output.flush()
    worst = Math.max(worst, code)
  }
  return worst
}

/** A function that runs files one after the other, on one machine that is made new for each. */
export function createRunner(settings: Settings): (file: string) => { code: number; output: Output } {
  const held: { machine: Machine | null } = { machine: null }
  return (file) => {
    const output = new Output()
    return { code: runFile(file, settings, held, output), output }
  }
}

const refusal = (problem: string): string =>
  `pagewalk run: ${problem}\nusage: ${usage}; pagewalk run --help tells more\n`

function refuse(problem: string): number {
  process.stderr.write(refusal(problem))
  return 2
}

function kernelProblem(machine: PartialMachineOptions): string | null {
  if (machine.kernel === undefined || resolveKernel(machine.kernel) !== null) return null
  return `there is no kernel '${machine.kernel}'; pagewalk kernels lists versions and changes`
}

function settingsOf(own: ReadonlyMap<string, readonly string[]>, machine: PartialMachineOptions): Settings | string {
  const wanted = (own.get('show') ?? []).flatMap((value) => value.split(','))
  const unknown = wanted.find((each) => !(shows as readonly string[]).includes(each))
  if (unknown !== undefined) return `there is no --show ${unknown}; there are ${shows.join(', ')}`
  const powerCut = powerCutOf(own.get('power-cut')?.at(-1))
  if (Number.isNaN(powerCut))
    return `--power-cut ${own.get('power-cut')?.at(-1)} is not understood: end, a tick, or line:N`
  const program = programOptionsOf(own)
  if (typeof program === 'string') return program
  return {
    machine,
    program,
    shows: new Set(wanted as Show[]),
    strace: own.has('strace'),
    check: own.has('check'),
    json: own.has('json'),
    powerCut,
  }
}

/** `end`, a tick, or `line:N`; NaN: none of them. */
function powerCutOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (text === 'end') return Infinity
  const match = /^(line:)?(\d+)$/.exec(text)
  return match === null ? NaN : match[1] === undefined ? Number(match[2]) : -Number(match[2])
}

/** Runs up to the power cut; null where it comes, else how the program ended before. */
function runToPowerCut(machine: Machine, when: number, maxSteps: number): Outcome | null {
  const image = machine.program
  if (when < 0) return image === null ? null : machine.runTo(positionOfLine(image, -when), maxSteps)
  if (when === Infinity) return machine.run(maxSteps)
  machine.seek(when)
  return null
}

/** Runs one file; its exit code. */
function runFile(file: string, settings: Settings, held: { machine: Machine | null }, output: Output): number {
  const text = readSource(file)
  const pragma = pragmaOptions(text)
  const machineOptions = completeOptions(pragma.options, settings.machine)
  if (resolveKernel(machineOptions.kernel) === null) {
    output.error(refusal(`${file}: there is no kernel '${machineOptions.kernel}'`))
    return 2
  }
  for (const problem of pragma.problems) output.error(`${file}: #pragma pagewalk: ${problem}\n`)
  try {
    const machine = (held.machine = newMachine(held.machine, machineOptions))
    return report(file, text, settings, machine, output)
  } catch (error) {
    const tick = held.machine?.ticks ?? 0
    held.machine = null
    return oops(file, settings, machineOptions, error, tick, output)
  }
}

function newMachine(old: Machine | null, machineOptions: MachineOptions): Machine {
  if (old === null) return new Machine(machineOptions)
  old.reset(machineOptions)
  return old
}

function report(file: string, text: string, settings: Settings, machine: Machine, output: Output): number {
  machine.tracing = settings.shows.has('trace')
  machine.checking = settings.check
  machine.strace = settings.strace ? [] : null
  let snapshot = ''
  let merges: readonly MergeRow[] = []
  machine.onTeardown = (k, mm) => {
    if (settings.shows.has('merges')) merges = mergeRows(k, mm)
    if (!settings.json) snapshot += merges.map(mergeText).join('')
    if (settings.shows.has('ptes')) snapshot += pageTables(k, mm)
    if (settings.shows.has('lru')) snapshot += lruLists(k)
  }
  const load = loadOptionsOf(file, text, settings.program)
  const diagnostics = machine.load(text, { ...load, build: { ...load.build, warnings: true } })
  const failed = diagnostics.some((each) => each.severity === 'error')
  const ran = failed
    ? { status: 'compile' as const, exit: null, signal: null, message: 'it does not compile' }
    : settings.powerCut === null
      ? machine.run(settings.program.maxSteps)
      : runToPowerCut(machine, settings.powerCut, settings.program.maxSteps)
  const outcome: Outcome = ran ?? { status: 'done', exit: 0, signal: null, message: '' }
  if (settings.powerCut !== null && !settings.json) snapshot += survivorsOf(machine).map(survivorText).join('')
  if (settings.json) printJson(file, settings, machine, outcome, diagnostics, merges, output)
  else printText(file, textsOf(file, text, load), settings, machine, outcome, diagnostics, snapshot, output)
  return exitCode(outcome)
}

/** Every text of a program, by the name that messages give it. */
function textsOf(file: string, text: string, { includes = [], build }: LoadOptions): Map<string, string> {
  const sources = [...(build?.units ?? []).flat(), ...includes]
  return new Map([...sources.map((each): [string, string] => [each.name, each.text]), [basename(file), text]])
}

function exitCode(outcome: Outcome): number {
  if (outcome.status === 'compile') return 2
  if (outcome.status === 'oops') return 4
  if (outcome.status !== 'done') return 3
  if (outcome.signal === null) return outcome.exit ?? 0
  const number = signalNames.indexOf(outcome.signal)
  return 128 + (number > 0 ? number : Number(outcome.signal.replace(/\D/g, '')) + 32)
}

function printText(
  file: string,
  texts: ReadonlyMap<string, string>,
  settings: Settings,
  machine: Machine,
  outcome: Outcome,
  diagnostics: readonly Diagnostic[],
  snapshot: string,
  output: Output,
): void {
  if (diagnostics.length > 0) output.error(formatDiagnostics(file, texts, diagnostics))
  if (outcome.status === 'compile') return
  output.write(1, machine.stdout)
  output.write(2, machine.stderr)
  if (machine.strace !== null) output.write(2, straceText(machine.strace))
  if (settings.shows.has('maps')) output.write(2, machine.maps().map(mapsLine).join(''))
  output.write(2, snapshot)
  if (settings.shows.has('vmstat'))
    output.write(
      2,
      Object.entries(machine.vmstat())
        .map(([name, value]) => `${name} ${value}\n`)
        .join(''),
    )
  if (settings.shows.has('trace')) {
    const { chunks, strings, length, total } = machine.trace()
    for (const event of decodeEvents(chunks, strings)) output.write(2, `${formatEvent(event)}\n`)
    if (total > length) output.write(2, `[the first ${length} of ${total} events]\n`)
  }
  if (outcome.message !== '')
    output.error(outcome.status === 'done' ? `${outcome.message}\n` : `pagewalk: ${file}: ${outcome.message}\n`)
}

function printJson(
  file: string,
  settings: Settings,
  machine: Machine,
  outcome: Outcome,
  diagnostics: readonly Diagnostic[],
  merges: readonly MergeRow[],
  output: Output,
): void {
  const { exit, signal } = outcome
  // A program that waits for ever is one that does not end: for a script the same as an endless loop.
  const status = outcome.status === 'blocked' ? 'steps' : outcome.status
  const ran = status !== 'compile'
  const document: Record<string, unknown> = {
    file, exit, signal, status,
    stdout: ran ? machine.stdout : '', stderr: ran ? machine.stderr : '',
    maps: ran ? machine.maps() : [], faults: machine.faults, vmstat: ran ? machine.vmstat() : {},
  } // prettier-ignore
  if (status !== 'done') document.message = outcome.message
  if (settings.shows.has('merges')) document.merges = merges
  if (settings.shows.has('trace')) {
    const { chunks, strings, total } = machine.trace()
    document.trace = [...decodeEvents(chunks, strings)]
    document.traceTotal = total
  }
  document.diagnostics = diagnostics
  if (machine.strace !== null) document.strace = straceText(machine.strace).split('\n').slice(0, -1)
  output.write(1, `${JSON.stringify(document)}\n`)
}

function oops(
  file: string,
  settings: Settings,
  machineOptions: MachineOptions,
  error: unknown,
  tick: number,
  output: Output,
): number {
  const message = error instanceof Error ? error.message : String(error)
  const text = `oops: ${message} (seed ${machineOptions.seed}, tick ${tick})`
  if (settings.json) {
    const empty = {
      exit: null,
      signal: null,
      status: 'oops',
      stdout: '',
      stderr: '',
      maps: [],
      faults: { minor: 0, major: 0 },
      vmstat: {},
      diagnostics: [],
    }
    output.write(1, `${JSON.stringify({ file, ...empty, message: text })}\n`)
  } else output.error(`pagewalk: ${file}: ${text}\n${error instanceof Error ? `${error.stack ?? ''}\n` : ''}`)
  return 4
}

// A chapter's cells as a tape (contract, section 1): script cells continue one process, cells with `main` are new processes on the
// page's machine. A cell is always run together with what comes before it, on a new machine, so the result is that of a clean run.
//
// For a script cell the program is the text of all script cells up to it; what the cell prints is what that program prints more than
// the one without the cell. Cells run in the order of the page: the script's process stands still while a cell with `main` runs,
// and then goes on where it was. Files and page cache carry over.

import { completeOptions, pragmaOptions } from './options.ts'
import { use } from './lib/parts.ts'
import { replay } from './parts.ts'
import { startLooking } from './looks.ts'
import { isReplayText } from './replay-text.ts'
import { buildProgram, isScriptText } from './program.ts'
import { boot } from './machine.ts'
import { resolveKernel } from './kernel-version.ts'
import type { Image } from './cpu/image.ts'
import type { Aside, Machine } from './machine.ts'
import type { MachineOptions } from './options.ts'
import type { CellSource, Diagnostic, Outcome, Progress, RunRequest, RunResult } from './protocol.ts'

/** Instructions of a run that says nothing: some seconds. */
export const defaultMaxSteps = 400_000_000

/** Characters of output in a report: its end, so that a program that prints for ever does not fill the messages. */
const reported = 20_000

/** Instructions between two reports. */
const slice = 4_000_000

/** The text of script cells put one after the other, with the line at which each begins (from 1). */
interface Script {
  readonly text: string
  readonly starts: readonly { readonly id: string; readonly line: number }[]
}

function joinScripts(cells: readonly CellSource[]): Script {
  const starts: { id: string; line: number }[] = []
  let line = 1
  let text = ''
  for (const cell of cells) {
    const own = cell.text.endsWith('\n') ? cell.text : `${cell.text}\n`
    starts.push({ id: cell.id, line })
    line += own.split('\n').length - 1
    text += own
  }
  return { text, starts }
}

/** Messages about a joined text, told at their places in the cells. */
function placeInCells(diagnostics: readonly Diagnostic[], script: Script): Diagnostic[] {
  return diagnostics.map((each) => {
    const start = script.starts.filter(({ line }) => line <= each.from.line).at(-1)
    if (start === undefined) return each
    const move = ({ line, column }: Diagnostic['from']): Diagnostic['from'] => ({ line: line - start.line + 1, column })
    return { ...each, file: start.id, from: move(each.from), to: move(each.to) }
  })
}

/** The machine that a cell wants: its page's, its info string's, its own pragma's. */
function optionsOf(request: RunRequest, cell: CellSource): MachineOptions {
  return completeOptions(request.machine, cell.machine ?? {}, pragmaOptions(cell.text).options)
}

const sameMachine = (a: MachineOptions, b: MachineOptions): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The cells that run before this one, and itself, in the order of the page: none of another machine. */
function chainOf(request: RunRequest): CellSource[] {
  const cell = request.cells[request.index]
  if (cell.isolated === true) return [cell]
  const wanted = optionsOf(request, cell)
  const page = completeOptions(request.machine)
  if (!sameMachine(wanted, page)) return [cell]
  const before = request.cells.slice(0, request.index).filter((each) => {
    return each.isolated !== true && !isReplayText(each.text) && sameMachine(optionsOf(request, each), page)
  })
  return [...before, cell]
}

const failure = (request: RunRequest, outcome: Outcome, diagnostics: readonly Diagnostic[]): RunResult => ({
  ...outcome,
  run: request.run,
  stdout: '',
  stderr: '',
  maps: [],
  faults: { minor: 0, major: 0 },
  vmstat: {},
  diagnostics,
  steps: 0,
  ticks: 0,
  kernel: '',
  trace: null,
})

/** Instructions of a cell that are run one by one where a view asks what happens between them. */
const singleSteps = 2_000_000

/** Runs one program to its end, telling how far it is; `base` is what is not the cell's own output. `step`: called after each instruction. */
function runLoaded(
  machine: Machine,
  request: RunRequest,
  base: string,
  report?: (progress: Progress) => void,
  step: (() => void) | null = null,
): Outcome {
  const most = request.maxSteps ?? defaultMaxSteps
  const begin = machine.steps
  for (;;) {
    const ran = machine.steps - begin
    const single = step !== null && ran < singleSteps
    const outcome = machine.run(single ? 1 : Math.min(slice, Math.max(1, most - ran)))
    if (outcome.status !== 'steps' || machine.steps - begin >= most) return outcome
    if (single) {
      step()
      continue
    }
    report?.({ run: request.run, steps: machine.steps - begin, stdout: ownPart(machine.stdout, base).slice(-reported) })
  }
}

const ownPart = (all: string, base: string): string => (all.startsWith(base) ? all.slice(base.length) : all)

/** Position of the first instruction of `main` whose line is not before `line`, or -1. */
export function positionOfLine(image: Image, line: number): number {
  const main = image.functions.find((each) => each.name === 'main')
  if (main === undefined) return -1
  let best = -1
  // The first entry is the function's own: its ENTER.
  for (let i = 2; i < main.lines.length; i += 2) {
    const place = Math.floor((main.lines[i + 1] % 2 ** 32) / 4096)
    if (place >= line && (best < 0 || main.lines[i] < best)) best = main.lines[i]
  }
  return best
}

/** A machine as just booted. The one that ran last is made new again, since its memory costs more than everything else of a boot. */
function newMachine(options: MachineOptions, tracing: boolean): Machine {
  const machine = lastMachine.machine ?? boot(options)
  // Before the boot: an event that is not kept is numbered all the same, and what follows would not find its cause.
  machine.tracing = tracing
  machine.reset(options)
  lastMachine.machine = machine
  return machine
}

/** A last line of a script, for a process that is to stand still at the end of its cells and not to return from `main`. */
const endOfCells: CellSource = { id: 'the end', text: '{ volatile char end_of_cells = 0; }\n' }

/**
 * Runs the cells before the last one in the order of the page. The script cells are one process: it stands still where its next
 * cell begins while a cell with `main` runs. It is left standing where the last cell begins if that is a script; the result is
 * whether it came there.
 */
function runBefore(
  machine: Machine,
  request: RunRequest,
  chain: readonly CellSource[],
  script: Script,
  image: Image | null,
): boolean {
  // prettier-ignore
  const most = request.maxSteps ?? defaultMaxSteps
  const starts = script.starts.slice(1)
  let aside: Aside | null = null
  let stands = image !== null
  for (const cell of chain.slice(0, -1)) {
    if (!isScriptText(cell.text)) {
      runSilently(machine, cell.text, request)
      continue
    }
    const next = starts.shift()
    if (!stands || image === null || next === undefined) continue
    if (aside === null) machine.start(image, { name: 'cell' })
    else machine.takeUp(aside)
    stands = machine.runTo(positionOfLine(image, next.line), most) === null
    aside = machine.putAside()
  }
  if (aside !== null && isScriptText(chain.at(-1)?.text ?? '')) machine.takeUp(aside)
  return stands
}

/** What the cells before the last one print by themselves, as one script; '' where there are none. */
function outputBefore(chain: readonly CellSource[], options: MachineOptions, request: RunRequest): string {
  const last = chain.map((each) => isScriptText(each.text)).lastIndexOf(true)
  if (last < 0) return ''
  const cells = chain.slice(0, last + 1)
  const script = joinScripts(cells.filter((each) => isScriptText(each.text)))
  const built = buildProgram([{ name: 'cell.c', text: script.text }], 'cell')
  if (built.image === null) return ''
  const machine = newMachine(options, false)
  if (script.starts.length === 1) {
    for (const cell of cells.slice(0, -1)) runSilently(machine, cell.text, request)
    machine.start(built.image, { name: 'cell' })
  } else runBefore(machine, request, cells, script, built.image)
  runLoaded(machine, request, '')
  return machine.stdout
}

/** Runs one cell of a tape so that the result is that of a clean run of the cells up to it. `report` is called between slices. */
export function runTape(request: RunRequest, report?: (progress: Progress) => void): RunResult {
  const cell = request.cells[request.index]
  const options = optionsOf(request, cell)
  if (resolveKernel(options.kernel) === null) {
    return failure(
      request,
      { status: 'compile', exit: null, signal: null, message: `there is no kernel '${options.kernel}'` },
      [],
    )
  }
  if (isReplayText(cell.text)) return replayCell(request, cell, options)
  const chain = chainOf(request)
  const isScript = isScriptText(cell.text)
  const scripts = chain.filter((each) => each !== cell && isScriptText(each.text))
  const script = joinScripts(isScript ? [...scripts, cell] : [cell])
  const name = isScript ? 'cell' : cell.id
  const built = buildProgram([{ name: `${name}.c`, text: script.text }], name, { warnings: request.warnings })
  const diagnostics = placeInCells(built.diagnostics, script)
  if (built.image === null) {
    return failure(
      request,
      { status: 'compile', exit: null, signal: null, message: 'the cell does not compile' },
      diagnostics,
    )
  }
  const base = isScript ? outputBefore(chain.slice(0, -1), options, request) : ''
  const machine = newMachine(options, request.trace === true)
  let outcome: Outcome | null = null
  if (isScript && scripts.length > 0) runBefore(machine, request, chain, script, built.image)
  else {
    const context = joinScripts([...scripts, endOfCells])
    const image = scripts.length === 0 ? null : buildProgram([{ name: 'cell.c', text: context.text }], 'cell').image
    runBefore(machine, request, chain, context, image)
    machine.start(built.image, { name })
    // The cell begins in `main`, behind the start-up of the C library.
    outcome = machine.runTo(
      positionOfLine(built.image, script.starts[0]?.line ?? 1),
      request.maxSteps ?? defaultMaxSteps,
    )
    if (outcome === null) machine.takeUp(machine.putAside())
  }
  const start = machine.eventCount
  const { looks, lines, calls, step, stop } = startLooking(
    machine,
    request.looks ?? [],
    script.starts.at(-1)?.line ?? 1,
  )
  outcome ??= runLoaded(machine, request, base, report, step)
  stop()
  const result = resultOf(machine, request, outcome, { base, start, diagnostics })
  return {
    ...result,
    ...(looks.length > 0 && { looks }),
    ...(lines.length > 0 && { lines }),
    ...(calls.length > 0 && { calls }),
  }
}

function runSilently(machine: Machine, text: string, request: RunRequest): void {
  const built = buildProgram([{ name: 'cell.c', text }], 'cell')
  if (built.image === null) return
  machine.start(built.image, { name: 'cell' })
  runLoaded(machine, request, '')
  machine.putAside()
}

interface Extras {
  readonly base: string
  readonly start: number
  readonly diagnostics: readonly Diagnostic[]
}

/** The machine that ran last in this process: what `peek` and `proc` of the worker look at. */
export const lastMachine: { machine: Machine | null } = { machine: null }

function resultOf(machine: Machine, request: RunRequest, outcome: Outcome, extras: Extras): RunResult {
  lastMachine.machine = machine
  const trace = machine.trace()
  return {
    ...outcome,
    run: request.run,
    stdout: ownPart(machine.stdout, extras.base),
    stderr: machine.stderr,
    maps: machine.maps(),
    faults: machine.faults,
    vmstat: machine.vmstat(),
    diagnostics: extras.diagnostics,
    steps: machine.steps,
    ticks: machine.ticks,
    kernel: machine.kernel,
    trace: request.trace === true ? { ...trace, start: extras.start } : null,
  }
}

/** A cell of strace lines: carried out, each compared with the result that the log shows. */
function replayCell(request: RunRequest, cell: CellSource, options: MachineOptions): RunResult {
  const replayed = use(replay).replayText(cell.text, { machine: options })
  const outcome: Outcome = { status: 'done', exit: replayed.different === 0 ? 0 : 1, signal: null, message: '' }
  return {
    ...resultOf(replayed.machine, request, outcome, { base: '', start: replayed.start, diagnostics: [] }),
    stdout: replayed.text,
  }
}

/** The text that the compiler reads for the last of some cells, and where in it that cell begins. */
export function joinedText(cells: readonly CellSource[]): { readonly text: string; readonly line: number } {
  const last = cells.at(-1)
  if (last === undefined) return { text: '', line: 1 }
  const scripts = isScriptText(last.text)
    ? cells.filter((each) => each === last || (isScriptText(each.text) && !isReplayText(each.text)))
    : [last]
  const script = joinScripts(scripts)
  return { text: script.text, line: script.starts.at(-1)?.line ?? 1 }
}

/** Compiles only. Cells before the last are the context of a script. */
export function checkTape(cells: readonly CellSource[]): readonly Diagnostic[] {
  const last = cells.at(-1)
  if (last === undefined || isReplayText(last.text)) return []
  const scripts = isScriptText(last.text)
    ? cells.filter((each) => isScriptText(each.text) && !isReplayText(each.text))
    : [last]
  const script = joinScripts(scripts)
  return placeInCells(
    buildProgram([{ name: 'cell.c', text: script.text }], 'cell', { warnings: true }).diagnostics,
    script,
  )
}

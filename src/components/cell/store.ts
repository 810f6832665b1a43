// The cells of a page as a tape. Which cell is fresh and which is stale is never stored: it follows from the texts as they
// stand and the texts that each result was made from, so no order of clicks can reach a state that a clean run would not.

import type { CellSource, Diagnostic, PartialMachineOptions, Progress, RunRequest, TraceData } from '#sim'
import type { RunFold } from '../views/select.ts'
import { looksOf } from '../views/rows.ts'
import type { ViewRows } from '../views/rows.ts'
import { fromBytes, outputOf } from './output.ts'
import * as saved from './saved.ts'
import type { CellData, CellOutput } from './types.ts'

/** Instructions that a run in a page may take; the stop button is quicker. */
export const maxSteps = 1_000_000_000

export interface ShownRun {
  output: CellOutput
  rows: ViewRows
  /** Rows at the end of the run, whatever step is shown. */
  endRows: ViewRows
  fold: RunFold | null
  /** Events by step and lane, for the timeline. */
  score: readonly (readonly number[])[]
  faults: { minor: number; major: number }
  hash: string
  kernel: string
  /** Events kept and events that there were; null where all were kept. */
  cut: { kept: number; total: number } | null
  /** Place on the timeline, an index of fold.steps. */
  step: number
  /** What happened at the step. */
  says: string
  /** Line of the program that it came from, or 0. */
  line: number
  /** Whether the timeline is open. */
  stepping: boolean
}

export interface RunningState {
  steps: number
  stdout: string
}

export interface CellState {
  readonly data: CellData
  text: string
  /** Kernel of an isolated cell; the others share the page's. */
  kernel: string
  shown: ShownRun | null
  /** Signature of what `shown` was made from. */
  madeFrom: string
  running: RunningState | null
  /** Steps of a run that was stopped, until the next run. */
  stopped: RunningState | null
  failure: string
  count: number
  /** What the compiler says about a text that is being edited. */
  checked: { readonly text: string; readonly diagnostics: readonly Diagnostic[] } | null
}

export type Status =
  'rest' | 'drift' | 'fresh' | 'edited' | 'stale' | 'running' | 'stopped' | 'error' | 'crash' | 'limit'

export class Tape {
  readonly cells: CellState[] = []
  kernel: string | null = null
  /** Index of the cell at which a run of all is, or null. */
  runningAll: number | null = null
  /** Cells whose outcome is shown although they hold it back: an exercise about them was answered. */
  readonly #revealed = new Set<string>()
  #listeners = new Set<() => void>()
  #version = 0
  #runs = 0
  /** Runs follow one another; a second press waits for the first. */
  #queue: Promise<void> = Promise.resolve()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  version = (): number => this.#version

  add(data: CellData): CellState {
    const known = this.cells.find((cell) => cell.data.id === data.id)
    if (known) return known
    const state: CellState = {
      data,
      text: data.text,
      kernel: data.kernel,
      shown: null,
      madeFrom: '',
      running: null,
      stopped: null,
      failure: '',
      count: 0,
      checked: null,
    }
    this.cells.push(state)
    this.cells.sort((a, b) => a.data.index - b.data.index)
    return state
  }

  changed(): void {
    this.#version++
    for (const listener of this.#listeners) listener()
  }

  /** Shows what a cell with `predict` holds back. */
  reveal(id: string): void {
    this.#revealed.add(id)
    this.changed()
  }

  /** Whether the outcome of a cell is to be seen. */
  isOpen(cell: CellState): boolean {
    return !cell.data.predict || cell.shown !== null || this.#revealed.has(cell.data.id)
  }

  /** Cells whose text decides what a cell does, itself last. */
  prefix(cell: CellState): CellState[] {
    if (cell.data.isolated) return [cell]
    return this.cells.filter((other) => !other.data.isolated && other.data.index <= cell.data.index)
  }

  kernelOf(cell: CellState): string {
    return cell.data.isolated ? cell.kernel : (this.kernel ?? cell.data.kernel)
  }

  #signature(cell: CellState, original = false): string {
    const kernel = original ? cell.data.kernel : this.kernelOf(cell)
    return JSON.stringify([kernel, ...this.prefix(cell).map((c) => (original ? c.data.text : c.text))])
  }

  /** Whether what is shown is what a clean run of the text as it stands would show. */
  isFresh(cell: CellState): boolean {
    const now = this.#signature(cell)
    return cell.shown ? cell.madeFrom === now : this.#signature(cell, true) === now
  }

  /** The first cell above that differs from what is shown, for the words of a stale cell. */
  cause(cell: CellState): CellState | undefined {
    const made = JSON.parse(cell.shown ? cell.madeFrom : this.#signature(cell, true)) as string[]
    const now = JSON.parse(this.#signature(cell)) as string[]
    if (made[0] !== now[0]) return undefined
    return this.prefix(cell).find((_, i) => made[i + 1] !== now[i + 1])
  }

  status(cell: CellState): Status {
    if (cell.running) return 'running'
    if (cell.stopped) return 'stopped'
    if (!this.isFresh(cell)) return this.cause(cell) === cell ? 'edited' : 'stale'
    const output = cell.shown?.output
    if (output === undefined) return cell.data.drift === '' ? 'rest' : 'drift'
    if (output.status === 'compile') return 'error'
    if (output.status !== 'done') return 'limit'
    return output.signal === null ? 'fresh' : 'crash'
  }

  /** Cells that a run of `cell` runs, itself last: those above it that are not fresh. */
  needed(cell: CellState): CellState[] {
    return this.prefix(cell).filter((other) => other === cell || !this.isFresh(other) || other.stopped !== null)
  }

  edit(cell: CellState, text: string): void {
    if (cell.text === text) return
    cell.text = text
    cell.stopped = null
    saved.keep(cell.data, text)
    this.changed()
  }

  choose(cell: CellState, kernel: string): void {
    if (cell.data.isolated) cell.kernel = kernel
    else this.kernel = kernel
    this.changed()
  }

  run(cell: CellState): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      for (const each of this.needed(cell)) {
        await this.#runOne(each)
        if (each.stopped || each.failure !== '' || each.shown?.output.status === 'compile') break
      }
    })
    return this.#queue
  }

  /** Runs every cell of the page from the top, what has run and is fresh left out; a cell that is stopped is the last. */
  async runAll(): Promise<void> {
    for (const [i, cell] of this.cells.entries()) {
      this.runningAll = i
      if (cell.shown === null || !this.isFresh(cell)) await this.run(cell)
      if (cell.stopped !== null || cell.failure !== '' || this.runningAll === null) break
    }
    this.runningAll = null
    this.changed()
  }

  async stopAll(): Promise<void> {
    this.runningAll = null
    await this.interrupt()
  }

  /** A text that came with a link: shown as an edit, and not kept until the reader writes in it. */
  open(cell: CellState, text: string, kernel: string): void {
    cell.text = text
    cell.stopped = null
    if (kernel !== '' && kernel !== this.kernelOf(cell)) this.choose(cell, kernel)
    this.changed()
  }

  async interrupt(): Promise<void> {
    const { interrupt } = await import('./client.ts')
    interrupt()
  }

  /** The cell and what it continues, as the compiler reads them. */
  sources(cell: CellState): CellSource[] {
    return this.prefix(cell).map(({ data, text }) => ({ id: data.id, text, isolated: data.isolated }))
  }

  /** Compiles the text as it stands, without a run. While a cell runs the worker is busy and nothing is asked. */
  async check(cell: CellState): Promise<void> {
    const { text } = cell
    if (this.cells.some((each) => each.running !== null)) return
    const { check } = await import('./client.ts')
    try {
      const diagnostics = await check(this.sources(cell))
      if (cell.text !== text) return
      cell.checked = { text, diagnostics }
      this.changed()
    } catch {
      // An interrupt ended the worker: the run that was stopped says so, and the next edit asks again.
    }
  }

  #request(cell: CellState): Omit<RunRequest, 'run'> {
    const kernel = this.kernelOf(cell)
    const other = kernel !== cell.data.kernel
    const machineOf = (c: CellState): PartialMachineOptions => (other ? { ...c.data.machine, kernel } : c.data.machine)
    const cells = this.prefix(cell).map((c) => ({
      id: c.data.id,
      text: c.text,
      machine: machineOf(c),
      isolated: c.data.isolated,
    }))
    const machine = other && !cell.data.isolated ? { ...cell.data.pageMachine, kernel } : cell.data.pageMachine
    return {
      cells,
      index: cells.length - 1,
      warnings: cell.text !== cell.data.text,
      machine,
      maxSteps,
      trace: true,
      looks: looksOf(cell.data.views),
      parts: cell.data.parts,
    }
  }

  async #runOne(cell: CellState): Promise<void> {
    const signature = this.#signature(cell)
    cell.running = { steps: 0, stdout: '' }
    let live = true
    cell.stopped = null
    cell.failure = ''
    this.changed()
    try {
      const [{ run }, views] = await Promise.all([import('./client.ts'), import('../views/select.ts')])
      const result = await run(this.#request(cell), (progress: Progress) => {
        // What a terminated worker had sent may arrive later.
        if (!live) return
        cell.running = { steps: progress.steps, stdout: fromBytes(progress.stdout) }
        this.changed()
      })
      if (result === null) return
      const fold = result.trace && foldable(result.status) ? views.foldRun(result.trace, result.kernel, result) : null
      const rows = fold ? views.selectViews(cell.data.views, views.frameAt(fold, fold.end)) : {}
      cell.shown = {
        output: outputOf(result),
        rows,
        endRows: rows,
        fold,
        score: fold ? views.scoreOf(fold) : [],
        faults: result.faults,
        hash: result.trace ? views.traceHash(result.trace) : '',
        kernel: result.kernel,
        cut: cutOf(result.trace),
        step: fold ? fold.steps.length - 1 : 0,
        says: '',
        line: 0,
        stepping: false,
      }
      cell.madeFrom = signature
      cell.count = ++this.#runs
    } catch (error) {
      const interrupted = error instanceof Error && 'interrupted' in error && error.interrupted === true
      if (interrupted) cell.stopped = cell.running
      else cell.failure = error instanceof Error ? error.message : String(error)
    } finally {
      live = false
      cell.running = null
      this.changed()
    }
  }

  /** Opens the timeline at a step, running the cell first where there is no trace to step through. */
  async stepTo(cell: CellState, step: number | null): Promise<void> {
    if (!this.isFresh(cell) || !cell.shown?.fold) await this.run(cell)
    const { shown } = cell
    if (!shown?.fold) return
    const views = await import('../views/select.ts')
    const last = shown.fold.steps.length - 1
    const at = Math.max(0, Math.min(step ?? last, last))
    const frame = views.frameAt(shown.fold, shown.fold.steps[at])
    const rows = views.selectViews(cell.data.views, frame)
    const says = views.sayStep(frame)
    cell.shown = { ...shown, step: at, rows, says, line: views.lineOfStep(frame), stepping: true }
    this.changed()
  }

  closeSteps(cell: CellState): void {
    if (!cell.shown) return
    void this.stepTo(cell, null).then(() => {
      if (cell.shown) cell.shown = { ...cell.shown, line: 0, stepping: false }
      this.changed()
    })
  }
}

const cutOf = (trace: TraceData | null): ShownRun['cut'] =>
  trace && trace.total > trace.length ? { kept: trace.length, total: trace.total } : null

const foldable = (status: string): boolean =>
  status === 'done' || status === 'steps' || status === 'blocked' || status === 'memory'

const tapes = new Map<string, Tape>()
const waiting = new Set<() => void>()

/** The tape of a page, or null while no cell of it is alive. */
export const knownTape = (page: string): Tape | null => tapes.get(page) ?? null

/** Tells of tapes that come. */
export const onTape = (listener: () => void): (() => void) => {
  waiting.add(listener)
  return () => waiting.delete(listener)
}

/** The tape of a page. */
export const tapeOf = (page: string): Tape => {
  const known = tapes.get(page)
  if (known) return known
  const tape = new Tape()
  tapes.set(page, tape)
  for (const listener of waiting) listener()
  return tape
}

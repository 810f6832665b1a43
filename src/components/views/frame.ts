// One moment of a run, as the views see it: the mirror's state then, the state in which the cell began, and whose it is.
// Reached by dynamic import only, after a run (and by the plugin when the site is built): it carries the mirror.

import type { ActRow, MirrorState } from '#sim/mirror'
import { describeAct, describeEnd, eventKind, Mirror } from '#sim/mirror'
import type { CallText, Look, RunResult, TraceData } from '#sim'

export interface Frame {
  state: MirrorState
  /** The state in which the cell began. Read only. */
  before: MirrorState
  /** Sequence number of the last event before the cell. */
  start: number
  /** The process the cell is about. */
  pid: number
  kernel: string
  run: RunFold
  position: number
  /** What was looked at last by then, beside the events. */
  look: Look | null
}

/** The call or fault that changed the address space last, and the state in which it began. */
export interface LastChange {
  act: ActRow
  past: MirrorState
}

export interface RunFold {
  mirror: Mirror
  start: number
  /** Position that the pictures show: just before the process is torn down. */
  end: number
  pid: number
  kernel: string
  before: MirrorState
  /** Positions worth stopping at: after each system call or fault of the cell, the last being `end`. */
  steps: number[]
  looks: readonly Look[]
  /** In threes: a call or fault ended at this event, the process, its line. */
  lines: readonly number[]
  /** System calls as strace writes them, where a view asks for that. */
  calls: readonly CallText[]
  /** The same recording once more, for the state in which the last call began; made when a view asks. */
  past: Mirror | null
}

const [pidLane, parentLane] = [4, 5]

/**
 * The process that the cell is about: of those that nobody forked, the last one that lives when the cell begins. That is the tape's, or that
 * of a cell which is a program of its own; a child that a cell before has made, and that became another program, is neither.
 */
const processOf = (mirror: Mirror, start: number): number => {
  const [made, gone] = [eventKind['task-new'], eventKind['task-exit']]
  const roots: number[] = []
  for (let i = 0; i < mirror.length; i++) {
    const kind = mirror.kind(i)
    if (kind !== made && kind !== gone) continue
    if (i >= start && roots.length > 0) break
    const pid = mirror.lane(i, pidLane)
    if (kind === made && mirror.lane(i, parentLane) === 0) roots.push(pid)
    if (kind === gone && roots.includes(pid)) roots.splice(roots.indexOf(pid), 1)
  }
  return roots.at(-1) ?? 0
}

/** What a run tells beside its trace. */
export type Told = Pick<RunResult, 'looks' | 'lines' | 'calls'>

/** Folds a trace once; frames are then taken from it at any position. */
export const foldRun = (trace: TraceData, kernel: string, told: Told = {}): RunFold => {
  const mirror = new Mirror({ chunks: trace.chunks, strings: trace.strings }, kernel)
  const start = Math.min(trace.start, mirror.length)
  const pid = processOf(mirror, start)
  const end = Math.max(start, mirror.beforeExit(pid))
  const before = mirror.snapshot(start)
  const steps: number[] = []
  const ends = new Set([eventKind['syscall-exit'], eventKind['fault-exit']])
  for (let i = start; i < end; i++) if (ends.has(mirror.kind(i))) steps.push(i + 1)
  if (steps.at(-1) !== end) steps.push(end)
  return {
    mirror,
    start,
    end,
    pid,
    kernel,
    before,
    steps,
    looks: told.looks ?? [],
    lines: told.lines ?? [],
    calls: told.calls ?? [],
    past: null,
  }
}

/** The moment after `position` events. */
export const frameAt = (run: RunFold, position: number): Frame => ({
  state: run.mirror.at(position),
  before: run.before,
  start: run.start,
  pid: run.pid,
  kernel: run.kernel,
  run,
  position,
  look: run.looks.filter((look) => look.at <= position).at(-1) ?? null,
})

const causeLane = 3

/** The last call or fault of the cell that caused an event of these kinds; undefined where none did. */
export const lastChange = (
  frame: Frame,
  kinds: readonly string[],
  counts: (act: ActRow) => boolean = () => true,
): LastChange | undefined => {
  const { run, position, start, state } = frame
  const wanted = new Set(kinds.map((kind) => eventKind[kind]))
  for (let i = position - 1; i >= start; i--) {
    const cause = run.mirror.lane(i, causeLane)
    if (cause === 0 || !wanted.has(run.mirror.kind(i))) continue
    const act = state.acts.filter((each) => each.seq === cause).at(-1)
    if (!act || act.pid !== frame.pid || !counts(act)) continue
    run.past ??= new Mirror(run.mirror.recording, run.kernel)
    return { act, past: run.past.at(cause - 1) }
  }
  return undefined
}

/** The first of `count` things in order of time that is not before an event. */
const firstFrom = (count: number, timeOf: (i: number) => number, seq: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(middle) < seq) low = middle + 1
    else high = middle
  }
  return low
}

/** Line of the cell from which a call or fault came, or 0. */
export const lineOfAct = (run: RunFold, act: ActRow | undefined): number => {
  if (!act) return 0
  const { lines } = run
  const first = firstFrom(lines.length / 3, (i) => lines[3 * i], act.seq)
  for (let i = 3 * first; i < lines.length; i += 3) if (lines[i + 1] === act.pid) return lines[i + 2]
  return 0
}

/** What a call or fault says, without its result: as strace writes it, where that was asked for and the call has ended. */
export const textOfAct = (run: RunFold, act: ActRow): string => {
  const { calls } = run
  if (act.kind === 'fault' || !act.done) return describeAct(act)
  const first = firstFrom(calls.length, (i) => calls[i].at, act.seq)
  for (let i = first; i < calls.length; i++) if (calls[i].pid === act.pid) return calls[i].text
  return describeAct(act)
}

/** The call or fault that was done last before a position; undefined at the beginning. */
export const lastAct = (frame: Frame, position = frame.position): ActRow | undefined =>
  frame.state.acts.filter((each) => each.seq > frame.start && each.seq <= position && each.done).at(-1)

/** Its line, or 0. */
export const lineOfStep = (frame: Frame): number => lineOfAct(frame.run, lastAct(frame))

/** What happened last before a position, in the manner of strace; empty at the beginning. */
export const sayStep = (frame: Frame): string => sayAct(frame, frame.position)

/** The same of another position that was passed. */
export const sayAct = (frame: Frame, position: number): string => {
  const act = lastAct(frame, position)
  if (!act) return ''
  const many = act.pid === frame.pid ? '' : `[${act.pid}] `
  return `${many}${textOfAct(frame.run, act)} ${act.kind === 'syscall' ? '=' : '→'} ${describeEnd(act)}`
}

// How a fault was handled: the kernel functions of this run in call order, and what the same functions are called in other releases.

import { describeAct, describeEnd, functionName, isInlined } from '#sim/mirror'
import type { ActRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'
import { ownAddresses } from '../pages.ts'
import { foldRepeats } from '../repeats.ts'

export interface PathStep {
  depth: number
  /** By release: the name, or empty where that release has no such function. */
  names: string[]
  /** By release: the compiler has made it part of its caller, so that a tracer does not show it. */
  inlined: boolean[]
  /** How often it was called in a row, with its neighbours of the same number. */
  times: number
}

export interface FaultPath {
  seq: number
  text: string
  end: string
  steps: PathStep[]
}

export interface PathRows {
  releases: string[]
  paths: FaultPath[]
  /** The one that is shown first: the last in what the program mapped; while stepping, the last. */
  open: number
  /** Ways that are not shown. */
  more: number
  summary: string
}

const most = 8
/** Beside the run's own: that of the notes, and two long-term ones. */
const others = ['4.17', '6.1', '6.18']

const pathOf = (act: ActRow, releases: readonly string[]): FaultPath => ({
  seq: act.seq,
  text: describeAct(act),
  end: describeEnd(act),
  steps: foldRepeats(act.calls, (a, b) => a.function === b.function && a.depth === b.depth).map(({ item, times }) => {
    const names = releases.map((release) => functionName(item.function, release) ?? '')
    return { depth: item.depth, names, inlined: names.map((name, i) => isInlined(name, releases[i] ?? '')), times }
  }),
})

/** Faults that took different ways, the last of each. Faults of the program's own image, heap and stack only where there are no others. */
const waysOf = (frame: Frame, faults: readonly ActRow[]): { shown: ActRow[]; all: number } => {
  const ways = new Map<string, ActRow>()
  const isOwn = ownAddresses(frame)
  const own = faults.filter((act) => isOwn(act.pid, act.args[0]))
  const last = faults.at(-1)
  const stepping = frame.position < frame.run.end
  const chosen = own.length === 0 ? faults : stepping && last && !own.includes(last) ? [...own, last] : own
  const wayOf = (act: ActRow): string => act.calls.map((call) => `${call.function}:${call.depth}`).join()
  for (const act of chosen) ways.set(wayOf(act), act)
  const shown = [...ways.values()].sort((a, b) => a.seq - b.seq)
  return { shown, all: new Set(faults.map(wayOf)).size }
}

/** Rows of the view. */
export const selectPath = (frame: Frame): PathRows => {
  const own = /^\d+\.\d+/.exec(frame.kernel)?.[0] ?? frame.kernel
  const releases = [own, ...others.filter((release) => release !== own)]
  const faults = frame.state.acts.filter((act) => act.kind === 'fault' && act.seq > frame.start && act.calls.length > 0)
  const { shown, all } = waysOf(frame, faults)
  const paths = shown.slice(-most).map((act) => pathOf(act, releases))
  const last = paths.at(-1)
  const called = shown.at(-1)?.calls.length ?? 0
  const renamed = last?.steps.filter((step) => new Set(step.names).size > 1).length ?? 0
  const summary = last
    ? `${count(faults.length, 'fault')} in this cell took ${count(all, 'way')}. The last one ${all > paths.length ? 'shown ' : ''}` +
      `called ${count(called, 'function')}; ${renamed === 0 ? 'none has' : renamed === 1 ? '1 has' : `${renamed} have`} another name in a release shown here.`
    : 'No fault in this cell so far.'
  return { releases, paths, open: last?.seq ?? 0, more: all - paths.length, summary }
}

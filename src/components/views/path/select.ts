// How a fault was handled: the kernel functions of this run in call order, and what the same functions are called in other releases.

import { describeAct, describeEnd, functionName, isInlined } from '#sim/mirror'
import type { ActRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'

export interface PathStep {
  depth: number
  /** By release: the name, or empty where that release has no such function. */
  names: string[]
  /** By release: the compiler has made it part of its caller, so that a tracer does not show it. */
  inlined: boolean[]
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
  steps: act.calls.map((call) => {
    const names = releases.map((release) => functionName(call.function, release) ?? '')
    return { depth: call.depth, names, inlined: names.map((name, i) => isInlined(name, releases[i] ?? '')) }
  }),
})

/** Rows of the view. */
export const selectPath = (frame: Frame): PathRows => {
  const own = /^\d+\.\d+/.exec(frame.kernel)?.[0] ?? frame.kernel
  const releases = [own, ...others.filter((release) => release !== own)]
  const faults = frame.state.acts.filter((act) => act.kind === 'fault' && act.seq > frame.start && act.calls.length > 0)
  // Faults that took the same way are one.
  const ways = new Map<string, ActRow>()
  for (const act of faults) ways.set(act.calls.map((call) => `${call.function}:${call.depth}`).join(), act)
  const kinds = [...ways.values()].sort((a, b) => a.seq - b.seq)
  const paths = kinds.slice(-most).map((act) => pathOf(act, releases))
  const last = paths.at(-1)
  const renamed = last?.steps.filter((step) => new Set(step.names).size > 1).length ?? 0
  const summary = last
    ? `${count(faults.length, 'fault')} in this cell took ${count(ways.size, 'way')}. The last one called ${count(last.steps.length, 'function')}, ` +
      `of which ${renamed} ${renamed === 1 ? 'has' : 'have'} another name in a release shown here.`
    : 'No fault in this cell so far.'
  return { releases, paths, more: ways.size - paths.length, summary }
}

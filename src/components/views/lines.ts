// Which line of the cell what the pictures show came from: entries and frames, by the call or fault that changed them last.

import { eventKind } from '#sim/mirror'
import type { Frame } from './frame.ts'
import { lineOfAct } from './frame.ts'

/** Lines, each with the ids that came from it, as the views' `data-id` has them. */
export type RelatedLines = Readonly<Record<string, string>>

/** Of a longer cell the last events. */
const eventsMost = 60_000
/** Entries of one range that was cleared or protected. */
const rangeMost = 512
const idsMost = 300

const [kindLane, causeLane, first] = [0, 3, 4]
const {
  pte,
  'pte-clear': clear,
  'page-alloc': alloc,
  'page-state': state,
  'page-copy': copy,
  'cache-add': cached,
} = eventKind

/** `shown`: the rows of the views as JSON; what does not stand in them is left out. */
export const relatedLines = (frame: Frame, shown: string): RelatedLines => {
  const { run, position, start } = frame
  const pids = new Map([...frame.state.tasks.values()].map((task) => [task.mm, task.pid]))
  const causes = new Map<string, number>()
  const note = (id: string, text: string, cause: number): void => {
    if (cause > start && shown.includes(`"${text}"`)) causes.set(`${id}${text}`, cause)
  }
  const lane = (i: number, at: number): number => run.mirror.lane(i, at)
  for (let i = Math.max(start, position - eventsMost); i < position; i++) {
    const kind = lane(i, kindLane)
    const cause = lane(i, causeLane)
    if (kind === pte || kind === clear) {
      const pages = kind === pte ? 1 : Math.min(lane(i, first + 2), rangeMost)
      const owner = pids.get(lane(i, first))
      const address = lane(i, first + 1)
      // Bits that the processor set are nobody's call.
      if (owner === undefined || (kind === pte && lane(i, first + 6) === 1)) continue
      for (let n = 0; n < pages; n++) note(`pte:${owner}:`, (address + n * 4096).toString(16), cause)
    } else if (kind === alloc || kind === state) note('page:', lane(i, first).toString(16), cause)
    else if (kind === copy) note('page:', lane(i, first + 1).toString(16), cause)
    else if (kind === cached) note('page:', lane(i, first + 2).toString(16), cause)
  }
  const acts = new Map(frame.state.acts.map((act) => [act.seq, act]))
  const lines: Record<string, string[]> = {}
  for (const [id, cause] of [...causes].slice(-idsMost)) {
    const line = lineOfAct(run, acts.get(cause))
    if (line > 0) (lines[line] ??= []).push(id)
  }
  return Object.fromEntries(Object.entries(lines).map(([line, ids]) => [line, ids.join(' ')]))
}

// Rows of the wanted views at one moment of a run. Loaded with the mirror, after a run.

import { selectCache } from './cache/select.ts'
import { selectFrames } from './frames/select.ts'
import { selectPath } from './path/select.ts'
import { selectRmap } from './rmap/select.ts'
import { selectTables } from './tables/select.ts'
import { selectWalk } from './walk/select.ts'
import { selectXarray } from './xarray/select.ts'
import { selectCalls } from './calls/select.ts'
import { selectChecks } from './checks/select.ts'
import { selectEvents } from './events/select.ts'
import { selectDeath } from './death.ts'
import type { Frame } from './frame.ts'
import { relatedLines } from './lines.ts'
import { selectLru } from './lru/select.ts'
import { selectMaps } from './maps/select.ts'
import { selectMerges } from './merges/select.ts'
import { selectPtes } from './ptes/select.ts'
import { selectSurvivors } from './survivors/select.ts'
import { selectTree } from './tree/select.ts'
import type { ViewName, ViewRows } from './rows.ts'

export { traceHash } from '#sim/mirror'
export { scoreOf } from './score.ts'
export { foldRun, frameAt, lineOfStep, sayStep } from './frame.ts'
export type { Frame, RunFold } from './frame.ts'

const deathOf = (frame: Frame): Pick<ViewRows, 'death'> => {
  const death = selectDeath(frame)
  return death ? { death } : {}
}

const rowsOf = (names: readonly ViewName[], frame: Frame): ViewRows => ({
  ...deathOf(frame),
  ...(names.includes('maps') && { maps: selectMaps(frame) }),
  ...(names.includes('merges') && { merges: selectMerges(frame) }),
  ...(names.includes('tree') && { tree: selectTree(frame) }),
  ...(names.includes('checks') && { checks: selectChecks(frame) }),
  ...(names.includes('walk') && { walk: selectWalk(frame) }),
  ...(names.includes('tables') && { tables: selectTables(frame) }),
  ...(names.includes('frames') && { frames: selectFrames(frame) }),
  ...(names.includes('rmap') && { rmap: selectRmap(frame) }),
  ...(names.includes('cache') && { cache: selectCache(frame) }),
  ...(names.includes('xarray') && { xarray: selectXarray(frame) }),
  ...(names.includes('path') && { path: selectPath(frame) }),
  ...(names.includes('ptes') && { ptes: selectPtes(frame) }),
  ...(names.includes('lru') && { lru: selectLru(frame) }),
  ...(names.includes('calls') && { calls: selectCalls(frame) }),
  ...(names.includes('events') && { events: selectEvents(frame) }),
  ...(names.includes('survivors') && { survivors: selectSurvivors(frame) }),
})

/** Rows of the views named, and of no others; the lines that they came from; and how the process died, if it did. */
export const selectViews = (names: readonly ViewName[], frame: Frame): ViewRows => {
  const rows = rowsOf(names, frame)
  const lines = names.length === 0 ? {} : relatedLines(frame, JSON.stringify(rows))
  return Object.keys(lines).length === 0 ? rows : { ...rows, lines }
}

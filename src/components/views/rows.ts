// The rows of all views, as plain data: what the plugin writes into the page, and what a run in the page makes anew.

import type { LookName } from '#sim'
import type { CacheRows } from './cache/select.ts'
import type { CallRows } from './calls/select.ts'
import type { ChecksRows } from './checks/select.ts'
import type { Death } from './death.ts'
import type { EventsRows } from './events/select.ts'
import type { FramesRows } from './frames/select.ts'
import type { LruRowsOut } from './lru/select.ts'
import type { RelatedLines } from './lines.ts'
import type { MapsRows } from './maps/select.ts'
import type { MergesRows } from './merges/select.ts'
import type { PathRows } from './path/select.ts'
import type { PteRows } from './ptes/select.ts'
import type { RmapRows } from './rmap/select.ts'
import type { SurvivorsRows } from './survivors/select.ts'
import type { TablesRows } from './tables/select.ts'
import type { TreeRows } from './tree/select.ts'
import type { WalkRows } from './walk/select.ts'
import type { XarrayRows } from './xarray/select.ts'

export const viewNames = [
  'maps',
  'merges',
  'tree',
  'checks',
  'walk',
  'tables',
  'ptes',
  'frames',
  'rmap',
  'cache',
  'xarray',
  'lru',
  'path',
  'calls',
  'events',
  'survivors',
] as const
export type ViewName = (typeof viewNames)[number]

export interface ViewRows {
  maps?: MapsRows
  ptes?: PteRows
  lru?: LruRowsOut
  calls?: CallRows
  merges?: MergesRows
  tree?: TreeRows
  checks?: ChecksRows
  walk?: WalkRows
  tables?: TablesRows
  frames?: FramesRows
  rmap?: RmapRows
  cache?: CacheRows
  xarray?: XarrayRows
  path?: PathRows
  events?: EventsRows
  survivors?: SurvivorsRows
  /** Lines of the program, each with what the pictures show of it. */
  lines?: RelatedLines
  /** Always there where the process died at an access. */
  death?: Death
}

const looked: readonly LookName[] = ['merges', 'rmap', 'survivors', 'calls']

/** Views that show a call as strace writes it. */
const says: readonly ViewName[] = ['calls', 'maps', 'checks', 'events']

/** What a run has to look at for these views, beside the events. */
export const looksOf = (names: readonly ViewName[]): LookName[] => {
  if (names.length === 0) return []
  const wanted = new Set<string>(names.some((name) => says.includes(name)) ? [...names, 'calls'] : names)
  return ['lines', ...looked.filter((name) => wanted.has(name))]
}

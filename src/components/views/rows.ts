// The rows of all views, as plain data: what the plugin writes into the page, and what a run in the page makes anew.

import type { CallRows } from './calls/select.ts'
import type { Death } from './death.ts'
import type { LruRowsOut } from './lru/select.ts'
import type { MapsRows } from './maps/select.ts'
import type { PteRows } from './ptes/select.ts'

export const viewNames = ['maps', 'ptes', 'lru', 'calls'] as const
export type ViewName = (typeof viewNames)[number]

export interface ViewRows {
  maps?: MapsRows
  ptes?: PteRows
  lru?: LruRowsOut
  calls?: CallRows
  /** Always there where the process died at an access. */
  death?: Death
}

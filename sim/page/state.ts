// The event of a page's columns. They are changed in place by whoever owns the change; `pageState` tells it, once a change.

import { eventKind } from '../trace/kinds.ts'
import type { PageKernel } from './kernel.ts'
import { pageKind } from './mem-map.ts'

const PAGE_STATE = eventKind['page-state']

/**
 * Event: the columns of a page after a change. Written here and not through the emitter, so that the columns are read only when
 * somebody listens: they are the most frequent event of a fault.
 */
export const pageState = (k: PageKernel, pfn: number): void => {
  const at = k.trace.begin(PAGE_STATE)
  if (at < 0) return
  const lanes = k.trace.lanes
  const m = k.memMap
  lanes[at] = pfn
  lanes[at + 1] = m.flags[pfn]
  lanes[at + 2] = m.refcount[pfn]
  lanes[at + 3] = m.mapcount[pfn]
  lanes[at + 4] = m.mapping[pfn]
  lanes[at + 5] = m.index[pfn]
  lanes[at + 6] = pageKind(m, pfn)
}

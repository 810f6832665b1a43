// The event of a page's columns. They are changed in place by whoever owns the change; `pageState` tells it, once a change.

import { emitPageState } from '../trace/emit.ts'
import type { PageKernel } from './kernel.ts'
import { pageKind } from './mem-map.ts'

/** Event: the columns of a page after a change. */
export const pageState = (k: PageKernel, pfn: number): void => {
  const m = k.memMap
  emitPageState(
    k.trace,
    pfn,
    m.flags[pfn],
    m.refcount[pfn],
    m.mapcount[pfn],
    m.mapping[pfn],
    m.index[pfn],
    pageKind(m, pfn),
  )
}

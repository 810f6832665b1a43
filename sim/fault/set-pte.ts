// Installing the entry of a cached page (mm/memory.c set_pte_range()).

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { pageState } from '../page/page.ts'
import { entryMkdirtyLow, entryMkwriteHigh, entryMkwriteLow } from '../mm/entry.ts'
import { setEntry } from '../mm/page-table.ts'
import type { Vma } from '../mm/records.ts'
import { folioAddFileRmap, mlockFolio, mmCounter } from '../mm/rmap.ts'
import { VM_LOCKED, VM_WRITE } from '../mm/vm-flags.ts'
import { pteHigh, pteLow, pteNone } from '../uapi/pte.ts'
import type { FaultKernel } from './kernel.ts'

/** set_pte_range() of one cached page: entry, mapping, resident count. Takes a reference. */
export const setFileEntry = (
  k: FaultKernel,
  vma: Vma,
  block: number,
  page: number,
  leaf: number,
  pfn: number,
  write: boolean,
): void => {
  const { trace } = k
  if (trace.enabled) enter(k, FN.setPteRange)
  let low = pteLow(pfn, vma.protLow)
  let high = pteHigh(pfn, vma.protLow, vma.protHigh)
  if (write && (vma.flags & VM_WRITE) !== 0) {
    low = entryMkwriteLow(k.entryFormat, entryMkdirtyLow(k.entryFormat, low), high)
    high = entryMkwriteHigh(k.entryFormat, high)
  }
  if (trace.enabled) call(k, FN.folioAddFileRmapPtes)
  k.memMap.refcount[pfn]++
  folioAddFileRmap(k, pfn)
  vma.mm.rss[mmCounter(k, pfn)]++
  if ((vma.flags & VM_LOCKED) !== 0) mlockFolio(k, pfn)
  if (!trace.enabled) {
    k.ram.storePair(leaf, page << 3, low, high)
    return
  }
  pageState(k, pfn)
  setEntry(k, vma.mm, block, page, leaf, low, high)
  leave(k)
}

/** Is the entry of a page of this block still none? */
export const entryIsNone = (k: FaultKernel, leaf: number, page: number): boolean =>
  leaf < 0 || pteNone(k.ram.load32(leaf, page << 3), k.ram.load32(leaf, (page << 3) + 4))

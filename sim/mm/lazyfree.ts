// Anonymous pages that need no swap space because they may be thrown away: lazily freed ones (MADV_FREE) and those of MAP_DROPPABLE
// mappings. They are not swap-backed and stand on the file lists (mm/rmap.c try_to_unmap_one()).

import { walk } from '../hw/walk.ts'
import { lruChange } from '../page/lru.ts'
import { pageState, putPage } from '../page/page.ts'
import { counter } from '../trace/counters.ts'
import { PG_dirty, PG_swapbacked } from '../uapi/page-flags.ts'
import { entryDirty } from './entry.ts'
import type { MmKernel } from './kernel.ts'
import { MM_ANONPAGES } from './mm.ts'
import { setEntry } from './page-table.ts'
import { folioRemoveRmap, rmapWalk } from './rmap.ts'
import { VMH_DROPPABLE } from './vm-flags.ts'

/**
 * Discard the page if no entry of it is dirty (a droppable one: in any case); else it becomes an ordinary anonymous page again.
 * True if it was freed.
 */
export const discardLazyfree = (k: MmKernel, pfn: number): boolean => {
  let dirty = (k.memMap.flags[pfn] & PG_dirty) !== 0
  let droppable = false
  rmapWalk(k, pfn, (vma, _block, _page, low, high) => {
    if (entryDirty(k.entryFormat, low, high)) dirty = true
    if ((vma.flagsHigh & VMH_DROPPABLE) !== 0) droppable = true
  })
  if (dirty && !droppable) {
    lruChange(k, pfn, PG_swapbacked, 0)
    return false
  }
  const maps = k.memMap.mapcount[pfn]
  rmapWalk(k, pfn, (vma, block, page) => {
    setEntry(k, vma.mm, block, page, walk.leaf(k.ram, vma.mm.pgd, block), 0, 0)
    k.mmu.flushPage(block, page, vma.mm.id)
    vma.mm.rss[MM_ANONPAGES]--
    folioRemoveRmap(k, vma, pfn)
  })
  k.trace.counters[counter.pglazyfreed]++
  pageState(k, pfn)
  for (let i = 0; i < maps; i++) putPage(k, pfn)
  return true
}

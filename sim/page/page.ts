// References to a page, and the order in which it is given up (include/linux/mm.h, mm/swap.c).

import { assert } from '../lib/assert.ts'
import { PG_lru, PG_mlocked } from '../uapi/page-flags.ts'
import type { PageKernel } from './kernel.ts'
import { lruUnlink } from './lru.ts'
export { pageState } from './state.ts'
import { NR_MLOCK } from './vmstat.ts'
import { freePage } from './zone.ts'

/** folio_get() */
export const getPage = (k: PageKernel, pfn: number): void => {
  k.memMap.refcount[pfn]++
}

/** folio_put(): the last reference frees the page, off its LRU list first. The caller has told the state if it matters. */
export const putPage = (k: PageKernel, pfn: number): void => {
  const memMap = k.memMap
  assert(memMap.refcount[pfn] > 0, 'page reference count below zero')
  if (--memMap.refcount[pfn] > 0) return
  const list = (memMap.flags[pfn] & PG_lru) !== 0 ? lruUnlink(k, pfn) : -1
  if ((memMap.flags[pfn] & PG_mlocked) !== 0) {
    memMap.flags[pfn] &= ~PG_mlocked
    k.nodeStat[NR_MLOCK]--
  }
  freePage(k, pfn, list)
}

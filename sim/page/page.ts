// References to a page, and the order in which it is given up (include/linux/mm.h, mm/swap.c).

import { assert } from '../lib/assert.ts'
import { counter } from '../trace/counters.ts'
import { PG_lru, PG_mlocked, PG_unevictable } from '../uapi/page-flags.ts'
import type { PageKernel } from './kernel.ts'
import { lruListOf, lruUnlink } from './lru.ts'
export { pageState } from './state.ts'
import { NR_MLOCK } from './vmstat.ts'
import { PCP_HIGH, drain, freePage } from './zone.ts'

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

const PGFREE = counter.pgfree

/**
 * The last references of pages that were unmapped together: what putPage() does of one after the other, in one loop (release_pages()), which
 * takes two thirds of the time.
 */
export const putPages = (k: PageKernel, pages: Int32Array, count: number): void => {
  const { zone, memMap, ram, trace, lru } = k
  const { flags, refcount, mapcount, mapping, index, lruPrev, lruNext } = memMap
  const { pcp } = zone
  for (let i = 0; i < count; i++) {
    const pfn = pages[i]
    // On a list, and evictable.
    if (
      (flags[pfn] & (PG_lru | PG_unevictable | PG_mlocked)) !== PG_lru ||
      refcount[pfn] !== 1 ||
      mapcount[pfn] !== 0
    ) {
      putPage(k, pfn)
      continue
    }
    const list = lruListOf(memMap, pfn)
    const prev = lruPrev[pfn]
    const next = lruNext[pfn]
    lruNext[prev] = next
    lruPrev[next] = prev
    lru.size[list]--
    refcount[pfn] = 0
    flags[pfn] = 0
    mapping[pfn] = 0
    index[pfn] = 0
    memMap.private[pfn] = 0
    ram.release(pfn)
    pcp[zone.pcpCount++] = pfn
    zone.free++
    trace.counters[PGFREE]++
    trace.gone(pfn, list)
    if (zone.pcpCount >= PCP_HIGH) drain(k)
  }
}

// The five LRU lists (mm/swap.c, include/linux/mm_inline.h): intrusive, through the mem-map's link columns. New pages
// enter at the head; reclaim takes from the tail. A page is on the list that its flags name.
//
// Differs from Linux: pages enter their list at once, not through a per-CPU batch (folio_batch), so LRU order and
// PG_lru are visible a little earlier than there.

import { bug } from '../lib/assert.ts'
import { counter } from '../trace/counters.ts'
import { emitLruAdd, emitLruRemove } from '../trace/emit.ts'
import {
  LRU_ACTIVE_ANON,
  LRU_ACTIVE_FILE,
  LRU_INACTIVE_ANON,
  LRU_INACTIVE_FILE,
  LRU_UNEVICTABLE,
  NR_LRU_LISTS,
  PG_active,
  PG_lru,
  PG_referenced,
  PG_swapbacked,
  PG_unevictable,
} from '../uapi/page-flags.ts'
import type { PageKernel } from './kernel.ts'
import type { MemMap } from './mem-map.ts'
import { pageState } from './state.ts'

export interface Lru {
  /** Pages on each list. */
  readonly size: Int32Array
}

export const createLru = (): Lru => ({ size: new Int32Array(NR_LRU_LISTS) })

/** folio_lru_list(): the list that the flags name. Lazily freed anonymous pages are not swap-backed: file lists. */
export const lruListOf = (memMap: MemMap, pfn: number): number => {
  const flags = memMap.flags[pfn]
  if ((flags & PG_unevictable) !== 0) return LRU_UNEVICTABLE
  const active = (flags & PG_active) !== 0
  if ((flags & PG_swapbacked) !== 0) return active ? LRU_ACTIVE_ANON : LRU_INACTIVE_ANON
  return active ? LRU_ACTIVE_FILE : LRU_INACTIVE_FILE
}

/** Row of a list's sentinel: lruNext is the head (newest), lruPrev the tail (next to be reclaimed). */
export const lruSentinel = (memMap: MemMap, list: number): number => memMap.frames + list

/** folio_add_lru(): enter at the head (or, with tail, at the end that is reclaimed first). */
export const lruAdd = (k: PageKernel, pfn: number, tail = false): void => {
  const memMap = k.memMap
  if ((memMap.flags[pfn] & PG_lru) !== 0) bug('page is on an LRU list already')
  const list = lruListOf(memMap, pfn)
  const sentinel = memMap.frames + list
  const prev = tail ? memMap.lruPrev[sentinel] : sentinel
  const next = memMap.lruNext[prev]
  memMap.lruPrev[pfn] = prev
  memMap.lruNext[pfn] = next
  memMap.lruNext[prev] = pfn
  memMap.lruPrev[next] = pfn
  memMap.flags[pfn] |= PG_lru
  k.lru.size[list]++
  emitLruAdd(k.trace, pfn, list, tail ? 1 : 0)
}

/** lruvec_del_folio(): take the page off its list. Its flags must still be those it was entered with. */
export const lruRemove = (k: PageKernel, pfn: number): void => {
  emitLruRemove(k.trace, pfn, lruUnlink(k, pfn))
}

/** The same where the page is given up, which is told with it. Returns the list. */
export const lruUnlink = (k: PageKernel, pfn: number): number => {
  const memMap = k.memMap
  if ((memMap.flags[pfn] & PG_lru) === 0) bug('page is on no LRU list')
  const list = lruListOf(memMap, pfn)
  const prev = memMap.lruPrev[pfn]
  const next = memMap.lruNext[pfn]
  memMap.lruNext[prev] = next
  memMap.lruPrev[next] = prev
  memMap.flags[pfn] &= ~PG_lru
  k.lru.size[list]--
  return list
}

/** Change flags that decide the list, moving the page if it is on one. */
export const lruChange = (k: PageKernel, pfn: number, set: number, clear: number, tail = false): void => {
  const memMap = k.memMap
  const onList = (memMap.flags[pfn] & PG_lru) !== 0
  if (onList) lruRemove(k, pfn)
  memMap.flags[pfn] = (memMap.flags[pfn] & ~clear) | set
  if (onList) lruAdd(k, pfn, tail)
  pageState(k, pfn)
}

/** folio_activate() */
export const lruActivate = (k: PageKernel, pfn: number): void => {
  const flags = k.memMap.flags[pfn]
  if ((flags & (PG_active | PG_unevictable)) !== 0 || (flags & PG_lru) === 0) return
  lruChange(k, pfn, PG_active, 0)
  k.trace.counters[counter.pgactivate]++
}

/** folio_deactivate(): to the inactive list. */
export const lruDeactivate = (k: PageKernel, pfn: number): void => {
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_lru) === 0 || (flags & PG_unevictable) !== 0 || (flags & PG_active) === 0) return
  lruChange(k, pfn, 0, PG_active | PG_referenced)
  k.trace.counters[counter.pgdeactivate]++
}

/**
 * mark_page_accessed() as folio_mark_accessed(): inactive, unreferenced → inactive, referenced → active.
 */
export const markPageAccessed = (k: PageKernel, pfn: number): void => {
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_referenced) === 0) {
    k.memMap.flags[pfn] |= PG_referenced
    pageState(k, pfn)
  } else if ((flags & (PG_unevictable | PG_active)) === 0) {
    lruActivate(k, pfn)
    k.memMap.flags[pfn] &= ~PG_referenced
  }
}

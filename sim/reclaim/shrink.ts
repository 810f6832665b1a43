// Memory is short: what can be given up at once (mm/vmscan.c, the classic lists, without swap). Cached pages of files go from the
// tail of the inactive file list: clean ones are dropped, dirty ones written first, mapped ones unmapped in a second round.
// Lazily freed anonymous pages (MADV_FREE) stand on the same list and are discarded unless they were written again.
//
// Called between operations only (the start of a fault, of a read or write), so no caller holds a page without a reference.
//
// Differs from Linux: no kswapd of its own, no aging by accessed bits and no working-set detection yet; the list order decides.

import type { MmKernel } from '../mm/kernel.ts'
import { discardLazyfree } from '../mm/lazyfree.ts'
import { dropCachedPage } from '../mm/truncate.ts'
import { lruChange, lruSentinel } from '../page/lru.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { findPage, writebackRange } from '../pagecache/filemap.ts'
import { counter } from '../trace/counters.ts'
import {
  LRU_ACTIVE_FILE,
  LRU_INACTIVE_FILE,
  PG_active,
  PG_dirty,
  PG_locked,
  PG_referenced,
} from '../uapi/page-flags.ts'

/** A cached page: true if it is gone. `unmap`: mapped ones too. */
const dropFilePage = (k: MmKernel, pfn: number, unmap: boolean): boolean => {
  const m = k.memMap
  const mapping = k.mappings.get(m.mapping[pfn])
  const index = m.index[pfn]
  if (mapping === undefined || (m.flags[pfn] & PG_locked) !== 0) return false
  if (m.mapcount[pfn] > 0) {
    if (!unmap) return false
    // Entries know whether the page is dirty: taking them out tells the page.
    k.cacheUp.unmapFolio(k, pfn)
  }
  if ((m.flags[pfn] & PG_dirty) !== 0 && writebackRange(k, mapping, index, index) !== 0) k.cacheUp.settleIo(k)
  dropCachedPage(k, mapping.id, index)
  return findPage(mapping, index) !== pfn
}

/** One round over the inactive file list from its tail; what stays goes to the head. */
const shrinkInactive = (k: MmKernel, target: number, unmap: boolean): void => {
  const sentinel = lruSentinel(k.memMap, LRU_INACTIVE_FILE)
  const counters = k.trace.counters
  for (let left = k.lru.size[LRU_INACTIVE_FILE]; left > 0 && k.zone.free < target; left--) {
    const pfn = k.memMap.lruPrev[sentinel]
    if (pfn === sentinel) return
    counters[counter.pgscan_direct]++
    const gone = pageIsAnon(k.memMap, pfn) ? discardLazyfree(k, pfn) : dropFilePage(k, pfn, unmap)
    if (gone) counters[counter.pgsteal_direct]++
    else if (k.memMap.lruPrev[sentinel] === pfn) lruChange(k, pfn, 0, PG_referenced)
  }
}

/** shrink_active_list(): the oldest active pages become inactive, until half of the list is left. */
const refillInactive = (k: MmKernel): void => {
  const sentinel = lruSentinel(k.memMap, LRU_ACTIVE_FILE)
  for (let left = Math.ceil(k.lru.size[LRU_ACTIVE_FILE] / 2); left > 0; left--) {
    k.trace.counters[counter.pgdeactivate]++
    lruChange(k, k.memMap.lruPrev[sentinel], 0, PG_active)
  }
}

/** Bring free memory above the high watermark if it has fallen below the low one. */
export const balance = (k: MmKernel): void => {
  if (k.zone.free >= k.zone.low) return
  const target = k.zone.high
  k.trace.counters[counter.allocstall_normal]++
  shrinkInactive(k, target, false)
  if (k.zone.free >= target) return
  refillInactive(k)
  shrinkInactive(k, target, true)
}

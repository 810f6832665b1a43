// Pages of an object that go away: truncation, hole punching, invalidation (mm/truncate.c). The page cache's half; entries that
// map the pages are taken out before, by mm/truncate.ts.

import { FN } from '../kernels/names.ts'
import { call } from '../page/call.ts'
import { PG_dirty, PG_locked, PG_private, PG_writeback } from '../uapi/page-flags.ts'
import type { AddressSpace } from './address-space.ts'
import { findPage, removeFromPageCache } from './filemap.ts'
import type { CacheKernel } from './kernel.ts'

/** Cached indices in [first, end), ascending. */
const cachedIndices = (mapping: AddressSpace, first: number, end: number): number[] =>
  [...mapping.pages.keys()].filter((index) => index >= first && index < end).sort((a, b) => a - b)

const removeRange = (k: CacheKernel, mapping: AddressSpace, first: number, end: number): void => {
  for (const index of cachedIndices(mapping, first, end)) removeFromPageCache(k, mapping, index)
}

const zeroPart = (k: CacheKernel, mapping: AddressSpace, index: number, from: number, to: number): void => {
  const pfn = findPage(mapping, index)
  if (pfn >= 0 && to > from) k.ram.zeroBytes(pfn, from, to - from)
}

/**
 * Remove cached pages from byte `from` on and zero the rest of the page it lies in: truncate_inode_pages(). Mappings must be
 * gone already: mm/truncate.ts truncatePagecache() does both.
 */
export const truncateInodePages = (k: CacheKernel, mapping: AddressSpace, from: number): void => {
  call(k, FN.truncateInodePagesRange)
  const first = Math.ceil(from / 4096)
  removeRange(k, mapping, first, Infinity)
  const partial = from % 4096
  if (partial !== 0) {
    const pfn = findPage(mapping, first - 1)
    if (pfn >= 0) k.ram.zeroBytes(pfn, partial, 4096 - partial)
  }
}

/** Remove whole pages of bytes [from, end) and zero the parts at both ends: truncate_pagecache_range(). */
export const truncateInodePagesRange = (k: CacheKernel, mapping: AddressSpace, from: number, end: number): void => {
  call(k, FN.truncateInodePagesRange)
  const first = Math.ceil(from / 4096)
  const last = Math.floor(end / 4096)
  if (first > last) {
    zeroPart(k, mapping, last, from % 4096, end % 4096)
    return
  }
  zeroPart(k, mapping, first - 1, from % 4096 === 0 ? 4096 : from % 4096, 4096)
  zeroPart(k, mapping, last, 0, end % 4096)
  removeRange(k, mapping, first, last)
}

/** Drop what nobody needs: invalidate_mapping_pages(), for drop_caches and posix_fadvise(DONTNEED). Returns how many. */
export const invalidatePages = (k: CacheKernel, mapping: AddressSpace, from: number, to: number): number => {
  let dropped = 0
  for (const index of cachedIndices(mapping, from, to + 1)) {
    const pfn = findPage(mapping, index)
    if (k.memMap.mapcount[pfn] !== 0 || (k.memMap.flags[pfn] & (PG_dirty | PG_locked | PG_writeback)) !== 0) continue
    if (k.memMap.refcount[pfn] > 1 + ((k.memMap.flags[pfn] & PG_private) !== 0 ? 1 : 0)) continue
    // Linux: mm/truncate.c mapping_evict_folio() has asked all of the above; remove_mapping() asks again with the lock held.
    call(k, FN.removeMapping)
    removeFromPageCache(k, mapping, index)
    dropped++
  }
  return dropped
}

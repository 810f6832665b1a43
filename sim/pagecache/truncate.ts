// Pages of an object that go away: truncation, hole punching, invalidation (mm/truncate.c). The page cache's half; entries that
// map the pages are taken out before, by mm/truncate.ts.

import { FN } from '../kernels/names.ts'
import { call } from '../page/call.ts'
import { PG_dirty, PG_locked, PG_private, PG_writeback } from '../uapi/page-flags.ts'
import type { AddressSpace } from './address-space.ts'
import { cancelDirty, findPage, removeFromPageCache, setDirty } from './filemap.ts'
import { discardBlocks, folioIndex, folioNextIndex, splitFolio } from './folio.ts'
import type { CacheKernel } from './kernel.ts'

/** Cached indices in [first, end), ascending. */
const cachedIndices = (mapping: AddressSpace, first: number, end: number): number[] =>
  [...mapping.pages.keys()].filter((index) => index >= first && index < end).sort((a, b) => a - b)

const removeRange = (k: CacheKernel, mapping: AddressSpace, first: number, end: number): void => {
  for (const index of cachedIndices(mapping, first, end)) removeFromPageCache(k, mapping, index)
}

const zeroPart = (k: CacheKernel, mapping: AddressSpace, index: number, from: number, to: number): void => {
  const pfn = findPage(mapping, index)
  if (pfn < 0 || to <= from) return
  k.ram.zeroBytes(pfn, from, to - from)
  if (mapping.swapBacked) setDirty(k, pfn)
}

const unmapPage = (k: CacheKernel, mapping: AddressSpace, index: number): void => {
  const pfn = findPage(mapping, index)
  if (pfn >= 0) k.cacheUp.unmapFolio(k, pfn)
}

/**
 * The folio that byte `at` is in, if it reaches beyond [from, end): what of it is in the range becomes zero and stays while the rest is
 * dirty, since it can't be split then; else it is split. Gives the pages that stay, as [first, end). Linux: truncate_inode_partial_folio()
 */
const trimFolio = (k: CacheKernel, mapping: AddressSpace, at: number, from: number, end: number): [number, number] => {
  const index = Math.floor(at / 4096)
  const head = folioIndex(mapping, index)
  const next = folioNextIndex(mapping, index)
  if (next - head === 1 || (head * 4096 >= from && next * 4096 <= end)) return [0, 0]
  const first = Math.floor(Math.max(from, head * 4096) / 4096)
  if (!discardBlocks(k, mapping, index, from, end)) {
    // What could not be split is mapped anew page by page, so that pages behind the end are SIGBUS: try_folio_split_or_unmap().
    for (let i = head; i < next && !mapping.swapBacked; i++) unmapPage(k, mapping, i)
    for (let i = first; i < next && i * 4096 < end; i++) {
      const start = Math.max(from - i * 4096, 0)
      zeroPart(k, mapping, i, start, Math.min(end - i * 4096, 4096))
    }
    return [head, next]
  }
  for (let i = head; i < next; i++) if (findPage(mapping, i) >= 0) cancelDirty(k, findPage(mapping, i))
  splitFolio(k, mapping, first)
  if (end < next * 4096) splitFolio(k, mapping, Math.floor(end / 4096))
  return [0, 0]
}

const removeFolios = (k: CacheKernel, mapping: AddressSpace, from: number, end: number): void => {
  const [first, last] = [Math.ceil(from / 4096), Math.floor(end / 4096)]
  if (mapping.orders.size === 0) {
    removeRange(k, mapping, first, last)
    return
  }
  const low = trimFolio(k, mapping, from, from, end)
  const high = end === Infinity ? [0, 0] : trimFolio(k, mapping, end - 1, from, end)
  removeRange(k, mapping, Math.max(first, low[1]), Math.min(last, high[1] > 0 ? high[0] : Infinity))
}

/**
 * Remove cached pages from byte `from` on and zero the rest of the page it lies in: truncate_inode_pages(). Mappings must be
 * gone already: mm/truncate.ts truncatePagecache() does both.
 */
export const truncateInodePages = (k: CacheKernel, mapping: AddressSpace, from: number): void => {
  call(k, FN.truncateInodePagesRange)
  const first = Math.ceil(from / 4096)
  removeFolios(k, mapping, from, Infinity)
  const partial = from % 4096
  if (partial !== 0) {
    zeroPart(k, mapping, first - 1, partial, 4096)
  }
}

/** Remove whole pages of bytes [from, end) and zero the parts at both ends: truncate_pagecache_range(). */
export const truncateInodePagesRange = (k: CacheKernel, mapping: AddressSpace, from: number, end: number): void => {
  call(k, FN.truncateInodePagesRange)
  const first = Math.ceil(from / 4096)
  const last = Math.floor(end / 4096)
  if (first > last) zeroPart(k, mapping, last, from % 4096, end % 4096)
  else {
    zeroPart(k, mapping, first - 1, from % 4096 === 0 ? 4096 : from % 4096, 4096)
    zeroPart(k, mapping, last, 0, end % 4096)
  }
  removeFolios(k, mapping, from, end)
}

/** Is the frame mapped, dirty, worked on or held by somebody? Linux: mm/truncate.c mapping_evict_folio() */
const isBusy = (k: CacheKernel, pfn: number): boolean => {
  const { flags, mapcount, refcount } = k.memMap
  if (mapcount[pfn] !== 0 || (flags[pfn] & (PG_dirty | PG_locked | PG_writeback)) !== 0) return true
  return refcount[pfn] > 1 + ((flags[pfn] & PG_private) !== 0 ? 1 : 0)
}

/** A larger folio goes as a whole, so all of it must lie in [from, to] and be free to go. */
const folioStays = (k: CacheKernel, mapping: AddressSpace, index: number, from: number, to: number): boolean => {
  const head = folioIndex(mapping, index)
  const next = folioNextIndex(mapping, index)
  if (head < from || next - 1 > to) return true
  for (let at = head; at < next; at++) if (findPage(mapping, at) >= 0 && isBusy(k, findPage(mapping, at))) return true
  return false
}

/** Drop what nobody needs: invalidate_mapping_pages(), for drop_caches and posix_fadvise(DONTNEED). Returns how many. */
export const invalidatePages = (k: CacheKernel, mapping: AddressSpace, from: number, to: number): number => {
  let dropped = 0
  for (const index of cachedIndices(mapping, from, to + 1)) {
    const pfn = findPage(mapping, index)
    if (mapping.orders.has(index) ? folioStays(k, mapping, index, from, to) : isBusy(k, pfn)) continue
    // remove_mapping() asks again with the lock held.
    call(k, FN.removeMapping)
    removeFromPageCache(k, mapping, index)
    dropped++
  }
  return dropped
}

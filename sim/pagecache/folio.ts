// Which pages of a file are one folio: larger ones are made by write(2) and by read-ahead where the file system takes them
// (include/linux/pagemap.h, mm/filemap.c __filemap_get_folio(), mm/huge_memory.c __folio_split()). Frames stay single here; a folio is
// what is read ahead, mapped, becomes dirty, is written back and leaves the cache as one.

import { PG_block_dirty, PG_dirty, PG_readahead } from '../uapi/page-flags.ts'
import { NR_DIRTIED, NR_DIRTY } from '../page/vmstat.ts'
import { pageState } from '../page/page.ts'
import type { AddressSpace } from './address-space.ts'
import type { CacheKernel } from './kernel.ts'

/** The first page of the folio that page `index` is, or would be, in. */
export const folioIndex = (mapping: AddressSpace, index: number): number => {
  const pages = 1 << (mapping.orders.get(index) ?? 0)
  return index - (index % pages)
}

/** The first page behind it: folio_next_index(). */
export const folioNextIndex = (mapping: AddressSpace, index: number): number => {
  const pages = 1 << (mapping.orders.get(index) ?? 0)
  return index - (index % pages) + pages
}

/** The frame whose flags are those of the folio that the cached page `index` is in: its first. */
export const folioHead = (mapping: AddressSpace, index: number): number =>
  mapping.pages.get(folioIndex(mapping, index)) ?? -1

/** folio_test_readahead() of the folio that the cached page `index` is in. */
export const folioTestReadahead = (k: CacheKernel, mapping: AddressSpace, index: number): boolean =>
  (k.memMap.flags[folioHead(mapping, index)] & PG_readahead) !== 0

/** folio_clear_readahead(), folio_clear_reclaim() */
export const folioClearReadahead = (k: CacheKernel, mapping: AddressSpace, index: number): void => {
  const head = folioHead(mapping, index)
  if (head < 0 || (k.memMap.flags[head] & PG_readahead) === 0) return
  k.memMap.flags[head] &= ~PG_readahead
  pageState(k, head)
}

/** Makes 2^order pages from `head` on one folio, or `count` pages folios of that order. */
export const setOrder = (mapping: AddressSpace, head: number, order: number, count = 2 ** order): void => {
  for (let index = head; index < head + count; index++) {
    if (order === 0) mapping.orders.delete(index)
    else mapping.orders.set(index, order)
  }
}

/**
 * A folio for `bytes` that are about to be written at page `index`, which is not cached: as large as they are, aligned, and with no
 * cached page in it. Gives the number of its pages. Linux: fgf_set_order(), __filemap_get_folio()
 */
export const newFolio = (mapping: AddressSpace, index: number, bytes: number): number => {
  let order = Math.min(mapping.maxOrder, Math.max(0, 19 - Math.clz32(bytes)))
  while (order > 0 && (index % 2 ** order !== 0 || hasPage(mapping, index, 2 ** order))) order--
  if (order > 0) setOrder(mapping, index, order)
  return 2 ** order
}

/** Is any page of [first, first + count) cached? */
export const hasPage = (mapping: AddressSpace, first: number, count: number): boolean => {
  for (let index = first; index < first + count; index++) if (mapping.pages.has(index)) return true
  return false
}

/**
 * Parts the folio of page `at`, so that this page is single and the others are as large as halving leaves them. Linux:
 * mm/huge_memory.c folio_split(). Its pages are unmapped for that.
 */
export const splitFolio = (k: CacheKernel, mapping: AddressSpace, at: number): void => {
  let order = mapping.orders.get(at) ?? 0
  let head = folioIndex(mapping, at)
  for (let index = head; index < head + 2 ** order; index++) {
    const pfn = mapping.pages.get(index)
    if (order > 0 && pfn !== undefined) k.cacheUp.unmapFolio(k, pfn)
  }
  while (order > 0) {
    order--
    const half = head + 2 ** order
    setOrder(mapping, at < half ? half : head, order)
    if (at >= half) head = half
  }
  setOrder(mapping, at, 0)
}

/** Blocks of pages [first, end) are dirty, where they are parts of a larger folio: mark_buffer_dirty(). */
export const dirtyBlocks = (k: CacheKernel, mapping: AddressSpace, first: number, end: number): void => {
  if (mapping.orders.size === 0) return
  for (let at = first; at < end; at++) {
    const pfn = mapping.pages.get(at)
    if (pfn !== undefined && mapping.orders.has(at)) k.memMap.flags[pfn] |= PG_block_dirty
  }
}

/**
 * Blocks of whole pages of the folio in bytes [from, end) are given up, and their dirtiness. Is no other block of it dirty? Then it need not
 * be written. Linux: block_invalidate_folio(), try_to_free_buffers()
 */
export const discardBlocks = (
  k: CacheKernel,
  mapping: AddressSpace,
  index: number,
  from: number,
  end: number,
): boolean => {
  let clean = true
  for (let at = folioIndex(mapping, index); at < folioNextIndex(mapping, index); at++) {
    const pfn = mapping.pages.get(at)
    if (pfn === undefined) continue
    if (at * 4096 >= from && at * 4096 + 4096 <= end) k.memMap.flags[pfn] &= ~PG_block_dirty
    else if ((k.memMap.flags[pfn] & PG_block_dirty) !== 0) clean = false
  }
  return clean
}

/** A page of a larger folio has become dirty: so are the others. */
export const dirtyFolio = (k: CacheKernel, mapping: AddressSpace, index: number): void => {
  for (let at = folioIndex(mapping, index); at < folioNextIndex(mapping, index); at++) {
    const pfn = mapping.pages.get(at)
    if (pfn === undefined || (k.memMap.flags[pfn] & PG_dirty) !== 0) continue
    k.memMap.flags[pfn] |= PG_dirty
    k.nodeStat[NR_DIRTY]++
    k.nodeStat[NR_DIRTIED]++
    pageState(k, pfn)
  }
}

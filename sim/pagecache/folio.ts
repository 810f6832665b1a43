// Which pages of a file are one folio: larger ones are made by write(2) where the file system takes them (include/linux/pagemap.h,
// mm/filemap.c __filemap_get_folio(), mm/huge_memory.c __folio_split()). Frames stay single here; a folio is what becomes
// dirty, is written back and leaves the cache as one.
//
// Differs from Linux: read-ahead makes single pages, and a fault maps single pages of a file; since 6.18 it may map all of a folio.

import { PG_dirty } from '../uapi/page-flags.ts'
import { NR_DIRTIED, NR_DIRTY } from '../page/vmstat.ts'
import { pageState } from '../page/page.ts'
import type { AddressSpace } from './address-space.ts'
import type { CacheKernel } from './kernel.ts'

/** The first page of the folio that page `index` is, or would be, in. */
export const folioIndex = (mapping: AddressSpace, index: number): number => {
  const pages = 2 ** (mapping.orders.get(index) ?? 0)
  return index - (index % pages)
}

/** The first page behind it: folio_next_index(). */
export const folioNextIndex = (mapping: AddressSpace, index: number): number => {
  const pages = 2 ** (mapping.orders.get(index) ?? 0)
  return index - (index % pages) + pages
}

/** Makes 2^order pages from `head` on one folio, or single pages. */
const setOrder = (mapping: AddressSpace, head: number, order: number): void => {
  for (let index = head; index < head + 2 ** order; index++) {
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

const hasPage = (mapping: AddressSpace, first: number, count: number): boolean => {
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

/** Is any page of the folio dirty? */
export const folioIsDirty = (k: CacheKernel, mapping: AddressSpace, index: number): boolean => {
  for (let at = folioIndex(mapping, index); at < folioNextIndex(mapping, index); at++) {
    const pfn = mapping.pages.get(at)
    if (pfn !== undefined && (k.memMap.flags[pfn] & PG_dirty) !== 0) return true
  }
  return false
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

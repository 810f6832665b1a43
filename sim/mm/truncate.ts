// A file's pages go away while they are mapped (mm/truncate.c, mm/memory.c unmap_mapping_range()): first every entry, then the
// cached pages, then the entries again that a fault may have made in between.

import { FN } from '../kernels/names.ts'
import { call } from '../page/call.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import { folioIndex, folioNextIndex } from '../pagecache/folio.ts'
import { invalidatePages, truncateInodePages, truncateInodePagesRange } from '../pagecache/truncate.ts'
import type { MmKernel } from './kernel.ts'
import { ZAP_FILE_ONLY, ZAP_KEEP_MARKERS, zapPageRangeSingle } from './zap.ts'

/**
 * unmap_mapping_pages(): take pages [first, first + count) of the object out of every address space. With `evenCows` private
 * copies go too (truncation), else they stay (hole punching).
 */
export const unmapMappingPages = (
  k: MmKernel,
  mapping: AddressSpace,
  first: number,
  count: number,
  evenCows: boolean,
): void => {
  call(k, FN.unmapMappingRange)
  for (const id of mapping.iMmap) {
    const vma = k.vmas.get(id)
    if (vma === undefined) continue
    const start = Math.max(vma.start, vma.start + (first - vma.pgoff) * 4096)
    const end = Math.min(vma.end, vma.start + (first + count - vma.pgoff) * 4096)
    if (start < end) zapPageRangeSingle(k, vma, start, end, evenCows ? ZAP_KEEP_MARKERS : ZAP_FILE_ONLY)
  }
}

/** truncate_pagecache(): the object ends at `newSize` now; the caller has set mapping.size. */
export const truncatePagecache = (k: MmKernel, mapping: AddressSpace, oldSize: number, newSize: number): void => {
  call(k, FN.truncatePagecache)
  const hole = Math.ceil(newSize / 4096)
  const count = Math.max(0, Math.ceil(oldSize / 4096) - hole)
  unmapMappingPages(k, mapping, hole, count === 0 ? 1 : Infinity, true)
  truncateInodePages(k, mapping, newSize)
}

/** truncate_pagecache_range() for a punched hole: whole pages go, private copies stay, the parts at the ends are zeroed. */
export const punchHole = (k: MmKernel, mapping: AddressSpace, offset: number, length: number): void => {
  const first = Math.ceil(offset / 4096)
  const end = Math.floor((offset + length) / 4096)
  // What ends within the first page ends, without the parts, before 0, which is taken for the largest number.
  const wraps = end === 0 && (mapping.swapBacked || k.version.has('ext4-hole-by-bytes'))
  if (end > first || wraps) unmapMappingPages(k, mapping, first, wraps ? Infinity : end - first, false)
  truncateInodePagesRange(k, mapping, offset, offset + length)
}

/** Take one cached page out of every address space: unmap_mapping_folio(). */
export const unmapFolio = (k: MmKernel, pfn: number): void => {
  const mapping = k.mappings.get(k.memMap.mapping[pfn])
  if (mapping !== undefined) unmapMappingPages(k, mapping, k.memMap.index[pfn], 1, false)
}

/** Drop a clean page from every mapping and from the cache, if nobody else holds it. */
export const dropCachedPage = (k: MmKernel, mappingId: number, index: number): void => {
  const mapping = k.mappings.get(mappingId)
  if (mapping === undefined) return
  unmapMappingPages(k, mapping, index, 1, false)
  invalidatePages(k, mapping, folioIndex(mapping, index), folioNextIndex(mapping, index) - 1)
}

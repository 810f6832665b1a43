// What the page cache uses of the kernel record.

import type { PageKernel } from '../page/kernel.ts'
import type { AddressSpace } from './address-space.ts'

/**
 * What a file system does for its cached pages: struct address_space_operations. Results: 0, a negative errno, or
 * BLOCKED (the task sleeps until the device answers; the call is made again).
 */
export interface AddressSpaceOperations {
  /** Fill the frame `pfn` with page `index` of the object (bytes past the end of file are zero). */
  readFolio(k: CacheKernel, mapping: AddressSpace, index: number, pfn: number): number
  /** Write the frame to its place. Absent: nothing to write to (tmpfs). */
  writeFolio?(k: CacheKernel, mapping: AddressSpace, index: number, pfn: number): number
  /** A page is about to become dirty at `index` (block allocation): ENOSPC and the like. */
  prepareWrite?(k: CacheKernel, mapping: AddressSpace, index: number): number
}

export interface CacheKernel extends PageKernel {
  /** Every address_space by id. */
  readonly mappings: Map<number, AddressSpace>
  /** Behaviour by name, filled at boot. */
  readonly aops: Record<string, AddressSpaceOperations>
  /** Next id of each kind of record. Ids are never used again. */
  readonly ids: { mapping: number; vma: number; mm: number; anonVma: number; file: number; inode: number }
  /** Upward calls of this layer, filled at boot by the layers above. */
  cacheUp: {
    /** Write-protect and clean every entry that maps the page: mm/rmap.c folio_mkclean(). Returns how many were dirty. */
    folioMkclean(k: CacheKernel, pfn: number): number
    /** Reclaim if memory is short (reclaim/shrink.ts). To be called where no page is held without a reference. */
    balance(k: CacheKernel): void
    /** Remove every entry that maps the cached page (not the private copies): unmap_mapping_folio(). */
    unmapFolio(k: CacheKernel, pfn: number): void
  }
}

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
  /**
   * DAX: where page `index` is in persistent memory, -errno if it can't be made. `write`: a hole gets a block, zeroed. Pages of such an
   * object are never in the cache.
   */
  directAccess?(k: CacheKernel, mapping: AddressSpace, index: number, write: boolean): DaxExtent | number
  /** Bytes [from, to) of page `index` are about to be written (block allocation): ENOSPC and the like. */
  prepareWrite?(k: CacheKernel, mapping: AddressSpace, index: number, from: number, to: number): number
}

/** What `directAccess` finds: an extent of one page, struct iomap. */
export interface DaxExtent {
  /** -1: a hole. */
  readonly pfn: number
  /** Its block was made just now. */
  readonly isNew: boolean
  /** What says where it is, or how long the file is, is not durable: IOMAP_F_DIRTY. */
  readonly dirty: boolean
}

/** The running task, as the page cache sees it. */
export interface CacheCurrent {
  /** What a BLOCKED waits for: the frame that is locked or written; -1: nothing that is named. */
  waitPfn: number
  /** The frame that was read by the task itself, not by read-ahead: a second failure is the end. -1: none. */
  readPfn: number
}

export interface CacheKernel extends PageKernel {
  current: CacheCurrent
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
    /** A page leaves the cache while a device works on it: nobody waits for the answer. */
    forgetIo(k: CacheKernel, pfn: number): void
    /** Time stands until every device has answered: for reclaim, which has nobody to put to sleep. */
    settleIo(k: CacheKernel): void
    /** The first page of a clean object became dirty: __mark_inode_dirty(). */
    inodeDirtied(k: CacheKernel, mapping: AddressSpace): void
    /** A page could not be written, which concerns the file system too: errseq_set() of s_wb_err. */
    writeFailed(k: CacheKernel, mapping: AddressSpace, errno: number): void
  }
}

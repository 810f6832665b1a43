// The page cache of one object: struct address_space (include/linux/fs.h). Which pages of a file are in memory, and who
// maps it. A variable of this type is called `mapping`, as in the kernel.

import { createErrSeq } from './errseq.ts'
import type { ErrSeq } from './errseq.ts'

/** One object's cached pages and mappers. */
export interface AddressSpace {
  readonly id: number
  /** Inode that owns it (the id in traces, not the number stat shows). */
  readonly inode: number
  /** Bytes of the object, i_size. Written by the file system (and truncate), read by faults. */
  size: number
  /** Page index → pfn. */
  readonly pages: Map<number, number>
  /** Page index → order of the folio that it is in, where that is not 0 (pagecache/folio.ts). */
  readonly orders: Map<number, number>
  /** Largest order of a folio: mapping_max_folio_order(). */
  readonly maxOrder: number
  /** Ids of the VMAs that map it, private and shared ones. Written by mm/rmap alone. */
  readonly iMmap: Set<number>
  /** VMAs that can write shared; negative: such mappings are refused (seals). */
  iMmapWritable: number
  /** Row of k.aops. */
  readonly aops: string
  /** Dirty pages are written back (a disk), so shared mappings want a notice of the first write. */
  readonly canWriteback: boolean
  /** tmpfs, memfd, shared anonymous: pages are swap-backed and stand on the anonymous LRU lists. */
  readonly swapBacked: boolean
  /** Pages not to be reclaimed (SHM_LOCK, ramfs). */
  unevictable: boolean
  /** Most pages of one read-ahead, 0: none. */
  readaheadPages: number
  /** Pages of the object that were charged to Committed_AS when it was made (shared anonymous memory). */
  committed: number
  /** DAX: pages that were written to since the last sync (PAGECACHE_TAG_DIRTY), and those that are mapped as holes. */
  readonly daxDirty: Set<number>
  readonly daxHoles: Set<number>
  /** Failed writeback. */
  readonly wbErr: ErrSeq
  /** Tick since which pages of it are dirty: inode.dirtied_when; -1: none is. */
  dirtiedWhen: number
  /** NUMA policies of ranges of its pages (mm/mempolicy.ts), where it is shared memory: struct shared_policy. */
  policies: readonly PolicyRange[]
}

/** A NUMA policy of pages from `first` to before `end`. */
export interface PolicyRange {
  readonly first: number
  readonly end: number
  readonly policy: string
}

export interface AddressSpaceSpec {
  readonly inode: number
  readonly size: number
  readonly aops: string
  readonly canWriteback: boolean
  readonly swapBacked: boolean
  readonly unevictable?: boolean
  readonly readaheadPages?: number
  readonly maxOrder?: number
}

/** A new, empty one. The caller takes the id from `k.ids` and enters it in `k.mappings`: see allocAddressSpace. */
export const createAddressSpace = (id: number, spec: AddressSpaceSpec): AddressSpace => ({
  id,
  inode: spec.inode,
  size: spec.size,
  pages: new Map(),
  orders: new Map(),
  maxOrder: spec.maxOrder ?? 0,
  iMmap: new Set(),
  iMmapWritable: 0,
  aops: spec.aops,
  canWriteback: spec.canWriteback,
  swapBacked: spec.swapBacked,
  unevictable: spec.unevictable ?? false,
  readaheadPages: spec.readaheadPages ?? 0,
  committed: 0,
  daxDirty: new Set(),
  daxHoles: new Set(),
  wbErr: createErrSeq(),
  dirtiedWhen: -1,
  policies: [],
})

// The changes that every fault or call asks about, as fields: a name is looked up once, at boot.

import type { Version } from '../kernels/versions.ts'

export interface HotChanges {
  readonly perVmaLock: boolean
  readonly anonInactive: boolean
  readonly anonExclusive: boolean
  readonly reuseByRefcount: boolean
  readonly dataRlimitMmap: boolean
  readonly mapleTree: boolean
  readonly thpAnonAlign: boolean
  readonly thpAnonAlignMultiple: boolean
  readonly mmapFixedAtomic: boolean
  readonly mprotectUnaccount: boolean
  readonly protnoneWritable: boolean
  readonly randomRecency: boolean
  readonly mergeUnfaulted: boolean
  readonly mremapMany: boolean
  readonly shmemAllocAndAdd: boolean
  readonly madvFree: boolean
  readonly madvFreeInactiveFile: boolean
}

export const hotChangesOf = (version: Version): HotChanges => ({
  perVmaLock: version.has('per-vma-lock'),
  anonInactive: version.has('anon-inactive'),
  anonExclusive: version.has('anon-exclusive'),
  reuseByRefcount: version.has('reuse-by-refcount'),
  dataRlimitMmap: version.has('data-rlimit-mmap'),
  mapleTree: version.has('maple-tree'),
  thpAnonAlign: version.has('thp-anon-align'),
  thpAnonAlignMultiple: version.has('thp-anon-align-multiple'),
  mmapFixedAtomic: version.has('mmap-fixed-atomic'),
  mprotectUnaccount: version.has('mprotect-unaccount'),
  protnoneWritable: version.has('protnone-writable'),
  randomRecency: version.has('random-recency'),
  mergeUnfaulted: version.has('merge-unfaulted'),
  mremapMany: version.has('mremap-many'),
  shmemAllocAndAdd: version.has('shmem-alloc-and-add'),
  madvFree: version.has('madv-free'),
  madvFreeInactiveFile: version.has('madv-free-inactive-file'),
})

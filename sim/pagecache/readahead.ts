// Read-ahead (mm/readahead.c, mm/filemap.c): which pages are brought in beside the one asked for. State is kept for each open
// file. A page that carries PG_readahead starts the next window when it is reached.
//
// Differs from Linux: what is read ahead is single pages; where a file system takes larger folios (ext4 since 6.16), each window that
// follows another has folios four times as large there.

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { markPageAccessed } from '../page/lru.ts'
import { pageState } from '../page/page.ts'
import { counter } from '../trace/counters.ts'
import { ENOMEM } from '../uapi/errno.ts'
import { PG_locked, PG_readahead, PG_uptodate } from '../uapi/page-flags.ts'
import type { AddressSpace } from './address-space.ts'
import { folioIndex } from './folio.ts'
import { allocCachePage, findPage, pagesOf, readAgain, readFolio, waitOnFolio } from './filemap.ts'
import type { CacheKernel } from './kernel.ts'

/** struct file_ra_state. */
export interface FileRaState {
  /** Index of the first page of the present window. */
  start: number
  /** Pages of the window. */
  size: number
  /** The last so many pages of it carry the mark that starts the next one. */
  asyncSize: number
  /** Most pages of a window. */
  raPages: number
  /** Misses of faults minus hits: many mean that read-around does not pay. */
  mmapMiss: number
  /** Where the last read(2) ended, in pages, -1 before the first: prev_pos. */
  prevIndex: number
  /** FMODE_RANDOM: posix_fadvise said that reads jump. */
  random: boolean
}

/** How many misses of faults end read-around: MMAP_LOTSAMISS. */
const MMAP_LOTSAMISS = 100

export const createFileRaState = (raPages: number): FileRaState => ({
  start: 0,
  size: 0,
  asyncSize: 0,
  raPages,
  mmapMiss: 0,
  prevIndex: -1,
  random: false,
})

/**
 * Bring in pages [start, start + count) that are not cached: page_cache_ra_unbounded(). The page `size - asyncSize` after the
 * start gets the mark.
 */
const readPages = (k: CacheKernel, mapping: AddressSpace, start: number, count: number, asyncSize: number): void => {
  enter(k, FN.pageCacheRaOrder)
  enter(k, FN.pageCacheRaUnbounded)
  const end = Math.min(start + count, pagesOf(mapping))
  const mark = asyncSize > 0 ? start + count - asyncSize : -1
  for (let index = start; index < end; index++) {
    if (findPage(mapping, index) >= 0) continue
    enter(k, FN.filemapAddFolio)
    call(k, FN.memCgroupCharge)
    call(k, FN.folioAddLru)
    const pfn = allocCachePage(k, mapping, index)
    leave(k)
    if (pfn < 0) break
    k.trace.counters[counter.pgpgin] += 4
    if (index === mark) {
      k.memMap.flags[pfn] |= PG_readahead
      pageState(k, pfn)
    }
    readFolio(k, mapping, index, pfn)
  }
  leave(k)
  leave(k)
}

/** force_page_cache_ra(): all of a range, as madvise and posix_fadvise ask for it. */
export const readAheadRange = (k: CacheKernel, mapping: AddressSpace, start: number, count: number): void =>
  readPages(k, mapping, start, count, 0)

/** get_init_ra_size(): the first window of a sequential reader. */
const initialSize = (size: number, most: number): number => {
  let window = 1
  while (window < size) window *= 2
  if (window <= most / 32) return window * 4
  if (window <= most / 4) return window * 2
  return most
}

const nextSize = (ra: FileRaState): number => {
  if (ra.size < ra.raPages / 16) return 4 * ra.size
  if (ra.size <= ra.raPages / 2) return 2 * ra.size
  return ra.raPages
}

const submit = (k: CacheKernel, mapping: AddressSpace, ra: FileRaState): void =>
  readPages(k, mapping, ra.start, ra.size, ra.asyncSize)

/** Does page `index` go on where the last read(2) ended? */
const follows = (ra: FileRaState, index: number): boolean => {
  const distance = index - ra.prevIndex
  return ra.prevIndex >= 0 && distance >= 0 && distance <= 1
}

/**
 * How many cached pages lead up to page `index`: page_cache_prev_miss(). The walk of the tree begins with the folio before, and counts that as
 * one however many pages it has.
 */
const cachedBefore = (mapping: AddressSpace, index: number, most: number): number => {
  if (findPage(mapping, index - 1) < 0) return 0
  let at = folioIndex(mapping, index - 1)
  let run = 1
  while (run < most && findPage(mapping, at - 1) >= 0) {
    at--
    run++
  }
  // At the start of the tree the walk makes up for one page that it has skipped, and no more.
  return at === 0 && run === index - 1 ? index : run
}

/**
 * Synchronous read-ahead of read(2) on a miss at `index`, `requested` pages wanted: page_cache_sync_ra(). A start of file or
 * a continuation opens a window; a jump reads what was asked for.
 */
export const pageCacheSyncRa = (
  k: CacheKernel,
  mapping: AddressSpace,
  ra: FileRaState,
  index: number,
  requested: number,
): void => {
  const most = Math.max(ra.raPages, 1)
  if (ra.raPages === 0 || ra.random) {
    readPages(k, mapping, index, requested, 0)
    return
  }
  if (index === 0 || follows(ra, index) || requested > most) {
    ra.start = index
    ra.size = initialSize(requested, most)
    ra.asyncSize = ra.size > requested ? ra.size - requested : ra.size >> 1
    submit(k, mapping, ra)
    return
  }
  // Does a run of cached pages lead up to here? Then it is a stream that was interrupted.
  let run = cachedBefore(mapping, index, most)
  if (run <= requested) {
    readPages(k, mapping, index, requested, 0)
    return
  }
  if (run >= index) run *= 2
  ra.start = index
  ra.size = Math.min(run + requested, most)
  ra.asyncSize = 1
  submit(k, mapping, ra)
}

/** Asynchronous read-ahead, when a page with the mark is reached: page_cache_async_ra(). */
export const pageCacheAsyncRa = (k: CacheKernel, mapping: AddressSpace, ra: FileRaState, pfn: number): void => {
  const index = k.memMap.index[pfn]
  k.memMap.flags[pfn] &= ~PG_readahead
  pageState(k, pfn)
  if (ra.raPages === 0) return
  if (index === ra.start + ra.size - ra.asyncSize) {
    ra.start += ra.size
    ra.size = nextSize(ra)
    ra.asyncSize = ra.size
    submit(k, mapping, ra)
    return
  }
  // Another stream's mark: go on after the pages that are there.
  let start = index + 1
  while (start - index <= ra.raPages && findPage(mapping, start) >= 0) start++
  if (start - index > ra.raPages) return
  ra.start = start
  ra.size = Math.min(start - index + 1, ra.raPages)
  ra.size = nextSize(ra)
  ra.asyncSize = ra.size
  submit(k, mapping, ra)
}

/**
 * Read-ahead of a fault on a page that is not cached: do_sync_mmap_readahead(). `sequential` and `random` are the VMA's
 * advice; `codeEnd` is the page behind an executable one.
 */
export const doSyncMmapReadahead = (
  k: CacheKernel,
  mapping: AddressSpace,
  ra: FileRaState,
  index: number,
  sequential: boolean,
  random: boolean,
  codeEnd = 0,
): void => {
  if ((random && codeEnd === 0) || ra.raPages === 0) return
  if (sequential) {
    pageCacheSyncRa(k, mapping, ra, index, ra.raPages)
    return
  }
  if (ra.mmapMiss < MMAP_LOTSAMISS * 10) ra.mmapMiss++
  if (ra.mmapMiss > MMAP_LOTSAMISS) return
  // Code is read from the fault on, to where its mapping ends.
  ra.start = codeEnd > 0 ? index : Math.max(0, index - (ra.raPages >> 1))
  ra.size = codeEnd > 0 ? Math.min(ra.raPages, codeEnd - index) : ra.raPages
  ra.asyncSize = codeEnd > 0 ? 0 : ra.raPages >> 2
  submit(k, mapping, ra)
}

/** Read-ahead of a fault on a cached page: do_async_mmap_readahead(). True if it started any. */
export const doAsyncMmapReadahead = (
  k: CacheKernel,
  mapping: AddressSpace,
  ra: FileRaState,
  pfn: number,
  random: boolean,
): boolean => {
  if (random || ra.raPages === 0) return false
  if (ra.mmapMiss > 0) ra.mmapMiss--
  if ((k.memMap.flags[pfn] & PG_readahead) === 0) return false
  pageCacheAsyncRa(k, mapping, ra, pfn)
  return true
}

/**
 * The page `index` for read(2), with read-ahead for `requested` pages: filemap_get_pages(). Gives its frame, or -errno, or
 * BLOCKED while the device works. Marks it accessed.
 */
export const readPage = (
  k: CacheKernel,
  mapping: AddressSpace,
  ra: FileRaState,
  index: number,
  requested: number,
): number => {
  k.cacheUp.balance(k)
  let pfn = findPage(mapping, index)
  if (pfn < 0) {
    pageCacheSyncRa(k, mapping, ra, index, requested)
    pfn = findPage(mapping, index)
    if (pfn < 0) {
      pfn = allocCachePage(k, mapping, index)
      if (pfn < 0) return -ENOMEM
    }
  } else if ((k.memMap.flags[pfn] & PG_readahead) !== 0) pageCacheAsyncRa(k, mapping, ra, pfn)
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_locked) !== 0) return waitOnFolio(k, pfn)
  if ((flags & PG_uptodate) === 0) {
    const result = readAgain(k, mapping, index, pfn)
    if (result !== 0) return result
  }
  k.current.readPfn = -1
  if (ra.prevIndex !== index) markPageAccessed(k, pfn)
  if (!k.version.has('readahead-prev-late')) ra.prevIndex = index
  return pfn
}

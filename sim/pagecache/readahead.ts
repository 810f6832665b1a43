// Read-ahead (mm/readahead.c, mm/filemap.c): which pages are brought in beside the one asked for. State is kept for each open
// file. A folio that carries PG_readahead starts the next window when it is reached; where the file system takes larger folios, those of
// that window are four times as large.

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { markPageAccessed } from '../page/lru.ts'
import { pageState } from '../page/page.ts'
import { counter } from '../trace/counters.ts'
import { ENOMEM } from '../uapi/errno.ts'
import { PG_locked, PG_readahead, PG_uptodate, PG_writeback } from '../uapi/page-flags.ts'
import type { AddressSpace } from './address-space.ts'
import {
  folioClearReadahead,
  folioHead,
  folioIndex,
  folioNextIndex,
  folioTestReadahead,
  hasPage,
  setOrder,
} from './folio.ts'
import { allocCachePage, findPage, forgetRead, pagesOf, readAgain, readFolio, waitOnFolio } from './filemap.ts'
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
  /** Folios of the present window have up to 2^order pages. */
  order: number
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
  order: 0,
  random: false,
})

/** filemap_add_folio() of 2^order new pages, which are read; false: no memory. */
const addFolio = (k: CacheKernel, mapping: AddressSpace, head: number, order: number, marked: boolean): boolean => {
  enter(k, FN.filemapAddFolio)
  call(k, FN.memCgroupCharge)
  call(k, FN.folioAddLru)
  const end = head + 2 ** order
  let index = head
  while (index < end && allocCachePage(k, mapping, index) >= 0) index++
  leave(k)
  if (order > 0 && index === end) setOrder(mapping, head, order)
  k.trace.counters[counter.pgpgin] += 4 * (index - head)
  const first = findPage(mapping, head)
  if (marked && first >= 0) {
    k.memMap.flags[first] |= PG_readahead
    pageState(k, first)
  }
  for (let at = head; at < index; at++) readFolio(k, mapping, at, findPage(mapping, at))
  return index === end
}

/**
 * Bring in pages [start, start + count) that are not cached, one by one: do_page_cache_ra(). The page `lookahead` before the end of what is
 * there to read gets the mark.
 */
const readPages = (k: CacheKernel, mapping: AddressSpace, start: number, count: number, lookahead: number): void => {
  const inFile = pagesOf(mapping)
  const end = Math.min(start + count, inFile)
  const mark = (k.version.has('readahead-mark-in-file') ? end : start + count) - lookahead
  enter(k, FN.pageCacheRaUnbounded)
  for (let index = start; index < end; index++) {
    if (findPage(mapping, index) < 0 && !addFolio(k, mapping, index, 0, index === mark)) break
  }
  leave(k)
}

/** Reads the window, in folios as large as its order where they are taken; what is cached already is left to single pages: page_cache_ra_order(). */
const submit = (k: CacheKernel, mapping: AddressSpace, ra: FileRaState): void => {
  enter(k, FN.pageCacheRaOrder)
  ra.order = Math.min(mapping.maxOrder, ra.order, 31 - Math.clz32(ra.size))
  const end = Math.min(pagesOf(mapping), ra.start + ra.size)
  let index = ra.start
  if (mapping.maxOrder > 0) {
    const mark = ra.start + ra.size - ra.asyncSize
    while (index < end) {
      let { order } = ra
      while (index % 2 ** order !== 0 || index + 2 ** order > end) order--
      const pages = 2 ** order
      if (hasPage(mapping, index, pages)) break
      if (!addFolio(k, mapping, index, order, index === mark - (mark % pages))) break
      index += pages
    }
  }
  if (index < end) readPages(k, mapping, index, ra.start + ra.size - index, ra.asyncSize)
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

/** Does page `index` go on where the last read(2) ended? */
const follows = (ra: FileRaState, index: number): boolean => {
  const distance = index - ra.prevIndex
  return ra.prevIndex >= 0 && distance >= 0 && distance <= 1
}

/**
 * How many cached pages lead up to page `index`, by page_cache_prev_miss(), or, with `step` 1, which page from `index` on is not cached, by
 * page_cache_next_miss(). The walk of the tree begins at the first slot of the folio that it starts in without noting that in its index,
 * and takes its place from the index again in another node.
 */
const missFrom = (mapping: AddressSpace, index: number, most: number, step: number): number => {
  let at = index
  let slot = findPage(mapping, index) < 0 ? index : folioIndex(mapping, index)
  for (let seen = 0; seen < most; seen++) {
    if (seen > 0) {
      at += step
      const edge = step > 0 ? 63 : 0
      const place = ((at % 64) + 64) % 64
      if (slot % 64 !== edge) slot += step
      else if (step > 0 || place !== 0) slot += step * 64 - edge + place
    }
    if (at < 0 || findPage(mapping, slot) < 0) return at
  }
  return step > 0 ? index + most : at
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
    ra.order = 0
    submit(k, mapping, ra)
    return
  }
  // Does a run of cached pages lead up to here? Then it is a stream that was interrupted.
  let run = index - missFrom(mapping, index - 1, most, -1) - 1
  if (run <= requested) {
    readPages(k, mapping, index, requested, 0)
    return
  }
  if (run >= index) run *= 2
  ra.start = index
  ra.size = Math.min(run + requested, most)
  ra.asyncSize = 1
  ra.order = 0
  submit(k, mapping, ra)
}

/**
 * Asynchronous read-ahead, when page `index` of a marked folio is reached, of which and of those behind it `requested` are wanted:
 * page_cache_async_ra(). Since 6.17 the window ends where a folio of it does.
 */
export const pageCacheAsyncRa = (
  k: CacheKernel,
  mapping: AddressSpace,
  ra: FileRaState,
  index: number,
  requested: number,
): void => {
  if (ra.raPages === 0 || (k.memMap.flags[folioHead(mapping, index)] & PG_writeback) !== 0) return
  folioClearReadahead(k, mapping, index)
  const pages = folioNextIndex(mapping, index) - folioIndex(mapping, index)
  const expected = ra.start + ra.size - ra.asyncSize
  if (index === expected - (expected % pages)) {
    ra.start += ra.size
    ra.size = nextSize(ra)
  } else {
    // Another stream's mark: go on after the pages that are there.
    const start = missFrom(mapping, index + 1, ra.raPages, 1)
    if (start - index > ra.raPages) return
    ra.start = start
    ra.size = start - index + requested
    ra.size = nextSize(ra)
  }
  ra.order += 2
  if (k.version.has('readahead-ends-aligned')) {
    const end = ra.start + ra.size
    const over = end % Math.min(2 ** ra.order, ra.raPages & -ra.raPages)
    if (end - over > ra.start) ra.size -= over
  }
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
  ra.order = 0
  submit(k, mapping, ra)
}

/** Read-ahead of a fault on a cached page: do_async_mmap_readahead(). True if it started any. */
export const doAsyncMmapReadahead = (
  k: CacheKernel,
  mapping: AddressSpace,
  ra: FileRaState,
  index: number,
  random: boolean,
): boolean => {
  if (random || ra.raPages === 0) return false
  if (ra.mmapMiss > 0) ra.mmapMiss--
  if (!folioTestReadahead(k, mapping, index)) return false
  pageCacheAsyncRa(k, mapping, ra, index, ra.raPages)
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
  } else if (folioTestReadahead(k, mapping, index)) {
    const head = folioIndex(mapping, index)
    pageCacheAsyncRa(k, mapping, ra, head, index - head + requested)
  }
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_locked) !== 0) return waitOnFolio(k, pfn)
  if ((flags & PG_uptodate) === 0) {
    const result = readAgain(k, mapping, index, pfn)
    if (result !== 0) return result
  }
  forgetRead(k, pfn)
  if (ra.prevIndex !== index) markPageAccessed(k, pfn)
  if (!k.version.has('readahead-prev-late')) ra.prevIndex = index
  return pfn
}

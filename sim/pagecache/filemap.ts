// The page cache's own operations (mm/filemap.c, mm/page-writeback.c): entering and removing pages, dirty and uptodate, and
// getting a page for read(2) or a fault, by read-ahead if it is not there.
//
// References: the cache holds one; each mapping holds one. `find…` and `get…` here give none: no task can run in between.

import { FN } from '../kernels/names.ts'
import { assert, bug } from '../lib/assert.ts'
import { call } from '../page/call.ts'
import { lruAdd } from '../page/lru.ts'
import { pageState, putPage } from '../page/page.ts'
import { NR_DIRTIED, NR_DIRTY, NR_FILE_PAGES, NR_SHMEM, NR_WRITEBACK, NR_WRITTEN } from '../page/vmstat.ts'
import { allocPage } from '../page/zone.ts'
import { emitCacheAdd, emitCacheRemove } from '../trace/emit.ts'
import { BLOCKED, EIO, ENOMEM } from '../uapi/errno.ts'
import {
  PG_anon,
  PG_block_dirty,
  PG_dirty,
  PG_locked,
  PG_lru,
  PG_mappedtodisk,
  PG_readahead,
  PG_swapbacked,
  PG_unevictable,
  PG_uptodate,
  PG_writeback,
} from '../uapi/page-flags.ts'
import { createAddressSpace } from './address-space.ts'
import type { AddressSpace, AddressSpaceSpec } from './address-space.ts'
import { errseqSet } from './errseq.ts'
import { dirtyFolio, folioIndex, folioNextIndex } from './folio.ts'
import type { CacheKernel } from './kernel.ts'

/** A new address_space, known to the kernel. */
export const allocAddressSpace = (k: CacheKernel, spec: AddressSpaceSpec): AddressSpace => {
  const mapping = createAddressSpace(k.ids.mapping++, spec)
  k.mappings.set(mapping.id, mapping)
  return mapping
}

/** The object is gone. Preconditions: no page, no mapper. */
export const freeAddressSpace = (k: CacheKernel, mapping: AddressSpace): void => {
  assert(mapping.pages.size === 0, 'an address_space goes away with pages')
  assert(mapping.iMmap.size === 0, 'an address_space goes away with mappers')
  k.mappings.delete(mapping.id)
}

/** Frame of a cached page, or -1: filemap_get_folio(). */
export const findPage = (mapping: AddressSpace, index: number): number => mapping.pages.get(index) ?? -1

/** Pages up to the end of file. */
export const pagesOf = (mapping: AddressSpace): number => Math.ceil(mapping.size / 4096)

/**
 * Enter a frame as page `index`: filemap_add_folio(), shmem_add_to_page_cache(). The caller's reference becomes the cache's.
 * The page goes on its LRU list.
 */
export const addToPageCache = (k: CacheKernel, mapping: AddressSpace, index: number, pfn: number): void => {
  const memMap = k.memMap
  assert(!mapping.pages.has(index), 'page cache slot is taken')
  memMap.mapping[pfn] = mapping.id
  memMap.index[pfn] = index
  if (mapping.swapBacked) memMap.flags[pfn] |= PG_swapbacked
  if (mapping.unevictable) memMap.flags[pfn] |= PG_unevictable
  mapping.pages.set(index, pfn)
  k.nodeStat[NR_FILE_PAGES]++
  if (mapping.swapBacked) k.nodeStat[NR_SHMEM]++
  emitCacheAdd(k.trace, mapping.id, index, pfn)
  lruAdd(k, pfn)
}

/** Take a page out of the cache: filemap_remove_folio(). The cache's reference goes; dirtiness is dropped. */
export const removeFromPageCache = (k: CacheKernel, mapping: AddressSpace, index: number): void => {
  const pfn = findPage(mapping, index)
  if (pfn < 0) return
  const memMap = k.memMap
  cancelDirty(k, pfn)
  if ((memMap.flags[pfn] & (PG_locked | PG_writeback)) !== 0) dropIo(k, pfn)
  mapping.pages.delete(index)
  if (mapping.orders.size > 0) mapping.orders.delete(index)
  memMap.mapping[pfn] = 0
  memMap.flags[pfn] &= ~(PG_mappedtodisk | PG_readahead)
  k.nodeStat[NR_FILE_PAGES]--
  if (mapping.swapBacked) k.nodeStat[NR_SHMEM]--
  emitCacheRemove(k.trace, mapping.id, index, pfn)
  pageState(k, pfn)
  putPage(k, pfn)
}

/** Differs from Linux: a page that a device works on leaves the cache at once; truncation does not wait for the answer. */
const dropIo = (k: CacheKernel, pfn: number): void => {
  k.cacheUp.forgetIo(k, pfn)
  if ((k.memMap.flags[pfn] & PG_writeback) !== 0) k.nodeStat[NR_WRITEBACK]--
  k.memMap.flags[pfn] &= ~(PG_locked | PG_writeback)
}

/** folio_cancel_dirty(), of one page. */
export const cancelDirty = (k: CacheKernel, pfn: number): void => {
  if ((k.memMap.flags[pfn] & PG_dirty) === 0) return
  k.memMap.flags[pfn] &= ~(PG_dirty | PG_block_dirty)
  if ((k.memMap.flags[pfn] & PG_swapbacked) === 0) k.nodeStat[NR_DIRTY]--
}

/** folio_mark_dirty(): true if it was clean. Swap-backed pages are not counted as dirty file pages. */
export const folioMarkDirty = (k: CacheKernel, pfn: number): boolean => {
  call(k, FN.folioMarkDirty)
  return setDirty(k, pfn)
}

/** The same without a `call` event, for zap and the like. */
export const setDirty = (k: CacheKernel, pfn: number): boolean => {
  if ((k.memMap.flags[pfn] & PG_dirty) !== 0) return false
  k.memMap.flags[pfn] |= PG_dirty
  if ((k.memMap.flags[pfn] & (PG_swapbacked | PG_anon)) === 0) {
    k.nodeStat[NR_DIRTY]++
    k.nodeStat[NR_DIRTIED]++
    const mapping = k.mappings.get(k.memMap.mapping[pfn])
    if (mapping !== undefined && mapping.dirtiedWhen < 0 && mapping.canWriteback) {
      mapping.dirtiedWhen = k.trace.tick
      k.cacheUp.inodeDirtied(k, mapping)
    }
    if (mapping !== undefined && mapping.orders.size > 0) dirtyFolio(k, mapping, k.memMap.index[pfn])
  }
  pageState(k, pfn)
  return true
}

/** A new page of the cache, zero and not uptodate, or -1: no memory. */
export const allocCachePage = (k: CacheKernel, mapping: AddressSpace, index: number): number => {
  const pfn = allocPage(k)
  if (pfn < 0) return -1
  addToPageCache(k, mapping, index, pfn)
  return pfn
}

/** The page's contents are there (after a read, or because all of it was just written). */
export const folioMarkUptodate = (k: CacheKernel, pfn: number): void => {
  if ((k.memMap.flags[pfn] & PG_uptodate) !== 0) return
  k.memMap.flags[pfn] |= PG_uptodate
  pageState(k, pfn)
}

/** The device answered: folio_end_read(). */
export const folioEndRead = (k: CacheKernel, pfn: number, ok: boolean): void => {
  k.memMap.flags[pfn] &= ~PG_locked
  if (ok) k.memMap.flags[pfn] |= PG_uptodate
  pageState(k, pfn)
}

/**
 * Start reading a page that is in the cache and not uptodate: 0 (read), BLOCKED (the device works on it; the page is locked
 * until then), or a negative errno.
 */
export const readFolio = (k: CacheKernel, mapping: AddressSpace, index: number, pfn: number): number => {
  const aops = k.aops[mapping.aops]
  if (aops === undefined) bug(`no address_space operations '${mapping.aops}'`)
  k.memMap.flags[pfn] |= PG_locked
  const result = aops.readFolio(k, mapping, index, pfn)
  if (result === BLOCKED) {
    pageState(k, pfn)
    k.current.waitPfn = pfn
  } else folioEndRead(k, pfn, result === 0)
  return result
}

/**
 * The page for a write(2) of part or all of it: write_begin(). Makes it, reads it unless `whole`, and gives the frame; the
 * caller writes to it and calls folioMarkUptodate and folioMarkDirty. -errno or BLOCKED otherwise.
 */
export const grabPageForWrite = (
  k: CacheKernel,
  mapping: AddressSpace,
  index: number,
  whole: boolean,
  from = 0,
  to = 4096,
): number => {
  k.cacheUp.balance(k)
  return preparePage(k, mapping, index, whole, from, to)
}

/** The same of one of several pages: the caller has made room for all. */
export const preparePage = (
  k: CacheKernel,
  mapping: AddressSpace,
  index: number,
  whole: boolean,
  from: number,
  to: number,
): number => {
  const ready = k.aops[mapping.aops]?.prepareWrite?.(k, mapping, index, from, to) ?? 0
  if (ready !== 0) return ready
  let pfn = findPage(mapping, index)
  if (pfn < 0) {
    pfn = allocCachePage(k, mapping, index)
    if (pfn < 0) return -ENOMEM
  }
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_locked) !== 0) return waitOnFolio(k, pfn)
  if ((flags & PG_uptodate) === 0 && !whole) {
    const result = readAgain(k, mapping, index, pfn)
    if (result !== 0) return result
  }
  forgetRead(k, pfn)
  return pfn
}

/** The page's contents are there. What the task remembers of another page stays: a call that begins again comes past this one first. */
export const forgetRead = (k: CacheKernel, pfn: number): void => {
  if (k.current.readPfn === pfn) k.current.readPfn = -1
}

/** BLOCKED, until the page is neither locked nor written: folio_wait_bit(). */
export const waitOnFolio = (k: CacheKernel, pfn: number): number => {
  k.current.waitPfn = pfn
  return BLOCKED
}

/**
 * The page is there and its contents are not (read-ahead has failed or left it out): filemap_read_folio(). 0, BLOCKED, or -errno once
 * the reading that the task itself began has failed.
 */
export const readAgain = (k: CacheKernel, mapping: AddressSpace, index: number, pfn: number): number => {
  if (k.current.readPfn === pfn) {
    k.current.readPfn = -1
    return -EIO
  }
  const result = readFolio(k, mapping, index, pfn)
  if (result === BLOCKED) k.current.readPfn = pfn
  return result
}

/** The last page of the folio that page `index` is in. */
const lastOf = (mapping: AddressSpace, index: number): number =>
  mapping.orders.has(index) ? folioNextIndex(mapping, index) - 1 : index

/** Cached indices of [from, to] whose page has a flag, ascending. */
const indicesWith = (k: CacheKernel, mapping: AddressSpace, from: number, to: number, flag: number): number[] => {
  const found: number[] = []
  for (const [index, pfn] of mapping.pages) {
    if (index >= from && index <= to && (k.memMap.flags[pfn] & flag) !== 0) found.push(index)
  }
  return found.sort((a, b) => a - b)
}

/**
 * Begin to write the dirty pages of [from, to] (page indices) to their place: __filemap_fdatawrite_range(). Entries that map a page
 * are made clean and read-only first, so that the next write is noticed. BLOCKED: one of them is still being written as it was before,
 * and `waits` (integrity) asks for that too; else such a page is left dirty.
 */
export const startWriteback = (
  k: CacheKernel,
  mapping: AddressSpace,
  from: number,
  to: number,
  waits: boolean,
): number => {
  if (!mapping.canWriteback || k.aops[mapping.aops]?.writeFolio === undefined) return 0
  // Entries may be dirty where the page is not marked yet: page_mkclean() finds those of dirty pages only, as Linux does,
  // since a shared entry becomes dirty through a write notice that marks the page.
  for (const index of indicesWith(k, mapping, folioIndex(mapping, from), lastOf(mapping, to), PG_dirty)) {
    const pfn = findPage(mapping, index)
    if ((k.memMap.flags[pfn] & PG_writeback) === 0) writeFolio(k, mapping, index, pfn)
    else if (waits) return waitOnFolio(k, pfn)
  }
  return 0
}

/** BLOCKED while a page of [from, to] is written: __filemap_fdatawait_range(). */
export const awaitWriteback = (k: CacheKernel, mapping: AddressSpace, from: number, to: number): number => {
  if (k.nodeStat[NR_WRITEBACK] === 0) return 0
  const [first] = indicesWith(k, mapping, folioIndex(mapping, from), lastOf(mapping, to), PG_writeback)
  return first === undefined ? 0 : waitOnFolio(k, findPage(mapping, first))
}

/** filemap_write_and_wait_range(): 0 or BLOCKED; what failed is in `mapping.wbErr`. */
export const writebackRange = (k: CacheKernel, mapping: AddressSpace, from: number, to: number): number => {
  const started = startWriteback(k, mapping, from, to, true)
  return started !== 0 ? started : awaitWriteback(k, mapping, from, to)
}

const writeFolio = (k: CacheKernel, mapping: AddressSpace, index: number, pfn: number): void => {
  k.cacheUp.folioMkclean(k, pfn)
  // Of a larger folio only those pages go to the disk that were written to.
  const written = !mapping.orders.has(index) || (k.memMap.flags[pfn] & PG_block_dirty) !== 0
  cancelDirty(k, pfn)
  if (!written) {
    k.memMap.flags[pfn] &= ~PG_readahead
    pageState(k, pfn)
    return
  }
  k.memMap.flags[pfn] |= PG_writeback
  k.nodeStat[NR_WRITEBACK]++
  const result = k.aops[mapping.aops].writeFolio?.(k, mapping, index, pfn) ?? 0
  if (result === BLOCKED) pageState(k, pfn)
  else folioEndWriteback(k, mapping, pfn, result)
}

/** The device has written a page, or could not: folio_end_writeback(), mapping_set_error(). */
export const folioEndWriteback = (k: CacheKernel, mapping: AddressSpace, pfn: number, result: number): void => {
  // The mark of read-ahead and that of reclaim are one bit, which goes here.
  k.memMap.flags[pfn] &= ~(PG_writeback | PG_readahead)
  k.nodeStat[NR_WRITEBACK]--
  k.nodeStat[NR_WRITTEN]++
  if (result < 0) {
    errseqSet(mapping.wbErr, -result)
    k.cacheUp.writeFailed(k, mapping, -result)
  }
  pageState(k, pfn)
}

/** Is the page in the cache, and of use? For mincore and fault-around. */
export const pageIsUptodate = (k: CacheKernel, pfn: number): boolean =>
  (k.memMap.flags[pfn] & (PG_uptodate | PG_locked)) === PG_uptodate

/** Is page `index` cached, with its contents? */
export const holdsUptodate = (k: CacheKernel, mapping: AddressSpace, index: number): boolean => {
  const pfn = findPage(mapping, index)
  return pfn >= 0 && (k.memMap.flags[pfn] & PG_uptodate) !== 0
}

/** Is it on an LRU list? */
export const pageOnLru = (k: CacheKernel, pfn: number): boolean => (k.memMap.flags[pfn] & PG_lru) !== 0

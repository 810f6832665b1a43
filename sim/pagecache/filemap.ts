// The page cache's own operations (mm/filemap.c, mm/page-writeback.c): entering and removing pages, dirty and uptodate, and
// getting a page for read(2) or a fault, by read-ahead if it is not there.
//
// References: the cache holds one; each mapping holds one. `find…` and `get…` here give none: no task can run in between.

import { FN } from '../kernels/names.ts'
import { assert, bug } from '../lib/assert.ts'
import { call } from '../page/call.ts'
import { lruAdd } from '../page/lru.ts'
import { pageState, putPage } from '../page/page.ts'
import { NR_DIRTIED, NR_DIRTY, NR_FILE_PAGES, NR_SHMEM, NR_WRITTEN } from '../page/vmstat.ts'
import { allocPage } from '../page/zone.ts'
import { emitCacheAdd, emitCacheRemove } from '../trace/emit.ts'
import { BLOCKED, ENOMEM } from '../uapi/errno.ts'
import {
  PG_anon,
  PG_dirty,
  PG_locked,
  PG_lru,
  PG_mappedtodisk,
  PG_readahead,
  PG_swapbacked,
  PG_unevictable,
  PG_uptodate,
} from '../uapi/page-flags.ts'
import { createAddressSpace } from './address-space.ts'
import type { AddressSpace, AddressSpaceSpec } from './address-space.ts'
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
  mapping.pages.delete(index)
  memMap.mapping[pfn] = 0
  memMap.flags[pfn] &= ~(PG_mappedtodisk | PG_readahead)
  k.nodeStat[NR_FILE_PAGES]--
  if (mapping.swapBacked) k.nodeStat[NR_SHMEM]--
  emitCacheRemove(k.trace, mapping.id, index, pfn)
  pageState(k, pfn)
  putPage(k, pfn)
}

const cancelDirty = (k: CacheKernel, pfn: number): void => {
  if ((k.memMap.flags[pfn] & PG_dirty) === 0) return
  k.memMap.flags[pfn] &= ~PG_dirty
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
  if (result !== BLOCKED) folioEndRead(k, pfn, result === 0)
  return result
}

/**
 * The page for a write(2) of part or all of it: write_begin(). Makes it, reads it unless `whole`, and gives the frame; the
 * caller writes to it and calls folioMarkUptodate and folioMarkDirty. -errno or BLOCKED otherwise.
 */
export const grabPageForWrite = (k: CacheKernel, mapping: AddressSpace, index: number, whole: boolean): number => {
  k.cacheUp.balance(k)
  const ready = k.aops[mapping.aops]?.prepareWrite?.(k, mapping, index) ?? 0
  if (ready !== 0) return ready
  let pfn = findPage(mapping, index)
  if (pfn < 0) {
    pfn = allocCachePage(k, mapping, index)
    if (pfn < 0) return -ENOMEM
  }
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_locked) !== 0) return BLOCKED
  if ((flags & PG_uptodate) !== 0 || whole) return pfn
  const result = readFolio(k, mapping, index, pfn)
  return result === 0 ? pfn : result
}

/**
 * Write dirty pages of [from, to] (page indices) to their place: filemap_fdatawrite_range() and waiting for it. Entries that
 * map a page are made clean and read-only first, so that the next write is noticed. 0, -errno, or BLOCKED.
 */
export const writebackRange = (k: CacheKernel, mapping: AddressSpace, from: number, to: number): number => {
  const aops = k.aops[mapping.aops]
  if (!mapping.canWriteback || aops?.writeFolio === undefined) return 0
  const dirty = [...mapping.pages.keys()].filter(
    (index) => index >= from && index <= to && (k.memMap.flags[mapping.pages.get(index) ?? 0] & PG_dirty) !== 0,
  )
  // Entries may be dirty where the page is not marked yet: page_mkclean() finds those of dirty pages only, as Linux does,
  // since a shared entry becomes dirty through a write notice that marks the page.
  dirty.sort((a, b) => a - b)
  for (const index of dirty) {
    const result = writeFolio(k, mapping, index)
    if (result !== 0) return result
  }
  return 0
}

const writeFolio = (k: CacheKernel, mapping: AddressSpace, index: number): number => {
  const pfn = findPage(mapping, index)
  k.cacheUp.folioMkclean(k, pfn)
  cancelDirty(k, pfn)
  const result = k.aops[mapping.aops].writeFolio?.(k, mapping, index, pfn) ?? 0
  if (result === BLOCKED) {
    setDirty(k, pfn)
    return BLOCKED
  }
  if (result !== 0) mapping.writeError = -result
  k.nodeStat[NR_WRITTEN]++
  pageState(k, pfn)
  return result
}

/** filemap_check_errors(): a failed writeback is reported once. */
export const takeWriteError = (mapping: AddressSpace): number => {
  const error = mapping.writeError
  mapping.writeError = 0
  return error === 0 ? 0 : -error
}

/** Is the page in the cache, and of use? For mincore and fault-around. */
export const pageIsUptodate = (k: CacheKernel, pfn: number): boolean =>
  (k.memMap.flags[pfn] & (PG_uptodate | PG_locked)) === PG_uptodate

/** Is it on an LRU list? */
export const pageOnLru = (k: CacheKernel, pfn: number): boolean => (k.memMap.flags[pfn] & PG_lru) !== 0

// Removing entries of a range: unmap_page_range() and its callers (mm/memory.c). What each page loses: its mapping, the
// reference of it, and what the entry knew: dirty goes to the page, young to its LRU place.

import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { markPageAccessed } from '../page/lru.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { pageState, putPages } from '../page/page.ts'
import { NR_ANON_PAGES, NR_MAPPED } from '../page/vmstat.ts'
import { setDirty } from '../pagecache/filemap.ts'
import { emitPte, emitPteClear } from '../trace/emit.ts'
import { PG_anon, PG_swapbacked } from '../uapi/page-flags.ts'
import { PTE_ACCESSED, PTE_UFFD_WP, pteNone, ptePresent } from '../uapi/pte.ts'
import { entryDirty, entryPfn, entrySpecial } from './entry.ts'
import { vmaIsDax } from './vma-link.ts'
import type { MmKernel } from './kernel.ts'
import { UFFD_WP_MARKER, isGuardMarker, isUffdWpMarker } from './marker.ts'
import { MM_ANONPAGES, MM_FILEPAGES, MM_SHMEMPAGES } from './mm.ts'
import type { Mm } from './mm.ts'
import { nextLeafBlock } from './page-table.ts'
import { munlockFolio } from './rmap.ts'
import type { Vma } from './vma.ts'
import { VM_LOCKED, VM_RAND_READ, VM_SEQ_READ } from './vm-flags.ts'

/** Which entries go. */
export const ZAP_ALL = 0
/** Pages of the file only; private copies stay (hole punching, unmap_mapping_range with even_cows 0). */
export const ZAP_FILE_ONLY = 1
/** Everything but markers that outlast it (MADV_DONTNEED, truncation). */
export const ZAP_KEEP_MARKERS = 2

/** vma_has_recency(): do its accesses count? */
export const vmaHasRecency = (k: MmKernel, vma: Vma): boolean =>
  (vma.flags & (k.hot.randomRecency ? VM_SEQ_READ | VM_RAND_READ : VM_SEQ_READ)) === 0

/** What the entry knew of a cached page: dirty goes to the page, young to its LRU place. */
const tellPage = (k: MmKernel, vma: Vma, pfn: number, low: number, high: number): void => {
  if (entryDirty(k.entryFormat, low, high)) setDirty(k, pfn)
  if ((low & PTE_ACCESSED) !== 0 && vmaHasRecency(k, vma)) markPageAccessed(k, pfn)
}

/** MADV_DONTNEED: does a marker outlast it? Guards do; where a file's place is protected against writes, that is remembered too. */
const keptMarker = (vma: Vma, low: number, high: number): boolean =>
  isGuardMarker(low, high) || (vma.file !== null && isUffdWpMarker(low, high))

/** Is the page none of the file's? The zero page is one of a DAX file's holes. */
const keptByFile = (k: MmKernel, vma: Vma, low: number, pfn: number): boolean =>
  entrySpecial(low) ? !vmaIsDax(k, vma) : pageIsAnon(k.memMap, pfn)

/**
 * Entries [first, last) of one leaf table: zap_pte_range(), with zap_present_pte() for pages. What they change in the counts of the address
 * space and of the machine is summed up. Returns how many were cleared.
 */
const zapLeaf = (k: MmKernel, vma: Vma, leaf: number, first: number, last: number, mode: number): number => {
  const i32 = k.ram.i32
  const { flags, refcount, mapcount } = k.memMap
  const locked = (vma.flags & VM_LOCKED) !== 0
  let anonResident = 0
  let anonMapped = 0
  let fileResident = 0
  let fileMapped = 0
  let fileKind = MM_FILEPAGES
  const { gathered } = k.zone
  const { enabled } = k.trace
  let untold = 0
  let count = 0
  let cleared = 0
  let at = (k.ram.position(leaf) >> 2) + (first << 1)
  for (let page = first; page < last; page++, at += 2) {
    const low = i32[at]
    const high = i32[at + 1]
    if (pteNone(low, high)) continue
    if (ptePresent(low)) {
      const pfn = entryPfn(k.entryFormat, low, high)
      if (mode === ZAP_FILE_ONLY && keptByFile(k, vma, low, pfn)) continue
      // zap_install_uffd_wp_if_needed()
      const marked = mode !== ZAP_ALL && (low & PTE_UFFD_WP) !== 0 && vma.file !== null
      i32[at] = marked ? UFFD_WP_MARKER.low : 0
      i32[at + 1] = marked ? UFFD_WP_MARKER.high : 0
      cleared++
      if (entrySpecial(low)) continue
      if (count > 0 && ((flags[pfn] & PG_anon) === 0 || refcount[pfn] > 1 || locked)) {
        // Here more is done or told, after what comes before.
        putPages(k, gathered, count)
        count = 0
      }
      if ((flags[pfn] & PG_anon) !== 0) {
        anonResident++
        if (mapcount[pfn] === 1) anonMapped++
      } else {
        tellPage(k, vma, pfn, low, high)
        fileKind = (flags[pfn] & PG_swapbacked) !== 0 ? MM_SHMEMPAGES : MM_FILEPAGES
        fileResident++
        if (mapcount[pfn] === 1) fileMapped++
      }
      // folio_remove_rmap_pte(): whether the count was above zero is seen when the page is freed.
      mapcount[pfn]--
      if (locked) munlockFolio(k, pfn)
      if (refcount[pfn] > 1) {
        refcount[pfn]--
        if (enabled) pageState(k, pfn)
        else untold++
      } else gathered[count++] = pfn
    } else {
      if (mode !== ZAP_ALL && keptMarker(vma, low, high)) continue
      i32[at] = 0
      i32[at + 1] = 0
      cleared++
    }
  }
  if (count > 0) putPages(k, gathered, count)
  k.trace.skip(untold)
  vma.mm.rss[MM_ANONPAGES] -= anonResident
  k.nodeStat[NR_ANON_PAGES] -= anonMapped
  vma.mm.rss[fileKind] -= fileResident
  k.nodeStat[NR_MAPPED] -= fileMapped
  return cleared
}

/** unmap_page_range(): clear the entries of [start, end) of a VMA. Returns how many; the caller flushes. */
export const unmapPageRange = (k: MmKernel, vma: Vma, start: number, end: number, mode: number): number => {
  const mm = vma.mm
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let cleared = 0
  let block = nextLeafBlock(k, mm, Math.floor(start / BLOCK_SIZE), endBlock)
  while (block >= 0) {
    const base = block * BLOCK_SIZE
    const first = start > base ? (start - base) / 4096 : 0
    const last = end < base + BLOCK_SIZE ? (end - base) / 4096 : 512
    const gone = zapLeaf(k, vma, walk.leaf(k.ram, mm.pgd, block), first, last, mode)
    if (gone > 0) emitCleared(k, mm, base + first * 4096, last - first, gone, mode)
    cleared += gone
    block = nextLeafBlock(k, mm, block + 1, endBlock)
  }
  return cleared
}

/**
 * The event of a cleared run. A mode that keeps some entries tells the kept ones anew, so that who folds the trace has them.
 */
const emitCleared = (k: MmKernel, mm: Mm, address: number, pages: number, gone: number, mode: number): void => {
  emitPteClear(k.trace, mm.id, address, pages, gone)
  if (mode === ZAP_ALL) return
  for (let page = 0; page < pages; page++) {
    const at = address + page * 4096
    const block = Math.floor(at / BLOCK_SIZE)
    const index = pageOf(at)
    if (!walk.peek(k.ram, mm.pgd, block, index)) continue
    emitPte(k.trace, mm.id, block, index, 0, 0, walk.low, walk.high, 0)
  }
}

/** Flush what a zap of [start, end) removed. */
export const flushTlbRange = (k: MmKernel, mm: Mm, start: number, end: number): void => {
  call(k, FN.flushTlbMmRange)
  k.mmu.flushRange(start, (end - start) / 4096, mm.id)
}

/** update_hiwater_rss(): before pages go, so that the peak is known. */
export const updateHiwaterRss = (mm: Mm): void => {
  const rss = mm.rss[MM_FILEPAGES] + mm.rss[MM_ANONPAGES] + mm.rss[MM_SHMEMPAGES]
  if (rss > mm.hiwaterRss) mm.hiwaterRss = rss
}

/** zap_page_range_single(): drop the pages of a range, keep the VMA (MADV_DONTNEED, truncation). */
export const zapPageRangeSingle = (k: MmKernel, vma: Vma, start: number, end: number, mode: number): void => {
  enter(k, FN.zapPageRangeSingle)
  updateHiwaterRss(vma.mm)
  enter(k, FN.unmapSingleVma)
  call(k, FN.unmapPageRange)
  const cleared = unmapPageRange(k, vma, start, end, mode)
  leave(k)
  if (cleared > 0) flushTlbRange(k, vma.mm, start, end)
  leave(k)
}

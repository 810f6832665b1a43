// The reverse map (mm/rmap.c): a page's count of mappings, and from a page to every entry that maps it.
//
// An anonymous page names an anon_vma, a file page an address_space; both know VMAs; the page's index and the VMA's pgoff give
// the address, and a walk tells whether the entry there is this page.

import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { assert } from '../lib/assert.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import { call } from '../page/call.ts'
import { lruChange } from '../page/lru.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { pageState } from '../page/page.ts'
import { NR_ANON_PAGES, NR_MAPPED, NR_MLOCK } from '../page/vmstat.ts'
import { counter } from '../trace/counters.ts'
import { PG_anon, PG_anon_exclusive, PG_mlocked, PG_swapbacked, PG_unevictable } from '../uapi/page-flags.ts'
import { PTE_RW, ptePresent } from '../uapi/pte.ts'
import { entryDirty, entryMkcleanHigh, entryMkcleanLow, entryPfn, entryWrprotectLow } from './entry.ts'
import type { MmKernel } from './kernel.ts'
import { MM_ANONPAGES, MM_FILEPAGES, MM_SHMEMPAGES } from './mm.ts'
import { setEntry } from './page-table.ts'
import type { Vma } from './vma.ts'
import { VMH_DROPPABLE, VM_LOCKED, VM_SHARED } from './vm-flags.ts'

/** mm_counter(): which resident counter a page belongs to. */
export const mmCounter = (k: MmKernel, pfn: number): number => {
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_anon) !== 0) return MM_ANONPAGES
  return (flags & PG_swapbacked) !== 0 ? MM_SHMEMPAGES : MM_FILEPAGES
}

/** linear_page_index(): index of an address in the VMA's object. */
export const linearPageIndex = (vma: Vma, address: number): number =>
  vma.pgoff + Math.floor((address - vma.start) / 4096)

/** vma_address(): where the VMA would map page `index` of its object, or -1. */
export const vmaAddress = (vma: Vma, index: number): number => {
  if (index < vma.pgoff) return -1
  const address = vma.start + (index - vma.pgoff) * 4096
  return address < vma.end ? address : -1
}

/** folio_add_new_anon_rmap(): a new page, mapped once, by this VMA alone. */
export const folioAddNewAnonRmap = (k: MmKernel, vma: Vma, pfn: number, address: number): void => {
  call(k, FN.folioAddNewAnonRmap)
  const memMap = k.memMap
  assert(vma.anonVma !== null, 'an anonymous page needs an anon_vma')
  const exclusive = k.hot.anonExclusive ? PG_anon_exclusive : 0
  // Droppable memory is never swapped out: it is thrown away.
  const swapBacked = (vma.flagsHigh & VMH_DROPPABLE) !== 0 ? 0 : PG_swapbacked
  memMap.flags[pfn] |= swapBacked | PG_anon | exclusive
  memMap.mapping[pfn] = vma.anonVma.id
  memMap.index[pfn] = linearPageIndex(vma, address)
  memMap.mapcount[pfn] = 1
  k.nodeStat[NR_ANON_PAGES]++
}

/** folio_add_file_rmap_pte(): one more mapping of a cached page. */
export const folioAddFileRmap = (k: MmKernel, pfn: number): void => {
  if (k.memMap.mapcount[pfn]++ === 0) k.nodeStat[NR_MAPPED]++
}

/** folio_remove_rmap_pte(): one mapping less. The reference it held is the caller's to give up. */
export const folioRemoveRmap = (k: MmKernel, vma: Vma, pfn: number): void => {
  const memMap = k.memMap
  assert(memMap.mapcount[pfn] > 0, 'mapcount below zero')
  if (--memMap.mapcount[pfn] === 0) k.nodeStat[pageIsAnon(memMap, pfn) ? NR_ANON_PAGES : NR_MAPPED]--
  if ((vma.flags & VM_LOCKED) !== 0) munlockFolio(k, pfn)
}

/** folio_move_anon_rmap(): the page belongs to this VMA alone from now on. */
export const folioMoveAnonRmap = (k: MmKernel, vma: Vma, pfn: number): void => {
  call(k, FN.folioMoveAnonRmap)
  assert(vma.anonVma !== null, 'an anonymous page needs an anon_vma')
  k.memMap.mapping[pfn] = vma.anonVma.id
}

/** mlock_folio(): a page mapped by a locked VMA goes to the unevictable list. */
export const mlockFolio = (k: MmKernel, pfn: number): void => {
  if ((k.memMap.flags[pfn] & PG_mlocked) !== 0) return
  k.nodeStat[NR_MLOCK]++
  k.trace.counters[counter.unevictable_pgs_mlocked]++
  lruChange(k, pfn, PG_mlocked | PG_unevictable, 0)
}

/** munlock_folio(): and back, unless another locked VMA maps it (found out by reclaim in Linux: here by the reverse map). */
export const munlockFolio = (k: MmKernel, pfn: number): void => {
  if ((k.memMap.flags[pfn] & PG_mlocked) === 0) return
  let locked = 0
  rmapWalk(k, pfn, (vma) => {
    if ((vma.flags & VM_LOCKED) !== 0) locked++
  })
  if (locked > 1) return
  k.nodeStat[NR_MLOCK]--
  k.trace.counters[counter.unevictable_pgs_munlocked]++
  lruChange(k, pfn, 0, PG_mlocked | PG_unevictable)
}

/** VMAs that may map a page. */
export const rmapVmas = (k: MmKernel, pfn: number): Vma[] => {
  const id = k.memMap.mapping[pfn]
  if (pageIsAnon(k.memMap, pfn)) return [...(k.anonVmas.get(id)?.vmas ?? [])]
  const found: Vma[] = []
  for (const vmaId of k.mappings.get(id)?.iMmap ?? []) {
    const vma = k.vmas.get(vmaId)
    if (vma !== undefined) found.push(vma)
  }
  return found
}

/** rmap_walk(): calls for every entry that maps the page now. */
export const rmapWalk = (
  k: MmKernel,
  pfn: number,
  found: (vma: Vma, block: number, page: number, low: number, high: number) => void,
): void => {
  const index = k.memMap.index[pfn]
  for (const vma of rmapVmas(k, pfn)) {
    const address = vmaAddress(vma, index)
    if (address < 0) continue
    const block = Math.floor(address / BLOCK_SIZE)
    const page = pageOf(address)
    if (!walk.peek(k.ram, vma.mm.pgd, block, page)) continue
    const { low, high } = walk
    if (ptePresent(low) && entryPfn(k.entryFormat, low, high) === pfn) found(vma, block, page, low, high)
  }
}

/** folio_mkclean(): before writeback, shared entries become clean and read-only, so that the next write is noticed. */
export const folioMkclean = (k: MmKernel, pfn: number): number => {
  call(k, FN.folioMkclean)
  let cleaned = 0
  rmapWalk(k, pfn, (vma, block, page, low, high) => {
    if ((vma.flags & VM_SHARED) === 0) return
    if (!entryDirty(k.entryFormat, low, high) && (low & PTE_RW) === 0) return
    const leaf = walk.leaf(k.ram, vma.mm.pgd, block)
    const newLow = entryMkcleanLow(entryWrprotectLow(k.entryFormat, low))
    setEntry(k, vma.mm, block, page, leaf, newLow, entryMkcleanHigh(k.entryFormat, high))
    k.mmu.flushPage(block, page, vma.mm.id)
    cleaned++
  })
  if (cleaned > 0) pageState(k, pfn)
  return cleaned
}

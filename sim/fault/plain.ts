// Write faults of ordinary anonymous memory: by far the most frequent faults, in one function.
//
// What is changed here is what handle.ts, anon.ts and cow.ts change, where it is written in the kernel's steps and with their events; passing
// through those steps took half of a fault's time. Whatever is not ordinary is left to them. While events are kept, so is all but a fault for a
// new page, and the first of those: what it tells is what the later ones say in one record (trace/packed.ts).
// test/property/plain-faults.test.ts runs programs both ways and compares the machines.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import {
  entryMkdirtyLow,
  entryMkwriteHigh,
  entryMkwriteLow,
  entryMkyoung,
  entryPfn,
  entrySpecial,
} from '../mm/entry.ts'
import { MM_ANONPAGES } from '../mm/mm.ts'
import type { AnonVma, Mm, Vma } from '../mm/records.ts'
import { VM_LOCKED, VM_MAYSHARE, VM_SHARED, VM_WRITE } from '../mm/vm-flags.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { putPage } from '../page/page.ts'
import { lruSentinel } from '../page/lru.ts'
import { NR_ANON_PAGES } from '../page/vmstat.ts'
import { counter } from '../trace/counters.ts'
import {
  LRU_ACTIVE_ANON,
  LRU_INACTIVE_ANON,
  PG_active,
  PG_anon,
  PG_anon_exclusive,
  PG_lru,
  PG_swapbacked,
  PG_uptodate,
} from '../uapi/page-flags.ts'
import { PF_PROT, PF_USER, PF_WRITE, PTE_PRESENT, PTE_RW, pteHigh, pteLow, pteNone } from '../uapi/pte.ts'
import type { FaultKernel } from './kernel.ts'

const PGFAULT = counter.pgfault
const PGREUSE = counter.pgreuse
const PGALLOC = counter.pgalloc_normal

/** Is a write of a program by this error code one that may be served here? */
export const mayBePlain = (k: FaultKernel, errorCode: number): boolean =>
  errorCode === (PF_USER | PF_WRITE) || (errorCode === (PF_USER | PF_WRITE | PF_PROT) && !k.trace.enabled)

/** Serves the fault; false: it is not ordinary, and nothing was changed. `ip` is asked for where events are kept. */
export const plainWriteFault = (
  k: FaultKernel,
  mm: Mm,
  block: number,
  offset: number,
  errorCode: number,
  ip: number,
): boolean => {
  const { zone, ram, current, trace } = k
  // No page at hand, reclaim may be due, or a fault that goes on after a sleep.
  if (zone.pcpCount === 0 || zone.free <= zone.high || current.faultTried || current.faultMajor) return false
  const vma = vmaLookup(mm.vmas, block * BLOCK_SIZE + offset)
  if (vma === null || vma.ops !== '' || vma.flagsHigh !== 0 || vma.userfaultfd !== 0 || k.features.pkeys) return false
  if ((vma.flags & (VM_WRITE | VM_SHARED | VM_MAYSHARE | VM_LOCKED)) !== VM_WRITE || vma.anonVma === null) return false
  const table = tableOf(k, mm, block)
  if (table <= 0) return false
  const page = offset >>> 12
  const at = table + (page << 3)
  const low = ram.i32[at >> 2]
  const high = ram.i32[(at >> 2) + 1]
  if ((errorCode & PF_PROT) !== 0) {
    if (!writeProtected(k, vma, vma.anonVma, block, page, at, low, high)) return false
  } else {
    if (!pteNone(low, high) || (trace.enabled && !trace.knowsFault())) return false
    mm.rss[MM_ANONPAGES]++
    const pfn = newPage(k, vma, vma.anonVma, block, page)
    installNew(k, vma, block, page, at, pfn)
    if (trace.enabled) {
      const { mapping, index } = k.memMap
      const [low, high] = [ram.i32[at >> 2], ram.i32[(at >> 2) + 1]]
      trace.fault(block * BLOCK_SIZE + offset, vma.id, ip, pfn, mapping[pfn], index[pfn], mm.id, low, high)
    }
  }
  trace.counters[PGFAULT]++
  current.readPfn = -1
  current.minFlt++
  return true
}

/** Pool position of the leaf table: mostly the MMU has just been there. 0, -1: it has no entries, or is missing. */
const tableOf = (k: FaultKernel, mm: Mm, block: number): number => {
  const known = mm.id === k.mmu.mmId ? k.mmu.leafAt(block) : -1
  if (known > 0) return known
  const leaf = walk.leaf(k.ram, mm.pgd, block)
  return leaf < 0 ? -1 : k.ram.position(leaf)
}

/** do_wp_page() of an anonymous page that is there. */
const writeProtected = (
  k: FaultKernel,
  vma: Vma,
  anonVma: AnonVma,
  block: number,
  page: number,
  at: number,
  low: number,
  high: number,
): boolean => {
  const { flags, refcount, mapcount, mapping } = k.memMap
  if ((low & (PTE_PRESENT | PTE_RW)) !== PTE_PRESENT || entrySpecial(low)) return false
  const old = entryPfn(k.entryFormat, low, high)
  if ((flags[old] & PG_anon) === 0) return false
  const exclusive = k.hot.anonExclusive && (flags[old] & PG_anon_exclusive) !== 0
  if (exclusive || (k.hot.reuseByRefcount ? refcount[old] === 1 : mapcount[old] === 1)) {
    if ((flags[old] & PG_anon_exclusive) === 0) {
      mapping[old] = anonVma.id
      if (k.hot.anonExclusive) flags[old] |= PG_anon_exclusive
    }
    const dirty = entryMkdirtyLow(k.entryFormat, entryMkyoung(low))
    k.ram.storePairAt(at, entryMkwriteLow(k.entryFormat, dirty, high), entryMkwriteHigh(k.entryFormat, high))
    k.mmu.flushPage(block, page, vma.mm.id)
    k.trace.counters[PGREUSE]++
    return true
  }
  const pfn = newPage(k, vma, anonVma, block, page)
  k.ram.copyFrame(pfn, old)
  k.mmu.flushPage(block, page, vma.mm.id)
  installNew(k, vma, block, page, at, pfn)
  // folio_remove_rmap_pte(), and the reference that the mapping held.
  if (--mapcount[old] === 0) k.nodeStat[NR_ANON_PAGES]--
  if (refcount[old] > 1) refcount[old]--
  else putPage(k, old)
  return true
}

/** A page from the processor's list, of this VMA and on its LRU list: alloc_anon_folio(), folio_add_new_anon_rmap(), folio_add_lru_vma(). */
const newPage = (k: FaultKernel, vma: Vma, anonVma: AnonVma, block: number, page: number): number => {
  const { zone, memMap } = k
  const { lruPrev, lruNext } = memMap
  const pfn = zone.pcp[--zone.pcpCount]
  zone.free--
  k.trace.counters[PGALLOC]++
  k.nodeStat[NR_ANON_PAGES]++
  const active = !k.hot.anonInactive
  memMap.refcount[pfn] = 1
  memMap.mapcount[pfn] = 1
  memMap.mapping[pfn] = anonVma.id
  memMap.index[pfn] = vma.pgoff + (block * BLOCK_SIZE + page * 4096 - vma.start) / 4096
  memMap.flags[pfn] =
    PG_uptodate |
    PG_swapbacked |
    PG_anon |
    PG_lru |
    (k.hot.anonExclusive ? PG_anon_exclusive : 0) |
    (active ? PG_active : 0)
  const list = active ? LRU_ACTIVE_ANON : LRU_INACTIVE_ANON
  const sentinel = lruSentinel(memMap, list)
  const next = lruNext[sentinel]
  lruPrev[pfn] = sentinel
  lruNext[pfn] = next
  lruNext[sentinel] = pfn
  lruPrev[next] = pfn
  k.lru.size[list]++
  return pfn
}

/** The entry of a new page: dirty and writable. */
const installNew = (k: FaultKernel, vma: Vma, block: number, page: number, at: number, pfn: number): void => {
  const format = k.entryFormat
  const high = pteHigh(pfn, vma.protLow, vma.protHigh)
  const low = entryMkwriteLow(format, entryMkdirtyLow(format, pteLow(pfn, vma.protLow)), high)
  const writable = entryMkwriteHigh(format, high)
  k.ram.storePairAt(at, low, writable)
  k.mmu.served(block, page, pfn, low, writable)
}

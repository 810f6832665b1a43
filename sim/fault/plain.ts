// Write faults of ordinary anonymous memory: by far the most frequent faults, in one function.
//
// What is changed here is what handle.ts, anon.ts and cow.ts change, where it is written in the kernel's steps and with their events; passing
// through those steps took half of a fault's time. Whatever is not ordinary is left to them. While events are kept, so is all but a fault for a
// new page, and the first of those: what it tells is what the later ones say in one record (trace/packed.ts).
// test/property/plain-faults.test.ts runs programs both ways and compares the machines.

import { BLOCK_SIZE, PAGE_SIZE } from '../lib/brands.ts'
import {
  entryMkdirtyLow,
  entryMkwriteHigh,
  entryMkwriteLow,
  entryMkyoung,
  entryPfn,
  entrySpecial,
} from '../mm/entry.ts'
import { MM_ANONPAGES } from '../mm/mm.ts'
import { leafPosition } from '../mm/page-table.ts'
import type { Mm, Vma } from '../mm/records.ts'
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
import { PF_PROT, PF_USER, PF_WRITE, PTE_PRESENT, PTE_RW, pteNone } from '../uapi/pte.ts'
import type { FaultKernel } from './kernel.ts'

const PGFAULT = counter.pgfault
const PGREUSE = counter.pgreuse
const PGALLOC = counter.pgalloc_normal

/** Is a write of a program by this error code one that may be served here? */
export const mayBePlain = (k: FaultKernel, errorCode: number): boolean =>
  errorCode === (PF_USER | PF_WRITE) || (errorCode === (PF_USER | PF_WRITE | PF_PROT) && !k.trace.enabled)

/** The part of a block that is known to be one plain VMA's, of the address space that is loaded. */
export interface PlainPart {
  /** -1: nothing is known. */
  block: number
  /** Its pages there. */
  first: number
  end: number
  /** Pool position of the leaf table. */
  table: number
  mm: Mm | null
  vma: Vma | null
  anonVma: number
  /** What its page 0 of the block would have as index. */
  index: number
  /** Flags of a new page, and its LRU list. */
  flags: number
  list: number
  /** A new entry, but for the frame. */
  low: number
  high: number
}

export const createPlainPart = (): PlainPart => ({
  block: -1,
  first: 0,
  end: 0,
  table: 0,
  mm: null,
  vma: null,
  anonVma: 0,
  index: 0,
  flags: 0,
  list: 0,
  low: 0,
  high: 0,
})

/** Serves the fault; false: it is not ordinary, and nothing was changed. `ip` is asked for where events are kept. */
export const plainWriteFault = (
  k: FaultKernel,
  mm: Mm,
  block: number,
  offset: number,
  errorCode: number,
  ip: number,
): boolean => findPart(k, mm, block, offset) && plainFaultAgain(k, offset, errorCode, ip)

/** Is it ordinary memory? Then `k.plain` is about it. */
const findPart = (k: FaultKernel, mm: Mm, block: number, offset: number): boolean => {
  const part = k.plain
  part.block = -1
  // A fault that goes on after a sleep.
  if (k.current.faultTried || k.current.faultMajor || k.features.pkeys) return false
  const vma = vmaLookup(mm.vmas, block * BLOCK_SIZE + offset)
  if (vma === null || vma.ops !== '' || vma.flagsHigh !== 0 || vma.userfaultfd !== 0) return false
  if ((vma.flags & (VM_WRITE | VM_SHARED | VM_MAYSHARE | VM_LOCKED)) !== VM_WRITE || vma.anonVma === null) return false
  const table = leafPosition(k, mm, block)
  if (table <= 0) return false
  const base = block * BLOCK_SIZE
  const format = k.entryFormat
  part.first = Math.max(0, (vma.start - base) / PAGE_SIZE)
  part.end = Math.min(512, (vma.end - base) / PAGE_SIZE)
  part.table = table
  part.mm = mm
  part.vma = vma
  part.anonVma = vma.anonVma.id
  part.index = vma.pgoff + (base - vma.start) / PAGE_SIZE
  const { anonInactive, anonExclusive } = k.hot
  part.list = anonInactive ? LRU_INACTIVE_ANON : LRU_ACTIVE_ANON
  part.flags =
    PG_uptodate |
    PG_swapbacked |
    PG_anon |
    PG_lru |
    (anonExclusive ? PG_anon_exclusive : 0) |
    (anonInactive ? 0 : PG_active)
  // Dirty and writable.
  part.low = entryMkwriteLow(format, entryMkdirtyLow(format, vma.protLow), vma.protHigh)
  part.high = entryMkwriteHigh(format, vma.protHigh)
  part.block = block
  return true
}

/** The same for another page of the part that the last fault was in, if nothing but the program has run since. */
export const plainFaultAgain = (k: FaultKernel, offset: number, errorCode: number, ip: number): boolean => {
  const { zone, ram, trace, plain } = k
  // No page at hand, or reclaim may be due.
  if (zone.pcpCount === 0 || zone.free <= zone.high) return false
  const { mm } = plain
  if (mm === null) return false
  const page = offset >>> 12
  const at = plain.table + (page << 3)
  const low = ram.i32[at >> 2]
  const high = ram.i32[(at >> 2) + 1]
  if ((errorCode & PF_PROT) !== 0) {
    if (!writeProtected(k, plain, page, at, low, high)) return false
  } else {
    if (!pteNone(low, high) || (trace.enabled && !trace.knowsFault())) return false
    mm.rss[MM_ANONPAGES]++
    const pfn = newPage(k, plain, page)
    installNew(k, plain, page, at, pfn)
    if (trace.enabled) tellFault(k, plain, offset, ip, at, pfn)
  }
  trace.counters[PGFAULT]++
  k.current.readPfn = -1
  k.current.minFlt++
  return true
}

const tellFault = (k: FaultKernel, plain: PlainPart, offset: number, ip: number, at: number, pfn: number): void => {
  const { mm, vma } = plain
  if (mm === null || vma === null) return
  const { mapping, index } = k.memMap
  const { i32 } = k.ram
  const address = plain.block * BLOCK_SIZE + offset
  k.trace.fault(address, vma.id, ip, pfn, mapping[pfn], index[pfn], mm.id, i32[at >> 2], i32[(at >> 2) + 1])
}

/** do_wp_page() of an anonymous page that is there. */
const writeProtected = (
  k: FaultKernel,
  plain: PlainPart,
  page: number,
  at: number,
  low: number,
  high: number,
): boolean => {
  const { flags, refcount, mapcount, mapping } = k.memMap
  const { block } = plain
  if ((low & (PTE_PRESENT | PTE_RW)) !== PTE_PRESENT || entrySpecial(low)) return false
  const old = entryPfn(k.entryFormat, low, high)
  if ((flags[old] & PG_anon) === 0) return false
  const exclusive = k.hot.anonExclusive && (flags[old] & PG_anon_exclusive) !== 0
  if (exclusive || (k.hot.reuseByRefcount ? refcount[old] === 1 : mapcount[old] === 1)) {
    if ((flags[old] & PG_anon_exclusive) === 0) {
      mapping[old] = plain.anonVma
      if (k.hot.anonExclusive) flags[old] |= PG_anon_exclusive
    }
    const dirty = entryMkdirtyLow(k.entryFormat, entryMkyoung(low))
    k.ram.storePairAt(at, entryMkwriteLow(k.entryFormat, dirty, high), entryMkwriteHigh(k.entryFormat, high))
    k.mmu.flushPage(block, page)
    k.trace.counters[PGREUSE]++
    return true
  }
  const pfn = newPage(k, plain, page)
  k.ram.copyFrame(pfn, old)
  k.mmu.flushPage(block, page)
  installNew(k, plain, page, at, pfn)
  // folio_remove_rmap_pte(), and the reference that the mapping held.
  if (--mapcount[old] === 0) k.nodeStat[NR_ANON_PAGES]--
  if (refcount[old] > 1) refcount[old]--
  else putPage(k, old)
  return true
}

/** A page from the processor's list, of this VMA and on its LRU list: alloc_anon_folio(), folio_add_new_anon_rmap(), folio_add_lru_vma(). */
const newPage = (k: FaultKernel, plain: PlainPart, page: number): number => {
  const { zone, memMap } = k
  const { lruPrev, lruNext } = memMap
  const pfn = zone.pcp[--zone.pcpCount]
  zone.free--
  k.trace.counters[PGALLOC]++
  k.nodeStat[NR_ANON_PAGES]++
  memMap.refcount[pfn] = 1
  memMap.mapcount[pfn] = 1
  memMap.mapping[pfn] = plain.anonVma
  memMap.index[pfn] = plain.index + page
  memMap.flags[pfn] = plain.flags
  const sentinel = lruSentinel(memMap, plain.list)
  const next = lruNext[sentinel]
  lruPrev[pfn] = sentinel
  lruNext[pfn] = next
  lruNext[sentinel] = pfn
  lruPrev[next] = pfn
  k.lru.size[plain.list]++
  return pfn
}

/** The entry of a new page. */
const installNew = (k: FaultKernel, plain: PlainPart, page: number, at: number, pfn: number): void => {
  k.ram.storePairAt(at, (pfn << 12) | plain.low, (pfn >>> 20) | plain.high)
  k.mmu.served(plain.block, page, pfn)
}

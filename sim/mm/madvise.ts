// madvise (mm/madvise.c): advice on a range, VMA by VMA. A hole does not stop it: the rest is done and -ENOMEM told at the end; an
// error of a VMA stops it at once. POPULATE_* are in fault/populate.ts.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { lruActivate, lruChange, lruDeactivate } from '../page/lru.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { readAheadRange } from '../pagecache/readahead.ts'
import { counter } from '../trace/counters.ts'
import { BLOCKED, ENOMEM } from '../uapi/errno.ts'
import {
  CAP_SYS_ADMIN,
  MADV_COLD,
  MADV_COLLAPSE,
  MADV_DODUMP,
  MADV_DOFORK,
  MADV_DONTDUMP,
  MADV_DONTFORK,
  MADV_DONTNEED,
  MADV_DONTNEED_LOCKED,
  MADV_FREE,
  MADV_GUARD_INSTALL,
  MADV_GUARD_REMOVE,
  MADV_HUGEPAGE,
  MADV_HWPOISON,
  MADV_KEEPONFORK,
  MADV_MERGEABLE,
  MADV_NOHUGEPAGE,
  MADV_NORMAL,
  MADV_PAGEOUT,
  MADV_POPULATE_READ,
  MADV_POPULATE_WRITE,
  MADV_RANDOM,
  MADV_REMOVE,
  MADV_SEQUENTIAL,
  MADV_SOFT_OFFLINE,
  MADV_UNMERGEABLE,
  MADV_WILLNEED,
  MADV_WIPEONFORK,
} from '../uapi/mman.ts'
import {
  PG_active,
  PG_dirty,
  PG_locked,
  PG_referenced,
  PG_swapbacked,
  PG_swapcache,
  PG_unevictable,
} from '../uapi/page-flags.ts'
import { PTE_ACCESSED, pteNone, ptePresent } from '../uapi/pte.ts'
import { anonVmaPrepare } from './anon-vma.ts'
import { capable } from './current.ts'
import { entryDirty, entryMkcleanHigh, entryMkcleanLow, entryMkold, entryPfn, entrySpecial } from './entry.ts'
import type { MmKernel } from './kernel.ts'
import { ksmCompatible } from './ksm.ts'
import { discardLazyfree } from './lazyfree.ts'
import { guardMarkerHigh, guardMarkerLow, isGuardMarker } from './marker.ts'
import { vmaIsSealed } from './munmap.ts'
import { entriesAtOnce } from './partial-folios.ts'
import { leafPosition, nextLeafBlock, pteAlloc, setEntry, setEntryAt } from './page-table.ts'
import type { Mm, Vma } from './records.ts'
import { linearPageIndex } from './rmap.ts'
import { TWO_64, isPageAligned, pageAlign } from './size.ts'
import { userfaultfdRemove } from './userfaultfd.ts'
import { vmaIsAnonymous } from './vma.ts'
import { vmaCount, findVma } from './vma-set.ts'
import { WHY_ADVISE, vmaSetFlags } from './vma-link.ts'
import { vmaModify } from './vma-merge.ts'
import {
  VMH_DROPPABLE,
  VM_DONTCOPY,
  VM_DONTDUMP,
  VM_HUGEPAGE,
  VM_HUGETLB,
  VM_IO,
  VM_LOCKED,
  VM_MAYBE_GUARD,
  VM_MAYWRITE,
  VM_MERGEABLE,
  VM_NOHUGEPAGE,
  VM_PFNMAP,
  VM_RAND_READ,
  VM_SEQ_READ,
  VM_SHARED,
  VM_SPECIAL,
  VM_STICKY,
  VM_WIPEONFORK,
  VM_WRITE,
} from './vm-flags.ts'
import { ZAP_ALL, ZAP_KEEP_MARKERS, flushTlbRange, unmapPageRange, zapPageRangeSingle } from './zap.ts'

/** madvise_behavior_valid(): what this version, built as it is, knows at all. */
export const madviseValid = (k: MmKernel, advice: number): boolean => {
  if (advice >= MADV_NORMAL && advice <= MADV_DONTNEED) return true
  if (advice === MADV_FREE) return k.hot.madvFree
  if (advice >= MADV_REMOVE && advice <= MADV_DOFORK) return true
  if (advice === MADV_MERGEABLE || advice === MADV_UNMERGEABLE) return k.version.config.ksm
  if (advice >= MADV_HUGEPAGE && advice <= MADV_DODUMP) return true
  if (advice === MADV_WIPEONFORK || advice === MADV_KEEPONFORK) return k.version.has('wipeonfork')
  if (advice === MADV_COLD || advice === MADV_PAGEOUT) return k.version.has('madv-cold')
  if (advice === MADV_POPULATE_READ || advice === MADV_POPULATE_WRITE) return k.version.has('madv-populate')
  if (advice === MADV_DONTNEED_LOCKED) return k.version.has('dontneed-locked')
  if (advice === MADV_COLLAPSE) return k.version.has('madv-collapse')
  if (advice === MADV_HWPOISON || advice === MADV_SOFT_OFFLINE) return k.version.config.memoryFailure
  return (advice === MADV_GUARD_INSTALL || advice === MADV_GUARD_REMOVE) && k.version.has('guard-pages')
}

/** The new vm_flags for advice that is a flag; -errno where the VMA may not have it (flags are never negative but for MERGEABLE). */
export const flagAdvice = (k: MmKernel, vma: Vma, advice: number): { flags: number } | number => {
  const { flags, flagsHigh } = vma
  const droppable = (flagsHigh & VMH_DROPPABLE) !== 0
  switch (advice) {
    case MADV_NORMAL:
      return { flags: flags & ~(VM_RAND_READ | VM_SEQ_READ) }
    case MADV_SEQUENTIAL:
      return { flags: (flags & ~VM_RAND_READ) | VM_SEQ_READ }
    case MADV_RANDOM:
      return { flags: (flags & ~VM_SEQ_READ) | VM_RAND_READ }
    case MADV_DONTFORK:
      return { flags: flags | VM_DONTCOPY }
    case MADV_DOFORK:
      return (flags & VM_IO) !== 0 ? refuse(k, CHECK.adviceIo, flags) : { flags: flags & ~VM_DONTCOPY }
    case MADV_WIPEONFORK:
      return vma.file !== null || (flags & VM_SHARED) !== 0
        ? refuse(k, CHECK.adviceWipe, flags)
        : { flags: flags | VM_WIPEONFORK }
    case MADV_KEEPONFORK:
      return droppable ? refuse(k, CHECK.adviceDroppable, flags) : { flags: flags & ~VM_WIPEONFORK }
    case MADV_DONTDUMP:
      return { flags: flags | VM_DONTDUMP }
    case MADV_DODUMP:
      if (((flags & VM_HUGETLB) === 0 && (flags & VM_SPECIAL) !== 0) || droppable) {
        return refuse(k, CHECK.adviceDump, flags)
      }
      return { flags: flags & ~VM_DONTDUMP }
    case MADV_HUGEPAGE:
      return { flags: (flags & ~VM_NOHUGEPAGE) | VM_HUGEPAGE }
    case MADV_NOHUGEPAGE:
      return { flags: (flags & ~VM_HUGEPAGE) | VM_NOHUGEPAGE }
    case MADV_MERGEABLE:
      // ksm_madvise(): what KSM can't take is left alone without an error.
      return { flags: ksmCompatible(flags, flagsHigh) ? flags | VM_MERGEABLE : flags }
    default:
      return { flags: flags & ~VM_MERGEABLE }
  }
}

const tooManyRegions = (k: MmKernel, vma: Vma): number =>
  refuse(k, CHECK.adviceRegions, vmaCount(vma.mm.vmas), k.sysctl.maxMapCount)

const applyFlags = (k: MmKernel, vma: Vma, start: number, end: number, advice: number): number => {
  const wanted = flagAdvice(k, vma, advice)
  if (typeof wanted === 'number') return wanted
  if (wanted.flags === vma.flags) return 0
  const modified = vmaModify(k, vma, start, end, { flags: wanted.flags })
  // Out of VMAs is "try again" for advice.
  if (typeof modified === 'number') return modified === -ENOMEM ? tooManyRegions(k, vma) : modified
  vmaSetFlags(k, modified, wanted.flags | (modified.flags & VM_STICKY), modified.flagsHigh, WHY_ADVISE)
  return 0
}

/** What is done to an entry that maps a page with counts; `at` is its word in the pool. */
type EntryVisit = (
  k: MmKernel,
  vma: Vma,
  block: number,
  page: number,
  at: number,
  low: number,
  high: number,
  pfn: number,
) => void

/** Calls for each present entry of [start, end) that maps a page with counts. */
const eachEntry = (k: MmKernel, vma: Vma, start: number, end: number, visit: EntryVisit): void => {
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let block = nextLeafBlock(k, vma.mm, Math.floor(start / BLOCK_SIZE), endBlock)
  while (block >= 0) {
    const base = block * BLOCK_SIZE
    const first = (start > base ? (start - base) / 4096 : 0) | 0
    const last = (end < base + BLOCK_SIZE ? (end - base) / 4096 : 512) | 0
    const { i32 } = k.ram
    let at = (leafPosition(k, vma.mm, block) >> 2) + (first << 1)
    for (let page = first; page < last; page++, at += 2) {
      const low = i32[at]
      const high = i32[at + 1]
      if (!ptePresent(low) || entrySpecial(low)) continue
      visit(k, vma, block, page, at, low, high, entryPfn(k.entryFormat, low, high))
    }
    block = nextLeafBlock(k, vma.mm, block + 1, endBlock)
  }
}

/** folio_mark_lazyfree(): an anonymous page that is not swap-backed any more stands among the inactive file pages. */
const markLazyfree = (k: MmKernel, pfn: number): void => {
  const flags = k.memMap.flags[pfn]
  if ((flags & PG_swapbacked) === 0 || (flags & (PG_swapcache | PG_unevictable)) !== 0) return
  if (!k.hot.madvFreeInactiveFile) {
    lruDeactivate(k, pfn)
    return
  }
  lruChange(k, pfn, 0, PG_active | PG_referenced | PG_swapbacked)
  k.trace.counters[counter.pglazyfree]++
}

/** madvise_free_single_vma() */
const madviseFree = (k: MmKernel, vma: Vma, start: number, end: number): number => {
  if (!vmaIsAnonymous(vma)) return refuse(k, CHECK.adviceFree, vma.flags)
  eachEntry(k, vma, start, end, freeEntry)
  flushTlbRange(k, vma.mm, start, end)
  return 0
}

/** madvise_free_pte_range(), one entry of it. */
const freeEntry: EntryVisit = (k, vma, block, page, at, low, high, pfn) => {
  const { flags } = k.memMap
  if (!pageIsAnon(k.memMap, pfn)) return
  if ((flags[pfn] & PG_dirty) !== 0) {
    // Only a page that nobody else maps may be made clean.
    if (k.memMap.mapcount[pfn] !== 1) return
    flags[pfn] &= ~PG_dirty
  }
  if ((low & PTE_ACCESSED) !== 0 || entryDirty(k.entryFormat, low, high)) {
    const clean = entryMkold(entryMkcleanLow(low))
    setEntryAt(k, vma.mm, block, page, at, clean, entryMkcleanHigh(k.entryFormat, high))
  }
  markLazyfree(k, pfn)
}

const dontneedFree = (k: MmKernel, vma: Vma, start: number, end: number, advice: number): number => {
  call(k, FN.madviseDontneedFree)
  const huge = vma.file === null ? 0 : (k.fileOps[vma.file.fops]?.hugePageSize?.(vma.file) ?? 0)
  // Whole pages of it, of which none is there.
  if (huge !== 0) return advice === MADV_FREE || start % huge !== 0 ? refuse(k, CHECK.adviceHuge, start) : 0
  const forbidden = advice === MADV_DONTNEED_LOCKED ? VM_PFNMAP : VM_PFNMAP | VM_LOCKED
  if ((vma.flags & forbidden) !== 0) return refuse(k, CHECK.adviceLocked, vma.flags)
  if (vma.userfaultfd !== 0 && userfaultfdRemove(k, vma, start, end) === BLOCKED) return BLOCKED
  if (advice === MADV_FREE) return madviseFree(k, vma, start, end)
  zapPageRangeSingle(k, vma, start, end, ZAP_KEEP_MARKERS)
  return 0
}

/** madvise_cold(), madvise_pageout(): pages of nobody else lose their age, or their place. */
const coldOrPageout = (k: MmKernel, vma: Vma, start: number, end: number, pageout: boolean): number => {
  if ((vma.flags & (VM_LOCKED | VM_PFNMAP | VM_HUGETLB)) !== 0) return refuse(k, CHECK.adviceCold, vma.flags)
  // can_do_file_pageout(): who may not write to a file takes only copies of its own from memory.
  const mayFile = vma.file === null || k.fileOps[vma.file.fops]?.ownerOrWritable?.(k, vma.file) !== false
  const chosen: number[] = []
  let [wholeUntil, skipUntil] = [start, start]
  eachEntry(k, vma, start, end, (_k, _vma, block, page, at, low, high, pfn) => {
    const m = k.memMap
    const address = block * BLOCK_SIZE + page * 4096
    if (address < skipUntil) return
    if (address >= wholeUntil && vma.file !== null) {
      const leaf = walk.leaf(k.ram, vma.mm.pgd, block)
      const count = entriesAtOnce(k, leaf, page, Math.min(512, page + (end - address) / 4096), pfn)
      if (count < 0) skipUntil = address - count * 4096
      if (count < 0) return
      wholeUntil = address + count * 4096
    }
    if (m.mapcount[pfn] !== 1 || (pageout && !mayFile && !pageIsAnon(m, pfn))) return
    m.flags[pfn] &= ~PG_referenced
    if (pageout) {
      // What MREMAP_DONTUNMAP left behind of a locked mapping is still unevictable.
      if ((m.flags[pfn] & PG_unevictable) === 0) chosen.push(pfn)
    } else {
      if ((low & PTE_ACCESSED) !== 0) setEntryAt(k, vma.mm, block, page, at, entryMkold(low), high)
      lruDeactivate(k, pfn)
    }
  })
  if (!pageout) flushTlbRange(k, vma.mm, start, end)
  for (const pfn of chosen) pageoutPage(k, pfn)
  return 0
}

/**
 * What reclaim does with one page that it was given: anonymous memory has no swap space to go to and becomes active again; cached
 * pages are unmapped, and dropped if they are clean and have a place on disk.
 */
const pageoutPage = (k: MmKernel, pfn: number): void => {
  const m = k.memMap
  if (pageIsAnon(m, pfn)) {
    if ((m.flags[pfn] & PG_swapbacked) === 0 && discardLazyfree(k, pfn)) return
  } else {
    const mapping = m.mapping[pfn]
    const index = m.index[pfn]
    k.cacheUp.unmapFolio(k, pfn)
    if ((m.flags[pfn] & (PG_dirty | PG_locked | PG_swapbacked)) === 0) {
      k.mmUp.dropCachedPage(k, mapping, index)
      return
    }
  }
  lruActivate(k, pfn)
}

/** madvise_willneed(): read-ahead of a file; swap-in has nothing to do here. */
const willneed = (k: MmKernel, vma: Vma, start: number, end: number): number => {
  if (vma.file === null) return k.version.config.swap ? 0 : refuse(k, CHECK.adviceWillneed)
  const mapping = k.mappings.get(vma.file.mapping)
  if (mapping === undefined || mapping.swapBacked) return 0
  readAheadRange(k, mapping, linearPageIndex(vma, start), (end - start) / 4096)
  return 0
}

/** madvise_remove(): punch a hole into the object. */
const remove = (k: MmKernel, vma: Vma, start: number, end: number): number => {
  if ((vma.flags & VM_LOCKED) !== 0) return refuse(k, CHECK.removeLocked, vma.flags)
  if (vma.file === null) return refuse(k, CHECK.removeFile)
  if ((vma.flags & (VM_SHARED | VM_MAYWRITE)) !== (VM_SHARED | VM_MAYWRITE)) {
    return refuse(k, CHECK.removeWrite, vma.flags)
  }
  if (vma.userfaultfd !== 0 && userfaultfdRemove(k, vma, start, end) === BLOCKED) return BLOCKED
  const offset = start - vma.start + vma.pgoff * 4096
  return k.fileOps[vma.file.fops]?.punchHole?.(k, vma.file, offset, end - start) ?? refuse(k, CHECK.removeHole)
}

/** madvise_guard_install(): the range holds markers, whatever was there. */
const guardInstall = (k: MmKernel, vma: Vma, start: number, end: number): number => {
  if ((vma.flags & (VM_SPECIAL | VM_HUGETLB | VM_LOCKED)) !== 0) return refuse(k, CHECK.guardRegion, vma.flags)
  if (!k.version.has('guard-files') && (!vmaIsAnonymous(vma) || (vma.flags & VM_MAYWRITE) === 0)) {
    return refuse(k, CHECK.guardRegion, vma.flags)
  }
  // Before the flag, an anon_vma was what made fork copy the markers, in file mappings too.
  const flagged = k.version.has('guard-flag')
  if (flagged) vmaSetFlags(k, vma, vma.flags | VM_MAYBE_GUARD, vma.flagsHigh, WHY_ADVISE)
  if (!flagged || vmaIsAnonymous(vma)) anonVmaPrepare(k, vma)
  unmapPageRange(k, vma, start, end, ZAP_ALL)
  flushTlbRange(k, vma.mm, start, end)
  for (let at = start; at < end; at += 4096) {
    const block = Math.floor(at / BLOCK_SIZE)
    const leaf = pteAlloc(k, vma.mm, block)
    if (leaf < 0) return -ENOMEM
    setEntry(k, vma.mm, block, pageOf(at), leaf, guardMarkerLow, guardMarkerHigh)
  }
  return 0
}

/** madvise_guard_remove() */
const guardRemove = (k: MmKernel, vma: Vma, start: number, end: number): number => {
  if ((vma.flags & (VM_SPECIAL | VM_HUGETLB)) !== 0) return refuse(k, CHECK.guardRegion, vma.flags)
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let block = nextLeafBlock(k, vma.mm, Math.floor(start / BLOCK_SIZE), endBlock)
  while (block >= 0) {
    const base = block * BLOCK_SIZE
    const leaf = walk.leaf(k.ram, vma.mm.pgd, block)
    const last = end < base + BLOCK_SIZE ? (end - base) / 4096 : 512
    for (let page = start > base ? (start - base) / 4096 : 0; page < last; page++) {
      const low = k.ram.load32(leaf, page << 3)
      const high = k.ram.load32(leaf, (page << 3) + 4)
      if (!pteNone(low, high) && isGuardMarker(low, high)) setEntry(k, vma.mm, block, page, leaf, 0, 0)
    }
    block = nextLeafBlock(k, vma.mm, block + 1, endBlock)
  }
  return 0
}

/** is_discard(): advice that throws contents away, which sealed read-only memory does not allow. */
const isDiscard = (advice: number): boolean =>
  advice === MADV_FREE ||
  advice === MADV_DONTNEED ||
  advice === MADV_DONTNEED_LOCKED ||
  advice === MADV_REMOVE ||
  advice === MADV_DONTFORK ||
  advice === MADV_WIPEONFORK ||
  advice === MADV_GUARD_INSTALL

/** can_modify_vma_madv() says no: contents of sealed memory that can't be written again may not be thrown away. */
export const sealForbids = (vma: Vma, advice: number): boolean =>
  vmaIsSealed(vma) && isDiscard(advice) && vmaIsAnonymous(vma) && (vma.flags & VM_WRITE) === 0

/** madvise_vma_behavior(): one VMA's part. */
const madviseVma = (k: MmKernel, vma: Vma, start: number, end: number, advice: number): number => {
  if (sealForbids(vma, advice)) return refuse(k, CHECK.adviceSealed, vma.start)
  switch (advice) {
    case MADV_REMOVE:
      return remove(k, vma, start, end)
    case MADV_WILLNEED:
      return willneed(k, vma, start, end)
    case MADV_COLD:
    case MADV_PAGEOUT:
      return coldOrPageout(k, vma, start, end, advice === MADV_PAGEOUT)
    case MADV_FREE:
    case MADV_DONTNEED:
    case MADV_DONTNEED_LOCKED:
      return dontneedFree(k, vma, start, end, advice)
    case MADV_COLLAPSE:
      // Differs from Linux: no huge pages here; a range is never suitable.
      return refuse(k, CHECK.collapse, start)
    case MADV_GUARD_INSTALL:
      return guardInstall(k, vma, start, end)
    case MADV_GUARD_REMOVE:
      return guardRemove(k, vma, start, end)
    default:
      return applyFlags(k, vma, start, end, advice)
  }
}

/**
 * do_madvise(), all but POPULATE_*. 0, -errno or BLOCKED.
 * Preconditions: madviseArguments() said 1.
 */
export const doMadvise = (k: MmKernel, mm: Mm, from: number, length: number, advice: number): number => {
  enter(k, FN.doMadvise)
  const result = madviseRange(k, mm, from, from + pageAlign(length), advice)
  if (result !== BLOCKED) k.current.removeTold = 0
  leave(k)
  return result
}

const madviseRange = (k: MmKernel, mm: Mm, from: number, end: number, advice: number): number => {
  let start = from
  let hole: number | null = null
  while (start < end) {
    const vma = findVma(mm.vmas, start)
    if (vma === null) return refuse(k, CHECK.adviceHole, start)
    if (start < vma.start) {
      hole ??= start
      start = vma.start
      if (start >= end) break
    }
    const stop = Math.min(vma.end, end)
    call(k, FN.madviseVmaBehavior)
    const error = madviseVma(k, vma, start, stop, advice)
    if (error === BLOCKED || error !== 0) return error
    start = stop
  }
  return hole === null ? 0 : refuse(k, CHECK.adviceHole, hole)
}

/** The checks before any VMA: 1 to go on, 0 for nothing to do, or -errno. */
export const madviseArguments = (k: MmKernel, start: number, length: number, advice: number): number => {
  if (!madviseValid(k, advice)) return refuse(k, CHECK.adviceValid, advice)
  if (!isPageAligned(start)) return refuse(k, CHECK.adviceAligned, start)
  const rounded = pageAlign(length)
  if (length !== 0 && rounded === 0) return refuse(k, CHECK.adviceLength, length)
  if (start + rounded >= TWO_64) return refuse(k, CHECK.adviceEnd, start, length)
  if (rounded === 0) return 0
  if ((advice === MADV_HWPOISON || advice === MADV_SOFT_OFFLINE) && !capable(k.current, CAP_SYS_ADMIN)) {
    return refuse(k, CHECK.adviceRight, advice)
  }
  return 1
}

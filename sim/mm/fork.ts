// Copying an address space at fork (kernel/fork.c dup_mmap(), mm/memory.c copy_page_range()): VMAs all, entries only where
// private pages may be. Those become read-only on both sides; who writes first gets a copy.

import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { pageState } from '../page/page.ts'
import { emitMmBrk } from '../trace/emit.ts'
import { ENOMEM } from '../uapi/errno.ts'
import { PG_anon, PG_anon_exclusive } from '../uapi/page-flags.ts'
import { PTE_ACCESSED, PTE_RW, PTE_UFFD_WP, pteNone, ptePresent } from '../uapi/pte.ts'
import { vmEnoughMemory, vmStatAccount } from './accounting.ts'
import { anonVmaFork } from './anon-vma.ts'
import {
  entryMkcleanHigh,
  entryMkcleanLow,
  entryPfn,
  entrySpecial,
  entryWrprotectHigh,
  entryWrprotectLow,
} from './entry.ts'
import { mmAlloc, mmput } from './exit.ts'
import { inheritedMdwe } from './mdwe.ts'
import type { MmKernel } from './kernel.ts'
import { isUffdWpMarker } from './marker.ts'
import { nextLeafBlock, pteAlloc, setEntryAt, tableWords } from './page-table.ts'
import { MM_ANONPAGES } from './mm.ts'
import type { Mm, Vma } from './records.ts'
import { mmCounter } from './rmap.ts'
import { UFFD_FLAGS, userfaultfdForked, userfaultfdWp } from './userfaultfd.ts'
import { vmaPages } from './vma.ts'
import { allocVma, linkVma, vmaSetPageProt } from './vma-link.ts'
import {
  VMH_DROPPABLE,
  VMH_UFFD_MINOR,
  VM_ACCOUNT,
  VM_DONTCOPY,
  VM_LOCKED_MASK,
  VM_MAYBE_GUARD,
  VM_MIXEDMAP,
  VM_PFNMAP,
  VM_SHARED,
  VM_WIPEONFORK,
  isCowMapping,
} from './vm-flags.ts'

/** vma_needs_copy(): entries of others are refilled by faults. */
const needsCopy = (vma: Vma): boolean =>
  (vma.flags & (VM_PFNMAP | VM_MIXEDMAP | VM_MAYBE_GUARD)) !== 0 || vma.anonVma !== null || userfaultfdWp(vma)

/** copy_page_range(): 0 or -ENOMEM. */
const copyPageRange = (k: MmKernel, from: Vma, to: Vma): number => {
  enter(k, FN.copyPageRange)
  let result = 0
  const endBlock = Math.ceil(from.end / BLOCK_SIZE)
  let block = nextLeafBlock(k, from.mm, Math.floor(from.start / BLOCK_SIZE), endBlock)
  while (block >= 0 && result === 0) {
    result = copyLeaf(k, from, to, block)
    block = nextLeafBlock(k, from.mm, block + 1, endBlock)
  }
  leave(k)
  return result
}

/** copy_pte_range(): the entries of one leaf table. */
const copyLeaf = (k: MmKernel, from: Vma, to: Vma, block: number): number => {
  const base = block * BLOCK_SIZE
  const first = from.start > base ? (from.start - base) / 4096 : 0
  const last = from.end < base + BLOCK_SIZE ? (from.end - base) / 4096 : 512
  const fromLeaf = walk.leaf(k.ram, from.mm.pgd, block)
  // The child gets a table where the parent has one, even if no entry of this VMA is in it.
  const toLeaf = pteAlloc(k, to.mm, block)
  if (toLeaf < 0) return -ENOMEM
  call(k, FN.copyPteRange)
  copyEntries(k, from, to, block, first, last, k.ram.position(fromLeaf) >> 2, toLeaf)
  return 0
}

/**
 * Entries [first, last) of a leaf table whose words are at `fromWords`. The parent's become read-only where pages are private, the child's
 * are the same and old.
 */
const copyEntries = (
  k: MmKernel,
  from: Vma,
  to: Vma,
  block: number,
  first: number,
  last: number,
  fromWords: number,
  toLeaf: number,
): void => {
  const format = k.entryFormat
  const { i32 } = k.ram
  const { enabled } = k.trace
  const isCow = isCowMapping(from.flags)
  const isShared = (from.flags & VM_SHARED) !== 0
  const keepsWp = userfaultfdWp(to)
  // pte_mkold(); a write-protection by userfaultfd is inherited with the VMA's or not at all.
  const kept = ~(PTE_ACCESSED | (keepsWp ? 0 : PTE_UFFD_WP))
  const { refcount, mapcount, flags } = k.memMap
  const { rss } = to.mm
  let toWords = -1
  let anonPages = 0
  let untold = 0
  for (let page = first; page < last; page++) {
    const at = fromWords + (page << 1)
    let low = i32[at]
    let high = i32[at + 1]
    if (pteNone(low, high)) continue
    if (toWords < 0) toWords = tableWords(k, toLeaf, page, last)
    const toAt = toWords + (page << 1)
    if (ptePresent(low)) {
      if (!entrySpecial(low)) {
        // copy_present_pte(), of its page: one more mapping and reference, for the child's account.
        const pfn = entryPfn(format, low, high)
        refcount[pfn]++
        // folio_dup_anon_rmap_pte(), folio_dup_file_rmap(): an anonymous page is nobody's alone any more.
        mapcount[pfn]++
        if ((flags[pfn] & PG_anon) !== 0) {
          if ((flags[pfn] & PG_anon_exclusive) !== 0) flags[pfn] &= ~PG_anon_exclusive
          anonPages++
        } else rss[mmCounter(k, pfn)]++
        if (enabled) pageState(k, pfn)
        else untold++
      }
      if (isCow && (low & PTE_RW) !== 0) {
        high = entryWrprotectHigh(format, low, high)
        low = entryWrprotectLow(format, low)
        if (enabled) setEntryAt(k, from.mm, block, page, at, low, high)
        i32[at] = low
        i32[at + 1] = high
      }
      if (isShared) {
        low = entryMkcleanLow(low)
        high = entryMkcleanHigh(format, high)
      }
      low &= kept
    } else if (!keepsWp && isUffdWpMarker(low, high)) continue
    if (enabled) setEntryAt(k, to.mm, block, page, toAt, low, high)
    i32[toAt] = low
    i32[toAt + 1] = high
  }
  rss[MM_ANONPAGES] += anonPages
  k.trace.skip(untold)
}

/** One VMA of dup_mmap(). 0 or -ENOMEM. */
const dupVma = (k: MmKernel, mm: Mm, old: Vma): number => {
  if ((old.flags & VM_ACCOUNT) !== 0 && vmEnoughMemory(k, old.mm, vmaPages(old)) !== 0) return -ENOMEM
  const { start, end, pgoff, file, ops, name, policy } = old
  const userfaultfd = old.userfaultfd === 0 ? 0 : userfaultfdForked(k, old, mm.id)
  const flags = old.flags & ~(userfaultfd === 0 ? VM_LOCKED_MASK | UFFD_FLAGS : VM_LOCKED_MASK)
  const flagsHigh = userfaultfd === 0 ? old.flagsHigh & ~VMH_UFFD_MINOR : old.flagsHigh
  const vma = allocVma(k, mm, { start, end, flags, flagsHigh, pgoff, file, ops, name, policy, userfaultfd })
  vmaSetPageProt(k, vma)
  linkVma(k, vma)
  vmStatAccount(mm, old.flags, vmaPages(old))
  const wiped = (old.flags & VM_WIPEONFORK) !== 0 || (old.flagsHigh & VMH_DROPPABLE) !== 0
  if (!wiped) anonVmaFork(k, vma, old)
  if (ops !== '') k.vmOps[ops]?.open?.(k, vma)
  return !wiped && needsCopy(old) ? copyPageRange(k, old, vma) : 0
}

const copyFields = (mm: Mm, old: Mm): void => {
  mm.mmapBase = old.mmapBase
  mm.mmapLegacyBase = old.mmapLegacyBase
  mm.topDown = old.topDown
  mm.taskSize = old.taskSize
  mm.startCode = old.startCode
  mm.endCode = old.endCode
  mm.startData = old.startData
  mm.endData = old.endData
  mm.startBrk = old.startBrk
  mm.brk = old.brk
  mm.startStack = old.startStack
  mm.argStart = old.argStart
  mm.argEnd = old.argEnd
  mm.envStart = old.envStart
  mm.envEnd = old.envEnd
  mm.vdso = old.vdso
  mm.exeFile = old.exeFile
  mm.mdwe = inheritedMdwe(old)
  mm.mergeAny = old.mergeAny
  mm.savedAuxv = old.savedAuxv
  mm.pkeyTaken = old.pkeyTaken
  mm.pkeyMap = old.pkeyMap
  mm.executeOnlyPkey = old.executeOnlyPkey
}

/** dup_mm(): a copy for a child process, or -ENOMEM (then nothing is left of it). Memory locks are not inherited. */
export const dupMm = (k: MmKernel, old: Mm): Mm | number => {
  const mm = mmAlloc(k, old.id)
  if (typeof mm === 'number') return mm
  copyFields(mm, old)
  emitMmBrk(k.trace, mm.id, mm.startBrk, mm.brk)
  enter(k, FN.dupMmap)
  let result = 0
  for (let vma = old.vmas.first; vma !== null; vma = vma.next) {
    if ((vma.flags & VM_DONTCOPY) !== 0) continue
    result = dupVma(k, mm, vma)
    if (result !== 0) break
  }
  leave(k)
  // Entries of the parent lost RW: flush_tlb_mm().
  call(k, FN.flushTlbMmRange)
  k.mmu.flushAll(old.id)
  mm.hiwaterVm = mm.totalVm
  if (result === 0) return mm
  mmput(k, mm)
  return result
}

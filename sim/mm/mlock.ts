// mlock and its relatives (mm/mlock.c): the flags of VMAs and the pages' place among the unevictable. Pages that are missing are
// faulted in by the caller afterwards (fault/populate.ts).

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { CAP_IPC_LOCK, MCL_CURRENT, MCL_FUTURE, MCL_ONFAULT, MLOCK_ONFAULT, RLIMIT_MEMLOCK } from '../uapi/mman.ts'
import { ptePresent } from '../uapi/pte.ts'
import { canDoMlock } from './accounting.ts'
import { capable, rlimit } from './current.ts'
import { entryPfn, entrySpecial } from './entry.ts'
import type { MmKernel } from './kernel.ts'
import { nextLeafBlock } from './page-table.ts'
import type { Mm, Vma } from './records.ts'
import { mlockFolio, munlockFolio } from './rmap.ts'
import { TWO_64, pageAlignSum, pageFloor } from './size.ts'
import { findVma, vmaLookup } from './vma-set.ts'
import { WHY_ADVISE, vmaSetFlags, vmaIsDax } from './vma-link.ts'
import { vmaModify } from './vma-merge.ts'
import {
  VMH_DROPPABLE,
  VM_HUGETLB,
  VM_LOCKED,
  VM_LOCKED_MASK,
  VM_LOCKONFAULT,
  VM_SPECIAL,
  VM_STICKY,
} from './vm-flags.ts'

/** mlock_vma_pages_range(): the pages that are there follow the VMA's new flags. */
const mlockPages = (k: MmKernel, vma: Vma, start: number, end: number): void => {
  const lock = (vma.flags & VM_LOCKED) !== 0
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let block = nextLeafBlock(k, vma.mm, Math.floor(start / BLOCK_SIZE), endBlock)
  while (block >= 0) {
    const base = block * BLOCK_SIZE
    const leaf = walk.leaf(k.ram, vma.mm.pgd, block)
    const first = start > base ? (start - base) / 4096 : 0
    const last = end < base + BLOCK_SIZE ? (end - base) / 4096 : 512
    for (let page = first; page < last; page++) {
      const low = k.ram.load32(leaf, page << 3)
      if (!ptePresent(low)) continue
      const pfn = entryPfn(k.entryFormat, low, k.ram.load32(leaf, (page << 3) + 4))
      if (entrySpecial(low)) continue
      if (lock) mlockFolio(k, pfn)
      else munlockFolio(k, pfn)
    }
    block = nextLeafBlock(k, vma.mm, block + 1, endBlock)
  }
}

/** mlock_fixup(): one VMA's part. 0 or -errno. Special mappings are left alone, which is no error. */
const mlockFixup = (k: MmKernel, vma: Vma, start: number, end: number, newflags: number): number => {
  call(k, FN.mlockFixup)
  const oldflags = vma.flags
  if (newflags === oldflags || (oldflags & (VM_SPECIAL | VM_HUGETLB)) !== 0 || vmaIsDax(k, vma)) return 0
  if (vma.ops !== '' && k.vmOps[vma.ops]?.secret === true) return 0
  if ((vma.flagsHigh & VMH_DROPPABLE) !== 0) return 0
  const modified = vmaModify(k, vma, start, end, { flags: newflags })
  if (typeof modified === 'number') return modified
  const pages = (end - start) / 4096
  const was = (oldflags & VM_LOCKED) !== 0
  const is = (newflags & VM_LOCKED) !== 0
  if (is !== was) modified.mm.lockedVm += is ? pages : -pages
  vmaSetFlags(k, modified, newflags | (modified.flags & VM_STICKY), modified.flagsHigh, WHY_ADVISE)
  if (is !== was) mlockPages(k, modified, start, end)
  return 0
}

/** apply_vma_lock_flags(): the range gets `flags` (VM_LOCKED, VM_LOCKONFAULT or none). */
const applyVmaLockFlags = (k: MmKernel, mm: Mm, start: number, length: number, flags: number): number => {
  const end = start + length
  if (end >= TWO_64) return refuse(k, CHECK.lockEnd, start, length)
  if (end === start) return 0
  if (vmaLookup(mm.vmas, start) === null) return refuse(k, CHECK.lockNothing, start)
  let at = start
  while (at < end) {
    const vma = findVma(mm.vmas, at)
    if (vma === null || vma.start > at) return refuse(k, CHECK.lockHole, at)
    const stop = Math.min(vma.end, end)
    const error = mlockFixup(k, vma, at, stop, (vma.flags & ~VM_LOCKED_MASK) | flags)
    if (error !== 0) return error
    at = stop
  }
  return 0
}

/** count_mm_mlocked_page_nr(): pages of the range that are locked already. */
const lockedIn = (mm: Mm, start: number, end: number): number => {
  let pages = 0
  for (let vma = findVma(mm.vmas, start); vma !== null && vma.start < end; vma = vma.next) {
    if ((vma.flags & VM_LOCKED) !== 0) pages += (Math.min(vma.end, end) - Math.max(vma.start, start)) / 4096
  }
  return pages
}

/** do_mlock(): 0 with `k.populate` set, or -errno. `flags` of mlock2. */
export const doMlock = (k: MmKernel, mm: Mm, from: number, wanted: number, flags: number): number => {
  k.populate.length = 0
  if ((flags & ~MLOCK_ONFAULT) !== 0) return refuse(k, CHECK.lockFlags, flags)
  if (!canDoMlock(k)) return refuse(k, CHECK.lockAllowed)
  const start = pageFloor(from)
  const length = pageAlignSum(wanted, from - start)
  const limit = Math.floor(rlimit(k.current, RLIMIT_MEMLOCK) / 4096)
  const privileged = capable(k.current, CAP_IPC_LOCK)
  let locked = length / 4096 + mm.lockedVm
  if (locked > limit && !privileged) locked -= lockedIn(mm, start, start + length)
  if (locked > limit && !privileged) return refuse(k, CHECK.lockTotal, locked, limit)
  enter(k, FN.doMlock)
  const onFault = (flags & MLOCK_ONFAULT) !== 0 ? VM_LOCKONFAULT : 0
  const error = applyVmaLockFlags(k, mm, start, length, VM_LOCKED | onFault)
  leave(k)
  if (error !== 0) return error
  k.populate.start = start
  k.populate.length = length
  return 0
}

/** munlock(2) */
export const doMunlock = (k: MmKernel, mm: Mm, from: number, wanted: number): number => {
  const start = pageFloor(from)
  return applyVmaLockFlags(k, mm, start, pageAlignSum(wanted, from - start), 0)
}

/** apply_mlockall_flags(). Errors of single VMAs are ignored, as in Linux. */
const applyMlockallFlags = (k: MmKernel, mm: Mm, flags: number): void => {
  mm.defFlags &= ~VM_LOCKED_MASK
  const onFault = (flags & MCL_ONFAULT) !== 0 ? VM_LOCKONFAULT : 0
  if ((flags & MCL_FUTURE) !== 0) {
    mm.defFlags |= VM_LOCKED | onFault
    if ((flags & MCL_CURRENT) === 0) return
  }
  const add = (flags & MCL_CURRENT) !== 0 ? VM_LOCKED | onFault : 0
  let at = 0
  for (;;) {
    const vma = findVma(mm.vmas, at)
    if (vma === null) return
    const { start, end } = vma
    mlockFixup(k, vma, start, end, (vma.flags & ~VM_LOCKED_MASK) | add)
    at = end
  }
}

/** mlockall(2): 0 with `k.populate` set for MCL_CURRENT, or -errno. */
export const doMlockall = (k: MmKernel, mm: Mm, flags: number): number => {
  k.populate.length = 0
  if (flags === 0 || (flags & ~(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT)) !== 0 || flags === MCL_ONFAULT) {
    return refuse(k, CHECK.lockallFlags, flags)
  }
  if (!canDoMlock(k)) return refuse(k, CHECK.lockAllowed)
  const limit = Math.floor(rlimit(k.current, RLIMIT_MEMLOCK) / 4096)
  if ((flags & MCL_CURRENT) !== 0 && mm.totalVm > limit && !capable(k.current, CAP_IPC_LOCK)) {
    return refuse(k, CHECK.lockallTotal, mm.totalVm, limit)
  }
  applyMlockallFlags(k, mm, flags)
  if ((flags & MCL_CURRENT) !== 0) {
    k.populate.start = 0
    k.populate.length = mm.taskSize
  }
  return 0
}

/** munlockall(2) */
export const doMunlockall = (k: MmKernel, mm: Mm): number => {
  applyMlockallFlags(k, mm, 0)
  return 0
}

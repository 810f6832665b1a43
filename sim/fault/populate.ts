// Faulting in a range from the kernel's side (mm/gup.c): MAP_POPULATE, mlock, MADV_POPULATE_*. Counted like a program's faults.
// Where a fault sleeps the answer is BLOCKED and the same call goes on when the task is woken: pages that are there cost nothing.

import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import { entryDirty, entryPfn, entrySpecial } from '../mm/entry.ts'
import { enter, leave } from '../page/call.ts'
import { markPageAccessed } from '../page/lru.ts'
import { setDirty } from '../pagecache/filemap.ts'
import type { Mm, Vma } from '../mm/records.ts'
import { findVma, findVmaIntersection } from '../mm/vma-set.ts'
import {
  FAULT_FLAG_REMOTE,
  FAULT_FLAG_TRIED,
  FAULT_FLAG_WRITE,
  VM_FAULT_OOM,
  VM_FAULT_SIGBUS,
  VM_FAULT_SIGSEGV,
  VM_FAULT_SLEEP,
} from '../mm/vm-fault.ts'
import {
  VM_ACCESS_FLAGS,
  VM_IO,
  VM_LOCKONFAULT,
  VM_MAYREAD,
  VM_PFNMAP,
  VM_READ,
  VM_SHARED,
  VM_WRITE,
  isCowMapping,
} from '../mm/vm-flags.ts'
import { BLOCKED, EFAULT, EINVAL, ENOMEM } from '../uapi/errno.ts'
import { PTE_PRESENT, PTE_RW } from '../uapi/pte.ts'
import { handleMmFault } from './handle.ts'
import type { FaultKernel } from './kernel.ts'

/** follow_page_mask(): is the page there as it is wanted? */
const followPage = (k: FaultKernel, vma: Vma, address: number, write: boolean): boolean => {
  walk.peek(k.ram, vma.mm.pgd, Math.floor(address / BLOCK_SIZE), pageOf(address))
  return (walk.low & PTE_PRESENT) !== 0 && (!write || (walk.low & PTE_RW) !== 0)
}

/** FOLL_TOUCH: the page that is there counts as used, and as written where it was asked for to be written. */
const touchPage = (k: FaultKernel, vma: Vma, address: number, write: boolean): void => {
  if (!followPage(k, vma, address, write)) return
  const pfn = entryPfn(k.entryFormat, walk.low, walk.high)
  if (entrySpecial(walk.low)) return
  if (write && !entryDirty(k.entryFormat, walk.low, walk.high)) setDirty(k, pfn)
  markPageAccessed(k, pfn)
}

/**
 * faultin_page() until the page is there: 0, -errno or BLOCKED. `keepsTried`: a second attempt counts as major.
 *
 * Differs from Linux: where a page can't be read, populating (mlock, MAP_POPULATE) gives up. There it forgets between two attempts that it
 * has tried, and asks the device again until it is killed.
 */
const faultinPage = (k: FaultKernel, vma: Vma, address: number, write: boolean, keepsTried: boolean): number => {
  const block = Math.floor(address / BLOCK_SIZE)
  const page = pageOf(address)
  for (let attempt = 0; attempt < 3 && !followPage(k, vma, address, write); attempt++) {
    const tried = attempt > 0 && keepsTried ? FAULT_FLAG_TRIED : 0
    const flags = FAULT_FLAG_REMOTE | (write ? FAULT_FLAG_WRITE : 0) | tried
    const result = handleMmFault(k, vma, block, page, flags)
    // Beginning anew after I/O, populating has forgotten that it waited: the page is there, the fault a minor one.
    if (!keepsTried) k.current.faultMajor = false
    if ((result & VM_FAULT_SLEEP) !== 0) return BLOCKED
    if ((result & VM_FAULT_OOM) !== 0) return -ENOMEM
    if ((result & (VM_FAULT_SIGBUS | VM_FAULT_SIGSEGV)) !== 0) return -EFAULT
    // With a forced write to a read-only private page the copy is there, though not writable.
    if (write && (vma.flags & VM_WRITE) === 0) return 0
  }
  return 0
}

/** check_vma_flags(): may the range be touched so? `force` is FOLL_FORCE. */
const checkVmaFlags = (k: FaultKernel, vma: Vma, write: boolean, force: boolean): boolean => {
  const { flags } = vma
  if ((flags & (VM_IO | VM_PFNMAP)) !== 0 || k.vmOps[vma.ops]?.secret === true) return false
  if (write) return (flags & VM_WRITE) !== 0 || (force && isCowMapping(flags))
  return (flags & VM_READ) !== 0 || (force && (flags & VM_MAYREAD) !== 0)
}

const touchRange = (
  k: FaultKernel,
  vma: Vma,
  start: number,
  end: number,
  write: boolean,
  keepsTried: boolean,
): number => {
  for (let at = start; at < end; at += 4096) {
    const result = faultinPage(k, vma, at, write, keepsTried)
    if (result !== 0) return result
    touchPage(k, vma, at, write)
  }
  return 0
}

/** get_user_pages() of one page for reading: 0, -EFAULT or BLOCKED. */
export const populateRead = (k: FaultKernel, mm: Mm, address: number): number => {
  const vma = findVma(mm.vmas, address)
  if (vma === null || vma.start > address || !checkVmaFlags(k, vma, false, false)) return -EFAULT
  return touchRange(k, vma, address, address + 4096, false, true)
}

/** Has the range pages that only the program itself may touch? get_user_pages() gives none of them. */
export const hasSecret = (k: FaultKernel, mm: Mm, address: number, length: number): boolean => {
  for (let vma = findVma(mm.vmas, address); vma !== null && vma.start < address + length; vma = vma.next)
    if (k.vmOps[vma.ops]?.secret === true) return true
  return false
}

/** populate_vma_page_range(): private writable memory is written to, so that no copy is due later; the rest is read. */
export const populateVma = (k: FaultKernel, vma: Vma, start: number, end: number): number => {
  if ((vma.flags & VM_LOCKONFAULT) !== 0) return 0
  const write = (vma.flags & (VM_WRITE | VM_SHARED)) === VM_WRITE
  const accessible = (vma.flags & VM_ACCESS_FLAGS) !== 0
  if (!checkVmaFlags(k, vma, write, accessible)) return -EFAULT
  return touchRange(k, vma, start, end, write, false)
}

/** __mm_populate(): 0, -errno or BLOCKED. With `ignoreErrors` (mmap) a VMA that can't be is passed over. */
export const mmPopulate = (k: FaultKernel, mm: Mm, from: number, length: number, ignoreErrors: boolean): number => {
  enter(k, FN.mmPopulate)
  const result = populate(k, mm, from, from + length, ignoreErrors)
  leave(k)
  return result
}

const populate = (k: FaultKernel, mm: Mm, from: number, end: number, ignoreErrors: boolean): number => {
  let start = from
  while (start < end) {
    const vma = findVmaIntersection(mm.vmas, start, end)
    if (vma === null) return 0
    const first = Math.max(start, vma.start)
    const stop = Math.min(end, vma.end)
    start = stop
    if ((vma.flags & (VM_IO | VM_PFNMAP)) !== 0) continue
    const result = populateVma(k, vma, first, stop)
    if (result === BLOCKED) return BLOCKED
    if (result !== 0 && !ignoreErrors) return result
  }
  return 0
}

/**
 * madvise_populate(): stops at the first problem. Before 6.10 it was one of the advices of madvise's walk, so a hole did not stop
 * it and was told at the end.
 */
export const madvisePopulate = (k: FaultKernel, mm: Mm, from: number, end: number, write: boolean): number => {
  const stopsAtHole = k.version.has('populate-stops-at-hole')
  let start = from
  let holes = 0
  while (start < end) {
    const vma = findVma(mm.vmas, start)
    if (vma === null || (stopsAtHole && vma.start > start)) return -ENOMEM
    if (vma.start > start) {
      holes = -ENOMEM
      start = vma.start
      if (start >= end) break
    }
    if (!checkVmaFlags(k, vma, write, false)) return -EINVAL
    const stop = Math.min(end, vma.end)
    const result = touchRange(k, vma, start, stop, write, stopsAtHole)
    if (result !== 0) return result
    start = stop
  }
  return holes
}

// The memory system calls as the table of system calls enters them: the mm layer's work, then what it asks to be faulted in, then
// the copy to the user. Arguments are doubles (mm/size.ts), results too: -errno, or BLOCKED to be called again as it was.
//
// A call that sleeps while it populates has done its work already; `current.populating` holds what is left.

import { FN } from '../kernels/names.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { enter, leave } from '../page/call.ts'
import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { brk } from '../mm/brk.ts'
import { doMadvise, madviseArguments } from '../mm/madvise.ts'
import { doMincore } from '../mm/mincore.ts'
import { doMlock, doMlockall, doMunlock, doMunlockall } from '../mm/mlock.ts'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import { doMremap } from '../mm/mremap.ts'
import { doMseal } from '../mm/mseal.ts'
import { doMsync } from '../mm/msync.ts'
import { doMunmap } from '../mm/munmap.ts'
import type { Mm, VmFile } from '../mm/records.ts'
import { TWO_64, isPageAligned, pageAlign } from '../mm/size.ts'
import { BLOCKED, EAGAIN, EBADF, EFAULT, ENOMEM, isError } from '../uapi/errno.ts'
import {
  MADV_POPULATE_READ,
  MADV_POPULATE_WRITE,
  MAP_ANONYMOUS,
  MAP_HUGETLB,
  MAP_HUGE_MASK,
  MAP_HUGE_SHIFT,
  MREMAP_DONTUNMAP,
  MREMAP_FIXED,
} from '../uapi/mman.ts'
import type { FaultKernel } from './kernel.ts'
import { madvisePopulate, mmPopulate } from './populate.ts'
import { accessOk, copyToUser } from './uaccess.ts'

const mmOf = (k: FaultKernel): Mm => k.current.mm as Mm

/** Fault in ranges (start, length, …), errors passed over; then the result. BLOCKED: called again, it goes on here. */
const populateRanges = (k: FaultKernel, ranges: readonly number[], result: number): number => {
  k.current.populating = { ranges, result }
  return goOn(k)
}

const goOn = (k: FaultKernel): number => {
  const left = k.current.populating
  if (left === null) return 0
  for (let i = 0; i < left.ranges.length; i += 2) {
    if (mmPopulate(k, mmOf(k), left.ranges[i], left.ranges[i + 1], true) === BLOCKED) return BLOCKED
  }
  k.current.populating = null
  return left.result
}

/** Fault in what k.populate asks for, if the call succeeded. */
const populateAfter = (k: FaultKernel, result: number): number => {
  if (isError(result) || k.populate.length === 0) return result
  return populateRanges(k, [k.populate.start, k.populate.length], result)
}

/**
 * mmap(2). `file`: the open file of the descriptor, null with MAP_ANONYMOUS, or a negative errno of its look-up (which is told
 * only after the check of the offset).
 */
export const sysMmap = (
  k: FaultKernel,
  addr: number,
  length: number,
  prot: number,
  flags: number,
  file: VmFile | null | number,
  offset: number,
): number => {
  if (k.current.populating !== null) return goOn(k)
  if (!isPageAligned(offset)) return refuse(k, CHECK.mmapOffset, offset)
  const anonymous = (flags & MAP_ANONYMOUS) !== 0
  if (!anonymous && typeof file === 'number') return file === -EBADF ? refuse(k, CHECK.mmapDescriptor) : file
  const backing = anonymous || typeof file === 'number' ? null : file
  const size = backing === null ? 0 : (k.fileOps[backing.fops]?.hugePageSize?.(backing) ?? 0)
  if ((flags & MAP_HUGETLB) !== 0) {
    if (!anonymous && size === 0) return refuse(k, CHECK.hugeFile, flags)
    if (anonymous) return mapHugePages(k, addr, length, prot, flags, offset)
  }
  return mapBacking(k, addr, size === 0 ? length : roundUp(length, size), prot, flags, backing, offset)
}

/** The length in whole huge pages; it wraps to 0. */
const roundUp = (length: number, size: number): number => {
  const rounded = Math.ceil(length / size) * size
  return rounded >= TWO_64 ? 0 : rounded
}

/** Anonymous memory of huge pages is a hidden file's. */
const mapHugePages = (
  k: FaultKernel,
  addr: number,
  length: number,
  prot: number,
  flags: number,
  offset: number,
): number => {
  const file = k.mmUp.hugetlbFileSetup(k, (flags >>> MAP_HUGE_SHIFT) & MAP_HUGE_MASK)
  // An unknown size is told as such by memfd_create alone.
  if (typeof file === 'number') return refuse(k, CHECK.hugeSize, flags)
  const size = k.fileOps[file.fops]?.hugePageSize?.(file) ?? 1
  const result = mapBacking(k, addr, roundUp(length, size), prot, flags, file, offset)
  k.fileOps[file.fops]?.put(k, file)
  return result
}

const mapBacking = (
  k: FaultKernel,
  addr: number,
  length: number,
  prot: number,
  flags: number,
  backing: VmFile | null,
  offset: number,
): number => {
  enter(k, FN.ksysMmapPgoff)
  enter(k, FN.vmMmapPgoff)
  const address = doMmap(k, mmOf(k), addr, length, prot, flags, backing, offset / 4096)
  const result = populateAfter(k, address)
  leave(k)
  leave(k)
  return result
}

/** munmap(2) */
export const sysMunmap = (k: FaultKernel, addr: number, length: number): number => doMunmap(k, mmOf(k), addr, length)

/** mprotect(2); pkey_mprotect(2) with a key. */
export const sysMprotect = (k: FaultKernel, addr: number, length: number, prot: number, pkey = -1): number => {
  if (k.current.populating !== null) return goOn(k)
  const result = doMprotect(k, mmOf(k), addr, length, prot, pkey)
  // Locked private memory that became writable is populated, even if a later VMA failed.
  return k.populate.more.length === 0 ? result : populateRanges(k, k.populate.more.slice(), result)
}

/** brk(2) */
export const sysBrk = (k: FaultKernel, address: number): number => {
  if (k.current.populating !== null) return goOn(k)
  return populateAfter(k, brk(k, mmOf(k), address))
}

/** mremap(2) */
export const sysMremap = (
  k: FaultKernel,
  addr: number,
  oldLen: number,
  newLen: number,
  flags: number,
  newAddr: number,
): number => {
  if (k.current.populating !== null) return goOn(k)
  // The fifth argument is read with these flags only.
  const target = (flags & (MREMAP_FIXED | MREMAP_DONTUNMAP)) !== 0 ? newAddr : 0
  return populateAfter(k, doMremap(k, mmOf(k), addr, oldLen, newLen, flags, target))
}

/** madvise(2) */
export const sysMadvise = (k: FaultKernel, start: number, length: number, advice: number): number => {
  const ready = madviseArguments(k, start, length, advice)
  if (ready !== 1) return ready
  if (advice === MADV_POPULATE_READ || advice === MADV_POPULATE_WRITE) {
    return madvisePopulate(k, mmOf(k), start, start + pageAlign(length), advice === MADV_POPULATE_WRITE)
  }
  return doMadvise(k, mmOf(k), start, length, advice)
}

/** msync(2) */
export const sysMsync = (k: FaultKernel, start: number, length: number, flags: number): number =>
  doMsync(k, mmOf(k), start, length, flags)

/** __mlock_posix_error_return() */
const mlockError = (result: number): number => {
  if (result === -EFAULT) return -ENOMEM
  return result === -ENOMEM ? -EAGAIN : result
}

const populateLocked = (k: FaultKernel): number => {
  const { start, length } = k.populate
  return length === 0 ? 0 : mlockError(mmPopulate(k, mmOf(k), start, length, false))
}

/** mlock2(2); mlock(2) has no flags. */
export const sysMlock = (k: FaultKernel, start: number, length: number, flags: number): number => {
  // Locking what is locked is no change: a call that slept may run again from the start.
  const error = doMlock(k, mmOf(k), start, length, flags)
  return error !== 0 ? error : populateLocked(k)
}

export const sysMunlock = (k: FaultKernel, start: number, length: number): number =>
  doMunlock(k, mmOf(k), start, length)

/** mlockall(2): what can't be faulted in is passed over. */
export const sysMlockall = (k: FaultKernel, flags: number): number => {
  const error = doMlockall(k, mmOf(k), flags)
  if (error !== 0 || k.populate.length === 0) return error
  return mmPopulate(k, mmOf(k), k.populate.start, k.populate.length, true) === BLOCKED ? BLOCKED : 0
}

export const sysMunlockall = (k: FaultKernel): number => doMunlockall(k, mmOf(k))

/** mseal(2) */
export const sysMseal = (k: FaultKernel, start: number, length: number, flags: number): number =>
  doMseal(k, mmOf(k), start, length, flags)

/** mincore(2): the answer goes out a page at a time, so what lies before a hole is written. */
export const sysMincore = (k: FaultKernel, start: number, length: number, vec: number): number => {
  if (!isPageAligned(start)) return refuse(k, CHECK.incoreAligned, start)
  if (!accessOk(start, length)) return refuse(k, CHECK.incoreRange, start, length)
  let pages = Math.ceil(length / 4096)
  if (vec + pages > TASK_SIZE) return refuse(k, CHECK.incoreVector, vec, pages)
  const bytes = new Uint8Array(4096)
  let at = start
  let out = vec
  while (pages > 0) {
    const count = doMincore(k, mmOf(k), at, Math.min(pages, 4096), bytes)
    if (count < 0) return count
    const left = copyToUser(k, out, bytes, 0, count)
    if (left === BLOCKED) return BLOCKED
    if (left !== 0) return refuse(k, CHECK.incoreCopy, out)
    pages -= count
    at += count * 4096
    out += count
  }
  return 0
}

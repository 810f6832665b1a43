// The memory system calls on what is mapped already; those of map-syscalls.ts come out of here as well.

import { TASK_SIZE } from '../lib/brands.ts'
import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { doMadvise, madviseArguments } from '../mm/madvise.ts'
import { doMincore } from '../mm/mincore.ts'
import { doMlock, doMlockall, doMunlock, doMunlockall } from '../mm/mlock.ts'
import { doMremap } from '../mm/mremap.ts'
import { doMseal } from '../mm/mseal.ts'
import { doMsync } from '../mm/msync.ts'
import { isPageAligned, pageAlign } from '../mm/size.ts'
import { BLOCKED, EAGAIN, EFAULT, ENOMEM } from '../uapi/errno.ts'
import { MADV_POPULATE_READ, MADV_POPULATE_WRITE, MREMAP_DONTUNMAP, MREMAP_FIXED } from '../uapi/mman.ts'
import type { FaultKernel } from './kernel.ts'
import { madvisePopulate, mmPopulate } from './populate.ts'
import { accessOk, copyToUser } from './uaccess.ts'

import { goOn, mmOf, populateAfter } from './map-syscalls.ts'

export { sysBrk, sysMmap, sysMprotect, sysMunmap } from './map-syscalls.ts'

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
  const bytes = k.scratch
  let at = start
  let out = vec
  while (pages > 0) {
    const count = doMincore(k, mmOf(k), at, Math.min(pages, 4096), bytes, k.scratchWords)
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

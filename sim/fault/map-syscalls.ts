// The memory system calls that every program makes, as the table of system calls enters them: the mm layer's work, then what it asks to be
// faulted in. Arguments are doubles (mm/size.ts), results too: -errno, or BLOCKED to be called again as it was. The other ones: mm-syscalls.ts.
//
// A call that sleeps while it populates has done its work already; `current.populating` holds what is left.

import { FN } from '../kernels/names.ts'
import { enter, leave } from '../page/call.ts'
import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { brk } from '../mm/brk.ts'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import { doMunmap } from '../mm/munmap.ts'
import type { Mm, VmFile } from '../mm/records.ts'
import { TWO_64, isPageAligned } from '../mm/size.ts'
import { BLOCKED, EBADF, isError } from '../uapi/errno.ts'
import { MAP_ANONYMOUS, MAP_HUGETLB, MAP_HUGE_MASK, MAP_HUGE_SHIFT } from '../uapi/mman.ts'
import type { FaultKernel } from './kernel.ts'
import { mmPopulate } from './populate.ts'

/** The address space of the caller. */
export const mmOf = (k: FaultKernel): Mm => k.current.mm as Mm

/** Fault in ranges (start, length, …), errors passed over; then the result. BLOCKED: called again, it goes on here. */
const populateRanges = (k: FaultKernel, ranges: readonly number[], result: number): number => {
  k.current.populating = { ranges, result }
  return goOn(k)
}

/** Goes on with what is left to fault in. */
export const goOn = (k: FaultKernel): number => {
  const left = k.current.populating
  if (left === null) return 0
  for (let i = 0; i < left.ranges.length; i += 2) {
    if (mmPopulate(k, mmOf(k), left.ranges[i], left.ranges[i + 1], true) === BLOCKED) return BLOCKED
  }
  k.current.populating = null
  return left.result
}

/** Fault in what k.populate asks for, if the call succeeded. */
export const populateAfter = (k: FaultKernel, result: number): number => {
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

// brk (mm/mmap.c): the end of the data segment. It never returns an error: the break as it is now, which the C library
// compares with what it asked for.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { call } from '../page/call.ts'
import { emitMmBrk } from '../trace/emit.ts'
import { ENOMEM, isError } from '../uapi/errno.ts'
import { MAP_FIXED, RLIMIT_DATA } from '../uapi/mman.ts'
import { mayExpandVm, mlockFutureOk, vmEnoughMemory, vmStatAccount } from './accounting.ts'
import { rlimit } from './current.ts'
import type { MmKernel } from './kernel.ts'
import { ksmVmaFlags } from './ksm.ts'
import { getUnmappedArea, vmStartGap } from './layout.ts'
import { munmapRange } from './munmap.ts'
import type { Mm, Vma } from './records.ts'
import { PAGE_SIZE, pageAlign } from './size.ts'
import { WHY_MERGE, allocVma, linkVma, vmaSetPageProt, vmaSetRange } from './vma-link.ts'
import { canMergeAfter } from './vma-merge.ts'
import { findVma, findVmaIntersection, vmaBefore, vmaCount } from './vma-set.ts'
import { VM_ACCOUNT, VM_DATA_DEFAULT_FLAGS, VM_LOCKED, VM_SOFTDIRTY } from './vm-flags.ts'

/** check_brk_limits(): is [address, +length) a range that a mapping could have? */
const checkBrkLimits = (k: MmKernel, mm: Mm, address: number, length: number): number => {
  const mapped = getUnmappedArea(k, mm, null, address, length, 0, MAP_FIXED)
  if (isError(mapped)) return mapped
  return (mm.defFlags & VM_LOCKED) === 0 || mlockFutureOk(k, mm, length)
    ? 0
    : refuse(k, CHECK.lockLimit, length, mm.lockedVm)
}

/**
 * do_brk_flags(): anonymous memory at [address, +length), joined with `prev` where that may be. 0 or -errno.
 * Preconditions: aligned, free.
 */
export const doBrkFlags = (
  k: MmKernel,
  mm: Mm,
  prev: Vma | null,
  address: number,
  length: number,
  extra: number,
): number => {
  call(k, FN.doBrkFlags)
  const pages = length / PAGE_SIZE
  const softDirty = k.entryFormat.softDirty !== 0 ? VM_SOFTDIRTY : 0
  const plain = VM_DATA_DEFAULT_FLAGS | VM_ACCOUNT | mm.defFlags | extra
  const flags = mm.mergeAny && k.version.has('ksm-before-merging') ? ksmVmaFlags(mm, plain, 0) : plain
  if (!mayExpandVm(k, mm, flags, pages)) return refuse(k, CHECK.spaceLimit, pages, mm.totalVm)
  const regions = vmaCount(mm.vmas)
  if (regions > k.sysctl.maxMapCount) return refuse(k, CHECK.mapCount, regions, k.sysctl.maxMapCount)
  if (vmEnoughMemory(k, mm, pages) !== 0) return -ENOMEM
  const request = {
    mm,
    start: address,
    end: address + length,
    flags,
    flagsHigh: 0,
    pgoff: address / PAGE_SIZE,
    file: null,
    ops: '',
    name: '',
    anonVma: null,
    source: null,
  }
  // just_expand: the heap grows, it does not join what is above it.
  if (prev !== null && canMergeAfter(k, prev, request)) {
    vmaSetRange(k, prev, prev.start, request.end, WHY_MERGE)
    prev.flags |= softDirty
    vmaSetPageProt(k, prev)
  } else {
    const { start, end, pgoff, file, ops, name } = request
    const vma = allocVma(k, mm, {
      start,
      end,
      flags: ksmVmaFlags(mm, flags | softDirty, 0),
      flagsHigh: 0,
      pgoff,
      file,
      ops,
      name,
    })
    vmaSetPageProt(k, vma)
    linkVma(k, vma)
  }
  vmStatAccount(mm, flags, pages)
  if ((flags & VM_LOCKED) !== 0) mm.lockedVm += pages
  return 0
}

/** vm_brk_flags() of exec: the bss. */
export const vmBrkFlags = (k: MmKernel, mm: Mm, address: number, request: number, extra: number): number => {
  const length = pageAlign(request)
  if (length === 0) return request === 0 ? 0 : -ENOMEM
  const error = checkBrkLimits(k, mm, address, length)
  if (error !== 0) return error
  const cleared = munmapRange(k, mm, address, address + length)
  if (cleared !== 0) return cleared
  const prev = vmaBefore(mm.vmas, address)
  return doBrkFlags(k, mm, prev, address, length, extra)
}

/** check_data_rlimit(): heap and data within RLIMIT_DATA? */
const dataWithinLimit = (k: MmKernel, mm: Mm, brk: number): boolean => {
  const limit = rlimit(k.current, RLIMIT_DATA)
  return limit === Infinity || brk - mm.startBrk + (mm.endData - mm.startData) <= limit
}

/** The break is now there. */
export const setBrk = (k: MmKernel, mm: Mm, brk: number): number => {
  mm.brk = brk
  emitMmBrk(k.trace, mm.id, mm.startBrk, brk)
  return brk
}

/** brk(2): the new break, or the present one on any failure. `k.populate` is set for a locked heap. */
export const brk = (k: MmKernel, mm: Mm, wanted: number): number => {
  k.populate.length = 0
  const origin = mm.brk
  if (wanted < mm.startBrk || !dataWithinLimit(k, mm, wanted)) return origin
  const newbrk = pageAlign(wanted)
  const oldbrk = pageAlign(origin)
  if (oldbrk === newbrk) return setBrk(k, mm, wanted)
  if (wanted <= origin) {
    if (findVmaIntersection(mm.vmas, newbrk, oldbrk) === null) return origin
    return munmapRange(k, mm, newbrk, oldbrk) === 0 ? setBrk(k, mm, wanted) : origin
  }
  // The length would wrap: get_unmapped_area() refuses it.
  if (newbrk < oldbrk) return origin
  if (checkBrkLimits(k, mm, oldbrk, newbrk - oldbrk) !== 0) return origin
  // One page more than asked for must be free, and a stack above keeps its gap.
  const above = findVma(mm.vmas, oldbrk)
  if (above !== null && vmStartGap(k, above) < newbrk + PAGE_SIZE) return origin
  const below = vmaBefore(mm.vmas, oldbrk)
  // Since 6.1 only a VMA that reaches above start_brk is extended: the first brk does not join the bss below it.
  const prev = below !== null && below.end <= mm.startBrk && k.version.has('brk-heap-apart') ? null : below
  if (doBrkFlags(k, mm, prev, oldbrk, newbrk - oldbrk, 0) !== 0) return origin
  if ((mm.defFlags & VM_LOCKED) !== 0) {
    k.populate.start = oldbrk
    k.populate.length = newbrk - oldbrk
  }
  return setBrk(k, mm, wanted)
}

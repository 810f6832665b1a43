// mmap: the checks in their order, then the VMA (mm/mmap.c do_mmap(), mm/vma.c mmap_region()). Which errno wins is decided by
// the order here; every step names what it looks at.

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { EINVAL, ENODEV, ENOMEM, EPERM, isError } from '../uapi/errno.ts'
import {
  MAP_FIXED,
  MAP_FIXED_NOREPLACE,
  MAP_LOCKED,
  MAP_NONBLOCK,
  MAP_POPULATE,
  PROT_EXEC,
  PROT_READ,
} from '../uapi/mman.ts'
import { canDoMlock, mayExpandVm, mlockFutureOk, vmEnoughMemory, vmStatAccount, vmUnacctMemory } from './accounting.ts'
import { READ_IMPLIES_EXEC } from './current.ts'
import { executeOnlyPkey } from './pkeys.ts'
import type { MmKernel, VmaDescriptor } from './kernel.ts'
import { getUnmappedArea, lowestAddress } from './layout.ts'
import { gatherVmas, gatheredPages, unmapGathered } from './munmap.ts'
import { ksmVmaFlags } from './ksm.ts'
import { deniesWriteExec } from './mdwe.ts'
import type { Mm, Vma, VmFile } from './records.ts'
import { PAGE_SIZE, isPageAligned, pageAlign, pageFloor } from './size.ts'
import { allocVma, linkVma, putFile, vmaChanged, vmaSetPageProt, WHY_ADVISE } from './vma-link.ts'
import { vmaMergeNewRange } from './vma-merge.ts'
import type { MergeRequest } from './vma-merge.ts'
import { findVma, findVmaIntersection, vmaCount } from './vma-set.ts'
import {
  VMH_DROPPABLE,
  VM_ACCOUNT,
  VM_LOCKED,
  VM_LOCKED_MASK,
  VM_MAYWRITE,
  VM_NORESERVE,
  VM_SHARED,
  VM_SOFTDIRTY,
  VM_SPECIAL,
  accountableMapping,
} from './vm-flags.ts'
import { addNoReserve, checkAnonymous, checkFile, initialFlags } from './mmap-flags.ts'
import type { Request } from './mmap-flags.ts'

/** round_hint_to_min() */
const roundHint = (k: MmKernel, hint: number): number => {
  const address = pageFloor(hint)
  return address !== 0 && address < lowestAddress(k) ? pageAlign(lowestAddress(k)) : address
}

const noreplaceHit = (k: MmKernel, mm: Mm, address: number, length: number): boolean => {
  if (k.version.has('fixed-noreplace-whole-range')) {
    return findVmaIntersection(mm.vmas, address, address + length) !== null
  }
  const vma = findVma(mm.vmas, address)
  return vma !== null && vma.start <= address
}

/**
 * do_mmap(): the address or -errno. `k.populate` tells what the caller has to fault in. `file` is null with MAP_ANONYMOUS.
 * Preconditions: the descriptor was looked up; pgoff is in pages.
 */
export const doMmap = (
  k: MmKernel,
  mm: Mm,
  hint: number,
  length: number,
  prot: number,
  mapFlags: number,
  file: VmFile | null,
  pgoff: number,
): number => {
  enter(k, FN.doMmap)
  const address = mmapChecked(k, mm, hint, length, prot, mapFlags, file, pgoff)
  leave(k)
  return address
}

const mmapChecked = (
  k: MmKernel,
  mm: Mm,
  hint: number,
  length: number,
  wantedProt: number,
  mapFlags: number,
  file: VmFile | null,
  pgoff: number,
): number => {
  k.populate.length = 0
  if (length === 0) return refuse(k, CHECK.mmapLength, length)
  let prot = wantedProt
  if ((prot & PROT_READ) !== 0 && (k.current.personality & READ_IMPLIES_EXEC) !== 0 && !(file?.noexec ?? false)) {
    prot |= PROT_EXEC
  }
  let flags = mapFlags
  if ((flags & MAP_FIXED_NOREPLACE) !== 0) flags |= MAP_FIXED
  const wish = (flags & MAP_FIXED) === 0 ? roundHint(k, hint) : hint
  const rounded = pageAlign(length)
  if (rounded === 0) return refuse(k, CHECK.mmapLengthWraps, length)
  const regions = vmaCount(mm.vmas)
  if (regions > k.sysctl.maxMapCount) return refuse(k, CHECK.mapCount, regions, k.sysctl.maxMapCount)
  const address = getUnmappedArea(k, mm, file, wish, rounded, pgoff, flags)
  if (isError(address)) return address
  if ((flags & MAP_FIXED_NOREPLACE) !== 0 && noreplaceHit(k, mm, address, rounded)) {
    return refuse(k, CHECK.noreplace, address, rounded)
  }
  const key = prot === PROT_EXEC ? Math.max(0, executeOnlyPkey(k, mm)) : 0
  const request: Request = { flags, vmFlags: initialFlags(k, mm, prot, flags), vmFlagsHigh: key, pgoff }
  if ((flags & MAP_LOCKED) !== 0 && !canDoMlock(k)) return refuse(k, CHECK.lockRight, flags)
  if ((request.vmFlags & VM_LOCKED) !== 0 && !mlockFutureOk(k, mm, rounded)) {
    return refuse(k, CHECK.lockLimit, rounded, mm.lockedVm)
  }
  // Decided here: droppable memory loses the flag below, and is populated all the same.
  const locked = (request.vmFlags & VM_LOCKED) !== 0
  const error = file !== null ? checkFile(k, file, request, prot, rounded) : checkAnonymous(k, request, address)
  if (error !== 0) return error
  addNoReserve(k, request)
  const result = mmapRegion(k, mm, file, address, rounded, request)
  if (isError(result)) return result
  if (locked || (flags & (MAP_POPULATE | MAP_NONBLOCK)) === MAP_POPULATE) {
    k.populate.start = result
    k.populate.length = rounded
  }
  return result
}

/** mmap_region(): limits, the old mappings out, the charge, then merge or a new VMA. */
const mmapRegion = (
  k: MmKernel,
  mm: Mm,
  file: VmFile | null,
  address: number,
  length: number,
  request: Request,
): number => {
  enter(k, FN.mmapRegion)
  enter(k, FN.__mmapRegion)
  const result = mapRange(k, mm, file, address, length, request)
  leave(k)
  leave(k)
  return result
}

const mapRange = (
  k: MmKernel,
  mm: Mm,
  file: VmFile | null,
  address: number,
  length: number,
  request: Request,
): number => {
  if (deniesWriteExec(mm, request.vmFlags, request.vmFlags)) return refuse(k, CHECK.writeExec, request.vmFlags)
  const mapping = file === null ? undefined : k.mappings.get(file.mapping)
  const sharedMaywrite = (request.vmFlags & (VM_SHARED | VM_MAYWRITE)) === (VM_SHARED | VM_MAYWRITE)
  if (sharedMaywrite && mapping !== undefined && mapping.iMmapWritable < 0) {
    return refuse(k, CHECK.writeSealed, request.vmFlags)
  }
  const end = address + length
  const pages = length / PAGE_SIZE
  const backing = { file, ops: '' }
  const place: Place = { address, end, pages, backing }
  const error = k.hot.mmapFixedAtomic
    ? replaceAtomically(k, mm, place, request)
    : unmapThenPrepare(k, mm, place, request)
  if (error !== 0) return error
  enterRange(k, mm, backing.file, backing.ops, address, end, request)
  // shmem_file_setup's reference was for us; the VMA has its own.
  if (backing.file !== file) putFile(k, backing.file)
  return address
}

interface Place {
  readonly address: number
  readonly end: number
  readonly pages: number
  readonly backing: { file: VmFile | null; ops: string }
}

/**
 * Since 6.12: limits and the charge come first, and the old mappings stay if they say no (split at the ends as they may be
 * then). The file is asked when the old entries are cleared, vms_clean_up_area(), so its no leaves a hole as ever.
 */
const replaceAtomically = (k: MmKernel, mm: Mm, { address, end, pages, backing }: Place, request: Request): number => {
  const gathered = gatherVmas(k, mm, address, end)
  if (typeof gathered === 'number') return gathered
  const gone = gatheredPages(gathered)
  if (!mayExpandVm(k, mm, request.vmFlags, pages - gone.pages)) {
    return refuse(k, CHECK.spaceLimit, pages - gone.pages, mm.totalVm)
  }
  const accountable = accountableMapping(request.vmFlags)
  // What the removed mappings were charged passes to the new one, if that is charged at all.
  const charge = accountable ? pages - gone.accounted : 0
  if (charge !== 0 && vmEnoughMemory(k, mm, charge) !== 0) return -ENOMEM
  if (accountable) request.vmFlags |= VM_ACCOUNT
  const error = prepareBacking(k, mm, backing, address, end, request)
  if (error !== 0) vmUnacctMemory(k, charge)
  unmapGathered(k, mm, gathered, error === 0 && accountable ? 0 : gone.accounted)
  return error
}

/** Before: the limits, then the old mappings go, then what else may fail, which leaves a hole. */
const unmapThenPrepare = (k: MmKernel, mm: Mm, { address, end, pages, backing }: Place, request: Request): number => {
  const room = mayExpandVm(k, mm, request.vmFlags, pages)
  if (!room && !mayExpandVm(k, mm, request.vmFlags, pages - pagesIn(mm, address, end))) {
    return refuse(k, CHECK.spaceLimit, pages, mm.totalVm)
  }
  const gathered = gatherVmas(k, mm, address, end)
  if (typeof gathered === 'number') return gathered === -EPERM ? gathered : -ENOMEM
  unmapGathered(k, mm, gathered, gatheredPages(gathered).accounted)
  const charge = accountableMapping(request.vmFlags) ? pages : 0
  if (charge !== 0) {
    if (vmEnoughMemory(k, mm, charge) !== 0) return -ENOMEM
    request.vmFlags |= VM_ACCOUNT
  }
  const error = prepareBacking(k, mm, backing, address, end, request)
  if (error !== 0) vmUnacctMemory(k, charge)
  return error
}

/** count_vma_pages_range(): pages of [start, end) that are mapped. */
const pagesIn = (mm: Mm, start: number, end: number): number => {
  let pages = 0
  for (let vma = findVma(mm.vmas, start); vma !== null && vma.start < end; vma = vma.next) {
    pages += (Math.min(vma.end, end) - Math.max(vma.start, start)) / PAGE_SIZE
  }
  return pages
}

/** __shmem_file_setup(): the object is charged whole, unless MAP_NORESERVE was said. */
const shmemFileSetup = (k: MmKernel, mm: Mm, length: number, noReserve: boolean): VmFile | number => {
  const pages = noReserve ? 0 : length / PAGE_SIZE
  if (pages !== 0 && vmEnoughMemory(k, mm, pages) !== 0) return -ENOMEM
  const made = k.mmUp.shmemFileSetup(k, 'dev/zero', length, noReserve)
  const mapping = typeof made === 'number' ? undefined : k.mappings.get(made.mapping)
  if (mapping === undefined) vmUnacctMemory(k, pages)
  else mapping.committed = pages
  return made
}

/**
 * shmem_zero_setup(): the file behind shared anonymous memory.
 * Differs from Linux: the hidden file is made before vm_area_alloc(), since merging is tried with what the file says (as with mmap_prepare).
 */
const shmemZeroSetup = (k: MmKernel, mm: Mm, length: number, noReserve: boolean): VmFile | number => {
  if (!k.version.has('shared-anonymous')) return -EINVAL
  enter(k, FN.shmemZeroSetup)
  enter(k, FN.shmemFileSetup)
  const made = shmemFileSetup(k, mm, length, noReserve)
  leave(k)
  leave(k)
  return made
}

/** The file's ->mmap, or a hidden file for shared anonymous memory. */
const prepareBacking = (
  k: MmKernel,
  mm: Mm,
  backing: { file: VmFile | null; ops: string },
  start: number,
  end: number,
  request: Request,
): number => {
  // Linux: drivers/char/mem.c mmap_zero(): shared, it is shared anonymous memory.
  const shared = (request.vmFlags & VM_SHARED) !== 0
  if (backing.file === null || (shared && backing.file.fops === 'zero')) {
    if (!shared) return 0
    const made = shmemZeroSetup(k, mm, end - start, (request.vmFlags & VM_NORESERVE) !== 0)
    if (typeof made === 'number') return made
    backing.file = made
  }
  const file = backing.file
  const desc: VmaDescriptor = {
    mm,
    start,
    end,
    pgoff: request.pgoff,
    file,
    flags: request.vmFlags,
    flagsHigh: request.vmFlagsHigh,
    ops: '',
  }
  const error = k.fileOps[file.fops]?.mmapPrepare?.(k, desc) ?? -ENODEV
  if (error !== 0) return error
  request.vmFlags = desc.flags
  request.vmFlagsHigh = desc.flagsHigh
  backing.ops = desc.ops
  return 0
}

/** Merge the range with a neighbour or make its VMA, and count it. */
const enterRange = (
  k: MmKernel,
  mm: Mm,
  file: VmFile | null,
  ops: string,
  start: number,
  end: number,
  request: Request,
): Vma => {
  const softDirty = k.entryFormat.softDirty !== 0 ? VM_SOFTDIRTY : 0
  const { vmFlags: flags, vmFlagsHigh: flagsHigh, pgoff } = request
  const wanted: MergeRequest = {
    mm,
    start,
    end,
    flags: mm.mergeAny && k.version.has('ksm-before-merging') ? ksmVmaFlags(mm, flags, flagsHigh) : flags,
    flagsHigh,
    pgoff,
    file,
    ops,
    name: '',
    userfaultfd: 0,
    policy: '',
    anonVma: null,
    source: null,
  }
  let vma = vmaMergeNewRange(k, wanted)
  if (vma === null) {
    call(k, FN.vmAreaAlloc)
    vma = allocVma(k, mm, wanted)
    vma.flags = ksmVmaFlags(mm, vma.flags | softDirty, flagsHigh)
    call(k, FN.vmaLinkFile)
    linkVma(k, vma)
    // shm_mmap() counts the attachment; a neighbour that grows is counted already.
    if (ops === 'shm_vm_ops') k.vmOps[ops].open?.(k, vma)
  } else if ((vma.flags & softDirty) !== softDirty) {
    vma.flags |= softDirty
    vmaChanged(k, vma, WHY_ADVISE)
  }
  const pages = (end - start) / PAGE_SIZE
  vmStatAccount(mm, flags, pages)
  if ((flags & VM_LOCKED) !== 0) {
    // Special and droppable mappings are never locked. The flag goes only here, so it has kept them from merging.
    if ((flags & VM_SPECIAL) !== 0 || (flagsHigh & VMH_DROPPABLE) !== 0) vma.flags &= ~VM_LOCKED_MASK
    else mm.lockedVm += pages
  }
  call(k, FN.vmaSetPageProt)
  vmaSetPageProt(k, vma)
  return vma
}

/** vm_mmap() of exec: like mmap(2) with a file and an offset in bytes, no population wanted. */
export const vmMmap = (
  k: MmKernel,
  mm: Mm,
  file: VmFile | null,
  address: number,
  length: number,
  prot: number,
  flags: number,
  offset: number,
): number => {
  if (!isPageAligned(offset) || offset + pageAlign(length) < offset) return refuse(k, CHECK.mmapOffset, offset)
  return doMmap(k, mm, address, length, prot, flags, file, offset / PAGE_SIZE)
}

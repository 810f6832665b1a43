// What mmap's arguments say of the new mapping's flags, and which of them are refused (mm/mmap.c do_mmap(), its switches for files and
// for anonymous memory).

import { FS_APPEND_FL } from '../uapi/fcntl.ts'
import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import {
  MAP_32BIT,
  MAP_ANONYMOUS,
  MAP_DENYWRITE,
  MAP_DROPPABLE,
  MAP_EXECUTABLE,
  MAP_FIXED,
  MAP_FIXED_NOREPLACE,
  MAP_GROWSDOWN,
  MAP_HUGETLB,
  MAP_HUGE_SHIFT,
  MAP_LOCKED,
  MAP_NONBLOCK,
  MAP_NORESERVE,
  MAP_POPULATE,
  MAP_PRIVATE,
  MAP_SHARED,
  MAP_SHARED_VALIDATE,
  MAP_STACK,
  MAP_SYNC,
  MAP_TYPE,
  MAP_UNINITIALIZED,
  PROT_WRITE,
} from '../uapi/mman.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, VmFile } from './records.ts'
import { PAGE_SIZE } from './size.ts'
import { FMODE_READ, FMODE_WRITE } from './vma.ts'
import {
  VMH_DROPPABLE,
  VM_ACCOUNT,
  VM_DONTDUMP,
  VM_GROWSDOWN,
  VM_LOCKED,
  VM_MAYEXEC,
  VM_MAYREAD,
  VM_MAYSHARE,
  VM_MAYWRITE,
  VM_NOHUGEPAGE,
  VM_NORESERVE,
  VM_SHARED,
  VM_SYNC,
  VM_WIPEONFORK,
  accountableMapping,
  calcVmProtBits,
} from './vm-flags.ts'

/** LEGACY_MAP_MASK: what MAP_SHARED and MAP_SHARED_VALIDATE take from any file. The bits of MAP_HUGE_… count as known. */
const LEGACY_MAP_MASK =
  MAP_SHARED |
  MAP_PRIVATE |
  MAP_FIXED |
  MAP_ANONYMOUS |
  MAP_DENYWRITE |
  MAP_EXECUTABLE |
  MAP_UNINITIALIZED |
  MAP_GROWSDOWN |
  MAP_LOCKED |
  MAP_NORESERVE |
  MAP_POPULATE |
  MAP_NONBLOCK |
  MAP_STACK |
  MAP_HUGETLB |
  MAP_32BIT |
  0x80 |
  (21 << MAP_HUGE_SHIFT) |
  (30 << MAP_HUGE_SHIFT)

/** MAX_LFS_FILESIZE in pages: no file is longer. */
const MAX_FILE_PAGES = 2 ** 51

/** What a request becomes while it is checked. */
export interface Request {
  flags: number
  vmFlags: number
  vmFlagsHigh: number
  pgoff: number
}

/** calc_vm_flag_bits(), and the bits that every mapping begins with. */
export const initialFlags = (k: MmKernel, mm: Mm, prot: number, flags: number): number => {
  let vmFlags = calcVmProtBits(prot) | mm.defFlags | VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC
  if ((flags & MAP_GROWSDOWN) !== 0) vmFlags |= VM_GROWSDOWN
  if ((flags & MAP_LOCKED) !== 0) vmFlags |= VM_LOCKED
  if ((flags & MAP_SYNC) !== 0 && k.version.has('map-sync')) vmFlags |= VM_SYNC
  if ((flags & MAP_STACK) !== 0 && k.version.has('map-stack-nohugepage')) vmFlags |= VM_NOHUGEPAGE
  return vmFlags
}

/** The switch for files. 0 or -errno; the request's flags change. */
export const checkFile = (k: MmKernel, file: VmFile, request: Request, prot: number, length: number): number => {
  const ops = k.fileOps[file.fops]
  // file_mmap_size_max(): pipes, directories and devices may be asked for twice what a regular file can have.
  const most = file.mapping === 0 ? 2 * MAX_FILE_PAGES : MAX_FILE_PAGES
  if (request.pgoff > most - 1 - length / PAGE_SIZE) {
    return refuse(k, CHECK.fileOffset, request.pgoff, length)
  }
  const type = request.flags & MAP_TYPE
  // Before there was MAP_SHARED_VALIDATE, its number was that of both kinds at once.
  if (type === MAP_SHARED || (type === MAP_SHARED_VALIDATE && k.version.has('map-shared-validate'))) {
    const known = LEGACY_MAP_MASK | (ops?.mmapSupportedFlags ?? 0)
    if (type === MAP_SHARED) request.flags &= LEGACY_MAP_MASK
    else if ((request.flags & ~(known | MAP_TYPE | MAP_FIXED_NOREPLACE)) !== 0) {
      return refuse(k, CHECK.fileValidate, request.flags)
    }
    if ((prot & PROT_WRITE) !== 0 && (file.mode & FMODE_WRITE) === 0) return refuse(k, CHECK.fileWrite, prot)
    if ((prot & PROT_WRITE) !== 0 && file.node?.swapFile === true) return refuse(k, CHECK.fileSwap, prot)
    if (((file.node?.fileFlags ?? 0) & FS_APPEND_FL) !== 0 && (file.mode & FMODE_WRITE) !== 0) {
      return refuse(k, CHECK.fileAppend, prot)
    }
    request.vmFlags |= VM_SHARED | VM_MAYSHARE
    if ((file.mode & FMODE_WRITE) === 0) request.vmFlags &= ~(VM_MAYWRITE | VM_SHARED)
  } else if (type !== MAP_PRIVATE) return refuse(k, CHECK.fileType, request.flags)
  if ((file.mode & FMODE_READ) === 0) return refuse(k, CHECK.fileRead)
  if (file.noexec) {
    if ((request.vmFlags & 4) !== 0) return refuse(k, CHECK.fileNoexec, prot)
    request.vmFlags &= ~VM_MAYEXEC
  }
  if (ops?.mmapPrepare === undefined) return refuse(k, CHECK.fileMmap)
  return (request.vmFlags & VM_GROWSDOWN) !== 0 ? refuse(k, CHECK.fileGrows, request.flags) : 0
}

/** The switch for anonymous memory. */
export const checkAnonymous = (k: MmKernel, request: Request, address: number): number => {
  switch (request.flags & MAP_TYPE) {
    case MAP_SHARED:
      if ((request.vmFlags & VM_GROWSDOWN) !== 0) return refuse(k, CHECK.anonGrows, request.flags)
      request.pgoff = 0
      request.vmFlags |= VM_SHARED | VM_MAYSHARE
      return 0
    case MAP_DROPPABLE:
      if (!k.version.has('droppable')) return refuse(k, CHECK.anonType, request.flags)
      if ((request.flags & (MAP_LOCKED | MAP_HUGETLB)) !== 0 || (request.vmFlags & VM_GROWSDOWN) !== 0) {
        return refuse(k, CHECK.droppableFlags, request.flags)
      }
      request.vmFlags |= VM_NORESERVE | VM_WIPEONFORK | VM_DONTDUMP
      request.vmFlagsHigh |= VMH_DROPPABLE
      request.pgoff = address / PAGE_SIZE
      return 0
    case MAP_PRIVATE:
      request.pgoff = address / PAGE_SIZE
      return 0
    default:
      return refuse(k, CHECK.anonType, request.flags)
  }
}

/** The vm_flags that a request would get, with the charge; -errno where it is refused. No limits, no file's own wishes. */
export const mappedFlags = (
  k: MmKernel,
  mm: Mm,
  place: { readonly address: number; readonly length: number; readonly pgoff: number; readonly file: VmFile | null },
  prot: number,
  flags: number,
): { readonly flags: number; readonly flagsHigh: number } | number => {
  const { address, length, pgoff, file } = place
  const request: Request = { flags, vmFlags: initialFlags(k, mm, prot, flags), vmFlagsHigh: 0, pgoff }
  const error = file !== null ? checkFile(k, file, request, prot, length) : checkAnonymous(k, request, address)
  if (error !== 0) return error
  addNoReserve(k, request)
  if (accountableMapping(request.vmFlags)) request.vmFlags |= VM_ACCOUNT
  return { flags: request.vmFlags, flagsHigh: request.vmFlagsHigh }
}

/** MAP_NORESERVE, which does not count where overcommitting is forbidden. */
export const addNoReserve = (k: MmKernel, request: Request): void => {
  if ((request.flags & MAP_NORESERVE) !== 0 && k.sysctl.overcommitMemory !== 2) request.vmFlags |= VM_NORESERVE
}

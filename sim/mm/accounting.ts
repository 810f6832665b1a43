// What an address space is charged for: pages mapped by kind, limits, and the promise of memory (mm/mmap.c, mm/util.c,
// mm/vma.c).

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { call } from '../page/call.ts'
import { CAP_IPC_LOCK, CAP_SYS_ADMIN, RLIMIT_AS, RLIMIT_DATA, RLIMIT_MEMLOCK } from '../uapi/mman.ts'
import { capable, rlimit } from './current.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm } from './mm.ts'
import { VM_GROWSDOWN, isDataMapping, isExecMapping } from './vm-flags.ts'

/** Pages that the machine manages: totalram_pages(). */
export const totalramPages = (k: MmKernel): number => k.zone.managed

/** may_expand_vm(): RLIMIT_AS and RLIMIT_DATA for `pages` more. */
export const mayExpandVm = (k: MmKernel, mm: Mm, flags: number, pages: number): boolean => {
  call(k, FN.mayExpandVm)
  return hasRoom(k, mm, flags, pages)
}

/** The same without a trace of it, for who only wants to know. */
export const hasRoom = (k: MmKernel, mm: Mm, flags: number, pages: number): boolean => {
  if (mm.totalVm + pages > rlimit(k.current, RLIMIT_AS) / 4096) return false
  if (!k.hot.dataRlimitMmap || !isDataMapping(flags)) return true
  const limit = rlimit(k.current, RLIMIT_DATA)
  if (mm.dataVm + pages <= Math.floor(limit / 4096)) return true
  // Valgrind sets the soft limit to 0 and watches brk itself.
  return limit === 0 && mm.dataVm + pages <= k.current.rlimits[2 * RLIMIT_DATA + 1] / 4096
}

/** vm_stat_account(): `pages` more (or less, if negative) of a mapping with these flags. */
export const vmStatAccount = (mm: Mm, flags: number, pages: number): void => {
  mm.totalVm += pages
  if (isExecMapping(flags)) mm.execVm += pages
  else if ((flags & VM_GROWSDOWN) !== 0) mm.stackVm += pages
  else if (isDataMapping(flags)) mm.dataVm += pages
  if (mm.totalVm > mm.hiwaterVm) mm.hiwaterVm = mm.totalVm
}

/** vm_commit_limit(): what mode 2 lets be promised. */
export const vmCommitLimit = (k: MmKernel): number => {
  const { overcommitKbytes, overcommitRatio } = k.sysctl
  if (overcommitKbytes !== 0) return Math.floor(overcommitKbytes / 4)
  return Math.floor((totalramPages(k) * overcommitRatio) / 100) + k.swapPages
}

/** security_vm_enough_memory_mm(): charge `pages`, or -ENOMEM and nothing charged. */
export const vmEnoughMemory = (k: MmKernel, mm: Mm, pages: number): number => {
  call(k, FN.vmEnoughMemory)
  k.vmCommitted += pages
  const mode = k.sysctl.overcommitMemory
  if (mode === 1) return 0
  if (mode === 0) {
    if (pages <= totalramPages(k) + k.swapPages) return 0
  } else {
    let allowed = vmCommitLimit(k)
    if (!capable(k.current, CAP_SYS_ADMIN)) allowed -= Math.floor(k.sysctl.adminReserveKbytes / 4)
    allowed -= Math.min(Math.floor(mm.totalVm / 32), Math.floor(k.sysctl.userReserveKbytes / 4))
    if (k.vmCommitted < allowed) return 0
  }
  k.vmCommitted -= pages
  return refuse(k, CHECK.commit, pages, k.vmCommitted)
}

/** vm_unacct_memory() */
export const vmUnacctMemory = (k: MmKernel, pages: number): void => {
  k.vmCommitted -= pages
}

/** can_do_mlock() */
export const canDoMlock = (k: MmKernel): boolean =>
  rlimit(k.current, RLIMIT_MEMLOCK) !== 0 || capable(k.current, CAP_IPC_LOCK)

/** mlock_future_ok(): may `bytes` more be locked? */
export const mlockFutureOk = (k: MmKernel, mm: Mm, bytes: number): boolean => {
  if (capable(k.current, CAP_IPC_LOCK)) return true
  const limit = Math.floor(rlimit(k.current, RLIMIT_MEMLOCK) / 4096)
  return mm.lockedVm + Math.floor(bytes / 4096) <= limit
}

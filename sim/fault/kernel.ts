// What the fault layer uses of the kernel record, and the list of entries that the layers above call.
//
//   fault/mm-syscalls.ts  sysMmap sysMunmap sysMprotect sysBrk sysMremap sysMadvise sysMsync sysMincore sysMlock …:
//                         (k, …arguments as doubles) → result, -errno or BLOCKED; pages are populated here
//   mm/mmap.ts            doMmap(k, mm, addr, len, prot, flags, file, pgoff) → address or -errno (k.populate tells what
//                         to populate); vmMmap for exec
//   mm/munmap.ts          doMunmap(k, mm, start, len) → 0 or -errno
//   mm/fork.ts            dupMm(k, oldMm) → Mm or -errno
//   mm/exit.ts            mmAlloc(k) → Mm or -errno; mmput(k, mm): exit_mmap by the last user
//   mm/exec.ts            stackVmaInit, setupArgPages, installSpecialMapping, mapVdso, setBrkStart
//   fault/handle.ts       doUserAddrFault(k, mm, block, offset, errorCode) → FaultOutcome, signal in k.faultInfo
//   fault/uaccess.ts      copyToUser(k, address, bytes, from, count) → bytes left or BLOCKED, copyFromUser, strncpyFromUser,
//                         readUser, writeUser, putUser32
//   fault/access-remote.ts accessRemote(k, mm, address, bytes, write) → bytes done, for /proc/PID/mem and debuggers
//
// Arguments of 64 bits: an exact double below 2^53; above it, the page number is exact and 2048 marks a misaligned value
// (mm/size.ts sizeFromWords), so alignment, wrap and range tests are those of 64-bit arithmetic.

import type { MmKernel } from '../mm/kernel.ts'
import type { PlainPart } from './plain.ts'

/** How a fault ended; the numbers of the `fault-exit` event. */
export const FAULT_MINOR = 0
export const FAULT_MAJOR = 1
export const FAULT_SIGSEGV = 2
export const FAULT_SIGBUS = 3
/** The task sleeps; the access is started again when it is woken. */
export const FAULT_SLEEP = 4
/** Likewise, the lock of the address space dropped: VM_FAULT_RETRY. Events tell the two apart, callers do not. */
export const FAULT_RETRY = 5
export const FAULT_EFAULT = 6
/** No memory: the task layer runs the OOM killer, then the access is started again. */
export const FAULT_OOM = 7

export type FaultOutcome = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** si_code values of the two signals. */
export const SEGV_MAPERR = 1
export const SEGV_ACCERR = 2
export const SEGV_PKUERR = 4
export const BUS_ADRERR = 2
export const BUS_MCEERR_AR = 4
export const SI_KERNEL = 128

export interface FaultKernel extends MmKernel {
  /** fault_around_bytes, in pages; 1: no fault-around. */
  faultAroundPages: number
  /** Where the last plain fault was; what it found out holds for the next while nothing but the program runs. */
  readonly plain: PlainPart
  /** One page of kernel memory, for moving bytes between user memory and objects. */
  readonly scratch: Uint8Array
  /** The same as words. */
  readonly scratchWords: Int32Array
  /** Written by a fault that ends in a signal: what siginfo and the signal frame show. */
  readonly faultInfo: { code: number; address: number; errorCode: number; trapNumber: number; pkey: number }
}

// mmap and its relatives: descriptors and arguments here, everything else in fault/mm-syscalls.ts.

import * as memory from '../fault/mm-syscalls.ts'
import { EBADF, EINVAL, ENOSPC, ENOSYS } from '../uapi/errno.ts'
import { MAP_ANONYMOUS, MLOCK_ONFAULT } from '../uapi/mman.ts'
import { fdget } from '../fs/file.ts'
import { traceFile } from '../fs/vfs.ts'
import type { TaskKernel } from './kernel.ts'

export function sysMmap(k: TaskKernel): number {
  const flags = k.low[3]
  const file = (flags & MAP_ANONYMOUS) !== 0 ? null : fdget(k, k.low[4])
  if (file !== null && file.mapping !== 0) traceFile(k, file)
  const backing = (flags & MAP_ANONYMOUS) !== 0 ? null : (file ?? -EBADF)
  return memory.sysMmap(k, k.args[0], k.args[1], k.low[2], flags, backing, k.args[5])
}

export const sysMunmap = (k: TaskKernel): number => memory.sysMunmap(k, k.args[0], k.args[1])
export const sysMprotect = (k: TaskKernel): number => memory.sysMprotect(k, k.args[0], k.args[1], k.low[2])
export const sysBrk = (k: TaskKernel): number => memory.sysBrk(k, k.args[0])
export const sysMremap = (k: TaskKernel): number =>
  memory.sysMremap(k, k.args[0], k.args[1], k.args[2], k.low[3], k.args[4])
export const sysMadvise = (k: TaskKernel): number => memory.sysMadvise(k, k.args[0], k.args[1], k.low[2])
export const sysMsync = (k: TaskKernel): number => memory.sysMsync(k, k.args[0], k.args[1], k.low[2])
export const sysMincore = (k: TaskKernel): number => memory.sysMincore(k, k.args[0], k.args[1], k.args[2])
export const sysMlock = (k: TaskKernel): number => memory.sysMlock(k, k.args[0], k.args[1], 0)
export const sysMunlock = (k: TaskKernel): number => memory.sysMunlock(k, k.args[0], k.args[1])
export const sysMlockall = (k: TaskKernel): number => memory.sysMlockall(k, k.low[0])
export const sysMunlockall = (k: TaskKernel): number => memory.sysMunlockall(k)

/** mlock2(2): the only flag is MLOCK_ONFAULT. */
export const sysMlock2 = (k: TaskKernel): number =>
  (k.low[2] & ~MLOCK_ONFAULT) !== 0 ? -EINVAL : memory.sysMlock(k, k.args[0], k.args[1], k.low[2])

export const sysMseal = (k: TaskKernel): number =>
  k.version.has('mseal') ? memory.sysMseal(k, k.args[0], k.args[1], k.args[2]) : -ENOSYS

/** Protection keys on a processor without them: only key -1 (none) is known. */
export const sysPkeyMprotect = (k: TaskKernel): number => (k.low[3] === -1 ? sysMprotect(k) : -EINVAL)
export const sysPkeyAlloc = (k: TaskKernel): number => (k.args[0] !== 0 || k.args[1] > 3 ? -EINVAL : -ENOSPC)
export const sysPkeyFree = (): number => -EINVAL

// mmap, munmap, mprotect, brk: descriptors and arguments here, everything else in fault/map-syscalls.ts. The other ones: sys-mapped.ts.

import * as memory from '../fault/map-syscalls.ts'
import { EBADF } from '../uapi/errno.ts'
import { MAP_ANONYMOUS } from '../uapi/mman.ts'
import { fdget } from '../fs/file.ts'
import { traceFile } from '../fs/vfs.ts'
import type { TaskKernel } from './kernel.ts'

export function sysMmap(k: TaskKernel): number {
  const flags = k.low[3]
  const file = (flags & MAP_ANONYMOUS) !== 0 ? null : fdget(k, k.low[4])
  if (file !== null) traceFile(k, file)
  const backing = (flags & MAP_ANONYMOUS) !== 0 ? null : (file ?? -EBADF)
  return memory.sysMmap(k, k.args[0], k.args[1], k.low[2], flags, backing, k.args[5])
}

export const sysMunmap = (k: TaskKernel): number => memory.sysMunmap(k, k.args[0], k.args[1])
export const sysMprotect = (k: TaskKernel): number => memory.sysMprotect(k, k.args[0], k.args[1], k.low[2])
export const sysBrk = (k: TaskKernel): number => memory.sysBrk(k, k.args[0])

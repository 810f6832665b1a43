// mmap and its relatives: descriptors and arguments here, everything else below (mm/, fault/).

import { EBADF, EINVAL, ENOSYS } from '../uapi/errno.ts'
import { MAP_ANONYMOUS, MAP_HUGETLB } from '../uapi/mman.ts'
import { brk } from '../mm/brk.ts'
import { doMmap, hugetlbWithoutPool } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import { doMunmap } from '../mm/munmap.ts'
import { fdget } from '../fs/file.ts'
import { traceFile } from '../fs/vfs.ts'
import type { File } from '../fs/file.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'

const mmOf = (k: TaskKernel): Mm => k.current.mm as Mm

export function sysMmap(k: TaskKernel): number {
  const offset = k.args[5]
  const flags = k.low[3]
  if (offset % 4096 !== 0) return -EINVAL
  let file: File | null = null
  if ((flags & MAP_ANONYMOUS) === 0) {
    file = fdget(k, k.low[4])
    if (file === null) return -EBADF
    if ((flags & MAP_HUGETLB) !== 0) return -EINVAL
    traceFile(k, file)
  } else if ((flags & MAP_HUGETLB) !== 0) return hugetlbWithoutPool(flags)
  return doMmap(k, mmOf(k), k.args[0], k.args[1], k.low[2], flags, file, offset / 4096)
}

export const sysMunmap = (k: TaskKernel): number => doMunmap(k, mmOf(k), k.args[0], k.args[1])
export const sysMprotect = (k: TaskKernel): number => doMprotect(k, mmOf(k), k.args[0], k.args[1], k.low[2])
export const sysBrk = (k: TaskKernel): number => brk(k, mmOf(k), k.args[0])
const missing = (): number => -ENOSYS
export const sysMremap = missing
export const sysMsync = missing
export const sysMincore = missing
export const sysMadvise = missing
export const sysMlock = missing
export const sysMlock2 = missing
export const sysMunlock = missing
export const sysMlockall = missing
export const sysMunlockall = missing
export const sysRemapFilePages = missing
export const sysPkeyMprotect = missing
export const sysPkeyAlloc = missing
export const sysPkeyFree = missing
export const sysMseal = missing

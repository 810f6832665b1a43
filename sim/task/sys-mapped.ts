// Calls on what is mapped: arguments here, everything else in fault/mm-syscalls.ts.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import * as memory from '../fault/mm-syscalls.ts'
import { BLOCKED, EINVAL, ENOSPC } from '../uapi/errno.ts'
import { MAP_FIXED, MAP_LOCKED, MAP_NONBLOCK, MAP_POPULATE, MAP_SHARED, MLOCK_ONFAULT } from '../uapi/mman.ts'
import { pageFloor } from '../mm/size.ts'
import { VM_EXEC, VM_LOCKED, VM_READ, VM_SHARED, VM_WRITE } from '../mm/vm-flags.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { fput, getFile } from '../fs/file.ts'
import { pkeyAlloc, pkeyIsAllocated } from '../mm/pkeys.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

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
  (k.low[2] & ~MLOCK_ONFAULT) !== 0
    ? refuse(k, CHECK.lockFlags, k.low[2])
    : memory.sysMlock(k, k.args[0], k.args[1], k.low[2])

export const sysMseal = (k: TaskKernel): number =>
  k.version.has('mseal') ? memory.sysMseal(k, k.args[0], k.args[1], k.args[2]) : refuse(k, CHECK.sealKnown)

export const sysPkeyMprotect = (k: TaskKernel): number =>
  memory.sysMprotect(k, k.args[0], k.args[1], k.low[2], k.low[3])
/**
 * Where the kernel does not ask for the processor's keys first, the first try takes key 0, whose rights can't be set and which
 * can't be given back; from then on there is none left.
 */
export function sysPkeyAlloc(k: TaskKernel): number {
  const { mm } = k.current
  if (k.args[0] !== 0 || k.args[1] > 3 || mm === null) return -EINVAL
  if (k.features.pkeys) {
    const key = pkeyAlloc(mm)
    if (key < 0) return -ENOSPC
    k.mmUp.setPkeyRights(k, key, k.low[1])
    return key
  }
  if (!k.version.config.pkeyZeroFree) return -ENOSPC
  if (mm.pkeyTaken) return -ENOSPC
  mm.pkeyTaken = true
  return -EINVAL
}
export function sysPkeyFree(k: TaskKernel): number {
  const { mm } = k.current
  const key = k.low[0]
  if (!k.features.pkeys || mm === null || !pkeyIsAllocated(mm, key)) return -EINVAL
  mm.pkeyMap &= ~(1 << key)
  return 0
}

/** remap_file_pages(2), as it is since 4.0: a part of a shared mapping is mapped again over the range, at another place of its file. */
export function sysRemapFilePages(k: TaskKernel): number {
  const { populating, mm } = k.current
  const done = (result: number): number => (result >= 0 ? 0 : result)
  if (populating !== null) return done(memory.sysMmap(k, 0, 0, 0, 0, null, 0))
  const start = pageFloor(k.args[0])
  const size = pageFloor(k.args[1])
  const pgoff = k.args[3]
  if (k.args[2] !== 0 || size === 0 || start + size > 2 ** 64 - 4096 || mm === null) return -EINVAL
  const pages = size / 4096
  // The sum wraps; a double near 2^64 has lost the last bits, which are in the low word.
  if (pgoff >= 2 ** 64 - 4096 ? (k.low[3] >>> 0) + pages >= 2 ** 32 : pgoff + pages >= 2 ** 64) return -EINVAL
  const vma = vmaLookup(mm.vmas, start)
  if (vma === null || (vma.flags & VM_SHARED) === 0 || vma.file === null) return -EINVAL
  for (let last = vma; last.end < start + size;) {
    const next = last.next
    if (next === null || next.start !== last.end || next.file !== vma.file) return -EINVAL
    if (next.flags !== vma.flags || next.flagsHigh !== vma.flagsHigh) return -EINVAL
    last = next
  }
  const prot = [[VM_READ, 1], [VM_WRITE, 2], [VM_EXEC, 4]].reduce((all, [bit, to]) => ((vma.flags & bit) !== 0 ? all | to : all), 0) // prettier-ignore
  const flags = (k.low[4] & MAP_NONBLOCK) | MAP_SHARED | MAP_FIXED | MAP_POPULATE | ((vma.flags & VM_LOCKED) !== 0 ? MAP_LOCKED : 0) // prettier-ignore
  const file = vma.file as File
  // do_mmap() is asked as it is, and takes whole huge pages.
  const unit = k.fileOps[file.fops].hugePageSize?.(file) ?? 1
  if (size % unit !== 0 || start % unit !== 0) return -EINVAL
  getFile(file)
  const result = memory.sysMmap(k, start, size, prot, flags, file, pgoff * 4096)
  fput(k, file)
  return result === BLOCKED ? BLOCKED : done(result)
}

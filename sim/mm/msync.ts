// msync (mm/msync.c): write back what shared file mappings of a range have dirtied. MS_ASYNC does nothing; a hole is remembered
// and told at the end.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { call } from '../page/call.ts'
import { BLOCKED, EINVAL } from '../uapi/errno.ts'
import { MS_ASYNC, MS_INVALIDATE, MS_SYNC } from '../uapi/mman.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm } from './records.ts'
import { TWO_64, isPageAligned, pageAlign } from './size.ts'
import { findVma } from './vma-set.ts'
import { VM_LOCKED, VM_SHARED } from './vm-flags.ts'

/** msync(2): 0, -errno or BLOCKED (start it again: what was written is clean by then). */
export const doMsync = (k: MmKernel, mm: Mm, from: number, length: number, flags: number): number => {
  if ((flags & ~(MS_ASYNC | MS_INVALIDATE | MS_SYNC)) !== 0) return refuse(k, CHECK.syncFlags, flags)
  if (!isPageAligned(from)) return refuse(k, CHECK.syncAligned, from)
  if ((flags & MS_ASYNC) !== 0 && (flags & MS_SYNC) !== 0) return refuse(k, CHECK.syncBoth, flags)
  const end = from + pageAlign(length)
  if (end >= TWO_64) return refuse(k, CHECK.syncEnd, from, length)
  let start = from
  let hole: number | null = null
  while (start < end) {
    const vma = findVma(mm.vmas, start)
    if (vma === null) return refuse(k, CHECK.syncHole, start)
    if (start < vma.start) {
      if (flags === MS_ASYNC) return refuse(k, CHECK.syncHole, start)
      hole ??= start
      start = vma.start
      if (start >= end) break
    }
    if ((flags & MS_INVALIDATE) !== 0 && (vma.flags & VM_LOCKED) !== 0) return refuse(k, CHECK.syncBusy, vma.start)
    const offset = start - vma.start + vma.pgoff * 4096
    const bytes = Math.min(end, vma.end) - start
    start = vma.end
    if ((flags & MS_SYNC) === 0 || vma.file === null || (vma.flags & VM_SHARED) === 0) continue
    call(k, FN.vfsFsyncRange)
    const error = k.fileOps[vma.file.fops]?.fsync?.(k, vma.file, offset, offset + bytes) ?? -EINVAL
    if (error === BLOCKED || error !== 0) return error
  }
  return hole === null ? 0 : refuse(k, CHECK.syncHole, hole)
}

// cachestat(2): how many pages of a range of a file are cached, dirty, being written (mm/filemap.c).

import { EBADF, EFAULT, EINVAL, EPERM, ENOSYS, EOPNOTSUPP } from '../uapi/errno.ts'
import { W_OK } from '../uapi/fcntl.ts'
import { PG_dirty, PG_writeback } from '../uapi/page-flags.ts'
import { FMODE_WRITE } from '../mm/vma.ts'
import { fdget } from '../fs/file.ts'
import { inodePermission } from '../fs/namei.ts'
import { getStruct, longs, putBytes, read64 } from './arguments.ts'
import type { TaskKernel } from './kernel.ts'

/** Pages that reclaim took and would soon take back are not told apart: both counts of them are 0, as without reclaim. */
export function sysCachestat(k: TaskKernel): number {
  if (!k.version.has('cachestat')) return -ENOSYS
  const file = fdget(k, k.low[0])
  if (file === null) return -EBADF
  const range = getStruct(k, k.args[1], 16)
  if (typeof range === 'number') return range
  if (file.fops === 'hugetlbfs') return -EOPNOTSUPP
  if (k.low[3] !== 0) return -EINVAL
  const { node } = file
  const allowed =
    (file.mode & FMODE_WRITE) !== 0 || k.current.fsuid === node.uid || inodePermission(k, node, W_OK) === 0
  if (!allowed) return -EPERM
  const [offset, length] = [read64(range, 0), read64(range, 8)]
  const first = Math.floor(offset / 4096)
  const last = length === 0 ? Infinity : Math.floor((offset + length - 1) / 4096)
  const counts = [0, 0, 0, 0, 0]
  const mapping = k.mappings.get(file.mapping)
  for (const [index, pfn] of mapping?.pages ?? []) {
    if (index < first || index > last) continue
    const flags = k.memMap.flags[pfn]
    counts[0]++
    // Objects of shmem carry no marks of what is dirty.
    if (mapping?.swapBacked !== true && (flags & PG_dirty) !== 0) counts[1]++
    if ((flags & PG_writeback) !== 0) counts[2]++
  }
  const stored = putBytes(k, k.args[2], longs(counts))
  return stored < 0 ? -EFAULT : stored
}

// read, write and lseek of any open file: the checks that come before the file's own method (fs/read_write.c).

import { BLOCKED, EBADF, EFAULT, EINVAL, EISDIR } from '../uapi/errno.ts'
import { MAX_RW_COUNT, O_APPEND } from '../uapi/fcntl.ts'
import { IN_ACCESS, IN_MODIFY } from '../uapi/inotify.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { fileAccessed } from './inode.ts'
import { watchers } from './notify.ts'
import { inodeSize } from './stat.ts'
import { ext4MaxBytes } from './truncate.ts'
import type { File } from './file.ts'
import type { Inode } from './inode.ts'
import type { FsKernel } from './kernel.ts'

const isStream = (k: FsKernel, file: File): boolean => k.fileOps[file.fops].seek === 'none'

/** Does reading move the position? Not that of pipes, nor of devices and descriptors whose lseek() answers 0. */
const moves = (k: FsKernel, file: File): boolean => !isStream(k, file) && k.fileOps[file.fops].seek !== 'zero'

/** read(2), pread(2) with `position` not null. */
export function vfsRead(k: FsKernel, file: File, address: number, count: number, position: number | null): number {
  if ((file.mode & FMODE_READ) === 0) return -EBADF
  const method = k.fileOps[file.fops].read
  if (method === undefined) return file.fops === 'directory' ? -EISDIR : -EINVAL
  if (address + count > TASK_SIZE) return -EFAULT
  const at = position ?? file.position
  const result = method(k, file, address, Math.min(count, MAX_RW_COUNT), at)
  if (result !== BLOCKED) k.current.io.syscr++
  if (file.node.mapping > 0 && result !== BLOCKED && count > 0) fileAccessed(file, k.trace.tick)
  if (result > 0) {
    k.current.io.rchar += result
    if (position === null && moves(k, file)) file.position = at + result
    if (file.node.mapping === 0) file.node.atime = k.trace.tick
    watchers(k)?.tell(k, file.dentry, IN_ACCESS)
  }
  return result
}

/** write(2), pwrite(2) with `position` not null. O_APPEND wins over a position, as on Linux. */
export function vfsWrite(k: FsKernel, file: File, address: number, count: number, position: number | null): number {
  if ((file.mode & FMODE_WRITE) === 0) return -EBADF
  const method = k.fileOps[file.fops].write
  if (method === undefined) return -EINVAL
  const append = (file.flags & O_APPEND) !== 0 && !isStream(k, file)
  const at = append ? inodeSize(k, file.node) - k.current.progress : (position ?? file.position)
  const result = method(k, file, address, Math.min(count, MAX_RW_COUNT), at)
  if (result !== BLOCKED) k.current.io.syscw++
  if (result <= 0) return result
  k.current.io.wchar += result
  watchers(k)?.tell(k, file.dentry, IN_MODIFY)
  if (position === null && moves(k, file)) file.position = at + result
  return result
}

/** s_maxbytes. */
export const maxBytes = (node: Inode): number => (node.disk === null ? 2 ** 63 - 1 : ext4MaxBytes)

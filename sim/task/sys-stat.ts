// The calls on paths that most programs make: stat and its relatives, readlink. The other ones: sys-path.ts.

import { EBADF, EINVAL } from '../uapi/errno.ts'
import { AT_EMPTY_PATH, AT_FDCWD, AT_NO_AUTOMOUNT, AT_SYMLINK_NOFOLLOW } from '../uapi/fcntl.ts'
import { fdget } from '../fs/file.ts'
import { isSymlink, userPath } from '../fs/namei.ts'
import { dPath } from '../fs/path.ts'
import { statOf } from '../fs/stat.ts'
import { putBytes, startOf, userString } from './arguments.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

/** The entry that a dirfd, path and flags name. */
export function entryAt(k: TaskKernel, dirfd: number, address: number, flags: number): Dentry | number {
  const path = userString(k, address, (flags & AT_EMPTY_PATH) !== 0)
  if (typeof path === 'number') return path
  const start = startOf(k, dirfd, path)
  if (typeof start === 'number') return start
  return path === '' ? start : userPath(k, start, path, (flags & AT_SYMLINK_NOFOLLOW) === 0)
}

const putStat = (k: TaskKernel, dentry: Dentry | number, address: number): number =>
  typeof dentry === 'number' ? dentry : putBytes(k, address, statOf(k, dentry.inode))

export const sysStat = (k: TaskKernel): number => putStat(k, entryAt(k, AT_FDCWD, k.args[0], 0), k.args[1])
export const sysLstat = (k: TaskKernel): number =>
  putStat(k, entryAt(k, AT_FDCWD, k.args[0], AT_SYMLINK_NOFOLLOW), k.args[1])

export function sysFstat(k: TaskKernel): number {
  const file = fdget(k, k.low[0], true)
  return file === null ? -EBADF : putBytes(k, k.args[1], statOf(k, file.node))
}

export function sysNewfstatat(k: TaskKernel): number {
  const flags = k.low[3]
  if ((flags & ~(AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_EMPTY_PATH)) !== 0) return -EINVAL
  return putStat(k, entryAt(k, k.low[0], k.args[1], flags), k.args[2])
}

export function withPath(
  k: TaskKernel,
  dirfd: number,
  address: number,
  act: (start: Dentry, path: string) => number,
): number {
  const path = userString(k, address)
  if (typeof path === 'number') return path
  const start = startOf(k, dirfd, path)
  return typeof start === 'number' ? start : act(start, path)
}

function readlinkAt(k: TaskKernel, dirfd: number, address: number, buffer: number, size: number): number {
  if (size <= 0) return -EINVAL
  const entry = entryAt(k, dirfd, address, AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)
  if (typeof entry === 'number') return entry
  if (!isSymlink(entry.inode)) return -EINVAL
  const { ops } = entry.inode.sb
  const target = ops === '' ? entry.inode.link : k.fsOps[ops].follow(k, entry, true)
  if (typeof target === 'number') return target
  const text = typeof target === 'string' ? target : dPath(target)
  const count = Math.min(size, text.length)
  const bytes = Uint8Array.from({ length: count }, (_, i) => text.charCodeAt(i))
  const copied = putBytes(k, buffer, bytes)
  return copied === 0 ? count : copied
}

export const sysReadlink = (k: TaskKernel): number => readlinkAt(k, AT_FDCWD, k.args[0], k.args[1], k.low[2])
export const sysReadlinkat = (k: TaskKernel): number => readlinkAt(k, k.low[0], k.args[1], k.args[2], k.low[3])

// The calls on files that most programs make: open, read, write, close, ftruncate (fs/open.c, fs/read_write.c). The other ones: sys-file.ts.

import { EBADF, EINVAL, EMFILE, ESPIPE, EPERM } from '../uapi/errno.ts'
import { AT_FDCWD, O_CREAT, O_PATH, O_TMPFILE, O_TRUNC, FS_APPEND_FL, FS_IMMUTABLE_FL } from '../uapi/fcntl.ts'
import { IN_MODIFY } from '../uapi/inotify.ts'
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { FMODE_WRITE } from '../mm/vma.ts'
import { closeFd, fdAllocInstall, fdget, findFreeFd } from '../fs/file.ts'
import { vfsRead, vfsWrite } from '../fs/read-write.ts'
import { watchers } from '../fs/notify.ts'
import { truncateInode } from '../fs/truncate.ts'
import { use } from '../lib/parts.ts'
import { opening } from '../fs/parts.ts'
import { signedArg, startOf, userString } from './arguments.ts'
import type { TaskKernel } from './kernel.ts'

const fdArg = (k: TaskKernel): number => k.low[0]

export function sysRead(k: TaskKernel): number {
  const file = fdget(k, fdArg(k))
  return file === null ? -EBADF : vfsRead(k, file, k.args[1], k.args[2], null)
}

export function sysWrite(k: TaskKernel): number {
  const file = fdget(k, fdArg(k))
  return file === null ? -EBADF : vfsWrite(k, file, k.args[1], k.args[2], null)
}

function positioned(k: TaskKernel, move: typeof vfsRead): number {
  const position = signedArg(k, 3)
  if (position < 0) return -EINVAL
  const file = fdget(k, fdArg(k))
  if (file === null) return -EBADF
  if (k.fileOps[file.fops].seek === 'none') return -ESPIPE
  // rw_verify_area()
  if (position + k.args[2] >= 2 ** 63) return -EINVAL
  return move(k, file, k.args[1], k.args[2], position)
}

export const sysPread = (k: TaskKernel): number => positioned(k, vfsRead)
export const sysPwrite = (k: TaskKernel): number => positioned(k, vfsWrite)

const openFlagsKnown = 0o37777777

export function openAt(k: TaskKernel, dirfd: number, address: number, flags: number, mode: number): number {
  const path = userString(k, address)
  if (typeof path === 'number') return path
  const start = startOf(k, dirfd, path)
  if (typeof start === 'number') return start
  if (findFreeFd(k, 0) < 0) return -EMFILE
  const known = flags & openFlagsKnown
  const file = use(opening).doOpen(
    k,
    start,
    path,
    (known & O_PATH) !== 0 ? known & ~(O_CREAT | O_TRUNC) : known,
    mode & 0o7777,
  )
  return typeof file === 'number' ? file : fdAllocInstall(k, file, flags)
}

export const sysOpen = (k: TaskKernel): number => openAt(k, AT_FDCWD, k.args[0], k.low[1], k.low[2])
export const sysOpenat = (k: TaskKernel): number => {
  const tmpfile = (k.low[2] & O_TMPFILE) === O_TMPFILE
  return openAt(k, k.low[0], k.args[1], k.low[2], (k.low[2] & O_CREAT) !== 0 || tmpfile ? k.low[3] : 0)
}
export const sysClose = (k: TaskKernel): number => closeFd(k, fdArg(k))

export function sysFtruncate(k: TaskKernel): number {
  const size = signedArg(k, 1)
  if (size < 0) return -EINVAL
  const file = fdget(k, fdArg(k))
  if (file === null) return -EBADF
  if ((file.node.mode & S_IFMT) !== S_IFREG || (file.mode & FMODE_WRITE) === 0) return -EINVAL
  const unit = k.fileOps[file.fops].hugePageSize?.(file) ?? 1
  if (size % unit !== 0) return -EINVAL
  // An immutable file of tmpfs may be cut by who had it open.
  const fixed = file.node.disk === null ? FS_APPEND_FL : FS_APPEND_FL | FS_IMMUTABLE_FL
  if ((file.node.fileFlags & fixed) !== 0) return -EPERM
  const done = truncateInode(k, file.node, size)
  if (done === 0) watchers(k)?.tell(k, file.dentry, IN_MODIFY)
  return done
}

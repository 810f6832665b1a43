// System calls on descriptors beyond open, read, write and close (sys-read-write.ts): vectors, seek, duplicate, control (fs/open.c, fs/read_write.c,
// fs/fcntl.c, mm/memfd.c).

import {
  BLOCKED, EBADF, EBUSY, EFAULT, EFBIG, EINVAL, EISDIR, ENODEV, ENOSYS, ENOTTY, EPERM, ESPIPE, ESRCH,
} from '../uapi/errno.ts' // prettier-ignore
import {
  AT_FDCWD, FD_CLOEXEC, FIOCLEX, FIONBIO, FIONCLEX, F_ADD_SEALS, F_DUPFD,
  F_DUPFD_CLOEXEC, F_DUPFD_QUERY, F_GETFD, F_GETFL, F_GETLK, F_GETOWN, F_GETOWN_EX, F_GETPIPE_SZ, F_GETSIG,
  F_GET_SEALS, F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_SETOWN, F_SETOWN_EX, F_SETSIG, F_SEAL_EXEC, F_SEAL_FUTURE_WRITE, F_SEAL_GROW,
  F_SEAL_SEAL, F_SEAL_SHRINK, F_SEAL_WRITE, F_SETFD, F_SETFL, F_SETLK, F_SETLKW, F_SETPIPE_SZ, MFD_ALLOW_SEALING,
  MFD_CLOEXEC, MFD_EXEC, MFD_HUGETLB, MFD_NOEXEC_SEAL, O_APPEND, O_CLOEXEC, O_CREAT, O_DIRECT, O_NOATIME, O_NONBLOCK,
  O_PATH, O_TRUNC, O_WRONLY, UIO_MAXIOV, POSIX_FADV_DONTNEED,
  POSIX_FADV_NOREUSE, POSIX_FADV_NORMAL, POSIX_FADV_RANDOM, POSIX_FADV_SEQUENTIAL, POSIX_FADV_WILLNEED,
  FS_APPEND_FL, FS_IMMUTABLE_FL, FALLOC_FL_KEEP_SIZE,
} from '../uapi/fcntl.ts' // prettier-ignore
import { RLIMIT_NOFILE } from '../uapi/mman.ts'
import { IN_MODIFY } from '../uapi/inotify.ts'
import { S_IFIFO, S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { rlimit } from '../mm/current.ts'
import { invalidatePages } from '../pagecache/truncate.ts'
import { pagesOf } from '../pagecache/filemap.ts'
import { readAheadRange } from '../pagecache/readahead.ts'
import {
  closeFd, fdAllocInstall, fdInstall, fdget, findFreeFd, fput, getCloexec, getFile,
} from '../fs/file.ts' // prettier-ignore
import { dropLocks } from '../fs/locks.ts'
import { createPipeFiles } from '../fs/pipe.ts'
import { fallocateModeError, fileFallocate } from '../fs/fallocate.ts'
import { vfsRead, vfsWrite } from '../fs/read-write.ts'
import { vfsSeek } from '../fs/seek.ts'
import { memfdFile } from '../fs/shmem.ts'
import { watchers } from '../fs/notify.ts'
import { ext4MaxBytes, truncateInode } from '../fs/truncate.ts'
import { inodePermission, userPath } from '../fs/namei.ts'
import { getStruct, putBytes, read64, signedArg, userString } from './arguments.ts'
import { recordLock } from './sys-lock.ts'
import { openAt } from './sys-read-write.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

const fdArg = (k: TaskKernel): number => k.low[0]

/** readv and writev: segment by segment; `scratch` counts the bytes of finished ones while the call sleeps. */
function vectored(k: TaskKernel, move: typeof vfsRead, start: number | null): number {
  const file = fdget(k, fdArg(k))
  if (file === null) return -EBADF
  if (start !== null && k.fileOps[file.fops].seek === 'none') return -ESPIPE
  if ((file.mode & (move === vfsRead ? FMODE_READ : FMODE_WRITE)) === 0) return -EBADF
  const count = k.args[2]
  if (count > UIO_MAXIOV) return -EINVAL
  const view = getStruct(k, k.args[1], 16 * count)
  if (typeof view === 'number') return view
  for (let i = 0; i < count; i++) if (view.getInt32(16 * i + 12, true) < 0) return -EINVAL
  // import_iovec(): no piece is the kernel's.
  let total = 0
  for (let i = 0; i < count; i++) {
    const length = read64(view, 16 * i + 8)
    if (read64(view, 16 * i) + length > TASK_SIZE) return -EFAULT
    total += length
  }
  if ((start ?? 0) + total >= 2 ** 63) return -EINVAL
  if (total === 0) return 0
  let before = 0
  for (let i = 0; i < count; i++) {
    const length = read64(view, 16 * i + 8)
    if (before + length <= k.current.scratch && length > 0) {
      before += length
      continue
    }
    const result = move(k, file, read64(view, 16 * i), length, start === null ? null : start + before)
    if (result === BLOCKED) {
      if (before > 0 && k.current.progress === 0 && move === vfsRead) {
        k.current.state = 'running'
        return before
      }
      return BLOCKED
    }
    k.current.progress = 0
    if (result < 0) return before > 0 ? before : result
    before += result
    k.current.scratch = before
    if (result < length) break
  }
  return before
}

export const sysReadv = (k: TaskKernel): number => vectored(k, vfsRead, null)
export const sysWritev = (k: TaskKernel): number => vectored(k, vfsWrite, null)
export const sysPreadv = (k: TaskKernel): number =>
  signedArg(k, 3) < 0 ? -EINVAL : vectored(k, vfsRead, signedArg(k, 3))
export const sysPwritev = (k: TaskKernel): number =>
  signedArg(k, 3) < 0 ? -EINVAL : vectored(k, vfsWrite, signedArg(k, 3))

export const sysCreat = (k: TaskKernel): number =>
  openAt(k, AT_FDCWD, k.args[0], O_CREAT | O_WRONLY | O_TRUNC, k.low[1])

export function sysCloseRange(k: TaskKernel): number {
  const first = k.args[0]
  const last = k.args[1]
  const flags = k.low[2]
  if (first > last || (flags & ~6) !== 0) return -EINVAL
  const { files } = k.current
  for (let fd = first; fd <= Math.min(last, files.fds.length - 1); fd++) {
    if (files.fds[fd] === null) continue
    if ((flags & 4) !== 0) files.cloexec[fd] = true
    else closeFd(k, fd)
  }
  return 0
}

export function sysLseek(k: TaskKernel): number {
  const file = fdget(k, fdArg(k))
  return file === null ? -EBADF : vfsSeek(k, file, signedArg(k, 1), k.low[2])
}

export function sysDup(k: TaskKernel): number {
  const file = fdget(k, fdArg(k), true)
  if (file === null) return -EBADF
  getFile(file)
  return fdAllocInstall(k, file, 0)
}

function dupTo(k: TaskKernel, file: File, to: number, cloexec: boolean): number {
  const old = k.current.files.fds[to] ?? null
  getFile(file)
  fdInstall(k, to, file, cloexec)
  if (old !== null) {
    dropLocks(k, old.node, k.current.files)
    fput(k, old)
  }
  return to
}

export function sysDup2(k: TaskKernel): number {
  const file = fdget(k, fdArg(k), true)
  const to = k.low[1]
  if (to === fdArg(k)) return file === null ? -EBADF : to
  if (to < 0 || to >= rlimit(k.current, RLIMIT_NOFILE)) return -EBADF
  return file === null ? -EBADF : dupTo(k, file, to, false)
}

export function sysDup3(k: TaskKernel): number {
  const to = k.low[1]
  if ((k.low[2] & ~O_CLOEXEC) !== 0) return -EINVAL
  if (to === fdArg(k)) return -EINVAL
  if (to < 0 || to >= rlimit(k.current, RLIMIT_NOFILE)) return -EBADF
  const file = fdget(k, fdArg(k), true)
  return file === null ? -EBADF : dupTo(k, file, to, k.low[2] !== 0)
}

export function sysFcntl(k: TaskKernel): number {
  const fd = fdArg(k)
  const command = k.low[1]
  const argument = k.low[2]
  const file = fdget(k, fd, true)
  if (file === null) return -EBADF
  const { files } = k.current
  const pathOnly = [F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL]
  if ((file.flags & O_PATH) !== 0 && !pathOnly.includes(command)) return -EBADF
  switch (command) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC: {
      if (argument < 0 || argument >= rlimit(k.current, RLIMIT_NOFILE)) return -EINVAL
      const free = findFreeFd(k, argument)
      return free < 0 ? free : dupTo(k, file, free, command === F_DUPFD_CLOEXEC)
    }
    case F_GETFD:
      return getCloexec(files, fd)
    case F_SETFD:
      files.cloexec[fd] = (argument & FD_CLOEXEC) !== 0
      return 0
    case F_GETFL:
      return file.flags
    case F_SETFL: {
      if (((argument ^ file.flags) & O_APPEND) !== 0 && (file.node.fileFlags & FS_APPEND_FL) !== 0) return -EPERM
      const settable = O_APPEND | O_NONBLOCK | O_DIRECT | O_NOATIME
      file.flags = (file.flags & ~settable) | (argument & settable)
      return 0
    }
    case F_GETLK:
    case F_SETLK:
    case F_SETLKW:
    case F_OFD_GETLK:
    case F_OFD_SETLK:
    case F_OFD_SETLKW:
      return recordLock(k, file, command)
    case F_GETOWN:
      return file.owner
    case F_SETOWN:
      return argument === -0x80000000 ? -EINVAL : setOwner(k, file, argument < 0 ? 2 : 1, Math.abs(argument))
    case F_GETOWN_EX:
      return getOwnerEx(k, file)
    case F_SETOWN_EX:
      return setOwnerEx(k, file)
    case F_GETSIG:
      return file.ownerSignal
    case F_SETSIG:
      if (k.args[2] > 64) return -EINVAL
      file.ownerSignal = argument
      return 0
    case F_DUPFD_QUERY:
      return k.version.has('dupfd-query') ? (fdget(k, argument, true) === file ? 1 : 0) : -EINVAL
    case F_GETPIPE_SZ:
      return file.node.pipe === null ? -EBADF : 4096 * file.node.pipe.slots
    case F_SETPIPE_SZ:
      return setPipeSize(k, file, k.args[2])
    case F_ADD_SEALS:
      return addSeals(k, file, argument)
    case F_GET_SEALS:
      return file.node.seals < 0 ? -EINVAL : file.node.seals
    default:
      return -EINVAL
  }
}

/** F_SETOWN and F_SETOWN_EX. Differs from Linux: kept and told; no SIGIO is sent. */
function setOwner(k: TaskKernel, file: File, type: number, id: number): number {
  const group = type === 2
  const exists = group ? [...k.groups.values()].some((each) => each.pgid === id) : k.tasks.has(id)
  if (id !== 0 && !exists) return -ESRCH
  file.owner = group ? -id : id
  return 0
}

function setOwnerEx(k: TaskKernel, file: File): number {
  const view = getStruct(k, k.args[2], 8)
  if (typeof view === 'number') return view
  const type = view.getInt32(0, true)
  return type < 0 || type > 2 ? -EINVAL : setOwner(k, file, type, view.getInt32(4, true))
}

const getOwnerEx = (k: TaskKernel, file: File): number =>
  putBytes(
    k,
    k.args[2],
    new Uint8Array(Int32Array.of(file.owner < 0 ? 2 : file.owner > 0 ? 1 : 0, Math.abs(file.owner)).buffer),
  )

function setPipeSize(k: TaskKernel, file: File, size: number): number {
  const { pipe } = file.node
  if (pipe === null) return -EBADF
  if (size >= 2 ** 31) return -EINVAL
  let slots = 1
  while (slots * 4096 < size) slots *= 2
  if (slots > 256 && k.current.euid !== 0) return -EPERM
  if (slots < pipe.buffers.length) return -EBUSY
  pipe.slots = slots
  return slots * 4096
}

const sealsKnown = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_FUTURE_WRITE | F_SEAL_EXEC

/** memfd_add_seals(): EPERM not writable, EINVAL unknown or no memfd, EPERM sealed against it, EBUSY mapped writable. */
function addSeals(k: TaskKernel, file: File, seals: number): number {
  const { node } = file
  if ((file.mode & FMODE_WRITE) === 0) return -EPERM
  const known = k.version.has('memfd-exec') ? sealsKnown : sealsKnown & ~F_SEAL_EXEC
  if ((seals & ~known) !== 0) return -EINVAL
  if (node.seals < 0) return -EINVAL
  if ((node.seals & F_SEAL_SEAL) !== 0) return -EPERM
  const mapping = k.mappings.get(node.mapping)
  let all = seals
  if ((seals & F_SEAL_EXEC) !== 0 && (node.mode & 0o111) !== 0)
    all |= F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_FUTURE_WRITE
  const checked = k.version.has('seal-exec-early') ? all : seals
  if ((checked & F_SEAL_WRITE) !== 0 && (node.seals & F_SEAL_WRITE) === 0 && mapping !== undefined) {
    if (mapping.iMmapWritable > 0) return -EBUSY
  }
  node.seals |= all
  return 0
}

export function sysPipe2(k: TaskKernel, flags = k.low[1]): number {
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK | O_DIRECT)) !== 0) return -EINVAL
  const [reader, writer] = createPipeFiles(k, flags & (O_NONBLOCK | O_DIRECT))
  const first = fdAllocInstall(k, reader, flags)
  const second = first < 0 ? first : fdAllocInstall(k, writer, flags)
  if (second < 0) {
    if (first >= 0) closeFd(k, first)
    else fput(k, writer)
    return second
  }
  const copied = putBytes(k, k.args[0], new Uint8Array(new Int32Array([first, second]).buffer))
  if (copied !== 0) {
    closeFd(k, first)
    closeFd(k, second)
  }
  return copied
}

export const sysPipe = (k: TaskKernel): number => sysPipe2(k, 0)

export function sysTruncate(k: TaskKernel): number {
  const size = signedArg(k, 1)
  if (size < 0) return -EINVAL
  const path = userString(k, k.args[0])
  if (typeof path === 'number') return path
  const dentry = userPath(k, k.current.fs.pwd, path, true)
  if (typeof dentry === 'number') return dentry
  const type = dentry.inode.mode & S_IFMT
  if (type === 0o040000) return -EISDIR
  if (type !== S_IFREG) return -EINVAL
  const denied = inodePermission(k, dentry.inode, 2)
  if (denied < 0) return denied
  if ((dentry.inode.fileFlags & FS_APPEND_FL) !== 0) return -EPERM
  const done = dentry.inode.writeCount < 0 ? -26 : truncateInode(k, dentry.inode, size)
  if (done === 0) watchers(k)?.tell(k, dentry, IN_MODIFY)
  return done
}

export function sysFallocate(k: TaskKernel): number {
  const file = fdget(k, fdArg(k))
  if (file === null) return -EBADF
  const mode = k.low[1]
  const offset = signedArg(k, 2)
  const length = signedArg(k, 3)
  if (offset < 0 || length <= 0) return -EINVAL
  const wrong = fallocateModeError(k, mode)
  if (wrong !== 0) return wrong
  if ((file.mode & FMODE_WRITE) === 0) return -EBADF
  const appendable = (mode & ~FALLOC_FL_KEEP_SIZE) === 0
  if ((file.node.fileFlags & (appendable ? FS_IMMUTABLE_FL : FS_APPEND_FL | FS_IMMUTABLE_FL)) !== 0) return -EPERM
  const type = file.node.mode & S_IFMT
  if (type === 0o010000) return -ESPIPE
  if (type === 0o040000) return -EISDIR
  if (type !== S_IFREG) return -ENODEV
  const most = file.node.sb.type === 'ext4' ? ext4MaxBytes + 1 : 2 ** 63
  if (offset + length >= most) return -EFBIG
  const done = fileFallocate(k, file, mode, offset, length)
  if (done === 0) watchers(k)?.tell(k, file.dentry, IN_MODIFY)
  return done
}

export function sysIoctl(k: TaskKernel): number {
  const file = fdget(k, fdArg(k))
  if (file === null) return -EBADF
  const command = k.low[1]
  const { files } = k.current
  if (command === FIOCLEX || command === FIONCLEX) {
    files.cloexec[fdArg(k)] = command === FIOCLEX
    return 0
  }
  if (command === FIONBIO) {
    const view = getStruct(k, k.args[2], 4)
    if (typeof view === 'number') return view
    file.flags = view.getInt32(0, true) !== 0 ? file.flags | O_NONBLOCK : file.flags & ~O_NONBLOCK
    return 0
  }
  return k.fileOps[file.fops].ioctl?.(k, file, command, k.args[2]) ?? -ENOTTY
}

/** MFD_HUGE_MASK << MFD_HUGE_SHIFT */
const MFD_HUGE_FLAGS = 63 << 26

export function sysMemfdCreate(k: TaskKernel): number {
  if (!k.version.has('memfd-create')) return -ENOSYS
  const flags = k.low[1]
  const exec = k.version.has('memfd-exec') ? MFD_EXEC | MFD_NOEXEC_SEAL : 0
  if ((flags & MFD_HUGETLB) === 0) {
    if ((flags & ~(MFD_CLOEXEC | MFD_ALLOW_SEALING | exec)) !== 0) return -EINVAL
  } else if ((flags & ~(MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_HUGETLB | MFD_HUGE_FLAGS | exec)) !== 0) return -EINVAL
  if ((flags & MFD_EXEC) !== 0 && (flags & MFD_NOEXEC_SEAL) !== 0) return -EINVAL
  const name = userString(k, k.args[0], true)
  if (typeof name === 'number') return name === -36 ? -EINVAL : name
  if (name.length > 249) return -EINVAL
  const file = memfdFile(k, name, flags)
  return typeof file === 'number' ? file : fdAllocInstall(k, file, (flags & MFD_CLOEXEC) !== 0 ? O_CLOEXEC : 0)
}

/** Pages of a range are brought in, of a length of 0: up to the end. Shared memory has nothing to read. */
export function readAheadBytes(k: TaskKernel, mapping: AddressSpace, offset: number, length: number): void {
  // From a negative offset a page's number is beyond every end.
  if (mapping.swapBacked || offset < 0) return
  const first = Math.floor(offset / 4096)
  const end = length === 0 ? pagesOf(mapping) : Math.ceil((offset + length) / 4096)
  if (end > first) readAheadRange(k, mapping, first, end - first)
}

export function sysFadvise(k: TaskKernel): number {
  const file = fdget(k, fdArg(k))
  if (file === null) return -EBADF
  if ((file.node.mode & S_IFMT) === S_IFIFO) return -ESPIPE
  const advice = k.low[3]
  if (signedArg(k, 2) < 0 || advice < 0 || advice > POSIX_FADV_NOREUSE) return -EINVAL
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return 0
  const length = signedArg(k, 2)
  if (advice <= POSIX_FADV_SEQUENTIAL) {
    file.ra.random = advice === POSIX_FADV_RANDOM
    if (advice !== POSIX_FADV_RANDOM) file.ra.raPages = mapping.readaheadPages * (advice === POSIX_FADV_NORMAL ? 1 : 2)
  } else if (advice === POSIX_FADV_WILLNEED) readAheadBytes(k, mapping, signedArg(k, 1), length)
  else if (advice === POSIX_FADV_DONTNEED && !mapping.swapBacked) {
    k.fileOps[file.fops].fsync?.(k, file, 0, 2 ** 53)
    if (signedArg(k, 1) < 0) return 0
    const end = length === 0 ? Infinity : Math.floor((signedArg(k, 1) + length) / 4096) - 1
    invalidatePages(k, mapping, Math.ceil(signedArg(k, 1) / 4096), end)
  }
  return 0
}

// System calls on paths: statx, link, remove, rename, directories, modes, owners, times (fs/stat.c, fs/namei.c, fs/open.c).

import { EBADF, EINVAL, ENOENT, ENOTDIR, EOPNOTSUPP, EPERM, ERANGE } from '../uapi/errno.ts'
import {
  AT_EACCESS,
  AT_EMPTY_PATH,
  AT_FDCWD,
  AT_REMOVEDIR,
  AT_SYMLINK_FOLLOW,
  AT_SYMLINK_NOFOLLOW,
  F_SEAL_EXEC,
  X_OK,
  FS_APPEND_FL,
  FS_IMMUTABLE_FL,
  FS_NODUMP_FL,
} from '../uapi/fcntl.ts'
import { IN_ACCESS, IN_ATTRIB, IN_MODIFY } from '../uapi/inotify.ts'
import { CAP_CHOWN, CAP_FOWNER } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { getdents } from '../fs/directory.ts'
import { fdget } from '../fs/file.ts'
import { inodePermission, isDirectory, isSymlink } from '../fs/namei.ts'
import { watchers } from '../fs/notify.ts'
import { dPath } from '../fs/path.ts'
import { bootEpochSeconds, clockTime, inodeBlocks, inodeSize, statfsOf } from '../fs/stat.ts'
import { doAccess, doLink, doMkdir, doMknod, doRename, doSymlink, doUnlink, mayChangeMode } from '../fs/names.ts'
import { getStruct, putBytes, read64, readSigned64, userString, write64 } from './arguments.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'
import { entryAt, withPath } from './sys-stat.ts'

export const sysUnlink = (k: TaskKernel): number => withPath(k, AT_FDCWD, k.args[0], (at, p) => doUnlink(k, at, p, 0))
export const sysUnlinkat = (k: TaskKernel): number =>
  (k.low[2] & ~AT_REMOVEDIR) !== 0 ? -EINVAL : withPath(k, k.low[0], k.args[1], (at, p) => doUnlink(k, at, p, k.low[2]))

/** statx(2): the fields of stat in its own layout, 256 bytes. */
export function sysStatx(k: TaskKernel): number {
  const flags = k.low[2]
  const entry = entryAt(k, k.low[0], k.args[1], flags)
  if (typeof entry === 'number') return entry
  const node = entry.inode
  const view = new DataView(new ArrayBuffer(256))
  view.setUint32(0, 0x7ff, true)
  view.setUint32(4, 4096, true)
  // STATX_ATTR_… have the numbers of the flags.
  view.setUint32(8, node.fileFlags & (FS_APPEND_FL | FS_IMMUTABLE_FL | FS_NODUMP_FL), true)
  if (node.disk !== null || node.sb.type === 'tmpfs')
    view.setUint32(56, FS_APPEND_FL | FS_IMMUTABLE_FL | FS_NODUMP_FL, true)
  view.setUint32(16, node.nlink, true)
  view.setUint32(20, node.uid, true)
  view.setUint32(24, node.gid, true)
  view.setUint16(28, node.mode, true)
  write64(view, 32, node.number)
  write64(view, 40, inodeSize(k, node))
  write64(view, 48, inodeBlocks(k, node))
  ;[node.atime, node.ctime, node.ctime, node.mtime].forEach((ticks, index) => {
    const [seconds, nanoseconds] = clockTime(node, ticks)
    write64(view, 64 + 16 * index, seconds)
    view.setUint32(72 + 16 * index, nanoseconds, true)
  })
  view.setUint32(128, node.rdevMajor, true)
  view.setUint32(132, node.rdevMinor, true)
  view.setUint32(136, node.sb.major, true)
  view.setUint32(140, node.sb.minor, true)
  return putBytes(k, k.args[4], new Uint8Array(view.buffer))
}

function accessAt(k: TaskKernel, dirfd: number, address: number, mode: number, flags: number): number {
  if ((mode & ~7) !== 0) return -EINVAL
  if ((flags & ~(AT_EACCESS | AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)) !== 0) return -EINVAL
  const entry = entryAt(k, dirfd, address, flags)
  if (typeof entry === 'number') return entry
  return mode === 0 ? 0 : doAccess(k, entry.inode, mode, (flags & AT_EACCESS) !== 0)
}

export const sysAccess = (k: TaskKernel): number => accessAt(k, AT_FDCWD, k.args[0], k.low[1], 0)
export const sysFaccessat = (k: TaskKernel): number => accessAt(k, k.low[0], k.args[1], k.low[2], 0)
export const sysFaccessat2 = (k: TaskKernel): number => accessAt(k, k.low[0], k.args[1], k.low[2], k.low[3])

export const sysRmdir = (k: TaskKernel): number =>
  withPath(k, AT_FDCWD, k.args[0], (at, p) => doUnlink(k, at, p, AT_REMOVEDIR))
export const sysMkdir = (k: TaskKernel): number =>
  withPath(k, AT_FDCWD, k.args[0], (at, p) => doMkdir(k, at, p, k.low[1]))
export const sysMkdirat = (k: TaskKernel): number =>
  withPath(k, k.low[0], k.args[1], (at, p) => doMkdir(k, at, p, k.low[2]))
export const sysMknod = (k: TaskKernel): number =>
  withPath(k, AT_FDCWD, k.args[0], (at, p) => doMknod(k, at, p, k.low[1]))
export const sysMknodat = (k: TaskKernel): number =>
  withPath(k, k.low[0], k.args[1], (at, p) => doMknod(k, at, p, k.low[2]))

function renameAt(k: TaskKernel, from: number, fromPath: number, to: number, toPath: number, flags: number): number {
  return withPath(k, from, fromPath, (fromStart, a) =>
    withPath(k, to, toPath, (toStart, b) => doRename(k, fromStart, a, toStart, b, flags)),
  )
}

export const sysRename = (k: TaskKernel): number => renameAt(k, AT_FDCWD, k.args[0], AT_FDCWD, k.args[1], 0)
export const sysRenameat = (k: TaskKernel): number => renameAt(k, k.low[0], k.args[1], k.low[2], k.args[3], 0)
export const sysRenameat2 = (k: TaskKernel): number => renameAt(k, k.low[0], k.args[1], k.low[2], k.args[3], k.low[4])

function linkAt(k: TaskKernel, from: number, fromPath: number, to: number, toPath: number, flags: number): number {
  if ((flags & ~(AT_SYMLINK_FOLLOW | AT_EMPTY_PATH)) !== 0) return -EINVAL
  const nofollow = (flags & AT_SYMLINK_FOLLOW) === 0 ? AT_SYMLINK_NOFOLLOW : 0
  const old = entryAt(k, from, fromPath, (flags & AT_EMPTY_PATH) | nofollow)
  if (typeof old === 'number') return old
  return withPath(k, to, toPath, (at, p) => doLink(k, old, at, p))
}

export const sysLink = (k: TaskKernel): number => linkAt(k, AT_FDCWD, k.args[0], AT_FDCWD, k.args[1], 0)
export const sysLinkat = (k: TaskKernel): number => linkAt(k, k.low[0], k.args[1], k.low[2], k.args[3], k.low[4])

function symlinkAt(k: TaskKernel, target: number, dirfd: number, path: number): number {
  const text = userString(k, target)
  return typeof text === 'number' ? text : withPath(k, dirfd, path, (at, p) => doSymlink(k, text, at, p))
}

export const sysSymlink = (k: TaskKernel): number => symlinkAt(k, k.args[0], AT_FDCWD, k.args[1])
export const sysSymlinkat = (k: TaskKernel): number => symlinkAt(k, k.args[0], k.low[1], k.args[2])

export function sysGetdents64(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  return file === null ? -EBADF : getdents(k, file, k.args[1], k.args[2])
}

export function sysGetdents(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  return file === null ? -EBADF : getdents(k, file, k.args[1], k.args[2], true)
}

function changeDirectory(k: TaskKernel, dentry: Dentry): number {
  if (!isDirectory(dentry.inode)) return -ENOTDIR
  const denied = inodePermission(k, dentry.inode, X_OK)
  if (denied === 0) k.current.fs.pwd = dentry
  return denied
}

export function sysChdir(k: TaskKernel): number {
  const entry = entryAt(k, AT_FDCWD, k.args[0], 0)
  return typeof entry === 'number' ? entry : changeDirectory(k, entry)
}

export function sysFchdir(k: TaskKernel): number {
  const file = fdget(k, k.low[0], true)
  return file === null ? -EBADF : changeDirectory(k, file.dentry)
}

/** A path as it is called inside chroot. */
function belowRoot(path: string, root: string): string {
  if (root === '/') return path
  if (path === root) return '/'
  return path.startsWith(`${root}/`) ? path.slice(root.length) : `(unreachable)${path}`
}

/** getcwd(2) counts the terminating zero; a directory that is gone is ENOENT. */
export function sysGetcwd(k: TaskKernel): number {
  const { pwd } = k.current.fs
  if (pwd.deleted) return -ENOENT
  const path = belowRoot(dPath(pwd), dPath(k.current.fs.root))
  if (path.length + 1 > k.args[1]) return -ERANGE
  const bytes = Uint8Array.from({ length: path.length + 1 }, (_, i) => (i < path.length ? path.charCodeAt(i) : 0))
  const copied = putBytes(k, k.args[0], bytes)
  return copied === 0 ? bytes.length : copied
}

function chmodEntry(k: TaskKernel, entry: Dentry | number, mode: number): number {
  if (typeof entry === 'number') return entry
  if (isSymlink(entry.inode)) return -EOPNOTSUPP
  const refused = mayChangeMode(k, entry.inode)
  if (refused < 0) return refused
  const { seals } = entry.inode
  // shmem_setattr() asks; hugetlbfs does not.
  const asks = entry.inode.fops !== 'hugetlbfs'
  if (asks && seals > 0 && (seals & F_SEAL_EXEC) !== 0 && ((entry.inode.mode ^ mode) & 0o111) !== 0) return -EPERM
  entry.inode.mode = (entry.inode.mode & ~0o7777) | (mode & 0o7777)
  entry.inode.ctime = k.trace.tick
  watchers(k)?.tell(k, entry, IN_ATTRIB)
  return 0
}

export const sysChmod = (k: TaskKernel): number => chmodEntry(k, entryAt(k, AT_FDCWD, k.args[0], 0), k.low[1])
export const sysFchmodat = (k: TaskKernel): number => chmodEntry(k, entryAt(k, k.low[0], k.args[1], 0), k.low[2])
/** fchmodat2(2), since 6.6: with flags. */
export function sysFchmodat2(k: TaskKernel): number {
  if ((k.low[3] & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)) !== 0) return -EINVAL
  const entry = entryAt(k, k.low[0], k.args[1], k.low[3])
  if (typeof entry !== 'number' && isSymlink(entry.inode)) return -EOPNOTSUPP
  return chmodEntry(k, entry, k.low[2])
}

export function sysFchmod(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  return file === null ? -EBADF : chmodEntry(k, file.dentry, k.low[1])
}

function chownEntry(k: TaskKernel, entry: Dentry | number, uid: number, gid: number): number {
  if (typeof entry === 'number') return entry
  const node = entry.inode
  const owner = k.current.euid === node.uid
  const mayUid = uid === -1 || capable(k.current, CAP_CHOWN) || (owner && uid === node.uid)
  const inGroup = gid === k.current.egid || k.current.groups.includes(gid)
  const mayGid = gid === -1 || capable(k.current, CAP_CHOWN) || (owner && (inGroup || gid === node.gid))
  if (!mayUid || !mayGid || (node.fileFlags & (FS_APPEND_FL | FS_IMMUTABLE_FL)) !== 0) return -EPERM
  if (uid !== -1) node.uid = uid
  if (gid !== -1) node.gid = gid
  if (!isDirectory(node)) node.mode &= (node.mode & 0o10) !== 0 ? ~0o6000 : ~0o4000
  node.ctime = k.trace.tick
  watchers(k)?.tell(k, entry, IN_ATTRIB)
  return 0
}

export const sysChown = (k: TaskKernel): number => chownEntry(k, entryAt(k, AT_FDCWD, k.args[0], 0), k.low[1], k.low[2])
export const sysLchown = (k: TaskKernel): number =>
  chownEntry(k, entryAt(k, AT_FDCWD, k.args[0], AT_SYMLINK_NOFOLLOW), k.low[1], k.low[2])
export const sysFchownat = (k: TaskKernel): number =>
  chownEntry(k, entryAt(k, k.low[0], k.args[1], k.low[4]), k.low[2], k.low[3])
export function sysFchown(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  return file === null ? -EBADF : chownEntry(k, file.dentry, k.low[1], k.low[2])
}

export function sysUmask(k: TaskKernel): number {
  const old = k.current.fs.umask
  k.current.fs.umask = k.low[0] & 0o777
  return old
}

const UTIME_NOW = 0x3fffffff
const UTIME_OMIT = 0x3ffffffe

/** utimensat(2), the path null for the descriptor itself. */
export function sysUtimensat(k: TaskKernel): number {
  const times = k.args[2] === 0 ? null : getStruct(k, k.args[2], 32)
  if (typeof times === 'number') return times
  return setTimes(k, k.low[0], k.args[1], k.low[3], times === null ? null : new Uint8Array(times.buffer))
}

/** do_utimes(): two timespecs; null: now. */
export function setTimes(k: TaskKernel, dirfd: number, path: number, flags: number, bytes: Uint8Array | null): number {
  const times = bytes === null ? null : new DataView(bytes.buffer)
  const entry = path === 0 ? (fdget(k, dirfd)?.dentry ?? -EBADF) : entryAt(k, dirfd, path, flags)
  if (typeof entry === 'number') return entry
  const node = entry.inode
  const value = (at: number, old: number): number => {
    if (times === null) return k.trace.tick
    const nanoseconds = read64(times, at + 8)
    if (nanoseconds === UTIME_NOW) return k.trace.tick
    if (nanoseconds === UTIME_OMIT) return old
    const seconds = readSigned64(times, at)
    const ticks = (seconds - bootEpochSeconds) * 1e9 + nanoseconds
    if (!Number.isSafeInteger(ticks)) (node.givenTimes ??= new Map()).set(ticks, [seconds, nanoseconds])
    return ticks
  }
  const isNow = times === null || (read64(times, 8) === UTIME_NOW && read64(times, 24) === UTIME_NOW)
  if ((node.fileFlags & (isNow ? FS_IMMUTABLE_FL : FS_APPEND_FL | FS_IMMUTABLE_FL)) !== 0) return -EPERM
  if (k.current.euid !== node.uid && !capable(k.current, CAP_FOWNER)) {
    if (times !== null) return -EPERM
    const denied = inodePermission(k, node, 2)
    if (denied < 0) return denied
  }
  node.atime = value(0, node.atime)
  node.mtime = value(16, node.mtime)
  node.ctime = k.trace.tick
  const omits = (at: number): boolean => times !== null && read64(times, at + 8) === UTIME_OMIT
  const event = omits(0) ? (omits(16) ? 0 : IN_MODIFY) : omits(16) ? IN_ACCESS : IN_ATTRIB
  watchers(k)?.tell(k, entry, event)
  return 0
}

export function sysStatfs(k: TaskKernel): number {
  const entry = entryAt(k, AT_FDCWD, k.args[0], 0)
  return typeof entry === 'number' ? entry : putBytes(k, k.args[1], statfsOf(k, entry.inode))
}

export function sysFstatfs(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  return file === null ? -EBADF : putBytes(k, k.args[1], statfsOf(k, file.node))
}

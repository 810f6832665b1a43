// What changes the tree of files: making, opening, linking, renaming and removing, with the kernel's checks in its order
// (fs/namei.c, fs/open.c). Paths are walked by namei.ts.

import {
  EBUSY, EEXIST, EINVAL, EISDIR, ELOOP, EMLINK, ENOENT, ENOTDIR, ENOTEMPTY, ENXIO, EOPNOTSUPP, EPERM, EROFS,
  ETXTBSY, EXDEV, ENAMETOOLONG,
} from '../uapi/errno.ts' // prettier-ignore
import {
  AT_REMOVEDIR, NAME_MAX, O_ACCMODE, O_CREAT, O_DIRECT, O_DIRECTORY, O_EXCL, O_NOATIME, O_NOCTTY, O_NOFOLLOW,
  O_PATH, O_RDONLY, O_TMPFILE, O_TRUNC, O_WRONLY, RENAME_EXCHANGE, RENAME_NOREPLACE, R_OK, W_OK, X_OK,
} from '../uapi/fcntl.ts' // prettier-ignore
import { S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK, S_ISGID, S_ISVTX } from '../uapi/stat.ts'
import { CAP_FOWNER } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { emitFile } from '../trace/emit.ts'
import { evictInode } from './evict.ts'
import { allocFile, countWriter, fput } from './file.ts'
import { createDentry } from './inode.ts'
import { inodePermission, isDirectory, isSymlink, lookupOne, pathLookup } from './namei.ts'
import { joinHandle, logMeta } from './journal.ts'
import { dPath, pathInVolume } from './path.ts'
import { newInode } from './new-inode.ts'
import { openFifo } from './pipe.ts'
import { truncateInode } from './truncate.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, Inode, InodeSpec } from './inode.ts'
import type { PathResult } from './namei.ts'

/** Flags that an open file does not keep: O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC; O_CLOEXEC belongs to the descriptor. */
const openOnly = O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC | 0o2000000

/** Enters an inode under a name. */
export function addEntry(k: FsKernel, directory: Dentry, name: string, node: Inode): Dentry {
  const dentry = createDentry(name, directory, node)
  directory.inode.children?.set(name, dentry)
  if (isDirectory(node)) directory.inode.nlink++
  touchDirectory(k, directory.inode)
  logName(k, dentry, 'link')
  return dentry
}

/** Tells the journal of a name that comes or goes. */
function logName(k: FsKernel, dentry: Dentry, kind: 'link' | 'unlink'): void {
  const { inode } = dentry
  if (inode.disk !== null && inode.sb.journal !== null)
    logMeta(k, inode, { kind, inode: inode.id, path: pathInVolume(dentry) })
}

function touchDirectory(k: FsKernel, node: Inode): void {
  node.mtime = k.trace.tick
  node.ctime = k.trace.tick
}

/** Takes a name away. */
function removeEntry(k: FsKernel, dentry: Dentry): void {
  const directory = dentry.parent
  if (directory === null) return
  logName(k, dentry, 'unlink')
  directory.inode.children?.delete(dentry.name)
  dentry.deleted = true
  if (isDirectory(dentry.inode)) directory.inode.nlink--
  touchDirectory(k, directory.inode)
}

/** Tells the trace how a file is called: at its first mapping, and when its name changes while it is open. */
export function traceFile(k: FsKernel, file: File): void {
  const { node } = file
  emitFile(
    k.trace,
    file.id,
    node.id,
    node.sb.major,
    node.sb.minor,
    node.number,
    k.trace.intern(dPath(file.dentry)),
    file.mapping,
  )
}

function traceNames(k: FsKernel, node: Inode): void {
  for (const file of k.files.values()) if (file.node === node && file.mapping !== 0) traceFile(k, file)
}

/** May entries be made in or removed from the directory? */
function mayChange(k: FsKernel, directory: Dentry): number {
  if (directory.inode.sb.ops !== '') return directory.inode.sb.type === 'proc' ? -ENOENT : -EROFS
  if (directory.deleted) return -ENOENT
  return inodePermission(k, directory.inode, W_OK | X_OK)
}

/** may_delete(): also the sticky bit of the directory; an active swap file stays. */
function mayDelete(k: FsKernel, directory: Dentry, victim: Dentry): number {
  const denied = inodePermission(k, directory.inode, W_OK | X_OK)
  if (denied < 0) return denied
  const sticky = (directory.inode.mode & S_ISVTX) !== 0
  const owner = k.current.euid === victim.inode.uid || k.current.euid === directory.inode.uid
  if (victim.inode.swapFile) return -EPERM
  return sticky && !owner && !capable(k.current, CAP_FOWNER) ? -EPERM : 0
}

function createRegular(k: FsKernel, at: PathResult, mode: number): Dentry | number {
  const denied = mayChange(k, at.parent)
  if (denied < 0) return denied === -ENOENT ? -ENOENT : denied
  const directory = at.parent.inode
  const node = newInode(k, directory.sb, {
    mode: S_IFREG | (mode & 0o7777 & ~k.current.fs.umask),
    uid: k.current.euid,
    gid: (directory.mode & S_ISGID) !== 0 ? directory.gid : k.current.egid,
    fops: directory.sb.fops,
  })
  return addEntry(k, at.parent, at.last, node)
}

/** The checks of build_open_flags() that end in EINVAL. */
function openFlagsWrong(flags: number): boolean {
  if ((flags & O_PATH) !== 0) return false
  if ((flags & O_TMPFILE) === O_TMPFILE && (flags & O_ACCMODE) === O_RDONLY) return true
  return (flags & (O_CREAT | O_DIRECTORY)) === (O_CREAT | O_DIRECTORY)
}

/** open(2) up to the open file, which has one reference. Linux: fs/namei.c do_filp_open(). */
export function doOpen(k: FsKernel, start: Dentry, path: string, flags: number, mode: number): File | number {
  if (openFlagsWrong(flags)) return -EINVAL
  if ((flags & O_TMPFILE) === O_TMPFILE && (flags & O_PATH) === 0) return openTmpfile(k, start, path, flags, mode)
  const creating = (flags & O_CREAT) !== 0 && (flags & O_PATH) === 0
  const exclusive = creating && (flags & O_EXCL) !== 0
  const found = pathLookup(k, start, path, (flags & O_NOFOLLOW) === 0 && !exclusive)
  if (typeof found === 'number') return found
  if (creating && found.slash) return -EISDIR
  if (found.dentry !== null) {
    if (exclusive) return -EEXIST
    return openExisting(k, found.dentry, flags, creating)
  }
  if (!creating) return -ENOENT
  if (found.last.length > NAME_MAX) return -ENAMETOOLONG
  const made = createRegular(k, found, mode)
  if (typeof made === 'number') return made
  return finishOpen(k, made, flags)
}

function openTmpfile(k: FsKernel, start: Dentry, path: string, flags: number, mode: number): File | number {
  const found = pathLookup(k, start, path, true)
  if (typeof found === 'number') return found
  if (found.dentry === null) return -ENOENT
  if (!isDirectory(found.dentry.inode)) return -ENOTDIR
  const denied = inodePermission(k, found.dentry.inode, W_OK | X_OK)
  if (denied < 0) return denied
  const sb = found.dentry.inode.sb
  if (sb.ops !== '') return -EOPNOTSUPP
  const node = newInode(k, sb, {
    mode: S_IFREG | (mode & 0o7777 & ~k.current.fs.umask),
    uid: k.current.euid,
    gid: k.current.egid,
    fops: sb.fops,
  })
  node.nlink = 0
  const dentry = createDentry(`#${node.number}`, found.dentry, node)
  dentry.deleted = true
  return finishOpen(k, dentry, flags & ~O_TRUNC)
}

function openExisting(k: FsKernel, dentry: Dentry, flags: number, creating: boolean): File | number {
  const node = dentry.inode
  if ((flags & O_PATH) !== 0) {
    if ((flags & O_DIRECTORY) !== 0 && !isDirectory(node)) return -ENOTDIR
    return allocFile(k, dentry, flags & (O_PATH | O_DIRECTORY | O_NOFOLLOW), '')
  }
  if (isSymlink(node)) return -ELOOP
  if (node.fops === 'tty' || (node.mode & S_IFMT) === S_IFSOCK) return -ENXIO
  if (creating && isDirectory(node)) return -EISDIR
  if ((flags & O_DIRECTORY) !== 0 && !isDirectory(node)) return -ENOTDIR
  const wrong = mayOpen(k, node, flags)
  if (wrong < 0) return wrong
  return finishOpen(k, dentry, flags)
}

/** may_open(): EISDIR, EACCES, ETXTBSY, EPERM. */
function mayOpen(k: FsKernel, node: Inode, flags: number): number {
  const access = flags & O_ACCMODE
  const writing = access !== O_RDONLY || (flags & O_TRUNC) !== 0
  if (isDirectory(node) && writing) return -EISDIR
  const mask = (access === O_WRONLY ? 0 : R_OK) | (writing ? W_OK : 0)
  const denied = inodePermission(k, node, mask)
  if (denied < 0) return denied
  if ((flags & O_NOATIME) !== 0 && k.current.euid !== node.uid && !capable(k.current, CAP_FOWNER)) return -EPERM
  return 0
}

/** FMODE_CAN_ODIRECT: a disk, and tmpfs, which ignores it. */
const takesDirect = (k: FsKernel, { disk, sb }: Inode): boolean =>
  disk !== null || (sb.type === 'tmpfs' && k.version.has('tmpfs-direct'))

/** do_dentry_open() and what follows: write access, the file's own open, truncation. */
function finishOpen(k: FsKernel, dentry: Dentry, flags: number): File | number {
  const node = dentry.inode
  const writing = (flags & O_ACCMODE) !== O_RDONLY
  const regular = (node.mode & S_IFMT) === S_IFREG
  if (writing && regular && node.writeCount < 0) return -ETXTBSY
  if ((flags & O_DIRECT) !== 0 && regular && !takesDirect(k, node)) return -EINVAL
  if ((node.mode & S_IFMT) === S_IFIFO) return openFifo(k, dentry, flags & ~openOnly)
  const file = allocFile(k, dentry, (flags & ~openOnly) | 0o100000, isDirectory(node) ? 'directory' : node.fops)
  if (writing && regular) countWriter(file)
  const cut = (flags & O_TRUNC) !== 0 && regular ? truncateInode(k, node, 0) : 0
  if (cut >= 0) return file
  fput(k, file)
  return cut
}

/** The parent and the free last name for something new, or a negative errno: filename_create(). */
function newName(k: FsKernel, start: Dentry, path: string, directory: boolean): PathResult | number {
  const found = pathLookup(k, start, path, false)
  if (typeof found === 'number') return found
  if (found.dentry !== null) return -EEXIST
  if (found.slash && !directory) return -ENOENT
  if (found.last.length > NAME_MAX) return -ENAMETOOLONG
  const denied = mayChange(k, found.parent)
  return denied < 0 ? denied : found
}

/** mkdir(2). */
export function doMkdir(k: FsKernel, start: Dentry, path: string, mode: number): number {
  const at = newName(k, start, path, true)
  if (typeof at === 'number') return at
  const directory = at.parent.inode
  const inherited = directory.mode & S_ISGID
  const node = newInode(k, directory.sb, {
    mode: S_IFDIR | (mode & 0o1777 & ~k.current.fs.umask) | inherited,
    uid: k.current.euid,
    gid: inherited !== 0 ? directory.gid : k.current.egid,
    fops: 'directory',
  })
  addEntry(k, at.parent, at.last, node)
  return 0
}

/** mknod(2) of a FIFO, a socket's name or a regular file. Differs from Linux: no device nodes are made (EPERM, as without CAP_MKNOD). */
export function doMknod(k: FsKernel, start: Dentry, path: string, mode: number): number {
  const type = mode & S_IFMT
  if (type !== 0 && ![S_IFREG, S_IFIFO, S_IFSOCK].includes(type)) return -EPERM
  const at = newName(k, start, path, false)
  if (typeof at === 'number') return at
  const node = newInode(k, at.parent.inode.sb, {
    mode: (type === 0 ? S_IFREG : type) | (mode & 0o7777 & ~k.current.fs.umask),
    uid: k.current.euid,
    gid: k.current.egid,
    fops: type === S_IFIFO ? 'pipe' : type === S_IFSOCK ? 'socket' : at.parent.inode.sb.fops,
  })
  addEntry(k, at.parent, at.last, node)
  return 0
}

/** symlink(2). */
export function doSymlink(k: FsKernel, target: string, start: Dentry, path: string): number {
  if (target === '') return -ENOENT
  const at = newName(k, start, path, false)
  if (typeof at === 'number') return at
  const node = newInode(k, at.parent.inode.sb, {
    mode: S_IFLNK | 0o777,
    uid: k.current.euid,
    gid: k.current.egid,
    fops: '',
    link: target,
  })
  addEntry(k, at.parent, at.last, node)
  return 0
}

/** link(2), the old name given as an entry. */
export function doLink(k: FsKernel, old: Dentry, start: Dentry, path: string): number {
  const at = newName(k, start, path, false)
  if (typeof at === 'number') return at
  const node = old.inode
  if (at.parent.inode.sb !== node.sb) return -EXDEV
  if (isDirectory(node)) return -EPERM
  if (node.nlink === 0) return -ENOENT
  if (node.nlink >= 65000) return -EMLINK
  node.nlink++
  node.ctime = k.trace.tick
  addEntry(k, at.parent, at.last, node)
  return 0
}

/** unlink(2), rmdir(2), unlinkat(2). */
export function doUnlink(k: FsKernel, start: Dentry, path: string, flags: number): number {
  const removingDirectory = (flags & AT_REMOVEDIR) !== 0
  const found = pathLookup(k, start, path, false)
  if (typeof found === 'number') return found
  if (removingDirectory) {
    if (found.last === '.') return -EINVAL
    if (found.last === '..') return -ENOTEMPTY
    if (found.last === '') return -EBUSY
  } else if (found.last === '.' || found.last === '..' || found.last === '') return -EISDIR
  const victim = found.dentry
  if (victim === null) return -ENOENT
  if (found.slash && !removingDirectory) return isDirectory(victim.inode) ? -EISDIR : -ENOTDIR
  if (victim.parent === null) return -EBUSY
  const denied = victim.inode.sb.ops !== '' ? -EPERM : mayDelete(k, found.parent, victim)
  if (denied < 0) return denied
  if (removingDirectory !== isDirectory(victim.inode)) return removingDirectory ? -ENOTDIR : -EISDIR
  if (removingDirectory && (victim.inode.children?.size ?? 0) > 0) return -ENOTEMPTY
  dropName(k, victim)
  return 0
}

/** A name goes; the inode with the last name and user. */
export function dropName(k: FsKernel, victim: Dentry): void {
  removeEntry(k, victim)
  const node = victim.inode
  node.nlink -= isDirectory(node) ? 2 : 1
  node.ctime = k.trace.tick
  if (node.openCount > 0) traceNames(k, node)
  evictInode(k, node)
}

/** rename(2), renameat2(2). */
export function doRename(
  k: FsKernel,
  fromStart: Dentry,
  from: string,
  toStart: Dentry,
  to: string,
  flags: number,
): number {
  // prettier-ignore
  if ((flags & ~(RENAME_NOREPLACE | RENAME_EXCHANGE)) !== 0) return -EINVAL
  if (flags === (RENAME_NOREPLACE | RENAME_EXCHANGE)) return -EINVAL
  const source = pathLookup(k, fromStart, from, false)
  if (typeof source === 'number') return source
  const target = pathLookup(k, toStart, to, false)
  if (typeof target === 'number') return target
  if (source.parent.inode.sb !== target.parent.inode.sb) return -EXDEV
  const special = (name: string): boolean => name === '.' || name === '..' || name === ''
  if (special(source.last)) return -EBUSY
  if (special(target.last)) return (flags & RENAME_NOREPLACE) !== 0 ? -EEXIST : -EBUSY
  const old = source.dentry
  if (old === null) return -ENOENT
  if ((flags & RENAME_NOREPLACE) !== 0 && target.dentry !== null) return -EEXIST
  if ((flags & RENAME_EXCHANGE) !== 0 && target.dentry === null) return -ENOENT
  if (!isDirectory(old.inode) && (source.slash || (target.slash && (flags & RENAME_EXCHANGE) === 0))) return -ENOTDIR
  if (target.last.length > NAME_MAX) return -ENAMETOOLONG
  if (isInside(target.parent, old)) return -EINVAL
  if (target.dentry !== null && isInside(source.parent, target.dentry)) return -ENOTEMPTY
  return moveEntry(k, old, source, target, flags)
}

function isInside(dentry: Dentry, ancestor: Dentry): boolean {
  for (let at: Dentry | null = dentry; at !== null; at = at.parent) if (at === ancestor) return true
  return false
}

function moveEntry(k: FsKernel, old: Dentry, source: PathResult, target: PathResult, flags: number): number {
  const existing = target.dentry
  if (existing !== null && existing.inode === old.inode) return 0
  const denied = old.inode.sb.ops !== '' ? -EPERM : mayDelete(k, source.parent, old)
  if (denied < 0) return denied
  const refused = existing === null ? mayChange(k, target.parent) : mayDelete(k, target.parent, existing)
  if (refused < 0) return refused
  joinHandle(old.inode, true)
  const result = exchangeNames(k, old, source, target, flags)
  joinHandle(old.inode, false)
  return result
}

/** What rename changes, as one. */
function exchangeNames(k: FsKernel, old: Dentry, source: PathResult, target: PathResult, flags: number): number {
  const existing = target.dentry
  if (existing !== null && (flags & RENAME_EXCHANGE) === 0) {
    const oldDirectory = isDirectory(old.inode)
    if (oldDirectory && !isDirectory(existing.inode)) return -ENOTDIR
    if (!oldDirectory && isDirectory(existing.inode)) return -EISDIR
    if (oldDirectory && (existing.inode.children?.size ?? 0) > 0) return -ENOTEMPTY
    dropName(k, existing)
  }
  const oldParent = source.parent
  const oldName = old.name
  removeEntry(k, old)
  if (existing !== null && (flags & RENAME_EXCHANGE) !== 0) {
    removeEntry(k, existing)
    placeEntry(k, existing, oldParent, oldName)
  }
  placeEntry(k, old, target.parent, target.last)
  return 0
}

function placeEntry(k: FsKernel, dentry: Dentry, parent: Dentry, name: string): void {
  dentry.name = name
  dentry.parent = parent
  dentry.deleted = false
  dentry.inode.ctime = k.trace.tick
  parent.inode.children?.set(name, dentry)
  logName(k, dentry, 'link')
  if (isDirectory(dentry.inode)) parent.inode.nlink++
  touchDirectory(k, parent.inode)
  if (dentry.inode.openCount > 0) traceNames(k, dentry.inode)
}

/** Makes a directory tree entry at boot, without checks. */
export function makeNode(k: FsKernel, parent: Dentry, name: string, spec: InodeSpec): Dentry {
  return addEntry(k, parent, name, newInode(k, parent.inode.sb, spec))
}

/** An entry that must exist at boot, by absolute path of plain directories. */
export function bootPath(k: FsKernel, path: string): Dentry | null {
  let at: Dentry | null = k.root
  for (const name of path.split('/')) if (name !== '' && at !== null) at = lookupOne(k, at, name)
  return at
}

/** chmod(2) and chown(2) of an entry. */
export function mayChangeMode(k: FsKernel, node: Inode): number {
  if (node.sb.readOnly) return -EROFS
  return k.current.euid === node.uid || capable(k.current, CAP_FOWNER) ? 0 : -EPERM
}

/** access(2): with the real user and group. */
export function doAccess(k: FsKernel, node: Inode, mode: number, effective: boolean): number {
  if (effective) return inodePermission(k, node, mode)
  return inodePermission(k, node, mode, k.current.uid, k.current.gid)
}

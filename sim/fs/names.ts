// Making, linking, renaming and removing names, with the kernel's checks in its order (fs/namei.c). Paths are walked by namei.ts.

import {
  EBUSY,
  EEXIST,
  EINVAL,
  EISDIR,
  EMLINK,
  ENOENT,
  ENOSPC,
  ENOTDIR,
  ENOTEMPTY,
  EPERM,
  EROFS,
  EXDEV,
  ENAMETOOLONG,
} from '../uapi/errno.ts'
import {
  AT_REMOVEDIR,
  NAME_MAX,
  RENAME_EXCHANGE,
  RENAME_NOREPLACE,
  W_OK,
  X_OK,
  FS_APPEND_FL,
  FS_IMMUTABLE_FL,
} from '../uapi/fcntl.ts'
import { IN_ATTRIB, IN_MOVE_SELF } from '../uapi/inotify.ts'
import { S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK, S_ISGID, S_ISVTX } from '../uapi/stat.ts'
import { CAP_FOWNER } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { evictInode } from './evict.ts'
import { inodePermission, isDirectory, pathLookup } from './namei.ts'
import { joinHandle } from './journal.ts'
import { watchers } from './notify.ts'
import { newInode } from './new-inode.ts'
import { roomForInode } from './space.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, Inode } from './inode.ts'
import type { PathResult } from './namei.ts'
import { addEntry, mayChange, touchDirectory, removeEntry, logName, traceNames, dropLink, dropName } from './vfs.ts'

/** Of a file with one of these neither names nor rights change. */
const fixedFlags = FS_APPEND_FL | FS_IMMUTABLE_FL

/** may_delete(): also the sticky bit of the directory; an active swap file stays. */
function mayDelete(k: FsKernel, directory: Dentry, victim: Dentry): number {
  const denied = inodePermission(k, directory.inode, W_OK | X_OK)
  if (denied < 0) return denied
  const sticky = (directory.inode.mode & S_ISVTX) !== 0
  const owner = k.current.euid === victim.inode.uid || k.current.euid === directory.inode.uid
  if (victim.inode.swapFile || (victim.inode.fileFlags & fixedFlags) !== 0) return -EPERM
  if ((directory.inode.fileFlags & FS_APPEND_FL) !== 0) return -EPERM
  return sticky && !owner && !capable(k.current, CAP_FOWNER) ? -EPERM : 0
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
  if (roomForInode(k, directory.sb) < 0) return -ENOSPC
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
  if (roomForInode(k, at.parent.inode.sb) < 0) return -ENOSPC
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
  if (roomForInode(k, at.parent.inode.sb) < 0) return -ENOSPC
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
  if (isDirectory(node) || (node.fileFlags & fixedFlags) !== 0) return -EPERM
  if (node.nlink === 0 && !node.linkable) return -ENOENT
  if (node.nlink >= 65000) return -EMLINK
  if (node.sb.device === '' && roomForInode(k, node.sb) < 0) return -ENOSPC
  node.nlink++
  node.linkable = false
  node.ctime = k.trace.tick
  watchers(k)?.tellInode(k, node, IN_ATTRIB)
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
    dropLink(k, existing)
  }
  const oldParent = source.parent
  const oldName = old.name
  removeEntry(k, old)
  if (existing !== null && (flags & RENAME_EXCHANGE) !== 0) {
    removeEntry(k, existing)
    placeEntry(k, existing, oldParent, oldName)
  }
  placeEntry(k, old, target.parent, target.last)
  tellRename(k, old, source, target, flags, oldName)
  if (existing !== null) evictInode(k, existing.inode)
  return 0
}

/** d_move() is done: fsnotify_move(), for an exchange both ways. */
function tellRename(
  k: FsKernel,
  old: Dentry,
  source: PathResult,
  { parent, last, dentry }: PathResult,
  flags: number,
  oldName: string,
): void {
  const told = watchers(k)
  if (told === null) return
  told.tellMove(k, source.parent, oldName, parent, last, old.inode)
  if (dentry !== null && (flags & RENAME_EXCHANGE) === 0) told.tellInode(k, dentry.inode, IN_ATTRIB)
  told.tellInode(k, old.inode, IN_MOVE_SELF)
  if (dentry === null || (flags & RENAME_EXCHANGE) === 0) return
  told.tellMove(k, parent, last, source.parent, oldName, dentry.inode)
  told.tellInode(k, dentry.inode, IN_MOVE_SELF)
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

/** chmod(2) and chown(2) of an entry. */
export function mayChangeMode(k: FsKernel, node: Inode): number {
  if (node.sb.readOnly) return -EROFS
  if ((node.fileFlags & fixedFlags) !== 0) return -EPERM
  return k.current.euid === node.uid || capable(k.current, CAP_FOWNER) ? 0 : -EPERM
}

/** access(2): with the real user and group. */
export function doAccess(k: FsKernel, node: Inode, mode: number, effective: boolean): number {
  if (effective) return inodePermission(k, node, mode)
  return inodePermission(k, node, mode, k.current.uid, k.current.gid)
}

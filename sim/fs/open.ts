// The part `opening`: open(2), with the kernel's checks in its order (fs/namei.c, fs/open.c). Paths are walked by namei.ts.

import {
  EEXIST,
  EINVAL,
  EISDIR,
  ELOOP,
  ENOENT,
  ENOSPC,
  ENOTDIR,
  ENXIO,
  EOPNOTSUPP,
  EPERM,
  ETXTBSY,
  ENAMETOOLONG,
} from '../uapi/errno.ts'
import {
  NAME_MAX,
  FS_APPEND_FL,
  O_ACCMODE,
  O_APPEND,
  O_CREAT,
  O_DIRECT,
  O_DIRECTORY,
  O_EXCL,
  O_NOATIME,
  O_NOCTTY,
  O_NOFOLLOW,
  O_PATH,
  O_RDONLY,
  O_TMPFILE,
  O_TRUNC,
  O_WRONLY,
  R_OK,
  W_OK,
  X_OK,
} from '../uapi/fcntl.ts'
import { IN_MODIFY, IN_OPEN } from '../uapi/inotify.ts'
import { S_IFIFO, S_IFMT, S_IFREG, S_IFSOCK, S_ISGID } from '../uapi/stat.ts'
import { CAP_FOWNER } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { allocFile, countWriter, fput } from './file.ts'
import { createDentry } from './inode.ts'
import { watchers } from './notify.ts'
import { inodePermission, isDirectory, isSymlink, pathLookup } from './namei.ts'
import { newInode } from './new-inode.ts'
import { roomForInode } from './space.ts'
import { openFifo } from './pipe.ts'
import { truncateInode } from './truncate.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, Inode } from './inode.ts'
import type { PathResult } from './namei.ts'
import { directoryMethods } from './directory.ts'
import { addEntry, mayChange } from './vfs.ts'

/** Flags that an open file does not keep: O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC; O_CLOEXEC belongs to the descriptor. */
const openOnly = O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC | 0o2000000

function createRegular(k: FsKernel, at: PathResult, mode: number): Dentry | number {
  const denied = mayChange(k, at.parent)
  if (denied < 0) return denied === -ENOENT ? -ENOENT : denied
  const directory = at.parent.inode
  if (roomForInode(k, directory.sb) < 0) return -ENOSPC
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
  // What was made just now has nothing to cut off, and nobody is told that it was.
  return finishOpen(k, made, flags & ~O_TRUNC)
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
  if (roomForInode(k, sb) < 0) return -ENOSPC
  const node = newInode(k, sb, {
    mode: S_IFREG | (mode & 0o7777 & ~k.current.fs.umask),
    uid: k.current.euid,
    gid: k.current.egid,
    fops: sb.fops,
  })
  node.nlink = 0
  node.linkable = (flags & O_EXCL) === 0
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
  // What may only be appended to is opened for that alone.
  const appends = access === O_RDONLY || (flags & O_APPEND) !== 0
  if ((node.fileFlags & FS_APPEND_FL) !== 0 && (!appends || (flags & O_TRUNC) !== 0)) return -EPERM
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
  if (node.sb.ops !== '') {
    const refused = k.fsOps[node.sb.ops].open?.(k, file) ?? 0
    if (refused < 0) {
      fput(k, file)
      return refused
    }
  }
  if (writing && regular) countWriter(file)
  watchers(k)?.tell(k, dentry, IN_OPEN)
  const cut = (flags & O_TRUNC) !== 0 && regular ? truncateInode(k, node, 0) : 0
  if ((flags & O_TRUNC) !== 0 && regular) watchers(k)?.tell(k, dentry, IN_MODIFY)
  if (cut >= 0) return file
  fput(k, file)
  return cut
}

/** Methods of what only open gives. */
export const fileMethods = { directory: directoryMethods }

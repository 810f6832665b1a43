// setxattr(2), getxattr(2), listxattr(2), removexattr(2) and their relatives: what is checked in which order (fs/xattr.c), and who may
// do it by the name's namespace.

import {
  BLOCKED,
  E2BIG,
  EBADF,
  EFAULT,
  EINVAL,
  ENAMETOOLONG,
  ENODATA,
  EOPNOTSUPP,
  EPERM,
  ERANGE,
} from '../uapi/errno.ts'
import { AT_FDCWD, AT_SYMLINK_NOFOLLOW, R_OK, W_OK, FS_APPEND_FL, FS_IMMUTABLE_FL } from '../uapi/fcntl.ts'
import { CAP_FOWNER, CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { IN_ATTRIB } from '../uapi/inotify.ts'
import { S_IFDIR, S_IFMT, S_IFREG, S_ISVTX } from '../uapi/stat.ts'
import { strncpyFromUser } from '../fault/uaccess.ts'
import { capable } from '../mm/current.ts'
import { fdget } from '../fs/file.ts'
import { inodePermission } from '../fs/namei.ts'
import { watchers } from '../fs/notify.ts'
import {
  XATTR_CREATE,
  XATTR_REPLACE,
  createAttributes,
  getAttribute,
  listAttributes,
  resolveName,
  setAttribute,
} from '../fs/xattr.ts'
import { getBytes, putBytes } from './arguments.ts'
import { entryAt } from './sys-stat.ts'
import type { Dentry, Inode } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

const XATTR_NAME_MAX = 255
const XATTR_SIZE_MAX = 65536
const CAP_SETFCAP = 31

const isAcl = (name: string): boolean => name.startsWith('system.posix_acl_')

/** The inode that a path or a descriptor names: by the call's letter, as in lsetxattr and fsetxattr. */
type Named = (k: TaskKernel) => Dentry | number

const byPath =
  (flags: number): Named =>
  (k) =>
    entryAt(k, AT_FDCWD, k.args[0], flags)
const followed = byPath(0)
const unfollowed = byPath(AT_SYMLINK_NOFOLLOW)
const opened: Named = (k) => fdget(k, k.low[0])?.dentry ?? -EBADF

/** import_xattr_name(). */
function nameOf(k: TaskKernel, address: number): string | number {
  const name = strncpyFromUser(k, address, XATTR_NAME_MAX + 1)
  if (typeof name === 'number') return name === -ENAMETOOLONG ? -ERANGE : name
  return name === '' || name.length > XATTR_NAME_MAX ? -ERANGE : name
}

/** xattr_permission(). */
function permitted(k: TaskKernel, node: Inode, name: string, mask: number): number {
  const writes = (mask & W_OK) !== 0
  if (name.startsWith('security.') || name.startsWith('system.')) return 0
  if (name.startsWith('trusted.') && !capable(k.current, CAP_SYS_ADMIN)) return writes ? -EPERM : -ENODATA
  if (name.startsWith('user.')) {
    const type = node.mode & S_IFMT
    if (type !== S_IFREG && type !== S_IFDIR) return writes ? -EPERM : -ENODATA
    const owns = k.current.euid === node.uid || capable(k.current, CAP_FOWNER)
    if (type === S_IFDIR && (node.mode & S_ISVTX) !== 0 && writes && !owns) return -EPERM
  }
  return inodePermission(k, node, mask)
}

/** cap_inode_setxattr(): the namespace of security modules is for administrators. */
function mayTouchSecurity(k: TaskKernel, name: string): boolean {
  if (!name.startsWith('security.')) return true
  return capable(k.current, name === 'security.capability' ? CAP_SETFCAP : CAP_SYS_ADMIN)
}

/** validheader() of security/commoncap.c: 12 bytes of version 1, 20 of version 2, 24 of version 3. */
function isCapability(value: Uint8Array): boolean {
  if (value.length < 4) return false
  const version = value[3] * 2 ** 24 + value[2] * 2 ** 16 + value[1] * 2 ** 8
  const size = version === 0x02000000 ? 20 : version === 0x03000000 ? 24 : -1
  return value.length === size
}

/** vfs_setxattr(), vfs_removexattr(): with null it is removed. */
function change(k: TaskKernel, dentry: Dentry, name: string, value: Uint8Array | null, flags: number): number {
  const node = dentry.inode
  // Differs from Linux: access lists can be asked for (a file has none) and not set.
  if (isAcl(name)) return value !== null || resolveName(node, name) < 0 ? -EOPNOTSUPP : 0
  if (name === 'security.capability' && value !== null && !isCapability(value)) return -EINVAL
  if ((node.fileFlags & (FS_APPEND_FL | FS_IMMUTABLE_FL)) !== 0) return -EPERM
  const denied = permitted(k, node, name, W_OK)
  if (denied < 0) return denied
  if (!mayTouchSecurity(k, name)) return -EPERM
  const unknown = resolveName(node, name)
  if (unknown < 0) return unknown
  const { xattrs } = k.objects
  // Numbers of inodes are not used again, so what is kept of one that is gone is only in the way.
  for (const id of xattrs.keys()) if (!k.inodes.has(id)) xattrs.delete(id)
  const all = xattrs.get(node.id) ?? createAttributes()
  const done = setAttribute(node, all, name, value, flags)
  if (done !== 0) return done
  xattrs.set(node.id, all)
  node.ctime = k.trace.tick
  watchers(k)?.tell(k, dentry, IN_ATTRIB)
  return 0
}

const set =
  (named: Named) =>
  (k: TaskKernel): number => {
    const flags = k.low[4]
    if ((flags & ~(XATTR_CREATE | XATTR_REPLACE)) !== 0) return -EINVAL
    const name = nameOf(k, k.args[1])
    if (typeof name === 'number') return name
    if (k.args[3] > XATTR_SIZE_MAX) return -E2BIG
    const value = getBytes(k, k.args[2], k.args[3])
    if (typeof value === 'number') return value
    const entry = named(k)
    return typeof entry === 'number' ? entry : change(k, entry, name, value, flags)
  }

const remove =
  (named: Named) =>
  (k: TaskKernel): number => {
    const name = nameOf(k, k.args[1])
    if (typeof name === 'number') return name
    const entry = named(k)
    return typeof entry === 'number' ? entry : change(k, entry, name, null, 0)
  }

/** Hands bytes out, or says how many there are. */
function handOut(k: TaskKernel, bytes: Uint8Array, address: number, size: number): number {
  if (size === 0) return bytes.length
  if (bytes.length > size) return size >= XATTR_SIZE_MAX ? -E2BIG : -ERANGE
  const copied = putBytes(k, address, bytes)
  return copied === 0 || copied === BLOCKED ? (copied === 0 ? bytes.length : copied) : -EFAULT
}

const get =
  (named: Named) =>
  (k: TaskKernel): number => {
    const name = nameOf(k, k.args[1])
    if (typeof name === 'number') return name
    const entry = named(k)
    if (typeof entry === 'number') return entry
    const node = entry.inode
    const denied = permitted(k, node, name, R_OK)
    if (denied < 0) return denied
    const unknown = resolveName(node, name)
    if (unknown < 0) return unknown
    const value = getAttribute(k.objects.xattrs.get(node.id), name)
    return value === null ? -ENODATA : handOut(k, value, k.args[2], k.args[3])
  }

const list =
  (named: Named) =>
  (k: TaskKernel): number => {
    const entry = named(k)
    if (typeof entry === 'number') return entry
    const node = entry.inode
    const trusts = capable(k.current, CAP_SYS_ADMIN)
    const text = listAttributes(k.objects.xattrs.get(node.id))
      .filter(({ name }) => trusts || !name.startsWith('trusted.'))
      .map(({ name }) => `${name}\0`)
      .join('')
    return handOut(
      k,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      k.args[1],
      k.args[2],
    )
  }

export const sysSetxattr = set(followed)
export const sysLsetxattr = set(unfollowed)
export const sysFsetxattr = set(opened)
export const sysGetxattr = get(followed)
export const sysLgetxattr = get(unfollowed)
export const sysFgetxattr = get(opened)
export const sysListxattr = list(followed)
export const sysLlistxattr = list(unfollowed)
export const sysFlistxattr = list(opened)
export const sysRemovexattr = remove(followed)
export const sysLremovexattr = remove(unfollowed)
export const sysFremovexattr = remove(opened)

// Path names to directory entries: fs/namei.c. Order of checks, component by component: the directory is one (ENOTDIR), it may be
// searched (EACCES), the name is not too long (ENAMETOOLONG), it exists (ENOENT), a link is followed (ELOOP after 40).

import { EACCES, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, EROFS, EPERM } from '../uapi/errno.ts'
import { NAME_MAX, PATH_MAX, R_OK, W_OK, X_OK, FS_IMMUTABLE_FL } from '../uapi/fcntl.ts'
import { S_IFDIR, S_IFLNK, S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { CAP_DAC_OVERRIDE, CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { parentOf, topOf } from './path.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, Inode } from './inode.ts'

const CAP_DAC_READ_SEARCH = 2
const linksMost = 40

/** Where a walk ended. */
export interface PathResult {
  /** Directory of the last component. */
  readonly parent: Dentry
  /** The last component; '.' or '..' or '' (the root) are possible. */
  readonly last: string
  /** What it names; null: nothing yet. */
  readonly dentry: Dentry | null
  /** The path ended in a slash: only a directory will do. */
  readonly slash: boolean
}

export const isDirectory = (node: Inode): boolean => (node.mode & S_IFMT) === S_IFDIR
export const isSymlink = (node: Inode): boolean => (node.mode & S_IFMT) === S_IFLNK

/** Devices and pipes can be written to on a read-only file system. */
const isSpecial = (node: Inode): boolean => ![S_IFREG, S_IFDIR, S_IFLNK].includes(node.mode & S_IFMT)

/** May the task do this (R_OK, W_OK, X_OK bits)? 0, -EROFS or -EACCES: inode_permission(). */
export function inodePermission(
  k: FsKernel,
  node: Inode,
  mask: number,
  uid = k.current.euid,
  gid = k.current.egid,
): number {
  if ((mask & W_OK) !== 0 && node.sb.readOnly && !isSpecial(node)) return -EROFS
  if ((mask & W_OK) !== 0 && (node.fileFlags & FS_IMMUTABLE_FL) !== 0) return -EPERM
  const shift = uid === node.uid ? 6 : gid === node.gid || k.current.groups.includes(node.gid) ? 3 : 0
  if (((node.mode >>> shift) & mask) === mask) return 0
  // Settings know no capabilities, but for ids of IPC to come: proc_sys_permission(), ipc_permissions().
  if (node.key.startsWith('sys/'))
    return node.key.endsWith('_next_id') && capable(k.current, CAP_SYS_ADMIN) ? 0 : -EACCES
  if (isDirectory(node)) {
    if (node.sb.ops !== '' && k.fsOps[node.sb.ops].isOwn?.(k, node) === true) return 0
    if (capable(k.current, CAP_DAC_OVERRIDE)) return 0
    return (mask & W_OK) === 0 && capable(k.current, CAP_DAC_READ_SEARCH) ? 0 : -EACCES
  }
  if (mask === R_OK && capable(k.current, CAP_DAC_READ_SEARCH)) return 0
  const runnable = (mask & X_OK) === 0 || (node.mode & 0o111) !== 0
  return runnable && capable(k.current, CAP_DAC_OVERRIDE) ? 0 : -EACCES
}

/** The entry of one name in a directory, or null. */
export function lookupOne(k: FsKernel, directory: Dentry, name: string): Dentry | null {
  const found = directory.inode.children?.get(name)
  if (found !== undefined) return topOf(found)
  const ops = directory.inode.sb.ops
  return ops === '' ? null : k.fsOps[ops].lookup(k, directory, name)
}

/** Walks a path from `start` (or the root if it is absolute). `follow`: a link in the last component is followed. */
export function pathLookup(k: FsKernel, start: Dentry, path: string, follow: boolean): PathResult | number {
  if (path === '') return -ENOENT
  if (path.length >= PATH_MAX) return -ENAMETOOLONG
  return walk(k, start, path, follow, { links: 0 })
}

function walk(
  k: FsKernel,
  start: Dentry,
  path: string,
  follow: boolean,
  budget: { links: number },
): PathResult | number {
  let at = path.startsWith('/') ? topOf(k.current.fs.root) : topOf(start)
  const names = path.split('/').filter((name) => name !== '')
  const slash = path.endsWith('/')
  if (names.length === 0) return { parent: at, last: '', dentry: at, slash: false }
  for (let i = 0; i < names.length; i++) {
    const name = names[i]
    const final = i === names.length - 1
    const wrong = mayStep(k, at, name)
    if (wrong < 0) return wrong
    const next = step(k, at, name)
    if (next === null) return final ? { parent: at, last: name, dentry: null, slash } : -ENOENT
    if (isSymlink(next.inode) && (!final || follow || slash)) {
      if (++budget.links > linksMost) return -ELOOP
      const target = followLink(k, next)
      if (typeof target === 'number') return target
      if (typeof target !== 'string') {
        if (final && slash && !isDirectory(target.inode)) return -ENOTDIR
        if (final) return { parent: at, last: name, dentry: target, slash }
        at = target
        continue
      }
      const result = walk(k, at, target, true, budget)
      if (typeof result === 'number') return result
      if (final && slash && result.dentry !== null && !isDirectory(result.dentry.inode)) return -ENOTDIR
      if (final) return { ...result, slash: slash || result.slash }
      if (result.dentry === null) return -ENOENT
      at = result.dentry
      continue
    }
    if (final) {
      if (slash && !isDirectory(next.inode)) return -ENOTDIR
      return { parent: at, last: name, dentry: next, slash }
    }
    at = next
  }
  return -ENOENT
}

function mayStep(k: FsKernel, at: Dentry, name: string): number {
  if (!isDirectory(at.inode)) return -ENOTDIR
  const denied = inodePermission(k, at.inode, X_OK)
  if (denied < 0) return denied
  return name.length > NAME_MAX ? -ENAMETOOLONG : 0
}

function step(k: FsKernel, at: Dentry, name: string): Dentry | null {
  if (name === '.') return at
  if (name === '..') return at === topOf(k.current.fs.root) ? at : topOf(parentOf(at))
  return lookupOne(k, at, name)
}

function followLink(k: FsKernel, link: Dentry): Dentry | string | number {
  const ops = link.inode.sb.ops
  return ops === '' ? link.inode.link : k.fsOps[ops].follow(k, link)
}

/** An existing entry by path, or a negative errno: what stat, truncate, chmod and the like begin with. */
export function userPath(k: FsKernel, start: Dentry, path: string, follow: boolean): Dentry | number {
  const result = pathLookup(k, start, path, follow)
  if (typeof result === 'number') return result
  return result.dentry ?? -ENOENT
}

// Entries of the tree of files: how they come, go and are told of. With the kernel's checks: open.ts and names.ts.

import { ENOENT, EROFS } from '../uapi/errno.ts'
import { W_OK, X_OK } from '../uapi/fcntl.ts'
import { emitFile } from '../trace/emit.ts'
import { evictInode } from './evict.ts'
import { createDentry } from './inode.ts'
import { inodePermission, isDirectory, lookupOne } from './namei.ts'
import { logMeta } from './journal.ts'
import { watchers } from './notify.ts'
import { dPath, pathInVolume } from './path.ts'
import { newInode } from './new-inode.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, Inode, InodeSpec } from './inode.ts'

/** Enters an inode under a name. */
export function addEntry(k: FsKernel, directory: Dentry, name: string, node: Inode): Dentry {
  const dentry = createDentry(name, directory, node)
  directory.inode.children?.set(name, dentry)
  if (isDirectory(node)) directory.inode.nlink++
  touchDirectory(k, directory.inode)
  logName(k, dentry, 'link')
  watchers(k)?.tellCreate(k, directory, name, node)
  return dentry
}

/** Tells the journal of a name that comes or goes. */
export function logName(k: FsKernel, dentry: Dentry, kind: 'link' | 'unlink'): void {
  const { inode } = dentry
  if (inode.disk !== null && inode.sb.journal !== null)
    logMeta(k, inode, { kind, inode: inode.id, path: pathInVolume(dentry) })
}

export function touchDirectory(k: FsKernel, node: Inode): void {
  node.mtime = k.trace.tick
  node.ctime = k.trace.tick
}

/** Takes a name away. */
export function removeEntry(k: FsKernel, dentry: Dentry): void {
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

export function traceNames(k: FsKernel, node: Inode): void {
  for (const file of k.files.values()) if (file.node === node && file.mapping !== 0) traceFile(k, file)
}

/** May entries be made in or removed from the directory? */
export function mayChange(k: FsKernel, directory: Dentry): number {
  if (directory.inode.sb.ops !== '') return directory.inode.sb.type === 'proc' ? -ENOENT : -EROFS
  if (directory.deleted) return -ENOENT
  return inodePermission(k, directory.inode, W_OK | X_OK)
}

/** A name goes, and its link; the inode is there still. */
export function dropLink(k: FsKernel, victim: Dentry): void {
  removeEntry(k, victim)
  const node = victim.inode
  node.nlink -= isDirectory(node) ? 2 : 1
  node.ctime = k.trace.tick
  if (node.openCount > 0) traceNames(k, node)
}

/** A name goes; the inode with the last name and user. */
export function dropName(k: FsKernel, victim: Dentry): void {
  dropLink(k, victim)
  watchers(k)?.tellDelete(k, victim)
  evictInode(k, victim.inode)
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

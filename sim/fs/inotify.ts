// inotify: what happens to watched files becomes events in a queue that is read as a file (fs/notify/fsnotify.c, fs/notify/inotify/).
// A watch belongs to an inode, whatever it is called. What happens to a file is told to those who watch its directory, with its name,
// and then to those who watch the file itself.

import { BLOCKED, EAGAIN, EFAULT, EINVAL, ENOTTY, ERESTARTSYS } from '../uapi/errno.ts'
import { O_NONBLOCK, O_PATH, POLLIN } from '../uapi/fcntl.ts'
import {
  IN_ALL_EVENTS,
  IN_ATTRIB,
  IN_CLOSE_NOWRITE,
  IN_CLOSE_WRITE,
  IN_CREATE,
  IN_DELETE,
  IN_DELETE_SELF,
  IN_EXCL_UNLINK,
  IN_IGNORED,
  IN_ISDIR,
  IN_MOVED_FROM,
  IN_MOVED_TO,
  IN_MOVE_SELF,
  IN_ONESHOT,
  IN_Q_OVERFLOW,
  IN_UNMOUNT,
} from '../uapi/inotify.ts'
import { copyToUser } from '../fault/uaccess.ts'
import { FMODE_WRITE } from '../mm/vma.ts'
import { allocFile } from './file.ts'
import { createDentry } from './inode.ts'
import { isDirectory } from './namei.ts'
import { newInode } from './new-inode.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'
import type { Dentry, Inode, SuperBlock } from './inode.ts'
import type { NotifyEvent, NotifyGroup, Watch } from './notify.ts'

const FIONREAD = 0x541b
const headBytes = 16

const channelOf = (group: NotifyGroup): string => `inotify:${group.id}`

/** What a descriptor stands for, undefined if it is no inotify descriptor. */
export const groupOf = (k: FsKernel, file: File): NotifyGroup | undefined => k.notify.groups.get(file.node.id)

/** A new descriptor's file. */
export function notifyFile(k: FsKernel, sb: SuperBlock, flags: number, most: number): File | null {
  const node = newInode(k, sb, { mode: 0o600, uid: 0, gid: 0, fops: 'inotify' })
  node.nlink = 0
  const file = allocFile(k, createDentry('anon_inode:inotify', null, node), flags & O_NONBLOCK, 'inotify')
  k.notify.groups.set(node.id, { id: node.id, watches: [], lastDescriptor: 0, queue: [], most })
  return file
}

/** An event into the queue, unless it is the same as the last one: inotify_merge(). */
function enqueueEvent(k: FsKernel, group: NotifyGroup, event: NotifyEvent): void {
  const { queue } = group
  const last = queue.at(-1)
  if (
    last !== undefined &&
    last.mask === event.mask &&
    last.descriptor === event.descriptor &&
    last.name === event.name
  )
    return
  if (queue.length > group.most) return
  queue.push(queue.length === group.most ? { descriptor: -1, mask: IN_Q_OVERFLOW, cookie: 0, name: '' } : event)
  k.fsUp.wakeUp(k, channelOf(group))
  k.fsUp.wakeUp(k, 'poll')
}

/** The watch goes, which its reader is told: inotify_ignored_and_remove_idr(). */
export function dropWatch(k: FsKernel, group: NotifyGroup, watch: Watch): void {
  group.watches.splice(group.watches.indexOf(watch), 1)
  enqueueEvent(k, group, { descriptor: watch.descriptor, mask: IN_IGNORED, cookie: 0, name: '' })
}

/** inotify_handle_inode_event() */
function send(k: FsKernel, group: NotifyGroup, watch: Watch, mask: number, name: string, cookie = 0): void {
  if ((watch.mask & mask & IN_ALL_EVENTS) === 0) return
  const shown = (mask & (IN_DELETE_SELF | IN_MOVE_SELF)) !== 0 ? mask & ~IN_ISDIR : mask
  enqueueEvent(k, group, { descriptor: watch.descriptor, mask: shown, cookie, name })
  if ((watch.mask & IN_ONESHOT) !== 0) dropWatch(k, group, watch)
}

const watchOf = (group: NotifyGroup, node: Inode): Watch | undefined =>
  group.watches.find((watch) => watch.inode === node.id)

const directoryBit = (node: Inode): number => (isDirectory(node) ? IN_ISDIR : 0)

/** Of an inode alone: fsnotify_inode(). */
export function tellInode(k: FsKernel, node: Inode, event: number): void {
  const mask = event | directoryBit(node)
  for (const group of k.notify.groups.values()) {
    const watch = watchOf(group, node)
    if (watch !== undefined) send(k, group, watch, mask, '')
  }
}

/** Of an entry: its directory is told first, then who watches it itself. fsnotify_parent(). */
export function tell(k: FsKernel, dentry: Dentry, event: number): void {
  const mask = event | directoryBit(dentry.inode)
  for (const group of k.notify.groups.values()) {
    const above = dentry.parent === null ? undefined : watchOf(group, dentry.parent.inode)
    const hidden = above !== undefined && dentry.deleted && (above.mask & IN_EXCL_UNLINK) !== 0
    if (above !== undefined && !hidden) send(k, group, above, mask, dentry.name)
    const watch = watchOf(group, dentry.inode)
    if (watch !== undefined) send(k, group, watch, mask, '')
  }
}

/** close(2) of the last reference. */
export function tellClose(k: FsKernel, file: File): void {
  if ((file.flags & O_PATH) === 0)
    tell(k, file.dentry, (file.mode & FMODE_WRITE) !== 0 ? IN_CLOSE_WRITE : IN_CLOSE_NOWRITE)
  if (file.dentry.deleted) tellUnlinked(k, file.dentry, file)
}

/** An entry that is gone and that nobody but `last` has open lets go of its inode: that is what ends the watches. dentry_unlink_inode(). */
function tellUnlinked(k: FsKernel, dentry: Dentry, last: File | null): void {
  if (dentry.inode.nlink > 0) return
  for (const file of k.files.values()) if (file.dentry === dentry && file !== last) return
  tellGone(k, dentry.inode)
}

/** A name in a directory: fsnotify_name(). */
function tellName(k: FsKernel, directory: Inode, name: string, event: number, node: Inode, cookie = 0): void {
  const mask = event | directoryBit(node)
  for (const group of k.notify.groups.values()) {
    const watch = watchOf(group, directory)
    if (watch !== undefined) send(k, group, watch, mask, name, cookie)
  }
}

export const tellCreate = (k: FsKernel, directory: Dentry, name: string, node: Inode): void =>
  tellName(k, directory.inode, name, IN_CREATE, node)

/** unlink(2), rmdir(2): the file's count of links changes first. */
export function tellDelete(k: FsKernel, dentry: Dentry): void {
  const { parent, name, inode } = dentry
  if (!isDirectory(inode)) tellInode(k, inode, IN_ATTRIB)
  tellUnlinked(k, dentry, null)
  if (parent !== null) tellName(k, parent.inode, name, IN_DELETE, inode)
}

/** rename(2): fsnotify_move(). Both names have one cookie. */
export function tellMove(k: FsKernel, from: Dentry, oldName: string, to: Dentry, newName: string, node: Inode): void {
  const cookie = ++k.notify.cookie
  tellName(k, from.inode, oldName, IN_MOVED_FROM, node, cookie)
  tellName(k, to.inode, newName, IN_MOVED_TO, node, cookie)
}

/** The inode is gone, and what watches it: fsnotify_inoderemove(). */
export function tellGone(k: FsKernel, node: Inode): void {
  tellInode(k, node, IN_DELETE_SELF)
  forgetInode(k, node, 0)
}

/** Watches of an inode that can't be seen any more; of one that is unmounted, its readers are told so. */
export function forgetInode(k: FsKernel, node: Inode, event: number): void {
  for (const group of k.notify.groups.values()) {
    const watch = watchOf(group, node)
    if (watch === undefined) continue
    if (event !== 0) enqueueEvent(k, group, { descriptor: watch.descriptor, mask: event, cookie: 0, name: '' })
    dropWatch(k, group, watch)
  }
}

/** A mounted file system goes: fsnotify_unmount_inodes(). */
export function tellUnmount(k: FsKernel, sb: SuperBlock): void {
  for (const node of k.inodes.values()) if (node.sb === sb) forgetInode(k, node, IN_UNMOUNT)
}

const nameBytes = ({ name }: NotifyEvent): number => (name === '' ? 0 : Math.ceil((name.length + 1) / 16) * 16)

function eventBytes(event: NotifyEvent): Uint8Array {
  const bytes = new Uint8Array(headBytes + nameBytes(event))
  const view = new DataView(bytes.buffer)
  view.setInt32(0, event.descriptor, true)
  view.setInt32(4, event.mask, true)
  view.setInt32(8, event.cookie, true)
  view.setInt32(12, nameBytes(event), true)
  for (let i = 0; i < event.name.length; i++) bytes[headBytes + i] = event.name.charCodeAt(i)
  return bytes
}

/** inotify_read(): whole events only, as many as there is room for. */
function read(k: FsKernel, file: File, address: number, count: number): number {
  const group = groupOf(k, file)
  if (group === undefined) return -EINVAL
  let done = 0
  for (let event = group.queue.at(0); event !== undefined; event = group.queue.at(0)) {
    const bytes = eventBytes(event)
    if (bytes.length > count - done) return done > 0 ? done : -EINVAL
    const left = copyToUser(k, address + done, bytes, 0, bytes.length)
    if (left === BLOCKED) return done > 0 ? done : BLOCKED
    if (left > 0) return done > 0 ? done : -EFAULT
    group.queue.shift()
    done += bytes.length
  }
  if (done > 0) return done
  if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
  return k.fsUp.signalPending(k) ? -ERESTARTSYS : k.fsUp.sleepOn(k, channelOf(group))
}

function ioctl(k: FsKernel, file: File, command: number, argument: number): number {
  const group = groupOf(k, file)
  if (group === undefined || command !== FIONREAD) return -ENOTTY
  const bytes = new Uint8Array(4)
  const size = group.queue.reduce((sum, event) => sum + headBytes + nameBytes(event), 0)
  new DataView(bytes.buffer).setInt32(0, size, true)
  return copyToUser(k, argument, bytes, 0, 4) === 0 ? 0 : -EFAULT
}

/** Row of k.fileOps. */
export const inotifyMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  read,
  ioctl,
  poll: (k, file) => ((groupOf(k, file)?.queue.length ?? 0) > 0 ? POLLIN : 0),
  release: (k, file) => {
    k.notify.groups.delete(file.node.id)
  },
}

/** Rows of k.fileOps that the part brings. */
export const fileMethods = { inotify: inotifyMethods }

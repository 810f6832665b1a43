// Open directories: getdents64 and seeking in them (fs/readdir.c, fs/libfs.c). The position is the number of the next entry.

import { contents } from './parts.ts'
import { use } from '../lib/parts.ts'
import { BLOCKED, EFAULT, EINVAL, ENOENT, ENOTDIR, ENOTTY } from '../uapi/errno.ts'
import { IN_ACCESS } from '../uapi/inotify.ts'
import { directoryType } from '../uapi/stat.ts'
import { copyToUser } from '../fault/uaccess.ts'
import { fileAccessed } from './inode.ts'
import { isDirectory } from './namei.ts'
import { watchers } from './notify.ts'
import { parentOf } from './path.ts'
import { flushDisk } from './disk-cache.ts'
import { commitJournal } from './journal.ts'
import type { MmKernel } from '../mm/kernel.ts'
import type { VmFile } from '../mm/vma.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

interface Entry {
  readonly name: string
  readonly number: number
  readonly type: number
}

/** "." and "..", then the names, newest first as tmpfs lists them, or as they were made on disk. */
function entries(k: FsKernel, file: File): Entry[] {
  const { dentry, node } = file
  const own: Entry[] = [
    { name: '.', number: node.number, type: 4 },
    { name: '..', number: parentOf(dentry).inode.number, type: 4 },
  ]
  const { ops } = node.sb
  if (ops !== '') return [...own, ...k.fsOps[ops].list(k, dentry)]
  const children = [...(node.children ?? [])].map(([name, child]) => ({
    name,
    number: child.inode.number,
    type: directoryType(child.inode.mode),
  }))
  return [...own, ...(node.sb.type === 'tmpfs' ? children.reverse() : children)]
}

/** What the records of both calls have: the head, the name behind it from `at`, and room for what the call puts elsewhere. */
function direntRecord(entry: Entry, next: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, entry.number >>> 0, true)
  view.setUint32(4, Math.floor(entry.number / 2 ** 32), true)
  view.setUint32(8, next, true)
  view.setUint16(16, length, true)
  for (let i = 0; i < entry.name.length; i++) bytes[at + i] = entry.name.charCodeAt(i)
  return bytes
}

const eighths = (bytes: number): number => Math.ceil(bytes / 8) * 8

function direntBytes(entry: Entry, next: number): Uint8Array {
  const bytes = direntRecord(entry, next, 19, eighths(19 + entry.name.length + 1))
  bytes[18] = entry.type
  return bytes
}

/** struct linux_dirent of the older call: the type stands in the last byte. */
function oldDirentBytes(entry: Entry, next: number): Uint8Array {
  const bytes = direntRecord(entry, next, 18, eighths(18 + entry.name.length + 2))
  bytes[bytes.length - 1] = entry.type
  return bytes
}

/** getdents64(2), and with `old` getdents(2). */
export function getdents(k: FsKernel, file: File, address: number, count: number, old = false): number {
  if (!isDirectory(file.node)) return -ENOTDIR
  if (file.dentry.deleted) return -ENOENT
  const list = entries(k, file)
  let done = 0
  let at = file.position
  while (at < list.length) {
    const bytes = old ? oldDirentBytes(list[at], at + 1) : direntBytes(list[at], at + 1)
    if (done + bytes.length > count) {
      if (done === 0) return -EINVAL
      break
    }
    const left = copyToUser(k, address + done, bytes, 0, bytes.length)
    if (left === BLOCKED) return BLOCKED
    if (left > 0) return done > 0 ? done : -EFAULT
    done += bytes.length
    at++
    file.position = at
  }
  fileAccessed(file, k.trace.tick)
  watchers(k)?.tell(k, file.dentry, IN_ACCESS)
  return done
}

/** fsync of a directory: the names in it are durable. */
function directoryFsync(k: MmKernel, file: VmFile): number {
  const { sb } = (file as File).node
  commitJournal(sb, 0)
  flushDisk(k as FsKernel, sb)
  return 0
}

/** Row of k.fileOps: neither read nor write. */
export const directoryMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  fsync: directoryFsync,
  ioctl: (k, file, command, argument) =>
    use(contents).fileFlagsIoctl(k as FsKernel, file as File, command, argument) ?? -ENOTTY,
}

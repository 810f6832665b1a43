// The tree of /proc as the file layer reaches it. Entries are made at every look-up; an inode's `key` says what it stands for: `maps`,
// `12/maps`, `sys/vm/swappiness`. Here are the names that most programs read (`self`, `PID/exe`, `PID/maps`); the others are in a part (part-files.ts).

import { EACCES, ENOENT, ESRCH } from '../uapi/errno.ts'
import { S_IFDIR, S_IFLNK, S_IFREG } from '../uapi/stat.ts'
import { CAP_SYS_PTRACE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { findVma } from '../mm/vma-set.ts'
import { createDentry, createInode } from '../fs/inode.ts'
import { use } from '../lib/parts.ts'
import { files } from './parts.ts'
import { mapsLine, mapsRow, vsyscallRow } from './maps.ts'
import { seqRead, seqText } from './seq.ts'
import type { File } from '../fs/file.ts'
import type { FsOps, FileMethods, FsKernel } from '../fs/kernel.ts'
import type { Dentry } from '../fs/inode.ts'
import type { NextRecord } from './seq.ts'
import type { Task } from '../task/task.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** What a name stands for. */
export interface Entry {
  readonly mode: number
  readonly fops: string
  readonly uid?: number
  /** st_size of a link. */
  readonly size?: number
}

export const directory: Entry = { mode: S_IFDIR | 0o555, fops: 'directory' }
export const link: Entry = { mode: S_IFLNK | 0o777, fops: '' }

/** The task that a key's first part names, or the thread below its task/; undefined for files of the system. */
export function taskOfKey(k: TaskKernel, key: string): Task | undefined {
  const [first, second, thread] = key.split('/')
  const pid = Number(second === 'task' && thread !== undefined ? thread : first)
  return k.tasks.get(pid) ?? k.groups.get(pid)?.leader
}

/** What a key stands for, where it is one of those that most programs read. */
function usualEntry(k: TaskKernel, key: string): Entry | undefined {
  if (key === 'self') return link
  const [pid, name, ...more] = key.split('/')
  const task = /^\d+$/.test(pid) ? taskOfKey(k, pid) : undefined
  if (task === undefined || more.length > 0) return undefined
  const uid = task.group.dumpable === 1 ? task.euid : 0
  if (name === undefined) return { ...directory, uid }
  if (name === 'exe') return { ...link, uid }
  return name === 'maps' ? { mode: S_IFREG | 0o444, fops: 'proc', uid } : undefined
}

const entryOf = (k: TaskKernel, key: string): Entry | null => usualEntry(k, key) ?? use(files).entryOf(k, key)

function dentryOf(parent: Dentry, name: string, key: string, entry: Entry): Dentry {
  const { sb } = parent.inode
  const inode = createInode(0, sb, 0, {
    mode: entry.mode,
    uid: entry.uid ?? 0,
    gid: entry.uid ?? 0,
    fops: entry.fops,
    key,
    // Only its length counts, which stat shows: where it leads, `follow` says.
    link: ' '.repeat(entry.size ?? 0),
  })
  return createDentry(name, parent, inode)
}

const childKey = (directory: Dentry, name: string): string =>
  directory.inode.key === '' ? name : `${directory.inode.key}/${name}`

function lookup(k: TaskKernel, parent: Dentry, name: string): Dentry | null {
  const key = childKey(parent, name)
  const entry = entryOf(k, key)
  return entry === null ? null : dentryOf(parent, name, key, entry)
}

function follow(k: TaskKernel, dentry: Dentry, toRead: boolean): Dentry | string | number {
  const { key } = dentry.inode
  if (key === 'self') return String(k.current.group.pid)
  const [pid, name, ...more] = key.split('/')
  const task = taskOfKey(k, pid)
  if (name !== 'exe' || more.length > 0 || task === undefined) return use(files).follow(k, dentry, toRead)
  if (!mayAccess(k, task)) return -EACCES
  return (task.mm === null ? undefined : k.exeFiles.get(task.mm.id)?.dentry) ?? -ENOENT
}

/** ptrace_may_access(): one's own, or with the capability. */
export function mayAccess(k: TaskKernel, task: Task): boolean {
  const { current } = k
  if (task.group === current.group || capable(current, CAP_SYS_PTRACE)) return true
  const same = [task.uid, task.euid, task.suid].every((id) => id === current.uid)
  return same && task.group.dumpable === 1
}

/** Files that show an address space: that of the time when they were opened, to those who may look into it then. */
const ofMemory = ['maps', 'smaps', 'smaps_rollup', 'numa_maps', 'pagemap', 'mem', 'environ', 'auxv']

/** proc_mem_open() */
function openFile(k: TaskKernel, file: File): number {
  const { key } = file.node
  if (!/^\d/.test(key) || !ofMemory.includes(key.slice(key.lastIndexOf('/') + 1))) return 0
  const task = taskOfKey(k, key)
  if (task === undefined) return -ESRCH
  if (!mayAccess(k, task)) return -EACCES
  file.mm = task.mm?.id ?? -1
  return 0
}

/** The task is gone, or is another program since the file was opened. */
export const isOutdated = (k: TaskKernel, file: File): boolean =>
  file.mm !== 0 && taskOfKey(k, file.node.key)?.mm?.id !== file.mm

/** The generator of a key's text, or why it can't be read. */
function recordsOf(k: TaskKernel, key: string): NextRecord | number {
  if (!/^\d+\/(task\/\d+\/)?maps$/.test(key)) return use(files).recordsOf(k, key)
  return taskOfKey(k, key) === undefined ? -ESRCH : mapsRecords
}

/** Lines of maps: the cursor is the end of the VMA before. */
const mapsRecords: NextRecord = (k, file, cursor) => {
  const mm = taskOfKey(k, file.node.key)?.mm ?? null
  if (mm === null || cursor === Infinity) return null
  const vma = findVma(mm.vmas, cursor)
  if (vma === null) return { text: mapsLine(vsyscallRow), next: Infinity }
  return { text: mapsLine(mapsRow(k, mm, vma)), next: vma.end }
}

/** Methods of generated files. */
const procMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'any',
  read: (k, file, address, count, position) => {
    const records = recordsOf(k as TaskKernel, file.node.key)
    if (typeof records === 'number') return records
    return isOutdated(k as TaskKernel, file) ? 0 : seqRead(k as TaskKernel, file, address, count, position, records)
  },
  write: (k, file, address, count) => use(files).procWrite(k as TaskKernel, file, address, count),
  ioctl: (k, file, command, argument) => use(files).procIoctl(k as TaskKernel, file, command, argument),
}

const procOps: FsOps = {
  lookup: (k, parent, name) => lookup(k as TaskKernel, parent, name),
  open: (k, file) => openFile(k as TaskKernel, file),
  list: (k, parent) =>
    use(files)
      .namesIn(k as TaskKernel, parent.inode.key)
      .map((name, index) => ({
        name,
        number: 4026531840 + index,
        type: (entryOf(k as TaskKernel, childKey(parent, name))?.mode ?? S_IFREG) >>> 12,
      })),
  isOwn: (k, { key }) =>
    /\/(fd|map_files)$/.test(key) && taskOfKey(k as TaskKernel, key)?.group === (k as TaskKernel).current.group,
  follow: (k, dentry, toRead = false) => follow(k as TaskKernel, dentry, toRead),
}

/** Fills the rows of the tables by which the file layer reaches /proc. */
export function procInit(k: FsKernel): void {
  k.fsOps.proc = procOps
  k.fileOps.proc = procMethods
  Object.assign(k.fileOps, files.module?.fileMethods)
}

/** A file's whole text, as the host sees it; null where there is none. */
export function procText(k: TaskKernel, path: string): string | null {
  const self = k.init?.pid ?? 0
  const key = path.replace(/^\/?proc\//, '').replace(/^self(?=\/|$)/, String(self))
  const records = recordsOf(k, key)
  if (typeof records === 'number') return null
  const root = k.root
  const file = { node: { key }, dentry: root } as unknown as File
  return seqText(k, file, records)
}

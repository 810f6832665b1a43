// The part `files` of /proc: every name that the core does not know (procfs.ts): what it is, what is in it, and which generator answers a read
// (fs/proc/base.c, root.c, generic.c).

import { EACCES, EINVAL, EIO, ENOENT, ENOTTY, EPERM, ESRCH } from '../uapi/errno.ts'
import { S_IFDIR, S_IFLNK, S_IFREG } from '../uapi/stat.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { copyFromUser } from '../fault/uaccess.ts'
import { latin1 } from '../fs/sink.ts'
import { kpageRead } from './kpage.ts'
import { fdinfo, pidFiles } from './pid-files.ts'
import { rootFiles } from './root-files.ts'
import { sysctlFiles as settings } from './sysctl.ts'
import { sysfsFiles } from './sysfs.ts'
import { memTransfer } from './mem.ts'
import { pagemapRead } from './pagemap.ts'
import { pagemapScan } from './pagemap-scan.ts'
import { procmapQuery } from './procmap-query.ts'
import { followMapFile, mapFileMode, mapFileNames } from './map-files.ts'
import type { File } from '../fs/file.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { Dentry } from '../fs/inode.ts'
import type { NextRecord } from './seq.ts'
import type { TaskKernel } from '../task/kernel.ts'

import { directory, isOutdated, link, mayAccess, taskOfKey } from './procfs.ts'
import type { Entry } from './procfs.ts'

const sysctlFiles: typeof settings = new Map([...settings, ...sysfsFiles])

/** Directories of /proc that are no process's. */
const directories = ['sys', 'sysvipc', 'sysfs']

/** Names and numbers of the first namespaces: PROC_…_INIT_INO. Nobody can go through these links. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['cgroup', 'cgroup:[4026531835]'], ['ipc', 'ipc:[4026531839]'], ['net', 'net:[4026531833]'], ['pid', 'pid:[4026531836]'],
  ['pid_for_children', 'pid:[4026531836]'], ['time', 'time:[4026531834]'], ['time_for_children', 'time:[4026531834]'],
  ['user', 'user:[4026531837]'], ['uts', 'uts:[4026531838]'], ['mnt', 'mnt:[4026531832]'],
]) // prettier-ignore

/** What a key stands for; null: nothing. */
export function entryOf(k: TaskKernel, key: string): Entry | null {
  const parts = key.split('/')
  if (/^\d+$/.test(parts[0])) return pidEntry(k, parts)
  if (key === 'self' || key === 'thread-self' || key === 'mounts') return link
  if (directories.includes(key) || [...sysctlFiles.keys()].some((name) => name.startsWith(`${key}/`))) return directory
  if (key === 'kpageflags' || key === 'kpagecount') return { mode: S_IFREG | 0o400, fops: 'kpage' }
  const sysctl = sysctlFiles.get(key)
  if (sysctl !== undefined)
    return { mode: S_IFREG | (sysctl.mode ?? (sysctl.write === undefined ? 0o444 : 0o644)), fops: 'proc' }
  return rootFiles.has(key) ? { mode: S_IFREG | 0o444, fops: 'proc' } : null
}

/** What only a process has, not each thread. */
const ofProcess = ['task', 'map_files']

/** `ofThread`: below task/, where a name or two are missing. */
function pidEntry(k: TaskKernel, parts: readonly string[], ofThread = false): Entry | null {
  const task = taskOfKey(k, parts[0])
  if (task === undefined) return null
  const uid = task.group.dumpable === 1 ? task.euid : 0
  if (parts.length === 1) return { ...directory, uid }
  const name = parts[1]
  if (ofThread && ofProcess.includes(name)) return null
  if (parts.length === 2) {
    if (['fd', 'fdinfo', 'task', 'map_files'].includes(name))
      return { mode: S_IFDIR | (['fd', 'map_files'].includes(name) ? 0o500 : 0o555), fops: 'directory', uid }
    if (name === 'ns') return { mode: S_IFDIR | 0o511, fops: 'directory', uid }
    if (['exe', 'cwd', 'root'].includes(name)) return { ...link, uid }
    if (name === 'pagemap') return { mode: S_IFREG | 0o400, fops: 'pagemap', uid }
    if (name === 'mem') return { mode: S_IFREG | 0o600, fops: 'proc_mem', uid }
    const file = pidFiles.get(name)
    return file === undefined ? null : { mode: S_IFREG | file.mode, fops: 'proc', uid }
  }
  if (name === 'fd')
    return (task.files.fds[Number(parts[2])] ?? null) === null
      ? null
      : { mode: S_IFLNK | 0o700, fops: '', uid, size: 64 }
  if (name === 'map_files') {
    const mode = mapFileMode(task, parts[2])
    return mode === null ? null : { mode: S_IFLNK | mode, fops: '', uid, size: 64 }
  }
  if (name === 'fdinfo')
    return (task.files.fds[Number(parts[2])] ?? null) === null ? null : { mode: S_IFREG | 0o444, fops: 'proc', uid }
  if (name === 'ns') return namespaces.has(parts[2]) ? { ...link, uid } : null
  if (name === 'task') {
    const thread = k.tasks.get(Number(parts[2]))
    return thread?.group === task.group ? pidEntry(k, parts.slice(2), true) : null
  }
  return null
}

/** The names in a directory. */
export function namesIn(k: TaskKernel, key: string): string[] {
  const parts = key.split('/')
  if (key === '')
    return [
      ...[...k.groups.keys()].map(String),
      ...[...rootFiles.keys()].filter((name) => !name.includes('/')),
      ...['kpagecount', 'kpageflags', 'mounts', 'self', 'sys', 'sysvipc', 'thread-self'],
    ]
  if (key === 'sysvipc') return ['msg', 'sem', 'shm']
  // Below a thread's own directory everything is as below a process's, but for two names.
  if (parts[1] === 'task' && parts.length > 2) {
    const names = namesIn(k, parts.slice(2).join('/'))
    return parts.length === 3 ? names.filter((name) => !ofProcess.includes(name)) : names
  }
  const task = taskOfKey(k, key)
  if (task !== undefined) {
    if (parts.length === 1)
      return ['task', 'fd', 'map_files', 'fdinfo', 'ns', 'exe', 'cwd', 'root', 'pagemap', 'mem', ...pidFiles.keys()]
    if (parts[1] === 'fd' || parts[1] === 'fdinfo')
      return task.files.fds.flatMap((file, fd) => (file === null ? [] : [String(fd)]))
    if (parts[1] === 'map_files') return mapFileNames(task)
    if (parts[1] === 'ns') return [...namespaces.keys()]
    return parts[1] === 'task' ? task.group.tasks.map((each) => String(each.pid)) : []
  }
  const below = [...sysctlFiles.keys()]
    .filter((name) => name.startsWith(`${key}/`))
    .map((name) => name.slice(key.length + 1).split('/')[0])
  return [...new Set(below)]
}

/** Where a link leads; `toRead`: its text is wanted, nobody goes there. */
export function follow(k: TaskKernel, dentry: Dentry, toRead: boolean): Dentry | string | number {
  const parts = dentry.inode.key.split('/')
  if (parts[0] === 'self') return String(k.current.group.pid)
  if (parts[0] === 'thread-self') return `${k.current.group.pid}/task/${k.current.pid}`
  if (parts[0] === 'mounts') return 'self/mounts'
  const task = taskOfKey(k, dentry.inode.key)
  if (task === undefined) return -ENOENT
  const name = parts.at(-1) ?? ''
  if (parts.at(-2) === 'fd') return task.files.fds[Number(name)]?.dentry ?? -ENOENT
  if (!mayAccess(k, task)) return -EACCES
  if (parts.at(-2) === 'ns') return namespaces.get(name) ?? -ENOENT
  if (parts.at(-2) === 'map_files') return followMapFile(k, task, name, toRead)
  if (name === 'cwd') return task.fs.pwd
  if (name === 'root') return task.fs.root
  return (task.mm === null ? undefined : k.exeFiles.get(task.mm.id)?.dentry) ?? -ENOENT
}

/** _IOWR('f', 17, struct procmap_query) */
const PROCMAP_QUERY = 0xc0686611 | 0

/** ioctl(2) of a generated file: that of maps. */
export function procIoctl(k: TaskKernel, file: File, command: number, argument: number): number {
  const { key } = file.node
  const known = command === PROCMAP_QUERY && k.version.has('procmap-query') && key.endsWith('/maps')
  return known ? procmapQuery(k, taskOfKey(k, key)?.mm ?? null, argument) : -ENOTTY
}

/** _IOWR('f', 16, struct pm_scan_arg) */
const PAGEMAP_SCAN = 0xc0606610 | 0

/** Files that anybody can open and only those who may trace the process can read. */
const guarded = ['clear_refs', 'io', 'syscall']

/** The generator of a key's text; null: it can't be read. */
export function recordsOf(k: TaskKernel, key: string): NextRecord | number {
  const sysctl = sysctlFiles.get(key)
  if (sysctl !== undefined) return sysctl.records
  const root = rootFiles.get(key)
  if (root !== undefined) return root
  const task = taskOfKey(k, key)
  if (task === undefined) return -ESRCH
  const parts = key.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.at(-2) === 'fdinfo') return fdinfo
  if (guarded.includes(name) && !mayAccess(k, task)) return -EACCES
  return pidFiles.get(name)?.records ?? -EINVAL
}

/** write(2) to a generated file. */
export function procWrite(k: TaskKernel, file: File, address: number, count: number): number {
  const { key } = file.node
  const bytes = new Uint8Array(Math.min(count, 4096))
  const left = copyFromUser(k, address, bytes, 0, bytes.length)
  if (left !== 0) return left < 0 ? left : -14
  const text = latin1(bytes).trim()
  const sysctl = sysctlFiles.get(key)
  if (sysctl !== undefined) {
    if (sysctl.write === undefined) return -EPERM
    if (k.current.euid !== 0 && !capable(k.current, CAP_SYS_ADMIN)) return -EPERM
    const failed = sysctl.write(k, text)
    return failed < 0 ? failed : count
  }
  const task = taskOfKey(k, key)
  const write = pidFiles.get(key.split('/').at(-1) ?? '')?.write
  if (task === undefined) return -ESRCH
  if (write === undefined) return -EIO
  const failed = write(k, task, text)
  return failed < 0 ? failed : count
}

const pagemapMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'any',
  read: (k, file, address, count, position) => {
    const task = taskOfKey(k as TaskKernel, file.node.key)
    if (task === undefined || isOutdated(k as TaskKernel, file)) return 0
    return pagemapRead(k as TaskKernel, task, address, count, position)
  },
  ioctl: (k, file, command, argument) => {
    if (!k.version.has('pagemap-scan')) return -ENOTTY
    if (command !== PAGEMAP_SCAN) return -EINVAL
    return pagemapScan(k as TaskKernel, taskOfKey(k as TaskKernel, file.node.key)?.mm ?? null, argument)
  },
}

/** read(2) of kpageflags and kpagecount: only for those who may administer the system. */
const kpageMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'any',
  read: (k, file, address, count, position) =>
    capable(k.current, CAP_SYS_ADMIN) ? kpageRead(k as TaskKernel, file.node.key, address, count, position) : -EPERM,
}

const memAccess = (
  k: TaskKernel,
  file: File,
  ...[address, count, position, write]: [address: number, count: number, position: number, write: boolean]
): number => {
  const mm = isOutdated(k, file) ? null : (taskOfKey(k, file.node.key)?.mm ?? null)
  return mm === null ? 0 : memTransfer(k, mm, address, count, position, write)
}

const memMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'any',
  read: (k, file, address, count, position) => memAccess(k as TaskKernel, file, address, count, position, false),
  write: (k, file, address, count, position) => memAccess(k as TaskKernel, file, address, count, position, true),
}

/** Methods of the files that are not text, by name: rows of k.fileOps. */
export const fileMethods = { pagemap: pagemapMethods, kpage: kpageMethods, proc_mem: memMethods }

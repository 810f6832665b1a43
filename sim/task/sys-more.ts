// Calls that few programs make: older forms (utime, utimes, futimesat), positions with flags (preadv2, pwritev2), comparing the
// resources of two tasks (kcmp), leaving shared ones (unshare), scheduling in one struct, time that nobody sets.

import {
  E2BIG, EAGAIN, EBADF, EFAULT, EINVAL, EOPNOTSUPP, EPERM, ESRCH,
} from '../uapi/errno.ts' // prettier-ignore
import { AT_FDCWD, O_APPEND, O_NONBLOCK } from '../uapi/fcntl.ts'
import {
  CLONE_FILES,
  CLONE_FS,
  CLONE_NAMESPACES,
  CLONE_NEWUTS,
  CLONE_SIGHAND,
  CLONE_THREAD,
  CLONE_VM,
} from '../uapi/sched.ts'
import { CAP_SYS_ADMIN, CAP_SYS_NICE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { dupFiles, fdget } from '../fs/file.ts'
import type { File } from '../fs/file.ts'
import { findPage, pageIsUptodate } from '../pagecache/filemap.ts'
import { getStruct, longs, putBytes, readSigned64, signedArg, userString, write64 } from './arguments.ts'
import { setTimes } from './sys-path.ts'
import { readAheadBytes, sysPreadv, sysPwritev, sysReadv, sysWritev } from './sys-file.ts'
import { setPolicy, taskOf } from './sys-sched.ts'
import { copyUts, mayUnshare, utsOf } from './namespaces.ts'
import { mayTrace } from './may-trace.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** utime(2): whole seconds. */
export function sysUtime(k: TaskKernel): number {
  if (k.args[1] === 0) return setTimes(k, AT_FDCWD, k.args[0], 0, null)
  const view = getStruct(k, k.args[1], 16)
  if (typeof view === 'number') return view
  return setTimes(k, AT_FDCWD, k.args[0], 0, longs([readSigned64(view, 0), 0, readSigned64(view, 8), 0]))
}

/** utimes(2), futimesat(2): seconds and microseconds. */
function utimes(k: TaskKernel, dirfd: number, path: number, times: number): number {
  if (times === 0) return setTimes(k, dirfd, path, 0, null)
  const view = getStruct(k, times, 32)
  if (typeof view === 'number') return view
  const [a, am, m, mm] = [0, 8, 16, 24].map((at) => readSigned64(view, at))
  if (am < 0 || am >= 1e6 || mm < 0 || mm >= 1e6) return -EINVAL
  return setTimes(k, dirfd, path, 0, longs([a, am * 1000, m, mm * 1000]))
}

export const sysUtimes = (k: TaskKernel): number => utimes(k, AT_FDCWD, k.args[0], k.args[1])
export const sysFutimesat = (k: TaskKernel): number => utimes(k, k.low[0], k.args[1], k.args[2])

const rwFlagsKnown = 0x3f

const RWF_NOWAIT = 0x08
const RWF_APPEND = 0x10
const RWF_NOAPPEND = 0x20

/** Files that can do without waiting (FMODE_NOWAIT): what else there is refuses RWF_NOWAIT. */
const noWait: ReadonlySet<string> = new Set(['pipe', 'socket', 'eventfd', 'zero', 'null', 'ext4'])

/**
 * RWF_NOWAIT of a file: 0, or why not. Buffered writes of ext4 refuse it, and reads whose first page is not there.
 * Differs from Linux: a read that comes to a page that is not there further on reads it, instead of ending before it.
 */
function mustWait(k: TaskKernel, file: File, wanted: number): number {
  if (!noWait.has(file.fops)) return -EOPNOTSUPP
  if (file.fops !== 'ext4') return 0
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined || file.node.sb.type !== 'ext4' || wanted === FMODE_WRITE) return -EOPNOTSUPP
  const own = signedArg(k, 3)
  const position = own === -1 ? file.position : own
  if (position < 0 || position >= mapping.size) return 0
  const pfn = findPage(mapping, Math.floor(position / 4096))
  return pfn >= 0 && pageIsUptodate(k, pfn) ? 0 : -EAGAIN
}

/**
 * preadv2, pwritev2: a position of -1 is the file's own; flags say for this call what O_APPEND says for all, or are hints or about
 * durability, which the disk here needs not.
 */
function vector2(
  k: TaskKernel,
  wanted: number,
  here: (k: TaskKernel) => number,
  there: (k: TaskKernel) => number,
): number {
  const flags = k.low[5]
  if ((flags & ~rwFlagsKnown) !== 0) return -EOPNOTSUPP
  if ((flags & RWF_APPEND) !== 0 && (flags & RWF_NOAPPEND) !== 0) return -EINVAL
  const file = fdget(k, k.low[0])
  if (file !== null && (flags & RWF_NOWAIT) !== 0 && (file.mode & wanted) !== 0) {
    const refused = mustWait(k, file, wanted)
    if (refused !== 0) return refused
  }
  const kept = file?.flags ?? 0
  if (file !== null && (flags & RWF_NOWAIT) !== 0) file.flags |= O_NONBLOCK
  if (file !== null && (flags & RWF_APPEND) !== 0) file.flags |= O_APPEND
  if (file !== null && (flags & RWF_NOAPPEND) !== 0) file.flags &= ~O_APPEND
  const result = signedArg(k, 3) === -1 ? here(k) : there(k)
  if (file !== null) file.flags = kept
  return result
}

export const sysPreadv2 = (k: TaskKernel): number => vector2(k, FMODE_READ, sysReadv, sysPreadv)
export const sysPwritev2 = (k: TaskKernel): number => vector2(k, FMODE_WRITE, sysWritev, sysPwritev)

/** readahead(2) */
export function sysReadahead(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  if (file === null || (file.mode & FMODE_READ) === 0) return -EBADF
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return -EINVAL
  if (k.args[2] > 0) readAheadBytes(k, mapping, signedArg(k, 1), k.args[2])
  return 0
}

const kcmpKinds = 8

/** kcmp(2): 0 where both tasks have the same, else 1 or 2 in an order that means nothing. */
export function sysKcmp(k: TaskKernel): number {
  const [one, two, kind] = k.low
  const [a, b] = [k.tasks.get(one), k.tasks.get(two)]
  if (a === undefined || b === undefined) return -ESRCH
  if (!mayTrace(k, a) || !mayTrace(k, b)) return -EPERM
  if (kind < 0 || kind >= kcmpKinds) return -EINVAL
  const order = (same: boolean): number => (same ? 0 : a.pid < b.pid ? 1 : 2)
  switch (kind) {
    case 0: {
      const files = [a.files.fds[k.args[3]] ?? null, b.files.fds[k.args[4]] ?? null]
      if (files.includes(null)) return -EBADF
      return files[0] === files[1] ? 0 : (files[0]?.id ?? 0) < (files[1]?.id ?? 0) ? 1 : 2
    }
    case 1:
      return order(a.mm === b.mm)
    case 2:
      return order(a.files === b.files)
    case 3:
      return order(a.fs === b.fs)
    case 4:
      return order(a.sighand === b.sighand)
    case 5:
    case 6:
      return order(a.group === b.group || kind === 5)
    default:
      return -EOPNOTSUPP
  }
}

const unshareKnown = CLONE_FILES | CLONE_FS | CLONE_SIGHAND | CLONE_THREAD | CLONE_VM | 0x40000

/** unshare(2): own descriptors, own directories, own names of the host. */
export function sysUnshare(k: TaskKernel): number {
  const flags = k.low[0]
  const task = k.current
  if ((flags & ~(unshareKnown | CLONE_NAMESPACES)) !== 0) return -EINVAL
  if ((flags & (CLONE_THREAD | CLONE_SIGHAND | CLONE_VM)) !== 0 && task.group.tasks.length > 1) return -EINVAL
  const separated = (flags & CLONE_NAMESPACES) === 0 ? 0 : mayUnshare(k, flags)
  if (separated !== 0) return separated
  if ((flags & CLONE_NEWUTS) !== 0) task.uts = copyUts(k)
  if ((flags & CLONE_FS) !== 0 && task.fs.users > 1) {
    task.fs.users--
    task.fs = { ...task.fs, users: 1 }
  }
  if ((flags & CLONE_FILES) !== 0 && task.files.users > 1) {
    task.files.users--
    task.files = dupFiles(task.files)
  }
  return 0
}

export function sysSetdomainname(k: TaskKernel): number {
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  if (k.low[1] < 0 || k.low[1] > 64) return -EINVAL
  const name = userString(k, k.args[0], true)
  if (typeof name === 'number') return name
  utsOf(k).domainname = name.slice(0, k.low[1])
  return 0
}

const attrBytes = 56

/** sched_getattr(2). */
export function sysSchedGetattr(k: TaskKernel): number {
  const size = k.args[2]
  if (k.args[1] === 0 || k.low[0] < 0 || size > 4096 || size < 48 || k.low[3] !== 0) return -EINVAL
  const task = taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  const view = new DataView(new ArrayBuffer(attrBytes))
  view.setUint32(0, Math.min(size, attrBytes), true)
  view.setUint32(4, task.policy, true)
  view.setUint32(8, task.resetOnFork ? 1 : 0, true)
  if (task.policy === 0 || task.policy === 3) view.setInt32(16, task.nice, true)
  view.setUint32(20, task.rtPriority, true)
  if (task.policy === 0 || task.policy === 3) write64(view, 24, 2_800_000)
  view.setUint32(52, 1024, true)
  return putBytes(k, k.args[1], new Uint8Array(view.buffer), Math.min(size, attrBytes))
}

/** sched_setattr(2). */
export function sysSchedSetattr(k: TaskKernel): number {
  if (k.args[1] === 0 || k.low[0] < 0 || k.low[2] !== 0) return -EINVAL
  const head = getStruct(k, k.args[1], 4)
  if (typeof head === 'number') return head
  const size = head.getUint32(0, true) || 48
  if (size < 48 || size > 4096) return -E2BIG
  const view = getStruct(k, k.args[1], 48)
  if (typeof view === 'number') return view
  const task = taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  const [policy, flags, nice] = [view.getInt32(4, true), view.getUint32(8, true), view.getInt32(16, true)]
  if (policy < 0 || (flags & ~0x7f) !== 0) return -EINVAL
  const done = setPolicy(k, task, policy | ((flags & 1) !== 0 ? 0x4000_0000 : 0), view.getInt32(20, true))
  if (done < 0 || (policy !== 0 && policy !== 3)) return done
  return setNice(k, task, Math.max(-20, Math.min(19, nice)))
}

function setNice(k: TaskKernel, task: Task, nice: number): number {
  if (nice < task.nice && !capable(k.current, CAP_SYS_NICE)) return -EPERM
  task.nice = nice
  return 0
}

/** settimeofday(2): the checks, and then that it may not. */
export function sysSettimeofday(k: TaskKernel): number {
  if (k.args[0] !== 0) {
    const view = getStruct(k, k.args[0], 16)
    if (typeof view === 'number') return view
    const micro = readSigned64(view, 8)
    if (micro < 0 || micro > 1e6) return -EINVAL
  }
  return k.args[1] !== 0 && typeof getStruct(k, k.args[1], 8) === 'number' ? -EFAULT : -EPERM
}

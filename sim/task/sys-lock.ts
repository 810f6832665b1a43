// flock(2) and the record locks of fcntl(2), with waiting and the search for deadlocks (fs/locks.c).

import { EAGAIN, EBADF, EDEADLK, EINVAL, EOVERFLOW, ERESTARTSYS } from '../uapi/errno.ts'
import { F_GETLK, F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW, F_SETLKW } from '../uapi/fcntl.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { fdget } from '../fs/file.ts'
import { F_RDLCK, F_UNLCK, F_WRLCK, conflictingLock, lockChannel, setLock } from '../fs/locks.ts'
import { inodeSize } from '../fs/stat.ts'
import { getStruct, putBytes, readSigned64, write64 } from './arguments.ts'
import { sleepOn } from './sched.ts'
import { hasPending } from './signal.ts'
import type { File, FilesStruct } from '../fs/file.ts'
import type { FileLock } from '../fs/locks.ts'
import type { TaskKernel } from './kernel.ts'

const LOCK_NB = 4
const LOCK_MAND = 32

export function sysFlock(k: TaskKernel): number {
  const operation = k.low[1] & ~LOCK_NB
  if ((k.low[1] & LOCK_MAND) !== 0) return 0
  const type = operation === 1 ? F_RDLCK : operation === 2 ? F_WRLCK : operation === 8 ? F_UNLCK : -1
  if (type < 0) return -EINVAL
  const file = fdget(k, k.low[0])
  if (file === null || (type !== F_UNLCK && file.mode === 0)) return -EBADF
  const lock: FileLock = { flock: true, owner: file, pid: k.current.group.pid, type, start: 0, end: Infinity }
  // A lock is not changed in one step: the old one is gone while the new one waits.
  const held = file.node.locks.find((each) => each.flock && each.owner === file)
  if (held !== undefined && held.type !== type) setLock(k, file.node, { ...lock, type: F_UNLCK })
  return take(k, file, lock, (k.low[1] & LOCK_NB) === 0)
}

function take(k: TaskKernel, file: File, lock: FileLock, wait: boolean): number {
  const { node } = file
  const waiters = k.lockWaiters
  const own = waiters.findIndex((each) => each.pid === k.current.pid)
  if (own >= 0) waiters.splice(own, 1)
  const conflict = lock.type === F_UNLCK ? null : conflictingLock(node, lock)
  if (conflict === null) {
    setLock(k, node, lock)
    return 0
  }
  if (!wait) return -EAGAIN
  if (!lock.flock && lock.pid >= 0 && wouldDeadlock(k, lock.owner, conflict.owner)) return -EDEADLK
  if (hasPending(k.current)) return -ERESTARTSYS
  waiters.push({ pid: k.current.pid, owner: lock.owner, blocker: conflict.owner })
  return sleepOn(k, lockChannel(node))
}

/** Does the holder, through others that wait, wait for the one who asks? */
function wouldDeadlock(k: TaskKernel, owner: File | FilesStruct, blocker: File | FilesStruct): boolean {
  let at: File | FilesStruct | undefined = blocker
  for (let depth = 0; at !== undefined && depth < 10; depth++) {
    if (at === owner) return true
    at = k.lockWaiters.find((each) => each.owner === at)?.blocker
  }
  return false
}

/** The range of a struct flock, or a negative errno: flock_to_posix_lock(). */
function rangeOf(k: TaskKernel, file: File, view: DataView): { start: number; end: number } | number {
  const base = [0, file.position, inodeSize(k, file.node)][view.getInt16(2, true)]
  if (base === undefined) return -EINVAL
  const start = base + readSigned64(view, 8)
  const length = readSigned64(view, 16)
  if (start > 2 ** 63 - 1) return -EOVERFLOW
  if (start < 0) return -EINVAL
  if (length === 0) return { start, end: Infinity }
  if (length > 0) return { start, end: start + length - 1 }
  return start + length < 0 ? -EINVAL : { start: start + length, end: start - 1 }
}

/** F_GETLK, F_SETLK, F_SETLKW and their F_OFD_ forms. */
export function recordLock(k: TaskKernel, file: File, command: number): number {
  const view = getStruct(k, k.args[2], 32)
  if (typeof view === 'number') return view
  const asking = command === F_GETLK || command === F_OFD_GETLK
  const description = command === F_OFD_GETLK || command === F_OFD_SETLK || command === F_OFD_SETLKW
  const type = view.getInt16(0, true)
  if (type < 0 || type > (asking && !description ? F_WRLCK : F_UNLCK)) return -EINVAL
  const range = rangeOf(k, file, view)
  if (typeof range === 'number') return range
  if (description && view.getInt32(24, true) !== 0) return -EINVAL
  const owner = description ? file : k.current.files
  const lock: FileLock = { flock: false, owner, pid: description ? -1 : k.current.group.pid, type, ...range }
  if (asking) return tellConflict(k, file, view, lock)
  if (type === F_RDLCK && (file.mode & FMODE_READ) === 0) return -EBADF
  if (type === F_WRLCK && (file.mode & FMODE_WRITE) === 0) return -EBADF
  return take(k, file, lock, command === F_SETLKW || command === F_OFD_SETLKW)
}

function tellConflict(k: TaskKernel, file: File, view: DataView, lock: FileLock): number {
  const conflict = conflictingLock(file.node, lock)
  view.setInt16(0, conflict === null ? F_UNLCK : conflict.type, true)
  if (conflict !== null) {
    view.setInt16(2, 0, true)
    write64(view, 8, conflict.start)
    write64(view, 16, conflict.end === Infinity ? 0 : conflict.end - conflict.start + 1)
    view.setInt32(24, conflict.pid, true)
  }
  return putBytes(k, k.args[2], new Uint8Array(view.buffer))
}

// Locks on files: flock(2), which belongs to an open file description; record locks, which belong to a descriptor table (that is, to a
// process); and record locks of descriptions (F_OFD_…). fs/locks.c. Sleeping for a lock is the task layer's.

import type { File, FilesStruct } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

export const F_RDLCK = 0
export const F_WRLCK = 1
export const F_UNLCK = 2

/** One held lock. Bytes `start` … `end`, both included; `end` Infinity: to the end of any file. */
export interface FileLock {
  readonly flock: boolean
  /** The open file or the descriptor table that holds it. */
  readonly owner: File | FilesStruct
  /** What F_GETLK tells: the process, or -1 for a description. */
  readonly pid: number
  readonly type: number
  readonly start: number
  readonly end: number
}

/** The first held lock that the wanted one must wait for. */
export function conflictingLock(node: Inode, wanted: FileLock): FileLock | null {
  for (const held of node.locks) {
    if (held.flock !== wanted.flock || held.owner === wanted.owner) continue
    if (held.start > wanted.end || held.end < wanted.start) continue
    if (held.type === F_WRLCK || wanted.type === F_WRLCK) return held
  }
  return null
}

/** Sets or (F_UNLCK) gives up a lock that has no conflict: the owner's own ones are cut and joined around it. */
export function setLock(k: FsKernel, node: Inode, wanted: FileLock): void {
  const own = (lock: FileLock): boolean => lock.flock === wanted.flock && lock.owner === wanted.owner
  const others = node.locks.filter((lock) => !own(lock))
  const mine: FileLock[] = []
  let { start, end } = wanted
  for (const lock of node.locks.filter(own)) {
    const joins = lock.type === wanted.type && lock.start <= end + 1 && lock.end >= start - 1
    if (joins) {
      start = Math.min(start, lock.start)
      end = Math.max(end, lock.end)
    } else if (lock.end < start || lock.start > end) mine.push(lock)
    else {
      if (lock.start < start) mine.push({ ...lock, end: start - 1 })
      if (lock.end > end) mine.push({ ...lock, start: end + 1 })
    }
  }
  if (wanted.type !== F_UNLCK) mine.push({ ...wanted, start, end })
  mine.sort((a, b) => a.start - b.start)
  node.locks = [...others, ...mine]
  k.fsUp.wakeUp(k, lockChannel(node))
}

/** What waiters for locks on the inode sleep on. */
export const lockChannel = (node: Inode): string => `lock:${node.id}`

/** The owner closes the file: its locks on it go. */
export function dropLocks(k: FsKernel, node: Inode, owner: File | FilesStruct): void {
  if (!node.locks.some((lock) => lock.owner === owner)) return
  node.locks = node.locks.filter((lock) => lock.owner !== owner)
  k.fsUp.wakeUp(k, lockChannel(node))
}

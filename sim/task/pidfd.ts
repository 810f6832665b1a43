// Descriptors that stand for processes: which process one means, and when it is ready (kernel/pid.c).

import { EBADF, EINVAL } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK, O_RDWR, POLLHUP, POLLIN } from '../uapi/fcntl.ts'
import { allocFile, fdAllocInstall, fdget } from '../fs/file.ts'
import { createDentry } from '../fs/inode.ts'
import { newInode } from '../fs/new-inode.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'
import type { ThreadGroup } from './task.ts'

/** PIDFD_THREAD, which the open file keeps: the descriptor stands for one thread. */
export const PIDFD_THREAD = 0o200
/** Numbers that stand for the caller itself, where a call takes them. */
export const PIDFD_SELF_THREAD = -10000
export const PIDFD_SELF_THREAD_GROUP = -10001

/** pidfd_get_task(): as pidfdGroup(), or the caller's own process by one of the two numbers. */
export function pidfdTaskGroup(k: TaskKernel, fd: number): ThreadGroup | null | number {
  const self = fd === PIDFD_SELF_THREAD || fd === PIDFD_SELF_THREAD_GROUP
  return self && k.version.has('pidfd-self') ? k.current.group : pidfdGroup(k, fd)
}

/** The process of a pidfd: `null` if it is gone, a negative errno if the descriptor is none. */
export function pidfdGroup(k: TaskKernel, fd: number): ThreadGroup | null | number {
  const file = fdget(k, fd)
  if (file === null || file.fops !== 'pidfd') return -EBADF
  return groupOf(k, file.node.key)
}

/** A new descriptor for a process. */
export function pidfdFor(k: TaskKernel, group: ThreadGroup, flags: number): number {
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return -EINVAL
  const node = newInode(k, sb, { mode: 0o700, uid: 0, gid: 0, fops: 'pidfd', key: `${group.pid}:${group.serial}` })
  node.nlink = 0
  const file = allocFile(
    k,
    createDentry('anon_inode:[pidfd]', null, node),
    O_RDWR | (flags & (O_NONBLOCK | PIDFD_THREAD)),
    'pidfd',
  )
  return fdAllocInstall(k, file, O_CLOEXEC)
}

/** The number may have been given to another process meanwhile; its serial number tells. */
const groupOf = (k: TaskKernel, key: string): ThreadGroup | null => {
  const [pid, serial] = key.split(':').map(Number)
  const group = k.groups.get(pid)
  return group === undefined || group.serial !== serial ? null : group
}

export const pidfdMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'none',
  poll: (k, file) => {
    const group = groupOf(k as TaskKernel, file.node.key)
    return group === null ? POLLIN | POLLHUP : group.zombie ? POLLIN : 0
  },
}

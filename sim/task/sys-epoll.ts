// epoll: a set of open files that is waited for as a whole (fs/eventpoll.c).
// Differs from Linux: EPOLLET tells a file again only when it becomes ready for something that it was not ready for before; new data in a
// pipe that still has old data does not count.

import { EBADF, EEXIST, EFAULT, EINTR, EINVAL, ELOOP, ENOENT, EPERM } from '../uapi/errno.ts'
import { O_CLOEXEC, O_RDWR, POLLERR, POLLHUP, POLLIN } from '../uapi/fcntl.ts'
import { allocFile, fdAllocInstall, fdget } from '../fs/file.ts'
import { createDentry } from '../fs/inode.ts'
import { newInode } from '../fs/new-inode.ts'
import { getStruct, putBytes } from './arguments.ts'
import { pollFile, restoreSigMask, timeoutOf, useSigMask, waitReady } from './sys-poll.ts'
import type { File } from '../fs/file.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'

const EPOLLEXCLUSIVE = 1 << 28
const EPOLLONESHOT = 1 << 30
const EPOLLET = 1 << 31

/** One watched file: struct epitem. */
interface EpollItem {
  readonly fd: number
  readonly file: File
  events: number
  dataLow: number
  dataHigh: number
  /** What it was ready for when it was last looked at (EPOLLET). */
  seen: number
}

/** The items of a set; the file that stands for it has them in `k.epolls` by inode id. */
export type EpollSet = EpollItem[]

const setOf = (k: TaskKernel, file: File): EpollSet | undefined => k.epolls.get(file.node.id)

/** Files that were closed everywhere leave the set by themselves. */
function living(k: TaskKernel, set: EpollSet): EpollSet {
  for (let i = set.length - 1; i >= 0; i--) if (k.files.get(set[i].file.id) !== set[i].file) set.splice(i, 1)
  return set
}

/** What an item is ready for now and wants to be told. */
function readyBits(k: TaskKernel, item: EpollItem): number {
  if ((item.events & 0xffff) === 0 && (item.events & EPOLLONESHOT) !== 0) return 0
  return pollFile(k, item.file) & (item.events | POLLERR | POLLHUP) & 0xffff
}

export const epollMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  poll: (k, file) => {
    const set = setOf(k as TaskKernel, file) ?? []
    return living(k as TaskKernel, set).some((item) => readyBits(k as TaskKernel, item) !== 0) ? POLLIN : 0
  },
  release: (k, file) => {
    ;(k as TaskKernel).epolls.delete(file.node.id)
  },
}

function createEpoll(k: TaskKernel, flags: number): number {
  if ((flags & ~O_CLOEXEC) !== 0) return -EINVAL
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return -EINVAL
  const node = newInode(k, sb, { mode: 0o600, uid: 0, gid: 0, fops: 'epoll' })
  node.nlink = 0
  k.epolls.set(node.id, [])
  return fdAllocInstall(k, allocFile(k, createDentry('anon_inode:[eventpoll]', null, node), O_RDWR, 'epoll'), flags)
}

export const sysEpollCreate = (k: TaskKernel): number => (k.low[0] <= 0 ? -EINVAL : createEpoll(k, 0))
export const sysEpollCreate1 = (k: TaskKernel): number => createEpoll(k, k.low[0])

export function sysEpollCtl(k: TaskKernel): number {
  const [operation, fd] = [k.low[1], k.low[2]]
  const view = operation === 2 ? null : getStruct(k, k.args[3], 12)
  if (typeof view === 'number') return view
  const epoll = fdget(k, k.low[0])
  const file = fdget(k, fd)
  if (epoll === null || file === null) return -EBADF
  if (k.fileOps[file.fops].poll === undefined) return -EPERM
  const set = setOf(k, epoll)
  if (file === epoll || set === undefined) return -EINVAL
  const events = view === null ? 0 : view.getInt32(0, true)
  if ((events & EPOLLEXCLUSIVE) !== 0 && (operation === 3 || setOf(k, file) !== undefined)) return -EINVAL
  if (operation === 1 && reaches(k, file, epoll)) return -ELOOP
  const item = living(k, set).find((each) => each.fd === fd && each.file === file)
  const data = { events, dataLow: view?.getInt32(4, true) ?? 0, dataHigh: view?.getInt32(8, true) ?? 0, seen: 0 }
  if (operation === 1) {
    if (item !== undefined) return -EEXIST
    set.push({ fd, file, ...data })
  } else if (operation === 2) {
    if (item === undefined) return -ENOENT
    set.splice(set.indexOf(item), 1)
  } else if (operation === 3) {
    if (item === undefined) return -ENOENT
    Object.assign(item, data)
  } else return -EINVAL
  k.fsUp.wakeUp(k, 'epoll')
  return 0
}

/** Would a set come to watch itself? */
function reaches(k: TaskKernel, from: File, to: File): boolean {
  return (setOf(k, from) ?? []).some((item) => item.file === to || reaches(k, item.file, to))
}

/** The ready items, as many as fit; those that were told go to the end, so that each has its turn. */
function collect(k: TaskKernel, set: EpollSet, most: number): { item: EpollItem; bits: number }[] {
  const ready: { item: EpollItem; bits: number }[] = []
  for (const item of [...living(k, set)]) {
    const bits = readyBits(k, item)
    const fresh = (item.events & EPOLLET) === 0 ? bits : bits & ~item.seen
    if (fresh === 0 || ready.length < most) item.seen = bits
    if (fresh === 0 || ready.length >= most) continue
    ready.push({ item, bits })
    if ((item.events & EPOLLONESHOT) !== 0) item.events &= EPOLLONESHOT | EPOLLET
    set.splice(set.indexOf(item), 1)
    set.push(item)
  }
  return ready
}

function waitEpoll(k: TaskKernel, timeout: number): number {
  const most = k.low[2]
  if (most <= 0 || most > 178_956_970) return -EINVAL
  if (k.args[1] + 12 * most >= 2 ** 47) return -EFAULT
  const epoll = fdget(k, k.low[0])
  if (epoll === null) return -EBADF
  const set = setOf(k, epoll)
  if (set === undefined) return -EINVAL
  let found: ReturnType<typeof collect> = []
  const result = waitReady(k, timeout, () => {
    found = collect(k, set, most)
    return found.length
  })
  if (result <= 0) return result
  const view = new DataView(new ArrayBuffer(12 * found.length))
  found.forEach(({ item, bits }, i) => {
    view.setInt32(12 * i, bits, true)
    view.setInt32(12 * i + 4, item.dataLow, true)
    view.setInt32(12 * i + 8, item.dataHigh, true)
  })
  const copied = putBytes(k, k.args[1], new Uint8Array(view.buffer))
  return copied < 0 ? copied : found.length
}

const milliseconds = (k: TaskKernel): number => (k.low[3] < 0 ? Infinity : k.low[3] * 1e6)

export const sysEpollWait = (k: TaskKernel): number => waitEpoll(k, milliseconds(k))

function masked(k: TaskKernel, timeout: number): number {
  const mask = useSigMask(k, k.args[4], k.args[5])
  if (mask < 0) return mask
  const result = waitEpoll(k, timeout)
  if (result > -4096 && result !== -EINTR) restoreSigMask(k)
  return result
}

export const sysEpollPwait = (k: TaskKernel): number => masked(k, milliseconds(k))
export function sysEpollPwait2(k: TaskKernel): number {
  const timeout = timeoutOf(k, k.current.deadline < 0 ? k.args[3] : 0)
  return timeout < 0 ? timeout : masked(k, timeout)
}

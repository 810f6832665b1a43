// POSIX message queues: mq_open, mq_unlink, mq_timedsend, mq_timedreceive, mq_notify, mq_getsetattr (ipc/mqueue.c). Names live in a file
// system of their own, which is not mounted here.

import {
  BLOCKED, EACCES, EAGAIN, EBADF, EBUSY, EEXIST, EFAULT, EINVAL, EMFILE, EMSGSIZE, ENAMETOOLONG, ENOENT, ENOMEM,
  ENOTSOCK, EPERM, ERESTARTSYS, ETIMEDOUT,
} from '../uapi/errno.ts' // prettier-ignore
import { O_ACCMODE, O_CLOEXEC, O_CREAT, O_EXCL, O_NONBLOCK, POLLIN, POLLOUT, R_OK, W_OK } from '../uapi/fcntl.ts'
import { CAP_FOWNER, CAP_SYS_RESOURCE } from '../uapi/mman.ts'
import { NSIG, SIGEV_NONE, SIGEV_SIGNAL, SIGEV_THREAD, SI_MESGQ } from '../uapi/signal.ts'
import { S_IFREG } from '../uapi/stat.ts'
import { capable } from '../mm/current.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { allocFile, fdAllocInstall, fdget, findFreeFd, fput, getFile } from '../fs/file.ts'
import { evictInode } from '../fs/evict.ts'
import { createDentry } from '../fs/inode.ts'
import { inodePermission } from '../fs/namei.ts'
import { newInode } from '../fs/new-inode.ts'
import { bootEpochSeconds } from '../fs/stat.ts'
import { getBytes, getStruct, longs, putBytes, read64, readSigned64, userString } from './arguments.ts'
import { credentialsOf, wakeSocket } from './sockets.ts'
import { sleepOn, wakeUp } from './sched.ts'
import { hasPending, sendGroupSignal, signalInfo } from './signal.ts'
import type { Dentry } from '../fs/inode.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { ThreadGroup } from './task.ts'

export interface PosixQueue {
  readonly name: string
  readonly dentry: Dentry
  linked: boolean
  readonly most: number
  readonly sizeMost: number
  /** The most urgent first, equally urgent ones by age. */
  readonly messages: { readonly bytes: Uint8Array; readonly priority: number }[]
  /** mq_notify: whom to tell that a message has come into the empty queue. */
  notify: {
    readonly group: ThreadGroup
    readonly kind: number
    readonly signo: number
    readonly valueLow: number
    readonly valueHigh: number
    /** Of SIGEV_THREAD: what the program gave, and the socket that it is sent to. */
    readonly cookie: Uint8Array | null
    readonly socket: File | null
  } | null
}

const priorityMost = 32768
const NOTIFY_COOKIE_LEN = 32
const NOTIFY_WOKENUP = 1
const NOTIFY_REMOVED = 2
const channelOf = (id: number): string => `mqueue:${id}`

const named = (k: TaskKernel, name: string): PosixQueue | undefined =>
  [...k.objects.posixQueues.values()].find((each) => each.linked && each.name === name)

function nameArgument(k: TaskKernel): string | number {
  const name = userString(k, k.args[0])
  if (typeof name === 'number') return name
  if (name.length > 255) return -ENAMETOOLONG
  return name.includes('/') || name === '.' || name === '..' ? -EACCES : name
}

export function sysMqOpen(k: TaskKernel): number {
  const [, flags, mode] = k.low
  const attributes = k.args[3] === 0 ? null : getStruct(k, k.args[3], 64)
  if (typeof attributes === 'number') return attributes
  const name = nameArgument(k)
  if (typeof name === 'number') return name
  if (findFreeFd(k, 0) < 0) return -EMFILE
  let queue = named(k, name)
  if (queue === undefined) {
    if ((flags & O_CREAT) === 0) return -ENOENT
    const made = createQueue(k, name, mode & ~k.current.fs.umask & 0o777, attributes)
    if (typeof made === 'number') return made
    queue = made
  } else {
    if ((flags & (O_CREAT | O_EXCL)) === (O_CREAT | O_EXCL)) return -EEXIST
    const access = flags & O_ACCMODE
    if (access === O_ACCMODE) return -EINVAL
    const denied = inodePermission(k, queue.dentry.inode, [R_OK, W_OK, R_OK | W_OK][access])
    if (denied < 0) return denied
  }
  return fdAllocInstall(k, allocFile(k, queue.dentry, flags & (O_ACCMODE | O_NONBLOCK), 'mqueue'), O_CLOEXEC)
}

function createQueue(k: TaskKernel, name: string, mode: number, attributes: DataView | null): PosixQueue | number {
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return -ENOMEM
  const [most, sizeMost] =
    attributes === null ? [10, 8192] : [readSigned64(attributes, 8), readSigned64(attributes, 16)]
  if (most <= 0 || sizeMost <= 0) return -EINVAL
  const [limit, sizeLimit] = capable(k.current, CAP_SYS_RESOURCE) ? [65536, 16 * 2 ** 20] : [10, 8192]
  if (most > limit || sizeMost > sizeLimit) return -EINVAL
  const node = newInode(k, sb, { mode: S_IFREG | mode, uid: k.current.euid, gid: k.current.egid, fops: 'mqueue' })
  const dentry = createDentry(name, null, node)
  const queue: PosixQueue = { name, dentry, linked: true, most, sizeMost, messages: [], notify: null }
  k.objects.posixQueues.set(node.id, queue)
  return queue
}

export function sysMqUnlink(k: TaskKernel): number {
  const name = nameArgument(k)
  if (typeof name === 'number') return name
  const queue = named(k, name)
  if (queue === undefined) return -ENOENT
  // The directory is sticky, as /tmp.
  if (k.current.euid !== queue.dentry.inode.uid && !capable(k.current, CAP_FOWNER)) return -EPERM
  queue.linked = false
  queue.dentry.inode.nlink = 0
  if (queue.dentry.inode.openCount === 0) k.objects.posixQueues.delete(queue.dentry.inode.id)
  evictInode(k, queue.dentry.inode)
  return 0
}

/** The absolute time of a call as a tick (Infinity: none), or a negative errno. */
function deadlineOf(k: TaskKernel, address: number): number {
  if (address === 0 || k.current.deadline >= 0) return k.current.deadline >= 0 ? k.current.deadline : Infinity
  const view = getStruct(k, address, 16)
  if (typeof view === 'number') return view
  const [seconds, nanoseconds] = [readSigned64(view, 0), readSigned64(view, 8)]
  if (seconds < 0 || nanoseconds < 0 || nanoseconds >= 1e9) return -EINVAL
  return Math.max(0, (seconds - bootEpochSeconds) * 1e9 + nanoseconds)
}

/** The queue of a descriptor that was opened for this. */
function queueOf(k: TaskKernel, mode: number): { file: File; queue: PosixQueue } | number {
  const file = fdget(k, k.low[0])
  const queue = file === null ? undefined : k.objects.posixQueues.get(file.node.id)
  if (file === null || queue === undefined || (file.mode & mode) !== mode) return -EBADF
  return { file, queue }
}

function wait(k: TaskKernel, file: File, deadline: number): number {
  if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
  const task = k.current
  task.deadline = deadline
  if (k.clock.tick >= deadline) return -ETIMEDOUT
  return hasPending(task) ? -ERESTARTSYS : sleepOn(k, channelOf(file.node.id), deadline)
}

function changed(k: TaskKernel, file: File): void {
  wakeUp(k, channelOf(file.node.id))
  wakeUp(k, 'poll')
}

export function sysMqTimedsend(k: TaskKernel): number {
  const deadline = deadlineOf(k, k.args[4])
  if (deadline < 0) return deadline
  const priority = k.low[3] >>> 0
  if (priority >= priorityMost) return -EINVAL
  const found = queueOf(k, FMODE_WRITE)
  if (typeof found === 'number') return found
  const { file, queue } = found
  if (k.args[2] > queue.sizeMost) return -EMSGSIZE
  const bytes = getBytes(k, k.args[1], k.args[2])
  if (typeof bytes === 'number') return bytes
  if (queue.messages.length >= queue.most) return wait(k, file, deadline)
  const at = queue.messages.findIndex((each) => each.priority < priority)
  queue.messages.splice(at < 0 ? queue.messages.length : at, 0, { bytes, priority })
  const receiving = [...k.tasks.values()].some((task) => task.channel === channelOf(file.node.id))
  if (queue.messages.length === 1 && !receiving) tell(k, queue)
  changed(k, file)
  return 0
}

/** netlink_sendskb() of the cookie, whose last byte says why. */
function sendCookie(k: TaskKernel, notify: NonNullable<PosixQueue['notify']>, why: number): void {
  const { cookie, socket } = notify
  const target = socket === null ? undefined : k.objects.sockets.get(socket.node.id)
  if (cookie === null || socket === null) return
  const bytes = cookie.slice()
  bytes[NOTIFY_COOKIE_LEN - 1] = why
  const credentials = credentialsOf(k)
  target?.queue.push({ bytes, offset: 0, files: [], credentials, sender: 0, name: null, size: bytes.length })
  wakeSocket(k, socket.node.id)
  fput(k, socket)
}

/** What SIGEV_THREAD brings: the cookie, and the socket of the thread that reads it. */
function threadNotice(k: TaskKernel, signo: number, address: number): { cookie: Uint8Array; socket: File } | number {
  const cookie = getBytes(k, address, NOTIFY_COOKIE_LEN)
  if (typeof cookie === 'number') return cookie
  const socket = fdget(k, signo)
  if (socket === null) return -EBADF
  // Differs from Linux: any socket of datagrams takes the notice, since there is no netlink.
  if (socket.fops !== 'socket') return -ENOTSOCK
  return { cookie, socket }
}

/** __do_notify(): once, then the place is free. */
function tell(k: TaskKernel, queue: PosixQueue): void {
  const { notify } = queue
  if (notify === null) return
  queue.notify = null
  if (notify.kind === SIGEV_THREAD) sendCookie(k, notify, NOTIFY_WOKENUP)
  if (notify.kind !== SIGEV_SIGNAL) return
  const { valueLow, valueHigh, signo, group } = notify
  const info = { pid: k.current.group.pid, uid: k.current.uid, valueLow, valueHigh }
  sendGroupSignal(k, group, signalInfo(signo, SI_MESGQ, info))
}

export function sysMqTimedreceive(k: TaskKernel): number {
  const deadline = deadlineOf(k, k.args[4])
  if (deadline < 0) return deadline
  const found = queueOf(k, FMODE_READ)
  if (typeof found === 'number') return found
  const { file, queue } = found
  if (k.args[2] < queue.sizeMost) return -EMSGSIZE
  const [message] = queue.messages
  if (message === undefined) return wait(k, file, deadline)
  const stored = k.args[3] === 0 ? 0 : putUser32(k, k.args[3], message.priority)
  const copied = stored || putBytes(k, k.args[1], message.bytes)
  if (copied === BLOCKED) return BLOCKED
  queue.messages.shift()
  changed(k, file)
  return copied < 0 ? -EFAULT : message.bytes.length
}

export function sysMqGetsetattr(k: TaskKernel): number {
  const wanted = k.args[1] === 0 ? null : getStruct(k, k.args[1], 64)
  if (typeof wanted === 'number') return wanted
  const flags = wanted === null ? 0 : read64(wanted, 0)
  if (wanted !== null && (flags & ~O_NONBLOCK) !== 0) return -EINVAL
  const found = queueOf(k, 0)
  if (typeof found === 'number') return found
  const { file, queue } = found
  const old = longs([file.flags & O_NONBLOCK, queue.most, queue.sizeMost, queue.messages.length, 0, 0, 0, 0])
  if (wanted !== null) file.flags = (file.flags & ~O_NONBLOCK) | flags
  return k.args[2] === 0 ? 0 : putBytes(k, k.args[2], old)
}

/** remove_notification() */
function dropNotice(k: TaskKernel, queue: PosixQueue): void {
  const { notify } = queue
  queue.notify = null
  if (notify !== null) sendCookie(k, notify, NOTIFY_REMOVED)
}

export function sysMqNotify(k: TaskKernel): number {
  const view = k.args[1] === 0 ? null : getStruct(k, k.args[1], 64)
  if (typeof view === 'number') return view
  const [signo, kind] = view === null ? [0, 0] : [view.getInt32(8, true), view.getInt32(12, true)]
  if (view !== null && ![SIGEV_SIGNAL, SIGEV_NONE, SIGEV_THREAD].includes(kind)) return -EINVAL
  if (view !== null && kind === SIGEV_SIGNAL && (signo <= 0 || signo > NSIG)) return -EINVAL
  const thread = view !== null && kind === SIGEV_THREAD ? threadNotice(k, signo, read64(view, 0)) : null
  if (typeof thread === 'number') return thread
  const found = queueOf(k, 0)
  if (typeof found === 'number') return found
  const { queue } = found
  const { group } = k.current
  if (view === null) {
    if (queue.notify?.group === group) dropNotice(k, queue)
    return 0
  }
  if (queue.notify !== null) return -EBUSY
  const [valueLow, valueHigh] = [view.getInt32(0, true), view.getInt32(4, true)]
  if (thread !== null) getFile(thread.socket)
  queue.notify = {
    group,
    kind,
    signo,
    valueLow,
    valueHigh,
    cookie: thread?.cookie ?? null,
    socket: thread?.socket ?? null,
  }
  return 0
}

/** What read(2) of the file says about the queue. */
const statusLine = (k: TaskKernel, queue: PosixQueue): string => {
  const bytes = queue.messages.reduce((sum, each) => sum + each.bytes.length, 0)
  const { notify } = queue
  const [kind, signo, pid] = notify === null ? [0, 0, 0] : [notify.kind, notify.signo, notify.group.pid]
  return `QSIZE:${String(bytes).padEnd(10)} NOTIFY:${String(kind).padEnd(5)} SIGNO:${String(signo).padEnd(5)} NOTIFY_PID:${String(pid).padEnd(6)}\n`
}

export const mqueueMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  read: (k, file, address, count, position) => {
    const queue = (k as TaskKernel).objects.posixQueues.get(file.node.id)
    if (queue === undefined) return -EINVAL
    const text = statusLine(k as TaskKernel, queue).slice(position, position + count)
    const copied = putBytes(
      k as TaskKernel,
      address,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    )
    return copied < 0 ? copied : text.length
  },
  poll: (k, file) => {
    const queue = (k as TaskKernel).objects.posixQueues.get(file.node.id)
    if (queue === undefined) return 0
    return (queue.messages.length > 0 ? POLLIN : 0) | (queue.messages.length < queue.most ? POLLOUT : 0)
  },
  release: (k, file) => {
    const { posixQueues } = (k as TaskKernel).objects
    const queue = posixQueues.get(file.node.id)
    if (queue === undefined) return
    if (queue.notify?.group === (k as TaskKernel).current.group) dropNotice(k as TaskKernel, queue)
    if (!queue.linked && file.node.openCount <= 1) posixQueues.delete(file.node.id)
  },
}

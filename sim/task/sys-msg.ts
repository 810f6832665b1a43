// System V message queues: msgget, msgsnd, msgrcv, msgctl (ipc/msg.c).

import {
  E2BIG, EAGAIN, EFAULT, EIDRM, EINVAL, ENOMSG, EPERM, ERESTARTNOHAND,
} from '../uapi/errno.ts' // prettier-ignore
import { CAP_SYS_RESOURCE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { getBytes, getStruct, longs, putBytes, read64, readSigned64, signedArg, write64 } from './arguments.ts'
import {
  IPC_INFO, IPC_NOWAIT, IPC_RMID, IPC_SET, IPC_STAT, ipcAtIndex, ipcFind, ipcGet, ipcHighestIndex, ipcMayControl,
  ipcPermitted, ipcSeconds, putIpcPermissions, setIpcPermissions,
} from './ipc.ts' // prettier-ignore
import { sleepOn, wakeUp } from './sched.ts'
import { hasPending } from './signal.ts'
import type { IpcObject } from './ipc.ts'
import type { TaskKernel } from './kernel.ts'

export interface MessageQueue extends IpcObject {
  readonly messages: { readonly type: number; readonly bytes: Uint8Array }[]
  bytesMost: number
  stime: number
  rtime: number
  senderPid: number
  receiverPid: number
}

const MSGMNI = 32000
const MSGMAX = 8192
const MSGMNB = 16384
const MSG_NOERROR = 0o10000
const MSG_EXCEPT = 0o20000
const MSG_COPY = 0o40000
const MSG_STAT = 11
const MSG_INFO = 12
const MSG_STAT_ANY = 13
const queueBytes = 120

const channelOf = (queue: MessageQueue): string => `msg:${queue.id}`
const bytesIn = (queue: MessageQueue): number => queue.messages.reduce((sum, { bytes }) => sum + bytes.length, 0)

export const sysMsgget = (k: TaskKernel): number =>
  ipcGet(
    k,
    k.objects.messageQueues,
    k.low[1],
    MSGMNI,
    () => 0,
    (base) => ({ ...base, messages: [], bytesMost: MSGMNB, stime: -1, rtime: -1, senderPid: 0, receiverPid: 0 }),
  )

/** The queue of the call; one that was removed while the caller slept is EIDRM. */
function queueOf(k: TaskKernel): MessageQueue | number {
  const queue = ipcFind(k.objects.messageQueues, k.low[0])
  return typeof queue === 'number' && k.current.scratch === 1 ? -EIDRM : queue
}

/** Sleeps until the queue changes. */
function wait(k: TaskKernel, queue: MessageQueue): number {
  if (hasPending(k.current)) return -ERESTARTNOHAND
  k.current.scratch = 1
  return sleepOn(k, channelOf(queue))
}

export function sysMsgsnd(k: TaskKernel): number {
  const size = signedArg(k, 2)
  const view = getStruct(k, k.args[1], 8)
  if (typeof view === 'number') return view
  if (size < 0 || size > MSGMAX || k.low[0] < 0) return -EINVAL
  const type = readSigned64(view, 0)
  if (type < 1) return -EINVAL
  const bytes = getBytes(k, k.args[1] + 8, size)
  if (typeof bytes === 'number') return bytes
  const queue = queueOf(k)
  if (typeof queue === 'number') return queue
  const denied = ipcPermitted(k, queue, 0o222)
  if (denied < 0) return denied
  const fits = size + bytesIn(queue) <= queue.bytesMost && queue.messages.length < queue.bytesMost
  if (!fits) return (k.low[3] & IPC_NOWAIT) !== 0 ? -EAGAIN : wait(k, queue)
  queue.messages.push({ type, bytes })
  queue.senderPid = k.current.group.pid
  queue.stime = k.clock.tick
  wakeUp(k, channelOf(queue))
  return 0
}

/** find_msg(): which message a type means; -1: none. */
function chosen(queue: MessageQueue, type: number, flags: number): number {
  const { messages } = queue
  if ((flags & MSG_COPY) !== 0) return type < messages.length ? type : -1
  if (type === 0) return messages.length > 0 ? 0 : -1
  if (type > 0) return messages.findIndex((each) => ((flags & MSG_EXCEPT) !== 0) !== (each.type === type))
  let best = -1
  messages.forEach((each, i) => {
    if (each.type <= -type && (best < 0 || each.type < messages[best].type)) best = i
  })
  return best
}

export function sysMsgrcv(k: TaskKernel): number {
  const size = signedArg(k, 2)
  const [type, flags] = [signedArg(k, 3), k.low[4]]
  if (k.low[0] < 0 || size < 0) return -EINVAL
  if ((flags & MSG_COPY) !== 0 && ((flags & MSG_EXCEPT) !== 0 || (flags & IPC_NOWAIT) === 0)) return -EINVAL
  const queue = queueOf(k)
  if (typeof queue === 'number') return queue
  const denied = ipcPermitted(k, queue, 0o444)
  if (denied < 0) return denied
  const index = chosen(queue, type, flags)
  if (index < 0) return (flags & IPC_NOWAIT) !== 0 ? -ENOMSG : wait(k, queue)
  const message = queue.messages[index]
  if (message.bytes.length > size && (flags & MSG_NOERROR) === 0) return -E2BIG
  const text = message.bytes.subarray(0, size)
  const copied = putBytes(k, k.args[1], longs([message.type])) || putBytes(k, k.args[1] + 8, text)
  if ((flags & MSG_COPY) === 0 && (copied === 0 || copied === -EFAULT)) {
    queue.messages.splice(index, 1)
    queue.receiverPid = k.current.group.pid
    queue.rtime = k.clock.tick
    wakeUp(k, channelOf(queue))
  }
  return copied < 0 ? copied : text.length
}

export function sysMsgctl(k: TaskKernel): number {
  const [id, command] = k.low
  const table = k.objects.messageQueues
  if (id < 0 || command < 0) return -EINVAL
  if (command === IPC_INFO || command === MSG_INFO) return msgInfo(k, command)
  const byIndex = command === MSG_STAT || command === MSG_STAT_ANY
  if (![IPC_RMID, IPC_SET, IPC_STAT].includes(command) && !byIndex) return -EINVAL
  const wanted = command === IPC_SET ? getStruct(k, k.args[2], queueBytes) : null
  if (typeof wanted === 'number') return wanted
  const queue = byIndex ? ipcAtIndex(table, id) : ipcFind(table, id)
  if (typeof queue === 'number') return queue
  if (command === IPC_STAT || byIndex) {
    const denied = command === MSG_STAT_ANY ? 0 : ipcPermitted(k, queue, 0o444)
    if (denied < 0) return denied
    const copied = putBytes(k, k.args[2], statBytes(queue))
    return copied < 0 ? copied : byIndex ? queue.id : 0
  }
  const denied = ipcMayControl(k, queue)
  if (denied < 0) return denied
  if (wanted !== null) {
    const most = read64(wanted, 88)
    if (most > MSGMNB && !capable(k.current, CAP_SYS_RESOURCE)) return -EPERM
    setIpcPermissions(k, queue, wanted)
    queue.bytesMost = most
  } else table.objects.delete(id)
  wakeUp(k, channelOf(queue))
  return 0
}

/** struct msqid64_ds. */
function statBytes(queue: MessageQueue): Uint8Array {
  const view = new DataView(new ArrayBuffer(queueBytes))
  putIpcPermissions(view, queue)
  ;[queue.stime, queue.rtime, queue.ctime].forEach((tick, i) => write64(view, 48 + 8 * i, ipcSeconds(tick)))
  ;[bytesIn(queue), queue.messages.length, queue.bytesMost].forEach((value, i) => write64(view, 72 + 8 * i, value))
  view.setInt32(96, queue.senderPid, true)
  view.setInt32(100, queue.receiverPid, true)
  return new Uint8Array(view.buffer)
}

/** struct msginfo: the limits, or with MSG_INFO queues, messages and bytes in use. */
function msgInfo(k: TaskKernel, command: number): number {
  const table = k.objects.messageQueues
  const all = [...table.objects.values()]
  const view = new DataView(new ArrayBuffer(32))
  const messages = all.reduce((sum, queue) => sum + queue.messages.length, 0)
  const bytes = all.reduce((sum, queue) => sum + bytesIn(queue), 0)
  const [pool, map, tql] = command === MSG_INFO ? [all.length, messages, bytes] : [512000, MSGMNB, MSGMNB]
  ;[pool, map, MSGMAX, MSGMNB, MSGMNI, 16, tql].forEach((value, i) => view.setInt32(4 * i, value, true))
  view.setUint16(28, 0xffff, true)
  const copied = putBytes(k, k.args[2], new Uint8Array(view.buffer))
  return copied < 0 ? copied : ipcHighestIndex(table)
}

// Sending on sockets: write, sendto, sendmsg, sendmmsg (net/unix/af_unix.c).

import { BLOCKED, EAGAIN, ECONNREFUSED, EINTR, EINVAL, EISCONN, EMSGSIZE, ENOTCONN, EOPNOTSUPP, EPERM, EPIPE, ERESTARTSYS } from '../uapi/errno.ts' // prettier-ignore
import { O_NONBLOCK } from '../uapi/fcntl.ts'
import { SIGPIPE, SI_KERNEL } from '../uapi/signal.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { getFile } from '../fs/file.ts'
import { sleepOn } from './sched.ts'
import { hasPending, sendTaskSignal, signalInfo } from './signal.ts'
import { AF_INET, sendInetDatagram } from './socket-inet.ts'
import { gather, plainMessage, readControl, readMessage, sizeOf } from './socket-message.ts'
import { findNamed, readName, socketOf } from './socket-names.ts'
import { RCV_SHUTDOWN, SEND_SHUTDOWN, SOCK_DGRAM, SOCK_STREAM, socketChannel, truesize, wakeSocket } from './sockets.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Ancillary, Message } from './socket-message.ts'
import type { Socket } from './sockets.ts'

const MSG_OOB = 1
const MSG_DONTWAIT = 0x40
const MSG_NOSIGNAL = 0x4000

/** Sleeps for a socket until its time is up, or says why not. */
export function waitFor(k: TaskKernel, channel: string, noWait: boolean, timeout: number): number {
  const task = k.current
  if (noWait) return -EAGAIN
  if (task.deadline < 0) task.deadline = k.clock.tick + timeout
  if (k.clock.tick >= task.deadline) return -EAGAIN
  if (hasPending(task)) return timeout === Infinity ? -ERESTARTSYS : -EINTR
  return sleepOn(k, channel, task.deadline)
}

function brokenPipe(k: TaskKernel, flags: number): number {
  if ((flags & MSG_NOSIGNAL) === 0) sendTaskSignal(k, k.current, signalInfo(SIGPIPE, SI_KERNEL))
  return -EPIPE
}

function deliver(k: TaskKernel, from: Socket, to: Socket, bytes: Uint8Array, ancillary: Ancillary): void {
  const size = truesize(bytes.length)
  for (const file of ancillary.files) getFile(file)
  from.sent += size
  const { files, credentials } = ancillary
  to.queue.push({ bytes, offset: 0, files: [...files], credentials, sender: from.id, name: from.name, size })
  wakeSocket(k, to.id)
}

/** The other end is closed: what is sent makes it answer with a reset, which the next call is told. */
function sendToNobody(k: TaskKernel, socket: Socket, total: number): number {
  socket.error = EPIPE
  socket.shutdown |= RCV_SHUTDOWN | SEND_SHUTDOWN
  wakeSocket(k, socket.id)
  return total
}

/** unix_stream_sendmsg(): in pieces that the socket's limit lets through, as long as there is room. */
function sendStream(k: TaskKernel, socket: Socket, message: Message, flags: number, noWait: boolean): number {
  const isTcp = socket.family === AF_INET
  if (message.nameSize > 0 && !isTcp) return socket.state === 'connected' ? -EISCONN : -EOPNOTSUPP
  if (socket.state !== 'connected') return isTcp ? brokenPipe(k, flags) : -ENOTCONN
  if ((socket.shutdown & SEND_SHUTDOWN) !== 0 && k.current.progress === 0) return brokenPipe(k, flags)
  const ancillary = readControl(k, message)
  if (typeof ancillary === 'number') return ancillary
  const total = sizeOf(message)
  const most = Math.min(Math.floor(socket.sndbuf / 2) - 64, 48_832)
  while (k.current.progress < total) {
    const done = k.current.progress
    const peer = k.objects.sockets.get(socket.peer)
    if (isTcp && peer === undefined && (socket.shutdown & SEND_SHUTDOWN) === 0) return sendToNobody(k, socket, total)
    const isDeaf = peer === undefined || (!isTcp && (peer.shutdown & RCV_SHUTDOWN) !== 0)
    if (peer === undefined || (socket.shutdown & SEND_SHUTDOWN) !== 0 || isDeaf)
      return done > 0 ? done : brokenPipe(k, flags)
    if (socket.sent >= socket.sndbuf) {
      const waited = waitFor(k, socketChannel(socket.id), noWait, socket.sendTimeout)
      return waited === BLOCKED || done === 0 ? waited : done
    }
    const bytes = gather(k, message, done, Math.min(total, done + most))
    if (typeof bytes === 'number') return bytes === BLOCKED || done === 0 ? bytes : done
    deliver(k, socket, peer, bytes, done === 0 ? ancillary : { ...ancillary, files: [] })
    k.current.progress += bytes.length
  }
  return total
}

/** Where a datagram goes: the named socket, or the connected one. */
function target(k: TaskKernel, socket: Socket, message: Message): Socket | number {
  if (message.nameSize === 0) {
    if (socket.peer === 0) return -ENOTCONN
    return k.objects.sockets.get(socket.peer) ?? -ECONNREFUSED
  }
  const name = readName(k, message.name, message.nameSize)
  return typeof name === 'number' ? name : findNamed(k, name, socket.type)
}

/** unix_dgram_sendmsg(), also for SOCK_SEQPACKET. */
function sendDatagram(k: TaskKernel, socket: Socket, message: Message, flags: number, noWait: boolean): number {
  const sequenced = socket.type !== SOCK_DGRAM
  if (sequenced && socket.state !== 'connected') return -ENOTCONN
  const to = target(k, socket, sequenced ? { ...message, nameSize: 0 } : message)
  if (typeof to === 'number') {
    if (sequenced) return brokenPipe(k, flags)
    if (to === -ECONNREFUSED && message.nameSize === 0) socket.peer = 0
    return to
  }
  const total = sizeOf(message)
  if (total > socket.sndbuf - 32) return -EMSGSIZE
  const ancillary = readControl(k, message)
  if (typeof ancillary === 'number') return ancillary
  if ((socket.shutdown & SEND_SHUTDOWN) !== 0) return brokenPipe(k, flags)
  if (socket.sent >= socket.sndbuf) return waitFor(k, socketChannel(socket.id), noWait, socket.sendTimeout)
  if (to.peer !== 0 && to.peer !== socket.id && !sequenced) return -EPERM
  if ((to.shutdown & RCV_SHUTDOWN) !== 0) return brokenPipe(k, flags)
  const full = to !== socket && to.peer !== socket.id && to.queue.length > 10
  if (full) return waitFor(k, socketChannel(socket.id), noWait, socket.sendTimeout)
  const bytes = gather(k, message, 0, total)
  if (typeof bytes === 'number') return bytes
  deliver(k, socket, to, bytes, ancillary)
  return total
}

export function send(k: TaskKernel, file: File, message: Message, flags: number): number {
  const socket = k.objects.sockets.get(file.node.id)
  if (socket === undefined) return -EINVAL
  if ((flags & MSG_OOB) !== 0) return -EOPNOTSUPP
  const noWait = (flags & MSG_DONTWAIT) !== 0 || (file.flags & O_NONBLOCK) !== 0
  if (socket.error !== 0) {
    const { error } = socket
    socket.error = 0
    return error === EPIPE ? brokenPipe(k, flags) : -error
  }
  if (socket.family === AF_INET && socket.type !== SOCK_STREAM) return sendInetDatagram(k, socket, message)
  return socket.type === SOCK_STREAM
    ? sendStream(k, socket, message, flags, noWait)
    : sendDatagram(k, socket, message, flags, noWait)
}

export function sysSendto(k: TaskKernel): number {
  const file = socketOf(k, k.low[0])
  if (typeof file === 'number') return file
  return send(k, file, plainMessage(k.args[1], k.args[2], k.args[4], k.args[4] === 0 ? 0 : k.low[5]), k.low[3])
}

function sendOne(k: TaskKernel, file: File, address: number, flags: number): number {
  const message = readMessage(k, address)
  return typeof message === 'number' ? message : send(k, file, message, flags)
}

export function sysSendmsg(k: TaskKernel): number {
  const file = socketOf(k, k.low[0])
  return typeof file === 'number' ? file : sendOne(k, file, k.args[1], k.low[2])
}

/** sendmmsg(2): as many as go; each struct is told how much of it went. */
export function sysSendmmsg(k: TaskKernel): number {
  const file = socketOf(k, k.low[0])
  if (typeof file === 'number') return file
  const count = Math.min(k.args[2], 1024)
  for (let i = k.current.scratch; i < count; i++) {
    const at = k.args[1] + 64 * i
    const result = sendOne(k, file, at, k.low[3])
    if (result === BLOCKED) return BLOCKED
    if (result < 0) return i > 0 ? i : result
    putUser32(k, at + 56, result)
    k.current.progress = 0
    k.current.scratch = i + 1
  }
  return count
}

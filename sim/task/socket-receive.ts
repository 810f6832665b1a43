// Receiving on sockets, with descriptors and credentials: read, recvfrom, recvmsg, recvmmsg (net/unix/af_unix.c, net/core/scm.c).

import { BLOCKED, EINVAL, EMFILE, ENOTCONN, EOPNOTSUPP } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK } from '../uapi/fcntl.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { fdAllocInstall, findFreeFd, fput, getFile } from '../fs/file.ts'
import { getStruct, putBytes, write64 } from './arguments.ts'
import {
  SCM_CREDENTIALS,
  SCM_RIGHTS,
  SOL_SOCKET,
  plainMessage,
  readMessage,
  scatter,
  sizeOf,
} from './socket-message.ts'
import { AF_INET } from './socket-inet.ts'
import { nameBytes, socketOf } from './socket-names.ts'
import { waitFor } from './socket-send.ts'
import { RCV_SHUTDOWN, SOCK_DGRAM, SOCK_STREAM, freeBuffer, socketChannel, wakeSocket } from './sockets.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Message } from './socket-message.ts'
import type { Socket, SocketBuffer } from './sockets.ts'

const MSG_OOB = 1
const MSG_PEEK = 2
const MSG_CTRUNC = 8
const MSG_TRUNC = 0x20
const MSG_DONTWAIT = 0x40
const MSG_WAITALL = 0x100
const MSG_CMSG_CLOEXEC = 0x4000_0000

/** What a receive found. */
interface Received {
  readonly result: number
  readonly flags: number
  readonly first: SocketBuffer | null
  /** Files that the message brought; with MSG_PEEK they stay in the queue too. */
  readonly files: File[]
  /** Buffers that are used up: freed when everything has been copied out. */
  readonly used: SocketBuffer[]
}

const nothing = (result: number): Received => ({ result, flags: 0, first: null, files: [], used: [] })

/** An empty queue: the end, an error, or sleep. */
export function emptyQueue(k: TaskKernel, socket: Socket, noWait: boolean): number {
  if (socket.error !== 0) {
    const { error } = socket
    socket.error = 0
    return -error
  }
  if ((socket.shutdown & RCV_SHUTDOWN) !== 0) return 0
  return waitFor(k, socketChannel(socket.id), noWait, socket.receiveTimeout)
}

const sameSender = (a: SocketBuffer, b: SocketBuffer): boolean =>
  a.credentials.pid === b.credentials.pid && a.credentials.uid === b.credentials.uid

/** unix_stream_read_generic(): bytes of several sends, up to one that brought files. */
function receiveStream(k: TaskKernel, socket: Socket, message: Message, flags: number, noWait: boolean): Received {
  if (socket.state !== 'connected') return nothing(socket.family === AF_INET ? -ENOTCONN : -EINVAL)
  const wanted = sizeOf(message)
  const peek = (flags & MSG_PEEK) !== 0
  const used: SocketBuffer[] = []
  let first: SocketBuffer | null = null
  let files: File[] = []
  let done = k.current.progress
  for (const buffer of wanted === 0 ? [] : [...socket.queue]) {
    if (done >= wanted || (first !== null && socket.passCredentials && !sameSender(first, buffer))) break
    const chunk = buffer.bytes.subarray(buffer.offset, buffer.offset + wanted - done)
    const copied = scatter(k, message, done, chunk)
    if (copied < 0) return nothing(copied === BLOCKED || done === 0 ? copied : done)
    first ??= buffer
    done += chunk.length
    files = buffer.files
    if (!peek) {
      buffer.offset += chunk.length
      buffer.files = []
      k.current.progress = done
      if (buffer.offset === buffer.bytes.length) used.push(...socket.queue.splice(0, 1))
    }
    if (files.length > 0) break
  }
  const enough = files.length > 0 || peek || (flags & MSG_WAITALL) === 0 || done >= wanted
  if (done > 0 && enough) return { result: done, flags: 0, first, files, used }
  for (const buffer of used) freeBuffer(k, buffer)
  if (wanted === 0) return nothing(0)
  const waited = emptyQueue(k, socket, noWait)
  return nothing(done > 0 && waited !== BLOCKED ? done : waited)
}

/** __unix_dgram_recvmsg(): one message, cut where the buffer ends. */
function receiveDatagram(k: TaskKernel, socket: Socket, message: Message, flags: number, noWait: boolean): Received {
  if (socket.type !== SOCK_DGRAM && socket.state !== 'connected') return nothing(-ENOTCONN)
  const [first] = socket.queue
  if (first === undefined) return nothing(emptyQueue(k, socket, noWait))
  const wanted = sizeOf(message)
  const length = Math.min(wanted, first.bytes.length)
  const copied = scatter(k, message, 0, first.bytes.subarray(0, length))
  if (copied < 0) return nothing(copied)
  const peek = (flags & MSG_PEEK) !== 0
  const { files } = first
  if (!peek) {
    socket.queue.shift()
    first.files = []
    for (const other of k.objects.sockets.values()) if (other.peer === socket.id) wakeSocket(k, other.id)
  }
  const cut = first.bytes.length > wanted ? MSG_TRUNC : 0
  const whole = (flags & MSG_TRUNC) !== 0 ? first.bytes.length : length
  return { result: whole, flags: cut, first, files, used: peek ? [] : [first] }
}

function receive(k: TaskKernel, file: File, message: Message, flags: number): Received {
  const socket = k.objects.sockets.get(file.node.id)
  if (socket === undefined) return nothing(-EINVAL)
  if ((flags & MSG_OOB) !== 0) return nothing(socket.type === SOCK_STREAM ? -EINVAL : -EOPNOTSUPP)
  const noWait = (flags & MSG_DONTWAIT) !== 0 || (file.flags & O_NONBLOCK) !== 0
  return socket.type === SOCK_STREAM
    ? receiveStream(k, socket, message, flags, noWait)
    : receiveDatagram(k, socket, message, flags, noWait)
}

/** What was received is the caller's now: buffers and files are let go, unless it was only looked at. */
function finish(k: TaskKernel, received: Received, flags: number): number {
  if ((flags & MSG_PEEK) !== 0) return received.result
  for (const buffer of received.used) freeBuffer(k, buffer)
  for (const file of received.files) fput(k, file)
  return received.result
}

/** put_cmsg() of credentials and descriptors; returns the bytes written and MSG_CTRUNC where something did not fit. */
function writeControl(k: TaskKernel, message: Message, received: Received, socket: Socket, flags: number) {
  const { first, files } = received
  const state = { at: 0, flags: 0 }
  if (socket.passCredentials && first !== null) {
    const { pid, uid, gid } = first.credentials
    putControl(k, message, state, SCM_CREDENTIALS, [pid, uid, gid])
  }
  if (files.length > 0) {
    const room = Math.max(0, Math.floor((message.controlSize - state.at - 16) / 4))
    const fds: number[] = []
    for (const file of files.slice(0, message.control === 0 ? 0 : room)) {
      if (findFreeFd(k, 0) === -EMFILE) break
      getFile(file)
      fds.push(fdAllocInstall(k, file, (flags & MSG_CMSG_CLOEXEC) !== 0 ? O_CLOEXEC : 0))
    }
    if (fds.length > 0) putControl(k, message, state, SCM_RIGHTS, fds)
    if (fds.length < files.length) state.flags |= MSG_CTRUNC
  }
  return state
}

function putControl(
  k: TaskKernel,
  message: Message,
  state: { at: number; flags: number },
  type: number,
  words: readonly number[],
): void {
  const length = 16 + 4 * words.length
  const room = message.control === 0 ? 0 : message.controlSize - state.at
  if (room < length) state.flags |= MSG_CTRUNC
  if (room < 16) return
  const view = new DataView(new ArrayBuffer(length))
  write64(view, 0, Math.min(length, room))
  view.setInt32(8, SOL_SOCKET, true)
  view.setInt32(12, type, true)
  words.forEach((word, i) => view.setInt32(16 + 4 * i, word, true))
  putBytes(k, message.control + state.at, new Uint8Array(view.buffer), Math.min(length, room))
  state.at += Math.min(room, Math.ceil(length / 8) * 8)
}

/** The sender's address into the caller's buffer; what it would need is the result. */
function putName(k: TaskKernel, first: SocketBuffer | null, address: number, room: number): number {
  const bytes = first === null || first.name === null ? new Uint8Array(0) : nameBytes(first.name)
  if (bytes.length > 0 && address !== 0) putBytes(k, address, bytes, Math.min(room, bytes.length))
  return bytes.length
}

export function sysRecvfrom(k: TaskKernel): number {
  const file = socketOf(k, k.low[0])
  if (typeof file === 'number') return file
  const flags = k.low[3]
  const received = receive(k, file, plainMessage(k.args[1], k.args[2]), flags)
  if (received.result < 0) return received.result
  if (k.args[4] !== 0) {
    const room = getStruct(k, k.args[5], 4)
    if (typeof room !== 'number') {
      putUser32(k, k.args[5], putName(k, received.first, k.args[4], room.getInt32(0, true)))
    }
  }
  return finish(k, received, flags)
}

/** read(2) of a socket. */
export function readSocket(k: TaskKernel, file: File, address: number, count: number): number {
  const received = receive(k, file, plainMessage(address, count), 0)
  return received.result < 0 ? received.result : finish(k, received, 0)
}

function receiveOne(k: TaskKernel, file: File, address: number, flags: number): number {
  const message = readMessage(k, address)
  if (typeof message === 'number') return message
  const received = receive(k, file, message, flags)
  const socket = k.objects.sockets.get(file.node.id)
  if (received.result < 0 || socket === undefined) return received.result
  const control = writeControl(k, message, received, socket, flags)
  if (message.name !== 0) putUser32(k, address + 8, putName(k, received.first, message.name, message.nameSize))
  const tail = new DataView(new ArrayBuffer(16))
  write64(tail, 0, control.at)
  tail.setInt32(8, received.flags | control.flags | (flags & MSG_CMSG_CLOEXEC), true)
  putBytes(k, address + 40, new Uint8Array(tail.buffer), 12)
  return finish(k, received, flags)
}

export function sysRecvmsg(k: TaskKernel): number {
  const file = socketOf(k, k.low[0])
  return typeof file === 'number' ? file : receiveOne(k, file, k.args[1], k.low[2])
}

/** recvmmsg(2): waits for the first, and with MSG_WAITFORONE for no more. */
export function sysRecvmmsg(k: TaskKernel): number {
  const file = socketOf(k, k.low[0])
  if (typeof file === 'number') return file
  const count = Math.min(k.args[2], 1024)
  const forOne = (k.low[3] & 0x10000) !== 0
  for (let i = k.current.scratch; i < count; i++) {
    const at = k.args[1] + 64 * i
    const result = receiveOne(k, file, at, (k.low[3] & ~0x10000) | (forOne && i > 0 ? MSG_DONTWAIT : 0))
    if (result === BLOCKED) return BLOCKED
    if (result < 0) return i > 0 ? i : result
    putUser32(k, at + 56, result)
    k.current.progress = 0
    k.current.scratch = i + 1
  }
  return count
}

// Making, naming and connecting sockets, and their options (net/socket.c, net/unix/af_unix.c, net/core/sock.c).

import {
  EAFNOSUPPORT, ECONNREFUSED, EINVAL, EISCONN, EMFILE, ENOMEM, ENOTCONN, ENOPROTOOPT, EOPNOTSUPP,
  EPROTONOSUPPORT, ESOCKTNOSUPPORT,
} from '../uapi/errno.ts' // prettier-ignore
import { FIONREAD, O_CLOEXEC, O_NONBLOCK } from '../uapi/fcntl.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { closeFd, fdAllocInstall, fput } from '../fs/file.ts'
import { getStruct, longs, putBytes, readSigned64 } from './arguments.ts'
import { note } from './note.ts'
import { plainMessage } from './socket-message.ts'
import {
  AF_INET, IPPROTO_TCP, IPPROTO_UDP, autobind, bindInet, choseBuffer, connectInet, hasLevel, inetOption, readInet, setInetOption,
} from './socket-inet.ts' // prettier-ignore
import { bindName, findNamed, nameBytes, readName, socketOf } from './socket-names.ts'
import { readSocket } from './socket-receive.ts'
import { send, waitFor } from './socket-send.ts'
import { receiveKernel, sendKernel } from './socket-splice.ts'
import {
  AF_UNIX, RCV_SHUTDOWN, SEND_SHUTDOWN, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM, createSocket, credentialsOf, joinSockets,
  socketChannel, socketPoll, socketRelease, unread, wakeSocket,
} from './sockets.ts' // prettier-ignore
import type { File } from '../fs/file.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'
import type { Socket } from './sockets.ts'

const SOCK_RAW = 3
const typeMask = 15
const AF_MAX = 46

/** The kind of a new socket: SOCK_STREAM …, or a negative errno. */
function newType(k: TaskKernel): number {
  const [domain, type, protocol] = k.low
  if ((type & ~(typeMask | O_CLOEXEC | O_NONBLOCK)) !== 0) return -EINVAL
  const kind = type & typeMask
  if (domain < 0 || domain >= AF_MAX) return -EAFNOSUPPORT
  if (kind > 10) return -EINVAL
  if (domain === AF_INET) return inetType(k, kind, protocol)
  if (domain !== AF_UNIX) {
    note(k, `sockets of family ${domain} are not there: EAFNOSUPPORT`)
    return -EAFNOSUPPORT
  }
  if (protocol !== 0 && protocol !== AF_UNIX) return -EPROTONOSUPPORT
  if (kind === SOCK_RAW) return SOCK_DGRAM
  return [SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET].includes(kind) ? kind : -ESOCKTNOSUPPORT
}

/** inet_create(): a kind and the protocol that belongs to it. */
function inetType(k: TaskKernel, kind: number, protocol: number): number {
  if (protocol < 0 || protocol >= 263) return -EINVAL
  if (kind === SOCK_RAW) {
    note(k, 'raw sockets are not there: EPROTONOSUPPORT')
    return -EPROTONOSUPPORT
  }
  if (kind !== SOCK_STREAM && kind !== SOCK_DGRAM) return -ESOCKTNOSUPPORT
  const own = kind === SOCK_STREAM ? IPPROTO_TCP : IPPROTO_UDP
  return protocol === 0 || protocol === own ? kind : -EPROTONOSUPPORT
}

export function sysSocket(k: TaskKernel): number {
  const type = newType(k)
  if (type < 0) return type
  const file = createSocket(k, type, k.low[1] & O_NONBLOCK, k.low[0])
  return file === null ? -ENOMEM : fdAllocInstall(k, file, k.low[1])
}

export function sysSocketpair(k: TaskKernel): number {
  const type = newType(k)
  if (type < 0) return type
  if (k.low[0] !== AF_UNIX) return -EOPNOTSUPP
  const files = [0, 1].map(() => createSocket(k, type, k.low[1] & O_NONBLOCK))
  const [a, b] = files.map((file) => (file === null ? undefined : k.objects.sockets.get(file.node.id)))
  const [first, second] = files
  if (a === undefined || b === undefined || first === null || second === null) return -ENOMEM
  joinSockets(k, a, b)
  const one = fdAllocInstall(k, first, k.low[1])
  if (one < 0) {
    fput(k, second)
    return -EMFILE
  }
  const two = fdAllocInstall(k, second, k.low[1])
  if (two < 0) {
    closeFd(k, one)
    return -EMFILE
  }
  const copied = putBytes(k, k.args[3], new Uint8Array(Int32Array.of(one, two).buffer))
  if (copied !== 0) for (const fd of [one, two]) closeFd(k, fd)
  return copied
}

/** The socket of the call's first argument, or a negative errno. */
function argument(k: TaskKernel): Socket | number {
  const file = socketOf(k, k.low[0])
  return typeof file === 'number' ? file : (k.objects.sockets.get(file.node.id) ?? -EINVAL)
}

export function sysBind(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  if (socket.family === AF_INET) {
    if (k.low[2] < 16) return -EINVAL
    const address = readInet(k, k.args[1], k.low[2])
    return typeof address === 'number' ? address : bindInet(k, socket, address)
  }
  const name = readName(k, k.args[1], k.low[2])
  return typeof name === 'number' ? name : bindName(k, socket, name)
}

export function sysListen(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  if (socket.type === SOCK_DGRAM) return -EOPNOTSUPP
  if (socket.name === null || socket.state === 'connected') return -EINVAL
  if (socket.family === AF_INET) autobind(k, socket)
  socket.state = 'listening'
  socket.backlog = Math.min(k.low[1] >>> 0, 4096)
  socket.credentials = credentialsOf(k)
  return 0
}

export function sysConnect(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  if (socket.family === AF_INET) {
    const address = readInet(k, k.args[1], k.low[2])
    if (typeof address === 'number') return address
    const wait = (listener: Socket): number =>
      waitFor(k, socketChannel(listener.id), isNonBlocking(k), socket.sendTimeout)
    return connectInet(k, socket, address, isNonBlocking(k), wait)
  }
  const family = getStruct(k, k.args[1], 2)
  if (typeof family === 'number') return family
  if (socket.type === SOCK_DGRAM && family.getUint16(0, true) === 0) {
    socket.peer = 0
    return 0
  }
  const name = readName(k, k.args[1], k.low[2])
  if (typeof name === 'number') return name
  const other = findNamed(k, name, socket.type)
  if (typeof other === 'number') return other
  if (socket.type === SOCK_DGRAM) {
    socket.peer = other.id
    return 0
  }
  if (other.state !== 'listening') return -ECONNREFUSED
  if (other.waiting.length > other.backlog)
    return waitFor(k, socketChannel(other.id), isNonBlocking(k), socket.sendTimeout)
  if (socket.state === 'connected') return -EISCONN
  if (socket.state === 'listening') return -EINVAL
  return meet(k, socket, other)
}

const isNonBlocking = (k: TaskKernel): boolean => {
  const file = socketOf(k, k.low[0])
  return typeof file !== 'number' && (file.flags & O_NONBLOCK) !== 0
}

/** The listener's new end waits to be accepted; it has a file from the start, which accept enters. */
function meet(k: TaskKernel, socket: Socket, listener: Socket): number {
  const file = createSocket(k, socket.type, 0)
  const end = file === null ? undefined : k.objects.sockets.get(file.node.id)
  if (file === null || end === undefined) return -ENOMEM
  socket.credentials = credentialsOf(k)
  end.credentials = listener.credentials
  end.name = listener.name
  joinSockets(k, socket, end)
  listener.waiting.push(file.id)
  wakeSocket(k, listener.id)
  return 0
}

function accept(k: TaskKernel, flags: number): number {
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK)) !== 0) return -EINVAL
  const file = socketOf(k, k.low[0])
  if (typeof file === 'number') return file
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  if (socket.type === SOCK_DGRAM) return -EOPNOTSUPP
  if (socket.state !== 'listening') return -EINVAL
  const made = k.files.get(socket.waiting[0] ?? -1)
  if (made === undefined) {
    if ((socket.shutdown & RCV_SHUTDOWN) !== 0) return -EINVAL
    return waitFor(k, socketChannel(socket.id), (file.flags & O_NONBLOCK) !== 0, socket.receiveTimeout)
  }
  socket.waiting.shift()
  wakeSocket(k, socket.id)
  const end = k.objects.sockets.get(made.node.id)
  made.flags |= flags & O_NONBLOCK
  const fd = fdAllocInstall(k, made, flags)
  if (fd < 0 || k.args[1] === 0 || end === undefined) return fd
  const name = end.peerName ?? k.objects.sockets.get(end.peer)?.name ?? null
  const wrong = putAddress(k, name, k.args[1], k.args[2])
  return wrong < 0 ? wrong : fd
}

export const sysAccept = (k: TaskKernel): number => accept(k, 0)
export const sysAccept4 = (k: TaskKernel): number => accept(k, k.low[3])

/** move_addr_to_user(): as much as fits, and the length that it has. */
function putAddress(k: TaskKernel, name: string | null, address: number, lengthAt: number): number {
  const room = getStruct(k, lengthAt, 4)
  if (typeof room === 'number') return room
  const most = room.getInt32(0, true)
  if (most < 0) return -EINVAL
  const bytes = nameBytes(name)
  const copied = putBytes(k, address, bytes, Math.min(most, bytes.length))
  return copied < 0 ? copied : putUser32(k, lengthAt, bytes.length)
}

export function sysGetsockname(k: TaskKernel): number {
  const socket = argument(k)
  return typeof socket === 'number' ? socket : putAddress(k, socket.name, k.args[1], k.args[2])
}

export function sysGetpeername(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  if (socket.peer === 0 && socket.peerName === null) return -ENOTCONN
  return putAddress(k, socket.peerName ?? k.objects.sockets.get(socket.peer)?.name ?? null, k.args[1], k.args[2])
}

export function sysShutdown(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  const how = k.low[1]
  if (how < 0 || how > 2) return -EINVAL
  const mode = how + 1
  const isInet = socket.family === AF_INET
  if (isInet && socket.state === 'new' && socket.peerName === null) return -ENOTCONN
  socket.shutdown |= mode
  const peer = k.objects.sockets.get(socket.peer)
  if (peer !== undefined && socket.type !== SOCK_DGRAM) {
    if ((mode & RCV_SHUTDOWN) !== 0 && !isInet) peer.shutdown |= SEND_SHUTDOWN
    if ((mode & SEND_SHUTDOWN) !== 0) peer.shutdown |= RCV_SHUTDOWN
    wakeSocket(k, peer.id)
  }
  wakeSocket(k, socket.id)
  return 0
}

const SOL_SOCKET = 1
const SO = {
  debug: 1, reuseaddr: 2, type: 3, error: 4, dontroute: 5, broadcast: 6, sndbuf: 7, rcvbuf: 8, keepalive: 9, oobinline: 10,
  priority: 12, linger: 13, reuseport: 15, passcred: 16, peercred: 17, rcvlowat: 18, rcvtimeo: 20, sndtimeo: 21,
  timestamp: 29, acceptconn: 30, sndbufforce: 32, protocol: 38, domain: 39,
} as const // prettier-ignore
const flagsKept: readonly number[] = [SO.debug, SO.reuseaddr, SO.dontroute, SO.broadcast, SO.keepalive, SO.oobinline, SO.reuseport, SO.timestamp] // prettier-ignore

const timeBytes = (time: number): Uint8Array =>
  longs(time === Infinity ? [0, 0] : [Math.floor(time / 1e9), Math.floor((time % 1e9) / 1000)])

/** What getsockopt says: words, or a time. Null: there is no such option. */
function optionOf(socket: Socket, name: number): readonly number[] | Uint8Array | null {
  if (flagsKept.includes(name)) return [socket.options[name] ?? 0]
  switch (name) {
    case SO.type:
      return [socket.type]
    case SO.error: {
      const { error } = socket
      socket.error = 0
      return [error]
    }
    case SO.sndbuf:
      return [socket.sndbuf]
    case SO.rcvbuf:
      return [socket.rcvbuf]
    case SO.priority:
      return [socket.options[name] ?? 0]
    case SO.linger:
      return [socket.options[name] ?? 0, socket.options[-name] ?? 0]
    case SO.passcred:
      return [socket.passCredentials ? 1 : 0]
    case SO.peercred: {
      const { pid, uid, gid } = socket.peerCredentials ?? { pid: 0, uid: -1, gid: -1 }
      return [pid, uid, gid]
    }
    case SO.rcvlowat:
      return [1]
    case SO.rcvtimeo:
      return timeBytes(socket.receiveTimeout)
    case SO.sndtimeo:
      return timeBytes(socket.sendTimeout)
    case SO.acceptconn:
      return [socket.state === 'listening' ? 1 : 0]
    case SO.protocol:
      return [socket.family === AF_UNIX ? 0 : socket.type === SOCK_STREAM ? IPPROTO_TCP : IPPROTO_UDP]
    case SO.domain:
      return [socket.family]
    default:
      return null
  }
}

export function sysGetsockopt(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  const room = getStruct(k, k.args[4], 4)
  if (typeof room === 'number') return room
  const isOther = k.low[1] !== SOL_SOCKET
  if (isOther && (socket.family !== AF_INET || !hasLevel(socket, k.low[1]))) return -EOPNOTSUPP
  const most = room.getInt32(0, true)
  if (most < 0) return -EINVAL
  const inet = isOther ? inetOption(socket, k.low[1], k.low[2]) : null
  const value = !isOther ? optionOf(socket, k.low[2]) : inet === null ? null : [inet]
  if (value === null) return -ENOPROTOOPT
  const bytes = value instanceof Uint8Array ? value : new Uint8Array(Int32Array.from(value).buffer)
  const length = Math.min(most, bytes.length)
  const copied = putBytes(k, k.args[3], bytes, length)
  return copied < 0 ? copied : putUser32(k, k.args[4], length)
}

function setTime(k: TaskKernel, socket: Socket, field: 'receiveTimeout' | 'sendTimeout', size: number): number {
  if (size < 16) return -EINVAL
  const view = getStruct(k, k.args[3], 16)
  if (typeof view === 'number') return view
  const [seconds, micro] = [readSigned64(view, 0), readSigned64(view, 8)]
  if (micro < 0 || micro >= 1e6) return -33
  socket[field] = seconds === 0 && micro === 0 ? Infinity : Math.max(0, seconds * 1e9 + micro * 1000)
  return 0
}

function setInet(k: TaskKernel, socket: Socket): number {
  const [level, name, size] = [k.low[1], k.low[2], k.low[4]]
  if (!hasLevel(socket, level)) return -EOPNOTSUPP
  if (inetOption(socket, level, name) === null) return -ENOPROTOOPT
  if (size < 4) return -EINVAL
  const view = getStruct(k, k.args[3], 4)
  if (typeof view === 'number') return view
  setInetOption(socket, level, name, view.getInt32(0, true))
  return 0
}

const wmemMost = 212_992

export function sysSetsockopt(k: TaskKernel): number {
  const socket = argument(k)
  if (typeof socket === 'number') return socket
  const [level, name, size] = [k.low[1], k.low[2], k.low[4]]
  if (size < 0) return -EINVAL
  if (level !== SOL_SOCKET) return socket.family === AF_INET ? setInet(k, socket) : -EOPNOTSUPP
  if (name === SO.rcvtimeo || name === SO.sndtimeo)
    return setTime(k, socket, name === SO.rcvtimeo ? 'receiveTimeout' : 'sendTimeout', size)
  if (size < 4) return -EINVAL
  const view = getStruct(k, k.args[3], name === SO.linger && size >= 8 ? 8 : 4)
  if (typeof view === 'number') return view
  const value = view.getInt32(0, true)
  if (flagsKept.includes(name)) socket.options[name] = value !== 0 ? 1 : 0
  else if (name === SO.priority) socket.options[name] = value
  else if (name === SO.linger)
    Object.assign(socket.options, { [name]: value !== 0 ? 1 : 0, [-name]: view.getInt32(4, true) })
  else if (name === SO.passcred) socket.passCredentials = value !== 0
  else if (name === SO.sndbuf) {
    choseBuffer(socket)
    socket.sndbuf = Math.max(2 * Math.min(value >>> 0, wmemMost), 4608)
  } else if (name === SO.rcvbuf) socket.rcvbuf = Math.max(2 * Math.min(value >>> 0, wmemMost), 2304)
  else if (name === SO.rcvlowat) return 0
  else return -ENOPROTOOPT
  return 0
}

const SIOCOUTQ = 0x5411

function ioctlSocket(k: TaskKernel, file: File, command: number, address: number): number {
  const socket = k.objects.sockets.get(file.node.id)
  if (socket === undefined) return -EINVAL
  if (command === SIOCOUTQ) return putUser32(k, address, socket.sent)
  if (command !== FIONREAD) return -25
  return socket.state === 'listening' ? -EINVAL : putUser32(k, address, unread(socket))
}

export const socketMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'none',
  read: (k, file, address, count) => readSocket(k as TaskKernel, file, address, count),
  write: (k, file, address, count) => send(k as TaskKernel, file, plainMessage(address, count), 0),
  readKernel: (k, file, to) => receiveKernel(k as TaskKernel, file, to),
  writeKernel: (k, file, from, _position, count) => sendKernel(k as TaskKernel, file, from, count),
  ioctl: (k, file, command, address) => ioctlSocket(k as TaskKernel, file, command, address),
  poll: (k, file) => socketPoll(k as TaskKernel, file),
  release: (k, file) => socketRelease(k as TaskKernel, file),
}

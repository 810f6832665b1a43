// Sockets of the family AF_INET on the loopback (net/ipv4: af_inet.c, inet_connection_sock.c, tcp.c, udp.c): addresses and ports, and
// where TCP and UDP do otherwise than AF_UNIX. What is under way between two ends is sockets.ts's.
// Differs from Linux: there is no network but 127.0.0.0/8, so no segment is lost, split or late, and a port is free at once
// (no TIME_WAIT).

import {
  EACCES, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, ECONNREFUSED, EDESTADDRREQ, EINPROGRESS, EINVAL, EISCONN, EMSGSIZE,
  ENETUNREACH, ENOMEM, EPIPE,
} from '../uapi/errno.ts' // prettier-ignore
import { capable } from '../mm/current.ts'
import { getBytes } from './arguments.ts'
import { gather, sizeOf } from './socket-message.ts'
import { SEND_SHUTDOWN, SOCK_STREAM, createSocket, joinSockets, truesize, wakeSocket } from './sockets.ts'
import type { TaskKernel } from './kernel.ts'
import type { Message } from './socket-message.ts'
import type { Socket } from './sockets.ts'

export const AF_INET = 2
export const IPPROTO_IP = 0
export const IPPROTO_TCP = 6
export const IPPROTO_UDP = 17
const SO_REUSEADDR = 2
const SO_REUSEPORT = 15
const CAP_NET_BIND_SERVICE = 10
const loopback = 0x7f00_0001
/** The ports that the kernel gives out itself: ip_local_port_range. */
const ownPorts = { first: 32_768, last: 60_999 }
/** What autotuning makes of the send buffer of a connection on the loopback. */
const tunedBuffer = 2_626_560
const largestDatagram = 65_507
/** A connection that a non-blocking connect began: its option tells the next call. */
const beganConnecting = -EINPROGRESS

/** An address in host order; port 0: none yet. Names of other families have no character of this kind. */
interface InetName {
  readonly address: number
  readonly port: number
}
const mark = '\u0100'
export const inetName = (address: number, port: number): string => `${mark}${address}:${port}`
export const isInetName = (name: string | null): boolean => name?.startsWith(mark) === true
function parseName(name: string | null): InetName {
  const [address, port] = (name ?? '').slice(1).split(':').map(Number)
  return { address, port }
}

/** struct sockaddr_in. */
export function inetBytes(name: string | null): Uint8Array {
  const { address, port } = parseName(name)
  const view = new DataView(new ArrayBuffer(16))
  view.setUint16(0, AF_INET, true)
  view.setUint16(2, port)
  view.setUint32(4, address)
  return new Uint8Array(view.buffer)
}

/** A struct sockaddr_in of the caller's; null: the family AF_UNSPEC. */
export function readInet(k: TaskKernel, address: number, size: number): string | null | number {
  if (size < 0 || size > 128) return -EINVAL
  const bytes = getBytes(k, address, size)
  if (typeof bytes === 'number') return bytes
  if (size < 2) return -EINVAL
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const family = view.getUint16(0, true)
  if (family === 0) return null
  if (size < 16) return -EINVAL
  return family === AF_INET ? inetName(view.getUint32(4), view.getUint16(2)) : -EAFNOSUPPORT
}

const isLocal = (address: number): boolean => address === 0 || address >>> 24 === 127
const others = (k: TaskKernel, socket: Socket): Socket[] =>
  [...k.objects.sockets.values()].filter(
    (each) => each !== socket && each.family === AF_INET && each.type === socket.type,
  )

/** inet_csk_bind_conflict(): who else has the port, and does not share it. */
function isTaken(k: TaskKernel, socket: Socket, { address, port }: InetName): boolean {
  return others(k, socket).some((other) => {
    const its = parseName(other.name)
    if (its.port !== port || (its.address !== address && its.address !== 0 && address !== 0)) return false
    const both = (option: number): boolean => (socket.options[option] ?? 0) !== 0 && (other.options[option] ?? 0) !== 0
    return !(both(SO_REUSEPORT) || (both(SO_REUSEADDR) && other.state !== 'listening'))
  })
}

/** The next port that nobody has; 0 where all are taken. */
function ownPort(k: TaskKernel, socket: Socket, address: number): number {
  const taken = new Set(others(k, socket).map((each) => parseName(each.name).port))
  for (let port = ownPorts.first; port <= ownPorts.last; port++) {
    if (!taken.has(port) && !isTaken(k, socket, { address, port })) return port
  }
  return 0
}

/** inet_bind(). */
export function bindInet(k: TaskKernel, socket: Socket, name: string | null): number {
  const wanted = name === null ? { address: 0, port: 0 } : parseName(name)
  if (name === null) return -EAFNOSUPPORT
  if (!isLocal(wanted.address)) return -EADDRNOTAVAIL
  if (wanted.port !== 0 && wanted.port < 1024 && !capable(k.current, CAP_NET_BIND_SERVICE)) return -EACCES
  if (parseName(socket.name).port !== 0 || socket.state !== 'new') return -EINVAL
  const port = wanted.port === 0 ? ownPort(k, socket, wanted.address) : wanted.port
  if (port === 0 || isTaken(k, socket, { ...wanted, port })) return -EADDRINUSE
  socket.name = inetName(wanted.address, port)
  return 0
}

/** inet_autobind(), and the address that packets to the loopback come from. */
export function autobind(k: TaskKernel, socket: Socket, address = parseName(socket.name).address): void {
  const { port } = parseName(socket.name)
  socket.name = inetName(address, port === 0 ? ownPort(k, socket, address) : port)
}

const sourceOf = (socket: Socket, towards: number): string => {
  const { address, port } = parseName(socket.name)
  return inetName(address === 0 ? towards : address, port)
}

/** Where a packet goes that is sent to nobody in particular. */
const destination = (name: string): InetName => {
  const { address, port } = parseName(name)
  return { address: address === 0 ? loopback : address, port }
}

/** The socket that an address leads to: one with just this address before one with any. */
function lookup(k: TaskKernel, socket: Socket, to: InetName, fits: (other: Socket) => boolean): Socket | null {
  const found = [...k.objects.sockets.values()].filter((each) => {
    const its = parseName(each.name)
    const here = its.address === to.address || its.address === 0
    return each.family === AF_INET && each.type === socket.type && its.port === to.port && here && fits(each)
  })
  const score = (each: Socket): number =>
    (each.peerName === null ? 0 : 2) + (parseName(each.name).address === 0 ? 0 : 1)
  return found.reduce<Socket | null>((best, each) => (best === null || score(each) > score(best) ? each : best), null)
}

/** inet_stream_connect(), inet_dgram_connect(). `wait`: sleeps until the listener has room. */
export function connectInet(
  k: TaskKernel,
  socket: Socket,
  name: string | null,
  isNonBlocking: boolean,
  wait: (listener: Socket) => number,
): number {
  if (socket.type !== SOCK_STREAM) return connectDatagram(k, socket, name)
  if (name === null) return -EAFNOSUPPORT
  if (socket.options[beganConnecting] === 1) {
    socket.options[beganConnecting] = 0
    return 0
  }
  if (socket.state !== 'new') return -EISCONN
  const to = destination(name)
  if (!isLocal(to.address)) return -ENETUNREACH
  const listener = lookup(k, socket, to, (each) => each.state === 'listening')
  if (listener === null) {
    if (!isNonBlocking) return -ECONNREFUSED
    socket.error = ECONNREFUSED
    return -EINPROGRESS
  }
  if (listener.waiting.length > listener.backlog) return wait(listener)
  const file = createSocket(k, socket.type, 0, AF_INET)
  const end = file === null ? undefined : k.objects.sockets.get(file.node.id)
  if (file === null || end === undefined) return -ENOMEM
  autobind(k, socket, parseName(sourceOf(socket, to.address)).address)
  end.name = inetName(to.address, to.port)
  Object.assign(end.options, listener.options)
  joinSockets(k, socket, end)
  for (const [one, other] of [[socket, end], [end, socket]] as const) {
    one.peerName = other.name
    one.peerCredentials = null
    if (one.options[SO_SNDBUF] !== 1) one.sndbuf = tunedBuffer
  } // prettier-ignore
  listener.waiting.push(file.id)
  wakeSocket(k, listener.id)
  if (isNonBlocking) socket.options[beganConnecting] = 1
  return isNonBlocking ? -EINPROGRESS : 0
}
/** Option that says that the program chose its send buffer itself. */
const SO_SNDBUF = -7
export const choseBuffer = (socket: Socket): void => {
  socket.options[SO_SNDBUF] = 1
}

function connectDatagram(k: TaskKernel, socket: Socket, name: string | null): number {
  if (name === null) {
    socket.peerName = null
    socket.peer = 0
    return 0
  }
  const to = destination(name)
  if (!isLocal(to.address)) return -ENETUNREACH
  socket.peerName = inetName(to.address, to.port)
  autobind(k, socket, parseName(sourceOf(socket, to.address)).address)
  return 0
}

/** udp_sendmsg(): what has no room at the other end is lost; that nobody is there a connected socket is told later. */
export function sendInetDatagram(k: TaskKernel, socket: Socket, message: Message): number {
  let name = socket.peerName
  if (message.nameSize > 0) {
    const read = readInet(k, message.name, message.nameSize)
    if (typeof read === 'number') return read
    name = read
  }
  if (name === null) return -EDESTADDRREQ
  const to = destination(name)
  if (to.port === 0) return -EINVAL
  const total = sizeOf(message)
  if (total > largestDatagram) return -EMSGSIZE
  if ((socket.shutdown & SEND_SHUTDOWN) !== 0) return -EPIPE
  if (!isLocal(to.address)) return -ENETUNREACH
  autobind(k, socket)
  const from = sourceOf(socket, to.address)
  const bytes = gather(k, message, 0, total)
  if (typeof bytes === 'number') return bytes
  const target = lookup(k, socket, to, (each) => each.peerName === null || each.peerName === from)
  if (target === null) {
    if (message.nameSize === 0) socket.error = ECONNREFUSED
    wakeSocket(k, socket.id)
    return total
  }
  const size = truesize(total)
  const queued = target.queue.reduce((sum, each) => sum + each.size, 0)
  if (queued > target.rcvbuf) return total
  const credentials = socket.credentials
  target.queue.push({ bytes, offset: 0, files: [], credentials, sender: 0, name: from, size })
  wakeSocket(k, target.id)
  return total
}

/** TCP's and IP's options that are kept and told, with what they are at first. */
const levels: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  [IPPROTO_IP]: { 1: 0, 2: 64, 8: 0, 10: 0, 11: 0, 15: 0, 33: 1, 34: 1 },
  [IPPROTO_TCP]: { 1: 0, 3: 0, 4: 7200, 5: 75, 6: 9, 7: 6, 8: 60, 9: 0, 12: 1, 18: 0, 23: 0 },
}

/** The value of an option, or null where the level has none of this name. */
export function inetOption(socket: Socket, level: number, name: number): number | null {
  const first = levels[level]?.[name]
  if (first === undefined) return null
  return socket.options[1000 * (level + 1) + name] ?? first
}

export const hasLevel = (socket: Socket, level: number): boolean =>
  level === IPPROTO_IP || (level === IPPROTO_TCP && socket.type === SOCK_STREAM)

export function setInetOption(socket: Socket, level: number, name: number, value: number): void {
  const isSwitch = level === IPPROTO_TCP && [1, 3, 12].includes(name)
  socket.options[1000 * (level + 1) + name] = isSwitch ? Math.min(1, Math.abs(value)) : value
}

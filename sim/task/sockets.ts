// Sockets of the family AF_UNIX (net/unix/af_unix.c): what each has received, who its peer is, how much a sender may have under way.
// The calls are in sys-socket.ts and sys-socket-io.ts.

import { ECONNRESET } from '../uapi/errno.ts'
import { O_RDWR, POLLERR, POLLHUP, POLLIN, POLLOUT } from '../uapi/fcntl.ts'
import { S_IFSOCK } from '../uapi/stat.ts'
import { allocFile, fput } from '../fs/file.ts'
import { createDentry } from '../fs/inode.ts'
import { newInode } from '../fs/new-inode.ts'
import { wakeUp } from './sched.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

export const AF_UNIX = 1
export const SOCK_STREAM = 1
export const SOCK_DGRAM = 2
export const SOCK_SEQPACKET = 5
export const RCV_SHUTDOWN = 1
export const SEND_SHUTDOWN = 2
const POLLRDHUP = 0x2000

/** Process, user and group, as SO_PEERCRED and SCM_CREDENTIALS tell them. */
export interface Credentials {
  readonly pid: number
  readonly uid: number
  readonly gid: number
}

/** What one send left for the receiver: struct sk_buff. */
export interface SocketBuffer {
  readonly bytes: Uint8Array
  offset: number
  /** Files under way (SCM_RIGHTS); each has a reference. */
  files: File[]
  readonly credentials: Credentials
  readonly sender: number
  /** The sender's name, for recvfrom. */
  readonly name: string | null
  /** What it counts against the sender's limit. */
  readonly size: number
}

export interface Socket {
  /** Inode id of the file that stands for it. */
  readonly id: number
  readonly type: number
  /** AF_UNIX or AF_INET. */
  readonly family: number
  state: 'new' | 'listening' | 'connected'
  /** Inode id of the other end, 0: none. A datagram socket's is where it sends to. */
  peer: number
  readonly queue: SocketBuffer[]
  /** Ends of connections that wait to be accepted, by file id. */
  readonly waiting: number[]
  backlog: number
  shutdown: number
  /** The bound name, one character a byte, as in sun_path; null: none. */
  name: string | null
  /** The other end's name, where it outlives it (AF_INET). */
  peerName: string | null
  /** Inode of the name in the file system. */
  nameInode: number
  /** What it sent and nobody has received. */
  sent: number
  sndbuf: number
  rcvbuf: number
  /** Nanoseconds; Infinity: no limit. */
  receiveTimeout: number
  sendTimeout: number
  passCredentials: boolean
  /** Who made it, or listened; and who did so on the other side. */
  credentials: Credentials
  peerCredentials: Credentials | null
  error: number
  /** Options that are kept and told. */
  readonly options: Record<number, number>
}

export const credentialsOf = (k: TaskKernel): Credentials => ({
  pid: k.current.group.pid,
  uid: k.current.euid,
  gid: k.current.egid,
})

export const socketChannel = (id: number): string => `socket:${id}`

/** Somebody waits for something about this socket. */
export function wakeSocket(k: TaskKernel, id: number): void {
  wakeUp(k, socketChannel(id))
  wakeUp(k, 'poll')
}

/** A new socket and its file. */
export function createSocket(k: TaskKernel, type: number, flags: number, family = AF_UNIX): File | null {
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return null
  const node = newInode(k, sb, { mode: S_IFSOCK | 0o777, uid: k.current.euid, gid: k.current.egid, fops: 'socket' })
  node.nlink = 0
  const isTcp = family !== AF_UNIX && type === SOCK_STREAM
  k.objects.sockets.set(node.id, {
    id: node.id, type, family, state: 'new', peer: 0, queue: [], waiting: [], backlog: 0, shutdown: 0, peerName: null, nameInode: 0,
    name: family === AF_UNIX ? null : '\u01000:0',
    sent: 0, sndbuf: isTcp ? 16_384 : 212_992, rcvbuf: isTcp ? 131_072 : 212_992, receiveTimeout: Infinity, sendTimeout: Infinity, passCredentials: false,
    credentials: credentialsOf(k), peerCredentials: null, error: 0, options: {},
  }) // prettier-ignore
  node.nlink = 1
  const file = allocFile(k, createDentry(`socket:[${node.number}]`, null, node), O_RDWR | flags, 'socket')
  node.nlink = 0
  return file
}

/** Two sockets become each other's peers. */
export function joinSockets(k: TaskKernel, a: Socket, b: Socket): void {
  a.peer = b.id
  b.peer = a.id
  a.state = 'connected'
  b.state = 'connected'
  a.peerCredentials = b.credentials
  b.peerCredentials = a.credentials
}

/** skb->truesize of a message of so many bytes. */
export function truesize(bytes: number): number {
  const paged = Math.min(bytes, Math.ceil(Math.max(0, bytes - 3776) / 4096) * 4096)
  let head = 512
  while (head < bytes - paged + 320) head *= 2
  return 256 + head + paged
}

/** A buffer is gone from its queue: its sender may send more. */
export function freeBuffer(k: TaskKernel, buffer: SocketBuffer): void {
  for (const file of buffer.files) fput(k, file)
  buffer.files = []
  const sender = k.objects.sockets.get(buffer.sender)
  if (sender === undefined) return
  sender.sent -= buffer.size
  wakeSocket(k, sender.id)
}

/** unix_release_sock(): the last reference to the file is gone. */
function releaseSocket(k: TaskKernel, id: number): void {
  const { sockets } = k.objects
  const socket = sockets.get(id)
  if (socket === undefined) return
  sockets.delete(id)
  const peer = sockets.get(socket.peer)
  if (peer !== undefined && socket.type !== SOCK_DGRAM) {
    // TCP ends one direction, unless bytes are lost or the program wanted it so (SO_LINGER of 0 seconds).
    const isReset = socket.queue.length > 0 || (socket.options[13] === 1 && socket.options[-13] === 0)
    peer.shutdown |= RCV_SHUTDOWN | (socket.family === AF_UNIX || isReset ? SEND_SHUTDOWN : 0)
    if (socket.family === AF_UNIX ? socket.queue.length > 0 : isReset) peer.error = ECONNRESET
  }
  for (const buffer of socket.queue) freeBuffer(k, buffer)
  for (const each of socket.waiting) {
    const file = k.files.get(each)
    if (file !== undefined) fput(k, file)
  }
  if (peer !== undefined) wakeSocket(k, peer.id)
  for (const other of sockets.values()) if (other.peer === id) wakeSocket(k, other.id)
  wakeUp(k, socketChannel(id))
}

/** Bytes that a read would find: SIOCINQ. */
export const unread = (socket: Socket): number =>
  socket.type === SOCK_STREAM
    ? socket.queue.reduce((sum, buffer) => sum + buffer.bytes.length - buffer.offset, 0)
    : (socket.queue[0]?.bytes.length ?? 0)

/** unix_writable(). */
const writable = (socket: Socket): boolean => socket.sent * 4 <= socket.sndbuf

/** unix_poll(). */
function pollSocket(socket: Socket): number {
  const both = (socket.shutdown & 3) === 3
  let bits = socket.error !== 0 ? POLLERR : 0
  if (both) bits |= POLLHUP
  if ((socket.shutdown & RCV_SHUTDOWN) !== 0) bits |= POLLRDHUP | POLLIN
  if (socket.queue.length > 0 || socket.waiting.length > 0) bits |= POLLIN
  if (socket.type !== SOCK_DGRAM && socket.state === 'new') bits |= POLLHUP
  if (socket.state !== 'listening' && writable(socket)) bits |= POLLOUT
  return bits
}

/** poll and release of a socket's file; reading and writing are added by sys-socket-io.ts. */
export const socketPoll = (k: TaskKernel, file: File): number => {
  const socket = k.objects.sockets.get(file.node.id)
  return socket === undefined ? 0 : pollSocket(socket)
}

export const socketRelease = (k: TaskKernel, file: File): void => releaseSocket(k, file.node.id)

// Messages of sockets as a program hands them over: struct msghdr, its pieces, and what the control part brings (net/socket.c,
// net/core/scm.c).

import { EBADF, EINVAL, EMSGSIZE, EPERM } from '../uapi/errno.ts'
import { UIO_MAXIOV } from '../uapi/fcntl.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { fdget } from '../fs/file.ts'
import { getBytes, getStruct, putBytes, read64 } from './arguments.ts'
import { credentialsOf } from './sockets.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Credentials } from './sockets.ts'

export const SOL_SOCKET = 1
export const SCM_RIGHTS = 1
export const SCM_CREDENTIALS = 2
const filesMost = 253

/** A message of the caller's: struct msghdr, or the arguments of a simpler call. */
export interface Message {
  readonly name: number
  readonly nameSize: number
  readonly pieces: readonly { readonly address: number; readonly length: number }[]
  readonly control: number
  readonly controlSize: number
  /** Bytes that the kernel has already. */
  readonly kernel?: Uint8Array
}

export const sizeOf = (message: Message): number => message.pieces.reduce((sum, piece) => sum + piece.length, 0)

export const plainMessage = (address: number, length: number, name = 0, nameSize = 0): Message => ({
  name,
  nameSize,
  pieces: [{ address, length }],
  control: 0,
  controlSize: 0,
})

/** copy_msghdr_from_user(). */
export function readMessage(k: TaskKernel, address: number): Message | number {
  const view = getStruct(k, address, 56)
  if (typeof view === 'number') return view
  const count = read64(view, 24)
  if (count > UIO_MAXIOV) return -EMSGSIZE
  const parts = getStruct(k, read64(view, 16), 16 * count)
  if (typeof parts === 'number') return parts
  const pieces = Array.from({ length: count }, (_, i) => ({
    address: read64(parts, 16 * i),
    length: read64(parts, 16 * i + 8),
  }))
  if (view.getInt32(8, true) < 0) return -EINVAL
  const name = read64(view, 0)
  return {
    name,
    nameSize: name === 0 ? 0 : view.getInt32(8, true),
    pieces,
    control: read64(view, 32),
    controlSize: read64(view, 40),
  }
}

/** The bytes `from` … `to` of the message's pieces. */
export function gather(k: TaskKernel, message: Message, from: number, to: number): Uint8Array | number {
  if (message.kernel !== undefined) return message.kernel.slice(from, to)
  const bytes = new Uint8Array(to - from)
  let at = 0
  for (const { address, length } of message.pieces) {
    const first = Math.max(from - at, 0)
    const last = Math.min(to - at, length)
    if (first < last) {
      const part = getBytes(k, address + first, last - first)
      if (typeof part === 'number') return part
      bytes.set(part, at + first - from)
    }
    at += length
  }
  return bytes
}

/** Copies bytes to the message's pieces, from its byte `from` on. */
export function scatter(k: TaskKernel, message: Message, from: number, bytes: Uint8Array): number {
  let at = 0
  for (const { address, length } of message.pieces) {
    const first = Math.max(from - at, 0)
    const last = Math.min(from + bytes.length - at, length)
    if (first < last) {
      const start = at + first - from
      const copied = putBytes(k, address + first, bytes.subarray(start, start + last - first))
      if (copied < 0) return copied
    }
    at += length
  }
  return 0
}

/** What goes along with a message. */
export interface Ancillary {
  files: File[]
  credentials: Credentials
}

/** scm_send(): descriptors and credentials of the control messages. References are taken by the caller. */
export function readControl(k: TaskKernel, message: Message): Ancillary | number {
  const ancillary: Ancillary = { files: [], credentials: credentialsOf(k) }
  if (message.control === 0 || message.controlSize < 16) return ancillary
  const view = getStruct(k, message.control, message.controlSize)
  if (typeof view === 'number') return view
  for (let at = 0; at + 16 <= message.controlSize;) {
    const length = read64(view, at)
    if (length < 16 || at + length > message.controlSize) return -EINVAL
    if (view.getInt32(at + 8, true) === SOL_SOCKET) {
      const wrong = oneControl(k, view, at, length, ancillary)
      if (wrong < 0) return wrong
    }
    at += Math.ceil(length / 8) * 8
  }
  return ancillary
}

function oneControl(k: TaskKernel, view: DataView, at: number, length: number, ancillary: Ancillary): number {
  const type = view.getInt32(at + 12, true)
  if (type === SCM_RIGHTS) {
    const count = Math.floor((length - 16) / 4)
    if (count > filesMost) return -EINVAL
    for (let i = 0; i < count; i++) {
      const file = fdget(k, view.getInt32(at + 16 + 4 * i, true))
      if (file === null) return -EBADF
      ancillary.files.push(file)
    }
    return 0
  }
  if (type !== SCM_CREDENTIALS || length !== 28) return -EINVAL
  const [pid, uid, gid] = [16, 20, 24].map((offset) => view.getInt32(at + offset, true))
  const { current } = k
  const ours =
    pid === current.group.pid &&
    [current.uid, current.euid, current.suid].includes(uid) &&
    [current.gid, current.egid, current.sgid].includes(gid)
  if (!ours && !capable(current, CAP_SYS_ADMIN)) return -EPERM
  ancillary.credentials = { pid, uid, gid }
  return 0
}

// Pipes: sixteen slots of a page each, as fs/pipe.c keeps them, so that what fits and when a writer sleeps is the same.

import { BLOCKED, EAGAIN, EFAULT, ENXIO, EPIPE, ERESTARTSYS } from '../uapi/errno.ts'
import {
  FIONREAD,
  O_ACCMODE,
  O_DIRECT,
  O_NONBLOCK,
  O_RDONLY,
  O_RDWR,
  O_WRONLY,
  POLLERR,
  POLLHUP,
  POLLIN,
  POLLOUT,
} from '../uapi/fcntl.ts'
import { S_IFIFO } from '../uapi/stat.ts'
import { SIGPIPE } from '../uapi/signal.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { copyFromUser, copyToUser, putUser32 } from '../fault/uaccess.ts'
import { allocFile, fput } from './file.ts'
import { createDentry } from './inode.ts'
import { newInode } from './new-inode.ts'
import type { File } from './file.ts'
import type { Dentry } from './inode.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

/** One slot: what was written and not yet read. */
interface PipeSlot {
  readonly bytes: Uint8Array
  offset: number
  length: number
}

export interface Pipe {
  /** Oldest first; at most `slots`. */
  readonly buffers: PipeSlot[]
  slots: number
  readers: number
  writers: number
  /** How often an end was opened: the open of a FIFO waits for the other one to change. */
  opens: { read: number; write: number }
}

export const createPipe = (): Pipe => ({ buffers: [], slots: 16, readers: 0, writers: 0, opens: { read: 0, write: 0 } })

/** Bytes in the pipe. */
export const pipeBytes = (pipe: Pipe): number => pipe.buffers.reduce((sum, slot) => sum + slot.length, 0)

/** What sleeps until the pipe changes. */
export const pipeChannel = (file: File): string => `pipe:${file.node.id}`

function pipeOf(file: File): Pipe {
  const pipe = (file.node.pipe ??= createPipe())
  return pipe
}

function pipeRead(k: FsKernel, file: File, address: number, count: number): number {
  if (count === 0) return 0
  const pipe = pipeOf(file)
  let done = k.current.progress
  while (done < count && pipe.buffers.length > 0) {
    const slot = pipe.buffers[0]
    const chunk = Math.min(slot.length, count - done)
    const left = copyToUser(k, address + done, slot.bytes, slot.offset, chunk)
    if (left === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    // What could be copied of a buffer in part stays in the pipe.
    if (left > 0) {
      if (done === 0) return -EFAULT
      break
    }
    slot.offset += chunk
    slot.length -= chunk
    done += chunk
    if (slot.length === 0) pipe.buffers.shift()
  }
  if (done > 0) {
    k.fsUp.wakeUp(k, pipeChannel(file))
    return done
  }
  if (pipe.writers === 0) return 0
  if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
  if (k.fsUp.signalPending(k)) return -ERESTARTSYS
  return k.fsUp.sleepOn(k, pipeChannel(file))
}

/** Adds bytes to the newest slot if all of them fit, as the kernel does with the odd rest at the start of a write. */
function mergeRest(k: FsKernel, pipe: Pipe, address: number, rest: number): number {
  const last = pipe.buffers.at(-1)
  if (rest === 0 || last === undefined || last.offset + last.length + rest > 4096) return 0
  const left = copyFromUser(k, address, last.bytes, last.offset + last.length, rest)
  if (left === BLOCKED) return BLOCKED
  if (left > 0) return -EFAULT
  last.length += rest
  return rest
}

function pipeWrite(k: FsKernel, file: File, address: number, count: number): number {
  const pipe = pipeOf(file)
  if (count === 0) return 0
  let done = k.current.progress
  if (pipe.readers === 0) {
    k.fsUp.sendSignal(k, SIGPIPE)
    return done > 0 ? done : -EPIPE
  }
  if (done === 0 && (file.flags & O_DIRECT) === 0) {
    const merged = mergeRest(k, pipe, address, count % 4096)
    if (merged < 0) return merged
    done = merged
  }
  while (done < count && pipe.buffers.length < pipe.slots) {
    const chunk = Math.min(4096, count - done)
    const bytes = new Uint8Array(4096)
    const left = copyFromUser(k, address + done, bytes, 0, chunk)
    if (left === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    if (left > 0) return done > 0 ? done : -EFAULT
    pipe.buffers.push({ bytes, offset: 0, length: chunk })
    done += chunk
  }
  if (done > k.current.progress) k.fsUp.wakeUp(k, pipeChannel(file))
  if (done === count) return done
  if ((file.flags & O_NONBLOCK) !== 0) return done > 0 ? done : -EAGAIN
  if (k.fsUp.signalPending(k)) return done > 0 ? done : -ERESTARTSYS
  k.current.progress = done
  return k.fsUp.sleepOn(k, pipeChannel(file))
}

function pipeReadKernel(k: FsKernel, file: File, to: Uint8Array): number {
  const pipe = pipeOf(file)
  const slot = pipe.buffers[0]
  if (slot === undefined) {
    if (pipe.writers === 0) return 0
    if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
    return k.fsUp.signalPending(k) ? -ERESTARTSYS : k.fsUp.sleepOn(k, pipeChannel(file))
  }
  const count = Math.min(slot.length, to.length)
  to.set(slot.bytes.subarray(slot.offset, slot.offset + count))
  slot.offset += count
  slot.length -= count
  if (slot.length === 0) pipe.buffers.shift()
  k.fsUp.wakeUp(k, pipeChannel(file))
  return count
}

function pipeWriteKernel(k: FsKernel, file: File, from: Uint8Array | null, _position: number, count: number): number {
  const pipe = pipeOf(file)
  if (pipe.readers === 0) {
    k.fsUp.sendSignal(k, SIGPIPE)
    return -EPIPE
  }
  if (pipe.buffers.length >= pipe.slots) {
    if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
    return k.fsUp.signalPending(k) ? -ERESTARTSYS : k.fsUp.sleepOn(k, pipeChannel(file))
  }
  if (from === null) return Math.min(count, 4096)
  const bytes = new Uint8Array(4096)
  bytes.set(from)
  pipe.buffers.push({ bytes, offset: 0, length: from.length })
  k.fsUp.wakeUp(k, pipeChannel(file))
  return from.length
}

function pipePoll(_k: FsKernel, file: File): number {
  const pipe = pipeOf(file)
  let bits = 0
  if ((file.mode & FMODE_READ) !== 0) {
    if (pipe.buffers.length > 0) bits |= POLLIN
    if (pipe.writers === 0) bits |= POLLHUP
  }
  if ((file.mode & FMODE_WRITE) !== 0) {
    if (pipe.buffers.length < pipe.slots) bits |= POLLOUT
    if (pipe.readers === 0) bits |= POLLERR
  }
  return bits
}

/** Methods of both ends; the mode of the open file says which it is. */
export const pipeMethods: FileMethods = {
  seek: 'none',
  get: () => undefined,
  put: () => undefined,
  read: pipeRead,
  write: pipeWrite,
  readKernel: pipeReadKernel,
  writeKernel: pipeWriteKernel,
  poll: pipePoll,
  ioctl: (k, file, command, argument) => (command === FIONREAD ? putUser32(k, argument, pipeBytes(pipeOf(file))) : -25),
  release: (k, file) => {
    const pipe = pipeOf(file)
    if ((file.mode & FMODE_READ) !== 0) pipe.readers--
    if ((file.mode & FMODE_WRITE) !== 0) pipe.writers--
    k.fsUp.wakeUp(k, pipeChannel(file))
  },
}

/** Counts an end that was opened. */
export function pipeOpened(file: File): void {
  const pipe = pipeOf(file)
  if ((file.mode & FMODE_READ) !== 0) {
    pipe.readers++
    pipe.opens.read++
  }
  if ((file.mode & FMODE_WRITE) !== 0) {
    pipe.writers++
    pipe.opens.write++
  }
}

/**
 * The open of a FIFO: reader and writer wait for each other unless O_NONBLOCK says no (then a writer without a reader is ENXIO). The
 * open file exists while the task waits; the task's progress is its id, its position how often the other side had been opened.
 */
export function openFifo(k: FsKernel, dentry: Dentry, flags: number): File | number {
  const { current } = k
  const waiting = k.files.get(current.progress - 1)
  const pipe = (dentry.inode.pipe ??= createPipe())
  const access = flags & O_ACCMODE
  const reading = access === O_RDONLY
  if (waiting === undefined) {
    if (access === O_WRONLY && (flags & O_NONBLOCK) !== 0 && pipe.readers === 0) return -ENXIO
    const file = allocFile(k, dentry, flags, 'pipe')
    file.position = reading ? pipe.opens.write : pipe.opens.read
    pipeOpened(file)
    k.fsUp.wakeUp(k, pipeChannel(file))
    const alone = reading ? pipe.writers === 0 : pipe.readers === 0
    if (!alone || access === O_RDWR || (flags & O_NONBLOCK) !== 0) return file
    current.progress = file.id + 1
    return k.fsUp.sleepOn(k, pipeChannel(file))
  }
  if ((reading ? pipe.opens.write : pipe.opens.read) !== waiting.position) {
    current.progress = 0
    return waiting
  }
  if (!k.fsUp.signalPending(k)) return k.fsUp.sleepOn(k, pipeChannel(waiting))
  current.progress = 0
  fput(k, waiting)
  return -ERESTARTSYS
}

/** A new pipe: its read end and its write end. */
export function createPipeFiles(k: FsKernel, flags: number): readonly [File, File] {
  const sb = k.superBlocks.get('pipefs')
  if (sb === undefined) return [] as never
  const node = newInode(k, sb, { mode: S_IFIFO | 0o600, uid: k.current.euid, gid: k.current.egid, fops: 'pipe' })
  node.nlink = 0
  const dentry = createDentry(`pipe:[${node.number}]`, null, node)
  node.openCount++
  const ends = [allocFile(k, dentry, O_RDONLY | flags, 'pipe'), allocFile(k, dentry, O_WRONLY | flags, 'pipe')] as const
  node.openCount--
  for (const end of ends) pipeOpened(end)
  return ends
}

// splice(2) and tee(2): bytes between a pipe and a file, or of one pipe to another (fs/splice.c). They go through a page of kernel memory,
// where Linux hands the page itself on; what a program sees is the same.

import { BLOCKED, EAGAIN, EINVAL, EPIPE, ERESTARTSYS } from '../uapi/errno.ts'
import { SIGPIPE } from '../uapi/signal.ts'
import { pipeChannel } from './pipe.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Pipe } from './pipe.ts'
import type { Transfer } from './transfer.ts'

/** Sleeps until the pipe changes, or says why not. */
function waitFor(k: FsKernel, file: File, noWait: boolean): number {
  if (noWait) return -EAGAIN
  return k.fsUp.signalPending(k) ? -ERESTARTSYS : k.fsUp.sleepOn(k, pipeChannel(file))
}

/** An end of a pipe with nothing to read, or nothing to write to: 0 (the end), an errno, BLOCKED, or 1 (go on). */
function readable(k: FsKernel, file: File, pipe: Pipe, noWait: boolean): number {
  if (pipe.buffers.length > 0) return 1
  return pipe.writers === 0 ? 0 : waitFor(k, file, noWait)
}

function writable(k: FsKernel, file: File, pipe: Pipe, noWait: boolean): number {
  if (pipe.readers === 0) {
    k.fsUp.sendSignal(k, SIGPIPE)
    return -EPIPE
  }
  return pipe.buffers.length < pipe.slots ? 1 : waitFor(k, file, noWait)
}

/** Out of a pipe: as much as is there, up to `count`; waits only for the first byte. */
export function spliceFromPipe(k: FsKernel, transfer: Transfer, noWait: boolean): number {
  const { from, to, toAt, count } = transfer
  const read = k.fileOps[from.fops].readKernel
  const write = k.fileOps[to.fops].writeKernel
  const { pipe } = from.node
  if (read === undefined || write === undefined || pipe === null) return -EINVAL
  const { current } = k
  while (current.progress < count) {
    const done = current.progress
    if (done > 0 && pipe.buffers.length === 0) break
    const ready = readable(k, from, pipe, noWait)
    if (ready !== 1) return ready
    if (to.node.pipe !== null) {
      const room = writable(k, to, to.node.pipe, noWait || done > 0)
      if (room !== 1) return done > 0 ? done : room
    }
    const room = write(k, to, null, toAt + done, Math.min(pipe.buffers[0].length, count - done))
    if (room === BLOCKED) return BLOCKED
    if (room < 0) return done > 0 ? done : room
    const bytes = new Uint8Array(room)
    const got = read(k, from, bytes, 0)
    const put = write(k, to, bytes.subarray(0, got), toAt + done, got)
    if (put < 0) return done > 0 ? done : put
    current.progress += put
  }
  return current.progress
}

/** Into a pipe: as much of the file as the pipe takes, a page a slot; waits only for the first slot. */
export function spliceToPipe(k: FsKernel, transfer: Transfer, noWait: boolean): number {
  const { from, to, fromAt, count } = transfer
  const read = k.fileOps[from.fops].readKernel
  const write = k.fileOps[to.fops].writeKernel
  const { pipe } = to.node
  if (read === undefined || write === undefined || pipe === null) return -EINVAL
  const { current } = k
  while (current.progress < count) {
    const done = current.progress
    if (done > 0 && (pipe.buffers.length >= pipe.slots || pipe.readers === 0)) break
    const ready = writable(k, to, pipe, noWait)
    if (ready !== 1) return ready
    const bytes = new Uint8Array(Math.min(4096 - ((fromAt + done) % 4096), count - done))
    const got = read(k, from, bytes, fromAt + done)
    if (got === BLOCKED) return BLOCKED
    if (got <= 0) return done > 0 ? done : got
    write(k, to, bytes.subarray(0, got), 0, got)
    current.progress += got
  }
  return current.progress
}

/** tee(2): the slots of one pipe once more in another. */
export function teePipe(k: FsKernel, from: File, to: File, count: number, noWait: boolean): number {
  const [source, target] = [from.node.pipe, to.node.pipe]
  if (source === null || target === null || source === target) return -EINVAL
  const full = writable(k, to, target, noWait)
  if (full !== 1) return full
  const ready = readable(k, from, source, noWait)
  if (ready !== 1) return ready
  let done = 0
  for (const slot of source.buffers) {
    if (done >= count || target.buffers.length >= target.slots) break
    const length = Math.min(slot.length, count - done)
    target.buffers.push({ bytes: slot.bytes.slice(), offset: slot.offset, length })
    done += length
  }
  k.fsUp.wakeUp(k, pipeChannel(to))
  return done
}

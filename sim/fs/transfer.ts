// Bytes from one open file to another inside the kernel: sendfile(2), copy_file_range(2) (fs/splice.c, fs/read_write.c). They go through a
// page of kernel memory; what the source can't give or the target can't take is told by the methods' absence.

import { BLOCKED, EINVAL } from '../uapi/errno.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'

/** Where both sides stand. Null: a stream. */
export interface Transfer {
  readonly from: File
  readonly to: File
  readonly fromAt: number
  readonly toAt: number
  readonly count: number
}

/**
 * Moves up to `count` bytes, as many as there are. Keeps its progress in the task while it sleeps. What was read of a stream is not
 * given back, so the target is asked first.
 */
export function moveBytes(k: FsKernel, transfer: Transfer): number {
  const { from, to, fromAt, toAt, count } = transfer
  const read = k.fileOps[from.fops].readKernel
  const write = k.fileOps[to.fops].writeKernel
  if (read === undefined || write === undefined) return -EINVAL
  const { current } = k
  while (current.progress < count) {
    const done = current.progress
    const room = write(k, to, null, toAt + done, Math.min(4096 - ((fromAt + done) % 4096), count - done))
    if (room === BLOCKED) return BLOCKED
    if (room < 0) return done > 0 ? done : room
    const bytes = new Uint8Array(room)
    const got = read(k, from, bytes, fromAt + done)
    if (got === BLOCKED) return BLOCKED
    if (got <= 0) return done > 0 ? done : got
    const put = write(k, to, bytes.subarray(0, got), toAt + done, got)
    if (put < 0) return put === BLOCKED ? BLOCKED : done > 0 ? done : put
    current.progress += put
    if (put < got) break
  }
  return current.progress
}

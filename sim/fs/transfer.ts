// Bytes from one open file to another inside the kernel: sendfile(2), copy_file_range(2) (fs/splice.c, fs/read_write.c). Between two files with
// pages it is the pages that go, sixteen at a time, and their bytes are read when they are written; all else goes through a page of kernel
// memory. What the source can't give or the target can't take is told by the methods' absence.

import { putPage } from '../page/page.ts'
import { BLOCKED, EINVAL } from '../uapi/errno.ts'
import { O_DIRECT } from '../uapi/fcntl.ts'
import { use } from '../lib/parts.ts'
import { fileAccessed } from './inode.ts'
import { contents } from './parts.ts'
import type { Spliced } from './perform-write.ts'
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
  if (hasPages(k, from) && hasPages(k, to)) return movePages(k, transfer)
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

/** Does the file's data stand in the page cache? */
function hasPages(k: FsKernel, file: File): boolean {
  return k.mappings.has(file.mapping) && !file.node.sb.dax && (file.flags & O_DIRECT) === 0
}

const lengthOf = (frames: readonly Spliced[]): number => frames.reduce((sum, { length }) => sum + length, 0)

/** splice_direct_to_actor() */
function movePages(k: FsKernel, { from, to, fromAt, toAt, count }: Transfer): number {
  const { current } = k
  while (current.progress < count) {
    const base = current.progress
    const frames = splicePages(k, from, fromAt + base, count - base)
    if (frames === BLOCKED) return BLOCKED
    fileAccessed(from, k.trace.tick)
    if (typeof frames === 'number') return base > 0 ? base : frames
    if (frames.length === 0) break
    const put = writeFrames(k, to, frames, toAt + base, base)
    if (put === BLOCKED) return BLOCKED
    if (put < 0) return base > 0 ? base : put
    current.progress = base + put
    if (put < lengthOf(frames)) break
  }
  return current.progress
}

/** ->splice_read: references to the pages of up to `count` bytes, as many as a pipe takes; -errno or BLOCKED. The caller drops them. */
function splicePages(k: FsKernel, file: File, position: number, count: number): Spliced[] | number {
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return -EINVAL
  const frames: Spliced[] = []
  const most = Math.min(count, 16 * 4096)
  let done = 0
  while (done < most && frames.length < 16 && position + done < mapping.size) {
    const at = position + done
    const offset = at % 4096
    const length = Math.min(4096 - offset, most - done, mapping.size - at)
    const pfn = use(contents).pageForRead(
      k,
      mapping,
      file,
      Math.floor(at / 4096),
      Math.ceil((offset + most - done) / 4096),
    )
    if (pfn < 0 && pfn !== use(contents).HOLE) {
      dropFrames(k, frames)
      return pfn
    }
    if (pfn >= 0) k.memMap.refcount[pfn]++
    frames.push({ pfn: pfn === use(contents).HOLE ? -1 : pfn, offset, length })
    done += length
    // Unlike a read, it notes where it is page by page.
    if (k.version.has('readahead-prev-late')) file.ra.prevIndex = Math.floor((position + done) / 4096)
  }
  return frames
}

const dropFrames = (k: FsKernel, frames: readonly Spliced[]): void => {
  for (const { pfn } of frames) if (pfn >= 0) putPage(k, pfn)
}

/** ->splice_write: pages of the cache, which go as they are when they are written; drops the references. */
function writeFrames(k: FsKernel, file: File, frames: readonly Spliced[], position: number, base: number): number {
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return -EINVAL
  const count = use(contents).writeCheck(k, file.node, mapping, position, lengthOf(frames))
  const done =
    count < 0 ? count : use(contents).performWrite(k, { node: file.node, mapping, position, base }, frames, count)
  dropFrames(k, frames)
  file.node.mtime = k.trace.tick
  file.node.ctime = k.trace.tick
  return done
}

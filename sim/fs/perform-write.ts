// How bytes come from a program's memory into the page cache: a piece of a folio at a time, copied without taking faults, since the folio is
// locked meanwhile; where the source is not there the copy is short, and what becomes of it then is the file system's choice
// (mm/filemap.c generic_perform_write(); write_end of fs/buffer.c, fs/ext4/inode.c, mm/shmem.c).

import { copyForward, copyNoFault, faultInReadable } from '../fault/uaccess.ts'
import { BLOCKED, EFAULT, ENOMEM } from '../uapi/errno.ts'

import {
  allocCachePage, findPage, folioMarkDirty, folioMarkUptodate, holdsUptodate, preparePage, removeFromPageCache,
} from '../pagecache/filemap.ts' // prettier-ignore
import { dirtyBlocks, folioIndex, folioNextIndex, newFolio } from '../pagecache/folio.ts'
import { truncateInodePages } from '../pagecache/truncate.ts'
import { sizeExtended, zeroOldTail } from './disk-aops.ts'
import { isMapped, perPage, releaseRange } from './disk-map.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { Inode } from './inode.ts'
import type { FsKernel } from './kernel.ts'

/** Where a write goes. */
export interface Target {
  readonly node: Inode
  readonly mapping: AddressSpace
  readonly position: number
  /** What the task's progress is when the first byte is to be written. */
  readonly base: number
}

/** Bytes of a page of the cache that go to another place of it; a negative frame is all zero. */
export interface Spliced {
  readonly pfn: number
  readonly offset: number
  readonly length: number
}

/** One piece of a write: bytes of one folio. */
interface Piece {
  readonly at: number
  readonly bytes: number
  /** Pages that have neither contents nor a place on the disk. */
  readonly fresh: readonly number[]
}

/**
 * Writes `count` bytes from a user address, or from frames: how many were written (the task's progress included), -errno, or BLOCKED. Before
 * 6.14 the source was faulted in before each try; now it is after a try that copied nothing.
 */
export function performWrite(k: FsKernel, target: Target, source: number | readonly Spliced[], count: number): number {
  const { mapping } = target
  const address = typeof source === 'number' ? source : -1
  const late = k.version.has('write-faults-late')
  let done = k.current.progress - target.base
  let chunk = 4096 * 2 ** mapping.maxOrder
  let most = Infinity
  while (done < count) {
    const at = target.position + done
    const wanted = Math.min(most, chunk - (at % chunk), count - done)
    most = Infinity
    const early = late || address < 0 ? 0 : faultInReadable(k, address + done, wanted)
    if (early === BLOCKED || early === wanted) return stopped(k, target, done, early === BLOCKED ? BLOCKED : -EFAULT)
    const piece = beginWrite(k, target, at, wanted)
    if (typeof piece === 'number') return stopped(k, target, done, piece)
    const copied = copyIn(k, mapping, piece, source, done)
    const status = endWrite(k, target, piece, copied)
    done += status
    if (status > 0) continue
    if (chunk > 4096) chunk /= 2
    if (copied > 0) most = copied
    else if (late) {
      const left = faultInReadable(k, address + done, piece.bytes)
      if (left === BLOCKED || left === piece.bytes)
        return stopped(k, target, done, left === BLOCKED ? BLOCKED : -EFAULT)
    }
  }
  return done
}

function stopped(k: FsKernel, target: Target, done: number, why: number): number {
  if (why === BLOCKED) {
    k.current.progress = target.base + done
    return BLOCKED
  }
  return done > 0 ? done : why
}

/** write_begin(): the folio, what of the bytes it takes, and the pages ready to be written to. */
function beginWrite(k: FsKernel, { node, mapping }: Target, at: number, wanted: number): Piece | number {
  const first = Math.floor(at / 4096)
  k.cacheUp.balance(k)
  if (mapping.maxOrder > 0 && findPage(mapping, first) < 0) {
    const pages = newFolio(mapping, first, wanted)
    for (let index = first; pages > 1 && index < first + pages; index++) {
      if (allocCachePage(k, mapping, index) < 0) return -ENOMEM
    }
  }
  const bytes = Math.min(wanted, folioNextIndex(mapping, first) * 4096 - at)
  const fresh: number[] = []
  for (let index = first; index * 4096 < at + bytes; index++) {
    const from = Math.max(0, at - index * 4096)
    const to = Math.min(4096, at + bytes - index * 4096)
    const isCached = holdsUptodate(k, mapping, index)
    const isPlaced = hasPlace(node, index)
    const whole = from === 0 && (to === 4096 || index * 4096 + to >= mapping.size)
    const pfn = preparePage(k, mapping, index, whole, from, to)
    if (pfn < 0) return pfn === BLOCKED ? BLOCKED : failedWrite(k, node, mapping, at + bytes, pfn)
    if (!isCached && !isPlaced) fresh.push(index)
    // What has its contents is dirty as soon as it has a new block, whatever is copied: __block_write_begin_int().
    if (isCached && !isPlaced && node.disk !== null) {
      folioMarkDirty(k, pfn)
      dirtyBlocks(k, mapping, index, index + 1)
    }
  }
  return { at, bytes, fresh }
}

/** What was made behind the end of the file goes again: ext4_truncate_failed_write(). */
function failedWrite(k: FsKernel, node: Inode, mapping: AddressSpace, end: number, why: number): number {
  if (node.disk === null || end <= mapping.size) return why
  truncateInodePages(k, mapping, mapping.size)
  releaseRange(k, node, Math.ceil(mapping.size / node.sb.blockSize), Infinity)
  return why
}

/** Is any of the page written on the disk? */
function hasPlace(node: Inode, index: number): boolean {
  if (node.disk === null) return false
  const count = perPage(node)
  for (let at = index * count; at < (index + 1) * count; at++) if (isMapped(node, at)) return true
  return false
}

/** copy_folio_from_iter_atomic(): how many bytes could be copied. */
function copyIn(
  k: FsKernel,
  mapping: AddressSpace,
  { at, bytes }: Piece,
  source: number | readonly Spliced[],
  done: number,
): number {
  let copied = 0
  while (copied < bytes) {
    const offset = (at + copied) & 4095
    const chunk = Math.min(4096 - offset, bytes - copied)
    const pfn = findPage(mapping, Math.floor((at + copied) / 4096))
    const moved =
      typeof source === 'number'
        ? copyNoFault(k, source + done + copied, pfn, offset, chunk)
        : copyFrames(k, source, done + copied, pfn, offset, chunk)
    copied += moved
    if (moved < chunk) break
  }
  return copied
}

/** The same from frames, which never comes short. */
function copyFrames(
  k: FsKernel,
  frames: readonly Spliced[],
  from: number,
  pfn: number,
  offset: number,
  count: number,
): number {
  const { ram } = k
  const to = ram.ensure(pfn) + offset
  let start = 0
  for (const piece of frames) {
    const low = Math.max(from, start)
    const high = Math.min(from + count, start + piece.length)
    const target = to + low - from
    if (low < high && piece.pfn < 0) ram.u8.fill(0, target, target + high - low)
    else if (low < high) copyForward(ram.u8, target, ram.position(piece.pfn) + piece.offset + low - start, high - low)
    start += piece.length
  }
  ram.touch(to, count)
  return count
}

/** write_end(): the bytes that count as written, and the file's new size. */
function endWrite(k: FsKernel, { node, mapping }: Target, piece: Piece, copied: number): number {
  const { at, bytes } = piece
  const first = Math.floor(at / 4096)
  const kept = copied === bytes || mapping.swapBacked || isFolioUptodate(k, mapping, first) ? copied : 0
  const old = mapping.size
  if (at + kept > old) mapping.size = at + kept
  if (at > old && node.disk !== null) {
    sizeExtended(k, node, mapping, old, at)
    zeroOldTail(k, node, mapping, old, at)
  }
  if (kept < copied || copied === 0) zeroFresh(k, node, mapping, piece)
  // A page of tmpfs is there from the first try on, whatever was copied.
  const end = mapping.swapBacked ? at + Math.max(kept, 1) : at + kept
  for (let index = first; index * 4096 < end; index++) {
    const pfn = findPage(mapping, index)
    folioMarkUptodate(k, pfn)
    folioMarkDirty(k, pfn)
  }
  dirtyBlocks(k, mapping, first, Math.ceil(end / 4096))
  return kept
}

function isFolioUptodate(k: FsKernel, mapping: AddressSpace, index: number): boolean {
  for (let at = folioIndex(mapping, index); at < folioNextIndex(mapping, index); at++) {
    if (!holdsUptodate(k, mapping, at)) return false
  }
  return true
}

/** A copy that was rejected leaves the new blocks zero: folio_zero_new_buffers(). ext2 takes those behind the end away again. */
function zeroFresh(k: FsKernel, node: Inode, mapping: AddressSpace, { fresh }: Piece): void {
  for (const index of fresh) {
    if (node.disk !== null && node.sb.type === 'ext2' && index * 4096 >= mapping.size) {
      removeFromPageCache(k, mapping, index)
      releaseRange(k, node, index * perPage(node), (index + 1) * perPage(node))
      continue
    }
    const pfn = findPage(mapping, index)
    if (!holdsUptodate(k, mapping, index)) k.ram.clear(pfn)
    folioMarkUptodate(k, pfn)
    folioMarkDirty(k, pfn)
    dirtyBlocks(k, mapping, index, index + 1)
  }
}

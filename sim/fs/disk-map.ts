// Which block of the device holds which part of a file: the block map of an ext2 inode (with its indirect blocks), the extents of an ext4
// inode, delayed allocation and unwritten blocks (fs/ext2/inode.c, fs/ext4/extents.c, fs/ext4/inode.c).
//
// A file that was there from the start has its bytes by reference (`extents`); where `blocks` says nothing, they hold.

import { EIO, ENOSPC } from '../uapi/errno.ts'
import { CAP_SYS_RESOURCE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { readDevice, strikes } from './block-device.ts'
import { flushDisk } from './disk-cache.ts'
import { allocBlock, freeBlock, reserveBlocks, unreserveBlocks } from './disk-space.ts'
import { commitJournal, logMeta } from './journal.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** Bytes of a file, by reference, that were there when the file was made. */
export interface Extent {
  readonly offset: number
  readonly bytes: Uint8Array
}

/** Where a file is on its disk. Indices and blocks are in units of the file system's block size. */
export interface DiskMap {
  extents: readonly Extent[]
  /** Index → block; -1: a hole, whatever the extents say. */
  readonly blocks: Map<number, number>
  /** Allocated and never written: they read as zero. */
  readonly unwritten: Set<number>
  /** Indices that are being written, and count as unwritten on the disk until that is done. */
  readonly converting: Set<number>
  /** Indices that were promised a block when they are written back. */
  readonly reserved: Set<number>
  /** Blocks that hold the map itself, by a number of their place in it. */
  readonly indirect: Map<number, number>
  /** Size as the disk's inode has it: i_disksize. */
  size: number
}

export const createDiskMap = (extents: readonly Extent[], size: number): DiskMap => ({
  extents,
  blocks: new Map(),
  unwritten: new Set(),
  converting: new Set(),
  reserved: new Set(),
  indirect: new Map(),
  size,
})

export const deviceOf = (k: FsKernel, node: Inode): BlockDevice | undefined => k.block.devices.get(node.sb.device)

/** Blocks of a page. */
export const perPage = (node: Inode): number => 4096 / node.sb.blockSize

/** Do the first bytes of the file reach into this block? */
const inExtents = (node: Inode, index: number): boolean => {
  const size = node.sb.blockSize
  return (
    node.disk?.extents.some(
      ({ offset, bytes }) => offset < (index + 1) * size && offset + bytes.length > index * size,
    ) ?? false
  )
}

/** Is there a block for `index` on the disk, written or not? */
export const isAllocated = (node: Inode, index: number): boolean => {
  const block = node.disk?.blocks.get(index)
  return block === undefined ? inExtents(node, index) : block >= 0
}

/** Is there written data for `index` on the disk? */
export const isMapped = (node: Inode, index: number): boolean =>
  isAllocated(node, index) && node.disk?.unwritten.has(index) !== true

/** Where the parts of a page are on the device, in bytes; -1: nothing to be read there. */
export function placesOf(node: Inode, pageIndex: number, written: boolean): number[] {
  const count = perPage(node)
  return Array.from({ length: count }, (_, i) => {
    const index = pageIndex * count + i
    const block = node.disk?.blocks.get(index) ?? -1
    if (block < 0 || (written && node.disk?.unwritten.has(index) === true)) return -1
    return block * node.sb.blockSize
  })
}

/** Page `index` of what is on disk, into `to`, which is all zero; takes no time. 0 or -errno. */
export function readDiskPage(k: FsKernel, node: Inode, index: number, to: Uint8Array): number {
  const { disk } = node
  if (disk === null) return 0
  const device = deviceOf(k, node)
  const { blockSize } = node.sb
  const places = placesOf(node, index, true)
  if (device !== undefined && device.faults.length > 0 && strikes(device, { write: false, places })) return -EIO
  for (const [i, at] of places.entries()) {
    const part = to.subarray(i * blockSize, (i + 1) * blockSize)
    if (at < 0) extentBytes(disk, index * perPage(node) + i, blockSize, part)
    else if (device !== undefined) {
      const failed = readDevice(k, device, at, part)
      if (failed < 0) return failed
    }
  }
  return 0
}

/** Bytes that the file began with. */
function extentBytes(disk: DiskMap, index: number, blockSize: number, to: Uint8Array): void {
  if (disk.extents.length === 0 || disk.blocks.has(index)) return
  const start = index * blockSize
  for (const { offset, bytes } of disk.extents) {
    const from = Math.max(offset, start)
    const end = Math.min(offset + bytes.length, start + blockSize)
    if (from < end) to.set(bytes.subarray(from - offset, end - offset), from - start)
  }
}

/** An unwritten block has been written to. */
export function markWritten(k: FsKernel, node: Inode, index: number): void {
  const block = node.disk?.blocks.get(index) ?? -1
  if (node.disk?.unwritten.delete(index) !== true) return
  logMeta(k, node, { kind: 'map', inode: node.id, index, block, unwritten: false })
}

/** i_disksize changes; by writeback of ext4 together with the map. */
export function setDiskSize(k: FsKernel, node: Inode, size: number, writeback = false): void {
  if (node.disk === null || node.disk.size === size) return
  node.disk.size = size
  logMeta(k, node, { kind: 'size', inode: node.id, size }, writeback && node.sb.type !== 'ext2' ? 'allocate' : '')
}

/**
 * The block that a part of a page is written back to. On ext4 it is allocated as unwritten, and what had never been written stays so, until
 * the device has answered: ext4_convert_unwritten_extents().
 */
export function mapForWriteback(k: FsKernel, node: Inode, index: number): number {
  const { disk, sb } = node
  if (disk === null || sb.type === 'ext2') {
    const block = mapBlock(k, node, index)
    if (block >= 0) markWritten(k, node, index)
    return block
  }
  if (!isAllocated(node, index) || (disk.blocks.get(index) ?? -1) < 0) {
    const block = mapBlock(k, node, index, false, 'allocate')
    if (block >= 0) disk.converting.add(index)
    return block
  }
  if (disk.unwritten.delete(index)) disk.converting.add(index)
  return disk.blocks.get(index) ?? -ENOSPC
}

/** A block of the file's own for `index`, with the blocks of the map that it needs: the block, or -ENOSPC. */
export function mapBlock(
  k: FsKernel,
  node: Inode,
  index: number,
  unwritten = false,
  kind: '' | 'allocate' = '',
): number {
  const { disk, sb } = node
  if (disk === null) return -ENOSPC
  const known = disk.blocks.get(index) ?? -1
  if (known >= 0) return known
  const before = disk.blocks.get(index - 1) ?? -1
  if (sb.type === 'ext2') {
    const failed = mapIndirect(node, index, before + 1)
    if (failed < 0) return failed
  }
  let block = allocBlock(sb, before + 1)
  // ext4_should_retry_alloc(): what was given up can be had once that is durable.
  if (block < 0 && sb.space !== null && sb.space.pending.size > 0 && commitJournal(sb)) {
    flushDisk(k, sb)
    block = allocBlock(sb, before + 1)
  }
  if (block < 0) return block
  if (disk.reserved.delete(index)) unreserveBlocks(sb, 1)
  disk.blocks.set(index, block)
  if (unwritten) disk.unwritten.add(index)
  const logged = unwritten || kind === 'allocate'
  logMeta(k, node, { kind: 'map', inode: node.id, index, block, unwritten: logged }, kind)
  return block
}

/** The numbers of the indirect blocks on the way to a block of ext2: 12 direct ones, then a block of numbers, then two levels. */
function indirectPath(node: Inode, index: number): number[] {
  const numbers = node.sb.blockSize / 4
  if (index < 12) return []
  const beyond = index - 12
  if (beyond < numbers) return [0]
  return [1, 2 + Math.floor((beyond - numbers) / numbers)]
}

function mapIndirect(node: Inode, index: number, wish: number): number {
  const { disk, sb } = node
  for (const number of indirectPath(node, index)) {
    if (disk === null || disk.indirect.has(number)) continue
    const block = allocBlock(sb, wish)
    if (block < 0) return block
    disk.indirect.set(number, block)
  }
  return 0
}

/** Promises blocks for the holes of a range of bytes: ext4_da_get_block_prep(). 0 or -ENOSPC. */
export function reserveRange(k: FsKernel, node: Inode, from: number, to: number): number {
  const { disk, sb } = node
  if (disk === null) return 0
  const privileged = capable(k.current, CAP_SYS_RESOURCE) || k.current.euid === 0
  for (let index = Math.floor(from / sb.blockSize); index * sb.blockSize < to; index++) {
    if (isAllocated(node, index) || disk.reserved.has(index)) continue
    const refused = reserveBlocks(sb, 1, privileged)
    if (refused < 0) return refused
    disk.reserved.add(index)
  }
  return 0
}

/** Gives blocks [from, to) of the file back, holes where they were. */
export function releaseRange(k: FsKernel, node: Inode, from: number, to: number): void {
  const { disk, sb } = node
  if (disk === null) return
  for (const index of [...disk.reserved]) {
    if (index < from || index >= to) continue
    disk.reserved.delete(index)
    unreserveBlocks(sb, 1)
  }
  let changed = false
  for (const [index, block] of [...disk.blocks]) {
    if (index < from || index >= to) continue
    changed = true
    logMeta(k, node, { kind: 'unmap', inode: node.id, index })
    disk.blocks.delete(index)
    disk.unwritten.delete(index)
    disk.converting.delete(index)
    if (block >= 0) freeBlock(sb, block)
  }
  for (let index = from; index < to && disk.extents.length > 0 && index * sb.blockSize < disk.size; index++) {
    if (inExtents(node, index)) disk.blocks.set(index, -1)
  }
  if (changed) releaseIndirect(node)
}

function releaseIndirect(node: Inode): void {
  const { disk, sb } = node
  if (disk === null || disk.indirect.size === 0) return
  const needed = new Set<number>()
  for (const [index, block] of disk.blocks) if (block >= 0) for (const n of indirectPath(node, index)) needed.add(n)
  for (const [number, block] of [...disk.indirect]) {
    if (needed.has(number)) continue
    disk.indirect.delete(number)
    freeBlock(sb, block)
  }
}

/** Blocks on the disk that the file has, those of its map and those promised to it among them. */
export function blocksOf(node: Inode): number {
  const { disk, sb } = node
  if (disk === null) return 0
  let count = disk.reserved.size + disk.indirect.size
  for (const block of disk.blocks.values()) if (block >= 0) count++
  const seen = new Set<number>()
  for (const { offset, bytes } of disk.extents) {
    for (let at = Math.floor(offset / sb.blockSize); at * sb.blockSize < offset + bytes.length; at++) {
      if (!disk.blocks.has(at)) seen.add(at)
    }
  }
  return count + seen.size
}

/** What truncation and holes leave of the pages of a DAX file: nothing. */
export function daxForget(mapping: AddressSpace, from: number, to: number): void {
  for (const set of [mapping.daxDirty, mapping.daxHoles]) {
    for (const index of [...set]) if (index >= from && index < to) set.delete(index)
  }
}

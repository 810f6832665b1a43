// Pages of a file to and from its disk: address_space_operations of ext4 and ext2 (fs/ext4/inode.c, fs/ext2/inode.c). ext4 promises blocks
// when a page is written to and chooses them when it is written back; ext2 chooses at once where write(2) asks, and at writeback where a
// mapping was written to.

import { EIO } from '../uapi/errno.ts'
import { allocCachePage, findPage, folioMarkUptodate, setDirty } from '../pagecache/filemap.ts'
import { dirtyBlocks } from '../pagecache/folio.ts'
import { PG_uptodate } from '../uapi/page-flags.ts'
import { fillFrame, submitBio, writeDevice } from './block-device.ts'
import { convertUnwritten } from './journal.ts'
import { use } from '../lib/parts.ts'
import { disks } from './parts.ts'
import {
  deviceOf, isAllocated, isMapped, mapBlock, mapForWriteback, perPage, placesOf, readDiskPage, reserveRange, setDiskSize,
} from './disk-map.ts' // prettier-ignore
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { AddressSpaceOperations, CacheKernel } from '../pagecache/kernel.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

const nodeOf = (k: CacheKernel, mapping: AddressSpace): Inode | undefined => (k as FsKernel).inodes.get(mapping.inode)

/** Gives what a file began with a place on the disk, so that it can be read from there like everything else. */
function materialize(k: FsKernel, node: Inode, index: number): void {
  const { disk } = node
  if (disk === null || disk.extents.length === 0) return
  const count = perPage(node)
  const missing = Array.from({ length: count }, (_, i) => index * count + i).filter(
    (at) => !disk.blocks.has(at) && isAllocated(node, at),
  )
  if (missing.length === 0) return
  const page = new Uint8Array(4096)
  readDiskPage(k, node, index, page)
  rewriteParts(k, node, page, missing)
}

/** Writes parts of a page to the disk without taking time. */
function rewriteParts(k: FsKernel, node: Inode, page: Uint8Array, indices: readonly number[]): void {
  const device = deviceOf(k, node)
  const { blockSize } = node.sb
  const count = perPage(node)
  for (const at of indices) {
    const block = mapBlock(k, node, at)
    const part = at % count
    if (block >= 0 && device !== undefined) {
      writeDevice(k, device, block * blockSize, page.subarray(part * blockSize, (part + 1) * blockSize))
    }
  }
}

/**
 * Zeroes bytes of one page of a file, cached or not: ext4_block_zero_page_range(). What is on the disk alone is changed there; ext4 leaves
 * a page in the cache for it that is dirty and not uptodate, so that read-ahead passes over it. 0, or -EIO: the rest of the block can't be read.
 */
export function zeroPart(k: FsKernel, node: Inode, mapping: AddressSpace, from: number, to: number): number {
  const index = Math.floor(from / 4096)
  const pfn = mapping.pages.get(index)
  const count = perPage(node)
  if (pfn !== undefined && (k.memMap.flags[pfn] & PG_uptodate) !== 0) {
    k.ram.zeroBytes(pfn, from % 4096, to - from)
    if (count > 1 || isMapped(node, index) || node.disk?.reserved.has(index) === true) {
      setDirty(k, pfn)
      dirtyBlocks(k, mapping, index, index + 1)
    }
    return 0
  }
  const cached = count === 1 && node.sb.type === 'ext4' && !node.sb.dax
  const made = cached ? (pfn ?? allocCachePage(k, mapping, index)) : -1
  const { blockSize } = node.sb
  const page = new Uint8Array(4096)
  const failed = readDiskPage(k, node, index, page)
  if (failed < 0) return failed
  page.fill(0, from % 4096, to - index * 4096)
  const touched = Array.from({ length: count }, (_, i) => index * count + i).filter(
    (at) => at * blockSize < to && (at + 1) * blockSize > from && isAllocated(node, at),
  )
  rewriteParts(k, node, page, touched)
  if (made >= 0 && isMapped(node, index)) {
    k.ram.writeBytes(made, 0, page)
    setDirty(k, made)
    dirtyBlocks(k, mapping, index, index + 1)
  }
  return 0
}

/** Zeroes what of [from, end) is not whole blocks, at both ends: ext4_zero_partial_blocks(). */
export function zeroPartialBlocks(k: FsKernel, node: Inode, mapping: AddressSpace, from: number, end: number): void {
  const { blockSize } = node.sb
  const low = Math.ceil(from / blockSize) * blockSize
  const high = Math.floor(end / blockSize) * blockSize
  if (low > high) {
    zeroPart(k, node, mapping, from, end)
    return
  }
  if (low > from) zeroPart(k, node, mapping, from, low)
  if (high < end) zeroPart(k, node, mapping, high, end)
}

/** A file of ext4 has grown from `old` to `end`: what a mapping has stored behind the old end goes. */
export function zeroOldTail(k: FsKernel, node: Inode, mapping: AddressSpace, old: number, end: number): void {
  if (node.sb.type !== 'ext4' || end <= old || !k.version.has('ext4-zero-eof')) return
  zeroPartialBlocks(k, node, mapping, old, end)
}

/**
 * A file has grown from `old` to `size`: pagecache_isize_extended(). Where blocks are smaller than pages, the page with the old end may want
 * blocks that it has not got: the next store to it asks for them.
 */
export function sizeExtended(k: FsKernel, node: Inode, mapping: AddressSpace, old: number, size: number): void {
  const end = Math.ceil(old / node.sb.blockSize) * node.sb.blockSize
  if (size <= end || end % 4096 === 0) return
  const pfn = findPage(mapping, Math.floor(old / 4096))
  if (pfn >= 0 && k.cacheUp.folioMkclean(k, pfn) > 0) setDirty(k, pfn)
}

function readFolio(kernel: CacheKernel, mapping: AddressSpace, index: number, pfn: number): number {
  const k = kernel as FsKernel
  const node = nodeOf(k, mapping)
  const device = node === undefined ? undefined : deviceOf(k, node)
  if (node === undefined || device === undefined) return -EIO
  materialize(k, node, index)
  const places = placesOf(node, index, true)
  if (places.every((at) => at < 0)) {
    k.ram.clear(pfn)
    return 0
  }
  return submitBio(k, device, { write: false, pfn, mapping: mapping.id, places, bytes: null })
}

function writeFolio(kernel: CacheKernel, mapping: AddressSpace, index: number, pfn: number): number {
  const k = kernel as FsKernel
  const node = nodeOf(k, mapping)
  const device = node === undefined ? undefined : deviceOf(k, node)
  if (node === undefined || device === undefined || node.disk === null) return -EIO
  const count = perPage(node)
  const { blockSize } = node.sb
  for (let at = index * count; at < (index + 1) * count && at * blockSize < mapping.size; at++) {
    // A page of ext4 may have holes left in it; ext2 gives every part that is written a block.
    if (node.sb.type !== 'ext2' && !isAllocated(node, at) && !node.disk.reserved.has(at)) continue
    const block = mapForWriteback(k, node, at)
    if (block < 0) return block
  }
  setDiskSize(k, node, Math.max(node.disk.size, Math.min(mapping.size, (index + 1) * 4096)), true)
  // What a mapping has stored behind the end goes with every writeback: ext4_bio_write_folio(), __mpage_writepage().
  const end = Math.max(0, mapping.size - index * 4096)
  if (end < 4096) k.ram.zeroBytes(pfn, end, 4096 - end)
  const bytes = k.ram.readBytes(pfn, 0, 4096)
  const places = placesOf(node, index, false)
  const result = submitBio(k, device, { write: true, pfn, mapping: mapping.id, places, bytes })
  if (result === 0) convertUnwritten(k, node, index)
  return result
}

/** ext4_aops, ext4_da_aops */
export const ext4Aops: AddressSpaceOperations = {
  directAccess: (k, mapping, index, write) => use(disks).directAccess(k, mapping, index, write),
  readFolio,
  writeFolio,
  prepareWrite(kernel, mapping, index, from, to) {
    const k = kernel as FsKernel
    const node = nodeOf(k, mapping)
    return node === undefined ? 0 : reserveRange(k, node, index * 4096 + from, index * 4096 + to)
  },
}

/** ext2_aops */
export const ext2Aops: AddressSpaceOperations = {
  directAccess: (k, mapping, index, write) => use(disks).directAccess(k, mapping, index, write),
  readFolio,
  writeFolio,
  prepareWrite(kernel, mapping, index, from, to) {
    const k = kernel as FsKernel
    const node = nodeOf(k, mapping)
    if (node === undefined) return 0
    const { blockSize } = node.sb
    for (let at = Math.floor((index * 4096 + from) / blockSize); at * blockSize < index * 4096 + to; at++) {
      const block = mapBlock(k, node, at)
      if (block < 0) return block
    }
    return 0
  },
}

/** A cached page of a file that has just been written (an executable by the linker): its bytes, without the disk's time. */
export function loadFolio(k: FsKernel, node: Inode, index: number, pfn: number): void {
  const page = new Uint8Array(4096)
  readDiskPage(k, node, index, page)
  fillFrame(k, pfn, page)
  folioMarkUptodate(k, pfn)
}

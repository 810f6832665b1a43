// O_DIRECT on a disk: bytes between the program's memory and the device, past the page cache (fs/iomap/direct-io.c). What the cache has of
// the range is written before, and dropped, so that both see the same.
//
// Differs from Linux: nobody else runs while the device works on it.

import { BLOCKED, EFAULT, EINVAL, EIO, ENOSPC } from '../uapi/errno.ts'
import { awaitWriteback, startWriteback } from '../pagecache/filemap.ts'
import { invalidatePages } from '../pagecache/truncate.ts'
import { unmapMappingPages } from '../mm/truncate.ts'
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import { readDevice, settleIo, strikes, writeDevice } from './block-device.ts'
import { deviceOf, isMapped, mapBlock, markWritten, perPage, setDiskSize } from './disk-map.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** The device's logical block: position, length and address are multiples of it. */
const sector = 512

export interface DirectRange {
  readonly node: Inode
  readonly mapping: AddressSpace
  readonly address: number
  readonly count: number
  readonly position: number
}

const aligned = ({ address, count, position }: DirectRange): boolean =>
  address % sector === 0 && count % sector === 0 && position % sector === 0

/** Writes what the cache has of a range and drops it, from mappings too: 0 or BLOCKED. */
function emptyCache(k: FsKernel, { mapping, position, count }: DirectRange, drop: boolean): number {
  const [first, last] = [Math.floor(position / 4096), Math.floor((position + count - 1) / 4096)]
  startWriteback(k, mapping, first, last, false)
  if (awaitWriteback(k, mapping, first, last) === BLOCKED) return BLOCKED
  if (drop) {
    unmapMappingPages(k, mapping, first, last - first + 1, false)
    invalidatePages(k, mapping, first, last)
  }
  return 0
}

/** One piece within a block of the file: bytes moved, or a negative errno. */
function movePiece(k: FsKernel, device: BlockDevice, range: DirectRange, done: number, write: boolean): number {
  const { node, mapping, address, count, position } = range
  const { blockSize } = node.sb
  const at = position + done
  const index = Math.floor(at / blockSize)
  const chunk = Math.min(blockSize - (at % blockSize), count - done, write ? Infinity : mapping.size - at)
  const bytes = k.scratch.subarray(0, chunk)
  const known = node.disk?.blocks.get(index) ?? -1
  if (known >= 0 && strikes(device, { write, places: Array<number>(perPage(node)).fill(known * blockSize) }))
    return -EIO
  if (!write) {
    bytes.fill(0)
    const block = isMapped(node, index) ? mapBlock(k, node, index) : -1
    const failed = block < 0 ? 0 : readDevice(k, device, block * blockSize + (at % blockSize), bytes)
    if (failed < 0) return -EIO
    const left = copyToUser(k, address + done, k.scratch, 0, chunk)
    return left === BLOCKED ? BLOCKED : left > 0 ? -EFAULT : chunk
  }
  const left = copyFromUser(k, address + done, k.scratch, 0, chunk)
  if (left === BLOCKED) return BLOCKED
  if (left > 0) return -EFAULT
  const fresh = !isMapped(node, index)
  const block = mapBlock(k, node, index, node.sb.type !== 'ext2')
  if (block < 0) return -ENOSPC
  if (fresh && chunk < blockSize) writeDevice(k, device, block * blockSize, new Uint8Array(blockSize))
  const failed = writeDevice(k, device, block * blockSize + (at % blockSize), bytes)
  markWritten(k, node, index)
  return failed < 0 ? failed : chunk
}

/** read(2) and write(2) of a file that was opened with O_DIRECT. */
export function directIo(k: FsKernel, range: DirectRange, write: boolean): number {
  const device = deviceOf(k, range.node)
  if (device === undefined) return -EIO
  if (!aligned(range)) return -EINVAL
  const { mapping, position, count, node } = range
  if (!write && position >= mapping.size) return 0
  if (emptyCache(k, range, write) === BLOCKED) return BLOCKED
  let done = k.current.progress
  while (done < count && (write || position + done < mapping.size)) {
    const moved = movePiece(k, device, range, done, write)
    if (moved === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    if (moved < 0) return done > 0 ? done : moved
    done += moved
  }
  if (device.latency > 0) {
    k.trace.tick += device.latency
    settleIo(k)
  }
  if (write && position + done > mapping.size) {
    mapping.size = position + done
    setDiskSize(k, node, mapping.size)
  }
  return done
}

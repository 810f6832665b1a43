// Where a file is on its disk, as programs may ask: FS_IOC_FIEMAP and FIBMAP (fs/ioctl.c, fs/iomap/fiemap.c).

import { BLOCKED, EFAULT, EINVAL, EPERM } from '../uapi/errno.ts'
import { CAP_SYS_RAWIO } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { writebackRange } from '../pagecache/filemap.ts'
import { putUser32, readUser, writeUser } from '../fault/uaccess.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

const EBADR = 53
const FIEMAP_FLAG_SYNC = 1
const FIEMAP_FLAGS = 7
const EXTENT_LAST = 1
const EXTENT_UNKNOWN_DELALLOC = 6
const EXTENT_UNWRITTEN = 0x800
const EXTENT_MERGED = 0x1000
const headerBytes = 32
const extentBytes = 56

interface FileExtent {
  /** In blocks; the block on the device is 0 where none was chosen yet. */
  readonly index: number
  readonly block: number
  length: number
  flags: number
}

/** The extents of a file: blocks that follow each other in the file and on the disk, alike. */
function extentsOf(node: Inode): FileExtent[] {
  const { disk, sb } = node
  if (disk === null) return []
  const merged = sb.type === 'ext2' ? EXTENT_MERGED : 0
  const found: FileExtent[] = []
  const indices = [...new Set([...disk.blocks.keys(), ...disk.reserved])].sort((a, b) => a - b)
  for (const index of indices) {
    const block = disk.blocks.get(index) ?? 0
    if (block < 0) continue
    const delayed = !disk.blocks.has(index)
    const flags = delayed ? EXTENT_UNKNOWN_DELALLOC : merged | (disk.unwritten.has(index) ? EXTENT_UNWRITTEN : 0)
    const last = found.at(-1)
    const follows =
      last !== undefined &&
      last.flags === flags &&
      last.index + last.length === index &&
      (delayed || last.block + last.length === block)
    if (follows) last.length++
    else found.push({ index, block, length: 1, flags })
  }
  const end = found.at(-1)
  if (end !== undefined) end.flags |= EXTENT_LAST
  return found
}

const put64 = (view: DataView, at: number, value: number): void => {
  view.setUint32(at, value >>> 0, true)
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true)
}

const get64 = (view: DataView, at: number): number => view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)

/** FS_IOC_FIEMAP: as many extents of the range as there is room for; with room for none, how many there are. */
export function fiemap(k: FsKernel, node: Inode, mapping: AddressSpace, address: number): number {
  const head = readUser(k, address, headerBytes)
  if (typeof head === 'number') return head
  const view = new DataView(head.buffer)
  const [start, length, flags, room] = [
    get64(view, 0),
    get64(view, 8),
    view.getUint32(16, true),
    view.getUint32(24, true),
  ]
  if (length === 0) return -EINVAL
  if ((flags & ~FIEMAP_FLAGS) !== 0) {
    const told = putUser32(k, address + 16, flags & ~FIEMAP_FLAGS)
    return told === 0 ? -EBADR : told
  }
  if ((flags & FIEMAP_FLAG_SYNC) !== 0 && writebackRange(k, mapping, 0, Infinity) === BLOCKED) return BLOCKED
  const { blockSize } = node.sb
  const wanted = extentsOf(node).filter(
    ({ index, length: blocks }) => index * blockSize < start + length && (index + blocks) * blockSize > start,
  )
  const given = room === 0 ? wanted.length : Math.min(room, wanted.length)
  for (let i = 0; i < given && room > 0; i++) {
    const bytes = new Uint8Array(extentBytes)
    const out = new DataView(bytes.buffer)
    put64(out, 0, wanted[i].index * blockSize)
    put64(out, 8, wanted[i].block * blockSize)
    put64(out, 16, wanted[i].length * blockSize)
    out.setUint32(40, wanted[i].flags, true)
    const left = writeUser(k, address + headerBytes + i * extentBytes, bytes)
    if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
  }
  return putUser32(k, address + 20, given)
}

/** FIBMAP: the block on the disk of a block of the file, 0 for a hole. Delayed blocks are written first. */
export function fibmap(k: FsKernel, node: Inode, mapping: AddressSpace, address: number): number {
  if (!capable(k.current, CAP_SYS_RAWIO)) return -EPERM
  const bytes = readUser(k, address, 4)
  if (typeof bytes === 'number') return bytes
  const index = new DataView(bytes.buffer).getInt32(0, true)
  if (index < 0) return -EINVAL
  if ((node.disk?.reserved.size ?? 0) > 0 && writebackRange(k, mapping, 0, Infinity) === BLOCKED) return BLOCKED
  return putUser32(k, address, Math.max(0, node.disk?.blocks.get(index) ?? 0))
}

// struct stat and struct statfs of an inode, as bytes for a program.

import {
  HUGETLBFS_MAGIC,
  S_IFBLK,
  S_IFCHR,
  S_IFDIR,
  S_IFIFO,
  S_IFLNK,
  S_IFMT,
  S_IFREG,
  encodeDev,
  statBytes,
  statOffset,
} from '../uapi/stat.ts'
import { hugeBytes } from './huge-size.ts'
import { freeInodes, usedPages } from './space.ts'
import { blocksOf } from './disk-map.ts'
import type { FsKernel } from './kernel.ts'
import type { DiskSpace } from './disk-space.ts'
import type { Inode, SuperBlock } from './inode.ts'

/** Seconds of the epoch at boot: a fixed date, so that programs print the same at every run. */
export const bootEpochSeconds = 1_767_225_600

const ticksPerSecond = 1_000_000_000

/** i_size: of a file's address space, of a link's text; directories have a block on disk. */
export function inodeSize(k: FsKernel, node: Inode): number {
  const type = node.mode & S_IFMT
  if (type === S_IFREG) return k.mappings.get(node.mapping)?.size ?? 0
  if (type === S_IFLNK) return node.link.length
  if (type !== S_IFDIR) return 0
  return node.sb.type === 'ext4' ? 4096 : node.sb.type === 'tmpfs' ? 20 * (node.children?.size ?? 0) : 0
}

/** st_blocks, in units of 512 bytes: pages that are on disk, or (tmpfs) in memory. */
export function inodeBlocks(k: FsKernel, node: Inode): number {
  if (node.sb.type === 'secretmem') return 0
  const mapping = k.mappings.get(node.mapping)
  if ((node.mode & S_IFMT) === S_IFDIR) return node.sb.type === 'ext4' ? 8 : 0
  if (mapping === undefined) return 0
  const { disk } = node
  if (disk === null) return 8 * mapping.pages.size
  return blocksOf(node) * (node.sb.blockSize / 512)
}

/** st_blksize: what stdio takes as its buffer. */
export function blockSize(node: Inode): number {
  if (node.sb.type === 'proc' || (node.mode & S_IFMT) === S_IFCHR) return 1024
  return node.sb.device !== '' ? node.sb.blockSize : hugeBytes(node) || 4096
}

/** The 144 bytes of struct stat. */
export function statOf(k: FsKernel, node: Inode): Uint8Array {
  const bytes = new Uint8Array(statBytes)
  const view = new DataView(bytes.buffer)
  const put64 = (offset: number, value: number): void => {
    view.setUint32(offset, value >>> 0, true)
    view.setUint32(offset + 4, Math.floor(value / 2 ** 32) >>> 0, true)
  }
  const putTime = (offset: number, ticks: number): void => {
    const [seconds, nanoseconds] = clockTime(node, ticks)
    put64(offset, seconds)
    put64(offset + 8, nanoseconds)
  }
  put64(statOffset.dev, encodeDev(node.sb.major, node.sb.minor))
  put64(statOffset.ino, node.number)
  put64(statOffset.nlink, node.nlink)
  view.setUint32(statOffset.mode, node.mode, true)
  view.setUint32(statOffset.uid, node.uid, true)
  view.setUint32(statOffset.gid, node.gid, true)
  put64(statOffset.rdev, encodeDev(node.rdevMajor, node.rdevMinor))
  put64(statOffset.size, inodeSize(k, node))
  put64(statOffset.blksize, (node.mode & S_IFMT) === S_IFCHR ? 4096 : blockSize(node))
  put64(statOffset.blocks, inodeBlocks(k, node))
  putTime(statOffset.atime, node.atime)
  putTime(statOffset.mtime, node.mtime)
  putTime(statOffset.ctime, node.ctime)
  return bytes
}

/** One of the inode's times since 1970. */
export function clockTime(node: Inode, ticks: number): readonly [seconds: number, nanoseconds: number] {
  const seconds = Math.floor(ticks / ticksPerSecond)
  return node.givenTimes?.get(ticks) ?? [bootEpochSeconds + seconds, ticks - seconds * ticksPerSecond]
}

/** What ext4_statfs() counts: of the free blocks some are for root, and of those on ext4 a fiftieth for writeback to split extents with. */
function diskFields(sb: SuperBlock, space: DiskSpace, fields: number[]): void {
  const free = space.free - space.reserved
  const spare = sb.type === 'ext2' ? 0 : Math.min(4096, Math.floor(space.blocks / 50))
  const available = Math.max(0, free - space.forRoot - spare)
  fields.splice(1, 4, sb.blockSize, sb.blocks, free, available)
}

/** The 120 bytes of struct statfs. */
export function statfsOf(k: FsKernel, node: Inode): Uint8Array {
  const { sb } = node
  const bytes = new Uint8Array(120)
  const view = new DataView(bytes.buffer)
  const free = Math.max(0, sb.blocks - usedPages(k, sb))
  const huge = hugeBytes(node)
  const fields = huge > 0 ? [HUGETLBFS_MAGIC, huge] : [sb.magic, 4096, sb.blocks, free, free, k.inodes.size, 0]
  if (sb.inodes > 0) fields.splice(5, 2, sb.inodes, freeInodes(k, sb))
  if (sb.inodes > 0 && sb.space !== null) diskFields(sb, sb.space, fields)
  const put = (index: number, value: number): void => {
    view.setUint32(8 * index, value >>> 0, true)
    view.setUint32(8 * index + 4, Math.floor(value / 2 ** 32) >>> 0, true)
  }
  fields.forEach((value, index) => put(index, value))
  put(8, 255)
  put(9, huge || sb.blockSize)
  return bytes
}

/** A letter of ls for a mode's type, for messages and views. */
export const typeName = (mode: number): string =>
  ({
    [S_IFREG]: 'file',
    [S_IFDIR]: 'directory',
    [S_IFLNK]: 'link',
    [S_IFCHR]: 'character device',
    [S_IFBLK]: 'block device',
    [S_IFIFO]: 'pipe',
  })[mode & S_IFMT] ?? 'object'

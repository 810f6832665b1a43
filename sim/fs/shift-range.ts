// fallocate(2) that moves what follows a range: FALLOC_FL_COLLAPSE_RANGE takes blocks out of the middle of a file, FALLOC_FL_INSERT_RANGE puts
// a hole there (fs/ext4/extents.c ext4_collapse_range(), ext4_insert_range()). What is cached behind the place is written first and goes,
// also from private mappings.

import { EFBIG, EINVAL, EOPNOTSUPP } from '../uapi/errno.ts'
import { FALLOC_FL_COLLAPSE_RANGE } from '../uapi/fcntl.ts'
import { truncatePagecache } from '../mm/truncate.ts'
import { daxForget, releaseRange, setDiskSize } from './disk-map.ts'
import { logMeta } from './journal.ts'
import { ext4MaxBytes } from './truncate.ts'
import type { Extent } from './disk-map.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** 0, a negative errno, or BLOCKED while dirty pages are written. */
export function shiftRange(k: FsKernel, file: File, mode: number, offset: number, length: number): number {
  const { node } = file
  const mapping = k.mappings.get(file.mapping)
  const collapse = (mode & FALLOC_FL_COLLAPSE_RANGE) !== 0
  if (mapping === undefined || node.disk === null || node.sb.type !== 'ext4') return -EOPNOTSUPP
  const { blockSize } = node.sb
  const { size } = mapping
  if (offset % blockSize !== 0 || length % blockSize !== 0) return -EINVAL
  if (collapse ? offset + length >= size : offset >= size) return -EINVAL
  if (!collapse && size + length > ext4MaxBytes) return -EFBIG
  const start = offset - (offset % 4096)
  const written = k.fileOps[file.fops].fsync?.(k, file, start, size) ?? 0
  if (written !== 0) return written
  truncatePagecache(k, mapping, size, start)
  daxForget(mapping, start / 4096, Infinity)
  const [first, count] = [offset / blockSize, length / blockSize]
  if (collapse) releaseRange(k, node, first, first + count)
  shiftBlocks(k, node, collapse ? first + count : first, collapse ? -count : count)
  shiftExtents(node, offset, collapse ? -length : length)
  mapping.size = collapse ? size - length : size + length
  setDiskSize(k, node, mapping.size)
  node.mtime = k.trace.tick
  node.ctime = k.trace.tick
  return 0
}

/** Blocks from `from` on belong to other places of the file now. */
function shiftBlocks(k: FsKernel, node: Inode, from: number, by: number): void {
  const { disk } = node
  if (disk === null) return
  const moved = [...disk.blocks].filter(([index]) => index >= from).sort(([a], [b]) => a - b)
  const unwritten = new Set([...disk.unwritten].filter((index) => index >= from))
  for (const [index, block] of moved) {
    disk.blocks.delete(index)
    disk.unwritten.delete(index)
    if (block >= 0) logMeta(k, node, { kind: 'unmap', inode: node.id, index })
  }
  // What lay in a range that was taken out is a hole no more.
  if (by < 0) for (const index of [...disk.blocks.keys()]) if (index >= from + by) disk.blocks.delete(index)
  for (const [index, block] of moved) {
    disk.blocks.set(index + by, block)
    if (unwritten.has(index)) disk.unwritten.add(index + by)
    if (block >= 0)
      logMeta(k, node, { kind: 'map', inode: node.id, index: index + by, block, unwritten: unwritten.has(index) })
  }
}

/** The bytes that the file began with, cut at the range; those behind it move. */
function shiftExtents(node: Inode, offset: number, by: number): void {
  if (node.disk === null) return
  const behind = by < 0 ? offset - by : offset
  node.disk.extents = node.disk.extents.flatMap((each) => {
    const end = each.offset + each.bytes.length
    const parts: Extent[] = []
    if (each.offset < offset)
      parts.push({ offset: each.offset, bytes: each.bytes.subarray(0, Math.min(end, offset) - each.offset) })
    if (end > behind) {
      const from = Math.max(each.offset, behind)
      parts.push({ offset: from + by, bytes: each.bytes.subarray(from - each.offset) })
    }
    return parts
  })
}

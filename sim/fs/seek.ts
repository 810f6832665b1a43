// lseek of any file (fs/read_write.c).

import { EINVAL, ENXIO, EOVERFLOW, ESPIPE } from '../uapi/errno.ts'
import { SEEK_CUR, SEEK_DATA, SEEK_END, SEEK_HOLE, SEEK_SET } from '../uapi/fcntl.ts'
import { PG_uptodate } from '../uapi/page-flags.ts'
import { holdsUptodate } from '../pagecache/filemap.ts'
import { isAllocated, isMapped } from './disk-map.ts'
import { inodeSize } from './stat.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { File } from './file.ts'
import type { Inode } from './inode.ts'
import type { FsKernel } from './kernel.ts'
import { maxBytes } from './read-write.ts'

/** Is there anything at block `index`? ext2 tells nobody of its holes. */
function holdsData(k: FsKernel, node: Inode, mapping: AddressSpace, index: number): boolean {
  const { disk, sb } = node
  if (disk === null) return holdsUptodate(k, mapping, index)
  if (sb.type === 'ext2' || disk.reserved.has(index) || isMapped(node, index)) return true
  const pfn = mapping.pages.get(Math.floor((index * sb.blockSize) / 4096))
  return isAllocated(node, index) && pfn !== undefined && (k.memMap.flags[pfn] & PG_uptodate) !== 0
}

/** The next offset from `offset` on that has data, or that has none (the end of the file counts as a hole): a page at a time. */
function nextPlace(k: FsKernel, node: Inode, offset: number, size: number, data: boolean): number {
  const mapping = k.mappings.get(node.mapping)
  if (mapping === undefined) return data ? offset : size
  const unit = node.disk === null ? 4096 : node.sb.blockSize
  for (let index = Math.floor(offset / unit); index * unit < size; index++) {
    if (holdsData(k, node, mapping, index) === data) return Math.max(offset, index * unit)
  }
  return data ? -ENXIO : size
}

/** lseek(2). */
export function vfsSeek(k: FsKernel, file: File, offset: number, whence: number): number {
  const kind = k.fileOps[file.fops].seek
  if (whence > SEEK_HOLE || whence < 0) return -EINVAL
  if (kind === 'none') return -ESPIPE
  if (kind === 'zero') return (file.position = 0)
  const size = inodeSize(k, file.node)
  let at: number
  if (whence === SEEK_SET) at = offset
  else if (whence === SEEK_CUR) at = file.position + offset
  else if (kind === 'any') return -EINVAL
  else if (whence === SEEK_END) at = size + offset
  else {
    if (offset < 0 || offset >= size) return -ENXIO
    at = nextPlace(k, file.node, offset, size, whence === SEEK_DATA)
    if (at < 0) return at
  }
  if (at < 0) return -EINVAL
  if (at > 2 ** 63 - 1) return -EOVERFLOW
  if (at > maxBytes(file.node)) return -EINVAL
  file.position = at
  if (file.seq !== null && at !== file.seq.at) file.seq = null
  return at
}

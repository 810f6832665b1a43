// fallocate(2): room for a range, holes in a file, ranges of zeros (fs/ext4/extents.c ext4_fallocate(), mm/shmem.c shmem_fallocate()).

import { EFBIG, EINVAL, ENOSPC, EOPNOTSUPP, EPERM } from '../uapi/errno.ts'
import {
  F_SEAL_FUTURE_WRITE, F_SEAL_GROW, F_SEAL_WRITE, FALLOC_FL_COLLAPSE_RANGE, FALLOC_FL_INSERT_RANGE, FALLOC_FL_KEEP_SIZE,
  FALLOC_FL_PUNCH_HOLE, FALLOC_FL_UNSHARE_RANGE, FALLOC_FL_ZERO_RANGE,
} from '../uapi/fcntl.ts' // prettier-ignore
import { RLIMIT_FSIZE } from '../uapi/mman.ts'
import { SIGXFSZ } from '../uapi/signal.ts'
import { rlimit } from '../mm/current.ts'
import { punchHole as punchPages } from '../mm/truncate.ts'
import { findPage, folioMarkDirty, folioMarkUptodate, grabPageForWrite } from '../pagecache/filemap.ts'
import { zeroOldTail, zeroPart } from './disk-aops.ts'
import { daxForget, isAllocated, mapBlock, releaseRange, setDiskSize } from './disk-map.ts'
import { hugeBytes } from './huge-size.ts'
import { shiftRange } from './shift-range.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

const shifts = FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_INSERT_RANGE
const knownModes = FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE | FALLOC_FL_ZERO_RANGE

/** What vfs_fallocate() says of a mode by itself: one of the ways to allocate, and whether the size may stay. */
export function fallocateModeError(k: FsKernel, mode: number): number {
  const kind = mode & ~FALLOC_FL_KEEP_SIZE
  if ((mode & ~0x7f) !== 0) return -EOPNOTSUPP
  const alone = (kind & (kind - 1)) === 0
  if (kind === FALLOC_FL_PUNCH_HOLE) return kind === mode ? -EOPNOTSUPP : 0
  if (k.version.has('fallocate-one-mode')) {
    if (!alone || kind === 4) return -EOPNOTSUPP
    return (kind & shifts) !== 0 && kind !== mode ? -EOPNOTSUPP : 0
  }
  if ((mode & FALLOC_FL_PUNCH_HOLE) !== 0 && (mode & FALLOC_FL_ZERO_RANGE) !== 0) return -EOPNOTSUPP
  if ((mode & FALLOC_FL_PUNCH_HOLE) !== 0 && kind === mode) return -EOPNOTSUPP
  const strict = (kind & shifts) !== 0 && (!alone || kind !== mode)
  return strict || ((kind & FALLOC_FL_UNSHARE_RANGE) !== 0 && !alone) ? -EINVAL : 0
}

export function fileFallocate(k: FsKernel, file: File, mode: number, offset: number, length: number): number {
  if ((mode & shifts) !== 0) return shiftRange(k, file, mode, offset, length)
  const mapping = k.mappings.get(file.mapping)
  const { node } = file
  if (mapping === undefined || node.sb.type === 'ext2' || node.sb.type === 'secretmem' || (mode & ~knownModes) !== 0)
    return -EOPNOTSUPP
  const { seals } = node
  // hugetlbfs_fallocate(): there are no ranges of zeros.
  const huge = hugeBytes(node)
  if (huge > 0 && (mode & FALLOC_FL_ZERO_RANGE) !== 0) return -EOPNOTSUPP
  if ((mode & FALLOC_FL_PUNCH_HOLE) !== 0) {
    if (seals > 0 && (seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE)) !== 0) return -EPERM
    return punchFile(k, file, offset, length)
  }
  if (mapping.swapBacked && (mode & FALLOC_FL_ZERO_RANGE) !== 0) return -EOPNOTSUPP
  const end = offset + length
  const grows = (mode & FALLOC_FL_KEEP_SIZE) === 0 && end > mapping.size
  if (grows) {
    if (seals > 0 && (seals & F_SEAL_GROW) !== 0) return -EPERM
    if (end > rlimit(k.current, RLIMIT_FSIZE)) {
      k.fsUp.sendSignal(k, SIGXFSZ)
      return -EFBIG
    }
  }
  if ((mode & FALLOC_FL_ZERO_RANGE) !== 0) return zeroRange(k, file, mapping, offset, end, grows)
  if (huge > 0) return -ENOSPC
  const failed = mapping.swapBacked ? fillRange(k, mapping, offset, end) : allocateRange(k, node, offset, end)
  if (failed < 0) return failed
  if (grows) grow(k, node, mapping, end)
  return 0
}

function grow(k: FsKernel, node: Inode, mapping: AddressSpace, end: number): void {
  const old = mapping.size
  mapping.size = end
  setDiskSize(k, node, end)
  zeroOldTail(k, node, mapping, old, end)
}

/** ext4_zero_range(): blocks that are not aligned are allocated, and the size set, before the pages go; aligned ones after it. */
function zeroRange(
  k: FsKernel,
  file: File,
  mapping: AddressSpace,
  offset: number,
  end: number,
  grows: boolean,
): number {
  const { node } = file
  const { blockSize } = node.sb
  if (offset % blockSize !== 0 || end % blockSize !== 0) {
    const failed = allocateRange(k, node, offset, end)
    if (failed < 0) return failed
    if (grows) grow(k, node, mapping, end)
  }
  const unread = punchFile(k, file, offset, end - offset, false)
  if (unread < 0) return unread
  const failed = allocateRange(k, node, offset, end)
  if (failed < 0) return failed
  if (mapping.size < end && grows) grow(k, node, mapping, end)
  return 0
}

/** tmpfs: pages that are zeros for whoever comes first, and holes until then (they are not uptodate). */
function fillRange(k: FsKernel, mapping: AddressSpace, offset: number, end: number): number {
  const first = Math.floor(offset / 4096)
  if (Math.ceil(end / 4096) - first > k.ram.frames) return -ENOSPC
  const added: number[] = []
  for (let index = first; index * 4096 < end; index++) {
    const known = findPage(mapping, index)
    const pfn = known >= 0 ? known : grabPageForWrite(k, mapping, index, true)
    if (pfn < 0) {
      // shmem_undo_range(): what nobody has come for since.
      for (const page of added) punchPages(k, mapping, page * 4096, 4096)
      return pfn === -12 ? -ENOSPC : pfn
    }
    // What an earlier call left is cleared now, lest failing took it away again.
    if (known >= 0) folioMarkUptodate(k, pfn)
    else added.push(index)
    folioMarkDirty(k, pfn)
  }
  return 0
}

/** A disk: blocks that read as zero until they are written. */
function allocateRange(k: FsKernel, node: Inode, offset: number, end: number): number {
  const { blockSize } = node.sb
  for (let index = Math.floor(offset / blockSize); index * blockSize < end; index++) {
    if (isAllocated(node, index)) continue
    const unwritten = node.disk?.reserved.has(index) !== true
    const block = mapBlock(k, node, index, unwritten)
    if (block < 0) return block
  }
  return 0
}

/** FALLOC_FL_PUNCH_HOLE, and a range of zeros: whole blocks go, the rest is zeroed, if it can be read. */
export function punchFile(k: FsKernel, file: File, offset: number, length: number, isHole = true): number {
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return 0
  const { node } = file
  // ext4_punch_hole(): a hole that goes beyond the end of the file goes to the end of its last page.
  const isBeyond = isHole && node.disk !== null && offset + length > mapping.size
  const end = isBeyond ? Math.ceil(mapping.size / 4096) * 4096 : offset + length
  if (end > offset) punchPages(k, mapping, offset, end - offset)
  daxForget(mapping, Math.ceil(offset / 4096), Math.floor(end / 4096))
  if (node.disk === null || end <= offset) return 0
  const { blockSize } = node.sb
  const first = Math.ceil(offset / blockSize)
  const last = Math.floor(end / blockSize)
  if (first > last) return zeroPart(k, node, mapping, offset, end)
  const before = offset % blockSize === 0 ? 0 : zeroPart(k, node, mapping, offset, first * blockSize)
  if (before < 0) return before
  const behind = end % blockSize === 0 ? 0 : zeroPart(k, node, mapping, last * blockSize, end)
  if (behind < 0) return behind
  releaseRange(k, node, first, last)
  return 0
}

// A file's size changes: the page cache beyond the new end goes, with every mapping of it (mm/truncate.c, fs/open.c).

import { EFBIG, EINVAL, EPERM, ETXTBSY } from '../uapi/errno.ts'
import { F_SEAL_GROW, F_SEAL_SHRINK } from '../uapi/fcntl.ts'
import { RLIMIT_FSIZE } from '../uapi/mman.ts'
import { SIGXFSZ } from '../uapi/signal.ts'
import { rlimit } from '../mm/current.ts'
import { truncatePagecache } from '../mm/truncate.ts'
import { sizeExtended, zeroOldTail, zeroPart } from './disk-aops.ts'
import { hugeBytes } from './huge-size.ts'
import { daxForget, isAllocated, releaseRange, setDiskSize } from './disk-map.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** Largest file of ext4 with 4 KiB blocks; tmpfs has 2^63 - 1. */
export const ext4MaxBytes = 2 ** 44 - 4096

/** Sets the size: the checks of inode_newsize_ok() and of seals, then the pages. */
export function truncateInode(k: FsKernel, node: Inode, size: number): number {
  const mapping = k.mappings.get(node.mapping)
  if (mapping === undefined) return 0
  // secretmem_setattr(): the size is given once.
  if (node.fops === 'secretmem' && mapping.size !== 0) return -EINVAL
  const huge = hugeBytes(node)
  if (huge > 0 && size % huge !== 0) return -EINVAL
  if (node.seals > 0) {
    if (size < mapping.size && (node.seals & F_SEAL_SHRINK) !== 0) return -EPERM
    if (size > mapping.size && (node.seals & F_SEAL_GROW) !== 0) return -EPERM
  }
  if (size > mapping.size) {
    if (size > rlimit(k.current, RLIMIT_FSIZE)) {
      k.fsUp.sendSignal(k, SIGXFSZ)
      return -EFBIG
    }
    if (node.disk !== null && size > ext4MaxBytes) return -EFBIG
  } else if (node.swapFile) return -ETXTBSY
  const old = mapping.size
  mapping.size = size
  // The size first, in a handle of its own; the blocks behind it go after.
  setDiskSize(k, node, size)
  zeroOldTail(k, node, mapping, old, Math.min(size, Math.ceil(old / node.sb.blockSize) * node.sb.blockSize))
  sizeExtended(k, node, mapping, old, size)
  // What a dirty folio has kept behind the end, because it could not be split, is tried again.
  if (size > old && mapping.orders.size > 0) truncatePagecache(k, mapping, old, size)
  if (size <= old && (size < old || node.sb.type === 'ext4')) {
    truncatePagecache(k, mapping, old, size)
    daxForget(mapping, Math.ceil(size / 4096), Infinity)
    truncateDisk(k, node, mapping, size)
  }
  node.mtime = k.trace.tick
  node.ctime = k.trace.tick
  return 0
}

/** What is beyond the new end is a hole, also if the file grows again; the block that the end lies in is zeroed behind it. */
function truncateDisk(k: FsKernel, node: Inode, mapping: AddressSpace, size: number): void {
  const { disk } = node
  if (disk === null) return
  const { blockSize } = node.sb
  releaseRange(k, node, Math.ceil(size / blockSize), Infinity)
  if (size % blockSize !== 0 && (node.sb.type === 'ext4' || isAllocated(node, Math.floor(size / blockSize)))) {
    zeroPart(k, node, mapping, size, Math.ceil(size / blockSize) * blockSize)
  }
  disk.extents = disk.extents
    .filter(({ offset }) => offset < size)
    .map(({ offset, bytes }) => ({ offset, bytes: bytes.subarray(0, size - offset) }))
}

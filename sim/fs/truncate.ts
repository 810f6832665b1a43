// A file's size changes: the page cache beyond the new end goes, with every mapping of it (mm/truncate.c, fs/open.c).

import { EFBIG, EPERM } from '../uapi/errno.ts'
import { F_SEAL_GROW, F_SEAL_SHRINK } from '../uapi/fcntl.ts'
import { RLIMIT_FSIZE } from '../uapi/mman.ts'
import { SIGXFSZ } from '../uapi/signal.ts'
import { rlimit } from '../mm/current.ts'
import { truncatePagecache } from '../mm/truncate.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** Largest file of ext4 with 4 KiB blocks; tmpfs has 2^63 - 1. */
export const ext4MaxBytes = 2 ** 44 - 4096

/** Sets the size: the checks of inode_newsize_ok() and of seals, then the pages. */
export function truncateInode(k: FsKernel, node: Inode, size: number): number {
  const mapping = k.mappings.get(node.mapping)
  if (mapping === undefined) return 0
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
  }
  const old = mapping.size
  mapping.size = size
  if (size < old) {
    truncatePagecache(k, mapping, old, size)
    if (node.disk !== null) truncateDisk(node, size)
  }
  node.mtime = k.trace.tick
  node.ctime = k.trace.tick
  return 0
}

function truncateDisk(node: Inode, size: number): void {
  const { disk } = node
  if (disk === null) return
  const first = Math.ceil(size / 4096)
  for (const index of [...disk.pages.keys()]) if (index >= first) disk.pages.delete(index)
  diskForget(node, size)
}

/** Bytes of the first contents beyond `size` are zero from now on, also if the file grows again. */
function diskForget(node: Inode, size: number): void {
  const { disk } = node
  if (disk === null || !disk.extents.some((extent) => extent.offset + extent.bytes.length > size)) return
  const kept = disk.extents
    .filter((extent) => extent.offset < size)
    .map((extent) => ({ offset: extent.offset, bytes: extent.bytes.subarray(0, size - extent.offset) }))
  ;(disk.extents as { offset: number; bytes: Uint8Array }[]).splice(0, disk.extents.length, ...kept)
}

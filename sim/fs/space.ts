// Room in a tmpfs: its `size` in pages against those that its files have (mm/shmem.c shmem_inode_acct_blocks()). Room for inodes.

import { ENOSPC } from '../uapi/errno.ts'
import { S_IFDIR, S_IFMT } from '../uapi/stat.ts'
import type { FsKernel } from './kernel.ts'
import type { SuperBlock } from './inode.ts'

/** Pages that the files of a tmpfs hold. */
export function usedPages(k: FsKernel, sb: SuperBlock): number {
  let used = 0
  for (const node of k.inodes.values()) {
    if (node.sb === sb) used += k.mappings.get(node.mapping)?.pages.size ?? 0
  }
  return used
}

/**
 * Is there room for one more page? `usedBlocks` counts up with every page that is made and is counted anew when it reaches the size,
 * since pages that go are not counted.
 */
export function hasRoom(k: FsKernel, sb: SuperBlock): boolean {
  if (sb.type !== 'tmpfs' || sb.blocks === 0) return true
  if (sb.usedBlocks >= sb.blocks) sb.usedBlocks = usedPages(k, sb)
  if (sb.usedBlocks >= sb.blocks) return false
  sb.usedBlocks++
  return true
}

/** Inodes of ext2 and ext4 that are the file system's own, without the root and lost+found. */
const ownInodes = 9

/** Inodes that can still be made; on tmpfs each further name of a file counts as one: shmem_reserve_inode(). */
export function freeInodes(k: FsKernel, sb: SuperBlock): number {
  let free = sb.inodes - (sb.device === '' ? 0 : ownInodes)
  for (const node of k.inodes.values()) {
    if (node.sb !== sb) continue
    const names = sb.device === '' && (node.mode & S_IFMT) !== S_IFDIR ? node.nlink : 1
    free -= Math.max(1, names)
  }
  return Math.max(0, free)
}

/** 0, or -ENOSPC where the file system has no inode left. */
export const roomForInode = (k: FsKernel, sb: SuperBlock): number =>
  sb.inodes > 0 && freeInodes(k, sb) === 0 ? -ENOSPC : 0

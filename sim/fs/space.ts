// Room in a tmpfs: its `size` in pages against those that its files have (mm/shmem.c shmem_inode_acct_blocks()).

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

// Free blocks of a disk file system (fs/ext2/balloc.c, fs/ext4/mballoc.c): which block the next one of a file gets, and what a delayed
// allocation has promised.

import { ENOSPC } from '../uapi/errno.ts'
import type { SuperBlock } from './inode.ts'

/** Blocks of a disk, in units of the file system's block size. */
export interface DiskSpace {
  readonly blocks: number
  /** First block that files may have. */
  readonly first: number
  free: number
  /** Promised to delayed allocations, and counted in `free` still. */
  reserved: number
  /** Blocks that only root may take. */
  readonly forRoot: number
  /** Where the search for a block without a wish begins. */
  next: number
  readonly used: Set<number>
  /** Given up in the running transaction: free, and not to be used before it is committed. */
  readonly pending: Set<number>
}

export const createDiskSpace = (blocks: number, first: number, forRoot: number, next = first): DiskSpace => ({
  blocks,
  first,
  free: blocks - first,
  reserved: 0,
  forRoot,
  next,
  used: new Set(),
  pending: new Set(),
})

/** Promises `count` blocks: 0 or -ENOSPC. */
export function reserveBlocks(sb: SuperBlock, count: number, privileged: boolean): number {
  const { space } = sb
  if (space === null) return 0
  const free = space.free - space.reserved - (privileged ? 0 : space.forRoot)
  if (free < count) return -ENOSPC
  space.reserved += count
  return 0
}

export function unreserveBlocks(sb: SuperBlock, count: number): void {
  if (sb.space !== null) sb.space.reserved -= count
}

/** A free block, the wanted one if it is free, else the next behind it; -ENOSPC. */
export function allocBlock(sb: SuperBlock, wish: number): number {
  const { space } = sb
  if (space === null || space.free <= space.pending.size) return -ENOSPC
  let at = wish >= space.first && wish < space.blocks ? wish : space.next
  while (space.used.has(at)) if (++at >= space.blocks) at = space.first
  space.used.add(at)
  space.free--
  space.next = at + 1 < space.blocks ? at + 1 : space.first
  return at
}

export function freeBlock(sb: SuperBlock, block: number): void {
  const { space } = sb
  if (space === null || !space.used.has(block) || space.pending.has(block)) return
  space.free++
  if (sb.journal !== null && sb.type !== 'ext2') space.pending.add(block)
  else space.used.delete(block)
}

/** The transaction is durable: ext4_process_freed_data(). */
export function releasePending(space: DiskSpace): void {
  for (const block of space.pending) space.used.delete(block)
  space.pending.clear()
}

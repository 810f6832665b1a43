// The end of an inode: neither a name nor an open file nor a mapping holds it any more (fs/inode.c iput_final).

import { freeAddressSpace } from '../pagecache/filemap.ts'
import { vmUnacctMemory } from '../mm/accounting.ts'
import { truncateInodePages } from '../pagecache/truncate.ts'
import { watchers } from './notify.ts'
import { releaseRange } from './disk-map.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** Frees the inode and its pages if nothing holds it. */
export function evictInode(k: FsKernel, node: Inode): void {
  if (node.openCount > 0 || node.nlink > 0) return
  const mapping = k.mappings.get(node.mapping)
  if (mapping !== undefined) {
    truncateInodePages(k, mapping, 0)
    vmUnacctMemory(k, mapping.committed)
    freeAddressSpace(k, mapping)
    releaseRange(k, node, 0, Infinity)
  }
  watchers(k)?.tellGone(k, node)
  k.inodes.delete(node.id)
}

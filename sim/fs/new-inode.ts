// Making an inode of a mounted file system, with the address space that a regular file has.

import { allocAddressSpace } from '../pagecache/filemap.ts'
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { allocFile } from './file.ts'
import { createDentry, createInode } from './inode.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode, InodeSpec, SuperBlock } from './inode.ts'

/** Folios of up to 2 MiB. */
const MAX_PAGECACHE_ORDER = 9

/** A new inode of a file system; regular files get an address space. */
export function newInode(k: FsKernel, sb: SuperBlock, spec: InodeSpec): Inode {
  const id = k.ids.inode++
  let mapping = 0
  let size = 0
  if ((spec.mode & S_IFMT) === S_IFREG && sb.aops !== '') {
    size = (spec.extents ?? []).reduce((end, extent) => Math.max(end, extent.offset + extent.bytes.length), 0)
    const disk = sb.device !== ''
    mapping = allocAddressSpace(k, {
      inode: id,
      size,
      aops: sb.aops,
      canWriteback: disk,
      swapBacked: !disk,
      readaheadPages: disk ? (k.block.devices.get(sb.device)?.readahead ?? 0) : 0,
      maxOrder: sb.type === 'ext4' && !sb.dax && k.version.has('ext4-large-folios') ? MAX_PAGECACHE_ORDER : 0,
    }).id
  }
  const node = createInode(id, sb, k.trace.tick, { ...spec, mapping, size, disk: sb.device !== '' && mapping !== 0 })
  k.inodes.set(id, node)
  return node
}

/** A file that stands for an object of the kernel, with no name but `anon_inode:[…]`: anon_inode_getfile(). */
export function anonFile(k: FsKernel, fops: string, flags: number): File | null {
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return null
  const node = newInode(k, sb, { mode: 0o600, uid: 0, gid: 0, fops })
  node.nlink = 0
  return allocFile(k, createDentry(`anon_inode:[${fops}]`, null, node), flags, fops)
}

// Mounted file systems: the record of one, and hanging its root over a directory (fs/super.c, fs/namespace.c).

import { createErrSeq } from '../pagecache/errseq.ts'
import type { DiskSpace } from './disk-space.ts'
import type { Dentry, SuperBlock } from './inode.ts'
import type { Journal } from './journal.ts'
import type { FsKernel, Mount } from './kernel.ts'

interface SuperSpec {
  readonly type: string
  readonly major: number
  readonly minor: number
  readonly magic: number
  readonly fops?: string
  readonly aops?: string
  readonly ops?: string
  readonly blocks?: number
  readonly inodes?: number
  readonly firstNumber?: number
  readonly device?: string
  readonly blockSize?: number
  readonly space?: DiskSpace | null
  readonly journal?: Journal | null
  readonly dax?: boolean
}

/** A file system; `name` is how it is found in k.superBlocks. */
export function createSuper(k: FsKernel, name: string, spec: SuperSpec): SuperBlock {
  const sb: SuperBlock = {
    id: k.superBlocks.size + 1,
    type: spec.type,
    major: spec.major,
    minor: spec.minor,
    magic: spec.magic,
    noexec: false,
    readOnly: false,
    ops: spec.ops ?? '',
    fops: spec.fops ?? '',
    aops: spec.aops ?? '',
    nextNumber: spec.firstNumber ?? 1,
    blocks: spec.blocks ?? 0,
    usedBlocks: 0,
    inodes: spec.inodes ?? 0,
    device: spec.device ?? '',
    blockSize: spec.blockSize ?? 4096,
    space: spec.space ?? null,
    journal: spec.journal ?? null,
    dax: spec.dax ?? false,
    wbErr: createErrSeq(),
  }
  k.superBlocks.set(name, sb)
  return sb
}

/** Hangs the root of a file system over a directory. */
export function mountAt(k: FsKernel, root: Dentry, over: Dentry, mount: Omit<Mount, 'root'>): void {
  over.mounted = root
  root.covers = over
  k.mounts.push({ ...mount, root })
}

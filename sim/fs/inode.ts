// The records of the virtual file system: super block, inode, directory entry. Which file is which, whatever it is called.
//
// Invariants: every inode of a directory tree has `nlink` entries that name it; an inode lives while it has a link or is
// open (`openCount`); a directory's `children` hold everything but "." and "..", in the order of creation.

import { F_SEAL_SEAL, O_NOATIME, FS_NOATIME_FL } from '../uapi/fcntl.ts'
import { createDiskMap } from './disk-map.ts'
import type { ErrSeq } from '../pagecache/errseq.ts'
import type { DiskMap, Extent } from './disk-map.ts'
import type { DiskSpace } from './disk-space.ts'
import type { Journal } from './journal.ts'
import type { EventCounter } from './eventfd.ts'
import type { FileLock } from './locks.ts'
import type { Pipe } from './pipe.ts'

/** A mounted file system: struct super_block. */
export interface SuperBlock {
  readonly id: number
  /** `ext4`, `tmpfs` …: what /proc/filesystems calls it. */
  readonly type: string
  readonly major: number
  readonly minor: number
  readonly magic: number
  noexec: boolean
  readOnly: boolean
  /** Row of k.fsOps: who answers look-ups that are not in the tree ('' for a plain tree). */
  readonly ops: string
  /** Row of k.fileOps and of k.aops that its regular files get. */
  readonly fops: string
  readonly aops: string
  /** Next inode number. */
  nextNumber: number
  /** Size in 4 KiB blocks, and used ones; `blocks` 0: no accounting. */
  blocks: number
  usedBlocks: number
  /** How many inodes it may have; 0: not counted. */
  inodes: number
  /** The block device that it is on, '' for none, and what it is made of there. */
  readonly device: string
  readonly blockSize: number
  readonly space: DiskSpace | null
  /** Null: the disk is not followed (the root's). */
  readonly journal: Journal | null
  /** Mounted with -o dax on persistent memory. */
  dax: boolean
  /** Errors of writeback of its files: s_wb_err. */
  readonly wbErr: ErrSeq
}

/** One object of a file system: struct inode. */
export interface Inode {
  /** Id in traces; never used again. */
  readonly id: number
  readonly sb: SuperBlock
  /** What stat shows. */
  readonly number: number
  /** S_IF… and permission bits. */
  mode: number
  uid: number
  gid: number
  nlink: number
  /** Of a device. */
  readonly rdevMajor: number
  readonly rdevMinor: number
  /** Ticks (nanoseconds) since boot. */
  atime: number
  mtime: number
  ctime: number
  /** Times that a program gave and that are too far from boot to be exact ticks: by ticks, seconds and nanoseconds. */
  givenTimes: Map<number, readonly [seconds: number, nanoseconds: number]> | null
  /** Address space id, 0: none. Its `size` is i_size. */
  readonly mapping: number
  /** Row of k.fileOps that an open file of it gets. */
  readonly fops: string
  /** Of a directory; null else. */
  readonly children: Map<string, Dentry> | null
  /** Of a symbolic link. */
  readonly link: string
  /** Of a pipe or FIFO. */
  pipe: Pipe | null
  /** Where it is on disk. Null where there is no disk. */
  readonly disk: DiskMap | null
  /** Open files and other holders; at 0 with nlink 0 it is gone. */
  openCount: number
  /** Open for writing (positive) or run as a program (negative): i_writecount. */
  writeCount: number
  /** F_SEAL_… of a file in memory, born sealed against sealing unless it is a memfd that allows it; -1: it can't be sealed. */
  seals: number
  /** Of an eventfd. */
  counter: EventCounter | null
  /** It is an area of swap space: nobody writes it. */
  swapFile: boolean
  /** I_LINKABLE: without a name since O_TMPFILE made it, and may get one. */
  linkable: boolean
  /** FS_…_FL that chattr set (fs/file-flags.ts). */
  fileFlags: number
  /** Held locks, of all kinds. */
  locks: FileLock[]
  /** What a virtual file stands for (proc); '' else. */
  readonly key: string
}

/** A name in a directory: struct dentry, with the mount that hangs there. */
export interface Dentry {
  name: string
  /** Null for the root of a super block. */
  parent: Dentry | null
  readonly inode: Inode
  /** Root of what is mounted over it. */
  mounted: Dentry | null
  /** Of a root: the entry that it covers. */
  covers: Dentry | null
  deleted: boolean
}

/** A directory entry, not yet in its directory. */
export const createDentry = (name: string, parent: Dentry | null, inode: Inode): Dentry => ({
  name,
  parent,
  inode,
  mounted: null,
  covers: null,
  deleted: false,
})

export interface InodeSpec {
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly fops: string
  readonly mapping?: number
  readonly rdevMajor?: number
  readonly rdevMinor?: number
  readonly link?: string
  readonly key?: string
  readonly number?: number
  readonly disk?: boolean
  readonly extents?: readonly Extent[]
  readonly size?: number
}

/** The one factory. */
export const createInode = (id: number, sb: SuperBlock, now: number, spec: InodeSpec): Inode => {
  const directory = (spec.mode & 0o170000) === 0o040000
  const regular = (spec.mode & 0o170000) === 0o100000
  return {
    id,
    sb,
    number: spec.number ?? sb.nextNumber++,
    mode: spec.mode,
    uid: spec.uid,
    gid: spec.gid,
    nlink: directory ? 2 : 1,
    rdevMajor: spec.rdevMajor ?? 0,
    rdevMinor: spec.rdevMinor ?? 0,
    atime: now,
    mtime: now,
    ctime: now,
    givenTimes: null,
    mapping: spec.mapping ?? 0,
    fops: spec.fops,
    children: directory ? new Map() : null,
    link: spec.link ?? '',
    pipe: null,
    disk: spec.disk === true ? createDiskMap(spec.extents ?? [], spec.size ?? 0) : null,
    openCount: 0,
    writeCount: 0,
    seals: regular && (sb.type === 'tmpfs' || sb.type === 'devtmpfs') ? F_SEAL_SEAL : -1,
    counter: null,
    swapFile: false,
    linkable: false,
    fileFlags: 0,
    locks: [],
    key: spec.key ?? '',
  }
}

/** touch_atime() where `relatime` holds: a time of access changes if the file has changed since, or if it is a day old. */
export const fileAccessed = ({ node, flags }: { readonly node: Inode; readonly flags: number }, now: number): void => {
  const { atime, mtime, ctime, fileFlags } = node
  if ((fileFlags & FS_NOATIME_FL) !== 0) return
  if ((flags & O_NOATIME) === 0 && (atime <= Math.max(mtime, ctime) || now - atime >= 86400e9)) node.atime = now
}

// Segments of System V shared memory: unlinked tmpfs files called SYSVkkkkkkkk, and who has them mapped (ipc/shm.c). The calls are in
// task/sys-shm.ts.

import { S_IFREG } from '../uapi/stat.ts'
import { EINVAL } from '../uapi/errno.ts'
import { O_RDONLY, O_RDWR } from '../uapi/fcntl.ts'
import { findVma } from '../mm/vma-set.ts'
import { tmpfsMethods } from './regular.ts'
import { allocFile, fput } from './file.ts'
import { createDentry } from './inode.ts'
import { newInode } from './new-inode.ts'
import { traceFile } from './vfs.ts'
import type { VmOps, VmaDescriptor } from '../mm/kernel.ts'
import type { Vma } from '../mm/vma.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

/** SHM_DEST and SHM_LOCKED stand in the mode. */
export const SHM_DEST = 0o1000
export const SHM_LOCKED = 0o2000

/** struct shmid_kernel. Times are ticks, -1: never. */
export interface ShmSegment {
  readonly id: number
  /** 0 (IPC_PRIVATE) as soon as it is marked to be removed. */
  key: number
  /** The reference that keeps the object alive. */
  readonly file: File
  readonly size: number
  uid: number
  gid: number
  readonly cuid: number
  readonly cgid: number
  mode: number
  atime: number
  dtime: number
  ctime: number
  readonly cpid: number
  lpid: number
  /** VMAs that map it. */
  nattch: number
}

/** struct ipc_ids: what new ids are made of. An id is an index below 32768, and above it a number of the round. */
export interface IpcIds {
  lastIndex: number
  round: number
  /** Where the search for an index begins. */
  nextIndex: number
  /** The id that the next object is to have (/proc/sys/kernel/…_next_id); -1: any. */
  nextId: number
}

export interface SysvShm extends IpcIds {
  readonly segments: Map<number, ShmSegment>
}

export const createSysvShm = (): SysvShm => ({
  segments: new Map(),
  lastIndex: -1,
  round: 0,
  nextIndex: 0,
  nextId: -1,
})

/** The object of a new segment. */
export function segmentFile(k: FsKernel, id: number, key: number, size: number): File | null {
  const sb = k.superBlocks.get('shm_mnt')
  if (sb === undefined) return null
  const { euid, egid } = k.current
  const node = newInode(k, sb, {
    mode: S_IFREG | 0o777,
    uid: euid,
    gid: egid,
    fops: 'sysv_shm',
    number: id,
    key: String(id),
  })
  node.nlink = 0
  const mapping = k.mappings.get(node.mapping)
  if (mapping !== undefined) mapping.size = size
  const dentry = createDentry(`/SYSV${(key >>> 0).toString(16).padStart(8, '0')}`, null, node)
  dentry.deleted = true
  return allocFile(k, dentry, O_RDWR | 0o100000, 'sysv_shm')
}

/** The open file of one attachment; it has one reference. */
export const attachFile = (k: FsKernel, segment: ShmSegment, readOnly: boolean): File => {
  const file = allocFile(k, segment.file.dentry, (readOnly ? O_RDONLY : O_RDWR) | 0o100000, 'sysv_shm')
  traceFile(k, file)
  return file
}

/** Removes a segment that nobody has mapped. */
export function destroySegment(k: FsKernel, segment: ShmSegment): void {
  k.sysvShm.segments.delete(segment.id)
  fput(k, segment.file)
}

/** The segment that a VMA maps, if it is one's. */
export const segmentOf = (k: FsKernel, vma: Vma): ShmSegment | undefined =>
  vma.ops === 'shm_vm_ops' ? k.sysvShm.segments.get(Number((vma.file as File).node.key)) : undefined

/** shm_open(): one VMA more, of an attachment, a split, a fork, or remap_file_pages. */
function attached(k: FsKernel, segment: ShmSegment): void {
  segment.nattch++
  segment.atime = k.trace.tick
  segment.lpid = k.current.pid
}

/** shm_vm_ops on top of those of tmpfs: VMAs are counted, so none of them is ever merged away. */
export const shmVmOps = (shmem: VmOps): VmOps => ({
  ...shmem,
  // No ->map_pages: a fault maps one page.
  mapPages: false,
  open: (k, vma) => {
    const segment = segmentOf(k as FsKernel, vma)
    if (segment !== undefined) attached(k as FsKernel, segment)
  },
  close: (k, vma) => {
    const segment = segmentOf(k as FsKernel, vma)
    if (segment === undefined) return
    segment.nattch--
    segment.dtime = k.trace.tick
    segment.lpid = k.current.pid
    if (segment.nattch === 0 && (segment.mode & SHM_DEST) !== 0) destroySegment(k as FsKernel, segment)
  },
})

/** Is a removed segment's last attachment replaced by this mapping? The close of the old one destroys the segment first. */
function losesItsLast(segment: ShmSegment, { mm, start, end }: VmaDescriptor): boolean {
  if ((segment.mode & SHM_DEST) === 0) return false
  let left = segment.nattch
  for (let vma = findVma(mm.vmas, start); vma !== null && vma.end <= end; vma = vma.next) {
    if (vma.ops === 'shm_vm_ops' && (vma.file as File).node.key === String(segment.id)) left--
  }
  return left <= 0
}

export const sysvShmMethods: FileMethods = {
  ...tmpfsMethods,
  ownUnmappedArea: true,
  mmapPrepare: (k, desc) => {
    const fs = k as FsKernel
    const segment = fs.sysvShm.segments.get(Number((desc.file as File).node.key))
    if (segment === undefined || losesItsLast(segment, desc)) return -EINVAL
    desc.ops = 'shm_vm_ops'
    return 0
  },
}

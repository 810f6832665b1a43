// Files without a name in a visible directory: memfd_create, shared anonymous memory, SysV segments (mm/shmem.c, mm/memfd.c).

import { ENODEV, ENOMEM } from '../uapi/errno.ts'
import { F_SEAL_EXEC, F_SEAL_SEAL, MFD_ALLOW_SEALING, MFD_HUGETLB, MFD_NOEXEC_SEAL, O_RDWR } from '../uapi/fcntl.ts'
import { S_IFREG } from '../uapi/stat.ts'
import { allocFile } from './file.ts'
import { createDentry } from './inode.ts'
import { newInode } from './new-inode.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'

const MFD_HUGE_SHIFT = 26

/** Sizes that the processor has, as powers of two: 2 MiB, which is also the default, and 1 GiB. */
const sizeOfLog = new Map([
  [0, 2 ** 21],
  [21, 2 ** 21],
  [30, 2 ** 30],
])

/** An unlinked tmpfs file of a kernel-internal mount, open for reading and writing: __shmem_file_setup(). */
export function shmemFile(
  k: FsKernel,
  name: string,
  size: number,
  mode: number,
  kind: { readonly fops: string; readonly key?: string } = { fops: 'tmpfs' },
): File | number {
  const sb = k.superBlocks.get('shm_mnt')
  if (sb === undefined) return -ENOMEM
  const node = newInode(k, sb, { mode: S_IFREG | mode, uid: k.current.euid, gid: k.current.egid, ...kind })
  node.nlink = 0
  const mapping = k.mappings.get(node.mapping)
  if (mapping !== undefined) mapping.size = size
  const dentry = createDentry(name, null, node)
  dentry.deleted = true
  return allocFile(k, dentry, O_RDWR | 0o100000, kind.fops)
}

/** hugetlb_file_setup(); -ENODEV: no such size of pages. */
export function hugetlbFile(k: FsKernel, name: string, log: number): File | number {
  const size = sizeOfLog.get(log)
  if (size === undefined) return -ENODEV
  return shmemFile(k, name, 0, 0o777, { fops: 'hugetlbfs', key: size === 2 ** 30 ? 'huge 30' : 'huge 21' })
}

/** What memfd_create(2) makes once its flags are checked. */
export function memfdFile(k: FsKernel, name: string, flags: number): File | number {
  const huge = (flags & MFD_HUGETLB) !== 0
  const path = `/memfd:${name}`
  const file = huge ? hugetlbFile(k, path, (flags >>> MFD_HUGE_SHIFT) & 63) : shmemFile(k, path, 0, 0o777)
  if (typeof file === 'number') return file
  file.node.seals = F_SEAL_SEAL
  if ((flags & MFD_NOEXEC_SEAL) !== 0) {
    file.node.mode &= ~0o111
    file.node.seals = F_SEAL_EXEC
  }
  if ((flags & MFD_ALLOW_SEALING) !== 0) file.node.seals &= ~F_SEAL_SEAL
  return file
}

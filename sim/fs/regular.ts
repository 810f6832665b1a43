// Regular files of a disk and of tmpfs: how they are mapped; what is read and written is in a part (part-contents.ts).

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { ENOSPC, ENOTTY, EOPNOTSUPP, EPERM } from '../uapi/errno.ts'
import { F_SEAL_FUTURE_WRITE, F_SEAL_WRITE, FIONREAD, FS_IOC_FIEMAP, W_OK } from '../uapi/fcntl.ts'
import { MAP_SYNC } from '../uapi/mman.ts'
import { VM_HUGEPAGE, VM_MAYWRITE, VM_SHARED, VM_SYNC } from '../mm/vm-flags.ts'
import { findPage } from '../pagecache/filemap.ts'
import { use } from '../lib/parts.ts'
import { contents } from './parts.ts'
import { fput, getFile } from './file.ts'
import { fileAccessed } from './inode.ts'
import { inodePermission } from './namei.ts'
import { hasRoom } from './space.ts'
import type { AddressSpaceOperations } from '../pagecache/kernel.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** tmpfs: a page that was never there is zero; there is no place to write to but swap. */
export const tmpfsAops: AddressSpaceOperations = {
  readFolio(k, _mapping, _index, pfn) {
    k.ram.clear(pfn)
    return 0
  },
  prepareWrite(k, mapping, index) {
    if (findPage(mapping, index) >= 0) return 0
    const sb = (k as FsKernel).inodes.get(mapping.inode)?.sb
    return sb === undefined || hasRoom(k as FsKernel, sb) ? 0 : -ENOSPC
  },
}

const common: FileMethods = {
  get: (_k, file) => getFile(file as File),
  put: (k, file) => fput(k as FsKernel, file as File),
  read: (k, file, address, count, position) =>
    use(contents).fileRead(k as FsKernel, file as File, address, count, position),
  write: (k, file, address, count, position) =>
    use(contents).fileWrite(k as FsKernel, file as File, address, count, position),
  readKernel: (k, file, to, position) => use(contents).fileReadKernel(k as FsKernel, file as File, to, position),
  writeKernel: (k, file, from, position, wanted) =>
    use(contents).fileWriteKernel(k as FsKernel, file as File, from, position, wanted),
  ioctl: (k, file, command, argument) => {
    if (command >>> 0 === FS_IOC_FIEMAP) return -EOPNOTSUPP
    const flags = use(contents).fileFlagsIoctl(k as FsKernel, file as File, command, argument)
    if (flags !== null) return flags
    return command === FIONREAD ? use(contents).bytesLeft(k as FsKernel, file as File, argument) : -ENOTTY
  },
  updateTime: (k, file) => {
    const { node } = file as File
    node.mtime = k.trace.tick
    node.ctime = k.trace.tick
  },
  punchHole: (k, file, offset, length) => use(contents).punchHole(k as FsKernel, file as File, offset, length),
  ownerOrWritable: (k, file) => {
    const { node } = file as File
    return k.current.euid === node.uid || inodePermission(k as FsKernel, node, W_OK) === 0
  },
}

/** A sealed memfd can't be mapped shared and writable; a read-only shared mapping of it stays read-only. */
function sealMmap(node: Inode, flags: number): number {
  if (node.seals <= 0 || (node.seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE)) === 0) return flags
  if ((flags & VM_SHARED) !== 0 && (flags & 2) !== 0) return -EPERM
  return (flags & VM_SHARED) !== 0 ? flags & ~VM_MAYWRITE : flags
}

const disk: FileMethods = {
  ...common,
  ioctl: (k, file, command, argument) =>
    use(contents).blocksIoctl(k as FsKernel, file as File, command, argument) ??
    common.ioctl?.(k, file, command, argument) ??
    -ENOTTY,
  fsync: (k, file, start, end, faulting = false) =>
    use(contents).diskFsync(k as FsKernel, file as File, start, end, faulting),
}

/**
 * ext4: filemap_fault, filemap_map_pages, ext4_page_mkwrite; large mappings are aligned for huge pages. On a DAX mount mappings lead to the
 * device, and MAP_SYNC is possible there alone.
 */
export const ext4Methods: FileMethods = {
  ...disk,
  thpAligned: true,
  mmapSupportedFlags: MAP_SYNC,
  mmapPrepare: (k, desc) => {
    const { dax } = (desc.file as File).node.sb
    if ((desc.flags & VM_SYNC) !== 0 && !dax) return -EOPNOTSUPP
    fileAccessed(desc.file as File, k.trace.tick)
    desc.ops = dax ? 'ext4_dax_vm_ops' : 'ext4_file_vm_ops'
    if (dax) desc.flags |= VM_HUGEPAGE
    return 0
  },
}

/** ext2: the generic operations of mapped files; it knows nothing of MAP_SYNC, with DAX or without. */
export const ext2Methods: FileMethods = {
  ...disk,
  mmapPrepare: (k, desc) => {
    fileAccessed(desc.file as File, k.trace.tick)
    desc.ops = (desc.file as File).node.sb.dax ? 'ext2_dax_vm_ops' : 'generic_file_vm_ops'
    return 0
  },
}

/** tmpfs, memfd, shared anonymous memory. */
export const tmpfsMethods: FileMethods = {
  ...common,
  mmapPrepare: (k, desc) => {
    const flags = sealMmap((desc.file as File).node, desc.flags)
    if (flags === -EPERM) return refuse(k, CHECK.writeSealed, desc.flags)
    desc.flags = flags
    fileAccessed(desc.file as File, k.trace.tick)
    desc.ops = 'shmem_vm_ops'
    return 0
  },
  fsync: () => 0,
}

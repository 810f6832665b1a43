// memfd_secret(2): memory that the kernel itself cannot reach, but for the program's own loads, stores and system calls (mm/secretmem.c).
// Its pages are never written anywhere; whoever takes pages by get_user_pages() is refused: mlock, process_vm_readv, vmsplice, ptrace.

import { CHECK } from '../uapi/checks.ts'
import { EINVAL } from '../uapi/errno.ts'
import { O_RDWR } from '../uapi/fcntl.ts'
import { RLIMIT_MEMLOCK } from '../uapi/mman.ts'
import { S_IFREG } from '../uapi/stat.ts'
import { refuse } from '../page/refuse.ts'
import { mlockFutureOk } from '../mm/accounting.ts'
import { rlimit } from '../mm/current.ts'
import { VM_FAULT_OOM, VM_FAULT_SIGBUS, vmfVma } from '../mm/vm-fault.ts'
import { VM_DONTDUMP, VM_LOCKED, VM_MAYSHARE, VM_SHARED } from '../mm/vm-flags.ts'
import { allocAddressSpace, allocCachePage, findPage, folioMarkUptodate, pagesOf } from '../pagecache/filemap.ts'
import { allocFile, fput, getFile } from './file.ts'
import { createDentry, createInode } from './inode.ts'
import { createSuper } from './super.ts'
import type { MmKernel, VmOps } from '../mm/kernel.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

const SECRETMEM_MAGIC = 0x5345_434d

/** secretmem_fops: it can be mapped, shared, and nothing else. */
export const secretmemMethods: FileMethods = {
  get: (_k, file) => getFile(file as File),
  put: (k, file) => fput(k as FsKernel, file as File),
  seek: 'none',
  mmapPrepare: (k, desc) => {
    if ((desc.flags & (VM_SHARED | VM_MAYSHARE)) === 0) return -EINVAL
    desc.ops = 'secretmem_vm_ops'
    desc.flags |= VM_DONTDUMP
    if (!k.version.has('secretmem-locked')) return 0
    const length = desc.end - desc.start
    if (!mlockFutureOk(k, desc.mm, length)) return refuse(k, CHECK.lockLimit, length, desc.mm.lockedVm)
    desc.flags |= VM_LOCKED
    return 0
  },
}

/** __secretmem_account_pages(): where mappings are not locked, pages count against RLIMIT_MEMLOCK as they come, for everybody. */
function mayHaveMore(k: MmKernel, mapping: AddressSpace): boolean {
  if (k.version.has('secretmem-locked')) return true
  const { inodes } = k as FsKernel
  const owner = inodes.get(mapping.inode)?.uid
  let pages = 1
  for (const node of inodes.values())
    if (node.fops === 'secretmem' && node.uid === owner) pages += k.mappings.get(node.mapping)?.pages.size ?? 0
  return pages <= Math.floor(rlimit(k.current, RLIMIT_MEMLOCK) / 4096)
}

/** secretmem_fault(): a hole gets a page. */
export const secretmemVmOps: VmOps = {
  secret: true,
  fault: (k, vmf) => {
    const mapping = k.mappings.get(vmfVma(vmf).file?.mapping ?? 0)
    if (mapping === undefined || vmf.pgoff >= pagesOf(mapping)) return VM_FAULT_SIGBUS
    const present = findPage(mapping, vmf.pgoff)
    if (present < 0 && !mayHaveMore(k, mapping)) return VM_FAULT_SIGBUS
    const pfn = present >= 0 ? present : allocCachePage(k, mapping, vmf.pgoff)
    if (pfn < 0) return VM_FAULT_OOM
    folioMarkUptodate(k, pfn)
    vmf.pfn = pfn
    return 0
  },
}

/** secretmem_file_create() */
export function secretmemFile(k: FsKernel): File {
  const spec = { type: 'secretmem', major: 0, minor: 17, magic: SECRETMEM_MAGIC }
  const sb = k.superBlocks.get('secretmem') ?? createSuper(k, 'secretmem', spec)
  sb.noexec = true
  const id = k.ids.inode++
  const mapping = allocAddressSpace(k, {
    inode: id,
    size: 0,
    aops: 'secretmem',
    canWriteback: false,
    swapBacked: false,
    unevictable: true,
    readaheadPages: 0,
    maxOrder: 0,
  }).id
  const who = { uid: k.current.euid, gid: k.current.egid }
  const node = createInode(id, sb, k.trace.tick, { mode: S_IFREG | 0o600, ...who, fops: 'secretmem', mapping, size: 0 })
  k.inodes.set(id, node)
  const dentry = createDentry('/secretmem', null, node)
  dentry.deleted = true
  return allocFile(k, dentry, O_RDWR | 0o100000, 'secretmem')
}

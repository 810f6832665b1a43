// Files of huge pages (fs/hugetlbfs/inode.c, mm/hugetlb.c) on a machine whose pool of huge pages is empty: a mapping that wants its pages
// reserved is ENOMEM; without a reservation (MAP_NORESERVE) it can be made, and every touch is SIGBUS.

import { CHECK } from '../uapi/checks.ts'
import { EINVAL } from '../uapi/errno.ts'
import { refuse } from '../page/refuse.ts'
import { VM_FAULT_SIGBUS } from '../mm/vm-fault.ts'
import { VM_DONTEXPAND, VM_HUGETLB, VM_NORESERVE, VM_WRITE } from '../mm/vm-flags.ts'
import { hugeBytes } from './huge-size.ts'
import { tmpfsMethods } from './regular.ts'
import type { VmFile } from '../mm/records.ts'
import type { VmOps } from '../mm/kernel.ts'
import type { File } from './file.ts'
import type { FileMethods } from './kernel.ts'

/** huge_page_size() of a file that is mapped. */
export const hugePageSize = (file: VmFile): number => hugeBytes((file as File).node)

export const hugetlbMethods: FileMethods = {
  ...tmpfsMethods,
  write: () => -EINVAL,
  hugePageSize,
  mmapPrepare: (k, desc) => {
    if ((desc.pgoff * 4096) % hugePageSize(desc.file) !== 0) return refuse(k, CHECK.hugeOffset, desc.pgoff)
    // hugetlb_reserve_pages()
    if ((desc.flags & VM_NORESERVE) === 0) return refuse(k, CHECK.hugePool, desc.end - desc.start)
    desc.flags |= VM_HUGETLB | VM_DONTEXPAND
    desc.ops = 'hugetlb_vm_ops'
    // A mapping that may be written makes the file as long as itself.
    const mapping = k.mappings.get(desc.file.mapping)
    const length = desc.end - desc.start + desc.pgoff * 4096
    if ((desc.flags & VM_WRITE) !== 0 && mapping !== undefined && mapping.size < length) mapping.size = length
    return 0
  },
}

export const hugetlbVmOps: VmOps = {
  fault: () => VM_FAULT_SIGBUS,
  maySplit: (k, vma, address) =>
    vma.file !== null && address % hugePageSize(vma.file) !== 0 ? refuse(k, CHECK.hugeSplit, address) : 0,
}

// What mm uses of the kernel record: the tables of address spaces, VMAs and files, behaviour by name, and limits.

import type { AddressSpace } from '../pagecache/address-space.ts'
import type { CacheKernel } from '../pagecache/kernel.ts'
import type { Current } from './current.ts'
import type { EntryFormat } from './entry.ts'
import type { HotChanges } from './hot-changes.ts'
import type { AnonVma, Mm, Vma, VmFile } from './records.ts'
import type { UserfaultContext } from './userfaultfd.ts'
import type { VmAreaCache } from './vm-area-cache.ts'
import type { VmFault } from './vm-fault.ts'

/**
 * What ->mmap of a file may set (the descriptor of ->mmap_prepare): the caller has filled it, the file changes it.
 */
export interface VmaDescriptor {
  readonly mm: Mm
  readonly start: number
  readonly end: number
  readonly pgoff: number
  readonly file: VmFile
  flags: number
  flagsHigh: number
  /** Row of k.vmOps to use. */
  ops: string
}

/** What a file does for mm, by `VmFile.fops`. */
export interface FileOps {
  /** ->mmap: 0 or a negative errno. Absent: ENODEV. */
  mmapPrepare?(k: MmKernel, desc: VmaDescriptor): number
  /** Flags beyond LEGACY_MAP_MASK that MAP_SHARED_VALIDATE may carry (MAP_SYNC on DAX). */
  readonly mmapSupportedFlags?: number
  /** The file system aligns large mappings for huge pages (->get_unmapped_area = thp_get_unmapped_area). */
  readonly thpAligned?: boolean
  /** Of files of huge pages: lengths are rounded up to it, addresses are multiples of it. */
  hugePageSize?(file: VmFile): number
  /** It chooses addresses in a way of its own (->get_unmapped_area), so mremap moves no VMA of it together with others. */
  readonly ownUnmappedArea?: boolean
  /** One more, one less reference to the open file. */
  get(k: MmKernel, file: VmFile): void
  put(k: MmKernel, file: VmFile): void
  /** msync(MS_SYNC), fsync of a byte range. `faulting`: a synchronous fault asks, for the sake of the metadata. */
  fsync?(k: MmKernel, file: VmFile, start: number, end: number, faulting?: boolean): number
  /** MADV_REMOVE: fallocate(PUNCH_HOLE). Absent: EOPNOTSUPP. */
  punchHole?(k: MmKernel, file: VmFile, offset: number, length: number): number
  /** file_update_time(): a shared mapping was written to. */
  updateTime?(k: MmKernel, file: VmFile): void
  /** May the task write the inode, or does it own it (mincore)? */
  ownerOrWritable?(k: MmKernel, file: VmFile): boolean
}

/** What the handlers of a mapped object are, by `Vma.ops`: struct vm_operations_struct. */
export interface VmOps {
  /** Bring the page: sets vmf.pfn. Results are VM_FAULT_ bits (mm/vm-fault.ts). Absent: SIGBUS. */
  fault?(k: MmKernel, vmf: VmFault): number
  /** filemap_map_pages: neighbours in the cache are mapped along. */
  readonly mapPages?: boolean
  /** First write to a shared page; it may allocate, and may fail. */
  pageMkwrite?(k: MmKernel, vmf: VmFault): number
  /** The same where the entry leads to no page of the allocator's. */
  pfnMkwrite?(k: MmKernel, vmf: VmFault): number
  /** Tries to map 2 MiB at once. */
  hugeFault?(k: MmKernel, vmf: VmFault): number
  /** It maps persistent memory. */
  readonly dax?: boolean
  /** Nobody but the program gets at its pages (memfd_secret): vma_is_secretmem(). */
  readonly secret?: boolean
  open?(k: MmKernel, vma: Vma): void
  close?(k: MmKernel, vma: Vma): void
  /** Splitting such a VMA is refused with this errno (->may_split). */
  readonly noSplit?: number
  /** ->may_split: 0, or -errno where it refuses to split at an address. */
  maySplit?(k: MmKernel, vma: Vma, address: number): number
}

export interface Sysctl {
  /** vm.max_map_count */
  maxMapCount: number
  /** vm.overcommit_memory 0, 1, 2 */
  overcommitMemory: number
  overcommitRatio: number
  overcommitKbytes: number
  adminReserveKbytes: number
  userReserveKbytes: number
  /** vm.mmap_min_addr: below it a capability is asked for. */
  mmapMinAddr: number
  /** stack_guard_gap, in pages. */
  stackGuardGap: number
  /** kernel.randomize_va_space; placement is without randomisation at 0. */
  randomizeVaSpace: number
  legacyVaLayout: number
}

export interface MmKernel extends CacheKernel {
  /** VMA records that are free. */
  readonly vmAreaCache: VmAreaCache
  readonly mms: Map<number, Mm>
  /** The VMAs that map a file, by id: what i_mmap names. */
  readonly vmas: Map<number, Vma>
  readonly anonVmas: Map<number, AnonVma>
  /** Contexts of userfaultfd. */
  readonly userfaults: Map<number, UserfaultContext>
  /** Behaviour by name, filled at boot. */
  readonly vmOps: Record<string, VmOps>
  readonly fileOps: Record<string, FileOps>
  /** The running task; never null while a system call or a fault is handled. */
  current: Current
  readonly sysctl: Sysctl
  /** What the processor has, and how the kernel is built beside its version. */
  readonly features: { pkeys: boolean; vmaNames: boolean }
  /** How page-table entries look in this version. */
  readonly entryFormat: EntryFormat
  readonly hot: HotChanges
  /** Written by doMmap, brk and the like: what the caller has to fault in afterwards (length 0: nothing; more: pairs
   * of start and length of mprotect, which does so whatever its result). */
  readonly populate: { start: number; length: number; readonly more: number[] }
  /** The record of the fault being handled: one at a time. */
  readonly vmf: VmFault
  /** Pages promised: Committed_AS. */
  vmCommitted: number
  /** Pages of swap space in use or not: total_swap_pages. */
  swapPages: number
  /** Upward calls of this layer, filled at boot. */
  mmUp: {
    /** The unlinked file behind shared anonymous memory: shmem_kernel_file_setup("dev/zero", …). */
    shmemFileSetup(k: MmKernel, name: string, size: number, noReserve: boolean): VmFile | number
    /** hugetlb_file_setup() of pages of 2^log bytes (0: the default); -ENODEV: there are none. */
    hugetlbFileSetup(k: MmKernel, log: number): VmFile | number
    /** Fault in a range of one VMA: populate_vma_page_range(). BLOCKED where a fault sleeps; other errors do not matter. */
    populateVma(k: MmKernel, vma: Vma, start: number, end: number): number
    /** Take page `index` of an object out of every address space: unmap_mapping_pages() of one. */
    unmapPages(k: MmKernel, mapping: AddressSpace, index: number): void
    /** Drop a clean cached page from every mapping and from the cache (MADV_PAGEOUT). */
    dropCachedPage(k: MmKernel, mapping: number, index: number): void
    /** PKRU of the running task, and the rights of one key in it (PKEY_DISABLE_ bits). */
    pkeyRights(k: MmKernel): number
    setPkeyRights(k: MmKernel, key: number, rights: number): void
    /** A fault waits for the program that has the descriptor. */
    userfaultArrived(k: MmKernel, context: number): void
    /** A context for a child's address space, with a file that nobody has a descriptor of yet; its id. */
    userfaultFork(k: MmKernel, parent: UserfaultContext, mm: number): number
  }
}

// The records of an address space, which refer to each other: Mm, its Vmas in a VmaSet, their AnonVmas, the file a Vma maps.
// Mirrors include/linux/mm_types.h and rmap.h.
//
// Invariants (check/mm.ts): start < end, both multiples of 4096; VMAs of one mm do not overlap; `pgoff` of a private
// anonymous VMA is start / 4096 at its creation; `anonVma`, if there is one, is in `anonVmaChain`.

import type { FileRaState } from '../pagecache/readahead.ts'

/** What mm needs of struct file. The file layer's record has these fields and more. */
export interface VmFile {
  /** Id in traces. */
  readonly id: number
  /** Row of k.fileOps: what mmap, get and put do. */
  readonly fops: string
  /** Inode id in traces. */
  readonly inode: number
  /** Id of its address_space; 0: it has none (a pipe, a directory). */
  readonly mapping: number
  /** FMODE_READ 1, FMODE_WRITE 2, as open(2) granted them. */
  readonly mode: number
  /** f_ra: state of its read-ahead. */
  readonly ra: FileRaState
  /** f_wb_err: errors of writeback that it was told of (pagecache/errseq.ts). */
  wbErr: number
  /** Mount without exec. */
  readonly noexec: boolean
  /** The inode: is it an active area of swap, and what chattr set. */
  readonly node?: { readonly swapFile: boolean; readonly fileFlags: number }
}

/** struct vm_area_struct: one range with the same rights and the same backing. A record that is free is used again (mm/vm-area-cache.ts). */
export interface Vma {
  id: number
  mm: Mm
  /** First address (inclusive). */
  start: number
  /** End (exclusive). */
  end: number
  /** vm_flags, bits 0 … 31 (mm/vm-flags.ts), as an Int32. */
  flags: number
  /** vm_flags, bits 32 … 63. */
  flagsHigh: number
  /** Offset in the object, in pages. */
  pgoff: number
  /** The file mapped, or null. Counts one reference of it. */
  file: VmFile | null
  /** Row of k.vmOps; '' is vm_ops == NULL, which is what makes a VMA anonymous. */
  ops: string
  /** Where its own new anonymous pages are entered; null until the first. */
  anonVma: AnonVma | null
  /** Every anon_vma that may hold pages of this VMA: its own and its ancestors' after fork. */
  anonVmaChain: AnonVma[]
  /** '[vdso]' and the like (special mappings), or the name given by prctl ('' if none). */
  name: string
  /** Whose program serves its faults: id in k.userfaults; 0: nobody's. */
  userfaultfd: number
  /** vm_policy: its NUMA policy as text (mm/mempolicy.ts), equal where mpol_equal() says so; '': none. */
  policy: string
  /** vm_page_prot, low and high word: what a new entry gets. A cache of flags and backing; vmaSetPageProt writes it. */
  protLow: number
  protHigh: number
  /** Its neighbours in the address space; null while it is in none. */
  prev: Vma | null
  next: Vma | null
}

/** struct anon_vma: what an anonymous page names as its mapping. */
export interface AnonVma {
  readonly id: number
  /** Oldest ancestor; itself for the first. */
  readonly root: AnonVma
  /** The anon_vma of the parent process's VMA when fork made this one; itself for a root. */
  readonly parent: AnonVma
  /** Children made by fork, plus one for a root (num_children). */
  children: number
  /** VMAs whose `anonVma` is this one (num_active_vmas). */
  activeVmas: number
  /** VMAs that may hold pages of it (the interval tree of anon_vma_chains), in the order of insertion. */
  readonly vmas: Set<Vma>
}

/** A node of the tree of VMAs: entries in order of address. */
export interface VmaNode {
  /** 0: its entries are VMAs. */
  readonly height: number
  count: number
  /** Where its numbers begin in the set's array: where the last VMA of each entry ends, then the largest gap right below a VMA of each. */
  readonly at: number
  /** Entries of a leaf. */
  readonly vmas: Vma[]
  /** Entries of an inner node. */
  readonly nodes: VmaNode[]
  /** The node that has this one as an entry; null: it is the root. */
  above: VmaNode | null
}

/** The VMAs of an address space (mm/vma-set.ts). */
export interface VmaSet {
  root: VmaNode
  /** Numbers of all nodes; the first that is in no node; those of nodes that are gone. */
  keys: Float64Array
  used: number
  readonly free: number[]
  /** Where something was looked for or changed last. */
  leaf: VmaNode
  /** How many VMAs. */
  count: number
  first: Vma | null
  last: Vma | null
  /** What was found last; null where it is gone. */
  found: Vma | null
}

/** struct mm_struct: an address space. */
export interface Mm {
  readonly id: number
  /** Frame of the top-level table. */
  pgd: number
  /** All VMAs by address; `map_count` is its size. */
  readonly vmas: VmaSet
  /** Tasks that run in it (mm_users). */
  users: number
  /** Where placement starts: below the stack and its gap (top-down), or the bottom (legacy). */
  mmapBase: number
  /** Base of the bottom-up search. */
  mmapLegacyBase: number
  topDown: boolean
  taskSize: number
  startCode: number
  endCode: number
  startData: number
  endData: number
  startBrk: number
  brk: number
  startStack: number
  argStart: number
  argEnd: number
  envStart: number
  envEnd: number
  /** Address of [vdso], 0 if none. */
  vdso: number
  /** Pages: all, locked, private writable not stack, executable not writable, stack. */
  totalVm: number
  lockedVm: number
  /** Pages of `lockedVm` that MREMAP_DONTUNMAP unlocked and went on counting. */
  lockedGone: number
  dataVm: number
  execVm: number
  stackVm: number
  /** Pages charged against overcommit are summed in k.vmCommitted; here the peak of total_vm and of rss. */
  hiwaterVm: number
  hiwaterRss: number
  /** Resident pages and swap entries: MM_FILEPAGES, MM_ANONPAGES, MM_SWAPENTS, MM_SHMEMPAGES. */
  readonly rss: Float64Array
  /** Bytes of page tables of all levels (pgtables_bytes). */
  pgtablesBytes: number
  /** Flags that every new VMA starts with (mlockall(MCL_FUTURE)). */
  defFlags: number
  /** PR_SET_MDWE's flags: memory is not both written and executed. */
  mdwe: number
  /** PR_SET_MEMORY_MERGE: whatever KSM can take has VM_MERGEABLE. */
  mergeAny: boolean
  /** The auxiliary vector as the kernel keeps it (saved_auxv): numbers and values up to AT_NULL. */
  savedAuxv: readonly number[]
  /** Protection keys that are handed out, as bits. */
  pkeyMap: number
  /** The key of execute-only memory; -1: none yet. */
  executeOnlyPkey: number
  /** Key 0 was handed out in vain: what pkey_alloc leaves behind on a processor without protection keys. */
  pkeyTaken: boolean
  /** Path of the executable: /proc/PID/exe. */
  exeFile: string
}

// A VMA: one range of an address space with the same rights and the same backing (struct vm_area_struct).
//
// Invariants (check/mm.ts): start < end, both multiples of 4096; VMAs of one mm do not overlap; `pgoff` of a private
// anonymous VMA is start / 4096 at its creation; `anonVma`, if there is one, is in `anonVmaChain`.

import type { AnonVma } from './anon-vma.ts'
import type { Mm } from './mm.ts'

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
  /** FMODE_NOREUSE and the like: hints by posix_fadvise. */
  hints: number
  /** Mount without exec. */
  readonly noexec: boolean
}

export const FMODE_READ = 1
export const FMODE_WRITE = 2

export interface Vma {
  readonly id: number
  readonly mm: Mm
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
  /** Read-ahead state of its file faults: misses counted against hits (struct file's f_ra is per file; see filemap). */
  privateData: number
}

/** What differs between callers that make a VMA. */
export interface VmaSpec {
  start: number
  end: number
  flags: number
  flagsHigh: number
  pgoff: number
  file: VmFile | null
  ops: string
  name: string
}

/** The one factory: it sets every field in one order. */
export const createVma = (id: number, mm: Mm, spec: VmaSpec): Vma => ({
  id,
  mm,
  start: spec.start,
  end: spec.end,
  flags: spec.flags,
  flagsHigh: spec.flagsHigh,
  pgoff: spec.pgoff,
  file: spec.file,
  ops: spec.ops,
  anonVma: null,
  anonVmaChain: [],
  name: spec.name,
  privateData: 0,
})

/** Pages of a VMA: vma_pages(). */
export const vmaPages = (vma: Vma): number => (vma.end - vma.start) / 4096

/** vma_is_anonymous(): no vm_ops. A private file mapping is never anonymous in this sense. */
export const vmaIsAnonymous = (vma: Vma): boolean => vma.ops === ''

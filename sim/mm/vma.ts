// A VMA: how one is made, and small questions about it.

import type { Mm, Vma, VmFile } from './records.ts'

export type { Vma, VmFile } from './records.ts'

export const FMODE_READ = 1
export const FMODE_WRITE = 2

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
  /** Context of userfaultfd; 0: none. */
  userfaultfd?: number
  /** NUMA policy (mm/mempolicy.ts); '': none. */
  policy?: string
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
  userfaultfd: spec.userfaultfd ?? 0,
  policy: spec.policy ?? '',
  protLow: 0,
  protHigh: 0,
  prev: null,
  next: null,
})

/** A record that was let go becomes one that the factory could have made. It is in no set, no list, and has no anon_vmas. */
export const renewVma = (vma: Vma, id: number, mm: Mm, spec: VmaSpec): Vma => {
  vma.id = id
  vma.mm = mm
  vma.start = spec.start
  vma.end = spec.end
  vma.flags = spec.flags
  vma.flagsHigh = spec.flagsHigh
  vma.pgoff = spec.pgoff
  vma.file = spec.file
  vma.ops = spec.ops
  vma.name = spec.name
  vma.userfaultfd = spec.userfaultfd ?? 0
  vma.policy = spec.policy ?? ''
  vma.protLow = 0
  vma.protHigh = 0
  return vma
}

/** Pages of a VMA: vma_pages(). */
export const vmaPages = (vma: Vma): number => (vma.end - vma.start) / 4096

/** vma_is_anonymous(): no vm_ops. A private file mapping is never anonymous in this sense. */
export const vmaIsAnonymous = (vma: Vma): boolean => vma.ops === ''

// The record of one fault (struct vm_fault) and the results of its handlers (enum vm_fault_reason).

import type { Vma } from './records.ts'

export const VM_FAULT_OOM = 0x1
export const VM_FAULT_SIGBUS = 0x2
export const VM_FAULT_MAJOR = 0x4
export const VM_FAULT_HWPOISON = 0x10
export const VM_FAULT_SIGSEGV = 0x40
/** An entry was installed; there is no page to map. */
export const VM_FAULT_NOPAGE = 0x100
/** The lock was dropped for I/O, which is done: the fault is handled again at once. */
export const VM_FAULT_RETRY = 0x400
/** The task has to sleep (I/O, page lock); the access starts again when it is woken. Linux sleeps where we return. */
export const VM_FAULT_SLEEP = 0x10000
export const VM_FAULT_DONE_COW = 0x1000
/** A synchronous fault: the page may be mapped once the metadata is durable. */
export const VM_FAULT_NEEDDSYNC = 0x2000
export const VM_FAULT_FALLBACK = 0x800
export const VM_FAULT_ERROR = VM_FAULT_OOM | VM_FAULT_SIGBUS | VM_FAULT_SIGSEGV | VM_FAULT_HWPOISON

export const FAULT_FLAG_WRITE = 0x1
/** Second attempt after a sleep. */
export const FAULT_FLAG_TRIED = 0x20
export const FAULT_FLAG_USER = 0x40
export const FAULT_FLAG_REMOTE = 0x80
export const FAULT_FLAG_INSTRUCTION = 0x100
/** Without FAULT_FLAG_ALLOW_RETRY: whoever faults can't let go of the lock to wait for another. */
export const FAULT_FLAG_STAY = 0x4000
/** Only the VMA is locked: an object that needs more begins the fault anew. */
export const FAULT_FLAG_VMA_LOCK = 0x1000

/** One fault. There is one such record a kernel, used again: no fault happens inside another. */
export interface VmFault {
  /** Set by the caller. Null between faults. */
  vma: Vma | null
  /** Address / 2^21 and the index of its page in the leaf table. */
  block: number
  page: number
  /** Page-aligned address. */
  address: number
  /** The address itself; meaningful while it lies in the page. */
  exact: number
  /** Index in the VMA's object. */
  pgoff: number
  flags: number
  /** Frame of the leaf table, -1: none yet. */
  leaf: number
  /** The entry as it was found. */
  low: number
  high: number
  /** A leaf table was allocated ahead, to be hooked in when the page is there (prealloc_pte; for the call tree). */
  prealloc: boolean
  /** Written by ->fault: the page, with no reference taken for it. */
  pfn: number
  /** A private copy's page, for an object that copies and installs it itself (cow_page); -1: the fault is no such one. */
  cowPfn: number
}

export const createVmFault = (): VmFault => ({
  vma: null,
  block: 0,
  page: 0,
  address: 0,
  exact: 0,
  pgoff: 0,
  flags: 0,
  leaf: -1,
  low: 0,
  high: 0,
  prealloc: false,
  pfn: -1,
  cowPfn: -1,
})

/** The fault's VMA; a handler has one. */
export const vmfVma = (vmf: VmFault): Vma => vmf.vma as Vma

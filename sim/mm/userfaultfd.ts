// userfaultfd as the address space sees it (fs/userfaultfd.c handle_userfault(), mm/userfaultfd.c): ranges whose faults a program serves.
// A fault leaves a message and sleeps; whoever has the descriptor brings the page and wakes it.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { pteNone, ptePresent, PTE_RW, PTE_UFFD_WP } from '../uapi/pte.ts'
import {
  UFFD_FEATURE_EVENT_REMAP,
  UFFD_FEATURE_EXACT_ADDRESS,
  UFFD_FEATURE_SIGBUS,
  UFFD_FEATURE_WP_ASYNC,
  UFFD_PAGEFAULT_FLAG_MINOR,
  UFFD_PAGEFAULT_FLAG_WP,
  UFFD_PAGEFAULT_FLAG_WRITE,
} from '../uapi/userfaultfd.ts'
import { entryWrprotectHigh, entryWrprotectLow } from './entry.ts'
import { nextLeafBlock, setEntry } from './page-table.ts'
import { WHY_ADVISE, vmaSetFlags } from './vma-link.ts'
import { FAULT_FLAG_USER, FAULT_FLAG_WRITE, VM_FAULT_SIGBUS, VM_FAULT_SLEEP } from './vm-fault.ts'
import { VMH_UFFD_MINOR, VM_UFFD_MISSING, VM_UFFD_WP } from './vm-flags.ts'
import { flushTlbRange } from './zap.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma } from './records.ts'
import type { VmFault } from './vm-fault.ts'

/** A fault that waits: its message, and whether that was read. */
export interface WaitingFault {
  readonly pid: number
  readonly address: number
  /** Page of the fault, whatever the message says. */
  readonly page: number
  readonly flags: number
  isRead: boolean
}

/** struct userfaultfd_ctx. Plain data, in `k.userfaults` by its id. */
export interface UserfaultContext {
  readonly id: number
  /** The address space that made it. */
  readonly mm: number
  readonly userModeOnly: boolean
  /** UFFDIO_API was called; -1: not yet. */
  features: number
  readonly faults: WaitingFault[]
}

/** Flags of the two words that a registered VMA has. */
export const UFFD_FLAGS = VM_UFFD_MISSING | VM_UFFD_WP

const contextOf = (k: MmKernel, vma: Vma): UserfaultContext | undefined => k.userfaults.get(vma.userfaultfd)

export const userfaultfdMissing = (vma: Vma): boolean => (vma.flags & VM_UFFD_MISSING) !== 0
export const userfaultfdWp = (vma: Vma): boolean => (vma.flags & VM_UFFD_WP) !== 0
export const userfaultfdMinor = (vma: Vma): boolean => (vma.flagsHigh & VMH_UFFD_MINOR) !== 0

/** uffd_disable_fault_around(): neighbours may not be mapped along where each page's fault is wanted. */
export const disablesFaultAround = (vma: Vma): boolean => userfaultfdWp(vma) || userfaultfdMinor(vma)

/** userfaultfd_wp_async(): the kernel lifts write protection itself. */
export const userfaultfdWpAsync = (k: MmKernel, vma: Vma): boolean =>
  ((contextOf(k, vma)?.features ?? 0) & UFFD_FEATURE_WP_ASYNC) !== 0

/** handle_userfault(): VM_FAULT_ bits. `reason`: the flag of the message that says why, 0 for a missing page. */
export function handleUserfault(k: MmKernel, vmf: VmFault, vma: Vma, reason: number): number {
  const context = contextOf(k, vma)
  if (context === undefined || (context.features & UFFD_FEATURE_SIGBUS) !== 0) return VM_FAULT_SIGBUS
  if (context.userModeOnly && (vmf.flags & FAULT_FLAG_USER) === 0) return VM_FAULT_SIGBUS
  const { pid } = k.current
  const exact = (context.features & UFFD_FEATURE_EXACT_ADDRESS) !== 0
  forgetFault(context, pid)
  context.faults.push({
    pid,
    address: exact && vmf.exact - vmf.address < 4096 && vmf.exact >= vmf.address ? vmf.exact : vmf.address,
    page: vmf.address,
    flags: ((vmf.flags & FAULT_FLAG_WRITE) !== 0 ? UFFD_PAGEFAULT_FLAG_WRITE : 0) | reason,
    isRead: false,
  })
  k.current.waitUserfault = context.id
  k.mmUp.userfaultArrived(k, context.id)
  return VM_FAULT_SLEEP
}

/** A page that is there and not to be written without asking: the reason of handle_userfault() for it. */
export const WP_FAULT = UFFD_PAGEFAULT_FLAG_WP
export const MINOR_FAULT = UFFD_PAGEFAULT_FLAG_MINOR

/** The task waits no more: its fault was served, or a signal came. */
export function forgetFault(context: UserfaultContext, pid: number): void {
  const at = context.faults.findIndex((fault) => fault.pid === pid)
  if (at >= 0) context.faults.splice(at, 1)
}

/** Takes a VMA out of its context: dup_userfaultfd(), mremap and close. */
export function userfaultfdReset(k: MmKernel, vma: Vma): void {
  vma.userfaultfd = 0
  vmaSetFlags(k, vma, vma.flags & ~UFFD_FLAGS, vma.flagsHigh & ~VMH_UFFD_MINOR, WHY_ADVISE)
}

/** mremap_userfaultfd_prep(): what was moved is watched on only if the program wants to be told of moves. */
export function userfaultfdMoved(k: MmKernel, vma: Vma): void {
  if (vma.userfaultfd === 0) return
  const wants = ((contextOf(k, vma)?.features ?? 0) & UFFD_FEATURE_EVENT_REMAP) !== 0
  if (wants) return
  uffdWpRange(k, vma, vma.start, vma.end, false)
  userfaultfdReset(k, vma)
}

/** uffd_wp_range(): the entries of a range get the bit and lose RW, or lose the bit. */
export function uffdWpRange(k: MmKernel, vma: Vma, start: number, end: number, protect: boolean): void {
  const { mm } = vma
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  for (
    let block = nextLeafBlock(k, mm, Math.floor(start / BLOCK_SIZE), endBlock);
    block >= 0;
    block = nextLeafBlock(k, mm, block + 1, endBlock)
  ) {
    const leaf = walk.leaf(k.ram, mm.pgd, block)
    const base = block * BLOCK_SIZE
    const first = start > base ? (start - base) / 4096 : 0
    const last = end < base + BLOCK_SIZE ? (end - base) / 4096 : 512
    for (let page = first; page < last; page++) {
      const low = k.ram.load32(leaf, page << 3)
      const high = k.ram.load32(leaf, (page << 3) + 4)
      if (pteNone(low, high) || !ptePresent(low)) continue
      const format = k.entryFormat
      const newLow = protect ? entryWrprotectLow(format, low) | PTE_UFFD_WP : low & ~PTE_UFFD_WP
      const newHigh = protect && (low & PTE_RW) !== 0 ? entryWrprotectHigh(format, low, high) : high
      if (newLow !== low || newHigh !== high) setEntry(k, mm, block, page, leaf, newLow, newHigh)
    }
  }
  flushTlbRange(k, mm, start, end)
}

/** The VMA that holds a whole range and is watched by the context; -ENOENT is the caller's answer to null. */
export function watchedVma(context: UserfaultContext, mm: Mm, vma: Vma | null, start: number, end: number): Vma | null {
  if (vma === null || vma.mm !== mm || vma.start > start || vma.end < end) return null
  return vma.userfaultfd === 0 || context.mm !== mm.id ? null : vma
}

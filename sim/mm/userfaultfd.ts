// userfaultfd as the address space sees it (fs/userfaultfd.c handle_userfault(), mm/userfaultfd.c): ranges whose faults a program serves.
// A fault leaves a message and sleeps; whoever has the descriptor brings the page and wakes it.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { pteNone, ptePresent, PTE_RW, PTE_UFFD_WP } from '../uapi/pte.ts'
import { BLOCKED } from '../uapi/errno.ts'
import {
  UFFD_EVENT_FORK,
  UFFD_EVENT_REMAP,
  UFFD_EVENT_REMOVE,
  UFFD_EVENT_UNMAP,
  UFFD_FEATURE_EVENT_FORK,
  UFFD_FEATURE_EVENT_REMOVE,
  UFFD_FEATURE_EVENT_UNMAP,
  UFFD_FEATURE_EVENT_REMAP,
  UFFD_FEATURE_EXACT_ADDRESS,
  UFFD_FEATURE_SIGBUS,
  UFFD_FEATURE_WP_ASYNC,
  UFFD_FEATURE_WP_UNPOPULATED,
  UFFD_PAGEFAULT_FLAG_MINOR,
  UFFD_PAGEFAULT_FLAG_WP,
  UFFD_PAGEFAULT_FLAG_WRITE,
} from '../uapi/userfaultfd.ts'
import { canChangePteWritable, wantsManualWrite } from './change-protection.ts'
import { entryMkwriteHigh, entryMkwriteLow, entryWrprotectHigh, entryWrprotectLow } from './entry.ts'
import { UFFD_WP_MARKER, isUffdWpMarker } from './marker.ts'
import { nextLeafBlock, pmdAlloc, pteAlloc, setEntry } from './page-table.ts'
import { vmaIsAnonymous } from './vma.ts'
import { WHY_ADVISE, vmaSetFlags } from './vma-link.ts'
import { FAULT_FLAG_STAY, FAULT_FLAG_USER, FAULT_FLAG_WRITE, VM_FAULT_SIGBUS, VM_FAULT_SLEEP } from './vm-fault.ts'
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

/** Something that happened to a watched range and that its program is told of; who did it waits until that was read. */
export interface UserfaultEvent {
  readonly pid: number
  readonly event: number
  /** The message's words: the child's context for FORK; from, to, length for REMAP; start, end for REMOVE and UNMAP. */
  readonly words: readonly number[]
}

/** struct userfaultfd_ctx. Plain data, in `k.userfaults` by its id. */
export interface UserfaultContext {
  readonly id: number
  /** The address space that made it. */
  readonly mm: number
  readonly userModeOnly: boolean
  /** O_CLOEXEC, O_NONBLOCK of its descriptor, and of its children's. */
  readonly openFlags: number
  /** UFFDIO_API was called; -1: not yet. */
  features: number
  readonly faults: WaitingFault[]
  /** Not read yet: while there are any, nothing is filled in (mmap_changing). */
  readonly events: UserfaultEvent[]
  /** The context that a fork made this one of; 0: none. */
  readonly parent: number
  /** Open file of a child's context that its parent's program has not been told of; 0: none. */
  file: number
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
  // access_process_vm() can't let go of the lock and wait.
  if ((vmf.flags & FAULT_FLAG_STAY) !== 0) return VM_FAULT_SIGBUS
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

/** The context of a VMA, if its program wants to know of such an event. */
const listener = (k: MmKernel, vma: Vma, feature: number): UserfaultContext | undefined => {
  const context = vma.userfaultfd === 0 ? undefined : contextOf(k, vma)
  return context !== undefined && (context.features & feature) !== 0 ? context : undefined
}

const tell = (k: MmKernel, context: UserfaultContext, event: number, words: readonly number[]): void => {
  const { pid } = k.current
  const known = context.events.some(
    (each) => each.pid === pid && each.event === event && each.words[0] === words[0] && each.words[1] === words[1],
  )
  if (known) return
  context.events.push({ pid, event, words })
  k.mmUp.userfaultArrived(k, context.id)
}

/** The context whose program a task has to wait for: it was told of what the task did, and has not read that. 0: none. */
export const userfaultTeller = (k: MmKernel, pid: number): number => {
  for (const context of k.userfaults.values()) if (context.events.some((each) => each.pid === pid)) return context.id
  return 0
}

/** userfaultfd_unmap_prep(): a VMA of [start, end) is about to go. */
export const userfaultfdUnmapped = (k: MmKernel, vma: Vma, start: number, end: number): void => {
  const context = listener(k, vma, UFFD_FEATURE_EVENT_UNMAP)
  if (context !== undefined) tell(k, context, UFFD_EVENT_UNMAP, [start, end])
}

/** userfaultfd_remove(): BLOCKED until the program knows that contents are about to go. */
export const userfaultfdRemove = (k: MmKernel, vma: Vma, start: number, end: number): number => {
  const context = listener(k, vma, UFFD_FEATURE_EVENT_REMOVE)
  if (context === undefined) return 0
  if (k.current.removeTold < end) tell(k, context, UFFD_EVENT_REMOVE, [start, end])
  k.current.removeTold = Math.max(end, k.current.removeTold)
  if (k.current.dying || !context.events.some(({ pid }) => pid === k.current.pid)) return 0
  k.current.waitUserfault = -context.id
  return BLOCKED
}

/** dup_userfaultfd(): the context of a child's VMA; 0: nobody serves its faults. */
export const userfaultfdForked = (k: MmKernel, vma: Vma, child: number): number => {
  const context = listener(k, vma, UFFD_FEATURE_EVENT_FORK)
  if (context === undefined) return 0
  for (const each of k.userfaults.values()) if (each.mm === child && each.parent === context.id) return each.id
  const id = k.mmUp.userfaultFork(k, context, child)
  tell(k, context, UFFD_EVENT_FORK, [id])
  return id
}

/** Takes a VMA out of its context: dup_userfaultfd(), mremap and close. */
export function userfaultfdReset(k: MmKernel, vma: Vma): void {
  vma.userfaultfd = 0
  vmaSetFlags(k, vma, vma.flags & ~UFFD_FLAGS, vma.flagsHigh & ~VMH_UFFD_MINOR, WHY_ADVISE)
}

/** mremap_userfaultfd_prep(): what was moved is watched on only if the program wants to be told of moves. */
export function userfaultfdMoved(k: MmKernel, vma: Vma, from: number, to: number, length: number): void {
  if (vma.userfaultfd === 0) return
  const context = listener(k, vma, UFFD_FEATURE_EVENT_REMAP)
  if (context !== undefined) {
    tell(k, context, UFFD_EVENT_REMAP, [from, to, length])
    return
  }
  uffdWpRange(k, vma, vma.start, vma.end, false)
  userfaultfdReset(k, vma)
}

/** userfaultfd_wp_use_markers(): is a page that is not there protected too? */
export const usesMarkers = (k: MmKernel, vma: Vma): boolean =>
  !vmaIsAnonymous(vma) || ((contextOf(k, vma)?.features ?? 0) & UFFD_FEATURE_WP_UNPOPULATED) !== 0

/** uffd_wp_range(): the entries of a range get the bit and lose RW, or lose the bit. */
export function uffdWpRange(k: MmKernel, vma: Vma, start: number, end: number, protect: boolean): void {
  const { mm } = vma
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  const marks = protect && usesMarkers(k, vma)
  const tryWritable = !protect && k.version.has('uffd-lifts-to-writable') && wantsManualWrite(k, vma)
  if (marks)
    for (let block = Math.floor(start / BLOCK_SIZE); block < endBlock; block++)
      if (walk.leaf(k.ram, mm.pgd, block) < 0 && pmdAlloc(k, mm, block) >= 0) pteAlloc(k, mm, block)
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
      if (pteNone(low, high) || !ptePresent(low)) {
        if (marks && pteNone(low, high)) setEntry(k, mm, block, page, leaf, UFFD_WP_MARKER.low, UFFD_WP_MARKER.high)
        else if (!protect && isUffdWpMarker(low, high)) setEntry(k, mm, block, page, leaf, 0, 0)
        continue
      }
      const format = k.entryFormat
      let newLow = protect ? entryWrprotectLow(format, low) | PTE_UFFD_WP : low & ~PTE_UFFD_WP
      let newHigh = protect && (low & PTE_RW) !== 0 ? entryWrprotectHigh(format, low, high) : high
      if (tryWritable && (newLow & PTE_RW) === 0 && canChangePteWritable(k, vma, newLow, newHigh)) {
        newLow = entryMkwriteLow(format, newLow, newHigh)
        newHigh = entryMkwriteHigh(format, newHigh)
      }
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

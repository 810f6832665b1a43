// When two ranges are one VMA, and when one is two (mm/vma.c). The rules in one place; each caller says what it wants by a
// request record.
//
//   new range:       |prev|  new  |next|        existing:  |prev| middle |next|   with [start, end) inside middle
//
// Two may be one if NUMA policy, flags (soft-dirty aside), file, name and advice agree, the object's pages follow each other, neither is
// special, and their anon_vmas can be one.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { dupAnonVma, splitAnonVma } from './anon-vma.ts'
import type { MmKernel } from './kernel.ts'
import type { AnonVma, Mm, Vma, VmFile } from './records.ts'
import { findVma, vmaCount } from './vma-set.ts'
import {
  WHY_MERGE,
  allocVma,
  joinVma,
  moveBorder,
  splitOff,
  vmaChanged,
  vmaSetPageProt,
  vmaSetRange,
} from './vma-link.ts'
import { VM_SPECIAL, VM_STICKY } from './vm-flags.ts'

/** struct vma_merge_struct: what the range would be. */
export interface MergeRequest {
  readonly mm: Mm
  readonly start: number
  readonly end: number
  readonly flags: number
  readonly flagsHigh: number
  readonly pgoff: number
  readonly file: VmFile | null
  readonly ops: string
  readonly name: string
  /** Context of userfaultfd; none: a range of no one's. */
  readonly userfaultfd?: number
  /** NUMA policy; none: that of the process. */
  readonly policy?: string
  /** anon_vma of the pages that are there already (existing ranges, moved ones), or null. */
  readonly anonVma: AnonVma | null
  /** The VMA the range is part of now (existing ranges), or that it is a copy of (mremap), or null. */
  readonly source: Vma | null
}

/** A VMA as it is, or with other flags, as the range that may join a neighbour. */
export const requestOf = (vma: Vma, flags = vma.flags, flagsHigh = vma.flagsHigh): MergeRequest => ({
  mm: vma.mm,
  start: vma.start,
  end: vma.end,
  flags,
  flagsHigh,
  pgoff: vma.pgoff,
  file: vma.file,
  ops: vma.ops,
  name: vma.name,
  userfaultfd: vma.userfaultfd,
  policy: vma.policy,
  anonVma: vma.anonVma,
  source: vma,
})

/** What keeps two ranges that touch apart, in the order in which it is looked at. */
export type MergeCondition =
  'special' | 'policy' | 'flags' | 'file' | 'ops' | 'userfaultfd' | 'name' | 'anon_vma' | 'pgoff' | 'close'

/** is_mergeable_vma(): all but adjacency and anon_vma. The first condition that fails, or null. */
const kindFails = (vma: Vma, request: MergeRequest): MergeCondition | null => {
  if (vma.policy !== (request.policy ?? '')) return 'policy'
  if (((vma.flags ^ request.flags) & ~VM_STICKY) !== 0 || vma.flagsHigh !== request.flagsHigh) return 'flags'
  if (vma.file !== request.file) return 'file'
  if (vma.ops !== request.ops) return 'ops'
  if (vma.userfaultfd !== (request.userfaultfd ?? 0)) return 'userfaultfd'
  return vma.name === request.name ? null : 'name'
}

/** Its chain tells that it was copied by fork: such VMAs merge with equals only, to keep anon_vmas apart. */
const isForkChild = (vma: Vma | null): boolean => vma !== null && vma.anonVma !== null && vma.anonVmaChain.length !== 1

/** is_mergeable_anon_vma(): could the neighbour's pages and the range's be of one anon_vma? */
const anonVmasFit = (k: MmKernel, neighbour: Vma, request: MergeRequest): boolean => {
  const theirs = neighbour.anonVma
  const ours = request.anonVma
  if (theirs === ours) return true
  if (k.hot.mergeUnfaulted) {
    if (theirs === null) return !isForkChild(request.source)
    return ours === null && !isForkChild(neighbour)
  }
  // Before, the neighbour had to have a chain of one: one without pages did not merge with a range that has some.
  return (theirs === null || ours === null) && neighbour.anonVmaChain.length === 1
}

/** can_vma_merge_left(): what keeps the neighbour below from taking the range; null: nothing does. They touch. */
export const mergeAfterFails = (k: MmKernel, prev: Vma, request: MergeRequest): MergeCondition | null => {
  const kind = kindFails(prev, request)
  if (kind !== null) return kind
  if (!anonVmasFit(k, prev, request)) return 'anon_vma'
  return prev.pgoff + (prev.end - prev.start) / 4096 === request.pgoff ? null : 'pgoff'
}

/** can_vma_merge_right() */
export const mergeBeforeFails = (k: MmKernel, next: Vma, request: MergeRequest): MergeCondition | null => {
  const kind = kindFails(next, request)
  if (kind !== null) return kind
  if (!anonVmasFit(k, next, request)) return 'anon_vma'
  return request.pgoff + (request.end - request.start) / 4096 === next.pgoff ? null : 'pgoff'
}

/** The neighbour below takes the range. */
export const canMergeAfter = (k: MmKernel, prev: Vma | null, request: MergeRequest): prev is Vma =>
  prev !== null && prev.end === request.start && mergeAfterFails(k, prev, request) === null

const canMergeBefore = (k: MmKernel, next: Vma | null, request: MergeRequest): next is Vma =>
  next !== null && next.start === request.end && mergeBeforeFails(k, next, request) === null

/** Are the outer two fit for each other, if the range joins both? */
const outerFit = (prev: Vma, next: Vma): boolean =>
  prev.anonVma === null || next.anonVma === null || prev.anonVma === next.anonVma

/** What the parts of a merged VMA had, it has: the sticky flags. */
const keepSticky = (vma: Vma, ...flags: readonly number[]): void => {
  for (const each of flags) vma.flags |= each & VM_STICKY
}

/** May this VMA disappear into another? One with a close method may not. */
export const mayRemove = (k: MmKernel, vma: Vma): boolean => vma.ops === '' || k.vmOps[vma.ops]?.close === undefined

/**
 * vma_merge_new_range(): a range without a VMA joins a neighbour or both, but not `never`. Gives the VMA that holds it now, or null.
 */
export const vmaMergeNewRange = (k: MmKernel, request: MergeRequest, never: Vma | null = null): Vma | null => {
  enter(k, FN.vmaMergeNewRange)
  const merged = mergeNew(k, request, never)
  // A range that mremap moves brings its pages' anon_vmas along.
  if (merged !== null && request.source !== null) dupAnonVma(k, merged, request.source)
  leave(k)
  return merged
}

/** Which neighbours a range joins. */
export type Joined = 'both' | 'prev' | 'next' | null

/** Which of its neighbours a range without a VMA joins. */
export const joinsNew = (k: MmKernel, prev: Vma | null, next: Vma | null, request: MergeRequest): Joined => {
  if ((request.flags & VM_SPECIAL) !== 0) return null
  const left = canMergeAfter(k, prev, request)
  const right = canMergeBefore(k, next, request)
  if (left && right && outerFit(prev, next) && mayRemove(k, next)) return 'both'
  // 6.1 to 6.11: mmap_region() tries the upper one first, mremap as ever the lower one.
  if (left && right && request.source === null && k.version.has('maple-tree') && !k.version.has('merge-new-lower')) {
    return 'next'
  }
  if (left) return 'prev'
  return right ? 'next' : null
}

const mergeNew = (k: MmKernel, request: MergeRequest, never: Vma | null): Vma | null => {
  const set = request.mm.vmas
  const next = findVma(set, request.start)
  const prev = next === null ? set.last : next.prev
  const joined = joinsNew(k, prev === never ? null : prev, next === never ? null : next, request)
  if (joined === 'both' && prev !== null && next !== null) {
    enter(k, FN.vmaExpand)
    dupAnonVma(k, prev, next)
    call(k, FN.commitMerge)
    joinVma(k, prev, next)
    keepSticky(prev, request.flags, next.flags)
    vmaChanged(k, prev, WHY_MERGE)
    leave(k)
    return prev
  }
  if (joined === 'prev' && prev !== null) {
    enter(k, FN.vmaExpand)
    call(k, FN.commitMerge)
    keepSticky(prev, request.flags)
    vmaSetRange(k, prev, prev.start, request.end, WHY_MERGE)
    leave(k)
    return prev
  }
  if (joined === 'next' && next !== null) {
    enter(k, FN.vmaExpand)
    call(k, FN.commitMerge)
    keepSticky(next, request.flags)
    vmaSetRange(k, next, request.start, next.end, WHY_MERGE)
    leave(k)
    return next
  }
  return null
}

/**
 * vma_merge_existing_range(): [start, end) of `middle` is about to become what the request says; does it join prev or next?
 * Gives the VMA that holds the range, or null. The entries are the caller's business.
 */
export const vmaMergeExistingRange = (k: MmKernel, middle: Vma, request: MergeRequest): Vma | null => {
  enter(k, FN.vmaMergeExistingRange)
  const merged = mergeExisting(k, middle, request)
  leave(k)
  return merged
}

/** Which neighbours [start, end) of `middle` joins as what the request says. */
export const joinsExisting = (
  k: MmKernel,
  middle: Vma,
  prev: Vma | null,
  next: Vma | null,
  request: MergeRequest,
): Joined => {
  if ((request.flags & VM_SPECIAL) !== 0) return null
  const wholeLeft = request.start === middle.start
  const wholeRight = request.end === middle.end
  const left = wholeLeft && canMergeAfter(k, prev, request)
  const right = wholeRight && canMergeBefore(k, next, request)
  if (!left && !right) return null
  const removesMiddle = wholeLeft && wholeRight && mayRemove(k, middle)
  if (left && right && removesMiddle && outerFit(prev, next) && mayRemove(k, next)) return 'both'
  // Who takes all of it has to remove it.
  if (wholeLeft && wholeRight && !removesMiddle) return null
  return left ? 'prev' : 'next'
}

const mergeExisting = (k: MmKernel, middle: Vma, request: MergeRequest): Vma | null => {
  const prev = request.start === middle.start ? middle.prev : null
  const next = request.end === middle.end ? middle.next : null
  const joined = joinsExisting(k, middle, prev, next, request)
  if (joined === null) return null
  if (joined === 'both' && prev !== null && next !== null) {
    call(k, FN.commitMerge)
    dupAnonVma(k, prev, middle.anonVma !== null ? middle : next)
    joinVma(k, prev, middle)
    joinVma(k, prev, next)
    keepSticky(prev, middle.flags, next.flags)
    vmaChanged(k, prev, WHY_MERGE)
    return prev
  }
  const whole = request.start === middle.start && request.end === middle.end
  if (joined === 'prev' && prev !== null) {
    call(k, FN.commitMerge)
    dupAnonVma(k, prev, middle)
    if (whole) joinVma(k, prev, middle)
    else {
      moveBorder(prev, middle, request.end)
      vmaChanged(k, middle, WHY_MERGE)
    }
    keepSticky(prev, middle.flags)
    vmaChanged(k, prev, WHY_MERGE)
    return prev
  }
  if (next === null) return null
  call(k, FN.commitMerge)
  dupAnonVma(k, next, middle)
  if (whole) joinVma(k, next, middle)
  else {
    moveBorder(middle, next, request.start)
    vmaChanged(k, middle, WHY_MERGE)
  }
  keepSticky(next, middle.flags)
  vmaChanged(k, next, WHY_MERGE)
  return next
}

/**
 * __split_vma() without the count check: two VMAs that meet at `address`. With `newBelow` the new one is the lower, else the
 * upper; `vma` keeps the other part. Gives the new one.
 */
export const splitVmaUnchecked = (k: MmKernel, vma: Vma, address: number, newBelow: boolean): Vma => {
  enter(k, FN.splitVma)
  call(k, FN.vmAreaDup)
  const other = allocVma(k, vma.mm, vma)
  if (newBelow) other.end = address
  else {
    other.start = address
    other.pgoff += (address - vma.start) / 4096
  }
  vmaSetPageProt(k, other)
  if (vma.ops !== '') k.vmOps[vma.ops]?.open?.(k, other)
  splitOff(k, vma, other)
  splitAnonVma(k, other, vma)
  leave(k)
  return other
}

/** split_vma(): -ENOMEM when there are too many VMAs. */
export const splitVma = (k: MmKernel, vma: Vma, address: number, newBelow: boolean): number => {
  const regions = vmaCount(vma.mm.vmas)
  if (regions >= k.sysctl.maxMapCount) return refuse(k, CHECK.splitCount, regions, k.sysctl.maxMapCount)
  return splitVmaUncounted(k, vma, address, newBelow)
}

/** __split_vma(), however many VMAs there are: munmap lets one too many be while it works. */
export const splitVmaUncounted = (k: MmKernel, vma: Vma, address: number, newBelow: boolean): number => {
  const ops = vma.ops === '' ? undefined : k.vmOps[vma.ops]
  if (ops?.noSplit !== undefined) return -ops.noSplit
  const refused = ops?.maySplit?.(k, vma, address) ?? 0
  if (refused !== 0) return refused
  splitVmaUnchecked(k, vma, address, newBelow)
  return 0
}

/** Has [start, end) of the VMA a neighbour right beside it? */
const touches = (vma: Vma, start: number, end: number): boolean =>
  (start === vma.start && vma.prev !== null && vma.prev.end === start) ||
  (end === vma.end && vma.next !== null && vma.next.start === end)

/** What may be changed of a part of a VMA. */
interface Change {
  readonly flags?: number
  readonly flagsHigh?: number
  readonly name?: string
  readonly userfaultfd?: number
  readonly policy?: string
}

/** [start, end) of a VMA with a change, as the range that may join a neighbour. */
const changedRange = (vma: Vma, start: number, end: number, change: Change): MergeRequest => ({
  mm: vma.mm,
  start,
  end,
  flags: change.flags ?? vma.flags,
  flagsHigh: change.flagsHigh ?? vma.flagsHigh,
  pgoff: vma.pgoff + (start - vma.start) / 4096,
  file: vma.file,
  ops: vma.ops,
  name: change.name ?? vma.name,
  userfaultfd: change.userfaultfd ?? vma.userfaultfd,
  policy: change.policy ?? vma.policy,
  anonVma: vma.anonVma,
  source: vma,
})

/** What vmaModify gives: the VMA that is exactly the range (or was merged over it), or a negative errno. */
export type Modified = Vma | number

/**
 * vma_modify(): get a VMA for [start, end) of `vma` that may take other flags (or name): by merging it with a neighbour that
 * is already so, else by splitting. A merged VMA has the flags already; the caller sets them otherwise.
 */
export const vmaModify = (k: MmKernel, vma: Vma, start: number, end: number, change: Change): Modified => {
  call(k, FN.vmaModify)
  if (touches(vma, start, end)) {
    const merged = vmaMergeExistingRange(k, vma, changedRange(vma, start, end, change))
    if (merged !== null) return merged
  } else call(k, FN.vmaMergeExistingRange)
  if (vma.start < start) {
    const error = splitVma(k, vma, start, true)
    if (error !== 0) return error
  }
  if (vma.end > end) {
    const error = splitVma(k, vma, end, false)
    if (error !== 0) return error
  }
  return vma
}

// munmap: take a range out of an address space (mm/vma.c do_vmi_align_munmap()).
//
// Order: split at both ends, clear the entries, free tables that nobody needs, flush, then let the VMAs go. A split that
// fails at the second end leaves the first one done, as in Linux: nothing a program reads changes by it.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { vmStatAccount, vmUnacctMemory } from './accounting.ts'
import type { MmKernel } from './kernel.ts'
import { freePgdRange } from './page-table.ts'
import type { Mm, Vma } from './records.ts'
import { isPageAligned, pageAlign } from './size.ts'
import { userfaultfdUnmapped } from './userfaultfd.ts'
import { vmaPages } from './vma.ts'
import { REMOVE_UNMAP, unlinkVma } from './vma-link.ts'
import { splitVmaUncounted } from './vma-merge.ts'
import { findVma, findVmaIntersection, vmaCount } from './vma-set.ts'
import { VMH_SEALED, VM_ACCOUNT, VM_LOCKED } from './vm-flags.ts'
import { ZAP_ALL, flushTlbRange, unmapPageRange, updateHiwaterRss } from './zap.ts'

/** vma_is_sealed() */
export const vmaIsSealed = (vma: Vma): boolean => (vma.flagsHigh & VMH_SEALED) !== 0

/**
 * vms_gather_munmap_vmas(): split so that [start, end) is whole VMAs, and give them; or -errno. Counts and limits are not
 * touched.
 */
export const gatherVmas = (k: MmKernel, mm: Mm, start: number, end: number): Vma[] | number => {
  const set = mm.vmas
  const first = findVmaIntersection(set, start, end)
  if (first === null) return []
  if (start > first.start) {
    if (end < first.end && vmaCount(set) >= k.sysctl.maxMapCount) {
      return refuse(k, CHECK.splitCount, vmaCount(set), k.sysctl.maxMapCount)
    }
    if (vmaIsSealed(first)) return refuse(k, CHECK.sealed, first.start, first.end)
    const error = splitVmaUncounted(k, first, start, true)
    if (error !== 0) return error
  }
  // The first one makes the list: an empty one would get room for many with it.
  let gathered: Vma[] | null = null
  for (let vma = findVma(set, start); vma !== null && vma.start < end; vma = vma.next) {
    if (vmaIsSealed(vma)) return refuse(k, CHECK.sealed, vma.start, vma.end)
    if (vma.userfaultfd !== 0) userfaultfdUnmapped(k, vma, start, end)
    if (vma.end > end) {
      const error = splitVmaUncounted(k, vma, end, false)
      if (error !== 0) return error
    }
    if (gathered === null) gathered = [vma]
    else gathered.push(vma)
  }
  return gathered ?? []
}

/** Pages, and pages charged, of gathered VMAs: what unmapping them gives back. */
export const gatheredPages = (vmas: readonly Vma[]): { pages: number; accounted: number } => {
  let pages = 0
  let accounted = 0
  for (const vma of vmas) {
    pages += vmaPages(vma)
    if ((vma.flags & VM_ACCOUNT) !== 0) accounted += vmaPages(vma)
  }
  return { pages, accounted }
}

/** Clear entries of VMAs that lie one after the other, free tables, and flush: unmap_region(). */
export const unmapRegion = (k: MmKernel, mm: Mm, vmas: readonly Vma[]): void => {
  const { start, prev } = vmas[0]
  const last = vmas[vmas.length - 1]
  enter(k, FN.unmapVmas)
  updateHiwaterRss(mm)
  let cleared = 0
  for (const vma of vmas) {
    enter(k, FN.unmapSingleVma)
    call(k, FN.unmapPageRange)
    cleared += unmapPageRange(k, vma, vma.start, vma.end, ZAP_ALL)
    leave(k)
  }
  leave(k)
  enter(k, FN.freePgtables)
  call(k, FN.freePgdRange)
  const floor = prev === null ? 0 : prev.end
  const freed = freePgdRange(k, mm, start, last.end, floor, last.next === null ? 0 : last.next.start)
  leave(k)
  // tlb_finish_mmu(): nothing was there, nothing is flushed.
  if (cleared + freed > 0) flushTlbRange(k, mm, start, last.end)
}

/** vms_complete_munmap_vmas(): unmap gathered VMAs and let them go. `accounted` pages of the promise are given back. */
export const unmapGathered = (k: MmKernel, mm: Mm, vmas: readonly Vma[], accounted: number): void => {
  if (vmas.length === 0) return
  unmapRegion(k, mm, vmas)
  for (const vma of vmas) {
    const pages = vmaPages(vma)
    if ((vma.flags & VM_LOCKED) !== 0) mm.lockedVm -= pages
    vmStatAccount(mm, vma.flags, -pages)
    unlinkVma(k, vma, REMOVE_UNMAP)
  }
  vmUnacctMemory(k, accounted)
}

/** do_vmi_align_munmap() of an aligned range that lies in user space. */
export const munmapRange = (k: MmKernel, mm: Mm, start: number, end: number): number => {
  enter(k, FN.doVmiAlignMunmap)
  const gathered = gatherVmas(k, mm, start, end)
  if (typeof gathered === 'number') {
    leave(k)
    return gathered
  }
  unmapGathered(k, mm, gathered, gatheredPages(gathered).accounted)
  leave(k)
  return 0
}

/** do_munmap(): with the checks of munmap(2). 0 or -errno. */
export const doMunmap = (k: MmKernel, mm: Mm, start: number, length: number): number => {
  if (!isPageAligned(start) || start > TASK_SIZE || length > TASK_SIZE - start) {
    return refuse(k, CHECK.unmapRange, start, length)
  }
  const rounded = pageAlign(length)
  if (rounded === 0) return refuse(k, CHECK.unmapLength, length)
  enter(k, FN.doMunmap)
  const result = munmapRange(k, mm, start, start + rounded)
  leave(k)
  return result
}

// Memory that may be merged with equal pages of others, for a whole process (prctl(PR_SET_MEMORY_MERGE), since 6.4): which VMAs have
// VM_MERGEABLE (mm/ksm.c). No page is ever merged: ksmd does not run unless somebody starts it.

import { VMH_DROPPABLE, VM_HUGETLB, VM_MAYSHARE, VM_MERGEABLE, VM_SHARED, VM_SPECIAL } from './vm-flags.ts'
import { vmaList } from './vma-set.ts'
import { WHY_ADVISE, vmaSetFlags } from './vma-link.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm } from './records.ts'

/** ksm_compatible(): may KSM take pages of it? */
export const ksmCompatible = (flags: number, flagsHigh: number): boolean =>
  (flagsHigh & VMH_DROPPABLE) === 0 && (flags & (VM_SHARED | VM_MAYSHARE | VM_SPECIAL | VM_HUGETLB)) === 0

/** ksm_vma_flags(): the flags of a new VMA. */
export const ksmVmaFlags = (mm: Mm, flags: number, flagsHigh: number): number =>
  mm.mergeAny && ksmCompatible(flags, flagsHigh) ? flags | VM_MERGEABLE : flags

/** ksm_enable_merge_any(), ksm_disable_merge_any(): neighbours that are alike afterwards stay two. */
export function setMergeAny(k: MmKernel, mm: Mm, on: boolean): void {
  if (mm.mergeAny === on) return
  mm.mergeAny = on
  for (const vma of vmaList(mm.vmas)) {
    const flags = on ? ksmVmaFlags(mm, vma.flags, vma.flagsHigh) : vma.flags & ~VM_MERGEABLE
    if (flags !== vma.flags) vmaSetFlags(k, vma, flags, vma.flagsHigh, WHY_ADVISE)
  }
}

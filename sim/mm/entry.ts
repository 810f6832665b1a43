// What is done to one page-table entry, as the version does it (arch/x86/include/asm/pgtable.h). An entry is two words; a
// function that changes both comes as a pair, …Low and …High, which take the words as they were before.
//
// Since 6.6 an entry that loses RW keeps its dirtiness in SAVED_DIRTY, because W=0 D=1 means a shadow stack.

import type { Version } from '../kernels/versions.ts'
import {
  PAGE_NONE,
  PAGE_NONE_PSE,
  PTE_ACCESSED,
  PTE_DIRTY,
  PTE_HIGH_SAVED_DIRTY,
  PTE_PAT,
  PTE_PFN_HIGH_MASK,
  PTE_PFN_LOW_MASK,
  PTE_PRESENT,
  PTE_RW,
  PTE_SOFT_DIRTY,
  PTE_SPECIAL,
  pteModifyHigh,
  pteModifyLow,
  ptePfn,
} from '../uapi/pte.ts'

export interface EntryFormat {
  /** Bit 58 keeps D of read-only entries. */
  readonly savedDirty: boolean
  /** PTE_SOFT_DIRTY where the kernel tracks it, else 0. */
  readonly softDirty: number
  /** PROT_NONE entries store the frame number inverted. */
  readonly invert: boolean
  /** PAGE_NONE, low lane: which bit is PROTNONE. */
  readonly pageNone: number
}

export const entryFormatOf = (version: Version): EntryFormat => ({
  savedDirty: version.has('saved-dirty'),
  softDirty: version.config.softDirty ? PTE_SOFT_DIRTY : 0,
  invert: version.has('pte-invert'),
  pageNone: version.has('protnone-global') ? PAGE_NONE : PAGE_NONE_PSE,
})

/** pte_pfn() of a present or PROT_NONE entry. */
export const entryPfn = (format: EntryFormat, low: number, high: number): number => {
  if (format.invert || (low & PTE_PRESENT) !== 0) return ptePfn(low, high)
  return (low >>> 12) | ((high & 0x7ff) << 20)
}

/**
 * pte_special(): no page of the allocator's stands behind it, so it has no counts and no mapping (the zero page, persistent memory):
 * vm_normal_page() is null.
 */
export const entrySpecial = (low: number): boolean => (low & PTE_SPECIAL) !== 0

/** pte_dirty(): by the CPU, or kept aside. */
export const entryDirty = (format: EntryFormat, low: number, high: number): boolean =>
  (low & PTE_DIRTY) !== 0 || (format.savedDirty && (high & PTE_HIGH_SAVED_DIRTY) !== 0)

export const entryWrprotectLow = (format: EntryFormat, low: number): number =>
  format.savedDirty ? low & ~(PTE_RW | PTE_DIRTY) : low & ~PTE_RW

export const entryWrprotectHigh = (format: EntryFormat, low: number, high: number): number =>
  format.savedDirty && (low & PTE_DIRTY) !== 0 ? high | PTE_HIGH_SAVED_DIRTY : high

/** pte_mkwrite(): dirtiness kept aside comes back to D. */
export const entryMkwriteLow = (format: EntryFormat, low: number, high: number): number =>
  format.savedDirty && (high & PTE_HIGH_SAVED_DIRTY) !== 0 ? low | PTE_RW | PTE_DIRTY : low | PTE_RW

export const entryMkwriteHigh = (format: EntryFormat, high: number): number =>
  format.savedDirty ? high & ~PTE_HIGH_SAVED_DIRTY : high

/** pte_mkdirty() of a writable entry: soft-dirty with it. */
export const entryMkdirtyLow = (format: EntryFormat, low: number): number => low | PTE_DIRTY | format.softDirty

/** pte_mkclean() */
export const entryMkcleanLow = (low: number): number => low & ~PTE_DIRTY
export const entryMkcleanHigh = (format: EntryFormat, high: number): number =>
  format.savedDirty ? high & ~PTE_HIGH_SAVED_DIRTY : high

export const entryMkold = (low: number): number => low & ~PTE_ACCESSED
export const entryMkyoung = (low: number): number => low | PTE_ACCESSED

/** Undo the inversion that uapi/pte.ts makes where this version has none. */
const plainLow = (format: EntryFormat, before: number, after: number): number =>
  format.invert || (before & PTE_PRESENT) === (after & PTE_PRESENT) ? after : after ^ PTE_PFN_LOW_MASK

/** pte_modify(): other protection, same frame, history bits kept. */
export const entryModifyLow = (format: EntryFormat, low: number, high: number, protectionLow: number): number => {
  let value = plainLow(format, low, pteModifyLow(low, protectionLow))
  // Bit 7 is kept as PAT; where it is PROTNONE it comes from the protection.
  if (format.pageNone === PAGE_NONE_PSE) value = (value & ~PTE_PAT) | (protectionLow & PTE_PAT)
  if (!format.savedDirty) return value
  const dirty = (value & PTE_DIRTY) !== 0 || (high & PTE_HIGH_SAVED_DIRTY) !== 0
  if (!dirty) return value
  return (value & PTE_RW) !== 0 ? value | PTE_DIRTY : value & ~PTE_DIRTY
}

export const entryModifyHigh = (
  format: EntryFormat,
  low: number,
  high: number,
  protectionLow: number,
  protectionHigh: number,
): number => {
  let value = pteModifyHigh(low, high, protectionLow, protectionHigh)
  const changes = (low & PTE_PRESENT) !== (protectionLow & PTE_PRESENT)
  if (!format.invert && changes) value ^= PTE_PFN_HIGH_MASK
  if (!format.savedDirty) return value
  const dirty = (low & PTE_DIRTY) !== 0 || (high & PTE_HIGH_SAVED_DIRTY) !== 0
  const kept = dirty && (protectionLow & PTE_RW) === 0
  return kept ? value | PTE_HIGH_SAVED_DIRTY : value & ~PTE_HIGH_SAVED_DIRTY
}

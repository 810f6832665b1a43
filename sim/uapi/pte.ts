// The x86-64 page-table entry, and nobody else knows its bits. Mirrors arch/x86/include/asm/pgtable_types.h, pgtable-invert.h.
//
// An entry is two Int32 lanes, low at 2i and high at 2i + 1: the little-endian layout of the real one.
//
//   low   0 P  1 RW  2 USER  3 PWT  4 PCD  5 A  6 D  7 PAT/PSE  8 G/PROTNONE  9 SPECIAL  10 UFFD_WP  11 SOFT_DIRTY
//         12-31 frame number, low 20 bits
//   high  0-19 frame number, high bits  20-24 unused  25 DEVMAP (6.12)  26 SAVED_DIRTY (6.12; DEVMAP in 6.1)
//         27-30 protection key  31 NX
//
// Not present: all zero but A and D is none; PROTNONE is there but forbidden, its frame number inverted (so that a
// speculative load finds no memory); anything else is a swap entry: type in bits 59-63, offset inverted in 9-58.

export const PTE_PRESENT = 1 << 0
export const PTE_RW = 1 << 1
export const PTE_USER = 1 << 2
export const PTE_PWT = 1 << 3
export const PTE_PCD = 1 << 4
export const PTE_ACCESSED = 1 << 5
export const PTE_DIRTY = 1 << 6
/** In a leaf table. */
export const PTE_PAT = 1 << 7
/** In a middle table: the entry maps 2 MiB. */
export const PTE_PSE = 1 << 7
/** Present entries. */
export const PTE_GLOBAL = 1 << 8
/** Entries that are not present. */
export const PTE_PROTNONE = 1 << 8
/** The same before 2.6.29. */
export const PTE_PROTNONE_PSE = 1 << 7
export const PTE_SPECIAL = 1 << 9
export const PTE_UFFD_WP = 1 << 10
export const PTE_SOFT_DIRTY = 1 << 11

export const PTE_HIGH_NX = 1 << 31
/** Dirty, kept aside while the entry is read-only: since 6.12 in this model. */
export const PTE_HIGH_SAVED_DIRTY = 1 << 26
/** 6.1: bit 58. */
export const PTE_HIGH_DEVMAP_58 = 1 << 26
/** 6.12: bit 57. */
export const PTE_HIGH_DEVMAP_57 = 1 << 25
export const PTE_HIGH_PKEY_SHIFT = 27
export const PTE_HIGH_PKEY_MASK = 0xf << 27

export const PTE_FLAGS_LOW_MASK = 0xfff
export const PTE_PFN_LOW_MASK = 0xfffff000 | 0
export const PTE_PFN_HIGH_MASK = 0xfffff
/** Bit 51, of the high lane. */
const PTE_PFN_TOP = 1 << 19

/** Entries of one table. */
export const PTRS_PER_TABLE = 512

/** What a table entry that points to a lower table carries: _PAGE_TABLE. */
export const TABLE_FLAGS = PTE_PRESENT | PTE_RW | PTE_USER | PTE_ACCESSED | PTE_DIRTY

/** Protections, low lane: PAGE_NONE and so on. The high lane is NX where the name has no EXEC, but for PAGE_NONE. */
export const PAGE_NONE = PTE_PROTNONE | PTE_ACCESSED
/** Before 2.6.29. */
export const PAGE_NONE_PSE = PTE_PROTNONE_PSE | PTE_ACCESSED
export const PAGE_READONLY = PTE_PRESENT | PTE_USER | PTE_ACCESSED
export const PAGE_COPY = PAGE_READONLY
export const PAGE_SHARED = PTE_PRESENT | PTE_RW | PTE_USER | PTE_ACCESSED

const NX = PTE_HIGH_NX
/** protection_map[16], low lanes: index READ 1, WRITE 2, EXEC 4, SHARED 8. Linux: arch/x86/mm/pgprot.c. */
export const protectionLow: Int32Array = Int32Array.of(
  ...[PAGE_NONE, PAGE_READONLY, PAGE_COPY, PAGE_COPY, PAGE_READONLY, PAGE_READONLY, PAGE_COPY, PAGE_COPY],
  ...[PAGE_NONE, PAGE_READONLY, PAGE_SHARED, PAGE_SHARED, PAGE_READONLY, PAGE_READONLY, PAGE_SHARED, PAGE_SHARED],
)
/** The high lanes of the same. */
export const protectionHigh: Int32Array = Int32Array.of(0, NX, NX, NX, 0, 0, 0, 0, 0, NX, NX, NX, 0, 0, 0, 0)

/** What pte_modify() keeps of the old entry, low lane: _PAGE_CHG_MASK. SAVED_DIRTY is treated with D by its callers. */
export const PTE_CHANGE_MASK_LOW =
  PTE_PFN_LOW_MASK | PTE_PCD | PTE_PWT | PTE_SPECIAL | PTE_ACCESSED | PTE_DIRTY | PTE_SOFT_DIRTY | PTE_UFFD_WP | PTE_PAT
/** The same, high lane: the frame number and DEVMAP of both places. The protection key comes from the new protection. */
export const PTE_CHANGE_MASK_HIGH = PTE_PFN_HIGH_MASK | PTE_HIGH_DEVMAP_58 | PTE_HIGH_DEVMAP_57

/** Nothing there. A and D are not looked at (an erratum may set them): pte_none(). */
export const pteNone = (low: number, high: number): boolean => (low & ~(PTE_ACCESSED | PTE_DIRTY)) === 0 && high === 0
/** Either place: the other one is clear in every entry that is not present, swap entries included. */
const anyProtnone = PTE_PROTNONE | PTE_PROTNONE_PSE
/** Maps a page, perhaps one that may not be touched: pte_present(). */
export const ptePresent = (low: number): boolean => (low & (PTE_PRESENT | anyProtnone)) !== 0
/** PROT_NONE: present for the kernel, not for the CPU: pte_protnone(). */
export const pteProtnone = (low: number): boolean => (low & PTE_PRESENT) === 0 && (low & anyProtnone) !== 0
/** Not none, not present: a swap entry, migration entry or marker: is_swap_pte(). */
export const pteIsSwap = (low: number, high: number): boolean => !ptePresent(low) && !pteNone(low, high)

/** The frame number is stored inverted: __pte_needs_invert(). */
const needsInvert = (low: number): boolean => low !== 0 && (low & PTE_PRESENT) === 0

/**
 * Frame number of a present or PROT_NONE entry: pte_pfn(). Frame numbers have at most 31 bits here, so bit 51 says whether it
 * is stored inverted; entries of releases before the inversion are read rightly too.
 */
export const ptePfn = (low: number, high: number): number => {
  if ((high & PTE_PFN_TOP) !== 0) return (~low >>> 12) | ((~high & 0x7ff) << 20)
  return (low >>> 12) | ((high & 0x7ff) << 20)
}

/** Low lane of an entry for a frame: pfn_pte(). */
export const pteLow = (pfn: number, protectionLow: number): number =>
  needsInvert(protectionLow) ? (~pfn << 12) | protectionLow : (pfn << 12) | protectionLow

/** High lane of the same; the low protection says whether the number is inverted. */
export const pteHigh = (pfn: number, protectionLow: number, protectionHigh: number): number =>
  needsInvert(protectionLow) ? (~(pfn >>> 20) & PTE_PFN_HIGH_MASK) | protectionHigh : (pfn >>> 20) | protectionHigh

/**
 * Low lane after another protection was put on an entry: the first half of pte_modify(). Where present turns into
 * PROT_NONE or back, the frame number is inverted with it.
 */
export const pteModifyLow = (low: number, protectionLow: number): number => {
  const value = (low & PTE_CHANGE_MASK_LOW) | (protectionLow & ~PTE_CHANGE_MASK_LOW)
  return needsInvert(low) === needsInvert(value) ? value : value ^ PTE_PFN_LOW_MASK
}

/** High lane of the same; `low` is the old low lane, `protectionLow` the new protection's. */
export const pteModifyHigh = (low: number, high: number, protectionLow: number, protectionHigh: number): number => {
  const value = (high & PTE_CHANGE_MASK_HIGH) | (protectionHigh & ~PTE_CHANGE_MASK_HIGH)
  const invertsNow = needsInvert((low & PTE_CHANGE_MASK_LOW) | (protectionLow & ~PTE_CHANGE_MASK_LOW))
  return needsInvert(low) === invertsNow ? value : value ^ PTE_PFN_HIGH_MASK
}

/** Protection key of an entry. */
export const ptePkey = (high: number): number => (high >>> PTE_HIGH_PKEY_SHIFT) & 15

/** Software bits of a swap entry, low lane. */
export const SWP_SOFT_DIRTY = 1 << 1
export const SWP_UFFD_WP = 1 << 2
export const SWP_EXCLUSIVE = 1 << 3

/** Low lane of a swap entry: offset (below 2^31) inverted from bit 9 on: __swp_entry(). */
export const swapLow = (offset: number): number => ~offset << 9
/** High lane: the rest of the inverted offset in bits 0-26, the type in bits 27-31. */
export const swapHigh = (type: number, offset: number): number => (~(offset >>> 23) & 0x7ffffff) | (type << 27)
/** Type of a swap entry: __swp_type(). */
export const swapType = (high: number): number => high >>> 27
/** Offset of a swap entry: __swp_offset(). */
export const swapOffset = (low: number, high: number): number => (~low >>> 9) | ((~high & 0xff) << 23)

/** Page-fault error code. Linux: arch/x86/include/asm/trap_pf.h. */
export const PF_PROT = 1 << 0
export const PF_WRITE = 1 << 1
export const PF_USER = 1 << 2
export const PF_RSVD = 1 << 3
export const PF_INSTR = 1 << 4
export const PF_PK = 1 << 5

// PTE markers: entries that hold no page but say something about it (include/linux/swapops.h). Guard markers, put by
// MADV_GUARD_INSTALL, make an access SIGSEGV without splitting the VMA.

import { PTE_PRESENT, PTE_PROTNONE, swapHigh, swapLow, swapOffset, swapType } from '../uapi/pte.ts'

/** SWP_PTE_MARKER: the last of the 32 swap types. */
const SWP_PTE_MARKER = 31
/** PTE_MARKER_GUARD */
const MARKER_GUARD = 4

/** PTE_MARKER_UFFD_WP: a page that is not there is protected against writes. */
const MARKER_UFFD_WP = 1

export const UFFD_WP_MARKER = { low: swapLow(MARKER_UFFD_WP), high: swapHigh(SWP_PTE_MARKER, MARKER_UFFD_WP) } as const

export const isUffdWpMarker = (low: number, high: number): boolean =>
  isPteMarker(low, high) && (swapOffset(low, high) & MARKER_UFFD_WP) !== 0

/** PTE_MARKER_POISONED: an access is SIGBUS. */
const MARKER_POISONED = 2

export const POISON_MARKER = { low: swapLow(MARKER_POISONED), high: swapHigh(SWP_PTE_MARKER, MARKER_POISONED) } as const

export const guardMarkerLow = swapLow(MARKER_GUARD)
export const guardMarkerHigh = swapHigh(SWP_PTE_MARKER, MARKER_GUARD)

/** Is the entry a marker of any kind? */
export const isPteMarker = (low: number, high: number): boolean =>
  (low & (PTE_PRESENT | PTE_PROTNONE)) === 0 && (low !== 0 || high !== 0) && swapType(high) === SWP_PTE_MARKER

export const isGuardMarker = (low: number, high: number): boolean =>
  isPteMarker(low, high) && (swapOffset(low, high) & MARKER_GUARD) !== 0

export const isPoisonMarker = (low: number, high: number): boolean =>
  isPteMarker(low, high) && (swapOffset(low, high) & MARKER_POISONED) !== 0

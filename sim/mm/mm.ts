// Resident counters of an address space: mm_counter().

export type { Mm } from './records.ts'

/** Index of a resident counter: mm_counter(). */
export const MM_FILEPAGES = 0
export const MM_ANONPAGES = 1
export const MM_SWAPENTS = 2
export const MM_SHMEMPAGES = 3

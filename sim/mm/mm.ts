// An address space: struct mm_struct.

import type { VmaSet } from './vma-set.ts'

/** Index of a resident counter: mm_counter(). */
export const MM_FILEPAGES = 0
export const MM_ANONPAGES = 1
export const MM_SWAPENTS = 2
export const MM_SHMEMPAGES = 3

export interface Mm {
  readonly id: number
  /** Frame of the top-level table. */
  pgd: number
  /** All VMAs by address; `map_count` is its size. */
  readonly vmas: VmaSet
  /** Tasks that run in it (mm_users). */
  users: number
  /** Where placement starts: below the stack and its gap (top-down), or the bottom (legacy). */
  mmapBase: number
  /** Base of the bottom-up search. */
  mmapLegacyBase: number
  topDown: boolean
  taskSize: number
  startCode: number
  endCode: number
  startData: number
  endData: number
  startBrk: number
  brk: number
  startStack: number
  argStart: number
  argEnd: number
  envStart: number
  envEnd: number
  /** Address of [vdso], 0 if none. */
  vdso: number
  /** Pages: all, locked, private writable not stack, executable not writable, stack. */
  totalVm: number
  lockedVm: number
  dataVm: number
  execVm: number
  stackVm: number
  /** Pages charged against overcommit are summed in k.vmCommitted; here the peak of total_vm and of rss. */
  hiwaterVm: number
  hiwaterRss: number
  /** Resident pages and swap entries: MM_FILEPAGES, MM_ANONPAGES, MM_SWAPENTS, MM_SHMEMPAGES. */
  readonly rss: Float64Array
  /** Bytes of page tables of all levels (pgtables_bytes). */
  pgtablesBytes: number
  /** Flags that every new VMA starts with (mlockall(MCL_FUTURE)). */
  defFlags: number
  /** Path of the executable: /proc/PID/exe. */
  exeFile: string
}

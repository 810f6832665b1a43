// What mm, fault and fs see of the running task: identity, limits, counters. The task layer owns the record (its Task has
// these fields) and sets k.current when it switches.

import type { CacheCurrent } from '../pagecache/kernel.ts'
import type { Mm } from './records.ts'
import { RLIM_NLIMITS } from '../uapi/mman.ts'

export interface Current extends CacheCurrent {
  readonly pid: number
  mm: Mm | null
  uid: number
  euid: number
  gid: number
  egid: number
  /** Effective capabilities, numbers 0 … 31 as bits. */
  capabilities: number
  /** Soft limit of resource r at 2r, hard limit at 2r + 1; RLIM_INFINITY is Infinity. */
  readonly rlimits: Float64Array
  /** personality(2): ADDR_NO_RANDOMIZE, READ_IMPLIES_EXEC, … */
  personality: number
  /** Bytes and calls of read and write: /proc/PID/io. A group's threads have one record. */
  readonly io: { rchar: number; wchar: number; syscr: number; syscw: number }
  /** Faults served: getrusage, /proc/PID/stat. */
  minFlt: number
  majFlt: number
  /** The fault under way has missed the page cache: it is major when it ends, even if the task slept in between. */
  faultMajor: boolean
  /** The fault that goes on now slept without its lock: FAULT_FLAG_TRIED, and the whole address space is locked. */
  faultTried: boolean
  /** The context of userfaultfd whose answer a fault waits for, negative: whose reader; 0: none. */
  waitUserfault: number
  /** madvise(2) under way: up to here the programs that serve faults know that contents go. */
  removeTold: number
  /** A system call has done its work and is still faulting in ranges (start, length, …); null if not. */
  populating: { readonly ranges: readonly number[]; readonly result: number } | null
  /** A fatal signal is pending: fatal_signal_pending(). */
  dying: boolean
}

export const ADDR_NO_RANDOMIZE = 0x004_0000
export const MMAP_PAGE_ZERO = 0x010_0000
export const ADDR_COMPAT_LAYOUT = 0x020_0000
export const READ_IMPLIES_EXEC = 0x040_0000

/** Soft limit in bytes (or whatever the resource counts). */
export const rlimit = (current: Current, resource: number): number => current.rlimits[2 * resource]

/** Does the task hold the capability? */
export const capable = (current: Current, capability: number): boolean =>
  ((current.capabilities >>> capability) & 1) !== 0

/** Limits of a shell's child on the recorded machines: stack 8 MiB, memlock 8 MiB, the rest unlimited. */
export const defaultRlimits = (): Float64Array => {
  const limits = new Float64Array(2 * RLIM_NLIMITS).fill(Infinity)
  limits[2 * 3] = 8 * 1024 * 1024
  limits[2 * 7] = 1024
  limits[2 * 7 + 1] = 1048576
  limits[2 * 8] = 8 * 1024 * 1024
  limits[2 * 8 + 1] = 8 * 1024 * 1024
  return limits
}

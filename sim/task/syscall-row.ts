// One row of the table of system calls.

import { syscallNumber } from '../uapi/syscall-nr.ts'
import type { SyscallName } from '../uapi/syscall-nr.ts'
import type { TaskKernel } from './kernel.ts'

/** Carries a call out: a result, a negative errno, or BLOCKED. Arguments are in k.args, k.low, k.high. */
export type Handler = (k: TaskKernel) => number

export interface SyscallRow {
  readonly name: SyscallName
  readonly handler: Handler
  /** Kinds of the arguments (task/strace.ts). */
  readonly kinds: readonly string[]
}

/** Rows by number. */
export type SyscallTable = readonly (SyscallRow | undefined)[]

export const row = (name: SyscallName, handler: Handler, kinds: string): SyscallRow => ({
  name,
  handler,
  kinds: kinds === '' ? [] : kinds.split(' '),
})

/** Puts rows at their numbers. */
export function tableOf(rows: readonly SyscallRow[]): SyscallTable {
  const table: (SyscallRow | undefined)[] = []
  for (const each of rows) table[syscallNumber[each.name]] = each
  return table
}

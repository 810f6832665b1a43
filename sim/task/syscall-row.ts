// One row of the table of system calls.

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

export const row = (name: SyscallName, handler: Handler, kinds: string): SyscallRow => ({
  name,
  handler,
  kinds: kinds === '' ? [] : kinds.split(' '),
})

// The parts of this layer: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type { Part } from '../lib/parts.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { VmOps } from '../mm/kernel.ts'
import type * as OtherCalls from './part-other-calls.ts'
import type * as Ptrace from './part-ptrace.ts'
import type * as SeccompPart from './part-seccomp.ts'
import type * as Strace from './part-strace.ts'
import type * as Userfaultfd from './part-userfaultfd.ts'
import type { SyscallRow } from './syscall-row.ts'

/** System calls, signals and ends as strace prints them. */
export const strace = part<typeof Strace>('strace')

/** userfaultfd(2) and its ioctls. */
export const userfaultfd = part<typeof Userfaultfd>('userfaultfd')

/** What a part with system calls exports. */
export interface Calls {
  readonly rows: readonly SyscallRow[]
  /** Methods of the files that only these calls make, by name: rows of k.fileOps. */
  readonly fileMethods?: Readonly<Record<string, FileMethods>>
  /** Operations of what those files map: rows of k.vmOps. */
  readonly vmOps?: Readonly<Record<string, VmOps>>
}

/** A row, and the part that it is in. */
export interface FoundRow {
  readonly row: SyscallRow
  readonly part: Part<Calls>
}

/** Which part has a system call that few programs make. */
export const otherCalls = part<typeof OtherCalls>('other calls')

const calls = (name: string) => part<Calls>(name)

/** More than one task: fork and its relatives, waiting, futexes. */
export const threads = calls('threads')
/** What is mapped already. */
export const mapped = calls('mapped')
/** Policies of memory on nodes. */
export const numa = calls('numa')
/** Directories, names, modes, owners, mounts. */
export const paths = calls('paths')
/** Moving contents between files, pipes and processes. */
export const transfer = calls('transfer')
/** Waiting for files and for signals. */
export const polling = calls('polling')
/** Sockets. */
export const sockets = calls('sockets')
/** Shared memory, messages and semaphores of System V, message queues of POSIX. */
export const ipc = calls('ipc')
/** Who a process is, what it may, when its turn is. */
export const identity = calls('identity')
/** Clocks, sleeping and timers. */
export const clocks = calls('clocks')
/** Descriptors beyond open, read, write and close. */
export const descriptors = calls('descriptors')
/** Other programs. */
export const exec = calls('exec')
/** Extended attributes of files. */
export const attributes = calls('attributes')
/** Watching files. */
export const watches = calls('watches')
/** Tracing other tasks. */
export const ptrace = part<typeof Ptrace>('ptrace')
/** Which calls a task may make. */
export const seccomp = part<typeof SeccompPart>('seccomp')
/** The system as a whole. */
export const system = calls('system')

/** The parts with system calls; call-parts.ts says which calls. */
export const callParts: readonly Part<Calls>[] = [
  threads,
  mapped,
  numa,
  paths,
  transfer,
  polling,
  sockets,
  ipc,
  identity,
  clocks,
  descriptors,
  exec,
  attributes,
  watches,
  ptrace,
  seccomp,
  system,
]

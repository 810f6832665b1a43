// What only few programs have, kept in one field of the kernel record: files that stand for a timer, a set of signals, a socket (by the
// inode id of the file), and the objects of System V and POSIX IPC.

import type { TimerFd } from './timerfds.ts'
import type { Socket } from './sockets.ts'
import type { SigSet } from './sigset.ts'

export interface KernelObjects {
  readonly sockets: Map<number, Socket>
  readonly timerFds: Map<number, TimerFd>
  readonly signalFds: Map<number, SigSet>
}

/** None of them. */
export const createObjects = (): KernelObjects => ({ sockets: new Map(), timerFds: new Map(), signalFds: new Map() })

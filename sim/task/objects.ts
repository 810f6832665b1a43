// What only few programs have, kept in one field of the kernel record: files that stand for a timer, a set of signals, a socket (by the
// inode id of the file), and the objects of System V and POSIX IPC.

import type { Attributes } from '../fs/xattr.ts'
import { createIpcTable } from './ipc-table.ts'
import type { IpcTable } from './ipc.ts'
import type { SigSet } from './sigset.ts'
import type { Socket } from './sockets.ts'
import type { PosixQueue } from './sys-mqueue.ts'
import type { MessageQueue } from './sys-msg.ts'
import type { SemaphoreSet } from './sys-sem.ts'
import type { TimerFd } from './timerfds.ts'

export interface KernelObjects {
  /** Extended attributes, by the inode's id. */
  readonly xattrs: Map<number, Attributes>
  readonly timerFds: Map<number, TimerFd>
  readonly signalFds: Map<number, SigSet>
  readonly sockets: Map<number, Socket>
  readonly semaphores: IpcTable<SemaphoreSet>
  readonly messageQueues: IpcTable<MessageQueue>
  readonly posixQueues: Map<number, PosixQueue>
}

/** None of them. */
export const createObjects = (): KernelObjects => ({
  xattrs: new Map(),
  timerFds: new Map(),
  signalFds: new Map(),
  sockets: new Map(),
  semaphores: createIpcTable(),
  messageQueues: createIpcTable(),
  posixQueues: new Map(),
})

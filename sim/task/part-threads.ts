// The part `threads`: system calls for more than one task: fork and its relatives, waiting, futexes.

import { sysFutexWaitv } from './futex-waitv.ts'
import { row } from './syscall-row.ts'
import { sysClone3 } from './clone3.ts'
import { sysClone, sysFork, sysVfork } from './fork.ts'
import { sysFutex } from './futex.ts'
import { sysWait4, sysWaitid } from './sys-wait.ts'

export const rows = [
  row('clone', sysClone, 'hex ptr ptr ptr ptr'),
  row('fork', sysFork, ''),
  row('vfork', sysVfork, ''),
  row('futex', sysFutex, 'ptr hex int ptr ptr int'),
  row('futex_waitv', sysFutexWaitv, 'ptr count hex ptr int'),
  row('clone3', sysClone3, 'ptr count'),
  row('wait4', sysWait4, 'int status waitopt outrusage'),
  row('waitid', sysWaitid, 'int int ptr waitopt ptr'),
]

// The part `threads`: system calls for more than one task: fork and its relatives, futexes.

import { row, tableOf } from './syscall-row.ts'
import { sysClone, sysClone3, sysFork, sysVfork } from './fork.ts'
import { sysFutex } from './futex.ts'

export const table = tableOf([
  row('clone', sysClone, 'hex ptr ptr ptr ptr'),
  row('fork', sysFork, ''),
  row('vfork', sysVfork, ''),
  row('futex', sysFutex, 'ptr hex int ptr ptr int'),
  row('clone3', sysClone3, 'ptr count'),
])

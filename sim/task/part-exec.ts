// The part `exec`: system calls that run other programs.

import { row } from './syscall-row.ts'
import { sysExecve, sysExecveat } from './sys-execve.ts'

export const rows = [
  row('execve', sysExecve, 'path argv envp'),
  row('execveat', sysExecveat, 'dirfd path argv envp atflags'),
]

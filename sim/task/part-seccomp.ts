// The part `seccomp`: which calls a task may make.

import { row } from './syscall-row.ts'
import { prctlSeccomp, sysSeccomp } from './sys-seccomp.ts'
import { forbids } from './seccomp.ts'

export const rows = [row('seccomp', sysSeccomp, 'int hex32 ptr')]

export { forbids, prctlSeccomp }

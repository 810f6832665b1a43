// The part `ptrace`: tracing other tasks.

import { row } from './syscall-row.ts'
import { sysPtrace } from './sys-ptrace.ts'

export const rows = [row('ptrace', sysPtrace, 'int int ptr ptr')]

export * from './ptrace-stop.ts'

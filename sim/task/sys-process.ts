// The two calls that never return.

import { use } from '../lib/parts.ts'
import { BLOCKED } from '../uapi/errno.ts'
import { doExit, doGroupExit } from './exit.ts'
import { ptrace } from './parts.ts'
import type { TaskKernel } from './kernel.ts'

/** A tracer may want to hear of the end before it comes. */
const standsBeforeEnd = (k: TaskKernel): boolean =>
  k.current.ptrace !== null && use(ptrace).endStop(k, k.current, (k.low[0] & 0xff) << 8)

/** exit(2) of one thread. */
export function sysExit(k: TaskKernel): number {
  if (standsBeforeEnd(k)) return BLOCKED
  doExit(k, k.current, (k.low[0] & 0xff) << 8)
  return 0
}

/** exit_group(2): the whole process. */
export function sysExitGroup(k: TaskKernel): number {
  if (standsBeforeEnd(k)) return BLOCKED
  doGroupExit(k, k.current, (k.low[0] & 0xff) << 8)
  return 0
}

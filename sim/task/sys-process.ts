// The two calls that never return.

import { doExit, doGroupExit } from './exit.ts'
import type { TaskKernel } from './kernel.ts'

/** exit(2) of one thread. */
export function sysExit(k: TaskKernel): number {
  doExit(k, k.current, (k.low[0] & 0xff) << 8)
  return 0
}

/** exit_group(2): the whole process. */
export function sysExitGroup(k: TaskKernel): number {
  doGroupExit(k, k.current, (k.low[0] & 0xff) << 8)
  return 0
}

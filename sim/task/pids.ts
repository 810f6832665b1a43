// Process ids.

import type { TaskKernel } from './kernel.ts'

/** The next free process id. */
export function allocPid(k: TaskKernel): number {
  do k.nextPid = k.nextPid >= 32767 ? 300 : k.nextPid + 1
  while (k.tasks.has(k.nextPid) || k.groups.has(k.nextPid))
  return k.nextPid
}

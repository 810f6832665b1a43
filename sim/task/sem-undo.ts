// What the end of a process needs of System V semaphores (sys-sem.ts).

import { wakeUp } from './sched.ts'
import type { SemaphoreSet } from './sys-sem.ts'
import type { TaskKernel } from './kernel.ts'
import type { ThreadGroup } from './task.ts'

/** The largest value of a semaphore. */
export const SEMVMX = 32767

/** What those who wait for a set sleep on. */
export const channelOf = (set: SemaphoreSet): string => `sem:${set.id}`

/** exit_sem(): what a process that ends has taken with SEM_UNDO is given back. */
export function undoSemaphores(k: TaskKernel, group: ThreadGroup): void {
  for (const set of k.objects.semaphores.objects.values()) {
    const undo = set.undo.get(group.pid)
    if (undo === undefined) continue
    set.undo.delete(group.pid)
    undo.forEach((change, i) => {
      if (change === 0) return
      set.values[i] = Math.min(SEMVMX, Math.max(0, set.values[i] + change))
      set.pids[i] = group.pid
    })
    wakeUp(k, channelOf(set))
  }
}

// Who sleeps on a word of memory, and waking them: what the end of a thread needs of futexes (futex.ts).

import { VM_MAYSHARE } from '../mm/vm-flags.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { enqueue } from './sched.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** The channel on which waiters of a word sleep. */
export function futexChannel(task: Task, address: number): string {
  const vma = task.mm === null ? null : vmaLookup(task.mm.vmas, address)
  if (vma !== null && vma.file !== null && (vma.flags & VM_MAYSHARE) !== 0) {
    return `futex:m${vma.file.mapping}:${address - vma.start + vma.pgoff * 4096}`
  }
  return `futex:${task.mm?.id ?? 0}:${address}`
}

/** What a task sleeps on that waits for several words. */
export const manyWords = 'futexes'

/** At which of its words a sleeping task waits on a channel: 0 where it waits for one only, -1 if it does not. */
const placeOf = ({ channel, futexChannel: words }: Task, wanted: string): number =>
  channel === manyWords ? words.split(' ').indexOf(wanted) : channel === wanted ? 0 : -1

/** Wakes up to `most` waiters, in the order in which they came; their bitset must meet `bits`. */
export function futexWake(k: TaskKernel, task: Task, address: number, most: number, bits = -1): number {
  const channel = futexChannel(task, address)
  const waiters = [...k.tasks.values()]
    .filter((each) => each.state === 'sleeping' && placeOf(each, channel) >= 0 && (each.futexBits & bits) !== 0)
    .sort((a, b) => a.futexTurn - b.futexTurn)
  let woken = 0
  for (const waiter of waiters) {
    if (woken >= most) break
    waiter.scratch = waiter.channel === manyWords ? 3 + placeOf(waiter, channel) : 2
    enqueue(k, waiter)
    woken++
  }
  return woken
}

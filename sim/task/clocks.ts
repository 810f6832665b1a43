// The clocks of clock_gettime(2): which there are, and what they say (kernel/time/posix-timers.c, posix-cpu-timers.c). A tick is a
// nanosecond; a clock that counts a process's own time is told by the number that clock_getcpuclockid makes.

import { bootEpochSeconds } from '../fs/stat.ts'
import {
  CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_COARSE, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID, CLOCK_REALTIME,
  CLOCK_REALTIME_COARSE, CLOCK_THREAD_CPUTIME_ID,
} from '../uapi/sched.ts' // prettier-ignore
import { groupUsage } from './usage.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task, ThreadGroup } from './task.ts'

export const CLOCK_REALTIME_ALARM = 8
export const CLOCK_BOOTTIME_ALARM = 9
export const CLOCK_TAI = 11

/** Whose time a clock counts: a process's, a thread's; or 'wall'. */
export type Counted = ThreadGroup | Task | 'wall'

const isTask = (counted: ThreadGroup | Task): counted is Task => 'registers' in counted

/** What the clock counts; null: there is no such clock, or nobody of that number. */
export function countedBy(k: TaskKernel, clock: number): Counted | null {
  if (clock < 0) return countedByNumber(k, clock)
  switch (clock) {
    case CLOCK_PROCESS_CPUTIME_ID:
      return k.current.group
    case CLOCK_THREAD_CPUTIME_ID:
      return k.current
    case CLOCK_REALTIME:
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_REALTIME_COARSE:
    case CLOCK_MONOTONIC_COARSE:
    case CLOCK_BOOTTIME:
    case CLOCK_REALTIME_ALARM:
    case CLOCK_BOOTTIME_ALARM:
    case CLOCK_TAI:
      return 'wall'
    default:
      return null
  }
}

/** pid_for_clock(): bits 3 and up are the complement of the number, bit 2 says thread, 3 in the lowest two is a device. */
function countedByNumber(k: TaskKernel, clock: number): Counted | null {
  if ((clock & 3) === 3) return null
  const pid = ~(clock >> 3)
  if ((clock & 4) === 0) return (pid === 0 ? k.current.group : k.groups.get(pid)) ?? null
  if (pid === 0) return k.current
  const task = k.tasks.get(pid)
  return task !== undefined && task.group === k.current.group ? task : null
}

/** Nanoseconds that were counted. */
export const countedTicks = (k: TaskKernel, counted: Counted): number =>
  counted === 'wall' ? k.clock.tick : isTask(counted) ? counted.ticks : groupUsage(counted).ticks

/** Seconds that a clock is ahead of the time since boot. */
export const clockBase = (clock: number): number =>
  [CLOCK_REALTIME, CLOCK_REALTIME_COARSE, CLOCK_REALTIME_ALARM, CLOCK_TAI].includes(clock) ? bootEpochSeconds : 0

/**
 * How many ticks from now the clock may have reached `expires` at the earliest. A clock of a process that does not run stands still:
 * while nobody runs it never does, while others run it is looked at again after their turn.
 */
export function ticksUntil(k: TaskKernel, counted: Counted, expires: number): number {
  const left = Math.max(0, expires - countedTicks(k, counted))
  if (counted === 'wall' || left === 0) return left
  if (k.runQueue.length === 0) return Infinity
  const runs = isTask(counted) ? k.current === counted : k.current.group === counted
  return runs ? left : Math.max(left, k.machine.quantum)
}

// POSIX timers of a process: going off, and going on once their signal was taken (kernel/time/posix-timers.c). A periodic timer does
// not run while its signal waits to be taken; the expirations missed meanwhile are its overrun. timers.ts sends the signals; the
// calls are in sys-timer.ts.

import { countedTicks, ticksUntil } from './clocks.ts'
import { armTimer } from './sched.ts'
import type { Counted } from './clocks.ts'
import type { TaskKernel } from './kernel.ts'
import type { SignalInfo, Task, ThreadGroup } from './task.ts'

export interface PosixTimer {
  readonly id: number
  readonly clock: number
  readonly counted: Counted
  readonly notify: number
  readonly signo: number
  readonly valueLow: number
  readonly valueHigh: number
  /** The thread that gets the signal; null: the process. */
  readonly task: Task | null
  /** By its clock: when it goes off next; Infinity: it is not armed, or its signal waits. */
  expires: number
  interval: number
  /** When it went off whose signal waits; null: none does. */
  due: number | null
  overrun: number
}

/** Expirations since `due`, itself included. */
export const expirations = (due: number, interval: number, now: number): number =>
  Math.floor((now - due) / interval) + 1

/** Arms a periodic timer whose last expiration was dealt with; the expirations missed meanwhile. */
export function goOn(k: TaskKernel, timer: PosixTimer): number {
  const { due, interval } = timer
  timer.due = null
  if (due === null || interval === 0) return 0
  const passed = expirations(due, interval, countedTicks(k, timer.counted))
  timer.expires = due + passed * interval
  armTimer(k, k.clock.tick + ticksUntil(k, timer.counted, timer.expires))
  return passed - 1
}

/** When the next of them is due, as ticks from now. */
export function nextPosixTimer(k: TaskKernel, group: ThreadGroup): number {
  let next = Infinity
  for (const timer of group.posixTimers) {
    if (timer.expires !== Infinity) next = Math.min(next, ticksUntil(k, timer.counted, timer.expires))
  }
  return next
}

/** A timer's signal is taken: what the program sees of it, with the overrun. Null: the timer was set anew or deleted meanwhile. */
export function takeTimerSignal(k: TaskKernel, group: ThreadGroup, info: SignalInfo): SignalInfo | null {
  const timer = group.posixTimers.find((each) => each.id === info.pid)
  if (timer === undefined || timer.due === null) return null
  timer.overrun = goOn(k, timer)
  return { ...info, uid: timer.overrun }
}

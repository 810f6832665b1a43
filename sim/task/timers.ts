// Time's part of scheduling: sleepers whose tick has come, interval timers, and the moves of the clock while all sleep.

import { SIGALRM, SIGPROF, SIGVTALRM, SI_KERNEL } from '../uapi/signal.ts'
import { enqueue } from './sched.ts'
import { sendGroupSignal, signalInfo } from './signal.ts'
import type { TaskKernel } from './kernel.ts'
import type { IntervalTimer, Task, ThreadGroup } from './task.ts'

/** Lets what time has reached happen: sleepers wake, interval timers send their signals. */
export function runTimers(k: TaskKernel): void {
  const now = k.clock.tick
  if (now < k.timers.next) return
  for (const task of k.tasks.values()) {
    if (task.state === 'sleeping' && task.wakeAt <= now) enqueue(k, task)
  }
  for (const group of k.groups.values()) {
    fireTimer(k, group, group.realTimer, SIGALRM)
    fireTimer(k, group, group.virtualTimer, SIGVTALRM)
    fireTimer(k, group, group.profTimer, SIGPROF)
  }
  k.timers.next = nextTimer(k)
}

/** Sends a timer's signal if it is due, and arms it again by its interval. */
function fireTimer(k: TaskKernel, group: ThreadGroup, timer: IntervalTimer, signal: number): void {
  const late = k.clock.tick - timer.expires
  if (late < 0 || timer.expires === Infinity) return
  timer.expires =
    timer.interval > 0 ? timer.expires + timer.interval * Math.ceil((late + 1) / timer.interval) : Infinity
  sendGroupSignal(k, group, signalInfo(signal, SI_KERNEL))
}

/** The next tick at which a timer goes off; Infinity: none. */
export function nextTimer(k: TaskKernel): number {
  let next = Infinity
  for (const task of k.tasks.values()) if (task.state === 'sleeping' && task.wakeAt < next) next = task.wakeAt
  for (const group of k.groups.values()) {
    if (group.zombie) continue
    next = Math.min(next, group.realTimer.expires, group.virtualTimer.expires, group.profTimer.expires)
  }
  return next
}

/** The task whose turn it is, or null if nobody can run and no timer will change that. Time moves on while all sleep. */
export function schedule(k: TaskKernel): Task | null {
  runTimers(k)
  while (k.runQueue.length === 0) {
    const next = nextTimer(k)
    if (next === Infinity) return null
    k.clock.advance(Math.max(0, next - k.clock.tick))
    runTimers(k)
  }
  return k.runQueue[0]
}

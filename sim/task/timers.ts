// Time's part of scheduling: sleepers whose tick has come, timers of all kinds, and the moves of the clock while all sleep.

import { SIGALRM, SIGEV_NONE, SIGKILL, SIGPROF, SIGVTALRM, SIGXCPU, SI_KERNEL, SI_TIMER } from '../uapi/signal.ts'
import { RLIMIT_CPU } from '../uapi/mman.ts'
import { nextDevice, runDevices } from '../fs/flusher.ts'
import { countedTicks, ticksUntil } from './clocks.ts'
import { goOn, nextPosixTimer } from './posix-timers.ts'
import { enqueue } from './sched.ts'
import { isIgnored, sendGroupSignal, sendTaskSignal, signalInfo } from './signal.ts'
import { fireTimerFds, nextTimerFd } from './timerfds.ts'
import type { Counted } from './clocks.ts'
import type { TaskKernel } from './kernel.ts'
import type { IntervalTimer, Task, ThreadGroup } from './task.ts'

/** Lets what time has reached happen: sleepers wake, timers send their signals. */
export function runTimers(k: TaskKernel): void {
  const now = k.clock.tick
  if (now < k.timers.next) return
  for (const task of k.tasks.values()) {
    if (task.state === 'sleeping' && task.wakeAt <= now) enqueue(k, task)
  }
  for (const group of k.groups.values()) {
    if (group.zombie) continue
    fireTimer(k, group, 'wall', group.realTimer, SIGALRM)
    fireTimer(k, group, group, group.virtualTimer, SIGVTALRM)
    fireTimer(k, group, group, group.profTimer, SIGPROF)
    if (group.posixTimers.length > 0) firePosixTimers(k, group)
    if (limitEnds(group) !== Infinity) checkLimit(k, group)
  }
  if (k.objects.timerFds.size > 0) fireTimerFds(k)
  runDevices(k)
  k.timers.next = nextTimer(k)
}

/** Sends a timer's signal if it is due, and arms it again by its interval. */
function fireTimer(k: TaskKernel, group: ThreadGroup, counted: Counted, timer: IntervalTimer, signal: number): void {
  if (timer.expires === Infinity) return
  const late = countedTicks(k, counted) - timer.expires
  if (late < 0) return
  timer.expires =
    timer.interval > 0 ? timer.expires + timer.interval * Math.ceil((late + 1) / timer.interval) : Infinity
  sendGroupSignal(k, group, signalInfo(signal, SI_KERNEL))
}

/** The processor time at which RLIMIT_CPU has something to say. */
const limitEnds = ({ leader: { rlimits } }: ThreadGroup): number => rlimits[2 * RLIMIT_CPU] * 1e9

/** check_process_timers(): a signal when the limit is reached, and a second more; the end at the hard one. */
function checkLimit(k: TaskKernel, group: ThreadGroup): void {
  const { rlimits } = group.leader
  const ticks = countedTicks(k, group)
  if (ticks >= rlimits[2 * RLIMIT_CPU + 1] * 1e9) sendGroupSignal(k, group, signalInfo(SIGKILL, SI_KERNEL))
  else if (ticks >= limitEnds(group)) {
    rlimits[2 * RLIMIT_CPU]++
    sendGroupSignal(k, group, signalInfo(SIGXCPU, SI_KERNEL))
  }
}

/** Sends the signals of a process's timers that are due. */
function firePosixTimers(k: TaskKernel, group: ThreadGroup): void {
  for (const timer of group.posixTimers) {
    if (timer.expires === Infinity || countedTicks(k, timer.counted) < timer.expires) continue
    timer.due = timer.expires
    timer.expires = Infinity
    if (timer.notify === SIGEV_NONE) {
      goOn(k, timer)
      continue
    }
    const { id, signo, valueLow, valueHigh, task } = timer
    const info = signalInfo(signo, SI_TIMER, { pid: id, valueLow, valueHigh })
    if (isIgnored(task ?? group.leader, signo)) goOn(k, timer)
    else if (task === null) sendGroupSignal(k, group, info, true)
    else sendTaskSignal(k, task, info, true)
  }
}

/** The next tick at which a timer goes off; Infinity: none. */
export function nextTimer(k: TaskKernel): number {
  let next = Infinity
  const now = k.clock.tick
  for (const task of k.tasks.values()) if (task.state === 'sleeping' && task.wakeAt < next) next = task.wakeAt
  for (const group of k.groups.values()) {
    if (group.zombie) continue
    next = Math.min(next, group.realTimer.expires)
    for (const expires of [group.virtualTimer.expires, group.profTimer.expires, limitEnds(group)]) {
      if (expires !== Infinity) next = Math.min(next, now + ticksUntil(k, group, expires))
    }
    if (group.posixTimers.length > 0) next = Math.min(next, now + nextPosixTimer(k, group))
  }
  next = Math.min(next, nextDevice(k))
  return k.objects.timerFds.size > 0 ? Math.min(next, nextTimerFd(k)) : next
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

// Time, timers and what was used of it, on the tick clock (kernel/time/, kernel/sys.c). A tick is a nanosecond.

import { BLOCKED, EINVAL, EOPNOTSUPP, EPERM, ERESTARTNOHAND, ERESTART_RESTARTBLOCK } from '../uapi/errno.ts'
import {
  CLOCK_MONOTONIC_COARSE, CLOCK_MONOTONIC_RAW, CLOCK_REALTIME, CLOCK_REALTIME_COARSE, CLOCK_THREAD_CPUTIME_ID, ITIMER_PROF, ITIMER_REAL,
  ITIMER_VIRTUAL, RUSAGE_CHILDREN, RUSAGE_SELF, RUSAGE_THREAD, TIMER_ABSTIME,
} from '../uapi/sched.ts' // prettier-ignore
import { bootEpochSeconds } from '../fs/stat.ts'
import { getStruct, longs, putBytes, read64, readSigned64, timespec } from './arguments.ts'
import { clockBase, countedBy, countedTicks, ticksUntil } from './clocks.ts'
import { armTimer, sleepOn } from './sched.ts'
import { hasPending } from './signal.ts'
import { groupUsage, rssPages } from './usage.ts'
import type { TaskKernel } from './kernel.ts'
import type { Counted } from './clocks.ts'
import type { IntervalTimer } from './task.ts'

/** Nanoseconds of a clock as seconds and rest, or null for an unknown clock. */
function clockNow(k: TaskKernel, clock: number): { seconds: number; nanoseconds: number } | null {
  const counted = countedBy(k, clock)
  if (counted === null) return null
  const ticks = countedTicks(k, counted)
  return { seconds: clockBase(clock) + Math.floor(ticks / 1e9), nanoseconds: ticks % 1e9 }
}

export function sysClockGettime(k: TaskKernel): number {
  const now = clockNow(k, k.low[0])
  return now === null ? -EINVAL : putBytes(k, k.args[1], longs([now.seconds, now.nanoseconds]))
}

export function sysClockGetres(k: TaskKernel): number {
  const clock = k.low[0]
  if (clockNow(k, clock) === null) return -EINVAL
  const coarse = clock === CLOCK_REALTIME_COARSE || clock === CLOCK_MONOTONIC_COARSE
  return k.args[1] === 0 ? 0 : putBytes(k, k.args[1], longs([0, coarse ? 4_000_000 : 1]))
}

/** Only the wall clock can be set, and here by nobody. */
export const sysClockSettime = (k: TaskKernel): number => (k.low[0] === CLOCK_REALTIME ? -EPERM : -EINVAL)

export function sysGettimeofday(k: TaskKernel): number {
  const now = {
    seconds: bootEpochSeconds + Math.floor(k.clock.tick / 1e9),
    micro: Math.floor((k.clock.tick % 1e9) / 1000),
  }
  if (k.args[0] !== 0) {
    const copied = putBytes(k, k.args[0], longs([now.seconds, now.micro]))
    if (copied < 0) return copied
  }
  return k.args[1] === 0 ? 0 : putBytes(k, k.args[1], new Uint8Array(8))
}

export function sysTime(k: TaskKernel): number {
  const now = bootEpochSeconds + Math.floor(k.clock.tick / 1e9)
  const copied = k.args[0] === 0 ? 0 : putBytes(k, k.args[0], longs([now]))
  return copied < 0 ? copied : now
}

/** Sleeps until `deadline`, which the first call sets; a signal ends it with the rest written to `remainder`. */
function sleepUntil(k: TaskKernel, deadline: number, remainder: number, absolute = false): number {
  const task = k.current
  if (task.deadline < 0) task.deadline = deadline
  if (k.clock.tick >= task.deadline) return 0
  if (hasPending(task)) {
    if (absolute) return -ERESTARTNOHAND
    if (remainder === 0) return -ERESTART_RESTARTBLOCK
    const copied = putBytes(k, remainder, timespec(task.deadline - k.clock.tick))
    return copied === BLOCKED ? BLOCKED : copied < 0 ? copied : -ERESTART_RESTARTBLOCK
  }
  return sleepOn(k, 'sleep', task.deadline)
}

export function sysNanosleep(k: TaskKernel): number {
  const view = getStruct(k, k.args[0], 16)
  if (typeof view === 'number') return view
  const seconds = readSigned64(view, 0)
  const nanoseconds = readSigned64(view, 8)
  if (seconds < 0 || nanoseconds < 0 || nanoseconds >= 1e9) return -EINVAL
  return sleepUntil(k, k.clock.tick + seconds * 1e9 + nanoseconds, k.args[1])
}

const cannotSleep = [CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW, CLOCK_REALTIME_COARSE, CLOCK_MONOTONIC_COARSE]

export function sysClockNanosleep(k: TaskKernel): number {
  const clock = k.low[0]
  if (clockNow(k, clock) === null) return -EINVAL
  if (cannotSleep.includes(clock)) return -EOPNOTSUPP
  const view = getStruct(k, k.args[2], 16)
  if (typeof view === 'number') return view
  const seconds = readSigned64(view, 0)
  const nanoseconds = readSigned64(view, 8)
  if (seconds < 0 || nanoseconds < 0 || nanoseconds >= 1e9) return -EINVAL
  if ((k.low[1] & TIMER_ABSTIME) === 0) {
    return sleepUntil(k, k.clock.tick + seconds * 1e9 + nanoseconds, k.args[3])
  }
  return sleepUntil(k, Math.max(0, (seconds - clockBase(clock)) * 1e9 + nanoseconds), 0, true)
}

/** Whose time the timer counts: the process's own for all but ITIMER_REAL. */
const countedOf = (k: TaskKernel, timer: IntervalTimer): Counted => {
  const { group } = k.current
  return timer === group.realTimer ? 'wall' : group
}

function timerOf(k: TaskKernel, which: number): IntervalTimer | null {
  const { group } = k.current
  if (which === ITIMER_REAL) return group.realTimer
  if (which === ITIMER_VIRTUAL) return group.virtualTimer
  return which === ITIMER_PROF ? group.profTimer : null
}

/** struct itimerval: interval and time left, seconds and microseconds. */
function itimerBytes(k: TaskKernel, timer: IntervalTimer): Uint8Array {
  const left = timer.expires === Infinity ? 0 : Math.max(1000, timer.expires - countedTicks(k, countedOf(k, timer)))
  const parts = (ticks: number): number[] => [Math.floor(ticks / 1e9), Math.floor((ticks % 1e9) / 1000)]
  return longs([...parts(timer.interval), ...parts(left)])
}

export function sysGetitimer(k: TaskKernel): number {
  const timer = timerOf(k, k.low[0])
  return timer === null ? -EINVAL : putBytes(k, k.args[1], itimerBytes(k, timer))
}

export function sysSetitimer(k: TaskKernel): number {
  const view = k.args[1] === 0 ? null : getStruct(k, k.args[1], 32)
  if (typeof view === 'number') return view
  const timer = timerOf(k, k.low[0])
  if (timer === null) return -EINVAL
  const old = itimerBytes(k, timer)
  let value = 0
  let interval = 0
  if (view !== null) {
    const micros = [readSigned64(view, 8), readSigned64(view, 24)]
    if (micros.some((micro) => micro < 0 || micro >= 1e6) || readSigned64(view, 16) < 0) return -EINVAL
    interval = read64(view, 0) * 1e9 + micros[0] * 1000
    value = read64(view, 16) * 1e9 + micros[1] * 1000
  }
  const counted = countedOf(k, timer)
  timer.expires = value === 0 ? Infinity : countedTicks(k, counted) + value
  timer.interval = interval
  if (value !== 0) armTimer(k, k.clock.tick + ticksUntil(k, counted, timer.expires))
  return k.args[2] === 0 ? 0 : putBytes(k, k.args[2], old)
}

/** alarm(2): whole seconds; what was left is rounded, but never to 0. */
export function sysAlarm(k: TaskKernel): number {
  const timer = k.current.group.realTimer
  const left = timer.expires === Infinity ? 0 : Math.max(1, Math.round((timer.expires - k.clock.tick) / 1e9))
  timer.expires = k.args[0] === 0 ? Infinity : k.clock.tick + k.low[0] * 1e9
  timer.interval = 0
  armTimer(k, timer.expires)
  return left
}

export function sysGetrusage(k: TaskKernel): number {
  const who = k.low[0]
  const { group } = k.current
  let usage = groupUsage(group)
  if (who === RUSAGE_CHILDREN) {
    const { childMinFlt, childMajFlt, childTicks, childMaxRss } = group
    usage = { minFlt: childMinFlt, majFlt: childMajFlt, ticks: childTicks, maxRss: childMaxRss }
  } else if (who === RUSAGE_THREAD) {
    const { minFlt, majFlt, ticks, mm } = k.current
    usage = { minFlt, majFlt, ticks, maxRss: mm === null ? 0 : Math.max(mm.hiwaterRss, rssPages(mm)) }
  } else if (who !== RUSAGE_SELF) return -EINVAL
  const fields = new Array<number>(18).fill(0)
  fields[0] = Math.floor(usage.ticks / 1e9)
  fields[1] = Math.floor((usage.ticks % 1e9) / 1000)
  fields[4] = usage.maxRss * 4
  fields[8] = usage.minFlt
  fields[9] = usage.majFlt
  return putBytes(k, k.args[1], longs(fields))
}

/** times(2), in hundredths of a second. */
export function sysTimes(k: TaskKernel): number {
  const { group } = k.current
  const hundredths = (ticks: number): number => Math.floor(ticks / 1e7)
  const fields = [hundredths(groupUsage(group).ticks), 0, hundredths(group.childTicks), 0]
  const copied = k.args[0] === 0 ? 0 : putBytes(k, k.args[0], longs(fields))
  return copied < 0 ? copied : hundredths(k.clock.tick) + 429_496_000
}

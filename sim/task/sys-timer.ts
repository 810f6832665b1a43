// timer_create and its relatives (kernel/time/posix-timers.c).

import { BLOCKED, EINVAL, EOPNOTSUPP, EPERM } from '../uapi/errno.ts'
import {
  CLOCK_MONOTONIC_COARSE, CLOCK_MONOTONIC_RAW, CLOCK_REALTIME_COARSE, TIMER_ABSTIME,
} from '../uapi/sched.ts' // prettier-ignore
import { NSIG, SIGALRM, SIGEV_NONE, SIGEV_SIGNAL, SIGEV_THREAD, SIGEV_THREAD_ID } from '../uapi/signal.ts'
import { capable } from '../mm/current.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { getStruct, putBytes } from './arguments.ts'
import { CLOCK_BOOTTIME_ALARM, CLOCK_REALTIME_ALARM, clockBase, countedBy, countedTicks, ticksUntil } from './clocks.ts'
import { readTimerSpec, timerSpecBytes } from './timer-spec.ts'
import { armTimer } from './sched.ts'
import type { TaskKernel } from './kernel.ts'
import { expirations } from './posix-timers.ts'
import type { PosixTimer } from './posix-timers.ts'
import type { Task } from './task.ts'

const CAP_WAKE_ALARM = 35

/** Whom a timer tells, and how: struct sigevent. */
interface Notice {
  readonly notify: number
  readonly signo: number
  readonly valueLow: number
  readonly valueHigh: number
  readonly task: Task | null
}

/** good_sigevent(); without a struct it is SIGALRM with the timer's number. */
function noticeOf(k: TaskKernel, address: number, id: number): Notice | number {
  if (address === 0) return { notify: SIGEV_SIGNAL, signo: SIGALRM, valueLow: id, valueHigh: 0, task: null }
  const view = getStruct(k, address, 64)
  if (typeof view === 'number') return view
  const signo = view.getInt32(8, true)
  const notify = view.getInt32(12, true)
  let task: Task | null = null
  if ((notify & SIGEV_THREAD_ID) !== 0) {
    task = k.tasks.get(view.getInt32(16, true)) ?? null
    if (task === null || task.group !== k.current.group) return -EINVAL
  }
  const kind = notify & ~SIGEV_THREAD_ID
  if (![SIGEV_SIGNAL, SIGEV_NONE, SIGEV_THREAD].includes(kind)) return -EINVAL
  if ((notify & SIGEV_THREAD_ID) !== 0 && kind !== SIGEV_SIGNAL) return -EINVAL
  if (kind !== SIGEV_NONE && (signo <= 0 || signo > NSIG)) return -EINVAL
  return { notify: kind, signo, valueLow: view.getInt32(0, true), valueHigh: view.getInt32(4, true), task }
}

export function sysTimerCreate(k: TaskKernel): number {
  const clock = k.low[0]
  const counted = countedBy(k, clock)
  if (counted === null) return -EINVAL
  if ([CLOCK_REALTIME_COARSE, CLOCK_MONOTONIC_COARSE, CLOCK_MONOTONIC_RAW].includes(clock)) return -EOPNOTSUPP
  const alarm = clock === CLOCK_REALTIME_ALARM || clock === CLOCK_BOOTTIME_ALARM
  const { group } = k.current
  const notice = noticeOf(k, k.args[1], group.nextTimerId)
  if (typeof notice === 'number') return notice
  if (alarm && !capable(k.current, CAP_WAKE_ALARM)) return -EPERM
  const id = group.nextTimerId
  const stored = putUser32(k, k.args[2], id)
  if (stored !== 0) return stored
  group.nextTimerId++
  group.posixTimers.push({ id, clock, counted, ...notice, expires: Infinity, interval: 0, due: null, overrun: 0 })
  return 0
}

const timerOf = (k: TaskKernel): PosixTimer | undefined =>
  k.current.group.posixTimers.find((each) => each.id === k.low[0])

/** Interval and time left: of a periodic timer whose signal waits, the time to the next expiration. */
function left(k: TaskKernel, timer: PosixTimer): Uint8Array {
  const now = countedTicks(k, timer.counted)
  const { interval, due } = timer
  const next = due !== null && interval > 0 ? due + expirations(due, interval, now) * interval : timer.expires
  if (next === Infinity) return timerSpecBytes(interval, 0)
  return timerSpecBytes(interval, timer.notify === SIGEV_NONE ? Math.max(0, next - now) : Math.max(1, next - now))
}

export function sysTimerGettime(k: TaskKernel): number {
  const timer = timerOf(k)
  return timer === undefined ? -EINVAL : putBytes(k, k.args[1], left(k, timer))
}

export function sysTimerSettime(k: TaskKernel): number {
  if (k.args[2] === 0) return -EINVAL
  const spec = readTimerSpec(k, k.args[2])
  if (typeof spec === 'number') return spec
  const timer = timerOf(k)
  if (timer === undefined) return -EINVAL
  const old = left(k, timer)
  const absolute = (k.low[1] & TIMER_ABSTIME) !== 0
  const start = absolute ? -clockBase(timer.clock) * 1e9 : countedTicks(k, timer.counted)
  Object.assign(timer, { interval: spec.value === 0 ? 0 : spec.interval, due: null, overrun: 0 })
  timer.expires = spec.value === 0 ? Infinity : start + spec.value
  if (timer.expires !== Infinity) armTimer(k, k.clock.tick + ticksUntil(k, timer.counted, timer.expires))
  const copied = k.args[3] === 0 ? 0 : putBytes(k, k.args[3], old)
  return copied === BLOCKED ? BLOCKED : copied
}

export function sysTimerGetoverrun(k: TaskKernel): number {
  const timer = timerOf(k)
  return timer === undefined ? -EINVAL : Math.min(timer.overrun, 0x7fff_ffff)
}

export function sysTimerDelete(k: TaskKernel): number {
  const timer = timerOf(k)
  if (timer === undefined) return -EINVAL
  const { posixTimers } = k.current.group
  posixTimers.splice(posixTimers.indexOf(timer), 1)
  return 0
}

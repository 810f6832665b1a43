// struct itimerspec of timer_settime and timerfd_settime: an interval and a time, seconds and nanoseconds each.

import { EINVAL } from '../uapi/errno.ts'
import { getStruct, longs, readSigned64 } from './arguments.ts'
import type { TaskKernel } from './kernel.ts'

/** Both times in nanoseconds. */
export interface TimerSpec {
  readonly interval: number
  readonly value: number
}

/** What the program gave: -EINVAL where a part is out of its range, or as getStruct. */
export function readTimerSpec(k: TaskKernel, address: number): TimerSpec | number {
  const view = getStruct(k, address, 32)
  if (typeof view === 'number') return view
  const [seconds, nanoseconds, valueSeconds, valueNanoseconds] = [0, 8, 16, 24].map((at) => readSigned64(view, at))
  const wrong = (time: number): boolean => time < 0 || time >= 1e9
  if (seconds < 0 || valueSeconds < 0 || wrong(nanoseconds) || wrong(valueNanoseconds)) return -EINVAL
  return { interval: seconds * 1e9 + nanoseconds, value: valueSeconds * 1e9 + valueNanoseconds }
}

export const timerSpecBytes = (interval: number, value: number): Uint8Array =>
  longs([interval, value].flatMap((time) => [Math.floor(time / 1e9), time % 1e9]))

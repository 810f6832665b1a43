// Timers as files (fs/timerfd.c): what a read finds in them. A periodic one that went off runs on only when it is looked at; the
// expirations missed meanwhile are counted then. The calls are in sys-timerfd.ts.

import { BLOCKED, EAGAIN, EFAULT, EINVAL, ERESTARTSYS } from '../uapi/errno.ts'
import { O_NONBLOCK, POLLIN } from '../uapi/fcntl.ts'
import { longs, putBytes } from './arguments.ts'
import { armTimer, sleepOn, wakeUp } from './sched.ts'
import { hasPending } from './signal.ts'
import type { File } from '../fs/file.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'

export interface TimerFd {
  readonly clock: number
  /** Tick at which it goes off; Infinity: it is not armed, or went off and nobody has looked. */
  expires: number
  interval: number
  /** Expirations that were not read. */
  count: number
  /** When it went off; null: that was dealt with. */
  due: number | null
}

const channelOf = (id: number): string => `timerfd:${id}`

/** Timers that are due go off, once each. */
export function fireTimerFds(k: TaskKernel): void {
  for (const [id, timer] of k.objects.timerFds) {
    if (k.clock.tick < timer.expires) continue
    timer.due = timer.expires
    timer.expires = Infinity
    timer.count++
    wakeUp(k, channelOf(id))
    wakeUp(k, 'poll')
  }
}

/** The tick at which the next one is due. */
export const nextTimerFd = (k: TaskKernel): number => {
  let next = Infinity
  for (const timer of k.objects.timerFds.values()) if (timer.expires < next) next = timer.expires
  return next
}

/** A periodic timer that went off runs on: what it missed is counted. */
export function catchUp(k: TaskKernel, timer: TimerFd): void {
  if (timer.due === null || timer.interval === 0) return
  const passed = Math.floor((k.clock.tick - timer.due) / timer.interval) + 1
  timer.count += passed - 1
  timer.expires = timer.due + passed * timer.interval
  timer.due = null
  armTimer(k, timer.expires)
}

function read(k: TaskKernel, file: File, address: number, count: number): number {
  const timer = k.objects.timerFds.get(file.node.id)
  if (timer === undefined || count < 8) return -EINVAL
  if (timer.count === 0) {
    if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
    return hasPending(k.current) ? -ERESTARTSYS : sleepOn(k, channelOf(file.node.id))
  }
  catchUp(k, timer)
  const copied = putBytes(k, address, longs([timer.count]))
  if (copied !== 0) return copied === BLOCKED ? BLOCKED : -EFAULT
  timer.count = 0
  return 8
}

export const timerFdMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  read: (k, file, address, count) => read(k as TaskKernel, file, address, count),
  poll: (k, file) => ((k as TaskKernel).objects.timerFds.get(file.node.id)?.count ? POLLIN : 0),
  release: (k, file) => {
    ;(k as TaskKernel).objects.timerFds.delete(file.node.id)
  },
}

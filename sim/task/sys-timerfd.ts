// timerfd_create, timerfd_settime, timerfd_gettime (fs/timerfd.c).

import { BLOCKED, EBADF, EINVAL, ENOMEM, EPERM } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK, O_RDWR } from '../uapi/fcntl.ts'
import { CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_REALTIME, TIMER_ABSTIME } from '../uapi/sched.ts'
import { capable } from '../mm/current.ts'
import { fdAllocInstall, fdget } from '../fs/file.ts'
import { anonFile } from '../fs/new-inode.ts'
import { putBytes } from './arguments.ts'
import { CLOCK_BOOTTIME_ALARM, CLOCK_REALTIME_ALARM, clockBase } from './clocks.ts'
import { readTimerSpec, timerSpecBytes } from './timer-spec.ts'
import { armTimer } from './sched.ts'
import { catchUp, timerFdMethods } from './timerfds.ts'
import type { TaskKernel } from './kernel.ts'
import type { TimerFd } from './timerfds.ts'

const CAP_WAKE_ALARM = 35
const TFD_TIMER_CANCEL_ON_SET = 2
const alarms = [CLOCK_REALTIME_ALARM, CLOCK_BOOTTIME_ALARM]

export function sysTimerfdCreate(k: TaskKernel): number {
  const [clock, flags] = [k.low[0], k.low[1]]
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK)) !== 0) return -EINVAL
  if (![CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME, ...alarms].includes(clock)) return -EINVAL
  if (alarms.includes(clock) && !capable(k.current, CAP_WAKE_ALARM)) return -EPERM
  const file = anonFile(k, 'timerfd', O_RDWR | (flags & O_NONBLOCK))
  if (file === null) return -ENOMEM
  k.objects.timerFds.set(file.node.id, { clock, expires: Infinity, interval: 0, count: 0, due: null })
  return fdAllocInstall(k, file, flags)
}

/** The timer of a descriptor, or a negative errno. */
function timerOf(k: TaskKernel, fd: number): TimerFd | number {
  const file = fdget(k, fd)
  if (file === null) return -EBADF
  return (k.fileOps[file.fops] === timerFdMethods ? k.objects.timerFds.get(file.node.id) : undefined) ?? -EINVAL
}

const left = (k: TaskKernel, timer: TimerFd): Uint8Array =>
  timerSpecBytes(timer.interval, timer.expires === Infinity ? 0 : Math.max(1, timer.expires - k.clock.tick))

export function sysTimerfdSettime(k: TaskKernel): number {
  const spec = readTimerSpec(k, k.args[2])
  if (typeof spec === 'number' && spec !== -EINVAL) return spec
  const flags = k.low[1]
  if (typeof spec === 'number' || (flags & ~(TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET)) !== 0) return -EINVAL
  const timer = timerOf(k, k.low[0])
  if (typeof timer === 'number') return timer
  catchUp(k, timer)
  const old = left(k, timer)
  const start = (flags & TIMER_ABSTIME) !== 0 ? -clockBase(timer.clock) * 1e9 : k.clock.tick
  Object.assign(timer, { interval: spec.interval, count: 0, due: null })
  timer.expires = spec.value === 0 ? Infinity : start + spec.value
  armTimer(k, timer.expires)
  const copied = k.args[3] === 0 ? 0 : putBytes(k, k.args[3], old)
  return copied === BLOCKED ? BLOCKED : copied
}

export function sysTimerfdGettime(k: TaskKernel): number {
  const timer = timerOf(k, k.low[0])
  if (typeof timer === 'number') return timer
  catchUp(k, timer)
  return putBytes(k, k.args[1], left(k, timer))
}

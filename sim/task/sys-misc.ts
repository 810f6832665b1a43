// What the start of every program asks: limits, random bytes, thread set-up (kernel/sys.c, arch/x86). The other calls: sys-system.ts.

import { BLOCKED, EFAULT, EINVAL, ENODEV, EPERM, ESRCH } from '../uapi/errno.ts'
import { ARCH_GET_FS, ARCH_GET_GS, ARCH_SET_FS, ARCH_SET_GS } from '../uapi/sched.ts'
import { CAP_SYS_RESOURCE, RLIM_NLIMITS, RLIMIT_CPU, RLIMIT_NOFILE } from '../uapi/mman.ts'
import { copyToUser } from '../fault/uaccess.ts'
import { capable } from '../mm/current.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { nextWord } from '../lib/prng.ts'
import { getStruct, longs, putBytes, read64, write64 } from './arguments.ts'
import { armTimer } from './sched.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** The largest 64-bit number stands for no limit. */
function limitBytes(task: Task, resource: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(16))
  for (const [at, value] of [task.rlimits[2 * resource], task.rlimits[2 * resource + 1]].entries()) {
    if (value === Infinity) {
      view.setInt32(8 * at, -1, true)
      view.setInt32(8 * at + 4, -1, true)
    } else write64(view, 8 * at, value)
  }
  return new Uint8Array(view.buffer)
}

const limitFrom = (view: DataView, offset: number): number =>
  view.getInt32(offset, true) === -1 && view.getInt32(offset + 4, true) === -1 ? Infinity : read64(view, offset)

/** do_prlimit(): reads and sets; the new one is checked against the old hard limit. */
export function doPrlimit(k: TaskKernel, task: Task, resource: number, set: number, get: number): number {
  if (resource < 0 || resource >= RLIM_NLIMITS) return -EINVAL
  const old = limitBytes(task, resource)
  if (set !== 0) {
    const view = getStruct(k, set, 16)
    if (typeof view === 'number') return view
    const soft = limitFrom(view, 0)
    const hard = limitFrom(view, 8)
    if (soft > hard) return -EINVAL
    if (resource === RLIMIT_NOFILE && hard > 1048576) return -EPERM
    if (hard > task.rlimits[2 * resource + 1] && !capable(k.current, CAP_SYS_RESOURCE)) return -EPERM
    task.rlimits[2 * resource] = soft
    task.rlimits[2 * resource + 1] = hard
    if (resource === RLIMIT_CPU) armTimer(k, k.clock.tick)
  }
  return get === 0 ? 0 : putBytes(k, get, old)
}

export function sysPrlimit64(k: TaskKernel): number {
  const task = k.low[0] === 0 ? k.current : k.tasks.get(k.low[0])
  if (task === undefined) return -ESRCH
  const { current } = k
  const same = [task.uid, task.euid, task.suid].every((id) => id === current.uid)
  if (task !== current && !same && !capable(current, CAP_SYS_RESOURCE)) return -EPERM
  return doPrlimit(k, task, k.low[1], k.args[2], k.args[3])
}

export function sysGetrandom(k: TaskKernel): number {
  if ((k.low[2] & ~7) !== 0 || (k.low[2] & 6) === 6) return -EINVAL
  const count = Math.min(k.args[1], 2 ** 25)
  const bytes = new Uint8Array(count)
  for (let i = 0; i < count; i++) bytes[i] = nextWord(k.random) & 255
  const left = copyToUser(k, k.args[0], bytes, 0, count)
  if (left === BLOCKED) return BLOCKED
  return left === count && count > 0 ? -EFAULT : count - left
}

export function sysArchPrctl(k: TaskKernel): number {
  const { registers } = k.current
  const address = k.args[1]
  switch (k.low[0]) {
    case ARCH_SET_FS:
      if (address >= TASK_SIZE) return -EPERM
      registers.tpLow = k.low[1]
      registers.tpHigh = k.high[1]
      return 0
    case ARCH_GET_FS:
      return putBytes(k, address, longs([registers.tpHigh * 2 ** 32 + (registers.tpLow >>> 0)]))
    case ARCH_SET_GS:
      if (address >= TASK_SIZE) return -EPERM
      k.current.gsBase = address
      return 0
    case ARCH_GET_GS:
      return putBytes(k, address, longs([k.current.gsBase]))
    case 0x3001:
      return -ENODEV
    default:
      return -EINVAL
  }
}

export function sysSetTidAddress(k: TaskKernel): number {
  k.current.clearChildTid = k.args[0]
  return k.current.pid
}

export function sysSetRobustList(k: TaskKernel): number {
  if (k.args[1] !== 24) return -EINVAL
  k.current.robustList = k.args[0]
  return 0
}

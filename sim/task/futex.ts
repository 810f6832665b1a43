// futex(2): sleeping on a word of memory until somebody wakes it (kernel/futex/). A word is known by its address space and address, or,
// in a shared mapping of a file, by the object and the offset in it.

import {
  BLOCKED,
  EAGAIN,
  EFAULT,
  EINVAL,
  ENOSYS,
  ERESTARTSYS,
  ERESTART_RESTARTBLOCK,
  ETIMEDOUT,
} from '../uapi/errno.ts'
import {
  FUTEX_CLOCK_REALTIME, FUTEX_CMP_REQUEUE, FUTEX_PRIVATE_FLAG, FUTEX_REQUEUE, FUTEX_WAIT, FUTEX_WAIT_BITSET, FUTEX_WAKE,
  FUTEX_WAKE_BITSET, FUTEX_WAKE_OP,
} from '../uapi/sched.ts' // prettier-ignore
import { bootEpochSeconds } from '../fs/stat.ts'
import { getStruct, read64 } from './arguments.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { futexChannel, futexWake } from './futex-wake.ts'
import { sleepOn } from './sched.ts'
import { hasPending } from './signal.ts'
import type { TaskKernel } from './kernel.ts'

/** Sleeps if the word still has the value. `scratch`: 0 not yet slept, 1 asleep, 2 woken by futexWake. */
function futexWait(k: TaskKernel, address: number, value: number, timeout: number, bits: number): number {
  const task = k.current
  if (bits === 0) return -EINVAL
  if (task.scratch === 2) return 0
  if (task.scratch === 1) {
    if (k.clock.tick >= task.deadline) return -ETIMEDOUT
    return hasPending(task)
      ? task.deadline === Infinity
        ? -ERESTARTSYS
        : -ERESTART_RESTARTBLOCK
      : sleepOn(k, task.futexChannel, task.deadline)
  }
  const word = getStruct(k, address, 4)
  if (typeof word === 'number') return word
  if (word.getInt32(0, true) !== value) return -EAGAIN
  task.deadline = timeout
  if (k.clock.tick >= timeout) return -ETIMEDOUT
  if (hasPending(task)) return -ERESTARTSYS
  task.scratch = 1
  task.futexBits = bits
  task.futexTurn = k.trace.sequence
  task.futexChannel = futexChannel(task, address)
  return sleepOn(k, task.futexChannel, timeout)
}

/** The deadline as a tick. WAIT is relative, WAIT_BITSET absolute, by CLOCK_MONOTONIC unless FUTEX_CLOCK_REALTIME says otherwise. */
function deadlineOf(k: TaskKernel, command: number, operation: number): number {
  if (k.args[3] === 0) return Infinity
  const view = getStruct(k, k.args[3], 16)
  if (typeof view === 'number') return view
  const seconds = read64(view, 0)
  const nanoseconds = read64(view, 8)
  if (nanoseconds >= 1e9 || seconds >= 2 ** 63) return -EINVAL
  if (command === FUTEX_WAIT) return k.clock.tick + seconds * 1e9 + nanoseconds
  const base = (operation & FUTEX_CLOCK_REALTIME) !== 0 ? bootEpochSeconds : 0
  return Math.max(0, (seconds - base) * 1e9 + nanoseconds)
}

function requeue(k: TaskKernel, from: number, wake: number, move: number, to: number): number {
  const task = k.current
  const woken = futexWake(k, task, from, wake)
  const source = futexChannel(task, from)
  const target = futexChannel(task, to)
  let moved = 0
  for (const waiter of k.tasks.values()) {
    if (moved >= move) break
    if (waiter.state !== 'sleeping' || waiter.channel !== source) continue
    waiter.channel = target
    waiter.futexChannel = target
    moved++
  }
  return woken + moved
}

function wakeOp(k: TaskKernel, address: number, wake: number, wake2: number, second: number, code: number): number {
  const word = getStruct(k, second, 4)
  if (typeof word === 'number') return word
  const old = word.getInt32(0, true)
  const argument = (code << 8) >> 20
  const shifted = ((code >>> 28) & 8) !== 0 ? 1 << (argument & 31) : argument
  const results = [shifted, (old + shifted) | 0, old | shifted, old & ~shifted, old ^ shifted]
  const operation = (code >>> 28) & 7
  if (operation > 4) return -ENOSYS
  const stored = putUser32(k, second, results[operation])
  if (stored !== 0) return stored
  const compare = (code << 20) >> 20
  const tests = [old === compare, old !== compare, old < compare, old <= compare, old > compare, old >= compare]
  const woken = futexWake(k, k.current, address, wake)
  return tests[(code >>> 24) & 15] === true ? woken + futexWake(k, k.current, second, wake2) : woken
}

/** get_futex_key() of one that may be shared: its page has to be there. 0, -EFAULT or BLOCKED. */
function sharedKey(k: TaskKernel, address: number): number {
  const word = getStruct(k, address, 4)
  return typeof word === 'number' ? word : 0
}

/** futex(2). */
export function sysFutex(k: TaskKernel): number {
  const address = k.args[0]
  const operation = k.low[1]
  const command = operation & ~(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME)
  const value = k.low[2]
  if (address % 4 !== 0) return -EINVAL
  if (address >= 2 ** 47) return -EFAULT
  const isWait = command === FUTEX_WAIT || command === FUTEX_WAIT_BITSET
  if ((operation & FUTEX_PRIVATE_FLAG) === 0 && !isWait) {
    const missing = sharedKey(k, address)
    if (missing !== 0) return missing
  }
  switch (command) {
    case FUTEX_WAIT:
    case FUTEX_WAIT_BITSET: {
      const timeout = k.current.deadline < 0 ? deadlineOf(k, command, operation) : k.current.deadline
      if (timeout < 0) return timeout === BLOCKED ? BLOCKED : timeout
      return futexWait(k, address, value, timeout, command === FUTEX_WAIT ? -1 : k.low[5])
    }
    case FUTEX_WAKE:
      return futexWake(k, k.current, address, Math.max(1, value))
    case FUTEX_WAKE_BITSET:
      return k.low[5] === 0 ? -EINVAL : futexWake(k, k.current, address, Math.max(1, value), k.low[5])
    case FUTEX_CMP_REQUEUE:
    case FUTEX_REQUEUE: {
      if (command === FUTEX_CMP_REQUEUE) {
        const word = getStruct(k, address, 4)
        if (typeof word === 'number') return word
        if (word.getInt32(0, true) !== k.low[5]) return -EAGAIN
      }
      return requeue(k, address, value, k.low[3], k.args[4])
    }
    case FUTEX_WAKE_OP:
      return wakeOp(k, address, value, k.low[3], k.args[4], k.low[5])
    default:
      return -ENOSYS
  }
}

// futex_waitv(2), since 5.16: sleeping on several words at once until one of them is woken (kernel/futex/syscalls.c, waitwake.c).

import { BLOCKED, EAGAIN, EFAULT, EINVAL, ENOSYS, ERESTARTSYS, ETIMEDOUT } from '../uapi/errno.ts'
import { CLOCK_MONOTONIC, CLOCK_REALTIME, FUTEX_PRIVATE_FLAG } from '../uapi/sched.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { bootEpochSeconds } from '../fs/stat.ts'
import { getStruct, read64 } from './arguments.ts'
import { futexChannel, manyWords } from './futex-wake.ts'
import { sleepOn } from './sched.ts'
import { hasPending } from './signal.ts'
import type { TaskKernel } from './kernel.ts'

const FUTEX_WAITV_MAX = 128
/** FUTEX2_SIZE_U32: words of 32 bits are the only ones. */
const FUTEX_32 = 2
const waitvBytes = 24

interface Word {
  readonly address: number
  readonly value: number
}

/** futex_parse_waitv() and get_futex_key(): the words, or -errno. */
function wordsOf(k: TaskKernel, count: number): Word[] | number {
  const words: Word[] = []
  for (let i = 0; i < count; i++) {
    const view = getStruct(k, k.args[0] + waitvBytes * i, waitvBytes)
    if (typeof view === 'number') return view
    const value = read64(view, 0)
    if ((view.getInt32(16, true) & ~FUTEX_PRIVATE_FLAG) !== FUTEX_32 || view.getInt32(20, true) !== 0) return -EINVAL
    if (k.version.has('futex2-sizes') && value >= 2 ** 32) return -EINVAL
    words.push({ address: read64(view, 8), value: value % 2 ** 32 })
  }
  for (const { address } of words) {
    if (address % 4 !== 0) return -EINVAL
    if (address + 4 > TASK_SIZE) return -EFAULT
  }
  return words
}

/** The absolute time at which it gives up, as a tick. */
function deadlineOf(k: TaskKernel): number {
  if (k.args[3] === 0) return Infinity
  const clock = k.low[4]
  if (clock !== CLOCK_MONOTONIC && clock !== CLOCK_REALTIME) return -EINVAL
  const view = getStruct(k, k.args[3], 16)
  if (typeof view === 'number') return view
  const [seconds, nanoseconds] = [read64(view, 0), read64(view, 8)]
  if (nanoseconds >= 1e9 || seconds >= 2 ** 63) return -EINVAL
  return Math.max(0, (seconds - (clock === CLOCK_REALTIME ? bootEpochSeconds : 0)) * 1e9 + nanoseconds)
}

/** `scratch`: 0 not yet slept, 1 asleep, 3 and more: woken by the word of that place, counted from 3. */
export function sysFutexWaitv(k: TaskKernel): number {
  const task = k.current
  if (!k.version.has('futex-waitv')) return -ENOSYS
  if (task.scratch >= 3) return task.scratch - 3
  if (task.scratch === 1) {
    if (k.clock.tick >= task.deadline) return -ETIMEDOUT
    return hasPending(task) ? -ERESTARTSYS : sleepOn(k, manyWords, task.deadline)
  }
  const count = k.args[1]
  if (k.low[2] !== 0 || count === 0 || count > FUTEX_WAITV_MAX || k.args[0] === 0) return -EINVAL
  const deadline = task.deadline < 0 ? deadlineOf(k) : task.deadline
  if (deadline < 0) return deadline === BLOCKED ? BLOCKED : deadline
  const words = wordsOf(k, count)
  if (typeof words === 'number') return words
  for (const { address, value } of words) {
    const word = getStruct(k, address, 4)
    if (typeof word === 'number') return word
    if (word.getUint32(0, true) !== value) return -EAGAIN
  }
  task.deadline = deadline
  if (k.clock.tick >= deadline) return -ETIMEDOUT
  if (hasPending(task)) return -ERESTARTSYS
  task.scratch = 1
  task.futexBits = -1
  task.futexTurn = k.trace.sequence
  task.futexChannel = words.map(({ address }) => futexChannel(task, address)).join(' ')
  return sleepOn(k, manyWords, deadline)
}

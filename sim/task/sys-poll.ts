// Waiting for several descriptors: poll, ppoll, select, pselect6 (fs/select.c). A task that waits looks at all of them again whenever
// something was woken.

import { BLOCKED, EBADF, EINTR, EINVAL, ERESTARTNOHAND, ERESTART_RESTARTBLOCK } from '../uapi/errno.ts'
import { POLLERR, POLLHUP, POLLIN, POLLNVAL, POLLOUT, POLLPRI, POLLRDNORM, POLLWRNORM } from '../uapi/fcntl.ts'
import { RLIMIT_NOFILE } from '../uapi/mman.ts'
import { rlimit } from '../mm/current.ts'
import { fdget } from '../fs/file.ts'
import { getBytes, getStruct, longs, putBytes, read64, readSigned64 } from './arguments.ts'
import { sleepOn } from './sched.ts'
import { hasPending } from './signal.ts'
import { createSigSet, sigBlockable } from './sigset.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

/** What an open file is ready for; one that can't say is always ready. */
export function pollFile(k: TaskKernel, file: File): number {
  const ready = k.fileOps[file.fops].poll?.(k, file) ?? POLLIN | POLLOUT
  return ready | ((ready & POLLIN) !== 0 ? POLLRDNORM : 0) | ((ready & POLLOUT) !== 0 ? POLLWRNORM : 0)
}

/** Nanoseconds of a timespec (Infinity: none was given), or a negative errno. */
export function timeoutOf(k: TaskKernel, address: number): number {
  if (address === 0) return Infinity
  const view = getStruct(k, address, 16)
  if (typeof view === 'number') return view
  const seconds = readSigned64(view, 0)
  const nanoseconds = readSigned64(view, 8)
  return seconds < 0 || nanoseconds < 0 || nanoseconds >= 1e9 ? -EINVAL : seconds * 1e9 + nanoseconds
}

/** Sets the mask for the time of the call: set_user_sigmask(). It is put back when the call ends or a signal was delivered. */
export function useSigMask(k: TaskKernel, address: number, size: number): number {
  const task = k.current
  if (address === 0 || task.savedMask !== null) return 0
  if (size !== 8) return -EINVAL
  const view = getStruct(k, address, 8)
  if (typeof view === 'number') return view
  task.savedMask = createSigSet(task.blocked.low, task.blocked.high)
  task.blocked = sigBlockable(view.getInt32(0, true), view.getInt32(4, true))
  return 0
}

/** The call is over without a signal: the mask from before. */
export function restoreSigMask(k: TaskKernel): void {
  const task = k.current
  if (task.savedMask === null) return
  task.blocked = task.savedMask
  task.savedMask = null
}

/** Waits in `look` until it finds something, the timeout is over or a signal comes; `look` says how many are ready. */
export function waitReady(k: TaskKernel, timeout: number, look: () => number): number {
  const task = k.current
  if (task.deadline < 0) task.deadline = k.clock.tick + timeout
  const ready = look()
  if (ready !== 0 || k.clock.tick >= task.deadline) return ready
  if (hasPending(task)) return -EINTR
  return sleepOn(k, 'poll', task.deadline)
}

function pollUntil(k: TaskKernel, timeout: number): number {
  const count = k.args[1]
  if (count > rlimit(k.current, RLIMIT_NOFILE)) return -EINVAL
  const view = getStruct(k, k.args[0], 8 * count)
  if (typeof view === 'number') return view
  const result = waitReady(k, timeout, () => {
    let ready = 0
    for (let i = 0; i < count; i++) {
      const fd = view.getInt32(8 * i, true)
      const file = fd < 0 ? null : fdget(k, fd)
      const wanted = view.getInt16(8 * i + 4, true) | POLLERR | POLLHUP
      const bits = fd < 0 ? 0 : file === null ? POLLNVAL : pollFile(k, file) & wanted
      view.setInt16(8 * i + 6, bits, true)
      if (bits !== 0) ready++
    }
    return ready
  })
  if (result < 0) return result
  const copied = putBytes(k, k.args[0], new Uint8Array(view.buffer))
  return copied < 0 ? copied : result
}

export function sysPoll(k: TaskKernel): number {
  const result = pollUntil(k, k.low[2] < 0 ? Infinity : k.low[2] * 1e6)
  return result === -EINTR ? -ERESTART_RESTARTBLOCK : result
}

/** Ends a call that has changed the mask and a timeout in the program's memory. */
function finish(k: TaskKernel, result: number, timeout: number): number {
  if (result === BLOCKED) return BLOCKED
  if (timeout !== 0) {
    const left = Math.max(0, k.current.deadline - k.clock.tick)
    putBytes(k, timeout, longs([Math.floor(left / 1e9), left % 1e9]))
  }
  if (result !== -EINTR) restoreSigMask(k)
  return result === -EINTR ? -ERESTARTNOHAND : result
}

export function sysPpoll(k: TaskKernel): number {
  const timeout = timeoutOf(k, k.current.deadline < 0 ? k.args[2] : 0)
  if (timeout < 0) return timeout
  const masked = useSigMask(k, k.args[3], k.args[4])
  if (masked < 0) return masked
  return finish(k, pollUntil(k, timeout), k.args[2])
}

/** The bits that make a descriptor readable, writable, exceptional for select. */
const selectBits = [POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI]

function selectUntil(k: TaskKernel, timeout: number): number {
  const most = k.low[0]
  if (most < 0) return -EINVAL
  const count = Math.min(most, Math.max(256, k.current.files.fds.length))
  const bytes = Math.ceil(count / 64) * 8
  const sets: (Uint8Array | null)[] = []
  for (let i = 0; i < 3; i++) {
    const set = k.args[1 + i] === 0 ? null : getBytes(k, k.args[1 + i], bytes)
    if (typeof set === 'number') return set
    sets.push(set)
  }
  const has = (set: Uint8Array | null, fd: number): boolean => set !== null && ((set[fd >> 3] >> (fd & 7)) & 1) !== 0
  for (let fd = 0; fd < count; fd++) {
    if (sets.some((set) => has(set, fd)) && fdget(k, fd) === null) return -EBADF
  }
  const results = sets.map(() => new Uint8Array(bytes))
  const result = waitReady(k, timeout, () => {
    let ready = 0
    for (let fd = 0; fd < count; fd++) {
      if (!sets.some((set) => has(set, fd))) continue
      const file = fdget(k, fd)
      const state = file === null ? POLLNVAL : pollFile(k, file)
      sets.forEach((set, i) => {
        if (!has(set, fd) || (state & selectBits[i]) === 0) return
        results[i][fd >> 3] |= 1 << (fd & 7)
        ready++
      })
    }
    return ready
  })
  if (result < 0) return result
  for (let i = 0; i < 3; i++) {
    const copied = sets[i] === null ? 0 : putBytes(k, k.args[1 + i], results[i])
    if (copied < 0) return copied
  }
  return result
}

/** select(2) of the kernel: a struct timeval, which is left with the time that was not used. */
export function sysSelect(k: TaskKernel): number {
  let timeout = Infinity
  if (k.args[4] !== 0 && k.current.deadline < 0) {
    const view = getStruct(k, k.args[4], 16)
    if (typeof view === 'number') return view
    if (readSigned64(view, 0) < 0 || readSigned64(view, 8) < 0) return -EINVAL
    timeout = read64(view, 0) * 1e9 + read64(view, 8) * 1000
  }
  const result = selectUntil(k, timeout)
  if (result === BLOCKED) return BLOCKED
  if (k.args[4] !== 0) {
    const left = Math.max(0, k.current.deadline - k.clock.tick)
    putBytes(k, k.args[4], longs([Math.floor(left / 1e9), Math.floor((left % 1e9) / 1000)]))
  }
  return result === -EINTR ? -ERESTARTNOHAND : result
}

/** pselect6(2): a timespec, and mask and size of it behind the sixth argument. */
export function sysPselect6(k: TaskKernel): number {
  const timeout = timeoutOf(k, k.current.deadline < 0 ? k.args[4] : 0)
  if (timeout < 0) return timeout
  if (k.args[5] !== 0) {
    const pair = getStruct(k, k.args[5], 16)
    if (typeof pair === 'number') return pair
    const masked = useSigMask(k, read64(pair, 0), read64(pair, 8))
    if (masked < 0) return masked
  }
  return finish(k, selectUntil(k, timeout), k.args[4])
}

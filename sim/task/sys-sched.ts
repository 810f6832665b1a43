// Scheduling as programs ask for it: policies, priorities, nice values, processors (kernel/sched/syscalls.c, kernel/sys.c).
// Differs from Linux: they are kept and shown, and do not change whose turn it is; that is a round robin by instructions.

import { EACCES, EINVAL, EPERM, ESRCH } from '../uapi/errno.ts'
import { CAP_SYS_NICE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { getStruct, longs, putBytes } from './arguments.ts'
import { yieldTurn } from './sched.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

const SCHED_FIFO = 1
const SCHED_RR = 2
const SCHED_DEADLINE = 6
const RESET_ON_FORK = 0x4000_0000
const RLIMIT_NICE = 13
const RLIMIT_RTPRIO = 14

export function sysSchedYield(k: TaskKernel): number {
  yieldTurn(k, k.current)
  return 0
}

/** The task of a number; 0 is the caller. */
export const taskOf = (k: TaskKernel, pid: number): Task | undefined => (pid === 0 ? k.current : k.tasks.get(pid))

const isRealTime = (policy: number): boolean => policy === SCHED_FIFO || policy === SCHED_RR

/** check_same_owner(): the effective user is the other's real or effective one. */
const sameOwner = (k: TaskKernel, task: Task): boolean =>
  k.current.euid === task.euid || k.current.euid === task.uid || capable(k.current, CAP_SYS_NICE)

const knownPolicy = (k: TaskKernel, policy: number): boolean =>
  [0, 1, 2, 3, 5, 6].includes(policy) || (policy === 7 && k.version.has('sched-ext'))

/** __sched_setscheduler(): what is wrong with the request, then who may ask for it. */
export function setPolicy(k: TaskKernel, task: Task, wanted: number, priority: number): number {
  const policy = wanted & ~RESET_ON_FORK
  if (!knownPolicy(k, policy)) return -EINVAL
  if (priority > 99 || priority < 0 || isRealTime(policy) !== (priority !== 0)) return -EINVAL
  if (policy === SCHED_DEADLINE) return -EINVAL
  if (!capable(k.current, CAP_SYS_NICE)) {
    const limit = task.rlimits[2 * RLIMIT_RTPRIO]
    if (isRealTime(policy)) {
      if (policy !== task.policy && limit === 0) return -EPERM
      if (priority > task.rtPriority && priority > limit) return -EPERM
    }
    if (task.policy === 5 && policy !== 5 && !canNice(k, task, task.nice)) return -EPERM
    if (!sameOwner(k, task)) return -EPERM
    if (task.resetOnFork && (wanted & RESET_ON_FORK) === 0) return -EPERM
  }
  task.policy = policy
  task.rtPriority = priority
  task.resetOnFork = (wanted & RESET_ON_FORK) !== 0
  return 0
}

function priorityArgument(k: TaskKernel, address: number): number {
  const view = getStruct(k, address, 4)
  return typeof view === 'number' ? view : view.getInt32(0, true) < 0 ? -EINVAL : view.getInt32(0, true)
}

export function sysSchedSetscheduler(k: TaskKernel): number {
  if (k.low[1] < 0 || k.args[2] === 0 || k.low[0] < 0) return -EINVAL
  const priority = priorityArgument(k, k.args[2])
  if (priority < 0 && priority !== -EINVAL) return priority
  const task = taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  return priority < 0 ? priority : setPolicy(k, task, k.low[1], priority)
}

export function sysSchedSetparam(k: TaskKernel): number {
  if (k.args[1] === 0 || k.low[0] < 0) return -EINVAL
  const priority = priorityArgument(k, k.args[1])
  if (priority < 0 && priority !== -EINVAL) return priority
  const task = taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  return priority < 0 ? priority : setPolicy(k, task, task.policy | (task.resetOnFork ? RESET_ON_FORK : 0), priority)
}

export function sysSchedGetparam(k: TaskKernel): number {
  if (k.args[1] === 0 || k.low[0] < 0) return -EINVAL
  const task = taskOf(k, k.low[0])
  return task === undefined ? -ESRCH : putUser32(k, k.args[1], task.rtPriority)
}

export function sysSchedGetscheduler(k: TaskKernel): number {
  if (k.low[0] < 0) return -EINVAL
  const task = taskOf(k, k.low[0])
  return task === undefined ? -ESRCH : task.policy | (task.resetOnFork ? RESET_ON_FORK : 0)
}

/** A slice of a fair task; that of SCHED_RR; none of SCHED_FIFO. */
export function sysSchedRrGetInterval(k: TaskKernel): number {
  if (k.low[0] < 0) return -EINVAL
  const task = taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  const nanoseconds = task.policy === SCHED_RR ? 100_000_000 : task.policy === SCHED_FIFO ? 0 : 4_000_000
  return putBytes(k, k.args[1], longs([0, nanoseconds]))
}

export const sysSchedPriorityMax = (k: TaskKernel): number =>
  isRealTime(k.low[0]) ? 99 : knownPolicy(k, k.low[0]) ? 0 : -EINVAL
export const sysSchedPriorityMin = (k: TaskKernel): number =>
  isRealTime(k.low[0]) ? 1 : knownPolicy(k, k.low[0]) ? 0 : -EINVAL

/** All processors as a mask of two words. */
export const allCpus = (k: TaskKernel): readonly [number, number] => {
  const word = (count: number): number => (count >= 32 ? -1 : (1 << Math.max(0, count)) - 1)
  return [word(k.machine.cpus), word(k.machine.cpus - 32)]
}

/** The processors that a task may run on. */
export const cpusOf = (k: TaskKernel, task: Task): readonly [number, number] => task.cpusAllowed ?? allCpus(k)

/** The mask of processors; the number of bytes written is the result. */
export function sysSchedGetaffinity(k: TaskKernel): number {
  if (k.args[1] * 8 < k.machine.cpus || k.args[1] % 8 !== 0) return -EINVAL
  const task = k.low[0] < 0 ? undefined : taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  const copied = putBytes(k, k.args[2], new Uint8Array(Int32Array.from(cpusOf(k, task)).buffer))
  return copied < 0 ? copied : 8
}

export function sysSchedSetaffinity(k: TaskKernel): number {
  const bytes = new DataView(new ArrayBuffer(8))
  const given = getStruct(k, k.args[2], Math.min(8, k.args[1]))
  if (typeof given === 'number') return given
  for (let i = 0; i < given.byteLength; i++) bytes.setUint8(i, given.getUint8(i))
  const task = k.low[0] < 0 ? undefined : taskOf(k, k.low[0])
  if (task === undefined) return -ESRCH
  if (!sameOwner(k, task)) return -EPERM
  const [low, high] = allCpus(k)
  const wanted: [number, number] = [bytes.getInt32(0, true) & low, bytes.getInt32(4, true) & high]
  if (wanted[0] === 0 && wanted[1] === 0) return -EINVAL
  task.cpusAllowed = wanted
  return 0
}

/** Tasks that getpriority and setpriority mean: of a process, a process group, a user. */
function targets(k: TaskKernel, which: number, who: number): Task[] {
  if (which === 0) {
    const task = taskOf(k, who)
    return task === undefined ? [] : [task]
  }
  const all = [...k.tasks.values()].filter((task) => task.state !== 'dead')
  const pgid = who === 0 ? k.current.group.pgid : who
  if (which === 1) return all.filter((task) => task.group.pgid === pgid)
  return all.filter((task) => task.uid === (who === 0 ? k.current.uid : who))
}

/** getpriority(2) answers 20 - nice, so that no answer is an error. */
export function sysGetpriority(k: TaskKernel): number {
  if (k.low[0] < 0 || k.low[0] > 2) return -EINVAL
  const found = targets(k, k.low[0], k.low[1])
  return found.length === 0 ? -ESRCH : Math.max(...found.map((task) => 20 - task.nice))
}

const canNice = (k: TaskKernel, task: Task, nice: number): boolean =>
  20 - nice <= task.rlimits[2 * RLIMIT_NICE] || capable(k.current, CAP_SYS_NICE)

export function sysSetpriority(k: TaskKernel): number {
  if (k.low[0] < 0 || k.low[0] > 2) return -EINVAL
  const nice = Math.max(-20, Math.min(19, k.low[2]))
  let result = -ESRCH
  for (const task of targets(k, k.low[0], k.low[1])) {
    if (!sameOwner(k, task)) result = -EPERM
    else if (nice < task.nice && !canNice(k, task, nice)) result = -EACCES
    else {
      if (result === -ESRCH) result = 0
      task.nice = nice
    }
  }
  return result
}

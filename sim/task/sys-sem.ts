// System V semaphores: semget, semop, semtimedop, semctl (ipc/sem.c).

import {
  BLOCKED, E2BIG, EAGAIN, EFBIG, EIDRM, EINTR, EINVAL, ERANGE,
} from '../uapi/errno.ts' // prettier-ignore
import { getStruct, putBytes, write64 } from './arguments.ts'
import {
  IPC_INFO, IPC_NOWAIT, IPC_RMID, IPC_SET, IPC_STAT, ipcAtIndex, ipcFind, ipcGet, ipcHighestIndex, ipcMayControl,
  ipcPermitted, ipcSeconds, putIpcPermissions, setIpcPermissions,
} from './ipc.ts' // prettier-ignore
import { sleepOn, wakeUp } from './sched.ts'
import { hasPending } from './signal.ts'
import { timeoutOf } from './sys-poll.ts'
import { SEMVMX, channelOf } from './sem-undo.ts'
import type { IpcObject } from './ipc.ts'
import type { TaskKernel } from './kernel.ts'

export interface SemaphoreSet extends IpcObject {
  readonly values: number[]
  /** Who changed each last. */
  readonly pids: number[]
  otime: number
  /** Tasks that sleep: for which semaphore, and whether for zero. */
  readonly waiting: Map<number, { readonly number: number; readonly zero: boolean }>
  /** SEM_UNDO: what is given back when the process ends, by process and semaphore. */
  readonly undo: Map<number, number[]>
}

const SEMMSL = 32000
const SEMMNI = 32000
const SEMOPM = 500
const SEM_UNDO = 0o10000
const setBytes = 104

export function sysSemget(k: TaskKernel): number {
  const count = k.low[1]
  if (count < 0 || count > SEMMSL) return -EINVAL
  return ipcGet(
    k,
    k.objects.semaphores,
    k.low[2],
    SEMMNI,
    (found) => (count > found.values.length ? -EINVAL : 0),
    (base) => (count === 0 ? -EINVAL : newSet(base, count)),
  )
}

const newSet = (base: IpcObject, count: number): SemaphoreSet => ({
  ...base,
  values: new Array<number>(count).fill(0),
  pids: new Array<number>(count).fill(0),
  otime: -1,
  waiting: new Map(),
  undo: new Map(),
})

/** struct sembuf. */
interface Operation {
  readonly number: number
  readonly change: number
  readonly flags: number
}

const ZERO = 1
const MORE = 2

/** Does all of the operations, or none: 0, a negative errno, or why it has to wait (ZERO, MORE) and for which. */
function perform(
  k: TaskKernel,
  set: SemaphoreSet,
  operations: readonly Operation[],
): { result: number; at: Operation | null } {
  const { values } = set
  const before = [...values]
  const pid = k.current.group.pid
  const undo = set.undo.get(pid) ?? new Array<number>(values.length).fill(0)
  const undone = [...undo]
  const back = (result: number, at: Operation | null) => {
    before.forEach((value, i) => (values[i] = value))
    return { result, at }
  }
  for (const operation of operations) {
    const { number, change, flags } = operation
    const value = values[number] + change
    const wait = change === 0 ? values[number] !== 0 : value < 0
    if (wait) return back((flags & IPC_NOWAIT) !== 0 ? -EAGAIN : change === 0 ? ZERO : MORE, operation)
    if (value > SEMVMX) return back(-ERANGE, null)
    if ((flags & SEM_UNDO) !== 0) {
      undone[number] -= change
      if (undone[number] < -SEMVMX - 1 || undone[number] > SEMVMX) return back(-ERANGE, null)
    }
    values[number] = value
  }
  if (operations.some(({ flags }) => (flags & SEM_UNDO) !== 0)) set.undo.set(pid, undone)
  for (const { number } of operations) set.pids[number] = pid
  set.otime = k.clock.tick
  return { result: 0, at: null }
}

function semop(k: TaskKernel, timeout: number): number {
  const [id, count] = [k.low[0], k.args[2]]
  const task = k.current
  if (count < 1) return -EINVAL
  if (count > SEMOPM) return -E2BIG
  const view = getStruct(k, k.args[1], 6 * count)
  if (typeof view === 'number') return view
  if (id < 0) return -EINVAL
  const operations = Array.from({ length: count }, (_, i) => ({
    number: view.getUint16(6 * i, true),
    change: view.getInt16(6 * i + 2, true),
    flags: view.getInt16(6 * i + 4, true),
  }))
  const set = ipcFind(k.objects.semaphores, id)
  if (typeof set === 'number') return task.scratch === 1 ? -EIDRM : set
  set.waiting.delete(task.pid)
  if (operations.some(({ number }) => number >= set.values.length)) return -EFBIG
  const alters = operations.some(({ change }) => change !== 0)
  const denied = ipcPermitted(k, set, alters ? 0o222 : 0o444)
  if (denied < 0) return denied
  const { result, at } = perform(k, set, operations)
  if (result === 0 && alters) wakeUp(k, channelOf(set))
  if (result <= 0 || at === null) return result
  if (task.deadline < 0) task.deadline = k.clock.tick + timeout
  if (k.clock.tick >= task.deadline) return -EAGAIN
  if (hasPending(task)) return -EINTR
  task.scratch = 1
  set.waiting.set(task.pid, { number: at.number, zero: result === ZERO })
  return sleepOn(k, channelOf(set), task.deadline)
}

export const sysSemop = (k: TaskKernel): number => semop(k, Infinity)

export function sysSemtimedop(k: TaskKernel): number {
  const timeout = timeoutOf(k, k.current.deadline < 0 ? k.args[3] : 0)
  return timeout < 0 ? timeout : semop(k, timeout)
}

const GETPID = 11
const GETVAL = 12
const GETALL = 13
const GETNCNT = 14
const GETZCNT = 15
const SETVAL = 16
const SETALL = 17
const SEM_STAT = 18
const SEM_INFO = 19
const SEM_STAT_ANY = 20

export function sysSemctl(k: TaskKernel): number {
  const [id, number, command] = k.low
  if (id < 0) return -EINVAL
  if (command === IPC_INFO || command === SEM_INFO) return semInfo(k, command)
  if (![IPC_RMID, IPC_SET, IPC_STAT].includes(command) && (command < GETPID || command > SEM_STAT_ANY)) return -EINVAL
  if (command === IPC_STAT || command === SEM_STAT || command === SEM_STAT_ANY) return semStat(k, id, command)
  const wanted = command === IPC_SET ? getStruct(k, k.args[3], setBytes) : null
  if (typeof wanted === 'number') return wanted
  const set = ipcFind(k.objects.semaphores, id)
  if (typeof set === 'number') return set
  if (command === IPC_RMID || command === IPC_SET) {
    const denied = ipcMayControl(k, set)
    if (denied < 0) return denied
    if (wanted !== null) setIpcPermissions(k, set, wanted)
    else {
      k.objects.semaphores.objects.delete(id)
      wakeUp(k, channelOf(set))
    }
    return 0
  }
  return semValues(k, set, number, command)
}

function semValues(k: TaskKernel, set: SemaphoreSet, number: number, command: number): number {
  const { values, pids } = set
  const value = k.low[3]
  const setting = command === SETVAL || command === SETALL
  if (command === SETVAL && (value < 0 || value > SEMVMX)) return -ERANGE
  if (command !== GETALL && command !== SETALL && (number < 0 || number >= values.length)) return -EINVAL
  const denied = ipcPermitted(k, set, setting ? 0o222 : 0o444)
  if (denied < 0) return denied
  const waiting = (zero: boolean): number =>
    [...set.waiting.values()].filter((each) => each.zero === zero && each.number === number).length
  switch (command) {
    case GETPID:
      return pids[number]
    case GETVAL:
      return values[number]
    case GETNCNT:
      return waiting(false)
    case GETZCNT:
      return waiting(true)
    case GETALL:
      return putBytes(k, k.args[3], new Uint8Array(Uint16Array.from(values).buffer))
    default:
      return setValues(k, set, command === SETVAL ? number : -1, value)
  }
}

function setValues(k: TaskKernel, set: SemaphoreSet, number: number, value: number): number {
  const { values, pids } = set
  const view = number >= 0 ? null : getStruct(k, k.args[3], 2 * values.length)
  if (typeof view === 'number') return view
  const next = view === null ? values.map((old, i) => (i === number ? value : old)) : values.map((_, i) => view.getUint16(2 * i, true)) // prettier-ignore
  if (next.some((each) => each > SEMVMX)) return -ERANGE
  next.forEach((each, i) => {
    values[i] = each
    if (number >= 0 && i !== number) return
    pids[i] = k.current.group.pid
    for (const undo of set.undo.values()) undo[i] = 0
  })
  set.ctime = k.clock.tick
  wakeUp(k, channelOf(set))
  return 0
}

function semStat(k: TaskKernel, id: number, command: number): number {
  const table = k.objects.semaphores
  const set = command === IPC_STAT ? ipcFind(table, id) : ipcAtIndex(table, id)
  if (typeof set === 'number') return set
  const denied = command === SEM_STAT_ANY ? 0 : ipcPermitted(k, set, 0o444)
  if (denied < 0) return denied
  const view = new DataView(new ArrayBuffer(setBytes))
  putIpcPermissions(view, set)
  write64(view, 48, ipcSeconds(set.otime))
  write64(view, 64, ipcSeconds(set.ctime))
  write64(view, 80, set.values.length)
  const copied = putBytes(k, k.args[3], new Uint8Array(view.buffer))
  return copied < 0 ? copied : command === IPC_STAT ? 0 : set.id
}

/** struct seminfo: the limits, and with SEM_INFO how many sets and semaphores there are. */
function semInfo(k: TaskKernel, command: number): number {
  const table = k.objects.semaphores
  const all = [...table.objects.values()]
  const used = command === SEM_INFO
  const semaphores = all.reduce((sum, set) => sum + set.values.length, 0)
  const fields = [1024000000, SEMMNI, SEMMNI * SEMMSL, SEMMNI * SEMMSL, SEMMSL, SEMOPM, SEMOPM, used ? all.length : 20, SEMVMX, used ? semaphores : SEMVMX] // prettier-ignore
  fields[0] = SEMMNI * SEMMSL
  const copied = putBytes(k, k.args[3], new Uint8Array(Int32Array.from(fields).buffer))
  return copied < 0 ? (copied === BLOCKED ? BLOCKED : copied) : ipcHighestIndex(table)
}

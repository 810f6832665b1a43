// The locks that a thread holds when it ends: the kernel walks the list that the C library keeps, marks each lock and wakes one who waits
// for it (kernel/futex/core.c exit_robust_list()).

import { getStruct, read64, readSigned64 } from './arguments.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { futexWake } from './futex-wake.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

const FUTEX_WAITERS = 0x8000_0000 | 0
const FUTEX_OWNER_DIED = 0x4000_0000
const FUTEX_TID_MASK = 0x3fff_ffff
const entriesMost = 2048

/** handle_futex_death(): false where the word can't be reached. */
function lockOfTheDead(k: TaskKernel, task: Task, address: number, pending: boolean): boolean {
  if (address % 4 !== 0) return false
  const view = getStruct(k, address, 4)
  if (typeof view === 'number') return false
  const word = view.getInt32(0, true)
  if (pending && word === 0) futexWake(k, task, address, 1)
  if ((word & FUTEX_TID_MASK) !== task.pid) return true
  if (putUser32(k, address, (word & FUTEX_WAITERS) | FUTEX_OWNER_DIED) !== 0) return false
  if ((word & FUTEX_WAITERS) !== 0) futexWake(k, task, address, 1)
  return true
}

/** A pointer's lowest bit says that the lock inherits priority. */
const withoutBit = (address: number): number => address - (address % 2)

/** struct robust_list_head: the first entry, where the word is from an entry, a lock that was being taken or given back. */
export function exitRobustList(k: TaskKernel, task: Task): void {
  const head = getStruct(k, task.robustList, 24)
  if (typeof head === 'number') return
  const offset = readSigned64(head, 8)
  const pending = withoutBit(read64(head, 16))
  let entry = withoutBit(read64(head, 0))
  for (let i = 0; entry !== task.robustList && i < entriesMost; i++) {
    const next = getStruct(k, entry, 8)
    if (entry !== pending && !lockOfTheDead(k, task, entry + offset, false)) return
    if (typeof next === 'number') return
    entry = withoutBit(read64(next, 0))
  }
  if (pending !== 0) lockOfTheDead(k, task, pending + offset, true)
}

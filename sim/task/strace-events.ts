// The lines of strace that are no calls: signals and ends.

import { use } from '../lib/parts.ts'
import { strace } from './parts.ts'
import type { TaskKernel } from './kernel.ts'
import type { SignalInfo, Task } from './task.ts'

/**
 * A signal that a task takes, or that is thrown away because it is ignored: a traced task sees those as well. While the task is in a
 * system call the line waits for that one's.
 */
export function straceSignal(k: TaskKernel, task: Task, info: SignalInfo): void {
  if (k.strace === null) return
  const { siginfoText, signalText } = use(strace)
  const line = { pid: task.pid, text: `--- ${signalText(info.signo)} ${siginfoText(info)} ---`, result: -1 }
  if (task.syscall >= 0) k.straceLater.push(line)
  else k.strace.push(line)
}

/** What waited for the end of the task's call. */
export function straceFlush(k: TaskKernel, task: Task): void {
  for (let i = 0; i < k.straceLater.length;) {
    if (k.straceLater[i].pid === task.pid) k.strace?.push(...k.straceLater.splice(i, 1))
    else i++
  }
}

/** The end of a task. */
export function straceExit(k: TaskKernel, task: Task): void {
  if (k.strace === null) return
  const status = task.exitStatus
  const signal = status & 0x7f
  const how = signal === 0 ? `exited with ${(status >> 8) & 0xff}` : `killed by ${use(strace).signalText(signal)}`
  k.strace.push({ pid: task.pid, text: `+++ ${how} +++`, result: -1 })
}

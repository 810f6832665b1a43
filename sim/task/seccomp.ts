// Which system calls a task may make: none but four (strict mode), or what filters say (kernel/seccomp.c). The filters: bpf.ts.

import { instructionPointer } from '../cpu/registers.ts'
import { SIGKILL, SIGSYS } from '../uapi/signal.ts'
import { ENOSYS } from '../uapi/errno.ts'
import { write64 } from './arguments.ts'
import { runProgram } from './bpf.ts'
import { doExit } from './exit.ts'
import { seccompEvent } from './ptrace-stop.ts'
import { forceSignal, signalInfo } from './signal.ts'
import type { BpfInstruction } from './bpf.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** What a task is held to; threads and children that come later have the same. */
export interface Seccomp {
  readonly mode: 1 | 2
  /** The newest first. */
  readonly filters: readonly (readonly BpfInstruction[])[]
}

const KILL_PROCESS = 0x8000_0000
const KILL_THREAD = 0
const TRAP = 0x0003_0000
const ERRNO = 0x0005_0000
const USER_NOTIF = 0x7fc0_0000
const TRACE = 0x7ff0_0000
const LOG = 0x7ffc_0000
const ALLOW = 0x7fff_0000
const AUDIT_ARCH_X86_64 = 0xc000_003e
const SYS_SECCOMP = 1
const strictCalls = [0, 1, 60, 15]

/** Can this action be asked for? SECCOMP_GET_ACTION_AVAIL. */
export const isAction = (action: number): boolean =>
  [KILL_PROCESS, KILL_THREAD, TRAP, ERRNO, USER_NOTIF, TRACE, LOG, ALLOW].includes(action)

/** The strongest answer wins, by its signed action; of equals the newest filter's. seccomp_run_filters() */
function answerOf(k: TaskKernel, task: Task, filters: Seccomp['filters'], number: number): number {
  const data = new DataView(new ArrayBuffer(64))
  data.setInt32(0, number, true)
  data.setUint32(4, AUDIT_ARCH_X86_64, true)
  write64(data, 8, instructionPointer(task.registers))
  for (let i = 0; i < 6; i++) {
    data.setInt32(16 + 8 * i, k.low[i], true)
    data.setInt32(20 + 8 * i, k.high[i], true)
  }
  let answer = ALLOW
  for (const filter of filters) {
    const given = runProgram(filter, data)
    if ((given & 0xffff_0000) < (answer & 0xffff_0000)) answer = given
  }
  return answer >>> 0
}

const sysInfo = (task: Task, number: number, data: number) =>
  signalInfo(SIGSYS, SYS_SECCOMP, {
    errno: data,
    address: instructionPointer(task.registers),
    valueLow: number,
    valueHigh: AUDIT_ARCH_X86_64 | 0,
  })

/** The call is not made: this is its result. */
function refuse(task: Task, result: number): false {
  task.held = result
  return false
}

/** A call begins. True: the task has ended, or stands before it. What is not made has its result already (task.held). __secure_computing() */
export function forbids(k: TaskKernel, task: Task, number: number): boolean {
  const { seccomp } = task
  if (seccomp === null) return false
  if (seccomp.mode === 1) {
    if (strictCalls.includes(number)) return false
    doExit(k, task, SIGKILL)
    return true
  }
  const answer = answerOf(k, task, seccomp.filters, number)
  const data = answer & 0xffff
  switch (answer - data) {
    case ALLOW:
    case LOG:
      return false
    case ERRNO:
      return refuse(task, -Math.min(data, 4095))
    case TRAP:
      refuse(task, number)
      task.trappedCall = true
      forceSignal(k, task, sysInfo(task, number, data))
      return false
    case TRACE:
      // It stands before the call, which is made when it goes on.
      return seccompEvent(k, task, data) || refuse(task, -ENOSYS)
    case USER_NOTIF:
      return refuse(task, -ENOSYS)
    case KILL_THREAD:
      if (task.group.tasks.length > 1) {
        doExit(k, task, SIGSYS)
        return true
      }
      break
  }
  refuse(task, number)
  forceSignal(k, task, sysInfo(task, number, data), true)
  return false
}

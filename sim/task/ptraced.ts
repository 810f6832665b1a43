// What is known of a task that another one traces (kernel/ptrace.c). Who traces nobody pays one look at a null; everything that happens at a
// stop is in the part `ptrace`.

import { CAP_SYS_PTRACE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import type { SignalInfo, Task } from './task.ts'

/** Why a task stands still; its tracer hears of it by wait. */
export interface TraceStop {
  /** `signal`: one is about to be delivered; `group`: it took part in a stop of its process; `step`: no signal, the trap of a step. */
  readonly kind: 'signal' | 'group' | 'entry' | 'exit' | 'event'
  /** Signal, and an event in bits 8 and up: task->exit_code. */
  readonly code: number
  /** What PTRACE_GETSIGINFO gives; null in a stop of the process. */
  info: SignalInfo | null
  reported: boolean
}

export interface Ptraced {
  readonly tracer: Task
  readonly seized: boolean
  /** The tracer had CAP_SYS_PTRACE when it began. */
  readonly capable: boolean
  options: number
  /** What PTRACE_GETEVENTMSG gives. */
  message: number
  /** How it was told to go on: to the next system call, by one instruction, or just so. */
  mode: 'run' | 'syscall' | 'step'
  stop: TraceStop | null
  /** A stop that comes right after the present one: the end of execve after its event. */
  next: TraceStop | null
  /** The signal that the tracer lets through: it causes no other stop. */
  injected: SignalInfo | null
  /** Its number of the last system call and the ticks it had run then: registers show it until it goes on. */
  lastCall: number
  lastTicks: number
  /** It stands at the entry of a call, or inside one. */
  inCall: boolean
  /** Its end was told. */
  endTold: boolean
  /** Text addresses where the tracer has put INT3. */
  readonly breakpoints: number[]
}

export const createPtraced = (tracer: Task, seized: boolean, options: number): Ptraced => ({
  tracer,
  seized,
  capable: capable(tracer, CAP_SYS_PTRACE),
  options,
  message: 0,
  mode: 'run',
  stop: null,
  next: null,
  injected: null,
  lastCall: -1,
  lastTicks: -1,
  inCall: false,
  endTold: false,
  breakpoints: [],
})

// The stops of a traced task, and how it goes on from them: at signals, at both ends of system calls, at events (kernel/ptrace.c
// ptrace_stop(), kernel/signal.c ptrace_signal(), kernel/entry/common.c).

import { instructionPointer, setInstructionPointer } from '../cpu/registers.ts'
import { SA_NOCLDSTOP, SIGCHLD, SIGKILL, SIGSTOP, SIGTRAP, SI_KERNEL, SI_USER } from '../uapi/signal.ts'
import {
  PTRACE_EVENT_CLONE,
  PTRACE_EVENT_EXEC,
  PTRACE_EVENT_EXIT,
  PTRACE_EVENT_FORK,
  PTRACE_EVENT_SECCOMP,
  PTRACE_EVENT_STOP,
  PTRACE_EVENT_VFORK,
  PTRACE_O_EXITKILL,
  PTRACE_O_TRACESYSGOOD,
} from '../uapi/ptrace.ts'
import { createPtraced } from './ptraced.ts'
import { childInfo, release } from './exit.ts'
import { enqueue, takeOff, wakeUp } from './sched.ts'
import { notifyParent, sendGroupSignal, sendTaskSignal, signalInfo } from './signal.ts'
import type { TaskKernel } from './kernel.ts'
import type { Ptraced, TraceStop } from './ptraced.ts'
import type { SignalInfo, Task, ThreadGroup } from './task.ts'

const CLD_TRAPPED = 4
const CLD_STOPPED = 5
const TRAP_TRACE = 2

/** The tracer hears of the stop: SIGCHLD and the end of its wait. do_notify_parent_cldstop(). */
function notifyTracer(k: TaskKernel, task: Task, traced: Ptraced, code: number): void {
  const { group } = traced.tracer
  const { handler, flags } = traced.tracer.sighand.actions[SIGCHLD]
  const why = traced.stop?.kind === 'group' ? CLD_STOPPED : CLD_TRAPPED
  if (handler !== 1 && (flags & SA_NOCLDSTOP) === 0) {
    sendGroupSignal(k, group, signalInfo(SIGCHLD, why, { pid: task.pid, uid: task.uid, status: code }))
  }
  wakeUp(k, `wait:${group.pid}`)
}

/** ptrace_stop(): the task stands still until its tracer lets it go on. */
function stopAt(k: TaskKernel, task: Task, traced: Ptraced, stop: TraceStop): void {
  traced.stop = stop
  takeOff(k, task, 'traced')
  notifyTracer(k, task, traced, stop.code & 0x7f)
}

const stopOf = (kind: TraceStop['kind'], code: number, info: SignalInfo | null): TraceStop => ({
  kind,
  code,
  info,
  reported: false,
})

/** What a stop by itself looks like as a signal: ptrace_do_notify(). */
const trapInfo = (task: Task, code: number): SignalInfo => signalInfo(SIGTRAP, code, { pid: task.pid, uid: task.uid })

/** A signal is about to be delivered. True: the task stands still, and its tracer decides. ptrace_signal(). */
export function signalStop(k: TaskKernel, task: Task, info: SignalInfo): boolean {
  const traced = task.ptrace
  if (traced === null || info.signo === SIGKILL) return false
  if (traced.injected === info) {
    traced.injected = null
    return false
  }
  stopAt(k, task, traced, stopOf('signal', info.signo, info))
  return true
}

/** A stop signal was let through: the process stops, which a tracer sees as one more stop of the task. do_jobctl_trap(). */
export function groupStop(k: TaskKernel, task: Task, signo: number): void {
  const traced = task.ptrace
  if (traced === null) return
  const code = traced.seized ? signo | (PTRACE_EVENT_STOP << 8) : signo
  stopAt(k, task, traced, stopOf('group', code, traced.seized ? trapInfo(task, code) : null))
}

const trapCode = (traced: Ptraced): number => SIGTRAP | ((traced.options & PTRACE_O_TRACESYSGOOD) !== 0 ? 0x80 : 0)

/** A system call begins. True: the task stops before it. */
export function syscallEntry(k: TaskKernel, task: Task): boolean {
  const traced = task.ptrace
  if (traced === null) return false
  traced.inCall = true
  if (traced.mode !== 'syscall') return false
  stopAt(k, task, traced, stopOf('entry', trapCode(traced), trapInfo(task, trapCode(traced))))
  return true
}

/** A system call has ended: its result stands in the registers. */
export function syscallExit(k: TaskKernel, task: Task, number: number): void {
  const traced = task.ptrace
  if (traced === null) return
  traced.inCall = false
  traced.lastCall = number
  traced.lastTicks = task.ticks
  if (traced.mode === 'run') return
  const stepped = traced.mode === 'step'
  const code = stepped ? SIGTRAP : trapCode(traced)
  const info = stepped
    ? signalInfo(SIGTRAP, TRAP_TRACE, { address: instructionPointer(task.registers) })
    : trapInfo(task, code)
  const stop = stopOf(stepped ? 'signal' : 'exit', code, info)
  if (task.state === 'traced') traced.next = stop
  else stopAt(k, task, traced, stop)
}

const wants = (traced: Ptraced, event: number): boolean => (traced.options & (1 << event)) !== 0

function eventStop(k: TaskKernel, task: Task, traced: Ptraced, event: number, message: number): void {
  const code = SIGTRAP | (event << 8)
  traced.message = message
  stopAt(k, task, traced, stopOf('event', code, trapInfo(task, code)))
}

/** execve has succeeded: an event, or for those that did not seize a SIGTRAP. */
export function execDone(k: TaskKernel, task: Task, oldPid: number): void {
  const traced = task.ptrace
  if (traced === null) return
  traced.breakpoints.length = 0
  if (wants(traced, PTRACE_EVENT_EXEC)) eventStop(k, task, traced, PTRACE_EVENT_EXEC, oldPid)
  else if (!traced.seized) sendTaskSignal(k, task, signalInfo(SIGTRAP, SI_USER, { pid: task.group.pid, uid: task.uid }))
}

/** The event of a clone call, 0: nobody asked for it. */
export function cloneEvent(task: Task, isVfork: boolean, exitSignal: number): number {
  const event = isVfork ? PTRACE_EVENT_VFORK : exitSignal === SIGCHLD ? PTRACE_EVENT_FORK : PTRACE_EVENT_CLONE
  return task.ptrace !== null && wants(task.ptrace, event) ? event : 0
}

/** The parent's stop after a clone call; the child is traced as well and begins with a stop. ptrace_init_task(). */
export function cloneDone(k: TaskKernel, parent: Task, child: Task, event: number): void {
  const traced = parent.ptrace
  if (traced === null) return
  attach(k, traced.tracer, child, traced.seized, traced.options)
  if (traced.seized) {
    const code = SIGTRAP | (PTRACE_EVENT_STOP << 8)
    if (child.ptrace !== null) stopAt(k, child, child.ptrace, stopOf('event', code, trapInfo(child, code)))
  } else child.pending.push(signalInfo(SIGSTOP, SI_USER))
  eventStop(k, parent, traced, event, child.pid)
}

/** A filter says that the tracer decides. False: nobody wants to. */
export function seccompEvent(k: TaskKernel, task: Task, data: number): boolean {
  const traced = task.ptrace
  if (traced === null || !wants(traced, PTRACE_EVENT_SECCOMP)) return false
  traced.inCall = true
  eventStop(k, task, traced, PTRACE_EVENT_SECCOMP, data)
  return true
}

/** The task is about to end with a wait status. True: it stops before, once. */
export function endStop(k: TaskKernel, task: Task, status: number): boolean {
  const traced = task.ptrace
  if (traced === null || traced.endTold || !wants(traced, PTRACE_EVENT_EXIT)) return false
  traced.endTold = true
  // The signal that ends it is taken out already: it ends it when it goes on.
  if ((status & 0x7f) !== 0) {
    traced.injected = signalInfo(status & 0x7f, SI_KERNEL)
    task.pending.unshift(traced.injected)
  }
  eventStop(k, task, traced, PTRACE_EVENT_EXIT, status)
  return true
}

/** A new tracer. */
export function attach(k: TaskKernel, tracer: Task, task: Task, seized: boolean, options: number): void {
  task.ptrace = createPtraced(tracer, seized, options)
  tracer.tracees = [...(tracer.tracees ?? []), task]
}

/** Nobody traces it any more; what it has of signals stays. */
export function detach(task: Task): void {
  const tracer = task.ptrace?.tracer
  task.ptrace = null
  if (tracer === undefined) return
  const left = (tracer.tracees ?? []).filter((each) => each !== task)
  tracer.tracees = left.length === 0 ? null : left
}

/** It goes on from its stop, with a signal or without. */
export function resume(k: TaskKernel, task: Task, mode: Ptraced['mode'], signo: number): void {
  const traced = task.ptrace
  if (traced === null) return
  const { stop } = traced
  traced.mode = mode
  traced.stop = null
  if (traced.next !== null) {
    const { next } = traced
    traced.next = null
    if (mode !== 'run') {
      stopAt(k, task, traced, next)
      return
    }
  }
  if (signo !== 0 && stop !== null) inject(k, task, traced, stop, signo)
  enqueue(k, task)
}

/** The signal goes to the task: the one that it stopped for, or another that then comes from the tracer. */
function inject(k: TaskKernel, task: Task, traced: Ptraced, stop: TraceStop, signo: number): void {
  if (stop.kind === 'signal') {
    const own = stop.info !== null && stop.info.signo === signo ? stop.info : null
    const { group } = traced.tracer
    traced.injected = own ?? signalInfo(signo, SI_USER, { pid: group.pid, uid: traced.tracer.uid })
    task.pending.unshift(traced.injected)
  } else if (stop.kind === 'entry' || stop.kind === 'exit') sendTaskSignal(k, task, signalInfo(signo, SI_KERNEL))
}

/** PTRACE_INTERRUPT: a seized task stops wherever it is. */
export function interrupt(k: TaskKernel, task: Task): void {
  const traced = task.ptrace
  if (traced === null || traced.stop !== null) return
  const code = SIGTRAP | (PTRACE_EVENT_STOP << 8)
  stopAt(k, task, traced, stopOf('event', code, trapInfo(task, code)))
}

/** The tracer ends: those it traced go on by themselves, or end. exit_ptrace(). */
export function tracerEnds(k: TaskKernel, tracer: Task): void {
  for (const task of [...(tracer.tracees ?? [])]) {
    const traced = task.ptrace
    const stopped = task.state === 'traced'
    detach(task)
    if (traced !== null && (traced.options & PTRACE_O_EXITKILL) !== 0)
      sendTaskSignal(k, task, signalInfo(SIGKILL, SI_KERNEL))
    if (stopped) enqueue(k, task)
  }
}

/** A traced process is a zombie now. True: another than its parent traces it, who hears of it first. */
export function endTold(k: TaskKernel, group: ThreadGroup, info: SignalInfo): boolean {
  const traced = group.leader.ptrace
  if (traced === null || traced.tracer.group === group.parent) return false
  sendGroupSignal(k, traced.tracer.group, { ...info, signo: SIGCHLD })
  wakeUp(k, `wait:${traced.tracer.group.pid}`)
  return true
}

/** The tracer has heard of the end of a process that is not its child: now its parent hears of it. */
export function handBack(k: TaskKernel, group: ThreadGroup): void {
  detach(group.leader)
  const { parent } = group
  if (parent === null) {
    release(k, group)
    return
  }
  if (group.exitSignal !== 0) sendGroupSignal(k, parent, childInfo(group))
  notifyParent(k, group)
}

/**
 * Before a traced task runs: true where its next instruction is a breakpoint, which it has then taken. The bytecode of a program is not in its
 * text's bytes, so these are looked up.
 */
export function takesBreakpoint(k: TaskKernel, task: Task): boolean {
  const traced = task.ptrace
  if (traced === null || traced.breakpoints.length === 0) return false
  const at = instructionPointer(task.registers)
  if (!traced.breakpoints.includes(at)) return false
  setInstructionPointer(task.registers, at + 1)
  task.trapNumber = 3
  task.errorCode = 0
  sendTaskSignal(k, task, signalInfo(SIGTRAP, SI_KERNEL))
  return true
}

/** Does it go on by single instructions? */
export const isAlone = (task: Task): boolean =>
  task.ptrace !== null && (task.ptrace.mode === 'step' || task.ptrace.breakpoints.length > 0)

/** After one instruction of a step. */
export function stepped(k: TaskKernel, task: Task): void {
  if (task.ptrace?.mode !== 'step' || task.state !== 'running' || task.syscall >= 0) return
  sendTaskSignal(k, task, signalInfo(SIGTRAP, TRAP_TRACE, { address: instructionPointer(task.registers) }))
}

/** SIGKILL ends a stop; a call at whose entry it stood is not made. */
export function killed(k: TaskKernel, task: Task): void {
  if (task.ptrace?.stop?.kind === 'entry') task.syscall = -1
  if (task.ptrace !== null) task.ptrace.stop = null
  enqueue(k, task)
}

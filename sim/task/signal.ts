// Sending and delivering signals: kernel/signal.c and arch/x86/kernel/signal.c. A signal is queued at a task or a group; before a
// task goes on in user mode it takes what it does not block, and dies, stops, or gets a frame for its handler.
// The frame: signal-frame.ts.

import { use } from '../lib/parts.ts'
import { emitSignal, emitSignalDeliver } from '../trace/emit.ts'
import {
  CLD_CONTINUED,
  CLD_STOPPED,
  SA_NOCLDSTOP,
  SA_RESTART,
  SIGCHLD,
  SIGCONT,
  SIGKILL,
  SIGSEGV,
  SIGSTOP,
  SI_KERNEL,
  SI_TIMER,
  SI_USER,
  defaultIgnored,
  defaultStops,
} from '../uapi/signal.ts'
import { BLOCKED, EINTR, ERESTARTNOINTR, ERESTARTSYS } from '../uapi/errno.ts'
import { instructionWords } from '../cpu/bytecode.ts'
import { writeSlot } from '../cpu/registers.ts'
import { ptrace } from './parts.ts'
import { setupFrame, synchronous } from './signal-frame.ts'
import { takeTimerSignal } from './posix-timers.ts'
import { enqueue, pageChannel, takeOff, wakeTask, wakeUp } from './sched.ts'
import { straceSignal } from './strace-events.ts'
import { createSigSet, sigDelete, sigHas } from './sigset.ts'
import type { TaskKernel } from './kernel.ts'
import type { SigSet } from './sigset.ts'
import type { SignalInfo, Task, ThreadGroup } from './task.ts'

const SIG_DFL = 0
const SIG_IGN = 1

/** A siginfo with what is given and zero elsewhere. */
export const signalInfo = (signo: number, code: number, more: Partial<SignalInfo> = {}): SignalInfo => ({
  signo,
  errno: 0,
  code,
  address: 0,
  pid: 0,
  uid: 0,
  status: 0,
  valueLow: 0,
  valueHigh: 0,
  ...more,
})

/** What kill(2) sends. */
export const userSignal = (k: TaskKernel, signo: number, code = SI_USER): SignalInfo =>
  signalInfo(signo, code, { pid: k.current.group.pid, uid: k.current.uid })

/** Would the signal do nothing? Then it is not even queued (unless blocked): sig_ignored(). */
export function isIgnored(task: Task, signo: number): boolean {
  if (sigHas(task.blocked, signo) || task.ptrace !== null) return false
  const { handler } = task.sighand.actions[signo]
  return handler === SIG_IGN || (handler === SIG_DFL && (defaultIgnored.includes(signo) || signo === SIGCONT))
}

/** SIGCONT and the stop signals undo each other, at the moment of sending: prepare_signal(). */
function prepareSignal(k: TaskKernel, group: ThreadGroup, signo: number): void {
  if (signo === SIGCONT) {
    dropPending(group, (pending) => defaultStops.includes(pending))
    if (group.stopSignal !== 0) {
      group.stopSignal = 0
      group.stopReported = false
      group.continued = true
      for (const task of group.tasks) if (task.state === 'stopped') enqueue(k, task)
      tellParent(k, group, CLD_CONTINUED, SIGCONT)
    }
  } else if (defaultStops.includes(signo)) dropPending(group, (pending) => pending === SIGCONT)
  if (signo !== SIGKILL) return
  for (const task of group.tasks) {
    if (task.state === 'stopped') enqueue(k, task)
    else if (task.state === 'traced') use(ptrace).killed(k, task)
  }
}

function dropPending(group: ThreadGroup, wanted: (signo: number) => boolean): void {
  const clean = (list: SignalInfo[]): void => {
    for (let i = list.length - 1; i >= 0; i--) if (wanted(list[i].signo)) list.splice(i, 1)
  }
  clean(group.pending)
  for (const task of group.tasks) clean(task.pending)
}

/** Wakes those who wait for this group's children. */
export function notifyParent(k: TaskKernel, group: ThreadGroup): void {
  if (group.parent !== null) wakeUp(k, `wait:${group.parent.pid}`)
}

/** Classic signals are queued once; real-time ones (32 and above) and those of POSIX timers each time. */
function queue(list: SignalInfo[], info: SignalInfo, always = false): boolean {
  if (!always && info.signo < 32 && list.some((pending) => pending.signo === info.signo)) return false
  list.push(info)
  return true
}

/** To one thread: tgkill, faults. */
export function sendTaskSignal(k: TaskKernel, task: Task, info: SignalInfo, always = false): void {
  if (task.state === 'dead' || task.state === 'zombie') return
  prepareSignal(k, task.group, info.signo)
  emitSignal(k.trace, info.signo, info.code, info.address, info.pid)
  if (isIgnored(task, info.signo)) return straceSignal(k, task, info)
  if (!queue(task.pending, info, always)) return
  tellSignalFds(k)
  if (!sigHas(task.blocked, info.signo) || waitsFor(task, info.signo)) signalWake(k, task, info.signo)
}

/** To a process: kill, timers, SIGCHLD. */
export function sendGroupSignal(k: TaskKernel, group: ThreadGroup, info: SignalInfo, always = false): void {
  if (group.zombie || group.tasks.length === 0) return
  prepareSignal(k, group, info.signo)
  emitSignal(k.trace, info.signo, info.code, info.address, info.pid)
  if (isIgnored(group.leader, info.signo)) return group === k.reaper ? undefined : straceSignal(k, group.leader, info)
  if (!queue(group.pending, info, always)) return
  tellSignalFds(k)
  const wants = group.tasks.find((task) => !sigHas(task.blocked, info.signo) || waitsFor(task, info.signo))
  if (wants !== undefined) signalWake(k, wants, info.signo)
}

/** Those who read or poll a signalfd look again. */
function tellSignalFds(k: TaskKernel): void {
  if (k.objects.signalFds.size === 0) return
  wakeUp(k, 'signalfd')
  wakeUp(k, 'poll')
}

/** Is the task in sigwait for this signal? */
const waitsFor = (task: Task, signo: number): boolean => task.channel === 'sigwait' && !sigHas(sigwaitMask(task), signo)

/** While in sigwait `savedMask` holds the complement of what is waited for. */
const sigwaitMask = (task: Task): SigSet => task.savedMask ?? createSigSet(-1, -1)

function signalWake(k: TaskKernel, task: Task, signo: number): void {
  if (signo === SIGKILL) task.dying = true
  else if (task.channel.startsWith(pageChannel)) return
  wakeTask(k, task)
}

/** A signal that can't be blocked or ignored, for a fault: force_sig_info(). */
export function forceSignal(k: TaskKernel, task: Task, info: SignalInfo, toDefault = false): void {
  const action = task.sighand.actions[info.signo]
  const blocked = sigHas(task.blocked, info.signo)
  if (blocked || action.handler === SIG_IGN || toDefault) {
    action.handler = SIG_DFL
    sigDelete(task.blocked, info.signo)
  }
  emitSignal(k.trace, info.signo, info.code, info.address, info.pid)
  queue(task.pending, info)
}

/** Is anything pending that is not blocked? */
export function hasPending(task: Task): boolean {
  if (task.dying) return true
  // Asked after every call, and nearly always there is nothing. No closure here: what it captures would be allocated each time.
  if (task.pending.length === 0 && task.group.pending.length === 0) return false
  return anyArrives(task.blocked, task.pending) || anyArrives(task.blocked, task.group.pending)
}

const anyArrives = (blocked: SigSet, pending: readonly SignalInfo[]): boolean =>
  pending.some(({ signo }) => !sigHas(blocked, signo))

/** Takes the next signal out: of the thread first, faults before others, then the lowest number. */
export function dequeueSignal(k: TaskKernel, task: Task, blocked: SigSet): SignalInfo | null {
  for (;;) {
    const info = takeOut(task, blocked)
    if (info === null || info.code !== SI_TIMER) return info
    const taken = takeTimerSignal(k, task.group, info)
    if (taken !== null) return taken
  }
}

function takeOut(task: Task, blocked: SigSet): SignalInfo | null {
  for (const list of [task.pending, task.group.pending]) {
    let best = -1
    for (let i = 0; i < list.length; i++) {
      if (sigHas(blocked, list[i].signo)) continue
      if (best < 0 || rank(list[i]) < rank(list[best])) best = i
    }
    if (best >= 0) return list.splice(best, 1)[0]
  }
  return null
}

const rank = (info: SignalInfo): number =>
  (synchronous.includes(info.signo) && info.code > 0 && info.code !== SI_KERNEL ? 0 : 100) + info.signo

/** What a delivery did to the task. */
export type Delivery = 'none' | 'handler' | 'ignored' | 'died' | 'stopped' | 'blocked'

/** Takes one signal and does what its action says. The caller repeats until 'none', and ends the task after 'died'. */
export function deliverSignal(k: TaskKernel, task: Task): Delivery {
  const info = dequeueSignal(k, task, task.blocked)
  if (info === null) return 'none'
  if (task.ptrace !== null && use(ptrace).signalStop(k, task, info)) return 'stopped'
  const { signo } = info
  const action = task.sighand.actions[signo]
  if (action.handler === SIG_IGN && signo !== SIGKILL && signo !== SIGSTOP) {
    emitSignalDeliver(k.trace, signo, 0, 0)
    straceSignal(k, task, info)
    return 'ignored'
  }
  if (action.handler > SIG_IGN && signo !== SIGKILL && signo !== SIGSTOP) {
    endInterrupted(task, action.flags)
    const done = setupFrame(k, task, info, action)
    if (done === BLOCKED) {
      task.pending.unshift(info)
      return 'blocked'
    }
    straceSignal(k, task, info)
    if (done < 0) {
      forceSignal(k, task, signalInfo(SIGSEGV, SI_KERNEL), signo === SIGSEGV)
      return 'ignored'
    }
    return 'handler'
  }
  if (signo !== SIGKILL) straceSignal(k, task, info)
  return defaultAction(k, task, signo)
}

function defaultAction(k: TaskKernel, task: Task, signo: number): Delivery {
  if (defaultIgnored.includes(signo) || signo === SIGCONT) {
    emitSignalDeliver(k.trace, signo, signo === SIGCONT ? 4 : 0, 0)
    return 'ignored'
  }
  if (defaultStops.includes(signo)) {
    emitSignalDeliver(k.trace, signo, 3, 0)
    if (task.ptrace === null) stopGroup(k, task.group, signo)
    else use(ptrace).groupStop(k, task, signo)
    return 'stopped'
  }
  emitSignalDeliver(k.trace, signo, 2, 0)
  task.exitStatus = signo
  return 'died'
}

/** A stop or a continuation: do_notify_parent_cldstop(). */
function tellParent(k: TaskKernel, group: ThreadGroup, code: number, status: number): void {
  const { parent } = group
  if (parent === null) return
  const { handler, flags } = parent.leader.sighand.actions[SIGCHLD]
  if (handler !== SIG_IGN && (flags & SA_NOCLDSTOP) === 0)
    sendGroupSignal(k, parent, signalInfo(SIGCHLD, code, { pid: group.pid, uid: group.leader.uid, status }))
  notifyParent(k, group)
}

function stopGroup(k: TaskKernel, group: ThreadGroup, signo: number): void {
  group.stopSignal = signo
  group.stopReported = false
  group.continued = false
  for (const task of group.tasks) takeOff(k, task, 'stopped')
  tellParent(k, group, CLD_STOPPED, signo)
}

/**
 * An interrupted system call starts again (pc back at it) or says EINTR: by the handler's flags, null without a handler, when it always
 * starts again and gives up when it would have without the signal.
 */
export function endInterrupted(task: Task, flags: number | null): void {
  const { restart } = task
  if (restart === 0) return
  task.restart = 0
  const always = flags === null || restart === ERESTARTNOINTR
  if (!always && (restart !== ERESTARTSYS || (flags & SA_RESTART) === 0)) {
    writeSlot(task.registers, task.syscallSlot, -EINTR)
    return
  }
  task.registers.pc -= instructionWords
  if (flags === null) task.resumeDeadline = task.deadline
}

// Sending and delivering signals: kernel/signal.c and arch/x86/kernel/signal.c. A signal is queued at a task or a group; before a
// task goes on in user mode it takes what it does not block, and dies, stops, or gets a frame for its handler.
//
// The frame, from its lowest address (RSP at the handler's entry):
//   0  return address: the restorer     8  window of the register file for the restorer (bytecode's second word of a call)
//   16 ucontext, 304 bytes            320  siginfo, 128 bytes            448  floating-point state, 512 bytes (zero)
// Differs from Linux: the second word, because a bytecode call pushes two; REG_RBP is the interrupted function's window.

import { emitSignal, emitSignalDeliver, emitSignalReturn } from '../trace/emit.ts'
import {
  SA_NODEFER, SA_ONSTACK, SA_RESETHAND, SA_RESTART, SA_RESTORER, SIGCHLD, SIGCONT, SIGKILL, SIGSEGV, SIGSTOP, SI_KERNEL, SI_TIMER, SI_USER,
  SS_DISABLE, SS_ONSTACK, defaultIgnored, defaultStops, greg, siginfoBytes, siginfoOffset, ucontextBytes, ucontextOffset,
  SS_AUTODISARM, SIGTRAP, SIGBUS, SIGFPE, SIGILL,
} from '../uapi/signal.ts' // prettier-ignore
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import { BLOCKED, EINTR, ERESTARTNOINTR, ERESTARTSYS } from '../uapi/errno.ts'
import { instructionWords } from '../cpu/bytecode.ts'
import {
  enterFunction,
  instructionPointer,
  setInstructionPointer,
  slotsMargin,
  topOf,
  writeSlot,
} from '../cpu/registers.ts'
import { takeTimerSignal } from './posix-timers.ts'
import { setSp, spOf } from './stack-pointer.ts'
import { enqueue, pageChannel, takeOff, wakeTask, wakeUp } from './sched.ts'
import { straceSignal } from './strace-events.ts'
import { createSigSet, sigAdd, sigBlockable, sigDelete, sigHas } from './sigset.ts'
import { PKRU_INITIAL } from '../hw/mmu.ts'
import { SEGV_PKUERR } from '../fault/kernel.ts'
import type { TaskKernel } from './kernel.ts'
import type { SigSet } from './sigset.ts'
import type { SigAction, SignalInfo, Task, ThreadGroup } from './task.ts'

const SIG_DFL = 0
const SIG_IGN = 1
const fpStateBytes = 512
const frameBytes = 16 + ucontextBytes + siginfoBytes

/** Where a frame keeps PKRU: Linux has it in the extended state, here it is in words of mcontext_t that are reserved. */
const pkruOffset = ucontextOffset.fpregs + 8

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
  if (sigHas(task.blocked, signo)) return false
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
      notifyParent(k, group)
    }
  } else if (defaultStops.includes(signo)) dropPending(group, (pending) => pending === SIGCONT)
  if (signo === SIGKILL) for (const task of group.tasks) if (task.state === 'stopped') enqueue(k, task)
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
  // Asked before every turn, and nearly always there is nothing.
  if (task.pending.length === 0 && task.group.pending.length === 0) return false
  const arrives = (info: SignalInfo): boolean => !sigHas(task.blocked, info.signo)
  return task.pending.some(arrives) || task.group.pending.some(arrives)
}

const synchronous = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE]

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
  const { signo } = info
  const action = task.sighand.actions[signo]
  if (action.handler === SIG_IGN && signo !== SIGKILL && signo !== SIGSTOP) {
    emitSignalDeliver(k.trace, signo, 0, 0)
    straceSignal(k, task, info)
    return 'ignored'
  }
  if (action.handler > SIG_IGN && signo !== SIGKILL && signo !== SIGSTOP) {
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
    stopGroup(k, task.group, signo)
    return 'stopped'
  }
  emitSignalDeliver(k.trace, signo, 2, 0)
  task.exitStatus = signo
  return 'died'
}

function stopGroup(k: TaskKernel, group: ThreadGroup, signo: number): void {
  group.stopSignal = signo
  group.stopReported = false
  group.continued = false
  for (const task of group.tasks) takeOff(k, task, 'stopped')
  const { parent } = group
  if (parent === null) return
  sendGroupSignal(k, parent, signalInfo(SIGCHLD, 5, { pid: group.pid, uid: group.leader.uid, status: signo }))
  notifyParent(k, group)
}

/** Is this address on the alternate stack? */
export const onAltStack = (task: Task, sp: number): boolean =>
  (task.altStackFlags & SS_AUTODISARM) === 0 &&
  task.altStackSize > 0 &&
  sp > task.altStackSp &&
  sp - task.altStackSp <= task.altStackSize

/** SS_ONSTACK, SS_DISABLE or 0. */
export const altStackState = (task: Task, sp: number): number =>
  task.altStackSize === 0 ? SS_DISABLE : onAltStack(task, sp) ? SS_ONSTACK : 0

/** Where the frame goes, or -1: the alternate stack is full. Linux: get_sigframe(). */
function frameAddress(task: Task, action: SigAction): number {
  const nested = onAltStack(task, spOf(task.registers))
  let sp = spOf(task.registers) - 128
  if ((action.flags & SA_ONSTACK) !== 0 && altStackState(task, sp) === 0) sp = task.altStackSp + task.altStackSize
  sp = Math.floor((sp - fpStateBytes) / 64) * 64
  sp = Math.floor((sp - frameBytes) / 16) * 16
  if (nested && !onAltStack(task, sp)) return -1
  return sp
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

/** Writes the frame and turns the registers to the handler: 0, -1 (no stack, no restorer), or BLOCKED. */
function setupFrame(k: TaskKernel, task: Task, info: SignalInfo, action: SigAction): number {
  const { registers } = task
  endInterrupted(task, action.flags)
  task.resumeDeadline = -1
  const at = frameAddress(task, action)
  if (at < 4096 || (action.flags & SA_RESTORER) === 0) return -1
  const frame = buildFrame(task, info, action, at)
  const left = copyToUser(k, at, frame, 0, frame.length)
  if (left === BLOCKED) return BLOCKED
  if (left > 0) return -1
  emitSignalDeliver(k.trace, info.signo, 1, action.handler)
  enterFunction(registers, action.handler, [info.signo, at + 16 + ucontextBytes, at + 16])
  registers.pkru = PKRU_INITIAL
  setSp(registers, at)
  task.savedMask = null
  const mask = sigBlockable(task.blocked.low | action.mask.low, task.blocked.high | action.mask.high)
  if ((action.flags & SA_NODEFER) === 0) sigAdd(mask, info.signo)
  task.blocked = mask
  if ((task.altStackFlags & SS_AUTODISARM) !== 0) {
    task.altStackSize = 0
    task.altStackSp = 0
    task.altStackFlags = SS_DISABLE
  }
  if ((action.flags & SA_RESETHAND) !== 0) action.handler = SIG_DFL
  return 0
}

function buildFrame(task: Task, info: SignalInfo, action: SigAction, at: number): Uint8Array {
  const bytes = new Uint8Array(frameBytes)
  const view = new DataView(bytes.buffer)
  const put64 = (offset: number, value: number): void => {
    view.setInt32(offset, value | 0, true)
    view.setInt32(offset + 4, Math.floor(value / 2 ** 32) | 0, true)
  }
  const { registers } = task
  put64(0, action.restorer)
  put64(8, topOf(task.registers))
  const uc = 16
  put64(uc + ucontextOffset.flags, 6)
  put64(uc + ucontextOffset.stack, task.altStackSp)
  view.setInt32(uc + ucontextOffset.stack + 8, altStackState(task, spOf(registers)), true)
  put64(uc + ucontextOffset.stack + 16, task.altStackSize)
  const register = (index: number, value: number): void => put64(uc + ucontextOffset.gregs + 8 * index, value)
  register(greg.RSP, spOf(registers))
  register(greg.RIP, instructionPointer(registers))
  register(greg.RBP, registers.window)
  register(greg.R10, registers.r10High * 2 ** 32 + (registers.r10Low >>> 0))
  register(greg.EFL, 0x10246)
  put64(uc + ucontextOffset.gregs + 8 * greg.CSGSFS, 0x2b * 2 ** 48 + 0x33)
  register(greg.ERR, task.errorCode)
  register(greg.TRAPNO, task.trapNumber)
  register(greg.CR2, task.faultAddress)
  const mask = task.savedMask ?? task.blocked
  view.setInt32(uc + ucontextOffset.gregs + 8 * greg.OLDMASK, mask.low, true)
  put64(uc + ucontextOffset.fpregs, at + frameBytes)
  view.setInt32(uc + ucontextOffset.mask, mask.low, true)
  view.setInt32(uc + ucontextOffset.mask + 4, mask.high, true)
  view.setInt32(uc + pkruOffset, registers.pkru, true)
  bytes.set(siginfoBytesOf(info), uc + ucontextBytes)
  return bytes
}

const isFault = (info: SignalInfo): boolean => synchronous.includes(info.signo) && info.code > 0

/** siginfo_t as a program sees it. */
export function siginfoBytesOf(info: SignalInfo): Uint8Array {
  const bytes = new Uint8Array(siginfoBytes)
  const view = new DataView(bytes.buffer)
  view.setInt32(siginfoOffset.signo, info.signo, true)
  view.setInt32(siginfoOffset.errno, info.errno, true)
  view.setInt32(siginfoOffset.code, info.code, true)
  if (isFault(info)) {
    view.setInt32(siginfoOffset.addr, info.address | 0, true)
    view.setInt32(siginfoOffset.addr + 4, Math.floor(info.address / 2 ** 32) | 0, true)
    if (info.signo === SIGSEGV && info.code === SEGV_PKUERR) view.setInt32(siginfoOffset.pkey, info.valueLow, true)
    return bytes
  }
  view.setInt32(siginfoOffset.pid, info.pid, true)
  view.setInt32(siginfoOffset.uid, info.uid, true)
  if (info.signo === SIGCHLD && info.code > 0) view.setInt32(siginfoOffset.status, info.status, true)
  else {
    view.setInt32(siginfoOffset.value, info.valueLow, true)
    view.setInt32(siginfoOffset.value + 4, info.valueHigh, true)
  }
  return bytes
}

/** rt_sigreturn(2): everything back from the frame. 0, a negative number where the frame can't be read, or BLOCKED. */
export function sigReturn(k: TaskKernel, task: Task, frame: number): number {
  const bytes = new Uint8Array(ucontextBytes)
  const left = copyFromUser(k, frame, bytes, 0, ucontextBytes)
  if (left !== 0) return left === BLOCKED ? BLOCKED : -1
  const view = new DataView(bytes.buffer)
  const get64 = (offset: number): number => view.getUint32(offset + 4, true) * 2 ** 32 + view.getUint32(offset, true)
  const register = (index: number): number => get64(ucontextOffset.gregs + 8 * index)
  const { registers } = task
  const rip = register(greg.RIP)
  const window = register(greg.RBP)
  if (window < 0 || 2 * (window + slotsMargin) > registers.words.length) return -1
  task.blocked = sigBlockable(view.getInt32(ucontextOffset.mask, true), view.getInt32(ucontextOffset.mask + 4, true))
  setSp(registers, register(greg.RSP))
  setInstructionPointer(registers, rip)
  registers.window = window
  registers.pkru = view.getInt32(pkruOffset, true)
  const r10 = register(greg.R10)
  registers.r10Low = r10 | 0
  registers.r10High = Math.floor(r10 / 2 ** 32) | 0
  task.altStackSp = get64(ucontextOffset.stack)
  task.altStackSize = get64(ucontextOffset.stack + 16)
  task.altStackFlags =
    task.altStackSize === 0 ? SS_DISABLE : view.getInt32(ucontextOffset.stack + 8, true) & SS_AUTODISARM
  emitSignalReturn(k.trace)
  return 0
}

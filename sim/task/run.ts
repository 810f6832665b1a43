// The loop around the CPU: whose turn it is, what made it stop, and what the kernel does about it. The kernel is never below the
// interpreter on the host's stack, so a task can sleep at any instruction and in any system call.
//
// One turn: a system call that slept is called again; signals are delivered; then instructions run until something happens.

import {
  EXIT_FAULT,
  EXIT_FETCH,
  EXIT_FUEL,
  EXIT_REGISTERS,
  EXIT_SYSCALL,
  TRAP_BREAKPOINT,
  TRAP_DIVIDE,
  TRAP_PROTECTION,
} from '../cpu/exits.ts'
import { instructionPointer, writeSlot } from '../cpu/registers.ts'
import { run as runCpu } from '../cpu/vm.ts'
import { cost } from '../hw/clock.ts'
import { FAULT_OOM, FAULT_SIGBUS, FAULT_SIGSEGV, FAULT_SLEEP, SEGV_PKUERR } from '../fault/kernel.ts'
import { doUserAddrFault, faultBeyondUser } from '../fault/handle.ts'
import { bug } from '../lib/assert.ts'
import { use } from '../lib/parts.ts'
import { sizeFromWords } from '../mm/size.ts'
import { counter } from '../trace/counters.ts'
import { emitSyscallEnter, emitSyscallExit } from '../trace/emit.ts'
import {
  BLOCKED,
  EINTR,
  ENOSYS,
  ERESTARTNOHAND,
  ERESTARTNOINTR,
  ERESTARTSYS,
  ERESTART_RESTARTBLOCK,
  isError,
} from '../uapi/errno.ts'
import { PF_INSTR, PF_WRITE } from '../uapi/pte.ts'
import {
  FPE_INTDIV, ILL_ILLOPN, SIGBUS, SIGFPE, SIGILL, SIGKILL, SIGSEGV, SIGTRAP, SI_KERNEL,
} from '../uapi/signal.ts' // prettier-ignore
import { signedArg } from './arguments.ts'
import { doExit, doGroupExit } from './exit.ts'
import { enterImage } from './foreign-image.ts'
import { userfaultTeller } from '../mm/userfaultfd.ts'
import {
  bornChannel,
  enqueue,
  readerChannel,
  sleepForPage,
  sleepOn,
  switchTo,
  wakeTask,
  wakeUp,
  yieldTurn,
} from './sched.ts'
import { ptrace, seccomp, strace, userfaultfd } from './parts.ts'
import { schedule } from './timers.ts'
import { note } from './note.ts'
import { deliverSignal, endInterrupted, forceSignal, hasPending, signalInfo } from './signal.ts'
import { straceExit, straceFlush } from './strace-events.ts'
import { syscallName, syscallRow } from './syscalls.ts'
import { rssPages } from './usage.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

const RT_SIGRETURN = 15

/** Why the loop ended. `idle`: nobody can run any more, `steps`: the fuel is used up, `memory`, `tasks`: the host's limits. */
export type LoopEnd = 'idle' | 'steps' | 'memory' | 'tasks' | 'tick'

/** Most tasks at a time: each costs the host memory, and a program that makes more makes them without end. */
export const tasksMost = 4096

/**
 * Runs tasks for at most `fuel` instructions, or up to a tick, or until `until` says that it is enough. Where it stops makes no
 * difference to what happens next: timers go off at their ticks, not at the ends of slices.
 */
export function runLoop(k: TaskKernel, fuel: number, until: () => boolean, tick = Infinity): LoopEnd | 'done' {
  const end = k.steps + fuel
  while (!until()) {
    if (k.steps >= end) return 'steps'
    if (k.clock.tick >= tick) return 'tick'
    const task = schedule(k)
    if (task === null) return 'idle'
    switchTo(k, task)
    if (!runTask(k, task, end, tick, until)) return 'memory'
    if (k.ram.exhausted) return 'memory'
    if (k.tasks.size > tasksMost) return 'tasks'
  }
  return 'done'
}

/** One turn of a task. False: the register file is full, which is a limit of the host. */
function runTask(k: TaskKernel, task: Task, end: number, tick: number, until: () => boolean): boolean {
  if (task.syscall >= 0) {
    callHandler(k, task, loadArguments(k, task))
    return true
  }
  if ((task.restart !== 0 || hasPending(task)) && !handleSignals(k, task)) return true
  if (task.ptrace !== null) return runTraced(k, task, end, tick, until)
  return runUntilExit(k, task, end, tick, until)
}

/** The same for one that is traced: by single instructions where its tracer steps or has set breakpoints. */
function runTraced(k: TaskKernel, task: Task, end: number, tick: number, until: () => boolean): boolean {
  if (use(ptrace).takesBreakpoint(k, task)) return true
  const alone = use(ptrace).isAlone(task)
  const runs = runUntilExit(k, task, alone ? k.steps + 1 : end, tick, until)
  if (alone) use(ptrace).stepped(k, task)
  return runs
}

function runUntilExit(k: TaskKernel, task: Task, end: number, tick: number, until: () => boolean): boolean {
  if (task.quantum <= 0) task.quantum = k.machine.quantum
  const exit = runThrough(k, task, end, tick, until)
  switch (exit) {
    case EXIT_SYSCALL:
    case EXIT_FAULT:
    case EXIT_FUEL:
      break
    case EXIT_FETCH:
      if (enterImage(k, task)) break
      trapSignal(k, task, SIGILL, ILL_ILLOPN, 6)
      note(k, 'an instruction of x86 that is not understood')
      break
    case EXIT_REGISTERS:
      return false
    default:
      trap(k, task)
  }
  if (exit !== EXIT_FAULT) k.hooks.check?.(k)
  if (task.quantum <= 0) yieldTurn(k, task)
  return true
}

/**
 * Runs the task up to an exit that is neither a served fault nor a call that has ended. Those are nearly all exits, and after them it is nearly
 * always nobody else's turn: what the loop outside would do is done here. The loop has a function to itself: the engine optimises it where it runs.
 */
function runThrough(k: TaskKernel, task: Task, end: number, tick: number, until: () => boolean): number {
  for (;;) {
    const exit = runOnce(k, task, end, tick)
    if (exit === EXIT_FAULT) {
      const served = pageFault(k, task)
      k.hooks.check?.(k)
      if (!served) return exit
    } else if (exit === EXIT_SYSCALL) {
      enterSyscall(k, task)
      if (!goesOn(k, task) || until()) return exit
    } else return exit
    if (task.quantum <= 0 || k.steps >= end || k.ram.exhausted) return exit
    if (k.clock.tick >= tick || k.clock.tick >= k.timers.next) return exit
  }
}

/** A call of the task has ended, and nothing but time would keep the task from its next instruction. */
const goesOn = (k: TaskKernel, task: Task): boolean =>
  task.syscall < 0 &&
  task.restart === 0 &&
  !hasPending(task) &&
  k.runQueue[0] === task &&
  k.mmu.mmId === task.mm?.id &&
  k.tasks.size <= tasksMost

/** Runs the task up to its next exit: at most to the end of its turn, of the slice, or to the next timer. */
function runOnce(k: TaskKernel, task: Task, end: number, tick: number): number {
  const stopTick = Math.min(tick, k.timers.next)
  // As an int32 for the engine where the turn is the least, as it nearly always is.
  let fuel = task.quantum
  if (end - k.steps < fuel) fuel = end - k.steps
  if (stopTick - k.clock.tick < fuel) fuel = stopTick - k.clock.tick
  k.cpu.stopTick = stopTick
  const exit = runCpu(k.cpu, task.registers, Math.max(1, fuel))
  const { ran } = k.cpu
  k.steps += ran
  task.ticks += ran
  task.quantum -= ran
  return exit
}

/** Delivers what is pending. False: the task does not go on now (it died, stopped, or sleeps). */
function handleSignals(k: TaskKernel, task: Task): boolean {
  for (;;) {
    const delivered = deliverSignal(k, task)
    if (delivered === 'died') {
      const status = task.exitStatus
      if (task.ptrace !== null && use(ptrace).endStop(k, task, status)) return false
      if (task.group.exiting) doExit(k, task, status)
      else doGroupExit(k, task, status)
      return false
    }
    if (delivered === 'stopped' || delivered === 'blocked') return false
    if (delivered === 'none') break
  }
  endInterrupted(task, null)
  if (task.savedMask !== null) {
    task.blocked = task.savedMask
    task.savedMask = null
  }
  return true
}

/** Reads number and arguments from the registers, from the slot where the instruction put them; those after the first `used` are zero. */
function loadArguments(k: TaskKernel, task: Task, used = 6): number {
  const { words } = task.registers
  const { low, high, args } = k
  const at = 2 * task.syscallSlot
  for (let i = used; i < 6; i++) {
    low[i] = 0
    high[i] = 0
    args[i] = 0
  }
  for (let i = 0; i < used; i++) {
    const l = words[at + 2 + 2 * i]
    const h = words[at + 3 + 2 * i]
    low[i] = l
    high[i] = h
    args[i] = h === 0 ? l >>> 0 : sizeFromWords(l, h)
  }
  return words[at]
}

function enterSyscall(k: TaskKernel, task: Task): void {
  task.syscallSlot = k.cpu.slot
  const number = loadArguments(k, task, k.cpu.argumentCount)
  k.clock.advance(cost.syscall)
  k.trace.cause = 0
  if (k.trace.enabled) tellSyscall(k, number, task.registers.pc)
  else k.trace.skip()
  task.cause = k.trace.sequence
  task.syscall = number
  task.progress = 0
  task.scratch = 0
  task.deadline = task.resumeDeadline
  task.resumeDeadline = -1
  task.populating = null
  if (task.seccomp !== null && use(seccomp).forbids(k, task, number)) return
  if (task.ptrace !== null && use(ptrace).syscallEntry(k, task)) return
  callHandler(k, task, number)
}

function tellSyscall(k: TaskKernel, number: number, pc: number): void {
  const a = (i: number): number => signedArg(k, i)
  emitSyscallEnter(k.trace, number, a(0), a(1), a(2), a(3), a(4), a(5), pc)
}

/** Calls the handler, for the first time or again after sleeping, and finishes the call unless it sleeps. The arguments are loaded. */
function callHandler(k: TaskKernel, task: Task, number: number): void {
  k.cpu.slot = task.syscallSlot
  k.trace.cause = task.cause
  k.callDepth = 0
  const row = syscallRow(number)
  const asked = k.strace !== null && isExec(number) ? use(strace).execText(k, task, number) : ''
  const result = task.held ?? (row === undefined ? unknownCall(k, number) : row.handler(k))
  if (result === BLOCKED && task.syscall >= 0) {
    if (task.dying) {
      task.syscall = -1
      wakeTask(k, task)
    } else if (task.state === 'running') sleepForPage(k)
    k.trace.cause = 0
    return
  }
  if ((k.userfaults.size > 0 || task.held !== null) && heldForReader(k, task, result)) {
    k.trace.cause = 0
    return
  }
  finishSyscall(k, task, number, result, asked)
  k.hooks.check?.(k)
}

/** A call that a program which serves faults is told of ends when that has read the message; a child starts then too. */
function heldForReader(k: TaskKernel, task: Task, result: number): boolean {
  const context = task.syscall < 0 || task.dying ? 0 : userfaultTeller(k, task.pid)
  if (context !== 0) {
    task.held = result
    sleepOn(k, readerChannel(context))
    return true
  }
  if (task.held === null) return false
  task.held = null
  if (task.dying) use(userfaultfd).forgetEvents(k, task.pid)
  wakeUp(k, bornChannel(task.pid))
  return false
}

function unknownCall(k: TaskKernel, number: number): number {
  note(k, `system call ${number} (${syscallName(number)}) is not implemented: ENOSYS`)
  return -ENOSYS
}

/** The result goes to the program; an interrupted call waits for the signal to say whether it starts again. */
function finishSyscall(k: TaskKernel, task: Task, number: number, result: number, asked: string): void {
  const alive = task.state !== 'dead' && task.state !== 'zombie'
  const interrupted = isRestart(result)
  const shown = interrupted ? -EINTR : result
  const failed = isError(shown)
  emitSyscallExit(k.trace, number, failed ? -1 : shown, failed ? -shown : 0)
  if (k.strace !== null) {
    const { execLine, straceLine } = use(strace)
    k.strace.push(asked !== '' && result === 0 ? execLine(task, asked) : straceLine(k, task, number, result, alive))
    straceFlush(k, task)
    if (!alive) straceExit(k, task)
  }
  k.trace.cause = 0
  if (!alive) return
  task.syscall = -1
  if (interrupted) task.restart = -result
  else if (number !== RT_SIGRETURN && !(isExec(number) && result === 0))
    writeSlot(task.registers, task.syscallSlot, result)
  if (task.ptrace !== null) use(ptrace).syscallExit(k, task, number)
}

/** What a call returns that a signal has interrupted. */
const isRestart = (result: number): boolean =>
  result <= -ERESTARTSYS &&
  (result === -ERESTARTSYS ||
    result === -ERESTARTNOINTR ||
    result === -ERESTARTNOHAND ||
    result === -ERESTART_RESTARTBLOCK)

const isExec = (number: number): boolean => number === 59 || number === 322

/** A page fault of the program. True: it is served and the instruction starts again; else a signal, a sleep, or no memory. */
function pageFault(k: TaskKernel, task: Task): boolean {
  const { cpu } = k
  const mm = task.mm
  if (mm === null) bug('a task without an address space faults')
  k.clock.advance(cost.minorFault)
  const { faultLow, faultHigh, error } = cpu
  const ip = instructionPointer(task.registers)
  const outcome =
    faultHigh >>> 15 !== 0
      ? faultBeyondUser(k, faultLow, faultHigh, (error & PF_WRITE) !== 0 ? 1 : (error & PF_INSTR) !== 0 ? 2 : 0)
      : doUserAddrFault(k, mm, (faultHigh << 11) | (faultLow >>> 21), faultLow & 0x1fffff, error, ip)
  switch (outcome) {
    case FAULT_SIGSEGV:
    case FAULT_SIGBUS:
      faultSignal(k, task, outcome === FAULT_SIGSEGV ? SIGSEGV : SIGBUS)
      return false
    case FAULT_SLEEP:
      sleepForPage(k)
      return false
    case FAULT_OOM:
      outOfMemory(k)
      return false
    default:
      return task.state === 'running'
  }
}

function faultSignal(k: TaskKernel, task: Task, signal: number): void {
  const { code, errorCode, trapNumber, pkey } = k.faultInfo
  // In the kernel's half an unsigned address is no exact double; the CPU's signed one is.
  const address = k.faultInfo.address >= 2 ** 53 ? k.cpu.faultAddress : k.faultInfo.address
  task.errorCode = errorCode
  task.trapNumber = trapNumber
  task.faultAddress = address
  forceSignal(k, task, signalInfo(signal, code, { address, valueLow: code === SEGV_PKUERR ? pkey : 0 }))
}

/** out_of_memory(): the process that holds most pages dies. */
function outOfMemory(k: TaskKernel): void {
  let worst: Task | null = null
  for (const task of k.tasks.values()) {
    if (task.mm === null || task.dying) continue
    if (worst === null || worst.mm === null || rssPages(task.mm) > rssPages(worst.mm)) worst = task
  }
  if (worst === null) return
  k.trace.counters[counter.oom_kill]++
  note(k, `out of memory: killed process ${worst.group.pid} (${worst.comm})`)
  for (const task of worst.group.tasks) {
    task.dying = true
    task.pending.push(signalInfo(SIGKILL, SI_KERNEL))
    if (task.state !== 'running') enqueue(k, task)
  }
}

function trapSignal(
  k: TaskKernel,
  task: Task,
  signal: number,
  code: number,
  trapNumber: number,
  address?: number,
): void {
  task.trapNumber = trapNumber
  task.errorCode = 0
  forceSignal(k, task, signalInfo(signal, code, { address: address ?? instructionPointer(task.registers) }))
}

/** Number of the trap by which the host marks a place in a program: it is no event, and the instruction is put back. */
export const TRAP_MARK = 100

/** A trap of the CPU that is no page fault. */
function trap(k: TaskKernel, task: Task): void {
  switch (k.cpu.trap) {
    case TRAP_MARK:
      k.hooks.mark()
      return
    case TRAP_DIVIDE:
      trapSignal(k, task, SIGFPE, FPE_INTDIV, 0)
      return
    case TRAP_BREAKPOINT:
      trapSignal(k, task, SIGTRAP, SI_KERNEL, 3, 0)
      return
    case TRAP_PROTECTION:
      trapSignal(k, task, SIGSEGV, SI_KERNEL, 13, 0)
      return
    default:
      trapSignal(k, task, SIGILL, ILL_ILLOPN, 6)
  }
}

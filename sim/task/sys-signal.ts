// The calls about signals that most programs with signals make (kernel/signal.c); the other ones: sys-signal-more.ts.

import { BLOCKED, EINVAL, EPERM, ESRCH } from '../uapi/errno.ts'
import {
  NSIG,
  SA_RESTORER,
  SIGCONT,
  SIGKILL,
  SIGSEGV,
  SIGSTOP,
  SI_KERNEL,
  SI_TKILL,
  SIG_BLOCK,
  SIG_SETMASK,
  SIG_UNBLOCK,
  defaultIgnored,
} from '../uapi/signal.ts'
import { CAP_KILL } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { functionAt } from '../cpu/registers.ts'
import { getStruct, putBytes, read64, write64 } from './arguments.ts'
import { forceSignal, sendGroupSignal, sendTaskSignal, signalInfo, userSignal } from './signal.ts'
import { sigReturn } from './signal-frame.ts'
import { createSigSet, sigBlockable } from './sigset.ts'
import { spOf } from './stack-pointer.ts'
import type { TaskKernel } from './kernel.ts'
import type { SigSet } from './sigset.ts'
import type { SignalInfo, Task, ThreadGroup } from './task.ts'

/** 0 is one: it only asks whether the process is there. */
export const validSignal = (signal: number): boolean => signal >= 0 && signal <= NSIG

/** kill_ok_by_cred(), with SIGCONT in the same session. */
function mayKill(k: TaskKernel, target: Task, signal: number): boolean {
  const { current } = k
  const same = [target.suid, target.uid]
  if (same.includes(current.euid) || same.includes(current.uid) || capable(current, CAP_KILL)) return true
  return signal === SIGCONT && target.group.sid === current.group.sid
}

/** To a process, if the caller may. */
export function killGroup(k: TaskKernel, group: ThreadGroup, info: SignalInfo): number {
  if (!mayKill(k, group.leader, info.signo)) return -EPERM
  if (info.signo !== 0) sendGroupSignal(k, group, info)
  return 0
}

function killMany(k: TaskKernel, groups: readonly ThreadGroup[], info: SignalInfo): number {
  let best = groups.length === 0 ? -ESRCH : -EPERM
  for (const group of groups) if (killGroup(k, group, info) === 0) best = 0
  return best
}

/** __kill_pgrp_info(): everybody in the process group of that number. */
export const killProcessGroup = (k: TaskKernel, pgid: number, info: SignalInfo): number =>
  killMany(
    k,
    [...k.groups.values()].filter((group) => group.pgid === pgid),
    info,
  )

export function sysKill(k: TaskKernel): number {
  const pid = k.low[0]
  const signal = k.low[1]
  const all = [...k.groups.values()]
  if (!validSignal(signal)) return pid > 0 && !k.groups.has(pid) ? -ESRCH : -EINVAL
  const info = userSignal(k, signal)
  if (pid > 0) {
    const group = k.groups.get(pid) ?? k.tasks.get(pid)?.group
    return group === undefined ? -ESRCH : killGroup(k, group, info)
  }
  if (pid === -1)
    return killMany(
      k,
      all.filter((group) => group !== k.current.group && group.pid > 1),
      info,
    )
  return killProcessGroup(k, pid === 0 ? k.current.group.pgid : -pid, info)
}

/** To one thread, if the caller may. */
export function killThread(k: TaskKernel, tgid: number, tid: number, signal: number, info: SignalInfo): number {
  if (tid <= 0 || tgid === 0) return -EINVAL
  const task = k.tasks.get(tid)
  if (task === undefined || (tgid > 0 && task.group.pid !== tgid)) return -ESRCH
  if (!validSignal(signal)) return -EINVAL
  if (!mayKill(k, task, signal)) return -EPERM
  if (signal !== 0) sendTaskSignal(k, task, info)
  return 0
}

export const sysTgkill = (k: TaskKernel): number =>
  k.low[0] <= 0 ? -EINVAL : killThread(k, k.low[0], k.low[1], k.low[2], userSignal(k, k.low[2], SI_TKILL))
export const sysTkill = (k: TaskKernel): number =>
  killThread(k, -1, k.low[0], k.low[1], userSignal(k, k.low[1], SI_TKILL))

export function sysRtSigaction(k: TaskKernel): number {
  const signal = k.low[0]
  const wanted = k.args[1]
  if (k.args[3] !== 8) return -EINVAL
  const view = wanted === 0 ? null : getStruct(k, wanted, 32)
  if (typeof view === 'number') return view
  if (signal < 1 || signal > NSIG || (view !== null && (signal === SIGKILL || signal === SIGSTOP))) return -EINVAL
  const task = k.current
  const action = task.sighand.actions[signal]
  const old = new DataView(new ArrayBuffer(32))
  write64(old, 0, action.handler)
  write64(old, 8, action.flags >>> 0)
  write64(old, 16, action.restorer)
  old.setInt32(24, action.mask.low, true)
  old.setInt32(28, action.mask.high, true)
  if (view !== null) {
    action.handler = read64(view, 0)
    action.flags = view.getInt32(8, true) & (0xc | 7 | SA_RESTORER | 0xd800_0000)
    action.restorer = read64(view, 16)
    Object.assign(action.mask, sigBlockable(view.getInt32(24, true), view.getInt32(28, true)))
    if (action.handler === 1 || (action.handler === 0 && defaultIgnored.includes(signal))) flushSignal(task, signal)
  }
  return k.args[2] === 0 ? 0 : putBytes(k, k.args[2], new Uint8Array(old.buffer))
}

/** A pending signal that is ignored from now on is dropped. */
function flushSignal(task: Task, signal: number): void {
  for (const list of [task.group.pending, ...task.group.tasks.map((each) => each.pending)]) {
    for (let i = list.length - 1; i >= 0; i--) if (list[i].signo === signal) list.splice(i, 1)
  }
}

/** A set as a program sees it. */
export const setBytes = (set: SigSet): Uint8Array => new Uint8Array(new Int32Array([set.low, set.high]).buffer)

export function sysRtSigprocmask(k: TaskKernel): number {
  const how = k.low[0]
  if (k.args[3] !== 8) return -EINVAL
  const task = k.current
  const old = { ...task.blocked }
  if (k.args[1] !== 0) {
    const view = getStruct(k, k.args[1], 8)
    if (typeof view === 'number') return view
    const { low, high } = sigBlockable(view.getInt32(0, true), view.getInt32(4, true))
    if (how === SIG_BLOCK) task.blocked = createSigSet(old.low | low, old.high | high)
    else if (how === SIG_UNBLOCK) task.blocked = createSigSet(old.low & ~low, old.high & ~high)
    else if (how === SIG_SETMASK) task.blocked = createSigSet(low, high)
    else return -EINVAL
  }
  return k.args[2] === 0 ? 0 : putBytes(k, k.args[2], setBytes(old))
}

/** rt_sigreturn(2) restores everything: its result is whatever the frame says, so the caller writes none. */
export function sysRtSigreturn(k: TaskKernel): number {
  const { registers } = k.current
  const frameOfFunction = functionAt(registers.image, registers.pc)?.frameBytes ?? 0
  const result = sigReturn(k, k.current, spOf(registers) + frameOfFunction)
  if (result === BLOCKED) return BLOCKED
  if (result < 0) forceSignal(k, k.current, signalInfo(SIGSEGV, SI_KERNEL), true)
  return 0
}

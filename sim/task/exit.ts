// The end of tasks and processes (kernel/exit.c); waiting for it: sys-wait.ts. A thread that ends is gone at once; the leader of a process stays
// as a zombie until its parent has looked at its status.

import { CLD_DUMPED, CLD_EXITED, CLD_KILLED, SA_NOCLDWAIT, SIGCHLD, SIGCONT, SIGHUP, SIGKILL } from '../uapi/signal.ts'
import { use } from '../lib/parts.ts'
import { emitTaskExit } from '../trace/emit.ts'
import { mmput } from '../mm/exit.ts'
import { closeFiles, fput } from '../fs/file.ts'
import { futexWake } from './futex-wake.ts'
import { exitRobustList } from './robust.ts'
import { ptrace } from './parts.ts'
import { enqueue, takeOff, wakeUp } from './sched.ts'
import { notifyParent, sendGroupSignal, sendTaskSignal, signalInfo } from './signal.ts'
import { undoSemaphores } from './sem-undo.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { straceExit } from './strace-events.ts'
import { rssPages } from './usage.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task, ThreadGroup } from './task.ts'

/** Leaves the address space: exec and exit. Wakes what waits for it: the parent of vfork, joiners by CLONE_CHILD_CLEARTID. */
export function mmRelease(k: TaskKernel, task: Task): void {
  const mm = task.mm
  if (task.robustList !== 0 && mm !== null) exitRobustList(k, task)
  task.robustList = 0
  if (task.clearChildTid !== 0 && mm !== null && mm.users > 1) {
    putUser32(k, task.clearChildTid, 0)
    futexWake(k, task, task.clearChildTid, 1)
  }
  task.clearChildTid = 0
  if (task.vforkParent !== null) {
    wakeUp(k, `vfork:${task.pid}`)
    task.vforkParent = null
  }
}

/** The address space goes: its executable may be written again. */
export function putExe(k: TaskKernel, mm: Mm): void {
  const file = k.exeFiles.get(mm.id)
  if (file === undefined || mm.users > 1) return
  file.node.writeCount++
  k.exeFiles.delete(mm.id)
  fput(k, file)
}

function dropMm(k: TaskKernel, task: Task): void {
  const mm = task.mm
  if (mm === null) return
  task.group.maxRss = Math.max(task.group.maxRss, mm.hiwaterRss, rssPages(mm))
  if (mm.users === 1 && task.group === k.init) k.hooks.beforeTeardown(k, task)
  task.mm = null
  putExe(k, mm)
  mmput(k, mm)
}

/** do_exit(): the task ends with a wait status. Whoever calls it must not use the task any more. */
export function doExit(k: TaskKernel, task: Task, status: number): void {
  const { group } = task
  if (task.tracees !== null) use(ptrace).tracerEnds(k, task)
  // The line of its own exit call comes first.
  const isCalling = task === k.current && (task.syscall === 60 || task.syscall === 231)
  mmRelease(k, task)
  dropMm(k, task)
  if (--task.files.users === 0) closeFiles(k, task.files, false)
  task.fs.users--
  task.sighand.users--
  task.exitStatus = group.exiting ? group.exitStatus : status
  task.syscall = -1
  takeOff(k, task, 'dead')
  group.goneMinFlt += task.minFlt
  group.goneMajFlt += task.majFlt
  group.goneTicks += task.ticks
  const at = group.tasks.indexOf(task)
  if (at >= 0) group.tasks.splice(at, 1)
  emitTaskExit(k.trace, task.pid, task.exitStatus)
  if (!isCalling) straceExit(k, task)
  if (task !== group.leader) {
    if (task.ptrace !== null) use(ptrace).detach(task)
    k.tasks.delete(task.pid)
  }
  if (group.tasks.length === 0) endGroup(k, group)
}

/** The last thread is gone: children get a new parent, the parent is told. */
function endGroup(k: TaskKernel, group: ThreadGroup): void {
  const { leader, parent } = group
  group.exitStatus = group.exiting ? group.exitStatus : leader.exitStatus
  leader.exitStatus = group.exitStatus
  leader.state = 'zombie'
  group.zombie = true
  // do_notify_pidfd()
  wakeUp(k, 'poll')
  group.realTimer.expires = Infinity
  undoSemaphores(k, group)
  const reaper = reaperOf(k, group)
  const children = [...group.children]
  for (const child of children) reparent(k, child, reaper)
  for (const child of children) {
    if (child.pgid !== group.pgid && child.sid === group.sid) hangUpOrphans(k, child.pgid, child.sid)
  }
  if (parent !== null && parent.pgid !== group.pgid && parent.sid === group.sid) hangUpOrphans(k, group.pgid, group.sid)
  if (parent === null) {
    release(k, group)
    return
  }
  if (leader.ptrace !== null && use(ptrace).endTold(k, group, childInfo(group))) return
  if (group.exitSignal !== 0) {
    const action = parent.leader.sighand.actions[SIGCHLD]
    const ignored =
      leader.ptrace === null &&
      group.exitSignal === SIGCHLD &&
      (action.handler === 1 || (action.flags & SA_NOCLDWAIT) !== 0)
    sendGroupSignal(k, parent, childInfo(group))
    if (ignored) release(k, group)
  }
  notifyParent(k, group)
}

export const childInfo = (group: ThreadGroup) => {
  const status = group.exitStatus
  const signal = status & 0x7f
  const code = signal === 0 ? CLD_EXITED : (status & 0x80) !== 0 ? CLD_DUMPED : CLD_KILLED
  return signalInfo(group.exitSignal, code, {
    pid: group.pid,
    uid: group.leader.uid,
    status: signal === 0 ? status >> 8 : signal,
  })
}

/** Who gets the children of a process that ends: the nearest subreaper above it, or process 1. find_new_reaper(). */
function reaperOf(k: TaskKernel, group: ThreadGroup): ThreadGroup | null {
  for (let at = group.parent; at !== null; at = at.parent) if (at.subreaper && !at.exiting && !at.zombie) return at
  return k.reaper
}

/** A child gets a new parent, which is told of it if it has ended. Signals of PR_SET_PDEATHSIG are sent. */
function reparent(k: TaskKernel, child: ThreadGroup, reaper: ThreadGroup | null): void {
  const { parent } = child
  if (parent !== null) parent.children.splice(parent.children.indexOf(child), 1)
  child.parent = reaper
  child.exitSignal = SIGCHLD
  reaper?.children.push(child)
  for (const task of child.tasks) {
    if (task.pdeathSignal !== 0) sendTaskSignal(k, task, signalInfo(task.pdeathSignal, 0))
  }
  if (!child.zombie) return
  if (reaper === null || reaper === k.reaper) release(k, child)
  else {
    sendGroupSignal(k, reaper, childInfo(child))
    notifyParent(k, child)
  }
}

/** A process group that nobody of its session outside of it looks after any more, with stopped members: kill_orphaned_pgrp(). */
function hangUpOrphans(k: TaskKernel, pgid: number, sid: number): void {
  const members = [...k.groups.values()].filter((each) => each.pgid === pgid)
  const cared = (each: ThreadGroup): boolean => {
    const { parent } = each
    return !each.zombie && parent !== null && parent !== k.reaper && parent.pgid !== pgid && parent.sid === sid
  }
  if (members.some(cared) || !members.some((each) => each.stopSignal !== 0)) return
  for (const signal of [SIGHUP, SIGCONT]) for (const each of members) sendGroupSignal(k, each, signalInfo(signal, 128))
}

/** The process is forgotten: release_task(). Its figures go to the parent's children if it was waited for. */
export function release(k: TaskKernel, group: ThreadGroup, waited = false): void {
  const { parent } = group
  if (parent !== null && waited) {
    parent.childMinFlt += group.goneMinFlt + group.childMinFlt
    parent.childMajFlt += group.goneMajFlt + group.childMajFlt
    parent.childTicks += group.goneTicks + group.childTicks
    parent.childMaxRss = Math.max(parent.childMaxRss, group.maxRss, group.childMaxRss)
  }
  if (group.leader.ptrace !== null) use(ptrace).detach(group.leader)
  parent?.children.splice(parent.children.indexOf(group), 1)
  k.tasks.delete(group.pid)
  k.groups.delete(group.pid)
}

/** exit_group, or a deadly signal: every thread of the process ends with this status. */
export function doGroupExit(k: TaskKernel, task: Task, status: number): void {
  const { group } = task
  if (!group.exiting) {
    group.exiting = true
    group.exitStatus = status
    for (const other of group.tasks) {
      if (other === task) continue
      other.dying = true
      other.pending.push(signalInfo(SIGKILL, 0))
      if (other.state !== 'running') enqueue(k, other)
    }
  }
  doExit(k, task, group.exitStatus)
}

// wait4 and waitid: what became of a child (kernel/exit.c).

import { BLOCKED, ECHILD, EINVAL, ERESTARTSYS } from '../uapi/errno.ts'
import { CLD_CONTINUED, CLD_EXITED, CLD_STOPPED, SIGCHLD } from '../uapi/signal.ts'
import {
  P_ALL,
  P_PGID,
  P_PID,
  P_PIDFD,
  WCONTINUED,
  WEXITED,
  WNOHANG,
  __WALL,
  __WCLONE,
  WNOWAIT,
  WSTOPPED,
  WUNTRACED,
} from '../uapi/sched.ts'
import { use } from '../lib/parts.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { longs, putBytes } from './arguments.ts'
import { childInfo, release } from './exit.ts'
import { pidfdGroup } from './pidfd.ts'
import { sleepOn } from './sched.ts'
import { ptrace } from './parts.ts'
import { hasPending, signalInfo } from './signal.ts'
import { siginfoBytesOf } from './signal-frame.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task, ThreadGroup } from './task.ts'

const CLD_TRAPPED = 4

/** Which children a wait call means. */
interface WaitTarget {
  readonly kind: number
  readonly id: number
  readonly options: number
}

/** eligible_child(): one that ends with another signal than SIGCHLD is waited for with __WCLONE, any with __WALL. */
function matches(k: TaskKernel, child: ThreadGroup, target: WaitTarget): boolean {
  const clone = (target.options & __WCLONE) !== 0
  const any = (target.options & __WALL) !== 0 || tracedByUs(k, child.leader)
  if (!any && (child.exitSignal !== SIGCHLD) !== clone) return false
  if (target.kind === P_PID) return child.pid === target.id
  if (target.kind === P_PGID) return child.pgid === (target.id === 0 ? k.current.group.pgid : target.id)
  return true
}

/** What wait found: the child, its wait status, and how it is reported by waitid. */
interface Waited {
  readonly pid: number
  readonly group: ThreadGroup
  readonly status: number
  readonly code: number
}

/** A traced task that stands still: whatever the options say. wait_task_stopped() */
function tracedStop(task: Task, options: number): Waited | null {
  const stop = task.ptrace?.stop ?? null
  if (stop === null || stop.reported || task.state !== 'traced') return null
  if ((options & WNOWAIT) === 0) stop.reported = true
  return { pid: task.pid, group: task.group, status: (stop.code << 8) | 0x7f, code: CLD_TRAPPED }
}

/** What became of one child, as its parent sees it; null: nothing to report. */
function ownReport(k: TaskKernel, group: ThreadGroup, options: number): Waited | null {
  const keep = (options & WNOWAIT) !== 0
  const { pid } = group
  if (group.zombie && (options & WEXITED) !== 0) {
    const waited = { pid, group, status: group.exitStatus, code: childInfo(group).code }
    if (!keep) release(k, group, true)
    return waited
  }
  if (group.stopSignal !== 0 && !group.stopReported && (options & WSTOPPED) !== 0) {
    if (!keep) group.stopReported = true
    return { pid, group, status: (group.stopSignal << 8) | 0x7f, code: CLD_STOPPED }
  }
  if (group.continued && (options & WCONTINUED) !== 0) {
    if (!keep) group.continued = false
    return { pid, group, status: 0xffff, code: CLD_CONTINUED }
  }
  return null
}

/** A process that was attached to has ended: its tracer is told first, and then its parent. wait_task_zombie() */
function tracedEnd(k: TaskKernel, task: Task, options: number): Waited | null {
  const { group } = task
  if (!group.zombie || task !== group.leader || (options & WEXITED) === 0) return null
  const waited = { pid: task.pid, group, status: group.exitStatus, code: childInfo(group).code }
  if ((options & WNOWAIT) === 0) use(ptrace).handBack(k, group)
  return waited
}

const tracedByUs = (k: TaskKernel, task: Task): boolean => task.ptrace?.tracer.group === k.current.group

function findWaited(
  k: TaskKernel,
  children: readonly ThreadGroup[],
  traced: readonly Task[],
  options: number,
): Waited | null {
  for (const group of children) {
    const { leader } = group
    if (leader.ptrace !== null && !tracedByUs(k, leader)) continue
    const found = tracedStop(leader, options) ?? ownReport(k, group, options)
    if (found !== null) return found
  }
  for (const task of traced) {
    const found = tracedStop(task, options) ?? tracedEnd(k, task, options)
    if (found !== null) return found
  }
  return null
}

/** Those that this process traces and that are not its children: ptrace_do_wait(). */
function tracedOf(k: TaskKernel, { kind, id }: WaitTarget): Task[] {
  const { group } = k.current
  const wanted = (task: Task): boolean =>
    kind === P_PID ? task.pid === id : kind !== P_PGID || task.group.pgid === (id === 0 ? group.pgid : id)
  return group.tasks
    .flatMap(({ tracees }) => tracees ?? [])
    .filter((task) => (task.group.parent !== group || task !== task.group.leader) && wanted(task))
}

/** do_wait(): a child to report, null (WNOHANG and none), or a negative errno or BLOCKED. */
function doWait(k: TaskKernel, target: WaitTarget): Waited | null | number {
  const children = k.current.group.children.filter((child) => matches(k, child, target))
  const traced = tracedOf(k, target)
  if (children.length === 0 && traced.length === 0) return -ECHILD
  const waited = findWaited(k, children, traced, target.options)
  if (waited !== null) return waited
  if ((target.options & WNOHANG) !== 0) return null
  if (hasPending(k.current)) return -ERESTARTSYS
  return sleepOn(k, `wait:${k.current.group.pid}`)
}

/** wait4(2). */
export function sysWait4(k: TaskKernel): number {
  const pid = k.low[0]
  const options = k.low[2]
  if ((options & ~(WNOHANG | WUNTRACED | WCONTINUED | 0xe000_0000)) !== 0) return -EINVAL
  const kind = pid < -1 || pid === 0 ? P_PGID : pid === -1 ? P_ALL : P_PID
  const waited = doWait(k, { kind, id: kind === P_PGID ? -pid : pid, options: options | WEXITED })
  if (waited === null) return 0
  if (typeof waited === 'number') return waited
  if (k.args[1] !== 0) {
    const copied = putUser32(k, k.args[1], waited.status)
    if (copied !== 0 && copied !== BLOCKED) return copied
  }
  if (k.args[3] !== 0) {
    const { group } = waited
    const ticks = group.goneTicks + group.childTicks
    const usage = new Array<number>(18).fill(0)
    usage[0] = Math.floor(ticks / 1e9)
    usage[1] = Math.floor((ticks % 1e9) / 1000)
    usage[4] = Math.max(group.maxRss, group.childMaxRss) * 4
    usage[8] = group.goneMinFlt + group.childMinFlt
    usage[9] = group.goneMajFlt + group.childMajFlt
    const copied = putBytes(k, k.args[3], longs(usage))
    if (copied < 0 && copied !== BLOCKED) return copied
  }
  return waited.pid
}

/** waitid(2). */
export function sysWaitid(k: TaskKernel): number {
  const kind = k.low[0]
  const options = k.low[3]
  if ((options & ~(WNOHANG | WNOWAIT | WEXITED | WSTOPPED | WCONTINUED | 0xe000_0000)) !== 0) return -EINVAL
  if ((options & (WEXITED | WSTOPPED | WCONTINUED)) === 0) return -EINVAL
  if (kind !== P_ALL && kind !== P_PID && kind !== P_PGID && kind !== P_PIDFD) return -EINVAL
  if (kind === P_PID && k.low[1] <= 0) return -EINVAL
  if (kind === P_PIDFD && k.low[1] < 0) return -EINVAL
  const named = kind === P_PIDFD ? pidfdGroup(k, k.low[1]) : null
  if (typeof named === 'number') return named
  const target = kind === P_PIDFD ? { kind: P_PID, id: named?.pid ?? -1, options } : { kind, id: k.low[1], options }
  const waited = doWait(k, target)
  if (typeof waited === 'number') return waited
  if (k.args[2] === 0) return 0
  if (waited === null) return putBytes(k, k.args[2], new Uint8Array(28))
  const { pid, group, code, status } = waited
  const value =
    code === CLD_EXITED || code === CLD_STOPPED || code === CLD_TRAPPED
      ? status >> 8
      : code === CLD_CONTINUED
        ? 18
        : status & 0x7f
  const info = signalInfo(SIGCHLD, code, { pid, uid: group.leader.uid, status: value })
  return putBytes(k, k.args[2], siginfoBytesOf(info), 28)
}

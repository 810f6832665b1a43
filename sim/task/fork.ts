// fork, vfork, clone: another task, with copies or with the same of everything (kernel/fork.c copy_process()). The child goes on after
// the system call with result 0.

import { BLOCKED, EAGAIN, EFAULT, EINVAL, EPERM } from '../uapi/errno.ts'
import {
  CLONE_CHILD_CLEARTID, CLONE_CHILD_SETTID, CLONE_FILES, CLONE_FS, CLONE_NAMESPACES, CLONE_NEWNS, CLONE_NEWUTS, CLONE_PARENT, CLONE_PARENT_SETTID,
  CLONE_DETACHED, CLONE_PIDFD, CLONE_SETTLS, CLONE_SIGHAND, CLONE_THREAD, CLONE_VFORK, CLONE_VM, CSIGNAL,
} from '../uapi/sched.ts' // prettier-ignore
import { RLIMIT_NPROC } from '../uapi/mman.ts'
import { SS_DISABLE } from '../uapi/signal.ts'
import { VM_WRITE } from '../mm/vm-flags.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { use } from '../lib/parts.ts'
import { writeSlot } from '../cpu/registers.ts'
import { cloneRegisters } from '../cpu/clone-registers.ts'
import { rlimit } from '../mm/current.ts'
import { dupMm } from '../mm/fork.ts'
import { findVma } from '../mm/vma-set.ts'
import { dupFiles, getFile } from '../fs/file.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { pidfdFor } from './pidfd.ts'
import { withMm } from './remote.ts'
import { emitTaskNew } from '../trace/emit.ts'
import { allocPid } from './pids.ts'
import { userfaultTeller } from '../mm/userfaultfd.ts'
import { bornChannel, enqueue, sleepOn, takeOff } from './sched.ts'
import { setSp } from './stack-pointer.ts'
import { copyUts, mayUnshare } from './namespaces.ts'
import { ptrace } from './parts.ts'
import { createSigSet } from './sigset.ts'
import { createTask, createThreadGroup } from './task.ts'
import type { TaskKernel } from './kernel.ts'
import type { Mm } from '../mm/mm.ts'
import type { SigHand, Task, ThreadGroup } from './task.ts'

/** What clone was asked for: struct kernel_clone_args. */
export interface CloneRequest {
  readonly flags: number
  readonly exitSignal: number
  readonly stack: number
  readonly parentTid: number
  readonly childTid: number
  readonly tls: number
  /** CLONE_PIDFD: where the descriptor's number goes. */
  readonly pidfd?: number
  /** The number that the child is to have; 0: any; or a negative errno that asking for one gives. */
  readonly pid?: number
  /** Slot, from the start of the register file, where the child finds its result. */
  readonly slot: number
}

function flagsWrong(flags: number): boolean {
  if ((flags & CLONE_THREAD) !== 0 && (flags & CLONE_SIGHAND) === 0) return true
  if ((flags & CLONE_SIGHAND) !== 0 && (flags & CLONE_VM) === 0) return true
  if ((flags & CLONE_PIDFD) !== 0 && (flags & CLONE_DETACHED) !== 0) return true
  return (flags & CLONE_NEWNS) !== 0 && (flags & CLONE_FS) !== 0
}

const copySigHand = (from: SigHand): SigHand => ({
  users: 1,
  actions: from.actions.map((action) => ({ ...action, mask: { ...action.mask } })),
})

/** Steps that a refused fork costs the run (not the clock): a fork bomb at its limit is to use up its steps soon. */
const refusedSteps = 2000

/** Whether a user has that many tasks. They are counted only where there are enough at all. */
function isAtLimit(k: TaskKernel, uid: number, limit: number): boolean {
  if (k.tasks.size < limit) return false
  let count = 0
  for (const task of k.tasks.values()) if (task.uid === uid) count++
  return count >= limit
}

/** What a child has from its parent as it is. */
const inherited = [
  'euid', 'suid', 'fsuid', 'gid', 'egid', 'sgid', 'fsgid', 'groups', 'permitted', 'permittedHigh', 'inheritable',
  'inheritableHigh', 'bounding', 'boundingHigh', 'ambient', 'ambientHigh', 'securebits', 'noNewPrivs', 'gsBase', 'mceKill', 'nice', 'policy',
  'rtPriority', 'resetOnFork', 'cpusAllowed', 'comm', 'timerSlack', 'oomScoreAdj', 'oomScoreAdjMin', 'coredumpFilter', 'mempolicy', 'seccomp', 'uts',
] as const satisfies readonly (keyof Task)[] // prettier-ignore

/** A task like the running one; not yet queued. The address space is given. */
function copyTask(k: TaskKernel, pid: number, mm: Mm | null, request: CloneRequest): Task {
  const parent = k.current
  const { flags } = request
  const thread = (flags & CLONE_THREAD) !== 0
  const share = (flag: number): boolean => (flags & flag) !== 0
  if (share(CLONE_FILES)) parent.files.users++
  if (share(CLONE_FS)) parent.fs.users++
  if (share(CLONE_SIGHAND)) parent.sighand.users++
  const task = createTask({
    pid,
    registers: cloneRegisters(parent.registers),
    mm,
    files: share(CLONE_FILES) ? parent.files : dupFiles(parent.files),
    fs: share(CLONE_FS) ? parent.fs : { ...parent.fs, users: 1 },
    sighand: share(CLONE_SIGHAND) ? parent.sighand : copySigHand(parent.sighand),
    uid: parent.uid,
    capabilities: parent.capabilities,
    capabilitiesHigh: parent.capabilitiesHigh,
    rlimits: thread ? parent.rlimits : parent.rlimits.slice(),
    personality: parent.personality,
    ...(thread ? { io: parent.io } : {}),
  })
  for (const field of inherited) Object.assign(task, { [field]: parent[field] })
  if (parent.resetOnFork)
    Object.assign(task, { policy: 0, rtPriority: 0, nice: Math.max(0, parent.nice), resetOnFork: false })
  task.blocked = createSigSet(parent.blocked.low, parent.blocked.high)
  if (!share(CLONE_VM)) {
    task.rseq = parent.rseq
    task.rseqLength = parent.rseqLength
    task.rseqSignature = parent.rseqSignature
  }
  if (!share(CLONE_VM) || share(CLONE_VFORK)) {
    task.altStackSp = parent.altStackSp
    task.altStackSize = parent.altStackSize
    task.altStackFlags = parent.altStackFlags
  } else task.altStackFlags = SS_DISABLE
  return task
}

function joinGroup(k: TaskKernel, task: Task, request: CloneRequest): void {
  const parent = k.current
  if ((request.flags & CLONE_THREAD) !== 0) {
    ;(task as { group: ThreadGroup }).group = parent.group
    parent.group.tasks.push(task)
    return
  }
  const above = (request.flags & CLONE_PARENT) !== 0 ? parent.group.parent : parent.group
  const group = createThreadGroup(task.pid, above, task, k.trace.sequence)
  group.pgid = parent.group.pgid
  group.sid = parent.group.sid
  group.exitSignal = request.exitSignal
  group.thpDisabled = parent.group.thpDisabled
  group.membarrier = parent.group.membarrier
  group.dumpable = parent.group.dumpable
  ;(task as { group: ThreadGroup }).group = group
  above?.children.push(group)
  k.groups.set(group.pid, group)
}

/** The copy runs the same program. */
function shareExe(k: TaskKernel, old: Mm, copy: Mm): void {
  const file = k.exeFiles.get(old.id)
  if (file === undefined) return
  getFile(file)
  file.node.writeCount--
  k.exeFiles.set(copy.id, file)
}

/** Can the number of a descriptor be stored there? The child is not made otherwise. */
function isWritable(mm: Mm, address: number): boolean {
  const vma = findVma(mm.vmas, address)
  return vma !== null && vma.start <= address && (vma.flags & VM_WRITE) !== 0
}

/** clone(2) and its relatives: the child's number, or a negative errno. */
export function kernelClone(k: TaskKernel, request: CloneRequest): number {
  const parent = k.current
  if (parent.scratch !== 0) return waitVfork(k, parent.scratch)
  const { flags } = request
  const separated = (flags & CLONE_NAMESPACES) === 0 ? 0 : mayUnshare(k, flags)
  if (separated !== 0 || flagsWrong(flags)) return separated || -EINVAL
  if (parent.uid !== 0 && isAtLimit(k, parent.uid, rlimit(parent, RLIMIT_NPROC))) {
    k.steps += refusedSteps
    return -EAGAIN
  }
  if ((flags & CLONE_SETTLS) !== 0 && request.tls >= TASK_SIZE) return -EPERM
  const old = parent.mm
  if (old === null) return -EINVAL
  if ((request.pid ?? 0) < 0) return request.pid ?? 0
  if ((flags & CLONE_PIDFD) !== 0 && !isWritable(old, request.pidfd ?? 0)) return -EFAULT
  let mm: Mm = old
  if ((flags & CLONE_VM) !== 0) old.users++
  else {
    const copy = dupMm(k, old)
    if (typeof copy === 'number') return copy
    mm = copy
    shareExe(k, old, copy)
  }
  const pid = request.pid || allocPid(k)
  const task = copyTask(k, pid, mm, request)
  if ((flags & CLONE_NEWUTS) !== 0) task.uts = copyUts(k)
  joinGroup(k, task, request)
  startChild(k, task, request)
  k.tasks.set(pid, task)
  emitTaskNew(k.trace, pid, parent.pid, mm.id, flags)
  enqueue(k, task)
  if (k.userfaults.size > 0 && userfaultTeller(k, parent.pid) !== 0) {
    takeOff(k, task, 'sleeping')
    task.channel = bornChannel(parent.pid)
  }
  if ((flags & CLONE_PARENT_SETTID) !== 0) putUser32(k, request.parentTid, pid)
  if ((flags & CLONE_PIDFD) !== 0) putUser32(k, request.pidfd ?? 0, pidfdFor(k, task.group, 0))
  const event =
    parent.ptrace === null ? 0 : use(ptrace).cloneEvent(parent, (flags & CLONE_VFORK) !== 0, request.exitSignal)
  if ((flags & CLONE_VFORK) === 0 && event === 0) return pid
  if ((flags & CLONE_VFORK) !== 0) task.vforkParent = parent
  parent.scratch = pid
  if (event === 0) return waitVfork(k, pid)
  use(ptrace).cloneDone(k, parent, task, event)
  return BLOCKED
}

/** The parent of vfork sleeps until the child has left its address space; signals but SIGKILL wait. */
function waitVfork(k: TaskKernel, pid: number): number {
  const child = k.tasks.get(pid)
  if (child === undefined || child.vforkParent !== k.current || k.current.dying) return pid
  return sleepOn(k, `vfork:${pid}`)
}

function startChild(k: TaskKernel, task: Task, request: CloneRequest): void {
  const { flags, stack, tls, slot, childTid } = request
  const { registers } = task
  writeSlot(registers, slot, 0)
  if (stack !== 0) setSp(registers, stack)
  if ((flags & CLONE_SETTLS) !== 0) {
    registers.tpLow = tls | 0
    registers.tpHigh = Math.floor(tls / 2 ** 32) | 0
  }
  if ((flags & CLONE_CHILD_CLEARTID) !== 0) task.clearChildTid = childTid
  if ((flags & CLONE_CHILD_SETTID) !== 0 && task.mm !== null) {
    if ((flags & CLONE_VM) !== 0) putUser32(k, childTid, task.pid)
    else withMm(k, task.mm, () => putUser32(k, childTid, task.pid))
  }
}

/** The arguments of clone(2) on x86-64: flags, stack, parent_tid, child_tid, tls. */
export function sysClone(k: TaskKernel): number {
  const flags = k.low[0]
  // One address for both.
  if ((flags & CLONE_PIDFD) !== 0 && (flags & CLONE_PARENT_SETTID) !== 0) return -EINVAL
  return kernelClone(k, {
    flags: flags & ~CSIGNAL,
    exitSignal: flags & CSIGNAL,
    stack: k.args[1],
    parentTid: k.args[2],
    pidfd: k.args[2],
    childTid: k.args[3],
    tls: k.args[4],
    slot: k.cpu.slot,
  })
}

const plain = (k: TaskKernel, flags: number): CloneRequest => ({
  flags,
  exitSignal: 17,
  stack: 0,
  parentTid: 0,
  childTid: 0,
  tls: 0,
  slot: k.cpu.slot,
})

export const sysFork = (k: TaskKernel): number => kernelClone(k, plain(k, 0))
export const sysVfork = (k: TaskKernel): number => kernelClone(k, plain(k, CLONE_VFORK | CLONE_VM))

// Who a process is: user and group ids, capabilities, process groups, sessions (kernel/sys.c, kernel/cred.c, kernel/capability.c).

import { EACCES, EFAULT, EINVAL, EPERM, ESRCH } from '../uapi/errno.ts'
import { CAP_SETGID, CAP_SETPCAP, CAP_SETUID } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { getStruct, putBytes } from './arguments.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task, ThreadGroup } from './task.ts'

/** cap_emulate_setxuid(): leaving root drops capabilities, an effective root gets the permitted ones back. */
function fixCapabilities(task: Task, before: { uid: number; euid: number; suid: number }): void {
  const wasRoot = before.uid === 0 || before.euid === 0 || before.suid === 0
  const isRoot = task.uid === 0 || task.euid === 0 || task.suid === 0
  if ((task.securebits & 4) !== 0) return
  if (wasRoot && !isRoot) {
    if ((task.securebits & 16) === 0) {
      task.permitted = 0
      task.permittedHigh = 0
      task.capabilities = 0
      task.capabilitiesHigh = 0
    }
    task.ambient = 0
    task.ambientHigh = 0
  }
  if (before.euid === 0 && task.euid !== 0) {
    task.capabilities = 0
    task.capabilitiesHigh = 0
  }
  if (before.euid !== 0 && task.euid === 0) {
    task.capabilities = task.permitted
    task.capabilitiesHigh = task.permittedHigh
  }
}

/** commit_creds(): a process that changed who it is may not be looked into (suid_dumpable is 0). */
function loseDumpable(task: Task): void {
  task.group.dumpable = 0
  task.pdeathSignal = 0
}

/** Sets the ids that are not -1, if the task may. */
function setUids(k: TaskKernel, uid: number, euid: number, suid: number): number {
  const task = k.current
  const own = [task.uid, task.euid, task.suid]
  const allowed = (id: number): boolean => id === -1 || own.includes(id) || capable(task, CAP_SETUID)
  if (!allowed(uid) || !allowed(euid) || !allowed(suid)) return -EPERM
  const before = { uid: task.uid, euid: task.euid, suid: task.suid }
  if (uid !== -1) task.uid = uid
  if (euid !== -1) task.euid = euid
  if (suid !== -1) task.suid = suid
  task.fsuid = task.euid
  if (task.euid !== before.euid) loseDumpable(task)
  fixCapabilities(task, before)
  return 0
}

/** setuid(2): with the capability all three ids, else the effective one to the real or saved. */
export function sysSetuid(k: TaskKernel): number {
  const id = k.low[0]
  if (id === -1) return -EINVAL
  const task = k.current
  if (capable(task, CAP_SETUID)) return setUids(k, id, id, id)
  return id === task.uid || id === task.suid ? setUids(k, -1, id, -1) : -EPERM
}

export function sysSetreuid(k: TaskKernel): number {
  const [uid, euid] = [k.low[0], k.low[1]]
  const task = k.current
  if (!capable(task, CAP_SETUID)) {
    if (uid !== -1 && uid !== task.uid && uid !== task.euid) return -EPERM
    if (euid !== -1 && ![task.uid, task.euid, task.suid].includes(euid)) return -EPERM
  }
  const saved = uid !== -1 || (euid !== -1 && euid !== task.uid) ? (euid !== -1 ? euid : task.euid) : -1
  return setUids(k, uid, euid, saved)
}

export const sysSetresuid = (k: TaskKernel): number => setUids(k, k.low[0], k.low[1], k.low[2])

function setGids(k: TaskKernel, gid: number, egid: number, sgid: number): number {
  const task = k.current
  const own = [task.gid, task.egid, task.sgid]
  const before = task.egid
  const allowed = (id: number): boolean => id === -1 || own.includes(id) || capable(task, CAP_SETGID)
  if (!allowed(gid) || !allowed(egid) || !allowed(sgid)) return -EPERM
  if (gid !== -1) task.gid = gid
  if (egid !== -1) task.egid = egid
  if (sgid !== -1) task.sgid = sgid
  task.fsgid = task.egid
  if (task.egid !== before) loseDumpable(task)
  return 0
}

export function sysSetgid(k: TaskKernel): number {
  const id = k.low[0]
  if (id === -1) return -EINVAL
  const task = k.current
  if (capable(task, CAP_SETGID)) return setGids(k, id, id, id)
  return id === task.gid || id === task.sgid ? setGids(k, -1, id, -1) : -EPERM
}

export const sysSetregid = (k: TaskKernel): number => setGids(k, k.low[0], k.low[1], k.low[0] !== -1 ? k.low[1] : -1)
export const sysSetresgid = (k: TaskKernel): number => setGids(k, k.low[0], k.low[1], k.low[2])

function putThree(k: TaskKernel, values: readonly number[]): number {
  for (let i = 0; i < 3; i++) {
    const stored = putUser32(k, k.args[i], values[i])
    if (stored !== 0) return stored
  }
  return 0
}

export const sysGetresuid = (k: TaskKernel): number => putThree(k, [k.current.uid, k.current.euid, k.current.suid])
export const sysGetresgid = (k: TaskKernel): number => putThree(k, [k.current.gid, k.current.egid, k.current.sgid])

export function sysSetfsuid(k: TaskKernel): number {
  const old = k.current.fsuid
  const id = k.low[0]
  const { uid, euid, suid, fsuid } = k.current
  if ([uid, euid, suid, fsuid].includes(id) || capable(k.current, CAP_SETUID)) k.current.fsuid = id
  return old
}

export function sysSetfsgid(k: TaskKernel): number {
  const old = k.current.fsgid
  if (capable(k.current, CAP_SETGID)) k.current.fsgid = k.low[0]
  return old
}

export function sysGetgroups(k: TaskKernel): number {
  const { groups } = k.current
  if (k.low[0] < 0) return -EINVAL
  if (k.low[0] === 0) return groups.length
  if (k.low[0] < groups.length) return -EINVAL
  const copied = putBytes(k, k.args[1], new Uint8Array(Int32Array.from(groups).buffer))
  return copied < 0 ? copied : groups.length
}

export function sysSetgroups(k: TaskKernel): number {
  if (!capable(k.current, CAP_SETGID)) return -EPERM
  const count = k.low[0]
  if (count < 0 || count > 65536) return -EINVAL
  const view = getStruct(k, k.args[1], 4 * count)
  if (typeof view === 'number') return view
  k.current.groups = Array.from({ length: count }, (_, i) => view.getInt32(4 * i, true)).sort((a, b) => a - b)
  return 0
}

const capabilityVersions: Readonly<Record<number, number>> = { 0x19980330: 1, 0x20071026: 2, 0x20080522: 2 }

/** The header of capget and capset: the number of 32-bit words of each set, or a negative errno. */
function capabilityHeader(k: TaskKernel): { words: number; pid: number } | number {
  const view = getStruct(k, k.args[0], 8)
  if (typeof view === 'number') return view
  const words = capabilityVersions[view.getInt32(0, true)] ?? 0
  if (words > 0) return { words, pid: view.getInt32(4, true) }
  const stored = putUser32(k, k.args[0], 0x20080522)
  return stored !== 0 ? stored : k.args[1] === 0 ? 0 : -EINVAL
}

export function sysCapget(k: TaskKernel): number {
  const header = capabilityHeader(k)
  if (typeof header === 'number') return header
  if (header.pid < 0) return -EINVAL
  const task = header.pid === 0 ? k.current : k.tasks.get(header.pid)
  if (task === undefined) return -ESRCH
  if (k.args[1] === 0) return -EFAULT
  const words = new Int32Array(3 * header.words)
  words.set([task.capabilities, task.permitted, task.inheritable])
  if (header.words > 1) words.set([task.capabilitiesHigh, task.permittedHigh, task.inheritableHigh], 3)
  return putBytes(k, k.args[1], new Uint8Array(words.buffer))
}

export function sysCapset(k: TaskKernel): number {
  const header = capabilityHeader(k)
  if (typeof header === 'number') return header
  if (header.pid !== 0 && header.pid !== k.current.pid) return -EPERM
  const view = getStruct(k, k.args[1], 12 * header.words)
  if (typeof view === 'number') return view
  const word = (index: number): number => (index < 3 * header.words ? view.getInt32(4 * index, true) : 0)
  const task = k.current
  const [effective, permitted, effectiveHigh, permittedHigh] = [word(0), word(1), word(3), word(4)]
  const [inheritable, inheritableHigh] = [word(2), word(5)]
  const mayAdd = capable(task, CAP_SETPCAP)
  const most = task.inheritable | (mayAdd ? task.bounding : task.permitted)
  const mostHigh = task.inheritableHigh | (mayAdd ? task.boundingHigh : task.permittedHigh)
  if ((inheritable & ~most) !== 0 || (inheritableHigh & ~mostHigh) !== 0) return -EPERM
  if ((permitted & ~task.permitted) !== 0 || (permittedHigh & ~task.permittedHigh) !== 0) return -EPERM
  if ((effective & ~permitted) !== 0 || (effectiveHigh & ~permittedHigh) !== 0) return -EPERM
  Object.assign(task, { capabilities: effective, permitted, capabilitiesHigh: effectiveHigh, permittedHigh })
  Object.assign(task, { inheritable, inheritableHigh })
  task.ambient &= permitted & inheritable
  task.ambientHigh &= permittedHigh & inheritableHigh
  return 0
}

const groupOf = (k: TaskKernel, pid: number): ThreadGroup | undefined =>
  pid === 0 ? k.current.group : (k.groups.get(pid) ?? k.tasks.get(pid)?.group)

export function sysGetpgid(k: TaskKernel): number {
  return groupOf(k, k.low[0])?.pgid ?? -ESRCH
}

export const sysGetpgrp = (k: TaskKernel): number => k.current.group.pgid

export function sysSetpgid(k: TaskKernel): number {
  const own = k.current.group
  const group = groupOf(k, k.low[0])
  if (k.low[1] < 0) return -EINVAL
  if (group === undefined || (group !== own && group.parent !== own)) return -ESRCH
  if (group !== own && group.sid === own.sid && group.executed) return -EACCES
  if (group.sid !== own.sid || group.sid === group.pid) return -EPERM
  const pgid = k.low[1] === 0 ? group.pid : k.low[1]
  if (pgid !== group.pid && ![...k.groups.values()].some((each) => each.pgid === pgid && each.sid === own.sid))
    return -EPERM
  group.pgid = pgid
  return 0
}

export function sysGetsid(k: TaskKernel): number {
  return groupOf(k, k.low[0])?.sid ?? -ESRCH
}

export function sysSetsid(k: TaskKernel): number {
  const { group } = k.current
  if (group.sid === group.pid || [...k.groups.values()].some((each) => each.pgid === group.pid)) return -EPERM
  group.sid = group.pid
  group.pgid = group.pid
  return group.pid
}

// Who a task is after execve: a file that sets ids, the capabilities of root, and who may look into it then (fs/exec.c bprm_fill_uid(),
// security/commoncap.c cap_bprm_creds_from_file(), kernel/cred.c commit_creds()).

import { R_OK } from '../uapi/fcntl.ts'
import { CAP_SETUID } from '../uapi/mman.ts'
import { S_ISGID, S_ISUID, S_IXGRP } from '../uapi/stat.ts'
import { capable } from '../mm/current.ts'
import { inodePermission } from '../fs/namei.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

function isNosuid(k: TaskKernel, dentry: Dentry): boolean {
  let root = dentry
  while (root.parent !== null) root = root.parent
  const mount = k.mounts.find((each) => each.root === root)
  return mount !== undefined && mount.options.split(',').includes('nosuid')
}

/** would_dump(): what may not be read may not be looked at in memory either. */
export const mayRead = (k: TaskKernel, dentry: Dentry): boolean => inodePermission(k, dentry.inode, R_OK) >= 0

/**
 * Ids, capabilities and dumpability of the new program; true: AT_SECURE. `readable`: the task may read the program's files. A thread that
 * shares its directory with another process, may gain nothing, or has a tracer without rights stays who it is.
 */
export function execCreds(k: TaskKernel, task: Task, program: Dentry, readable: boolean): boolean {
  const { mode, uid, gid } = program.inode
  const before = { ...task }
  if (!task.noNewPrivs && !isNosuid(k, program)) {
    if ((mode & S_ISUID) !== 0) task.euid = uid
    if ((mode & (S_ISGID | S_IXGRP)) === (S_ISGID | S_IXGRP)) task.egid = gid
  }
  execCapabilities(task)
  const others = task.fs.users > task.group.tasks.length
  const gained = (): boolean =>
    (task.permitted & ~before.permitted) !== 0 || (task.permittedHigh & ~before.permittedHigh) !== 0
  const setsId = task.euid !== before.euid || (task.egid !== before.fsgid && !task.groups.includes(task.egid))
  const tracerWithout = task.ptrace !== null && !task.ptrace.capable
  if ((setsId || gained()) && (others || task.noNewPrivs || tracerWithout)) {
    if (!capable(before, CAP_SETUID) || task.noNewPrivs) {
      task.euid = task.uid
      task.egid = task.gid
    }
    task.permitted &= before.permitted
    task.permittedHigh &= before.permittedHigh
    task.capabilities &= task.permitted
    task.capabilitiesHigh &= task.permittedHigh
  }
  task.suid = task.euid
  task.sgid = task.egid
  task.fsuid = task.euid
  task.fsgid = task.egid
  const secure = setsId || task.euid !== task.uid || task.egid !== task.gid
  if (secure) task.pdeathSignal = 0
  task.group.dumpable = readable && task.euid === task.uid && task.egid === task.gid ? 1 : 0
  if (task.euid !== before.euid || task.egid !== before.egid || gained()) {
    task.group.dumpable = 0
    task.pdeathSignal = 0
  }
  return secure
}

/** cap_bprm_creds_from_file() for a file without capabilities of its own: root gets all of its bounding set. */
function execCapabilities(task: Task): void {
  const root = (task.uid === 0 || task.euid === 0) && (task.securebits & 1) === 0
  const [low, high] = root
    ? [task.bounding | task.inheritable, task.boundingHigh | task.inheritableHigh]
    : [task.ambient, task.ambientHigh]
  const effective = !root || task.euid === 0
  task.permitted = low
  task.permittedHigh = high
  task.capabilities = effective ? low : task.ambient
  task.capabilitiesHigh = effective ? high : task.ambientHigh
  task.securebits &= ~16
}

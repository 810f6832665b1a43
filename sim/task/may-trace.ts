// Who may look into a process (kernel/ptrace.c).

import { CAP_SYS_PTRACE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** ptrace_may_access(): by the real ids of the caller (PTRACE_MODE_REALCREDS), or by those that count for files (FSCREDS). */
export function mayTrace(k: TaskKernel, task: Task, byFileIds = false): boolean {
  const { current } = k
  if (task.group === current.group || capable(current, CAP_SYS_PTRACE)) return true
  const [uid, gid] = byFileIds ? [current.euid, current.egid] : [current.uid, current.gid]
  const same = [task.uid, task.euid, task.suid].every((id) => id === uid)
  const sameGroup = [task.gid, task.egid, task.sgid].every((id) => id === gid)
  return same && sameGroup && task.group.dumpable === 1
}

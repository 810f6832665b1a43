// Namespaces: which there are, and what a task has in them (kernel/nsproxy.c, kernel/utsname.c).
// Differs from Linux: there is only the one of host names; new ones of other kinds are EINVAL, as in a kernel built without them.

import { EINVAL, EPERM } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { CLONE_NAMESPACES, CLONE_NEWUTS } from '../uapi/sched.ts'
import { capable } from '../mm/current.ts'
import { note } from './note.ts'
import type { TaskKernel } from './kernel.ts'
import type { UtsNames } from './task.ts'

const CLONE_NEWUSER = 0x1000_0000

/** May the running task have namespaces of its own? 0 or a negative errno. */
export function mayUnshare(k: TaskKernel, flags: number): number {
  const asked = flags & CLONE_NAMESPACES
  if ((asked & ~CLONE_NEWUSER) !== 0 && (asked & CLONE_NEWUSER) === 0 && !capable(k.current, CAP_SYS_ADMIN))
    return -EPERM
  if ((asked & ~CLONE_NEWUTS) === 0) return 0
  note(k, 'namespaces of this kind are not modelled: EINVAL, as in a kernel built without them')
  return -EINVAL
}

/** The names that the running task sees. */
export const utsOf = (k: TaskKernel): UtsNames => k.current.uts ?? k.uname

/** A copy of them, for a namespace of its own. */
export const copyUts = (k: TaskKernel): UtsNames => ({ nodename: utsOf(k).nodename, domainname: utsOf(k).domainname })

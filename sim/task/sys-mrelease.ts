// process_mrelease(2): the memory of a process that was killed goes at once, not when the process comes to its end (mm/oom_kill.c).

import { EINVAL, ENOSYS, ESRCH } from '../uapi/errno.ts'
import { VM_HUGETLB, VM_PFNMAP, VM_SHARED } from '../mm/vm-flags.ts'
import { vmaList } from '../mm/vma-set.ts'
import { vmaIsAnonymous } from '../mm/vma.ts'
import { ZAP_ALL, unmapPageRange } from '../mm/zap.ts'
import { pidfdTaskGroup } from './pidfd.ts'
import { withMm } from './remote.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'

/** task_will_free_mem(): does everybody who runs in it end? */
function isGivenUp(k: TaskKernel, mm: Mm): boolean {
  for (const task of k.tasks.values())
    if (task.mm === mm && !task.group.tasks.some((other) => other.dying)) return false
  return true
}

/** __oom_reap_task_mm(): what others cannot see of it. */
function reap(k: TaskKernel, mm: Mm): void {
  for (const vma of vmaList(mm.vmas)) {
    if ((vma.flags & (VM_HUGETLB | VM_PFNMAP)) !== 0) continue
    if (vmaIsAnonymous(vma) || (vma.flags & VM_SHARED) === 0) unmapPageRange(k, vma, vma.start, vma.end, ZAP_ALL)
  }
  k.mmu.flushAll(mm.id)
}

export function sysProcessMrelease(k: TaskKernel): number {
  if (!k.version.has('process-mrelease')) return -ENOSYS
  if (k.low[1] !== 0) return -EINVAL
  const group = pidfdTaskGroup(k, k.low[0])
  if (typeof group === 'number') return group
  const mm = group?.tasks.find((task) => task.mm !== null)?.mm ?? null
  if (mm === null) return -ESRCH
  if (!isGivenUp(k, mm)) return -EINVAL
  withMm(k, mm, () => reap(k, mm))
  return 0
}

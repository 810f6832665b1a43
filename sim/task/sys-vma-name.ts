// prctl(PR_SET_VMA): names for anonymous memory, shown by /proc/PID/maps (kernel/sys.c prctl_set_vma(), mm/madvise.c). The recorded kernels
// are built without it; the machine's option vmanames says that this one is not.

import { EAGAIN, EBADF, EINVAL, ENOMEM } from '../uapi/errno.ts'
import { emitVmaName } from '../trace/emit.ts'
import { pageAlign } from '../mm/size.ts'
import { vmaModify } from '../mm/vma-merge.ts'
import { findVmaIntersection } from '../mm/vma-set.ts'
import { userString } from './arguments.ts'
import type { File } from '../fs/file.ts'
import type { Vma } from '../mm/records.ts'
import type { TaskKernel } from './kernel.ts'

const PR_SET_VMA_ANON_NAME = 0
const nameMost = 80

/** vma_is_anon_shmem(): memory of MAP_SHARED | MAP_ANONYMOUS. */
const isAnonShmem = (vma: Vma): boolean =>
  vma.ops === 'shmem_vm_ops' && vma.file !== null && (vma.file as File).dentry.name.endsWith('dev/zero')

/** is_valid_name_char() */
const isValid = (name: string): boolean => /^[\x20-\x7e]*$/.test(name) && !/[\\`$[\]]/.test(name)

/** prctl_set_vma(): a name for every mapping of a range, or none with a null pointer. */
export function setVmaName(k: TaskKernel): number {
  const { mm } = k.current
  if (!k.features.vmaNames || !k.version.has('anon-vma-name') || mm === null) return -EINVAL
  if (k.args[1] !== PR_SET_VMA_ANON_NAME) return -EINVAL
  const [start, size, pointer] = [k.args[2], k.args[3], k.args[4]]
  const name = pointer === 0 ? '' : userString(k, pointer, true)
  if (typeof name === 'number') return name
  if (name.length >= nameMost || !isValid(name)) return -EINVAL
  const length = pageAlign(size)
  if (start % 4096 !== 0 || (size !== 0 && length === 0) || start + length >= 2 ** 64) return -EINVAL
  if (length === 0) return 0
  let hole = false
  for (let at = start; at < start + length;) {
    const vma = findVmaIntersection(mm.vmas, at, start + length)
    if (vma === null) return -ENOMEM
    hole ||= vma.start > at
    if (vma.file !== null && !(isAnonShmem(vma) && k.version.has('anon-shmem-name'))) return -EBADF
    const end = Math.min(vma.end, start + length)
    if (vma.name !== name) {
      const modified = vmaModify(k, vma, Math.max(at, vma.start), end, { name })
      if (typeof modified === 'number') return modified === -ENOMEM ? -EAGAIN : modified
      modified.name = name
      emitVmaName(k.trace, modified.id, k.trace.intern(name))
    }
    at = end
  }
  return hole ? -ENOMEM : 0
}

// /proc/PID/map_files: a link to the file of each mapping that has one, by the range (fs/proc/base.c proc_map_files_lookup()).

import { ENOENT, EPERM } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { vmaList, vmaLookup } from '../mm/vma-set.ts'
import { capable } from '../mm/current.ts'
import type { Dentry } from '../fs/inode.ts'
import type { File } from '../fs/file.ts'
import type { Task } from '../task/task.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

/** CAP_CHECKPOINT_RESTORE, number 40: a bit of the high word. */
const CHECKPOINT_RESTORE_HIGH = 1 << 8

const nameOf = ({ start, end }: Vma): string => `${start.toString(16)}-${end.toString(16)}`

/** find_exact_vma() by a name; it has a file. */
function mapped(task: Task, name: string): Vma | null {
  const start = /^([1-9a-f][0-9a-f]*|0)-[1-9a-f][0-9a-f]*$/.test(name) ? Number.parseInt(name, 16) : -1
  const vma = task.mm === null || start < 0 ? null : vmaLookup(task.mm.vmas, start)
  return vma !== null && vma.file !== null && nameOf(vma) === name ? vma : null
}

/** Rights of the link: those with which the file was opened. */
export function mapFileMode(task: Task, name: string): number | null {
  const mode = mapped(task, name)?.file?.mode
  return mode === undefined ? null : ((mode & FMODE_READ) !== 0 ? 0o400 : 0) | ((mode & FMODE_WRITE) !== 0 ? 0o200 : 0)
}

export const mapFileNames = (task: Task): string[] =>
  task.mm === null ? [] : vmaList(task.mm.vmas).flatMap((vma) => (vma.file === null ? [] : [nameOf(vma)]))

/** Anyone who may look may read the link; only those with a capability go through it. */
export function followMapFile(k: TaskKernel, task: Task, name: string, toRead: boolean): Dentry | number {
  const { current } = k
  const may = capable(current, CAP_SYS_ADMIN) || (current.capabilitiesHigh & CHECKPOINT_RESTORE_HIGH) !== 0
  if (!toRead && !may) return -EPERM
  const vma = mapped(task, name)
  return vma === null ? -ENOENT : (vma.file as File).dentry
}

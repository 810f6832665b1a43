// prctl(PR_SET_MM): where the kernel believes code, data, heap, stack, arguments and environment of a process to be, its auxiliary vector
// and its program (kernel/sys.c prctl_set_mm()). What follows of it: brk(2), and /proc/PID/stat, cmdline, environ, auxv, statm, exe.

import { setBrk } from '../mm/brk.ts'
import { capable, rlimit } from '../mm/current.ts'
import { findVma, vmaList } from '../mm/vma-set.ts'
import { inodePermission } from '../fs/namei.ts'
import { fdget, fput, getFile } from '../fs/file.ts'
import { dPath } from '../fs/path.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { EACCES, EBADF, EBUSY, EFAULT, EINVAL, EPERM } from '../uapi/errno.ts'
import { X_OK } from '../uapi/fcntl.ts'
import { CAP_SYS_RESOURCE, RLIMIT_DATA } from '../uapi/mman.ts'
import * as pr from '../uapi/prctl.ts'
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { getBytes, getStruct, longs, read64 } from './arguments.ts'
import type { Mm } from '../mm/records.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** struct prctl_mm_map's addresses, in its order; those of one address alone are numbered the same way up to PR_SET_MM_ENV_END. */
const FIELDS = [
  'startCode', 'endCode', 'startData', 'endData', 'startBrk', 'brk', 'startStack', 'argStart', 'argEnd', 'envStart',
  'envEnd',
] as const // prettier-ignore
type Field = (typeof FIELDS)[number]
type Fields = Record<Field, number>

/** By option: what it sets. */
const fieldOf: ReadonlyMap<number, Field> = new Map<number, Field>([
  [pr.PR_SET_MM_START_CODE, 'startCode'],
  [pr.PR_SET_MM_END_CODE, 'endCode'],
  [pr.PR_SET_MM_START_DATA, 'startData'],
  [pr.PR_SET_MM_END_DATA, 'endData'],
  [pr.PR_SET_MM_START_STACK, 'startStack'],
  [pr.PR_SET_MM_START_BRK, 'startBrk'],
  [pr.PR_SET_MM_BRK, 'brk'],
  [pr.PR_SET_MM_ARG_START, 'argStart'],
  [pr.PR_SET_MM_ARG_END, 'argEnd'],
  [pr.PR_SET_MM_ENV_START, 'envStart'],
  [pr.PR_SET_MM_ENV_END, 'envEnd'],
])

/** Those that have to be mapped. */
const onStack: readonly number[] = [
  pr.PR_SET_MM_START_STACK,
  pr.PR_SET_MM_ARG_START,
  pr.PR_SET_MM_ARG_END,
  pr.PR_SET_MM_ENV_START,
  pr.PR_SET_MM_ENV_END,
]

/** sizeof(struct prctl_mm_map). */
const MAP_BYTES = 104

/** AT_VECTOR_SIZE: the places of saved_auxv. */
const auxvWords = (k: TaskKernel): number => (k.version.has('auxv-hwcap3') ? 56 : k.version.has('auxv-rseq') ? 52 : 48)

/** saved_auxv with what is not used of it. */
export function savedAuxvBytes(k: TaskKernel, mm: Mm | null): Uint8Array {
  const words = auxvWords(k)
  const saved = mm?.savedAuxv ?? []
  return longs(Array.from({ length: words }, (_, i) => saved[i] ?? 0))
}

/** validate_prctl_map_addr(): all lie in user space, ends behind beginnings, and heap with data within RLIMIT_DATA. */
function isValid(k: TaskKernel, mm: Mm, fields: Fields): boolean {
  if (FIELDS.some((name) => fields[name] < k.sysctl.mmapMinAddr || fields[name] >= mm.taskSize)) return false
  if (fields.startCode >= fields.endCode || fields.startData > fields.endData || fields.startBrk > fields.brk)
    return false
  if (fields.argStart > fields.argEnd || fields.envStart > fields.envEnd) return false
  const limit = rlimit(k.current, RLIMIT_DATA)
  return limit === Infinity || fields.brk - fields.startBrk + (fields.endData - fields.startData) <= limit
}

function assign(k: TaskKernel, mm: Mm, fields: Fields): void {
  for (const name of FIELDS) if (name !== 'startBrk' && name !== 'brk') mm[name] = fields[name]
  mm.startBrk = fields.startBrk
  setBrk(k, mm, fields.brk)
}

/** prctl_set_auxv(): of what is given the last pair becomes AT_NULL. `whole`: what is not given becomes zero. */
function setAuxv(k: TaskKernel, mm: Mm, address: number, length: number, whole: boolean): number {
  const words = auxvWords(k)
  if (length > 8 * words) return -EINVAL
  const given = getBytes(k, address, length)
  if (typeof given === 'number') return given
  const saved = whole ? new Uint8Array(8 * words) : savedAuxvBytes(k, mm)
  saved.set(given)
  if (length > 8 * words - 16) saved.fill(0, 8 * words - 16)
  const view = new DataView(saved.buffer)
  mm.savedAuxv = Array.from({ length: words }, (_, i) => read64(view, 8 * i))
  return 0
}

/** prctl_set_mm_exe_file(), replace_mm_exe_file(): not while anything of the old program is mapped. */
function setExe(k: TaskKernel, mm: Mm, fd: number): number {
  const file = fdget(k, fd)
  if (file === null) return -EBADF
  if ((file.node.mode & S_IFMT) !== S_IFREG) return -EACCES
  const denied = inodePermission(k, file.node, X_OK)
  if (denied !== 0) return denied
  const old = k.exeFiles.get(mm.id)
  for (const vma of vmaList(mm.vmas))
    if (old !== undefined && vma.file !== null && vma.file.mapping === old.mapping) return -EBUSY
  getFile(file)
  file.node.writeCount--
  k.exeFiles.set(mm.id, file)
  mm.exeFile = dPath(file.dentry)
  if (old === undefined) return 0
  old.node.writeCount++
  fput(k, old)
  return 0
}

/** prctl_set_mm_map(): all at once. */
function setMap(k: TaskKernel, mm: Mm): number {
  if (k.low[1] === pr.PR_SET_MM_MAP_SIZE) return putUser32(k, k.args[2], MAP_BYTES)
  if (k.args[3] !== MAP_BYTES) return -EINVAL
  const view = getStruct(k, k.args[2], MAP_BYTES)
  if (typeof view === 'number') return view
  const at = (name: Field): number => read64(view, 8 * FIELDS.indexOf(name))
  const fields = { ...fieldsOf(mm) }
  for (const name of FIELDS) fields[name] = at(name)
  const auxv = read64(view, 88)
  const auxvBytes = view.getUint32(96, true)
  const exe = view.getInt32(100, true)
  if (!isValid(k, mm, fields)) return -EINVAL
  if (auxvBytes !== 0 && (auxv === 0 || auxvBytes > 8 * auxvWords(k))) return -EINVAL
  const unread = auxvBytes === 0 ? 0 : getBytes(k, auxv, auxvBytes)
  if (typeof unread === 'number' && unread !== 0) return unread
  if (exe !== -1) {
    const set = setExe(k, mm, exe)
    if (set !== 0) return set
  }
  assign(k, mm, fields)
  return auxvBytes === 0 ? 0 : setAuxv(k, mm, auxv, auxvBytes, true)
}

const fieldsOf = (mm: Mm): Fields => ({
  startCode: mm.startCode,
  endCode: mm.endCode,
  startData: mm.startData,
  endData: mm.endData,
  startBrk: mm.startBrk,
  brk: mm.brk,
  startStack: mm.startStack,
  argStart: mm.argStart,
  argEnd: mm.argEnd,
  envStart: mm.envStart,
  envEnd: mm.envEnd,
})

/** prctl(PR_SET_MM, option, address, length, 0). */
export function prctlSetMm(k: TaskKernel, task: Task): number {
  const option = k.low[1]
  const address = k.args[2]
  const { mm } = task
  const isMap = option === pr.PR_SET_MM_MAP || option === pr.PR_SET_MM_MAP_SIZE
  if (k.args[4] !== 0 || (k.args[3] !== 0 && option !== pr.PR_SET_MM_AUXV && !isMap) || mm === null) return -EINVAL
  if (isMap) return setMap(k, mm)
  if (!capable(task, CAP_SYS_RESOURCE)) return -EPERM
  if (option === pr.PR_SET_MM_EXE_FILE) return setExe(k, mm, k.low[2])
  if (option === pr.PR_SET_MM_AUXV) return setAuxv(k, mm, address, k.args[3], false)
  if (address >= mm.taskSize || address < k.sysctl.mmapMinAddr) return -EINVAL
  const name = fieldOf.get(option)
  if (name === undefined) return -EINVAL
  const fields = fieldsOf(mm)
  fields[name] = address
  if (!isValid(k, mm, fields)) return -EINVAL
  if (onStack.includes(option) && findVma(mm.vmas, address) === null) return -EFAULT
  assign(k, mm, fields)
  return 0
}

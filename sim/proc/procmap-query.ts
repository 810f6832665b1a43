// The ioctl PROCMAP_QUERY of /proc/PID/maps: one mapping by an address in it or below it, without the text (fs/proc/task_mmu.c
// do_procmap_query()). Since 6.11.
// Differs from Linux: no file has a build ID.

import { E2BIG, EINVAL, ENAMETOOLONG, ENOENT, ESRCH } from '../uapi/errno.ts'
import { PATH_MAX } from '../uapi/fcntl.ts'
import { VM_EXEC, VM_MAYSHARE, VM_READ, VM_WRITE } from '../mm/vm-flags.ts'
import { findVma } from '../mm/vma-set.ts'
import { getBytes, getStruct, putBytes, read64, write64 } from '../task/arguments.ts'
import { mapsRow } from './maps.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { File } from '../fs/file.ts'
import type { Vma } from '../mm/vma.ts'

const COVERING_OR_NEXT = 0x10
const FILE_BACKED = 0x20
const flagsKnown = 0x3f
/** Bytes of struct procmap_query, and of the fields that have to be there. */
const queryBytes = 104
const leastBytes = 24
const mostBytes = 4096

/** Rights of a VMA by their flags. */
const rights = [
  [1, VM_READ],
  [2, VM_WRITE],
  [4, VM_EXEC],
  [8, VM_MAYSHARE],
] as const

const rightsOf = (vma: Vma): number =>
  rights.reduce((all, [flag, bit]) => ((vma.flags & bit) !== 0 ? all | flag : all), 0)

/** query_matching_vma() */
function matching(mm: Mm, from: number, flags: number): Vma | null {
  const wanted = flags & 15
  let address = from
  for (;;) {
    const vma = findVma(mm.vmas, address)
    if (vma === null) return null
    const fits = ((flags & FILE_BACKED) === 0 || vma.file !== null) && (rightsOf(vma) & wanted) === wanted
    if (fits && ((flags & COVERING_OR_NEXT) !== 0 || vma.start <= address)) return vma
    if ((flags & COVERING_OR_NEXT) === 0) return null
    address = vma.end
  }
}

/** copy_struct_from_user(): the query, zeroes behind a short one; a negative errno or BLOCKED. */
function queryOf(k: TaskKernel, address: number, size: number): DataView | number {
  const bytes = getBytes(k, address, size)
  if (typeof bytes === 'number') return bytes
  if (bytes.subarray(queryBytes).some((byte) => byte !== 0)) return -E2BIG
  const query = new Uint8Array(queryBytes)
  query.set(bytes.subarray(0, queryBytes))
  return new DataView(query.buffer)
}

function describe(view: DataView, vma: Vma): void {
  const node = vma.file === null ? null : (vma.file as File).node
  write64(view, 24, vma.start)
  write64(view, 32, vma.end)
  write64(view, 40, rightsOf(vma))
  write64(view, 48, 4096)
  write64(view, 56, node === null ? 0 : vma.pgoff * 4096)
  write64(view, 64, node?.number ?? 0)
  view.setUint32(72, node?.sb.major ?? 0, true)
  view.setUint32(76, node?.sb.minor ?? 0, true)
  view.setUint32(84, 0, true)
}

/** do_procmap_query(): 0, a negative errno or BLOCKED. */
export function procmapQuery(k: TaskKernel, mm: Mm | null, address: number): number {
  const first = getStruct(k, address, 8)
  if (typeof first === 'number') return first
  const size = read64(first, 0)
  if (size > mostBytes) return -E2BIG
  if (size < leastBytes) return -EINVAL
  const view = queryOf(k, address, size)
  if (typeof view === 'number') return view
  const flags = read64(view, 8)
  const [nameSize, nameAt] = [view.getUint32(80, true), read64(view, 88)]
  if (flags > flagsKnown) return -EINVAL
  if ((nameSize === 0) !== (nameAt === 0)) return -EINVAL
  if ((view.getUint32(84, true) === 0) !== (read64(view, 96) === 0)) return -EINVAL
  if (mm === null) return -ESRCH
  const vma = matching(mm, read64(view, 16), flags)
  if (vma === null) return -ENOENT
  describe(view, vma)
  const { path } = mapsRow(k, mm, vma)
  const name = nameSize === 0 || path === '' ? new Uint8Array(0) : Uint8Array.from(`${path}\0`, (c) => c.charCodeAt(0))
  if (name.length > Math.min(PATH_MAX, nameSize)) return -ENAMETOOLONG
  view.setUint32(80, name.length, true)
  const put = name.length === 0 ? 0 : putBytes(k, nameAt, name)
  return put !== 0 ? put : putBytes(k, address, new Uint8Array(view.buffer), Math.min(size, queryBytes))
}

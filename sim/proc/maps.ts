// /proc/PID/maps: one line a VMA, as fs/proc/task_mmu.c show_map_vma() prints it, and the line of [vsyscall] at the end.

import { VM_EXEC, VM_MAYSHARE, VM_READ, VM_WRITE } from '../mm/vm-flags.ts'
import { dPath } from '../fs/path.ts'
import type { File } from '../fs/file.ts'
import { vmaList } from '../mm/vma-set.ts'
import type { MapsRow } from './maps-row.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

/** Column at which names begin: 25 + 6 * sizeof(void *). */
const nameColumn = 73

const address = (value: number): string => value.toString(16).padStart(8, '0')

/** r, w, x, and s for what may be shared. */
export const permissions = (vma: Vma): string =>
  ((vma.flags & VM_READ) !== 0 ? 'r' : '-') +
  ((vma.flags & VM_WRITE) !== 0 ? 'w' : '-') +
  ((vma.flags & VM_EXEC) !== 0 ? 'x' : '-') +
  ((vma.flags & VM_MAYSHARE) !== 0 ? 's' : 'p')

/** The heap: what overlaps start_brk … brk; before `heap-strict-name`, also what only touches it. */
export function isHeap(k: TaskKernel, mm: Mm, vma: Vma): boolean {
  if (k.version.has('heap-strict-name')) return vma.start < mm.brk && vma.end > mm.startBrk
  return vma.start <= mm.brk && vma.end >= mm.startBrk
}

/** The main stack. */
export const isStack = (mm: Mm, vma: Vma): boolean => vma.start <= mm.startStack && vma.end >= mm.startStack

/** get_vma_name(): '' for anonymous memory without a name. */
export function vmaName(k: TaskKernel, mm: Mm, vma: Vma): string {
  if (vma.file !== null && vma.name !== '' && k.features.vmaNames) return `[anon_shmem:${vma.name}]`
  if (vma.file !== null) return dPath((vma.file as File).dentry).replaceAll('\n', '\\012')
  if (vma.ops !== '' && vma.name !== '') return vma.name
  if (isHeap(k, mm, vma)) return '[heap]'
  if (isStack(mm, vma)) return '[stack]'
  return vma.name === '' ? '' : `[anon:${vma.name}]`
}

/** One VMA as a row. */
export function mapsRow(k: TaskKernel, mm: Mm, vma: Vma): MapsRow {
  const node = vma.file === null ? null : (vma.file as File).node
  const hex2 = (value: number): string => value.toString(16).padStart(2, '0')
  return {
    start: address(vma.start),
    end: address(vma.end),
    perms: permissions(vma),
    offset: address(node === null ? 0 : vma.pgoff * 4096),
    dev: node === null ? '00:00' : `${hex2(node.sb.major)}:${hex2(node.sb.minor)}`,
    inode: node === null ? 0 : node.number,
    path: vmaName(k, mm, vma),
  }
}

/** The line, with its newline. */
export function mapsLine(row: MapsRow): string {
  const head = `${row.start}-${row.end} ${row.perms} ${row.offset} ${row.dev} ${row.inode} `
  return `${row.path === '' ? head : head.padEnd(nameColumn) + row.path}\n`
}

/** The gate area at the top of the kernel's half; no VMA stands for it. */
export const vsyscallRow: MapsRow = {
  start: 'ffffffffff600000',
  end: 'ffffffffff601000',
  perms: '--xp',
  offset: '00000000',
  dev: '00:00',
  inode: 0,
  path: '[vsyscall]',
}

/** All rows of an address space. */
export const mapsRows = (k: TaskKernel, mm: Mm): MapsRow[] => [
  ...vmaList(mm.vmas).map((vma) => mapsRow(k, mm, vma)),
  vsyscallRow,
]

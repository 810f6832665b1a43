// What /proc/PID/maps prints for an address space, from the mirror alone.
//
// Linux: fs/proc/task_mmu.c show_map_vma(), show_vma_header_prefix(), get_vma_name(). A line is padded with blanks to column 73 only
// where a name follows; without one it ends with the blank after the inode number.

import { resolve } from '../kernels/versions.ts'
import type { MirrorState, MmRow, VmaRow } from './state.ts'

const VM_READ = 1
const VM_WRITE = 2
const VM_EXEC = 4
const VM_MAYSHARE = 0x80
const VM_GROWSDOWN = 0x100
const pageSize = 4096
const nameColumn = 73

/** VMAs of an address space by address. */
export const vmasOf = (state: MirrorState, mm: number): VmaRow[] =>
  [...state.vmas.values()].filter((vma) => vma.mm === mm).sort((a, b) => a.start - b.start)

/** The four letters: r w x, then s for VM_MAYSHARE, else p. */
export const permissions = (vma: VmaRow): string =>
  (vma.flagsLow & VM_READ ? 'r' : '-') +
  (vma.flagsLow & VM_WRITE ? 'w' : '-') +
  (vma.flagsLow & VM_EXEC ? 'x' : '-') +
  (vma.flagsLow & VM_MAYSHARE ? 's' : 'p')

const strictByRelease = new Map<string, boolean>()

const strictHeap = (release: string): boolean => {
  const known = strictByRelease.get(release)
  if (known !== undefined) return known
  const strict = resolve(/^\d+\.\d+/.exec(release)?.[0])?.has('heap-strict-name') ?? true
  strictByRelease.set(release, strict)
  return strict
}

/** vma_is_initial_heap(): what overlaps start_brk … brk; in older releases also what only touches it. */
const isHeap = (state: MirrorState, vma: VmaRow, mm: MmRow): boolean =>
  strictHeap(state.release)
    ? vma.start < mm.brkEnd && vma.end > mm.brkStart
    : vma.start <= mm.brkEnd && vma.end >= mm.brkStart

/** File path, [heap], [stack], …; empty where maps prints none. */
export const vmaName = (state: MirrorState, vma: VmaRow): string => {
  const file = state.files.get(vma.file)
  if (file) return file.name.replace(/\n/g, '\\012')
  if (vma.name !== '') return vma.name
  const mm = state.mms.get(vma.mm)
  if (mm && isHeap(state, vma, mm)) return '[heap]'
  return isStack(state, vma) ? '[stack]' : ''
}

/**
 * The first task's stack: vma_is_initial_stack().
 * Differs from Linux: it asks for start_stack, which no event tells; here it is the highest VMA that grows down.
 */
const isStack = (state: MirrorState, vma: VmaRow): boolean => {
  if ((vma.flagsLow & VM_GROWSDOWN) === 0) return false
  for (const other of state.vmas.values()) {
    if (other.mm === vma.mm && other.start > vma.start && (other.flagsLow & VM_GROWSDOWN) !== 0) return false
  }
  return true
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')

export interface MapsFields {
  range: string
  perms: string
  offset: string
  device: string
  inode: string
  name: string
}

/** The columns of a line, as text. */
export const mapsFields = (state: MirrorState, vma: VmaRow): MapsFields => {
  const file = state.files.get(vma.file)
  return {
    range: `${hex(vma.start, 8)}-${hex(vma.end, 8)}`,
    perms: permissions(vma),
    offset: hex(file ? vma.pgoff * pageSize : 0, 8),
    device: file ? `${hex(file.major, 2)}:${hex(file.minor, 2)}` : '00:00',
    inode: String(file ? file.number : 0),
    name: vmaName(state, vma),
  }
}

/** One line, without its newline. */
export const mapsLine = (state: MirrorState, vma: VmaRow): string => {
  const f = mapsFields(state, vma)
  const prefix = `${f.range} ${f.perms} ${f.offset} ${f.device} ${f.inode} `
  return f.name === '' ? prefix : prefix.padEnd(nameColumn) + f.name
}

/** All lines of an address space. */
export const mapsLines = (state: MirrorState, mm: number): string[] =>
  vmasOf(state, mm).map((vma) => mapsLine(state, vma))

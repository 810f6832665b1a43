// What an ELF file becomes in a new address space (fs/binfmt_elf.c): its segments by the program headers, the heap behind them, the
// interpreter where mmap puts it, and the auxiliary vector that tells the program about all that.

import { EFAULT, EINVAL, ENOMEM } from '../uapi/errno.ts'
import { MAP_FIXED, MAP_FIXED_NOREPLACE, MAP_PRIVATE } from '../uapi/mman.ts'
import {
  AT_BASE, AT_CLKTCK, AT_EGID, AT_ENTRY, AT_EUID, AT_EXECFN, AT_FLAGS, AT_GID, AT_HWCAP, AT_HWCAP2, AT_MINSIGSTKSZ,
  AT_NULL, AT_PAGESZ, AT_PHDR, AT_PHENT, AT_PHNUM, AT_PLATFORM, AT_RANDOM, AT_RSEQ_ALIGN, AT_RSEQ_FEATURE_SIZE,
  AT_SECURE, AT_SYSINFO_EHDR, AT_UID,
} from '../uapi/sched.ts' // prettier-ignore
import { TASK_SIZE } from '../lib/brands.ts'
import { nextWord } from '../lib/prng.ts'
import { vmBrkFlags } from '../mm/brk.ts'
import { vmMmap } from '../mm/mmap.ts'
import { doMunmap } from '../mm/munmap.ts'
import { pageAlign, pageFloor } from '../mm/size.ts'
import { VM_EXEC } from '../mm/vm-flags.ts'
import { clearUser, copyToUser } from '../fault/uaccess.ts'
import { traceFile } from '../fs/vfs.ts'
import { longs } from './arguments.ts'
import { ET_DYN, PT_LOAD, PT_PHDR, runs } from './elf-file.ts'
import type { File } from '../fs/file.ts'
import type { Mm } from '../mm/mm.ts'
import type { ElfFile, ProgramHeader } from './elf-file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** ELF_ET_DYN_BASE: where position-independent programs go, two thirds up the address space. */
const dynamicBase = pageFloor(Math.floor((TASK_SIZE / 3) * 2))

/** Where a file ended up. */
export interface Loaded {
  /** To be added to the file's addresses. */
  readonly bias: number
  /** End of its memory. */
  readonly end: number
}

/** Where the argument strings ended up. */
export interface StackStrings {
  /** Lowest byte written. */
  readonly bottom: number
  readonly filename: number
  readonly argv: readonly number[]
  readonly envp: readonly number[]
}

const loadsOf = (elf: ElfFile): ProgramHeader[] => elf.headers.filter(({ type }) => type === PT_LOAD)

/** total_mapping_size(): from the first load's page to the last one's end. */
function totalSize(loads: readonly ProgramHeader[]): number {
  if (loads.length === 0) return 0
  return (
    Math.max(...loads.map(({ vaddr, memsz }) => vaddr + memsz)) -
    Math.min(...loads.map(({ vaddr }) => pageFloor(vaddr)))
  )
}

const isPowerOfTwo = (value: number): boolean =>
  value === 1 || (value >= 2 && value % 2 === 0 && isPowerOfTwo(value / 2))

/** maximum_alignment(): powers of two among the p_aligns. */
const alignment = (loads: readonly ProgramHeader[]): number =>
  Math.max(4096, ...loads.map(({ align }) => align).filter(isPowerOfTwo))

/** Maps the program itself. `random`: pages to add to where a position-independent one goes. */
export function loadProgram(k: TaskKernel, mm: Mm, elf: ElfFile, file: File, random: number): Loaded | number {
  const loads = loadsOf(elf)
  traceFile(k, file)
  mm.startCode = Infinity
  let bias = 0
  let end = 0
  for (const [i, load] of loads.entries()) {
    const movable = i === 0 && elf.type === ET_DYN
    if (movable && totalSize(loads) === 0) return -EINVAL
    // A program that has an interpreter is kept away from where mmap puts things; one without may be a loader itself.
    // Either way the first segment's own address says nothing.
    if (movable && elf.interpreter !== null) {
      const wanted = dynamicBase + random
      const align = k.version.has('elf-load-align') ? alignment(loads) : 4096
      bias = pageFloor(wanted - (wanted % align) - load.vaddr)
    } else if (movable) bias = -pageFloor(load.vaddr)
    const size = movable ? totalSize(loads) : 0
    let fixed = movable && elf.interpreter === null ? 0 : movable ? MAP_FIXED_NOREPLACE : MAP_FIXED
    const align = alignment(loads)
    if (movable && elf.interpreter === null && align > 4096 && k.version.has('elf-loader-align')) {
      // Where it would go is found out by mapping it; then it goes down to the next multiple.
      const place = mapSegment(k, mm, load, file, bias, size, 0)
      if (place < 0) return place
      doMunmap(k, mm, place, pageAlign(size))
      bias = pageFloor(place - (place % align) - load.vaddr)
      fixed = MAP_FIXED_NOREPLACE
    }
    const mapped = mapSegment(k, mm, load, file, bias, size, fixed)
    if (mapped < 0) return mapped
    if (movable) bias = mapped - pageFloor(load.vaddr)
    if (!isSane(load)) return -EINVAL
    const fileEnd = bias + load.vaddr + load.filesz
    mm.startCode = Math.min(mm.startCode, bias + load.vaddr)
    mm.startData = Math.max(mm.startData, bias + load.vaddr)
    if ((load.flags & 1) !== 0) mm.endCode = Math.max(mm.endCode, fileEnd)
    mm.endData = Math.max(mm.endData, fileEnd)
    end = Math.max(end, bias + load.vaddr + load.memsz)
  }
  return { bias, end }
}

/** Sizes that no address space has. */
const isSane = ({ vaddr, filesz, memsz }: ProgramHeader): boolean =>
  vaddr < TASK_SIZE && filesz <= memsz && memsz <= TASK_SIZE && TASK_SIZE - memsz >= vaddr

/** load_elf_interp(): the interpreter goes where mmap puts a mapping of its whole size. */
export function loadInterpreter(k: TaskKernel, mm: Mm, elf: ElfFile, file: File): number {
  const loads = loadsOf(elf)
  const size = totalSize(loads)
  if (size === 0 || !runs(elf.type)) return -EINVAL
  traceFile(k, file)
  let bias = 0
  for (const [i, load] of loads.entries()) {
    const first = i === 0 && elf.type === ET_DYN
    const mapped = mapSegment(k, mm, load, file, bias, i === 0 ? size : 0, first ? 0 : MAP_FIXED)
    if (mapped < 0) return mapped
    if (first) bias = mapped - pageFloor(load.vaddr)
    if (!isSane(load)) return -ENOMEM
  }
  return bias
}

/**
 * elf_load(): the file's part by vm_mmap, the rest of its last page zeroed, further pages anonymous. The first segment of a movable file
 * is mapped with the size of all of them, and what is too much unmapped again: so there is room for the others. The address.
 */
function mapSegment(
  k: TaskKernel,
  mm: Mm,
  segment: ProgramHeader,
  file: File,
  bias: number,
  total: number,
  fixed: number,
): number {
  const { offset, filesz, memsz, flags } = segment
  const prot = ((flags & 4) !== 0 ? 1 : 0) | ((flags & 2) !== 0 ? 2 : 0) | ((flags & 1) !== 0 ? 4 : 0)
  let vaddr = bias + segment.vaddr
  const lead = vaddr - pageFloor(vaddr)
  let start = pageFloor(vaddr)
  if (filesz > 0) {
    if ((segment.offsetLow - lead) % 4096 !== 0) return -EINVAL
    const length = pageAlign(lead + filesz)
    const whole = Math.max(length, pageAlign(total))
    const mapped = vmMmap(k, mm, file, start, whole, prot, MAP_PRIVATE | fixed, offset - lead)
    if (mapped < 0) return mapped
    start = mapped
    vaddr = mapped + lead
    if (whole > length) doMunmap(k, mm, mapped + length, whole - length)
  }
  if (memsz <= filesz) return start
  const zeroStart = vaddr + filesz
  const pages = filesz > 0 ? pageAlign(zeroStart) : start
  const pad = Math.min(pages, vaddr + memsz) - zeroStart
  if (filesz > 0 && pages > zeroStart && (flags & 2) !== 0 && pad > 0) {
    if (clearUser(k, zeroStart, pages - zeroStart) !== 0) return -EFAULT
  }
  if (vaddr + memsz <= pages) return start
  const anonymous = vmBrkFlags(k, mm, pages, vaddr + memsz - pages, (flags & 1) !== 0 ? VM_EXEC : 0)
  return anonymous < 0 ? anonymous : start
}

/** Where the program headers are in memory: PT_PHDR says it, or they are in the segment that has their file offset. */
function headersAddress(elf: ElfFile, bias: number): number {
  const own = elf.headers.find(({ type }) => type === PT_PHDR)
  if (own !== undefined) return bias + own.vaddr
  const load = loadsOf(elf).find(
    ({ offset, filesz }) => offset <= elf.headerOffset && elf.headerOffset < offset + filesz,
  )
  return load === undefined ? 0 : bias + load.vaddr + elf.headerOffset - load.offset
}

/** What the auxiliary vector says of the program. */
export interface Described {
  readonly elf: ElfFile
  readonly bias: number
  /** Where the interpreter is; 0: none. */
  readonly interpreter: number
  /** It has rights that who started it has not. */
  readonly secure: boolean
}

/** create_elf_tables(): writes what lies below the strings and `gap` bytes; the stack pointer. */
export function createElfTables(
  k: TaskKernel,
  task: Task,
  mm: Mm,
  program: Described,
  strings: StackStrings,
  gap: number,
): number {
  const { elf, bias } = program
  const { argv, envp, bottom } = strings
  let at = Math.floor((bottom - gap) / 16) * 16
  const put = (bytes: Uint8Array): number => {
    at -= bytes.length
    return copyToUser(k, at, bytes, 0, bytes.length) === 0 ? at : -EFAULT
  }
  const platform = put(Uint8Array.from('x86_64\0', (c) => c.charCodeAt(0)))
  const random = put(Uint8Array.from({ length: 16 }, () => nextWord(k.random) & 255))
  if (platform < 0 || random < 0) return -EFAULT
  const auxv = [
    AT_SYSINFO_EHDR, mm.vdso, AT_MINSIGSTKSZ, 0xd30, AT_HWCAP, 0x178bfbff, AT_PAGESZ, 4096, AT_CLKTCK, 100,
    AT_PHDR, headersAddress(elf, bias), AT_PHENT, 56, AT_PHNUM, elf.headers.length, AT_BASE, program.interpreter,
    AT_FLAGS, 0, AT_ENTRY, bias + elf.entry, AT_UID, task.uid, AT_EUID, task.euid, AT_GID, task.gid, AT_EGID, task.egid,
    AT_SECURE, program.secure ? 1 : 0, AT_RANDOM, random, AT_HWCAP2, 2, AT_EXECFN, strings.filename, AT_PLATFORM, platform,
    ...(k.version.has('auxv-rseq') ? [AT_RSEQ_FEATURE_SIZE, 28, AT_RSEQ_ALIGN, 32] : []), AT_NULL, 0,
  ] // prettier-ignore
  const items = argv.length + 1 + envp.length + 1 + 1
  const sp = Math.floor((at - 8 * auxv.length - 8 * items) / 16) * 16
  const table = longs([argv.length, ...argv, 0, ...envp, 0, ...auxv])
  if (copyToUser(k, sp, table, 0, table.length) !== 0) return -EFAULT
  mm.startStack = sp
  mm.savedAuxv = auxv
  mm.argStart = argv[0] ?? bottom
  mm.argEnd = envp[0] ?? strings.filename
  mm.envStart = mm.argEnd
  mm.envEnd = strings.filename
  return sp
}

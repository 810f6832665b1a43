// execve: a task becomes another program (fs/exec.c, fs/binfmt_elf.c). The executable is a file whose contents are the linker's segments;
// they are mapped from it as the ELF loader does, then the stack is laid out.
//
// The stack from its top: 8 bytes of zero; the file's name; environment strings; argument strings; (aligned to 16) "x86_64"; 16
// random bytes; then down to the stack pointer, aligned to 16: auxiliary vector, envp, argv, argc.

import { E2BIG, EACCES, EAGAIN, EFAULT, EISDIR, ENOEXEC, ENOMEM, ETXTBSY } from '../uapi/errno.ts'
import { AT_FDCWD, O_RDONLY, X_OK } from '../uapi/fcntl.ts'
import { MAP_FIXED, MAP_PRIVATE, RLIMIT_STACK } from '../uapi/mman.ts'
import {
  AT_BASE, AT_CLKTCK, AT_EGID, AT_ENTRY, AT_EUID, AT_EXECFN, AT_FLAGS, AT_GID, AT_HWCAP, AT_HWCAP2, AT_MINSIGSTKSZ,
  AT_NULL, AT_PAGESZ, AT_PHDR, AT_PHENT, AT_PHNUM, AT_PLATFORM, AT_RANDOM, AT_RSEQ_ALIGN, AT_RSEQ_FEATURE_SIZE,
  AT_SECURE, AT_SYSINFO_EHDR, AT_UID,
} from '../uapi/sched.ts' // prettier-ignore
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { nextWord } from '../lib/prng.ts'
import { makeRegisters } from '../cpu/registers.ts'
import { ADDR_NO_RANDOMIZE, rlimit } from '../mm/current.ts'
import { vmBrkFlags } from '../mm/brk.ts'
import { mapVdso, setBrkStart, setupArgPages, stackVmaInit } from '../mm/exec.ts'
import { mmAlloc, mmput } from '../mm/exit.ts'
import { archPickMmapLayout } from '../mm/layout.ts'
import { vmMmap } from '../mm/mmap.ts'
import { pageAlign, pageFloor } from '../mm/size.ts'
import { clearUser, copyToUser } from '../fault/uaccess.ts'
import { allocFile, closeFiles, fput, getFile } from '../fs/file.ts'
import { inodePermission, isDirectory, userPath } from '../fs/namei.ts'
import { dPath } from '../fs/path.ts'
import { traceFile } from '../fs/vfs.ts'
import { emitTaskExec } from '../trace/emit.ts'
import { getStruct, longs, read64, startOf, userString } from './arguments.ts'
import { doExit, mmRelease, putExe } from './exit.ts'
import { loadMm } from './sched.ts'
import { setSp } from './stack-pointer.ts'
import { createSigHand } from './task.ts'
import type { Image, Segment } from '../cpu/image.ts'
import type { Dentry } from '../fs/inode.ts'
import type { File } from '../fs/file.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

const stringsMost = 131072

/** What an exec needs, gathered from the program's memory before that goes. */
export interface ExecRequest {
  readonly dentry: Dentry
  /** As the caller wrote it: AT_EXECFN. */
  readonly filename: string
  readonly argv: readonly string[]
  readonly envp: readonly string[]
}

/** A vector of string pointers of the program's memory. */
function userStrings(k: TaskKernel, address: number): string[] | number {
  const strings: string[] = []
  if (address === 0) return strings
  for (let at = address; ; at += 8) {
    const view = getStruct(k, at, 8)
    if (typeof view === 'number') return view
    const pointer = read64(view, 0)
    if (pointer === 0) return strings
    const text = longString(k, pointer)
    if (typeof text === 'number') return text
    strings.push(text)
  }
}

/** One argument of up to 128 KiB. */
function longString(k: TaskKernel, pointer: number): string | number {
  let text = ''
  for (let at = pointer; text.length < stringsMost;) {
    const part = getStruct(k, at, Math.min(64, 4096 - (at % 4096)))
    if (typeof part === 'number') return part
    for (let i = 0; i < part.byteLength; i++) {
      const code = part.getUint8(i)
      if (code === 0) return text
      text += String.fromCharCode(code)
    }
    at += part.byteLength
  }
  return -E2BIG
}

function execAt(k: TaskKernel, dirfd: number, path: number, argv: number, envp: number): number {
  const filename = userString(k, path)
  if (typeof filename === 'number') return filename
  const start = startOf(k, dirfd, filename)
  if (typeof start === 'number') return start
  const dentry = userPath(k, start, filename, true)
  if (typeof dentry === 'number') return dentry
  const refused = mayExec(k, dentry)
  if (refused < 0) return refused
  const args = userStrings(k, argv)
  if (typeof args === 'number') return args
  const environment = userStrings(k, envp)
  if (typeof environment === 'number') return environment
  return doExec(k, k.current, { dentry, filename, argv: args, envp: environment })
}

export const sysExecve = (k: TaskKernel): number => execAt(k, AT_FDCWD, k.args[0], k.args[1], k.args[2])
export const sysExecveat = (k: TaskKernel): number => execAt(k, k.low[0], k.args[1], k.args[2], k.args[3])

function mayExec(k: TaskKernel, dentry: Dentry): number {
  const node = dentry.inode
  if (isDirectory(node) || (node.mode & S_IFMT) !== S_IFREG || node.sb.noexec) return -EACCES
  const denied = inodePermission(k, node, X_OK)
  if (denied < 0) return denied
  return node.writeCount > 0 ? -ETXTBSY : 0
}

/** Replaces the task's program. After the new address space is loaded there is no way back: failures kill. */
export function doExec(k: TaskKernel, task: Task, request: ExecRequest): number {
  const node = request.dentry.inode
  const image = k.images.get(node.id)
  if (image === undefined) return isDirectory(node) ? -EISDIR : -ENOEXEC
  if (task.group.tasks.length > 1 && task !== task.group.leader) return -EAGAIN
  const argv = request.argv.length === 0 ? [''] : request.argv
  const bytes = [...argv, ...request.envp].reduce((sum, text) => sum + text.length + 9, 0)
  if (bytes > Math.max(stringsMost, Math.min(rlimit(task, RLIMIT_STACK) / 4, 6 * 2 ** 20))) return -E2BIG
  const mm = mmAlloc(k)
  if (typeof mm === 'number') return mm
  const file = allocFile(k, request.dentry, O_RDONLY | 0o100000, node.fops)
  for (const other of [...task.group.tasks]) if (other !== task) doExit(k, other, 0)
  leaveOldMm(k, task)
  task.mm = mm
  loadMm(k, task)
  beNewProgram(k, task, request, file)
  const result = loadImage(k, task, image, file, { ...request, argv })
  fput(k, file)
  if (result < 0) return result
  Object.assign(task.registers, makeRegisters(image))
  setSp(task.registers, result)
  const name = k.trace.intern(dPath(request.dentry))
  emitTaskExec(k.trace, task.pid, mm.id, name)
  return 0
}

function leaveOldMm(k: TaskKernel, task: Task): void {
  const old = task.mm
  mmRelease(k, task)
  if (old === null) return
  task.mm = null
  putExe(k, old)
  mmput(k, old)
}

/** begin_new_exec(): handlers, marked descriptors, name, ids of a set-user-id file. */
function beNewProgram(k: TaskKernel, task: Task, request: ExecRequest, file: File): void {
  const { mm } = task
  if (mm !== null) {
    mm.exeFile = dPath(request.dentry)
    getFile(file)
    file.node.writeCount--
    k.exeFiles.set(mm.id, file)
  }
  const ignored = task.sighand.actions.map((action) => action.handler === 1)
  task.sighand.users--
  task.sighand = createSigHand()
  ignored.forEach((ignore, signal) => {
    if (ignore) task.sighand.actions[signal].handler = 1
  })
  task.altStackSp = 0
  task.altStackSize = 0
  task.altStackFlags = 2
  task.robustList = 0
  if (task.files.users > 1) {
    task.files.users--
    for (const each of task.files.fds) if (each !== null) getFile(each)
    task.files = { users: 1, fds: [...task.files.fds], cloexec: [...task.files.cloexec] }
  }
  closeFiles(k, task.files, true)
  task.comm = request.dentry.name.slice(0, 15)
  task.group.exeName = request.filename
  task.group.dumpable = 1
  task.pdeathSignal = 0
  execCapabilities(task)
  task.suid = task.euid
  task.sgid = task.egid
}

/** cap_bprm_creds_from_file() for a file without capabilities of its own: root gets all of its bounding set. */
function execCapabilities(task: Task): void {
  const root = (task.uid === 0 || task.euid === 0) && (task.securebits & 1) === 0
  const [low, high] = root
    ? [task.bounding | task.inheritable, task.boundingHigh | task.inheritableHigh]
    : [task.ambient, task.ambientHigh]
  const effective = !root || task.euid === 0
  task.permitted = low
  task.permittedHigh = high
  task.capabilities = effective ? low : task.ambient
  task.capabilitiesHigh = effective ? high : task.ambientHigh
  task.securebits &= ~16
}

/** load_elf_binary(): the stack pointer of the new program, or a negative errno (which kills). */
function loadImage(k: TaskKernel, task: Task, image: Image, file: File, request: ExecRequest): number {
  const mm = task.mm
  if (mm === null) return -ENOMEM
  const stack = stackVmaInit(k, mm)
  if (typeof stack === 'number') return stack
  const strings = copyStrings(k, request)
  if (typeof strings === 'number') return strings
  const random = (task.personality & ADDR_NO_RANDOMIZE) === 0 && k.sysctl.randomizeVaSpace > 0
  const shift = random ? (nextWord(k.random) & 0xfffffff) * 4096 : 0
  archPickMmapLayout(k, mm, shift, random ? 2 ** 34 : 0)
  const pages = setupArgPages(k, stack, strings.bottom, false)
  if (pages < 0) return pages
  const mapped = mapSegments(k, mm, image, file)
  if (mapped < 0) return mapped
  const heapShift = random && k.sysctl.randomizeVaSpace > 1 ? (nextWord(k.random) & 0x1fff) * 4096 : 0
  const brk = pageAlign(mapped) + heapShift
  setBrkStart(k, mm, brk, brk)
  const vdso = mapVdso(k, mm)
  if (vdso < 0) return vdso
  return createElfTables(k, task, mm, image, strings)
}

/** Maps every segment; the end of the last one's memory, or a negative errno. */
function mapSegments(k: TaskKernel, mm: Mm, image: Image, file: File): number {
  let end = 0
  traceFile(k, file)
  mm.startCode = Infinity
  for (const segment of image.segments) {
    const mapped = mapSegment(k, mm, segment, file)
    if (mapped < 0) return mapped
    const fileEnd = segment.vaddr + segment.bytes.length
    mm.startCode = Math.min(mm.startCode, segment.vaddr)
    mm.startData = Math.max(mm.startData, segment.vaddr)
    if ((segment.flags & 1) !== 0) mm.endCode = Math.max(mm.endCode, fileEnd)
    mm.endData = Math.max(mm.endData, fileEnd)
    end = Math.max(end, segment.vaddr + segment.memsz)
  }
  return end
}

/** elf_load(): the file's part by vm_mmap, the rest of its last page zeroed, further pages anonymous. */
function mapSegment(k: TaskKernel, mm: Mm, segment: Segment, file: File): number {
  const { vaddr, offset, bytes, memsz, flags } = segment
  const prot = ((flags & 4) !== 0 ? 1 : 0) | ((flags & 2) !== 0 ? 2 : 0) | ((flags & 1) !== 0 ? 4 : 0)
  const start = pageFloor(vaddr)
  if (bytes.length > 0) {
    const length = pageAlign(vaddr - start + bytes.length)
    const mapped = vmMmap(k, mm, file, start, length, prot, MAP_PRIVATE | MAP_FIXED, offset - (vaddr - start))
    if (mapped < 0) return mapped
  }
  if (memsz <= bytes.length) return 0
  const zeroStart = vaddr + bytes.length
  const pages = bytes.length > 0 ? pageAlign(zeroStart) : start
  const pad = Math.min(pages, vaddr + memsz) - zeroStart
  if (bytes.length > 0 && pages > zeroStart && (flags & 2) !== 0 && pad > 0) {
    if (clearUser(k, zeroStart, pages - zeroStart) !== 0) return -EFAULT
  }
  return vaddr + memsz > pages ? vmBrkFlags(k, mm, pages, vaddr + memsz - pages, 0) : 0
}

/** Where the strings ended up. */
interface StackStrings {
  /** Lowest byte written. */
  readonly bottom: number
  readonly filename: number
  readonly argv: readonly number[]
  readonly envp: readonly number[]
}

function copyStrings(k: TaskKernel, request: ExecRequest): StackStrings | number {
  let at = TASK_SIZE - 8
  let failed = false
  const push = (text: string): number => {
    const bytes = Uint8Array.from({ length: text.length + 1 }, (_, i) => (i < text.length ? text.charCodeAt(i) : 0))
    at -= bytes.length
    if (copyToUser(k, at, bytes, 0, bytes.length) !== 0) failed = true
    return at
  }
  const pushAll = (texts: readonly string[]): number[] => {
    const places = new Array<number>(texts.length)
    for (let i = texts.length - 1; i >= 0; i--) places[i] = push(texts[i])
    return places
  }
  const filename = push(request.filename)
  const envp = pushAll(request.envp)
  const argv = pushAll(request.argv)
  return failed ? -EFAULT : { bottom: at, filename, argv, envp }
}

/** The number of program headers that the file's first segment names. */
function programHeaders(image: Image): number {
  const header = image.segments[0]?.bytes
  if (header === undefined || header.length < 64 || header[0] !== 0x7f) return image.segments.length
  return header[56] | (header[57] << 8)
}

/** create_elf_tables(): writes what lies below the strings; the stack pointer. */
function createElfTables(k: TaskKernel, task: Task, mm: Mm, image: Image, strings: StackStrings): number {
  const { argv, envp, bottom } = strings
  let at = Math.floor(bottom / 16) * 16
  const put = (bytes: Uint8Array): number => {
    at -= bytes.length
    return copyToUser(k, at, bytes, 0, bytes.length) === 0 ? at : -EFAULT
  }
  const platform = put(Uint8Array.from('x86_64\0', (c) => c.charCodeAt(0)))
  const random = put(Uint8Array.from({ length: 16 }, () => nextWord(k.random) & 255))
  if (platform < 0 || random < 0) return -EFAULT
  const auxv = [
    AT_SYSINFO_EHDR, mm.vdso, AT_MINSIGSTKSZ, 0xd30, AT_HWCAP, 0x178bfbff, AT_PAGESZ, 4096, AT_CLKTCK, 100,
    AT_PHDR, (image.segments[0]?.vaddr ?? 0) + 64, AT_PHENT, 56, AT_PHNUM, programHeaders(image), AT_BASE, 0,
    AT_FLAGS, 0, AT_ENTRY, image.entry, AT_UID, task.uid, AT_EUID, task.euid, AT_GID, task.gid, AT_EGID, task.egid,
    AT_SECURE, 0, AT_RANDOM, random, AT_HWCAP2, 2, AT_EXECFN, strings.filename, AT_PLATFORM, platform,
    AT_RSEQ_FEATURE_SIZE, 28, AT_RSEQ_ALIGN, 32, AT_NULL, 0,
  ] // prettier-ignore
  const items = argv.length + 1 + envp.length + 1 + 1
  const sp = Math.floor((at - 8 * auxv.length - 8 * items) / 16) * 16
  const table = longs([argv.length, ...argv, 0, ...envp, 0, ...auxv])
  if (copyToUser(k, sp, table, 0, table.length) !== 0) return -EFAULT
  mm.startStack = sp
  mm.argStart = argv[0] ?? bottom
  mm.argEnd = envp[0] ?? strings.filename
  mm.envStart = mm.argEnd
  mm.envEnd = strings.filename
  return sp
}

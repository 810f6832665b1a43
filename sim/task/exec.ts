// execve: a task becomes another program (fs/exec.c, fs/binfmt_elf.c). The executable is a file whose contents are the linker's segments;
// they are mapped from it as the ELF loader does, then the stack is laid out.
//
// The stack from its top: 8 bytes of zero; the file's name; environment strings; argument strings; (aligned to 16) "x86_64"; 16
// random bytes; then down to the stack pointer, aligned to 16: auxiliary vector, envp, argv, argc.

import { E2BIG, EACCES, EFAULT, EINVAL, EISDIR, ELOOP, ENOEXEC, ENOMEM, ETXTBSY } from '../uapi/errno.ts'
import { AT_EMPTY_PATH, AT_FDCWD, AT_SYMLINK_NOFOLLOW, O_RDONLY, X_OK } from '../uapi/fcntl.ts'
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
import { mapVdso, setBrkStart, setupArgPages, stackVmaInit, vdsoBytes } from '../mm/exec.ts'
import { mmAlloc, mmput } from '../mm/exit.ts'
import { archPickMmapLayout } from '../mm/layout.ts'
import { vmMmap } from '../mm/mmap.ts'
import { pageAlign, pageFloor } from '../mm/size.ts'
import { clearUser, copyToUser } from '../fault/uaccess.ts'
import { allocFile, closeFiles, fput, getFile } from '../fs/file.ts'
import { inodePermission, isDirectory, isSymlink, userPath } from '../fs/namei.ts'
import { dPath } from '../fs/path.ts'
import { latin1 } from '../fs/sink.ts'
import { inodeSize } from '../fs/stat.ts'
import { traceFile } from '../fs/vfs.ts'
import { emitTaskExec, emitTaskExit, emitTaskNew } from '../trace/emit.ts'
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

function execAt(k: TaskKernel, dirfd: number, path: number, argv: number, envp: number, flags = 0): number {
  if ((flags & ~(AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW)) !== 0) return -EINVAL
  const named = userString(k, path, (flags & AT_EMPTY_PATH) !== 0)
  if (typeof named === 'number') return named
  const start = startOf(k, dirfd, named)
  if (typeof start === 'number') return start
  const dentry = named === '' ? start : userPath(k, start, named, (flags & AT_SYMLINK_NOFOLLOW) === 0)
  if (typeof dentry === 'number') return dentry
  if (isSymlink(dentry.inode)) return -ELOOP
  const filename =
    named === '' || (dirfd !== AT_FDCWD && !named.startsWith('/')) ? `/dev/fd/${dirfd}${named && `/${named}`}` : named
  const refused = mayExec(k, dentry)
  if (refused < 0) return refused
  const args = userStrings(k, argv)
  if (typeof args === 'number') return args
  const environment = userStrings(k, envp)
  if (typeof environment === 'number') return environment
  return execFormat(k, { dentry, filename, argv: args, envp: environment }, 0)
}

export const sysExecve = (k: TaskKernel): number => execAt(k, AT_FDCWD, k.args[0], k.args[1], k.args[2])
export const sysExecveat = (k: TaskKernel): number => execAt(k, k.low[0], k.args[1], k.args[2], k.args[3], k.low[4])

function mayExec(k: TaskKernel, dentry: Dentry): number {
  const node = dentry.inode
  if (isDirectory(node) || (node.mode & S_IFMT) !== S_IFREG || node.sb.noexec) return -EACCES
  const denied = inodePermission(k, node, X_OK)
  if (denied < 0) return denied
  return node.writeCount > 0 ? -ETXTBSY : 0
}

/** exec_binprm(): a file that begins with #! is given to the program that is named there, four times at most. */
function execFormat(k: TaskKernel, request: ExecRequest, depth: number): number {
  const { dentry } = request
  if (k.images.has(dentry.inode.id)) return doExec(k, k.current, request)
  const head = kernelBytes(k, dentry, 0, 256)
  if (typeof head === 'number') return head
  const text = latin1(head)
  if (!text.startsWith('#!')) return imageOfCopy(k, dentry) ? doExec(k, k.current, request) : -ENOEXEC
  if (depth > 4) return -ELOOP
  const end = text.indexOf('\n')
  const line = (end < 0 ? text : text.slice(2, end)).replace(/^#!/, '').replace(/^[ \t]+|[ \t\0]+$/g, '')
  if (line === '') return -ENOEXEC
  const [, interpreter = '', argument = ''] = /^([^ \t]+)[ \t]*(.*)$/.exec(line) ?? []
  const found = userPath(k, k.current.fs.pwd, interpreter, true)
  if (typeof found === 'number') return found
  const refused = mayExec(k, found)
  if (refused < 0) return refused
  const argv = [interpreter, ...(argument === '' ? [] : [argument]), request.filename, ...request.argv.slice(1)]
  return execFormat(k, { dentry: found, filename: interpreter, argv, envp: request.envp }, depth + 1)
}

/** Bytes of a file, as many as there are, without a task's buffer; a negative errno or BLOCKED. */
function kernelBytes(k: TaskKernel, dentry: Dentry, position: number, count: number): Uint8Array | number {
  const file = allocFile(k, dentry, O_RDONLY | 0o100000, dentry.inode.fops)
  const bytes = new Uint8Array(count)
  let done = 0
  let result = 1
  while (done < count && result > 0) {
    result = k.fileOps[file.fops].readKernel?.(k, file, bytes.subarray(done), position + done) ?? -ENOEXEC
    if (result > 0) done += result
  }
  fput(k, file)
  return result < 0 ? result : bytes.subarray(0, done)
}

/** Is the file, byte for byte, a program that the linker made? Then it can be run as one: a copy of an executable. */
function imageOfCopy(k: TaskKernel, dentry: Dentry): boolean {
  const size = inodeSize(k, dentry.inode)
  for (const image of new Set(k.images.values())) {
    const length = image.segments.reduce((end, { offset, bytes }) => Math.max(end, offset + bytes.length), 0)
    if (length !== size || length === 0) continue
    const bytes = kernelBytes(k, dentry, 0, size)
    if (typeof bytes === 'number') return false
    const same = image.segments.every(({ offset, bytes: own }) => own.every((byte, i) => bytes[offset + i] === byte))
    if (!same) continue
    k.images.set(dentry.inode.id, image)
    return true
  }
  return false
}

/** Replaces the task's program. After the new address space is loaded there is no way back: failures kill. */
export function doExec(k: TaskKernel, task: Task, request: ExecRequest): number {
  const node = request.dentry.inode
  const image = k.images.get(node.id)
  if (image === undefined) return isDirectory(node) ? -EISDIR : -ENOEXEC
  const argv = request.argv.length === 0 ? [''] : request.argv
  const bytes = [...argv, ...request.envp].reduce((sum, text) => sum + text.length + 9, 0)
  if (bytes > Math.max(stringsMost, Math.min(rlimit(task, RLIMIT_STACK) / 4, 6 * 2 ** 20))) return -E2BIG
  const mm = mmAlloc(k)
  if (typeof mm === 'number') return mm
  const file = allocFile(k, request.dentry, O_RDONLY | 0o100000, node.fops)
  becomeLeader(k, task)
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

/** de_thread(): all other threads end; the one that is left has the number of the process from now on. */
function becomeLeader(k: TaskKernel, task: Task): void {
  const { group } = task
  const { leader } = group
  for (const other of [...group.tasks]) if (other !== task) doExit(k, other, 0)
  if (leader === task) return
  const old = task.pid
  emitTaskExit(k.trace, old, 0)
  k.tasks.delete(old)
  ;(task as { pid: number }).pid = group.pid
  group.leader = task
  k.tasks.set(group.pid, task)
  k.trace.task = group.pid
  emitTaskNew(k.trace, group.pid, group.parent?.pid ?? 0, task.mm?.id ?? 0, 0)
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
  task.group.posixTimers.length = 0
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

/** A number from 0 to below `bound`, which is at most 2^32. */
const randomBelow = (k: TaskKernel, bound: number): number => Math.floor(((nextWord(k.random) >>> 0) / 2 ** 32) * bound)

const randomPages = (k: TaskKernel, pages: number): number => randomBelow(k, pages) * 4096

/** __STACK_RND_MASK pages: how far below the top of user space the stack may begin. */
const stackRandomMost = 0x3f_ffff * 4096

/** randomize_stack_top() and arch_align_stack(). */
const randomStackTop = (k: TaskKernel): number =>
  pageAlign(TASK_SIZE - randomPages(k, 0x40_0000) - Math.floor(randomBelow(k, 8192) / 16) * 16)

/** vdso_addr(): until 6.9 the vdso stood above the stack, in what is left of its 2 MiB. */
function vdsoHint(k: TaskKernel, startStack: number): number {
  const start = pageAlign(startStack)
  const length = vdsoBytes(k)
  const end = Math.min(TASK_SIZE, Math.ceil((start + length) / 2 ** 21) * 2 ** 21) - length
  return end > start ? start + randomPages(k, (end - start) / 4096 + 1) : start
}

/** load_elf_binary(): the stack pointer of the new program, or a negative errno (which kills). */
function loadImage(k: TaskKernel, task: Task, image: Image, file: File, request: ExecRequest): number {
  const mm = task.mm
  if (mm === null) return -ENOMEM
  const random = (task.personality & ADDR_NO_RANDOMIZE) === 0 && k.sysctl.randomizeVaSpace > 0
  const top = random ? randomStackTop(k) : TASK_SIZE
  const stack = stackVmaInit(k, mm, top)
  if (typeof stack === 'number') return stack
  const strings = copyStrings(k, request, top)
  if (typeof strings === 'number') return strings
  archPickMmapLayout(k, mm, random ? randomPages(k, 0x1000_0000) : 0, random ? stackRandomMost : 0)
  const pages = setupArgPages(k, stack, strings.bottom, false)
  if (pages < 0) return pages
  const mapped = mapSegments(k, mm, image, file)
  if (mapped < 0) return mapped
  const brkRange = k.version.has('brk-random-1g') ? 0x4_0000 : 0x2000
  const brk = pageAlign(mapped) + (random && k.sysctl.randomizeVaSpace > 1 ? randomPages(k, brkRange) : 0)
  setBrkStart(k, mm, brk, brk)
  const vdso = mapVdso(k, mm, random && !k.version.has('vdso-in-mmap') ? vdsoHint(k, strings.bottom) : 0)
  if (vdso < 0) return vdso
  return createElfTables(k, task, mm, image, strings, random ? randomBelow(k, 8192) : 0)
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

function copyStrings(k: TaskKernel, request: ExecRequest, top: number): StackStrings | number {
  let at = top - 8
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

/** create_elf_tables(): writes what lies below the strings and `gap` bytes; the stack pointer. */
function createElfTables(k: TaskKernel, task: Task, mm: Mm, image: Image, strings: StackStrings, gap: number): number {
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

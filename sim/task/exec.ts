// A task becomes another program (fs/exec.c, fs/binfmt_elf.c); the calls: sys-execve.ts. What the file's headers say is mapped (binfmt-elf.ts), and
// its interpreter if it names one; then the stack is laid out.
//
// The stack from its top: 8 bytes of zero; the file's name; environment strings; argument strings; (aligned to 16) "x86_64"; 16
// random bytes; then down to the stack pointer, aligned to 16: auxiliary vector, envp, argv, argc.

import { E2BIG, EACCES, EFAULT, EISDIR, ENOMEM, ETXTBSY } from '../uapi/errno.ts'
import { O_RDONLY, X_OK } from '../uapi/fcntl.ts'
import { RLIMIT_STACK } from '../uapi/mman.ts'
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { nextWord } from '../lib/prng.ts'
import { noImage } from '../cpu/image.ts'
import { makeRegisters } from '../cpu/registers.ts'
import { ADDR_NO_RANDOMIZE, rlimit } from '../mm/current.ts'
import { mapVdso, setBrkStart, setupArgPages, stackVmaInit, vdsoBytes } from '../mm/exec.ts'
import { mmAlloc, mmput } from '../mm/exit.ts'
import { archPickMmapLayout } from '../mm/layout.ts'
import { inheritedMdwe } from '../mm/mdwe.ts'
import { pageAlign } from '../mm/size.ts'
import { copyToUser } from '../fault/uaccess.ts'
import { allocFile, closeFiles, fput, getFile } from '../fs/file.ts'
import { inodePermission, isDirectory, userPath } from '../fs/namei.ts'
import { dPath } from '../fs/path.ts'
import { emitTaskExec, emitTaskExit, emitTaskNew } from '../trace/emit.ts'
import { createElfTables, loadInterpreter, loadProgram } from './binfmt-elf.ts'
import { ET_DYN, PT_GNU_STACK, PT_LOAD, kernelBytes, readElf, readInterpreter } from './elf-file.ts'
import { execCreds, mayRead } from './exec-creds.ts'
import { doExit, mmRelease, putExe } from './exit.ts'
import { goTo } from './foreign-image.ts'
import { loadMm } from './sched.ts'
import { forceSignal, signalInfo } from './signal.ts'
import { setSp } from './stack-pointer.ts'
import { createSigHand } from './task.ts'
import { rssPages } from './usage.ts'
import { SIGCHLD, SIGSEGV, SI_KERNEL } from '../uapi/signal.ts'
import type { Dentry } from '../fs/inode.ts'
import type { File } from '../fs/file.ts'
import type { Mm } from '../mm/mm.ts'
import type { StackStrings } from './binfmt-elf.ts'
import type { ElfFile } from './elf-file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** Bytes of one argument. */
export const stringsMost = 131072

/** What an exec needs, gathered from the program's memory before that goes. */
export interface ExecRequest {
  readonly dentry: Dentry
  /** As the caller wrote it: AT_EXECFN. */
  readonly filename: string
  /** The descriptor itself is what is run: AT_EMPTY_PATH. */
  readonly byDescriptor: boolean
  /** That descriptor is closed by then. */
  readonly closes: boolean
  readonly argv: readonly string[]
  readonly envp: readonly string[]
}

/** Whether a file may be run at all. */
export function mayExec(k: TaskKernel, dentry: Dentry): number {
  const node = dentry.inode
  if (isDirectory(node) || (node.mode & S_IFMT) !== S_IFREG || node.sb.noexec) return -EACCES
  const denied = inodePermission(k, node, X_OK)
  if (denied < 0) return denied
  return node.writeCount > 0 ? -ETXTBSY : 0
}

/** Replaces the task's program. After the new address space is loaded there is no way back: failures kill. */
export function doExec(k: TaskKernel, task: Task, request: ExecRequest): number {
  const node = request.dentry.inode
  if (isDirectory(node)) return -EISDIR
  const elf = readElf(k, request.dentry)
  if (typeof elf === 'number') return elf
  const interpreter = elf.interpreter === null ? null : openInterpreter(k, task, elf.interpreter)
  if (typeof interpreter === 'number') return interpreter
  const waits =
    readTails(k, request.dentry, elf) || (interpreter === null ? 0 : readTails(k, interpreter.dentry, interpreter.elf))
  if (waits !== 0) return waits
  const argv = request.argv.length === 0 ? [''] : request.argv
  const bytes = [...argv, ...request.envp].reduce((sum, text) => sum + text.length + 9, request.filename.length + 1)
  if (bytes > Math.max(stringsMost, Math.min(rlimit(task, RLIMIT_STACK) / 4, 6 * 2 ** 20))) return -E2BIG
  const mm = mmAlloc(k)
  if (typeof mm === 'number') return mm
  if (task.mm !== null) {
    mm.mdwe = inheritedMdwe(task.mm)
    mm.mergeAny = task.mm.mergeAny
  }
  const file = allocFile(k, request.dentry, O_RDONLY | 0o100000, node.fops)
  becomeLeader(k, task)
  leaveOldMm(k, task)
  task.mm = mm
  loadMm(k, task)
  const readable = mayRead(k, request.dentry) && (interpreter === null || mayRead(k, interpreter.dentry))
  const secure = execCreds(k, task, request.dentry, readable)
  beNewProgram(k, task, request, file)
  const loaded = loadElf(k, task, { elf, file, interpreter, secure }, { ...request, argv })
  fput(k, file)
  if (typeof loaded === 'number') {
    // bprm->point_of_no_return: there is no program left to be told.
    forceSignal(k, task, signalInfo(SIGSEGV, SI_KERNEL), true)
    return loaded
  }
  Object.assign(task.registers, makeRegisters(noImage))
  setSp(task.registers, loaded.sp)
  goTo(k, task, loaded.entry)
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
  task.group.maxRss = Math.max(task.group.maxRss, old.hiwaterRss, rssPages(old))
  task.mm = null
  putExe(k, old)
  mmput(k, old)
}

/** A program is called what the caller called it; one that was given by a descriptor alone, since 6.14, what its file is called. */
const commOf = (k: TaskKernel, { filename, dentry, byDescriptor }: ExecRequest): string =>
  byDescriptor && k.version.has('comm-of-dentry') ? dentry.name : filename.slice(filename.lastIndexOf('/') + 1)

/** begin_new_exec(): handlers, marked descriptors, name. */
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
  task.robustList = 0
  task.gsBase = 0
  task.rseq = 0
  if (task.files.users > 1) {
    task.files.users--
    for (const each of task.files.fds) if (each !== null) getFile(each)
    task.files = { users: 1, fds: [...task.files.fds], cloexec: [...task.files.cloexec] }
  }
  task.group.posixTimers.length = 0
  closeFiles(k, task.files, true)
  task.comm = commOf(k, request).slice(0, 15)
  task.group.executed = true
  task.group.membarrier = 0
  task.group.exitSignal = SIGCHLD
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

/** The program that PT_INTERP names, opened to be read as one. */
interface Interpreter {
  readonly dentry: Dentry
  readonly elf: ElfFile
}

/**
 * Reads the pages in which a segment's file bytes end and its zeroes begin, while the call can still wait for the disk. 0, BLOCKED, or a
 * negative errno. Differs from Linux: padzero() reads them later, as major faults of the new address space.
 */
function readTails(k: TaskKernel, dentry: Dentry, elf: ElfFile): number {
  if (k.images.get(dentry.inode.id) !== undefined && !k.programs.has(dentry.inode.id)) return 0
  for (const { type, offset, filesz, memsz, flags } of elf.headers) {
    if (type !== PT_LOAD || filesz === 0 || memsz <= filesz || (flags & 2) === 0) continue
    const bytes = kernelBytes(k, dentry, offset + filesz - 1, 1)
    if (typeof bytes === 'number') return bytes
  }
  return 0
}

/** open_exec() of the interpreter, and its headers. */
function openInterpreter(k: TaskKernel, task: Task, path: string): Interpreter | number {
  const dentry = userPath(k, task.fs.pwd, path, true)
  if (typeof dentry === 'number') return dentry
  const refused = mayExec(k, dentry)
  if (refused < 0) return refused
  const elf = readInterpreter(k, dentry)
  return typeof elf === 'number' ? elf : { dentry, elf }
}

/** load_elf_binary() from where there is no way back: where to begin and with which stack, or a negative errno (which kills). */
/** PT_GNU_STACK: the linker says whether code may be on the stack; without it, it may not (arch/x86/include/asm/elf.h). */
const wantsExecutableStack = (elf: ElfFile): boolean =>
  elf.headers.some(({ type, flags }) => type === PT_GNU_STACK && (flags & 1) !== 0)

function loadElf(
  k: TaskKernel,
  task: Task,
  { elf, file, interpreter, secure }: { elf: ElfFile; file: File; interpreter: Interpreter | null; secure: boolean },
  request: ExecRequest,
): { readonly sp: number; readonly entry: number } | number {
  const mm = task.mm
  if (mm === null) return -ENOMEM
  const random = (task.personality & ADDR_NO_RANDOMIZE) === 0 && k.sysctl.randomizeVaSpace > 0
  const top = random ? randomStackTop(k) : TASK_SIZE
  const stack = stackVmaInit(k, mm, top)
  if (typeof stack === 'number') return stack
  const strings = copyStrings(k, request, top)
  if (typeof strings === 'number') return strings
  archPickMmapLayout(k, mm, random ? randomPages(k, 0x1000_0000) : 0, random ? stackRandomMost : 0)
  const pages = setupArgPages(k, stack, strings.bottom, wantsExecutableStack(elf))
  if (pages < 0) return pages
  const movable = random && elf.type === ET_DYN
  const loaded = loadProgram(k, mm, elf, file, movable ? randomPages(k, 0x1000_0000) : 0)
  if (typeof loaded === 'number') return loaded
  const base = interpreter === null ? 0 : mapInterpreter(k, mm, interpreter)
  if (base < 0) return base
  const brkRange = k.version.has('brk-random-1g') ? 0x4_0000 : 0x2000
  const brk = pageAlign(loaded.end) + (random && k.sysctl.randomizeVaSpace > 1 ? randomPages(k, brkRange) : 0)
  setBrkStart(k, mm, brk, brk)
  const vdso = mapVdso(k, mm, random && !k.version.has('vdso-in-mmap') ? vdsoHint(k, strings.bottom) : 0)
  if (vdso < 0) return vdso
  const described = { elf, bias: loaded.bias, interpreter: base, secure }
  const sp = createElfTables(k, task, mm, described, strings, random ? randomBelow(k, 8192) : 0)
  if (sp < 0) return sp
  return { sp, entry: interpreter === null ? loaded.bias + elf.entry : base + interpreter.elf.entry }
}

function mapInterpreter(k: TaskKernel, mm: Mm, { dentry, elf }: Interpreter): number {
  const file = allocFile(k, dentry, O_RDONLY | 0o100000, dentry.inode.fops)
  const base = loadInterpreter(k, mm, elf, file)
  fput(k, file)
  return base
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

// The task layer of a new machine, and its first process: a kernel task without an address space execs the file that the linker made.

import { createCurrent } from '../fault/boot.ts'
import { defaultRlimits, ADDR_NO_RANDOMIZE } from '../mm/current.ts'
import { O_RDONLY, O_RDWR, O_WRONLY } from '../uapi/fcntl.ts'
import { S_IFCHR, S_IFIFO, S_IFREG } from '../uapi/stat.ts'
import { SIGKILL, SI_KERNEL } from '../uapi/signal.ts'
import { noImage } from '../cpu/image.ts'
import { makeRegisters } from '../cpu/registers.ts'
import { allocCachePage, pagesOf } from '../pagecache/filemap.ts'
import { use } from '../lib/parts.ts'
import { emitTaskNew } from '../trace/emit.ts'
import { allocFile, countWriter, createFilesStruct } from '../fs/file.ts'
import { createDentry } from '../fs/inode.ts'
import { loadFolio } from '../fs/disk-aops.ts'
import { bootPath, dropName, makeNode } from '../fs/vfs.ts'
import { newInode } from '../fs/new-inode.ts'
import { doExec } from './exec.ts'
import { callParts, strace, userfaultfd } from './parts.ts'
import { allocPid } from './pids.ts'
import { armTimer, enqueue, sleepOn, wakeUp } from './sched.ts'
import { hasPending, sendTaskSignal, signalInfo } from './signal.ts'
import { allCapabilities } from './sys-pid.ts'
import { pidfdMethods } from './pidfd.ts'
import { userfaultfdDevice, userfaultfdDoor } from './sys-userfaultfd.ts'
import { timerFdMethods } from './timerfds.ts'
import { createSigHand, createTask, createThreadGroup } from './task.ts'
import type { Image } from '../cpu/image.ts'
import type { Dentry } from '../fs/inode.ts'
import type { File, FilesStruct } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task, ThreadGroup } from './task.ts'

/** How the host starts a program. */
export interface StartOptions {
  readonly path: string
  /** What the caller typed: argv[0] and AT_EXECFN. */
  readonly filename: string
  readonly argv: readonly string[]
  readonly envp: readonly string[]
  readonly cwd: string
  readonly uid: number
  readonly aslr: boolean
  /** Contents of the file that standard input is; null: it is /dev/null. */
  readonly stdin: Uint8Array | null
  readonly stdout: 'pipe' | 'file' | 'tty'
}

/** Fills the upward tables of the layers below. */
export function taskInit(k: TaskKernel): void {
  Object.assign(k.fileOps, {
    pidfd: pidfdMethods,
    timerfd: timerFdMethods,
    userfaultfd: userfaultfdDoor,
    'userfaultfd device': userfaultfdDevice,
  })
  for (const { module } of callParts) {
    Object.assign(k.fileOps, module?.fileMethods)
    Object.assign(k.vmOps, module?.vmOps)
  }
  k.mmu.noKeys = !k.features.pkeys
  k.mmUp.pkeyRights = () => k.current.registers.pkru
  k.mmUp.setPkeyRights = (_k, key, rights) => {
    const { registers } = k.current
    registers.pkru = (registers.pkru & ~(3 << (2 * key))) | (rights << (2 * key))
    k.mmu.setPkru(registers.pkru)
  }
  k.mmUp.userfaultArrived = (_k, context) => {
    wakeUp(k, `userfaultfd ${context}`)
    wakeUp(k, 'poll')
  }
  k.mmUp.userfaultFork = (_k, parent, mm) => use(userfaultfd).forkContext(k, parent, mm)
  Object.assign(k.fsUp, {
    sleepOn: (_k: TaskKernel, channel: string) => sleepOn(k, channel),
    armTimer: (_k: TaskKernel, tick: number) => armTimer(k, tick),
    wakeUp: (_k: TaskKernel, channel: string) => {
      wakeUp(k, channel)
      wakeUp(k, 'poll')
    },
    signalPending: () => hasPending(k.current),
    sendSignal: (_k: TaskKernel, signal: number) => sendTaskSignal(k, k.current, signalInfo(signal, SI_KERNEL)),
  })
}

/** The task that stands for the kernel itself: root, in the root directory, with nothing open. */
export function kernelTask(k: TaskKernel): Task {
  const task = createTask({
    pid: 0,
    registers: makeRegisters(noImage),
    mm: null,
    files: createFilesStruct(),
    fs: { users: 1, pwd: k.root, root: k.root, umask: 0o022 },
    sighand: createSigHand(),
    uid: 0,
    capabilities: allCapabilities.low,
    capabilitiesHigh: allCapabilities.high,
    rlimits: defaultRlimits(),
    personality: createCurrent(0, 0).personality,
  })
  ;(task as { group: ThreadGroup }).group = createThreadGroup(0, null, task)
  return task
}

/**
 * Process 1. Differs from Linux: it never runs and has no address space; as it ignores every signal (SIGNAL_UNKILLABLE), orphans
 * that end are reaped at once.
 */
export function startReaper(k: TaskKernel): ThreadGroup {
  const task = createTask({
    pid: 1,
    registers: makeRegisters(noImage),
    mm: null,
    files: createFilesStruct(),
    fs: { users: 1, pwd: k.root, root: k.root, umask: 0o022 },
    sighand: createSigHand(),
    uid: 0,
    capabilities: allCapabilities.low,
    capabilitiesHigh: allCapabilities.high,
    rlimits: hostRlimits(k),
    personality: 0,
  })
  for (const action of task.sighand.actions) action.handler = 1
  task.comm = 'init'
  task.state = 'sleeping'
  task.channel = 'init'
  const group = createThreadGroup(1, null, task)
  ;(task as { group: ThreadGroup }).group = group
  k.tasks.set(1, task)
  k.groups.set(1, group)
  return group
}

/**
 * Enters an executable in the file system, as a linker has just written it: all of its pages are in the page cache. A file that
 * has the name already is replaced.
 */
export function installImage(k: TaskKernel, directory: Dentry, name: string, image: Image, uid: number): Dentry {
  const old = directory.inode.children?.get(name)
  if (old !== undefined) dropName(k, old)
  const extents = image.segments.map((segment) => ({ offset: segment.offset, bytes: segment.bytes }))
  const dentry = makeNode(k, directory, name, {
    mode: S_IFREG | 0o755,
    uid,
    gid: uid,
    fops: directory.inode.sb.fops,
    extents,
  })
  k.images.set(dentry.inode.id, image)
  const mapping = k.mappings.get(dentry.inode.mapping)
  if (mapping === undefined) return dentry
  for (let index = 0; index < pagesOf(mapping); index++) {
    const pfn = allocCachePage(k, mapping, index)
    if (pfn < 0) break
    loadFolio(k, dentry.inode, index, pfn)
  }
  return dentry
}

/** A standard stream: a pipe to the host, or a terminal. */
function openStream(k: TaskKernel, kind: 'pipe' | 'tty', key: string): File {
  const pipe = kind === 'pipe'
  const sb = k.superBlocks.get(pipe ? 'pipefs' : '/dev') ?? k.root.inode.sb
  const node = newInode(k, sb, {
    mode: pipe ? S_IFIFO | 0o600 : S_IFCHR | 0o620,
    uid: k.current.uid,
    gid: k.current.gid,
    fops: pipe ? 'sink' : 'terminal',
    rdevMajor: pipe ? 0 : 136,
    key,
  })
  node.nlink = pipe ? 0 : 1
  const name = pipe ? `pipe:[${node.number}]` : '/dev/pts/0'
  return allocFile(k, createDentry(name, null, node), pipe ? O_WRONLY : O_RDWR, node.fops)
}

function openStreams(k: TaskKernel, options: StartOptions, directory: Dentry): FilesStruct {
  const files = createFilesStruct()
  const put = (file: File): void => {
    files.fds.push(file)
    files.cloexec.push(false)
  }
  const owner = { mode: S_IFREG | 0o644, uid: options.uid, gid: options.uid, fops: 'ext4' }
  if (options.stdin === null) put(allocFile(k, bootPath(k, '/dev/null') ?? k.root, O_RDONLY | 0o100000, 'null'))
  else {
    const node = makeNode(k, directory, '.stdin', { ...owner, extents: [{ offset: 0, bytes: options.stdin }] })
    put(allocFile(k, node, O_RDONLY | 0o100000, node.inode.fops))
  }
  if (options.stdout === 'file') {
    const node = makeNode(k, directory, '.stdout', owner)
    put(countWriter(allocFile(k, node, O_WRONLY | 0o100000, node.inode.fops)))
  } else put(openStream(k, options.stdout, 'stdout'))
  put(openStream(k, options.stdout === 'tty' ? 'tty' : 'pipe', 'stderr'))
  return files
}

/** Starts a program as a new process of the host: its group, or the negative errno of its exec. */
export function startProcess(k: TaskKernel, options: StartOptions): ThreadGroup | number {
  const directory = bootPath(k, options.cwd) ?? k.root
  const dentry = bootPath(k, options.path)
  if (dentry === null) return -2
  const root = options.uid === 0
  const pid = allocPid(k)
  const task = createTask({
    pid,
    registers: makeRegisters(noImage),
    mm: null,
    files: createFilesStruct(),
    fs: { users: 1, pwd: directory, root: k.root, umask: 0o022 },
    sighand: createSigHand(),
    uid: options.uid,
    capabilities: root ? allCapabilities.low : 0,
    capabilitiesHigh: root ? allCapabilities.high : 0,
    rlimits: hostRlimits(k),
    personality: options.aslr ? 0 : ADDR_NO_RANDOMIZE,
  })
  const group = createThreadGroup(pid, k.reaper, task, k.trace.sequence)
  group.pgid = pid
  ;(task as { group: ThreadGroup }).group = group
  k.reaper?.children.push(group)
  k.current = task
  k.trace.task = pid
  task.files = openStreams(k, options, directory)
  emitTaskNew(k.trace, pid, 0, 0, 0)
  k.tasks.set(pid, task)
  k.groups.set(pid, group)
  k.init = group
  const result = doExec(k, task, {
    dentry,
    filename: options.filename,
    byDescriptor: false,
    closes: false,
    argv: options.argv,
    envp: options.envp,
  })
  if (result < 0) return result
  k.strace?.push(use(strace).startLine(task, options.filename, options.argv, options.envp.length))
  enqueue(k, task)
  return group
}

/** Limits of a program under a recorder: see mm/current.ts; no core files; processes by memory, as fork_init() does. */
function hostRlimits(k: TaskKernel): Float64Array {
  const limits = defaultRlimits()
  // max_threads lets kernel stacks of 16 KiB fill an eighth of the memory; a user gets half of them.
  const processes = Math.floor(k.zone.managed / 32 / 2)
  limits[2 * 4] = 0
  limits[2 * 6] = processes
  limits[2 * 6 + 1] = processes
  limits[2 * 7 + 1] = 4096
  limits[2 * 11] = processes
  limits[2 * 11 + 1] = processes
  limits[2 * 12] = 819200
  limits[2 * 12 + 1] = 819200
  for (const resource of [13, 14]) {
    limits[2 * resource] = 0
    limits[2 * resource + 1] = 0
  }
  return limits
}

/** Ends everything that still runs or sleeps, but for these: the host does not wait for it. */
export function killAll(k: TaskKernel, spared: readonly ThreadGroup[]): void {
  for (const task of [...k.tasks.values()]) {
    if (task.state === 'zombie' || task.state === 'dead' || spared.includes(task.group)) continue
    task.dying = true
    task.pending.push(signalInfo(SIGKILL, SI_KERNEL))
    enqueue(k, task)
  }
}

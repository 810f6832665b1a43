// The part `userfaultfd`: userfaultfd(2) and its ioctls (fs/userfaultfd.c), for programs that serve their own page faults.

import { EAGAIN, EBUSY, EINVAL, ENOENT, ENOMEM, ENOSYS, EPERM, ERESTARTSYS, ESRCH } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK, O_RDONLY, O_RDWR, POLLERR, POLLIN } from '../uapi/fcntl.ts'
import { CAP_SYS_PTRACE } from '../uapi/mman.ts'
import {
  USERFAULTFD_IOC_NEW, UFFDIO, UFFDIO_MODE_DONTWAKE, UFFDIO_MODE_WP,
  UFFDIO_REGISTER_MODE_MINOR, UFFDIO_REGISTER_MODE_MISSING, UFFDIO_REGISTER_MODE_WP, UFFDIO_WRITEPROTECT_MODE_DONTWAKE,
  UFFDIO_WRITEPROTECT_MODE_WP, UFFD_API, UFFD_EVENT_FORK, UFFD_API_IOCTLS_HIGH, UFFD_API_IOCTLS_LOW, UFFD_EVENT_PAGEFAULT, UFFD_FEATURE_EVENT_FORK,
  UFFD_FEATURE_EVENT_REMAP, UFFD_FEATURE_EVENT_REMOVE, UFFD_FEATURE_EVENT_UNMAP, UFFD_FEATURE_EXACT_ADDRESS,
  UFFD_FEATURE_MINOR_HUGETLBFS, UFFD_FEATURE_MINOR_SHMEM, UFFD_FEATURE_MISSING_HUGETLBFS, UFFD_FEATURE_MISSING_SHMEM,
  UFFD_FEATURE_MOVE, UFFD_FEATURE_PAGEFAULT_FLAG_WP, UFFD_FEATURE_POISON, UFFD_FEATURE_SIGBUS, UFFD_FEATURE_THREAD_ID,
  UFFD_FEATURE_WP_ASYNC, UFFD_FEATURE_WP_HUGETLBFS_SHMEM, UFFD_FEATURE_WP_UNPOPULATED, UFFD_USER_MODE_ONLY,
} from '../uapi/userfaultfd.ts' // prettier-ignore
import { TASK_SIZE } from '../lib/brands.ts'
import { capable } from '../mm/current.ts'
import { UFFD_FLAGS, forgetFault, uffdWpRange, userfaultfdReset, userfaultfdWp } from '../mm/userfaultfd.ts'
import { vmaIsAnonymous } from '../mm/vma.ts'
import { VMH_DROPPABLE, VMH_UFFD_MINOR, VM_MAYWRITE, VM_UFFD_MISSING, VM_UFFD_WP } from '../mm/vm-flags.ts'
import { WHY_ADVISE, vmaSetFlags } from '../mm/vma-link.ts'
import { vmaModify } from '../mm/vma-merge.ts'
import { findVmaIntersection } from '../mm/vma-set.ts'
import { fillPoison, fillZero } from '../fault/userfaultfd.ts'
import { anonFile } from '../fs/new-inode.ts'
import { fdAllocInstall, fput } from '../fs/file.ts'
import { getStruct, putBytes, read64, write64 } from './arguments.ts'
import { readerChannel, wakeUp } from './sched.ts'
import { channelOf, continueFill, copy, isShmem, move, simpleFill, validRange, wake } from './uffd-fill.ts'
import type { File } from '../fs/file.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { Mm, Vma } from '../mm/records.ts'
import type { UserfaultContext, UserfaultEvent, WaitingFault } from '../mm/userfaultfd.ts'
import type { TaskKernel } from './kernel.ts'

/** Features by the change that brought them; what is older than the oldest kernel that has the call is always there. */
const features: readonly (readonly [change: string, bits: number])[] = [
  ['uffd-events', UFFD_FEATURE_EVENT_FORK | UFFD_FEATURE_EVENT_REMAP | UFFD_FEATURE_EVENT_REMOVE],
  ['uffd-events', UFFD_FEATURE_EVENT_UNMAP | UFFD_FEATURE_MISSING_HUGETLBFS | UFFD_FEATURE_MISSING_SHMEM],
  ['uffd-sigbus', UFFD_FEATURE_SIGBUS | UFFD_FEATURE_THREAD_ID],
  ['uffd-wp', UFFD_FEATURE_PAGEFAULT_FLAG_WP],
  ['uffd-minor', UFFD_FEATURE_MINOR_HUGETLBFS | UFFD_FEATURE_MINOR_SHMEM],
  ['uffd-exact-address', UFFD_FEATURE_EXACT_ADDRESS],
  ['uffd-wp-shmem', UFFD_FEATURE_WP_HUGETLBFS_SHMEM],
  ['uffd-wp-unpopulated', UFFD_FEATURE_WP_UNPOPULATED],
  ['uffd-poison', UFFD_FEATURE_POISON],
  ['uffd-wp-async', UFFD_FEATURE_WP_ASYNC],
  ['uffd-move', UFFD_FEATURE_MOVE],
]

const has = (k: TaskKernel, change: string): boolean => k.version.has(change as never)

const featuresOf = (k: TaskKernel): number =>
  features.reduce((mask, [change, bits]) => (has(k, change) ? mask | bits : mask), 0)

const messageSize = 32

// ---- the descriptor

const accessMode = (k: TaskKernel): number => (has(k, 'uffd-rdonly') ? O_RDONLY : O_RDWR)

/** userfaultfd(2): needs CAP_SYS_PTRACE unless only faults of user mode are wanted. */
export function sysUserfaultfd(k: TaskKernel): number {
  if (!has(k, 'userfaultfd')) return -ENOSYS
  const flags = k.low[0]
  const userMode = has(k, 'uffd-user-mode') ? UFFD_USER_MODE_ONLY : 0
  if ((flags & userMode) === 0 && !capable(k.current, CAP_SYS_PTRACE)) return -EPERM
  return newUserfaultfd(k, flags)
}

/** userfaultfd_dev_ioctl(): who may open the device may watch what he likes. */
export function deviceIoctl(k: TaskKernel, command: number, flags: number): number {
  return command === USERFAULTFD_IOC_NEW ? newUserfaultfd(k, flags) : -EINVAL
}

function newUserfaultfd(k: TaskKernel, flags: number): number {
  const userMode = has(k, 'uffd-user-mode') ? UFFD_USER_MODE_ONLY : 0
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK | userMode)) !== 0) return -EINVAL
  const file = anonFile(k, 'userfaultfd', accessMode(k) | (flags & O_NONBLOCK))
  const mm = k.current.mm
  if (file === null || mm === null) return -EINVAL
  const { id } = file.node
  const userModeOnly = (flags & UFFD_USER_MODE_ONLY) !== 0
  k.userfaults.set(id, {
    id, mm: mm.id, userModeOnly, openFlags: flags & (O_CLOEXEC | O_NONBLOCK), features: -1, faults: [], events: [], parent: 0, file: 0,
  }) // prettier-ignore
  return fdAllocInstall(k, file, flags)
}

/** The context of a child's address space: dup_userfaultfd(). Its file waits for the reader of the event. */
export function forkContext(k: TaskKernel, parent: UserfaultContext, mm: number): number {
  const file = anonFile(k, 'userfaultfd', accessMode(k) | (parent.openFlags & O_NONBLOCK))
  if (file === null) return 0
  const { id } = file.node
  k.userfaults.set(id, { ...parent, id, mm, faults: [], events: [], parent: parent.id, file: file.id })
  return id
}

/** Who waited for the reader is dead. */
export function forgetEvents(k: TaskKernel, pid: number): void {
  for (const context of [...k.userfaults.values()])
    for (const event of context.events.filter((each) => each.pid === pid)) dropEvent(k, context, event)
}

function dropEvent(k: TaskKernel, context: UserfaultContext, event: UserfaultEvent): void {
  context.events.splice(context.events.indexOf(event), 1)
  const child = event.event === UFFD_EVENT_FORK ? k.files.get(k.userfaults.get(event.words[0])?.file ?? 0) : undefined
  if (child !== undefined) fput(k, child)
}

/** The message of an event; a child's context gets its descriptor here. A negative errno: none is free. */
function tellEvent(k: TaskKernel, context: UserfaultContext, event: UserfaultEvent, view: DataView): number {
  view.setUint8(0, event.event)
  if (event.event !== UFFD_EVENT_FORK) {
    event.words.forEach((word, i) => write64(view, 8 + 8 * i, word))
    return 0
  }
  const child = k.userfaults.get(event.words[0])
  const file = k.files.get(child?.file ?? 0)
  if (child === undefined || file === undefined) return -EINVAL
  const fd = fdAllocInstall(k, file, context.openFlags)
  if (fd < 0) return fd
  child.file = 0
  view.setUint32(8, fd, true)
  return 0
}

const contextOf = (k: TaskKernel, file: File): UserfaultContext | undefined => k.userfaults.get(file.node.id)

/** Faults whose task still waits; a signal has taken the others out of their sleep. */
function living(k: TaskKernel, context: UserfaultContext): UserfaultContext['faults'] {
  for (const fault of [...context.faults]) {
    const task = k.tasks.get(fault.pid)
    if (task === undefined || task.state !== 'sleeping' || task.channel !== channelOf(context.id)) {
      forgetFault(context, fault.pid)
    }
  }
  return context.faults
}

const readersOf = (id: number): string => `userfaultfd ${id}`

function tellFault(context: UserfaultContext, fault: WaitingFault, view: DataView): void {
  view.setUint8(0, UFFD_EVENT_PAGEFAULT)
  write64(view, 8, fault.flags)
  write64(view, 16, fault.address)
  if ((context.features & UFFD_FEATURE_THREAD_ID) !== 0) view.setUint32(24, fault.pid, true)
}

function read(k: TaskKernel, file: File, address: number, count: number): number {
  const context = contextOf(k, file)
  if (context === undefined || context.features < 0) return -EINVAL
  let done = 0
  for (;;) {
    if (count - done < messageSize) return done > 0 ? done : -EINVAL
    const next = living(k, context).find((fault) => !fault.isRead)
    const event = context.events[0]
    const view = new DataView(new ArrayBuffer(messageSize))
    if (next !== undefined) tellFault(context, next, view)
    else if (event === undefined) break
    else {
      const error = tellEvent(k, context, event, view)
      if (error !== 0) return done > 0 ? done : error
    }
    const put = putBytes(k, address + done, new Uint8Array(view.buffer))
    if (put !== 0) return done > 0 ? done : put
    if (next !== undefined) next.isRead = true
    else {
      context.events.shift()
      wakeUp(k, readerChannel(context.id))
    }
    done += messageSize
  }
  if (done > 0) return done
  if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
  return k.fsUp.signalPending(k) ? -ERESTARTSYS : k.fsUp.sleepOn(k, readersOf(context.id))
}

function poll(k: TaskKernel, file: File): number {
  const context = contextOf(k, file)
  if (context === undefined || context.features < 0 || (file.flags & O_NONBLOCK) === 0) return POLLERR
  return context.events.length > 0 || living(k, context).some((fault) => !fault.isRead) ? POLLIN : 0
}

/** userfaultfd_release(): nobody serves the range any more. */
function release(k: TaskKernel, file: File): void {
  const context = contextOf(k, file)
  if (context === undefined) return
  k.userfaults.delete(context.id)
  const mm = k.mms.get(context.mm)
  for (let vma = mm?.vmas.first ?? null; vma !== null; vma = vma.next) {
    if (vma.userfaultfd !== context.id) continue
    uffdWpRange(k, vma, vma.start, vma.end, false)
    userfaultfdReset(k, vma)
  }
  wake(k, context, 0, TASK_SIZE)
  for (const event of [...context.events]) dropEvent(k, context, event)
  wakeUp(k, readerChannel(context.id))
}

// ---- the ioctls

function api(k: TaskKernel, context: UserfaultContext, address: number): number {
  const view = getStruct(k, address, 24)
  if (typeof view === 'number') return view
  const [version, wanted] = [read64(view, 0), read64(view, 8)]
  const known = featuresOf(k)
  const answer = new DataView(new ArrayBuffer(24))
  const refuse = (errno: number): number => {
    const put = putBytes(k, address, new Uint8Array(24))
    return put !== 0 ? put : -errno
  }
  if (version !== UFFD_API || wanted >= 2 ** 31 || (wanted & ~known) !== 0) return refuse(EINVAL)
  if ((wanted & UFFD_FEATURE_EVENT_FORK) !== 0 && !capable(k.current, CAP_SYS_PTRACE)) return refuse(EPERM)
  if (context.features >= 0) return refuse(EINVAL)
  write64(answer, 0, UFFD_API)
  write64(answer, 8, known)
  answer.setUint32(16, UFFD_API_IOCTLS_LOW, true)
  answer.setUint32(20, UFFD_API_IOCTLS_HIGH, true)
  const put = putBytes(k, address, new Uint8Array(answer.buffer))
  if (put !== 0) return put
  // Protecting without being asked is of use only where pages that are not there are protected too.
  context.features = wanted | ((wanted & UFFD_FEATURE_WP_ASYNC) !== 0 ? UFFD_FEATURE_WP_UNPOPULATED : 0)
  return 0
}

/** vma_can_userfault() */
function canUserfault(k: TaskKernel, context: UserfaultContext, vma: Vma, mode: number): boolean {
  if ((vma.flagsHigh & VMH_DROPPABLE) !== 0 && has(k, 'uffd-no-droppable')) return false
  if ((mode & UFFDIO_REGISTER_MODE_MINOR) !== 0 && !isShmem(vma)) return false
  if (mode === UFFDIO_REGISTER_MODE_WP && (context.features & UFFD_FEATURE_WP_ASYNC) !== 0) return true
  return vmaIsAnonymous(vma) || isShmem(vma)
}

const minorOf = (mode: number): number => ((mode & UFFDIO_REGISTER_MODE_MINOR) !== 0 ? VMH_UFFD_MINOR : 0)
const flagsOf = (mode: number): number =>
  ((mode & UFFDIO_REGISTER_MODE_MISSING) !== 0 ? VM_UFFD_MISSING : 0) |
  ((mode & UFFDIO_REGISTER_MODE_WP) !== 0 ? VM_UFFD_WP : 0)

/** The mode that a VMA is registered with. */
const modeOf = (vma: Vma): number =>
  ((vma.flags & VM_UFFD_MISSING) !== 0 ? UFFDIO_REGISTER_MODE_MISSING : 0) |
  ((vma.flags & VM_UFFD_WP) !== 0 ? UFFDIO_REGISTER_MODE_WP : 0) |
  ((vma.flagsHigh & VMH_UFFD_MINOR) !== 0 ? UFFDIO_REGISTER_MODE_MINOR : 0)

/** VMAs of a range, lowest first. */
function vmasOf(mm: Mm, start: number, end: number): Vma[] {
  const list: Vma[] = []
  for (let vma = findVmaIntersection(mm.vmas, start, end); vma !== null && vma.start < end; vma = vma.next)
    list.push(vma)
  return list
}

/** userfaultfd_register_range(), and with mode 0 its opposite. */
function setRange(k: TaskKernel, mm: Mm, start: number, end: number, mode: number, id: number): number {
  for (let at = start; at < end;) {
    const vma = findVmaIntersection(mm.vmas, at, end)
    if (vma === null) return 0
    const [from, to] = [Math.max(at, vma.start), Math.min(end, vma.end)]
    at = to
    const flags = (vma.flags & ~UFFD_FLAGS) | flagsOf(mode)
    const flagsHigh = (vma.flagsHigh & ~VMH_UFFD_MINOR) | minorOf(mode)
    if (vma.userfaultfd === id && vma.flags === flags && vma.flagsHigh === flagsHigh) continue
    if (mode === 0 && vma.userfaultfd === 0) continue
    if (mode === 0) uffdWpRange(k, vma, from, to, false)
    const modified = vmaModify(k, vma, from, to, { flags, flagsHigh, userfaultfd: id })
    if (typeof modified === 'number') return modified
    modified.userfaultfd = id
    vmaSetFlags(k, modified, flags, flagsHigh, WHY_ADVISE)
  }
  return 0
}

function register(k: TaskKernel, context: UserfaultContext, mm: Mm, address: number): number {
  const view = getStruct(k, address, 24)
  if (typeof view === 'number') return view
  const [start, length, mode] = [read64(view, 0), read64(view, 8), read64(view, 16)]
  if (mode === 0 || mode > 7) return -EINVAL
  if ((mode & UFFDIO_REGISTER_MODE_WP) !== 0 && !has(k, 'uffd-wp')) return -EINVAL
  if ((mode & UFFDIO_REGISTER_MODE_MINOR) !== 0 && !has(k, 'uffd-minor')) return -EINVAL
  if (!validRange(k, start, length)) return -EINVAL
  const vmas = vmasOf(mm, start, start + length)
  if (vmas.length === 0) return -EINVAL
  for (const vma of vmas) {
    if (!canUserfault(k, context, vma, mode)) return -EINVAL
    if ((vma.flags & VM_MAYWRITE) === 0) return -EPERM
    if (vma.userfaultfd !== 0 && vma.userfaultfd !== context.id) return -EBUSY
  }
  const result = setRange(k, mm, start, start + length, mode, context.id)
  if (result < 0) return result
  let low = (1 << 2) | (1 << 3) | (1 << 4)
  if ((mode & UFFDIO_REGISTER_MODE_WP) !== 0) low |= 1 << 6
  if ((mode & UFFDIO_REGISTER_MODE_MINOR) !== 0) low |= 1 << 7
  if (has(k, 'uffd-move')) low |= 1 << 5
  if (has(k, 'uffd-poison')) low |= 1 << 8
  const out = new Uint8Array(8)
  new DataView(out.buffer).setUint32(0, low, true)
  return putBytes(k, address + 24, out)
}

function unregister(k: TaskKernel, context: UserfaultContext, mm: Mm, address: number): number {
  const view = getStruct(k, address, 16)
  if (typeof view === 'number') return view
  const [start, length] = [read64(view, 0), read64(view, 8)]
  if (!validRange(k, start, length)) return -EINVAL
  const vmas = vmasOf(mm, start, start + length)
  if (vmas.length === 0) return -EINVAL
  if (vmas.some((vma) => !canUserfault(k, context, vma, modeOf(vma)))) return -EINVAL
  if (has(k, 'uffd-own-unregister') && vmas.some((vma) => vma.userfaultfd !== 0 && vma.userfaultfd !== context.id))
    return -EINVAL
  const result = setRange(k, mm, start, start + length, 0, 0)
  wake(k, context, start, length)
  return result
}

/** mwriteprotect_range() */
function writeProtect(k: TaskKernel, context: UserfaultContext, mm: Mm, address: number): number {
  const view = getStruct(k, address, 24)
  if (typeof view === 'number') return view
  const [start, length, mode] = [read64(view, 0), read64(view, 8), read64(view, 16)]
  if (context.events.length > 0) return -EAGAIN
  if (!validRange(k, start, length) || mode > 3) return -EINVAL
  const protect = (mode & UFFDIO_WRITEPROTECT_MODE_WP) !== 0
  const dontWake = (mode & UFFDIO_WRITEPROTECT_MODE_DONTWAKE) !== 0
  if (protect && dontWake) return -EINVAL
  let found = false
  for (const vma of vmasOf(mm, start, start + length)) {
    if (!userfaultfdWp(vma)) return -ENOENT
    uffdWpRange(k, vma, Math.max(start, vma.start), Math.min(start + length, vma.end), protect)
    found = true
  }
  if (!found) return -ENOENT
  if (!protect && !dontWake) wake(k, context, start, length)
  return 0
}

function wakeRange(k: TaskKernel, context: UserfaultContext, address: number): number {
  const view = getStruct(k, address, 16)
  if (typeof view === 'number') return view
  const [start, length] = [read64(view, 0), read64(view, 8)]
  if (!validRange(k, start, length)) return -EINVAL
  wake(k, context, start, length)
  return 0
}

function ioctl(k: TaskKernel, file: File, command: number, address: number): number {
  const context = contextOf(k, file)
  if (context === undefined) return -EINVAL
  const number = command >>> 0
  if (number === UFFDIO.api) return api(k, context, address)
  if (context.features < 0) return -EINVAL
  const mm = k.mms.get(context.mm)
  if (mm === undefined) return number === UFFDIO.register || number === UFFDIO.unregister ? -ENOMEM : -ESRCH
  switch (number) {
    case UFFDIO.register:
      return register(k, context, mm, address)
    case UFFDIO.unregister:
      return unregister(k, context, mm, address)
    case UFFDIO.wake:
      return wakeRange(k, context, address)
    case UFFDIO.copy:
      return copy(k, context, mm, address)
    case UFFDIO.zeropage:
      return simpleFill(k, context, mm, address, UFFDIO_MODE_DONTWAKE, (vma, at) => fillZero(k, vma, at))
    case UFFDIO.writeprotect:
      return has(k, 'uffd-wp') ? writeProtect(k, context, mm, address) : -EINVAL
    case UFFDIO.continue:
      return has(k, 'uffd-minor')
        ? simpleFill(k, context, mm, address, UFFDIO_MODE_DONTWAKE | UFFDIO_MODE_WP, (vma, at, mode) =>
            continueFill(k, vma, at, mode),
          )
        : -EINVAL
    case UFFDIO.poison:
      return has(k, 'uffd-poison')
        ? simpleFill(k, context, mm, address, UFFDIO_MODE_DONTWAKE, (vma, at) => fillPoison(k, vma, at))
        : -EINVAL
    case UFFDIO.move:
      return has(k, 'uffd-move') ? move(k, context, mm, address) : -EINVAL
    default:
      return -EINVAL
  }
}

export const userfaultfdMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  read: (k, file, address, count) => read(k as TaskKernel, file, address, count),
  poll: (k, file) => poll(k as TaskKernel, file),
  ioctl: (k, file, command, argument) => ioctl(k as TaskKernel, file, command, argument),
  release: (k, file) => release(k as TaskKernel, file),
}

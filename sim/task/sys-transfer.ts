// sendfile(2), copy_file_range(2), process_vm_readv(2), process_vm_writev(2): bytes that never pass through a buffer of the caller
// (fs/read_write.c, mm/process_vm_access.c).

import { hasSecret } from '../fault/populate.ts'
import {
  BLOCKED,
  EBADF,
  EFAULT,
  EFBIG,
  EINVAL,
  EISDIR,
  EOVERFLOW,
  EPERM,
  ESPIPE,
  ESRCH,
  ETXTBSY,
  EXDEV,
} from '../uapi/errno.ts'
import { MAX_RW_COUNT, O_APPEND, UIO_MAXIOV } from '../uapi/fcntl.ts'
import { IN_ACCESS, IN_MODIFY } from '../uapi/inotify.ts'
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { RLIMIT_FSIZE } from '../uapi/mman.ts'
import { SIGXFSZ } from '../uapi/signal.ts'
import { rlimit } from '../mm/current.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import { fdget } from '../fs/file.ts'
import { watchers } from '../fs/notify.ts'
import { isDirectory } from '../fs/namei.ts'
import { maxBytes } from '../fs/read-write.ts'
import { inodeSize } from '../fs/stat.ts'
import { moveBytes } from '../fs/transfer.ts'
import { getStruct, longs, putBytes, read64, readSigned64, signedArg } from './arguments.ts'
import { mayTrace } from './may-trace.ts'
import { withMm } from './remote.ts'
import type { File } from '../fs/file.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'

/** The offset behind a pointer argument: null without a pointer, `error` where it can't be read. */
function offsetAt(k: TaskKernel, address: number): { offset: number | null; error: number } {
  if (address === 0) return { offset: null, error: 0 }
  const view = getStruct(k, address, 8)
  return typeof view === 'number' ? { offset: null, error: view } : { offset: readSigned64(view, 0), error: 0 }
}

/** Writes a moved offset back, or moves the open file's position. */
function advance(k: TaskKernel, file: File, address: number, from: number, moved: number): number {
  if (address !== 0) return putBytes(k, address, longs([from + moved]))
  if (k.fileOps[file.fops].seek !== 'none') file.position = from + moved
  return 0
}

const isStream = (k: TaskKernel, file: File): boolean => k.fileOps[file.fops].seek === 'none'

export function sysSendfile(k: TaskKernel): number {
  const pointer = k.args[2]
  const { offset: given, error } = offsetAt(k, pointer)
  if (error !== 0) return error
  const from = fdget(k, k.low[1])
  if (from === null || (from.mode & FMODE_READ) === 0) return -EBADF
  if (given !== null && isStream(k, from)) return -ESPIPE
  const count = signedArg(k, 3)
  // rw_verify_area(): the end may not wrap.
  if (count < 0 || (given !== null && (given < 0 || given + count >= 2 ** 63))) return -EINVAL
  const to = fdget(k, k.low[0])
  if (to === null || (to.mode & FMODE_WRITE) === 0) return -EBADF
  if ((to.flags & O_APPEND) !== 0) return -EINVAL
  if (isDirectory(from.node)) return -EINVAL
  // splice_direct_to_actor(): what can't be given back is not taken; a pipe has no splice_read.
  if (from.node.pipe !== null || (isStream(k, from) && to.node.pipe === null)) return -EINVAL
  const fromAt = given ?? from.position
  const toAt = to.position
  const moved = moveBytes(k, { from, to, fromAt, toAt, count: Math.min(k.args[3], MAX_RW_COUNT) })
  if (moved < 0) return moved
  tellMoved(k, from, to, moved)
  if (!isStream(k, to)) to.position = toAt + moved
  const stored = advance(k, from, pointer, fromAt, moved)
  return stored < 0 ? stored : moved
}

/** Does `at` plus argument i leave 64 bits without a sign? By words: a double has 53 bits. */
function endWraps(k: TaskKernel, at: number, i: number): boolean {
  const high = Math.floor(at / 2 ** 32)
  const carry = at - high * 2 ** 32 + (k.low[i] >>> 0) >= 2 ** 32 ? 1 : 0
  return (high >>> 0) + (k.high[i] >>> 0) + carry >= 2 ** 32
}

export function sysCopyFileRange(k: TaskKernel): number {
  const from = fdget(k, k.low[0])
  const to = fdget(k, k.low[2])
  if (from === null || to === null) return -EBADF
  const givenFrom = offsetAt(k, k.args[1])
  const givenTo = offsetAt(k, k.args[3])
  if (givenFrom.error !== 0 || givenTo.error !== 0) return givenFrom.error || givenTo.error
  if (k.args[5] !== 0) return -EINVAL
  const fromAt = givenFrom.offset ?? from.position
  const toAt = givenTo.offset ?? to.position
  const wrong = copyRangeWrong(k, from, to)
  if (wrong < 0) return wrong
  if (endWraps(k, fromAt, 4) || endWraps(k, toAt, 4)) return -EOVERFLOW
  if (fromAt < 0 || toAt < 0) return -EINVAL
  let count = Math.max(0, Math.min(k.args[4], inodeSize(k, from.node) - fromAt, MAX_RW_COUNT))
  // generic_write_check_limits()
  const limit = rlimit(k.current, RLIMIT_FSIZE)
  if (toAt >= limit) k.fsUp.sendSignal(k, SIGXFSZ)
  const room = Math.min(limit, maxBytes(to.node)) - toAt
  if (room <= 0) return -EFBIG
  count = Math.min(count, room)
  if (from.node === to.node && fromAt + count > toAt && toAt + count > fromAt) return -EINVAL
  const moved = moveBytes(k, { from, to, fromAt, toAt, count })
  if (moved < 0) return moved
  tellMoved(k, from, to, moved)
  const stored = advance(k, from, k.args[1], fromAt, moved)
  const second = stored < 0 ? stored : advance(k, to, k.args[3], toAt, moved)
  return second < 0 ? second : moved
}

function tellMoved(k: TaskKernel, from: File, to: File, moved: number): void {
  if (moved === 0) return
  watchers(k)?.tell(k, from.dentry, IN_ACCESS)
  watchers(k)?.tell(k, to.dentry, IN_MODIFY)
}

/** generic_copy_file_checks(). */
function copyRangeWrong(k: TaskKernel, from: File, to: File): number {
  if (isDirectory(from.node) || isDirectory(to.node)) return -EISDIR
  const regular = (file: File): boolean => (file.node.mode & S_IFMT) === S_IFREG
  if (!regular(from) || !regular(to)) return -EINVAL
  if ((from.mode & FMODE_READ) === 0 || (to.mode & FMODE_WRITE) === 0 || (to.flags & O_APPEND) !== 0) return -EBADF
  if (from.node.sb !== to.node.sb && k.version.has('copy-range-one-fs')) return -EXDEV
  return to.node.writeCount < 0 ? -ETXTBSY : 0
}

/** One piece of memory. */
interface Piece {
  readonly address: number
  readonly length: number
}

/** An iovec of the caller's: import_iovec(). */
function pieces(k: TaskKernel, address: number, count: number): Piece[] | number {
  if (count > UIO_MAXIOV) return -EINVAL
  const view = getStruct(k, address, 16 * count)
  if (typeof view === 'number') return view
  const list: Piece[] = []
  for (let i = 0; i < count; i++) {
    if (view.getInt32(16 * i + 12, true) < 0) return -EINVAL
    list.push({ address: read64(view, 16 * i), length: read64(view, 16 * i + 8) })
  }
  return list
}

/** Bytes between two address spaces, page by page, until the first that fails: what was moved, or -EFAULT if nothing was. */
function processVm(k: TaskKernel, write: boolean): number {
  if (k.args[5] !== 0) return -EINVAL
  const local = pieces(k, k.args[1], k.args[2])
  if (typeof local === 'number') return local
  const remote = pieces(k, k.args[3], k.args[4])
  if (typeof remote === 'number') return remote
  const total = local.reduce((sum, piece) => sum + piece.length, 0)
  if (total === 0 || remote.length === 0) return 0
  const task = k.tasks.get(k.low[0])
  if (task === undefined || task.mm === null) return -ESRCH
  if (!mayTrace(k, task)) return -EPERM
  return movePieces(k, local, remote, task.mm, write)
}

function movePieces(k: TaskKernel, local: readonly Piece[], remote: readonly Piece[], mm: Mm, write: boolean): number {
  const { current } = k
  const at = { piece: 0, offset: 0 }
  const there = { piece: 0, offset: 0 }
  let done = 0
  const bytes = new Uint8Array(4096)
  while (at.piece < local.length && there.piece < remote.length) {
    const a = local[at.piece]
    const b = remote[there.piece]
    const [from, to] = [a.address + at.offset, b.address + there.offset]
    const chunk = Math.min(a.length - at.offset, b.length - there.offset, 4096 - (from % 4096), 4096 - (to % 4096))
    if (chunk > 0 && done >= current.progress) {
      if (hasSecret(k, mm, to, chunk)) return done > 0 ? done : -EFAULT
      const left = write
        ? copyFromUser(k, from, bytes, 0, chunk) || withMm(k, mm, () => copyToUser(k, to, bytes, 0, chunk))
        : withMm(k, mm, () => copyFromUser(k, to, bytes, 0, chunk)) || copyToUser(k, from, bytes, 0, chunk)
      if (left === BLOCKED) return BLOCKED
      if (left > 0) return done > 0 ? done : -EFAULT
      current.progress += chunk
    }
    done += chunk
    at.offset += chunk
    there.offset += chunk
    if (at.offset >= a.length) Object.assign(at, { piece: at.piece + 1, offset: 0 })
    if (there.offset >= b.length) Object.assign(there, { piece: there.piece + 1, offset: 0 })
  }
  return done
}

export const sysProcessVmReadv = (k: TaskKernel): number => processVm(k, false)
export const sysProcessVmWritev = (k: TaskKernel): number => processVm(k, true)

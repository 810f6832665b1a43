// splice(2), tee(2), vmsplice(2) (fs/splice.c).

import { hasSecret } from '../fault/populate.ts'
import { BLOCKED, EBADF, EINVAL, ESPIPE, EFAULT } from '../uapi/errno.ts'
import { MAX_RW_COUNT, O_APPEND, O_NONBLOCK, UIO_MAXIOV } from '../uapi/fcntl.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { fdget } from '../fs/file.ts'
import { spliceFromPipe, spliceToPipe, teePipe } from '../fs/splice.ts'
import { vfsRead, vfsWrite } from '../fs/read-write.ts'
import { getStruct, longs, putBytes, read64, readSigned64 } from './arguments.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

const SPLICE_F_NONBLOCK = 2
const flagsKnown = 15

/** Where one side stands: what the pointer says, or the open file's position. */
function offsetOf(k: TaskKernel, file: File, address: number): number {
  if (address === 0) return file.position
  const view = getStruct(k, address, 8)
  if (typeof view === 'number') return view
  const offset = readSigned64(view, 0)
  return offset < 0 ? -EINVAL : offset
}

const isStream = (k: TaskKernel, file: File): boolean => k.fileOps[file.fops].seek === 'none'

/** The moved offset goes where the old one came from. */
function moveOn(k: TaskKernel, file: File, address: number, at: number): number {
  if (address !== 0) return putBytes(k, address, longs([at]))
  if (!isStream(k, file)) file.position = at
  return 0
}

export function sysSplice(k: TaskKernel): number {
  const [count, flags] = [Math.min(k.args[4], MAX_RW_COUNT), k.low[5]]
  if (count === 0) return 0
  if ((flags & ~flagsKnown) !== 0) return -EINVAL
  const [from, to] = [fdget(k, k.low[0]), fdget(k, k.low[2])]
  if (from === null || to === null) return -EBADF
  if ((from.mode & FMODE_READ) === 0 || (to.mode & FMODE_WRITE) === 0) return -EBADF
  const [source, target] = [from.node.pipe, to.node.pipe]
  if ((source !== null && k.args[1] !== 0) || (target !== null && k.args[3] !== 0)) return -ESPIPE
  if ((source === null && target === null) || source === target) return -EINVAL
  const fromAt = source === null ? offsetOf(k, from, k.args[1]) : 0
  const toAt = target === null ? offsetOf(k, to, k.args[3]) : 0
  if (fromAt < 0 || toAt < 0) return Math.min(fromAt, toAt)
  // rw_verify_area(): the end of the file's side has a sign.
  if ((source === null || target === null) && fromAt + toAt + k.args[4] >= 2 ** 63) return -EINVAL
  if (target === null && (to.flags & O_APPEND) !== 0) return -EINVAL
  const transfer = { from, to, fromAt, toAt, count }
  const noWait = (flags & SPLICE_F_NONBLOCK) !== 0 || (source !== null && target !== null && ((from.flags | to.flags) & O_NONBLOCK) !== 0) // prettier-ignore
  const moved = source !== null ? spliceFromPipe(k, transfer, noWait) : spliceToPipe(k, transfer, noWait)
  if (moved <= 0) return moved
  const stored = source === null ? moveOn(k, from, k.args[1], fromAt + moved) : target === null ? moveOn(k, to, k.args[3], toAt + moved) : 0 // prettier-ignore
  return stored < 0 ? stored : moved
}

export function sysTee(k: TaskKernel): number {
  const flags = k.low[3]
  if ((flags & ~flagsKnown) !== 0) return -EINVAL
  if (k.args[2] === 0) return 0
  const [from, to] = [fdget(k, k.low[0]), fdget(k, k.low[1])]
  if (from === null || to === null) return -EBADF
  if ((from.mode & FMODE_READ) === 0 || (to.mode & FMODE_WRITE) === 0) return -EBADF
  const noWait = (flags & SPLICE_F_NONBLOCK) !== 0 || ((from.flags | to.flags) & O_NONBLOCK) !== 0
  return teePipe(k, from, to, k.args[2], noWait)
}

/**
 * vmsplice(2). Differs from Linux: the bytes are copied, so what the program writes to its memory afterwards is not seen in the pipe.
 */
export function sysVmsplice(k: TaskKernel): number {
  const [count, flags] = [k.args[2], k.low[3]]
  if ((flags & ~flagsKnown) !== 0) return -EINVAL
  const file = fdget(k, k.low[0])
  if (file === null || file.node.pipe === null) return -EBADF
  if (count > UIO_MAXIOV) return -EINVAL
  const view = getStruct(k, k.args[1], 16 * count)
  if (typeof view === 'number') return view
  const move = (file.mode & FMODE_WRITE) !== 0 ? vfsWrite : vfsRead
  const kept = file.flags
  if ((flags & SPLICE_F_NONBLOCK) !== 0) file.flags |= O_NONBLOCK
  let before = 0
  let result = 0
  for (let i = 0; i < count; i++) {
    const length = read64(view, 16 * i + 8)
    if (before + length <= k.current.scratch) {
      before += length
      continue
    }
    const { mm } = k.current
    const secret = mm !== null && move === vfsWrite && hasSecret(k, mm, read64(view, 16 * i), length)
    result = secret ? -EFAULT : move(k, file, read64(view, 16 * i), length, null)
    if (result <= 0) break
    k.current.progress = 0
    before += result
    k.current.scratch = before
    if (result < length) break
  }
  file.flags = kept
  if (result === BLOCKED) return BLOCKED
  return result < 0 && before === 0 ? result : before
}

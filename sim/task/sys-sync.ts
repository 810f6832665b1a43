// System calls that make files durable: sync, syncfs, fsync, fdatasync, sync_file_range (fs/sync.c). Each sleeps until the disk has answered
// and is called again; `scratch` says that what was dirty is on its way.

import { flushDisk } from '../fs/disk-cache.ts'
import { commitJournal } from '../fs/journal.ts'
import { fdget } from '../fs/file.ts'
import { errseqCheckAndAdvance } from '../pagecache/errseq.ts'
import { awaitWriteback, startWriteback } from '../pagecache/filemap.ts'
import { BLOCKED, EBADF, EINVAL, ESPIPE } from '../uapi/errno.ts'
import { S_IFBLK, S_IFDIR, S_IFLNK, S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { disks } from '../fs/parts.ts'
import { use } from '../lib/parts.ts'
import { signedArg } from './arguments.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { SuperBlock } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

const SYNC_FILE_RANGE_WAIT_BEFORE = 1
const SYNC_FILE_RANGE_WRITE = 2
const SYNC_FILE_RANGE_WAIT_AFTER = 4

export function sysFsync(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  if (file === null) return -EBADF
  return k.fileOps[file.fops].fsync?.(k, file, 0, 2 ** 53) ?? -EINVAL
}

/** Everything of one file system, or of all: sync_filesystem(). Errors are for those who have the files open. */
function syncSupers(k: TaskKernel, only: SuperBlock | null): number {
  const wanted = (mapping: AddressSpace): boolean => {
    const sb = k.inodes.get(mapping.inode)?.sb
    return sb !== undefined && mapping.canWriteback && (only === null || sb === only)
  }
  const mappings = [...k.mappings.values()].filter(wanted)
  if (k.current.scratch === 0) {
    for (const mapping of mappings) {
      startWriteback(k, mapping, 0, Infinity, false)
      const node = k.inodes.get(mapping.inode)
      if (node?.sb.dax === true) use(disks).daxWriteback(k, node, mapping, 0, Infinity, true)
    }
    k.current.scratch = 1
  }
  for (const mapping of mappings) if (awaitWriteback(k, mapping, 0, Infinity) === BLOCKED) return BLOCKED
  for (const sb of k.superBlocks.values()) {
    if (only !== null && sb !== only) continue
    commitJournal(sb)
    // ext2_sync_fs() sends no flush.
    if (sb.type !== 'ext2') flushDisk(k, sb)
  }
  return 0
}

export const sysSync = (k: TaskKernel): number => syncSupers(k, null)

export function sysSyncfs(k: TaskKernel): number {
  const file = fdget(k, k.low[0])
  if (file === null) return -EBADF
  const result = syncSupers(k, file.node.sb)
  if (result !== 0) return result
  const holder = { wbErr: file.sbErr }
  const told = errseqCheckAndAdvance(file.node.sb.wbErr, holder)
  file.sbErr = holder.wbErr
  return told
}

/** Is the sum of an offset and a length 2^63 or more? A double so large has lost the last bits, which are in the low words. */
const sumWraps = (k: TaskKernel, sum: number): boolean =>
  sum > 2 ** 63 || (sum === 2 ** 63 && (k.low[1] + k.low[2]) >>> 0 < 2 ** 31)

/** sync_file_range(2): the pages alone, neither the metadata nor a flush of the disk. */
export function sysSyncFileRange(k: TaskKernel): number {
  const flags = k.args[3]
  const [offset, bytes] = [signedArg(k, 1), signedArg(k, 2)]
  const file = fdget(k, k.low[0])
  if (file === null) return -EBADF
  if (flags > 7 || offset < 0 || bytes < 0 || sumWraps(k, offset + bytes)) return -EINVAL
  if (![S_IFREG, S_IFBLK, S_IFDIR, S_IFLNK].includes(file.node.mode & S_IFMT)) return -ESPIPE
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return 0
  const from = Math.floor(offset / 4096)
  const to = bytes === 0 ? Infinity : Math.floor((offset + bytes - 1) / 4096)
  const { current } = k
  if ((flags & SYNC_FILE_RANGE_WAIT_BEFORE) !== 0 && current.scratch === 0) {
    if (awaitWriteback(k, mapping, from, to) === BLOCKED) return BLOCKED
  }
  if ((flags & SYNC_FILE_RANGE_WRITE) !== 0 && current.scratch === 0) startWriteback(k, mapping, from, to, false)
  current.scratch = 1
  if ((flags & SYNC_FILE_RANGE_WAIT_AFTER) !== 0 && awaitWriteback(k, mapping, from, to) === BLOCKED) return BLOCKED
  return (flags & ~SYNC_FILE_RANGE_WRITE) === 0 ? 0 : errseqCheckAndAdvance(mapping.wbErr, file)
}

// The part `contents`: read, write, fsync and ioctl of regular files, over the page cache, a page at a time (mm/filemap.c, mm/shmem.c).

import { BLOCKED, EFAULT, EFBIG, EINVAL, EPERM, ETXTBSY } from '../uapi/errno.ts'
import {
  F_SEAL_FUTURE_WRITE,
  F_SEAL_GROW,
  F_SEAL_WRITE,
  FIBMAP,
  FS_IOC_FIEMAP,
  O_DIRECT,
  O_DSYNC,
  FS_IMMUTABLE_FL,
  FS_APPEND_FL,
} from '../uapi/fcntl.ts'
import { RLIMIT_FSIZE } from '../uapi/mman.ts'
import { SIGXFSZ } from '../uapi/signal.ts'
import { rlimit } from '../mm/current.ts'
import { errseqCheckAndAdvance } from '../pagecache/errseq.ts'
import {
  folioMarkDirty, folioMarkUptodate, grabPageForWrite, holdsUptodate, writebackRange,
} from '../pagecache/filemap.ts' // prettier-ignore
import { dirtyBlocks } from '../pagecache/folio.ts'
import { readPage } from '../pagecache/readahead.ts'
import { accessOk, copyToUser, putUser32 } from '../fault/uaccess.ts'
import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { use } from '../lib/parts.ts'
import { disks } from './parts.ts'
import { readDiskPage } from './disk-map.ts'
import { punchFile } from './fallocate.ts'
import { fileAccessed } from './inode.ts'
import { flushDisk } from './disk-cache.ts'
import { commitJournal } from './journal.ts'
import { performWrite } from './perform-write.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

export { performWrite } from './perform-write.ts'

const mappingOf = (k: FsKernel, file: File): AddressSpace | null => k.mappings.get(file.mapping) ?? null

/** The frame of a page for reading, brought in if need be; a negative errno or BLOCKED; -1 means a hole of tmpfs. */
export const HOLE = -1_000_000

export function pageForRead(k: FsKernel, mapping: AddressSpace, file: File, index: number, pages: number): number {
  if (mapping.swapBacked && !holdsUptodate(k, mapping, index)) return HOLE
  return readPage(k, mapping, file.ra, index, pages)
}

const isDirect = (file: File): boolean => (file.flags & O_DIRECT) !== 0 && file.node.disk !== null

/** read(2) of a file with pages: up to the end of the file, a page at a time. */
export function fileRead(k: FsKernel, file: File, address: number, count: number, position: number): number {
  const mapping = mappingOf(k, file)
  if (mapping === null) return -EINVAL
  if (file.node.sb.dax) return use(disks).daxRead(k, file.node, mapping.size, address, count, position)
  if (isDirect(file)) return use(disks).directIo(k, { node: file.node, mapping, address, count, position }, false)
  const done = readPages(k, mapping, file, address, count, position)
  if (done > 0 && k.version.has('readahead-prev-late')) file.ra.prevIndex = Math.floor((position + done) / 4096)
  return done
}

/** filemap_read() */
function readPages(
  k: FsKernel,
  mapping: AddressSpace,
  file: File,
  address: number,
  count: number,
  position: number,
): number {
  let done = k.current.progress
  while (done < count) {
    const at = position + done
    if (at >= mapping.size) break
    const offset = at % 4096
    const chunk = Math.min(4096 - offset, count - done, mapping.size - at)
    const pages = Math.ceil((offset + count - done) / 4096)
    const pfn = pageForRead(k, mapping, file, Math.floor(at / 4096), pages)
    if (pfn === BLOCKED || (pfn < 0 && pfn !== HOLE)) return stopped(k, done, pfn)
    const left = copyToUser(k, address + done, k.ram.u8, (pfn === HOLE ? 0 : k.ram.position(pfn)) + offset, chunk)
    if (left === BLOCKED) return stopped(k, done, BLOCKED)
    done += chunk - left
    if (left > 0) return done > 0 ? done : -EFAULT
  }
  return done
}

function stopped(k: FsKernel, done: number, why: number): number {
  if (why === BLOCKED) {
    k.current.progress = done
    return BLOCKED
  }
  return done > 0 ? done : why
}

/** generic_write_checks(): RLIMIT_FSIZE and seals. The bytes that may be written, or a negative errno. */
export function writeCheck(k: FsKernel, node: Inode, mapping: AddressSpace, position: number, count: number): number {
  if (node.disk !== null && (node.fileFlags & FS_IMMUTABLE_FL) !== 0) return -EPERM
  if (node.swapFile) return -ETXTBSY
  if (node.seals > 0 && (node.seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE)) !== 0) return -EPERM
  if (node.seals > 0 && (node.seals & F_SEAL_GROW) !== 0 && position + count > mapping.size) {
    // generic_perform_write() asks for each piece, and one that reaches over the end is refused.
    const large = k.version.has('shmem-writes-large') && !k.version.has('shmem-writes-by-page')
    const piece = large ? 2 ** 21 : 4096
    const within = Math.floor(mapping.size / piece) * piece - position
    return within <= 0 ? -EPERM : within
  }
  const limit = rlimit(k.current, RLIMIT_FSIZE)
  if (position + count <= limit) return count
  if (position >= limit) {
    k.fsUp.sendSignal(k, SIGXFSZ)
    return -EFBIG
  }
  return limit - position
}

/** write(2): generic_file_write_iter(). */
export function fileWrite(k: FsKernel, file: File, address: number, wanted: number, position: number): number {
  const mapping = mappingOf(k, file)
  if (mapping === null) return -EINVAL
  if (!accessOk(address, wanted)) return -EFAULT
  if (wanted === 0) return 0
  const count = writeCheck(k, file.node, mapping, position, wanted)
  if (count < 0) return count
  if (file.node.sb.dax) return use(disks).daxWrite(k, file.node, mapping, address, count, position)
  if (isDirect(file)) return use(disks).directIo(k, { node: file.node, mapping, address, count, position }, true)
  const done = performWrite(k, { node: file.node, mapping, position, base: 0 }, address, count)
  if (done === BLOCKED) return BLOCKED
  file.node.mtime = k.trace.tick
  file.node.ctime = k.trace.tick
  // generic_write_sync(): called again while the disk works, it comes straight here.
  if ((file.flags & O_DSYNC) === 0 || file.node.disk === null || done <= 0) return done
  const synced = diskFsync(k, file, position, position + done, false)
  if (synced === BLOCKED) return stopped(k, done, BLOCKED)
  return synced < 0 ? synced : done
}

/** Puts scratch bytes into a page of the cache. */
function putBytes(k: FsKernel, mapping: AddressSpace, index: number, offset: number, count: number): number {
  const whole = offset === 0 && (count === 4096 || index * 4096 + count >= mapping.size)
  const pfn = grabPageForWrite(k, mapping, index, whole, offset, offset + count)
  if (pfn < 0) return pfn
  k.ram.writeBytes(pfn, offset, k.scratch.subarray(0, count))
  folioMarkUptodate(k, pfn)
  folioMarkDirty(k, pfn)
  dirtyBlocks(k, mapping, index, index + 1)
  return 0
}

/** A page's bytes from `position` on into kernel memory: up to the page's or the file's end. */
export function fileReadKernel(k: FsKernel, file: File, to: Uint8Array, position: number): number {
  const mapping = mappingOf(k, file)
  if (mapping === null) return -EINVAL
  const offset = position % 4096
  const count = Math.min(to.length, 4096 - offset, mapping.size - position)
  if (count <= 0) return 0
  if (file.node.sb.dax) {
    to.fill(0, 0, count)
    const page = new Uint8Array(4096)
    const failed = readDiskPage(k, file.node, Math.floor(position / 4096), page)
    to.set(page.subarray(offset, offset + count))
    return failed < 0 ? failed : count
  }
  const pfn = pageForRead(k, mapping, file, Math.floor(position / 4096), Math.ceil((offset + to.length) / 4096))
  if (pfn < 0 && pfn !== HOLE) return pfn
  fileAccessed(file, k.trace.tick)
  if (pfn === HOLE) to.fill(0, 0, count)
  else to.set(k.ram.readBytes(pfn, offset, count))
  return count
}

export function fileWriteKernel(
  k: FsKernel,
  file: File,
  from: Uint8Array | null,
  position: number,
  wanted: number,
): number {
  const mapping = mappingOf(k, file)
  if (mapping === null) return -EINVAL
  const offset = position % 4096
  const count = writeCheck(k, file.node, mapping, position, Math.min(wanted, 4096 - offset))
  if (count < 0 || from === null) return count
  k.scratch.set(from.subarray(0, count))
  const failed = file.node.sb.dax
    ? use(disks).daxPut(k, file.node, mapping, position, count)
    : putBytes(k, mapping, Math.floor(position / 4096), offset, count)
  if (failed < 0) return failed
  if (position + count > mapping.size) mapping.size = position + count
  file.node.mtime = k.trace.tick
  file.node.ctime = k.trace.tick
  return count
}

/** FIONREAD of a file with pages. */
export const bytesLeft = (k: FsKernel, file: File, address: number): number =>
  putUser32(k, address, Math.max(0, (mappingOf(k, file)?.size ?? 0) - file.position))

export { fileFlagsIoctl } from './file-flags.ts'

/** FIBMAP and FS_IOC_FIEMAP of a file on a disk; null: another command. */
export function blocksIoctl(k: FsKernel, file: File, command: number, argument: number): number | null {
  const mapping = mappingOf(k, file)
  if (mapping !== null && command >>> 0 === FS_IOC_FIEMAP) return use(disks).fiemap(k, file.node, mapping, argument)
  if (mapping !== null && command === FIBMAP) return use(disks).fibmap(k, file.node, mapping, argument)
  return null
}

/** MADV_REMOVE and FALLOC_FL_PUNCH_HOLE. */
export function punchHole(k: FsKernel, file: File, offset: number, length: number): number {
  const { seals, fileFlags } = file.node
  if ((fileFlags & (FS_APPEND_FL | FS_IMMUTABLE_FL)) !== 0) return -EPERM
  if (seals > 0 && (seals & (F_SEAL_WRITE | F_SEAL_FUTURE_WRITE)) !== 0) return -EPERM
  return punchFile(k, file, offset, length)
}

/** fsync and msync: what is dirty is written and waited for, then the journal. Errors are told once to each open file. */
export function diskFsync(k: FsKernel, file: File, start: number, end: number, faulting: boolean): number {
  const mapping = mappingOf(k, file)
  if (mapping === null) return 0
  const { node } = file
  const [first, last] = [Math.floor(start / 4096), Math.floor((end - 1) / 4096)]
  enter(k, node.sb.type === 'ext2' ? FN.fileWriteAndWaitRange : FN.ext4SyncFile)
  if (node.sb.type !== 'ext2') enter(k, FN.fileWriteAndWaitRange)
  if (node.sb.dax) use(disks).daxWriteback(k, node, mapping, first, last, !faulting)
  const result = writebackRange(k, mapping, first, last)
  if (node.sb.type !== 'ext2') leave(k)
  // The metadata of what could not be written is not committed.
  const told = result !== 0 ? result : errseqCheckAndAdvance(mapping.wbErr, file)
  if (told === 0) {
    if (commitJournal(node.sb, node.id) && node.sb.type !== 'ext2') callCommit(k)
    flushDisk(k, node.sb)
  }
  leave(k)
  return told
}

function callCommit(k: FsKernel): void {
  enter(k, FN.ext4FcCommit)
  enter(k, FN.jbd2CompleteTransaction)
  call(k, FN.jbd2LogWaitCommit)
  leave(k)
  leave(k)
}

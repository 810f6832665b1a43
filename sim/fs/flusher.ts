// What happens on disks without anybody asking: devices answer, dirty pages are written when they are old enough (fs/fs-writeback.c,
// mm/page-writeback.c), the journal commits a transaction that has run for long.

import { errseqSet } from '../pagecache/errseq.ts'
import { startWriteback } from '../pagecache/filemap.ts'
import { PG_dirty } from '../uapi/page-flags.ts'
import { completeIo, nextIo } from './block-device.ts'
import { flushDisk } from './disk-cache.ts'
import { commitInterval, commitJournal } from './journal.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { FsKernel } from './kernel.ts'

const ticksPerCentisecond = 10_000_000

/** Settings of /proc/sys/vm that the flusher follows, and when it works next (Infinity: nothing is dirty). */
export interface Writeback {
  /** dirty_expire_centisecs, dirty_writeback_centisecs (0: the flusher never works by itself). */
  expire: number
  interval: number
  next: number
}

export const createWriteback = (): Writeback => ({ expire: 3000, interval: 500, next: Infinity })

/** __mark_inode_dirty(): the flusher is woken one interval after the first page became dirty. */
export function inodeDirtied(k: FsKernel): void {
  const { writeback } = k
  if (writeback.next !== Infinity || writeback.interval === 0) return
  writeback.next = k.trace.tick + writeback.interval * ticksPerCentisecond
  k.fsUp.armTimer(k, writeback.next)
}

/** mapping_set_error(): the file system remembers it for syncfs. */
export function writeFailed(k: FsKernel, mapping: AddressSpace, errno: number): void {
  const sb = k.inodes.get(mapping.inode)?.sb
  if (sb !== undefined) errseqSet(sb.wbErr, errno)
}

/** dirty_writeback_centisecs was set: the flusher works at once if anything is dirty, and then so often. */
export function setWriteback(k: FsKernel, interval: number): void {
  const { writeback } = k
  writeback.interval = interval
  writeback.next = Infinity
  if (interval > 0) inodeDirtied(k)
}

const hasDirty = (k: FsKernel, mapping: AddressSpace): boolean => {
  for (const pfn of mapping.pages.values()) if ((k.memMap.flags[pfn] & PG_dirty) !== 0) return true
  return false
}

/** wb_workfn(): writes back what has been dirty for long enough, and comes again while anything is dirty. */
function flush(k: FsKernel): void {
  const { writeback } = k
  const expired = k.trace.tick - writeback.expire * ticksPerCentisecond
  let dirty = false
  for (const mapping of k.mappings.values()) {
    if (mapping.dirtiedWhen < 0) continue
    if (mapping.dirtiedWhen <= expired) startWriteback(k, mapping, 0, Infinity, false)
    if (!hasDirty(k, mapping)) mapping.dirtiedWhen = -1
    else if (mapping.dirtiedWhen <= expired) mapping.dirtiedWhen = k.trace.tick
    dirty ||= mapping.dirtiedWhen >= 0
  }
  writeback.next = dirty && writeback.interval > 0 ? k.trace.tick + writeback.interval * ticksPerCentisecond : Infinity
}

/** Tick at which something is due; Infinity: nothing. */
export function nextDevice(k: FsKernel): number {
  let next = Math.min(nextIo(k), k.writeback.next)
  for (const { journal } of k.superBlocks.values()) {
    if (journal !== null && journal.since >= 0) next = Math.min(next, journal.since + commitInterval)
  }
  return next
}

/** Does what is due by now. */
export function runDevices(k: FsKernel): void {
  completeIo(k)
  if (k.trace.tick >= k.writeback.next) flush(k)
  for (const sb of k.superBlocks.values()) {
    const { journal } = sb
    if (journal === null || journal.since < 0 || k.trace.tick < journal.since + commitInterval) continue
    commitJournal(sb)
    if (sb.type !== 'ext2') flushDisk(k, sb)
  }
}

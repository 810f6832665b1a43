// Files on persistent memory that is reached past the page cache (fs/dax.c): which frame a page is, read and write straight to it, and
// making what was stored durable.

import { entryDirty, entryMkcleanHigh, entryMkcleanLow, entryPfn, entryWrprotectLow } from '../mm/entry.ts'
import { setEntry } from '../mm/page-table.ts'
import { vmaAddress } from '../mm/rmap.ts'
import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import { BLOCKED, EFAULT, EIO } from '../uapi/errno.ts'
import { PTE_RW, ptePresent } from '../uapi/pte.ts'
import { deviceOf, mapBlock, markWritten, setDiskSize } from './disk-map.ts'
import { inodeIsDirty } from './journal.ts'
import { persistFrame } from './persist.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import type { CacheKernel, DaxExtent } from '../pagecache/kernel.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** The frame of page `index`; a new one is zero, and durably so. */
function frameOf(k: FsKernel, node: Inode, index: number, write: boolean): DaxExtent | number {
  const device = deviceOf(k, node)
  if (device === undefined || node.disk === null) return -EIO
  const known = node.disk.blocks.get(index) ?? -1
  const unwritten = node.disk.unwritten.has(index)
  const found = known >= 0 && (!unwritten || write)
  if (!found && !write) return { pfn: -1, isNew: false, dirty: false }
  const isNew = known < 0 || unwritten
  if (isNew) {
    const block = mapBlock(k, node, index)
    if (block < 0) return block
    for (const at of unwritten ? unwrittenExtent(node, index, k.mappings.get(node.mapping)?.size ?? 0) : [index])
      zeroBlock(k, node, device.firstPfn, at)
  }
  const block = node.disk.blocks.get(index) ?? 0
  return { pfn: device.firstPfn + block, isNew, dirty: node.sb.type !== 'ext2' && inodeIsDirty(node) }
}

function zeroBlock(k: FsKernel, node: Inode, firstPfn: number, index: number): void {
  const pfn = firstPfn + (node.disk?.blocks.get(index) ?? 0)
  k.ram.clear(pfn)
  persistFrame(k, pfn)
  markWritten(k, node, index)
}

/** s_extent_max_zeroout_kb, in blocks. */
const zeroOutMost = 8

/**
 * What of an unwritten extent is written when one block of it is: to its end if that is near, from its start if that is near, zeros where
 * nothing was stored. Linux: fs/ext4/extents.c ext4_ext_convert_to_initialized(). An extent that reaches behind the end of the file is split.
 */
function unwrittenExtent(node: Inode, index: number, size: number): number[] {
  const isPart = (at: number): boolean => node.disk?.unwritten.has(at) === true
  let [from, to] = [index, index + 1]
  while (isPart(from - 1)) from--
  while (isPart(to)) to++
  let [first, end] = [index, index + 1]
  if (to - index > 1 && to * 4096 <= Math.ceil(size / 4096) * 4096) {
    if (to - index <= zeroOutMost) end = to
    if (end - from < zeroOutMost) first = from
  }
  return Array.from({ length: end - first }, (_, i) => first + i)
}

/** aops.directAccess of ext4 and ext2. */
export function directAccess(
  kernel: CacheKernel,
  mapping: AddressSpace,
  index: number,
  write: boolean,
): DaxExtent | number {
  const k = kernel as FsKernel
  const node = k.inodes.get(mapping.inode)
  return node === undefined ? -EIO : frameOf(k, node, index, write)
}

/** read(2): dax_iomap_rw(). Up to the end of the file; holes are zero. */
export function daxRead(
  k: FsKernel,
  node: Inode,
  size: number,
  address: number,
  count: number,
  position: number,
): number {
  let done = k.current.progress
  while (done < count && position + done < size) {
    const at = position + done
    const offset = at % 4096
    const chunk = Math.min(4096 - offset, count - done, size - at)
    const extent = frameOf(k, node, Math.floor(at / 4096), false)
    if (typeof extent === 'number') return done > 0 ? done : extent
    const source = extent.pfn < 0 ? 0 : k.ram.position(extent.pfn)
    const left = copyToUser(k, address + done, k.ram.u8, source + offset, chunk)
    if (left === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    done += chunk - left
    if (left > 0) return done > 0 ? done : -EFAULT
  }
  return done
}

/** write(2): the bytes go past the processor's caches, so they are durable when the call returns; where they are may not be. */
export function daxWrite(
  k: FsKernel,
  node: Inode,
  mapping: AddressSpace,
  address: number,
  count: number,
  position: number,
): number {
  let done = k.current.progress
  while (done < count) {
    const at = position + done
    const chunk = Math.min(4096 - (at % 4096), count - done)
    const left = copyFromUser(k, address + done, k.scratch, 0, chunk)
    if (left === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    const moved = chunk - left
    const failed = moved > 0 ? daxPut(k, node, mapping, at, moved) : 0
    if (failed < 0) return done > 0 ? done : failed
    done += moved
    if (left > 0) return done > 0 ? done : -EFAULT
  }
  node.mtime = k.trace.tick
  node.ctime = k.trace.tick
  return done
}

/** Scratch bytes into one page of the file, durably. */
export function daxPut(k: FsKernel, node: Inode, mapping: AddressSpace, at: number, count: number): number {
  const index = Math.floor(at / 4096)
  const extent = frameOf(k, node, index, true)
  if (typeof extent === 'number') return extent
  if (mapping.daxHoles.delete(index)) k.mmUp.unmapPages(k, mapping, index)
  k.ram.writeBytes(extent.pfn, at % 4096, k.scratch.subarray(0, count))
  persistFrame(k, extent.pfn, at % 4096, (at % 4096) + count)
  if (at + count > mapping.size) {
    mapping.size = at + count
    setDiskSize(k, node, mapping.size)
  }
  return 0
}

/** Entries that map page `index` become clean and read-only: pfn_mkclean_range(). */
function mkcleanEntries(k: FsKernel, mapping: AddressSpace, index: number, pfn: number): void {
  for (const id of mapping.iMmap) {
    const vma = k.vmas.get(id)
    const address = vma === undefined ? -1 : vmaAddress(vma, index)
    if (vma === undefined || address < 0) continue
    const block = Math.floor(address / BLOCK_SIZE)
    const page = (address % BLOCK_SIZE) >>> 12
    if (!walk.peek(k.ram, vma.mm.pgd, block, page)) continue
    const { low, high } = walk
    if (!ptePresent(low) || entryPfn(k.entryFormat, low, high) !== pfn) continue
    if (!entryDirty(k.entryFormat, low, high) && (low & PTE_RW) === 0) continue
    const leaf = walk.leaf(k.ram, vma.mm.pgd, block)
    const clean = entryMkcleanLow(entryWrprotectLow(k.entryFormat, low))
    setEntry(k, vma.mm, block, page, leaf, clean, entryMkcleanHigh(k.entryFormat, high))
    k.mmu.flushPage(block, page, vma.mm.id)
  }
}

/**
 * dax_writeback_mapping_range(): what was stored to the pages of a range is made durable. A synchronous fault does this only if the journal
 * has not committed yet, which it may have: then nobody may count on the data being durable (`promised` false).
 */
export function daxWriteback(
  k: FsKernel,
  node: Inode,
  mapping: AddressSpace,
  from: number,
  to: number,
  promised: boolean,
): void {
  enter(k, FN.daxWritebackMappingRange)
  for (const index of [...mapping.daxDirty].sort((a, b) => a - b)) {
    if (index < from || index > to) continue
    mapping.daxDirty.delete(index)
    const extent = frameOf(k, node, index, false)
    if (typeof extent === 'number' || extent.pfn < 0) continue
    call(k, FN.folioMkclean)
    mkcleanEntries(k, mapping, index, extent.pfn)
    if (promised) persistFrame(k, extent.pfn)
  }
  leave(k)
}

// Loop devices: a file as a block device (drivers/block/loop.c). What is read and written goes through the file's page cache; a device
// whose file has become shorter fails beyond its end.

import { findPage, folioMarkDirty, folioMarkUptodate, grabPageForWrite } from '../pagecache/filemap.ts'
import { EIO, ENOSPC } from '../uapi/errno.ts'
import { PG_locked, PG_uptodate } from '../uapi/page-flags.ts'
import { forgetIo } from './block-device.ts'
import { readDiskPage } from './disk-map.ts'
import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'

/** Bytes of the device's file, within one page of it. Where the file ends, the request fails. */
export function loopRead(k: FsKernel, device: BlockDevice, position: number, to: Uint8Array): number {
  const node = k.inodes.get(device.backing)
  const mapping = node === undefined ? undefined : k.mappings.get(node.mapping)
  if (node === undefined || mapping === undefined || position + to.length > mapping.size) return -EIO
  const index = Math.floor(position / 4096)
  const offset = position % 4096
  const pfn = findPage(mapping, index)
  if (pfn >= 0 && (k.memMap.flags[pfn] & PG_uptodate) !== 0) to.set(k.ram.readBytes(pfn, offset, to.length))
  else {
    const page = new Uint8Array(4096)
    const failed = readDiskPage(k, node, index, page)
    if (failed < 0) return failed
    to.set(page.subarray(offset, offset + to.length))
  }
  return 0
}

/** Writes through the page cache of the device's file, which grows no longer. */
export function loopWrite(k: FsKernel, device: BlockDevice, position: number, from: Uint8Array): number {
  const node = k.inodes.get(device.backing)
  const mapping = node === undefined ? undefined : k.mappings.get(node.mapping)
  if (node === undefined || mapping === undefined) return -EIO
  const index = Math.floor(position / 4096)
  const pfn = cachedForWrite(k, device, index)
  if (pfn < 0) return pfn
  k.ram.writeBytes(pfn, position % 4096, from)
  folioMarkUptodate(k, pfn)
  folioMarkDirty(k, pfn)
  return 0
}

/** The page of the file, with its contents; the loop thread waits for the disk below with nobody else running. */
function cachedForWrite(k: FsKernel, device: BlockDevice, index: number): number {
  const node = k.inodes.get(device.backing)
  const mapping = node === undefined ? undefined : k.mappings.get(node.mapping)
  if (node === undefined || mapping === undefined) return -EIO
  const cached = findPage(mapping, index)
  if (cached >= 0 && (k.memMap.flags[cached] & PG_locked) !== 0) {
    // Its reading is under way: done here at once.
    forgetIo(k, cached)
    k.memMap.flags[cached] &= ~PG_locked
  }
  const pfn = grabPageForWrite(k, mapping, index, true)
  if (pfn < 0) return pfn === -ENOSPC ? -ENOSPC : -EIO
  if ((k.memMap.flags[pfn] & PG_uptodate) === 0) {
    const page = new Uint8Array(4096)
    if (readDiskPage(k, node, index, page) < 0) return -EIO
    k.ram.writeBytes(pfn, 0, page)
  }
  return pfn
}

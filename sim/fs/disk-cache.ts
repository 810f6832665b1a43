// The volatile cache of a disk: what it was told to write since it was last told to flush (block/blk-flush.c). Until then each sector may be
// any of what was written to it, or what it was before, whatever the other sectors are.

import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'
import type { SuperBlock } from './inode.ts'

export const sectorBytes = 512

/** A page of the device that was written to. */
export interface CachedPage {
  /** What it was when the device was flushed last. */
  readonly durable: Uint8Array
  /** What it was after each write since, which was the device's `at`th. */
  readonly versions: { readonly at: number; readonly bytes: Uint8Array }[]
}

export interface DiskCache {
  /** Writes so far. */
  writes: number
  readonly pages: Map<number, CachedPage>
}

export const createDiskCache = (): DiskCache => ({ writes: 0, pages: new Map() })

/** A page of the device has been written to. */
export function noteWrite(cache: DiskCache, page: number, before: Uint8Array, now: Uint8Array): void {
  cache.writes++
  let known = cache.pages.get(page)
  if (known === undefined) cache.pages.set(page, (known = { durable: before, versions: [] }))
  known.versions.push({ at: cache.writes, bytes: now.slice() })
}

/** blkdev_issue_flush(), or the flush before a commit record: all that the device has answered is durable. */
export function flushDisk(k: FsKernel, sb: SuperBlock): void {
  k.block.devices.get(sb.device)?.cache?.pages.clear()
}

/** Writes that the device has not answered yet, of one page: they may be done as well. */
export function pendingWrites(k: FsKernel, device: BlockDevice, page: number, now: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (const request of k.block.requests) {
    if (request.device !== device.name || !request.write) continue
    for (const { places, bytes } of request.bios) {
      const part = 4096 / places.length
      const after = (found.at(-1) ?? now).slice()
      let touched = false
      for (const [i, at] of places.entries()) {
        if (bytes === null || Math.floor(at / 4096) !== page) continue
        after.set(bytes.subarray(i * part, (i + 1) * part), at % 4096)
        touched = true
      }
      if (touched) found.push(after)
    }
  }
  return found
}

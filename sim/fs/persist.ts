// Persistent memory and the processor's caches: what of the stores is durable. A line of 64 bytes reaches the medium when it is flushed, or
// at any other moment, when the cache needs the room. So a power cut leaves of each line some value that it had since it was last
// known to be durable.
//
// The MMU remembers no translation for writing to such frames, so each store comes by here; what the one before it changed is found by
// comparing. Differs from Linux: one instruction's bytes of a line count as stored at once, also where a memcpy is many stores.

import type { FsKernel } from './kernel.ts'

/** Bytes of a cache line: what is flushed, and reaches the medium, as one. */
export const lineBytes = 64

/** One frame that was stored to. */
export interface PersistentFrame {
  /** What is known to be durable. */
  readonly durable: Uint8Array
  /** The contents when they were last looked at. */
  readonly seen: Uint8Array
  /** By line: the values that it had since it was durable, oldest first. */
  readonly versions: Map<number, Uint8Array[]>
  /** By line: how many of its versions a CLWB that waits for its SFENCE covers. */
  readonly flushing: Map<number, number>
}

/** By pfn. A frame that is not here is durable as it is. */
export type Persistence = Map<number, PersistentFrame>

const bytesOf = (k: FsKernel, pfn: number): Uint8Array => {
  const at = k.ram.position(pfn)
  return k.ram.u8.subarray(at, at + 4096)
}

/** The record of a frame, up to date with its contents. */
function look(k: FsKernel, pfn: number): PersistentFrame {
  const bytes = bytesOf(k, pfn)
  let frame = k.persistence.get(pfn)
  if (frame === undefined) {
    frame = { durable: bytes.slice(), seen: bytes.slice(), versions: new Map(), flushing: new Map() }
    k.persistence.set(pfn, frame)
    return frame
  }
  const { seen, versions } = frame
  for (let line = 0; line < 4096 / lineBytes; line++) {
    const from = line * lineBytes
    let at = from
    while (at < from + lineBytes && seen[at] === bytes[at]) at++
    if (at === from + lineBytes) continue
    const value = bytes.slice(from, from + lineBytes)
    seen.set(value, from)
    const list = versions.get(line)
    if (list === undefined) versions.set(line, [value])
    else list.push(value)
  }
  return frame
}

/** A store to a frame is about to happen. */
export function noteStore(k: FsKernel, pfn: number): void {
  look(k, pfn)
}

/** Brings all frames' records up to date. */
export function lookAtAll(k: FsKernel): Persistence {
  for (const pfn of [...k.persistence.keys()]) look(k, pfn)
  return k.persistence
}

/** Bytes [from, to) of a frame are durable as they are now, with the rest of their lines. */
export function persistFrame(k: FsKernel, pfn: number, from = 0, to = 4096): void {
  if (!k.persistence.has(pfn)) return
  const frame = look(k, pfn)
  for (let line = Math.floor(from / lineBytes); line * lineBytes < to; line++) flushed(frame, line, Infinity)
  if (frame.versions.size === 0) k.persistence.delete(pfn)
}

/** The first `count` versions of a line are past: the last of them is durable. */
function flushed(frame: PersistentFrame, line: number, count: number): void {
  const list = frame.versions.get(line)
  frame.flushing.delete(line)
  if (list === undefined || count === 0) return
  const done = Math.min(count, list.length)
  frame.durable.set(list[done - 1], line * lineBytes)
  if (done === list.length) frame.versions.delete(line)
  else frame.versions.set(line, list.slice(done))
}

/** CLFLUSH: the line is durable when the instruction is done. CLWB, CLFLUSHOPT (`later`): when an SFENCE follows. */
export function flushLine(k: FsKernel, pfn: number, offset: number, later: boolean): void {
  if (!k.persistence.has(pfn)) return
  const line = Math.floor(offset / lineBytes)
  const frame = look(k, pfn)
  if (!later) flushed(frame, line, Infinity)
  else frame.flushing.set(line, frame.versions.get(line)?.length ?? 0)
}

/** SFENCE: what was flushed before is durable. */
export function fence(k: FsKernel): void {
  for (const frame of k.persistence.values()) {
    for (const [line, count] of [...frame.flushing]) flushed(frame, line, count)
  }
}

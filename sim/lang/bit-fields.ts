// How bit-fields are read and written: by one access where an aligned unit inside the structure covers them, else byte by byte.

import type { Expr } from './ast.ts'
import type { Gen } from './emit.ts'
import { load, shifted, store, wordType } from './place.ts'
import type { Place } from './place.ts'
import { isRecord, sizeOf } from './types.ts'
import type { Member } from './types.ts'

interface Unit {
  /** Bytes from the member's own offset. */
  readonly offset: number
  readonly bytes: number
  /** First bit of the field in the unit. */
  readonly bit: number
}

/** The aligned access that covers a bit-field, if one inside the structure does; else bytes one by one. */
function unitOf(m: Member, recordSize: number): Unit | null {
  for (const bytes of [1, 2, 4, 8]) {
    const absolute = m.offset * 8 + m.bit
    const start = Math.floor(absolute / (8 * bytes)) * bytes
    if (absolute + m.width > 8 * (start + bytes)) continue
    if (bytes < Math.min(4, sizeOf(m.type)) && start + bytes * 2 <= recordSize) continue
    if (start + bytes <= recordSize) return { offset: start - m.offset, bytes, bit: absolute - 8 * start }
  }
  for (const bytes of [1, 2, 4, 8]) {
    const absolute = m.offset * 8 + m.bit
    const start = Math.floor(absolute / (8 * bytes)) * bytes
    if (absolute + m.width <= 8 * (start + bytes) && start + bytes <= recordSize)
      return { offset: start - m.offset, bytes, bit: absolute - 8 * start }
  }
  return null
}

const recordSizeOf = (e: Expr): number => (e.op === 'member' && isRecord(e.e.type) ? e.e.type.record.size : 0)

/** Reads a bit-field; the value is extended as its type says, to the full width of the slot where the type is 8 bytes. */
export function loadBits(g: Gen, place: Place, e: Expr & { op: 'member' }, dest: number): void {
  const { m } = e
  const unit = unitOf(m, recordSizeOf(e))
  const wide = sizeOf(m.type) === 8
  if (unit) {
    load(g, shifted(g, place, unit.offset), wordType(unit.bytes), dest)
    if (wide && unit.bytes < 8) g.op('zext32', dest, dest)
    // A small unit of a field of a narrower type: the value is in the low word.
    if (!wide && unit.bytes === 8) {
      g.op('shrui64', dest, dest, unit.bit)
      extractBits(g, dest, 0, m, false)
      return
    }
    extractBits(g, dest, unit.bit, m, wide)
    return
  }
  const mark = g.top
  // Collected aside: `dest` may be the register that the place is computed from.
  const [byte, sum] = [g.temp(), g.temp()]
  const first = Math.floor(m.bit / 8)
  const count = Math.ceil((m.bit + m.width) / 8) - first
  const low = m.bit - 8 * first
  for (let i = 0; i < count; i++) {
    const target = i === 0 ? sum : byte
    load(g, shifted(g, place, first + i), wordType(1), target)
    g.op('zext32', target, target)
    if (i === 0) {
      g.op('shrui64', sum, sum, low)
      continue
    }
    g.op('shli64', byte, byte, 8 * i - low)
    g.op('or64', sum, sum, byte)
  }
  g.move(dest, sum)
  g.top = mark
  extractBits(g, dest, 0, m, wide)
}

function extractBits(g: Gen, dest: number, bit: number, m: Member, wide: boolean): void {
  const size = wide ? 64 : 32
  const unsigned = m.type.kind === 'int' && m.type.unsigned
  const w = wide ? '64' : '32'
  if (bit + m.width !== size) g.op('shli' + w, dest, dest, size - bit - m.width)
  if (m.width !== size) g.op((unsigned ? 'shrui' : 'shrsi') + w, dest, dest, size - m.width)
}

/** Writes a bit-field; neighbours keep their bits. */
export function storeBits(g: Gen, place: Place, e: Expr & { op: 'member' }, source: number): void {
  const { m } = e
  const unit = unitOf(m, recordSizeOf(e))
  const mark = g.top
  if (unit) {
    const at = shifted(g, place, unit.offset)
    const type = wordType(unit.bytes)
    if (m.width === 8 * unit.bytes) {
      store(g, at, type, source)
      g.top = mark
      return
    }
    const [old, value] = [g.temp(), g.temp()]
    load(g, at, type, old)
    mergeBits(g, old, value, source, unit.bit, m.width, unit.bytes === 8)
    store(g, at, type, old)
    g.top = mark
    return
  }
  storeByBytes(g, place, m, source)
  g.top = mark
}

/** old = old with `width` bits at `bit` replaced by source's low bits. */
function mergeBits(
  g: Gen,
  old: number,
  value: number,
  source: number,
  bit: number,
  width: number,
  wide: boolean,
): void {
  const w = wide ? '64' : '32'
  const size = wide ? 64 : 32
  g.op('shli' + w, value, source, size - width)
  if (size - width - bit > 0) g.op('shrui' + w, value, value, size - width - bit)
  const mask = g.temp()
  const bits = maskBits(bit, width)
  g.constant(mask, ~bits.lo, ~bits.hi, wide)
  g.op('and' + w, old, old, mask)
  g.op('or' + w, old, old, value)
}

function maskBits(bit: number, width: number): { lo: number; hi: number } {
  let lo = 0
  let hi = 0
  for (let i = bit; i < bit + width; i++) {
    if (i < 32) lo |= 1 << i
    else hi |= 1 << (i - 32)
  }
  return { lo, hi }
}

function storeByBytes(g: Gen, place: Place, m: Member, source: number): void {
  const [old, part, shiftedSource] = [g.temp(), g.temp(), g.temp()]
  let done = 0
  while (done < m.width) {
    const at = m.bit + done
    const bit = at & 7
    const width = Math.min(8 - bit, m.width - done)
    if (sizeOf(m.type) === 8) g.op('shrui64', shiftedSource, source, done)
    else g.op('shrui32', shiftedSource, source, done)
    const mark = g.top
    const target = shifted(g, place, at >> 3)
    load(g, target, wordType(1), old)
    mergeBits(g, old, part, shiftedSource, bit, width, false)
    store(g, target, wordType(1), old)
    g.top = mark
    done += width
  }
}

/** Brings a value to a bit-field's width, as the assignment's own value. */
export function narrowToBits(g: Gen, dest: number, source: number, m: Member): void {
  const wide = sizeOf(m.type) === 8
  g.move(dest, source)
  if (m.type.kind === 'int' && !m.type.bool) extractBits(g, dest, 0, m, wide)
}

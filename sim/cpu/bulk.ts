// The bulk instructions: memory a page at a time. After each page the progress stands in the operand slots, so a fault, a signal or
// the end of fuel in the middle costs nothing: the instruction goes on where it was, as `rep movs` does.
//
// Each page takes one tick; the first one is the instruction's own.

import type { Cpu } from './core.ts'
import { EXIT_FUEL } from './exits.ts'

const pageBytes = 4096

/** Pays for one more page; false: no fuel is left. */
function nextPage(cpu: Cpu): boolean {
  if (cpu.left === 0) {
    cpu.exit = EXIT_FUEL
    return false
  }
  cpu.left--
  return true
}

/** Adds a number (below 2^31 either way) to a slot. */
function advance(R: Int32Array, at: number, by: number): void {
  const low = R[at]
  const sum = (low + by) | 0
  R[at + 1] = R[at + 1] + (by >> 31) + (sum >>> 0 < low >>> 0 ? 1 : 0)
  R[at] = sum
}

/** The smaller of a 64-bit count and a limit. */
const atMost = (low: number, high: number, limit: number): number =>
  high !== 0 || low >>> 0 > limit ? limit : low >>> 0

/** Bytes from an address up to the end of its page. */
const toPageEnd = (low: number): number => pageBytes - (low & (pageBytes - 1))

/** Below this many bytes a loop beats the call of a native method. */
const nativeFrom = 64

/** Copies upwards; the target does not overlap what is still to be read. */
function copyBytes(u8: Uint8Array, to: number, from: number, count: number): void {
  if (count >= nativeFrom) u8.copyWithin(to, from, from + count)
  else for (let i = 0; i < count; i++) u8[to + i] = u8[from + i]
}

export function bulkCopy(cpu: Cpu, R: Int32Array, a: number, b: number, c: number): boolean {
  const u8 = cpu.ram.u8
  for (let first = true; (R[c] | R[c + 1]) !== 0; first = false) {
    if (!first && !nextPage(cpu)) return false
    cpu.sync(cpu.left)
    const count = atMost(R[c], R[c + 1], Math.min(toPageEnd(R[a]), toPageEnd(R[b])))
    const from = cpu.translate(R[b], R[b + 1], 0)
    if (from < 0) return false
    const to = cpu.translate(R[a], R[a + 1], 1)
    if (to < 0) return false
    // The store may just have given the frame contents.
    const source = from < pageBytes ? cpu.translate(R[b], R[b + 1], 0) : from
    if (to > source && to < source + count) {
      // The target overlaps what is still to be read: a byte at a time repeats the pattern, as on the real machine.
      for (let i = 0; i < count; i++) u8[to + i] = u8[source + i]
    } else copyBytes(u8, to, source, count)
    cpu.ram.touch(to, count)
    advance(R, a, count)
    advance(R, b, count)
    advance(R, c, -count)
  }
  return true
}

export function bulkCopyDown(cpu: Cpu, R: Int32Array, a: number, b: number, c: number): boolean {
  const u8 = cpu.ram.u8
  for (let first = true; (R[c] | R[c + 1]) !== 0; first = false) {
    if (!first && !nextPage(cpu)) return false
    cpu.sync(cpu.left)
    // The last byte of what is left: its place in its page says how many of that page go in this step.
    const lastTo = (R[a] + R[c] - 1) | 0
    const lastFrom = (R[b] + R[c] - 1) | 0
    const count = atMost(R[c], R[c + 1], Math.min(lastTo & 4095, lastFrom & 4095) + 1)
    const from = translateEnd(cpu, R, b, c, count, 0)
    if (from < 0) return false
    const to = translateEnd(cpu, R, a, c, count, 1)
    if (to < 0) return false
    const source = from < pageBytes ? translateEnd(cpu, R, b, c, count, 0) : from
    if (to < source && to + count > source) {
      for (let i = count - 1; i >= 0; i--) u8[to + i] = u8[source + i]
    } else u8.copyWithin(to, source, source + count)
    cpu.ram.touch(to, count)
    advance(R, c, -count)
  }
  return true
}

/** Position of the byte `count` before the end, `base` + `length`. */
function translateEnd(cpu: Cpu, R: Int32Array, base: number, length: number, count: number, access: number): number {
  const low = (R[base] + R[length]) | 0
  const high = (R[base + 1] + R[length + 1] + (low >>> 0 < R[base] >>> 0 ? 1 : 0)) | 0
  return cpu.translate((low - count) | 0, (high - (low >>> 0 < count ? 1 : 0)) | 0, access)
}

export function bulkFill(cpu: Cpu, R: Int32Array, a: number, b: number, c: number): boolean {
  const u8 = cpu.ram.u8
  for (let first = true; (R[c] | R[c + 1]) !== 0; first = false) {
    if (!first && !nextPage(cpu)) return false
    cpu.sync(cpu.left)
    const count = atMost(R[c], R[c + 1], toPageEnd(R[a]))
    const to = cpu.translate(R[a], R[a + 1], 1)
    if (to < 0) return false
    if (count >= nativeFrom) u8.fill(R[b], to, to + count)
    else for (let i = 0; i < count; i++) u8[to + i] = R[b]
    cpu.ram.touch(to, count)
    advance(R, a, count)
    advance(R, c, -count)
  }
  return true
}

function findByte(u8: Uint8Array, at: number, count: number, byte: number): number {
  const near = Math.min(count, nativeFrom)
  for (let i = 0; i < near; i++) if (u8[at + i] === byte) return i
  if (near === count) return count
  const found = u8.subarray(at + near, at + count).indexOf(byte)
  return found < 0 ? count : near + found
}

/** Slots a: pointer, byte, length, count of bytes passed. */
export function bulkScan(cpu: Cpu, R: Int32Array, a: number): boolean {
  const byte = R[a + 2] & 0xff
  for (let first = true; R[a + 6] !== R[a + 4] || R[a + 7] !== R[a + 5]; first = false) {
    if (!first && !nextPage(cpu)) return false
    cpu.sync(cpu.left)
    const low = (R[a] + R[a + 6]) | 0
    const high = (R[a + 1] + R[a + 7] + (low >>> 0 < R[a] >>> 0 ? 1 : 0)) | 0
    const restLow = (R[a + 4] - R[a + 6]) | 0
    const restHigh = (R[a + 5] - R[a + 7] - (R[a + 4] >>> 0 < R[a + 6] >>> 0 ? 1 : 0)) | 0
    const count = atMost(restLow, restHigh, toPageEnd(low))
    const at = cpu.translate(low, high, 0)
    if (at < 0) return false
    const passed = findByte(cpu.ram.u8, at, count, byte)
    advance(R, a + 6, passed)
    if (passed < count) return true
  }
  return true
}

/** Equal bytes at the start of two ranges; by words where both are aligned alike. */
function countEqual(u8: Uint8Array, i32: Int32Array, x: number, y: number, count: number): number {
  let i = 0
  if (((x ^ y) & 3) === 0) {
    while (i < count && ((x + i) & 3) !== 0) {
      if (u8[x + i] !== u8[y + i]) return i
      i++
    }
    while (i + 4 <= count && i32[(x + i) >> 2] === i32[(y + i) >> 2]) i += 4
  }
  while (i < count && u8[x + i] === u8[y + i]) i++
  return i
}

/** Slots a: two pointers, length, count of equal bytes. */
export function bulkCompare(cpu: Cpu, R: Int32Array, a: number): boolean {
  for (let first = true; R[a + 6] !== R[a + 4] || R[a + 7] !== R[a + 5]; first = false) {
    if (!first && !nextPage(cpu)) return false
    cpu.sync(cpu.left)
    const doneLow = R[a + 6]
    const doneHigh = R[a + 7]
    const xLow = (R[a] + doneLow) | 0
    const xHigh = (R[a + 1] + doneHigh + (xLow >>> 0 < doneLow >>> 0 ? 1 : 0)) | 0
    const yLow = (R[a + 2] + doneLow) | 0
    const yHigh = (R[a + 3] + doneHigh + (yLow >>> 0 < doneLow >>> 0 ? 1 : 0)) | 0
    const restLow = (R[a + 4] - doneLow) | 0
    const restHigh = (R[a + 5] - doneHigh - (R[a + 4] >>> 0 < doneLow >>> 0 ? 1 : 0)) | 0
    const count = atMost(restLow, restHigh, Math.min(toPageEnd(xLow), toPageEnd(yLow)))
    const x = cpu.translate(xLow, xHigh, 0)
    if (x < 0) return false
    const y = cpu.translate(yLow, yHigh, 0)
    if (y < 0) return false
    const equal = countEqual(cpu.ram.u8, cpu.ram.i32, x, y, count)
    advance(R, a + 6, equal)
    if (equal < count) return true
  }
  return true
}

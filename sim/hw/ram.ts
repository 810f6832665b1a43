// Physical memory: frames are many, contents are few. A frame that is all zero has no contents; the first store gives it a
// 4 KiB slot of a pool that is reserved once and costs nothing until touched.
//
// Columns, by pfn: slotOf (byte position of the slot in the pool, 0: none, all zero); seenByReaders (a TLB entry for reading
// may lead to the zero slot on behalf of this frame).
// Columns, by slot: ownerOf (pfn). By line of 64 bytes of the pool: touched (a bit; a line without it is zero; so clearing a frame
// and using a slot again cost what was written, and of the host's cache no more lines than that). Slot 0 is the zero slot: nobody
// may write it. Slot 1 takes the stores that find the pool exhausted.
//
// Slots lie 65 lines apart, not 64: at a distance of 4096 bytes the same line of every frame falls into the same few sets of the
// host's caches, and a program that writes a word in each of many pages misses all of them.
//
// Whoever writes through the views `i32`, `u8`, `u16`, `f64`, `f32` also calls `touch`; the other methods do so themselves.

import { bug } from '../lib/assert.ts'
import type { Tlb } from './tlb.ts'

const slotBytes = 4096
/** Bytes of the pool that a frame with contents takes. */
export const slotDistance = 4096 + 64
const firstSlot = 2

/** The position of a slot, and the slot that a position lies in. */
const positionOf = (slot: number): number => Math.imul(slot, slotDistance)
const slotAt = (position: number): number => (position / slotDistance) | 0

/** The memory's contents at one moment: plain data, as large as what was written. */
export interface RamState {
  readonly nextSlot: number
  /** Slots that were given back, the next one to be used last. */
  readonly freeSlots: Int32Array
  /** By slot: its frame, -1 for a free one. */
  readonly owners: Int32Array
  /** By slot, two words each: the lines that hold something; `bytes` has them one after the other. */
  readonly touched: Int32Array
  readonly bytes: Int32Array
  /** seenByReaders, of the frames that were ever in use. */
  readonly seen: Uint8Array
  readonly exhausted: boolean
}

/** A line in words of 32 bits; lines of a slot. */
const lineWords = 16

/** Number of lines of a mask. */
const linesOf = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Position, in words, of the line of a mask's lowest bit; `half` is 2 * slot, and 1 more for the mask of the last 32 lines. */
const wordOf = (half: number, mask: number): number =>
  (positionOf(half >> 1) >> 2) + (31 - Math.clz32(mask & -mask) + 32 * (half & 1)) * lineWords

/** Place of the lowest, of the highest bit of two words that are not both 0. */
const lowestBit = (low: number, high: number): number =>
  low !== 0 ? 31 - Math.clz32(low & -low) : 63 - Math.clz32(high & -high)
const highestBit = (low: number, high: number): number => (high !== 0 ? 63 - Math.clz32(high) : 31 - Math.clz32(low))

export class Ram {
  /** Number of page frames of the machine. */
  readonly frames: number
  readonly slots: number
  readonly i32: Int32Array
  readonly u8: Uint8Array
  readonly u16: Uint16Array
  readonly f32: Float32Array
  readonly f64: Float64Array
  readonly slotOf: Int32Array
  private readonly ownerOf: Int32Array
  readonly touched: Int32Array
  readonly seenByReaders: Uint8Array
  /** A store found no slot: what follows is not true any more. A run status. */
  exhausted = false
  /** The translations to drop when a frame leaves the zero slot; set by the MMU. */
  tlb: Tlb | null = null

  private readonly freeSlots: Int32Array
  private freeCount = 0
  private nextSlot = firstSlot

  /** `poolBytes` bounds the contents, not the frames; below 2 GiB. */
  constructor(frames: number, poolBytes: number) {
    if (poolBytes > 2 ** 31 - slotBytes || poolBytes < 4 * slotBytes) bug(`pool of ${poolBytes} bytes`)
    this.frames = frames
    this.slots = Math.floor(poolBytes / slotDistance)
    const buffer = new ArrayBuffer(poolBytes - (poolBytes % 64))
    this.i32 = new Int32Array(buffer)
    this.u8 = new Uint8Array(buffer)
    this.u16 = new Uint16Array(buffer)
    this.f32 = new Float32Array(buffer)
    this.f64 = new Float64Array(buffer)
    this.slotOf = new Int32Array(frames)
    this.seenByReaders = new Uint8Array(frames)
    this.ownerOf = new Int32Array(this.slots)
    // Two more: the masks of a slot reach into the next but one word.
    this.touched = new Int32Array((buffer.byteLength >>> 11) + 3)
    this.freeSlots = new Int32Array(this.slots)
  }

  /** Slots in use. */
  get used(): number {
    return this.nextSlot - firstSlot - this.freeCount
  }

  /** Whether one store or two more may find no slot. */
  get nearlyExhausted(): boolean {
    return this.freeCount < 4 && this.nextSlot + 4 > this.slots
  }

  /** Byte position of the frame's contents in the pool, for reading: 0, the zero slot, if it has none. */
  position(pfn: number): number {
    return this.slotOf[pfn]
  }

  /** The same after giving the frame a slot of its own: for writing. The writer calls `touch`. */
  ensure(pfn: number): number {
    const position = this.slotOf[pfn]
    return position !== 0 ? position : this.takeSlot(pfn)
  }

  private takeSlot(pfn: number): number {
    const position = this.takeUsedSlot(pfn)
    this.zeroSlot(position)
    return position
  }

  /** A slot with what was last in it. */
  private takeUsedSlot(pfn: number): number {
    if (pfn < 0 || pfn >= this.frames) bug(`frame ${pfn} of ${this.frames}`)
    let slot: number
    if (this.freeCount > 0) slot = this.freeSlots[--this.freeCount]
    else if (this.nextSlot < this.slots) slot = this.nextSlot++
    else {
      this.exhausted = true
      return slotDistance
    }
    const position = positionOf(slot)
    this.slotOf[pfn] = position
    this.ownerOf[slot] = pfn
    if (this.seenByReaders[pfn] !== 0) {
      this.seenByReaders[pfn] = 0
      if (this.tlb !== null) this.tlb.dropZeroReaders()
    }
    return position
  }

  /** Lines of a slot that hold something: the first 32, and the last. A shift by 32 is one by 0, so it is made in two steps. */
  private lowLines(position: number): number {
    const at = position >>> 11
    const shift = (position >>> 6) & 31
    return (this.touched[at] >>> shift) | ((this.touched[at + 1] << 1) << (31 - shift))
  }

  private highLines(position: number): number {
    return this.lowLines(position + slotBytes / 2)
  }

  private setLines(position: number, low: number, high: number): void {
    const touched = this.touched
    const at = position >>> 11
    const shift = (position >>> 6) & 31
    const upper = -1 << shift
    touched[at] = (touched[at] & ~upper) | (low << shift)
    touched[at + 1] = ((low >>> 1) >>> (31 - shift)) | (high << shift)
    touched[at + 2] = (touched[at + 2] & upper) | ((high >>> 1) >>> (31 - shift))
  }

  private zeroSlot(position: number): void {
    const low = this.lowLines(position)
    const high = this.highLines(position)
    if ((low & high) === -1) {
      this.setLines(position, 0, 0)
      this.i32.fill(0, position >> 2, (position + slotBytes) >> 2)
      return
    }
    // Mostly one line or two: a loop beats the call of a native method.
    this.zeroLines(position, low)
    this.zeroLines(position + slotBytes / 2, high)
  }

  /** Zeroes the lines of a mask, the first at a pool position, and takes their marks. */
  private zeroLines(position: number, mask: number): void {
    const { f64, touched } = this
    for (let rest = mask; rest !== 0; rest &= (rest - 1) | 0) {
      const line = (position >>> 6) + 31 - Math.clz32(rest & -rest)
      touched[line >>> 5] &= ~(1 << line)
      for (let i = line << 3; i < (line + 1) << 3; i++) f64[i] = 0
    }
  }

  /** Notes that `length` bytes at a pool position were or will be written; they lie in one slot. */
  touch(position: number, length: number): void {
    const last = (position + length - 1) >>> 6
    for (let line = position >>> 6; line <= last; line++) this.touched[line >>> 5] |= 1 << line
  }

  /** Makes the frame all zero. */
  clear(pfn: number): void {
    const position = this.slotOf[pfn]
    if (position !== 0) this.zeroSlot(position)
  }

  /** Gives the slot back: the frame is free, its contents are forgotten (all zero). No translation leads to it any more. */
  release(pfn: number): void {
    const position = this.slotOf[pfn]
    this.seenByReaders[pfn] = 0
    if (position === 0) return
    this.slotOf[pfn] = 0
    this.freeSlots[this.freeCount++] = slotAt(position)
  }

  /** Copies a frame: copy_page(). */
  copyFrame(to: number, from: number): void {
    const source = this.slotOf[from]
    if (source === 0) {
      this.clear(to)
      return
    }
    const had = this.slotOf[to]
    const target = had !== 0 ? had : this.takeUsedSlot(to)
    const low = this.lowLines(source)
    const high = this.highLines(source)
    // What is not written over.
    this.zeroLines(target, this.lowLines(target) & ~low)
    this.zeroLines(target + slotBytes / 2, this.highLines(target) & ~high)
    this.setLines(target, low, high)
    if ((low | high) === 0) return
    // Only what was written; mostly that is one line.
    const first = lowestBit(low, high)
    const last = highestBit(low, high)
    if (first === last) this.copyLine((target >> 2) + first * lineWords, (source >> 2) + first * lineWords)
    else this.u8.copyWithin(target + first * 64, source + first * 64, source + (last + 1) * 64)
  }

  /** Written out: half of a loop's time, or of a native copy's. (As doubles an engine may change what is no number.) */
  private copyLine(to: number, from: number): void {
    const { i32 } = this
    i32[to] = i32[from]
    i32[to + 1] = i32[from + 1]
    i32[to + 2] = i32[from + 2]
    i32[to + 3] = i32[from + 3]
    i32[to + 4] = i32[from + 4]
    i32[to + 5] = i32[from + 5]
    i32[to + 6] = i32[from + 6]
    i32[to + 7] = i32[from + 7]
    i32[to + 8] = i32[from + 8]
    i32[to + 9] = i32[from + 9]
    i32[to + 10] = i32[from + 10]
    i32[to + 11] = i32[from + 11]
    i32[to + 12] = i32[from + 12]
    i32[to + 13] = i32[from + 13]
    i32[to + 14] = i32[from + 14]
    i32[to + 15] = i32[from + 15]
  }

  load32(pfn: number, byte: number): number {
    return this.i32[(this.slotOf[pfn] + byte) >> 2]
  }

  store32(pfn: number, byte: number, value: number): void {
    const position = this.slotOf[pfn]
    if (position === 0 && value === 0) return
    const at = (position !== 0 ? position : this.takeSlot(pfn)) + byte
    this.touched[at >>> 11] |= 1 << (at >>> 6)
    this.i32[at >> 2] = value
  }

  /** Two words at once at a pool position, 8-byte aligned: a page-table entry of a table that has contents. */
  storePairAt(at: number, low: number, high: number): void {
    this.touched[at >>> 11] |= 1 << (at >>> 6)
    this.i32[at >> 2] = low
    this.i32[(at >> 2) + 1] = high
  }

  /** The same of a frame. */
  storePair(pfn: number, byte: number, low: number, high: number): void {
    const position = this.slotOf[pfn]
    if (position === 0 && low === 0 && high === 0) return
    const at = (position !== 0 ? position : this.takeSlot(pfn)) + byte
    this.touched[at >>> 11] |= 1 << (at >>> 6)
    this.i32[at >> 2] = low
    this.i32[(at >> 2) + 1] = high
  }

  /** Copies bytes into a frame, from `byte` on; not beyond its end. */
  writeBytes(pfn: number, byte: number, bytes: Uint8Array): void {
    if (byte + bytes.length > slotBytes) bug(`${bytes.length} bytes at ${byte} of a frame`)
    if (bytes.length === 0) return
    const at = this.ensure(pfn) + byte
    this.u8.set(bytes, at)
    this.touch(at, bytes.length)
  }

  /** A copy of bytes of a frame. */
  readBytes(pfn: number, byte: number, length: number): Uint8Array {
    const at = this.slotOf[pfn] + byte
    return this.u8.slice(at, at + length)
  }

  /** Zeroes bytes of a frame. */
  zeroBytes(pfn: number, byte: number, length: number): void {
    const position = this.slotOf[pfn]
    if (position !== 0) this.u8.fill(0, position + byte, position + byte + length)
  }

  /** The memory as when it was new. Costs what was used. */
  reset(): void {
    for (let slot = firstSlot; slot < this.nextSlot; slot++) {
      if (this.slotOf[this.ownerOf[slot]] === positionOf(slot)) this.slotOf[this.ownerOf[slot]] = 0
    }
    this.seenByReaders.fill(0)
    this.freeCount = 0
    this.nextSlot = firstSlot
    this.exhausted = false
  }

  /** What `restore` needs to make this moment again. `frames`: the end of those that were ever in use. */
  save(frames: number): RamState {
    const owners = new Int32Array(this.nextSlot).fill(-1)
    const touched = new Int32Array(2 * this.nextSlot)
    let lines = 0
    for (let slot = firstSlot; slot < this.nextSlot; slot++) {
      const owner = this.ownerOf[slot]
      const position = positionOf(slot)
      if (this.slotOf[owner] !== position) continue
      owners[slot] = owner
      touched[2 * slot] = this.lowLines(position)
      touched[2 * slot + 1] = this.highLines(position)
      lines += linesOf(touched[2 * slot]) + linesOf(touched[2 * slot + 1])
    }
    const bytes = new Int32Array(lines * lineWords)
    let at = 0
    for (let half = 2 * firstSlot; half < touched.length; half++) {
      for (let rest = touched[half]; rest !== 0; rest &= rest - 1) {
        const from = wordOf(half, rest)
        for (let i = 0; i < lineWords; i++) bytes[at++] = this.i32[from + i]
      }
    }
    return {
      nextSlot: this.nextSlot,
      freeSlots: this.freeSlots.slice(0, this.freeCount),
      owners,
      touched,
      bytes,
      seen: this.seenByReaders.slice(0, frames),
      exhausted: this.exhausted,
    }
  }

  /** Makes the memory what it was. The caller restores the translations. */
  restore(state: RamState): void {
    this.reset()
    this.nextSlot = state.nextSlot
    this.freeSlots.set(state.freeSlots)
    this.freeCount = state.freeSlots.length
    this.seenByReaders.set(state.seen)
    this.exhausted = state.exhausted
    let at = 0
    for (let slot = firstSlot; slot < state.nextSlot; slot++) {
      const owner = state.owners[slot]
      if (owner < 0) continue
      const position = positionOf(slot)
      this.zeroSlot(position)
      this.slotOf[owner] = position
      this.ownerOf[slot] = owner
      this.setLines(position, state.touched[2 * slot], state.touched[2 * slot + 1])
      for (let half = 2 * slot; half < 2 * slot + 2; half++) {
        for (let rest = state.touched[half]; rest !== 0; rest &= rest - 1) {
          const from = wordOf(half, rest)
          for (let i = 0; i < lineWords; i++) this.i32[from + i] = state.bytes[at++]
        }
      }
    }
  }

  /** The frame whose contents lie at a pool position. */
  frameAt(position: number): number {
    return this.ownerOf[slotAt(position)]
  }

  /** Broken promises: bytes without their `touched` bit, slots with two owners. For tests and `--check`. */
  verify(): string[] {
    const broken: string[] = []
    for (let word = 0; word < slotBytes / 4; word++) {
      if (this.i32[word] !== 0) broken.push(`zero slot: word ${word} is ${this.i32[word]}`)
    }
    for (let slot = firstSlot; slot < this.nextSlot; slot++) {
      const first = positionOf(slot) >>> 6
      for (let line = first; line < first + slotDistance / 64; line++) {
        if ((this.touched[line >>> 5] & (1 << line)) !== 0) continue
        const start = line * lineWords
        if (this.i32.subarray(start, start + lineWords).some((value) => value !== 0)) {
          broken.push(`slot ${slot} of frame ${this.ownerOf[slot]}: line ${line - first} was written and not touched`)
        }
      }
    }
    for (let frame = 0; frame < this.frames; frame++) {
      const position = this.slotOf[frame]
      if (position !== 0 && this.frameAt(position) !== frame) broken.push(`frame ${frame} has another's slot`)
    }
    return broken
  }
}

// The CPU's state beside the task's registers, and the slow paths of its loads and stores: what misses the TLB, is not aligned, crosses
// a page or lies outside user addresses. The interpreter is vm.ts.

import { cost } from '../hw/clock.ts'
import type { Mmu } from '../hw/mmu.ts'
import type { Ram } from '../hw/ram.ts'
import type { Trace } from '../trace/ring.ts'
import { PF_INSTR, PF_USER, PF_WRITE } from '../uapi/pte.ts'
import { EXIT_FAULT, EXIT_TRAP, TRAP_INVALID_OPCODE, TRAP_PROTECTION } from './exits.ts'
import type { Registers } from './registers.ts'

/** Who serves ordinary faults while the interpreter waits: the kernel. */
export interface FaultServer {
  /**
   * Serves the fault that is in the CPU, after which the program goes on; false: it is none that is served so, and nothing has changed.
   */
  serve(): boolean
  /** A run begins: others may have been at work since the last fault. */
  forget(): void
}

export class Cpu {
  readonly ram: Ram
  readonly mmu: Mmu
  readonly trace: Trace

  /** Why a slow path failed; what `run` will return. */
  exit = 0
  /** EXIT_SYSCALL: slot of the number, from the start of the register file; arguments follow, the result replaces it. */
  slot = 0
  /** How many of the six arguments there are at most; the others are zero. */
  argumentCount = 6
  /** EXIT_FAULT: the address, and the x86 error code. */
  faultLow = 0
  faultHigh = 0
  error = 0
  /** EXIT_TRAP */
  trap = 0
  /** Fuel that was left when `run` returned. */
  left = 0
  faults: FaultServer | null = null
  /** The tick at which the run is over at the latest. */
  stopTick = Infinity

  /** Results of the slow paths: words, and the same as bytes and floats. */
  readonly value = new Int32Array(8)
  readonly valueBytes = new Uint8Array(this.value.buffer)
  readonly floatValue = new Float32Array(this.value.buffer)

  /** Low and high word of an address that was computed outside the hot switch. */
  readonly address = new Int32Array(2)

  /** Tick and fuel at the start of the run: `sync` tells the clock. */
  private startTick = 0
  private startLeft = 0
  /** Ticks between the end of the fuel and `stopTick`, or fewer. */
  private spare = 0
  /** The view of the register file as doubles, kept while the file stays the same. */
  private doubles: Float64Array = new Float64Array(0)
  private doublesOfWords: Int32Array = new Int32Array(0)

  constructor(ram: Ram, mmu: Mmu, trace: Trace) {
    this.ram = ram
    this.mmu = mmu
    this.trace = trace
  }

  /** The faulting address: exact, negative for the kernel's half. */
  get faultAddress(): number {
    return this.faultHigh * 2 ** 32 + (this.faultLow >>> 0)
  }

  /** The start of a run: the clock goes on from here. */
  begin(fuel: number): void {
    this.left = fuel
    this.startTick = this.trace.tick
    this.startLeft = fuel
    this.spare = 0
    if (this.faults !== null) this.faults.forget()
  }

  /**
   * Has the kernel served the fault that is in the CPU at once, so that the instruction can start again? The fuel is in `left` then, and the
   * clock has been told.
   */
  serve(registers: Registers, pc: number, left: number): boolean {
    if (this.exit !== EXIT_FAULT || this.faults === null) return false
    const rest = this.leftAfter(left)
    if (rest <= 0) return false
    registers.pc = pc
    if (!this.faults.serve()) return false
    // The clock has gone on, and the run may be shorter; what ran stays what it was. The clock itself is told by sync().
    this.startTick += cost.minorFault
    this.spare += left - rest - cost.minorFault
    this.startLeft -= left - rest
    this.left = rest
    return true
  }

  /** Instructions that are left after a fault, of `left` before. In integers: as a double it was a tenth of a fault's time. */
  private leftAfter(left: number): number {
    if (this.spare < cost.minorFault) {
      const spare = this.stopTick - this.startTick - this.startLeft
      this.spare = Math.min(spare, 2 ** 30) | 0
    }
    return this.spare >= cost.minorFault ? left : left + this.spare - cost.minorFault
  }

  /** Instructions since the run began. */
  get ran(): number {
    return this.startLeft - this.left
  }

  /** The register file as doubles. */
  doublesOf(registers: Registers): Float64Array {
    if (this.doublesOfWords !== registers.words) {
      this.doublesOfWords = registers.words
      this.doubles = new Float64Array(registers.words.buffer)
    }
    return this.doubles
  }

  /** Tells the clock how far execution has come: before anything that writes an event. */
  sync(left: number): void {
    this.trace.tick = this.startTick + (this.startLeft - left)
  }

  /** Records a trap; returns the exit. */
  raise(trap: number): number {
    this.trap = trap
    this.exit = EXIT_TRAP
    return EXIT_TRAP
  }

  /** Records a page fault that the MMU has found; false, for the caller to return. */
  private fault(lo: number, hi: number): boolean {
    this.faultLow = lo
    this.faultHigh = hi
    this.error = this.mmu.error
    this.exit = EXIT_FAULT
    return false
  }

  /**
   * Pool position of one byte at any address; -1: `exit` says why not. Access 0 read, 1 write, 2 fetch.
   */
  translate(lo: number, hi: number, access: number): number {
    if (hi >>> 15 === 0) {
      const at = this.mmu.translate((hi << 11) | (lo >>> 21), lo & 0x1fffff, access)
      if (at < 0) this.fault(lo, hi)
      return at
    }
    if (hi >> 15 === -1) {
      // The kernel's half: the tables have it for the kernel only.
      this.mmu.error = PF_USER | (access === 1 ? PF_WRITE : access === 2 ? PF_INSTR : 0)
      this.fault(lo, hi)
    } else this.raise(TRAP_PROTECTION)
    return -1
  }

  enterPage(pc: number, textBase: number, textHigh: number, textBytes: number, left: number): boolean {
    this.sync(left)
    if (pc << 2 >= textBytes || pc < 0) {
      this.raise(TRAP_INVALID_OPCODE)
      return false
    }
    return this.translate((textBase + (pc << 2)) | 0, textHigh, 2) >= 0
  }

  /** Any load that missed the TLB, is not aligned or crosses a page: `size` bytes, zero-extended, into `value`. */
  load(lo: number, high: number, size: number, left: number): boolean {
    const hi = high | 0
    this.sync(left)
    const at = this.translate(lo, hi, 0)
    if (at < 0) return false
    const u8 = this.ram.u8
    const bytes = this.valueBytes
    const inFirst = Math.min(size, 4096 - (lo & 4095))
    this.value[0] = 0
    this.value[1] = 0
    if (inFirst < size) {
      const next = (lo + inFirst) | 0
      const second = this.translate(next, next === 0 ? (hi + 1) | 0 : hi, 0)
      if (second < 0) return false
      for (let i = inFirst; i < size; i++) bytes[i] = u8[second + i - inFirst]
    }
    for (let i = 0; i < inFirst; i++) bytes[i] = u8[at + i]
    return true
  }

  /** Any store likewise. Where it crosses a page, both are checked before a byte is written. */
  store(lo: number, high: number, size: number, valueLow: number, valueHigh: number, left: number): boolean {
    const hi = high | 0
    this.sync(left)
    const at = this.translate(lo, hi, 1)
    if (at < 0) return false
    const u8 = this.ram.u8
    const bytes = this.valueBytes
    if ((lo & 4095) + size <= 4096) {
      this.value[0] = valueLow
      this.value[1] = valueHigh
      for (let i = 0; i < size; i++) u8[at + i] = bytes[i]
      this.ram.touch(at, size)
      return true
    }
    const inFirst = 4096 - (lo & 4095)
    const next = (lo + inFirst) | 0
    const second = this.translate(next, next === 0 ? (hi + 1) | 0 : hi, 1)
    if (second < 0) return false
    this.value[0] = valueLow
    this.value[1] = valueHigh
    for (let i = 0; i < inFirst; i++) u8[at + i] = bytes[i]
    for (let i = inFirst; i < size; i++) u8[second + i - inFirst] = bytes[i]
    this.ram.touch(at, inFirst)
    this.ram.touch(second, size - inFirst)
    return true
  }

  /** The bits of a float. */
  floatBits(value: number): number {
    this.floatValue[0] = value
    return this.value[0]
  }

  /** The two words that CALL pushes. */
  push(lo: number, hi: number, back: number, backHigh: number, window: number, left: number): boolean {
    const next = (lo + 8) | 0
    const nextHigh = next >>> 0 < 8 ? (hi + 1) | 0 : hi
    return this.store(lo, hi, 8, back, backHigh, left) && this.store(next, nextHigh, 8, window, 0, left)
  }

  /** What RET pops: value[0], value[1] the return address, value[2] the window. */
  pop(lo: number, hi: number, left: number): boolean {
    const next = (lo + 8) | 0
    const nextHigh = next >>> 0 < 8 ? (hi + 1) | 0 : hi
    if (!this.load(next, nextHigh, 8, left)) return false
    const window = this.value[1] === 0 ? this.value[0] : -1
    if (!this.load(lo, hi, 8, left)) return false
    this.value[2] = window
    return true
  }

  /** setjmp's 24 bytes: text address, window with the register file's number in its high word, SP. */
  saveJump(
    lo: number,
    hi: number,
    back: number,
    backHigh: number,
    registers: Registers,
    window: number,
    left: number,
  ): boolean {
    const { file, spLow, spHigh } = registers
    const second = (lo + 8) | 0
    const third = (lo + 16) | 0
    return (
      this.store(lo, hi, 8, back, backHigh, left) &&
      this.store(second, second >>> 0 < 8 ? (hi + 1) | 0 : hi, 8, window, file, left) &&
      this.store(third, third >>> 0 < 16 ? (hi + 1) | 0 : hi, 8, spLow, spHigh, left)
    )
  }

  /** The same back: value[0], value[1] the text address, value[2] the window, value[3] its file, value[4], value[5] SP. */
  loadJump(lo: number, hi: number, left: number): boolean {
    const third = (lo + 16) | 0
    if (!this.load(third, third >>> 0 < 16 ? (hi + 1) | 0 : hi, 8, left)) return false
    const spLow = this.value[0]
    const spHigh = this.value[1]
    const second = (lo + 8) | 0
    if (!this.load(second, second >>> 0 < 8 ? (hi + 1) | 0 : hi, 8, left)) return false
    const window = this.value[0]
    const file = this.value[1]
    if (!this.load(lo, hi, 8, left)) return false
    this.value[2] = window
    this.value[3] = file
    this.value[4] = spLow
    this.value[5] = spHigh
    return true
  }
}

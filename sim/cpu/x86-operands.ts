// What x86 instructions work on (x86.ts): registers, places in memory, flags, and the arithmetic of eight, 32 and 64 bits.
//
// Registers are slots of the register file above the window, so that fork and handlers treat them as any others: the six argument
// registers are where our functions have their arguments. RAX, RSP, R10 and R11 are fields of the record.

import { EXIT_FOREIGN } from './exits.ts'
import { textToPc } from './registers.ts'
import type { Cpu } from './core.ts'
import type { Registers } from './registers.ts'

/** Slots from the window on, by register number; negative: a field. */
const slots = [-1, 3, 2, 8, -2, 9, 1, 0, 4, 5, -3, -4, 10, 11, 12, 13] as const
const flagsSlot = 14
export const [RCX, RDX, RSP, RBP] = [1, 2, 4, 5]

export const [CF, ZF, SF, OF] = [1, 2, 4, 8]

/** The instruction under way. `low`, `high`: the operand that was read last. */
export interface Step {
  readonly cpu: Cpu
  readonly registers: Registers
  /** Bytes that were decoded. */
  length: number
  rex: number
  size: number
  low: number
  high: number
  failed: boolean
}

/** A register, or memory at an address. */
export interface Place {
  readonly register: number
  readonly low: number
  readonly high: number
}

export const at = (s: Step, slot: number): number => 2 * (s.registers.window + slot)

export function next(s: Step): number {
  const { registers, cpu } = s
  const low = (registers.ipLow + s.length) | 0
  const high = (registers.ipHigh + (low >>> 0 < s.length ? 1 : 0)) | 0
  s.length++
  cpu.sync(cpu.left)
  const place = s.failed ? -1 : cpu.translate(low, high, 2)
  if (place < 0) s.failed = true
  return place < 0 ? 0 : cpu.ram.u8[place]
}

export const next8 = (s: Step): number => (next(s) << 24) >> 24
export const next32 = (s: Step): number => next(s) | (next(s) << 8) | (next(s) << 16) | (next(s) << 24)

export function getRegister(s: Step, register: number): void {
  const r = s.registers
  const slot = slots[register]
  if (slot >= 0) [s.low, s.high] = [r.words[at(s, slot)], r.words[at(s, slot) + 1]]
  else if (slot === -1) [s.low, s.high] = [r.raxLow, r.raxHigh]
  else if (slot === -2) [s.low, s.high] = [r.spLow | 0, r.spHigh | 0]
  else if (slot === -3) [s.low, s.high] = [r.r10Low, r.r10High]
  else [s.low, s.high] = [r.r11Low, r.r11High]
}

export function setRegister(s: Step, register: number, low: number, high: number): void {
  const r = s.registers
  const slot = slots[register]
  if (slot >= 0) [r.words[at(s, slot)], r.words[at(s, slot) + 1]] = [low, high]
  else if (slot === -1) [r.raxLow, r.raxHigh] = [low | 0, high | 0]
  else if (slot === -2) [r.spLow, r.spHigh] = [low | 0, high | 0]
  else if (slot === -3) [r.r10Low, r.r10High] = [low | 0, high | 0]
  else [r.r11Low, r.r11High] = [low | 0, high | 0]
}

/** ModRM, SIB and displacement; `after`: bytes of the instruction behind them, which an address relative to RIP counts. */
export function place(s: Step, modrm: number, after: number): Place {
  const [mode, base] = [modrm >>> 6, modrm & 7]
  if (mode === 3) return { register: base | ((s.rex & 1) << 3), low: 0, high: 0 }
  let [low, high] = [0, 0]
  const add = (l: number, h: number): void => {
    const sum = (low >>> 0) + (l >>> 0)
    high = (high + h + (sum >= 2 ** 32 ? 1 : 0)) | 0
    low = sum | 0
  }
  let plain = false
  if (base === 4) {
    const sib = next(s)
    const index = ((sib >>> 3) & 7) | ((s.rex & 2) << 2)
    plain = (sib & 7) === 5 && mode === 0
    if (!plain) {
      getRegister(s, (sib & 7) | ((s.rex & 1) << 3))
      add(s.low, s.high)
    }
    if (index !== 4) {
      getRegister(s, index)
      for (let i = 1 << (sib >>> 6); i > 0; i--) add(s.low, s.high)
    }
  } else if (base !== 5 || mode !== 0) {
    getRegister(s, base | ((s.rex & 1) << 3))
    add(s.low, s.high)
  }
  const relative = base === 5 && mode === 0
  const displacement = mode === 1 ? next8(s) : mode === 2 || plain || relative ? next32(s) : 0
  add(displacement, displacement >> 31)
  if (relative) {
    add(s.registers.ipLow, s.registers.ipHigh)
    add(s.length + after, 0)
  }
  return { register: -1, low, high }
}

/** AH, CH, DH and BH are not modelled: only with REX are registers 4 to 7 their lowest bytes. */
export const isHighByte = (s: Step, register: number): boolean =>
  s.size === 1 && s.rex === 0 && register > 3 && register < 8

export function get(s: Step, where: Place): boolean {
  if (s.failed) return false
  if (where.register >= 0) {
    getRegister(s, where.register)
    if (s.size === 1) [s.low, s.high] = [s.low & 255, 0]
    if (s.size === 4) s.high = 0
    return true
  }
  if (!s.cpu.load(where.low, where.high, s.size, s.cpu.left)) return false
  ;[s.low, s.high] = [s.cpu.value[0], s.cpu.value[1]]
  return true
}

export function set(s: Step, where: Place, low: number, high: number): boolean {
  if (where.register < 0) return s.cpu.store(where.low, where.high, s.size, low, high, s.cpu.left)
  if (s.size === 8) setRegister(s, where.register, low, high)
  else if (s.size === 4) setRegister(s, where.register, low, 0)
  else {
    getRegister(s, where.register)
    setRegister(s, where.register, (s.low & ~255) | (low & 255), s.high)
  }
  return true
}

export const flagsOf = (s: Step): number => s.registers.words[at(s, flagsSlot)]
export const setFlags = (s: Step, flags: number): void => {
  s.registers.words[at(s, flagsSlot)] = flags
}

/** Bit 63, 31 or 7. */
const sign = (size: number, low: number, high: number): boolean =>
  size === 8 ? high < 0 : size === 4 ? low < 0 : (low & 128) !== 0

function resultFlags(size: number, low: number, high: number): number {
  const zero = size === 8 ? (low | high) === 0 : size === 4 ? (low | 0) === 0 : (low & 255) === 0
  return (zero ? ZF : 0) | (sign(size, low, high) ? SF : 0)
}

/** add, or, adc, sbb, and, sub, xor, cmp by their number; the result is in low and high. */
export function alu(s: Step, operation: number, a: readonly [number, number], b: readonly [number, number]): void {
  const { size } = s
  if (operation === 1 || operation === 4 || operation === 6) {
    const one = (x: number, y: number): number => (operation === 1 ? x | y : operation === 4 ? x & y : x ^ y)
    ;[s.low, s.high] = [one(a[0], b[0]), one(a[1], b[1])]
    setFlags(s, resultFlags(size, s.low, s.high))
    return
  }
  const subtract = operation === 3 || operation === 5 || operation === 7
  const carryIn = (operation === 2 || operation === 3) && (flagsOf(s) & CF) !== 0 ? 1 : 0
  const mask = size === 1 ? 255 : -1
  const [bl, bh] = subtract ? [~b[0] & mask, ~b[1]] : [b[0] & mask, b[1]]
  const first = subtract ? 1 - carryIn : carryIn
  const sumLow = ((a[0] & mask) >>> 0) + (bl >>> 0) + first
  const sumHigh = (a[1] >>> 0) + (bh >>> 0) + (sumLow >= 2 ** 32 ? 1 : 0)
  ;[s.low, s.high] = [sumLow | 0, sumHigh | 0]
  const carry = size === 8 ? sumHigh >= 2 ** 32 : size === 4 ? sumLow >= 2 ** 32 : sumLow >= 256
  const [x, y, z] = [sign(size, a[0], a[1]), sign(size, bl, bh), sign(size, s.low, s.high)]
  setFlags(s, resultFlags(size, s.low, s.high) | (carry !== subtract ? CF : 0) | (x === y && x !== z ? OF : 0))
}

/** The condition of jcc, setcc and cmovcc. */
export function holds(s: Step, code: number): boolean {
  const flags = flagsOf(s)
  const has = (flag: number): boolean => (flags & flag) !== 0
  const less = has(SF) !== has(OF)
  const all = [has(OF), has(CF), has(ZF), has(CF) || has(ZF), has(SF), false, less, less || has(ZF)]
  return all[code >>> 1] !== ((code & 1) === 1)
}

/** rol, ror, (rcl, rcr,) shl, shr, sal, sar. */
export function shift(s: Step, kind: number, low: number, high: number, amount: number): boolean {
  const bits = s.size * 8
  const count = amount & (bits === 64 ? 63 : 31)
  ;[s.low, s.high] = [low, high]
  if (kind < 4 || s.size === 1) return false
  let carry = false
  for (let i = 0; i < count; i++) {
    if (kind === 4 || kind === 6) {
      carry = sign(s.size, s.low, s.high)
      ;[s.low, s.high] = [s.low << 1, (s.high << 1) | (s.low >>> 31)]
    } else {
      carry = (s.low & 1) !== 0
      if (s.size === 8) [s.low, s.high] = [(s.low >>> 1) | (s.high << 31), kind === 7 ? s.high >> 1 : s.high >>> 1]
      else s.low = kind === 7 ? s.low >> 1 : s.low >>> 1
    }
  }
  if (count > 0) setFlags(s, resultFlags(s.size, s.low | 0, s.high) | (carry ? CF : 0))
  return true
}

export function done(s: Step): number {
  const { registers } = s
  const low = (registers.ipLow + s.length) | 0
  if (low >>> 0 < s.length) registers.ipHigh = (registers.ipHigh + 1) | 0
  registers.ipLow = low
  return EXIT_FOREIGN
}

export const failed = (s: Step): number => s.cpu.exit

export function goTo(s: Step, low: number, high: number): number {
  const { registers } = s
  registers.pc = textToPc(registers.image, high * 2 ** 32 + (low >>> 0))
  registers.ipLow = low
  registers.ipHigh = high
  return EXIT_FOREIGN
}

/** A jump by a distance from the instruction's end. */
export function jumpBy(s: Step, distance: number): number {
  if (s.failed) return failed(s)
  const sum = (s.registers.ipLow >>> 0) + s.length
  const low = sum + distance
  return goTo(s, low | 0, (s.registers.ipHigh + Math.floor(low / 2 ** 32)) | 0)
}

/** SP, moved by some bytes. */
export function moved(s: Step, bytes: number): [number, number] {
  const sum = (s.registers.spLow >>> 0) + bytes
  return [sum | 0, (s.registers.spHigh + Math.floor(sum / 2 ** 32)) | 0]
}

export function push(s: Step, low: number, high: number): number {
  const [spLow, spHigh] = moved(s, -8)
  if (s.failed || !s.cpu.store(spLow, spHigh, 8, low, high, s.cpu.left)) return failed(s)
  setRegister(s, RSP, spLow, spHigh)
  return done(s)
}

export function pop(s: Step, register: number): number {
  if (s.failed || !s.cpu.load(s.registers.spLow, s.registers.spHigh, 8, s.cpu.left)) return failed(s)
  const [low, high] = [s.cpu.value[0], s.cpu.value[1]]
  setRegister(s, RSP, ...moved(s, 8))
  setRegister(s, register, low, high)
  return done(s)
}

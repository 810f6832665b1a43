// The loads and stores that are not worth a place in the hot switch: 16 bits, floats, 64-bit indices. What an instruction does is
// taken from its name in bytecode.ts: a mode of addressing and a type of access.

import { opRows } from './bytecode.ts'
import type { Cpu } from './core.ts'
import type { Registers } from './registers.ts'

const modes = ['', 'x', 'y', 'a', 'sp']
const types = ['8s', '8u', '16s', '16u', '32', '64', 'f32', '8', '16']
/** log2 of their sizes. */
const shifts = [0, 0, 1, 1, 2, 3, 2, 0, 1]

/** Shift of an access: log2 of its size. By opcode. */
const shiftOf = new Uint8Array(opRows.length)
const modeOf = new Uint8Array(opRows.length)
const typeOf = new Uint8Array(opRows.length)
/** 0 no memory instruction, 1 a load, 2 a store. */
const kindOf = new Uint8Array(opRows.length)

opRows.forEach(([name], opcode) => {
  const parts = /^(ld|st)(sp|x|y|a|)(8s|8u|16s|16u|8|16|32|64|f32)$/.exec(name)
  if (parts === null) return
  kindOf[opcode] = parts[1] === 'ld' ? 1 : 2
  modeOf[opcode] = modes.indexOf(parts[2])
  typeOf[opcode] = types.indexOf(parts[3])
  shiftOf[opcode] = shifts[typeOf[opcode]]
})

/** 0: no memory instruction, 1: a load, 2: a store. */
export const memoryKind = (opcode: number): number => kindOf[opcode]

/** Pool position of an access that hits and is aligned; -1 if it does not. */
function hit(entries: Int32Array, lo: number, hi: number, shift: number): number {
  const e = (lo >>> 11) & 2046
  if (entries[e] !== ((hi << 10) | (lo >>> 22)) || hi >>> 15 !== 0 || (lo & ((1 << shift) - 1)) !== 0) return -1
  return entries[e + 1] + (lo & 4095)
}

/** The address of the access at `pc`, into `cpu.addressLow` and `cpu.addressHigh`. */
function computeAddress(cpu: Cpu, registers: Registers, R: Int32Array, w: number, code: Int32Array, pc: number): void {
  const opcode = code[pc]
  const b = (w + code[pc + 2]) << 1
  let baseLow = R[b]
  let baseHigh = R[b + 1]
  let low = code[pc + 3]
  let high = low >> 31
  const shift = shiftOf[opcode]
  switch (modeOf[opcode]) {
    case 1:
      low = R[(w + code[pc + 3]) << 1]
      high = shift === 0 ? low >> 31 : low >> (32 - shift)
      low <<= shift
      break
    case 2: {
      const c = (w + code[pc + 3]) << 1
      low = R[c]
      high = shift === 0 ? R[c + 1] : (R[c + 1] << shift) | (low >>> (32 - shift))
      low <<= shift
      break
    }
    case 3:
      baseLow = code[pc + 2]
      baseHigh = 0
      low = 0
      high = 0
      break
    case 4:
      baseLow = registers.spLow
      baseHigh = registers.spHigh
      low = code[pc + 2]
      high = low >> 31
      break
  }
  const sum = (baseLow + low) | 0
  cpu.address[0] = sum
  cpu.address[1] = baseHigh + high + (sum >>> 0 < baseLow >>> 0 ? 1 : 0)
}

/** Executes a load; false: it did not finish, `cpu.exit` says why. */
export function executeLoad(
  cpu: Cpu,
  registers: Registers,
  R: Int32Array,
  F: Float64Array,
  w: number,
  code: Int32Array,
  pc: number,
): boolean {
  computeAddress(cpu, registers, R, w, code, pc)
  const lo = cpu.address[0]
  const hi = cpu.address[1]
  const opcode = code[pc]
  const shift = shiftOf[opcode]
  const value = cpu.value
  const at = hit(cpu.mmu.tlb.read, lo, hi, shift)
  if (at < 0) {
    if (!cpu.load(lo, hi, 1 << shift, cpu.left)) return false
  } else if (shift === 0) value[0] = cpu.ram.u8[at]
  else if (shift === 1) value[0] = cpu.ram.u16[at >> 1]
  else {
    value[0] = cpu.ram.i32[at >> 2]
    if (shift === 3) value[1] = cpu.ram.i32[(at >> 2) + 1]
  }
  const slot = w + code[pc + 1]
  switch (typeOf[opcode]) {
    case 0:
      R[slot << 1] = (value[0] << 24) >> 24
      break
    case 2:
      R[slot << 1] = (value[0] << 16) >> 16
      break
    case 5:
      R[slot << 1] = value[0]
      R[(slot << 1) + 1] = value[1]
      break
    case 6:
      F[slot] = cpu.floatValue[0]
      break
    default:
      R[slot << 1] = value[0]
  }
  return true
}

/** Executes a store likewise. */
export function executeStore(
  cpu: Cpu,
  registers: Registers,
  R: Int32Array,
  F: Float64Array,
  w: number,
  code: Int32Array,
  pc: number,
): boolean {
  computeAddress(cpu, registers, R, w, code, pc)
  const lo = cpu.address[0]
  const hi = cpu.address[1]
  const opcode = code[pc]
  const shift = shiftOf[opcode]
  const slot = w + code[pc + 1]
  const low = typeOf[opcode] === 6 ? cpu.floatBits(F[slot]) : R[slot << 1]
  const high = R[(slot << 1) + 1]
  const at = hit(cpu.mmu.tlb.write, lo, hi, shift)
  if (at < 0) return cpu.store(lo, hi, 1 << shift, low, high, cpu.left)
  cpu.ram.touched[at >>> 11] |= 1 << (at >>> 6)
  if (shift === 0) cpu.ram.u8[at] = low
  else if (shift === 1) cpu.ram.u16[at >> 1] = low
  else {
    cpu.ram.i32[at >> 2] = low
    if (shift === 3) cpu.ram.i32[(at >> 2) + 1] = high
  }
  return true
}

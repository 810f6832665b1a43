// The instructions that are not worth a place in the hot switch: division of 64 bits, conversions, bit counts, atomics; and the way
// to the bulk ones. Opcodes are literal for the same reason as in vm.ts.

import { divmodSigned, divmodUnsigned, mulHighSigned, mulHighUnsigned } from '../lib/int64.ts'
import { toDouble, toDoubleUnsigned, toFloatSigned, toFloatUnsigned } from '../lib/int64.ts'
import { bulkCompare, bulkCopy, bulkCopyDown, bulkFill, bulkScan } from './bulk.ts'
import { executeLoad, executeStore, memoryKind } from './memory.ts'
import type { Registers } from './registers.ts'
import type { Cpu } from './core.ts'
import { TRAP_DIVIDE, TRAP_INVALID_OPCODE } from './exits.ts'

/** Results of divisions; consumed at once. */
const quotient = 0
const remainder = 2

/** a = b / c or b % c of 64 bits. */
function divide64(cpu: Cpu, R: Int32Array, a: number, b: number, c: number, signed: boolean, part: number): boolean {
  const bl = R[b]
  const bh = R[b + 1]
  const cl = R[c]
  const ch = R[c + 1]
  const overflow = signed && (cl & ch) === -1 && bl === 0 && bh === -0x80000000
  if ((cl | ch) === 0 || overflow) {
    cpu.raise(TRAP_DIVIDE)
    return false
  }
  if (signed) divmodSigned(cpu.value, bl, bh, cl, ch)
  else divmodUnsigned(cpu.value, bl, bh, cl, ch)
  R[a] = cpu.value[part]
  R[a + 1] = cpu.value[part + 1]
  return true
}

/** cvttsd2si with a 64-bit register. */
function truncate64(R: Int32Array, a: number, value: number): void {
  if (value >= -(2 ** 63) && value < 2 ** 63) {
    const whole = Math.trunc(value)
    R[a] = whole | 0
    R[a + 1] = Math.floor(whole / 2 ** 32) | 0
  } else {
    R[a] = 0
    R[a + 1] = -0x80000000
  }
}

const popcount = (value: number): number => {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const trailingZeros = (value: number): number => (value === 0 ? 32 : 31 - Math.clz32(value & -value))

const swapBytes = (value: number): number =>
  (value << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)

/** Nearest integer, ties to even: adding 2^52 leaves no room for a fraction. */
const roundEven = (value: number): number => {
  if (!(Math.abs(value) < 2 ** 52)) return value
  const rounded = value < 0 || Object.is(value, -0) ? value - 2 ** 52 + 2 ** 52 : value + 2 ** 52 - 2 ** 52
  return rounded === 0 && (value < 0 || Object.is(value, -0)) ? -0 : rounded
}

/** Swaps a slot with memory. Nothing else runs in between: a task only stops between instructions. */
function exchange(cpu: Cpu, R: Int32Array, a: number, b: number, size: number): boolean {
  const lo = R[b]
  const hi = R[b + 1]
  if (!cpu.load(lo, hi, size, cpu.left)) return false
  const oldLow = cpu.value[0]
  const oldHigh = cpu.value[1]
  if (!cpu.store(lo, hi, size, R[a], R[a + 1], cpu.left)) return false
  R[a] = oldLow
  if (size === 8) R[a + 1] = oldHigh
  return true
}

/** Stores slot c where memory equals slot a; slot a gets what was there. Faults for writing in any case, as cmpxchg does. */
function compareExchange(cpu: Cpu, R: Int32Array, a: number, b: number, c: number, size: number): boolean {
  const lo = R[b]
  const hi = R[b + 1]
  if (!cpu.load(lo, hi, size, cpu.left)) return false
  const oldLow = cpu.value[0]
  const oldHigh = cpu.value[1]
  const mask = size === 1 ? 0xff : size === 2 ? 0xffff : -1
  const equal = ((oldLow ^ R[a]) & mask) === 0 && (size < 8 || oldHigh === R[a + 1])
  const stored = equal
    ? cpu.store(lo, hi, size, R[c], R[c + 1], cpu.left)
    : cpu.store(lo, hi, size, oldLow, oldHigh, cpu.left)
  if (!stored) return false
  R[a] = oldLow
  if (size === 8) R[a + 1] = oldHigh
  return true
}

/** CLFLUSH, CLWB: faults as a load does; only persistent memory cares. */
function flushLine(cpu: Cpu, lo: number, hi: number, later: boolean): boolean {
  const at = cpu.translate(lo, hi, 0)
  if (at < 0) return false
  cpu.mmu.flushLine(at, later)
  return true
}

/** Executes the instruction at `pc`; false: it did not finish, `cpu.exit` says why. The caller advances pc. */
// A switch over instructions may be long.
// oxlint-disable-next-line max-lines-per-function
export function executeRare(
  cpu: Cpu,
  registers: Registers,
  R: Int32Array,
  F: Float64Array,
  w: number,
  code: Int32Array,
  pc: number,
): boolean {
  const sa = w + code[pc + 1]
  const sb = w + code[pc + 2]
  const a = sa << 1
  const b = sb << 1
  const c = (w + code[pc + 3]) << 1
  switch (code[pc]) {
    case 60: // divs64
      return divide64(cpu, R, a, b, c, true, quotient)
    case 61: // divu64
      return divide64(cpu, R, a, b, c, false, quotient)
    case 62: // rems64
      return divide64(cpu, R, a, b, c, true, remainder)
    case 63: // remu64
      return divide64(cpu, R, a, b, c, false, remainder)
    case 225: // mulhs64
      mulHighSigned(cpu.value, 0, R[b], R[b + 1], R[c], R[c + 1])
      R[a] = cpu.value[0]
      R[a + 1] = cpu.value[1]
      return true
    case 226: // mulhu64
      mulHighUnsigned(cpu.value, 0, R[b], R[b + 1], R[c], R[c + 1])
      R[a] = cpu.value[0]
      R[a + 1] = cpu.value[1]
      return true
    case 175: // copy
      return bulkCopy(cpu, R, a, b, c)
    case 176: // copydown
      return bulkCopyDown(cpu, R, a, b, c)
    case 177: // fill
      return bulkFill(cpu, R, a, b, c)
    case 178: // scan
      return bulkScan(cpu, R, a)
    case 179: // compare
      return bulkCompare(cpu, R, a)
    case 187: // fsqrt
      F[sa] = Math.sqrt(F[sb])
      return true
    case 188: // fabs
      F[sa] = Math.abs(F[sb])
      return true
    case 189: // ffloor
      F[sa] = Math.floor(F[sb])
      return true
    case 190: // fceil
      F[sa] = Math.ceil(F[sb])
      return true
    case 191: // ftrunc
      F[sa] = Math.trunc(F[sb])
      return true
    case 192: // frint
      F[sa] = roundEven(F[sb])
      return true
    case 199: // u32tof
      F[sa] = R[b] >>> 0
      return true
    case 200: // s64tof
      F[sa] = toDouble(R[b], R[b + 1])
      return true
    case 201: // u64tof
      F[sa] = toDoubleUnsigned(R[b], R[b + 1])
      return true
    case 202: // s64tof32
      F[sa] = toFloatSigned(R[b], R[b + 1])
      return true
    case 203: // u64tof32
      F[sa] = toFloatUnsigned(R[b], R[b + 1])
      return true
    case 204: {
      // ftos32
      const value = F[sb]
      R[a] = value > -2147483649 && value < 2147483648 ? Math.trunc(value) : -0x80000000
      return true
    }
    case 205: // ftos64
      truncate64(R, a, F[sb])
      return true
    case 206: {
      // ftou64
      const value = F[sb]
      const large = value >= 2 ** 63
      truncate64(R, a, large ? value - 2 ** 63 : value)
      if (large) R[a + 1] ^= -0x80000000
      return true
    }
    case 207: // fbits32
      R[a] = cpu.floatBits(F[sb])
      return true
    case 208: // f32bits
      cpu.value[0] = R[b]
      F[sa] = cpu.floatValue[0]
      return true
    case 209: // clz32
      R[a] = Math.clz32(R[b])
      return true
    case 210: // ctz32
      R[a] = trailingZeros(R[b])
      return true
    case 211: // popcnt32
      R[a] = popcount(R[b])
      return true
    case 212: // clz64
      R[a] = R[b + 1] !== 0 ? Math.clz32(R[b + 1]) : 32 + Math.clz32(R[b])
      return true
    case 213: // ctz64
      R[a] = R[b] !== 0 ? trailingZeros(R[b]) : 32 + trailingZeros(R[b + 1])
      return true
    case 214: // popcnt64
      R[a] = popcount(R[b]) + popcount(R[b + 1])
      return true
    case 215: // bswap16
      R[a] = ((R[b] & 0xff) << 8) | ((R[b] >>> 8) & 0xff)
      return true
    case 216: // bswap32
      R[a] = swapBytes(R[b])
      return true
    case 217: {
      // bswap64
      const low = R[b]
      R[a] = swapBytes(R[b + 1])
      R[a + 1] = swapBytes(low)
      return true
    }
    case 218: // xchg8
      return exchange(cpu, R, a, b, 1)
    case 219: // xchg16
      return exchange(cpu, R, a, b, 2)
    case 220: // xchg32
      return exchange(cpu, R, a, b, 4)
    case 221: // xchg64
      return exchange(cpu, R, a, b, 8)
    case 227: // cas8
      return compareExchange(cpu, R, a, b, c, 1)
    case 228: // cas16
      return compareExchange(cpu, R, a, b, c, 2)
    case 229: // cas32
      return compareExchange(cpu, R, a, b, c, 4)
    case 230: // cas64
      return compareExchange(cpu, R, a, b, c, 8)
    case 231: // rdtsc
      cpu.sync(cpu.left)
      R[a] = cpu.trace.tick | 0
      R[a + 1] = (cpu.trace.tick / 2 ** 32) | 0
      return true
    case 232: // rdpkru
      if (cpu.mmu.noKeys) return unknown(cpu)
      R[a] = registers.pkru
      return true
    case 233: // wrpkru
      if (cpu.mmu.noKeys) return unknown(cpu)
      registers.pkru = R[a]
      cpu.mmu.setPkru(R[a])
      return true
    case 234: {
      // lear
      const address = registers.textBase + code[pc + 2]
      R[a] = address | 0
      R[a + 1] = Math.floor(address / 2 ** 32)
      return true
    }
    case 235: // chset
      registers.r10Low = R[a]
      registers.r10High = R[a + 1]
      return true
    case 236: // chget
      R[a] = registers.r10Low
      R[a + 1] = registers.r10High
      return true
    case 237: // flush
      cpu.sync(cpu.left)
      return flushLine(cpu, R[a], R[a + 1], code[pc + 2] !== 0)
    case 238: // fence
      cpu.mmu.fence()
      return true
    default: {
      const kind = memoryKind(code[pc])
      if (kind === 1) return executeLoad(cpu, registers, R, F, w, code, pc)
      if (kind === 2) return executeStore(cpu, registers, R, F, w, code, pc)
      return unknown(cpu)
    }
  }
}

/** #UD */
function unknown(cpu: Cpu): false {
  cpu.raise(TRAP_INVALID_OPCODE)
  return false
}

// x86-64 instructions that a program wrote itself (foreign.ts has the few that most such programs use): integer arithmetic, moves,
// jumps, calls, the stack, system calls. One call executes one instruction. A call pushes 16 bytes, as ours do: the return address,
// and the window.

import { divmodSigned, divmodUnsigned, mul64, mulHighSigned, mulHighUnsigned } from '../lib/int64.ts'
import { EXIT_FETCH, EXIT_SYSCALL, TRAP_BREAKPOINT, TRAP_DIVIDE, TRAP_PROTECTION } from './exits.ts'
import { growRegisters, slotsMargin, textToPc } from './registers.ts'
import {
  CF, OF, RBP, RCX, RDX, RSP, alu, at, done, failed, flagsOf, get, getRegister, goTo, holds, isHighByte, jumpBy, moved, next, next8,
  next32, place, pop, push, set, setFlags, setRegister, shift,
} from './x86-operands.ts' // prettier-ignore
import type { Cpu } from './core.ts'
import type { Registers } from './registers.ts'
import type { Place, Step } from './x86-operands.ts'

/** What is awaited: the slot of a result that goes to RAX, and the address at which it does. */
const awaitedSlot = 15
/** Number and arguments of a system call. */
const syscallSlot = 16

/** Waits for a result in a slot: at the next instruction from here on it goes to RAX. */
function awaits(s: Step, slot: number): void {
  const { words } = s.registers
  words[at(s, awaitedSlot)] = slot
  words[at(s, awaitedSlot) + 1] = ~(s.registers.ipLow + s.length)
}

/** One of our functions runs above our registers, with copies of the arguments; foreign code with ours. */
function call(s: Step, low: number, high: number): number {
  const { registers } = s
  if (s.failed) return failed(s)
  const own = textToPc(registers.image, high * 2 ** 32 + (low >>> 0)) >= 0
  const above = registers.window + slotsMargin
  const room = 2 * (above + slotsMargin)
  if (own && room > registers.words.length && !growRegisters(registers, above + slotsMargin)) return EXIT_FETCH
  const sum = (registers.ipLow >>> 0) + s.length
  const backHigh = (registers.ipHigh + (sum >= 2 ** 32 ? 1 : 0)) | 0
  const [spLow, spHigh] = moved(s, -16)
  if (!s.cpu.push(spLow, spHigh, sum | 0, backHigh, registers.window, s.cpu.left)) return failed(s)
  setRegister(s, RSP, spLow, spHigh)
  if (own) {
    registers.words.copyWithin(2 * above, at(s, 0), at(s, 6))
    awaits(s, slotsMargin)
    registers.window = above
  }
  return goTo(s, low, high)
}

function systemCall(s: Step): number {
  const { registers, cpu } = s
  const order = [7, 6, RDX, 10, 8, 9]
  const put = (slot: number): void => {
    ;[registers.words[at(s, slot)], registers.words[at(s, slot) + 1]] = [s.low, s.high]
  }
  getRegister(s, 0)
  put(syscallSlot)
  order.forEach((register, index) => {
    getRegister(s, register)
    put(syscallSlot + 1 + index)
  })
  awaits(s, syscallSlot)
  cpu.slot = registers.window + syscallSlot
  cpu.argumentCount = 6
  done(s)
  return EXIT_SYSCALL
}

/** F6 and F7: test, not, neg, mul, imul, div, idiv. */
function group3(s: Step): number {
  const modrm = next(s)
  const kind = (modrm >>> 3) & 7
  const where = place(s, modrm, kind < 2 ? Math.min(4, s.size) : 0)
  const immediate = kind < 2 ? (s.size === 1 ? next(s) : next32(s)) : 0
  if (!get(s, where)) return failed(s)
  const [low, high] = [s.low, s.high]
  if (kind < 2) alu(s, 4, [low, high], [immediate, immediate >> 31])
  else if (kind === 2) {
    if (!set(s, where, ~low, ~high)) return failed(s)
  } else if (kind === 3) {
    alu(s, 5, [0, 0], [low, high])
    if (!set(s, where, s.low, s.high)) return failed(s)
  } else return s.size === 1 ? EXIT_FETCH : multiplyOrDivide(s, kind, low, high)
  return done(s)
}

function multiplyOrDivide(s: Step, kind: number, low: number, high: number): number {
  const out = new Int32Array(4)
  const signed = (kind & 1) === 1
  getRegister(s, RDX)
  const [dl, dh] = [s.low, s.high]
  getRegister(s, 0)
  const [al, ah] = [s.low, s.high]
  // 32 bits: the operands are words, extended.
  const wide = (word: number): number => (signed ? word >> 31 : 0)
  if (kind < 6) {
    if (s.size === 8) {
      mul64(out, 0, al, ah, low, high)
      ;(signed ? mulHighSigned : mulHighUnsigned)(out, 2, al, ah, low, high)
    } else {
      mul64(out, 0, al, wide(al), low, wide(low))
      ;[out[2], out[3], out[1]] = [out[1], 0, 0]
    }
  } else if (((s.size === 8 ? high : 0) | low) === 0) return s.cpu.raise(TRAP_DIVIDE)
  else if (s.size === 8) {
    const extended = signed ? ah >> 31 : 0
    if (dl !== extended || dh !== extended) return EXIT_FETCH
    if (signed && al === 0 && ah === -(2 ** 31) && (low & high) === -1) return s.cpu.raise(TRAP_DIVIDE)
    ;(signed ? divmodSigned : divmodUnsigned)(out, al, ah, low, high)
  } else {
    ;(signed ? divmodSigned : divmodUnsigned)(out, al, dl, low, wide(low))
    if (out[1] !== wide(out[0])) return s.cpu.raise(TRAP_DIVIDE)
    ;[out[1], out[3]] = [0, 0]
  }
  setRegister(s, 0, out[0], out[1])
  setRegister(s, RDX, out[2], out[3])
  return done(s)
}

/** imul of a register by an operand. */
function multiply(s: Step, register: number, a: readonly [number, number], b: readonly [number, number]): number {
  const out = new Int32Array(4)
  const wide = (word: number): number => word >> 31
  const [ah, bh] = s.size === 8 ? [a[1], b[1]] : [wide(a[0]), wide(b[0])]
  mul64(out, 0, a[0], ah, b[0], bh)
  mulHighSigned(out, 2, a[0], ah, b[0], bh)
  const fits = s.size === 8 ? (out[2] & out[3]) === wide(out[1]) && out[2] === out[3] : out[1] === wide(out[0])
  setFlags(s, fits ? 0 : CF | OF)
  setRegister(s, register, out[0], s.size === 8 ? out[1] : 0)
  return done(s)
}

/** FE and FF: inc, dec, call, jmp, push. */
function group5(s: Step): number {
  const modrm = next(s)
  const kind = (modrm >>> 3) & 7
  if (kind === 2 || kind === 4 || kind === 6) s.size = 8
  const where = place(s, modrm, 0)
  if (kind === 3 || kind === 5 || kind === 7) return EXIT_FETCH
  if (!get(s, where)) return failed(s)
  if (kind === 2) return call(s, s.low, s.high)
  if (kind === 4) return goTo(s, s.low, s.high)
  if (kind === 6) return push(s, s.low, s.high)
  const carry = flagsOf(s) & CF
  alu(s, kind === 0 ? 0 : 5, [s.low, s.high], [1, 0])
  setFlags(s, (flagsOf(s) & ~CF) | carry)
  return set(s, where, s.low, s.high) ? done(s) : failed(s)
}

/** The opcodes below 40, in rows of eight: an operation in its six forms. */
function arithmetic(s: Step, opcode: number): number {
  const operation = opcode >>> 3
  const form = opcode & 7
  if (form > 5) return EXIT_FETCH
  if ((form & 1) === 0) s.size = 1
  if (form >= 4) {
    const immediate = form === 4 ? next8(s) : next32(s)
    return combine(s, operation, { register: 0, low: 0, high: 0 }, [immediate, immediate >> 31])
  }
  const modrm = next(s)
  const register = ((modrm >>> 3) & 7) | ((s.rex & 4) << 1)
  const where = place(s, modrm, 0)
  const own: Place = { register, low: 0, high: 0 }
  if (isHighByte(s, register) || isHighByte(s, where.register)) return EXIT_FETCH
  const [target, source] = form < 2 ? [where, own] : [own, where]
  if (!get(s, source)) return failed(s)
  return combine(s, operation, target, [s.low, s.high])
}

/** target = target op source; cmp only sets the flags. */
function combine(s: Step, operation: number, target: Place, source: readonly [number, number]): number {
  if (!get(s, target)) return failed(s)
  const before = flagsOf(s)
  alu(s, operation, [s.low, s.high], source)
  if (operation === 7 || set(s, target, s.low, s.high)) return done(s)
  setFlags(s, before)
  return failed(s)
}

/** After 0F. */
function twoBytes(s: Step): number {
  const opcode = next(s)
  if (opcode === 0x05) return s.failed ? failed(s) : systemCall(s)
  const row = opcode & 0xf0
  if (row === 0x80) {
    const distance = next32(s)
    return s.failed ? failed(s) : holds(s, opcode & 15) ? jumpBy(s, distance) : done(s)
  }
  const modrm = next(s)
  const register = ((modrm >>> 3) & 7) | ((s.rex & 4) << 1)
  const where = place(s, modrm, 0)
  if (opcode === 0x1f || opcode === 0x18 || opcode === 0x1e) return s.failed ? failed(s) : done(s)
  if (row === 0x90) {
    s.size = 1
    return isHighByte(s, where.register) ? EXIT_FETCH : !s.failed && set(s, where, holds(s, opcode & 15) ? 1 : 0, 0) ? done(s) : failed(s) // prettier-ignore
  }
  const whole = s.size
  const extends_ = opcode === 0xb6 || opcode === 0xbe
  if (extends_) s.size = 1
  else if (row !== 0x40 && opcode !== 0xaf) return EXIT_FETCH
  if (isHighByte(s, where.register)) return EXIT_FETCH
  if (!get(s, where)) return failed(s)
  const [low, high] = [s.low, s.high]
  s.size = whole
  if (opcode === 0xaf) {
    get(s, { register, low: 0, high: 0 })
    return multiply(s, register, [s.low, s.high], [low, high])
  }
  if (extends_) {
    const value = opcode === 0xbe ? (low << 24) >> 24 : low & 255
    setRegister(s, register, value, whole === 8 ? value >> 31 : 0)
  } else if (holds(s, opcode & 15)) setRegister(s, register, low, whole === 8 ? high : 0)
  return done(s)
}

/** 80, 81, 83: an operation with an immediate; C0, C1, D0 … D3: shifts; C6, C7: a move; 69, 6B: a product. */
function withImmediate(s: Step, opcode: number): number {
  const modrm = next(s)
  const kind = (modrm >>> 3) & 7
  if (opcode === 0x80 || opcode === 0xc6 || opcode === 0xc0 || opcode === 0xd0 || opcode === 0xd2) s.size = 1
  const shifts = opcode === 0xc0 || opcode === 0xc1 || opcode >= 0xd0
  const bytes = opcode >= 0xd0 ? 0 : opcode === 0x81 || opcode === 0xc7 || opcode === 0x69 ? 4 : 1
  const where = place(s, modrm, bytes)
  const immediate = bytes === 0 ? 1 : bytes === 4 ? next32(s) : next8(s)
  if (isHighByte(s, where.register)) return EXIT_FETCH
  if (opcode === 0xc6 || opcode === 0xc7)
    return !s.failed && set(s, where, immediate, immediate >> 31) ? done(s) : failed(s)
  if (opcode === 0x69 || opcode === 0x6b)
    return get(s, where)
      ? multiply(s, kind | ((s.rex & 4) << 1), [s.low, s.high], [immediate, immediate >> 31])
      : failed(s)
  if (!shifts) return combine(s, kind, where, [immediate, immediate >> 31])
  getRegister(s, RCX)
  const amount = opcode === 0xd2 || opcode === 0xd3 ? s.low : immediate
  if (!get(s, where)) return failed(s)
  if (!shift(s, kind, s.low, s.high, amount)) return EXIT_FETCH
  return set(s, where, s.low, s.high) ? done(s) : failed(s)
}

/** 84 … 8B, 8D, 63: test, xchg, mov, lea, movsxd. */
function moves(s: Step, opcode: number): number {
  if (opcode !== 0x63 && opcode !== 0x8d && (opcode & 1) === 0) s.size = 1
  const modrm = next(s)
  const register = ((modrm >>> 3) & 7) | ((s.rex & 4) << 1)
  const where = place(s, modrm, 0)
  const own: Place = { register, low: 0, high: 0 }
  if (s.failed) return failed(s)
  if (isHighByte(s, register) || isHighByte(s, where.register)) return EXIT_FETCH
  if (opcode === 0x8d) {
    if (where.register >= 0) return EXIT_FETCH
    setRegister(s, register, where.low, s.size === 8 ? where.high : 0)
    return done(s)
  }
  if (opcode === 0x88 || opcode === 0x89) {
    get(s, own)
    return set(s, where, s.low, s.high) ? done(s) : failed(s)
  }
  const whole = s.size
  if (opcode === 0x63) s.size = 4
  if (!get(s, where)) return failed(s)
  const [low, high] = [s.low, s.high]
  s.size = whole
  if (opcode === 0x63) setRegister(s, register, low, whole === 8 ? low >> 31 : 0)
  else if (opcode >= 0x8a) set(s, own, low, high)
  else {
    get(s, own)
    if (opcode < 0x86) alu(s, 4, [low, high], [s.low, s.high])
    else if (!set(s, where, s.low, s.high)) return failed(s)
    else set(s, own, low, high)
  }
  return done(s)
}

/** One-byte opcodes without ModRM. */
function short(s: Step, opcode: number): number {
  const register = (opcode & 7) | ((s.rex & 1) << 3)
  if (opcode >= 0x70 && opcode < 0x80) {
    const distance = next8(s)
    return s.failed ? failed(s) : holds(s, opcode & 15) ? jumpBy(s, distance) : done(s)
  }
  switch (opcode & 0xf8) {
    case 0x50:
      getRegister(s, register)
      return push(s, s.low, s.high)
    case 0x58:
      return pop(s, register)
    case 0xb0: {
      s.size = 1
      const byte = next(s)
      return isHighByte(s, register) ? EXIT_FETCH : !s.failed && set(s, { register, low: 0, high: 0 }, byte, 0) ? done(s) : failed(s) // prettier-ignore
    }
    case 0xb8: {
      const low = next32(s)
      const high = s.size === 8 ? next32(s) : 0
      if (s.failed) return failed(s)
      setRegister(s, register, low, high)
      return done(s)
    }
  }
  return oneOfAKind(s, opcode)
}

function oneOfAKind(s: Step, opcode: number): number {
  switch (opcode) {
    case 0x68:
    case 0x6a: {
      const value = opcode === 0x68 ? next32(s) : next8(s)
      return push(s, value, value >> 31)
    }
    case 0x98:
      getRegister(s, 0)
      if (s.size === 8) setRegister(s, 0, s.low, s.low >> 31)
      else setRegister(s, 0, (s.low << 16) >> 16, 0)
      return done(s)
    case 0x99:
      getRegister(s, 0)
      if (s.size === 8) setRegister(s, RDX, s.high >> 31, s.high >> 31)
      else setRegister(s, RDX, s.low >> 31, 0)
      return done(s)
    case 0xc9:
      getRegister(s, RBP)
      setRegister(s, RSP, s.low, s.high)
      return pop(s, RBP)
    case 0xe8: {
      const distance = next32(s)
      const target = (s.registers.ipLow >>> 0) + s.length + distance
      return call(s, target | 0, (s.registers.ipHigh + Math.floor(target / 2 ** 32)) | 0)
    }
    case 0xe9:
      return jumpBy(s, next32(s))
    case 0xeb:
      return jumpBy(s, next8(s))
    case 0xcd: {
      const vector = next(s)
      if (s.failed) return failed(s)
      // Of the gates only that of INT 3 is open to programs, and that of 32-bit system calls.
      if (vector === 0x80 || vector === 4) return EXIT_FETCH
      if (vector !== 3) return s.cpu.raise(TRAP_PROTECTION)
      done(s)
      return s.cpu.raise(TRAP_BREAKPOINT)
    }
    case 0xf4: // hlt, cli, sti, and ports: for the kernel only
    case 0xfa:
    case 0xfb:
    case 0xe4:
    case 0xe5:
    case 0xe6:
    case 0xe7:
    case 0xec:
    case 0xed:
    case 0xee:
    case 0xef:
      return s.cpu.raise(TRAP_PROTECTION)
    default:
      return EXIT_FETCH
  }
}

/** A call of ours, or of the system, has come back: its result goes to RAX. */
export function takeResult(registers: Registers): void {
  const { words, window } = registers
  const awaited = 2 * (window + awaitedSlot)
  if (words[awaited + 1] !== ~registers.ipLow || (words[awaited] !== slotsMargin && words[awaited] !== syscallSlot))
    return
  const from = 2 * (window + words[awaited])
  registers.raxLow = words[from]
  registers.raxHigh = words[from + 1]
  words[awaited + 1] = 0
  words[awaited] = 0
}

/** Executes the instruction at the instruction pointer; EXIT_FETCH: it is none of these. */
export function stepX86(cpu: Cpu, registers: Registers): number {
  const s: Step = { cpu, registers, length: 0, rex: 0, size: 4, low: 0, high: 0, failed: false }
  let opcode = next(s)
  if ((opcode & 0xf0) === 0x40) {
    s.rex = opcode
    if ((opcode & 8) !== 0) s.size = 8
    opcode = next(s)
  }
  if (s.failed) return failed(s)
  if (opcode === 0x0f) return twoBytes(s)
  if (opcode < 0x40) return arithmetic(s, opcode)
  if (opcode === 0x63 || (opcode >= 0x84 && opcode <= 0x8b) || opcode === 0x8d) return moves(s, opcode)
  if ([0x69, 0x6b, 0x80, 0x81, 0x83, 0xc0, 0xc1, 0xc6, 0xc7, 0xd0, 0xd1, 0xd2, 0xd3].includes(opcode))
    return withImmediate(s, opcode)
  if (opcode === 0xf6 || opcode === 0xf7) {
    if (opcode === 0xf6) s.size = 1
    return group3(s)
  }
  if (opcode === 0xfe || opcode === 0xff) {
    if (opcode === 0xfe) s.size = 1
    return group5(s)
  }
  if (opcode === 0xa8 || opcode === 0xa9) {
    if (opcode === 0xa8) s.size = 1
    const value = opcode === 0xa8 ? next8(s) : next32(s)
    if (!get(s, { register: 0, low: 0, high: 0 })) return failed(s)
    alu(s, 4, [s.low, s.high], [value, value >> 31])
    return done(s)
  }
  return short(s, opcode)
}

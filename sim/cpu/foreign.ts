// Code that is not ours: the instruction pointer is outside the image's text, at bytes that the program wrote or mapped itself. Here are
// the few x86 instructions that demonstrations of executable memory write; others are in x86.ts, and a function of ours that
// was copied there runs as the original. Bytes are fetched through the MMU, so the pages have to be executable.
//
// Differs from Linux: 16-bit operands, rotations, floating point and vectors do not run; the run loop is told (EXIT_FETCH) and sends SIGILL.

import { ACCESS_FETCH } from '../hw/mmu.ts'
import { op } from './bytecode.ts'
import type { Cpu } from './core.ts'
import { EXIT_FETCH, EXIT_FOREIGN, EXIT_FUEL, TRAP_BREAKPOINT, TRAP_INVALID_OPCODE } from './exits.ts'
import { textToPc } from './registers.ts'
import { stepX86, takeResult } from './x86.ts'
import type { Registers } from './registers.ts'

/** One fetched byte at the instruction pointer plus `offset`; -1: the CPU's `exit` says why not. */
function fetchByte(cpu: Cpu, registers: Registers, offset: number): number {
  const lo = (registers.ipLow + offset) | 0
  const hi = (registers.ipHigh + (lo >>> 0 < offset ? 1 : 0)) | 0
  cpu.sync(cpu.left)
  const at = cpu.translate(lo, hi, ACCESS_FETCH)
  return at < 0 ? -1 : cpu.ram.u8[at]
}

/** Fetched words from `offset` on, little-endian; NaN: a fault. */
function fetchWord(cpu: Cpu, registers: Registers, offset: number): number {
  let word = 0
  for (let i = 0; i < 4; i++) {
    const byte = fetchByte(cpu, registers, offset + i)
    if (byte < 0) return NaN
    word |= byte << (8 * i)
  }
  return word
}

function skip(registers: Registers, bytes: number): number {
  const lo = (registers.ipLow + bytes) | 0
  if (lo >>> 0 < bytes) registers.ipHigh = (registers.ipHigh + 1) | 0
  registers.ipLow = lo
  return EXIT_FOREIGN
}

/** Goes on at any address: in the image's text or outside it. */
function jump(registers: Registers, low: number, high: number): number {
  const { image } = registers
  registers.pc = textToPc(image, high * 2 ** 32 + (low >>> 0))
  registers.ipLow = low
  registers.ipHigh = high
  return EXIT_FOREIGN
}

/** `ret`: RAX is the result, which our caller expects in the callee's slot 0. */
function ret(cpu: Cpu, registers: Registers): number {
  if (!cpu.pop(registers.spLow, registers.spHigh, cpu.left)) return cpu.exit
  registers.words[2 * registers.window] = registers.raxLow
  registers.words[2 * registers.window + 1] = registers.raxHigh
  const lo = (registers.spLow + 16) | 0
  if (lo >>> 0 < 16) registers.spHigh = (registers.spHigh + 1) | 0
  registers.spLow = lo
  const window = cpu.value[2]
  if (window >>> 0 <= registers.window) registers.window = window
  return jump(registers, cpu.value[0], cpu.value[1])
}

function setRax(registers: Registers, low: number, high: number): void {
  registers.raxLow = low
  registers.raxHigh = high
}

/** After REX.WB: `mov r10, imm64`, `mov r11, imm64`, `jmp r11`, which lead to nested functions. */
function extended(cpu: Cpu, registers: Registers): number {
  const opcode = fetchByte(cpu, registers, 1)
  if (opcode < 0) return cpu.exit
  if (opcode === 0xff) {
    const modrm = fetchByte(cpu, registers, 2)
    if (modrm < 0) return cpu.exit
    return modrm === 0xe3 ? jump(registers, registers.r11Low, registers.r11High) : EXIT_FETCH
  }
  if (opcode !== 0xba && opcode !== 0xbb) return EXIT_FETCH
  const low = fetchWord(cpu, registers, 2)
  const high = fetchWord(cpu, registers, 6)
  if (Number.isNaN(low) || Number.isNaN(high)) return cpu.exit
  if (opcode === 0xba) {
    registers.r10Low = low
    registers.r10High = high
  } else {
    registers.r11Low = low
    registers.r11High = high
  }
  return skip(registers, 10)
}

/** Two- and more-byte forms after a REX.W prefix. */
function wide(cpu: Cpu, registers: Registers): number {
  const opcode = fetchByte(cpu, registers, 1)
  if (opcode < 0) return cpu.exit
  if (opcode === 0xb8) {
    const low = fetchWord(cpu, registers, 2)
    const high = fetchWord(cpu, registers, 6)
    if (Number.isNaN(low) || Number.isNaN(high)) return cpu.exit
    setRax(registers, low, high)
    return skip(registers, 10)
  }
  if (opcode === 0xc7) {
    const modrm = fetchByte(cpu, registers, 2)
    const word = fetchWord(cpu, registers, 3)
    if (modrm < 0 || Number.isNaN(word)) return cpu.exit
    if (modrm !== 0xc0) return EXIT_FETCH
    setRax(registers, word, word >> 31)
    return skip(registers, 7)
  }
  return EXIT_FETCH
}

/** Executes the x86 instruction at the instruction pointer. */
function step(cpu: Cpu, registers: Registers): number {
  const byte = fetchByte(cpu, registers, 0)
  if (byte < 0) return cpu.exit
  switch (byte) {
    case 0xc3:
      return ret(cpu, registers)
    case 0x90:
      return skip(registers, 1)
    case 0xcc:
      skip(registers, 1)
      return cpu.raise(TRAP_BREAKPOINT)
    case 0xb8: {
      const word = fetchWord(cpu, registers, 1)
      if (Number.isNaN(word)) return cpu.exit
      setRax(registers, word, 0)
      return skip(registers, 5)
    }
    case 0x48:
      return wide(cpu, registers)
    case 0x49:
      return extended(cpu, registers)
    case 0x0f: {
      const second = fetchByte(cpu, registers, 1)
      if (second < 0) return cpu.exit
      return second === 0x0b ? cpu.raise(TRAP_INVALID_OPCODE) : EXIT_FETCH
    }
    case 0xf3: {
      const word = fetchWord(cpu, registers, 0)
      if (Number.isNaN(word)) return cpu.exit
      // endbr64
      return word === (0xfa1e0ff3 | 0) ? skip(registers, 4) : EXIT_FETCH
    }
    default:
      return EXIT_FETCH
  }
}

/**
 * A copy of one of our functions at the instruction pointer: the whole of it is compared, and execution goes on in the original.
 * EXIT_FETCH: it is none.
 */
function enterCopy(cpu: Cpu, registers: Registers): number {
  const { image } = registers
  const index = fetchWord(cpu, registers, 12)
  if (Number.isNaN(index)) return cpu.exit
  const candidate = image.functions[index]
  if (candidate === undefined) return EXIT_FETCH
  for (let word = candidate.start; word < candidate.end; word++) {
    const copied = fetchWord(cpu, registers, 4 * (word - candidate.start))
    if (Number.isNaN(copied)) return cpu.exit
    if (copied !== image.code[word]) return EXIT_FETCH
  }
  registers.pc = candidate.start
  return EXIT_FOREIGN
}

/** Runs until the instruction pointer is in the image's text again (EXIT_FOREIGN) or something else ends the run. */
export function runForeign(cpu: Cpu, registers: Registers): number {
  takeResult(registers)
  while (registers.pc < 0) {
    if (cpu.left === 0) return EXIT_FUEL
    cpu.left--
    const first = fetchByte(cpu, registers, 0)
    if (first < 0) return cpu.exit
    let exit: number = EXIT_FETCH
    if (first === (op.enter & 255)) {
      const word = fetchWord(cpu, registers, 0)
      if (Number.isNaN(word)) return cpu.exit
      if (word === op.enter) exit = enterCopy(cpu, registers)
    }
    if (exit === EXIT_FETCH) exit = step(cpu, registers)
    if (exit === EXIT_FETCH) exit = stepX86(cpu, registers)
    if (exit !== EXIT_FOREIGN) return exit
  }
  return EXIT_FOREIGN
}

// Calls, jumps, the stack, bulk instructions, traps, code that is not ours, and where execution stops.
import { expect, test } from 'vitest'
import { makePrng, nextBelow } from '../lib/prng.ts'
import { PF_INSTR } from '../uapi/pte.ts'
import { assemble, assembledData } from '../test/assemble.ts'
import type { Line } from '../test/assemble.ts'
import { Flat, runFlat } from '../test/flat.ts'
import { enterFunction, instructionPointer, readSlot, slotsMax, writeSlot } from './registers.ts'
import { cloneRegisters } from './clone-registers.ts'
import {
  EXIT_FAULT,
  EXIT_FETCH,
  EXIT_FUEL,
  EXIT_REGISTERS,
  EXIT_SYSCALL,
  EXIT_TRAP,
  TRAP_BREAKPOINT,
  TRAP_INVALID_OPCODE,
  run,
} from './vm.ts'

const stop: Line[] = [['syscall', 30]]

const start = (lines: readonly Line[], tables: readonly number[] = []): Flat => {
  const flat = new Flat(assemble(lines, tables))
  flat.makeStack(['t'], [])
  return flat
}

/** Runs on through faults that the harness can answer. */
const go = (flat: Flat, fuel = 1_000_000): number => {
  for (;;) {
    const exit = run(flat.cpu, flat.registers, fuel)
    if (exit !== EXIT_FAULT || !flat.handleFault()) return exit
  }
}

const slot = (flat: Flat, index: number) => readSlot(flat.registers, flat.registers.window + index)
const sp = (flat: Flat) => flat.registers.spHigh * 2 ** 32 + (flat.registers.spLow >>> 0)

test('a recursive function computes, and the stack is where it was', () => {
  const flat = start([
    ['enter', 16, 32],
    ['li', 8, 20],
    ['call', 8, 'fib'],
    ...stop,
    'fib:',
    ['enter', 32, 12],
    ['jgesi32', 0, 2, 'more'],
    ['ret', 32],
    'more:',
    ['addi32', 4, 0, -1],
    ['call', 4, 'fib'],
    ['addi32', 5, 0, -2],
    ['call', 5, 'fib'],
    ['add32', 0, 4, 5],
    ['ret', 32],
  ])
  const before = sp(flat)
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([slot(flat, 8), flat.registers.window, sp(flat)]).toEqual([6765, 0, before - 16])
})

test('position-independent code runs where it is put, above 4 GiB too', () => {
  const base = 0x7ffff7dd6000
  const lines: Line[] = [
    ['enter', 64, 32],
    ['lear', 1, 12 * 16],
    ['leasp', 8, 24],
    ['li', 9, 77],
    ['callr', 8, 1],
    ['ldsp64', 2, 24],
    ['leasp', 10, 40],
    ['setjmp', 11, 10],
    ['jnz32', 11, 'out'],
    ['li', 12, 5],
    ['longjmp', 10, 12, 0],
    ...stop,
    ['enter', 16, 4],
    ['st64', 1, 0, 0],
    ['ret', 16],
    'out:',
    ['lear', 3, 21 * 16],
    ['jmpr', 3],
    ['trap', 0],
    ['trap', 0],
    ['trap', 0],
    ['trap', 0],
    ['li', 4, 9],
    ...stop,
  ]
  const image = assemble(lines)
  const moved = {
    ...image,
    textBase: base,
    entry: base,
    segments: image.segments.map((each, i) => (i === 0 ? { ...each, vaddr: base } : each)),
  }
  const flat = new Flat(moved)
  flat.makeStack(['t'], [])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([slot(flat, 1), slot(flat, 2), slot(flat, 3), slot(flat, 4)]).toEqual([base + 12 * 16, 77, base + 21 * 16, 9])
  expect(instructionPointer(flat.registers)).toBe(base + 23 * 16)
})

test('a call through an address, and the address of a variable on the stack', () => {
  const flat = start([
    ['enter', 64, 32],
    ['li64', 1, 'set', 0],
    ['leasp', 8, 24],
    ['li', 9, 77],
    ['callr', 8, 1],
    ['ldsp64', 2, 24],
    ...stop,
    'set:',
    ['enter', 16, 4],
    ['st64', 1, 0, 0],
    ['ret', 16],
  ])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(slot(flat, 2)).toBe(77)
})

test('a return address that was overwritten is where it goes', () => {
  const flat = start([
    ['enter', 16, 32],
    ['call', 8, 'f'],
    ['li', 0, 1],
    ...stop,
    'f:',
    ['enter', 32, 8],
    ['li64', 1, 'other', 0],
    ['stsp64', 1, 32],
    ['ret', 32],
    'other:',
    ['li', 0, 2],
    ...stop,
  ])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(slot(flat, 0)).toBe(2)
  const wild = start([
    ['enter', 16, 32],
    ['li64', 1, 0x1234, 0],
    ['stsp64', 1, 16],
    ['ret', 16],
  ])
  wild.registers.spLow -= 64
  expect(go(wild)).toBe(EXIT_FAULT)
  expect([wild.cpu.faultAddress, wild.cpu.error & PF_INSTR, instructionPointer(wild.registers)]).toEqual([
    0x1234,
    PF_INSTR,
    0x1234,
  ])
})

test('calling a null pointer faults at zero with the return address on the stack', () => {
  const flat = start([
    ['enter', 16, 32],
    ['li', 1, 0],
    ['callr', 8, 1],
  ])
  expect(go(flat)).toBe(EXIT_FAULT)
  expect(flat.cpu.faultAddress).toBe(0)
  const word = new DataView((flat.peek(sp(flat), 8) as Uint8Array).buffer)
  expect(word.getUint32(0, true)).toBe(0x401000 + 3 * 16)
})

test('a table of jumps takes its words, and what is beyond it goes on', () => {
  for (const [index, result] of [
    [0, 10],
    [1, 11],
    [2, 99],
    [-1, 99],
  ]) {
    const flat = start(
      [['li', 0, index], ['jtab', 0, 2, 1], ['li', 1, 99], ...stop, ['li', 1, 10], ...stop, ['li', 1, 11], ...stop],
      [0, 12, 20],
    )
    expect(go(flat)).toBe(EXIT_SYSCALL)
    expect(slot(flat, 1)).toBe(result)
  }
})

test('SP: alloca rounds up to 16, spset puts it back, a computed goto jumps', () => {
  const flat = start([
    ['enter', 16, 32],
    ['spget', 0],
    ['li', 1, 33],
    ['salloc', 2, 1],
    ['sub64', 3, 0, 2],
    ['spset', 0],
    ['leasp', 4, -8],
    ['li64', 5, 'there', 0],
    ['jmpr', 5],
    ['li', 3, 0],
    'there:',
    ['jmp', 'end'],
    ['li', 3, 0],
    'end:',
    ...stop,
  ])
  const before = sp(flat)
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([slot(flat, 3), sp(flat), slot(flat, 4)]).toEqual([48, before - 16, before - 24])
})

test('longjmp out of two calls comes back in setjmp with the value, or 1 for 0', () => {
  for (const [value, got] of [
    [5, 5],
    [0, 1],
  ]) {
    const flat = start([
      ['enter', 64, 40],
      ['li64', 0, assembledData, 0],
      ['setjmp', 3, 0],
      ['jnz32', 3, 'back'],
      ['mov', 20, 0],
      ['call', 20, 'f'],
      'back:',
      ...stop,
      'f:',
      ['enter', 64, 20],
      ['mov', 10, 0],
      ['call', 10, 'g'],
      ['ret', 64],
      'g:',
      ['enter', 64, 20],
      ['li', 1, value],
      ['longjmp', 0, 1],
    ])
    const before = sp(flat)
    expect(go(flat)).toBe(EXIT_SYSCALL)
    expect([slot(flat, 3), flat.registers.window, sp(flat)]).toEqual([got, 0, before - 64])
  }
})

test('a system call is left with pc behind it; its result is seen', () => {
  const flat = start([['enter', 16, 32], ['li', 4, 39], ['syscall', 4], ['addi32', 5, 4, 1], ...stop])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([flat.cpu.slot, readSlot(flat.registers, 4), flat.registers.pc]).toEqual([4, 39, 12])
  writeSlot(flat.registers, flat.cpu.slot, 41)
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(slot(flat, 5)).toBe(42)
})

test('traps: ud2 stays, int3 is passed', () => {
  const ud2 = start([['nop'], ['trap', 0]])
  expect([go(ud2), ud2.cpu.trap, ud2.registers.pc]).toEqual([EXIT_TRAP, TRAP_INVALID_OPCODE, 4])
  const int3 = start([['nop'], ['trap', 1]])
  expect([go(int3), int3.cpu.trap, int3.registers.pc]).toEqual([EXIT_TRAP, TRAP_BREAKPOINT, 8])
  const end = start([['nop']])
  expect([go(end), end.cpu.trap]).toEqual([EXIT_TRAP, TRAP_INVALID_OPCODE])
})

test('thread pointer, clock and protection keys', () => {
  const flat = start([['tpget', 0], ['rdtsc', 1], ['rdpkru', 2], ['li', 3, 0], ['wrpkru', 3], ...stop])
  flat.registers.tpLow = 0x1000
  flat.registers.tpHigh = 0x7f
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([slot(flat, 0), slot(flat, 1), flat.registers.words[4], flat.registers.pkru]).toEqual([
    0x7f_0000_1000, 2, 0x55555554, 0,
  ])
})

test('R10 is handed to a nested function', () => {
  const flat = start([['li64', 0, 0x1234, 0x7ffe], ['chset', 0], ['chget', 1], ...stop])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(slot(flat, 1)).toBe(0x7ffe_0000_1234)
})

test('a cache line is written back where stores are watched, and faults as a load does elsewhere', () => {
  const lost = start([['li', 0, 0x1000], ['flush', 0, 0], ...stop])
  expect([go(lost), lost.cpu.faultAddress, lost.cpu.error & 2]).toEqual([EXIT_FAULT, 0x1000, 0])
  const flat = start([
    ['leasp', 0, 8],
    ['li', 1, 7],
    ['st32', 1, 0, 0],
    ['flush', 0, 0],
    ['flush', 0, 1],
    ['fence'],
    ...stop,
  ])
  const told: string[] = []
  flat.cpu.mmu.watchStores(0, {
    store: () => told.push('store'),
    flush: (_frame, offset, later) => told.push(`${later ? 'clwb' : 'clflush'} ${offset % 64}`),
    fence: () => told.push('sfence'),
  })
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(told.slice(0, 1)).toEqual(['store'])
  expect(told.slice(-3).map((each) => each.split(' ')[0])).toEqual(['clflush', 'clwb', 'sfence'])
})

test('endless recursion ends where the stack does, with a store fault below it', () => {
  const flat = start([['enter', 16, 8], 'again:', ['enter', 1024, 8], ['call', 4, 'again']])
  expect(go(flat, 1e9)).toBe(EXIT_FAULT)
  expect(flat.cpu.faultAddress).toBeLessThan(0x7ffffffff000 - (8 << 20))
  expect(flat.cpu.error & 2).toBe(2)
})

test('the register file grows, and its bound is an exit', () => {
  const flat = start([
    ['enter', 16, 8],
    ['li', 0, 42],
    ['call', 5000, 'f'],
    ...stop,
    'f:',
    ['enter', 16, 100_000],
    ['li', 99_999, 7],
    ['ret', 16],
  ])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(slot(flat, 0)).toBe(42)
  expect(flat.registers.words.length).toBeGreaterThan(200_000)
  const deep = start([['enter', 16, 8], 'f:', ['enter', 0, 70_000], ['call', 69_000, 'f']])
  expect(go(deep)).toBe(EXIT_REGISTERS)
  expect(deep.registers.window).toBeGreaterThan(slotsMax - 150_000)
})

test('fuel is exact, and where it ends changes nothing', () => {
  const lines: Line[] = [
    ['enter', 64, 40],
    ['li64', 0, assembledData, 0],
    ['li', 1, 0],
    'loop:',
    ['stx32', 1, 0, 1],
    ['mov', 10, 0],
    ['addi64', 11, 0, 20000],
    ['li', 12, 9000],
    ['copy', 11, 10, 12],
    ['mov', 20, 1],
    ['call', 20, 'f'],
    ['addi32', 1, 1, 1],
    ['jltsi32', 1, 50, 'loop'],
    ...stop,
    'f:',
    ['enter', 32, 8],
    ['addi32', 0, 0, 1],
    ['ret', 32],
  ]
  const whole = start(lines)
  expect(go(whole)).toBe(EXIT_SYSCALL)
  const pieces = start(lines)
  const prng = makePrng(5)
  for (;;) {
    const fuel = 1 + nextBelow(prng, 5)
    const before = pieces.trace.tick
    const exit = run(pieces.cpu, pieces.registers, fuel)
    if (exit === EXIT_FUEL) expect(pieces.trace.tick - before).toBe(fuel)
    else if (exit === EXIT_FAULT) pieces.handleFault()
    else break
  }
  expect(pieces.registers.words).toEqual(whole.registers.words)
  expect(pieces.peek(assembledData, 30000)).toEqual(whole.peek(assembledData, 30000))
  // A run that faults counts the instruction twice; both faulted alike.
  expect(pieces.trace.tick).toBe(whole.trace.tick)
})

test('fuel is exact where bulk instructions step over the end of a slice', () => {
  const lines: Line[] = [
    ['enter', 64, 40],
    ['li64', 0, assembledData, 0],
    'loop:',
    ['mov', 10, 0],
    ['li', 11, 0],
    ['li', 12, 60_000],
    ['fill', 10, 11, 12],
    ['jmp', 'loop'],
  ]
  for (const fuel of [16_383, 16_384, 16_385, 16_390, 50_000, 100_001]) {
    const flat = start(lines)
    expect(run(flat.cpu, flat.registers, fuel)).toBe(EXIT_FUEL)
    expect([flat.trace.tick, flat.cpu.left]).toEqual([fuel, 0])
  }
})

test('bulk instructions with faults in the middle do what the whole would', () => {
  const prng = makePrng(99)
  for (let round = 0; round < 60; round++) {
    const base = 0x7fff_fff0_0000 - 100 * 4096 * (round % 8)
    const a = base + nextBelow(prng, 9000)
    const overlap = nextBelow(prng, 3) === 0
    const b = overlap ? a + nextBelow(prng, 6000) - 3000 : base + 40000 + nextBelow(prng, 9000)
    const length = nextBelow(prng, 14000)
    const name = ['copy', 'copydown', 'fill', 'scan', 'compare'][nextBelow(prng, 5)]
    const flat = start([['enter', 64, 40], [name, 0, 1, 2], ...stop])
    // Bytes that are there already; the other pages fault.
    const window = new Uint8Array(60000)
    const origin = base - 4000
    for (let page = 0; page < 14; page++) {
      if (nextBelow(prng, 2) === 0) continue
      const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (name === 'compare' ? 7 : (i * 7 + page) & 255))
      flat.poke(origin + page * 4096, bytes)
      window.set(bytes, page * 4096)
    }
    const mark = nextBelow(prng, length + 1)
    if (name === 'scan' || name === 'compare') {
      const bytes = (flat.peek(a, length) as Uint8Array).map((byte) => (byte === 200 ? 201 : byte))
      if (name === 'scan') {
        if (mark < length) bytes[mark] = 200
        flat.poke(a, bytes)
      } else {
        flat.poke(b, bytes)
        if (mark < length) flat.poke(b + mark, Uint8Array.of(bytes[mark] ^ 1))
      }
    }
    writeSlot(flat.registers, 0, a)
    writeSlot(flat.registers, 1, name === 'scan' ? 200 : name === 'fill' ? 0x155 : b)
    writeSlot(flat.registers, 2, length)
    writeSlot(flat.registers, 3, 0)
    for (let i = 0; i < window.length; i++) window[i] = flat.peek(origin + i, 1)?.[0] ?? 0
    let faults = 0
    for (;;) {
      const exit = run(flat.cpu, flat.registers, 1 + nextBelow(prng, 3))
      if (exit === EXIT_SYSCALL) break
      if (exit === EXIT_FAULT) {
        faults++
        expect(flat.handleFault()).toBe(true)
      }
    }
    const to = a - origin
    const from = b - origin
    if (name === 'copy') for (let i = 0; i < length; i++) window[to + i] = window[from + i]
    if (name === 'copydown') for (let i = length - 1; i >= 0; i--) window[to + i] = window[from + i]
    if (name === 'fill') window.fill(0x55, to, to + length)
    const what = `${name} ${a.toString(16)} ${b.toString(16)} ${length}, round ${round}, ${faults} faults`
    expect(Buffer.compare(flat.peek(origin, window.length) as Uint8Array, window), what).toBe(0)
    const expected = (() => {
      if (name === 'copy') return [a + length, b + length, 0]
      if (name === 'copydown') return [a, b, 0]
      if (name === 'fill') return [a + length, 0x155, 0]
      let same = 0
      while (same < length && (name === 'scan' ? window[to + same] !== 200 : window[to + same] === window[from + same]))
        same++
      return [a, name === 'scan' ? 200 : b, length, same]
    })()
    expect(
      expected.map((_, index) => slot(flat, index)),
      what,
    ).toEqual(expected)
    expect(flat.ram.verify()).toEqual([])
  }
}, 60_000)

const foreign = (bytes: readonly number[], args: readonly number[] = []) => {
  const flat = start([
    ['enter', 16, 32],
    ...args.map((value, index): Line => ['li', 8 + index, value]),
    ['li64', 1, 0x700000, 0],
    ['callr', 8, 1],
    ...stop,
  ])
  flat.mapPage(0x700000, true, true)
  flat.poke(0x700000, Uint8Array.from(bytes))
  return flat
}

test('a few x86 instructions that a program wrote itself', () => {
  const rows: [bytes: number[], args: number[], result: number][] = [
    [[0xb8, 42, 0, 0, 0, 0xc3], [], 42],
    [[0x31, 0xc0, 0xc3], [9], 0],
    [[0xf3, 0x0f, 0x1e, 0xfa, 0x90, 0xb8, 1, 0, 0, 0, 0xc3], [], 1],
    [[0x89, 0xf8, 0x01, 0xf0, 0xc3], [30, 12], 42],
    [[0x89, 0xf8, 0x05, 0xff, 0xff, 0xff, 0xff, 0xc3], [30], 29],
    [[0x48, 0xb8, 0, 0, 0, 0, 1, 0, 0, 0, 0xc3], [], 2 ** 32],
    [[0x48, 0x89, 0xf8, 0xc3], [-5], -5],
  ]
  for (const [bytes, args, result] of rows) {
    const flat = foreign(bytes, args)
    expect(go(flat)).toBe(EXIT_SYSCALL)
    expect(slot(flat, 8)).toBe(result)
    expect(flat.registers.window).toBe(0)
  }
})

test('foreign code: int3, ud2, unknown bytes, a page that may not be executed', () => {
  const int3 = foreign([0xcc, 0xc3])
  expect([go(int3), int3.cpu.trap, instructionPointer(int3.registers)]).toEqual([EXIT_TRAP, TRAP_BREAKPOINT, 0x700001])
  const ud2 = foreign([0x0f, 0x0b])
  expect([go(ud2), ud2.cpu.trap, instructionPointer(ud2.registers)]).toEqual([EXIT_TRAP, TRAP_INVALID_OPCODE, 0x700000])
  expect(go(foreign([0xd9, 0xe8]))).toBe(EXIT_FETCH)
  expect(go(foreign([0x0f, 0x05]))).toBe(EXIT_SYSCALL)
  const data = start([
    ['enter', 16, 32],
    ['li64', 1, assembledData, 0],
    ['callr', 8, 1],
  ])
  expect([go(data), data.cpu.faultAddress, data.cpu.error & (PF_INSTR | 1)]).toEqual([
    EXIT_FAULT,
    assembledData,
    PF_INSTR | 1,
  ])
})

test('a copy of a function of ours runs, and a damaged one does not', () => {
  const lines: Line[] = [
    ['enter', 16, 32],
    ['li', 8, 41],
    ['li64', 1, 0x700000, 0],
    ['callr', 8, 1],
    ...stop,
    'f:',
    ['enter', 16, 8],
    ['addi32', 0, 0, 1],
    ['ret', 16],
  ]
  for (const damage of [false, true]) {
    const flat = start(lines)
    flat.mapPage(0x700000, true, true)
    const copy = flat.peek(0x401000 + 5 * 16, 3 * 16) as Uint8Array
    if (damage) copy[20] ^= 4
    flat.poke(0x700000, copy)
    expect(go(flat)).toBe(damage ? EXIT_FETCH : EXIT_SYSCALL)
    if (!damage) expect(slot(flat, 8)).toBe(42)
  }
})

test('a signal handler entered in the middle leaves the registers as they were', () => {
  const flat = start([
    ['enter', 16, 16],
    ['li', 0, 0],
    ['li', 1, 7],
    'loop:',
    ['addi32', 0, 0, 1],
    ['jltsi32', 0, 1000, 'loop'],
    ...stop,
    'handler:',
    ['enter', 32, 8],
    ['li', 1, -1],
    ['ret', 32],
    'restorer:',
    ['syscall', 2],
  ])
  expect(go(flat, 500)).toBe(EXIT_FUEL)
  const saved = { pc: flat.registers.pc, window: flat.registers.window, spLow: flat.registers.spLow }
  const { symbols } = flat.registers.image
  const at = sp(flat) - 128
  const frame = new DataView(new ArrayBuffer(16))
  frame.setUint32(0, symbols.get('restorer') as number, true)
  const window = enterFunction(flat.registers, symbols.get('handler') as number, [11])
  frame.setUint32(8, window, true)
  flat.poke(at, new Uint8Array(frame.buffer))
  flat.registers.spLow = at | 0
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect(flat.cpu.slot).toBe(window + 2)
  Object.assign(flat.registers, saved)
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([slot(flat, 0), slot(flat, 1)]).toEqual([1000, 7])
})

test('a clone goes on by itself', () => {
  const flat = start([['enter', 16, 16], ['li', 0, 5], ['syscall', 1], ['addi32', 0, 0, 1], ...stop])
  expect(go(flat)).toBe(EXIT_SYSCALL)
  const child = cloneRegisters(flat.registers)
  expect(go(flat)).toBe(EXIT_SYSCALL)
  expect([readSlot(flat.registers, 0), readSlot(child, 0)]).toEqual([6, 5])
  expect(run(flat.cpu, child, 100)).toBe(EXIT_SYSCALL)
  expect(readSlot(child, 0)).toBe(6)
})

test('text has to be executable, also the second page of it', () => {
  const many: Line[] = Array.from({ length: 300 }, (): Line => ['nop'])
  const flat = start([...many, ...stop])
  const block = Math.floor(0x402000 / 2 ** 21)
  const table = leafOf(flat, block)
  flat.ram.storePair(table, ((0x402000 / 4096) % 512) * 8, 0, 0)
  expect(go(flat)).toBe(EXIT_FAULT)
  expect([flat.cpu.faultAddress, flat.cpu.error, flat.registers.pc]).toEqual([0x402000, PF_INSTR | 4, 1024])
})

const leafOf = (flat: Flat, block: number): number => {
  let table: number = flat.pgd
  for (let level = 3; level > 0; level--)
    table = flat.ram.load32(table, (Math.floor(block / 512 ** (level - 1)) & 511) * 8) >>> 12
  return table
}

test('runFlat answers the usual system calls', () => {
  const text = assembledData
  const result = runFlat(
    assemble([
      ['enter', 64, 32],
      ['li64', 0, text, 0],
      ['li', 1, 0x6968],
      ['st32', 1, 0, 0],
      ['li', 8, 1],
      ['li', 9, 1],
      ['mov', 10, 0],
      ['li', 11, 2],
      ['syscall', 8],
      ['li', 8, 60],
      ['li', 9, 3],
      ['syscall', 8],
    ]),
  )
  expect([result.status, result.code, result.stdout]).toEqual(['exit', 3, 'hi'])
})

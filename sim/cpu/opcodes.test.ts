// Every instruction against what it says, with BigInt (which only tests may use) as the judge of 64 bits.
import { expect, test } from 'vitest'
import { makePrng, nextBelow, nextWord } from '../lib/prng.ts'
import { assemble, assembledData } from '../test/assemble.ts'
import type { Line } from '../test/assemble.ts'
import { Flat } from '../test/flat.ts'
import { opRows } from './bytecode.ts'
import type { Registers } from './registers.ts'
import { setImage } from './registers.ts'
import { EXIT_FAULT, EXIT_SYSCALL, EXIT_TRAP, TRAP_DIVIDE, TRAP_PROTECTION, run } from './vm.ts'

const tested = new Set<string>()

const low = (value: bigint) => Number(BigInt.asIntN(32, value))
const high = (value: bigint) => Number(BigInt.asIntN(32, value >> 32n))
const setSlot = (registers: Registers, slot: number, value: bigint) => {
  registers.words[2 * slot] = low(value)
  registers.words[2 * slot + 1] = high(value)
}
const slotOf = (registers: Registers, slot: number): bigint =>
  BigInt.asUintN(64, (BigInt(registers.words[2 * slot + 1]) << 32n) | BigInt(registers.words[2 * slot] >>> 0))
const wordOf = (registers: Registers, slot: number): bigint => BigInt(registers.words[2 * slot])

/** Runs one instruction with slots 1 and 2 set; the machine afterwards, and where it stopped. */
const one = (line: Line, b: bigint, c: bigint) => {
  const flat = machine(line)
  setSlot(flat.registers, 0, 0x5555_5555_5555_5555n)
  setSlot(flat.registers, 1, b)
  setSlot(flat.registers, 2, c)
  flat.registers.pc = 4
  const exit = run(flat.cpu, flat.registers, 1000)
  // Not taken: the syscall after it. Taken: the one with another slot.
  return { flat, exit, registers: flat.registers, taken: flat.cpu.slot === 9 }
}
const machine = (line: Line): Flat => {
  const flat = shared
  const program = assemble([['enter', 64, 16], line, ['syscall', 8], ['syscall', 9]])
  setImage(flat.registers, program)
  return flat
}
const shared = new Flat(assemble([['nop'], ['nop'], ['nop'], ['nop'], ['nop']]))
shared.makeStack(['t'], [])

const words = [0n, 1n, 2n, 7n, 31n, 32n, 33n, 63n, 127n, 128n, 255n, 32767n, 32768n, 65535n, 0x7fffffffn, 0x80000000n]
  .concat([0x80000001n, 0xfffffff9n, 0xffffffffn, 0x1_0000_0000n, 0x1_ffff_ffffn, 2n ** 53n + 1n, 2n ** 63n - 1n])
  .concat([2n ** 63n, 2n ** 63n + 1n, 2n ** 64n - 1n, 2n ** 64n - 2n, 0xffff_ffff_0000_0000n, 0x0123_4567_89ab_cdefn])
const prng = makePrng(4711)
const random = () =>
  BigInt.asUintN(64, (BigInt(nextWord(prng)) << 32n) | BigInt(nextWord(prng) >>> 0)) >> BigInt(nextBelow(prng, 60))
const operands = [...words, ...Array.from({ length: 12 }, random)]
const immediates = [0, 1, 3, 31, 32, 63, -1, -7, 0x7fffffff, -0x80000000, 4096]

type Sides = (
  s: (value: bigint) => bigint,
  u: (value: bigint) => bigint,
  bits: bigint,
) => Record<string, (b: bigint, c: bigint) => bigint | null>

const truncated = (b: bigint, c: bigint): bigint => b / c
/** a = f(b, c); null: SIGFPE. */
const binary: Sides = (s, u, bits) => ({
  add: (b, c) => b + c,
  sub: (b, c) => b - c,
  mul: (b, c) => b * c,
  divs: (b, c) => (s(c) === 0n || (s(c) === -1n && s(b) === -(2n ** (bits - 1n))) ? null : truncated(s(b), s(c))),
  divu: (b, c) => (u(c) === 0n ? null : u(b) / u(c)),
  rems: (b, c) => (s(c) === 0n || (s(c) === -1n && s(b) === -(2n ** (bits - 1n))) ? null : s(b) % s(c)),
  remu: (b, c) => (u(c) === 0n ? null : u(b) % u(c)),
  and: (b, c) => b & c,
  or: (b, c) => b | c,
  xor: (b, c) => b ^ c,
  shl: (b, c) => b << (c & (bits - 1n)),
  shrs: (b, c) => s(b) >> (c & (bits - 1n)),
  shru: (b, c) => u(b) >> (c & (bits - 1n)),
  eq: (b, c) => BigInt(u(b) === u(c)),
  ne: (b, c) => BigInt(u(b) !== u(c)),
  lts: (b, c) => BigInt(s(b) < s(c)),
  les: (b, c) => BigInt(s(b) <= s(c)),
  ltu: (b, c) => BigInt(u(b) < u(c)),
  leu: (b, c) => BigInt(u(b) <= u(c)),
})
const compare: Sides = (s, u) => ({
  eq: (a, b) => BigInt(u(a) === u(b)),
  ne: (a, b) => BigInt(u(a) !== u(b)),
  lts: (a, b) => BigInt(s(a) < s(b)),
  les: (a, b) => BigInt(s(a) <= s(b)),
  gts: (a, b) => BigInt(s(a) > s(b)),
  ges: (a, b) => BigInt(s(a) >= s(b)),
  ltu: (a, b) => BigInt(u(a) < u(b)),
  leu: (a, b) => BigInt(u(a) <= u(b)),
  geu: (a, b) => BigInt(u(a) >= u(b)),
})

for (const bits of [32, 64] as const) {
  const s = (value: bigint) => BigInt.asIntN(bits, value)
  const u = (value: bigint) => BigInt.asUintN(bits, value)
  const result = (registers: Registers, full: boolean) =>
    full ? slotOf(registers, 0) : BigInt.asUintN(32, wordOf(registers, 0))
  const isTruth = (name: string) => /^(eq|ne|lt|le)/.test(name)

  test(`${bits} bits: a = b op c, and with an immediate`, () => {
    const table = binary(s, u, BigInt(bits))
    const forms: [string, string, boolean][] = opRows
      .map(([name]) => name)
      .filter((name) => name.endsWith(String(bits)))
      .flatMap((name): [string, string, boolean][] => {
        const stem = name.slice(0, -2)
        if (table[stem]) return [[name, stem, false]]
        if (stem.endsWith('i') && table[stem.slice(0, -1)]) return [[name, stem.slice(0, -1), true]]
        return []
      })
    expect(forms.length).toBe(19 + 10)
    for (const [name, stem, immediate] of forms) {
      tested.add(name)
      const full = bits === 64 && !isTruth(stem)
      for (const b of operands) {
        for (const c of immediate ? immediates.map((i) => BigInt.asUintN(64, BigInt(i))) : operands) {
          const wanted = table[stem](b, c)
          const { exit, registers, flat } = one(immediate ? [name, 0, 1, low(c)] : [name, 0, 1, 2], b, c)
          if (wanted === null) {
            expect([exit, flat.cpu.trap, registers.pc]).toEqual([EXIT_TRAP, TRAP_DIVIDE, 4])
            continue
          }
          if (result(registers, full) !== BigInt.asUintN(full ? 64 : 32, wanted)) {
            expect(`${name} ${b} ${c} = ${result(registers, full)}`).toBe(BigInt.asUintN(full ? 64 : 32, wanted))
          }
        }
      }
    }
  })

  test(`${bits} bits: an operand may be its own result`, () => {
    const table = binary(s, u, BigInt(bits))
    for (const [stem, f] of Object.entries(table)) {
      const full = bits === 64 && !isTruth(stem)
      for (const b of operands) {
        for (const c of operands.slice(0, 20)) {
          const wanted = f(b, c)
          if (wanted === null) continue
          const first = one([stem + bits, 1, 1, 2], b, c).registers
          expect(BigInt.asUintN(full ? 64 : 32, slotOf(first, 1)), stem).toBe(BigInt.asUintN(full ? 64 : 32, wanted))
          const second = one([stem + bits, 2, 1, 2], b, c).registers
          expect(BigInt.asUintN(full ? 64 : 32, slotOf(second, 2)), stem).toBe(BigInt.asUintN(full ? 64 : 32, wanted))
        }
      }
    }
  })

  test(`${bits} bits: jumps`, () => {
    const table = compare(s, u, BigInt(bits))
    for (const [stem, f] of Object.entries(table)) {
      const two = `j${stem}${bits}`
      const withImmediate = `j${stem}i${bits}`
      for (const a of operands) {
        if (opRows.some(([name]) => name === two)) {
          tested.add(two)
          for (const b of operands) expect(one([two, 1, 2, 8], a, b).taken, `${two} ${a} ${b}`).toBe(f(a, b) === 1n)
        }
        if (opRows.some(([name]) => name === withImmediate)) {
          tested.add(withImmediate)
          for (const i of immediates) {
            expect(one([withImmediate, 1, i, 8], a, 0n).taken, `${withImmediate} ${a} ${i}`).toBe(
              f(a, BigInt(i)) === 1n,
            )
          }
        }
      }
    }
    for (const a of operands) {
      expect(one([`jz${bits}`, 1, 8], a, 0n).taken).toBe(u(a) === 0n)
      expect(one([`jnz${bits}`, 1, 8], a, 0n).taken).toBe(u(a) !== 0n)
    }
    tested.add(`jz${bits}`).add(`jnz${bits}`)
  })

  test(`${bits} bits: one operand`, () => {
    for (const b of operands) {
      expect(BigInt.asUintN(bits, slotOf(one([`neg${bits}`, 0, 1], b, 0n).registers, 0))).toBe(u(-b))
      expect(BigInt.asUintN(bits, slotOf(one([`not${bits}`, 0, 1], b, 0n).registers, 0))).toBe(u(~b))
      const binaryText = u(b).toString(2)
      const count = (line: string) => registersWord(one([line, 0, 1], b, 0n).registers)
      expect(count(`popcnt${bits}`)).toBe(binaryText.replaceAll('0', '').length)
      expect(count(`clz${bits}`)).toBe(u(b) === 0n ? bits : bits - binaryText.length)
      expect(count(`ctz${bits}`)).toBe(u(b) === 0n ? bits : binaryText.length - binaryText.lastIndexOf('1') - 1)
      const bytes =
        u(b)
          .toString(16)
          .padStart(bits / 4, '0')
          .match(/../g) ?? []
      expect(BigInt.asUintN(bits, slotOf(one([`bswap${bits}`, 0, 1], b, 0n).registers, 0))).toBe(
        BigInt(`0x${bytes.reverse().join('')}`),
      )
    }
    for (const name of ['neg', 'not', 'popcnt', 'clz', 'ctz', 'bswap']) tested.add(name + bits)
  })
}

const registersWord = (registers: Registers) => registers.words[0]

test('moves, constants and widening', () => {
  for (const b of operands) {
    expect(slotOf(one(['mov', 0, 1], b, 0n).registers, 0)).toBe(b)
    expect(registersWord(one(['sext8', 0, 1], b, 0n).registers)).toBe(Number(BigInt.asIntN(8, b)))
    expect(registersWord(one(['zext8', 0, 1], b, 0n).registers)).toBe(Number(BigInt.asUintN(8, b)))
    expect(registersWord(one(['sext16', 0, 1], b, 0n).registers)).toBe(Number(BigInt.asIntN(16, b)))
    expect(registersWord(one(['zext16', 0, 1], b, 0n).registers)).toBe(Number(BigInt.asUintN(16, b)))
    expect(slotOf(one(['sext32', 0, 1], b, 0n).registers, 0)).toBe(BigInt.asUintN(64, BigInt.asIntN(32, b)))
    expect(slotOf(one(['zext32', 0, 1], b, 0n).registers, 0)).toBe(BigInt.asUintN(32, b))
    expect(slotOf(one(['li64', 0, low(b), high(b)], 0n, 0n).registers, 0)).toBe(b)
    expect(slotOf(one(['li', 0, low(b)], 0n, 0n).registers, 0)).toBe(BigInt.asUintN(64, BigInt.asIntN(32, b)))
    expect(BigInt.asUintN(16, slotOf(one(['bswap16', 0, 1], b, 0n).registers, 0))).toBe(
      ((b & 255n) << 8n) | ((b >> 8n) & 255n),
    )
    for (const c of operands) {
      expect(slotOf(one(['mulhu64', 0, 1, 2], b, c).registers, 0)).toBe((b * c) >> 64n)
      const signed = (BigInt.asIntN(64, b) * BigInt.asIntN(64, c)) >> 64n
      expect(slotOf(one(['mulhs64', 0, 1, 2], b, c).registers, 0)).toBe(BigInt.asUintN(64, signed))
    }
  }
  for (const name of 'mov sext8 zext8 sext16 zext16 sext32 zext32 li64 li bswap16 mulhu64 mulhs64 nop'.split(' '))
    tested.add(name)
})

const bitsOf = (value: number): bigint => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0)
}
const doubleOf = (bits: bigint): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, bits)
  return view.getFloat64(0)
}
const doubles = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  2.5,
  -2.5,
  3.7,
  -3.7,
  1e10,
  2 ** 31,
  -(2 ** 31),
  2 ** 31 - 0.5,
  -(2 ** 31) - 0.5,
].concat([
  2 ** 32,
  2 ** 52 + 1,
  2 ** 53,
  2 ** 62,
  2 ** 63,
  -(2 ** 63),
  2 ** 64,
  1.8e19,
  1e300,
  -1e300,
  5e-324,
  Infinity,
  -Infinity,
  NaN,
])

test('floating point', () => {
  const number = (line: Line, b: bigint, c = 0n) => doubleOf(slotOf(one(line, b, c).registers, 0))
  const even = (x: number) => {
    const floor = Math.floor(x)
    if (x - floor !== 0.5) return Object.is(Math.round(x), 0) && (x < 0 || Object.is(x, -0)) ? -0 : Math.round(x)
    return floor % 2 === 0 ? (floor === 0 && x < 0 ? -0 : floor) : floor + 1 === 0 ? -0 : floor + 1
  }
  const unary: Record<string, (x: number) => number> = {
    fneg: (x) => -x,
    fsqrt: Math.sqrt,
    fabs: Math.abs,
    ffloor: Math.floor,
    fceil: Math.ceil,
    ftrunc: Math.trunc,
    frint: even,
    fround: Math.fround,
  }
  for (const [name, f] of Object.entries(unary)) {
    tested.add(name)
    for (const x of doubles) expect(number([name, 0, 1], bitsOf(x)), `${name} ${x}`).toBe(f(x))
  }
  const two: Record<string, (x: number, y: number) => number> = {
    fadd: (x, y) => x + y,
    fsub: (x, y) => x - y,
    fmul: (x, y) => x * y,
    fdiv: (x, y) => x / y,
  }
  const truth: Record<string, (x: number, y: number) => boolean> = {
    feq: (x, y) => x === y,
    fne: (x, y) => x !== y,
    flt: (x, y) => x < y,
    fle: (x, y) => x <= y,
  }
  for (const x of doubles) {
    for (const y of doubles) {
      for (const [name, f] of Object.entries(two)) {
        tested.add(name)
        expect(number([name, 0, 1, 2], bitsOf(x), bitsOf(y)), `${name} ${x} ${y}`).toBe(f(x, y))
      }
      for (const [name, f] of Object.entries(truth)) {
        tested.add(name)
        expect(registersWord(one([name, 0, 1, 2], bitsOf(x), bitsOf(y)).registers)).toBe(Number(f(x, y)))
      }
    }
  }
})

test('conversions', () => {
  for (const b of operands) {
    const number = (name: string) => doubleOf(slotOf(one([name, 0, 1], b, 0n).registers, 0))
    expect(number('s32tof')).toBe(Number(BigInt.asIntN(32, b)))
    expect(number('u32tof')).toBe(Number(BigInt.asUintN(32, b)))
    expect(number('s64tof')).toBe(Number(BigInt.asIntN(64, b)))
    expect(number('u64tof')).toBe(Number(b))
    const near = (value: bigint, rounded: number) => {
      const gap = (BigInt(rounded) - value) * 2n
      const ulp = BigInt(Math.max(1, 2 ** (Math.floor(Math.log2(Math.abs(rounded) || 1)) - 23)))
      expect((gap < 0n ? -gap : gap) <= ulp && Math.fround(rounded) === rounded).toBe(true)
    }
    near(BigInt.asIntN(64, b), number('s64tof32'))
    near(b, number('u64tof32'))
    const float = new DataView(new ArrayBuffer(4))
    float.setInt32(0, low(b))
    expect(number('f32bits')).toBe(float.getFloat32(0))
  }
  for (const x of doubles) {
    const { registers } = one(['ftos32', 0, 1], bitsOf(x), 0n)
    const whole = Math.trunc(x)
    expect(registersWord(registers), `ftos32 ${x}`).toBe(
      whole >= -(2 ** 31) && whole < 2 ** 31 ? whole | 0 : -(2 ** 31),
    )
    const inRange = x >= -(2 ** 63) && x < 2 ** 63
    expect(slotOf(one(['ftos64', 0, 1], bitsOf(x), 0n).registers, 0), `ftos64 ${x}`).toBe(
      inRange ? BigInt.asUintN(64, BigInt(whole)) : 2n ** 63n,
    )
    // gcc: below 2^63 the signed conversion, else that of x - 2^63 with the top bit turned.
    const unsigned =
      x >= 2 ** 63 ? (x < 2 ** 64 ? BigInt(whole) : 0n) : inRange ? BigInt.asUintN(64, BigInt(whole)) : 2n ** 63n
    expect(slotOf(one(['ftou64', 0, 1], bitsOf(x), 0n).registers, 0), `ftou64 ${x}`).toBe(unsigned)
    const float = new DataView(new ArrayBuffer(4))
    float.setFloat32(0, x)
    if (!Number.isNaN(x))
      expect(registersWord(one(['fbits32', 0, 1], bitsOf(Math.fround(x)), 0n).registers)).toBe(float.getInt32(0))
  }
  for (const name of 's32tof u32tof s64tof u64tof s64tof32 u64tof32 f32bits ftos32 ftos64 ftou64 fbits32'.split(' '))
    tested.add(name)
})

const memoryOps = opRows
  .map(([name]) => /^(ld|st)(sp|x|y|a|)(8s|8u|16s|16u|8|16|32|64|f32)$/.exec(name))
  .filter((match) => match !== null)

test('loads and stores of every mode and width: aligned, not aligned, across pages, low and high addresses', () => {
  const flat = new Flat(assemble([['nop']]))
  flat.makeStack(['t'], [])
  const stack = flat.registers.spHigh * 2 ** 32 + (flat.registers.spLow >>> 0)
  expect(memoryOps.length).toBe(35 + 25)
  for (const [name, kind, mode, type] of memoryOps) {
    tested.add(name)
    const size = type.startsWith('8') ? 1 : type.startsWith('16') ? 2 : type === '64' ? 8 : 4
    for (const offset of [0, 8, 1, 3, 4094, 4095, 4096 - size, 5000]) {
      for (const index of [0, 1, -1, 500, -300]) {
        // The address that the instruction should compute.
        const base = mode === 'sp' ? stack - 16384 : mode === '' ? stack - 20480 : assembledData + 8192
        const scaled = mode === 'x' || mode === 'y' ? index * size : mode === 'a' ? 0 : index
        const address = base + offset + scaled
        const line: Line =
          mode === 'sp'
            ? [name, 0, address - stack]
            : mode === 'a'
              ? [name, 0, address]
              : mode === ''
                ? [name, 0, 1, index]
                : [name, 0, 1, 2]
        const program = assemble([line, ['syscall', 8]])
        setImage(flat.registers, program)
        flat.registers.pc = 0
        setSlot(flat.registers, 1, BigInt(base + offset))
        setSlot(flat.registers, 2, BigInt.asUintN(64, BigInt(index)))
        const pattern = Uint8Array.from({ length: 24 }, (_, i) => ((i * 37 + offset + 129) ^ size) & 255)
        flat.poke(address - 8, pattern)
        const source = random() | (random() << 40n)
        setSlot(flat.registers, 0, type === 'f32' ? bitsOf(Math.fround(Number(BigInt.asIntN(32, source)) / 7)) : source)
        while (run(flat.cpu, flat.registers, 100) === EXIT_FAULT) expect(flat.handleFault()).toBe(true)
        const bytes = flat.peek(address - 8, 24) as Uint8Array
        const view = new DataView(bytes.buffer)
        const got = slotOf(flat.registers, 0)
        const where = `${name} at ${address.toString(16)}`
        if (kind === 'ld') {
          expect(Buffer.compare(bytes, pattern), where).toBe(0)
          if (type === 'f32') expect(doubleOf(got), where).toBe(view.getFloat32(8, true))
          else if (type === '64') expect(got, where).toBe(view.getBigUint64(8, true))
          else {
            const raw =
              size === 1
                ? BigInt(bytes[8])
                : size === 2
                  ? BigInt(view.getUint16(8, true))
                  : BigInt(view.getUint32(8, true))
            const wanted = type.endsWith('s') ? BigInt.asIntN(8 * size, raw) : raw
            expect(BigInt.asUintN(32, got), where).toBe(BigInt.asUintN(32, wanted))
          }
          continue
        }
        const stored =
          size === 1
            ? BigInt(bytes[8])
            : size === 2
              ? BigInt(view.getUint16(8, true))
              : size === 4
                ? BigInt(view.getUint32(8, true))
                : view.getBigUint64(8, true)
        if (type === 'f32') expect(view.getFloat32(8, true), where).toBe(doubleOf(got))
        else expect(stored, where).toBe(BigInt.asUintN(8 * size, got))
        const around = (i: number) => i < 8 || i >= 8 + size
        expect(
          bytes.every((byte, i) => !around(i) || byte === pattern[i]),
          where,
        ).toBe(true)
      }
    }
  }
  expect(flat.ram.verify()).toEqual([])
  expect(flat.mmu.verify()).toEqual([])
})

test('an address outside user space: the kernel half faults, between the halves there is no address', () => {
  for (const [address, exit] of [
    [2n ** 64n - 1n, EXIT_FAULT],
    [0xffff_8000_0000_0000n, EXIT_FAULT],
    [0x0000_8000_0000_0000n, EXIT_TRAP],
    [0x4141_4141_4141_4141n, EXIT_TRAP],
    [0n, EXIT_FAULT],
    [0x7fff_ffff_f000n, EXIT_FAULT],
  ] as const) {
    for (const name of ['ld8u', 'ld16u', 'ldf32', 'st32', 'st64', 'stf32', 'xchg32', 'cas8']) {
      const { flat, exit: got, registers } = one([name, 0, 1, 0], address, 0n)
      expect(got, `${name} ${address.toString(16)}`).toBe(exit)
      expect(registers.pc).toBe(4)
      if (exit === EXIT_TRAP) expect(flat.cpu.trap).toBe(TRAP_PROTECTION)
      else expect(BigInt(flat.cpu.faultAddress)).toBe(BigInt.asIntN(64, address))
    }
  }
})

test('atomics', () => {
  const at = BigInt(assembledData)
  for (const size of [1, 2, 4, 8]) {
    const bits = 8 * size
    for (const b of operands.slice(0, 20)) {
      const prepare = (line: Line, slot0: bigint, slot2: bigint) => {
        const flat = machine(line)
        setSlot(flat.registers, 0, slot0)
        setSlot(flat.registers, 1, at)
        setSlot(flat.registers, 2, slot2)
        const bytes = new Uint8Array(8)
        new DataView(bytes.buffer).setBigUint64(0, b, true)
        flat.poke(assembledData, bytes)
        flat.registers.pc = 4
        expect(run(flat.cpu, flat.registers, 10)).toBe(EXIT_SYSCALL)
        const after = new DataView((flat.peek(assembledData, 8) as Uint8Array).buffer).getBigUint64(0, true)
        return { after: BigInt.asUintN(bits, after), rest: after >> BigInt(bits), slot: slotOf(flat.registers, 0) }
      }
      const mask = (value: bigint) => BigInt.asUintN(size === 8 ? 64 : 32, value)
      const fresh = random()
      const swapped = prepare([`xchg${bits}`, 0, 1], fresh, 0n)
      expect([swapped.after, swapped.rest, mask(swapped.slot)]).toEqual([
        BigInt.asUintN(bits, fresh),
        b >> BigInt(bits),
        BigInt.asUintN(bits, b),
      ])
      const equal = prepare([`cas${bits}`, 0, 1, 2], b, fresh)
      expect([equal.after, mask(equal.slot)]).toEqual([BigInt.asUintN(bits, fresh), BigInt.asUintN(bits, b)])
      const other = prepare([`cas${bits}`, 0, 1, 2], b ^ 1n, fresh)
      expect([other.after, mask(other.slot)]).toEqual([BigInt.asUintN(bits, b), BigInt.asUintN(bits, b)])
    }
    tested.add(`xchg${bits}`).add(`cas${bits}`)
  }
})

test('every instruction is tested here or in control.test.ts', () => {
  const control =
    'jmp jtab leasp spget spset salloc enter call callr ret syscall copy copydown fill scan compare setjmp longjmp trap tpget jmpr rdtsc rdpkru wrpkru lear chset chget flush fence'
  expect(
    opRows.map(([name]) => name).filter((name) => !tested.has(name) && !control.split(' ').includes(name)),
  ).toEqual([])
})

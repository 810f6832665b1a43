// Code for builtin functions (builtins.ts made the nodes).

import { use } from '../lib/parts.ts'
import { rare } from './parts.ts'
import type { Expr } from './ast.ts'
import { opcode } from './emit.ts'
import type { Gen } from './emit.ts'
import { isFree } from './conversions.ts'
import { store } from './place.ts'
import { sizeOf } from './types.ts'
import type { IntType } from './types.ts'

type Builtin = Expr & { op: 'builtin' }

const oneOp: Readonly<Record<string, string>> = {
  clz: 'clz32',
  clzl: 'clz64',
  clzll: 'clz64',
  ctz: 'ctz32',
  ctzl: 'ctz64',
  ctzll: 'ctz64',
  popcount: 'popcnt32',
  popcountl: 'popcnt64',
  popcountll: 'popcnt64',
  bswap16: 'bswap16',
  bswap32: 'bswap32',
  bswap64: 'bswap64',
  sqrt: 'fsqrt',
  sqrtl: 'fsqrt',
  floorl: 'ffloor',
  ceill: 'fceil',
  truncl: 'ftrunc',
  fabsl: 'fabs',
  rintl: 'frint',
  nearbyintl: 'frint',
  floor: 'ffloor',
  ceil: 'fceil',
  trunc: 'ftrunc',
  fabs: 'fabs',
  rint: 'frint',
  nearbyint: 'frint',
  floorf: 'ffloor',
  ceilf: 'fceil',
  truncf: 'ftrunc',
  fabsf: 'fabs',
  rintf: 'frint',
  nearbyintf: 'frint',
  double_bits: 'mov',
  bits_double: 'mov',
  float_bits: 'fbits32',
  bits_float: 'f32bits',
}

/** The builtin's value in `dest`; -1: nobody wants it. */
export function builtinTo(g: Gen, e: Builtin, wanted: number): void {
  const mark = g.top
  const dest = wanted >= 0 ? wanted : g.temp()
  const { name, args } = e
  const simple = oneOp[name]
  if (simple) g.op(simple, dest, g.value(args[0]))
  else if (name.startsWith('bulk_')) bulk(g, name, args, dest)
  else if (/_overflow/.test(name)) overflow(g, e, dest)
  else if (/^(fetch_|cas_|xchg$|atomic_store$)|_fetch$/.test(name)) use(rare).atomic(g, e, dest)
  else if (/^(is|signbit|copysign|fpclassify)/.test(name)) floats(g, name, args, dest)
  else other(g, name, args, dest)
  g.top = mark
}

const isZero = (e: Expr): boolean => e.op === 'int' && e.lo === 0 && e.hi === 0

/**
 * Operand c of `syscall` where a function passes its parameters on, in their order: nearly all of the C library's do, and each instruction
 * less counts. 0: it does not.
 */
function passedOn(args: readonly Expr[], used: number): number {
  const [number] = args
  if (number.op !== 'int' || number.hi !== 0 || number.lo >>> 0 > 1023) return 0
  let all = (2 ** 30) | number.lo
  for (let i = 1; i < used; i++) {
    const how = parameterValue(args[i], i - 1)
    if (how < 0) return 0
    all |= how << (8 + 2 * i)
  }
  return all
}

/** How the parameter in `slot` becomes the value: as it is 0, sign-extended 1, zero-extended 2; -1: the value is another one. */
function parameterValue(e: Expr, slot: number): number {
  let how = 0
  let x = e
  for (; x.op === 'cast'; x = x.e) {
    if (isFree(x)) continue
    const from = x.e.type
    if (how !== 0 || from.kind !== 'int' || from.size !== 4 || x.type.kind !== 'int' || x.type.size !== 8) return -1
    how = from.unsigned ? 2 : 1
  }
  return x.op === 'load' && x.e.op === 'var' && x.e.v.slot === slot ? how : -1
}

/** What failed goes through the C library's function, which sets errno. */
function errorResult(g: Gen, result: number): void {
  const done = g.label()
  g.jump(opcode('jltui64'), 3, done, result, -4095)
  g.reloc(g.op('call', result) + 2, '__sysret', 0, 'call')
  g.place(done)
}

function other(g: Gen, name: string, args: readonly Expr[], dest: number): void {
  switch (name) {
    case 'syscall':
    case 'syscall_errno': {
      const base = g.temps(7)
      let used = args.length
      while (used > 1 && isZero(args[used - 1])) used--
      const passed = passedOn(args, used)
      if (passed === 0) for (let i = 0; i < used; i++) g.valueTo(args[i], base + i)
      g.op('syscall', base, 7 - used, passed)
      if (name === 'syscall_errno') errorResult(g, base)
      g.move(dest, base)
      return
    }
    case 'va_start':
      vaStart(g, args[0])
      return
    case 'va_copy':
      vaCopy(g, args)
      return
    case 'setjmp_save':
    case 'setjmp':
      g.op('setjmp', dest, g.value(args[0]))
      return
    case 'longjmp_restore':
    case 'longjmp':
      g.op('longjmp', g.value(args[0]), g.value(args[1]))
      return
    case 'context_resume': {
      const zero = g.temp()
      g.constant(zero, 0, 0, true)
      g.op('longjmp', g.value(args[0]), zero, 1)
      return
    }
    case 'context_start':
      g.op('longjmp', g.value(args[0]), g.value(args[1]), 2)
      return
    case 'thread_pointer':
      g.op('tpget', dest)
      return
    case 'alloca':
      g.op('salloc', dest, g.value(args[0]))
      return
    case 'trap':
    case 'unreachable':
      g.op('trap', 0)
      return
    case 'fence':
    case 'sync_synchronize':
      return
    case 'frame_address':
      g.frameAddress(dest, 0)
      return
    case 'call_frame':
    case 'return_address':
      // CALL left return address and window just above the frame.
      if (g.stackSlot >= 0) g.move(dest, g.stackSlot)
      else g.op('spget', dest)
      g.op('addi64', dest, dest)
      if (!g.isDead()) g.returnAddressAt.push(g.size - 1)
      if (name === 'return_address') g.op('ld64', dest, dest, 0)
      return
  }
  if (name.startsWith('ia32_')) processor(g, name, args, dest)
  else arithmetic(g, name, args, dest)
}

/** Instructions of the processor under their own names. */
function processor(g: Gen, name: string, args: readonly Expr[], dest: number): void {
  switch (name) {
    case 'ia32_lfence':
      return
    case 'ia32_sfence':
    case 'ia32_mfence':
      g.op('fence')
      return
    case 'ia32_rdpkru':
      g.op('rdpkru', dest)
      return
    case 'ia32_wrpkru':
      g.op('wrpkru', g.value(args[0]))
      return
    case 'ia32_clflush':
    case 'ia32_clwb':
      g.op('flush', g.value(args[0]), name === 'ia32_clwb' ? 1 : 0)
      return
  }
}

function arithmetic(g: Gen, name: string, args: readonly Expr[], dest: number): void {
  switch (name) {
    case 'mulhu': {
      const left = g.value(args[0])
      g.op('mulhu64', dest, left, g.value(args[1]))
      return
    }
    case 'iabs':
      absolute(g, args[0], dest)
      return
    case 'sqrtf':
      g.op('fsqrt', dest, g.value(args[0]))
      g.op('fround', dest, dest)
      return
  }
  bits(g, name, args, dest)
}

function vaStart(g: Gen, list: Expr): void {
  const ap = g.value(list)
  const t = g.temp()
  // The ABI's register areas are used up from the start: everything is in the overflow area.
  g.constant(t, 48, 0, false)
  g.op('st32', t, ap, 0)
  g.constant(t, 304, 0, false)
  g.op('st32', t, ap, 4)
  g.op('st64', g.variadicSlot, ap, 8)
}

function vaCopy(g: Gen, args: readonly Expr[]): void {
  const to = g.value(args[0])
  const from = g.value(args[1])
  const t = g.temp()
  for (const offset of [0, 8, 16]) {
    g.op('ld64', t, from, offset)
    g.op('st64', t, to, offset)
  }
}

function absolute(g: Gen, e: Expr, dest: number): void {
  const w = sizeOf(e.type) === 8 ? '64' : '32'
  const done = g.label()
  g.valueTo(e, dest)
  g.jump(opcode(`jgesi${w}`), 3, done, dest, 0)
  g.op(`neg${w}`, dest, dest)
  g.place(done)
}

function bits(g: Gen, name: string, args: readonly Expr[], dest: number): void {
  const w = name.endsWith('l') ? '64' : '32'
  const v = g.value(args[0])
  const t = g.temp()
  switch (name.replace(/l+$/, '')) {
    case 'ffs': {
      const done = g.label()
      g.constant(t, 0, 0, false)
      g.jump(opcode(`jz${w}`), 2, done, v)
      g.op(`ctz${w}`, t, v)
      g.op('addi32', t, t, 1)
      g.place(done)
      g.move(dest, t)
      return
    }
    case 'parity':
      g.op(`popcnt${w}`, t, v)
      g.op('andi32', dest, t, 1)
      return
    case 'clrsb':
      g.op(`shrsi${w}`, t, v, w === '64' ? 63 : 31)
      g.op(`xor${w}`, t, t, v)
      g.op(`clz${w}`, t, t)
      g.op('addi32', dest, t, -1)
      return
  }
  throw new Error(`no code for builtin ${name}`)
}

function bulk(g: Gen, name: string, args: readonly Expr[], dest: number): void {
  const base = g.temps(4)
  args.forEach((a, i) => g.valueTo(a, base + i))
  switch (name) {
    case 'bulk_copy':
    case 'bulk_copy_down':
    case 'bulk_fill': {
      const result = g.temp()
      g.move(result, base)
      g.op(name === 'bulk_copy' ? 'copy' : name === 'bulk_fill' ? 'fill' : 'copydown', base, base + 1, base + 2)
      g.move(dest, result)
      return
    }
    case 'bulk_strlen':
      g.constant(base + 1, 0, 0, true)
      g.constant(base + 2, -1, -1, true)
      g.constant(base + 3, 0, 0, true)
      g.op('scan', base)
      g.move(dest, base + 3)
      return
    default:
      g.constant(base + 3, 0, 0, true)
      g.op(name === 'bulk_scan' ? 'scan' : 'compare', base)
      g.move(dest, base + 3)
  }
}

// ---- floating point classes

function floats(g: Gen, name: string, args: readonly Expr[], dest: number): void {
  if (name === 'fpclassify') {
    classify(g, args, dest)
    return
  }
  const a = g.value(args[0])
  const t = g.temp()
  const limit = g.temp()
  switch (name) {
    case 'isnan':
      g.op('fne', dest, a, a)
      return
    case 'isinf':
    case 'isfinite':
      g.op('fabs', t, a)
      g.double(limit, Infinity)
      g.op(name === 'isinf' ? 'feq' : 'flt', dest, t, limit)
      return
    case 'isinf_sign': {
      g.double(limit, Infinity)
      g.op('feq', t, a, limit)
      g.double(limit, -Infinity)
      g.op('feq', limit, a, limit)
      g.op('sub32', dest, t, limit)
      return
    }
    case 'isnormal': {
      const low = g.temp()
      g.op('fabs', t, a)
      g.double(limit, 2.2250738585072014e-308)
      g.op('fle', low, limit, t)
      g.double(limit, Infinity)
      g.op('flt', t, t, limit)
      g.op('and32', dest, low, t)
      return
    }
    case 'signbit':
      g.op('shrui64', dest, a, 63)
      return
    case 'copysign': {
      const b = g.value(args[1])
      g.constant(limit, 0, -2147483648, true)
      g.op('and64', t, b, limit)
      g.op('not64', limit, limit)
      g.op('and64', limit, a, limit)
      g.op('or64', dest, limit, t)
      return
    }
  }
  const b = g.value(args[1])
  const pairs: Readonly<Record<string, [string, number, number]>> = {
    isgreater: ['flt', b, a],
    isless: ['flt', a, b],
    isgreaterequal: ['fle', b, a],
    islessequal: ['fle', a, b],
  }
  const pair = pairs[name]
  if (pair) {
    g.op(pair[0], dest, pair[1], pair[2])
    return
  }
  const unordered = name === 'isunordered'
  g.op(unordered ? 'fne' : 'flt', t, a, unordered ? a : b)
  g.op(unordered ? 'fne' : 'flt', limit, b, unordered ? b : a)
  g.op('or32', dest, t, limit)
}

/** __builtin_fpclassify(nan, infinite, normal, subnormal, zero, x). */
function classify(g: Gen, args: readonly Expr[], dest: number): void {
  const x = g.value(args[5])
  const [t, c] = [g.temp(), g.temp()]
  const end = g.label()
  const result = g.temp()
  const test = (i: number, fn: string, left: number, limit: number | null): void => {
    const next = g.label()
    if (limit !== null) g.double(c, limit)
    g.op(fn, c, left, limit === null ? left : c)
    g.jump(opcode('jz32'), 2, next, c)
    g.valueTo(args[i], result)
    g.goto(end)
    g.place(next)
  }
  test(0, 'fne', x, null)
  g.op('fabs', t, x)
  test(1, 'feq', t, Infinity)
  test(4, 'feq', t, 0)
  test(3, 'flt', t, 2.2250738585072014e-308)
  g.valueTo(args[2], result)
  g.place(end)
  g.move(dest, result)
}

// ---- overflow

/** dest = the value as 64 bits; gives the slot with the bits above (0 or -1). */
function widen(g: Gen, e: Expr, dest: number, high: number): void {
  const t = e.type as IntType
  const v = g.value(e)
  if (t.size === 8) g.move(dest, v)
  else g.op(t.unsigned ? 'zext32' : 'sext32', dest, v)
  if (t.unsigned) g.constant(high, 0, 0, true)
  else g.op('shrsi64', high, dest, 63)
}

function overflow(g: Gen, e: Builtin, dest: number): void {
  const { name, args, word } = e
  if (!word) throw new Error('no result type')
  const fn = name.slice(0, 3)
  const [a, b, ah, bh, lo, hi, t] = [g.temp(), g.temp(), g.temp(), g.temp(), g.temp(), g.temp(), g.temp()]
  widen(g, args[0], a, ah)
  widen(g, args[1], b, bh)
  const pointer = args.length > 2 ? g.value(args[2]) : -1
  // The exact result in 128 bits.
  if (fn === 'mul') {
    g.op('mul64', lo, a, b)
    g.op('mulhu64', hi, a, b)
    g.op('mul64', t, ah, b)
    g.op('add64', hi, hi, t)
    g.op('mul64', t, bh, a)
    g.op('add64', hi, hi, t)
  } else {
    const add = fn === 'add'
    g.op(add ? 'add64' : 'sub64', lo, a, b)
    g.op('ltu64', t, add ? lo : a, add ? a : b)
    g.op('zext32', t, t)
    g.op(add ? 'add64' : 'sub64', hi, ah, bh)
    g.op(add ? 'add64' : 'sub64', hi, hi, t)
  }
  if (pointer >= 0) store(g, { kind: 'pointer', slot: pointer, offset: 0 }, word, lo)
  // It fits if the low part, extended as the type says, is the whole.
  if (word.bool) g.op('andi64', a, lo, 1)
  else if (word.size === 8) g.move(a, lo)
  else if (word.size === 4) g.op(word.unsigned ? 'zext32' : 'sext32', a, lo)
  else {
    g.op(`${word.unsigned ? 'z' : 's'}ext${8 * word.size}`, a, lo)
    g.op(word.unsigned ? 'zext32' : 'sext32', a, a)
  }
  if (word.unsigned) g.constant(b, 0, 0, true)
  else g.op('shrsi64', b, a, 63)
  g.op('ne64', t, a, lo)
  g.op('ne64', b, b, hi)
  g.op('or32', dest, t, b)
}

// Builtin functions of gcc, and the few of pagewalk's own that its C library is built on. Most become `builtin` nodes, which the
// code generator knows; those that are functions of the C library become calls of it (expressions.ts).

import { use } from '../lib/parts.ts'
import { rare } from './parts.ts'
import { typeName } from './types.ts'
import type { Expr } from './ast.ts'
import { args, countError, node } from './builtin-node.ts'
import { isMore, moreCall } from './builtins-more.ts'
import { floatCall } from './builtins-float.ts'
import { offsetOf } from './builtins-offsetof.ts'
import { overflow } from './builtins-overflow.ts'
import { assignable, bad, castTo, error, integerConstant, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { floatNode, intNode, smallInt } from './fold.ts'
import { int64 } from './int64.ts'
import { builtinFunctionType } from './known-functions.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { fileIndexOf, presumedOf } from './source.ts'
import { wide } from './wide.ts'
import {
  arrayOf,
  charType,
  compatible,
  doubleType,
  floatType,
  intType,
  isError,
  isInteger,
  isPointer,
  longType,
  uintType,
  ulongType,
  unqualified,
  ushortType,
  voidPointer,
  voidType,
} from './types.ts'
import type { Type } from './types.ts'
/** Plain builtins: result, parameter types. `.` at the end: no more is checked. */
interface Row {
  readonly result: Type
  readonly params: readonly Type[]
}

const row = (result: Type, ...params: Type[]): Row => ({ result, params })

const unaryRows = (names: string, result: Type, param: Type): [string, Row][] =>
  names.split(' ').map((n) => [n, row(result, param)])

// What the generator turns into one or a few instructions. Names without `__builtin_`.
const rows = new Map<string, Row>([
  ['bulk_copy', row(voidPointer, voidPointer, voidPointer, ulongType)],
  ['bulk_copy_down', row(voidPointer, voidPointer, voidPointer, ulongType)],
  ['bulk_fill', row(voidPointer, voidPointer, intType, ulongType)],
  ['bulk_scan', row(ulongType, voidPointer, intType, ulongType)],
  ['bulk_compare', row(ulongType, voidPointer, voidPointer, ulongType)],
  ['bulk_strlen', row(ulongType, voidPointer)],
  ['setjmp_save', row(intType, voidPointer)],
  ['longjmp_restore', row(voidType, voidPointer, intType)],
  ['setjmp', row(intType, voidPointer)],
  ['longjmp', row(voidType, voidPointer, intType)],
  ['context_resume', row(voidType, voidPointer)],
  ['context_start', row(voidType, voidPointer, voidPointer)],
  ['call_frame', row(voidPointer)],
  ['thread_pointer', row(voidPointer)],
  ['alloca', row(voidPointer, ulongType)],
  ['trap', row(voidType)],
  ['unreachable', row(voidType)],
  ['sync_synchronize', row(voidType)],
  ['ia32_clflush', row(voidType, voidPointer)],
  ['ia32_sfence', row(voidType)],
  ['ia32_mfence', row(voidType)],
  ['ia32_lfence', row(voidType)],
  ['ia32_rdpkru', row(uintType)],
  ['ia32_wrpkru', row(voidType, uintType)],
  ...unaryRows('clz ctz popcount ffs parity clrsb', intType, uintType),
  ...unaryRows(
    'clzl ctzl popcountl ffsl parityl clzll ctzll popcountll ffsll parityll clrsbl clrsbll',
    intType,
    ulongType,
  ),
  ['bswap16', row(ushortType, ushortType)],
  ['bswap32', row(uintType, uintType)],
  ['bswap64', row(ulongType, ulongType)],
  ...unaryRows('sqrt floor ceil trunc fabs rint nearbyint', doubleType, doubleType),
  ...unaryRows('sqrtf floorf ceilf truncf fabsf rintf nearbyintf', floatType, floatType),
  ['double_bits', row(ulongType, doubleType)],
  ['bits_double', row(doubleType, ulongType)],
  ['float_bits', row(uintType, floatType)],
  ['bits_float', row(floatType, uintType)],
])

const special: ReadonlySet<string> = new Set(
  (
    'syscall syscall_errno va_start va_end va_copy va_arg offsetof types_compatible_p constant_p choose_expr expect expect_with_probability frame_address return_address extract_return_addr unwind_init ' +
    'inf inff infl huge_val huge_valf huge_vall nan nanf nans isnanf isinff isfinitef finite finitef isnan isinf isfinite isnormal signbit signbitf isinf_sign isgreater isless isunordered isgreaterequal islessequal islessgreater ' +
    'prefetch assume_aligned alloca_with_align LINE FILE FUNCTION classify_type fpclassify ' +
    'add_overflow sub_overflow mul_overflow sadd_overflow saddl_overflow saddll_overflow uadd_overflow uaddl_overflow uaddll_overflow ' +
    'ssub_overflow ssubl_overflow ssubll_overflow usub_overflow usubl_overflow usubll_overflow smul_overflow smull_overflow smulll_overflow umul_overflow umull_overflow umulll_overflow ' +
    'add_overflow_p sub_overflow_p mul_overflow_p abs labs llabs copysign copysignf isinfl isnanl isfinitel isnormall signbitl finitel nanl nansf nansl ' +
    'complex shuffle shufflevector convertvector '
  )
    .trim()
    .split(' '),
)

/** All names that are handled here, but for the families of `__sync_` and `__atomic_`. */
export const builtinNames: readonly string[] = [
  'alloca',
  ...[...rows.keys(), ...special].map((name) => `__builtin_${name}`),
]

/** Of `_Float32`, `_Float64x` and so on: those of the type that it is. */
const sized = /f(?:32(x?)|64(x?))$/

/** Without `__builtin_`. */
const strip = (name: string): string =>
  name.slice(10).replace(sized, (_all, x?: string, y?: string) => (x === '' ? 'f' : y === 'x' ? 'l' : ''))

/** Whether the name is a builtin that is handled here. */
export function isBuiltin(name: string): boolean {
  if (name.startsWith('__builtin_')) {
    const plainName = strip(name)
    const isLibrarys = sized.test(name) && builtinFunctionType(plainName) !== null
    return rows.has(plainName) || special.has(plainName) || isMore(plainName) || isLibrarys
  }
  if (name.startsWith('__sync_'))
    return /^__sync_(fetch_and_|\w+_and_fetch|bool_compare_and_swap|val_compare_and_swap|lock_test_and_set|lock_release|synchronize)/.test(
      name,
    )
  if (name.startsWith('__atomic_')) return true
  return name === 'alloca'
}

/** A builtin's call; its name has just been read. */
export function builtinCall(p: Parser, t: Token): Expr {
  if (t.text === 'alloca') return plain(p, t, 'alloca')
  if (t.text.startsWith('__sync_')) return use(rare).syncCall(p, t)
  if (t.text.startsWith('__atomic_')) return use(rare).atomicCall(p, t)
  const name = strip(t.text).replace(/imax$/, 'l')
  if (rows.has(name)) return plain(p, t, name)
  if (isMore(name) || !special.has(name)) return moreCall(p, t, name)
  return specialCall(p, t, name)
}

function plain(p: Parser, t: Token, name: string): Expr {
  const r = rows.get(name)
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (!r) return bad(span)
  if (list.length !== r.params.length) return countError(p, t, r.params.length, list.length)
  const converted = list.map((a, i) => assignable(p, a, r.params[i], 'passing to parameter of type'))
  if (p.fn) {
    if (name === 'alloca') p.fn.movesStack = true
    if (name === 'setjmp_save' || name === 'setjmp') p.fn.returnsTwice = true
  }
  return foldPlain(name, converted, r.result, span) ?? node(name, converted, r.result, span)
}

/** Builtins of constants that programs use in constant expressions. */
function foldPlain(name: string, list: readonly Expr[], type: Type, span: Span): Expr | null {
  const a = list[0]
  if (a?.op === 'float' && type.kind === 'float') {
    if (name.startsWith('fabs')) return floatNode(Math.abs(a.value), type, span)
    if (/^(floor|ceil|trunc|sqrt)f?$/.test(name)) {
      const fn = name.replace(/f$/, '') as 'floor' | 'ceil' | 'trunc' | 'sqrt'
      return floatNode(Math[fn](a.value), type, span)
    }
    return null
  }
  if (a?.op !== 'int') return null
  const wide = /ll?$/.test(name)
  const [lo, hi] = [a.lo, wide ? a.hi : 0]
  const bits = (n: number): number => {
    let count = 0
    for (let x = n; x !== 0; x &= x - 1) count++
    return count
  }
  const trailing = (): number => (lo !== 0 ? 31 - Math.clz32(lo & -lo) : 32 + 31 - Math.clz32(hi & -hi))
  switch (name.replace(/l+$/, '')) {
    case 'c':
      return null
    case 'clz':
      return (lo | hi) === 0
        ? null
        : smallInt(wide ? (hi !== 0 ? Math.clz32(hi) : 32 + Math.clz32(lo)) : Math.clz32(lo), span)
    case 'ctz':
      return (lo | hi) === 0 ? null : smallInt(trailing(), span)
    case 'ffs':
      return smallInt((lo | hi) === 0 ? 0 : trailing() + 1, span)
    case 'popcount':
      return smallInt(bits(lo) + bits(hi), span)
    case 'clrsb': {
      const sign = (wide ? hi : lo) >> 31
      const [l, h] = [lo ^ sign, wide ? hi ^ sign : 0]
      const same = wide ? (h !== 0 ? Math.clz32(h) : 32 + Math.clz32(l)) : Math.clz32(l)
      return smallInt(same - 1, span)
    }
    case 'parity':
      return smallInt((bits(lo) + bits(hi)) & 1, span)
    case 'bswap16':
      return intNode(int64(((lo >>> 8) & 255) | ((lo & 255) << 8), 0), type, span)
    case 'bswap32':
      return intNode(int64(swap32(lo), 0), type, span)
    case 'bswap64':
      return intNode(int64(swap32(a.hi), swap32(lo)), type, span)
  }
  return null
}

const swap32 = (n: number): number => ((n & 255) << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)

// ---- those with rules of their own

function specialCall(p: Parser, t: Token, name: string): Expr {
  switch (name) {
    case 'offsetof':
      return offsetOf(p, t)
    case 'types_compatible_p': {
      p.expect('(')
      const a = p.grammar.typeName(p).type
      p.expect(',')
      const b = p.grammar.typeName(p).type
      p.expect(')')
      return smallInt(compatible(unqualified(a), unqualified(b)) ? 1 : 0, { loc: t.loc, end: p.prevEnd })
    }
    case 'va_arg': {
      p.expect('(')
      const ap = vaListPointer(p, p.grammar.assignment(p))
      p.expect(',')
      const { type } = p.grammar.typeName(p)
      p.expect(')')
      const span = { loc: t.loc, end: p.prevEnd }
      if (isError(ap.type) || isError(type)) return bad(span)
      const read: Expr = { op: 'vaarg', e: ap, type: unqualified(type), ...span }
      const promoted = type.kind === 'float' ? type.size === 4 : isInteger(type) && type.size < 4
      if (!promoted) return read
      // No argument has such a type: gcc's code ends there.
      const passed = type.kind === 'float' ? 'double' : 'int'
      p.warn('type', span, `'${typeName(type)}' is promoted to '${passed}' when passed through '...'`)
      return { op: 'comma', l: node('trap', [], voidType, span), r: read, type: read.type, ...span }
    }
  }
  if (name === 'convertvector') return vectorConversion(p, t)
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (wideNames.has(name)) return wideCall(p, t, name, list, span)
  const plainName = /^(isinf|isnan|isfinite|isnormal|signbit|finite)[fl]$/.exec(name)?.[1] ?? name
  if (/_overflow(_p)?$/.test(name)) return overflow(p, t, name, list, span)
  return valueCall(p, t, plainName === 'finite' ? 'isfinite' : plainName, list, span)
}

const wideNames = new Set(['complex', 'shuffle', 'shufflevector'])

/** Those about vectors and complex numbers. */
function wideCall(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  const ops = wide()
  const values = list.map((e) => value(e))
  if (values.some((e) => isError(e.type))) return bad(span)
  const e =
    name === 'complex'
      ? ops.fromParts(values, span)
      : name === 'shuffle'
        ? ops.shuffle(p, values, span)
        : ops.shuffleConstant(values, span)
  if (e) return e
  error(p, 'arguments', span, `invalid arguments to ${t.text}`)
  return bad(span)
}

/** `__builtin_convertvector(e, type)`. */
function vectorConversion(p: Parser, t: Token): Expr {
  p.expect('(')
  const e = value(p.grammar.assignment(p))
  p.expect(',')
  const { type } = p.grammar.typeName(p)
  p.expect(')')
  const span = { loc: t.loc, end: p.prevEnd }
  const converted = wide().convertVector(e, unqualified(type), span)
  if (converted) return converted
  error(p, 'arguments', span, `invalid arguments to ${t.text}`)
  return bad(span)
}

function vaListPointer(p: Parser, e: Expr): Expr {
  const v = value(e)
  if (isError(v.type)) return v
  if (isPointer(v.type) && v.type.base.kind === 'record' && v.type.base.record.name === '__va_list_tag') return v
  error(p, 'type', v, `expected a va_list, found '${typeName(v.type)}'`)
  return bad(v)
}

function valueCall(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  switch (name) {
    case 'syscall':
    case 'syscall_errno': {
      if (list.length < 1 || list.length > 7) return countError(p, t, 7, list.length)
      // vfork returns twice to this frame, and what the child stored the parent reads: variables live in memory, as at -O0.
      if (p.fn && list[0].op === 'int' && list[0].lo === 58) p.fn.returnsTwice = true
      return node(
        name,
        list.map((a) => castTo(p, a, longType, a)),
        longType,
        span,
      )
    }
    case 'va_start':
      return list.length < 1
        ? countError(p, t, 2, list.length)
        : node('va_start', [vaListPointer(p, list[0])], voidType, span)
    case 'va_end':
      return list.length !== 1 ? countError(p, t, 1, list.length) : castTo(p, vaListPointer(p, list[0]), voidType, span)
    case 'va_copy':
      return list.length !== 2
        ? countError(p, t, 2, list.length)
        : node(
            'va_copy',
            list.map((a) => vaListPointer(p, a)),
            voidType,
            span,
          )
    case 'constant_p': {
      const v = list[0] ? value(list[0]) : null
      return smallInt(
        v && (v.op === 'int' || v.op === 'float' || (v.op === 'addr' && v.e.op === 'string')) ? 1 : 0,
        span,
      )
    }
    case 'choose_expr': {
      if (list.length !== 3) return countError(p, t, 3, list.length)
      const c = integerConstant(p, list[0], 'first argument of __builtin_choose_expr')
      return c && (c.lo | c.hi) !== 0 ? list[1] : list[2]
    }
    case 'expect':
    case 'expect_with_probability':
      return expectCall(p, t, list, span)
    case 'extract_return_addr':
      return list[0] ? value(list[0]) : countError(p, t, 1, 0)
    case 'assume_aligned':
    case 'prefetch':
      if (list.length < 1) return countError(p, t, 1, list.length)
      return castTo(p, list[0], name === 'prefetch' ? voidType : voidPointer, span)
    case 'alloca_with_align':
      if (list.length < 1) return countError(p, t, 2, list.length)
      if (p.fn) p.fn.movesStack = true
      return node('alloca', [assignable(p, list[0], ulongType, 'passing to parameter of type')], voidPointer, span)
    case 'unwind_init':
      p.unit.scansStack = true
      return castTo(p, smallInt(0, span), voidType, span)
    case 'frame_address':
      p.unit.scansStack = true
      return frameBuiltin(p, t, name, list, span)
    case 'return_address':
      return frameBuiltin(p, t, name, list, span)
    case 'LINE':
    case 'FILE':
    case 'FUNCTION':
      return placeBuiltin(p, t, name, span)
    case 'classify_type':
      return smallInt(classify(list[0] ? value(list[0]).type : voidType), span)
  }
  return floatCall(p, t, name, list, span)
}

/** `__builtin_expect(e, expected)` is e; what is expected is a value like any other. */
function expectCall(p: Parser, t: Token, list: readonly Expr[], span: Span): Expr {
  if (list.length < 2) return countError(p, t, 2, list.length)
  const e = castTo(p, assignable(p, list[0], longType, 'passing to parameter of type'), longType, span)
  const expected = value(list[1])
  if (expected.op === 'int' || isError(e.type)) return e
  return { op: 'comma', l: expected, r: e, type: e.type, ...span }
}

function frameBuiltin(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  const level = list[0] ? integerConstant(p, list[0], `argument of ${t.text}`) : null
  if (level && level.lo !== 0) error(p, 'unsupported', span, `not supported: ${t.text} of a level other than 0`)
  return node(name, [], voidPointer, span)
}

/** `__builtin_LINE()` and its like: the place of the call. */
function placeBuiltin(p: Parser, t: Token, name: string, span: Span): Expr {
  const file = p.sink.map.files[fileIndexOf(p.sink.map, t.loc)]
  const place = presumedOf(file, t.loc)
  if (name === 'LINE') return smallInt(place.line, span)
  const text = name === 'FILE' ? place.name : (p.fn?.v.name ?? '')
  const bytes = Uint8Array.from([...text, '\0'], (c) => c.charCodeAt(0))
  return value({ op: 'string', bytes, type: arrayOf(charType, bytes.length), ...span })
}

const classify = (t: Type): number =>
  t.kind === 'int'
    ? 1
    : t.kind === 'pointer'
      ? 5
      : t.kind === 'float'
        ? 8
        : t.kind === 'record'
          ? t.record.isUnion
            ? 13
            : 12
          : 0

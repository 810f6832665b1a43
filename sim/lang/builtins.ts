// Builtin functions of gcc, and the few of pagewalk's own that its C library is built on. Most become `builtin` nodes, which the
// code generator knows; those that are functions of the C library become calls of it (expressions.ts).

import type { Expr } from './ast.ts'
import { assignable, bad, castTo, convert, dereference, error, integerConstant, promote, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { floatNode, intNode, smallInt } from './fold.ts'
import { add64, extend64, int64, lessSigned, mul64, mulHighUnsigned, sub64 } from './int64.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { fileIndexOf, presumedOf } from './source.ts'
import {
  arrayOf,
  boolType,
  charType,
  compatible,
  doubleType,
  findMember,
  floatType,
  intType,
  isError,
  isInteger,
  isPointer,
  isScalar,
  llongType,
  longType,
  pointerTo,
  typeName,
  uintType,
  ullongType,
  ulongType,
  unqualified,
  ushortType,
  voidPointer,
  voidType,
} from './types.ts'
import type { IntType, Type } from './types.ts'

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
  ['thread_pointer', row(voidPointer)],
  ['alloca', row(voidPointer, ulongType)],
  ['trap', row(voidType)],
  ['unreachable', row(voidType)],
  ['sync_synchronize', row(voidType)],
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
    'syscall va_start va_end va_copy va_arg offsetof types_compatible_p constant_p choose_expr expect expect_with_probability frame_address return_address extract_return_addr ' +
    'inf inff infl huge_val huge_valf huge_vall nan nanf nans isnan isinf isfinite isnormal signbit signbitf isinf_sign isgreater isless isunordered isgreaterequal islessequal islessgreater ' +
    'prefetch object_size assume_aligned alloca_with_align LINE FILE FUNCTION classify_type fpclassify speculation_safe_value ' +
    'add_overflow sub_overflow mul_overflow sadd_overflow saddl_overflow saddll_overflow uadd_overflow uaddl_overflow uaddll_overflow ' +
    'ssub_overflow ssubl_overflow ssubll_overflow usub_overflow usubl_overflow usubll_overflow smul_overflow smull_overflow smulll_overflow umul_overflow umull_overflow umulll_overflow ' +
    'add_overflow_p sub_overflow_p mul_overflow_p abs labs llabs copysign copysignf '
  )
    .trim()
    .split(' '),
)

const strip = (name: string): string => name.slice(10)

/** Whether the name is a builtin that is handled here. */
export function isBuiltin(name: string): boolean {
  if (name.startsWith('__builtin_')) return rows.has(strip(name)) || special.has(strip(name))
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
  if (t.text.startsWith('__sync_')) return syncCall(p, t)
  if (t.text.startsWith('__atomic_')) return atomicCall(p, t)
  const name = strip(t.text)
  if (rows.has(name)) return plain(p, t, name)
  return specialCall(p, t, name)
}

function args(p: Parser): Expr[] {
  p.expect('(')
  const list: Expr[] = []
  if (!p.at(')')) {
    do list.push(p.grammar.assignment(p))
    while (p.accept(','))
  }
  p.expect(')', ' after arguments')
  return list
}

/** A node for the generator. */
function node(name: string, operands: readonly Expr[], type: Type, span: Span, word: IntType | null = null): Expr {
  if (operands.some((a) => isError(a.type))) return bad(span)
  return { op: 'builtin', name, args: operands, type, word, loc: span.loc, end: span.end }
}

function countError(p: Parser, t: Token, expected: number, have: number): Expr {
  const span = { loc: t.loc, end: p.prevEnd }
  error(
    p,
    'arguments',
    span,
    `too ${have < expected ? 'few' : 'many'} arguments to ${t.text}, expected ${expected}, have ${have}`,
  )
  return bad(span)
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
    if (name === 'setjmp_save') p.fn.returnsTwice = true
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
      return { op: 'vaarg', e: ap, type: unqualified(type), ...span }
    }
  }
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (/_overflow(_p)?$/.test(name)) return overflow(p, t, name, list, span)
  return valueCall(p, t, name, list, span)
}

function vaListPointer(p: Parser, e: Expr): Expr {
  const v = value(e)
  if (isError(v.type)) return v
  if (isPointer(v.type) && v.type.base.kind === 'record' && v.type.base.record.name === '__va_list_tag') return v
  error(p, 'type', v, `expected a va_list, found '${typeName(v.type)}'`)
  return bad(v)
}

function offsetOf(p: Parser, t: Token): Expr {
  p.expect('(')
  const { type } = p.grammar.typeName(p)
  p.expect(',')
  let current: Type = type
  let constantPart = 0
  let dynamic: Expr | null = null
  let isFirst = true
  for (;;) {
    if (isFirst || p.accept('.')) {
      const name = p.identifier('a member name')
      isFirst = false
      if (current.kind !== 'record')
        return p.fail('member', name, `offsetof requires a structure or union, not '${typeName(current)}'`)
      const path = findMember(current.record, name.text)
      if (!path) return p.fail('member', name, `no member named '${name.text}' in '${typeName(current)}'`)
      for (const m of path) {
        constantPart += m.offset
        current = m.type
      }
    } else if (p.accept('[')) {
      const i = promote(p.grammar.expression(p))
      p.expect(']')
      if (current.kind !== 'array') return p.fail('member', i, 'subscript of what is no array in offsetof')
      current = current.base
      const size = elementBytes(current)
      if (i.op === 'int') constantPart += i.lo * size
      else {
        const scaled: Expr = {
          op: 'binary',
          fn: 'mul',
          l: convert(i, ulongType),
          r: intNode(int64(size, 0), ulongType, i),
          type: ulongType,
          loc: i.loc,
          end: i.end,
        }
        dynamic = dynamic
          ? { op: 'binary', fn: 'add', l: dynamic, r: scaled, type: ulongType, loc: i.loc, end: i.end }
          : scaled
      }
    } else break
  }
  p.expect(')')
  const span = { loc: t.loc, end: p.prevEnd }
  const offset = intNode(int64(constantPart, constantPart < 0 ? -1 : 0), ulongType, span)
  return dynamic ? { op: 'binary', fn: 'add', l: dynamic, r: offset, type: ulongType, ...span } : offset
}

const elementBytes = (t: Type): number =>
  t.kind === 'array'
    ? t.length * elementBytes(t.base)
    : t.kind === 'record'
      ? t.record.size
      : t.kind === 'pointer'
        ? 8
        : t.kind === 'int' || t.kind === 'float'
          ? t.size
          : 1

function valueCall(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  switch (name) {
    case 'syscall': {
      if (list.length < 1 || list.length > 7) return countError(p, t, 7, list.length)
      return node(
        'syscall',
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
      return list.length < 2
        ? countError(p, t, 2, list.length)
        : castTo(p, assignable(p, list[0], longType, 'passing to parameter of type'), longType, span)
    case 'speculation_safe_value':
    case 'extract_return_addr':
      return list.length < 1 ? countError(p, t, 1, list.length) : value(list[0])
    case 'assume_aligned':
      return list.length < 2 ? countError(p, t, 2, list.length) : castTo(p, list[0], voidPointer, span)
    case 'prefetch':
      return list.length < 1 ? countError(p, t, 1, list.length) : castTo(p, list[0], voidType, span)
    case 'object_size': {
      const kind = list[1] ? integerConstant(p, list[1], 'second argument') : null
      return intNode(kind && (kind.lo & 2) !== 0 ? int64(0, 0) : int64(-1, -1), ulongType, span)
    }
    case 'alloca_with_align':
      if (p.fn) p.fn.movesStack = true
      return node('alloca', [assignable(p, list[0], ulongType, 'passing to parameter of type')], voidPointer, span)
    case 'frame_address':
    case 'return_address': {
      const level = list[0] ? integerConstant(p, list[0], `argument of ${t.text}`) : null
      if (level && level.lo !== 0) error(p, 'unsupported', span, `not supported: ${t.text} of a level other than 0`)
      return node(name, [], voidPointer, span)
    }
    case 'LINE':
    case 'FILE':
    case 'FUNCTION':
      return placeBuiltin(p, t, name, span)
    case 'classify_type':
      return smallInt(classify(list[0] ? value(list[0]).type : voidType), span)
  }
  return floatCall(p, t, name, list, span)
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

function floatCall(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  const single = name.endsWith('f')
  switch (name) {
    case 'inf':
    case 'inff':
    case 'huge_val':
    case 'huge_valf':
      return floatNode(Infinity, name === 'inff' || name === 'huge_valf' ? floatType : doubleType, span)
    case 'nan':
    case 'nanf':
    case 'nans':
      return floatNode(NaN, single ? floatType : doubleType, span)
    case 'abs':
    case 'labs':
    case 'llabs': {
      const type = name === 'abs' ? intType : name === 'labs' ? longType : llongType
      if (!list[0]) return countError(p, t, 1, 0)
      const a = assignable(p, list[0], type, 'passing to parameter of type')
      if (a.op === 'int')
        return intNode(a.hi < 0 ? sub64(int64(0, 0), int64(a.lo, a.hi)) : int64(a.lo, a.hi), type, span)
      return node('iabs', [a], type, span)
    }
    case 'copysign':
    case 'copysignf': {
      if (list.length !== 2) return countError(p, t, 2, list.length)
      const type = single ? floatType : doubleType
      return convert(
        node(
          'copysign',
          list.map((a) => convert(assignable(p, a, type, 'passing to parameter of type'), doubleType)),
          doubleType,
          span,
        ),
        type,
      )
    }
    case 'fpclassify': {
      if (list.length !== 6) return countError(p, t, 6, list.length)
      const operands = [
        ...list.slice(0, 5).map((a) => assignable(p, a, intType, 'passing to parameter of type')),
        floatArgument(p, list[5]),
      ]
      return node('fpclassify', operands, intType, span)
    }
  }
  if (name.startsWith('is') && list.length === 2) {
    const operands = list.map((a) => floatArgument(p, a))
    return node(name, operands, intType, span)
  }
  if ((name.startsWith('is') || name.startsWith('signbit')) && list.length === 1) {
    const a = floatArgument(p, list[0])
    if (a.op === 'float') return smallInt(foldClass(name, a.value), span)
    return node(name === 'signbitf' ? 'signbit' : name, [a], intType, span)
  }
  if (name === 'infl' || name === 'huge_vall') {
    error(p, 'unsupported', span, 'not supported: long double values')
    return bad(span)
  }
  return countError(p, t, 1, list.length)
}

function foldClass(name: string, v: number): number {
  if (name === 'isnan') return Number.isNaN(v) ? 1 : 0
  if (name === 'isinf' || name === 'isinf_sign')
    return v === Infinity ? 1 : v === -Infinity ? (name === 'isinf' ? 1 : -1) : 0
  if (name === 'isfinite') return Number.isFinite(v) ? 1 : 0
  if (name === 'isnormal') return Number.isFinite(v) && Math.abs(v) >= 2.2250738585072014e-308 ? 1 : 0
  return v < 0 || Object.is(v, -0) ? 1 : 0
}

function floatArgument(p: Parser, e: Expr): Expr {
  const v = value(e)
  if (isError(v.type)) return v
  if (v.type.kind === 'float' && v.type.size !== 16) return convert(v, doubleType)
  if (isInteger(v.type)) return convert(v, doubleType)
  error(p, 'type', v, `floating-point argument needed, found '${typeName(v.type)}'`)
  return bad(v)
}

// ---- overflow

const overflowTypes: Readonly<Record<string, IntType>> = {
  s: intType,
  sl: longType,
  sll: llongType,
  u: uintType,
  ul: ulongType,
  ull: ullongType,
}

function overflow(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  if (list.length !== 3) return countError(p, t, 3, list.length)
  const match = /^(s|u)?(add|sub|mul)(l|ll)?_overflow(_p)?$/.exec(name)
  if (!match) return bad(span)
  const [, sign, fn, long, predicate] = match
  const typed = sign !== undefined ? overflowTypes[sign + (long ?? '')] : null
  const operands = list
    .slice(0, 2)
    .map((a) => (typed ? assignable(p, a, typed, 'passing to parameter of type') : value(a)))
  const third = value(list[2])
  const target = predicate ? third.type : isPointer(third.type) ? third.type.base : third.type
  if (isError(third.type) || operands.some((a) => isError(a.type))) return bad(span)
  if (!isInteger(target) || operands.some((a) => !isInteger(a.type))) {
    error(p, 'type', span, `${t.text} needs integer operands and a pointer to an integer`)
    return bad(span)
  }
  const word = unqualified(target) as IntType
  const [a, b] = operands
  if (predicate && a.op === 'int' && b.op === 'int') return smallInt(constantOverflow(fn, a, b, word) ? 1 : 0, span)
  return node(`${fn}_overflow${predicate ?? ''}`, predicate ? [a, b] : [a, b, third], boolType, span, word)
}

function constantOverflow(fn: string, a: Expr & { op: 'int' }, b: Expr & { op: 'int' }, word: IntType): boolean {
  const [x, y] = [int64(a.lo, a.hi), int64(b.lo, b.hi)]
  const r = fn === 'add' ? add64(x, y) : fn === 'sub' ? sub64(x, y) : mul64(x, y)
  if (word.size < 8 || fn === 'mul') {
    if (fn === 'mul' && (mulHighUnsigned(x, y).lo | mulHighUnsigned(x, y).hi) !== 0 && x.hi >= 0 && y.hi >= 0)
      return true
    const back = extend64(r, word.bits, word.unsigned)
    return back.lo !== r.lo || back.hi !== r.hi
  }
  if (word.unsigned) return fn === 'sub' ? r.hi >>> 0 > x.hi >>> 0 : r.hi >>> 0 < x.hi >>> 0
  return fn === 'add' ? lessSigned(r, x) !== y.hi < 0 : lessSigned(x, r) !== y.hi < 0
}

// ---- atomics

function atomicTarget(p: Parser, e: Expr | undefined, t: Token): { pointer: Expr; type: Type } | null {
  if (!e) return null
  const v = value(e)
  if (isError(v.type)) return null
  if (!isPointer(v.type) || !isScalar(v.type.base)) {
    error(p, 'type', v, `${t.text} needs a pointer to an integer or pointer, found '${typeName(v.type)}'`)
    return null
  }
  return { pointer: v, type: unqualified(v.type.base) }
}

/** The other operand of an atomic operation: in pointer arithmetic gcc counts bytes. */
const operand = (p: Parser, e: Expr | undefined, type: Type): Expr =>
  e ? castTo(p, e, type.kind === 'pointer' ? ulongType : type, e) : bad({ loc: 0, end: 0 })

function syncCall(p: Parser, t: Token): Expr {
  const name = t.text.slice(7).replace(/_(1|2|4|8)$/, '')
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (name === 'synchronize') return node('fence', [], voidType, span)
  const target = atomicTarget(p, list[0], t)
  if (!target) return bad(span)
  const { pointer, type } = target
  const fetch = /^fetch_and_(add|sub|or|and|xor|nand)$/.exec(name)
  if (fetch) return convert(node(`fetch_${fetch[1]}`, [pointer, operand(p, list[1], type)], type, span), type)
  const after = /^(add|sub|or|and|xor|nand)_and_fetch$/.exec(name)
  if (after) return node(`${after[1]}_fetch`, [pointer, operand(p, list[1], type)], type, span)
  switch (name) {
    case 'bool_compare_and_swap':
      return node('cas_bool', [pointer, operand(p, list[1], type), operand(p, list[2], type)], boolType, span)
    case 'val_compare_and_swap':
      return node('cas_val', [pointer, operand(p, list[1], type), operand(p, list[2], type)], type, span)
    case 'lock_test_and_set':
      return node('xchg', [pointer, operand(p, list[1], type)], type, span)
    case 'lock_release':
      return node('atomic_store', [pointer, castTo(p, smallInt(0, span), type, span)], voidType, span)
  }
  error(p, 'unsupported', t, `not supported: ${t.text}`)
  return bad(span)
}

function atomicCall(p: Parser, t: Token): Expr {
  const name = t.text.slice(9).replace(/_(1|2|4|8)$/, '')
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (name === 'thread_fence' || name === 'signal_fence') return node('fence', [], voidType, span)
  if (name === 'is_lock_free' || name === 'always_lock_free') return smallInt(1, span, boolType)
  if (name === 'test_and_set' || name === 'clear') {
    const pointer = castTo(p, list[0] ?? bad(span), pointerTo(boolType), span)
    const bit = smallInt(name === 'clear' ? 0 : 1, span, boolType)
    return node(
      name === 'clear' ? 'atomic_store' : 'xchg',
      [pointer, bit],
      name === 'clear' ? voidType : boolType,
      span,
    )
  }
  const target = atomicTarget(p, list[0], t)
  if (!target) return bad(span)
  const { pointer, type } = target
  const fetch = /^fetch_(add|sub|or|and|xor|nand)$/.exec(name)
  if (fetch) return node(name, [pointer, operand(p, list[1], type)], type, span)
  const after = /^(add|sub|or|and|xor|nand)_fetch$/.exec(name)
  if (after) return node(name, [pointer, operand(p, list[1], type)], type, span)
  const through = (e: Expr | undefined): Expr => (e ? dereference(p, castTo(p, e, pointerTo(type), e), e) : bad(span))
  switch (name) {
    case 'load_n':
      return value(dereference(p, pointer, span))
    case 'store_n':
      return node('atomic_store', [pointer, operand(p, list[1], type)], voidType, span)
    case 'exchange_n':
      return node('xchg', [pointer, operand(p, list[1], type)], type, span)
    case 'compare_exchange_n':
      return node(
        'cas_expected',
        [pointer, castTo(p, list[1] ?? bad(span), pointerTo(type), span), operand(p, list[2], type)],
        boolType,
        span,
      )
    case 'load':
      return node(
        'atomic_store',
        [castTo(p, list[1] ?? bad(span), pointerTo(type), span), value(dereference(p, pointer, span))],
        voidType,
        span,
      )
    case 'store':
      return node('atomic_store', [pointer, value(through(list[1]))], voidType, span)
    case 'exchange':
      return node(
        'atomic_store',
        [
          castTo(p, list[2] ?? bad(span), pointerTo(type), span),
          node('xchg', [pointer, value(through(list[1]))], type, span),
        ],
        voidType,
        span,
      )
    case 'compare_exchange':
      return node(
        'cas_expected',
        [pointer, castTo(p, list[1] ?? bad(span), pointerTo(type), span), value(through(list[2]))],
        boolType,
        span,
      )
  }
  error(p, 'unsupported', t, `not supported: ${t.text}`)
  return bad(span)
}

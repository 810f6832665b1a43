// __builtin_add_overflow and its many relatives.

import type { Expr } from './ast.ts'
import { countError, node } from './builtin-node.ts'
import { assignable, bad, castTo, convert, error, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { smallInt } from './fold.ts'
import type { Int64 } from './int64.ts'
import { add64, int64, isZero, less64, mul64, mulHighUnsigned, neg64, shl64, sub64 } from './int64.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import {
  boolType,
  intType,
  isError,
  isInteger,
  isPointer,
  llongType,
  longType,
  uintType,
  ullongType,
  ulongType,
  unqualified,
  voidPointer,
} from './types.ts'
import type { IntType, Type } from './types.ts'
import { wide, wideOf } from './wide.ts'
import { helper } from './wide-nodes.ts'

const overflowTypes: Readonly<Record<string, IntType>> = {
  s: intType,
  sl: longType,
  sll: llongType,
  u: uintType,
  ul: ulongType,
  ull: ullongType,
}

export function overflow(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  if (list.length !== 3) return countError(p, t, 3, list.length)
  const match = /^(s|u)?(add|sub|mul)(l|ll)?_overflow(_p)?$/.exec(name)
  if (!match) return bad(span)
  const [, sign, fn, long, predicate] = match
  const typed = sign !== undefined ? overflowTypes[sign + (long ?? '')] : null
  const operands = list
    .slice(0, 2)
    .map((a) => (typed ? assignable(p, a, typed, 'passing to parameter of type') : value(a)))
  const third = value(list[2])
  const field = list[2].op === 'member' && list[2].m.width >= 0 ? list[2].m : null
  const target = predicate ? third.type : isPointer(third.type) ? third.type.base : third.type
  if (isError(third.type) || operands.some((a) => isError(a.type))) return bad(span)
  const all = [target, ...operands.map((a) => a.type)]
  if ((field || all.some(isInt128)) && all.every((each) => isInteger(each) || isInt128(each)))
    return overflow128(p, fn, operands, field?.type ?? target, field?.width ?? null, predicate ? null : third, span)
  if (!isInteger(target) || operands.some((a) => !isInteger(a.type))) {
    error(p, 'type', span, `${t.text} needs integer operands and a pointer to an integer`)
    return bad(span)
  }
  const word = unqualified(target) as IntType
  const [a, b] = operands
  if (predicate && a.op === 'int' && b.op === 'int') return smallInt(constantOverflow(fn, a, b, word) ? 1 : 0, span)
  return node(`${fn}_overflow${predicate ?? ''}`, predicate ? [a, b] : [a, b, third], boolType, span, word)
}

const isInt128 = (t: Type): boolean => wideOf(t)?.kind === 'int128'

const isSigned = (t: Type): boolean => {
  const kind = wideOf(t)
  return kind?.kind === 'int128' ? !kind.unsigned : isInteger(t) && !t.unsigned
}

/** By a function of the library: of 128 bits, or as wide as a bit-field. */
function overflow128(
  p: Parser,
  fn: string,
  operands: readonly Expr[],
  target: Type,
  width: number | null,
  to: Expr | null,
  span: Span,
): Expr {
  const bits = width ?? (isInteger(target) ? (target.bool ? 1 : target.bits) : 128)
  const [a, b] = operands
  const flags =
    ['add', 'sub', 'mul'].indexOf(fn) |
    (isSigned(a.type) ? 4 : 0) |
    (isSigned(b.type) ? 8 : 0) |
    (isSigned(target) ? 16 : 0) |
    (bits << 5)
  const word = wide().int128(true)
  const pointer = castTo(p, to ?? smallInt(0, span), voidPointer, span)
  const values = [castTo(p, a, word, a), castTo(p, b, word, b), smallInt(flags, span), pointer]
  return convert(helper('__overflow_ti', intType, values, span), boolType)
}

/** A whole number of up to 128 bits and a sign. */
interface Exact {
  readonly negative: boolean
  readonly high: Int64
  readonly low: Int64
}

const zero = int64(0, 0)

function exact(e: Expr & { op: 'int' }): Exact {
  const value = int64(e.lo, e.hi)
  const negative = e.hi < 0 && e.type.kind === 'int' && !e.type.unsigned
  return { negative, high: zero, low: negative ? neg64(value) : value }
}

function exactSum(x: Exact, y: Exact): Exact {
  if (x.negative === y.negative) {
    const low = add64(x.low, y.low)
    return { negative: x.negative, high: int64(less64(low, x.low, true) ? 1 : 0, 0), low }
  }
  const [larger, smaller] = less64(x.low, y.low, true) ? [y, x] : [x, y]
  return { negative: larger.negative, high: zero, low: sub64(larger.low, smaller.low) }
}

function constantOverflow(fn: string, a: Expr & { op: 'int' }, b: Expr & { op: 'int' }, word: IntType): boolean {
  const [x, y] = [exact(a), exact(b)]
  const r =
    fn === 'add'
      ? exactSum(x, y)
      : fn === 'sub'
        ? exactSum(x, { ...y, negative: !y.negative })
        : { negative: x.negative !== y.negative, high: mulHighUnsigned(x.low, y.low), low: mul64(x.low, y.low) }
  if (isZero(r.high) && isZero(r.low)) return false
  if (!isZero(r.high) || (r.negative && word.unsigned)) return true
  const bits = word.bool ? 1 : word.bits
  const top = shl64(int64(1, 0), word.unsigned ? bits & 63 : bits - 1)
  // What is not less than the first value that does not fit; of negative ones that value itself fits.
  if (word.unsigned) return bits < 64 && !less64(r.low, top, true)
  return r.negative ? less64(top, r.low, true) : !less64(r.low, top, true)
}

// ---- atomics

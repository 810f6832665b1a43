// __builtin_add_overflow and its many relatives.

import type { Expr } from './ast.ts'
import { countError, node } from './builtin-node.ts'
import { assignable, bad, error, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { smallInt } from './fold.ts'
import { add64, extend64, int64, lessSigned, mul64, mulHighUnsigned, sub64 } from './int64.ts'
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
} from './types.ts'
import type { IntType } from './types.ts'
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

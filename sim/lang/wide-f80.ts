// long double: x87's 80 bits, as a word for the mantissa and a short one for sign and exponent. Constants are computed here;
// the rest are functions of the library (libgcc's names).

import type { BinaryOp, Expr, UnaryOp } from './ast.ts'
import { binary as narrow, unary as narrowUnary } from './check-arithmetic.ts'
import { conditional, convert as cast } from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { fromInteger, fromNumber80, negated, operate, order80, parse80, toInteger, toNumber80 } from './f80.ts'
import type { F80 } from './f80.ts'
import { floatNode, intNode, smallInt } from './fold.ts'
import { int64 } from './int64.ts'
import {
  doubleType,
  floatType,
  intType,
  isInteger,
  longDoubleType,
  longType,
  pointerTo,
  ulongType,
  ushortType,
} from './types.ts'
import type { Type } from './types.ts'
import { wideOf } from './wide.ts'
import { helper, make, once, part } from './wide-nodes.ts'
import { int128Type, uint128Type } from './wide-types.ts'

const isF80 = (t: Type): boolean => wideOf(t)?.kind === 'f80'

/** A constant. */
export function constant80(x: F80, at: Span): Expr {
  return make(longDoubleType, [intNode(x.m, ulongType, at), smallInt(x.se, at, ushortType)], at)
}

function valueOf(e: Expr): F80 | null {
  if (e.op !== 'make' || !isF80(e.type)) return null
  const [m, se] = e.init.map((item) => item.value)
  return m.op === 'int' && se.op === 'int' ? { m: int64(m.lo, m.hi), se: se.lo & 0xffff } : null
}

export const literal80 = (text: string, at: Span): Expr => constant80(parse80(text), at)

/** Not zero: a NaN's mantissa is not zero either. */
export const truth80 = (c: Checker, e: Expr): Expr => narrow(c, 'ne', part(e, 0), smallInt(0, e))

/** From or to a long double. */
export function convert80(c: Checker, e: Expr, to: Type): Expr | null {
  const from = e.type
  if (isF80(to)) {
    if (isF80(from)) return e
    if (e.op === 'int') return constant80(fromInteger(int64(e.lo, e.hi), from.kind !== 'int' || from.unsigned), e)
    if (e.op === 'float') return constant80(fromNumber80(e.value, e.minusNan === true), e)
    if (from.kind === 'float') return helper(from.size === 4 ? '__extendsfxf2' : '__extenddfxf2', to, [e], e)
    const kind = wideOf(from)
    if (kind?.kind === 'int128') return helper(kind.unsigned ? '__floatuntixf' : '__floattixf', to, [e], e)
    if (!isInteger(from)) return null
    const unsigned = from.unsigned && from.size === 8
    return helper(unsigned ? '__floatundixf' : '__floatdixf', to, [cast(e, unsigned ? ulongType : longType)], e)
  }
  const known = valueOf(e)
  if (to.kind === 'float') {
    if (known) return floatNode(toNumber80(known, to.size), to, e, (known.se & 0x8000) !== 0)
    return helper(to.size === 4 ? '__truncxfsf2' : '__truncxfdf2', to.size === 4 ? floatType : doubleType, [e], e)
  }
  const kind = wideOf(to)
  if (kind?.kind === 'int128')
    return helper(kind.unsigned ? '__fixunsxfti' : '__fixxfti', kind.unsigned ? uint128Type : int128Type, [e], e)
  if (to.kind !== 'int') return null
  if (to.bool) return cast(truth80(c, e), to)
  const unsigned = to.unsigned && to.size === 8
  const integer = known && toInteger(known, unsigned)
  if (integer) return intNode(integer, to, e)
  if (unsigned) return cast(helper('__fixunsxfdi', ulongType, [e], e), to)
  if (to.size === 8 || to.unsigned) return cast(helper('__fixxfdi', longType, [e], e), to)
  return cast(helper('__fixxfsi', intType, [e], e), to)
}

const functions = { add: '__addxf3', sub: '__subxf3', mul: '__mulxf3', div: '__divxf3' } as const

/** l fn r, both long double. */
export function binary80(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span): Expr | null {
  const [a, b] = [valueOf(l), valueOf(r)]
  if (fn === 'add' || fn === 'sub' || fn === 'mul' || fn === 'div') {
    const known = a && b ? operate(fn, a, b) : null
    return known ? constant80(known, at) : helper(functions[fn], longDoubleType, [l, r], at)
  }
  // -1, 0, 1; 2 if they cannot be compared.
  const order = a && b ? smallInt(Math.sign(order80(a, b) ?? 2) + (order80(a, b) === null ? 1 : 0), at) : null
  const compared = order ?? helper('__cmpxf2', intType, [l, r], at)
  const against = (op: BinaryOp, n: number): Expr => narrow(c, op, compared, smallInt(n, at))
  switch (fn) {
    case 'eq':
    case 'ne':
      return against(fn, 0)
    case 'lt':
      return against('eq', -1)
    case 'gt':
      return against('eq', 1)
    case 'le':
      return against('le', 0)
    case 'ge':
      return narrow(c, 'eq', narrow(c, 'and', compared, smallInt(-2, at)), smallInt(0, at))
    default:
      return null
  }
}

export function unary80(c: Checker, fn: UnaryOp | 'plus', e: Expr, at: Span): Expr | null {
  if (fn === 'plus') return e
  if (fn === 'lnot') return narrowUnary(c, 'lnot', truth80(c, e), at)
  if (fn === 'not') return null
  const known = valueOf(e)
  if (known) return constant80(negated(known), at)
  return once(e, (x) => make(longDoubleType, [part(x, 0), narrow(c, 'xor', part(x, 1), smallInt(0x8000, at))], at))
}

const comparisons: Readonly<Record<string, BinaryOp>> = {
  isgreater: 'gt',
  isgreaterequal: 'ge',
  isless: 'lt',
  islessequal: 'le',
}

/** gcc's classifying builtins; `list` are the arguments, the long double last. */
export function classify80(c: Checker, name: string, list: readonly Expr[], at: Span): Expr | null {
  if (name.startsWith('is') && list.length === 2) {
    const [l, r] = list.map((e) => convert80(c, e, longDoubleType))
    if (!l || !r) return null
    const fn = Object.hasOwn(comparisons, name) ? comparisons[name] : null
    if (fn) return binary80(c, fn, l, r, at)
    const wanted = name === 'isunordered' ? [2] : [-1, 1]
    return once(helper('__cmpxf2', intType, [l, r], at), (x) => {
      const [first, ...rest] = wanted.map((n) => narrow(c, 'eq', x, smallInt(n, at)))
      return rest.reduce((sum, e) => narrow(c, 'or', sum, e), first)
    })
  }
  const e = convert80(c, list[list.length - 1], longDoubleType)
  if (!e) return null
  // FP_NAN, FP_INFINITE, FP_ZERO, FP_SUBNORMAL, FP_NORMAL: 0 to 4.
  const kind = helper('__fpclassifyl', intType, [e], at)
  const is = (fn: BinaryOp, n: number): Expr => narrow(c, fn, kind, smallInt(n, at))
  const sign = (x: Expr): Expr => narrow(c, 'and', part(x, 1), smallInt(0x8000, at))
  switch (name.replace(/l$/, '')) {
    case 'isnan':
      return is('eq', 0)
    case 'isinf':
      return is('eq', 1)
    case 'isinf_sign':
      return helper('__isinfl', intType, [e], at)
    case 'isfinite':
    case 'finite':
      return is('gt', 1)
    case 'isnorma':
    case 'isnormal':
      return is('eq', 4)
    case 'signbit':
      return once(e, (x) => narrow(c, 'shr', sign(x), smallInt(6, at)))
    case 'fpclassify': {
      const [nan, infinite, normal, subnormal, zero] = list
      return once(kind, (k) => {
        const pick = (n: number, yes: Expr, no: Expr): Expr =>
          conditional(c, narrow(c, 'eq', k, smallInt(n, at)), yes, no)
        return pick(0, nan, pick(1, infinite, pick(2, zero, pick(3, subnormal, normal))))
      })
    }
  }
  return null
}

/** A variadic argument: printf and scanf have to know what a long double is. */
export function variadic80(e: Expr): Expr {
  if (isF80(e.type)) return helper('__variadicxf', longDoubleType, [e], e)
  return helper('__variadicpxf', pointerTo(longDoubleType), [cast(e, pointerTo(longDoubleType))], e)
}

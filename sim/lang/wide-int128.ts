// Integers of 128 bits, as two words of 64: the inline part of what gcc emits; division and conversions to and from floating point
// are functions of the library (libgcc's names).

import type { BinaryOp, Expr, UnaryOp } from './ast.ts'
import { binary as narrow, unary as narrowUnary } from './check-arithmetic.ts'
import { convert as cast, logic } from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { intNode, smallInt } from './fold.ts'
import { add64, and64, int64, mul64, shr64 } from './int64.ts'
import type { Int64 } from './int64.ts'
import { intType, isInteger, longType, ulongType } from './types.ts'
import type { Type } from './types.ts'
import { wideOf } from './wide.ts'
import { helper, make, once, part } from './wide-nodes.ts'
import { int128Type, uint128Type } from './wide-types.ts'

const isInt128 = (t: Type): boolean => wideOf(t)?.kind === 'int128'
const isUnsigned = (t: Type): boolean => {
  const kind = wideOf(t)
  return kind?.kind === 'int128' && kind.unsigned
}

const low = (e: Expr): Expr => part(e, 0)
const high = (e: Expr): Expr => part(e, 1)

/** The type of an operation with at least one 128-bit integer. */
export const common128 = (l: Type, r: Type): Type => (isUnsigned(l) || isUnsigned(r) ? uint128Type : int128Type)

export function truth128(e: Expr, c: Checker): Expr {
  return once(e, (x) => narrow(c, 'ne', narrow(c, 'or', low(x), high(x)), smallInt(0, e)))
}

/** From or to a 128-bit integer. */
export function convert128(c: Checker, e: Expr, to: Type): Expr | null {
  const from = e.type
  if (isInt128(to)) {
    if (isInt128(from)) {
      if (isUnsigned(from) === isUnsigned(to)) return e
      return once(e, (x) => make(to, [low(x), high(x)], e))
    }
    if (from.kind === 'float') {
      const name = `__fix${isUnsigned(to) ? 'uns' : ''}${from.size === 4 ? 'sf' : 'df'}ti`
      return helper(name, to, [e], e)
    }
    if (!isInteger(from) && from.kind !== 'pointer') return null
    if (isInteger(from) && from.unsigned) return make(to, [cast(e, ulongType), smallInt(0, e)], e)
    return once(cast(e, longType), (x) => make(to, [cast(x, ulongType), narrow(c, 'shr', x, smallInt(63, e))], e))
  }
  if (to.kind === 'float') {
    const double = to.size !== 4
    const name = `__float${isUnsigned(from) ? 'un' : ''}ti${double ? 'df' : 'sf'}`
    const result = {
      kind: 'float',
      quals: 0,
      aligned: 0,
      name: double ? 'double' : 'float',
      size: double ? 8 : 4,
    } as const
    return cast(helper(name, result, [e], e), to)
  }
  if (to.kind === 'int' && to.bool) return cast(truth128(e, c), to)
  return to.kind === 'int' || to.kind === 'pointer' ? cast(low(e), to) : null
}

const zero = (at: Span): Expr => intNode(int64(0, 0), ulongType, at)

/** l fn r, both of the same 128-bit type; shifts: r is an int. */
export function binary128(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span): Expr | null {
  const { type } = l
  switch (fn) {
    case 'div':
    case 'rem': {
      const name = `__${isUnsigned(type) ? 'u' : ''}${fn === 'div' ? 'div' : 'mod'}ti3`
      return helper(name, type, [l, r], at)
    }
    case 'shl':
    case 'shr':
      return shift(c, fn, l, r, at)
  }
  return once(l, (a) => once(r, (b) => parts(c, fn, a, b, at)))
}

function parts(c: Checker, fn: BinaryOp, a: Expr, b: Expr, at: Span): Expr {
  const { type } = a
  const op = (name: BinaryOp, x: Expr, y: Expr): Expr => narrow(c, name, x, y)
  switch (fn) {
    case 'add':
      return once(op('add', low(a), low(b)), (lo) =>
        make(type, [lo, op('add', op('add', high(a), high(b)), op('lt', lo, low(a)))], at),
      )
    case 'sub':
      return make(
        type,
        [op('sub', low(a), low(b)), op('sub', op('sub', high(a), high(b)), op('lt', low(a), low(b)))],
        at,
      )
    case 'mul': {
      const cross = op('add', op('mul', low(a), high(b)), op('mul', high(a), low(b)))
      return make(type, [op('mul', low(a), low(b)), op('add', mulHigh(low(a), low(b), at), cross)], at)
    }
    case 'and':
    case 'or':
    case 'xor':
      return make(type, [op(fn, low(a), low(b)), op(fn, high(a), high(b))], at)
    case 'eq':
    case 'ne':
      return op(fn, op('or', op('xor', low(a), low(b)), op('xor', high(a), high(b))), zero(at))
    case 'gt':
      return less(c, b, a)
    case 'le':
      return narrowUnary(c, 'lnot', less(c, b, a), at)
    case 'ge':
      return narrowUnary(c, 'lnot', less(c, a, b), at)
    default:
      return less(c, a, b)
  }
}

function less(c: Checker, a: Expr, b: Expr): Expr {
  const word = isUnsigned(a.type) ? ulongType : longType
  const [ah, bh] = [cast(high(a), word), cast(high(b), word)]
  const lower = logic(c, true, narrow(c, 'eq', ah, bh), narrow(c, 'lt', low(a), low(b)))
  return logic(c, false, narrow(c, 'lt', ah, bh), lower)
}

/** The high word of the product of two words. */
function mulHigh(a: Expr, b: Expr, at: Span): Expr {
  if (a.op !== 'int' || b.op !== 'int')
    return { op: 'builtin', name: 'mulhu', args: [a, b], type: ulongType, word: null, loc: at.loc, end: at.end }
  const half = (v: Int64): [Int64, Int64] => [int64(v.lo, 0), int64(v.hi, 0)]
  const [al, ah] = half(int64(a.lo, a.hi))
  const [bl, bh] = half(int64(b.lo, b.hi))
  const upper = (v: Int64): Int64 => shr64(v, 32, true)
  const lower = (v: Int64): Int64 => and64(v, int64(-1, 0))
  const first = add64(mul64(ah, bl), upper(mul64(al, bl)))
  const second = add64(mul64(al, bh), lower(first))
  return intNode(add64(add64(mul64(ah, bh), upper(first)), upper(second)), ulongType, at)
}

function shift(c: Checker, fn: 'shl' | 'shr', l: Expr, r: Expr, at: Span): Expr {
  const { type } = l
  if (r.op !== 'int') {
    const name = fn === 'shl' ? '__ashlti3' : isUnsigned(type) ? '__lshrti3' : '__ashrti3'
    return helper(name, type, [l, r], at)
  }
  const n = r.lo & 127
  if (n === 0) return l
  const op = (name: BinaryOp, x: Expr, by: number): Expr => narrow(c, name, x, smallInt(by, at, intType))
  return once(l, (a) => {
    const top = isUnsigned(type) ? high(a) : cast(high(a), longType)
    if (fn === 'shl') {
      if (n >= 64) return make(type, [zero(at), n === 64 ? low(a) : op('shl', low(a), n - 64)], at)
      return make(type, [op('shl', low(a), n), narrow(c, 'or', op('shl', high(a), n), op('shr', low(a), 64 - n))], at)
    }
    const sign = isUnsigned(type) ? zero(at) : op('shr', top, 63)
    if (n >= 64) return make(type, [n === 64 ? high(a) : op('shr', top, n - 64), sign], at)
    return make(type, [narrow(c, 'or', op('shr', low(a), n), op('shl', high(a), 64 - n)), op('shr', top, n)], at)
  })
}

export function unary128(c: Checker, fn: UnaryOp | 'plus', e: Expr, at: Span): Expr {
  if (fn === 'plus') return e
  if (fn === 'lnot') return narrowUnary(c, 'lnot', truth128(e, c), at)
  return once(e, (x) =>
    fn === 'not'
      ? make(e.type, [narrowUnary(c, 'not', low(x), at), narrowUnary(c, 'not', high(x), at)], at)
      : parts(c, 'sub', make(e.type, [zero(at), zero(at)], at), x, at),
  )
}

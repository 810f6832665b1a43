// Constant arithmetic: operations on constants are done here when their node is made, exactly as the machine would do them.

import type { BinaryOp, Expr } from './ast.ts'
import {
  add64,
  and64,
  divmod64,
  equal64,
  extend64,
  fromDouble,
  fromDoubleUnsigned,
  int64,
  isZero,
  less64,
  mul64,
  neg64,
  not64,
  or64,
  shl64,
  shr64,
  sub64,
  toFloat,
  toNumber,
  xor64,
} from './int64.ts'
import type { Int64 } from './int64.ts'
import { intType } from './types.ts'
import type { FloatType, IntType, Type } from './types.ts'

type Place = { readonly loc: number; readonly end: number }

/** An integer constant; the value is brought to the type's width. */
export function intNode(value: Int64, type: Type, at: Place): Expr {
  const v = type.kind === 'int' ? extend64(value, type.bool ? 8 : type.bits, type.unsigned) : value
  return { op: 'int', type, loc: at.loc, end: at.end, lo: v.lo, hi: v.hi }
}

/** A small integer constant. */
export const smallInt = (n: number, at: Place, type: Type = intType): Expr =>
  intNode(int64(n, n < 0 ? -1 : 0), type, at)

/** A floating constant; rounded to the type. A number of the engine does not keep the sign of a NaN, so it is beside it. */
export function floatNode(value: number, type: FloatType, at: Place, minusNan = false): Expr {
  const rounded = type.size === 4 ? Math.fround(value) : value
  const node = { op: 'float', type, loc: at.loc, end: at.end, value: rounded } as const
  return minusNan && Number.isNaN(value) ? { ...node, minusNan } : node
}

/** The constant converted to another scalar type, or null if it is none. */
export function foldCast(e: Expr, type: Type): Expr | null {
  if (e.op === 'int') {
    const value = int64(e.lo, e.hi)
    const unsigned = e.type.kind !== 'int' || e.type.unsigned
    if (type.kind === 'int')
      return type.bool ? intNode(int64(isZero(value) ? 0 : 1, 0), type, e) : intNode(value, type, e)
    if (type.kind === 'pointer') return { ...e, type }
    if (type.kind === 'float')
      return floatNode(type.size === 4 ? toFloat(value, unsigned) : toNumber(value, unsigned), type, e)
  }
  if (e.op === 'float') {
    if (type.kind === 'float') return floatNode(e.value, type, e, e.minusNan)
    if (type.kind === 'int') {
      if (type.bool) return intNode(int64(e.value !== 0 ? 1 : 0, 0), type, e)
      const saturated = saturate(e.value, type)
      if (saturated) return intNode(saturated, type, e)
      return intNode(type.unsigned && type.size === 8 ? fromDoubleUnsigned(e.value) : fromDouble(e.value), type, e)
    }
  }
  return null
}

/** gcc folds a constant that is out of range to the nearest value that the type has. */
function saturate(value: number, type: IntType): Int64 | null {
  const t = Math.trunc(value)
  if (Number.isNaN(value)) return int64(0, 0)
  const high = type.unsigned ? 2 ** type.bits : 2 ** (type.bits - 1)
  if (t >= high) return type.unsigned ? int64(-1, -1) : not64(shl64(int64(-1, -1), type.bits - 1))
  const low = type.unsigned ? 0 : -high
  if (t < low) return type.unsigned ? int64(0, 0) : shl64(int64(-1, -1), type.bits - 1)
  return null
}

/** A binary operation on two integer constants of the common type; null: left for the machine (division by zero). */
export function foldInts(fn: BinaryOp, l: Int64, r: Int64, operand: IntType, type: Type, at: Place): Expr | null {
  const unsigned = operand.unsigned
  const truth = (b: boolean): Expr => smallInt(b ? 1 : 0, at)
  switch (fn) {
    case 'add':
      return intNode(add64(l, r), type, at)
    case 'sub':
      return intNode(sub64(l, r), type, at)
    case 'mul':
      return intNode(mul64(l, r), type, at)
    case 'and':
      return intNode(and64(l, r), type, at)
    case 'or':
      return intNode(or64(l, r), type, at)
    case 'xor':
      return intNode(xor64(l, r), type, at)
    case 'shl':
      return intNode(shl64(l, r.lo & (operand.size * 8 - 1)), type, at)
    case 'shr':
      return intNode(shr64(l, r.lo & (operand.size * 8 - 1), unsigned), type, at)
    case 'div':
    case 'rem': {
      if (isZero(r)) return null
      if (!unsigned && r.lo === -1 && r.hi === -1 && isZero(add64(l, l))) if (!isZero(l)) return null
      if (!unsigned && operand.size === 4 && r.lo === -1 && l.lo === -2147483648) return null
      const { quotient, remainder } = divmod64(l, r, unsigned)
      return intNode(fn === 'div' ? quotient : remainder, type, at)
    }
    case 'eq':
      return truth(equal64(l, r))
    case 'ne':
      return truth(!equal64(l, r))
    case 'lt':
      return truth(less64(l, r, unsigned))
    case 'gt':
      return truth(less64(r, l, unsigned))
    case 'le':
      return truth(!less64(r, l, unsigned))
    case 'ge':
      return truth(!less64(l, r, unsigned))
  }
}

/** A binary operation on two floating constants. */
export function foldFloats(fn: BinaryOp, l: number, r: number, type: Type, at: Place): Expr | null {
  const truth = (b: boolean): Expr => smallInt(b ? 1 : 0, at)
  switch (fn) {
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      if (type.kind !== 'float') return null
      const value = fn === 'add' ? l + r : fn === 'sub' ? l - r : fn === 'mul' ? l * r : l / r
      // The sign of a NaN that the machine makes is not the folded one's.
      return Number.isNaN(value) ? null : floatNode(value, type, at)
    }
    case 'eq':
      return truth(l === r)
    case 'ne':
      return truth(l !== r)
    case 'lt':
      return truth(l < r)
    case 'gt':
      return truth(l > r)
    case 'le':
      return truth(l <= r)
    case 'ge':
      return truth(l >= r)
    default:
      return null
  }
}

/** `-x`, `~x` of a constant. */
export function foldUnary(fn: 'neg' | 'not', e: Expr): Expr | null {
  if (e.op === 'int') {
    const v = int64(e.lo, e.hi)
    return intNode(fn === 'neg' ? neg64(v) : not64(v), e.type, e)
  }
  if (e.op === 'float' && fn === 'neg' && e.type.kind === 'float') return floatNode(-e.value, e.type, e, !e.minusNan)
  return null
}

/** The address of an object or function: never null, unless it is weak. */
export function isObjectAddress(e: Expr): boolean {
  if (
    e.op === 'cast' &&
    e.e.type.kind === 'pointer' &&
    (e.type.kind === 'pointer' || (e.type.kind === 'int' && e.type.size === 8))
  )
    return isObjectAddress(e.e)
  if (e.op !== 'addr') return false
  let root = e.e
  while (root.op === 'member') root = root.e
  return (
    root.op === 'string' || root.op === 'compound' || (root.op === 'var' && !root.v.isWeak && root.v.alias === null)
  )
}

/** Whether a constant is true; null if it is none. */
export function constantTruth(e: Expr): boolean | null {
  if (e.op === 'int') return (e.lo | e.hi) !== 0
  if (e.op === 'float') return e.value !== 0
  if (e.op === 'string' || isObjectAddress(e)) return true
  return null
}

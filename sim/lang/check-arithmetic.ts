// Types of operators: arithmetic, comparisons, pointers, subscripts, sizes.

import { typeName } from './types.ts'
import type { BinaryOp, Expr, UnaryOp, Variable } from './ast.ts'
import { bad, condition, convert, dereference, error, longOf, promote, spanOf, value } from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { constantTruth, foldFloats, foldInts, foldUnary, intNode, isObjectAddress, smallInt } from './fold.ts'
import { add64, divmod64, int64, mul64, sub64 } from './int64.ts'
import {
  commonType,
  compatible,
  intType,
  isArithmetic,
  isComplete,
  isError,
  isInteger,
  isPointer,
  isVariable,
  isVoid,
  longType,
  promoted,
  sizeOf,
  ulongType,
  unqualified,
  voidType,
} from './types.ts'
import type { Type } from './types.ts'
import { visitExpr } from './walk.ts'
import { wide, wideOf } from './wide.ts'
const comparisons: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['eq', 'ne', 'lt', 'gt', 'le', 'ge'])

export const integerOnly: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['rem', 'and', 'or', 'xor', 'shl', 'shr'])

export const spellings: Readonly<Record<BinaryOp, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  rem: '%',
  and: '&',
  or: '|',
  xor: '^',
  shl: '<<',
  shr: '>>',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
}

/** `l fn r`. */
export function binary(c: Checker, fn: BinaryOp, left: Expr, right: Expr): Expr {
  const l = value(left)
  const r = value(right)
  const at = spanOf(l, r)
  if (isError(l.type) || isError(r.type)) return bad(at)
  if (wideOf(l.type) || wideOf(r.type)) {
    const node = wide().binary(c, fn, l, r, at)
    if (node) return node
  }
  if (fn === 'shl' || fn === 'shr') {
    if (isInteger(l.type) && isInteger(r.type))
      return arithmeticNode(fn, promote(l), convert(promote(r), intType), promoted(l.type), at)
  } else if (
    isArithmetic(l.type) &&
    isArithmetic(r.type) &&
    !(integerOnly.has(fn) && (!isInteger(l.type) || !isInteger(r.type)))
  ) {
    const common = commonType(l.type, r.type)
    return arithmeticNode(fn, convert(l, common), convert(r, common), comparisons.has(fn) ? intType : common, at)
  } else if (isPointer(l.type) || isPointer(r.type)) {
    const node = pointerBinary(c, fn, l, r, at)
    if (node) return node
  }
  const types = `('${typeName(l.type)}' and '${typeName(r.type)}')`
  error(c, 'operands', at, `invalid operands to binary ${spellings[fn]} ${types}`)
  return bad(at)
}

const isZero = (e: Expr): boolean => e.op === 'int' && (e.lo | e.hi) === 0

function hasCall(e: Expr): boolean {
  let found = false
  visitExpr(e, (x) => (found ||= x.op === 'call' || x.op === 'assign' || x.op === 'opassign'))
  return found
}

function arithmeticNode(fn: BinaryOp, l: Expr, r: Expr, type: Type, at: Span): Expr {
  // gcc folds `x op (a, b)` to `(a, x op b)`, which shows in the order of their effects.
  const list = l.op === 'comma' ? l : r.op === 'comma' ? r : null
  if (list) {
    const inner = list === l ? arithmeticNode(fn, list.r, r, type, at) : arithmeticNode(fn, l, list.r, type, at)
    return { ...list, r: inner, type: inner.type, loc: at.loc, end: at.end }
  }
  if (l.op === 'int' && r.op === 'int' && l.type.kind === 'int') {
    const folded = foldInts(fn, int64(l.lo, l.hi), int64(r.lo, r.hi), l.type, type, at)
    if (folded) return folded
  }
  // gcc folds `0 * f()` and `0 & f()` to `(f(), 0)`, and so calls f before what stands on the other side of an operator around.
  if ((fn === 'mul' || fn === 'and') && isInteger(l.type)) {
    const zero = isZero(l) ? l : isZero(r) ? r : null
    const other = zero === l ? r : l
    if (zero && hasCall(other)) return { op: 'comma', l: other, r: zero, type, loc: at.loc, end: at.end }
  }
  if (l.op === 'float' && r.op === 'float') {
    const folded = foldFloats(fn, l.value, r.value, type, at)
    if (folded) return folded
  }
  return { op: 'binary', fn, l, r, type, loc: at.loc, end: at.end }
}

function pointerBinary(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span): Expr | null {
  if (fn === 'add') {
    if (isPointer(l.type) && isInteger(r.type)) return pointerAdd(c, l, r, false, at)
    if (isPointer(r.type) && isInteger(l.type)) return pointerAdd(c, r, l, false, at)
    return null
  }
  if (fn === 'sub') {
    if (isPointer(l.type) && isInteger(r.type)) return pointerAdd(c, l, r, true, at)
    if (!isPointer(l.type) || !isPointer(r.type)) return null
    if (!compatible(l.type.base, r.type.base, true)) {
      error(c, 'operands', at, `'${typeName(l.type)}' and '${typeName(r.type)}' are not pointers to compatible types`)
      return bad(at)
    }
    const size = elementSize(c, l.type.base, at)
    if (size !== null && l.op === 'int' && r.op === 'int' && !size.vla) {
      const difference = sub64(int64(l.lo, l.hi), int64(r.lo, r.hi))
      return intNode(divmod64(difference, int64(Math.max(1, size.scale), 0), false).quotient, longType, at)
    }
    return size === null ? bad(at) : { op: 'ptrdiff', l, r, ...size, type: longType, loc: at.loc, end: at.end }
  }
  if (!comparisons.has(fn)) return null
  const asPointer = (e: Expr): Expr | null =>
    isPointer(e.type) ? convert(e, ulongType) : isInteger(e.type) ? convert(convert(e, longOf(e)), ulongType) : null
  const lp = asPointer(l)
  const rp = asPointer(r)
  // gcc knows that an object's address is not null.
  const zero = (e: Expr | null): boolean => e?.op === 'int' && (e.lo | e.hi) === 0
  if ((fn === 'eq' || fn === 'ne') && ((isObjectAddress(l) && zero(rp)) || (isObjectAddress(r) && zero(lp))))
    return smallInt(fn === 'ne' ? 1 : 0, at)
  return lp && rp ? arithmeticNode(fn, lp, rp, intType, at) : null
}

/** Bytes of an element, or the variable that holds them. */
export function elementSize(c: Checker, base: Type, at: Span): { scale: number; vla: Variable | null } | null {
  if (isVariable(base)) return variableSize(base)
  if (!isComplete(base) && !isVoid(base) && base.kind !== 'function') {
    error(c, 'incomplete', at, `arithmetic on a pointer to an incomplete type '${typeName(base)}'`)
    return null
  }
  return { scale: sizeOf(base), vla: null }
}

/** The hidden size of a variable-length array: its variable, and a constant factor. */
export function variableSize(type: Type): { scale: number; vla: Variable | null } {
  if (type.kind !== 'array') return { scale: sizeOf(type), vla: null }
  if (type.vla !== null) return { scale: 1, vla: type.vla as Variable }
  const inner = variableSize(type.base)
  return { scale: inner.scale * type.length, vla: inner.vla }
}

/** `pointer + integer`. */
export function pointerAdd(c: Checker, l: Expr, r: Expr, negative: boolean, at: Span): Expr {
  const base = isPointer(l.type) ? l.type.base : voidType
  const size = elementSize(c, base, at)
  if (size === null || !isInteger(r.type)) return bad(at)
  const p = promote(r)
  const offset =
    isInteger(p.type) && p.type.size === 4 && !p.type.unsigned && p.op !== 'int'
      ? p
      : convert(p, isInteger(p.type) && p.type.unsigned ? ulongType : longType)
  if (l.op === 'int' && offset.op === 'int' && !size.vla) {
    const by = mul64(int64(offset.lo, offset.hi), int64(size.scale, 0))
    const start = int64(l.lo, l.hi)
    return intNode(negative ? sub64(start, by) : add64(start, by), unqualified(l.type), at)
  }
  return { op: 'ptradd', l, r: offset, ...size, negative, type: unqualified(l.type), loc: at.loc, end: at.end }
}

/** `-e`, `~e`, `!e`, `+e`. */
export function unary(c: Checker, fn: UnaryOp | 'plus', e: Expr, span: Span): Expr {
  const v = fn === 'lnot' && !wideOf(e.type) ? condition(c, e) : promote(e)
  const place = { loc: span.loc, end: span.end }
  if (isError(v.type)) return bad(span)
  const wideNode = wideOf(v.type) ? wide().unary(c, fn, v, span) : null
  if (wideNode) return { ...wideNode, ...place }
  if (fn === 'lnot') {
    const truth = constantTruth(v)
    return truth !== null ? smallInt(truth ? 0 : 1, span) : { op: 'unary', fn, e: v, type: intType, ...place }
  }
  if (!(fn === 'not' ? isInteger(v.type) : isArithmetic(v.type))) {
    const name = fn === 'not' ? '~' : fn === 'neg' ? '-' : '+'
    error(c, 'operands', span, `invalid argument type '${typeName(v.type)}' to unary ${name}`)
    return bad(span)
  }
  if (fn === 'plus') return { ...v, ...place }
  if (v.op === 'comma') {
    const r = unary(c, fn, v.r, span)
    return { ...v, r, type: r.type, ...place }
  }
  const folded = foldUnary(fn, v)
  return folded ? { ...folded, ...place } : { op: 'unary', fn, e: v, type: v.type, ...place }
}

/** `l[r]`. */
export function index(c: Checker, left: Expr, right: Expr, span: Span): Expr {
  const elements = wideOf(left.type) ? wide().elements(left) : null
  const l = value(elements ?? left)
  const r = value(right)
  if (isError(l.type) || isError(r.type)) return bad(span)
  if (!isPointer(l.type) && !isPointer(r.type)) {
    error(c, 'operands', span, 'subscripted value is not an array or pointer')
    return bad(span)
  }
  const [p, i] = isPointer(l.type) ? [l, r] : [r, l]
  if (!isInteger(i.type)) {
    error(c, 'operands', i, 'array subscript is not an integer')
    return bad(span)
  }
  const sum = pointerAdd(c, p, i, false, span)
  return sum.op === 'bad' ? sum : dereference(c, sum, span)
}

/** `sizeof` of a type as a value. */
export function sizeOfType(c: Checker, type: Type, span: Span): Expr {
  if (isError(type)) return bad(span)
  if (isVariable(type)) {
    const { scale, vla } = variableSize(type)
    if (vla === null) return bad(span)
    const size: Expr = {
      op: 'load',
      e: { op: 'var', v: vla, type: ulongType, loc: span.loc, end: span.end },
      type: ulongType,
      loc: span.loc,
      end: span.end,
    }
    return scale === 1 ? size : arithmeticNode('mul', size, intNode(int64(scale, 0), ulongType, span), ulongType, span)
  }
  const size = sizeOf(type)
  if (size < 0) {
    error(c, 'incomplete', span, `invalid application of 'sizeof' to an incomplete type '${typeName(type)}'`)
    return bad(span)
  }
  return intNode({ lo: size | 0, hi: Math.floor(size / 4294967296) | 0 }, ulongType, span)
}

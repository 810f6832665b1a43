// Types of expressions: makes typed nodes, with all conversions explicit, and complains about what C does not allow.
// What gcc accepts with a warning under -w is accepted silently.

import type { BinaryOp, Expr, UnaryOp, Variable, VlaScope } from './ast.ts'
import { nearestName, report } from './diagnostics.ts'
import type { DiagnosticSink, Span } from './diagnostics.ts'
import { constantTruth, foldCast, foldFloats, foldInts, foldUnary, intNode, smallInt } from './fold.ts'
import { add64, divmod64, int64, mul64, shl64, sub64 } from './int64.ts'
import type { Int64 } from './int64.ts'
import {
  CONST,
  VOLATILE,
  boolType,
  commonType,
  compatible,
  composite,
  doubleType,
  errorType,
  findMember,
  intType,
  isArithmetic,
  isComplete,
  isError,
  isInteger,
  isPointer,
  isRecord,
  isScalar,
  isVariable,
  isVoid,
  longType,
  memberNames,
  pointerTo,
  promoted,
  qualified,
  sizeOf,
  typeName,
  ulongType,
  unqualified,
  voidPointer,
  voidType,
} from './types.ts'
import type { FunctionType, Member, RecordTag, Type } from './types.ts'

/** What checking needs from its surroundings. */
export interface Checker {
  readonly sink: DiagnosticSink
}

export function error(c: Checker, code: string, span: Span, message: string, hint: string | null = null): void {
  report(c.sink, 'error', code, span, message, hint)
}

/** Node for something that was complained about. */
export const bad = (span: Span): Expr => ({ op: 'bad', type: errorType, loc: span.loc, end: span.end })

const spanOf = (a: Span, b: Span): Span => ({ loc: Math.min(a.loc, b.loc), end: Math.max(a.end, b.end) })

/** An expression that stands for an object. */
export function isLvalue(e: Expr): boolean {
  switch (e.op) {
    case 'var':
      return e.type.kind !== 'function'
    case 'deref':
    case 'string':
    case 'compound':
      return true
    case 'member':
      return isLvalue(e.e)
    default:
      return false
  }
}

const isBitField = (e: Expr): boolean => e.op === 'member' && e.m.width >= 0

/** The type that a bit-field's value has. */
function bitFieldType(m: Member): Type {
  const t = m.type
  return t.kind === 'int' && !t.bool && m.width !== 8 * t.size
    ? { ...t, quals: 0, aligned: 0, tag: null, bits: m.width }
    : unqualified(t)
}

/** The address of what a constant pointer leads to, as in a hand-written offsetof. */
function constantAddress(e: Expr): Int64 | null {
  if (e.op === 'deref') return e.e.op === 'int' ? int64(e.e.lo, e.e.hi) : null
  if (e.op !== 'member') return null
  const base = constantAddress(e.e)
  return base && add64(base, int64(e.m.offset, 0))
}

/** A character of a string literal, as `"abc"[1]`: a constant for gcc. */
function letterOf(e: Expr): Expr | null {
  if (e.op !== 'deref' || e.type.kind !== 'int' || e.type.size !== 1) return null
  const [pointer, at] = e.e.op === 'ptradd' && e.e.r.op === 'int' && !e.e.negative ? [e.e.l, e.e.r.lo] : [e.e, 0]
  if (pointer.op !== 'addr' || pointer.e.op !== 'string' || at < 0 || at >= pointer.e.bytes.length) return null
  return intNode(int64(pointer.e.bytes[at], 0), unqualified(e.type), e)
}

/** The value of an expression: arrays and functions become pointers, objects are read. */
export function value(e: Expr): Expr {
  if (e.type.kind === 'array') {
    const constant = constantAddress(e)
    if (constant) return intNode(constant, pointerTo(e.type.base), e)
  }
  if (e.type.kind === 'array') return { op: 'addr', e, type: pointerTo(e.type.base), loc: e.loc, end: e.end }
  if (e.type.kind === 'function') return { op: 'addr', e, type: pointerTo(e.type), loc: e.loc, end: e.end }
  if (!isLvalue(e) && e.op !== 'member') return e
  const letter = letterOf(e)
  if (letter) return letter
  const type = e.op === 'member' && e.m.width >= 0 ? bitFieldType(e.m) : unqualified(e.type)
  return { op: 'load', e, type, loc: e.loc, end: e.end }
}

/** Converts a value to a scalar type (or void); the types have been checked. */
export function convert(e: Expr, to: Type): Expr {
  const type = unqualified(to)
  if (e.type === type || e.op === 'bad') return e
  if (e.type.kind === type.kind) {
    if (type.kind === 'record') return e
    if (type.kind === 'int' && e.type.kind === 'int' && type.name === e.type.name && type.bits === e.type.bits) {
      return type.tag === e.type.tag
        ? e
        : e.op === 'int'
          ? { ...e, type }
          : { op: 'cast', e, type, loc: e.loc, end: e.end }
    }
    if (type.kind === 'float' && e.type.kind === 'float' && type.size === e.type.size) return e
  }
  return foldCast(e, type) ?? { op: 'cast', e, type, loc: e.loc, end: e.end }
}

/** A null pointer constant (C11 6.3.2.3). */
export function isNullConstant(e: Expr): boolean {
  if (e.op !== 'int' || (e.lo | e.hi) !== 0) return false
  return isInteger(e.type) || (isPointer(e.type) && isVoid(e.type.base) && e.type.base.quals === 0)
}

/** `long double` values are never computed: they would differ from x87's. */
export function refuseLongDouble(c: Checker, e: Expr): boolean {
  if (e.type.kind !== 'float' || e.type.size !== 16) return false
  error(
    c,
    'unsupported',
    e,
    'not supported: long double values',
    'use double; only declarations and sizeof of long double work',
  )
  return true
}

/** Complains unless the value can be tested for zero. */
export function condition(c: Checker, e: Expr): Expr {
  const v = value(e)
  if (isScalar(v.type)) return refuseLongDouble(c, v) ? bad(v) : v
  if (!isError(v.type)) error(c, 'type', v, `used type '${typeName(v.type)}' where a number or pointer is required`)
  return bad(v)
}

/** A value converted as in assignment to `to`; `what` names the place for the message. */
export function assignable(c: Checker, e: Expr, to: Type, what: string): Expr {
  const v = value(e)
  if (isError(v.type) || isError(to)) return v
  const complain = (): Expr => {
    error(c, 'type', v, `${what} '${typeName(unqualified(to))}' from incompatible type '${typeName(v.type)}'`)
    return bad(v)
  }
  if (isVoid(v.type)) {
    error(c, 'type', v, `void value where a value of type '${typeName(unqualified(to))}' is needed`)
    return bad(v)
  }
  if (to.kind === 'record' || v.type.kind === 'record') {
    return to.kind === 'record' && v.type.kind === 'record' && to.record === v.type.record ? v : complain()
  }
  if (isArithmetic(to)) {
    if (isArithmetic(v.type))
      return refuseLongDouble(c, v)
        ? bad(v)
        : to.kind === 'float' && to.size === 16
          ? longDoubleTarget(c, v)
          : convert(v, to)
    if (isPointer(v.type) && to.kind === 'int') return convert(v, to)
    return complain()
  }
  if (isPointer(to)) {
    if (isPointer(v.type)) return convert(v, to)
    if (isInteger(v.type)) return convert(convert(v, v.type.size === 8 ? v.type : longOf(v)), to)
  }
  return complain()
}

function longDoubleTarget(c: Checker, v: Expr): Expr {
  error(
    c,
    'unsupported',
    v,
    'not supported: long double values',
    'use double; only declarations and sizeof of long double work',
  )
  return bad(v)
}

const longOf = (v: Expr): Type => (isInteger(v.type) && v.type.unsigned ? ulongType : longType)

/** An explicit cast. */
export function castTo(c: Checker, e: Expr, to: Type, span: Span): Expr {
  const v = value(e)
  const place = { loc: span.loc, end: span.end }
  if (isError(v.type) || isError(to)) return bad(span)
  if (isVoid(to)) return { op: 'cast', e: v, type: voidType, ...place }
  if (isRecord(to) && isRecord(v.type) && to.record === v.type.record) return v
  if (!isScalar(to)) {
    error(c, 'type', span, `cannot convert to type '${typeName(to)}'`)
    return bad(span)
  }
  if (!isScalar(v.type)) {
    error(c, 'type', v, `'${typeName(v.type)}' cannot be converted to '${typeName(to)}'`)
    return bad(span)
  }
  if ((to.kind === 'float' && isPointer(v.type)) || (isPointer(to) && v.type.kind === 'float')) {
    error(c, 'type', v, `cannot convert '${typeName(v.type)}' to '${typeName(to)}'`)
    return bad(span)
  }
  if (refuseLongDouble(c, v)) return bad(span)
  if (to.kind === 'float' && to.size === 16) return longDoubleTarget(c, v)
  const wide = isPointer(to) && isInteger(v.type) && v.type.size < 8 ? convert(v, longOf(v)) : v
  const r = convert(wide, to)
  return r === v ? v : { ...r, ...place }
}

/** Integer promotions and array decay. */
export function promote(e: Expr): Expr {
  const v = value(e)
  return isInteger(v.type) ? convert(v, promoted(v.type)) : v
}

/** What an argument without a parameter becomes. */
export function defaultPromotion(e: Expr): Expr {
  const v = promote(e)
  return v.type.kind === 'float' && v.type.size === 4 ? convert(v, doubleType) : v
}

const comparisons: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['eq', 'ne', 'lt', 'gt', 'le', 'ge'])
const integerOnly: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['rem', 'and', 'or', 'xor', 'shl', 'shr'])
const spellings: Readonly<Record<BinaryOp, string>> = {
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
  if (fn === 'shl' || fn === 'shr') {
    if (isInteger(l.type) && isInteger(r.type))
      return arithmeticNode(fn, promote(l), convert(promote(r), intType), promoted(l.type), at)
  } else if (
    isArithmetic(l.type) &&
    isArithmetic(r.type) &&
    !(integerOnly.has(fn) && (!isInteger(l.type) || !isInteger(r.type)))
  ) {
    if (refuseLongDouble(c, l) || refuseLongDouble(c, r)) return bad(at)
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

function arithmeticNode(fn: BinaryOp, l: Expr, r: Expr, type: Type, at: Span): Expr {
  if (l.op === 'int' && r.op === 'int' && l.type.kind === 'int') {
    const folded = foldInts(fn, int64(l.lo, l.hi), int64(r.lo, r.hi), l.type, type, at)
    if (folded) return folded
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
  const wide =
    isInteger(p.type) && p.type.size === 4 && !p.type.unsigned && p.op !== 'int'
      ? p
      : convert(p, isInteger(p.type) && p.type.unsigned ? ulongType : longType)
  if (l.op === 'int' && wide.op === 'int' && !size.vla) {
    const by = mul64(int64(wide.lo, wide.hi), int64(size.scale, 0))
    const start = int64(l.lo, l.hi)
    return intNode(negative ? sub64(start, by) : add64(start, by), unqualified(l.type), at)
  }
  return { op: 'ptradd', l, r: wide, ...size, negative, type: unqualified(l.type), loc: at.loc, end: at.end }
}

/** `-e`, `~e`, `!e`, `+e`. */
export function unary(c: Checker, fn: UnaryOp | 'plus', e: Expr, span: Span): Expr {
  const v = fn === 'lnot' ? condition(c, e) : promote(e)
  const place = { loc: span.loc, end: span.end }
  if (isError(v.type)) return bad(span)
  if (fn === 'lnot') {
    const truth = constantTruth(v)
    return truth !== null ? smallInt(truth ? 0 : 1, span) : { op: 'unary', fn, e: v, type: intType, ...place }
  }
  if (!(fn === 'not' ? isInteger(v.type) : isArithmetic(v.type))) {
    const name = fn === 'not' ? '~' : fn === 'neg' ? '-' : '+'
    error(c, 'operands', span, `invalid argument type '${typeName(v.type)}' to unary ${name}`)
    return bad(span)
  }
  if (refuseLongDouble(c, v)) return bad(span)
  if (fn === 'plus') return { ...v, ...place }
  const folded = foldUnary(fn, v)
  return folded ? { ...folded, ...place } : { op: 'unary', fn, e: v, type: v.type, ...place }
}

/** The variable that an lvalue is a part of, if it is one's. */
function rootVariable(e: Expr): Variable | null {
  if (e.op === 'var' || e.op === 'compound') return e.v
  return e.op === 'member' ? rootVariable(e.e) : null
}

/** `&e`. */
export function addressOf(c: Checker, e: Expr, span: Span): Expr {
  if (e.op === 'bad') return e
  if (e.type.kind === 'function') return { ...value(e), loc: span.loc, end: span.end }
  if (!isLvalue(e)) {
    error(c, 'lvalue', span, `cannot take the address of a value of type '${typeName(e.type)}'`)
    return bad(span)
  }
  if (isBitField(e)) {
    error(c, 'bit-field', span, 'address of a bit-field requested')
    return bad(span)
  }
  const constant = constantAddress(e)
  if (constant) return intNode(constant, pointerTo(e.type), span)
  const v = rootVariable(e)
  if (v) {
    if (v.isRegister && v.storage === 'auto') {
      error(c, 'lvalue', span, `address of register variable '${v.name}' requested`)
      return bad(span)
    }
    v.inMemory = true
  }
  return { op: 'addr', e, type: pointerTo(e.type), loc: span.loc, end: span.end }
}

/** `*e`. */
export function dereference(c: Checker, e: Expr, span: Span): Expr {
  const v = value(e)
  if (isError(v.type)) return bad(span)
  if (!isPointer(v.type)) {
    error(c, 'operands', span, `indirection requires pointer operand ('${typeName(v.type)}' invalid)`)
    return bad(span)
  }
  if (v.type.base.kind === 'function' && v.op === 'addr') return v.e
  return { op: 'deref', e: v, type: v.type.base, loc: span.loc, end: span.end }
}

/** `l[r]`. */
export function index(c: Checker, left: Expr, right: Expr, span: Span): Expr {
  const l = value(left)
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

/** `e.name`. */
export function member(c: Checker, e: Expr, name: string, nameSpan: Span, span: Span): Expr {
  if (isError(e.type)) return bad(span)
  if (!isRecord(e.type)) {
    const hint = isPointer(e.type) && isRecord(e.type.base) ? `did you mean '->${name}'?` : null
    error(c, 'member', nameSpan, `member reference base type '${typeName(e.type)}' is not a structure or union`, hint)
    return bad(span)
  }
  const record = e.type.record
  if (!record.complete) {
    error(c, 'incomplete', span, `incomplete definition of type '${typeName(unqualified(e.type))}'`)
    return bad(span)
  }
  const path = findMember(record, name)
  if (path === null) {
    noMember(c, record, e.type, name, nameSpan)
    return bad(span)
  }
  let node = e
  for (const m of path)
    node = {
      op: 'member',
      e: node,
      m,
      type: qualified(m.type, node.type.quals & (CONST | VOLATILE)),
      loc: span.loc,
      end: span.end,
    }
  return node
}

export function noMember(c: Checker, record: RecordTag, type: Type, name: string, span: Span): void {
  const near = nearestName(name, memberNames(record))
  error(
    c,
    'member',
    span,
    `no member named '${name}' in '${typeName(unqualified(type))}'`,
    near && `did you mean '${near}'?`,
  )
}

/** Complains unless `e` can be assigned to. */
function modifiable(c: Checker, e: Expr): boolean {
  if (isError(e.type)) return false
  if (!isLvalue(e)) {
    error(c, 'lvalue', e, 'expression is not assignable')
    return false
  }
  if (e.type.kind === 'array') {
    error(c, 'lvalue', e, `array type '${typeName(e.type)}' is not assignable`)
    return false
  }
  if (isConst(e.type)) {
    const v = rootVariable(e)
    const what = v && e.op === 'var' ? `variable '${v.name}' with const-qualified type` : `a read-only location of type`
    error(c, 'const', e, `cannot assign to ${what} '${typeName(e.type)}'`)
    return false
  }
  if (!isComplete(e.type)) {
    error(c, 'incomplete', e, `assignment to an object of incomplete type '${typeName(e.type)}'`)
    return false
  }
  return true
}

function isConst(type: Type): boolean {
  if ((type.quals & CONST) !== 0) return true
  return (
    type.kind === 'record' && type.record.members.some((m) => isConst(m.type.kind === 'array' ? m.type.base : m.type))
  )
}

/** `l = r`. */
export function assign(c: Checker, l: Expr, r: Expr): Expr {
  const at = spanOf(l, r)
  const v = assignable(c, r, l.type.kind === 'array' || l.type.kind === 'function' ? errorType : l.type, 'assigning to')
  if (!modifiable(c, l) || isError(v.type)) return bad(at)
  return { op: 'assign', l, r: v, type: assignedType(l), loc: at.loc, end: at.end }
}

const assignedType = (l: Expr): Type => (l.op === 'member' && l.m.width >= 0 ? bitFieldType(l.m) : unqualified(l.type))

/** `l fn= r`; `post` yields the value before (for `l++`). */
export function opAssign(c: Checker, fn: BinaryOp, l: Expr, right: Expr, post = false): Expr {
  const at = spanOf(l, right)
  const r = value(right)
  if (!modifiable(c, l) || isError(r.type)) return bad(at)
  const type = assignedType(l)
  const node = { op: 'opassign', fn, l, type, post, scale: 0, vla: null, loc: at.loc, end: at.end } as const
  if (isPointer(l.type)) {
    if ((fn === 'add' || fn === 'sub') && isInteger(r.type)) {
      const sum = pointerAdd(c, { ...value(l) }, r, fn === 'sub', at)
      return sum.op === 'ptradd' ? { ...node, r: sum.r, at: l.type, scale: sum.scale, vla: sum.vla } : bad(at)
    }
  } else if (isArithmetic(l.type) && isArithmetic(r.type)) {
    if (refuseLongDouble(c, value(l)) || refuseLongDouble(c, r)) return bad(at)
    const lt = type.kind === 'int' || type.kind === 'float' ? type : intType
    if (fn === 'shl' || fn === 'shr') {
      if (isInteger(lt) && isInteger(r.type)) return { ...node, r: convert(promote(r), intType), at: promoted(lt) }
    } else if (!integerOnly.has(fn) || (isInteger(lt) && isInteger(r.type))) {
      const common = commonType(lt, r.type)
      return { ...node, r: convert(r, common), at: common }
    }
  }
  error(c, 'operands', at, `invalid operands to ${spellings[fn]}= ('${typeName(l.type)}' and '${typeName(r.type)}')`)
  return bad(at)
}

/** `++l` and its three relatives. */
export function increment(c: Checker, l: Expr, fn: 'add' | 'sub', post: boolean, span: Span): Expr {
  if (isError(l.type)) return bad(span)
  if (!isScalar(l.type)) {
    error(c, 'operands', span, `cannot ${fn === 'add' ? 'increment' : 'decrement'} value of type '${typeName(l.type)}'`)
    return bad(span)
  }
  const e = opAssign(c, fn, l, smallInt(1, span), post)
  return { ...e, loc: span.loc, end: span.end }
}

/** `a && b`, `a || b`. */
export function logic(c: Checker, and: boolean, left: Expr, right: Expr): Expr {
  const at = spanOf(left, right)
  const l = condition(c, left)
  const r = condition(c, right)
  if (isError(l.type) || isError(r.type)) return bad(at)
  const truth = constantTruth(l)
  if (truth !== null && truth !== and) return smallInt(and ? 0 : 1, at)
  const other = truth !== null ? constantTruth(r) : null
  if (other !== null) return smallInt(other ? 1 : 0, at)
  return { op: 'logic', and, l, r, type: intType, loc: at.loc, end: at.end }
}

/** `test ? yes : no`. */
export function conditional(c: Checker, test: Expr, yes: Expr, no: Expr): Expr {
  const at = spanOf(test, no)
  const t = condition(c, test)
  const l = value(yes)
  const r = value(no)
  if (isError(t.type) || isError(l.type) || isError(r.type)) return bad(at)
  const type = conditionalType(c, l, r, at)
  if (type === null) return bad(at)
  const cast = (e: Expr): Expr =>
    isVoid(type) ? e : isPointer(type) && isInteger(e.type) ? convert(convert(e, longOf(e)), type) : convert(e, type)
  const truth = constantTruth(t)
  const [lc, rc] = [cast(l), cast(r)]
  if (truth !== null && !containsLabel(truth ? rc : lc)) {
    const chosen = truth ? lc : rc
    return { ...chosen, type: isVoid(type) ? voidType : chosen.type }
  }
  return { op: 'cond', c: t, l: lc, r: rc, type, loc: at.loc, end: at.end }
}

/** A statement expression may hold a label that is jumped to. */
const containsLabel = (e: Expr): boolean => e.op === 'block'

function conditionalType(c: Checker, l: Expr, r: Expr, at: Span): Type | null {
  const [a, b] = [l.type, r.type]
  if (isArithmetic(a) && isArithmetic(b)) {
    if (refuseLongDouble(c, l) || refuseLongDouble(c, r)) return null
    return commonType(a, b)
  }
  if (isVoid(a) || isVoid(b)) return voidType
  if (isRecord(a) && isRecord(b) && a.record === b.record) return a
  if (isPointer(a) && isPointer(b)) {
    if (isNullConstant(l)) return b
    if (isNullConstant(r)) return a
    const quals = a.base.quals | b.base.quals
    if (isVoid(a.base) || isVoid(b.base)) return pointerTo(qualified(voidType, quals))
    if (compatible(unqualified(a.base), unqualified(b.base)))
      return pointerTo(qualified(composite(a.base, b.base), quals))
    return voidPointer
  }
  if (isPointer(a) && isInteger(b)) return a
  if (isPointer(b) && isInteger(a)) return b
  error(c, 'operands', at, `incompatible operand types ('${typeName(a)}' and '${typeName(b)}')`)
  return null
}

/** `l, r`. */
export function comma(left: Expr, right: Expr): Expr {
  const l = value(left)
  const r = value(right)
  return { op: 'comma', l, r, type: r.type, loc: left.loc, end: right.end }
}

/** A function call. */
export function call(c: Checker, fn: Expr, args: readonly Expr[], span: Span): Expr {
  const f = value(fn)
  if (isError(f.type)) return bad(span)
  const ftype = isPointer(f.type) ? f.type.base : f.type
  if (ftype.kind !== 'function') {
    error(c, 'call', fn, `called object of type '${typeName(fn.type)}' is not a function or function pointer`)
    return bad(span)
  }
  const name = fn.op === 'var' ? ` '${fn.v.name}'` : ''
  if (
    ftype.prototyped &&
    (args.length < ftype.params.length || (args.length > ftype.params.length && !ftype.variadic))
  ) {
    const few = args.length < ftype.params.length
    const expected = `expected ${ftype.variadic ? 'at least ' : ''}${ftype.params.length}, have ${args.length}`
    const place = few
      ? { loc: span.end - 1, end: span.end }
      : { loc: args[ftype.params.length].loc, end: args[args.length - 1].end }
    error(
      c,
      'arguments',
      place,
      `too ${few ? 'few' : 'many'} arguments to function call${name}, ${expected}`,
      `declared as '${typeName(ftype, fn.op === 'var' ? fn.v.name : '')}'`,
    )
    return bad(span)
  }
  const converted = args.map((arg, i) => argument(c, arg, ftype, i))
  if (converted.some((a) => isError(a.type))) return bad(span)
  if (!isVoid(ftype.result) && !isComplete(ftype.result)) {
    error(c, 'incomplete', span, `calling a function with incomplete return type '${typeName(ftype.result)}'`)
    return bad(span)
  }
  if (ftype.result.kind === 'float' && ftype.result.size === 16) {
    error(c, 'unsupported', span, 'not supported: long double values')
    return bad(span)
  }
  return { op: 'call', fn: f, ftype, args: converted, type: unqualified(ftype.result), loc: span.loc, end: span.end }
}

function argument(c: Checker, arg: Expr, ftype: FunctionType, i: number): Expr {
  if (i < ftype.params.length && ftype.prototyped)
    return assignable(c, arg, ftype.params[i], 'passing to parameter of type')
  const v = defaultPromotion(arg)
  if (isVoid(v.type)) {
    error(c, 'type', v, 'argument type is void')
    return bad(v)
  }
  return refuseLongDouble(c, v) ? bad(v) : v
}

/** An integer constant, or a complaint and null. */
export function integerConstant(c: Checker, e: Expr, what: string): { lo: number; hi: number } | null {
  const v = value(e)
  if (v.op === 'int' && isInteger(v.type)) return { lo: v.lo, hi: v.hi }
  if (!isError(v.type)) error(c, 'constant', v, `${what} is not an integer constant expression`)
  return null
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

/** Converts to `_Bool` as a condition does, for builtins. */
export const toBool = (e: Expr): Expr => convert(e, boolType)

/** 2^n as a constant, for masks. */
export const powerOfTwo = (n: number): { lo: number; hi: number } => shl64(int64(1, 0), n)

/** Types of a variable-length scope, kept here so that parser and generator agree. */
export const newVlaScope = (outer: VlaScope | null): VlaScope => ({ outer, cleanup: null, slot: -1 })

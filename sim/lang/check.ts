// Types of expressions: makes typed nodes, with all conversions explicit, and complains about what C does not allow.
// What gcc accepts with a warning under -w is accepted silently.

import { typeName } from './types.ts'
import type { Expr, Variable, VlaScope } from './ast.ts'
import { nearestName, report } from './diagnostics.ts'
import type { DiagnosticSink, Span } from './diagnostics.ts'
import { parameterNames } from './parameter-names.ts'
import { constantTruth, foldCast, intNode, smallInt } from './fold.ts'
import { add64, int64 } from './int64.ts'
import type { Int64 } from './int64.ts'
import {
  CONST,
  VOLATILE,
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
  isVoid,
  longType,
  memberNames,
  pointerTo,
  promoted,
  qualified,
  ulongType,
  unqualified,
  voidPointer,
  voidType,
} from './types.ts'
import type { FunctionType, Member, RecordTag, Type } from './types.ts'
import { isLongDouble, wide, wideOf } from './wide.ts'
/** What checking needs from its surroundings. */
export interface Checker {
  readonly sink: DiagnosticSink
}

export function error(c: Checker, code: string, span: Span, message: string, hint: string | null = null): void {
  report(c.sink, 'error', code, span, message, hint)
}

/** Node for something that was complained about. */
export const bad = (span: Span): Expr => ({ op: 'bad', type: errorType, loc: span.loc, end: span.end })

export const spanOf = (a: Span, b: Span): Span => ({ loc: Math.min(a.loc, b.loc), end: Math.max(a.end, b.end) })

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
export function bitFieldType(m: Member): Type {
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
  if (wideOf(type) || wideOf(e.type)) return (type.kind === 'void' ? null : wide().convert(null, e, type, true)) ?? e
  // gcc folds a conversion of (a, b) to (a, conversion of b).
  if (e.op === 'comma') {
    const r = convert(e.r, to)
    return { ...e, r, type: r.type }
  }
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

/** Complains unless the value can be tested for zero. */
export function condition(c: Checker, e: Expr): Expr {
  const v = value(e)
  if (isScalar(v.type)) return v
  const truth = wideOf(v.type) ? wide().truth(v) : null
  if (truth) return truth
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
  if (wideOf(to) || wideOf(v.type)) return wide().convert(c, v, unqualified(to), false) ?? complain()
  if (to.kind === 'record' || v.type.kind === 'record') {
    return to.kind === 'record' && v.type.kind === 'record' && to.record === v.type.record ? v : complain()
  }
  if (isArithmetic(to)) {
    if (isArithmetic(v.type)) return convert(v, to)
    if (isPointer(v.type) && to.kind === 'int') return convert(v, to)
    return complain()
  }
  if (isPointer(to)) {
    if (isPointer(v.type)) return convert(v, to)
    if (isInteger(v.type)) return convert(convert(v, v.type.size === 8 ? v.type : longOf(v)), to)
  }
  return complain()
}

export const longOf = (v: Expr): Type => (isInteger(v.type) && v.type.unsigned ? ulongType : longType)

/** An explicit cast. */
export function castTo(c: Checker, e: Expr, to: Type, span: Span): Expr {
  const v = value(e)
  const place = { loc: span.loc, end: span.end }
  if (isError(v.type) || isError(to)) return bad(span)
  if (isVoid(to)) return { op: 'cast', e: v, type: voidType, ...place }
  if (isRecord(to) && isRecord(v.type) && to.record === v.type.record) return v
  const other = wideOf(to) || wideOf(v.type) ? wide().convert(c, v, unqualified(to), true) : null
  if (other) return { ...other, ...place }
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
  const widened = isPointer(to) && isInteger(v.type) && v.type.size < 8 ? convert(v, longOf(v)) : v
  const r = convert(widened, to)
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

/** The variable that an lvalue is a part of, if it is one's. */
export function rootVariable(e: Expr): Variable | null {
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
    return commonType(a, b)
  }
  if (isVoid(a) || isVoid(b)) return voidType
  const common = wideOf(a) || wideOf(b) ? wide().common(a, b) : null
  if (common) return common
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
  if (
    ftype.prototyped &&
    (args.length < ftype.params.length || (args.length > ftype.params.length && !ftype.variadic))
  ) {
    wrongCount(c, fn, ftype, args, span)
    return bad(span)
  }
  const converted = args.map((arg, i) => argument(c, arg, ftype, i))
  if (converted.some((a) => isError(a.type))) return bad(span)
  if (!isVoid(ftype.result) && !isComplete(ftype.result)) {
    error(c, 'incomplete', span, `calling a function with incomplete return type '${typeName(ftype.result)}'`)
    return bad(span)
  }
  return { op: 'call', fn: f, ftype, args: converted, type: unqualified(ftype.result), loc: span.loc, end: span.end }
}

export /** Too few arguments (the missing ones are named, if they have names), or too many. */
function wrongCount(c: Checker, fn: Expr, ftype: FunctionType, args: readonly Expr[], span: Span): void {
  const wanted = ftype.params.length
  const few = args.length < wanted
  const own = fn.op === 'var' ? fn.v.name : ''
  const place = few ? { loc: span.end - 1, end: span.end } : { loc: args[wanted].loc, end: args[args.length - 1].end }
  const count = `expected ${ftype.variadic ? 'at least ' : ''}${wanted}, have ${args.length}`
  const message = `too ${few ? 'few' : 'many'} arguments to function call${own === '' ? '' : ` '${own}'`}, ${count}`
  const names = Object.hasOwn(parameterNames, own) ? parameterNames[own].split(' ').slice(args.length) : []
  const missing = ftype.params.slice(args.length).map((p, i) => typeName(p, names[i] ?? ''))
  const hint = few && names.length > 0 ? `missing: ${missing.join(', ')}` : `declared as '${typeName(ftype, own)}'`
  error(c, 'arguments', place, message, hint)
}

function argument(c: Checker, arg: Expr, ftype: FunctionType, i: number): Expr {
  if (i < ftype.params.length && ftype.prototyped)
    return assignable(c, arg, ftype.params[i], 'passing to parameter of type')
  const v = defaultPromotion(arg)
  if (ftype.variadic && isLongDouble(v.type.kind === 'pointer' ? v.type.base : v.type)) return wide().variadic(v)
  if (isVoid(v.type)) {
    error(c, 'type', v, 'argument type is void')
    return bad(v)
  }
  return v
}

/** An integer constant, or a complaint and null. */
export function integerConstant(c: Checker, e: Expr, what: string): { lo: number; hi: number } | null {
  const v = value(e)
  if (v.op === 'int' && isInteger(v.type)) return { lo: v.lo, hi: v.hi }
  if (!isError(v.type)) error(c, 'constant', v, `${what} is not an integer constant expression`)
  return null
}

/** Types of a variable-length scope, kept here so that parser and generator agree. */
export const newVlaScope = (outer: VlaScope | null): VlaScope => ({ outer, cleanup: null, slot: -1 })

// Types of assignments: what may be assigned to, and in which type it is computed.

import { typeName } from './types.ts'
import type { BinaryOp, Expr } from './ast.ts'
import { integerOnly, pointerAdd, spellings } from './check-arithmetic.ts'
import {
  assignable,
  bad,
  bitFieldType,
  convert,
  error,
  isLvalue,
  promote,
  rootVariable,
  spanOf,
  value,
} from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { smallInt } from './fold.ts'
import {
  CONST,
  commonType,
  errorType,
  intType,
  isArithmetic,
  isComplete,
  isError,
  isInteger,
  isPointer,
  isScalar,
  promoted,
  unqualified,
} from './types.ts'
import type { Type } from './types.ts'
import { isNumeric, wide, wideOf } from './wide.ts'
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
  if (wideOf(type) || wideOf(r.type)) {
    const sum = wide().opAssign(c, fn, l, r, at, post)
    if (sum) return sum
  }
  const node = { op: 'opassign', fn, l, type, post, scale: 0, vla: null, loc: at.loc, end: at.end } as const
  if (isPointer(l.type)) {
    if ((fn === 'add' || fn === 'sub') && isInteger(r.type)) {
      const sum = pointerAdd(c, { ...value(l) }, r, fn === 'sub', at)
      return sum.op === 'ptradd' ? { ...node, r: sum.r, at: l.type, scale: sum.scale, vla: sum.vla } : bad(at)
    }
  } else if (isArithmetic(l.type) && isArithmetic(r.type)) {
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
  if (!isScalar(l.type) && !isNumeric(l.type) && !wideOf(l.type)) {
    error(c, 'operands', span, `cannot ${fn === 'add' ? 'increment' : 'decrement'} value of type '${typeName(l.type)}'`)
    return bad(span)
  }
  const e = opAssign(c, fn, l, smallInt(1, span), post)
  return { ...e, loc: span.loc, end: span.end }
}

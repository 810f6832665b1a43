// Nodes that wide values are made of: parts, values that are computed once, calls of the library's helpers.

import type { Expr } from './ast.ts'
import { convert } from './check.ts'
import type { Span } from './diagnostics.ts'
import { newVariable, syntheticToken } from './scope.ts'
import { functionType, pointerTo, unqualified } from './types.ts'
import type { FunctionType, Type } from './types.ts'
import { partsOf } from './wide-types.ts'

/** A value of a wide type from its parts; each is converted. */
export function make(type: Type, parts: readonly Expr[], at: Span): Expr {
  const places = partsOf(type)
  const init = parts.map((e, i) => ({
    offset: places[i].offset,
    type: places[i].type,
    member: null,
    value: convert(e, places[i].type),
  }))
  return { op: 'make', type: unqualified(type), init, loc: at.loc, end: at.end }
}

const isConstant = (e: Expr): boolean => e.op === 'int' || e.op === 'float'

/** Reading it twice gives the same, and costs little. */
function isStable(e: Expr): boolean {
  if (e.op === 'make') return e.init.every(({ value }) => isStable(value))
  if (e.op === 'load') return e.e.op === 'var' && e.e.v.name === letName
  if (e.op === 'member') return isStable(e.e)
  return isConstant(e)
}

/** One part of a value. */
export function part(e: Expr, i: number): Expr {
  if (e.op === 'make' && isStable(e)) return e.init[i].value
  const { type, offset } = partsOf(e.type)[i]
  const m = { name: null, type, offset, bit: 0, width: -1 }
  const place: Expr = { op: 'member', e, m, type, loc: e.loc, end: e.end }
  return { op: 'load', e: place, type, loc: e.loc, end: e.end }
}

const letName = '.value'

/** `body` of a value that is computed once. */
export function once(e: Expr, body: (x: Expr) => Expr): Expr {
  return isStable(e) ? body(e) : kept(e, body)
}

/** The same, where the value has to be in memory. */
export function kept(e: Expr, body: (x: Expr) => Expr): Expr {
  const { loc, end } = e
  const type = unqualified(e.type)
  const v = newVariable(letName, type, syntheticToken(letName, loc), 'auto', false)
  const inner = body({ op: 'load', e: { op: 'var', v, type, loc, end }, type, loc, end })
  return { op: 'let', v, e, body: inner, type: inner.type, loc, end }
}

/** A call of one of the library's helpers. */
export function helper(
  name: string,
  result: Type,
  args: readonly Expr[],
  at: Span,
  known: FunctionType | null = null,
): Expr {
  const { loc, end } = at
  const params = args.map((a) => a.type)
  const type = known ?? functionType(result, params, false, true)
  const v = newVariable(name, type, syntheticToken(name, loc), 'extern', true)
  const fn: Expr = { op: 'addr', e: { op: 'var', v, type, loc, end }, type: pointerTo(type), loc, end }
  return { op: 'call', fn, ftype: type, args, type: result, loc, end }
}

/** The same bytes as another type of the same size. */
export function sameBytes(e: Expr, to: Type): Expr {
  return kept(e, (x) => {
    const { loc, end } = e
    const object: Expr = x.op === 'load' ? x.e : x
    if (object.op === 'var') object.v.inMemory = true
    const type = unqualified(to)
    const at: Expr = { op: 'addr', e: object, type: pointerTo(type), loc, end }
    return { op: 'load', e: { op: 'deref', e: at, type, loc, end }, type, loc, end }
  })
}

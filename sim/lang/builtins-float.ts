// Builtins about floating-point values: classes, signs, infinities.

import { longDoubleType } from './types.ts'
import { typeName } from './types.ts'
import type { Expr } from './ast.ts'
import { countError, node } from './builtin-node.ts'
import { binary } from './check-arithmetic.ts'
import { assignable, bad, convert, error, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { floatNode, intNode, smallInt } from './fold.ts'
import { int64, sub64 } from './int64.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { doubleType, floatType, intType, isError, isInteger, llongType, longType } from './types.ts'
import { isLongDouble, wide } from './wide.ts'

export function floatCall(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  const single = name.endsWith('f')
  const extended = /^(is|signbit|fpclassify|finite)/.test(name) && hasLongDouble(name, list)
  const wideNode = extended ? wide().classify(p, name, list.map(value), span) : null
  if (wideNode) return wideNode
  switch (name) {
    case 'inf':
    case 'inff':
    case 'huge_val':
    case 'huge_valf':
      return floatNode(Infinity, name === 'inff' || name === 'huge_valf' ? floatType : doubleType, span)
    case 'nan':
    case 'nanf':
    case 'nanl':
    case 'nans':
    case 'nansf':
    case 'nansl':
      return longOrNot(floatNode(NaN, single ? floatType : doubleType, span), name)
    case 'abs':
    case 'labs':
    case 'llabs': {
      const type = name === 'abs' ? intType : name === 'labs' ? longType : llongType
      if (!list[0]) return countError(p, t, 1, 0)
      const a = assignable(p, list[0], type, 'passing to parameter of type')
      if (a.op === 'int')
        return intNode(a.hi < 0 ? sub64(int64(0, 0), int64(a.lo, a.hi)) : int64(a.lo, a.hi), type, span)
      return node('iabs', [a], type, span)
    }
    case 'copysign':
    case 'copysignf': {
      if (list.length !== 2) return countError(p, t, 2, list.length)
      const type = single ? floatType : doubleType
      return convert(
        node(
          'copysign',
          list.map((a) => convert(assignable(p, a, type, 'passing to parameter of type'), doubleType)),
          doubleType,
          span,
        ),
        type,
      )
    }
    case 'fpclassify': {
      if (list.length !== 6) return countError(p, t, 6, list.length)
      const operands = [
        ...list.slice(0, 5).map((a) => assignable(p, a, intType, 'passing to parameter of type')),
        rangedArgument(p, list[5]),
      ]
      return node('fpclassify', operands, intType, span)
    }
  }
  if (name.startsWith('is') && list.length === 2) {
    const operands = list.map((a) => floatArgument(p, a))
    return node(name, operands, intType, span)
  }
  if ((name.startsWith('is') || name.startsWith('signbit')) && list.length === 1) {
    const a = name === 'isnormal' ? rangedArgument(p, list[0]) : floatArgument(p, list[0])
    if (a.op === 'float') return smallInt(foldClass(name, a.value), span)
    return node(name === 'signbitf' ? 'signbit' : name, [a], intType, span)
  }
  if (name === 'infl' || name === 'huge_vall') return longOrNot(floatNode(Infinity, doubleType, span), name)
  return countError(p, t, 1, list.length)
}

const hasLongDouble = (name: string, list: readonly Expr[]): boolean =>
  (name.endsWith('l') && name !== 'isnormal') || list.some((e) => isLongDouble(e.type))

const longOrNot = (e: Expr, name: string): Expr => (name.endsWith('l') ? convert(e, longDoubleType) : e)

function foldClass(name: string, v: number): number {
  if (name === 'isnan') return Number.isNaN(v) ? 1 : 0
  if (name === 'isinf' || name === 'isinf_sign')
    return v === Infinity ? 1 : v === -Infinity ? (name === 'isinf' ? 1 : -1) : 0
  if (name === 'isfinite') return Number.isFinite(v) ? 1 : 0
  if (name === 'isnormal') return Number.isFinite(v) && Math.abs(v) >= 2.2250738585072014e-308 ? 1 : 0
  return v < 0 || Object.is(v, -0) ? 1 : 0
}

/** What is subnormal as a float is so as a double too: scaled from the one range to the other, exactly. */
function rangedArgument(p: Parser, e: Expr): Expr {
  const v = floatArgument(p, e)
  const isSingle = e.type.kind === 'float' && e.type.size === 4
  return isSingle ? binary(p, 'mul', v, floatNode(2 ** -896, doubleType, e)) : v
}

function floatArgument(p: Parser, e: Expr): Expr {
  const v = value(e)
  if (isError(v.type)) return v
  if (v.type.kind === 'float') return convert(v, doubleType)
  if (isInteger(v.type)) return convert(v, doubleType)
  error(p, 'type', v, `floating-point argument needed, found '${typeName(v.type)}'`)
  return bad(v)
}

// ---- overflow

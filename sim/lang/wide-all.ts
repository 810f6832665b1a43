// The wide types' operations in one: which of the four it is, and what the two sides of an operator become.

import type { BinaryOp, Expr } from './ast.ts'
import { binary } from './check-arithmetic.ts'
import { addressOf, convert as cast, dereference } from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { intType, isArithmetic, isInteger, longDoubleType, unqualified } from './types.ts'
import type { Type } from './types.ts'
import {
  binaryComplex,
  commonComplex,
  complexFunction,
  complexOf,
  convertComplex,
  partOfComplex,
  truthComplex,
  unaryComplex,
} from './wide-complex.ts'
import { binary80, classify80, convert80, literal80, truth80, unary80, variadic80 } from './wide-f80.ts'
import { binary128, common128, convert128, truth128, unary128 } from './wide-int128.ts'
import { once } from './wide-nodes.ts'
import { complexType, int128Type, uint128Type, vectorType } from './wide-types.ts'
import {
  binaryVector,
  convertElements,
  convertVector,
  elementsOf,
  shuffleConstant,
  shuffleVector,
  unaryVector,
} from './wide-vector.ts'
import { isNumeric, wideOf } from './wide.ts'
import type { WideOps } from './wide.ts'

/** Where there is nobody to complain to, because nothing can be wrong. */
const silent: Checker = { sink: { map: { files: [], bases: [], next: 0 }, list: [], errors: 0 } }

const kindOf = (t: Type): string => wideOf(t)?.kind ?? ''

function convert(e: Expr, to: Type, isCast: boolean): Expr | null {
  const kinds = [kindOf(e.type), kindOf(to)]
  if (kinds.includes('vector')) return convertVector(e, to, isCast)
  if (kinds.includes('complex')) {
    // By way of a word of floating point or the real part.
    if (kinds[0] === 'int128') return viaReal(e, to)
    if (kinds[1] === 'int128') return convertReal(e, to)
    return convertComplex(silent, e, to)
  }
  return kinds.includes('f80') ? convert80(silent, e, to) : convert128(silent, e, to)
}

function viaReal(e: Expr, to: Type): Expr | null {
  const kind = wideOf(to)
  const r = kind?.kind === 'complex' ? convert(e, kind.part, false) : null
  return r && convertComplex(silent, r, to)
}

function convertReal(e: Expr, to: Type): Expr | null {
  const kind = wideOf(e.type)
  const r = kind?.kind === 'complex' ? convertComplex(silent, e, kind.part) : null
  return r && convert(r, to, false)
}

const integerOnly = /^(rem|and|or|xor|shl|shr)$/

function binaryOf(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span): Expr | null {
  const kinds = [kindOf(l.type), kindOf(r.type)]
  if (kinds.includes('vector')) return binaryVector(c, fn, l, r, at)
  if (!isNumeric(l.type) || !isNumeric(r.type)) return null
  if (kinds.includes('complex')) {
    if (integerOnly.test(fn) || /^[lg][te]$/.test(fn)) return null
    const bring = (e: Expr, other: Type): Expr => (kindOf(e.type) === 'int128' ? (convert(e, other, false) ?? e) : e)
    return binaryComplex(c, fn, bring(l, r.type), bring(r, l.type), at)
  }
  if (kinds.includes('f80')) {
    if (integerOnly.test(fn)) return null
    return binary80(c, fn, convert(l, longDoubleType, false) ?? l, convert(r, longDoubleType, false) ?? r, at)
  }
  if (l.type.kind === 'float' || r.type.kind === 'float') {
    if (integerOnly.test(fn)) return null
    const t = l.type.kind === 'float' ? l.type : r.type
    const bring = (e: Expr): Expr => (wideOf(e.type) ? (convert(e, t, false) ?? e) : e)
    return binary(c, fn, bring(l), bring(r))
  }
  if (fn === 'shl' || fn === 'shr') {
    const amount = kinds[1] === 'int128' ? (convert128(c, r, intType) ?? r) : cast(r, intType)
    return kinds[0] === 'int128' ? binary128(c, fn, l, amount, at) : binary(c, fn, l, amount)
  }
  const type = common128(l.type, r.type)
  return binary128(c, fn, convert128(c, l, type) ?? l, convert128(c, r, type) ?? r, at)
}

/** `l fn= r` as `*p = *p fn r`, where p is computed once. */
function opAssign(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span, post: boolean): Expr | null {
  // The right side comes before the old value, as with all types.
  const assignTo = (place: Expr, right: Expr): Expr => {
    const type = unqualified(place.type)
    const read: Expr = { op: 'load', e: place, type, loc: l.loc, end: l.end }
    const store = (old: Expr): Expr => {
      const sum = wideOf(old.type) || wideOf(right.type) ? binaryOf(c, fn, old, right, at) : binary(c, fn, old, right)
      const v = sum && (isArithmetic(sum.type) && isArithmetic(type) ? cast(sum, type) : convert(sum, type, false))
      return v
        ? { op: 'assign', l: place, r: v, type, loc: at.loc, end: at.end }
        : { op: 'bad', type: { kind: 'error', quals: 0, aligned: 0 }, loc: at.loc, end: at.end }
    }
    if (!post) return store(read)
    return once(read, (old) => {
      const e = store(old)
      return e.op === 'bad' ? e : { op: 'comma', l: e, r: old, type, loc: at.loc, end: at.end }
    })
  }
  const result = isPlain(l)
    ? once(r, (x) => assignTo(l, x))
    : once(addressOf(c, l, l), (p) => once(r, (x) => assignTo(dereference(c, p, l), x)))
  return hasBad(result) ? null : result
}

/** Naming it has no effects. */
const isPlain = (l: Expr): boolean => l.op === 'var' || (l.op === 'member' && isPlain(l.e))

function hasBad(e: Expr): boolean {
  if (e.op === 'let') return hasBad(e.body)
  return e.op === 'bad'
}

export const wideOps: WideOps = {
  int128: (unsigned) => (unsigned ? uint128Type : int128Type),
  complex: complexType,
  vector: vectorType,
  binary: binaryOf,
  unary(c, fn, e, at) {
    const kind = kindOf(e.type)
    if (kind === 'vector') return unaryVector(c, fn, e, at)
    if (kind === 'f80') return unary80(c, fn, e, at)
    return kind === 'complex' ? unaryComplex(c, fn, e, at) : unary128(c, fn, e, at)
  },
  opAssign,
  convert: (_c, e, to, isCast) => convert(e, to, isCast),
  truth(e) {
    const kind = kindOf(e.type)
    if (kind === 'f80') return truth80(silent, e)
    return kind === 'complex' ? truthComplex(silent, e) : kind === 'int128' ? truth128(e, silent) : null
  },
  common(l, r) {
    if (l.kind === 'record' && r.kind === 'record' && l.record === r.record) return l
    if (!isNumeric(l) || !isNumeric(r)) return null
    const kinds = [kindOf(l), kindOf(r)]
    if (kinds.includes('complex')) return commonComplex(l, r)
    if (kinds.includes('f80')) return longDoubleType
    if (l.kind === 'float') return l
    if (r.kind === 'float') return r
    return isInteger(l) || isInteger(r) || kinds.includes('int128') ? common128(l, r) : null
  },
  realPart: partOfComplex,
  elements: elementsOf,
  shuffle: shuffleVector,
  shuffleConstant,
  convertVector: convertElements,
  fromParts: complexOf,
  literal: literal80,
  classify: classify80,
  variadic: variadic80,
  builtin: complexFunction,
}

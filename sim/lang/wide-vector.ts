// Vectors (GNU's vector_size): every operation is done element by element.

import type { BinaryOp, Expr, UnaryOp } from './ast.ts'
import { binary as narrow, unary as narrowUnary } from './check-arithmetic.ts'
import { conditional, convert as cast } from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { smallInt } from './fold.ts'
import {
  charType,
  intType,
  isArithmetic,
  isInteger,
  longType,
  pointerTo,
  qualified,
  shortType,
  sizeOf,
} from './types.ts'
import type { IntType, Type, WideKind } from './types.ts'
import { wideOf } from './wide.ts'
import { kept, make, once, part, sameBytes } from './wide-nodes.ts'
import { vectorType } from './wide-types.ts'

type VectorKind = WideKind & { kind: 'vector' }

export function vectorKind(t: Type): VectorKind | null {
  const kind = wideOf(t)
  return kind?.kind === 'vector' ? kind : null
}

const comparisons: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['eq', 'ne', 'lt', 'gt', 'le', 'ge'])

/** The signed integer of a size: what comparisons give. */
const signedOf = (size: number): IntType =>
  size === 1 ? { ...charType, name: 'signed char' } : size === 2 ? shortType : size === 4 ? intType : longType

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

export function binaryVector(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span): Expr | null {
  const lv = vectorKind(l.type)
  const rv = vectorKind(r.type)
  const kind = lv ?? rv
  if (!kind || (lv && rv && (lv.count !== rv.count || lv.part.size !== rv.part.size))) return null
  if ((!lv && !isArithmetic(l.type)) || (!rv && !isArithmetic(r.type))) return null
  if (kind.part.kind === 'float' && /^(rem|and|or|xor|shl|shr)$/.test(fn)) return null
  const result = comparisons.has(fn)
    ? vectorType(signedOf(kind.part.size), kind.count)
    : vectorType(kind.part, kind.count)
  // A number beside a vector stands for a vector of it.
  return once(lv ? l : cast(l, kind.part), (a) =>
    once(rv ? r : cast(r, kind.part), (b) =>
      make(
        result,
        range(kind.count).map((i) => {
          const x = lv ? part(a, i) : a
          const y = rv ? part(b, i) : b
          const e = narrow(c, fn, x, y)
          return comparisons.has(fn) ? narrowUnary(c, 'neg', e, at) : cast(e, kind.part)
        }),
        at,
      ),
    ),
  )
}

export function unaryVector(c: Checker, fn: UnaryOp | 'plus', e: Expr, at: Span): Expr | null {
  const kind = vectorKind(e.type)
  if (!kind || (fn === 'not' && kind.part.kind === 'float')) return null
  if (fn === 'plus') return e
  if (fn === 'lnot') return binaryVector(c, 'eq', e, smallInt(0, at), at)
  return once(e, (x) =>
    make(
      e.type,
      range(kind.count).map((i) => cast(narrowUnary(c, fn, part(x, i), at), kind.part)),
      at,
    ),
  )
}

/** Between vectors (and, by a cast, integers) of one size the bytes stay. */
export function convertVector(e: Expr, to: Type, isCast: boolean): Expr | null {
  const [from, target] = [vectorKind(e.type), vectorKind(to)]
  if (e.type.kind === 'record' && to.kind === 'record' && e.type.record === to.record) return e
  if (sizeOf(e.type) !== sizeOf(to)) return null
  const integers = from && target && isInteger(from.part) && isInteger(target.part) && from.count === target.count
  if (!isCast && !integers) return null
  if (!(from || isArithmetic(e.type)) || !(target || isArithmetic(to))) return null
  return sameBytes(e, to)
}

/** The array that a vector is. */
export function elementsOf(e: Expr): Expr | null {
  if (e.type.kind !== 'record' || !vectorKind(e.type)) return null
  const [m] = e.type.record.members
  return { op: 'member', e, m, type: qualified(m.type, e.type.quals), loc: e.loc, end: e.end }
}

/** Element of a value at an index that is computed. */
function elementAt(c: Checker, x: Expr, i: Expr, kind: VectorKind): Expr {
  const { loc, end } = x
  const array = elementsOf(x.op === 'load' ? x.e : x) ?? x
  const first: Expr = { op: 'addr', e: array, type: pointerTo(kind.part), loc, end }
  const place = narrow(c, 'add', first, i)
  return { op: 'load', e: { op: 'deref', e: place, type: kind.part, loc, end }, type: kind.part, loc, end }
}

/** `__builtin_shuffle(a, mask)` and `(a, b, mask)`: indices are taken modulo the number of elements. */
export function shuffleVector(c: Checker, list: readonly Expr[], at: Span): Expr | null {
  const kind = vectorKind(list[0]?.type ?? intType)
  const mask = list[list.length - 1]
  const maskKind = vectorKind(mask?.type ?? intType)
  if (!kind || !maskKind || maskKind.count !== kind.count || (list.length !== 2 && list.length !== 3)) return null
  const most = list.length === 3 ? 2 * kind.count - 1 : kind.count - 1
  const second = list.length === 3 ? list[1] : list[0]
  return kept(list[0], (a) =>
    kept(second, (b) =>
      kept(mask, (m) =>
        make(
          list[0].type,
          range(kind.count).map((i) =>
            once(cast(narrow(c, 'and', part(m, i), smallInt(most, at)), intType), (index) => {
              const inSecond = narrow(c, 'and', index, smallInt(kind.count, at))
              const rest = narrow(c, 'and', index, smallInt(kind.count - 1, at))
              const fromFirst = elementAt(c, a, rest, kind)
              return list.length === 2 ? fromFirst : conditional(c, inSecond, elementAt(c, b, rest, kind), fromFirst)
            }),
          ),
          at,
        ),
      ),
    ),
  )
}

/** `__builtin_shufflevector(a, b, constants…)`. */
export function shuffleConstant(list: readonly Expr[], at: Span): Expr | null {
  const [first, second, ...indices] = list
  const kind = vectorKind(first?.type ?? intType)
  const other = vectorKind(second?.type ?? intType)
  if (!kind || !other || indices.length === 0) return null
  return once(first, (a) =>
    once(second, (b) =>
      make(
        vectorType(kind.part, indices.length),
        indices.map((e) => {
          const i = e.op === 'int' && e.lo >= 0 ? e.lo : 0
          return i < kind.count ? part(a, i) : part(b, Math.min(i - kind.count, other.count - 1))
        }),
        at,
      ),
    ),
  )
}

/** `__builtin_convertvector`. */
export function convertElements(e: Expr, to: Type, at: Span): Expr | null {
  const [from, target] = [vectorKind(e.type), vectorKind(to)]
  if (!from || !target || from.count !== target.count) return null
  return once(e, (x) =>
    make(
      to,
      range(from.count).map((i) => part(x, i)),
      at,
    ),
  )
}

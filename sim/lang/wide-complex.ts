// Complex numbers (C11 6.2.5p13, and GNU's complex integers): real and imaginary part. Products and quotients of two complex
// numbers of floating point are functions of the library (libgcc's names), which look after infinities (annex G).

import type { BinaryOp, Expr, UnaryOp } from './ast.ts'
import { binary as narrow, unary as narrowUnary } from './check-arithmetic.ts'
import { comma, convert as cast, logic, value } from './check.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { floatNode, smallInt } from './fold.ts'
import {
  commonType,
  doubleType,
  floatType,
  functionType,
  intType,
  isArithmetic,
  longDoubleType,
  qualified,
} from './types.ts'
import type { FloatType, FunctionType, IntType, RecordType, Type } from './types.ts'
import { wideOf } from './wide.ts'
import { helper, make, once, part } from './wide-nodes.ts'
import { complexType } from './wide-types.ts'

/** The type of the parts, or of the number itself if it is real. */
function partType(t: Type): Part {
  const kind = wideOf(t)
  if (kind?.kind === 'complex') return kind.part
  return isArithmetic(t) || isReal80(t) ? t : intType
}

type Part = IntType | FloatType | RecordType

const isReal80 = (t: Type): t is RecordType => wideOf(t)?.kind === 'f80'
const nameOf = (t: Part): string => (t.kind === 'record' ? 'long double' : t.name)
const isComplex = (t: Type): boolean => wideOf(t)?.kind === 'complex'
const real = (e: Expr): Expr => part(e, 0)
const imaginary = (e: Expr): Expr => part(e, 1)

/** As a complex type: a part of int rank at least. */
const commonPart = (l: Type, r: Type): Part => {
  const [a, b] = [partType(l), partType(r)]
  if (a.kind === 'record' || b.kind === 'record') return longDoubleType
  return isComplex(l) && isComplex(r) && a.name === b.name ? a : commonType(a, b)
}

export const commonComplex = (l: Type, r: Type): Type => complexType(commonPart(l, r))

export function truthComplex(c: Checker, e: Expr): Expr {
  const zero = smallInt(0, e)
  return once(e, (x) => logic(c, false, narrow(c, 'ne', real(x), zero), narrow(c, 'ne', imaginary(x), zero)))
}

const zeroOf = (t: Part, at: Span): Expr => (t.kind === 'float' ? floatNode(0, t, at) : cast(smallInt(0, at), t))

/** From or to a complex type. */
export function convertComplex(c: Checker, e: Expr, to: Type): Expr | null {
  const from = e.type
  if (isComplex(to)) {
    if (isComplex(from)) {
      if (nameOf(partType(from)) === nameOf(partType(to))) return e
      return once(e, (x) => make(to, [real(x), imaginary(x)], e))
    }
    return isArithmetic(from) || isReal80(from) ? make(to, [cast(e, partType(to)), zeroOf(partType(to), e)], e) : null
  }
  if (to.kind === 'int' && to.bool) return cast(truthComplex(c, e), to)
  return isArithmetic(to) || isReal80(to) ? cast(real(e), to) : null
}

/** Both operands with parts of one type; a real one stays real. */
export function binaryComplex(c: Checker, fn: BinaryOp, left: Expr, right: Expr, at: Span): Expr | null {
  const t = commonPart(left.type, right.type)
  const type = complexType(t)
  const bring = (e: Expr): Expr => (isComplex(e.type) ? (convertComplex(c, e, type) ?? e) : cast(e, t))
  const op = (name: BinaryOp, x: Expr, y: Expr): Expr => narrow(c, name, x, y)
  return once(bring(left), (a) =>
    once(bring(right), (b) => {
      const [ac, bc] = [isComplex(a.type), isComplex(b.type)]
      const [ar, ai] = ac ? [real(a), imaginary(a)] : [a, zeroOf(t, at)]
      const [br, bi] = bc ? [real(b), imaginary(b)] : [b, zeroOf(t, at)]
      switch (fn) {
        case 'add':
          return make(type, [op('add', ar, br), ac && bc ? op('add', ai, bi) : ac ? ai : bi], at)
        case 'sub':
          return make(type, [op('sub', ar, br), ac ? (bc ? op('sub', ai, bi) : ai) : narrowUnary(c, 'neg', bi, at)], at)
        case 'mul':
          if (!ac) return make(type, [op('mul', a, br), op('mul', a, bi)], at)
          if (!bc) return make(type, [op('mul', ar, b), op('mul', ai, b)], at)
          return product(c, type, t, [ar, ai, br, bi], at)
        case 'div':
          if (!bc) return make(type, [op('div', ar, b), op('div', ai, b)], at)
          return quotient(c, type, t, [ar, ai, br, bi], at)
        case 'eq':
          return logic(c, true, op('eq', ar, br), op('eq', ai, bi))
        default:
          return logic(c, false, op('ne', ar, br), op('ne', ai, bi))
      }
    }),
  )
}

type Four = [Expr, Expr, Expr, Expr]

const helperSuffix = (t: FloatType | RecordType): string => (t.kind === 'record' ? 'xc3' : t.size === 4 ? 'sc3' : 'dc3')
const isConstant = (parts: Four): boolean =>
  parts.every((e) => e.op === 'float' || (e.op === 'make' && e.init.every(({ value: v }) => v.op === 'int')))

function product(c: Checker, type: Type, t: Part, parts: Four, at: Span): Expr {
  const [a, b, x, y] = parts
  const op = (name: BinaryOp, l: Expr, r: Expr): Expr => narrow(c, name, l, r)
  if (t.kind !== 'int' && !isConstant(parts)) return helper(`__mul${helperSuffix(t)}`, type, parts, at)
  return make(type, [op('sub', op('mul', a, x), op('mul', b, y)), op('add', op('mul', a, y), op('mul', b, x))], at)
}

function quotient(c: Checker, type: Type, t: Part, parts: Four, at: Span): Expr {
  const [a, b, x, y] = parts
  const op = (name: BinaryOp, l: Expr, r: Expr): Expr => narrow(c, name, l, r)
  if (t.kind !== 'int') return helper(`__div${helperSuffix(t)}`, type, parts, at)
  return once(op('add', op('mul', x, x), op('mul', y, y)), (d) =>
    make(
      type,
      [
        op('div', op('add', op('mul', a, x), op('mul', b, y)), d),
        op('div', op('sub', op('mul', b, x), op('mul', a, y)), d),
      ],
      at,
    ),
  )
}

export function unaryComplex(c: Checker, fn: UnaryOp | 'plus', e: Expr, at: Span): Expr {
  if (fn === 'plus') return e
  if (fn === 'lnot') return narrowUnary(c, 'lnot', truthComplex(c, e), at)
  const minus = (x: Expr): Expr => narrowUnary(c, 'neg', x, at)
  return once(e, (x) => make(e.type, [fn === 'not' ? real(x) : minus(real(x)), minus(imaginary(x))], at))
}

/** `__real__ e`, `__imag__ e`: a place if `e` is one. */
export function partOfComplex(e: Expr, isImaginary: boolean, at: Span): Expr | null {
  if (isArithmetic(e.type) || wideOf(e.type)?.kind === 'f80') {
    if (!isImaginary) return value(e)
    return comma(e, zeroOf(partType(e.type), at))
  }
  if (e.type.kind !== 'record' || !isComplex(e.type)) return null
  const m = e.type.record.members[isImaginary ? 1 : 0]
  return { op: 'member', e, m, type: qualified(m.type, e.type.quals), loc: at.loc, end: at.end }
}

/** `__builtin_complex(re, im)`. */
export function complexOf(list: readonly Expr[], at: Span): Expr | null {
  const [re, im] = list
  if (list.length !== 2 || nameOf(partType(re.type)) !== nameOf(partType(im.type))) return null
  const t = partType(re.type)
  return t.kind === 'int' ? null : make(complexType(t), [re, im], at)
}

const toReal = /^(creal|cimag|cabs|carg)([fl]?)$/
const toComplex = /^(conj|cproj|cexp|csqrt|ca?(?:sin|cos|tan)h?|clog(?:10)?|cpow)([fl]?)$/

/** What gcc knows of <complex.h> without its header. */
export function complexFunction(name: string): FunctionType | null {
  const match = toReal.exec(name) ?? toComplex.exec(name)
  if (!match) return null
  const part = match[2] === 'f' ? floatType : match[2] === 'l' ? longDoubleType : doubleType
  const z = complexType(part)
  return functionType(toReal.test(name) ? part : z, name.startsWith('cpow') ? [z, z] : [z], false, true)
}

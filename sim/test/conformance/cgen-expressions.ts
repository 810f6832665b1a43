// Which expressions the generated C programs of cgen.ts are made of. Each comes with its type and the interval of its values, so that
// nothing is undefined: a signed result that might not fit has its operands reduced, or is computed unsigned. Parentheses stand only
// where C's grammar needs them. No expression reads what another part of it changes.

import type { PrngState } from '../../lib/prng.ts'
import { nextBelow } from '../../lib/prng.ts'

/** A scalar type. `bits` is 1 for _Bool; `real` for float and double. */
export interface Scalar {
  readonly name: string
  readonly bits: number
  readonly signed: boolean
  readonly real?: true
}

/** Binding strengths of C's operators, as far as they are generated. */
export const strength = { comma: 1, assign: 2, conditional: 3, cast: 14, unary: 14, postfix: 15, primary: 16 } as const

/** An expression: its text, its binding strength, its type, and between which values it lies. */
export interface Expr {
  readonly text: string
  readonly binds: number
  readonly type: Scalar
  readonly low: number
  readonly high: number
}

/** Something that can be read and assigned; `field` is the width of a bit-field, 0 for others. */
export interface Place {
  readonly text: string
  readonly type: Scalar
  readonly field: number
  readonly volatile?: true
}

/** A function that an expression may call: it changes nothing that the program can see. */
export interface Callee {
  readonly name: string
  readonly result: Scalar
  /** Makes the arguments' text. */
  readonly args: (maker: Maker) => string
  readonly cost: number
}

/** What an expression may use. */
export interface Maker {
  readonly prng: PrngState
  readonly places: readonly Place[]
  readonly callees: readonly Callee[]
  /** Locals that only expressions change: each at most once in a full expression. */
  readonly movers: readonly Place[]
  readonly used: Set<string>
  /** How much a call may cost. */
  readonly budget: number
}

const scalar = (name: string, bits: number, signed: boolean): Scalar => ({ name, bits, signed })

export const bool = scalar('_Bool', 1, false)
export const char = scalar('char', 8, true)
export const uchar = scalar('unsigned char', 8, false)
export const short = scalar('short', 16, true)
export const ushort = scalar('unsigned short', 16, false)
export const int = scalar('int', 32, true)
export const uint = scalar('unsigned', 32, false)
export const long = scalar('long', 64, true)
export const ulong = scalar('unsigned long', 64, false)
export const float: Scalar = { name: 'float', bits: 32, signed: true, real: true }
export const double: Scalar = { name: 'double', bits: 64, signed: true, real: true }

/** All types of whole numbers, the common ones more than once. */
export const whole: readonly Scalar[] = [
  bool,
  char,
  scalar('signed char', 8, true),
  uchar,
  short,
  ushort,
  int,
  int,
  int,
  uint,
  uint,
  long,
  long,
  ulong,
  scalar('long long', 64, true),
  scalar('unsigned long long', 64, false),
]

export const below = (prng: PrngState, bound: number): number => nextBelow(prng, bound)

/** One of a list. */
export function pick<T>(prng: PrngState, list: readonly T[]): T {
  const item = list[below(prng, list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}

/** A scalar type, now and then a real one. */
export const anyScalar = (prng: PrngState): Scalar =>
  below(prng, 8) === 0 ? pick(prng, [float, double, double]) : pick(prng, whole)

const realLimit = (type: Scalar): number => (type.bits === 32 ? 1e15 : 1e60)
/** No variable of a real type holds more. */
const held = 1e6
const lowest = (type: Scalar): number => (type.real ? -realLimit(type) : type.signed ? -(2 ** (type.bits - 1)) : 0)
const highest = (type: Scalar): number =>
  type.real ? realLimit(type) : type.signed ? 2 ** (type.bits - 1) - 1 : 2 ** type.bits - 1

/** Whether a signed result of this interval is in the type; the edges of 64 bits, which a double does not tell apart, are not. */
function fits(type: Scalar, low: number, high: number): boolean {
  if (type.real) return low >= -realLimit(type) && high <= realLimit(type)
  return type.bits === 64 ? low > -(2 ** 62) && high < 2 ** 62 : low >= lowest(type) && high <= highest(type)
}

const make = (text: string, binds: number, type: Scalar, low = lowest(type), high = highest(type)): Expr => ({
  text,
  binds,
  type,
  low,
  high,
})

/** The text of an operand whose place needs this binding strength. */
export const operand = (e: Expr, binds: number): string => (e.binds >= binds ? e.text : `(${e.text})`)

const promote = (type: Scalar): Scalar => (type.real || type.bits >= 32 ? type : int)

/** The type that two operands are converted to. */
export function common(a: Scalar, b: Scalar): Scalar {
  if (a.real || b.real) {
    const reals = [a, b].filter((type) => type.real)
    return reals.find((type) => type.bits === 64) ?? float
  }
  const [p, q] = [promote(a), promote(b)]
  const wide = p.bits === q.bits ? (p.signed ? q : p) : p.bits > q.bits ? p : q
  return wide.bits === 64 ? (wide.signed ? long : ulong) : wide
}

/** A real value between the bounds of what a variable holds: `clamp` is a function of every generated program. */
export function clamp(e: Expr): Expr {
  if (e.low >= -held && e.high <= held) return e
  return make(`clamp(${operand(e, strength.assign)})`, strength.postfix, double, -held, held)
}

/** A real number as an integer type has it: through int where the type might not have room for it. */
function toWhole(e: Expr, type: Scalar): Expr {
  const room = type.bits === 64 && type.signed ? 2 ** 52 : type.bits >= 32 && type.signed ? 2 ** 30 : 0
  if (e.low >= -room && e.high <= room) return e
  const small = clamp(e)
  if (room > 0) return small
  return make(
    `(int)${operand(small, strength.cast)}`,
    strength.cast,
    int,
    Math.trunc(small.low),
    Math.trunc(small.high),
  )
}

/** A cast, or the conversion that an assignment makes. */
export function convert(e: Expr, type: Scalar, cast: boolean): Expr {
  let value = e
  if (e.type.real && !type.real && type.bits !== 1) value = toWhole(e, type)
  if (e.type.real && type.real && !fits(type, e.low, e.high)) value = clamp(e)
  const same = !type.real && type.bits !== 1 && value.low >= lowest(type) && value.high <= highest(type)
  const range: [number, number] = same
    ? [Math.trunc(value.low), Math.trunc(value.high)]
    : type.real
      ? [value.low, value.high]
      : [lowest(type), highest(type)]
  if (!cast) return { ...value, type, low: range[0], high: range[1] }
  return make(`(${type.name})${operand(value, strength.cast)}`, strength.cast, type, range[0], range[1])
}

/** A literal, in any of the ways to write it. */
export function literal(prng: PrngState): Expr {
  const n = below(prng, 2) === 0 ? below(prng, 20) : below(prng, 2 ** 31)
  const one = (text: string, type: Scalar, value: number): Expr => make(text, strength.primary, type, value, value)
  switch (below(prng, 10)) {
    case 0:
      return one(`0x${n.toString(16)}u`, uint, n)
    case 1:
      return one(`${n}L`, long, n)
    case 2:
      return one(`0${n.toString(8)}`, int, n)
    case 3:
      return one(`${n}UL`, ulong, n)
    case 4: {
      const [text, value] = pick(prng, [
        ['a', 97],
        ['\\n', 10],
        ['\\0', 0],
        ['\\xff', -1],
        ['\\101', 65],
        ['\\\\', 92],
      ] as const)
      return one(`'${text}'`, int, value)
    }
    case 5:
      return one(`0x${n.toString(16)}${(n % 4096).toString(16).padStart(3, '0')}L`, long, n * 4096 + (n % 4096))
    case 6:
      return one(`${n % 1000}.${pick(prng, ['0', '5', '25', '125'])}${pick(prng, ['', '', 'f'])}`, double, 1000)
    default:
      return one(`${n % 1000}`, int, n % 1000)
  }
}

/** What reading a place gives: a bit-field that is wider than int is cast, because gcc gives it a type of its own width. */
export function read(place: Place): Expr {
  const { text, type, field } = place
  const binds = text.startsWith('*') ? strength.unary : strength.postfix
  if (type.real) return make(text, binds, type, -held, held)
  if (field === 0) return make(text, binds, type)
  if (field > 32 || (field === 32 && type.bits === 64)) {
    return make(`(${type.name})${text}`, strength.cast, type)
  }
  const low = type.signed ? -(2 ** (field - 1)) : 0
  const high = type.signed ? 2 ** (field - 1) - 1 : 2 ** field - 1
  return make(text, binds, field < 32 || type.signed ? int : uint, low, high)
}

/** An expression of at most this depth. */
export function expression(maker: Maker, depth: number): Expr {
  const { prng } = maker
  if (depth <= 0 || below(prng, 6) === 0) {
    return below(prng, 3) === 0 || maker.places.length === 0
      ? fixLiteral(literal(prng))
      : read(pick(prng, maker.places))
  }
  const kind = below(prng, 24)
  if (kind < 11) return binary(maker, depth)
  if (kind < 14) return unary(maker, depth)
  if (kind < 16) return conditional(maker, depth)
  if (kind < 18) return convert(expression(maker, depth - 1), anyScalar(prng), true)
  if (kind < 20) return call(maker, depth)
  if (kind < 21) return sequence(maker, depth)
  if (kind < 23) return mover(maker)
  return statementExpression(maker, depth)
}

const fixLiteral = (e: Expr): Expr =>
  e.type.real ? { ...e, type: e.text.endsWith('f') ? float : double, low: 0, high: 1000 } : e

/** An expression of a whole-number type. */
export function wholeExpression(maker: Maker, depth: number): Expr {
  const e = expression(maker, depth)
  return e.type.real ? convert(e, int, true) : e
}

function reduce(prng: PrngState, e: Expr, bound: number): Expr {
  if (e.low >= -bound && e.high <= bound) return e
  const type = promote(e.type)
  const by = Math.min(bound, 1 + below(prng, bound))
  if (below(prng, 2) === 0) {
    const low = e.low < 0 ? -(by - 1) : 0
    return make(`${operand(e, 13)} % ${by}`, 13, common(type, int), low, by - 1)
  }
  const mask = 2 ** Math.floor(Math.log2(by + 1)) - 1
  return make(`${operand(e, 8)} & ${mask}`, 8, common(type, int), 0, mask)
}

function binary(maker: Maker, depth: number): Expr {
  const { prng } = maker
  const a = expression(maker, depth - 1)
  const b = expression(maker, depth - 1)
  const op = pick(prng, '+ - * / % & | ^ << >> < > <= >= == != && ||'.split(' '))
  if (op === '&&' || op === '||') {
    const binds = op === '&&' ? 5 : 4
    return make(`${operand(a, binds)} ${op} ${operand(b, binds + 1)}`, binds, int, 0, 1)
  }
  if ('< > <= >= == !='.split(' ').includes(op)) {
    const binds = op === '==' || op === '!=' ? 9 : 10
    return make(`${operand(a, binds)} ${op} ${operand(b, binds + 1)}`, binds, int, 0, 1)
  }
  if (a.type.real || b.type.real) return real(maker, op, a, b)
  if (op === '<<' || op === '>>') return shift(prng, op, a, b)
  if (op === '/' || op === '%') return divide(prng, op, a, b)
  const type = common(a.type, b.type)
  if ('&|^'.includes(op)) return bitwise(op, a, b, type)
  return arithmetic(prng, op, a, b)
}

function bitwise(op: string, a: Expr, b: Expr, type: Scalar): Expr {
  const binds = op === '&' ? 8 : op === '^' ? 7 : 6
  const both = a.low >= 0 && b.low >= 0
  const top = 2 ** Math.ceil(Math.log2(Math.max(a.high, b.high) + 2)) - 1
  const range: [number, number] = both
    ? [0, op === '&' ? Math.min(a.high, b.high) : Math.min(top, highest(type))]
    : [lowest(type), highest(type)]
  return make(`${operand(a, binds)} ${op} ${operand(b, binds + 1)}`, binds, type, range[0], range[1])
}

function interval(op: string, a: Expr, b: Expr): [number, number] {
  if (op === '+') return [a.low + b.low, a.high + b.high]
  if (op === '-') return [a.low - b.high, a.high - b.low]
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
  return [Math.min(...corners), Math.max(...corners)]
}

function arithmetic(prng: PrngState, op: string, a: Expr, b: Expr): Expr {
  const binds = op === '*' ? 13 : 12
  const write = (x: Expr, y: Expr, type: Scalar, range: [number, number]): Expr =>
    make(`${operand(x, binds)} ${op} ${operand(y, binds + 1)}`, binds, type, range[0], range[1])
  const type = common(a.type, b.type)
  const range = interval(op, a, b)
  if (!type.signed)
    return write(
      a,
      b,
      type,
      range[0] >= 0 && range[1] < 2 ** 52 && range[1] <= highest(type) ? range : [0, highest(type)],
    )
  if (fits(type, range[0], range[1])) return write(a, b, type, range)
  if (below(prng, 3) === 0) {
    const to = type.bits === 32 ? uint : ulong
    const x = make(`(${to.name})${operand(a, strength.cast)}`, strength.cast, to)
    return write(x, b, to, [0, highest(to)])
  }
  const bound = type.bits === 32 ? 30_000 : 2 ** 30
  const [x, y] = [reduce(prng, a, bound), reduce(prng, b, bound)]
  return write(x, y, common(x.type, y.type), interval(op, x, y))
}

function shift(prng: PrngState, op: string, a: Expr, b: Expr): Expr {
  const type = promote(a.type)
  const count =
    below(prng, 2) === 0
      ? make(`${below(prng, type.bits)}`, strength.primary, int)
      : make(`${operand(b, 8)} & ${type.bits - 1}`, 8, int)
  const text = `${operand(a, 11)} ${op} ${operand(count, 12)}`
  if (op === '>>') return make(text, 11, type, Math.min(a.low, 0), Math.max(a.high, 0))
  if (
    !type.signed ||
    (count.binds === strength.primary &&
      fits(type, a.low * 2 ** Number(count.text), a.high * 2 ** Number(count.text)) &&
      a.low >= 0)
  )
    return make(text, 11, type)
  const to = type.bits === 32 ? uint : ulong
  return make(`(${to.name})${operand(a, strength.cast)} << ${operand(count, 12)}`, 11, to)
}

function divide(prng: PrngState, op: string, a: Expr, b: Expr): Expr {
  const type = common(a.type, b.type)
  const positive = b.low > 0
  const divisor = positive
    ? b
    : type.signed
      ? make(`(${operand(b, 8)} & ${2 ** (1 + below(prng, 10)) - 1}) + ${1 + below(prng, 9)}`, 12, promote(b.type))
      : b.low >= 0 && b.high <= 1
        ? make(`${operand(b, 12)} + 1`, 12, promote(b.type)) // gcc makes a constant of `truth | 1`, and moves its effects to the front.
        : make(`${operand(b, 6)} | 1`, 6, promote(b.type))
  const text = `${operand(a, 13)} ${op} ${operand(divisor, 14)}`
  const of = common(a.type, divisor.type)
  const span = Math.max(Math.abs(a.low), Math.abs(a.high))
  return make(
    text,
    13,
    of,
    of.signed && a.low < 0 ? Math.max(lowest(of), -span) : 0,
    of.signed ? Math.min(span, highest(of)) : highest(of),
  )
}

function real(maker: Maker, op: string, a: Expr, b: Expr): Expr {
  const type = common(a.type, b.type)
  if (op === '/') {
    const span = 8 * Math.max(Math.abs(a.low), Math.abs(a.high))
    const by = pick(maker.prng, ['3', '-7.0', '0.125', '2.0f'])
    const to = by.endsWith('f') ? common(a.type, float) : by === '3' ? a.type : double
    if (to.real && fits(to, -span, span)) return make(`${operand(a, 13)} / ${by}`, 13, to, -span, span)
  }
  const sign = '+-*'.includes(op) ? op : pick(maker.prng, ['+', '-', '*'])
  const range = interval(sign, a, b)
  if (!fits(type, range[0], range[1])) return make(`${operand(a, 10)} < ${operand(b, 11)}`, 10, int, 0, 1)
  const binds = sign === '*' ? 13 : 12
  return make(`${operand(a, binds)} ${sign} ${operand(b, binds + 1)}`, binds, type, range[0], range[1])
}

/** A prefix operator before an operand: a space keeps `- -x` and `+ ++x` apart. */
const prefix = (op: string, e: Expr): string => {
  const text = operand(e, strength.unary)
  return /^[-+&]/.test(text) ? `${op} ${text}` : `${op}${text}`
}

function unary(maker: Maker, depth: number): Expr {
  const e = expression(maker, depth - 1)
  const type = promote(e.type)
  switch (below(maker.prng, 6)) {
    case 0:
      return make(prefix('!', e), strength.unary, int, 0, 1)
    case 1:
      if (e.type.real) return make(prefix('-', e), strength.unary, e.type, -e.high, -e.low)
      return make(
        prefix('~', e),
        strength.unary,
        type,
        type.signed ? -e.high - 1 : 0,
        type.signed ? -e.low - 1 : highest(type),
      )
    case 2:
      return make(prefix('+', e), strength.unary, type, e.low, e.high)
    case 3:
      return make(`sizeof(${prefix('+', e)})`, strength.unary, ulong, 1, 8)
    default: {
      if (!e.type.real && !type.signed) return make(prefix('-', e), strength.unary, type)
      if (e.type.real || fits(type, -e.high, -e.low)) return make(prefix('-', e), strength.unary, type, -e.high, -e.low)
      const small = reduce(maker.prng, e, 1000)
      return make(prefix('-', small), strength.unary, promote(small.type), -small.high, -small.low)
    }
  }
}

function conditional(maker: Maker, depth: number): Expr {
  const test = expression(maker, depth - 1)
  const a = expression(maker, depth - 1)
  const b = expression(maker, depth - 1)
  const type = common(a.type, b.type)
  const wraps = !type.real && !type.signed && (a.low < 0 || b.low < 0)
  const range: [number, number] = wraps ? [0, highest(type)] : [Math.min(a.low, b.low), Math.max(a.high, b.high)]
  return make(`${operand(test, 4)} ? ${a.text} : ${operand(b, 3)}`, strength.conditional, type, range[0], range[1])
}

function call(maker: Maker, depth: number): Expr {
  const able = maker.callees.filter((callee) => callee.cost <= maker.budget)
  if (able.length === 0 || depth < 2) return fixLiteral(literal(maker.prng))
  const callee = pick(maker.prng, able)
  return make(`${callee.name}(${callee.args(maker)})`, strength.postfix, callee.result)
}

function sequence(maker: Maker, depth: number): Expr {
  const first = mover(maker)
  const e = expression(maker, depth - 1)
  // Constants alone with a comma between them, cast to _Bool, end gcc 12 with an internal error.
  if (first.binds === strength.primary && !first.text.startsWith('(')) return e
  return { ...e, text: `(${first.text}, ${operand(e, strength.assign)})`, binds: strength.primary }
}

/** Changes one of the movers, which nothing else in the full expression touches. */
function mover(maker: Maker): Expr {
  const { prng } = maker
  const free = maker.movers.filter((place) => !maker.used.has(place.text))
  if (free.length === 0) return fixLiteral(literal(prng))
  const place = pick(prng, free)
  maker.used.add(place.text)
  const { text, type } = place
  const wraps = !type.signed || type.bits < 32
  switch (below(prng, 4)) {
    case 0:
      return wraps ? make(`${text}${pick(prng, ['++', '--'])}`, strength.postfix, type) : read(place)
    case 1:
      return wraps ? make(`${pick(prng, ['++', '--'])}${text}`, strength.unary, type) : read(place)
    case 2: {
      const e = wholeExpression(maker, 1)
      return make(`(${text} = ${operand(e, strength.assign)})`, strength.primary, type)
    }
    default: {
      const e = wholeExpression(maker, 1)
      return make(`(${text} ${pick(prng, ['^=', '|=', '&='])} ${operand(e, strength.assign)})`, strength.primary, type)
    }
  }
}

let temporaries = 0

/** Makes the names of a program's temporaries the same each time. */
export const resetTemporaries = (): void => {
  temporaries = 0
}

function statementExpression(maker: Maker, depth: number): Expr {
  const e = expression(maker, depth - 1)
  const name = `t${temporaries++}`
  return make(
    `({ __typeof__(${prefix('+', e)}) ${name} = ${operand(e, strength.assign)}; ${name}; })`,
    strength.primary,
    promote(e.type),
    e.low,
    e.high,
  )
}

// x87's extended precision at compile time: 64 bits of mantissa, 15 of exponent. Every operation is exact and then rounded once,
// to nearest, ties to even.

import {
  bitLength,
  compare,
  minus,
  multiply,
  naturalOf,
  plus,
  powerOf,
  shiftLeft,
  shiftRight,
  timesPlus,
  wordsOf,
} from './f80-naturals.ts'
import type { Nat } from './f80-naturals.ts'
import { int64, neg64 } from './int64.ts'
import type { Int64 } from './int64.ts'

/** As in memory: the mantissa with its integer bit; sign and exponent. */
export interface F80 {
  readonly m: Int64
  readonly se: number
}

interface Format {
  readonly bits: number
  /** Exponents of the last bit: of the smallest numbers, and that no number reaches. */
  readonly least: number
  readonly end: number
}

const extended: Format = { bits: 64, least: -16445, end: 16384 }
const formatOf = (size: number): Format =>
  size === 4 ? { bits: 24, least: -149, end: 128 } : { bits: 53, least: -1074, end: 1024 }

/** `n * 2^e` with so many bits; `sticky`: a bit more than that. null: too large. */
function rounded(n: Nat, e: number, sticky: boolean, { bits, least, end }: Format): { n: Nat; e: number } | null {
  const drop = Math.max(bitLength(n) - bits, least - e)
  if (drop <= 0) return bitLength(n) + e > end ? null : { n, e }
  let kept = shiftRight(n, drop)
  const rest = minus(n, shiftLeft(kept, drop))
  const order = compare(rest, shiftLeft([1], drop - 1))
  if (order > 0 || (order === 0 && (sticky || ((kept[0] ?? 0) & 1) === 1))) kept = plus(kept, [1])
  const carried = bitLength(kept) > bits ? 1 : 0
  if (carried) kept = shiftRight(kept, 1)
  const last = e + drop + carried
  return bitLength(kept) + last > end ? null : { n: kept, e: last }
}

const INFINITE: Int64 = int64(0, 0x80000000)

function pack(negative: boolean, n: Nat, e: number, sticky = false): F80 {
  const sign = negative ? 0x8000 : 0
  const r = rounded(n, e, sticky, extended)
  if (!r) return { m: INFINITE, se: sign | 0x7fff }
  if (r.n.length === 0) return { m: int64(0, 0), se: sign }
  const shift = Math.min(64 - bitLength(r.n), r.e + 16445)
  const words = wordsOf(shiftLeft(r.n, shift))
  const exponent = r.e - shift + 16383 + 63
  return { m: int64(words.lo, words.hi), se: sign | (words.hi < 0 ? exponent : 0) }
}

const isNegative = (x: F80): boolean => (x.se & 0x8000) !== 0
const exponentOf = (x: F80): number => x.se & 0x7fff
const isNan = (x: F80): boolean => exponentOf(x) === 0x7fff && ((x.m.hi & 0x7fffffff) | x.m.lo) !== 0
const isFinite80 = (x: F80): boolean => exponentOf(x) !== 0x7fff
const isZero80 = (x: F80): boolean => (x.m.lo | x.m.hi) === 0
const natural = (x: F80): Nat => naturalOf(x.m.lo, x.m.hi)
const scale = (x: F80): number => Math.max(1, exponentOf(x)) - 16383 - 63

export const negated = (x: F80): F80 => ({ m: x.m, se: x.se ^ 0x8000 })

/** null: left for the machine. */
export function operate(fn: 'add' | 'sub' | 'mul' | 'div', a: F80, right: F80): F80 | null {
  const b = fn === 'sub' ? negated(right) : right
  if (!isFinite80(a) || !isFinite80(b)) return null
  const negative = isNegative(a) !== isNegative(b)
  if (fn === 'mul') return pack(negative, multiply(natural(a), natural(b)), scale(a) + scale(b))
  if (fn === 'div') {
    if (isZero80(b)) return isZero80(a) ? null : { m: INFINITE, se: negative ? 0xffff : 0x7fff }
    return quotient(negative, natural(a), natural(b), scale(a) - scale(b))
  }
  const e = Math.min(scale(a), scale(b))
  const [x, y] = [shiftLeft(natural(a), scale(a) - e), shiftLeft(natural(b), scale(b) - e)]
  if (!negative) return pack(isNegative(a), plus(x, y), e)
  const order = compare(x, y)
  if (order === 0) return { m: int64(0, 0), se: 0 }
  return order > 0 ? pack(isNegative(a), minus(x, y), e) : pack(isNegative(b), minus(y, x), e)
}

/** `a / b * 2^e`, b not zero. */
function quotient(negative: boolean, a: Nat, b: Nat, e: number): F80 {
  if (a.length === 0) return pack(negative, [], 0)
  const up = 70 + bitLength(b) - bitLength(a)
  let rest = up > 0 ? shiftLeft(a, up) : a
  const over = up > 0 ? b : shiftLeft(b, -up)
  // Now the quotient has 70 or 71 bits.
  let n: Nat = []
  for (let i = 71; i >= 0; i--) {
    const part = shiftLeft(over, i)
    const fits = compare(rest, part) >= 0
    if (fits) rest = minus(rest, part)
    n = timesPlus(n, 2, fits ? 1 : 0)
  }
  return pack(negative, n, e - up, rest.length > 0)
}

/** Below, equal, above zero; null: one is no number. */
export function order80(a: F80, b: F80): number | null {
  if (isNan(a) || isNan(b)) return null
  if (isZero80(a) && isZero80(b)) return 0
  if (isNegative(a) !== isNegative(b)) return isNegative(a) ? -1 : 1
  const size = exponentOf(a) - exponentOf(b) || compare(natural(a), natural(b))
  return isNegative(a) ? -size : size
}

export const fromInteger = (v: Int64, unsigned: boolean): F80 => {
  const negative = !unsigned && v.hi < 0
  const size = negative ? neg64(v) : v
  return pack(negative, naturalOf(size.lo, size.hi), 0)
}

export function fromNumber80(value: number, minusNan: boolean): F80 {
  if (Number.isNaN(value)) return { m: int64(0, 0xc0000000), se: minusNan ? 0xffff : 0x7fff }
  const negative = value < 0 || Object.is(value, -0)
  if (!Number.isFinite(value)) return { m: INFINITE, se: negative ? 0xffff : 0x7fff }
  let [v, e] = [Math.abs(value), 0]
  // Both are exact: the number has 53 bits, and stays far from the subnormal ones.
  for (; v !== 0 && v < 2 ** 52; e--) v *= 2
  for (; v >= 2 ** 53; e++) v /= 2
  return pack(negative, naturalOf((v % 4294967296) | 0, Math.floor(v / 4294967296)), e)
}

/** The nearest number of the size; a NaN's sign is beside it. */
export function toNumber80(x: F80, size: number): number {
  if (isNan(x)) return NaN
  const r = isFinite80(x) ? rounded(natural(x), scale(x), false, formatOf(size)) : null
  let v = Infinity
  if (r) {
    const words = wordsOf(r.n)
    v = (words.hi >>> 0) * 4294967296 + (words.lo >>> 0)
    for (let e = r.e; e !== 0; e -= Math.max(-500, Math.min(500, e))) v *= 2 ** Math.max(-500, Math.min(500, e))
  }
  return isNegative(x) ? -v : v
}

/** Truncated; null: not within 64 bits of the kind. */
export function toInteger(x: F80, unsigned: boolean): Int64 | null {
  if (!isFinite80(x) || scale(x) > 0) return null
  const words = wordsOf(shiftRight(natural(x), -scale(x)))
  const size = int64(words.lo, words.hi)
  if (unsigned) return isNegative(x) && (size.lo | size.hi) !== 0 ? null : size
  if (size.hi < 0) return null
  return isNegative(x) ? neg64(size) : size
}

/** A literal without its suffix, in lower case. */
export function parse80(text: string): F80 {
  const isHex = text.startsWith('0x')
  const match = isHex
    ? /^0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?[0-9]+)$/.exec(text)
    : /^([0-9]*)\.?([0-9]*)(?:e([+-]?[0-9]+))?$/.exec(text)
  if (!match) return pack(false, [], 0)
  let n: Nat = []
  for (const digit of match[1] + match[2]) n = timesPlus(n, isHex ? 16 : 10, parseInt(digit, 16))
  const written = Math.max(-1e6, Math.min(1e6, Number(match[3] ?? 0)))
  const exponent = written - (isHex ? 4 : 1) * match[2].length
  if (isHex) return pack(false, n, exponent)
  const digits = match[1].length + match[2].length
  if (n.length === 0 || digits + exponent < -5000) return pack(false, [], 0)
  if (exponent > 5000) return { m: INFINITE, se: 0x7fff }
  return exponent >= 0
    ? pack(false, multiply(n, powerOf(10, exponent)), 0)
    : quotient(false, n, powerOf(10, -exponent), 0)
}

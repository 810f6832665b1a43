// Exact 64-bit integers at compile time, as pairs of signed 32-bit words: what constant folding and `#if` count with.

/** A 64-bit pattern; whether it is signed is the type's business. */
export interface Int64 {
  readonly lo: number
  readonly hi: number
}

export const zero64: Int64 = { lo: 0, hi: 0 }
export const one64: Int64 = { lo: 1, hi: 0 }

/** Makes a pair of two words (of any sign). */
export const int64 = (lo: number, hi: number): Int64 => ({ lo: lo | 0, hi: hi | 0 })

/** Sign-extends a 32-bit word. */
export const fromInt32 = (n: number): Int64 => int64(n, n >> 31)

/** Zero-extends a 32-bit word. */
export const fromUint32 = (n: number): Int64 => int64(n, 0)

/** An integer below 2^53 in size. */
export function fromNumber(n: number): Int64 {
  return int64(n % 4294967296, Math.floor(n / 4294967296))
}

/** Truncates a double as `cvttsd2si` does: out of range and NaN give 0x8000000000000000. */
export function fromDouble(n: number): Int64 {
  if (!(n >= -9223372036854775808 && n < 9223372036854775808)) return int64(0, 0x80000000)
  const t = Math.trunc(n)
  const hi = Math.floor(t / 4294967296)
  return int64(t - hi * 4294967296, hi)
}

/** Truncates to an unsigned 64-bit integer as gcc compiles it on x86-64. */
export function fromDoubleUnsigned(n: number): Int64 {
  if (n >= 9223372036854775808) {
    const rest = fromDouble(n - 9223372036854775808)
    return int64(rest.lo, rest.hi ^ 0x80000000)
  }
  return fromDouble(n)
}

/** The value as a double: rounded once, to nearest even. */
export function toNumber(a: Int64, unsigned: boolean): number {
  return (unsigned ? a.hi >>> 0 : a.hi) * 4294967296 + (a.lo >>> 0)
}

/** The value rounded once to float precision (sticky bit first, so that there is no double rounding). */
export function toFloat(a: Int64, unsigned: boolean): number {
  if (!unsigned && a.hi < 0) return -toFloat(neg64(a), true)
  const hi = a.hi >>> 0
  if (hi < 0x200000) return Math.fround(hi * 4294967296 + (a.lo >>> 0))
  const sticky = (a.lo & 0xffff) !== 0 ? 0x10000 : 0
  return Math.fround(hi * 4294967296 + (((a.lo & 0xffff0000) | sticky) >>> 0))
}

export const isZero = (a: Int64): boolean => (a.lo | a.hi) === 0
export const equal64 = (a: Int64, b: Int64): boolean => a.lo === b.lo && a.hi === b.hi

export function add64(a: Int64, b: Int64): Int64 {
  const lo = (a.lo >>> 0) + (b.lo >>> 0)
  return int64(lo, a.hi + b.hi + (lo > 0xffffffff ? 1 : 0))
}

export const not64 = (a: Int64): Int64 => int64(~a.lo, ~a.hi)
export const neg64 = (a: Int64): Int64 => add64(not64(a), one64)
export const sub64 = (a: Int64, b: Int64): Int64 => add64(a, neg64(b))

/** The 64-bit product of two unsigned words. */
function mulWords(a: number, b: number): Int64 {
  const al = a & 0xffff
  const ah = a >>> 16
  const bl = b & 0xffff
  const bh = b >>> 16
  const mid = ah * bl + ((al * bl) >>> 16)
  const mid2 = al * bh + (mid & 0xffff)
  return int64(Math.imul(a, b), ah * bh + Math.floor(mid / 65536) + Math.floor(mid2 / 65536))
}

export function mul64(a: Int64, b: Int64): Int64 {
  const low = mulWords(a.lo, b.lo)
  return int64(low.lo, low.hi + Math.imul(a.lo, b.hi) + Math.imul(a.hi, b.lo))
}

/** The high word pair of the unsigned 128-bit product. */
export function mulHighUnsigned(a: Int64, b: Int64): Int64 {
  const ll = mulWords(a.lo, b.lo)
  const lh = mulWords(a.lo, b.hi)
  const hl = mulWords(a.hi, b.lo)
  const hh = mulWords(a.hi, b.hi)
  const mid = (ll.hi >>> 0) + (lh.lo >>> 0) + (hl.lo >>> 0)
  return add64(add64(hh, fromUint32(lh.hi)), add64(fromUint32(hl.hi), fromNumber(Math.floor(mid / 4294967296))))
}

export const lessUnsigned = (a: Int64, b: Int64): boolean =>
  a.hi === b.hi ? a.lo >>> 0 < b.lo >>> 0 : a.hi >>> 0 < b.hi >>> 0
export const lessSigned = (a: Int64, b: Int64): boolean => (a.hi === b.hi ? a.lo >>> 0 < b.lo >>> 0 : a.hi < b.hi)
export const less64 = (a: Int64, b: Int64, unsigned: boolean): boolean =>
  unsigned ? lessUnsigned(a, b) : lessSigned(a, b)

/** Shifts; the count is taken modulo 64. */
export function shl64(a: Int64, count: number): Int64 {
  const n = count & 63
  if (n === 0) return a
  if (n >= 32) return int64(0, a.lo << (n - 32))
  return int64(a.lo << n, (a.hi << n) | (a.lo >>> (32 - n)))
}

export function shr64(a: Int64, count: number, unsigned: boolean): Int64 {
  const n = count & 63
  if (n === 0) return a
  if (n >= 32) return unsigned ? int64(a.hi >>> (n - 32), 0) : int64(a.hi >> (n - 32), a.hi >> 31)
  return int64((a.lo >>> n) | (a.hi << (32 - n)), unsigned ? a.hi >>> n : a.hi >> n)
}

export const and64 = (a: Int64, b: Int64): Int64 => int64(a.lo & b.lo, a.hi & b.hi)
export const or64 = (a: Int64, b: Int64): Int64 => int64(a.lo | b.lo, a.hi | b.hi)
export const xor64 = (a: Int64, b: Int64): Int64 => int64(a.lo ^ b.lo, a.hi ^ b.hi)

/** Unsigned quotient and remainder; the divisor is not zero. */
export function divmodUnsigned(a: Int64, b: Int64): { quotient: Int64; remainder: Int64 } {
  let quotient = zero64
  let remainder = zero64
  for (let bit = 63; bit >= 0; bit--) {
    remainder = shl64(remainder, 1)
    if (shr64(a, bit, true).lo & 1) remainder = int64(remainder.lo | 1, remainder.hi)
    quotient = shl64(quotient, 1)
    if (!lessUnsigned(remainder, b)) {
      remainder = sub64(remainder, b)
      quotient = int64(quotient.lo | 1, quotient.hi)
    }
  }
  return { quotient, remainder }
}

/** Quotient and remainder, truncating; the divisor is not zero. */
export function divmod64(a: Int64, b: Int64, unsigned: boolean): { quotient: Int64; remainder: Int64 } {
  if (unsigned || (a.hi >= 0 && b.hi >= 0)) return divmodUnsigned(a, b)
  const { quotient, remainder } = divmodUnsigned(a.hi < 0 ? neg64(a) : a, b.hi < 0 ? neg64(b) : b)
  return {
    quotient: a.hi < 0 !== b.hi < 0 ? neg64(quotient) : quotient,
    remainder: a.hi < 0 ? neg64(remainder) : remainder,
  }
}

/** Keeps the low `bits` bits, extended to 64 by sign or with zeros. */
export function extend64(a: Int64, bits: number, unsigned: boolean): Int64 {
  if (bits >= 64) return a
  return shr64(shl64(a, 64 - bits), 64 - bits, unsigned)
}

/** Decimal text. */
export function format64(a: Int64, unsigned: boolean): string {
  if (!unsigned && a.hi < 0) return '-' + format64(neg64(a), true)
  if (a.hi >>> 0 < 0x200000) return String(toNumber(a, true))
  const { quotient, remainder } = divmodUnsigned(a, int64(1000000000, 0))
  return format64(quotient, true) + String(remainder.lo).padStart(9, '0')
}

/** Digits in a base 2 … 16 to a value; `overflow` if it needs more than 64 bits. */
export function parse64(digits: string, base: number): { value: Int64; overflow: boolean } {
  let value = zero64
  let overflow = false
  const factor = int64(base, 0)
  for (let i = 0; i < digits.length; i++) {
    if (!isZero(mulHighUnsigned(value, factor))) overflow = true
    const shifted = mul64(value, factor)
    value = add64(shifted, int64(parseInt(digits[i], 16), 0))
    if (lessUnsigned(value, shifted)) overflow = true
  }
  return { value, overflow }
}

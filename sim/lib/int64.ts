// Exact 64-bit integers as Int32 pairs: what does not fit one line of the interpreter. Results go into `out` at `at`, `at + 1`.

/** High word of the unsigned 64-bit product of two words. */
export function mulHighWord(a: number, b: number): number {
  // The double product is within 2^11 of the true one; without its exact low word it is a multiple of 2^32 but for that
  // error, so rounding finds the high word.
  const low = Math.imul(a, b) >>> 0
  return Math.floor(((a >>> 0) * (b >>> 0) - low) * 2 ** -32 + 0.5) | 0
}

/** Low 64 bits of a product; signed and unsigned alike. */
export function mul64(out: Int32Array, at: number, al: number, ah: number, bl: number, bh: number): void {
  const low = Math.imul(al, bl)
  const carry = Math.floor(((al >>> 0) * (bl >>> 0) - (low >>> 0)) * 2 ** -32 + 0.5) | 0
  out[at] = low
  out[at + 1] = (carry + Math.imul(al, bh) + Math.imul(ah, bl)) | 0
}

/** High 64 bits of the unsigned 128-bit product. */
export function mulHighUnsigned(out: Int32Array, at: number, al: number, ah: number, bl: number, bh: number): void {
  const ll = mulHighWord(al, bl) >>> 0
  // Sums of three words: exact doubles.
  const middle = ll + (Math.imul(al, bh) >>> 0) + (Math.imul(ah, bl) >>> 0)
  const sum =
    Math.floor(middle / 2 ** 32) + (mulHighWord(al, bh) >>> 0) + (mulHighWord(ah, bl) >>> 0) + (Math.imul(ah, bh) >>> 0)
  out[at] = sum | 0
  out[at + 1] = (Math.floor(sum / 2 ** 32) + mulHighWord(ah, bh)) | 0
}

/** High 64 bits of the signed 128-bit product. */
export function mulHighSigned(out: Int32Array, at: number, al: number, ah: number, bl: number, bh: number): void {
  mulHighUnsigned(out, at, al, ah, bl, bh)
  // Where an operand is negative, the unsigned product has the other one too much in its upper half.
  if (ah < 0) subtract(out, at, bl, bh)
  if (bh < 0) subtract(out, at, al, ah)
}

function subtract(out: Int32Array, at: number, low: number, high: number): void {
  const was = out[at]
  out[at] = was - low
  out[at + 1] = out[at + 1] - high - (was >>> 0 < low >>> 0 ? 1 : 0)
}

/** Below 2^53 everything is an exact double. */
const exactHigh = 2 ** 21

/**
 * Unsigned division by a divisor that is not 0: the quotient into out[0], out[1], the remainder into out[2], out[3].
 */
export function divmodUnsigned(out: Int32Array, al: number, ah: number, bl: number, bh: number): void {
  const a = (ah >>> 0) * 2 ** 32 + (al >>> 0)
  const b = (bh >>> 0) * 2 ** 32 + (bl >>> 0)
  if (ah >>> 0 < exactHigh && bh >>> 0 < exactHigh) {
    // The rounded quotient may be one too large; the products are exact.
    let quotient = Math.floor(a / b)
    let remainder = a - quotient * b
    if (remainder < 0) {
      quotient--
      remainder += b
    }
    out[0] = quotient | 0
    out[1] = (quotient / 2 ** 32) | 0
    out[2] = remainder | 0
    out[3] = (remainder / 2 ** 32) | 0
    return
  }
  divmodLong(out, al, ah, bl, bh, b)
}

/** Takes out multiples of the divisor that are estimated a little low, so that the remainder never turns negative. */
function divmodLong(out: Int32Array, al: number, ah: number, bl: number, bh: number, b: number): void {
  let rl = al
  let rh = ah
  let ql = 0
  let qh = 0
  while (rh >>> 0 > bh >>> 0 || (rh === bh && rl >>> 0 >= bl >>> 0)) {
    const r = (rh >>> 0) * 2 ** 32 + (rl >>> 0)
    const estimate = Math.max(1, Math.floor((r / b) * (1 - 2 ** -50)))
    const el = estimate | 0
    const eh = (estimate / 2 ** 32) | 0
    const sum = (ql + el) | 0
    qh = (qh + eh + (sum >>> 0 < ql >>> 0 ? 1 : 0)) | 0
    ql = sum
    mul64(out, 0, el, eh, bl, bh)
    const borrow = rl >>> 0 < out[0] >>> 0 ? 1 : 0
    rl = (rl - out[0]) | 0
    rh = (rh - out[1] - borrow) | 0
  }
  out[0] = ql
  out[1] = qh
  out[2] = rl
  out[3] = rh
}

/** Signed division, truncating; the divisor is not 0. The lowest number divided by -1 wraps. */
export function divmodSigned(out: Int32Array, al: number, ah: number, bl: number, bh: number): void {
  const negateA = ah < 0
  const negateB = bh < 0
  divmodUnsigned(
    out,
    negateA ? -al | 0 : al,
    negateA ? (al === 0 ? -ah | 0 : ~ah) : ah,
    negateB ? -bl | 0 : bl,
    negateB ? (bl === 0 ? -bh | 0 : ~bh) : bh,
  )
  if (negateA !== negateB) negate(out, 0)
  if (negateA) negate(out, 2)
}

function negate(out: Int32Array, at: number): void {
  const low = out[at]
  out[at] = -low
  out[at + 1] = low === 0 ? -out[at + 1] : ~out[at + 1]
}

/** Double of a signed 64-bit integer, correctly rounded. */
export const toDouble = (low: number, high: number): number => high * 2 ** 32 + (low >>> 0)
export const toDoubleUnsigned = (low: number, high: number): number => (high >>> 0) * 2 ** 32 + (low >>> 0)

/** Float of an unsigned 64-bit integer, rounded once: the bits that a double would lose are kept as one sticky bit. */
export const toFloatUnsigned = (low: number, high: number): number => {
  if (high >>> 0 < exactHigh) return Math.fround(toDoubleUnsigned(low, high))
  const sticky = (low & 0x7ff) !== 0 ? 0x800 : 0
  return Math.fround(toDoubleUnsigned((low & ~0x7ff) | sticky, high))
}

/** Float of a signed one. */
export const toFloatSigned = (low: number, high: number): number =>
  high < 0 ? -toFloatUnsigned(-low | 0, low === 0 ? -high | 0 : ~high) : toFloatUnsigned(low, high)

// Spellings to values: pp-numbers, character constants, string literals (C11 6.4.4, 6.4.5), with gcc's additions
// (0b binary, \e, multi-character constants).

import { add64, fromInt32, int64, isZero, parse64, shl64, zero64 } from './int64.ts'
import type { Int64 } from './int64.ts'

/** A number's value and suffix, or what is wrong with it. */
export type NumberLiteral =
  | {
      kind: 'int'
      value: Int64
      decimal: boolean
      unsigned: boolean
      long: 0 | 1 | 2
      tooLarge: boolean
      imaginary: boolean
    }
  | { kind: 'float'; value: number; suffix: '' | 'f' | 'l'; text: string; imaginary: boolean }
  | { kind: 'bad'; message: string }

/** Reads a pp-number. */
export function parseNumber(text: string): NumberLiteral {
  const lower = text.toLowerCase()
  const isHex = lower.startsWith('0x')
  if (isHex ? /[.p]/.test(lower) : /[.e]/.test(lower) && !lower.startsWith('0b'))
    return parseFloating(lower, isHex, text)
  const match = /^(0x[0-9a-f]+|0b[01]+|[0-9]+)([a-z0-9_.]*)$/.exec(lower)
  if (!match) return { kind: 'bad', message: `invalid number '${text}'` }
  const [, digits, written] = match
  const imaginary = /^[^ij]*[ij][^ij]*$/.test(written)
  const suffix = imaginary ? written.replace(/[ij]/, '') : written
  if (!/^(u?(l|ll)?|(l|ll)u)$/.test(suffix) || /lL|Ll/.test(text)) {
    if (/^(f|df|dd|dl|f16|f32|f64|f128|q|w)$/.test(suffix) && /^[0-9]+$/.test(digits))
      return { kind: 'bad', message: `invalid suffix '${text.slice(digits.length)}' on integer constant` }
    return { kind: 'bad', message: `invalid suffix '${text.slice(digits.length)}' on integer constant` }
  }
  const base = digits.startsWith('0x') ? 16 : digits.startsWith('0b') ? 2 : digits.startsWith('0') ? 8 : 10
  const body = base === 16 || base === 2 ? digits.slice(2) : digits
  if (base === 8 && /[89]/.test(body))
    return { kind: 'bad', message: `invalid digit '${/[89]/.exec(body)?.[0]}' in octal constant` }
  const { value, overflow } = parse64(body, base)
  const longs = suffix.includes('ll') ? 2 : suffix.includes('l') ? 1 : 0
  return {
    kind: 'int',
    value,
    decimal: base === 10,
    unsigned: suffix.includes('u'),
    long: longs,
    tooLarge: overflow,
    imaginary,
  }
}

/** Those of _Float32 and its relatives, which are the types that C has. */
const sizedSuffixes: Readonly<Record<string, '' | 'f' | 'l'>> = { f32: 'f', f64: '', f32x: '', f64x: 'l' }

function parseFloating(lower: string, isHex: boolean, text: string): NumberLiteral {
  const match = isHex
    ? /^0x([0-9a-f]*)(?:\.([0-9a-f]*))?p([+-]?[0-9]+)([a-z0-9]*)$/.exec(lower)
    : /^([0-9]*)(?:\.([0-9]*))?(?:e([+-]?[0-9]+))?([a-z0-9]*)$/.exec(lower)
  if (!match || (match[1] === '' && (match[2] ?? '') === ''))
    return {
      kind: 'bad',
      message: isHex
        ? `hexadecimal floating constant '${text}' needs an exponent`
        : `invalid floating constant '${text}'`,
    }
  const written = match[4]
  const imaginary = /^[^ij]*[ij][^ij]*$/.test(written)
  const plain = imaginary ? written.replace(/[ij]/, '') : written
  const suffix = sizedSuffixes[plain] ?? plain
  if (suffix !== '' && suffix !== 'f' && suffix !== 'l')
    return { kind: 'bad', message: `invalid suffix '${suffix}' on floating constant` }
  const number = lower.slice(0, lower.length - written.length)
  if (isHex)
    return {
      kind: 'float',
      value: hexFloat(match[1], match[2] ?? '', Number(match[3])),
      suffix,
      text: number,
      imaginary,
    }
  return {
    kind: 'float',
    value: suffix === 'f' ? decimalToFloat(number) : Number(number),
    suffix,
    text: number,
    imaginary,
  }
}

/** Rounds a decimal to float once: where the double lies exactly between two floats, the decimal decides. */
function decimalToFloat(number: string): number {
  const double = Number(number)
  const float = Math.fround(double)
  if (float === double) return float
  // Infinity is where the next float would be.
  const reach = (f: number): number => Math.abs(double - (Number.isFinite(f) ? f : 2 ** 128))
  const other = float < double ? nextFloat(float, 1) : nextFloat(float, -1)
  if (reach(float) !== reach(other)) return float
  const exact = compareDecimal(number, double)
  const up = Math.max(float, other)
  const down = Math.min(float, other)
  return exact > 0 ? up : exact < 0 ? down : float
}

function nextFloat(value: number, direction: 1 | -1): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  const bits = view.getInt32(0)
  view.setInt32(0, value >= 0 === (direction === 1) ? bits + 1 : bits - 1)
  return view.getFloat32(0)
}

/** Sign of (decimal text - double), by the double's exact decimal expansion to 101 digits. */
function compareDecimal(number: string, double: number): number {
  const [mantissa, exponent] = number.split('e')
  const [whole, fraction = ''] = mantissa.split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const leadingZeros = (whole + fraction).length - digits.length
  const scale = whole.length - leadingZeros + Number(exponent ?? 0)
  const [m, e] = double.toExponential(100).split('e')
  const exact = m.replace('.', '')
  if (Number(e) + 1 !== scale) return scale > Number(e) + 1 ? 1 : -1
  const length = Math.max(digits.length, exact.length)
  const a = digits.padEnd(length, '0')
  const b = exact.padEnd(length, '0')
  return a < b ? -1 : a > b ? 1 : 0
}

function hexFloat(whole: string, fraction: string, exponent: number): number {
  const digits = (whole + fraction).replace(/^0+/, '')
  let value = 0
  let scale = exponent - 4 * fraction.length
  const kept = digits.slice(0, 15)
  for (const d of kept) value = value * 16 + parseInt(d, 16)
  const dropped = digits.slice(15)
  if (/[1-9a-f]/.test(dropped)) value += value % 2 === 0 ? 1 : 0
  scale += 4 * dropped.length
  while (scale > 0 && value !== 0 && Number.isFinite(value)) {
    value *= 2
    scale--
  }
  // Powers of two are exact until the last step, so there is one rounding.
  if (scale < 0) {
    while (scale < -1000) {
      value /= 2 ** 500
      scale += 500
    }
    value *= 2 ** scale
  }
  return value
}

const simpleEscapes: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  r: 13,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
  e: 27,
  E: 27,
  '\\': 92,
  "'": 39,
  '"': 34,
  '?': 63,
}

/** The code units of a literal: bytes, or `width`-byte units. A string is what is wrong. */
export function literalUnits(text: string): { units: number[]; width: 1 | 2 | 4; prefix: string } | string {
  const open = text.search(/["']/)
  const prefix = text.slice(0, open)
  const width = prefix === 'L' || prefix === 'U' ? 4 : prefix === 'u' ? 2 : 1
  const units: number[] = []
  const end = text.length - 1
  let at = open + 1
  while (at < end) {
    const c = text.codePointAt(at) ?? 0
    if (c !== 92) {
      pushCodePoint(units, c, width)
      at += c > 0xffff ? 2 : 1
      continue
    }
    const e = text[at + 1]
    if (e in simpleEscapes) {
      units.push(simpleEscapes[e])
      at += 2
      continue
    }
    const digits = /^(?:x([0-9a-fA-F]+)|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(
      text.slice(at + 1, at + 40),
    )
    if (!digits) {
      if (e === 'x') return '\\x used with no following hex digits'
      if (e === 'u' || e === 'U') return `incomplete universal character name`
      units.push(text.charCodeAt(at + 1))
      at += 2
      continue
    }
    at += 1 + digits[0].length
    const unicode = digits[3] ?? digits[4]
    if (unicode !== undefined) pushCodePoint(units, parseInt(unicode, 16), width)
    else units.push(parseInt(digits[1] ?? digits[2], digits[1] !== undefined ? 16 : 8) % 2 ** (8 * width))
  }
  return { units, width, prefix }
}

function pushCodePoint(units: number[], c: number, width: 1 | 2 | 4): void {
  // A byte that was no UTF-8: it stays.
  if (c >= 0xdc80 && c <= 0xdcff) units.push(c & 0xff)
  else if (width === 4) units.push(c)
  else if (width === 2) {
    if (c > 0xffff) units.push(0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff))
    else units.push(c)
  } else if (c < 0x80) units.push(c)
  else if (c < 0x800) units.push(0xc0 | (c >> 6), 0x80 | (c & 63))
  else if (c < 0x10000) units.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
  else units.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63))
}

/** The value of a character constant. */
export function parseCharacter(text: string): { value: Int64; width: 1 | 2 | 4; prefix: string } | string {
  const literal = literalUnits(text)
  if (typeof literal === 'string') return literal
  const { units, width, prefix } = literal
  if (units.length === 0) return 'empty character constant'
  if (width !== 1)
    return {
      value: width === 4 ? fromInt32(units[units.length - 1]) : int64(units[units.length - 1], 0),
      width,
      prefix,
    }
  if (units.length === 1) return { value: fromInt32((units[0] << 24) >> 24), width, prefix }
  let value = zero64
  for (const u of units) value = add64(shl64(value, 8), int64(u, 0))
  return { value: fromInt32(value.lo), width, prefix }
}

/** Whether an unsuffixed constant fits: used to choose the first type of C11 6.4.4.1p5. */
export const fitsInt = (v: Int64): boolean => v.hi === 0 && v.lo >= 0
export const fitsUnsigned = (v: Int64): boolean => v.hi === 0
export const fitsLong = (v: Int64): boolean => v.hi >= 0
export const isZeroLiteral = (v: Int64): boolean => isZero(v)

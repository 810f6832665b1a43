// Warnings about printf, scanf and their relatives: conversions and arguments that do not go together, as clang's -Wformat.

import type { Expr } from './ast.ts'
import type { Span } from './diagnostics.ts'
import { isPointer, isVoid, typeName, unqualified } from './types.ts'
import type { Type } from './types.ts'
import { wideOf } from './wide.ts'

/** Says it at a place. */
export type Warn = (code: string, at: Span, message: string, hint?: string | null) => void

/** Where the format stands among the arguments. */
const printing = new Map([
  ...['printf', 'warn', 'warnx'].map((name) => [name, 0] as const),
  ...['fprintf', 'dprintf', 'sprintf', 'asprintf', 'err', 'errx', 'syslog'].map((name) => [name, 1] as const),
  ['snprintf', 2] as const,
])
const scanning = new Map([
  ['scanf', 0],
  ['fscanf', 1],
  ['sscanf', 1],
])

const conversion = /%(?:%|([-+ #0']*)(\*|\d+)?(?:\.(\*|\d*))?(hh|h|ll|l|q|j|z|t|L)?(.|$))/gs
const reading = /%(?:%|(\*)?(\d+)?(m)?(hh|h|ll|l|q|j|z|t|L)?(\[\^?\]?[^\]]*\]|.|$))/gs

const integers: Readonly<Record<string, string>> = {
  '': 'int',
  hh: 'char',
  h: 'short',
  l: 'long',
  ll: 'long long',
  q: 'long long',
  j: 'long',
  z: 'long',
  t: 'long',
}

/** Looks at a call of one of these functions. */
export function checkFormat(warn: Warn, name: string, args: readonly Expr[], text: (at: Span) => string): void {
  const prints = printing.get(name)
  const at = prints ?? scanning.get(name)
  const literal = at === undefined ? null : literalOf(args[at])
  if (at === undefined || literal === null) return
  const given = args.slice(at + 1)
  const format = String.fromCharCode(...literal.bytes.subarray(0, -1))
  const place = (index: number, length: number): Span => placeIn(literal, text(literal), index, length)
  // Arguments by number: not looked at.
  if (/%\d+\$/.test(format)) return
  let next = 0
  const take = (index: number, length: number): Expr | null => {
    const e = given[next++]
    if (e === undefined && next === given.length + 1)
      warn('format', place(index, length), "more '%' conversions than data arguments")
    return e ?? null
  }
  for (const match of format.matchAll(prints === undefined ? reading : conversion)) {
    if (match[0] === '%%') continue
    const { index } = match
    const width = match[0].length
    if (prints === undefined) {
      const [, skipped, , , length = '', letter] = match
      if (skipped) continue
      const e = take(index, width)
      if (e) checkRead(warn, e, length, letter)
      continue
    }
    const [, , stars, precision, length = '', letter] = match
    for (const star of [stars, precision]) {
      if (star !== '*') continue
      const e = take(index, width)
      if (e && !isInt(e.type, 4))
        warn('format', e, `field width should have type 'int', but argument has type '${show(e)}'`)
    }
    if (letter === 'm') continue
    if (!/^[diouxXcCsSpneEfFgGaA]$/.test(letter)) {
      const message = /^[!-~]$/.test(letter)
        ? `invalid conversion specifier '${letter}'`
        : 'incomplete format specifier'
      warn('format', place(index, width), message)
      next++
      continue
    }
    const e = take(index, width)
    if (e) checkPrinted(warn, e, length, letter)
  }
  const extra = given[next]
  if (extra !== undefined) warn('format', extra, 'data argument not used by format string')
}

function literalOf(e: Expr | undefined): (Expr & { op: 'string' }) | null {
  if (e?.op === 'cast') return literalOf(e.e)
  return e?.op === 'addr' && e.e.op === 'string' ? e.e : null
}

/** The place of a character of a literal, where it is written as one piece. */
function placeIn(literal: Span, source: string, index: number, length: number): Span {
  if (!source.startsWith('"')) return literal
  const escape = /^\\(?:[0-7]{1,3}|x[0-9a-fA-F]+|.)|^[^]/
  let at = 1
  for (let i = 0; i < index; i++) at += escape.exec(source.slice(at))?.[0].length ?? 1
  const loc = literal.loc + at
  return loc + length <= literal.end ? { loc, end: loc + length } : literal
}

const show = (e: Expr): string => typeName(unqualified(sourceOf(e).type))

/** Before the conversions that a call makes. */
const sourceOf = (e: Expr): Expr => (e.op === 'cast' && e.loc === e.e.loc && e.end === e.e.end ? sourceOf(e.e) : e)

const isInt = (t: Type, size: number): boolean => t.kind === 'int' && t.size === size

function checkPrinted(warn: Warn, e: Expr, length: string, letter: string): void {
  const t = e.type
  if (t.kind === 'error') return
  const wrong = (wanted: string): void => {
    const message = `format specifies type '${wanted}' but the argument has type '${show(e)}'`
    warn('format', e, message, hintFor(sourceOf(e).type))
  }
  if (/[diouxXcC]/.test(letter)) {
    const base = letter === 'c' ? 'int' : (integers[length] ?? 'int')
    const wanted = /[ouxX]/.test(letter) ? `unsigned ${base}` : base
    if (!isInt(t, base.startsWith('long') ? 8 : 4)) wrong(wanted)
  } else if (/[eEfFgGaA]/.test(letter)) {
    const isLong = length === 'L'
    const fits = isLong ? isLongDouble(t) : t.kind === 'float'
    if (!fits) wrong(isLong ? 'long double' : 'double')
  } else if (letter === 'p') {
    if (!isPointer(t)) wrong('void *')
  } else if (letter === 'n') {
    if (!isPointer(t)) wrong('int *')
  } else {
    const size = length === 'l' || letter === 'S' ? 4 : 1
    if (!isPointer(t) || !(isInt(t.base, size) || isVoid(t.base))) wrong(size === 4 ? 'wchar_t *' : 'char *')
  }
}

/** One is passed by its address here. */
const isLongDouble = (t: Type): boolean => wideOf(isPointer(t) ? t.base : t)?.kind === 'f80'

function hintFor(t: Type): string | null {
  if (t.kind === 'float') return "use '%f'"
  if (isPointer(t)) return isInt(t.base, 1) ? "use '%s'" : "use '%p'"
  if (t.kind !== 'int') return null
  const length = t.size < 8 ? '' : t.name.includes('long long') ? 'll' : 'l'
  return `use '%${length}${t.unsigned ? 'u' : 'd'}'`
}

function checkRead(warn: Warn, e: Expr, length: string, letter: string): void {
  const t = e.type
  if (t.kind === 'error') return
  const wrong = (wanted: string): void => {
    const message = `format specifies type '${wanted} *' but the argument has type '${show(e)}'`
    warn('format', e, message, isPointer(t) ? null : "did you forget '&'?")
  }
  const base = isPointer(t) ? t.base : null
  const sizes: Readonly<Record<string, number>> = { hh: 1, h: 2, '': 4 }
  if (/^[dioux]$/.test(letter)) {
    const name = integers[length] ?? 'int'
    if (!base || !isInt(base, sizes[length] ?? 8)) wrong(/[oux]/.test(letter) ? `unsigned ${name}` : name)
  } else if (/^[eEfFgGaA]$/.test(letter)) {
    if (length === 'L') return
    if (base?.kind !== 'float' || base.size !== (length === 'l' ? 8 : 4)) wrong(length === 'l' ? 'double' : 'float')
  } else if (/^[sc[]/.test(letter) && length === '') {
    const array = base?.kind === 'array' ? base.base : base
    if (!array || !(isInt(array, 1) || isVoid(array) || isPointer(array))) wrong('char')
  }
}

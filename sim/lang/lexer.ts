// Characters to preprocessing tokens (C11 6.4). A file is lexed whole, once; headers are kept lexed between compilations.

import type { DiagnosticSink } from './diagnostics.ts'
import { report } from './diagnostics.ts'
import type { SourceFile } from './source.ts'

/** Token kinds. */
export const END = 0
export const ID = 1
export const NUMBER = 2
export const CHARACTER = 3
export const STRING = 4
export const PUNCTUATOR = 5
export const OTHER = 6
/** A `#pragma` that the parser must see in its place; the text is what follows the word. */
export const PRAGMA = 7

/** Token flags. */
export const FIRST_ON_LINE = 1
export const AFTER_SPACE = 2
/** The macro of this name was being expanded when the token came up: it is never expanded (C11 6.10.3.4). */
export const NO_EXPAND = 4
/** Stands for an argument that has no tokens. */
export const EMPTY = 8

/** A preprocessing token. */
export interface Token {
  readonly kind: number
  readonly text: string
  readonly loc: number
  readonly flags: number
  /** loc behind the last character (in a macro expansion: of the name that was expanded). */
  readonly end: number
}

const isBlank = (c: number): boolean => c === 32 || (c >= 9 && c <= 13)
const isDigit = (c: number): boolean => c >= 48 && c <= 57
const identifierTable = Uint8Array.from({ length: 128 }, (_, c) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || isDigit(c) ? 1 : 0,
)
const isIdentifier = (c: number): boolean => (c < 128 ? identifierTable[c] === 1 : c >= 0xa0)

const punctuators = new Map<string, string[]>()
for (const p of (
  '... <<= >>= %:%: -> ++ -- << >> <= >= == != && || += -= *= /= %= &= |= ^= ## <: :> <% %> %: ' +
  '[ ] ( ) { } . & * + - ~ ! / % < > ^ | ? : ; = , #'
).split(' ')) {
  const list = punctuators.get(p[0])
  if (list) list.push(p)
  else punctuators.set(p[0], [p])
}
const punctuatorsByCode: (string[] | undefined)[] = []
for (const [first, list] of punctuators) punctuatorsByCode[first.charCodeAt(0)] = list
/** Read as `#` and `##`; the other digraphs keep their spelling until the parser takes them. */
const digraphs: Readonly<Record<string, string>> = { '%:': '#', '%:%:': '##' }

/** Lexes a text. `base` is the loc of its first character. Ends with an END token. */
export function lex(text: string, base: number, sink: DiagnosticSink | null): Token[] {
  const out: Token[] = []
  const n = text.length
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let flags = FIRST_ON_LINE
  const push = (kind: number, start: number, end: number, spelling = text.slice(start, end)): void => {
    out.push({ kind, text: spelling, loc: base + start, flags, end: base + end })
    flags = 0
  }
  while (at < n) {
    const c = text.charCodeAt(at)
    if (isBlank(c)) {
      at++
      flags = c === 10 ? FIRST_ON_LINE : flags | AFTER_SPACE
      continue
    }
    const start = at
    const next = text.charCodeAt(at + 1)
    if (c === 47 && next === 47) {
      const newline = text.indexOf('\n', at)
      at = newline < 0 ? n : newline
      continue
    }
    if (c === 47 && next === 42) {
      const close = text.indexOf('*/', at + 2)
      if (close < 0 && sink) {
        report(sink, 'error', 'unterminated', { loc: base + start, end: base + start + 2 }, 'unterminated /* comment')
      }
      at = close < 0 ? n : close + 2
      flags |= AFTER_SPACE
      continue
    }
    const name = isDigit(c) ? at : endOfName(text, at)
    const quote = text.charCodeAt(name)
    if ((quote === 34 || quote === 39) && isPrefix(text, start, name)) {
      const end = endOfLiteral(text, name, quote)
      at = Math.abs(end)
      push(end < 0 ? OTHER : quote === 34 ? STRING : CHARACTER, start, at)
      continue
    }
    if (name > at) {
      at = name
      const raw = quote === 34 && text[at - 1] === 'R' ? rawString(text, start, at) : null
      if (raw !== null) {
        at = raw.end
        push(STRING, start, at, raw.text)
        continue
      }
      const spelling = text.slice(start, at)
      push(ID, start, at, spelling.includes('\\') ? withoutEscapes(spelling) : spelling)
      continue
    }
    if (isDigit(c) || (c === 46 && isDigit(next))) {
      at = endOfNumber(text, at)
      push(NUMBER, start, at)
      continue
    }
    const found = punctuatorsByCode[c]?.find((p) => text.startsWith(p, at))
    if (found === undefined) {
      at++
      push(OTHER, start, at)
      continue
    }
    at += found.length
    push(PUNCTUATOR, start, at, digraphs[found] ?? found)
  }
  out.push({ kind: END, text: '', loc: base + n, flags: flags | FIRST_ON_LINE, end: base + n })
  return out
}

const escapedCharacter = /\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y

/** The offset behind the name that starts here, in which characters may be written as \\u00c1; `from` if there is none. */
function endOfName(text: string, from: number): number {
  for (let at = from; ; at = escapedCharacter.lastIndex) {
    while (isIdentifier(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== 92) return at
    escapedCharacter.lastIndex = at
    if (!escapedCharacter.test(text)) return at
  }
}

const withoutEscapes = (name: string): string =>
  name.replace(/\\u.{4}|\\U.{8}/g, (escape) => String.fromCodePoint(parseInt(escape.slice(2), 16)))

/** R"x(…)x" as an ordinary literal; null where it is none. */
function rawString(text: string, start: number, quote: number): { text: string; end: number } | null {
  const prefix = text.slice(start, quote - 1)
  const open = text.indexOf('(', quote)
  if (!/^(?:L|u|U|u8)?$/.test(prefix) || open < 0) return null
  const close = `)${text.slice(quote + 1, open)}"`
  const end = text.indexOf(close, open)
  if (end < 0 || /[\s\\)"]/.test(close.slice(1, -1))) return null
  const inside = text
    .slice(open + 1, end)
    .replace(/["\\]/g, '\\$&')
    .replace(/\n/g, '\\n')
  return { text: `${prefix}"${inside}"`, end: end + close.length }
}

function isPrefix(text: string, start: number, end: number): boolean {
  const prefix = text.slice(start, end)
  return prefix === '' || prefix === 'L' || prefix === 'u' || prefix === 'U' || (prefix === 'u8' && text[end] === '"')
}

function endOfNumber(text: string, from: number): number {
  let at = from
  for (;;) {
    const c = text.charCodeAt(at)
    const e = c | 32
    const sign = text.charCodeAt(at + 1)
    if ((e === 101 || e === 112) && (sign === 43 || sign === 45)) at += 2
    else if (c === 46 || isIdentifier(c)) at++
    else return at
  }
}

/** The offset behind the literal; negative if it does not end on its line (an error only if the token is used). */
function endOfLiteral(text: string, from: number, quote: number): number {
  let at = from + 1
  while (at < text.length) {
    const c = text.charCodeAt(at)
    if (c === quote) return at + 1
    if (c === 10) break
    at += c === 92 && text.charCodeAt(at + 1) !== 10 ? 2 : 1
  }
  return -Math.min(at, text.length)
}

/** Lexes a file of a compilation. */
export const lexFile = (file: SourceFile, sink: DiagnosticSink | null): Token[] => lex(file.clean, file.base, sink)

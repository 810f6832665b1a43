// Macros: what `#define` stores, and the substitution of arguments into a body (C11 6.10.3.1-3, with GNU's `args...`,
// `, ## __VA_ARGS__` and `__VA_OPT__`). When to expand is preprocess.ts's business.

import {
  AFTER_SPACE,
  CHARACTER,
  EMPTY,
  END,
  FIRST_ON_LINE,
  ID,
  NO_EXPAND,
  OTHER,
  PUNCTUATOR,
  STRING,
  lex,
} from './lexer.ts'
import type { Token } from './lexer.ts'

/** A macro. */
export interface Macro {
  readonly name: string
  /** null: without parentheses. */
  readonly params: readonly string[] | null
  /** The last parameter takes the rest. */
  readonly variadic: boolean
  readonly body: readonly Token[]
  /** For each token of the body the parameter that it names, or -1. */
  readonly paramOf: readonly number[]
  /** `__LINE__` and its like. */
  readonly builtin: string | null
  readonly loc: number
  /** It is being expanded: its name is not expanded again. */
  disabled: boolean
}

/** One argument of a call: as written, and expanded when somebody needs that. */
export interface Argument {
  readonly raw: readonly Token[]
  expanded: readonly Token[] | null
}

/** What substitution needs from the preprocessor. */
export interface Substitution {
  readonly macro: Macro
  readonly args: readonly Argument[]
  /** Place of the name that is being expanded: the place of everything in the body. */
  readonly at: Token
  readonly expand: (arg: Argument) => readonly Token[]
  readonly badPaste: (left: Token, right: Token) => void
}

const placed = (t: Token, s: Substitution): Token => ({
  kind: t.kind,
  text: t.text,
  loc: s.at.loc,
  flags: t.flags & ~FIRST_ON_LINE,
  end: s.at.end,
})

const emptyToken = (s: Substitution, flags: number): Token => ({
  kind: OTHER,
  text: '',
  loc: s.at.loc,
  flags: EMPTY | (flags & AFTER_SPACE),
  end: s.at.end,
})

/** The `#` operator: spelling of the tokens as a string literal. */
export function stringize(tokens: readonly Token[]): string {
  let text = ''
  for (const t of tokens) {
    if (text !== '' && (t.flags & (AFTER_SPACE | FIRST_ON_LINE)) !== 0) text += ' '
    text += t.kind === STRING || t.kind === CHARACTER ? t.text.replace(/["\\]/g, '\\$&') : t.text
  }
  return `"${text}"`
}

function paste(left: Token, right: Token, s: Substitution): Token[] {
  const text = left.text + right.text
  const tokens = lex(text, 0, null)
  if (tokens.length !== 2) {
    s.badPaste(left, right)
    return [left, { ...right, flags: right.flags & ~AFTER_SPACE }]
  }
  return [{ kind: tokens[0].kind, text: tokens[0].text, loc: left.loc, flags: left.flags & ~NO_EXPAND, end: left.end }]
}

/** The body with the arguments in their places. EMPTY tokens stand for spaces before what vanished. */
export function substitute(s: Substitution): Token[] {
  const out = substituteRange(s, 0, s.macro.body.length)
  // Empty places without a space in front leave no trace.
  return out.filter((t) => (t.flags & EMPTY) === 0 || (t.flags & AFTER_SPACE) !== 0)
}

function withFirstFlags(tokens: readonly Token[], from: Token): readonly Token[] {
  if (tokens.length === 0) return tokens
  const first = tokens[0]
  const flags = (first.flags & ~(AFTER_SPACE | FIRST_ON_LINE)) | (from.flags & AFTER_SPACE)
  return flags === first.flags ? tokens : [{ ...first, flags }, ...tokens.slice(1)]
}

/** The tokens that the body's element at `i` stands for, and the index behind it. */
function operand(s: Substitution, i: number, end: number, raw: boolean): { tokens: readonly Token[]; next: number } {
  const { body, paramOf } = s.macro
  const t = body[i]
  if (s.macro.params !== null && t.kind === PUNCTUATOR && t.text === '#' && i + 1 < end && paramOf[i + 1] >= 0) {
    const text = stringize(s.args[paramOf[i + 1]].raw)
    return { tokens: [{ ...placed(t, s), kind: STRING, text }], next: i + 2 }
  }
  if (t.kind === PUNCTUATOR && t.text === '#' && s.macro.variadic && body[i + 1]?.text === '__VA_OPT__') {
    const { tokens, next } = operand(s, i + 1, end, true)
    const text = stringize(tokens.filter((each) => (each.flags & EMPTY) === 0))
    return { tokens: [{ ...placed(t, s), kind: STRING, text }], next }
  }
  if (t.kind === ID && t.text === '__VA_OPT__' && s.macro.variadic && body[i + 1]?.text === '(') {
    const close = matching(body, i + 1, end)
    const rest = s.expand(s.args[s.args.length - 1])
    const tokens = rest.length > 0 ? withFirstFlags(substituteRange(s, i + 2, close), t) : [emptyToken(s, t.flags)]
    return { tokens, next: close + 1 }
  }
  const param = paramOf[i]
  if (param < 0) return { tokens: [placed(t, s)], next: i + 1 }
  const arg = s.args[param]
  const tokens = raw ? arg.raw : s.expand(arg)
  return { tokens: tokens.length > 0 ? withFirstFlags(tokens, t) : [emptyToken(s, t.flags)], next: i + 1 }
}

function matching(body: readonly Token[], open: number, end: number): number {
  let depth = 0
  for (let i = open; i < end; i++) {
    if (body[i].text === '(' && body[i].kind === PUNCTUATOR) depth++
    if (body[i].text === ')' && body[i].kind === PUNCTUATOR && --depth === 0) return i
  }
  return end
}

const isPasteOperator = (t: Token | undefined): boolean => t !== undefined && t.kind === PUNCTUATOR && t.text === '##'

function substituteRange(s: Substitution, from: number, end: number): Token[] {
  const out: Token[] = []
  const { body, paramOf } = s.macro
  let i = from
  while (i < end) {
    const pasted = i + 1 < end && isPasteOperator(body[i + 1])
    const first = operand(s, i, end, pasted)
    i = first.next
    if (!(i < end && isPasteOperator(body[i]))) {
      for (const t of first.tokens) out.push(t)
      continue
    }
    let left = [...first.tokens]
    while (i + 1 < end && isPasteOperator(body[i])) {
      const rightParam = paramOf[i + 1]
      const right = operand(s, i + 1, end, true)
      i = right.next
      const isRest = rightParam >= 0 && s.macro.variadic && rightParam === s.args.length - 1
      if (isRest && left.length === 1 && left[0].text === ',' && left[0].kind === PUNCTUATOR) {
        if (s.args[rightParam].raw.length === 0) left = []
        else left.push(...withFirstFlags(s.expand(s.args[rightParam]), body[i - 1]))
        continue
      }
      left = joinLists(left, right.tokens, s)
    }
    for (const t of left) out.push(t)
  }
  return out
}

function joinLists(left: Token[], right: readonly Token[], s: Substitution): Token[] {
  const last = left.at(-1)
  if (last === undefined || (last.flags & EMPTY) !== 0) return [...left.slice(0, -1), ...right]
  if (right.length === 0 || (right[0].flags & EMPTY) !== 0) return left
  return [...left.slice(0, -1), ...paste(last, right[0], s), ...right.slice(1)]
}

/** Whether two definitions are the same (C11 6.10.3p2). */
export function sameMacro(a: Macro, b: Macro): boolean {
  if ((a.params === null) !== (b.params === null) || a.variadic !== b.variadic) return false
  if (a.params && b.params && a.params.join() !== b.params.join()) return false
  return (
    a.body.length === b.body.length &&
    a.body.every(
      (t, i) => t.text === b.body[i].text && (i === 0 || (t.flags & AFTER_SPACE) === (b.body[i].flags & AFTER_SPACE)),
    )
  )
}

/** A definition from the tokens behind `#define`; a string is what is wrong with it. */
export function parseMacro(tokens: readonly Token[]): Macro | string {
  const name = tokens[0]
  if (name === undefined || name.kind === END) return 'macro name missing'
  if (name.kind !== ID) return 'macro name must be an identifier'
  if (name.text === 'defined') return "'defined' cannot be used as a macro name"
  let at = 1
  let params: string[] | null = null
  let variadic = false
  const open = tokens[1]
  if (open?.text === '(' && open.kind === PUNCTUATOR && (open.flags & AFTER_SPACE) === 0) {
    params = []
    at = 2
    for (let expectName = true; ; expectName = !expectName) {
      const t = tokens[at++]
      if (t === undefined) return "missing ')' in macro parameter list"
      if (t.text === ')') {
        if (expectName && params.length > 0) return 'expected a parameter name'
        break
      }
      if (!expectName) {
        if (t.text === '...' && !variadic) variadic = true
        else if (t.text !== ',') return `expected ',' or ')' in macro parameter list, found '${t.text}'`
        if (variadic) expectName = true
        if (variadic && tokens[at]?.text !== ')') return "missing ')' in macro parameter list"
        if (variadic) {
          at++
          break
        }
        continue
      }
      if (t.text === '...') {
        params.push('__VA_ARGS__')
        variadic = true
        if (tokens[at++]?.text !== ')') return "missing ')' in macro parameter list"
        break
      }
      if (t.kind !== ID) return `invalid token '${t.text}' in macro parameter list`
      if (params.includes(t.text)) return `duplicate macro parameter name '${t.text}'`
      params.push(t.text)
    }
  }
  const body = tokens.slice(at)
  if (isPasteOperator(body[0]) || isPasteOperator(body.at(-1)))
    return "'##' cannot be at either end of a macro expansion"
  const paramOf = body.map((t) => (params !== null && t.kind === ID ? params.indexOf(t.text) : -1))
  if (params !== null) {
    const lone = body.findIndex(
      (t, i) => t.kind === PUNCTUATOR && t.text === '#' && !(paramOf[i + 1] >= 0 || body[i + 1]?.text === '__VA_OPT__'),
    )
    if (lone >= 0) return "'#' is not followed by a macro parameter"
  }
  return { name: name.text, params, variadic, body, paramOf, builtin: null, loc: name.loc, disabled: false }
}

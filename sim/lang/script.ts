// Script form: a text without `main` is statements and declarations that stand in `main` (contract, section 1). Function definitions
// and `#` lines are lifted before it. Works on tokens, so that every place stays what it is in the text.

import { AFTER_SPACE, END, FIRST_ON_LINE, ID, PUNCTUATOR, lex } from './lexer.ts'
import type { Token } from './lexer.ts'

/** One piece of a text at the outermost level: tokens [from, to). */
interface Item {
  readonly from: number
  readonly to: number
  readonly lifted: boolean
}

const statementWords = new Set([
  'if',
  'for',
  'while',
  'switch',
  'do',
  'else',
  'return',
  'goto',
  'case',
  'default',
  'break',
  'continue',
])

/** Whether no function called `main` is defined at the outermost level. */
export function isScript(tokens: readonly Token[]): boolean {
  let depth = 0
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]
    if (t.kind === PUNCTUATOR) {
      if (t.text === '{') depth++
      else if (t.text === '}') depth--
    } else if (t.kind === ID && t.text === 'main' && tokens[i + 1].text === '(') {
      // Braces need not match while both branches of an #if are seen; a body behind the parentheses is sure.
      if (depth <= 0 || hasBody(tokens, i + 1)) return false
    }
  }
  // Nothing but declarations is a part of a program of several files, or a header: but a cell is always run, so it is a script.
  return tokens.length > 1
}

/** Whether a brace stands behind the parentheses that open here. */
function hasBody(tokens: readonly Token[], open: number): boolean {
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    const { text } = tokens[i]
    if (text === '(') depth++
    else if (text === ')' && --depth === 0) return tokens[i + 1].text === '{'
  }
  return false
}

/** Cuts the text into items; `#` lines and function definitions are marked. */
function cut(tokens: readonly Token[]): Item[] {
  const items: Item[] = []
  const n = tokens.length - 1
  let i = 0
  while (i < n) {
    const from = i
    if (tokens[i].text === '#' && (tokens[i].flags & FIRST_ON_LINE) !== 0) {
      i++
      while (i < n && (tokens[i].flags & FIRST_ON_LINE) === 0) i++
      items.push({ from, to: i, lifted: true })
      continue
    }
    i = endOfItem(tokens, from, n)
    items.push({ from, to: i, lifted: isFunctionDefinition(tokens, from, i) })
  }
  return items
}

/** The index behind an item: its `;`, or the `}` of a block that is followed by something new. */
function endOfItem(tokens: readonly Token[], from: number, n: number): number {
  let depth = 0
  let i = from
  for (; i < n; i++) {
    const t = tokens[i]
    // A `#` line between the lines of an item belongs to the item before it ends: it is cut there.
    if (depth === 0 && i > from && t.text === '#' && (t.flags & FIRST_ON_LINE) !== 0) return i
    if (t.kind !== PUNCTUATOR) continue
    if (t.text === '(' || t.text === '[' || t.text === '{') depth++
    else if (t.text === ')' || t.text === ']') depth--
    else if (t.text === '}') {
      if (--depth <= 0 && isFunctionDefinition(tokens, from, i + 1)) return i + 1
      if (depth <= 0 && !continuesAfterBrace(tokens, from, i)) return i + 1
    } else if (t.text === ';' && depth <= 0) return i + 1
  }
  return n
}

/** After `}`: a declarator or an operator goes on (`struct s { … } x;`, `int a[] = { … };`). */
function continuesAfterBrace(tokens: readonly Token[], from: number, close: number): boolean {
  if (statementWords.has(tokens[from].text) || tokens[from].text === '{') return false
  const first = tokens[from].text
  return (
    first === 'struct' ||
    first === 'union' ||
    first === 'enum' ||
    first === 'typedef' ||
    first === 'static' ||
    first === 'const' ||
    first === 'volatile' ||
    hasAssignment(tokens, from, close)
  )
}

function hasAssignment(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    const { kind, text } = tokens[i]
    if (kind !== PUNCTUATOR) continue
    if (text === '(' || text === '{' || text === '[') depth++
    if (text === ')' || text === '}' || text === ']') depth--
    if (text === '=' && depth === 0) return true
  }
  return false
}

/** `type name(parameters) { … }`. */
function isFunctionDefinition(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]?.text !== '}' || tokens[from].kind !== ID || statementWords.has(tokens[from].text)) return false
  let i = from
  let words = 0
  for (; i < to; i++) {
    const { kind, text } = tokens[i]
    if (kind === ID && (text === '__attribute__' || text === '__attribute') && tokens[i + 1]?.text === '(') {
      i = closing(tokens, i + 1, to)
      continue
    }
    if (kind === ID) words++
    else if (text === '{' && words > 0 && ['struct', 'union', 'enum'].includes(tokens[from].text)) return false
    else if (text === '(') break
    else if (text !== '*') return false
  }
  if (words < 2 || i >= to) return false
  let close = closing(tokens, i, to)
  for (close++; close < to; close++) {
    const { text } = tokens[close]
    if (text === '{') return true
    if (text === '__attribute__' && tokens[close + 1]?.text === '(') close = closing(tokens, close + 1, to)
    else return false
  }
  return false
}

function closing(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0
  for (let i = open; i < to; i++) {
    if (tokens[i].kind !== PUNCTUATOR) continue
    if (tokens[i].text === '(') depth++
    if (tokens[i].text === ')' && --depth === 0) return i
  }
  return to
}

const headText = 'int main(int argc, char **argv, char **envp) {'
const tailText = 'return 0; }'

/** The tokens of the whole program. */
export function wrapScript(tokens: readonly Token[]): Token[] {
  const items = cut(tokens)
  const end = tokens[tokens.length - 1]
  const out: Token[] = []
  const put = (text: string): void => {
    lex(text, 0, null).forEach((t, i) => {
      if (t.kind !== END) out.push({ ...t, loc: end.loc, end: end.loc, flags: i === 0 ? FIRST_ON_LINE : AFTER_SPACE })
    })
  }
  for (const item of items) if (item.lifted) pushItem(out, tokens, item)
  put(headText)
  for (const item of items) if (!item.lifted) pushItem(out, tokens, item)
  put(tailText)
  out.push(end)
  return out
}

function pushItem(out: Token[], tokens: readonly Token[], item: Item): void {
  for (let i = item.from; i < item.to; i++)
    out.push(i === item.from ? { ...tokens[i], flags: tokens[i].flags | FIRST_ON_LINE } : tokens[i])
}

/** The text of the whole program, for gcc: what is lifted, then `main` with the rest. null: the text has its own `main`. */
export function scriptToProgram(text: string, headers: readonly string[]): string | null {
  const tokens = lex(text, 0, null)
  if (!isScript(tokens)) return null
  const items = cut(tokens)
  const source = (item: Item): string => {
    const from = tokens[item.from].loc
    const to = item.to < tokens.length ? tokens[item.to - 1].end : text.length
    return text.slice(from, to)
  }
  const includes = headers.map((h) => `#include <${h}>`).join('\n')
  const lifted = items
    .filter((i) => i.lifted)
    .map(source)
    .join('\n')
  const rest = items
    .filter((i) => !i.lifted)
    .map(source)
    .join('\n')
  return `#define _GNU_SOURCE 1\n${includes}\n${lifted}\n${headText}\n${rest}\n${tailText}\n`
}

// Attributes in brackets, which gcc takes from C2x: `[[deprecated]]`, `[[gnu::packed]]`. They become the tokens of `__attribute__((…))`.

import { END, ID } from './lexer.ts'
import type { Token } from './lexer.ts'

/** Reads behind `[[`, up to and with `]]`; the first of the tokens stands at `open`. */
export function bracketAttributes(open: Token, read: () => Token): Token[] {
  const made = (text: string, kind = open.kind): Token => ({ ...open, text, kind })
  const out = [made('__attribute__', ID), made('('), made('(')]
  let depth = 0
  for (;;) {
    const t = read()
    // Not closed: what follows is read as if nothing were missing.
    if (t.kind === END || t.text === ';') return [...out, t]
    if (depth === 0 && t.text === ']') break
    // `prefix::name`: the name is what counts.
    if (depth === 0 && t.text === ':') {
      if (out[out.length - 1].kind === ID && out.length > 3) out.pop()
      continue
    }
    if (t.text === '(' || t.text === '[') depth++
    if (t.text === ')' || t.text === ']') depth--
    out.push(t)
  }
  const last = read()
  return last.text === ']' ? [...out, made(')'), made(')')] : [...out, made(')'), made(')'), last]
}

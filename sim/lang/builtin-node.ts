// What the builtins share: reading arguments, making nodes, complaints.

import type { Expr } from './ast.ts'
import { bad, error } from './check.ts'
import type { Span } from './diagnostics.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { isError } from './types.ts'
import type { IntType, Type } from './types.ts'
export function args(p: Parser): Expr[] {
  p.expect('(')
  const list: Expr[] = []
  if (!p.at(')')) {
    do list.push(p.grammar.assignment(p))
    while (p.accept(','))
  }
  p.expect(')', ' after arguments')
  return list
}

/** A node for the generator. */
export function node(
  name: string,
  operands: readonly Expr[],
  type: Type,
  span: Span,
  word: IntType | null = null,
): Expr {
  if (operands.some((a) => isError(a.type))) return bad(span)
  return { op: 'builtin', name, args: operands, type, word, loc: span.loc, end: span.end }
}

export function countError(p: Parser, t: Token, expected: number, have: number): Expr {
  const span = { loc: t.loc, end: p.prevEnd }
  error(
    p,
    'arguments',
    span,
    `too ${have < expected ? 'few' : 'many'} arguments to ${t.text}, expected ${expected}, have ${have}`,
  )
  return bad(span)
}

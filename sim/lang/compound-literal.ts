// Compound literals (C11 6.5.2.5): objects without a name, of the block or, at file scope, of the program.

import type { Expr } from './ast.ts'
import { bad } from './check.ts'
import { initializer, skipBraces } from './initializers.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { newVariable, syntheticToken } from './scope.ts'
import { staticInit } from './static-init.ts'
import { isComplete, typeName } from './types.ts'
import type { Type } from './types.ts'

/** `(type) { … }`; the current token is the brace. */
export function compoundLiteral(p: Parser, declared: Type, open: Token): Expr {
  if (declared.kind === 'function' || (!isComplete(declared) && declared.kind !== 'array')) {
    const span = { loc: open.loc, end: p.prevEnd }
    p.error('type', span, `compound literal has incomplete type '${typeName(declared)}'`)
    skipBraces(p)
    return bad(span)
  }
  const { type, items } = initializer(p, declared)
  const span = { loc: open.loc, end: p.prevEnd }
  if (p.fn) {
    const v = p.hiddenLocal('.compound', type, syntheticToken('.compound', open.loc))
    v.inMemory = true
    return { op: 'compound', v, type, init: items, ...span }
  }
  const v = newVariable(`.compound${p.unit.counter++}`, type, open, 'static', true)
  v.defined = true
  v.init = staticInit(p, type, items)
  p.unit.variables.push(v)
  return { op: 'compound', v, type, init: items, ...span }
}

// Going from a nested function to a label of a function around it.

import type { Expr, Stmt, Variable } from './ast.ts'
import type { Span } from './diagnostics.ts'
import { smallInt } from './fold.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { labelName, newVariable } from './scope.ts'
import type { FunctionState } from './scope.ts'
import { arrayOf, intType, longType, pointerTo, voidType } from './types.ts'

/** A label of a function around this one: its frame is gone back to as longjmp does. */
export function gotoOuter(p: Parser, owner: FunctionState, t: Token): Stmt {
  p.expect(';', " after 'goto'")
  const span = { loc: t.loc, end: t.end }
  const name = labelName(p.scope, t.text)
  let label = owner.labels.get(name)
  if (!label) {
    label = { name, token: t, defined: false, used: true, addressTaken: false, scope: null, position: -1 }
    owner.labels.set(name, label)
  }
  let landing = owner.landings.find((each) => each.label === label)
  if (!landing) {
    const buffer = newVariable('.landing', arrayOf(longType, 4), t, 'auto', false)
    buffer.inMemory = true
    owner.locals.push(buffer)
    owner.returnsTwice = true
    landing = { label, buffer }
    owner.landings.push(landing)
  }
  const one = smallInt(1, span)
  const args = [landingAddress(landing.buffer, span), one]
  const e: Expr = { op: 'builtin', name: 'longjmp_restore', args, type: voidType, word: null, ...span }
  return { op: 'expr', e, loc: t.loc }
}

function landingAddress(buffer: Variable, span: Span): Expr {
  return { op: 'addr', e: { op: 'var', v: buffer, type: buffer.type, ...span }, type: pointerTo(longType), ...span }
}

/** What a function with such labels begins with: for each `if (setjmp(buffer)) goto label`. */
export function landings(fn: FunctionState): Stmt[] {
  return fn.landings.map(({ label, buffer }) => {
    const span = { loc: label.token.loc, end: label.token.end }
    const args = [landingAddress(buffer, span)]
    const c: Expr = { op: 'builtin', name: 'setjmp_save', args, type: intType, word: null, ...span }
    return { op: 'if', c, yes: { op: 'goto', label, scope: null, loc: span.loc }, no: null, loc: span.loc }
  })
}

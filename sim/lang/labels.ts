// Labels and goto.

import type { Expr, Label, Stmt, Variable } from './ast.ts'
import { value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { smallInt } from './fold.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { labelName, newVariable } from './scope.ts'
import type { FunctionState } from './scope.ts'
import { arrayOf, intType, longType, pointerTo, voidType } from './types.ts'
function labelOf(p: Parser, t: Token): Label {
  const labels = p.fn?.labels
  const name = labelName(p.scope, t.text)
  let label = labels?.get(name)
  if (!label) {
    label = { name, token: t, defined: false, used: false, addressTaken: false, scope: null, position: -1 }
    labels?.set(name, label)
  }
  return label
}

export function gotoStatement(p: Parser): Stmt {
  const t = p.next()
  if (p.accept('*')) {
    const e = value(p.grammar.expression(p))
    p.expect(';', " after 'goto'")
    return { op: 'jump', e, loc: t.loc }
  }
  const name = p.identifier('a label')
  const owner = p.unit.localLabels.get(labelName(p.scope, name.text))
  if (owner && owner !== p.fn) return gotoOuter(p, owner, name)
  const label = labelOf(p, name)
  label.used = true
  p.fn?.gotos.push({ label, scope: p.fn.vlaScope, token: t })
  p.expect(';', " after 'goto'")
  return { op: 'goto', label, scope: p.fn?.vlaScope ?? null, loc: t.loc }
}

/** A label of a function around this one: its frame is gone back to as longjmp does. */
function gotoOuter(p: Parser, owner: FunctionState, t: Token): Stmt {
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

export function plainLabel(p: Parser): (body: Stmt) => Stmt {
  const t = p.next()
  p.next()
  const label = labelOf(p, t)
  if (label.defined) p.error('redefinition', t, `redefinition of label '${t.text}'`)
  label.defined = true
  label.token = t
  label.scope = p.fn?.vlaScope ?? null
  return (body) => ({ op: 'label', label, body, loc: t.loc })
}

/** At a function's end: every label that is used must be there. */
export function checkLabels(p: Parser, fn: FunctionState): void {
  for (const { label, scope, token } of fn.gotos) {
    let target = label.scope
    while (target?.cleanup) target = target.outer
    let around = scope
    while (around && around !== target) around = around.outer
    if (target && !around)
      p.error('label', token, `jump into the scope of a variable-length array, to label '${label.token.text}'`)
  }
  for (const label of fn.labels.values()) {
    if (label.defined) continue
    const near = p.near(
      label.name,
      [...fn.labels.values()].filter((l) => l.defined).map((l) => l.name),
    )
    p.error('label', label.token, `use of undeclared label '${label.token.text}'`, near)
  }
}

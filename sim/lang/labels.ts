// Labels and goto.

import type { Label, Stmt } from './ast.ts'
import { value } from './check.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { labelName } from './scope.ts'
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
  const label = labelOf(p, p.identifier('a label'))
  label.used = true
  p.fn?.gotos.push({ label, scope: p.fn.vlaScope, token: t })
  p.expect(';', " after 'goto'")
  return { op: 'goto', label, scope: p.fn?.vlaScope ?? null, loc: t.loc }
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

// ---- inline assembly

// Labels and goto.

import type { Label, Stmt } from './ast.ts'
import { use } from '../lib/parts.ts'
import { value } from './check.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { rare } from './parts.ts'
import { labelName } from './scope.ts'
import type { FunctionState } from './scope.ts'
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
  if (owner && owner !== p.fn) return use(rare).gotoOuter(p, owner, name)
  const label = labelOf(p, name)
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

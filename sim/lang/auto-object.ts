// GNU: `__auto_type x = value` at file scope.

import { value } from './check.ts'
import type { Declarator, Specifiers } from './declared.ts'
import { linked } from './external.ts'
import type { Parser } from './parser.ts'
import { staticInit } from './static-init.ts'
import { qualified, qualsOf, unqualified } from './types.ts'

/** The object takes the type of its initialiser. */
export function autoObject(p: Parser, s: Specifiers, d: Declarator): void {
  p.expect('=')
  const e = value(p.grammar.assignment(p))
  const type = qualified(unqualified(e.type), qualsOf(d.type))
  if (!d.name) return
  const v = linked(p, s, { ...d, type }, d.name)
  if (v.defined) p.error('redefinition', d.name, `redefinition of '${d.name.text}'`)
  v.defined = true
  v.init = staticInit(p, type, [{ offset: 0, type, member: null, value: e }])
}

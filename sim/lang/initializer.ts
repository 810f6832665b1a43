// The usual initialiser: one expression for a number or a pointer. Others are in a part (initializers.ts).

import { use } from '../lib/parts.ts'
import type { InitItem } from './ast.ts'
import { assignable } from './check.ts'
import type { Parser } from './parser.ts'
import { initializers } from './parts.ts'
import { isVariable } from './types.ts'
import type { Type } from './types.ts'

/** An initialiser for an object of `type`; an array without length gets one. */
export function initializer(p: Parser, type: Type): { type: Type; items: InitItem[] } {
  if (type.kind === 'array' || type.kind === 'record' || isVariable(type) || p.at('{'))
    return use(initializers).initializer(p, type)
  const value = assignable(p, p.grammar.assignment(p), type, 'initializing')
  return { type, items: [{ offset: 0, type, member: null, value }] }
}

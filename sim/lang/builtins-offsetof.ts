// `__builtin_offsetof(type, member.designator[n])`.

import type { Expr } from './ast.ts'
import { convert, promote } from './check.ts'
import { intNode } from './fold.ts'
import { int64 } from './int64.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { findMember, typeName, ulongType } from './types.ts'
import type { Type } from './types.ts'

export function offsetOf(p: Parser, t: Token): Expr {
  p.expect('(')
  const { type } = p.grammar.typeName(p)
  p.expect(',')
  let current: Type = type
  let constantPart = 0
  let dynamic: Expr | null = null
  let isFirst = true
  for (;;) {
    if (isFirst || p.accept('.')) {
      const name = p.identifier('a member name')
      isFirst = false
      if (current.kind !== 'record')
        return p.fail('member', name, `offsetof requires a structure or union, not '${typeName(current)}'`)
      const path = findMember(current.record, name.text)
      if (!path) return p.fail('member', name, `no member named '${name.text}' in '${typeName(current)}'`)
      for (const m of path) {
        constantPart += m.offset
        current = m.type
      }
    } else if (p.accept('[')) {
      const i = promote(p.grammar.expression(p))
      p.expect(']')
      if (current.kind !== 'array') return p.fail('member', i, 'subscript of what is no array in offsetof')
      current = current.base
      const size = elementBytes(current)
      if (i.op === 'int') constantPart += i.lo * size
      else {
        const scaled: Expr = {
          op: 'binary',
          fn: 'mul',
          l: convert(i, ulongType),
          r: intNode(int64(size, 0), ulongType, i),
          type: ulongType,
          loc: i.loc,
          end: i.end,
        }
        dynamic = dynamic
          ? { op: 'binary', fn: 'add', l: dynamic, r: scaled, type: ulongType, loc: i.loc, end: i.end }
          : scaled
      }
    } else break
  }
  p.expect(')')
  const span = { loc: t.loc, end: p.prevEnd }
  const offset = intNode(int64(constantPart, constantPart < 0 ? -1 : 0), ulongType, span)
  return dynamic ? { op: 'binary', fn: 'add', l: dynamic, r: offset, type: ulongType, ...span } : offset
}

const elementBytes = (t: Type): number =>
  t.kind === 'array'
    ? t.length * elementBytes(t.base)
    : t.kind === 'record'
      ? t.record.size
      : t.kind === 'pointer'
        ? 8
        : t.kind === 'int' || t.kind === 'float'
          ? t.size
          : 1

// Enumerations.

import type { Expr } from './ast.ts'
import { attributes, tagOf } from './attributes.ts'
import { integerConstant, value } from './check.ts'
import { declareName, noAttributes } from './declared.ts'
import type { Attributes } from './declared.ts'
import { intNode } from './fold.ts'
import { add64, int64, lessSigned, one64, toNumber, zero64 } from './int64.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { lookUpTag } from './scope.ts'
import {
  enumType,
  intType,
  isInteger,
  longType,
  scharType,
  shortType,
  ucharType,
  uintType,
  ulongType,
  ushortType,
} from './types.ts'
import type { EnumTag, IntType, Type } from './types.ts'
export function enumSpecifier(p: Parser): Type {
  const keyword = p.next()
  const { name, attrs } = tagOf(p)
  if (!name && !p.at('{')) p.fail('expected', p.tok, "expected a tag or '{' after 'enum'")
  let tag: EnumTag | null = null
  if (name) {
    const found = p.at('{') || p.at(';') ? p.scope.tags.get(name.text) : lookUpTag(p.scope, name.text)
    if (found && found.kind !== 'enum')
      p.error('tag', name, `use of '${name.text}' with tag type that does not match previous declaration`)
    else if (found?.kind === 'enum') tag = found.tag
  }
  if (!tag) {
    tag = { name: name?.text ?? null, complete: false, underlying: uintType }
    if (name) p.scope.tags.set(name.text, { kind: 'enum', tag })
  }
  if (p.at('{')) {
    if (tag.complete) p.fail('redefinition', name ?? keyword, `redefinition of 'enum ${tag.name}'`)
    enumBody(p, tag, attrs)
  }
  return enumType(tag)
}

function enumBody(p: Parser, tag: EnumTag, before: Attributes): void {
  p.expect('{')
  let next = zero64
  let lowest = zero64
  let highest = zero64
  let unsignedLarge = false
  const constants: { token: Token; value: Expr }[] = []
  while (!p.at('}')) {
    const token = p.identifier('an enumeration constant')
    const a = noAttributes()
    attributes(p, a)
    let isUnsigned = false
    if (p.accept('=')) {
      const e = value(p.grammar.constant(p))
      const n = integerConstant(p, e, `value of '${token.text}'`)
      if (n) next = int64(n.lo, n.hi)
      isUnsigned = isInteger(e.type) && e.type.unsigned
    }
    if (isUnsigned && next.hi < 0) unsignedLarge = true
    if (lessSigned(next, lowest)) lowest = next
    if (lessSigned(highest, next)) highest = next
    const n = toNumber(next, false)
    const type =
      n >= -2147483648 && n <= 2147483647
        ? intType
        : n >= 0 && n <= 4294967295
          ? uintType
          : unsignedLarge
            ? ulongType
            : longType
    const entry = { token, value: intNode(next, type, token) }
    constants.push(entry)
    declareName(p, token, () => p.scope.names.set(token.text, { kind: 'constant', value: entry.value, token }))
    next = add64(next, one64)
    if (!p.accept(',')) break
  }
  p.expect('}', ' at the end of an enumeration')
  attributes(p, before)
  tag.underlying = underlyingType(toNumber(lowest, false), toNumber(highest, false), unsignedLarge, before.packed)
  tag.complete = true
}

function underlyingType(low: number, high: number, unsignedLarge: boolean, packed: boolean): IntType {
  const signed = low < 0
  if (packed) {
    if (signed && low >= -128 && high <= 127) return scharType
    if (!signed && high <= 255) return ucharType
    if (signed && low >= -32768 && high <= 32767) return shortType
    if (!signed && high <= 65535) return ushortType
  }
  if (unsignedLarge) return ulongType
  if (signed) return low >= -2147483648 && high <= 2147483647 ? intType : longType
  return high <= 4294967295 ? uintType : ulongType
}

// Structures and unions: specifiers and members.

import { typeName as showType } from './types.ts'
import { attributes, tagOf } from './attributes.ts'
import { integerConstant } from './check.ts'
import { noAttributes, staticAssert } from './declared.ts'
import type { Attributes, Declarator } from './declared.ts'
import { layoutRecord } from './layout.ts'
import type { LayoutOptions, MemberDeclaration } from './layout.ts'
import { END } from './lexer.ts'
import type { Parser } from './parser.ts'
import { lookUpTag } from './scope.ts'
import { findMember, isComplete, isError, isInteger, isVariable, recordType } from './types.ts'
import type { RecordTag, Type } from './types.ts'
export function recordSpecifier(p: Parser): Type {
  const keyword = p.next()
  const isUnion = keyword.text === 'union'
  const { name, attrs } = tagOf(p)
  const defines = p.at('{')
  if (!name && !defines) p.fail('expected', p.tok, `expected a tag or '{' after '${keyword.text}'`)
  let record: RecordTag | null = null
  if (name) {
    const redeclares = defines || p.at(';')
    const found = redeclares ? p.scope.tags.get(name.text) : lookUpTag(p.scope, name.text)
    if (found && (found.kind !== 'record' || found.record.isUnion !== isUnion)) {
      p.error('tag', name, `use of '${name.text}' with tag type that does not match previous declaration`)
    } else if (found?.kind === 'record') record = found.record
  }
  if (!record) {
    record = { isUnion, name: name?.text ?? null, members: [], complete: false, size: 0, align: 1, token: name }
    if (name) p.scope.tags.set(name.text, { kind: 'record', record })
  }
  if (defines) {
    if (record.complete) p.fail('redefinition', name ?? keyword, `redefinition of '${keyword.text} ${record.name}'`)
    recordBody(p, record, attrs)
  }
  return recordType(record)
}

function recordBody(p: Parser, record: RecordTag, before: Attributes): void {
  p.enter()
  const open = p.expect('{')
  const declarations: MemberDeclaration[] = []
  while (!p.at('}')) {
    if (p.tok.kind === END) p.fail('expected', open, "unterminated structure: '}' is missing")
    if (p.accept(';')) continue
    if (p.at('_Static_assert')) {
      staticAssert(p)
      continue
    }
    memberDeclaration(p, record, declarations)
  }
  p.next()
  const pack = p.pack
  const after = noAttributes()
  attributes(p, after)
  const options: LayoutOptions = {
    packed: before.packed || after.packed,
    aligned: Math.max(before.aligned, after.aligned),
    pack,
  }
  layoutRecord(record, declarations, options)
  p.leave()
}

function memberDeclaration(p: Parser, record: RecordTag, into: MemberDeclaration[]): void {
  const s = p.grammar.specifiers(p)
  if (s.implicit && !p.at(';')) {
    const hint = p.isIdentifier() ? `unknown type name '${p.tok.text}'` : null
    p.fail('expected', p.tok, `expected a type for a member, found '${p.tok.text}'`, hint)
  }
  if (p.at(';')) {
    // Anonymous structure or union; anything else declares nothing.
    if (s.type.kind === 'record' && (s.type.record.name === null || !s.type.record.token))
      into.push({ name: null, type: s.type, width: -1, aligned: s.align, packed: false })
    p.next()
    return
  }
  do {
    const d: Declarator = p.at(':')
      ? { name: null, type: s.type, parameters: null, attributes: noAttributes() }
      : p.grammar.declarator(p, s.type)
    const width = p.accept(':') ? bitFieldWidth(p, d) : -1
    attributes(p, d.attributes)
    const aligned = Math.max(s.align, s.attributes.aligned, d.attributes.aligned)
    checkMember(p, d, record, into)
    into.push({
      name: d.name?.text ?? null,
      type: d.type,
      width,
      aligned,
      packed: d.attributes.packed || s.attributes.packed,
    })
  } while (p.accept(','))
  p.expect(';', ' after a member')
}

function checkMember(p: Parser, d: Declarator, record: RecordTag, before: readonly MemberDeclaration[]): void {
  const place = d.name ?? p.tok
  if (
    d.name &&
    before.some(
      (m) =>
        m.name === d.name?.text ||
        (m.name === null &&
          m.type.kind === 'record' &&
          d.name !== null &&
          findMember(m.type.record, d.name.text) !== null),
    )
  )
    p.error('redefinition', place, `duplicate member '${d.name.text}'`)
  if (d.type.kind === 'function') p.error('type', place, `member '${d.name?.text}' declared as a function`)
  else if (isVariable(d.type)) p.error('unsupported', place, 'not supported: variable-length array in a structure')
  else if (!isComplete(d.type) && !isError(d.type) && d.type.kind !== 'array')
    p.error(
      'incomplete',
      place,
      `member '${d.name?.text ?? ''}' has incomplete type '${showType(d.type)}'`,
      d.type.kind === 'record' && d.type.record === record
        ? 'a structure cannot contain itself; a pointer to it can'
        : null,
    )
}

function bitFieldWidth(p: Parser, d: Declarator): number {
  const e = p.grammar.constant(p)
  const n = integerConstant(p, e, 'bit-field width')
  if (!n) return 1
  const place = d.name ?? e
  if (!isInteger(d.type)) {
    if (!isError(d.type))
      p.error('bit-field', place, `bit-field '${d.name?.text ?? ''}' has non-integer type '${showType(d.type)}'`)
    return 1
  }
  const most = d.type.bool ? 1 : 8 * d.type.size
  if (n.hi !== 0 || n.lo < 0 || n.lo > most) {
    p.error(
      'bit-field',
      place,
      n.hi < 0 ? 'negative width in bit-field' : `width of bit-field '${d.name?.text ?? ''}' exceeds its type`,
    )
    return 1
  }
  if (n.lo === 0 && d.name) p.error('bit-field', place, `zero width for bit-field '${d.name.text}'`)
  return n.lo
}

// ---- enumerations

// Declarations (C11 6.7): specifiers, declarators, structures, enumerations, attributes. What becomes of a declared name is in
// external.ts and statements.ts.

import type { Expr, Stmt, Variable } from './ast.ts'
import { convert, integerConstant, sizeOfType, value } from './check.ts'
import { intNode } from './fold.ts'
import { add64, int64, lessSigned, one64, toNumber, zero64 } from './int64.ts'
import { layoutRecord } from './layout.ts'
import type { LayoutOptions, MemberDeclaration } from './layout.ts'
import { END, STRING } from './lexer.ts'
import type { Token } from './lexer.ts'
import { literalUnits } from './literal.ts'
import type { Parser, TypeName } from './parser.ts'
import { keywords } from './parser.ts'
import { lookUp, lookUpTag, newScope, newVariable, syntheticToken } from './scope.ts'
import type { Scope } from './scope.ts'
import {
  ATOMIC,
  CONST,
  RESTRICT,
  VOLATILE,
  alignOf,
  arrayOf,
  boolType,
  charType,
  doubleType,
  enumType,
  errorType,
  findMember,
  floatType,
  functionType,
  intType,
  isComplete,
  isError,
  isInteger,
  isVariable,
  llongType,
  longDoubleType,
  longType,
  pointerTo,
  qualified,
  recordType,
  scharType,
  shortType,
  sizeOf,
  typeName as showType,
  ucharType,
  uintType,
  ullongType,
  ulongType,
  unqualified,
  ushortType,
  voidType,
} from './types.ts'
import type { EnumTag, IntType, RecordTag, Type } from './types.ts'

/** What attributes said. */
export interface Attributes {
  packed: boolean
  aligned: number
  weak: boolean
  alias: string | null
  constructor: 0 | 1 | 2
  cleanup: Token | null
  gnuInline: boolean
  mode: string | null
  asmName: string | null
}

export const noAttributes = (): Attributes => ({
  packed: false,
  aligned: 0,
  weak: false,
  alias: null,
  constructor: 0,
  cleanup: null,
  gnuInline: false,
  mode: null,
  asmName: null,
})

/** The front of a declaration. */
export interface Specifiers {
  readonly type: Type
  readonly storage: '' | 'typedef' | 'static' | 'extern' | 'auto' | 'register'
  readonly isInline: boolean
  readonly isTls: boolean
  readonly align: number
  readonly attributes: Attributes
  readonly isAutoType: boolean
  /** No type was written (implicit int). */
  readonly implicit: boolean
  readonly token: Token
}

/** Parameters of a declared function, as a definition needs them. */
export interface ParameterList {
  readonly variables: Variable[]
  readonly scope: Scope
  readonly effects: Stmt[]
  readonly hidden: Variable[]
  /** Old style: names without types. */
  readonly oldNames: Token[] | null
}

/** A declared name with its type. */
export interface Declarator {
  readonly name: Token | null
  readonly type: Type
  readonly parameters: ParameterList | null
  readonly attributes: Attributes
}

const typeWords = new Set(
  (
    'void char short int long float double signed unsigned _Bool _Complex struct union enum typeof _Atomic const volatile restrict typedef static extern auto ' +
    'register inline _Noreturn _Thread_local _Alignas __attribute__ __extension__ __auto_type __int128 __float128 _Float128 __builtin_va_list'
  ).split(' '),
)

/** Whether a declaration or type name can start with the token. */
export function startsType(p: Parser, t: Token): boolean {
  if (t.kind !== 1) return false
  if (typeWords.has(t.text)) return true
  if (keywords.has(t.text)) return false
  return lookUp(p.scope, t.text)?.kind === 'typedef'
}

const vaListTag: RecordTag = {
  isUnion: false,
  name: '__va_list_tag',
  members: [],
  complete: false,
  size: 0,
  align: 1,
  token: null,
}
layoutRecord(
  vaListTag,
  [
    { name: 'gp_offset', type: uintType, width: -1, aligned: 0, packed: false },
    { name: 'fp_offset', type: uintType, width: -1, aligned: 0, packed: false },
    { name: 'overflow_arg_area', type: pointerTo(voidType), width: -1, aligned: 0, packed: false },
    { name: 'reg_save_area', type: pointerTo(voidType), width: -1, aligned: 0, packed: false },
  ],
  { packed: false, aligned: 0, pack: 0 },
)
/** `va_list`, with the ABI's layout; the arguments are all in the overflow area. */
export const vaListType: Type = arrayOf(recordType(vaListTag), 1)

const combinations: Readonly<Record<string, Type>> = {
  void: voidType,
  _Bool: boolType,
  char: charType,
  'char signed': scharType,
  'char unsigned': ucharType,
  short: shortType,
  'short signed': shortType,
  'int short': shortType,
  'int short signed': shortType,
  'short unsigned': ushortType,
  'int short unsigned': ushortType,
  int: intType,
  signed: intType,
  'int signed': intType,
  unsigned: uintType,
  'int unsigned': uintType,
  long: longType,
  'int long': longType,
  'long signed': longType,
  'int long signed': longType,
  'long unsigned': ulongType,
  'int long unsigned': ulongType,
  'long long': llongType,
  'int long long': llongType,
  'long long signed': llongType,
  'int long long signed': llongType,
  'long long unsigned': ullongType,
  'int long long unsigned': ullongType,
  float: floatType,
  double: doubleType,
  'double long': longDoubleType,
}

interface SpecifierState {
  type: Type | null
  words: string[]
  quals: number
  storage: Specifiers['storage']
  isInline: boolean
  isTls: boolean
  align: number
  isAutoType: boolean
  attributes: Attributes
}

const qualifierBits: ReadonlyMap<string, number> = new Map([
  ['const', CONST],
  ['volatile', VOLATILE],
  ['restrict', RESTRICT],
])
const baseWords = new Set('void char short int long float double signed unsigned _Bool'.split(' '))

/** Declaration specifiers. */
export function specifiers(p: Parser): Specifiers {
  const token = p.tok
  const s: SpecifierState = {
    type: null,
    words: [],
    quals: 0,
    storage: '',
    isInline: false,
    isTls: false,
    align: 0,
    isAutoType: false,
    attributes: noAttributes(),
  }
  while (specifier(p, s));
  const implicit = s.type === null && s.words.length === 0 && !s.isAutoType
  let type = s.type ?? baseType(p, s, token)
  if (s.attributes.mode !== null) type = modeType(p, type, s.attributes.mode, token)
  return {
    type: qualified(type, s.quals),
    storage: s.storage,
    isInline: s.isInline,
    isTls: s.isTls,
    align: Math.max(s.align, 0),
    attributes: s.attributes,
    isAutoType: s.isAutoType,
    implicit,
    token,
  }
}

function baseType(p: Parser, s: SpecifierState, token: Token): Type {
  if (s.words.length === 0) return intType
  const key = s.words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(' ')
  const type = combinations[key]
  if (type) return type
  p.error(
    'type',
    { loc: token.loc, end: p.prevEnd },
    `'${s.words.join(' ')}' is no type: these words cannot be combined`,
  )
  return errorType
}

function modeType(p: Parser, type: Type, mode: string, token: Token): Type {
  const sizes: Readonly<Record<string, [Type, Type]>> = {
    QI: [scharType, ucharType],
    HI: [shortType, ushortType],
    SI: [intType, uintType],
    DI: [longType, ulongType],
    word: [longType, ulongType],
    pointer: [longType, ulongType],
    byte: [scharType, ucharType],
  }
  const name = mode.replace(/^__|__$/g, '')
  if (name === 'SF') return floatType
  if (name === 'DF') return doubleType
  const pair = Object.hasOwn(sizes, name) ? sizes[name] : undefined
  if (pair && isInteger(type)) return pair[type.unsigned ? 1 : 0]
  p.error('unsupported', token, `not supported: __attribute__((mode(${mode})))`)
  return errorType
}

/** Takes one specifier; false if there is none. */
function specifier(p: Parser, s: SpecifierState): boolean {
  const t = p.tok
  if (t.kind !== 1) return false
  if (baseWords.has(t.text)) {
    if (s.type !== null)
      return p.fail('type', t, `'${t.text}' after a complete type`, 'a semicolon or a name may be missing before it')
    s.words.push(t.text)
    p.next()
    return true
  }
  switch (t.text) {
    case 'const':
    case 'volatile':
    case 'restrict':
      s.quals |= qualifierBits.get(t.text) ?? 0
      break
    case '_Atomic':
      if (p.peek().text === '(') {
        p.next()
        p.next()
        s.type = qualified(p.grammar.typeName(p).type, ATOMIC)
        p.expect(')')
        return true
      }
      s.quals |= ATOMIC
      break
    case 'typedef':
    case 'static':
    case 'extern':
    case 'auto':
    case 'register':
      if (s.storage !== '' && s.storage !== t.text)
        p.error('storage', t, `cannot combine '${t.text}' with '${s.storage}'`)
      s.storage = t.text
      break
    case 'inline':
      s.isInline = true
      break
    case '_Noreturn':
    case '__extension__':
      break
    case '_Thread_local':
      s.isTls = true
      break
    case '__auto_type':
      s.isAutoType = true
      break
    case '_Alignas':
      p.next()
      s.align = Math.max(s.align, alignasOperand(p))
      return true
    case '__attribute__':
      attributes(p, s.attributes)
      return true
    case 'struct':
    case 'union':
      s.type = recordSpecifier(p)
      return true
    case 'enum':
      s.type = enumSpecifier(p)
      return true
    case 'typeof':
      p.next()
      s.type = typeofOperand(p)
      return true
    case '_Complex':
    case '_Imaginary':
    case '__int128':
    case '__float128':
    case '_Float128':
      p.error(
        'unsupported',
        t,
        `not supported: ${t.text}`,
        t.text === '__int128' ? 'the widest integers are 64 bits' : null,
      )
      s.type = errorType
      break
    case '__builtin_va_list':
      s.type = vaListType
      break
    default: {
      if (s.type !== null || s.words.length > 0 || s.isAutoType || keywords.has(t.text)) return false
      const entity = lookUp(p.scope, t.text)
      if (entity?.kind !== 'typedef') return false
      s.type = entity.type
    }
  }
  p.next()
  return true
}

function alignasOperand(p: Parser): number {
  p.expect('(')
  if (startsType(p, p.tok)) {
    const { type } = p.grammar.typeName(p)
    p.expect(')')
    return alignOf(type)
  }
  const e = p.grammar.constant(p)
  p.expect(')')
  const n = integerConstant(p, e, 'alignment')
  return n ? n.lo : 0
}

function typeofOperand(p: Parser): Type {
  p.expect('(')
  let type: Type
  if (startsType(p, p.tok)) {
    const name = p.grammar.typeName(p)
    p.effects.push(...name.effects)
    type = name.type
  } else {
    const e = p.grammar.expression(p)
    type = e.op === 'member' && e.m.width >= 0 ? e.m.type : e.type
  }
  p.expect(')')
  return type
}

// ---- attributes

/** `__attribute__((…))`, any number of them. */
export function attributes(p: Parser, into: Attributes): void {
  while (p.at('__attribute__') || p.at('asm')) {
    if (p.at('asm')) {
      asmLabel(p, into)
      continue
    }
    p.next()
    p.expect('(')
    p.expect('(')
    while (!p.at(')')) {
      if (p.tok.kind === END) p.fail('expected', p.tok, 'unterminated __attribute__')
      if (!p.accept(',')) attribute(p, into)
    }
    p.expect(')')
    p.expect(')')
  }
}

/** `int x asm("name")`: the name in the object file. */
function asmLabel(p: Parser, into: Attributes): void {
  const start = p.next()
  p.expect('(')
  const t = p.tok
  if (t.kind !== STRING) p.fail('unsupported', start, 'not supported: inline assembly')
  let name = ''
  while (p.tok.kind === STRING) {
    const literal = literalUnits(p.next().text)
    if (typeof literal !== 'string') name += String.fromCharCode(...literal.units)
  }
  p.expect(')')
  into.asmName = name
}

const refusedAttributes: Readonly<Record<string, string>> = {
  vector_size: 'vector types',
  ms_struct: 'ms_struct layout',
  scalar_storage_order: 'scalar_storage_order',
  ifunc: 'ifunc',
}

function attribute(p: Parser, into: Attributes): void {
  const token = p.next()
  const name = token.text.replace(/^__(.*)__$/, '$1')
  const args: Token[] = []
  let number: number | null = null
  if (p.at('(')) {
    p.next()
    if ((name === 'aligned' || name === 'constructor' || name === 'destructor') && !p.at(')')) {
      const e = integerConstant(p, p.grammar.constant(p), `argument of ${name}`)
      number = e ? e.lo : null
      p.expect(')')
    } else {
      let depth = 0
      while (!(p.at(')') && depth === 0)) {
        if (p.tok.kind === END) p.fail('expected', token, 'unterminated attribute')
        if (p.at('(')) depth++
        if (p.at(')')) depth--
        args.push(p.next())
      }
      p.next()
    }
  }
  const refused = Object.hasOwn(refusedAttributes, name) ? refusedAttributes[name] : undefined
  if (refused) p.error('unsupported', token, `not supported: ${refused}`)
  switch (name) {
    case 'packed':
      into.packed = true
      break
    case 'aligned':
      into.aligned = Math.max(into.aligned, number ?? 16)
      break
    case 'weak':
      into.weak = true
      break
    case 'alias':
    case 'weakref':
      into.alias = args[0] ? args[0].text.slice(1, -1) : null
      if (name === 'weakref') into.weak = true
      break
    case 'constructor':
      into.constructor = 1
      break
    case 'destructor':
      into.constructor = 2
      break
    case 'gnu_inline':
      into.gnuInline = true
      break
    case 'mode':
      into.mode = args[0]?.text ?? null
      break
    case 'cleanup':
      into.cleanup = args[0] ?? null
      break
  }
}

// ---- structures

function tagOf(p: Parser): { name: Token | null; attrs: Attributes } {
  const attrs = noAttributes()
  attributes(p, attrs)
  const name = p.isIdentifier() ? p.next() : null
  return { name, attrs }
}

function recordSpecifier(p: Parser): Type {
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
  const s = specifiers(p)
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
      : declarator(p, s.type)
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

function enumSpecifier(p: Parser): Type {
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

/** Declares a name in this scope unless it already is. */
export function declareName(p: Parser, token: Token, put: () => void): void {
  const old = p.scope.names.get(token.text)
  if (old) {
    p.error('redefinition', token, `redefinition of '${token.text}'`)
    return
  }
  put()
}

// ---- declarators

type Suffix =
  | {
      readonly kind: 'array'
      readonly length: Expr | null
      readonly isStar: boolean
      readonly quals: number
      readonly open: Token
      readonly end: number
    }
  | {
      readonly kind: 'function'
      readonly list: ParameterList
      readonly variadic: boolean
      readonly prototyped: boolean
      readonly open: Token
    }

interface Parts {
  readonly pointers: number[]
  readonly name: Token | null
  readonly inner: Parts | null
  readonly suffixes: Suffix[]
}

/** A declarator; `abstract`: without a name. */
export function declarator(p: Parser, base: Type, abstract: 'no' | 'yes' | 'maybe' = 'no'): Declarator {
  const attrs = noAttributes()
  attributes(p, attrs)
  const parts = declaratorParts(p, abstract)
  let parameters: ParameterList | null = null
  for (let part: Parts | null = parts; part; part = part.inner) {
    if (part.inner && part.inner.pointers.length + part.inner.suffixes.length > 0) continue
    const first: Suffix | undefined = part.suffixes[0]
    if (first?.kind === 'function') parameters = first.list
    else if (part.suffixes.length > 0) break
    if (first) break
  }
  let type = applyParts(p, parts, base)
  let name: Token | null = null
  for (let part: Parts | null = parts; part; part = part.inner) name = part.name ?? name
  attributes(p, attrs)
  if (attrs.mode !== null) type = modeType(p, type, attrs.mode, name ?? p.tok)
  return { name, type, parameters, attributes: attrs }
}

function declaratorParts(p: Parser, abstract: 'no' | 'yes' | 'maybe'): Parts {
  p.enter()
  const pointers: number[] = []
  for (;;) {
    if (p.accept('*')) {
      let quals = 0
      for (;;) {
        const bit = p.tok.text === '_Atomic' ? ATOMIC : qualifierBits.get(p.tok.text)
        if (bit !== undefined && p.tok.kind === 1) quals |= bit
        else if (p.at('__attribute__')) {
          attributes(p, noAttributes())
          continue
        } else break
        p.next()
      }
      pointers.push(quals)
    } else break
  }
  let name: Token | null = null
  let inner: Parts | null = null
  if (p.at('(') && isNested(p, abstract)) {
    p.next()
    attributes(p, noAttributes())
    inner = declaratorParts(p, abstract)
    p.expect(')')
  } else if (p.isIdentifier() && abstract !== 'yes') name = p.next()
  else if (abstract === 'no') {
    const found = p.tok.kind === END ? 'the end of the file' : `'${p.tok.text}'`
    p.fail('expected', p.tok, `expected identifier or '(', found ${found}`)
  }
  const suffixes: Suffix[] = []
  for (;;) {
    if (p.at('[')) suffixes.push(arraySuffix(p))
    else if (p.at('(')) suffixes.push(functionSuffix(p))
    else break
  }
  p.leave()
  return { pointers, name, inner, suffixes }
}

/** Whether a `(` starts a nested declarator, not parameters. */
function isNested(p: Parser, abstract: 'no' | 'yes' | 'maybe'): boolean {
  if (abstract === 'no') return true
  const t = p.peek()
  if (t.text === ')') return false
  if (t.text === '__attribute__') return true
  return !startsType(p, t)
}

function arraySuffix(p: Parser): Suffix {
  const open = p.expect('[')
  let quals = 0
  for (;;) {
    const bit = qualifierBits.get(p.tok.text)
    if (bit !== undefined && p.tok.kind === 1) quals |= bit
    else if (!p.at('static')) break
    p.next()
  }
  let length: Expr | null = null
  let isStar = false
  if (p.at('*') && p.peek().text === ']') {
    p.next()
    isStar = true
  } else if (!p.at(']')) length = value(p.grammar.assignment(p))
  p.expect(']')
  return { kind: 'array', length, isStar, quals, open, end: p.prevEnd }
}

function functionSuffix(p: Parser): Suffix {
  const open = p.expect('(')
  const outerScope = p.scope
  const outerEffects = p.effects
  const scope = newScope(outerScope)
  p.scope = scope
  p.effects = []
  const list: ParameterList = { variables: [], scope, effects: p.effects, hidden: [], oldNames: null }
  try {
    if (p.accept(')')) return { kind: 'function', list, variadic: false, prototyped: false, open }
    if (isVoidList(p)) {
      p.next()
      p.next()
      return { kind: 'function', list, variadic: false, prototyped: true, open }
    }
    if (p.isIdentifier() && !startsType(p, p.tok)) {
      const oldNames: Token[] = []
      do oldNames.push(p.identifier('a parameter name'))
      while (p.accept(','))
      p.expect(')')
      return { kind: 'function', list: { ...list, oldNames }, variadic: false, prototyped: false, open }
    }
    const variadic = parameterList(p, list)
    p.expect(')', ' after parameters')
    return { kind: 'function', list, variadic, prototyped: true, open }
  } finally {
    p.scope = outerScope
    p.effects = outerEffects
  }
}

/** `(void)`, or a typedef of void. */
function isVoidList(p: Parser): boolean {
  if (p.peek().text !== ')' || p.tok.kind !== 1) return false
  if (p.tok.text === 'void') return true
  const entity = lookUp(p.scope, p.tok.text)
  return entity?.kind === 'typedef' && entity.type.kind === 'void'
}

function parameterList(p: Parser, list: ParameterList): boolean {
  do {
    if (p.accept('...')) return true
    if (!startsType(p, p.tok)) {
      const hint = p.isIdentifier() ? `unknown type name '${p.tok.text}'` : null
      p.fail('expected', p.tok, `expected a parameter declaration, found '${p.tok.text}'`, hint)
    }
    const s = specifiers(p)
    const d = declarator(p, s.type, 'maybe')
    list.variables.push(declareParameter(p, d, s.storage === 'register'))
  } while (p.accept(','))
  return false
}

/** A parameter with its adjusted type, in the current scope. */
export function declareParameter(p: Parser, d: Declarator, isRegister: boolean): Variable {
  const token = d.name ?? p.tok
  let type = d.type
  if (type.kind === 'array') type = { ...pointerTo(type.base), quals: 0 }
  else if (type.kind === 'function') type = pointerTo(type)
  const v = newVariable(d.name?.text ?? '', type, token, 'auto', false)
  v.isRegister = isRegister
  v.defined = true
  if (d.name) declareName(p, d.name, () => p.scope.names.set(token.text, { kind: 'variable', v }))
  return v
}

function applyParts(p: Parser, parts: Parts, base: Type): Type {
  let type = base
  for (const quals of parts.pointers) type = qualified(pointerTo(type), quals)
  for (let i = parts.suffixes.length - 1; i >= 0; i--) type = applySuffix(p, parts.suffixes[i], type)
  return parts.inner ? applyParts(p, parts.inner, type) : type
}

function applySuffix(p: Parser, s: Suffix, type: Type): Type {
  if (s.kind === 'function') {
    if (type.kind === 'array' || type.kind === 'function') {
      p.error(
        'type',
        s.open,
        `function cannot return ${type.kind === 'array' ? 'array' : 'function'} type '${showType(type)}'`,
      )
      return errorType
    }
    return functionType(
      unqualified(type),
      s.list.variables.map((v) => v.type),
      s.variadic,
      s.prototyped,
    )
  }
  if (isError(type)) return type
  const span = { loc: s.open.loc, end: s.end }
  if (type.kind === 'function' || !isComplete(type)) {
    p.error(
      'type',
      span,
      type.kind === 'function' ? 'array of functions' : `array has incomplete element type '${showType(type)}'`,
    )
    return errorType
  }
  return arrayType(p, s, type, span)
}

function arrayType(p: Parser, s: Suffix & { kind: 'array' }, type: Type, span: { loc: number; end: number }): Type {
  if (s.length === null) return arrayOf(type, -1)
  if (isError(s.length.type)) return errorType
  if (!isInteger(s.length.type)) {
    p.error('type', s.length, `size of array has non-integer type '${showType(s.length.type)}'`)
    return errorType
  }
  if (s.length.op === 'int') {
    if (s.length.hi < 0 && !s.length.type.unsigned) {
      p.error('array-size', s.length, 'array has a negative size')
      return errorType
    }
    const n = toNumber(int64(s.length.lo, s.length.hi), true)
    if (n * Math.max(1, sizeOf(type)) > 2 ** 47) {
      p.error('array-size', s.length, 'array is too large')
      return errorType
    }
    if (!isVariable(type)) return arrayOf(type, n)
  }
  if (p.scope === p.fileScope) {
    p.error('array-size', s.length, 'variable-length array at file scope')
    return errorType
  }
  const size = p.hiddenLocal('.vla', ulongType, syntheticToken('.vla', span.loc))
  const bytes = multiply(convert(s.length, ulongType), sizeOfType(p, type, span))
  const l: Expr = { op: 'var', v: size, type: ulongType, ...span }
  p.effects.push({ op: 'expr', loc: span.loc, e: { op: 'assign', l, r: bytes, type: ulongType, ...span } })
  return arrayOf(type, -1, size)
}

const multiply = (l: Expr, r: Expr): Expr => ({
  op: 'binary',
  fn: 'mul',
  l,
  r,
  type: ulongType,
  loc: l.loc,
  end: l.end,
})

/** A type name (C11 6.7.7). */
export function typeName(p: Parser): TypeName {
  const outer = p.effects
  p.effects = []
  try {
    const s = specifiers(p)
    if (s.implicit) p.fail('expected', p.tok, `expected a type, found '${p.tok.text}'`)
    const d = declarator(p, s.type, 'yes')
    return { type: d.type, effects: p.effects }
  } finally {
    p.effects = outer
  }
}

/** `_Static_assert(expression, "text");` */
export function staticAssert(p: Parser): void {
  const start = p.next()
  p.expect('(')
  const e = p.grammar.constant(p)
  let text = ''
  if (p.accept(',')) {
    while (p.tok.kind === STRING) text += p.next().text.replace(/^[^"]*"|"$/g, '')
  }
  p.expect(')')
  p.expect(';', ' after _Static_assert')
  const n = integerConstant(p, e, 'the condition of _Static_assert')
  if (n && (n.lo | n.hi) === 0)
    p.error(
      'static-assert',
      { loc: start.loc, end: e.end },
      `static assertion failed${text === '' ? '' : `: "${text}"`}`,
    )
}

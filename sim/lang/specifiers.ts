// Declaration specifiers (C11 6.7.1-6.7.6): storage class, qualifiers, the words of a type.

import { attributes } from './attributes.ts'
import { integerConstant } from './check.ts'
import { noAttributes } from './declared.ts'
import type { Attributes, Specifiers } from './declared.ts'
import { enumSpecifier } from './enumerations.ts'
import { layoutRecord } from './layout.ts'
import { ID } from './lexer.ts'
import type { Token } from './lexer.ts'
import { keywords } from './parser.ts'
import type { Parser } from './parser.ts'
import { recordSpecifier } from './records.ts'
import { lookUp } from './scope.ts'
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
  errorType,
  floatType,
  intType,
  isInteger,
  llongType,
  longDoubleType,
  longType,
  pointerTo,
  qualified,
  recordType,
  scharType,
  shortType,
  sizeOf,
  typeName,
  ucharType,
  uintType,
  ullongType,
  ulongType,
  ushortType,
  voidType,
} from './types.ts'
import type { RecordTag, Type } from './types.ts'
import { wide } from './wide.ts'
const typeWords = new Set(
  (
    'void char short int long float double signed unsigned _Bool _Complex struct union enum typeof _Atomic const volatile restrict typedef static extern auto ' +
    'register inline _Noreturn _Thread_local _Alignas __attribute__ __extension__ __auto_type __int128 __float128 _Float128 __builtin_va_list _Float32 _Float64 _Float32x _Float64x ' +
    '_Decimal32 _Decimal64 _Decimal128 _Float16'
  ).split(' '),
)

/** Whether a declaration or type name can start with the token. */
export function startsType(p: Parser, t: Token): boolean {
  if (t.kind !== 1) return false
  if (typeWords.has(t.text)) return true
  if (keywords.has(t.text)) return false
  if (t.text === '__int128_t' || t.text === '__uint128_t') return true
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
  _Float32: floatType,
  _Float64: doubleType,
  _Float32x: doubleType,
  _Float64x: longDoubleType,
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

export const qualifierBits: ReadonlyMap<string, number> = new Map([
  ['const', CONST],
  ['volatile', VOLATILE],
  ['restrict', RESTRICT],
])

const baseWords = new Set(
  'void char short int long float double signed unsigned _Bool _Complex __int128 _Float32 _Float64 _Float32x _Float64x'.split(
    ' ',
  ),
)

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
  if (s.attributes.vectorSize > 0) type = vectorised(p, type, s.attributes.vectorSize, token)
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
  const isComplex = s.words.includes('_Complex')
  s.words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const key = s.words.filter((word) => word !== '_Complex').join(' ')
  if (key.startsWith('__int128') || isComplex) {
    const type = isComplex && key === '' ? doubleType : combinations[key]
    const made = wideType(key, isComplex, type)
    if (made) return made
  }
  const type = combinations[key]
  if (type) return type
  p.error(
    'type',
    { loc: token.loc, end: p.prevEnd },
    `'${s.words.join(' ')}' is no type: these words cannot be combined`,
  )
  return errorType
}

/** `__int128` and `_Complex`; null: the words do not go together. */
function wideType(key: string, isComplex: boolean, part: Type | undefined): Type | null {
  if (isComplex)
    return part?.kind === 'int' || part?.kind === 'float' || part?.kind === 'record' ? wide().complex(part) : null
  return /^__int128( (un)?signed)?$/.test(key) ? wide().int128(key.endsWith(' unsigned')) : null
}

/** `vector_size`: the numbers in the type become vectors. */
export function vectorised(p: Parser, type: Type, bytes: number, token: Token): Type {
  if (type.kind === 'pointer' || type.kind === 'array') return { ...type, base: vectorised(p, type.base, bytes, token) }
  if (type.kind === 'function') return { ...type, result: vectorised(p, type.result, bytes, token) }
  if ((type.kind !== 'int' && type.kind !== 'float') || (type.kind === 'int' && type.bool)) {
    p.error('type', token, `'${typeName(type)}' cannot be the element of a vector`)
    return errorType
  }
  const count = bytes / type.size
  if (!Number.isInteger(count) || count < 1 || (count & (count - 1)) !== 0 || bytes > 8192) {
    p.error('type', token, `a vector of '${typeName(type)}' cannot have ${bytes} bytes`)
    return errorType
  }
  return qualified(wide().vector(type, count), type.quals)
}

export function modeType(p: Parser, type: Type, mode: string, token: Token): Type {
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
  if (name === 'XF' || name === 'TF') return name === 'XF' ? longDoubleType : unknownMode(p, mode, token)
  if (name === 'TI' && isInteger(type)) return wide().int128(type.unsigned)
  const vector = /^V([0-9]+)([QHSD][IF])$/.exec(name)
  if (vector) {
    const element = modeType(p, type, vector[2], token)
    return vectorised(p, element, Number(vector[1]) * Math.max(1, sizeOf(element)), token)
  }
  if (/^[SDX]C$/.test(name)) {
    const part = name === 'SC' ? floatType : name === 'DC' ? doubleType : longDoubleType
    return wide().complex(part)
  }
  const pair = Object.hasOwn(sizes, name) ? sizes[name] : undefined
  if (pair && isInteger(type)) return pair[type.unsigned ? 1 : 0]
  return unknownMode(p, mode, token)
}

function unknownMode(p: Parser, mode: string, token: Token): Type {
  p.error('unsupported', token, `not supported: __attribute__((mode(${mode})))`)
  return errorType
}

/** Takes one specifier; false if there is none. */
function specifier(p: Parser, s: SpecifierState): boolean {
  const t = p.tok
  if (t.kind !== ID) return false
  if (baseWords.has(t.text)) {
    if (s.type?.kind === 'record' && p.prevText === '}')
      return p.fail(
        'expected',
        { loc: p.prevEnd, end: p.prevEnd },
        `expected ';' after ${s.type.record.isUnion ? 'union' : 'struct'}`,
      )
    if (s.type !== null && s.type.kind !== 'error')
      return p.fail('type', t, `'${t.text}' after a complete type`, 'a semicolon or a name may be missing before it')
    if (s.type === null) s.words.push(t.text)
  } else if (!flagSpecifier(p, s, t)) return typeSpecifier(p, s, t)
  p.next()
  return true
}

/** Storage classes, qualifiers and other single words; the caller goes over them. */
function flagSpecifier(p: Parser, s: SpecifierState, t: Token): boolean {
  switch (t.text) {
    case 'const':
    case 'volatile':
    case 'restrict':
      s.quals |= qualifierBits.get(t.text) ?? 0
      return true
    case '_Atomic':
      if (p.peek().text === '(') return false
      s.quals |= ATOMIC
      return true
    case 'typedef':
    case 'static':
    case 'extern':
    case 'auto':
    case 'register':
      if (s.storage !== '' && s.storage !== t.text)
        p.error('storage', t, `cannot combine '${t.text}' with '${s.storage}'`)
      s.storage = t.text
      return true
    case 'inline':
      s.isInline = true
      return true
    case '_Thread_local':
      s.isTls = true
      return true
    case '__auto_type':
      s.isAutoType = true
      return true
    case '_Noreturn':
    case '__extension__':
      return true
  }
  return false
}

/** What names a type, or has operands; false if it is neither. */
function typeSpecifier(p: Parser, s: SpecifierState, t: Token): boolean {
  switch (t.text) {
    case '_Atomic':
      p.next()
      p.next()
      s.type = qualified(p.grammar.typeName(p).type, ATOMIC)
      p.expect(')')
      return true
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
    case '_Imaginary':
    case '__float128':
    case '_Float128':
    case '_Float16':
    case '_Decimal32':
    case '_Decimal64':
    case '_Decimal128':
      p.error('unsupported', t, `not supported: ${t.text}`)
      s.type = errorType
      break
    case '__int128_t':
    case '__uint128_t': {
      if (s.type !== null || s.words.length > 0 || lookUp(p.scope, t.text)) return namedType(p, s, t)
      s.type = wide().int128(t.text === '__uint128_t')
      break
    }
    case '__builtin_va_list':
      s.type = vaListType
      break
    default:
      return namedType(p, s, t)
  }
  p.next()
  return true
}

function namedType(p: Parser, s: SpecifierState, t: Token): boolean {
  if (s.type !== null || s.words.length > 0 || s.isAutoType || keywords.has(t.text)) return false
  const entity = lookUp(p.scope, t.text)
  if (entity?.kind !== 'typedef') return false
  s.type = entity.type
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

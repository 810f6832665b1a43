// C types, as gcc lays them out on x86-64 Linux (LP64, System V ABI). Types are immutable values, but for the completion of
// arrays' and records' definitions, which all variants of a record share.

import type { Token } from './lexer.ts'

/** Qualifier bits. */
export const CONST = 1
export const VOLATILE = 2
export const RESTRICT = 4
export const ATOMIC = 8

interface Common {
  readonly quals: number
  /** From an `aligned` attribute on the type; 0: the natural alignment. */
  readonly aligned: number
}

/** Integers, `_Bool` and enumerations. */
export interface IntType extends Common {
  readonly kind: 'int'
  /** As gcc spells it: `long unsigned int`. */
  readonly name: string
  readonly size: 1 | 2 | 4 | 8
  readonly unsigned: boolean
  /** Conversion rank: 0 _Bool, 1 char, 2 short, 3 int, 4 long, 5 long long. */
  readonly rank: number
  readonly bool: boolean
  /** Width; less than the size's only for what a bit-field wider than int yields. */
  readonly bits: number
  readonly tag: EnumTag | null
}

/** `float` and `double`; a `long double` is a wide type. */
export interface FloatType extends Common {
  readonly kind: 'float'
  readonly name: 'float' | 'double'
  readonly size: 4 | 8
}

export interface VoidType extends Common {
  readonly kind: 'void'
}

/** The type of something that was already complained about. */
export interface ErrorType extends Common {
  readonly kind: 'error'
}

export interface PointerType extends Common {
  readonly kind: 'pointer'
  readonly base: Type
}

export interface ArrayType extends Common {
  readonly kind: 'array'
  readonly base: Type
  /** Elements; -1: not known (yet, or at all: a flexible member), or variable. */
  readonly length: number
  /** A variable-length array: the hidden variable that holds its size in bytes. The parser's business. */
  readonly vla: object | null
}

export interface FunctionType extends Common {
  readonly kind: 'function'
  readonly result: Type
  readonly params: readonly Type[]
  readonly variadic: boolean
  /** false: declared as `f()`, arguments are not checked. */
  readonly prototyped: boolean
}

export interface RecordType extends Common {
  readonly kind: 'record'
  readonly record: RecordTag
}

export type Type = IntType | FloatType | VoidType | ErrorType | PointerType | ArrayType | FunctionType | RecordType

/** A member of a structure or union. */
export interface Member {
  /** null: an anonymous structure or union, or an unnamed bit-field. */
  readonly name: string | null
  readonly type: Type
  /** Bytes from the start; of a bit-field the start of its storage unit. */
  readonly offset: number
  /** Bit-field: first bit within the unit at `offset`, and the width; width -1: no bit-field. */
  readonly bit: number
  readonly width: number
}

/** What `struct tag` names. */
export interface RecordTag {
  readonly isUnion: boolean
  readonly name: string | null
  members: Member[]
  complete: boolean
  size: number
  align: number
  readonly token: Token | null
  /** A type that is a structure for the generator only: wide.ts. */
  readonly wide?: WideKind
}

/** Which of the types that no register holds. */
export type WideKind =
  | { readonly kind: 'int128'; readonly unsigned: boolean }
  | { readonly kind: 'f80' }
  /** A record is long double. */
  | { readonly kind: 'complex'; readonly part: IntType | FloatType | RecordType }
  | { readonly kind: 'vector'; readonly part: IntType | FloatType; readonly count: number }

/** What `enum tag` names. */
export interface EnumTag {
  readonly name: string | null
  complete: boolean
  /** gcc: unsigned int unless a value is negative or does not fit. */
  underlying: IntType
}

const int = (name: string, size: 1 | 2 | 4 | 8, unsigned: boolean, rank: number): IntType => ({
  kind: 'int',
  quals: 0,
  aligned: 0,
  name,
  size,
  unsigned,
  rank,
  bool: rank === 0,
  bits: rank === 0 ? 1 : 8 * size,
  tag: null,
})

export const voidType: VoidType = { kind: 'void', quals: 0, aligned: 0 }
export const errorType: ErrorType = { kind: 'error', quals: 0, aligned: 0 }
export const boolType = int('_Bool', 1, true, 0)
export const charType = int('char', 1, false, 1)
export const scharType = int('signed char', 1, false, 1)
export const ucharType = int('unsigned char', 1, true, 1)
export const shortType = int('short int', 2, false, 2)
export const ushortType = int('short unsigned int', 2, true, 2)
export const intType = int('int', 4, false, 3)
export const uintType = int('unsigned int', 4, true, 3)
export const longType = int('long int', 8, false, 4)
export const ulongType = int('long unsigned int', 8, true, 4)
export const llongType = int('long long int', 8, false, 5)
export const ullongType = int('long long unsigned int', 8, true, 5)
export const floatType: FloatType = { kind: 'float', quals: 0, aligned: 0, name: 'float', size: 4 }
export const doubleType: FloatType = { kind: 'float', quals: 0, aligned: 0, name: 'double', size: 8 }

export const pointerTo = (base: Type): PointerType => ({ kind: 'pointer', quals: 0, aligned: 0, base })
export const arrayOf = (base: Type, length: number, vla: object | null = null): ArrayType => ({
  kind: 'array',
  quals: 0,
  aligned: 0,
  base,
  length,
  vla,
})
export const functionType = (
  result: Type,
  params: readonly Type[],
  variadic: boolean,
  prototyped: boolean,
): FunctionType => ({
  kind: 'function',
  quals: 0,
  aligned: 0,
  result,
  params,
  variadic,
  prototyped,
})
export const recordType = (record: RecordTag): RecordType => ({ kind: 'record', quals: 0, aligned: 0, record })

const wideMember = (type: Type, offset: number): Member => ({ name: `#${offset}`, type, offset, bit: 0, width: -1 })

/** Here, since headers declare functions of it: what operators mean is in wide-f80.ts. */
export const longDoubleType: RecordType = recordType({
  isUnion: false,
  name: 'long double',
  members: [wideMember(ulongType, 0), wideMember(ushortType, 8)],
  complete: true,
  size: 16,
  align: 16,
  token: null,
  wide: { kind: 'f80' },
})
export const enumType = (tag: EnumTag): IntType => ({ ...tag.underlying, tag })

export const voidPointer = pointerTo(voidType)
export const charPointer = pointerTo(charType)
export const constCharPointer = pointerTo({ ...charType, quals: CONST })

/** The same type with more qualifiers; those of an array belong to its elements. */
export function qualified(type: Type, quals: number): Type {
  if (quals === 0) return type
  if (type.kind === 'array') return { ...type, base: qualified(type.base, quals) }
  return (type.quals | quals) === type.quals ? type : { ...type, quals: type.quals | quals }
}

/** The type of a value: without qualifiers and attributes. */
export function unqualified(type: Type): Type {
  return type.quals === 0 && type.aligned === 0 ? type : { ...type, quals: 0, aligned: 0 }
}

/** All qualifiers of an object's type, an array's elements included. */
export function qualsOf(type: Type): number {
  return type.kind === 'array' ? type.quals | qualsOf(type.base) : type.quals
}

/** Size in bytes; -1 if incomplete or variable. gcc gives void and functions 1. */
export function sizeOf(type: Type): number {
  switch (type.kind) {
    case 'int':
      return type.size
    case 'float':
      return type.size
    case 'pointer':
      return 8
    case 'array': {
      if (type.length < 0) return -1
      const size = sizeOf(type.base)
      return size < 0 ? -1 : type.length * size
    }
    case 'record':
      return type.record.complete ? type.record.size : -1
    default:
      return 1
  }
}

/** Alignment in bytes. */
export function alignOf(type: Type): number {
  if (type.aligned > 0) return type.aligned
  switch (type.kind) {
    case 'int':
    case 'float':
      return type.size
    case 'pointer':
      return 8
    case 'array':
      return alignOf(type.base)
    case 'record':
      return type.record.align
    default:
      return 1
  }
}

export const isInteger = (t: Type): t is IntType => t.kind === 'int'
export const isFloat = (t: Type): t is FloatType => t.kind === 'float'
export const isArithmetic = (t: Type): t is IntType | FloatType => t.kind === 'int' || t.kind === 'float'
export const isPointer = (t: Type): t is PointerType => t.kind === 'pointer'
export const isScalar = (t: Type): t is IntType | FloatType | PointerType => isArithmetic(t) || t.kind === 'pointer'
export const isRecord = (t: Type): t is RecordType => t.kind === 'record'
export const isVoid = (t: Type): boolean => t.kind === 'void'
export const isError = (t: Type): boolean => t.kind === 'error'
/** Values of the type fill both words of a register slot (or it is a double). */
export const isWide = (t: Type): boolean => (t.kind === 'int' ? t.size === 8 : t.kind !== 'float')

/** An array whose size, or whose element's size, is known only at run time. */
export function isVariable(type: Type): boolean {
  return type.kind === 'array' && (type.vla !== null || isVariable(type.base))
}

/** The type variably modified in any part: needs its size computed where it is declared. */
export function isVariablyModified(type: Type): boolean {
  if (type.kind === 'array') return type.vla !== null || isVariablyModified(type.base)
  return type.kind === 'pointer' ? isVariablyModified(type.base) : false
}

export function isComplete(type: Type): boolean {
  if (type.kind === 'void' || type.kind === 'function') return false
  return isVariable(type) || sizeOf(type) >= 0
}

/** Integer promotion (C11 6.3.1.1). */
export function promoted(type: IntType): IntType {
  if (type.bits !== 8 * type.size && !type.bool) {
    if (type.bits < 32 || (type.bits === 32 && !type.unsigned)) return intType
    return type.bits === 32 ? uintType : { ...type, quals: 0, aligned: 0, tag: null }
  }
  if (type.rank < 3) return intType
  const plain = type.tag ? type.tag.underlying : type
  return plain.quals === 0 && plain.aligned === 0 ? plain : { ...plain, quals: 0, aligned: 0 }
}

/** What an argument of the type is passed as without a prototype. */
export function defaultPromoted(type: Type): Type {
  if (type.kind === 'int') return promoted(type)
  return type.kind === 'float' && type.size === 4 ? doubleType : type
}

/** The usual arithmetic conversions (C11 6.3.1.8). */
export function commonType(a: IntType | FloatType, b: IntType | FloatType): IntType | FloatType {
  if (a.kind === 'float' || b.kind === 'float') {
    const size = Math.max(a.kind === 'float' ? a.size : 0, b.kind === 'float' ? b.size : 0)
    return size === 8 ? doubleType : floatType
  }
  const l = promoted(a)
  const r = promoted(b)
  if (l.bits !== r.bits) return l.bits > r.bits ? l : r
  if (l.rank === r.rank) return l.unsigned ? l : r
  const high = l.rank > r.rank ? l : r
  const low = high === l ? r : l
  if (high.unsigned || !low.unsigned) return high
  return high.rank === 5 ? ullongType : high.rank === 4 ? ulongType : uintType
}

/** Whether two types are compatible (C11 6.2.7); top-level qualifiers count unless `loose`. */
export function compatible(a: Type, b: Type, loose = false): boolean {
  if (a === b) return true
  if (a.kind === 'error' || b.kind === 'error') return true
  if (!loose && (a.quals & ~RESTRICT) !== (b.quals & ~RESTRICT)) return false
  switch (a.kind) {
    case 'void':
      return b.kind === 'void'
    case 'int':
      if (b.kind !== 'int') return false
      if (a.tag !== null && b.tag !== null) return a.tag === b.tag
      return (a.tag?.underlying ?? a).name === (b.tag?.underlying ?? b).name && a.bits === b.bits
    case 'float':
      return b.kind === 'float' && a.name === b.name
    case 'pointer':
      return b.kind === 'pointer' && compatible(a.base, b.base)
    case 'array':
      return b.kind === 'array' && compatible(a.base, b.base) && (a.length === b.length || a.length < 0 || b.length < 0)
    case 'record':
      return b.kind === 'record' && a.record === b.record
    case 'function':
      return b.kind === 'function' && compatibleFunctions(a, b)
  }
}

function compatibleFunctions(a: FunctionType, b: FunctionType): boolean {
  if (!compatible(a.result, b.result, true)) return false
  if (!a.prototyped || !b.prototyped) return true
  if (a.params.length !== b.params.length || a.variadic !== b.variadic) return false
  return a.params.every((p, i) => compatible(p, b.params[i], true))
}

/** The composite of two compatible types: the one that says more. */
export function composite(a: Type, b: Type): Type {
  if (a.kind === 'array' && b.kind === 'array') {
    const known = a.length < 0 && b.length >= 0 ? b : a
    return { ...known, base: composite(a.base, b.base) }
  }
  if (a.kind === 'function' && b.kind === 'function') {
    if (!a.prototyped) return b.prototyped ? b : a
    if (!b.prototyped) return a
    return { ...a, result: composite(a.result, b.result), params: a.params.map((p, i) => composite(p, b.params[i])) }
  }
  if (a.kind === 'pointer' && b.kind === 'pointer') return { ...a, base: composite(a.base, b.base) }
  return a
}

/** A member by name, through anonymous structures; the path leads from the outermost. */
export function findMember(record: RecordTag, name: string): Member[] | null {
  for (const member of record.members) {
    if (member.name === name) return [member]
    if (member.name === null && member.type.kind === 'record' && member.width < 0) {
      const inner = findMember(member.type.record, name)
      if (inner) return [member, ...inner]
    }
  }
  return null
}

/** All member names, for "did you mean". */
export function memberNames(record: RecordTag): string[] {
  return record.members.flatMap((m) =>
    m.name !== null ? [m.name] : m.type.kind === 'record' ? memberNames(m.type.record) : [],
  )
}

const qualWords = (quals: number): string =>
  (quals & CONST ? 'const ' : '') + (quals & VOLATILE ? 'volatile ' : '') + (quals & ATOMIC ? '_Atomic ' : '')

/** The type as a person writes it. */
export function typeName(type: Type, inner = ''): string {
  const space = inner === '' ? '' : ' '
  switch (type.kind) {
    case 'int': {
      const name = type.tag ? `enum ${type.tag.name ?? '<anonymous>'}` : (plainNames[type.name] ?? type.name)
      return qualWords(type.quals) + name + space + inner
    }
    case 'float':
      return qualWords(type.quals) + type.name + space + inner
    case 'void':
      return qualWords(type.quals) + 'void' + space + inner
    case 'error':
      return '<error>' + space + inner
    case 'record':
      if (type.record.wide) return qualWords(type.quals) + (type.record.name ?? '') + space + inner
      return `${qualWords(type.quals)}${type.record.isUnion ? 'union' : 'struct'} ${type.record.name ?? '<anonymous>'}${space}${inner}`
    case 'pointer': {
      const star = `*${qualWords(type.quals).trimEnd()}${inner !== '' && type.quals & 11 ? ' ' : ''}${inner}`
      const wrapped = type.base.kind === 'array' || type.base.kind === 'function' ? `(${star})` : star
      return typeName(type.base, wrapped)
    }
    case 'array':
      return typeName(type.base, `${inner}[${type.length >= 0 ? type.length : ''}]`).replace(/ \[/g, '[')
    case 'function': {
      const params = type.params.map((p) => typeName(p))
      if (type.variadic) params.push('...')
      return typeName(type.result, `${inner}(${type.prototyped && params.length === 0 ? 'void' : params.join(', ')})`)
    }
  }
}

const plainNames: Readonly<Record<string, string>> = {
  'short int': 'short',
  'short unsigned int': 'unsigned short',
  'long int': 'long',
  'long unsigned int': 'unsigned long',
  'long long int': 'long long',
  'long long unsigned int': 'unsigned long long',
}

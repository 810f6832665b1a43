// The wide types as structures: which parts they have, and where.

import type { FloatType, IntType, Member, RecordType, Type, WideKind } from './types.ts'
import { arrayOf, recordType, sizeOf, ulongType, unqualified, ushortType } from './types.ts'

function member(type: Type, offset: number): Member {
  // No identifier is spelled so: a program cannot name it.
  return { name: `#${offset}`, type, offset, bit: 0, width: -1 }
}

function wideType(name: string, kind: WideKind, members: Member[], size: number, align: number): RecordType {
  return recordType({ isUnion: false, name, members, complete: true, size, align, token: null, wide: kind })
}

const int128 = (unsigned: boolean): RecordType =>
  wideType(
    unsigned ? 'unsigned __int128' : '__int128',
    { kind: 'int128', unsigned },
    [member(ulongType, 0), member(ulongType, 8)],
    16,
    16,
  )

export const int128Type = int128(false)
export const uint128Type = int128(true)

// Memos: one type for each name, since structures are the same when they are the same object.
const complexTypes = new Map<string, RecordType>()
const vectorTypes = new Map<string, RecordType>()

/** `_Complex` of a type. */
export function complexType(declared: IntType | FloatType | RecordType): RecordType {
  const part = unqualified(declared) as IntType | FloatType | RecordType
  const name = part.kind === 'record' ? 'long double' : part.name
  const found = complexTypes.get(name)
  if (found) return found
  const size = sizeOf(part)
  const made = wideType(
    `_Complex ${name}`,
    { kind: 'complex', part },
    [member(part, 0), member(part, size)],
    2 * size,
    size,
  )
  complexTypes.set(name, made)
  return made
}

/** A vector of `count` elements. */
export function vectorType(declared: IntType | FloatType, count: number): RecordType {
  const part = unqualified(declared) as IntType | FloatType
  const name = `${part.name} __vector(${count})`
  const found = vectorTypes.get(name)
  if (found) return found
  const size = count * part.size
  const made = wideType(name, { kind: 'vector', part, count }, [member(arrayOf(part, count), 0)], size, size)
  vectorTypes.set(name, made)
  return made
}

/** Types and offsets of the parts. */
export function partsOf(type: Type): { readonly type: IntType | FloatType | RecordType; readonly offset: number }[] {
  const kind = type.kind === 'record' ? type.record.wide : undefined
  if (!kind) return []
  if (kind.kind === 'int128' || kind.kind === 'f80')
    return [
      { type: ulongType, offset: 0 },
      { type: kind.kind === 'f80' ? ushortType : ulongType, offset: 8 },
    ]
  const count = kind.kind === 'complex' ? 2 : kind.count
  return Array.from({ length: count }, (_, i) => ({ type: kind.part, offset: i * sizeOf(kind.part) }))
}

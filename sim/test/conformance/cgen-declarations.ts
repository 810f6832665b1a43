// The objects of the generated C programs of cgen.ts: globals, structs with nested, packed and bit-field members, unions, locals; and
// the places of each that expressions may read and assign.

import type { PrngState } from '../../lib/prng.ts'
import type { Place } from './cgen-expressions.ts'
import { anyScalar, below, int, long, pick, uint, ulong, whole } from './cgen-expressions.ts'
import type { Member, Struct } from './cgen-scope.ts'
import { constant, fresh, local } from './cgen-scope.ts'
import type { Statement } from './statements.ts'

/** Globals of every scalar type and storage, with the places of them. */
export function declareGlobals(prng: PrngState, out: Statement[]): Place[] {
  const places: Place[] = []
  for (let i = 0; i < 5; i++) {
    const type = anyScalar(prng)
    const name = fresh('g')
    const storage = pick(prng, ['static', 'static', 'static volatile', '_Thread_local static'])
    out.push({ line: `${storage} ${type.name} ${name} = ${constant(prng, type)};`, fixed: true })
    places.push({ text: name, type, field: 0, ...(storage.includes('volatile') ? { volatile: true as const } : {}) })
  }
  const type = pick(prng, whole)
  const array = fresh('a')
  out.push({
    line: `static ${type.name} ${array}[8] = { ${constant(prng, type)}, [${2 + below(prng, 3)}] = ${constant(prng, type)}, ${constant(prng, type)} };`,
    fixed: true,
  })
  const cube = fresh('c')
  const of = anyScalar(prng)
  out.push({
    line: `static ${of.name} ${cube}[2][3][4] = { { { 1, 2 }, { [3] = 3 } }, { [2] = { 4, 5, 6, 7 } } };`,
    fixed: true,
  })
  const pointer = fresh('p')
  const twice = fresh('pp')
  out.push({ line: `static ${type.name} *${pointer} = ${array} + 3, **${twice} = &${pointer};`, fixed: true })
  const index = places.find((place) => !place.type.real)?.text ?? '1'
  places.push({ text: `${array}[${below(prng, 3)}]`, type, field: 0 })
  places.push({ text: `${array}[${index} & 7]`, type, field: 0 })
  places.push({ text: `${cube}[1][${below(prng, 3)}][${index} & 3]`, type: of, field: 0 })
  places.push({ text: `*(*(${cube}[${below(prng, 2)}] + 1) + 2)`, type: of, field: 0 })
  places.push({ text: `${pointer}[${below(prng, 5)}]`, type, field: 0 })
  places.push({ text: `**${twice}`, type, field: 0 })
  return places
}

/** A struct, or a packed one, which may hold an earlier one; its members may be bit-fields and arrays. */
export function declareStruct(prng: PrngState, out: Statement[], earlier: readonly Struct[]): Struct {
  const name = fresh('s')
  const members: Member[] = []
  for (let i = 2 + below(prng, 5); i > 0; i--) {
    const member = `m${members.length}`
    const kind = below(prng, 10)
    const inner = kind === 0 && earlier.length > 0 ? pick(prng, earlier) : undefined
    if (inner) members.push({ name: member, type: int, field: 0, count: 0, inner })
    else if (kind < 5) {
      const type = pick(prng, [int, uint, uint, long, ulong, ...whole.slice(0, 6)])
      members.push({ name: member, type, field: 1 + below(prng, type.bits), count: 0 })
    } else members.push({ name: member, type: anyScalar(prng), field: 0, count: kind < 7 ? 2 + below(prng, 3) : 0 })
  }
  const lines: Statement[] = members.map((member) => ({
    line: member.inner
      ? `struct ${member.inner.name} ${member.name};`
      : `${member.type.name} ${member.name}${member.field > 0 ? ` : ${member.field}` : ''}${member.count > 0 ? `[${member.count}]` : ''};`,
    fixed: true,
  }))
  if (below(prng, 6) === 0) lines.splice(1, 0, { line: 'int : 0;', fixed: true })
  const packed = below(prng, 5) === 0
  out.push({
    open: `struct ${packed ? '__attribute__((packed)) ' : ''}${name} {`,
    body: lines,
    close: '};',
    fixed: true,
  })
  return { name, packed, members }
}

/** A struct's initialiser, in order or designated. */
export function initialiser(prng: PrngState, struct: Struct): string {
  const parts = struct.members.map((member) => {
    const value = member.inner
      ? initialiser(prng, member.inner)
      : member.count > 0
        ? `{ ${constant(prng, member.type)}, ${constant(prng, member.type)} }`
        : member.field > 0
          ? `${below(prng, 2 ** Math.min(member.field - (member.type.signed ? 1 : 0), 30))}`
          : constant(prng, member.type)
    return below(prng, 3) === 0 ? `.${member.name} = ${value}` : value
  })
  return `{ ${parts.slice(0, 1 + below(prng, parts.length)).join(', ')} }`
}

/** Objects of a struct; gives their expressions. */
export function declareObjects(prng: PrngState, out: Statement[], struct: Struct): string[] {
  const one = fresh('o')
  const list = fresh('l')
  const pointer = fresh('q')
  out.push({ line: `static struct ${struct.name} ${one} = ${initialiser(prng, struct)};`, fixed: true })
  out.push({
    line: `static struct ${struct.name} ${list}[3] = { ${initialiser(prng, struct)}, [2] = ${initialiser(prng, struct)} };`,
    fixed: true,
  })
  out.push({ line: `static struct ${struct.name} *${pointer} = &${list}[1];`, fixed: true })
  return [one, `${list}[2]`, `(*${pointer})`, `${pointer}[${below(prng, 2)}]`]
}

/** The scalars inside an object of a struct. */
export function placesOf(prng: PrngState, object: string, struct: Struct): Place[] {
  return struct.members.flatMap((member): Place[] => {
    const text = `${object.startsWith('(*') ? `${object.slice(2, -1)}->` : `${object}.`}${member.name}`
    if (member.inner) return placesOf(prng, text, member.inner)
    if (member.count > 0) return [{ text: `${text}[${below(prng, member.count)}]`, type: member.type, field: 0 }]
    return [{ text, type: member.type, field: member.field }]
  })
}

/** A union of a word and its bytes. */
export function declareUnion(prng: PrngState, out: Statement[]): Place[] {
  const name = fresh('u')
  out.push({
    line: `static union { unsigned long whole; struct { int low; unsigned high : 20, top : 12; }; unsigned char byte[8]; short part[4]; } ${name} = { 0x1122334455667788 };`,
    fixed: true,
  })
  return [
    { text: `${name}.whole`, type: ulong, field: 0 },
    { text: `${name}.low`, type: int, field: 0 },
    { text: `${name}.high`, type: uint, field: 20 },
    { text: `${name}.top`, type: uint, field: 12 },
    { text: `${name}.byte[${below(prng, 8)}]`, type: whole[3] ?? int, field: 0 },
  ]
}

/** Locals with values; those of kind `k` are what only expressions change. */
export function declareLocals(prng: PrngState, out: Statement[], count: number, kind: string): Place[] {
  return Array.from({ length: count }, () => {
    const type = kind === 'k' ? pick(prng, whole.slice(1)) : anyScalar(prng)
    const name = local(kind)
    out.push({
      line: `${pick(prng, ['', '', 'register ', 'volatile '])}${type.name} ${name} = ${constant(prng, type)};`,
      fixed: true,
    })
    return { text: name, type, field: 0 }
  })
}

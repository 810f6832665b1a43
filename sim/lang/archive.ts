// The C library between build and use: a list of names and strings of numbers. Made small for the wire, where it is compressed once
// more: equal things (opcodes, first operands, …) stand together, operands that an instruction does not have are left out.
//
// It has parts, since most programs need an eighth of it: each part has its atoms with everything that they reach beyond the parts before it.
// What is linked is the same with some parts or all, as long as nothing of the others is reached.
//
// The code of a part is decoded when somebody asks for some of it.

import { opRows } from '../cpu/bytecode.ts'
import { assert } from '../lib/assert.ts'
import { Reader, Writer } from './numerals.ts'
import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Reloc, Section } from './object.ts'

/** One part as the build writes it. */
export interface EncodedPart {
  /** Names of symbols, files and labels, separated by spaces; those of a part follow those of the parts before it. */
  readonly names: string
  /** Numbers by subject (`subjects`); then code by columns; then bytes of data. */
  readonly index: readonly string[]
  readonly code: readonly string[]
  readonly data: string
}

const sections: readonly Section[] = ['text', 'rodata', 'relro', 'data', 'bss', 'tdata', 'tbss']
const bindings: readonly Atom['binding'][] = ['local', 'global', 'weak']
const kinds: readonly Reloc['kind'][] = ['abs', 'call', 'tp']
/**
 * Columns of the code: opcodes; slots and immediates by place; jumps. A slot is told as its distance from the slot that was written
 * last, which is what the next instruction mostly reads; a jump in instructions. Code positions are relocations and not told.
 */
const columnNames = ['op', 's0', 's1', 's2', 'i0', 'i1', 'i2', 'r']
const JUMP = columnNames.indexOf('r')
const isSlot = (column: number): boolean => column >= 1 && column <= 3

/** For each opcode: the columns of its operands a, b, c, -1 for one that is not told; and the operand that it writes, or -1. */
const columnsOf = opRows.map(([, operands]) =>
  [...operands].map((kind, place) => {
    if (kind === 'r') return JUMP
    return columnNames.indexOf(`${'dm'.includes(kind) ? 's' : kind}${place}`)
  }),
)
const targetOf = opRows.map(([, operands]) => Math.max(operands.lastIndexOf('d'), operands.lastIndexOf('m')))

// ---- writing

/**
 * What the numbers are about: objects and how much each has; names; sections and bindings of atoms; their sizes; relocations. A name is told
 * as how many names ago it came up, 0 when it is new.
 */
const subjects = ['objects', 'names', 'kinds', 'sizes', 'relocs'] as const

type Index<T> = Readonly<Record<(typeof subjects)[number], T>>

const indexOf = <T>(make: (subject: number) => T): Index<T> =>
  Object.fromEntries(subjects.map((subject, number) => [subject, make(number)])) as Index<T>

interface PartWriter {
  readonly names: string[]
  readonly index: Index<Writer>
  readonly columns: readonly Writer[]
  readonly data: Writer
}

const partWriter = (): PartWriter => ({
  names: [],
  index: indexOf(() => new Writer()),
  columns: columnNames.map(() => new Writer()),
  data: new Writer(),
})

const encoded = (part: PartWriter): EncodedPart => ({
  names: part.names.join(' '),
  index: subjects.map((subject) => part.index[subject].text()),
  code: part.columns.map((column) => column.text()),
  data: part.data.text(),
})

/** Packs objects in so many parts. Line tables are left out: the library is stepped over, not through. */
export function encodeArchive(
  objects: readonly ObjectFile[],
  count: number,
  partOf: (atom: Atom) => number,
): readonly EncodedPart[] {
  const indexes = new Map<string, number>()
  // One list of names, so that a part can use those of the parts before it.
  return Array.from({ length: count }, (_, number) => {
    const part = partWriter()
    const putName = (name: string): void => {
      const known = indexes.get(name)
      part.index.names.put(known === undefined ? 0 : indexes.size - known)
      if (known !== undefined) return
      part.names.push(name)
      indexes.set(name, indexes.size)
    }
    putObjects(objects, (atom) => partOf(atom) === number, part, putName)
    return encoded(part)
  })
}

/** The objects that have atoms of a part, each with its place among all, so that the parts together have the order of one. */
function putObjects(
  objects: readonly ObjectFile[],
  belongs: (atom: Atom) => boolean,
  part: PartWriter,
  putName: (name: string) => void,
): void {
  const { objects: out, kinds: tags } = part.index
  let last = 0
  objects.forEach((o, place) => {
    const atoms = o.atoms.filter(belongs)
    if (atoms.length === 0) return
    const targets = new Set(atoms.map((atom) => atom.name))
    const aliases = o.aliases.filter(({ target }) => targets.has(target))
    const startup = o.startup.filter(({ symbol }) => targets.has(symbol))
    for (const n of [place - last, atoms.length, aliases.length, startup.length, o.weakReferences.length]) out.put(n)
    last = place
    putName(o.name)
    for (const atom of atoms) {
      putName(atom.name)
      tags.put(sections.indexOf(atom.section) * 3 + bindings.indexOf(atom.binding))
      putAtom(atom, part, putName)
    }
    for (const alias of aliases) {
      putName(alias.name)
      putName(alias.target)
      out.put(bindings.indexOf(alias.binding))
    }
    for (const { symbol, when } of startup) {
      putName(symbol)
      out.put(when)
    }
    o.weakReferences.forEach(putName)
  })
}

function putAtom(atom: Atom, part: PartWriter, putName: (name: string) => void): void {
  const { columns, data } = part
  const { sizes: out, relocs } = part.index
  out.put(atom.align)
  out.put(atom.size)
  let at = 0
  relocs.put(atom.relocs.length)
  for (const r of [...atom.relocs].sort((x, y) => x.at - y.at)) {
    relocs.put((r.at - at) * 6 + kinds.indexOf(r.kind) * 2 + (r.addend === 0 ? 0 : 1))
    putName(r.symbol)
    if (r.addend !== 0) relocs.put(r.addend)
    at = r.at
  }
  const { code, bytes } = atom
  if (!code) {
    if (bytes) for (const byte of bytes) data.byte(byte)
    return
  }
  out.put(atom.frameBytes)
  out.put(atom.slots)
  out.list(atom.jumps ? [...atom.jumps] : [])
  out.list(atom.jumpAt)
  out.list(atom.labels.map((l) => l.at))
  for (const { name } of atom.labels) putName(name)
  let last = 0
  for (let i = 0; i < code.length; i += 4) {
    const operation = code[i]
    columns[0].put(operation)
    columnsOf[operation].forEach((column, k) => {
      const value = code[i + 1 + k]
      if (column < 0) assert(value === 0, `operand ${k} of ${opRows[operation][0]} is ${value}`)
      else if (column === JUMP) {
        assert(value % 4 === 0, `a jump by ${value} words`)
        columns[column].put(value / 4)
      } else columns[column].put(isSlot(column) ? value - last : value)
    })
    const target = targetOf[operation]
    if (target >= 0) last = code[i + 1 + target]
  }
}

// ---- reading

/** One part while it is being read. */
interface PartReader {
  readonly index: Index<Reader>
  readonly data: Reader
  readonly code: LazyCode
  name(): string
}

/** `known`: how many names the parts before it have. */
function partReader(part: EncodedPart, names: readonly string[], known: number): PartReader {
  const index = indexOf((subject) => new Reader(part.index[subject]))
  let count = known
  const name = (): string => {
    const ago = index.names.get()
    return names[ago === 0 ? count++ : count - ago]
  }
  return { index, data: new Reader(part.data), code: new LazyCode(part.code), name }
}

/** The objects of the first parts of an archive; `isWhole`: there are no others. */
export function decodeArchive(
  parts: readonly EncodedPart[],
  isWhole = true,
): { readonly objects: readonly ObjectFile[]; readonly isWhole: boolean } {
  const names = parts.flatMap((part) => part.names.split(' '))
  const objects: ObjectFile[] = []
  let known = 0
  for (const part of parts) {
    readObjects(partReader(part, names, known), objects)
    known += part.names.split(' ').length
  }
  // Places where the parts have nothing are holes.
  return { objects: objects.filter((object) => object !== undefined), isWhole }
}

/** Reads a part's objects to their places; of an object that is there from another part, the atoms are added. */
function readObjects(from: PartReader, objects: ObjectFile[]): void {
  const { objects: index } = from.index
  const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read)
  for (let place = 0; !index.isAtEnd;) {
    place += index.get()
    const [atomCount, aliasCount, startupCount, weakCount] = times(4, () => index.get())
    const name = from.name()
    const atoms = times(atomCount, () => readAtom(from))
    const aliases = times(aliasCount, () => ({
      name: from.name(),
      target: from.name(),
      binding: bindings[index.get()],
    }))
    const startup = times(startupCount, () => ({
      symbol: from.name(),
      when: index.get(),
      priority: 65535,
    }))
    const known = objects[place]
    objects[place] = {
      name,
      files: [],
      atoms: [...(known?.atoms ?? []), ...atoms],
      aliases: [...(known?.aliases ?? []), ...aliases],
      startup: [...(known?.startup ?? []), ...startup],
      weakReferences: times(weakCount, from.name),
    }
  }
}

function readRelocs(from: PartReader): Reloc[] {
  const { relocs: index } = from.index
  const relocs: Reloc[] = []
  let place = 0
  for (let n = index.get(); n > 0; n--) {
    const head = index.get()
    place += Math.floor(head / 6)
    const symbol = from.name()
    relocs.push({ at: place, symbol, kind: kinds[(head % 6) >> 1], addend: head & 1 ? index.get() : 0 })
  }
  return relocs
}

function readAtom(from: PartReader): Atom {
  const { kinds: tags, sizes: index } = from.index
  const name = from.name()
  const tag = tags.get()
  const section = sections[Math.floor(tag / 3)]
  const align = index.get()
  const size = index.get()
  const head = { name, section, binding: bindings[tag % 3], align, size, relocs: readRelocs(from) }
  if (section !== 'text') {
    const isFilled = section !== 'bss' && section !== 'tbss'
    return makeAtom({ ...head, bytes: isFilled ? Uint8Array.from({ length: size }, () => from.data.byte()) : null })
  }
  const frameBytes = index.get()
  const slots = index.get()
  const jumps = index.list()
  const jumpAt = index.list()
  const labels = index.list().map((at) => ({ name: from.name(), at }))
  return makeAtom({
    ...head,
    jumpAt,
    labels,
    frameBytes,
    slots,
    jumps: jumps.length > 0 ? Int32Array.from(jumps) : null,
    lazyCode: from.code.add(size / 4),
  })
}

/** The code of a part, decoded as a whole when one of its functions is linked. */
class LazyCode {
  readonly #columns: readonly string[]
  readonly #sizes: number[] = []
  #codes: Int32Array[] | null = null

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  /** The next function, of so many words. */
  add(words: number): { decode(): Int32Array } {
    const index = this.#sizes.push(words) - 1
    return { decode: () => this.#decoded()[index] }
  }

  #decoded(): Int32Array[] {
    if (this.#codes !== null) return this.#codes
    const readers = this.#columns.map((text) => new Reader(text))
    this.#codes = this.#sizes.map((words) => readCode(readers, words))
    return this.#codes
  }
}

function readCode(readers: readonly Reader[], words: number): Int32Array {
  const code = new Int32Array(words)
  let last = 0
  for (let i = 0; i < words; i += 4) {
    const operation = readers[0].get()
    const row = columnsOf[operation]
    code[i] = operation
    for (let k = 0; k < 3; k++) {
      const column = row[k]
      if (column < 0) continue
      const value = readers[column].get()
      code[i + 1 + k] = column === JUMP ? 4 * value : isSlot(column) ? value + last : value
    }
    const target = targetOf[operation]
    if (target >= 0) last = code[i + 1 + target]
  }
  return code
}

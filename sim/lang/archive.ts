// The C library between build and use: a list of names and strings of numbers. Made small for the wire, where it is compressed once
// more: equal things (opcodes, first operands, …) stand together, operands that an instruction does not have are left out.
//
// It has parts, since most programs need an eighth of it: each part has its atoms with everything that they reach beyond the parts before it.
// What is linked is the same with some parts or all, as long as nothing of the others is reached.
//
// An atom is decoded when somebody asks for it, since a program uses a tenth of the library.

import { opRows } from '../cpu/bytecode.ts'
import { assert } from '../lib/assert.ts'
import { Reader, Writer } from './numerals.ts'
import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Reloc, Section } from './object.ts'

/** One part as the build writes it. */
export interface EncodedPart {
  /** Names of symbols, files and labels, separated by spaces; those of a part follow those of the parts before it. */
  readonly names: string
  /** Numbers: objects, their atoms, relocations; then code by columns; then bytes of data. */
  readonly index: string
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

interface PartWriter {
  readonly names: string[]
  readonly index: Writer
  readonly columns: readonly Writer[]
  readonly data: Writer
}

const partWriter = (): PartWriter => ({
  names: [],
  index: new Writer(),
  columns: columnNames.map(() => new Writer()),
  data: new Writer(),
})

const encoded = (part: PartWriter): EncodedPart => ({
  names: part.names.join(' '),
  index: part.index.text(),
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
    const nameOf = (name: string): number => {
      const known = indexes.get(name)
      if (known !== undefined) return known
      part.names.push(name)
      indexes.set(name, indexes.size)
      return indexes.size - 1
    }
    putObjects(objects, (atom) => partOf(atom) === number, part, nameOf)
    return encoded(part)
  })
}

/** The objects that have atoms of a part, each with its place among all, so that the parts together have the order of one. */
function putObjects(
  objects: readonly ObjectFile[],
  belongs: (atom: Atom) => boolean,
  part: PartWriter,
  nameOf: (name: string) => number,
): void {
  const { index } = part
  let last = 0
  objects.forEach((o, place) => {
    const atoms = o.atoms.filter(belongs)
    if (atoms.length === 0) return
    const targets = new Set(atoms.map((atom) => atom.name))
    index.put(place - last)
    last = place
    index.put(nameOf(o.name))
    index.put(atoms.length)
    for (const atom of atoms) {
      index.put(nameOf(atom.name))
      index.put(sections.indexOf(atom.section) * 3 + bindings.indexOf(atom.binding))
    }
    putAtoms(atoms, part, nameOf)
    index.list(
      o.aliases
        .filter(({ target }) => targets.has(target))
        .flatMap((a) => [nameOf(a.name), nameOf(a.target), bindings.indexOf(a.binding)]),
    )
    index.list(o.startup.filter(({ symbol }) => targets.has(symbol)).flatMap((s) => [nameOf(s.symbol), s.when]))
    index.list(o.weakReferences.map(nameOf))
  })
}

/** The atoms of an object that stand in one part; then how many characters each column has for them. */
function putAtoms(atoms: readonly Atom[], part: PartWriter, nameOf: (name: string) => number): void {
  const lengths = part.columns.map((column) => column.parts.length)
  for (const atom of atoms) putAtom(atom, part, nameOf)
  if (atoms.some((atom) => atom.code !== null)) {
    part.columns.forEach((column, k) => part.index.put(column.parts.length - lengths[k]))
  }
}

function putAtom(atom: Atom, part: PartWriter, nameOf: (name: string) => number): void {
  const { index: out, columns, data } = part
  out.put(atom.align)
  out.put(atom.size)
  let at = 0
  out.put(atom.relocs.length)
  for (const r of [...atom.relocs].sort((x, y) => x.at - y.at)) {
    out.put((r.at - at) * 6 + kinds.indexOf(r.kind) * 2 + (r.addend === 0 ? 0 : 1))
    out.put(nameOf(r.symbol))
    if (r.addend !== 0) out.put(r.addend)
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
  out.list(atom.labels.flatMap((l) => [nameOf(l.name), l.at]))
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
  readonly part: EncodedPart
  readonly index: Reader
  readonly columns: number[]
  data: number
}

const partReader = (part: EncodedPart): PartReader => ({
  part,
  index: new Reader(part.index),
  columns: columnNames.map(() => 0),
  data: 0,
})

/** The objects of the first parts of an archive; `isWhole`: there are no others. */
export function decodeArchive(
  parts: readonly EncodedPart[],
  isWhole = true,
): { readonly objects: readonly ObjectFile[]; readonly isWhole: boolean } {
  const names = parts.flatMap((part) => part.names.split(' '))
  const objects: ObjectFile[] = []
  for (const part of parts) readObjects(part, names, objects)
  // Places where the parts have nothing are holes.
  return { objects: objects.filter((object) => object !== undefined), isWhole }
}

/** Reads a part's objects to their places; of an object that is there from another part, the atoms are added. */
function readObjects(part: EncodedPart, names: readonly string[], objects: ObjectFile[]): void {
  const from = partReader(part)
  const { index } = from
  for (let place = 0; !index.isAtEnd;) {
    place += index.get()
    const name = names[index.get()]
    const heads: Head[] = []
    for (let n = index.get(); n > 0; n--) {
      const atomName = names[index.get()]
      const tag = index.get()
      heads.push({ name: atomName, section: sections[Math.floor(tag / 3)], binding: bindings[tag % 3] })
    }
    const atoms = readAtoms(from, names, heads)
    const aliases = groups(index.list(), 3).map(([n, target, binding]) => ({
      name: names[n],
      target: names[target],
      binding: bindings[binding],
    }))
    const startup = groups(index.list(), 2).map(([symbol, when]) => ({
      symbol: names[symbol],
      when: when === 1 ? (1 as const) : (2 as const),
    }))
    const known = objects[place]
    objects[place] = {
      name,
      files: [],
      atoms: [...(known?.atoms ?? []), ...atoms],
      aliases: [...(known?.aliases ?? []), ...aliases],
      startup: [...(known?.startup ?? []), ...startup],
      weakReferences: index.list().map((n) => names[n]),
    }
  }
}

function groups(list: readonly number[], size: number): number[][] {
  const out: number[][] = []
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size))
  return out
}

interface Head {
  readonly name: string
  readonly section: Section
  readonly binding: Atom['binding']
}

function readAtoms(from: PartReader, names: readonly string[], heads: readonly Head[]): Atom[] {
  const unit = new LazyUnit(from.part.code, [...from.columns])
  const atoms = heads.map((head) => readAtom(from, names, head, unit))
  if (unit.isEmpty) return atoms
  for (let k = 0; k < from.columns.length; k++) from.columns[k] += from.index.get()
  return atoms
}

function readAtom(from: PartReader, names: readonly string[], head: Head, unit: LazyUnit): Atom {
  const { index, part } = from
  const { name, section, binding } = head
  const align = index.get()
  const size = index.get()
  const relocs: Reloc[] = []
  let place = 0
  for (let n = index.get(); n > 0; n--) {
    const head = index.get()
    place += Math.floor(head / 6)
    relocs.push({
      at: place,
      symbol: names[index.get()],
      kind: kinds[(head % 6) >> 1],
      addend: head & 1 ? index.get() : 0,
    })
  }
  if (section !== 'text') {
    let bytes: Uint8Array | null = null
    if (section !== 'bss' && section !== 'tbss') {
      const reader = new Reader(part.data, from.data)
      bytes = new Uint8Array(size)
      for (let i = 0; i < size; i++) bytes[i] = reader.byte()
      from.data = reader.at
    }
    return makeAtom({ name, section, binding, align, size, bytes, relocs })
  }
  const frameBytes = index.get()
  const slots = index.get()
  const jumps = index.list()
  const jumpAt = index.list()
  const labels = groups(index.list(), 2).map(([n, offset]) => ({ name: names[n], at: offset }))
  return makeAtom({
    name,
    section,
    binding,
    align,
    size,
    relocs,
    jumpAt,
    labels,
    frameBytes,
    slots,
    jumps: jumps.length > 0 ? Int32Array.from(jumps) : null,
    lazyCode: unit.add(size / 4),
  })
}

/** The code of one object in a part, decoded as a whole when one of its functions is linked. */
class LazyUnit {
  readonly #columns: readonly string[]
  readonly #starts: readonly number[]
  readonly #sizes: number[] = []
  #codes: Int32Array[] | null = null

  constructor(columns: readonly string[], starts: readonly number[]) {
    this.#columns = columns
    this.#starts = starts
  }

  get isEmpty(): boolean {
    return this.#sizes.length === 0
  }

  /** The next function, of so many words. */
  add(words: number): { decode(): Int32Array } {
    const index = this.#sizes.push(words) - 1
    return { decode: () => this.#decoded()[index] }
  }

  #decoded(): Int32Array[] {
    if (this.#codes !== null) return this.#codes
    const readers = this.#columns.map((text, k) => new Reader(text, this.#starts[k]))
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

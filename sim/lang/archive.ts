// The C library between build and use: a list of names and strings of numbers. Made small for the wire, where it is compressed once
// more: equal things (opcodes, first operands, …) stand together, operands that an instruction does not have are left out.
//
// It has two parts, since most programs need a third of it: the first one knows all names, the rest has the atoms that the first
// one only names. What is linked is the same with one part or both, as long as nothing of the rest is reached.
//
// A number is zigzag-coded in base 46: printable characters, the last digit from the first half of the alphabet. An atom is decoded
// when somebody asks for it, since a program uses a tenth of the library.

import { opRows } from '../cpu/bytecode.ts'
import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Reloc, Section } from './object.ts'

/** An archive as the build writes it; without its rest, atoms that are there have `isElsewhere`. */
export interface EncodedArchive {
  readonly first: EncodedPart
  readonly rest: EncodedPart | null
}

/** One of the two parts. */
export interface EncodedPart {
  /** Names of symbols, files and labels, separated by spaces; those of the rest follow the first part's. */
  readonly names: string
  /** Numbers: objects, their atoms, relocations; then code by columns; then bytes of data. */
  readonly index: string
  readonly code: readonly string[]
  readonly data: string
}

const sections: readonly Section[] = ['text', 'rodata', 'relro', 'data', 'bss', 'tdata', 'tbss']
const bindings: readonly Atom['binding'][] = ['local', 'global', 'weak']
const kinds: readonly Reloc['kind'][] = ['abs', 'call', 'tp']
const half = 46

/** Printable ASCII without quotes and backslash, so that it stands in a literal as it is. */
const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => !`"'\\`.includes(c))

/**
 * Columns of the code: opcodes, then operands by kind and place. A slot is told as its distance from the slot that was written
 * last, which is what the next instruction mostly reads; a jump in instructions.
 */
const columnNames = ['op', ...[0, 1, 2].flatMap((place) => [...'sdmirf'].map((kind) => kind + place))]

/** For each opcode: the columns of its operands a, b, c, -1 for one that it does not have. */
const columnsOf = opRows.map(([, operands]) => [...operands].map((kind, place) => columnNames.indexOf(kind + place)))

const kindOf = columnNames.map((name) => name[0])
const isTarget = (column: number): boolean => kindOf[column] === 'd' || kindOf[column] === 'm'
const isSlot = (column: number): boolean => isTarget(column) || kindOf[column] === 's'

const packOperand = (column: number, value: number, last: number): number =>
  isSlot(column) ? value - last : kindOf[column] === 'r' ? value / 4 : value

// ---- writing

class Writer {
  parts: string[] = []

  put(n: number): void {
    let z = ((n << 1) ^ (n >> 31)) >>> 0
    while (z >= half) {
      this.parts.push(alphabet[half + (z % half)])
      z = Math.floor(z / half)
    }
    this.parts.push(alphabet[z])
  }

  text(): string {
    return this.parts.join('')
  }
}

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

const partOf = (part: PartWriter): EncodedPart => ({
  names: part.names.join(' '),
  index: part.index.text(),
  code: part.columns.map((column) => column.text()),
  data: part.data.text(),
})

/** Packs objects. Line tables are left out: the library is stepped over, not through. `isFirst`: does it belong to the first part? */
export function encodeArchive(
  objects: readonly ObjectFile[],
  isFirst: (atom: Atom) => boolean,
): { readonly first: EncodedPart; readonly rest: EncodedPart } {
  const indexes = new Map<string, number>()
  const first = partWriter()
  const rest = partWriter()
  const naming =
    (part: PartWriter) =>
    (name: string): number => {
      let index = indexes.get(name)
      if (index === undefined) {
        index = indexes.size
        part.names.push(name)
        indexes.set(name, index)
      }
      return index
    }
  const nameOf = naming(first)
  const { index } = first
  const later: Atom[] = []
  for (const o of objects) {
    index.put(nameOf(o.name))
    index.put(o.atoms.length)
    for (const atom of o.atoms) {
      index.put(nameOf(atom.name))
      const tag = sections.indexOf(atom.section) * 3 + bindings.indexOf(atom.binding)
      index.put(isFirst(atom) ? tag : -1 - tag)
      if (isFirst(atom)) putAtom(atom, first, nameOf)
      else later.push(atom)
    }
    putList(
      index,
      o.aliases.flatMap((a) => [nameOf(a.name), nameOf(a.target), bindings.indexOf(a.binding)]),
    )
    putList(
      index,
      o.startup.flatMap((s) => [nameOf(s.symbol), s.when]),
    )
    putList(index, o.weakReferences.map(nameOf))
  }
  // Behind all of the first part, so that its names have the small numbers.
  for (const atom of later) putAtom(atom, rest, naming(rest))
  return { first: partOf(first), rest: partOf(rest) }
}

function putList(out: Writer, list: readonly number[]): void {
  out.put(list.length)
  for (const n of list) out.put(n)
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
    if (bytes) for (const byte of bytes) data.put(byte)
    return
  }
  out.put(atom.frameBytes)
  out.put(atom.slots)
  putList(out, atom.jumps ? [...atom.jumps] : [])
  putList(out, atom.jumpAt)
  putList(
    out,
    atom.labels.flatMap((l) => [nameOf(l.name), l.at]),
  )
  const lengths = columns.map((w) => w.parts.length)
  let last = 0
  for (let i = 0; i < code.length; i += 4) {
    const row = columnsOf[code[i]]
    columns[0].put(code[i])
    const base = last
    for (let k = 0; k < 3; k++) {
      const column = row[k]
      if (column < 0) continue
      const value = code[i + 1 + k]
      columns[column].put(packOperand(column, value, base))
      if (isTarget(column)) last = value
    }
  }
  // How many characters each column has for this function.
  columns.forEach((w, k) => out.put(w.parts.length - lengths[k]))
}

// ---- reading

const valueOf = new Uint8Array(128)
alphabet.forEach((c, i) => (valueOf[c.charCodeAt(0)] = i))

class Reader {
  readonly text: string
  at: number

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  get(): number {
    let z = 0
    for (let factor = 1; ; factor *= half) {
      const v = valueOf[this.text.charCodeAt(this.at++)]
      if (v < half) {
        z += v * factor
        return (z >>> 1) ^ -(z & 1)
      }
      z += (v - half) * factor
    }
  }

  list(): number[] {
    const out: number[] = []
    for (let n = this.get(); n > 0; n--) out.push(this.get())
    return out
  }
}

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

/** The objects of a packed archive. */
export function decodeArchive({ first, rest }: EncodedArchive): { readonly objects: readonly ObjectFile[] } {
  const names = `${first.names} ${rest?.names ?? ''}`.split(' ')
  const here = partReader(first)
  const there = rest === null ? null : partReader(rest)
  const { index } = here
  const objects: ObjectFile[] = []
  while (index.at < index.text.length) {
    const name = names[index.get()]
    const atoms: Atom[] = []
    for (let n = index.get(); n > 0; n--) {
      const atomName = names[index.get()]
      const tag = index.get()
      const isFirst = tag >= 0
      const known = isFirst ? tag : -1 - tag
      const section = sections[Math.floor(known / 3)]
      const head = { name: atomName, section, binding: bindings[known % 3] }
      const from = isFirst ? here : there
      atoms.push(from === null ? makeAtom({ ...head, size: 0, isElsewhere: true }) : readAtom(from, names, head))
    }
    const aliases = index.list()
    const startup = index.list()
    objects.push({
      name,
      files: [],
      atoms,
      aliases: groups(aliases, 3).map(([n, target, binding]) => ({
        name: names[n],
        target: names[target],
        binding: bindings[binding],
      })),
      startup: groups(startup, 2).map(([symbol, when]) => ({ symbol: names[symbol], when: when === 1 ? 1 : 2 })),
      weakReferences: index.list().map((n) => names[n]),
    })
  }
  return { objects }
}

function groups(list: readonly number[], size: number): number[][] {
  const out: number[][] = []
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size))
  return out
}

function readAtom(from: PartReader, names: readonly string[], head: Pick<Atom, 'name' | 'section' | 'binding'>): Atom {
  const { index, part } = from
  const { section } = head
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
      for (let i = 0; i < size; i++) bytes[i] = reader.get()
      from.data = reader.at
    }
    return makeAtom({ ...head, align, size, bytes, relocs })
  }
  const frameBytes = index.get()
  const slots = index.get()
  const jumps = index.list()
  const jumpAt = index.list()
  const labels = groups(index.list(), 2).map(([n, offset]) => ({ name: names[n], at: offset }))
  const starts = [...from.columns]
  for (let k = 0; k < starts.length; k++) from.columns[k] += index.get()
  const lazy = new LazyCode(part.code, starts, size / 4)
  const atom = makeAtom({
    ...head,
    align,
    size,
    relocs,
    jumpAt,
    labels,
    frameBytes,
    slots,
    jumps: jumps.length > 0 ? Int32Array.from(jumps) : null,
  })
  return { ...atom, code: null, lazyCode: lazy }
}

/** Code that is decoded at the first use. */
export class LazyCode {
  readonly #columns: readonly string[]
  readonly #starts: readonly number[]
  readonly #words: number
  #code: Int32Array | null = null

  constructor(columns: readonly string[], starts: readonly number[], words: number) {
    this.#columns = columns
    this.#starts = starts
    this.#words = words
  }

  /** The words; they are not to be written to. */
  decode(): Int32Array {
    if (this.#code) return this.#code
    const code = new Int32Array(this.#words)
    const readers = this.#columns.map((text, k) => new Reader(text, this.#starts[k]))
    let last = 0
    for (let i = 0; i < code.length; i += 4) {
      const op = readers[0].get()
      code[i] = op
      const base = last
      const row = columnsOf[op]
      for (let k = 0; k < 3; k++) {
        const column = row[k]
        if (column < 0) continue
        const value = readers[column].get()
        code[i + 1 + k] = isSlot(column) ? value + base : kindOf[column] === 'r' ? 4 * value : value
        if (isTarget(column)) last = value + base
      }
    }
    this.#code = code
    return code
  }
}

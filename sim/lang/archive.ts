// The C library between build and use: a list of names and one string of numbers. Made small for the wire, where it is compressed once
// more: equal things (opcodes, first operands, …) stand together, operands that an instruction does not have are left out.
//
// A number is zigzag-coded in base 46: printable characters, the last digit from the first half of the alphabet. An atom is decoded
// when somebody asks for it, since a program uses a tenth of the library.

import { opRows } from '../cpu/bytecode.ts'
import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Reloc, Section } from './object.ts'

/** An archive as the build writes it. */
export interface EncodedArchive {
  /** Names of symbols, files and labels, separated by spaces. */
  readonly names: string
  /** Numbers: objects, their atoms, relocations; then code by columns; then bytes of data. */
  readonly index: string
  readonly code: readonly [string, string, string, string]
  readonly data: string
}

const sections: readonly Section[] = ['text', 'rodata', 'relro', 'data', 'bss', 'tdata', 'tbss']
const bindings: readonly Atom['binding'][] = ['local', 'global', 'weak']
const kinds: readonly Reloc['kind'][] = ['abs', 'call', 'tp']
const half = 46

/** Printable ASCII without quotes and backslash, so that it stands in a literal as it is. */
const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => !`"'\\`.includes(c))

/** For each opcode: which of the operands a, b, c it has. */
const operandsOf = opRows.map(([, operands]) => [...operands].map((kind) => kind !== '-'))

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

/** Packs objects. Line tables are left out: the library is stepped over, not through. */
export function encodeArchive(objects: readonly ObjectFile[]): EncodedArchive {
  const names: string[] = []
  const indexes = new Map<string, number>()
  const nameOf = (name: string): number => {
    let index = indexes.get(name)
    if (index === undefined) {
      index = names.length
      names.push(name)
      indexes.set(name, index)
    }
    return index
  }
  const index = new Writer()
  const columns = [new Writer(), new Writer(), new Writer(), new Writer()]
  const data = new Writer()
  for (const o of objects) {
    index.put(nameOf(o.name))
    index.put(o.atoms.length)
    for (const atom of o.atoms) putAtom(atom, index, nameOf, columns, data)
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
  const [ops, a, b, c] = columns.map((w) => w.text())
  return { names: names.join(' '), index: index.text(), code: [ops, a, b, c], data: data.text() }
}

function putList(out: Writer, list: readonly number[]): void {
  out.put(list.length)
  for (const n of list) out.put(n)
}

function putAtom(
  atom: Atom,
  out: Writer,
  nameOf: (name: string) => number,
  columns: readonly Writer[],
  data: Writer,
): void {
  out.put(nameOf(atom.name))
  out.put(sections.indexOf(atom.section) * 3 + bindings.indexOf(atom.binding))
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
  for (let i = 0; i < code.length; i += 4) {
    columns[0].put(code[i])
    operandsOf[code[i]].forEach((has, k) => {
      if (has) columns[k + 1].put(code[i + 1 + k])
    })
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

/** The objects of a packed archive. */
export function decodeArchive(encoded: EncodedArchive): { readonly objects: readonly ObjectFile[] } {
  const names = encoded.names.split(' ')
  const index = new Reader(encoded.index)
  const at = { columns: [0, 0, 0, 0], data: 0 }
  const objects: ObjectFile[] = []
  while (index.at < index.text.length) {
    const name = names[index.get()]
    const atoms: Atom[] = []
    for (let n = index.get(); n > 0; n--) atoms.push(readAtom(index, names, encoded, at))
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

interface Position {
  readonly columns: number[]
  data: number
}

function readAtom(index: Reader, names: readonly string[], encoded: EncodedArchive, at: Position): Atom {
  const name = names[index.get()]
  const tag = index.get()
  const section = sections[Math.floor(tag / 3)]
  const binding = bindings[tag % 3]
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
      const reader = new Reader(encoded.data, at.data)
      bytes = new Uint8Array(size)
      for (let i = 0; i < size; i++) bytes[i] = reader.get()
      at.data = reader.at
    }
    return makeAtom({ name, section, binding, align, size, bytes, relocs })
  }
  const frameBytes = index.get()
  const slots = index.get()
  const jumps = index.list()
  const jumpAt = index.list()
  const labels = groups(index.list(), 2).map(([n, offset]) => ({ name: names[n], at: offset }))
  const starts = [...at.columns]
  for (let k = 0; k < 4; k++) at.columns[k] += index.get()
  const lazy = new LazyCode(encoded.code, starts, size / 4)
  const atom = makeAtom({
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
  })
  return { ...atom, code: null, lazyCode: lazy }
}

/** Code that is decoded at the first use. */
export class LazyCode {
  readonly #columns: EncodedArchive['code']
  readonly #starts: readonly number[]
  readonly #words: number
  #code: Int32Array | null = null

  constructor(columns: EncodedArchive['code'], starts: readonly number[], words: number) {
    this.#columns = columns
    this.#starts = starts
    this.#words = words
  }

  /** The words; they are not to be written to. */
  decode(): Int32Array {
    if (this.#code) return this.#code
    const code = new Int32Array(this.#words)
    const readers = this.#columns.map((text, k) => new Reader(text, this.#starts[k]))
    for (let i = 0; i < code.length; i += 4) {
      const op = readers[0].get()
      code[i] = op
      const has = operandsOf[op]
      for (let k = 0; k < 3; k++) if (has[k]) code[i + 1 + k] = readers[k + 1].get()
    }
    this.#code = code
    return code
  }
}

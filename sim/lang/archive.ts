// The C library between build and use: objects as two strings, one of JSON (names, relocations) and one of base64 (code as
// variable-length integers, bytes of data). Small to load, and decoded once.

import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Reloc, Section } from './object.ts'

/** An archive as the build writes it. */
export interface EncodedArchive {
  readonly json: string
  readonly blob: string
}

const sections: readonly Section[] = ['text', 'rodata', 'relro', 'data', 'bss', 'tdata', 'tbss']
const bindings: readonly Atom['binding'][] = ['local', 'global', 'weak']
const kinds: readonly Reloc['kind'][] = ['abs', 'call', 'tp']
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** One atom: name, section, binding, align, size, frame, slots, flat relocations, jump tables, labels. */
type Row = [number, number, number, number, number, number, number, number[], number[], number[], (string | number)[]]
interface Packed {
  readonly names: string[]
  readonly objects: {
    name: string
    atoms: Row[]
    aliases: ObjectFile['aliases']
    startup: ObjectFile['startup']
    weak: readonly string[]
  }[]
}

// ---- writing

class Writer {
  bytes: number[] = []

  /** Zigzag, seven bits a byte. */
  integer(n: number): void {
    let z = ((n << 1) ^ (n >> 31)) >>> 0
    while (z > 127) {
      this.bytes.push((z & 127) | 128)
      z >>>= 7
    }
    this.bytes.push(z)
  }
}

function toBase64(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += digits[n >> 18] + digits[(n >> 12) & 63] + digits[(n >> 6) & 63] + digits[n & 63]
  }
  return text
}

/** Packs objects. Line tables are left out: the library is stepped over, not through. */
export function encodeArchive(objects: readonly ObjectFile[]): EncodedArchive {
  const names: string[] = []
  const indexes = new Map<string, number>()
  const nameIndex = (name: string): number => {
    let index = indexes.get(name)
    if (index === undefined) {
      index = names.length
      names.push(name)
      indexes.set(name, index)
    }
    return index
  }
  const out = new Writer()
  const row = (atom: Atom): Row => {
    if (atom.code) for (const word of atom.code) out.integer(word)
    else if (atom.bytes) for (const byte of atom.bytes) out.bytes.push(byte)
    return [
      nameIndex(atom.name),
      sections.indexOf(atom.section),
      bindings.indexOf(atom.binding),
      atom.align,
      atom.size,
      atom.frameBytes,
      atom.slots,
      atom.relocs.flatMap((r) => [r.at, nameIndex(r.symbol), r.addend, kinds.indexOf(r.kind)]),
      atom.jumps ? [...atom.jumps] : [],
      [...atom.jumpAt],
      atom.labels.flatMap((l) => [l.name, l.at]),
    ]
  }
  const packed: Packed = {
    names,
    objects: objects.map((o) => ({
      name: o.name,
      atoms: o.atoms.map(row),
      aliases: o.aliases,
      startup: o.startup,
      weak: o.weakReferences,
    })),
  }
  return { json: JSON.stringify(packed), blob: toBase64(out.bytes) }
}

// ---- reading

function fromBase64(text: string): Uint8Array {
  const value = new Uint8Array(128)
  for (let i = 0; i < 64; i++) value[digits.charCodeAt(i)] = i
  const bytes = new Uint8Array((text.length / 4) * 3)
  for (let i = 0, o = 0; i < text.length; i += 4, o += 3) {
    const n =
      (value[text.charCodeAt(i)] << 18) |
      (value[text.charCodeAt(i + 1)] << 12) |
      (value[text.charCodeAt(i + 2)] << 6) |
      value[text.charCodeAt(i + 3)]
    bytes[o] = n >> 16
    bytes[o + 1] = n >> 8
    bytes[o + 2] = n
  }
  return bytes
}

class Reader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  integer(): number {
    let z = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]
      z |= (byte & 127) << shift
      if (byte < 128) return (z >>> 1) ^ -(z & 1)
    }
  }
}

/** The objects of a packed archive. */
export function decodeArchive(encoded: EncodedArchive): { readonly objects: readonly ObjectFile[] } {
  const { names, objects } = JSON.parse(encoded.json) as Packed
  const input = new Reader(fromBase64(encoded.blob))
  return {
    objects: objects.map((o) => ({
      name: o.name,
      files: [],
      atoms: o.atoms.map((row) => decodeAtom(row, names, input)),
      aliases: o.aliases,
      startup: o.startup,
      weakReferences: o.weak,
    })),
  }
}

function decodeAtom(row: Row, names: readonly string[], input: Reader): Atom {
  const [name, sectionIndex, bindingIndex, align, size, frameBytes, slots, flatRelocs, jumps, jumpAt, flatLabels] = row
  const section = sections[sectionIndex]
  let code: Int32Array | null = null
  let bytes: Uint8Array | null = null
  if (section === 'text') {
    code = new Int32Array(size / 4)
    for (let i = 0; i < code.length; i++) code[i] = input.integer()
  } else if (section !== 'bss' && section !== 'tbss') {
    bytes = input.bytes.slice(input.at, input.at + size)
    input.at += size
  }
  const relocs: Reloc[] = []
  for (let i = 0; i < flatRelocs.length; i += 4) {
    relocs.push({
      at: flatRelocs[i],
      symbol: names[flatRelocs[i + 1]],
      addend: flatRelocs[i + 2],
      kind: kinds[flatRelocs[i + 3]],
    })
  }
  const labels: { name: string; at: number }[] = []
  for (let i = 0; i < flatLabels.length; i += 2)
    labels.push({ name: String(flatLabels[i]), at: Number(flatLabels[i + 1]) })
  return makeAtom({
    name: names[name],
    section,
    binding: bindings[bindingIndex],
    align,
    size,
    bytes,
    code,
    relocs,
    labels,
    frameBytes,
    slots,
    jumps: jumps.length > 0 ? Int32Array.from(jumps) : null,
    jumpAt,
  })
}

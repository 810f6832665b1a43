// The linker: reaches from `_start` what is used, lays it out as GNU ld does for a static non-PIE program, and fills in addresses.
//
//   0x400000  R    ELF header and program headers
//   0x401000  R X  text
//   next page R    rodata
//   next page RW   relro (start-up table, thread-local image), padded to a page; data; bss

import { op } from '../cpu/bytecode.ts'
import type { FunctionInfo, Image, Segment } from '../cpu/image.ts'
import { nearestName } from './diagnostics.ts'
import { elfHeader } from './elf.ts'
import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Section } from './object.ts'

/** Objects of which only what is used is taken. */
export interface Archive {
  readonly objects: readonly ObjectFile[]
}

/** A complaint of the linker. */
export interface LinkDiagnostic {
  readonly severity: 'error'
  readonly code: 'undefined-reference' | 'multiple-definition'
  readonly message: string
  readonly symbol: string
  /** The function or object that names the symbol. */
  readonly from: string
  /** Where it is named; null if nobody knows (in the C library). */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null
  readonly hint: string | null
}

interface Unit {
  readonly object: ObjectFile
  readonly locals: Map<string, Target>
}

/** What a symbol leads to. */
interface Target {
  readonly atom: Atom
  readonly unit: Unit
  /** Byte offset in the atom (labels). */
  readonly offset: number
}

interface Placed {
  readonly atom: Atom
  readonly unit: Unit
  address: number
  /** Code position in words. */
  position: number
}

const pageSize = 4096
const imageBase = 0x400000
const textBase = 0x401000
const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to

// The symbols that the linker makes.
const linkerSymbols = [
  '__pagewalk_relro_start',
  '__pagewalk_relro_end',
  '_end',
  'end',
  '_etext',
  'etext',
  '__etext',
  '_edata',
  'edata',
  '__bss_start',
  '__ehdr_start',
  '__executable_start',
  '__pagewalk_tls_image',
  '__pagewalk_tls_filesz',
  '__pagewalk_tls_memsz',
  '__pagewalk_tls_align',
  '__init_array_start',
  '__init_array_end',
  '__fini_array_start',
  '__fini_array_end',
  '_start',
  '__data_start',
  'data_start',
]

class Linker {
  readonly globals = new Map<string, Target>()
  readonly archive: ReadonlyMap<string, Target>
  readonly mergesStrings: boolean
  readonly placed = new Map<Atom, Placed>()
  readonly order: Placed[] = []
  readonly diagnostics: LinkDiagnostic[] = []
  readonly symbols = new Map<string, number>()
  readonly weak = new Set<string>()
  readonly #queue: Placed[] = []
  readonly #strings = new Map<string, Placed>()

  constructor(archive: ArchiveIndex, mergesStrings: boolean) {
    this.archive = archive.symbols
    this.mergesStrings = mergesStrings
    for (const name of archive.weak) this.weak.add(name)
  }

  unitOf(object: ObjectFile, into: Map<string, Target>, isArchive: boolean): Unit {
    const unit: Unit = { object, locals: new Map() }
    const byName = new Map<string, Target>()
    for (const atom of object.atoms) {
      const target = { atom, unit, offset: 0 }
      byName.set(atom.name, target)
      if (atom.binding === 'local') unit.locals.set(atom.name, target)
      else this.define(atom.name, target, into, isArchive)
      for (const label of atom.labels) unit.locals.set(label.name, { atom, unit, offset: 4 * label.at })
    }
    for (const alias of object.aliases) {
      const target = byName.get(alias.target)
      if (!target) continue
      if (alias.binding === 'local') unit.locals.set(alias.name, target)
      else this.define(alias.name, { ...target, atom: target.atom }, into, isArchive, alias.binding === 'weak')
    }
    for (const name of object.weakReferences) this.weak.add(name)
    return unit
  }

  readonly #weakDefined = new Set<string>()

  define(
    name: string,
    target: Target,
    into: Map<string, Target>,
    isArchive: boolean,
    isWeak = target.atom.binding === 'weak',
  ): void {
    const old = into.get(name)
    if (old && !isWeak && !this.#weakDefined.has(name) && !isArchive) {
      this.diagnostics.push({
        severity: 'error',
        code: 'multiple-definition',
        message: `multiple definition of '${name}'`,
        symbol: name,
        from: target.unit.object.name,
        place: null,
        hint: null,
      })
      return
    }
    if (old && isWeak) return
    into.set(name, target)
    if (isWeak) this.#weakDefined.add(name)
    else this.#weakDefined.delete(name)
  }

  find(unit: Unit, name: string): Target | null {
    return unit.locals.get(name) ?? this.globals.get(name) ?? this.archive.get(name) ?? null
  }

  /** Takes an atom into the program. */
  use(target: Target): Placed {
    const found = this.placed.get(target.atom)
    if (found) return found
    const { atom } = target
    // Equal string literals of several units are one object, as with ld's merged sections.
    const key =
      this.mergesStrings && atom.name.startsWith('.str') && atom.bytes
        ? String.fromCharCode(...atom.bytes.subarray(0, 2000)) + atom.bytes.length
        : null
    if (key !== null && (atom.bytes?.length ?? 0) <= 2000) {
      const same = this.#strings.get(key)
      if (same) {
        this.placed.set(atom, same)
        return same
      }
    }
    const placed: Placed = { atom, unit: target.unit, address: 0, position: 0 }
    if (key !== null) this.#strings.set(key, placed)
    this.placed.set(atom, placed)
    this.order.push(placed)
    this.#queue.push(placed)
    return placed
  }

  /** Follows references until nothing new comes. */
  reach(): void {
    for (let p = this.#queue.pop(); p; p = this.#queue.pop()) {
      for (const reloc of p.atom.relocs) {
        const target = this.find(p.unit, reloc.symbol)
        if (target) this.use(target)
        else if (!linkerSymbols.includes(reloc.symbol) && !this.weak.has(reloc.symbol))
          this.missing(reloc.symbol, p, reloc.at)
      }
    }
  }

  near(symbol: string): string | null {
    const near = nearestName(symbol, [
      ...this.globals.keys(),
      ...[...this.archive.keys()].filter((n) => !n.startsWith('_')),
    ])
    return near && `did you mean '${near}'?`
  }

  missing(symbol: string, from: Placed, at: number): void {
    if (this.diagnostics.some((d) => d.symbol === symbol)) return
    this.diagnostics.push({
      severity: 'error',
      code: 'undefined-reference',
      message: `undefined reference to '${symbol}'`,
      symbol,
      from: from.atom.name,
      place: placeIn(from, at),
      hint: this.near(symbol),
    })
  }
}

/** The source place of a word of an atom's code. */
function placeIn(p: Placed, at: number): LinkDiagnostic['place'] {
  const { lines } = p.atom
  let position = -1
  for (let i = 0; i < lines.length && lines[i] <= at; i += 2) position = lines[i + 1]
  if (position < 0) return null
  const file = Math.floor(position / 4294967296)
  const rest = position - file * 4294967296
  return { file: p.unit.object.files[file] ?? '', line: Math.floor(rest / 4096), column: rest % 4096 }
}

/** What an archive defines; made once. */
interface ArchiveIndex {
  readonly symbols: ReadonlyMap<string, Target>
  readonly weak: readonly string[]
}

const archiveIndexes = new WeakMap<Archive, ArchiveIndex>()

/** A memo: it changes nothing but time. */
function indexArchive(archive: Archive): ArchiveIndex {
  const found = archiveIndexes.get(archive)
  if (found) return found
  const symbols = new Map<string, Target>()
  const scratch = new Linker({ symbols, weak: [] }, false)
  for (const object of archive.objects) scratch.unitOf(object, symbols, true)
  const index = { symbols, weak: [...scratch.weak] }
  archiveIndexes.set(archive, index)
  return index
}

/** Links objects with what they use of the archive. The image is null if there are errors. */
export function link(
  objects: readonly ObjectFile[],
  archive: Archive,
  name = 'a.out',
): { image: Image | null; diagnostics: readonly LinkDiagnostic[] } {
  const linker = new Linker(indexArchive(archive), objects.length > 1)
  const units = objects.map((object) => linker.unitOf(object, linker.globals, false))
  const start = makeStart()
  const startUnit = linker.unitOf(start, linker.globals, false)
  for (const atom of start.atoms) linker.use({ atom, unit: startUnit, offset: 0 })
  for (const unit of units)
    for (const atom of unit.object.atoms)
      if (atom.binding !== 'local' || atom.section === 'text') linker.use({ atom, unit, offset: 0 })
  const startup = startupAtoms(linker, units)
  linker.reach()
  if (linker.diagnostics.length > 0) return { image: null, diagnostics: linker.diagnostics }
  return { image: layOut(linker, startup, name), diagnostics: [] }
}

/** `_start`: hands the initial stack pointer to the C library. */
function makeStart(): ObjectFile {
  const code = Int32Array.of(op.spget, 0, 0, 0, op.call, 0, 0, 0, op.trap, 0, 0, 0)
  const atom = makeAtom({
    name: '_start',
    binding: 'global',
    section: 'text',
    align: 16,
    size: 4 * code.length,
    code,
    relocs: [{ at: 6, symbol: '__libc_start', addend: 0, kind: 'call' }],
    slots: 1,
  })
  return { name: 'start', files: [], atoms: [atom], aliases: [], startup: [], weakReferences: [] }
}

/** Tables of constructors and destructors. */
function startupAtoms(linker: Linker, units: readonly Unit[]): { init: Placed; fini: Placed } {
  const table = (when: 1 | 2): Placed => {
    const entries = units.flatMap((unit) =>
      unit.object.startup.filter((s) => s.when === when).map((s) => ({ unit, symbol: s.symbol })),
    )
    const locals = new Map<string, Target>()
    const relocs = entries.map((e, i) => {
      const target = linker.find(e.unit, e.symbol)
      const symbol = `.startup${i}`
      if (target) locals.set(symbol, target)
      return { at: 8 * i, symbol, addend: 0, kind: 'abs' as const }
    })
    const atom = makeAtom({
      name: when === 1 ? '.init_array' : '.fini_array',
      section: 'relro',
      align: 8,
      size: 8 * entries.length,
      bytes: new Uint8Array(8 * entries.length),
      relocs,
    })
    const object: ObjectFile = {
      name: 'startup',
      files: [],
      atoms: [atom],
      aliases: [],
      startup: [],
      weakReferences: [],
    }
    return linker.use({ atom, unit: { object, locals }, offset: 0 })
  }
  return { init: table(1), fini: table(2) }
}

interface Areas {
  readonly textEnd: number
  readonly rodata: number
  readonly rodataEnd: number
  readonly relro: number
  readonly relroEnd: number
  readonly data: number
  readonly dataEnd: number
  readonly bss: number
  readonly end: number
  readonly tls: { image: number; filesz: number; memsz: number; align: number }
}

function inSection(linker: Linker, ...sections: Section[]): Placed[] {
  return linker.order.filter((p) => sections.includes(p.atom.section))
}

/** Gives addresses to atoms, one after the other. */
function assign(list: readonly Placed[], from: number): number {
  let at = from
  for (const p of list) {
    at = roundUp(at, p.atom.align)
    p.address = at
    at += p.atom.size
  }
  return at
}

function assignAll(linker: Linker): Areas {
  const textEnd = assign(inSection(linker, 'text'), textBase)
  const rodata = roundUp(textEnd, pageSize)
  const rodataEnd = Math.max(assign(inSection(linker, 'rodata'), rodata), rodata + 16)
  const relro = roundUp(rodataEnd, pageSize)
  // The thread-local image first, then start-up tables. relro is never empty: real programs always have some.
  const tdata = inSection(linker, 'tdata')
  const tbss = inSection(linker, 'tbss')
  const align = Math.max(8, ...tdata.map((p) => p.atom.align), ...tbss.map((p) => p.atom.align))
  const image = roundUp(relro, align)
  const tdataEnd = assign(tdata, image)
  const tbssEnd = assign(tbss, tdataEnd)
  const tables = assign(inSection(linker, 'relro'), roundUp(tdataEnd, 8))
  const relroEnd = Math.max(roundUp(tables, pageSize), relro + pageSize)
  const data = relroEnd
  const dataEnd = Math.max(assign(inSection(linker, 'data'), data), data + 16)
  const bss = roundUp(dataEnd, 32)
  // At least one page of bss is anonymous memory, as in every program with glibc.
  const end = Math.max(assign(inSection(linker, 'bss'), bss), roundUp(dataEnd, pageSize) + 64)
  for (const p of inSection(linker, 'text')) p.position = (p.address - textBase) / 4
  return {
    textEnd,
    rodata,
    rodataEnd,
    relro,
    relroEnd,
    data,
    dataEnd,
    bss,
    end,
    tls: { image, filesz: tdataEnd - image, memsz: tbssEnd - image, align },
  }
}

function defineLinkerSymbols(linker: Linker, a: Areas, startup: { init: Placed; fini: Placed }): void {
  const set = (names: string, address: number): void => {
    for (const n of names.split(' ')) linker.symbols.set(n, address)
  }
  set('__pagewalk_relro_start', a.relro)
  set('__pagewalk_relro_end', a.relroEnd)
  set('_end end', a.end)
  set('_etext etext __etext', a.textEnd)
  set('_edata edata __bss_start', a.bss)
  set('__data_start data_start', a.data)
  set('__ehdr_start __executable_start', imageBase)
  set('__pagewalk_tls_image', a.tls.image)
  set('__pagewalk_tls_filesz', a.tls.filesz)
  set('__pagewalk_tls_memsz', a.tls.memsz)
  set('__pagewalk_tls_align', a.tls.align)
  set('__init_array_start', startup.init.address)
  set('__init_array_end', startup.init.address + startup.init.atom.size)
  set('__fini_array_start', startup.fini.address)
  set('__fini_array_end', startup.fini.address + startup.fini.atom.size)
}

/** The address of what a name in a unit means; undefined weak references are 0. */
function addressOf(linker: Linker, unit: Unit, name: string): number {
  const target = linker.find(unit, name)
  if (target) return (linker.placed.get(target.atom)?.address ?? 0) + target.offset
  return linker.symbols.get(name) ?? 0
}

function layOut(linker: Linker, startup: { init: Placed; fini: Placed }, name: string): Image {
  const areas = assignAll(linker)
  defineLinkerSymbols(linker, areas, startup)
  const code = new Int32Array((areas.textEnd - textBase) / 4)
  const jumps: number[] = []
  const files: string[] = []
  const fileIndex = new Map<string, number>()
  const functions: FunctionInfo[] = []
  const texts = inSection(linker, 'text').sort((a, b) => a.address - b.address)
  for (const p of texts) {
    placeCode(linker, areas, p, code, jumps, functions.length)
    functions.push(functionInfo(p, files, fileIndex))
  }
  const segments = makeSegments(linker, areas, code)
  nameSymbols(linker)
  return {
    name,
    code,
    jumpTables: Int32Array.from(jumps),
    textBase,
    entry: linker.symbols.get('_start') ?? textBase,
    segments,
    functions,
    symbols: linker.symbols,
    files,
    tls: { vaddr: areas.tls.image, filesz: areas.tls.filesz, memsz: areas.tls.memsz, align: areas.tls.align },
  }
}

const codeOf = (atom: Atom): Int32Array | null => atom.code ?? atom.lazyCode?.decode() ?? null

function placeCode(linker: Linker, areas: Areas, p: Placed, code: Int32Array, jumps: number[], index: number): void {
  const { atom, position } = p
  const words = codeOf(atom)
  if (!words) return
  code.set(words, position)
  if (words[0] === op.enter) code[position + 3] = index
  const jumpBase = jumps.length
  if (atom.jumps) for (const j of atom.jumps) jumps.push(j)
  for (const at of atom.jumpAt) code[position + at] += jumpBase
  for (const r of atom.relocs) {
    const address = addressOf(linker, p.unit, r.symbol)
    if (r.kind === 'call') code[position + r.at] = address === 0 ? -1 : (address - textBase) / 4
    else if (r.kind === 'tp')
      code[position + r.at] = address - areas.tls.image - roundUp(areas.tls.memsz, areas.tls.align) + r.addend
    else code[position + r.at] = address + r.addend
  }
}

function functionInfo(p: Placed, files: string[], fileIndex: Map<string, number>): FunctionInfo {
  const { atom, position, unit } = p
  const lines = new Float64Array(atom.lines.length)
  for (let i = 0; i < atom.lines.length; i += 2) {
    const place = atom.lines[i + 1]
    const local = Math.floor(place / 4294967296)
    const fileName = unit.object.files[local] ?? ''
    let file = fileIndex.get(fileName)
    if (file === undefined) {
      file = files.length
      files.push(fileName)
      fileIndex.set(fileName, file)
    }
    lines[i] = position + atom.lines[i]
    lines[i + 1] = file * 4294967296 + (place - local * 4294967296)
  }
  const words = atom.section === 'text' ? atom.size / 4 : 0
  return {
    name: atom.name,
    start: position,
    end: position + words,
    frameBytes: atom.frameBytes,
    slots: atom.slots,
    lines,
  }
}

/** Bytes of the placed atoms of some sections, between two addresses. */
function sectionBytes(linker: Linker, from: number, to: number, ...sections: Section[]): Uint8Array {
  const bytes = new Uint8Array(to - from)
  const view = new DataView(bytes.buffer)
  for (const p of inSection(linker, ...sections)) {
    const { atom } = p
    if (!atom.bytes) continue
    const at = p.address - from
    bytes.set(atom.bytes, at)
    for (const r of atom.relocs) {
      const address = addressOf(linker, p.unit, r.symbol) + r.addend
      view.setUint32(at + r.at, address >>> 0, true)
      view.setInt32(at + r.at + 4, Math.floor(address / 4294967296), true)
    }
  }
  return bytes
}

function makeSegments(linker: Linker, a: Areas, code: Int32Array): Segment[] {
  const text = new Uint8Array(code.buffer.slice(0))
  const rodata = sectionBytes(linker, a.rodata, a.rodataEnd, 'rodata')
  const data = sectionBytes(linker, a.relro, a.dataEnd, 'relro', 'tdata', 'data')
  const offset = (address: number): number => address - imageBase
  const parts = [
    { vaddr: imageBase, offset: 0, bytes: new Uint8Array(0), memsz: 0, flags: 4 },
    { vaddr: textBase, offset: offset(textBase), bytes: text, memsz: text.length, flags: 5 },
    { vaddr: a.rodata, offset: offset(a.rodata), bytes: rodata, memsz: rodata.length, flags: 4 },
    { vaddr: a.relro, offset: offset(a.relro), bytes: data, memsz: a.end - a.relro, flags: 6 },
  ]
  const start = linker.find({ object: makeStart(), locals: new Map() }, '_start')
  const entry = start ? (linker.placed.get(start.atom)?.address ?? textBase) : textBase
  const header = elfHeader(entry, parts, { relro: a.relro, relroEnd: a.relroEnd, tls: a.tls })
  parts[0] = { ...parts[0], bytes: header, memsz: header.length }
  return parts
}

/** Names for views and debuggers: statics as name.file. */
function nameSymbols(linker: Linker): void {
  for (const p of linker.order) {
    const { name, binding } = p.atom
    if (name.startsWith('.')) continue
    linker.symbols.set(binding === 'local' ? `${name}.${p.unit.object.name}` : name, p.address)
  }
  for (const [name, target] of [...linker.globals, ...linker.archive]) {
    const placed = linker.placed.get(target.atom)
    if (placed && !linker.symbols.has(name)) linker.symbols.set(name, placed.address + target.offset)
  }
}

// Addresses for what is linked, and the image: segments as GNU ld lays them out, code and data with their addresses filled in.

import { op } from '../cpu/bytecode.ts'
import type { FunctionInfo, Image, Segment } from '../cpu/image.ts'
import { elfHead } from './elf.ts'
import type { ElfShape } from './elf.ts'
import type { Linker, Placed, Unit } from './linker.ts'
import type { Atom, Section } from './object.ts'
const pageSize = 4096

const imageBase = 0x400000

const textBase = 0x401000

const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to

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

export function layOut(
  linker: Linker,
  startup: { init: Placed; fini: Placed },
  name: string,
  executableStack: boolean,
): Image {
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
  const segments = makeSegments(linker, areas, code, executableStack)
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

/** A function's code, decoded if it comes from an archive. */
export const codeOf = (atom: Atom): Int32Array | null => atom.code ?? atom.lazyCode?.decode() ?? null

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

/** What views know of a placed function; its files are entered in `files`. */
export function functionInfo(p: Placed, files: string[], fileIndex: Map<string, number>): FunctionInfo {
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

function makeSegments(linker: Linker, a: Areas, code: Int32Array, executableStack: boolean): Segment[] {
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
  const start = linker.globals.get('_start')
  const entry = start ? (linker.placed.get(start.atom)?.address ?? textBase) : textBase
  const loads = parts.map((part) => ({ ...part, filesz: part.bytes.length }))
  const shape = (first: number): ElfShape => ({
    type: 2,
    interp: null,
    loads: loads.map((load, i) => (i === 0 ? { ...load, filesz: first, memsz: first } : load)),
    align: pageSize,
    relro: { vaddr: a.relro, memsz: a.relroEnd - a.relro },
    tls: { vaddr: a.tls.image, filesz: a.tls.filesz, memsz: a.tls.memsz, align: a.tls.align },
    text: textBase,
    constants: a.rodata,
    executableStack,
  })
  const size = elfHead(shape(0), entry).length
  const header = elfHead(shape(size), entry)
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

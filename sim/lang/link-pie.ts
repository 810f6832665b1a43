// The linker for the few programs of the root file system that stand on their own: position-independent executables and the dynamic
// loader. They are laid out in a given shape (the segments that such a file of a real distribution has), use no C library and
// have no data of their own, so nothing in them depends on where they are mapped.

import { op } from '../cpu/bytecode.ts'
import { bug } from '../lib/assert.ts'
import { elfFile } from './elf.ts'
import { codeOf, functionInfo } from './image-layout.ts'
import { Linker } from './linker.ts'
import { makeAtom } from './object.ts'
import type { FunctionInfo, Image } from '../cpu/image.ts'
import type { ElfShape } from './elf.ts'
import type { Placed } from './linker.ts'
import type { ObjectFile } from './object.ts'

/** `_start`: calls `start(SP)`, which gives an address to go on at, with the stack as it was. */
function makeStart(): ObjectFile {
  const code = Int32Array.of(op.spget, 0, 0, 0, op.call, 0, 0, 0, op.jmpr, 0, 0, 0)
  const atom = makeAtom({
    name: '_start',
    binding: 'global',
    section: 'text',
    align: 16,
    size: 4 * code.length,
    code,
    relocs: [{ at: 6, symbol: 'start', addend: 0, kind: 'call' }],
    slots: 1,
  })
  return { name: 'start', files: [], atoms: [atom], aliases: [], startup: [], weakReferences: [] }
}

/** Links one object, whose door is `start`, as a file of the given shape. Addresses are relative to where it will be mapped. */
export function linkPie(object: ObjectFile, name: string, shape: ElfShape): Image {
  const linker = new Linker({ symbols: new Map(), weak: [] }, false)
  const starter = makeStart()
  const units = [starter, object].map((each) => linker.unitOf(each, linker.globals, false))
  linker.use({ atom: starter.atoms[0], unit: units[0], offset: 0 })
  linker.reach()
  if (linker.diagnostics.length > 0) bug(`${name}: ${linker.diagnostics[0].message}`)
  const textEnd = assign(linker, 'text', shape.text)
  const constants = assign(linker, 'rodata', Math.max(shape.constants, textEnd))
  if (linker.order.some(({ atom }) => atom.section !== 'text' && atom.section !== 'rodata')) bug(`${name} has data`)
  const code = new Int32Array((textEnd - shape.text) / 4)
  const jumps: number[] = []
  const functions: FunctionInfo[] = []
  const files: string[] = []
  const fileIndex = new Map<string, number>()
  for (const placed of linker.order) {
    if (placed.atom.section !== 'text') continue
    placed.position = (placed.address - shape.text) / 4
    placeCode(linker, placed, shape.text, code, jumps, functions.length)
    functions.push(functionInfo(placed, files, fileIndex))
  }
  const fits = (from: number, to: number): boolean =>
    shape.loads.some(({ vaddr, filesz }) => from >= vaddr && to <= vaddr + filesz)
  if (!fits(shape.text, textEnd) || !fits(Math.max(shape.constants, textEnd), constants)) bug(`${name} is too large`)
  const contents = new Uint8Array(constants)
  contents.set(new Uint8Array(code.buffer), shape.text)
  for (const { atom, address } of linker.order) if (atom.bytes !== null) contents.set(atom.bytes, address)
  const file = elfFile(shape, contents, shape.text)
  return {
    name,
    code,
    jumpTables: Int32Array.from(jumps),
    textBase: shape.text,
    entry: shape.text,
    segments: file,
    functions,
    symbols: new Map(linker.order.map(({ atom, address }) => [atom.name, address])),
    files,
    tls: { vaddr: 0, filesz: 0, memsz: 0, align: 1 },
  }
}

/** Gives addresses to the atoms of a section. */
function assign(linker: Linker, section: 'text' | 'rodata', from: number): number {
  let at = from
  for (const placed of linker.order) {
    if (placed.atom.section !== section) continue
    at = Math.ceil(at / placed.atom.align) * placed.atom.align
    placed.address = at
    at += placed.atom.size
  }
  return at
}

/** Calls count from the code's start; an address is told by its distance from the text. */
function placeCode(
  linker: Linker,
  placed: Placed,
  text: number,
  code: Int32Array,
  jumps: number[],
  index: number,
): void {
  const { atom, position, unit } = placed
  const words = codeOf(atom)
  if (words === null) return
  code.set(words, position)
  if (words[0] === op.enter) code[position + 3] = index
  const jumpBase = jumps.length
  if (atom.jumps !== null) for (const jump of atom.jumps) jumps.push(jump)
  for (const at of atom.jumpAt) code[position + at] += jumpBase
  for (const { at, symbol, addend, kind } of atom.relocs) {
    const target = linker.find(unit, symbol)
    const address = (target === null ? 0 : (linker.placed.get(target.atom)?.address ?? 0)) + addend
    const word = position + at
    if (kind === 'call') code[word] = (address - text) / 4
    else if (kind === 'abs' && code[word - 2] === op.li) {
      code[word - 2] = op.lear
      code[word] = address - text
    } else bug(`${atom.name} depends on where it is mapped`)
  }
}

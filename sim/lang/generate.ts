// From the typed tree of a translation unit to an object file.

import { use } from '../lib/parts.ts'
import { rare } from './parts.ts'
import type { FunctionDefinition, StaticInit, Variable } from './ast.ts'
import { jumpIf } from './conditions.ts'
import { convertSlot } from './conversions.ts'
import { Gen } from './emit.ts'
import type { Hooks, UnitContext } from './emit.ts'
import { leave, leaveScopes, statement } from './gen-statements.ts'
import { makeAtom } from './object.ts'
import type { Atom, ObjectFile, Section } from './object.ts'
import type { Parser } from './parser.ts'
import { copyTo, store } from './place.ts'
import { stringSymbol } from './scope.ts'
import { fileIndexOf, placeOf as sourcePlace } from './source.ts'
import { CONST, VOLATILE, alignOf, isRecord, isVoid, qualsOf, sizeOf } from './types.ts'
import { effect, value, valueTo } from './values.ts'

const hooks: Hooks = { value, valueTo, effect, jumpIf, statement, leaveScopes }

/** Makes the object file of a unit without errors. */
export function generate(p: Parser, name: string): ObjectFile {
  const atoms: Atom[] = []
  const files: string[] = []
  const fileIndexes = new Map<number, number>()
  const constants = new Map<string, string>()
  const context: UnitContext = {
    stringSymbol: (bytes) => stringSymbol(p.unit, bytes),
    constantSymbol(bytes, relocs, align) {
      const key = String.fromCharCode(...bytes.subarray(0, 4096)) + bytes.length
      const found = bytes.length <= 4096 && relocs.length === 0 ? constants.get(key) : undefined
      if (found) return found
      const symbol = `.const${constants.size}.${p.unit.counter++}`
      constants.set(key, symbol)
      atoms.push(
        makeAtom({
          name: symbol,
          section: 'rodata',
          size: bytes.length,
          bytes,
          align,
          relocs: relocs.map((r) => ({ ...r, kind: 'abs' })),
        }),
      )
      return symbol
    },
    position(loc) {
      const index = fileIndexOf(p.sink.map, loc)
      let local = fileIndexes.get(index)
      if (local === undefined) {
        local = files.length
        files.push(p.sink.map.files[index].name)
        fileIndexes.set(index, local)
      }
      const { line, column } = sourcePlace(p.sink.map.files[index], loc)
      return local * 4294967296 + line * 4096 + Math.min(column, 4095)
    },
  }
  for (const fn of functionsOf(p)) atoms.push(generateFunction(context, fn))
  const labels = new Map(atoms.flatMap((atom) => atom.labels.map(({ name: label, at }) => [label, 4 * at] as const)))
  for (const v of p.unit.variables) {
    if (v.init?.differences) fillDifferences(v.init, labels)
    const atom = variableAtom(v)
    if (atom) atoms.push(atom)
  }
  for (const { symbol, bytes } of p.unit.strings.values())
    atoms.push(makeAtom({ name: symbol, section: 'rodata', size: bytes.length, bytes }))
  const executableStack = p.unit.functions.some(({ nest }) => nest.trampolines.length > 0)
  return { name, files, atoms, executableStack, ...extras(p) }
}

function extras(p: Parser): Pick<ObjectFile, 'aliases' | 'startup' | 'weakReferences'> {
  const all = p.unit.variables
  return {
    aliases: all
      .filter((v) => v.alias !== null)
      .map((v) => ({ name: v.symbol, target: v.alias ?? '', binding: bindingOf(v) })),
    startup: all.flatMap((v) =>
      v.startup !== 0 && v.defined ? [{ symbol: v.symbol, when: v.startup, priority: v.priority }] : [],
    ),
    weakReferences: all.filter((v) => v.isWeak && !v.defined).map((v) => v.symbol),
  }
}

function bindingOf(v: Variable): Atom['binding'] {
  if (v.storage === 'static') return 'local'
  return v.isWeak || v.isInline ? 'weak' : 'global'
}

function variableAtom(v: Variable): Atom | null {
  if (v.type.kind === 'function' || !v.defined || v.alias !== null) return null
  const init = v.init
  const size = Math.max(init?.bytes.length ?? 0, sizeOf(v.type), 0)
  const isZero = !init || (init.relocs.length === 0 && init.bytes.every((b) => b === 0))
  const quals = qualsOf(v.type)
  const readOnly = (quals & CONST) !== 0 && (quals & VOLATILE) === 0
  let section: Section
  if (v.isTls) section = isZero ? 'tbss' : 'tdata'
  else if (readOnly) section = 'rodata'
  else section = isZero ? 'bss' : 'data'
  const inFile = section !== 'bss' && section !== 'tbss'
  // gcc aligns arrays and structures of 16 bytes and more to 16, of 32 to 32 (as far as a program can see: at least their type's).
  const natural = Math.max(v.align, alignOf(v.type))
  const align =
    v.type.kind === 'array' || isRecord(v.type) ? Math.max(natural, size >= 32 ? 32 : size >= 16 ? 16 : 1) : natural
  return makeAtom({
    name: v.symbol,
    binding: bindingOf(v),
    section,
    align,
    size,
    bytes: inFile ? (init ? padded(init.bytes, size) : new Uint8Array(size)) : null,
    relocs: init ? init.relocs.map((r) => ({ ...r, kind: 'abs' })) : [],
  })
}

/** The code is there: distances between labels are known. */
function fillDifferences(init: StaticInit, labels: ReadonlyMap<string, number>): void {
  for (const { at, size, plus, minus } of init.differences ?? []) {
    const distance = (labels.get(plus) ?? 0) - (labels.get(minus) ?? 0)
    for (let i = 0; i < size; i++) init.bytes[at + i] = (i < 4 ? distance >> (8 * i) : distance >> 31) & 255
  }
}

function padded(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length === size) return bytes
  const out = new Uint8Array(size)
  out.set(bytes)
  return out
}

// ---- functions

/** The functions in the order in which code is made for them. */
function functionsOf({ unit }: Parser): readonly FunctionDefinition[] {
  const functions = unit.scansStack ? unit.functions.map((fn) => ({ ...fn, returnsTwice: true })) : unit.functions
  return functions.every(({ nest }) => nest.outer === null) ? functions : use(rare).withNested(functions)
}

function generateFunction(context: UnitContext, fn: FunctionDefinition): Atom {
  const g = new Gen(hooks, context, fn)
  prologue(g)
  statement(g, fn.body)
  g.at(Math.max(fn.loc, fn.end - 1))
  if (fn.v.name === 'main' && fn.v.storage !== 'static') g.constant(0, 0, 0, true)
  else if (g.resultSlot >= 0) g.move(0, g.resultSlot)
  leave(g)
  const { frameBytes, code } = g.finish()
  code[2] = g.most
  return makeAtom({
    name: fn.v.symbol,
    binding: bindingOf(fn.v),
    section: 'text',
    align: 16,
    size: 4 * code.length,
    code,
    relocs: g.relocs,
    jumps: g.jumps.length > 0 ? Int32Array.from(g.jumps) : null,
    jumpAt: g.jumpAt,
    labels: fn.labels
      .filter((l) => l.addressTaken)
      .map((l) => ({ name: `${fn.v.symbol}&&${l.name}`, at: l.position >= 0 ? g.labels[l.position] : 0 })),
    frameBytes,
    slots: g.most,
    lines: g.lines,
  })
}

/**
 * Gives parameters and variables their places, and brings parameters there. Differs from Linux: gcc's are in the frame at -O0; here those
 * whose address nobody takes are in registers, unless the program asks for its registers or the bounds of its stack (`scansStack`).
 */
function prologue(g: Gen): void {
  const { fn } = g
  const { result } = fn.type
  let slot = 0
  if (isRecord(result)) g.resultSlot = slot++
  const home: { v: Variable; slot: number }[] = []
  for (const v of fn.params) {
    if (isRecord(v.type) && !v.isCaptured) {
      v.slot = slot
      v.byReference = true
    } else if (v.inMemory || fn.returnsTwice) home.push({ v, slot })
    else v.slot = slot
    slot++
  }
  if (fn.type.variadic) g.variadicSlot = slot++
  let align = 16
  // What lives in registers here is in gcc's frame at -O0: the stack grows as fast.
  let inRegisters = 0
  for (const v of fn.params) if (!v.byReference) inRegisters += Math.max(4, sizeOf(v.type))
  for (const v of fn.locals) {
    const inMemory = v.inMemory || fn.returnsTwice
    if (v.isVla || !inMemory) {
      if (fn.returnsTwice || v.isCaptured) v.frame = g.area(8, 8)
      else v.slot = slot++
      inRegisters += Math.max(4, sizeOf(v.type))
      continue
    }
    align = Math.max(align, v.align, alignOf(v.type))
    // gcc gives arrays of 16 bytes and more an alignment of 16.
    const size = Math.max(0, sizeOf(v.type))
    v.frame = g.area(size, Math.max(v.align, alignOf(v.type), v.type.kind === 'array' && size >= 16 ? 16 : 1))
  }
  for (const { v } of home) v.frame = g.area(sizeOf(v.type), Math.max(v.align, alignOf(v.type)))
  g.frameExtra += Math.ceil(inRegisters / 16) * 16
  g.top = Math.max(slot, 1)
  const moves = fn.movesStack || align > 16
  if (fn.movesStack) g.stackSlot = g.top++
  if (moves) g.frameSlot = g.top++
  g.firstScopeSlot = g.top
  g.top += fn.locals.filter((v) => v.isVla).length
  g.most = g.top
  g.at(fn.loc)
  g.frameOp('enter')
  if (g.stackSlot >= 0) g.op('spget', g.stackSlot)
  if (g.frameSlot >= 0) alignFrame(g, align)
  if (fn.nest.chain) use(rare).receiveChain(g, fn.nest.chain)
  for (const inner of fn.nest.trampolines) use(rare).trampoline(g, inner)
  for (const { v, slot: from } of home) {
    if (isRecord(v.type)) {
      copyTo(g, { kind: 'frame', offset: v.frame }, from, sizeOf(v.type))
      continue
    }
    adjustOldStyle(g, v, from)
    store(g, { kind: 'frame', offset: v.frame }, v.type, from)
  }
  for (const v of fn.params) if (v.slot >= 0 && !v.byReference) adjustOldStyle(g, v, v.slot)
}

function alignFrame(g: Gen, align: number): void {
  g.op('spget', g.frameSlot)
  if (align <= 16) return
  g.frameExtra += align
  g.op('addi64', g.frameSlot, g.frameSlot, align - 1)
  g.op('andi64', g.frameSlot, g.frameSlot, -align)
}

/** Parameters of old-style definitions come promoted. */
function adjustOldStyle(g: Gen, v: Variable, slot: number): void {
  if (g.fn.type.prototyped || isVoid(v.type)) return
  if (v.type.kind === 'float' && v.type.size === 4) g.op('fround', slot, slot)
  else if (v.type.kind === 'int' && v.type.size < 4)
    convertSlot(g, slot, { ...v.type, size: 4, bits: 32, bool: false }, v.type, slot)
}

// The code of one function while it grows: instructions, labels, slots, the frame. And what the parts of the generator need of each
// other (`Gen`'s hooks), so that they do not import each other in a circle.
//
// Slots: parameters, then variables that live in registers, then temporaries as a stack (`top`). A value's slot may be a
// variable's own: nobody writes to a slot that `value` gave. The frame: variables in memory, then areas for structure results and
// variadic arguments as a stack (`areaTop`).

import { instructionWords, op } from '../cpu/bytecode.ts'
import type { Expr, FunctionDefinition, Label, Stmt, VlaScope } from './ast.ts'
import type { Reloc } from './object.ts'
import type { Type } from './types.ts'

/** Number of an instruction by name. */
export function opcode(name: string): number {
  const code = op[name]
  if (code === undefined) throw new Error(`no instruction ${name}`)
  return code
}

/** What the parts of the generator call of each other. */
export interface Hooks {
  value(g: Gen, e: Expr): number
  valueTo(g: Gen, e: Expr, dest: number): void
  effect(g: Gen, e: Expr): void
  /** Jumps to the label if the truth of `e` is `sense`. */
  jumpIf(g: Gen, e: Expr, label: number, sense: boolean): void
  statement(g: Gen, s: Stmt): void
  leaveScopes(g: Gen, from: VlaScope | null, to: VlaScope | null): void
}

/** What the generator needs of the translation unit. */
export interface UnitContext {
  stringSymbol(bytes: Uint8Array): string
  /** A read-only object with these bytes. */
  constantSymbol(
    bytes: Uint8Array,
    relocs: readonly { at: number; symbol: string; addend: number }[],
    align: number,
  ): string
  position(loc: number): number
}

interface Patch {
  readonly label: number
  /** Word index of the instruction, and which operand holds the distance. */
  readonly at: number
  readonly field: number
}

const opLi = opcode('li')
const opLi64 = opcode('li64')
const opMov = opcode('mov')
const opJmp = opcode('jmp')
const opRet = opcode('ret')
const opJmpr = opcode('jmpr')
const opLongjmp = opcode('longjmp')

/** One function being generated. */
export class Gen {
  readonly hooks: Hooks
  readonly unit: UnitContext
  readonly fn: FunctionDefinition
  code = new Int32Array(256)
  size = 0
  readonly relocs: Reloc[] = []
  readonly lines: number[] = []
  readonly jumps: number[] = []
  readonly jumpAt: number[] = []
  /** Word offset of each label, -1 until placed. */
  readonly labels: number[] = []
  /** How often each label is jumped to. */
  readonly #references: number[] = []
  /** What comes now cannot be reached: nothing is emitted. */
  #dead = false
  readonly #patches: Patch[] = []
  readonly #frameFields: number[] = []
  #loc = -1
  /** First free slot, and the most that were used. */
  top = 0
  most = 0
  /** First free byte of the frame, and the most that were used. */
  areaTop = 0
  areaMost = 0
  /** Slot with the frame's base where SP moves, else -1. */
  frameSlot = -1
  /** Slot with SP as it was after `enter`, where it moves. */
  stackSlot = -1
  /** Extra bytes for a frame aligned to more than 16. */
  frameExtra = 0
  /** Slot of the hidden result pointer and of the variadic arguments' address, or -1. */
  resultSlot = -1
  variadicSlot = -1
  /** Operands c that take the frame's size, for `__builtin_return_address`. */
  readonly returnAddressAt: number[] = []

  constructor(hooks: Hooks, unit: UnitContext, fn: FunctionDefinition) {
    this.hooks = hooks
    this.unit = unit
    this.fn = fn
  }

  /** Says which source place the next instructions come from. */
  at(loc: number): void {
    this.#loc = loc
  }

  emit(code: number, a = 0, b = 0, c = 0): number {
    const at = this.size
    if (this.#dead) return at
    if (code === opJmp || code === opRet || code === opJmpr || code === opLongjmp) this.#dead = true
    if (at + instructionWords > this.code.length) {
      const grown = new Int32Array(this.code.length * 2)
      grown.set(this.code)
      this.code = grown
    }
    if (this.#loc >= 0) {
      const position = this.unit.position(this.#loc)
      if (this.lines[this.lines.length - 1] !== position) this.lines.push(at, position)
      this.#loc = -1
    }
    this.code[at] = code
    this.code[at + 1] = a
    this.code[at + 2] = b
    this.code[at + 3] = c
    this.size = at + instructionWords
    return at
  }

  op(name: string, a = 0, b = 0, c = 0): number {
    return this.emit(opcode(name), a, b, c)
  }

  // ---- slots

  temp(): number {
    const slot = this.top++
    if (this.top > this.most) this.most = this.top
    return slot
  }

  temps(count: number): number {
    const slot = this.top
    this.top += count
    if (this.top > this.most) this.most = this.top
    return slot
  }

  value(e: Expr): number {
    return this.hooks.value(this, e)
  }

  valueTo(e: Expr, dest: number): void {
    this.hooks.valueTo(this, e, dest)
  }

  /** The value in a new temporary, which may be written to. */
  owned(e: Expr): number {
    const slot = this.temp()
    this.valueTo(e, slot)
    return slot
  }

  move(dest: number, source: number): void {
    if (dest !== source) this.emit(opMov, dest, source)
  }

  /** A constant; `wide`: all 64 bits matter. */
  constant(dest: number, lo: number, hi: number, wide: boolean): void {
    if (!wide || hi === lo >> 31) this.emit(opLi, dest, lo)
    else this.emit(opLi64, dest, lo, hi)
  }

  double(dest: number, value: number, minusNan = false): void {
    const view = new DataView(new ArrayBuffer(8))
    // The engine's NaN has any sign.
    if (Number.isNaN(value)) view.setInt32(4, minusNan ? 0xfff80000 : 0x7ff80000, true)
    else view.setFloat64(0, value, true)
    this.emit(opLi64, dest, view.getInt32(0, true), view.getInt32(4, true))
  }

  /** Whether code that is generated now is left out, because nothing reaches it. */
  isDead(): boolean {
    return this.#dead
  }

  // ---- labels

  label(): number {
    this.labels.push(-1)
    this.#references.push(0)
    return this.labels.length - 1
  }

  /** Puts a label here that only earlier code jumps to: behind a jump, it makes code reachable only if something does. */
  place(label: number): void {
    this.labels[label] = this.size
    if (this.#references[label] > 0) this.#dead = false
  }

  /** Puts a label here that later code may jump to. */
  placeAlways(label: number): void {
    this.labels[label] = this.size
    this.#dead = false
  }

  labelOf(label: Label): number {
    if (label.position < 0) label.position = this.label()
    return label.position
  }

  /** An instruction with a jump distance in operand `field` (1 a, 2 b, 3 c). */
  jump(code: number, field: 1 | 2 | 3, label: number, a = 0, b = 0): void {
    if (this.#dead) return
    this.#references[label]++
    const at = this.emit(code, field === 1 ? 0 : a, field === 2 ? 0 : b)
    this.#patches.push({ label, at, field })
  }

  goto(label: number): void {
    this.jump(opcode('jmp'), 1, label)
  }

  // ---- frame

  /** Bytes of the frame, aligned. */
  area(size: number, align: number): number {
    const at = Math.ceil(this.areaTop / align) * align
    this.areaTop = at + size
    if (this.areaTop > this.areaMost) this.areaMost = this.areaTop
    return at
  }

  /** An instruction whose operand a is the frame's size. */
  frameOp(name: string): void {
    if (!this.#dead) this.#frameFields.push(this.op(name) + 1)
  }

  /** Address of a byte of the frame. */
  frameAddress(dest: number, offset: number): void {
    if (this.frameSlot >= 0) this.op('addi64', dest, this.frameSlot, offset)
    else this.op('leasp', dest, offset)
  }

  reloc(at: number, symbol: string, addend: number, kind: Reloc['kind']): void {
    if (at < this.size) this.relocs.push({ at, symbol, addend, kind })
  }

  /** Address of a symbol. */
  symbolAddress(dest: number, symbol: string, offset: number): void {
    const at = this.emit(opLi, dest)
    this.reloc(at + 2, symbol, offset, 'abs')
  }

  /** A jump table's next entry, relative to the `jtab` at `from`. */
  tableEntry(label: number, from: number): void {
    this.#references[label]++
    this.#tableLabels.push({ label, at: this.jumps.length, field: from })
    this.jumps.push(0)
  }

  readonly #tableLabels: Patch[] = []

  /** A slot for the whole function: VLA scopes keep SP there. They are counted before code is made. */
  scopeSlot(): number {
    return this.firstScopeSlot + this.#scopesUsed++
  }

  firstScopeSlot = 0
  #scopesUsed = 0

  /** Fills in jumps and the frame's size. */
  finish(): { frameBytes: number; code: Int32Array } {
    for (const { label, at, field } of this.#patches) this.code[at + field] = this.labels[label] - at
    for (const { label, at, field } of this.#tableLabels) this.jumps[at] = this.labels[label] - field
    const frameBytes = Math.ceil((this.areaMost + this.frameExtra) / 16) * 16
    for (const at of this.#frameFields) this.code[at] = frameBytes
    for (const at of this.returnAddressAt) this.code[at] = frameBytes
    return { frameBytes, code: this.code.slice(0, this.size) }
  }
}

/** Suffix of load instructions for values of a type. */
export function loadSuffix(type: Type): string {
  if (type.kind === 'float') return type.size === 4 ? 'f32' : '64'
  if (type.kind !== 'int') return '64'
  if (type.size === 8) return '64'
  if (type.size === 4) return '32'
  return String(8 * type.size) + (type.unsigned ? 'u' : 's')
}

/** Suffix of store instructions. */
export function storeSuffix(type: Type): string {
  if (type.kind === 'float') return type.size === 4 ? 'f32' : '64'
  return type.kind === 'int' ? String(8 * type.size) : '64'
}

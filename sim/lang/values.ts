// Code for expressions: destination-driven. `value` gives a slot that holds the value (possibly a variable's own), `valueTo` puts it
// into a slot, `effect` only runs it.

import type { BinaryOp, Expr } from './ast.ts'
import { builtinTo } from './gen-builtins.ts'
import { callTo } from './calls.ts'
import { addressTo, copyTo, load, loadBits, narrowToBits, placeOf, scaledIndex, store, storeBits } from './place.ts'
import type { Place } from './place.ts'
import type { Gen } from './emit.ts'
import { isRecord, isVoid, sizeOf } from './types.ts'
import type { FloatType, IntType, Type } from './types.ts'

/** Values of the type need both words of a slot. */
export const isWideValue = (t: Type): boolean => (t.kind === 'int' ? t.size === 8 : t.kind !== 'float')
const width = (t: Type): '32' | '64' => (isWideValue(t) ? '64' : '32')

const fits = (e: Expr & { op: 'int' }, wide: boolean): boolean => !wide || e.hi === e.lo >> 31

/** A slot with the value: it must not be written to. */
export function value(g: Gen, e: Expr): number {
  if (e.op === 'load' && e.e.op === 'var' && e.e.v.slot >= 0 && !e.e.v.isVla) return e.e.v.slot
  if (e.op === 'cast' && isFree(e)) return value(g, e.e)
  if (e.op === 'call' || e.op === 'comma') {
    const slot = direct(g, e)
    if (slot >= 0) return slot
  }
  if (e.op === 'assign' && isSlotVariable(e.l)) {
    effect(g, e)
    return e.l.op === 'var' ? e.l.v.slot : -1
  }
  if (e.op === 'opassign' && !e.post && isSlotVariable(e.l)) {
    effect(g, e)
    return e.l.op === 'var' ? e.l.v.slot : -1
  }
  const slot = g.temp()
  valueTo(g, e, slot)
  return slot
}

const isSlotVariable = (e: Expr): boolean => e.op === 'var' && e.v.slot >= 0 && !e.v.byReference && !e.v.isVla

function direct(g: Gen, e: Expr): number {
  if (e.op === 'comma') {
    effect(g, e.l)
    return value(g, e.r)
  }
  return e.op === 'call' ? callTo(g, e, -1) : -1
}

/** A conversion that changes nothing in the slot. */
function isFree(e: Expr & { op: 'cast' }): boolean {
  const [from, to] = [e.e.type, e.type]
  if (from.kind === 'float' || to.kind === 'float')
    return from.kind === 'float' && to.kind === 'float' && from.size <= to.size
  if (to.kind !== 'int') return to.kind === 'pointer' && isWideValue(from)
  if (to.bool) return from.kind === 'int' && from.bool
  if (to.bits !== 8 * to.size) return false
  if (to.size === 8) return isWideValue(from)
  if (to.size === 4) return true
  if (from.kind !== 'int') return false
  return from.size < to.size ? from.unsigned || !to.unsigned : from.size === to.size && from.unsigned === to.unsigned
}

/** Only the effects. */
export function effect(g: Gen, e: Expr): void {
  const mark = g.top
  switch (e.op) {
    case 'int':
    case 'float':
    case 'bad':
    case 'label':
      break
    case 'cast':
      effect(g, e.e)
      break
    case 'comma':
      effect(g, e.l)
      effect(g, e.r)
      break
    case 'cond': {
      const [no, end] = [g.label(), g.label()]
      g.hooks.jumpIf(g, e.c, no, false)
      effect(g, e.l)
      g.goto(end)
      g.place(no)
      effect(g, e.r)
      g.place(end)
      break
    }
    case 'logic': {
      const end = g.label()
      g.hooks.jumpIf(g, e.l, end, !e.and)
      effect(g, e.r)
      g.place(end)
      break
    }
    case 'assign':
      assignTo(g, e, -1)
      break
    case 'opassign':
      opAssignTo(g, e, -1)
      break
    case 'call':
      callTo(g, e, -1)
      break
    case 'block':
      blockTo(g, e, -1)
      break
    case 'load':
      loadEffect(g, e)
      break
    case 'addr':
      if (e.e.op !== 'var' && e.e.op !== 'string') placeOf(g, e.e)
      break
    case 'binary':
    case 'ptradd':
    case 'ptrdiff':
      if (e.op === 'binary' && (e.fn === 'div' || e.fn === 'rem')) g.value(e)
      else {
        effect(g, e.l)
        effect(g, e.r)
      }
      break
    case 'unary':
      effect(g, e.e)
      break
    case 'builtin':
      builtinTo(g, e, -1)
      break
    default:
      g.value(e)
  }
  g.top = mark
}

/** A value that nobody wants is still read if it is volatile; else only its operands' effects count. */
function loadEffect(g: Gen, e: Expr & { op: 'load' }): void {
  if (isRecord(e.type)) {
    if (e.e.op !== 'var') placeOf(g, e.e)
    return
  }
  if (e.e.op === 'var' && (e.e.type.quals & 2) === 0) return
  g.value(e)
}

/** The value in `dest`. */
export function valueTo(g: Gen, e: Expr, dest: number): void {
  const mark = g.top
  switch (e.op) {
    case 'int':
      if (e.type.kind === 'float') g.double(dest, 0)
      else g.constant(dest, e.lo, e.hi, isWideValue(e.type))
      break
    case 'float':
      g.double(dest, e.value)
      break
    case 'load':
      loadTo(g, e, dest)
      break
    case 'addr':
      if (e.e.op === 'var' && e.e.type.kind === 'function') g.symbolAddress(dest, e.e.v.symbol, 0)
      else addressTo(g, placeOf(g, e.e), dest)
      break
    case 'cast':
      castTo(g, e, dest)
      break
    case 'unary':
      unaryTo(g, e, dest)
      break
    case 'binary':
      binaryTo(g, e, dest)
      break
    case 'ptradd':
      pointerAddTo(g, e, dest)
      break
    case 'ptrdiff':
      pointerDifferenceTo(g, e, dest)
      break
    case 'logic':
      truthTo(g, e, dest)
      break
    case 'cond': {
      const [no, end] = [g.label(), g.label()]
      g.hooks.jumpIf(g, e.c, no, false)
      branchTo(g, e.l, dest)
      g.goto(end)
      g.place(no)
      branchTo(g, e.r, dest)
      g.place(end)
      break
    }
    case 'comma':
      effect(g, e.l)
      valueTo(g, e.r, dest)
      break
    case 'assign':
      assignTo(g, e, dest)
      break
    case 'opassign':
      opAssignTo(g, e, dest)
      break
    case 'call':
      callTo(g, e, dest)
      break
    case 'block':
      blockTo(g, e, dest)
      break
    case 'vaarg':
      vaArgTo(g, e, dest)
      break
    case 'builtin':
      builtinTo(g, e, dest)
      break
    case 'label': {
      const at = g.op('li', dest)
      g.reloc(at + 2, `${g.fn.v.symbol}&&${e.label.name}`, 0, 'abs')
      g.labelOf(e.label)
      break
    }
    case 'var':
    case 'deref':
    case 'member':
    case 'string':
    case 'compound':
      // An aggregate: its address stands for it.
      addressTo(g, placeOf(g, e), dest)
      break
    case 'bad':
      throw new Error('code for a wrong program')
  }
  g.top = mark
}

function branchTo(g: Gen, e: Expr, dest: number): void {
  if (isVoid(e.type)) effect(g, e)
  else valueTo(g, e, dest)
}

function loadTo(g: Gen, e: Expr & { op: 'load' }, dest: number): void {
  const inner = e.e
  const place = placeOf(g, inner)
  if (isRecord(e.type) || e.type.kind === 'array') addressTo(g, place, dest)
  else if (inner.op === 'member' && inner.m.width >= 0) loadBits(g, place, inner, dest)
  else load(g, place, e.type, dest)
}

function truthTo(g: Gen, e: Expr, dest: number): void {
  const [no, end] = [g.label(), g.label()]
  g.hooks.jumpIf(g, e, no, false)
  g.constant(dest, 1, 0, false)
  g.goto(end)
  g.place(no)
  g.constant(dest, 0, 0, false)
  g.place(end)
}

function blockTo(g: Gen, e: Expr & { op: 'block' }, dest: number): void {
  for (const s of e.body) g.hooks.statement(g, s)
  if (e.value) {
    if (dest < 0 || isVoid(e.value.type)) effect(g, e.value)
    else valueTo(g, e.value, dest)
  }
  if (e.exit) g.hooks.leaveScopes(g, e.exit.from, e.exit.to)
}

// ---- conversions

function castTo(g: Gen, e: Expr & { op: 'cast' }, dest: number): void {
  const [from, to] = [e.e.type, e.type]
  if (isVoid(to)) {
    effect(g, e.e)
    return
  }
  if (isFree(e)) {
    valueTo(g, e.e, dest)
    return
  }
  convertSlot(g, g.value(e.e), from, to, dest)
}

/** dest = the value in `source` converted from one scalar type to another. */
export function convertSlot(g: Gen, source: number, from: Type, to: Type, dest: number): void {
  if (to.kind === 'float') {
    if (from.kind === 'float') {
      if (to.size === 4 && from.size !== 4) g.op('fround', dest, source)
      else g.move(dest, source)
    } else intToFloat(g, source, from, to, dest)
    return
  }
  if (from.kind === 'float') {
    floatToInt(g, source, from, to, dest)
    return
  }
  if (to.kind === 'int' && to.bool) {
    if (from.kind === 'int' && from.bool) g.move(dest, source)
    else g.op('nei' + width(from), dest, source, 0)
    return
  }
  if (to.kind === 'int' && to.size < 4) {
    narrow(g, source, to, dest)
    return
  }
  if (isWideValue(to) && !isWideValue(from))
    g.op(from.kind === 'int' && from.unsigned ? 'zext32' : 'sext32', dest, source)
  else g.move(dest, source)
  if (to.kind === 'int' && to.bits !== 8 * to.size) limit(g, dest, to)
}

function narrow(g: Gen, source: number, to: IntType, dest: number): void {
  g.op(`${to.unsigned ? 'z' : 's'}ext${8 * to.size}`, dest, source)
}

/** Keeps a value of a wide bit-field's type in its width. */
function limit(g: Gen, slot: number, type: IntType): void {
  const w = type.size === 8 ? '64' : '32'
  const by = (type.size === 8 ? 64 : 32) - type.bits
  g.op('shli' + w, slot, slot, by)
  g.op((type.unsigned ? 'shrui' : 'shrsi') + w, slot, slot, by)
}

function intToFloat(g: Gen, source: number, from: Type, to: FloatType, dest: number): void {
  const unsigned = from.kind !== 'int' || from.unsigned
  if (isWideValue(from)) {
    g.op(`${unsigned ? 'u' : 's'}64tof${to.size === 4 ? '32' : ''}`, dest, source)
    return
  }
  g.op(unsigned ? 'u32tof' : 's32tof', dest, source)
  if (to.size === 4) g.op('fround', dest, dest)
}

function floatToInt(g: Gen, source: number, _from: FloatType, to: Type, dest: number): void {
  if (to.kind === 'int' && to.bool) {
    const zero = g.temp()
    g.double(zero, 0)
    g.op('fne', dest, source, zero)
    return
  }
  if (isWideValue(to)) {
    g.op(to.kind === 'int' && to.unsigned ? 'ftou64' : 'ftos64', dest, source)
    return
  }
  if (to.kind === 'int' && to.size === 4 && to.unsigned) {
    g.op('ftos64', dest, source)
    return
  }
  g.op('ftos32', dest, source)
  if (to.kind === 'int' && to.size < 4) narrow(g, dest, to, dest)
}

// ---- operators

function unaryTo(g: Gen, e: Expr & { op: 'unary' }, dest: number): void {
  if (e.fn === 'lnot') {
    const t = e.e.type
    if (t.kind === 'float') {
      const zero = g.temp()
      const v = g.value(e.e)
      g.double(zero, 0)
      g.op('feq', dest, v, zero)
    } else if (e.e.op === 'logic') truthTo(g, e, dest)
    else g.op('eqi' + width(t), dest, g.value(e.e), 0)
    return
  }
  const v = g.value(e.e)
  if (e.type.kind === 'float') {
    g.op('fneg', dest, v)
    return
  }
  g.op((e.fn === 'neg' ? 'neg' : 'not') + width(e.type), dest, v)
  if (e.type.kind === 'int' && e.type.bits !== 8 * e.type.size) limit(g, dest, e.type)
}

const floatOps: Readonly<Partial<Record<BinaryOp, string>>> = {
  add: 'fadd',
  sub: 'fsub',
  mul: 'fmul',
  div: 'fdiv',
  eq: 'feq',
  ne: 'fne',
  lt: 'flt',
  le: 'fle',
}
const immediateOps: Readonly<Partial<Record<BinaryOp, string>>> = {
  add: 'addi',
  mul: 'muli',
  and: 'andi',
  or: 'ori',
  xor: 'xori',
  shl: 'shli',
}
const commutative: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['add', 'mul', 'and', 'or', 'xor', 'eq', 'ne'])
const signedNames: Readonly<Partial<Record<BinaryOp, [string, string]>>> = {
  div: ['divs', 'divu'],
  rem: ['rems', 'remu'],
  shr: ['shrs', 'shru'],
  lt: ['lts', 'ltu'],
  le: ['les', 'leu'],
}

/** A sum of thousands of terms leans to the left: it is computed in a loop. */
function longChainTo(g: Gen, e: Expr & { op: 'binary' }, dest: number): boolean {
  const chain: (Expr & { op: 'binary' })[] = []
  let first: Expr = e
  for (; first.op === 'binary' && chain.length < 1e6; first = first.l) chain.push(first)
  if (chain.length < 200) return false
  const sum = g.owned(first)
  for (let i = chain.length - 1; i >= 0; i--) {
    const mark = g.top
    operate(g, chain[i].fn, chain[i].l.type, sum, sum, g.value(chain[i].r))
    limitResult(g, chain[i].type, sum)
    g.top = mark
  }
  g.move(dest, sum)
  return true
}

function binaryTo(g: Gen, e: Expr & { op: 'binary' }, dest: number): void {
  if (e.l.op === 'binary' && e.l.l.op === 'binary' && e.l.l.l.op === 'binary' && longChainTo(g, e, dest)) return
  if ((e.fn === 'div' || e.fn === 'rem') && e.type.kind === 'int' && foldedDivision(g, e, e.type, dest)) return
  let { l, r } = e
  if (l.op === 'int' && r.op !== 'int' && commutative.has(e.fn)) [l, r] = [r, l]
  const t = l.type
  if (r.op === 'int' && t.kind !== 'float' && immediateTo(g, e.fn, l, r, t, dest)) {
    limitResult(g, e.type, dest)
    return
  }
  const [a, b] = operands(g, e.fn, l, r)
  operate(g, e.fn, t, dest, a, b)
  limitResult(g, e.type, dest)
}

const ordering: ReadonlySet<BinaryOp> = new Set<BinaryOp>(['lt', 'gt', 'le', 'ge'])

/** A plain variable, perhaps with its sign changed. */
function isPlainVariable(e: Expr): boolean {
  if (e.op === 'cast' && sizeOf(e.type) === sizeOf(e.e.type) && e.type.kind !== 'float' && e.e.type.kind !== 'float')
    return isPlainVariable(e.e)
  return e.op === 'load' && e.e.op === 'var'
}

/**
 * Both operands, in gcc's order: it puts variables last where the operation can be turned around (fold-const.cc,
 * tree_swap_operands_p), so `g + f()` calls f first.
 */
export function operands(g: Gen, fn: BinaryOp, l: Expr, r: Expr): [number, number] {
  const turns = commutative.has(fn) || ordering.has(fn)
  if (turns && r.op !== 'int' && r.op !== 'float' && isPlainVariable(l) && !isPlainVariable(r)) {
    const b = g.value(r)
    return [g.value(l), b]
  }
  const a = g.value(l)
  return [a, g.value(r)]
}

/**
 * Divisions that gcc folds even at -O0 (match.pd), so that they do not trap: `0 / x`, `1 / x`, `x / x`, `x / -1`, and their
 * remainders.
 */
function foldedDivision(g: Gen, e: Expr & { op: 'binary' }, type: IntType, dest: number): boolean {
  const { l, r } = e
  const w = width(type)
  const isConstant = (x: Expr, n: number): boolean =>
    x.op === 'int' && x.lo === n && (type.size < 8 || x.hi === n >> 31)
  if (isConstant(r, 0)) return false
  const same =
    isPlainVariable(l) &&
    isPlainVariable(r) &&
    l.op === 'load' &&
    r.op === 'load' &&
    l.e.op === 'var' &&
    r.e.op === 'var' &&
    l.e.v === r.e.v &&
    (l.e.type.quals & 2) === 0
  if (same) {
    g.constant(dest, e.fn === 'div' ? 1 : 0, 0, true)
    return true
  }
  if (isConstant(l, 0) || (e.fn === 'rem' && (isConstant(r, 1) || (isConstant(r, -1) && !type.unsigned)))) {
    effect(g, l)
    effect(g, r)
    g.constant(dest, 0, 0, true)
    return true
  }
  if (e.fn === 'div' && isConstant(r, -1) && !type.unsigned) {
    g.op('neg' + w, dest, g.value(l))
    return true
  }
  if (e.fn !== 'div' || !isConstant(l, 1)) return false
  const v = g.value(r)
  const t = g.temp()
  if (type.unsigned) g.op('eqi' + w, t, v, 1)
  else {
    const two = g.temp()
    g.constant(two, 2, 0, true)
    g.op('addi' + w, t, v, 1)
    g.op('leu' + w, t, t, two)
  }
  if (w === '64') g.op('zext32', t, t)
  if (type.unsigned) g.move(dest, t)
  else g.op('mul' + w, dest, v, t)
  return true
}

function limitResult(g: Gen, type: Type, dest: number): void {
  if (type.kind === 'int' && type.bits !== 8 * type.size && !type.bool) limit(g, dest, type)
}

/** dest = l fn constant in one instruction, if there is one. */
function immediateTo(g: Gen, fn: BinaryOp, l: Expr, r: Expr & { op: 'int' }, t: Type, dest: number): boolean {
  const w = width(t)
  const wide = w === '64'
  const shift = fn === 'shl' || fn === 'shr'
  if (!shift && !fits(r, wide)) return false
  const unsigned = t.kind !== 'int' || t.unsigned
  const name = immediateOps[fn]
  if (name) g.op(name + w, dest, g.value(l), r.lo)
  else if (fn === 'sub' && r.lo !== -2147483648) g.op('addi' + w, dest, g.value(l), -r.lo)
  else if (fn === 'shr') g.op((unsigned ? 'shrui' : 'shrsi') + w, dest, g.value(l), r.lo)
  else if (fn === 'eq' || fn === 'ne') g.op(fn + 'i' + w, dest, g.value(l), r.lo)
  else return false
  return true
}

/** dest = a fn b, both of type `t`. */
export function operate(g: Gen, fn: BinaryOp, t: Type, dest: number, a: number, b: number): void {
  if (fn === 'gt' || fn === 'ge') {
    operate(g, fn === 'gt' ? 'lt' : 'le', t, dest, b, a)
    return
  }
  if (t.kind === 'float') {
    g.op(floatOps[fn] ?? 'trap', dest, a, b)
    if (t.size === 4 && (fn === 'add' || fn === 'sub' || fn === 'mul' || fn === 'div')) g.op('fround', dest, dest)
    return
  }
  const unsigned = t.kind !== 'int' || t.unsigned
  const pair = signedNames[fn]
  g.op((pair ? pair[unsigned ? 1 : 0] : fn) + width(t), dest, a, b)
}

function pointerAddTo(g: Gen, e: Expr & { op: 'ptradd' }, dest: number): void {
  if (e.r.op === 'int' && !e.vla) {
    const by = (e.r.hi * 4294967296 + (e.r.lo >>> 0)) * e.scale * (e.negative ? -1 : 1)
    if (by >= -2147483648 && by <= 2147483647) {
      addressTo(
        g,
        placeOf(g, { op: 'deref', e, type: e.type.kind === 'pointer' ? e.type.base : e.type, loc: e.loc, end: e.end }),
        dest,
      )
      return
    }
  }
  const base = g.value(e.l)
  const index = g.value(e.r)
  const scaled = g.temp()
  scaleTo(g, scaled, index, sizeOf(e.r.type) === 8, e)
  g.op(e.negative ? 'sub64' : 'add64', dest, base, scaled)
}

/** dest = index times the element's size. */
export function scaleTo(
  g: Gen,
  dest: number,
  index: number,
  wide: boolean,
  by: { scale: number; vla: { slot: number; frame: number } | null },
): void {
  if (!by.vla) {
    scaledIndex(g, dest, index, wide, by.scale)
    return
  }
  const size = vlaSize(g, by)
  if (wide) g.op('mul64', dest, index, size)
  else {
    g.op('sext32', dest, index)
    g.op('mul64', dest, dest, size)
  }
}

function vlaSize(g: Gen, by: { scale: number; vla: { slot: number; frame: number } | null }): number {
  const v = by.vla
  if (!v) throw new Error('no size')
  let slot = v.slot
  if (slot < 0) {
    slot = g.temp()
    load(
      g,
      { kind: 'frame', offset: v.frame },
      { kind: 'pointer', base: { kind: 'void', quals: 0, aligned: 0 }, quals: 0, aligned: 0 },
      slot,
    )
  }
  if (by.scale === 1) return slot
  const scaled = g.temp()
  g.op('muli64', scaled, slot, by.scale)
  return scaled
}

function pointerDifferenceTo(g: Gen, e: Expr & { op: 'ptrdiff' }, dest: number): void {
  const a = g.value(e.l)
  const b = g.value(e.r)
  if (e.vla) {
    const size = vlaSize(g, e)
    g.op('sub64', dest, a, b)
    g.op('divs64', dest, dest, size)
    return
  }
  g.op('sub64', dest, a, b)
  const shift = Math.log2(e.scale)
  if (e.scale <= 1) return
  if (Number.isInteger(shift)) g.op('shrsi64', dest, dest, shift)
  else {
    const size = g.temp()
    g.constant(size, e.scale | 0, 0, true)
    g.op('divs64', dest, dest, size)
  }
}

// ---- assignment

function assignTo(g: Gen, e: Expr & { op: 'assign' }, dest: number): void {
  const mark = g.top
  const { l, r } = e
  if (isRecord(e.type)) {
    const place = placeOf(g, l)
    const source = g.value(r)
    copyTo(g, place, source, sizeOf(e.type))
    if (dest >= 0) addressTo(g, place, dest)
    g.top = mark
    return
  }
  const place = placeOf(g, l)
  if (place.kind === 'slot') {
    g.valueTo(r, place.slot)
    if (dest >= 0) g.move(dest, place.slot)
    g.top = mark
    return
  }
  const source = g.value(r)
  if (l.op === 'member' && l.m.width >= 0) {
    storeBits(g, place, l, source)
    if (dest >= 0) narrowToBits(g, dest, source, l.m)
  } else {
    store(g, place, l.type, source)
    if (dest >= 0) g.move(dest, source)
  }
  g.top = mark
}

/** The expression has effects that gcc lets happen before the target is read. */
function hasEffects(e: Expr): boolean {
  switch (e.op) {
    case 'int':
    case 'float':
    case 'var':
    case 'string':
    case 'label':
      return false
    case 'load':
    case 'addr':
    case 'deref':
    case 'member':
    case 'cast':
    case 'unary':
      return hasEffects(e.e)
    case 'binary':
    case 'ptradd':
    case 'ptrdiff':
      return hasEffects(e.l) || hasEffects(e.r)
    default:
      return true
  }
}

function opAssignTo(g: Gen, e: Expr & { op: 'opassign' }, dest: number): void {
  const mark = g.top
  let place: Place
  let right = -1
  if (e.r.op !== 'int' && hasEffects(e.r)) {
    right = g.owned(e.r)
    place = placeOf(g, e.l)
  } else place = placeOf(g, e.l)
  const bits = e.l.op === 'member' && e.l.m.width >= 0 ? e.l : null
  let old: number
  if (place.kind === 'slot') old = place.slot
  else {
    old = g.temp()
    if (bits) loadBits(g, place, bits, old)
    else load(g, place, e.type, old)
  }
  if (e.post && dest >= 0) {
    // The old value is the result; it must outlive the store.
    g.move(dest, old)
    if (place.kind !== 'slot') old = dest
  }
  const target = place.kind === 'slot' && needsNoWork(e) ? place.slot : g.temp()
  combine(g, e, target, old, right)
  if (bits) storeBits(g, place, bits, target)
  else store(g, place, e.l.type, target)
  if (!e.post && dest >= 0) {
    if (bits) narrowToBits(g, dest, target, bits.m)
    else g.move(dest, target)
  }
  g.top = mark
}

/** The operation is done in the variable's own type, so the slot itself may be the target. */
const needsNoWork = (_e: Expr): boolean => true

/** target = old fn right, converted to the variable's type. */
function combine(g: Gen, e: Expr & { op: 'opassign' }, target: number, old: number, evaluated: number): void {
  if (e.at.kind === 'pointer') {
    pointerStep(g, e, target, old, evaluated)
    return
  }
  const same =
    e.type.kind === e.at.kind &&
    (e.type.kind !== 'int' || sizeOf(e.type) === sizeOf(e.at)) &&
    (e.type.kind !== 'float' || sizeOf(e.type) === sizeOf(e.at))
  let left = old
  if (!same && !isFreeTypes(e.type, e.at)) {
    left = g.temp()
    convertSlot(g, old, e.type, e.at, left)
  }
  // Where the result is converted back, the slot takes only the finished value.
  const raw = isFreeTypes(e.at, e.type) ? target : g.temp()
  const constant = evaluated < 0 && e.r.op === 'int' && e.at.kind !== 'float' ? e.r : null
  if (!constant || !immediateSlot(g, e.fn, left, constant, e.at, raw))
    operate(g, e.fn, e.at, raw, left, evaluated >= 0 ? evaluated : g.value(e.r))
  limitResult(g, e.at, raw)
  if (raw !== target) convertSlot(g, raw, e.at, e.type, target)
}

function isFreeTypes(from: Type, to: Type): boolean {
  const e: Expr = { op: 'bad', type: from, loc: 0, end: 0 }
  return isFree({ op: 'cast', e, type: to, loc: 0, end: 0 })
}

function immediateSlot(g: Gen, fn: BinaryOp, left: number, r: Expr & { op: 'int' }, t: Type, dest: number): boolean {
  const w = width(t)
  if (fn !== 'shl' && fn !== 'shr' && !fits(r, w === '64')) return false
  const name = immediateOps[fn]
  if (name) g.op(name + w, dest, left, r.lo)
  else if (fn === 'sub' && r.lo !== -2147483648) g.op('addi' + w, dest, left, -r.lo)
  else if (fn === 'shr') g.op((t.kind !== 'int' || t.unsigned ? 'shrui' : 'shrsi') + w, dest, left, r.lo)
  else return false
  return true
}

function pointerStep(g: Gen, e: Expr & { op: 'opassign' }, target: number, old: number, evaluated: number): void {
  if (e.r.op === 'int' && !e.vla) {
    const by = (e.r.hi * 4294967296 + (e.r.lo >>> 0)) * e.scale * (e.fn === 'sub' ? -1 : 1)
    if (by >= -2147483648 && by <= 2147483647) {
      g.op('addi64', target, old, by)
      return
    }
  }
  const index = evaluated >= 0 ? evaluated : g.value(e.r)
  const scaled = g.temp()
  scaleTo(g, scaled, index, sizeOf(e.r.type) === 8, e)
  g.op(e.fn === 'sub' ? 'sub64' : 'add64', target, old, scaled)
}

/** `va_arg`: the next argument in the overflow area; the ABI's other area is never used. */
function vaArgTo(g: Gen, e: Expr & { op: 'vaarg' }, dest: number): void {
  const ap = g.value(e.e)
  const at = g.temp()
  const next = g.temp()
  g.op('ld64', at, ap, 8)
  g.op('addi64', next, at, Math.ceil(Math.max(0, sizeOf(e.type)) / 8) * 8)
  g.op('st64', next, ap, 8)
  if (isVoid(e.type)) return
  if (isRecord(e.type) || e.type.kind === 'array') g.move(dest, at)
  else load(g, { kind: 'pointer', slot: at, offset: 0 }, e.type, dest)
}

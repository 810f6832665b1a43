// Code for unary and binary operators, pointers included: immediate forms, the order of operands, what gcc folds.

import type { BinaryOp, Expr, Variable } from './ast.ts'
import { limit, truthTo, width } from './conversions.ts'
import type { Gen } from './emit.ts'
import { addressTo, load, placeOf, scaledIndex, shiftOf } from './place.ts'
import { sizeOf } from './types.ts'
import type { IntType, Type } from './types.ts'
export const fits = (e: Expr & { op: 'int' }, wide: boolean): boolean => !wide || e.hi === e.lo >> 31

export function unaryTo(g: Gen, e: Expr & { op: 'unary' }, dest: number): void {
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

export const immediateOps: Readonly<Partial<Record<BinaryOp, string>>> = {
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

export function binaryTo(g: Gen, e: Expr & { op: 'binary' }, dest: number): void {
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

const isNot = (e: Expr): boolean => e.op === 'unary' && e.fn === 'not'

/**
 * Both operands, in gcc's order: it puts variables last where the operation can be turned around (fold-const.cc,
 * tree_swap_operands_p), so `g + f()` calls f first; and `a() ^ ~b()` becomes `~(b() ^ a())` (match.pd).
 */
export function operands(g: Gen, fn: BinaryOp, l: Expr, r: Expr): [number, number] {
  const turns = commutative.has(fn) || ordering.has(fn)
  const variableLast = turns && r.op !== 'int' && r.op !== 'float' && isPlainVariable(l) && !isPlainVariable(r)
  if (variableLast || (fn === 'xor' && isNot(r) && !isNot(l) && l.op !== 'int')) {
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
    g.hooks.effect(g, l)
    g.hooks.effect(g, r)
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

export function limitResult(g: Gen, type: Type, dest: number): void {
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

export function pointerAddTo(g: Gen, e: Expr & { op: 'ptradd' }, dest: number): void {
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
  by: { scale: number; vla: Variable | null },
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

function vlaSize(g: Gen, by: { scale: number; vla: Variable | null }): number {
  const v = by.vla
  if (!v) throw new Error('no size')
  let slot = v.slot
  if (slot < 0) {
    slot = g.temp()
    load(g, placeOf(g, { op: 'var', v, type: v.type, loc: 0, end: 0 }), v.type, slot)
  }
  if (by.scale === 1) return slot
  const scaled = g.temp()
  g.op('muli64', scaled, slot, by.scale)
  return scaled
}

export function pointerDifferenceTo(g: Gen, e: Expr & { op: 'ptrdiff' }, dest: number): void {
  const a = g.value(e.l)
  const b = g.value(e.r)
  if (e.vla) {
    const size = vlaSize(g, e)
    g.op('sub64', dest, a, b)
    g.op('divs64', dest, dest, size)
    return
  }
  g.op('sub64', dest, a, b)
  const shift = shiftOf(e.scale)
  if (e.scale <= 1) return
  if (shift >= 0) g.op('shrsi64', dest, dest, shift)
  else {
    const size = g.temp()
    g.constant(size, e.scale | 0, 0, true)
    g.op('divs64', dest, dest, size)
  }
}

// ---- assignment

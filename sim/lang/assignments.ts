// Code for assignments: plain, with an operator, increments; to registers, memory and bit-fields.

import { use } from '../lib/parts.ts'
import { rare } from './parts.ts'
import { fits, immediateOps, limitResult, operate, scaleTo } from './arithmetic.ts'
import type { BinaryOp, Expr } from './ast.ts'
import { convertSlot, isFree, width } from './conversions.ts'
import type { Gen } from './emit.ts'
import { addressTo, copyTo, load, placeOf, store } from './place.ts'
import type { Place } from './place.ts'
import { ATOMIC, isRecord, sizeOf } from './types.ts'
import type { Type } from './types.ts'
export function assignTo(g: Gen, e: Expr & { op: 'assign' }, dest: number): void {
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
  // gcc runs the effects of the value before those of the place, but for a call whose result needs no conversion.
  const early = r.op !== 'call' && hasEffects(r) && hasEffects(l) ? g.owned(r) : -1
  const place = placeOf(g, l)
  if (place.kind === 'slot') {
    if (early >= 0) g.move(place.slot, early)
    else g.valueTo(r, place.slot)
    if (dest >= 0) g.move(dest, place.slot)
    g.top = mark
    return
  }
  const source = early >= 0 ? early : g.value(r)
  if (l.op === 'member' && l.m.width >= 0) {
    use(rare).storeBits(g, place, l, source)
    if (dest >= 0) use(rare).narrowToBits(g, dest, source, l.m)
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

export function opAssignTo(g: Gen, e: Expr & { op: 'opassign' }, dest: number): void {
  const mark = g.top
  let place: Place
  let right = -1
  if (e.r.op !== 'int' && hasEffects(e.r)) {
    right = g.owned(e.r)
    place = placeOf(g, e.l)
  } else place = placeOf(g, e.l)
  if (e.l.type.quals & ATOMIC && place.kind !== 'slot') {
    use(rare).atomicAssign(g, e, place, right, dest)
    g.top = mark
    return
  }
  const bits = e.l.op === 'member' && e.l.m.width >= 0 ? e.l : null
  let old: number
  if (place.kind === 'slot') old = place.slot
  else {
    old = g.temp()
    if (bits) use(rare).loadBits(g, place, bits, old)
    else load(g, place, e.type, old)
  }
  // The old value of a register is copied before it changes; one from memory is in a temporary of its own, and reaches `dest` last,
  // since `dest` may be a variable that the place is computed from (`d = t[d]++`).
  if (e.post && dest >= 0 && place.kind === 'slot') g.move(dest, old)
  const target = place.kind === 'slot' && needsNoWork(e) ? place.slot : g.temp()
  combine(g, e, target, old, right)
  if (bits) use(rare).storeBits(g, place, bits, target)
  else store(g, place, e.l.type, target)
  if (e.post && dest >= 0 && place.kind !== 'slot') g.move(dest, old)
  if (!e.post && dest >= 0) {
    if (bits) use(rare).narrowToBits(g, dest, target, bits.m)
    else g.move(dest, target)
  }
  g.top = mark
}

/** The operation is done in the variable's own type, so the slot itself may be the target. */
const needsNoWork = (_e: Expr): boolean => true

/** target = old fn right, converted to the variable's type. */
export function combine(g: Gen, e: Expr & { op: 'opassign' }, target: number, old: number, evaluated: number): void {
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

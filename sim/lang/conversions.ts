// Code for conversions between scalar types, as x86-64 and gcc do them.

import type { Expr } from './ast.ts'
import type { Gen } from './emit.ts'
import { isVoid } from './types.ts'
import type { FloatType, IntType, Type } from './types.ts'
/** Values of the type need both words of a slot. */
export const isWideValue = (t: Type): boolean => (t.kind === 'int' ? t.size === 8 : t.kind !== 'float')

export const width = (t: Type): '32' | '64' => (isWideValue(t) ? '64' : '32')

/** A conversion that changes nothing in the slot. */
export function isFree(e: Expr & { op: 'cast' }): boolean {
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

export function truthTo(g: Gen, e: Expr, dest: number): void {
  const [no, end] = [g.label(), g.label()]
  g.hooks.jumpIf(g, e, no, false)
  g.constant(dest, 1, 0, false)
  g.goto(end)
  g.place(no)
  g.constant(dest, 0, 0, false)
  g.place(end)
}

export function castTo(g: Gen, e: Expr & { op: 'cast' }, dest: number): void {
  const [from, to] = [e.e.type, e.type]
  if (isVoid(to)) {
    g.hooks.effect(g, e.e)
    return
  }
  if (isFree(e)) {
    g.hooks.valueTo(g, e.e, dest)
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
export function limit(g: Gen, slot: number, type: IntType): void {
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

// Initialisers of static objects: constant expressions to bytes and relocations.

import type { Expr, InitItem, StaticInit, Variable } from './ast.ts'
import { foldInts } from './fold.ts'
import { add64, extend64, fromNumber, int64, isZero, mul64, neg64, sub64, toNumber } from './int64.ts'
import type { Int64 } from './int64.ts'
import type { Parser } from './parser.ts'
import { stringSymbol } from './scope.ts'
import { CONST, VOLATILE, sizeOf } from './types.ts'
import type { Type } from './types.ts'

/** A constant: a number, or a symbol's address plus a number. */
export interface Constant {
  readonly symbol: string | null
  readonly value: Int64
  /** A label whose address is subtracted; `symbol` is another of the same function. */
  readonly minus?: string
}

/** The value of an address or integer constant expression, or null. */
export function constantValue(p: Parser, e: Expr): Constant | null {
  switch (e.op) {
    case 'int':
      return { symbol: null, value: int64(e.lo, e.hi) }
    case 'addr':
      return constantAddress(p, e.e)
    case 'load':
      return constantObject(e.e)
    case 'cast': {
      const inner = constantValue(p, e.e)
      if (!inner || e.e.type.kind === 'float') return null
      if (e.type.kind === 'int' && e.type.bool)
        return { symbol: null, value: int64(inner.symbol !== null || !isZero(inner.value) ? 1 : 0, 0) }
      if (inner.symbol === null && e.type.kind === 'int')
        return { symbol: null, value: extend64(inner.value, e.type.bits, e.type.unsigned) }
      if (inner.symbol !== null && inner.minus === undefined && sizeOf(e.type) < 8) return null
      return inner
    }
    case 'ptradd': {
      const l = constantValue(p, e.l)
      const r = constantValue(p, e.r)
      if (!l || !r || r.symbol !== null || e.vla) return null
      const offset = mul64(r.value, fromNumber(e.scale))
      return { symbol: l.symbol, value: e.negative ? sub64(l.value, offset) : add64(l.value, offset) }
    }
    case 'binary': {
      const l = constantValue(p, e.l)
      const r = constantValue(p, e.r)
      if (l && r && l.symbol === null && r.symbol === null && e.l.type.kind === 'int') {
        const folded = foldInts(e.fn, l.value, r.value, e.l.type, e.type, e)
        return folded?.op === 'int' ? { symbol: null, value: int64(folded.lo, folded.hi) } : null
      }
      if (!l || !r || sizeOf(e.type) < 8) return differenceOfLabels(e, l, r)
      if (e.fn === 'add' && (l.symbol === null || r.symbol === null))
        return { symbol: l.symbol ?? r.symbol, value: add64(l.value, r.value) }
      if (e.fn === 'sub' && (r.symbol === null || r.symbol === l.symbol))
        return { symbol: r.symbol === null ? l.symbol : null, value: sub64(l.value, r.value) }
      return null
    }
    case 'unary': {
      const inner = constantValue(p, e.e)
      return inner && inner.symbol === null && e.fn === 'neg' ? { symbol: null, value: neg64(inner.value) } : null
    }
    case 'ptrdiff': {
      const l = constantValue(p, e.l)
      const r = constantValue(p, e.r)
      if (l?.symbol && r?.symbol && l.symbol !== r.symbol && !e.vla) return betweenLabels(l.symbol, r.symbol)
      if (!l || !r || l.symbol !== r.symbol || e.vla) return null
      return {
        symbol: null,
        value: fromNumber(Math.trunc(toNumber(sub64(l.value, r.value), false) / Math.max(1, e.scale))),
      }
    }
    case 'comma':
      return constantValue(p, e.r)
    case 'label':
      return { symbol: `${p.fn?.v.symbol ?? ''}&&${e.label.name}`, value: int64(0, 0) }
    case 'cond':
      return null
    default:
      return null
  }
}

/** `&&a - &&b`: where the code of both is shows when it is there. */
function betweenLabels(plus: string, minus: string): Constant | null {
  const [of, other] = [plus.split('&&'), minus.split('&&')]
  return of.length === 2 && of[0] === other[0] ? { symbol: plus, minus, value: int64(0, 0) } : null
}

/** gcc takes the value of a const object that is known here. */
function constantObject(e: Expr): Constant | null {
  if (e.op !== 'var' || !isKnown(e.v) || e.type.kind === 'float') return null
  const { init, type } = e.v
  const size = sizeOf(type)
  if (!init || (type.kind !== 'int' && type.kind !== 'pointer') || (init.differences ?? []).length > 0) return null
  const reloc = init.relocs[0]
  if (reloc) return { symbol: reloc.symbol, value: fromNumber(reloc.addend) }
  let [lo, hi] = [0, 0]
  for (let i = 0; i < size; i++) {
    if (i < 4) lo |= init.bytes[i] << (8 * i)
    else hi |= init.bytes[i] << (8 * (i - 4))
  }
  const value = int64(lo, hi)
  return { symbol: null, value: type.kind === 'int' ? extend64(value, 8 * size, type.unsigned) : value }
}

const isKnown = (v: Variable): boolean =>
  v.storage !== 'auto' && (v.type.quals & (CONST | VOLATILE)) === CONST && v.init !== null && !v.isTls && !v.isWeak

function differenceOfLabels(e: Expr & { op: 'binary' }, l: Constant | null, r: Constant | null): Constant | null {
  if (!l || !r || e.fn !== 'sub' || l.symbol !== r.symbol) return null
  return { symbol: null, value: sub64(l.value, r.value) }
}

function constantAddress(p: Parser, e: Expr): Constant | null {
  switch (e.op) {
    case 'var':
    case 'compound':
      return e.v.storage === 'auto' || e.v.isTls ? null : { symbol: e.v.symbol, value: int64(0, 0) }
    case 'string':
      return { symbol: stringSymbol(p.unit, e.bytes), value: int64(0, 0) }
    case 'member': {
      const base = constantAddress(p, e.e)
      return base && { symbol: base.symbol, value: add64(base.value, int64(e.m.offset, 0)) }
    }
    case 'deref':
      return constantValue(p, e.e)
    default:
      return null
  }
}

/** The bytes of a static object. */
export function staticInit(p: Parser, type: Type, items: readonly InitItem[]): StaticInit {
  let size = Math.max(0, sizeOf(type))
  for (const item of items) size = Math.max(size, item.offset + Math.max(0, sizeOf(item.type)))
  const bytes = new Uint8Array(size)
  const relocs = new Map<number, StaticReloc>()
  for (const item of items) storeItem(p, bytes, relocs, item)
  const all = [...relocs.values()]
  const differences = all.flatMap(({ at, size, symbol, minus }) =>
    minus === undefined ? [] : [{ at, size, plus: symbol, minus }],
  )
  return {
    bytes,
    relocs: all.flatMap(({ at, symbol, addend, minus }) => (minus === undefined ? [{ at, symbol, addend }] : [])),
    ...(differences.length > 0 && { differences }),
  }
}

/** A quiet NaN of gcc's: the engine's has any sign. */
export function storeNan(view: DataView, offset: number, single: boolean, minus: boolean): void {
  const bits = single ? 0x7fc00000 : 0x7ff80000
  view.setInt32(offset + (single ? 0 : 4), minus ? bits | 0x80000000 : bits, true)
}

/** Floating arithmetic that is left for the machine elsewhere (it raises flags), as in `0.0 / 0.0`. */
function constantFloat(e: Expr): number | null {
  if (e.op === 'float') return e.value
  if (e.type.kind !== 'float') return null
  if (e.op === 'load' && e.e.op === 'var' && isKnown(e.e.v) && e.e.v.init) {
    const view = new DataView(e.e.v.init.bytes.buffer, e.e.v.init.bytes.byteOffset)
    return e.type.size === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true)
  }
  const round = (v: number): number => (sizeOf(e.type) === 4 ? Math.fround(v) : v)
  if (e.op === 'cast') {
    const v = constantFloat(e.e)
    return v === null ? null : round(v)
  }
  if (e.op === 'unary' && e.fn === 'neg') {
    const v = constantFloat(e.e)
    return v === null ? null : -v
  }
  if (e.op !== 'binary') return null
  const [l, r] = [constantFloat(e.l), constantFloat(e.r)]
  if (l === null || r === null) return null
  return round(e.fn === 'add' ? l + r : e.fn === 'sub' ? l - r : e.fn === 'mul' ? l * r : l / r)
}

interface StaticReloc {
  readonly at: number
  readonly size: number
  readonly symbol: string
  readonly addend: number
  readonly minus?: string
}

type Relocs = Map<number, StaticReloc>

function storeItem(p: Parser, bytes: Uint8Array, relocs: Relocs, item: InitItem): void {
  const { offset, type, value: e } = item
  const size = Math.max(0, sizeOf(type))
  for (let i = 0; i < size && !(item.member && item.member.width >= 0); i++) relocs.delete(offset + i)
  if (e.op === 'bad') return
  if (e.op === 'string' && type.kind === 'array') {
    bytes.set(e.bytes.subarray(0, size), offset)
    bytes.fill(0, offset + Math.min(size, e.bytes.length), offset + size)
    return
  }
  if (type.kind === 'record') {
    const inner = e.op === 'load' ? e.e : e
    if ((inner.op === 'compound' || inner.op === 'make') && inner.init) {
      for (const part of inner.init) storeItem(p, bytes, relocs, { ...part, offset: offset + part.offset })
      return
    }
    if (inner.op === 'var' && type.record.wide && isKnown(inner.v) && inner.v.init) {
      bytes.set(inner.v.init.bytes.subarray(0, size), offset)
      return
    }
    p.error('constant', e, 'initializer element is not a compile-time constant')
    return
  }
  if (type.kind === 'float') {
    const constant = constantFloat(e)
    if (constant === null) p.error('constant', e, 'initializer element is not a compile-time constant')
    else {
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      if (Number.isNaN(constant)) storeNan(view, offset, type.size === 4, e.op === 'float' && e.minusNan === true)
      else if (type.size === 4) view.setFloat32(offset, constant, true)
      else view.setFloat64(offset, constant, true)
    }
    return
  }
  const constant = constantValue(p, e)
  if (!constant) {
    p.error('constant', e, 'initializer element is not a compile-time constant')
    return
  }
  if (item.member && item.member.width >= 0) {
    storeBits(bytes, offset, item.member.bit, item.member.width, constant.value)
    return
  }
  for (let i = 0; i < size; i++)
    bytes[offset + i] = (i < 4 ? constant.value.lo >>> (8 * i) : constant.value.hi >>> (8 * (i - 4))) & 255
  if (constant.symbol !== null) {
    const { symbol, minus, value } = constant
    relocs.set(offset, { at: offset, size, symbol, addend: toNumber(value, false), minus })
    bytes.fill(0, offset, offset + size)
  }
}

function storeBits(bytes: Uint8Array, offset: number, bit: number, width: number, value: Int64): void {
  for (let i = 0; i < width; i++) {
    const at = bit + i
    const mask = 1 << (at & 7)
    const set = i < 32 ? (value.lo >>> i) & 1 : (value.hi >>> (i - 32)) & 1
    const index = offset + (at >> 3)
    bytes[index] = set ? bytes[index] | mask : bytes[index] & ~mask
  }
}

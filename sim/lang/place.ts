// Where objects are, and how they are read and written: register slots, the frame, absolute addresses, pointers with an offset or an
// index. Structures too; bit-fields are in bit-fields.ts.

import type { Expr, Nest, Variable } from './ast.ts'
import { loadSuffix, storeSuffix } from './emit.ts'
import type { Gen } from './emit.ts'
import { alignOf, isRecord, sizeOf } from './types.ts'
import type { IntType, Type } from './types.ts'

/** Where an object is. The slots stay valid until the caller resets `top`. */
export type Place =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'frame'; readonly offset: number }
  | { readonly kind: 'absolute'; readonly symbol: string; readonly offset: number }
  | { readonly kind: 'pointer'; readonly slot: number; readonly offset: number }
  /** base + size * index, where size is the access's own. */
  | {
      readonly kind: 'index'
      readonly base: number
      readonly index: number
      readonly wide: boolean
      readonly size: number
    }

/** Moves a place by some bytes. */
export function shifted(g: Gen, place: Place, by: number): Place {
  if (by === 0) return place
  switch (place.kind) {
    case 'frame':
      return { kind: 'frame', offset: place.offset + by }
    case 'absolute':
      return { ...place, offset: place.offset + by }
    case 'pointer':
      return fitsWord(place.offset + by) ? { ...place, offset: place.offset + by } : far(g, place, by)
    default: {
      const slot = g.temp()
      addressTo(g, place, slot)
      return shifted(g, { kind: 'pointer', slot, offset: 0 }, by)
    }
  }
}

const fitsWord = (n: number): boolean => n >= -2147483648 && n <= 2147483647

function far(g: Gen, place: Place & { kind: 'pointer' }, by: number): Place {
  const slot = g.temp()
  const total = place.offset + by
  g.constant(slot, total | 0, Math.floor(total / 4294967296) | 0, true)
  g.op('add64', slot, slot, place.slot)
  return { kind: 'pointer', slot, offset: 0 }
}

/** The address of a place that is in memory. */
export function addressTo(g: Gen, place: Place, dest: number): void {
  switch (place.kind) {
    case 'slot':
      throw new Error('address of a register')
    case 'frame':
      g.frameAddress(dest, place.offset)
      return
    case 'absolute':
      g.symbolAddress(dest, place.symbol, place.offset)
      return
    case 'pointer':
      if (place.offset === 0) g.move(dest, place.slot)
      else g.op('addi64', dest, place.slot, place.offset)
      return
    case 'index': {
      const t = g.top
      const scaled = g.temp()
      scaledIndex(g, scaled, place.index, place.wide, place.size)
      g.op('add64', dest, place.base, scaled)
      g.top = t
    }
  }
}

/** n if the size is 2^n, else -1. */
export function shiftOf(size: number): number {
  return size > 0 && size < 2 ** 31 && (size & (size - 1)) === 0 ? 31 - Math.clz32(size) : -1
}

/** dest = index * size in 64 bits. */
export function scaledIndex(g: Gen, dest: number, index: number, wide: boolean, size: number): void {
  let from = index
  if (!wide) {
    g.op('sext32', dest, index)
    from = dest
  }
  const shift = shiftOf(size)
  if (size === 1) g.move(dest, from)
  else if (shift >= 0) g.op('shli64', dest, from, shift)
  else if (fitsWord(size)) g.op('muli64', dest, from, size)
  else {
    const t = g.temp()
    g.constant(t, size | 0, Math.floor(size / 4294967296), true)
    g.op('mul64', dest, from, t)
  }
}

/** Reads a scalar. */
export function load(g: Gen, place: Place, type: Type, dest: number): void {
  const suffix = loadSuffix(type)
  switch (place.kind) {
    case 'slot':
      g.move(dest, place.slot)
      return
    case 'frame':
      if (g.frameSlot >= 0) g.op('ld' + suffix, dest, g.frameSlot, place.offset)
      else g.op('ldsp' + suffix, dest, place.offset)
      return
    case 'absolute': {
      const at = g.op('lda' + suffix, dest)
      g.reloc(at + 2, place.symbol, place.offset, 'abs')
      return
    }
    case 'pointer':
      g.op('ld' + suffix, dest, place.slot, place.offset)
      return
    case 'index':
      g.op((place.wide ? 'ldy' : 'ldx') + suffix, dest, place.base, place.index)
  }
}

/** Writes a scalar. */
export function store(g: Gen, place: Place, type: Type, source: number): void {
  const suffix = storeSuffix(type)
  switch (place.kind) {
    case 'slot':
      g.move(place.slot, source)
      return
    case 'frame':
      if (g.frameSlot >= 0) g.op('st' + suffix, source, g.frameSlot, place.offset)
      else g.op('stsp' + suffix, source, place.offset)
      return
    case 'absolute': {
      const at = g.op('sta' + suffix, source)
      g.reloc(at + 2, place.symbol, place.offset, 'abs')
      return
    }
    case 'pointer':
      g.op('st' + suffix, source, place.slot, place.offset)
      return
    case 'index':
      g.op((place.wide ? 'sty' : 'stx') + suffix, source, place.base, place.index)
  }
}

/** The place that an lvalue (or a structure's value) stands for. */
export function placeOf(g: Gen, e: Expr): Place {
  switch (e.op) {
    case 'var': {
      const { v } = e
      if (v.isCaptured && v.nest !== g.fn.nest) return outerPlace(g, v)
      if (v.slot >= 0)
        return v.byReference || v.isVla ? { kind: 'pointer', slot: v.slot, offset: 0 } : { kind: 'slot', slot: v.slot }
      if (v.storage === 'auto') {
        if (!v.isVla) return { kind: 'frame', offset: v.frame }
        const slot = g.temp()
        load(g, { kind: 'frame', offset: v.frame }, { kind: 'pointer', base: e.type, quals: 0, aligned: 0 }, slot)
        return { kind: 'pointer', slot, offset: 0 }
      }
      if (!v.isTls) return { kind: 'absolute', symbol: v.symbol, offset: 0 }
      const slot = g.temp()
      g.op('tpget', slot)
      const at = g.op('addi64', slot, slot)
      g.reloc(at + 3, v.symbol, 0, 'tp')
      return { kind: 'pointer', slot, offset: 0 }
    }
    case 'string':
      return { kind: 'absolute', symbol: g.unit.stringSymbol(e.bytes), offset: 0 }
    case 'compound': {
      if (e.v.storage === 'auto')
        g.hooks.statement(g, { op: 'init', v: e.v, items: e.init ?? [], zero: true, loc: e.loc })
      return placeOf(g, { ...e, op: 'var', v: e.v })
    }
    case 'make': {
      const offset = g.area(Math.max(1, sizeOf(e.type)), Math.min(16, alignOf(e.type)))
      const place: Place = { kind: 'frame', offset }
      for (const item of e.init) {
        const mark = g.top
        const part = shifted(g, place, item.offset)
        if (isRecord(item.type)) copyTo(g, part, g.value(item.value), sizeOf(item.type))
        else store(g, part, item.type, g.value(item.value))
        g.top = mark
      }
      return place
    }
    case 'member':
      return shifted(g, placeOf(g, e.e), e.m.offset)
    case 'deref':
      return pointee(g, e.e, e.type)
    case 'load':
      return placeOf(g, e.e)
    default:
      return { kind: 'pointer', slot: g.value(e), offset: 0 }
  }
}

/** A slot with the address of the frame of this function or one around it. */
export function frameOf(g: Gen, nest: Nest): number {
  const slot = g.temp()
  let inner = g.fn.nest
  const { chain } = inner
  if (nest === inner || !chain) {
    g.frameAddress(slot, 0)
    return slot
  }
  if (chain.slot >= 0) g.move(slot, chain.slot)
  else load(g, { kind: 'frame', offset: chain.frame }, chain.type, slot)
  while (inner.outer && inner.outer !== nest) {
    inner = inner.outer
    g.op('ld64', slot, slot, inner.chain?.frame ?? 0)
  }
  return slot
}

/** A variable of a function around this one. */
function outerPlace(g: Gen, v: Variable): Place {
  const slot = frameOf(g, v.nest ?? g.fn.nest)
  if (!v.isVla) return { kind: 'pointer', slot, offset: v.frame }
  g.op('ld64', slot, slot, v.frame)
  return { kind: 'pointer', slot, offset: 0 }
}

/** The place that a pointer's value leads to, read as `type`. */
function pointee(g: Gen, e: Expr, type: Type): Place {
  if (e.op === 'addr') {
    const place = placeOf(g, e.e)
    // An index counts what it was written for: read as another type, its bytes have to be counted here.
    if (place.kind !== 'index' || place.size === sizeOf(type)) return place
    const slot = g.temp()
    addressTo(g, place, slot)
    return { kind: 'pointer', slot, offset: 0 }
  }
  if (e.op === 'cast' && e.e.type.kind === 'pointer' && e.type.kind === 'pointer') return pointee(g, e.e, type)
  if (e.op !== 'ptradd' || e.vla) return { kind: 'pointer', slot: g.value(e), offset: 0 }
  if (e.r.op === 'int') {
    const by = (e.r.hi * 4294967296 + (e.r.lo >>> 0)) * e.scale
    const base = pointee(g, e.l, type)
    return shifted(
      g,
      base.kind === 'slot' ? { kind: 'pointer', slot: base.slot, offset: 0 } : base,
      e.negative ? -by : by,
    )
  }
  const size = sizeOf(type)
  const scalar = type.kind === 'int' || type.kind === 'float' || type.kind === 'pointer'
  if (!scalar || e.negative || e.scale !== size || size > 8) return { kind: 'pointer', slot: g.value(e), offset: 0 }
  const base = g.value(e.l)
  return { kind: 'index', base, index: g.value(e.r), wide: sizeOf(e.r.type) === 8, size }
}

// ---- structures

/** Copies a structure from the address in a slot. */
export function copyTo(g: Gen, place: Place, source: number, size: number): void {
  if (size === 0) return
  const mark = g.top
  if (size > 64) {
    const dest = g.temp()
    addressTo(g, place, dest)
    const from = g.temp()
    g.move(from, source)
    const count = g.temp()
    g.constant(count, size | 0, 0, true)
    g.op('copy', dest, from, count)
  } else {
    const t = g.temp()
    for (const { offset, bytes } of pieces(size)) {
      g.op('ld' + wordSuffix(bytes), t, source, offset)
      store(g, shifted(g, place, offset), wordType(bytes), t)
    }
  }
  g.top = mark
}

/** Sets bytes to zero. */
export function clear(g: Gen, place: Place, size: number): void {
  if (size === 0) return
  const mark = g.top
  const zero = g.temp()
  g.constant(zero, 0, 0, true)
  if (size > 64) {
    const dest = g.temp()
    addressTo(g, place, dest)
    const count = g.temp()
    g.constant(count, size | 0, Math.floor(size / 4294967296), true)
    g.op('fill', dest, zero, count)
  } else for (const { offset, bytes } of pieces(size)) store(g, shifted(g, place, offset), wordType(bytes), zero)
  g.top = mark
}

function pieces(size: number): { offset: number; bytes: number }[] {
  const out: { offset: number; bytes: number }[] = []
  let offset = 0
  for (const bytes of [8, 4, 2, 1]) {
    while (size - offset >= bytes) {
      out.push({ offset, bytes })
      offset += bytes
    }
  }
  return out
}

/** Suffix of the unsigned access of so many bytes. */
const wordSuffix = (bytes: number): string => (bytes >= 4 ? String(8 * bytes) : `${8 * bytes}u`)

/** The unsigned type of so many bytes. */
export const wordType = (bytes: number): IntType => ({
  kind: 'int',
  quals: 0,
  aligned: 0,
  name: '',
  size: bytes as 1 | 2 | 4 | 8,
  unsigned: true,
  rank: 0,
  bool: false,
  bits: 8 * bytes,
  tag: null,
})

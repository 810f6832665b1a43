// Code for the atomic builtins: a load, a store and an exchange are one instruction each; an update is a loop of load,
// operation and compare-and-swap, so that a fault or another task may come between its steps.

import { combine } from './assignments.ts'
import type { Expr } from './ast.ts'
import { loadSuffix, opcode, storeSuffix } from './emit.ts'
import type { Gen } from './emit.ts'
import { addressTo, load, store } from './place.ts'
import type { Place } from './place.ts'
import { intType, isPointer, sizeOf, uintType, ulongType } from './types.ts'
import type { Type } from './types.ts'

type Builtin = Expr & { op: 'builtin' }

const atomicOps: Readonly<Record<string, string>> = {
  add: 'add',
  sub: 'sub',
  or: 'or',
  and: 'and',
  xor: 'xor',
  nand: 'and',
}

/** The type as unsigned, for comparing what compare-and-swap gives (zero-extended). */
const raw = (type: Type): Type =>
  type.kind === 'int' && type.size < 4 ? { ...type, unsigned: true, bool: false } : type

/** The value of an atomic builtin (`__atomic_…`, `__sync_…`) in `dest`. */
export function atomic(g: Gen, e: Builtin, dest: number): void {
  const { name, args } = e
  const pointerType = args[0].type
  const type = isPointer(pointerType) ? pointerType.base : intType
  const size = sizeOf(type)
  const w = size === 8 ? '64' : '32'
  const p = g.owned(args[0])
  const at = { kind: 'pointer', slot: p, offset: 0 } as const
  const suffix = String(8 * size)
  const extend = (slot: number): void => {
    if (type.kind === 'int' && size < 4 && !type.unsigned) g.op(`sext${8 * size}`, slot, slot)
  }
  const bitsOf = (slot: number, source: Expr): void => {
    if (type.kind !== 'float') g.valueTo(source, slot)
    else if (type.size === 4) g.op('fbits32', slot, g.value(source))
    else g.valueTo(source, slot)
  }
  switch (name) {
    case 'atomic_store':
      store(g, at, type, g.value(args[1]))
      return
    case 'xchg': {
      const v = g.temp()
      bitsOf(v, args[1])
      g.op('xchg' + suffix, v, p)
      if (size < 4) g.op(`${type.kind === 'int' && type.unsigned ? 'z' : 's'}ext${8 * size}`, v, v)
      if (type.kind === 'float' && type.size === 4) g.op('f32bits', dest, v)
      else g.move(dest, v)
      return
    }
    case 'cas_bool':
    case 'cas_val':
    case 'cas_expected':
      compareAndSwap(g, name, args, type, p, dest)
      return
  }
  const fetchFirst = name.startsWith('fetch_')
  const fn = fetchFirst ? name.slice(6) : name.slice(0, -6)
  const v = g.owned(args[1])
  const [old, next, seen] = [g.temp(), g.temp(), g.temp()]
  const again = g.label()
  g.placeAlways(again)
  load(g, at, raw(type), old)
  g.op((atomicOps[fn] ?? 'add') + w, next, old, v)
  if (fn === 'nand') g.op('not' + w, next, next)
  g.move(seen, old)
  g.op('cas' + suffix, seen, p, next)
  g.jump(opcode('jne' + w), 3, again, seen, old)
  const result = fetchFirst ? old : next
  if (!fetchFirst && size < 4) g.op(`${type.kind === 'int' && type.unsigned ? 'z' : 's'}ext${8 * size}`, next, next)
  else extend(old)
  g.move(dest, result)
}

/** What compare-and-swap compares: a floating-point number as its bits. */
const bitsType = (type: Type): Type => (type.kind !== 'float' ? raw(type) : type.size === 4 ? uintType : ulongType)

/**
 * `l op= r`, `l++` and their like of an object with _Atomic at a place in memory: the result is computed again where another task came
 * between. `evaluated` is the slot of the right side, or -1.
 */
export function atomicAssign(
  g: Gen,
  e: Expr & { op: 'opassign' },
  place: Place,
  evaluated: number,
  dest: number,
): void {
  const { type } = e
  const size = sizeOf(type)
  const isFloat = type.kind === 'float' && size === 4
  const isShort = type.kind === 'int' && size < 4 && !type.unsigned
  const right = evaluated >= 0 || e.r.op === 'int' ? evaluated : g.owned(e.r)
  const p = g.temp()
  addressTo(g, place, p)
  const [bits, old, target, next, seen] = [g.temp(), g.temp(), g.temp(), g.temp(), g.temp()]
  const again = g.label()
  g.placeAlways(again)
  load(g, { kind: 'pointer', slot: p, offset: 0 }, bitsType(type), bits)
  if (isFloat) g.op('f32bits', old, bits)
  else if (isShort) g.op(`sext${8 * size}`, old, bits)
  else g.move(old, bits)
  combine(g, e, target, old, right)
  if (isFloat) g.op('fbits32', next, target)
  else g.move(next, target)
  g.move(seen, bits)
  g.op('cas' + String(8 * size), seen, p, next)
  g.jump(opcode(size === 8 ? 'jne64' : 'jne32'), 3, again, seen, bits)
  if (dest >= 0) g.move(dest, e.post ? old : target)
}

function compareAndSwap(g: Gen, name: string, args: readonly Expr[], type: Type, p: number, dest: number): void {
  const size = sizeOf(type)
  const w = size === 8 ? '64' : '32'
  const expected = g.temp()
  const where = name === 'cas_expected' ? g.owned(args[1]) : -1
  const unsignedType = raw(type)
  if (where >= 0) g.op('ld' + (type.kind === 'float' ? String(8 * size) : loadSuffix(unsignedType)), expected, where, 0)
  else {
    g.valueTo(args[1], expected)
    if (size < 4) g.op(`zext${8 * size}`, expected, expected)
  }
  const next = g.owned(args[2])
  if (type.kind === 'float' && type.size === 4) g.op('fbits32', next, next)
  const seen = g.temp()
  g.move(seen, expected)
  g.op('cas' + String(8 * size), seen, p, next)
  if (name === 'cas_val') {
    if (type.kind === 'int' && size < 4 && !type.unsigned) g.op(`sext${8 * size}`, seen, seen)
    g.move(dest, seen)
    return
  }
  const same = g.temp()
  g.op('eq' + w, same, seen, expected)
  if (where >= 0) {
    const done = g.label()
    g.jump(opcode('jnz32'), 2, done, same)
    g.op('st' + (type.kind === 'float' ? String(8 * size) : storeSuffix(type)), seen, where, 0)
    g.place(done)
  }
  g.move(dest, same)
}

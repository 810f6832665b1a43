// Calls: arguments in consecutive slots (evaluated from right to left, as gcc does), structures by address, variadic arguments in an
// area of the caller's frame.

import { use } from '../lib/parts.ts'
import type { Type } from './types.ts'
import type { Expr } from './ast.ts'
import type { Gen } from './emit.ts'
import { copyTo, frameOf, store } from './place.ts'
import { rare } from './parts.ts'
import { alignOf, doubleType, isRecord, isVoid, sizeOf, ulongType } from './types.ts'

type Call = Expr & { op: 'call' }

/** A constant of a floating type. */
const isNumber = (e: Expr): boolean =>
  e.op === 'float' || (e.op === 'make' && e.init.every((x) => x.value.op === 'int'))

/** Calls; the result goes to `dest` (-1: gives the slot where it is, or -1 if there is none). */
export function callTo(g: Gen, e: Call, dest: number): number {
  const mark = g.top
  const direct = e.fn.op === 'addr' && e.fn.e.op === 'var' ? e.fn.e.v : null
  const target = direct ? -1 : g.value(e.fn)
  const isStruct = isRecord(e.type)
  const named = e.ftype.prototyped ? Math.min(e.ftype.params.length, e.args.length) : e.args.length
  const first = isStruct ? 1 : 0
  const { variadic } = e.ftype
  const resultArea = isStruct ? g.area(Math.max(1, sizeOf(e.type)), Math.max(8, Math.min(16, alignOf(e.type)))) : -1
  const areaMark = g.areaTop
  const base = g.temps(Math.max(1, first + named + (variadic ? 1 : 0)))
  const offsets = variadic ? variadicLayout(g, e, named) : []
  const pass = (late: boolean): void => {
    for (let i = e.args.length - 1; i >= 0; i--) {
      if (isRegisterLoad(e.args[i]) !== late) continue
      if (i < named) argumentTo(g, e.args[i], base + first + i)
      else variadicArgument(g, e.args[i], offsets[i - named])
    }
  }
  pass(false)
  pass(true)
  if (isStruct) g.frameAddress(base, resultArea)
  if (variadic) {
    if (offsets.length > 0) g.frameAddress(base + first + named, offsets[0])
    // Without variadic arguments the pointer still leads to readable memory: a callee that takes one too many gets garbage, as on x86-64.
    else g.op('spget', base + first + named)
  }
  g.at(e.loc)
  if (direct) {
    if (direct.nest && direct.ownNest?.needsChain) g.op('chset', frameOf(g, direct.nest))
    const at = g.op('call', base)
    const { symbol, defined } = direct
    const isFolded = !defined && e.args.length > 0 && e.args.every(isNumber)
    g.reloc(at + 2, isFolded ? use(rare).exactly(symbol) : symbol, 0, 'call')
  } else g.op('callr', base, target)
  g.areaTop = areaMark
  if (dest >= 0) {
    if (!isVoid(e.type)) g.move(dest, base)
    g.top = mark
    return dest
  }
  g.top = base + 1
  return base
}

/** A variable that lives in a register is read last, as gcc does: `f(i, i++)` passes the new value first. */
const isRegisterLoad = (e: Expr): boolean => e.op === 'load' && e.e.op === 'var' && e.e.v.slot >= 0 && !isRecord(e.type)

function argumentTo(g: Gen, arg: Expr, slot: number): void {
  if (!isRecord(arg.type)) {
    const mark = g.top
    g.valueTo(arg, slot)
    g.top = mark
    return
  }
  const mark = g.top
  const size = sizeOf(arg.type)
  const copy = g.area(Math.max(1, size), Math.max(8, Math.min(16, alignOf(arg.type))))
  copyTo(g, { kind: 'frame', offset: copy }, g.value(arg), size)
  g.frameAddress(slot, copy)
  g.top = mark
}

/** Bytes of an argument in the variadic area. */
export const variadicSize = (type: Type): number => Math.ceil(Math.max(0, sizeOf(type)) / 8) * 8

/** Frame offsets of the variadic arguments: 8 bytes each, structures in place. */
function variadicLayout(g: Gen, e: Call, named: number): number[] {
  const rest = e.args.slice(named)
  if (rest.length === 0) return []
  const sizes = rest.map((arg) => variadicSize(arg.type))
  let at = g.area(
    sizes.reduce((a, b) => a + b, 0),
    16,
  )
  return sizes.map((size) => {
    const offset = at
    at += size
    return offset
  })
}

function variadicArgument(g: Gen, arg: Expr, offset: number): void {
  const mark = g.top
  const place = { kind: 'frame', offset } as const
  const t = arg.type
  if (isRecord(t)) copyTo(g, place, g.value(arg), sizeOf(t))
  else if (t.kind === 'float') store(g, place, doubleType, g.value(arg))
  else if (t.kind === 'int' && t.size < 8) {
    const slot = g.temp()
    if (arg.op === 'int') g.constant(slot, arg.lo, 0, true)
    else g.op('zext32', slot, g.value(arg))
    store(g, place, ulongType, slot)
  } else store(g, place, ulongType, g.value(arg))
  g.top = mark
}

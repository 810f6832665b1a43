// Code for expressions: destination-driven. `value` gives a slot that holds the value (possibly a variable's own), `valueTo` puts it
// into a slot, `effect` only runs it.

import { use } from '../lib/parts.ts'
import { builtins, rare } from './parts.ts'
import { binaryTo, pointerAddTo, pointerDifferenceTo, unaryTo } from './arithmetic.ts'
import { assignTo, opAssignTo } from './assignments.ts'
import type { Expr } from './ast.ts'
import { callTo, variadicSize } from './calls.ts'
import { castTo, isFree, isWideValue, truthTo } from './conversions.ts'
import type { Gen } from './emit.ts'
import { addressTo, copyTo, load, placeOf, store } from './place.ts'
import { alignOf, isRecord, isVoid, sizeOf } from './types.ts'
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
    case 'cond':
      chooseTo(g, e, -1)
      break
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
      use(builtins).builtinTo(g, e, -1)
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
      g.double(dest, e.value, e.minusNan)
      break
    case 'load':
      loadTo(g, e, dest)
      break
    case 'addr':
      addressOfTo(g, e, dest)
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
    case 'cond':
      chooseTo(g, e, dest)
      break
    case 'comma':
      effect(g, e.l)
      valueTo(g, e.r, dest)
      break
    case 'var':
    case 'deref':
    case 'member':
    case 'string':
    case 'compound':
      // An aggregate: its address stands for it.
      addressTo(g, placeOf(g, e), dest)
      break
    default:
      activeTo(g, e, dest)
  }
  g.top = mark
}

/** What has effects of its own. */
function activeTo(g: Gen, e: Expr, dest: number): void {
  switch (e.op) {
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
      use(builtins).builtinTo(g, e, dest)
      break
    case 'label':
      labelTo(g, e, dest)
      break
    case 'make':
      addressTo(g, placeOf(g, e), dest)
      break
    case 'let':
      letTo(g, e, dest)
      break
    default:
      throw new Error(`no code for ${e.op}`)
  }
}

/** `c ? l : r`; dest -1: only the effects. */
function chooseTo(g: Gen, e: Expr & { op: 'cond' }, dest: number): void {
  const [no, end] = [g.label(), g.label()]
  const branch = (part: Expr): void => {
    if (dest < 0 || isVoid(part.type)) effect(g, part)
    else valueTo(g, part, dest)
  }
  g.hooks.jumpIf(g, e.c, no, false)
  branch(e.l)
  g.goto(end)
  g.place(no)
  branch(e.r)
  g.place(end)
}

/** A value under a name, and what is made of it. */
function letTo(g: Gen, e: Expr & { op: 'let' }, dest: number): void {
  const { v } = e
  const type = e.e.type
  if (isRecord(type) || v.inMemory) {
    v.frame = g.area(Math.max(1, sizeOf(type)), Math.min(16, alignOf(type)))
    const place = { kind: 'frame', offset: v.frame } as const
    if (isRecord(type)) copyTo(g, place, g.value(e.e), sizeOf(type))
    else store(g, place, type, g.value(e.e))
  } else {
    v.slot = g.temp()
    valueTo(g, e.e, v.slot)
  }
  if (isVoid(e.type)) effect(g, e.body)
  else valueTo(g, e.body, dest)
}

function labelTo(g: Gen, e: Expr & { op: 'label' }, dest: number): void {
  const at = g.op('li', dest)
  g.reloc(at + 2, `${g.fn.v.symbol}&&${e.label.name}`, 0, 'abs')
  g.labelOf(e.label)
}

function addressOfTo(g: Gen, e: Expr & { op: 'addr' }, dest: number): void {
  if (e.e.op === 'var' && e.e.type.kind === 'function') {
    const { trampoline, symbol } = e.e.v
    if (trampoline) addressTo(g, placeOf(g, { ...e.e, v: trampoline, type: trampoline.type }), dest)
    else g.symbolAddress(dest, symbol, 0)
  } else addressTo(g, placeOf(g, e.e), dest)
}

function loadTo(g: Gen, e: Expr & { op: 'load' }, dest: number): void {
  const inner = e.e
  const place = placeOf(g, inner)
  if (isRecord(e.type) || e.type.kind === 'array') addressTo(g, place, dest)
  else if (inner.op === 'member' && inner.m.width >= 0) use(rare).loadBits(g, place, inner, dest)
  else load(g, place, e.type, dest)
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

/** `va_arg`: the next argument in the overflow area; the ABI's other area is never used. */
function vaArgTo(g: Gen, e: Expr & { op: 'vaarg' }, dest: number): void {
  const ap = g.value(e.e)
  const at = g.temp()
  const next = g.temp()
  g.op('ld64', at, ap, 8)
  g.op('addi64', next, at, variadicSize(e.type))
  g.op('st64', next, ap, 8)
  if (isVoid(e.type)) return
  if (isRecord(e.type) || e.type.kind === 'array') g.move(dest, at)
  else load(g, { kind: 'pointer', slot: at, offset: 0 }, e.type, dest)
}

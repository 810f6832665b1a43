// Conditions: compare-and-jump in one instruction where there is one.

import { operands } from './arithmetic.ts'
import type { BinaryOp, Expr } from './ast.ts'
import { isWideValue } from './conversions.ts'
import { opcode } from './emit.ts'
import type { Gen } from './emit.ts'

const inverse: Readonly<Partial<Record<BinaryOp, BinaryOp>>> = {
  eq: 'ne',
  ne: 'eq',
  lt: 'ge',
  ge: 'lt',
  gt: 'le',
  le: 'gt',
}

/** Jumps to `label` if the truth of `e` is `sense`. */
export function jumpIf(g: Gen, e: Expr, label: number, sense: boolean): void {
  const mark = g.top
  jump(g, e, label, sense)
  g.top = mark
}

function jump(g: Gen, e: Expr, label: number, sense: boolean): void {
  switch (e.op) {
    case 'int':
      if (((e.lo | e.hi) !== 0) === sense) g.goto(label)
      return
    case 'float':
      if ((e.value !== 0) === sense) g.goto(label)
      return
    case 'unary':
      if (e.fn === 'lnot') {
        jump(g, e.e, label, !sense)
        return
      }
      break
    case 'cast':
      if (e.type.kind === 'int' && e.type.bool) {
        jump(g, e.e, label, sense)
        return
      }
      // A widened integer is zero when the narrow one is.
      if (e.type.kind === 'int' && e.e.type.kind === 'int' && e.type.size >= e.e.type.size) {
        jump(g, e.e, label, sense)
        return
      }
      break
    case 'comma':
      g.hooks.effect(g, e.l)
      jumpIf(g, e.r, label, sense)
      return
    case 'logic':
      logic(g, e, label, sense)
      return
    case 'binary':
      if (e.l.type.kind !== 'float' && comparison(g, e, label, sense)) return
      break
  }
  const v = g.value(e)
  if (e.type.kind === 'float') {
    const zero = g.temp()
    g.double(zero, 0)
    const truth = g.temp()
    g.op('fne', truth, v, zero)
    g.jump(opcode(sense ? 'jnz32' : 'jz32'), 2, label, truth)
    return
  }
  g.jump(opcode((sense ? 'jnz' : 'jz') + (isWideValue(e.type) ? '64' : '32')), 2, label, v)
}

function logic(g: Gen, e: Expr & { op: 'logic' }, label: number, sense: boolean): void {
  if (e.and !== sense) {
    // One operand alone decides.
    jumpIf(g, e.l, label, sense)
    jumpIf(g, e.r, label, sense)
    return
  }
  const skip = g.label()
  jumpIf(g, e.l, skip, !sense)
  jumpIf(g, e.r, label, sense)
  g.place(skip)
}

function comparison(g: Gen, e: Expr & { op: 'binary' }, label: number, sense: boolean): boolean {
  let fn: BinaryOp | undefined = sense ? e.fn : inverse[e.fn]
  if (fn === undefined || inverse[e.fn] === undefined) return false
  let { l, r } = e
  if (l.op === 'int' && r.op !== 'int') {
    ;[l, r] = [r, l]
    fn = ({ lt: 'gt', gt: 'lt', le: 'ge', ge: 'le' } as Partial<Record<BinaryOp, BinaryOp>>)[fn] ?? fn
  }
  const t = l.type
  const wide = isWideValue(t)
  const w = wide ? '64' : '32'
  const unsigned = t.kind !== 'int' || t.unsigned
  if (r.op === 'int' && (!wide || r.hi === r.lo >> 31) && immediate(g, fn, l, r.lo, w, unsigned, label)) return true
  const [a, b] = operands(g, e.fn, l, r)
  const u = unsigned ? 'u' : 's'
  switch (fn) {
    case 'eq':
    case 'ne':
      g.jump(opcode(`j${fn}${w}`), 3, label, a, b)
      return true
    case 'lt':
      g.jump(opcode(`jlt${u}${w}`), 3, label, a, b)
      return true
    case 'le':
      g.jump(opcode(`jle${u}${w}`), 3, label, a, b)
      return true
    case 'gt':
      g.jump(opcode(`jlt${u}${w}`), 3, label, b, a)
      return true
    default:
      g.jump(opcode(`jle${u}${w}`), 3, label, b, a)
      return true
  }
}

function immediate(g: Gen, fn: BinaryOp, l: Expr, n: number, w: string, unsigned: boolean, label: number): boolean {
  const put = (name: string, imm: number): boolean => {
    g.jump(opcode(name + w), 3, label, g.value(l), imm)
    return true
  }
  if (fn === 'eq' || fn === 'ne') {
    if (n === 0) {
      g.jump(opcode((fn === 'eq' ? 'jz' : 'jnz') + w), 2, label, g.value(l))
      return true
    }
    return put(fn === 'eq' ? 'jeqi' : 'jnei', n)
  }
  if (!unsigned) return put({ lt: 'jltsi', le: 'jlesi', gt: 'jgtsi', ge: 'jgesi' }[fn as 'lt'], n)
  // a <= n is a < n + 1, unless that wraps.
  if (fn === 'lt') return put('jltui', n)
  if (fn === 'ge') return put('jgeui', n)
  if (n === -1 || n === 2147483647) return false
  return put(fn === 'le' ? 'jltui' : 'jgeui', n + 1)
}

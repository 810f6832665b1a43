// Code for statements.

import { use } from '../lib/parts.ts'
import { initializers, rare } from './parts.ts'
import type { Expr, InitItem, Loop, ScopeExit, Stmt, Switch, Variable, VlaScope } from './ast.ts'
import { opcode } from './emit.ts'
import type { Gen } from './emit.ts'
import { less64, sub64, toNumber } from './int64.ts'
import { addressTo, clear, copyTo, placeOf, shifted, store } from './place.ts'
import type { Place } from './place.ts'
import { isRecord, isVoid, sizeOf } from './types.ts'
import { visitStmt } from './walk.ts'
import type { Type } from './types.ts'

/** One statement. */
export function statement(g: Gen, first: Stmt): void {
  let s: Stmt | null = first
  // `else if` chains and labels in a row are followed in a loop.
  while (s) s = one(g, s)
}

/** Generates a statement; gives one that follows in tail position. */
function one(g: Gen, s: Stmt): Stmt | null {
  g.at(s.loc)
  const mark = g.top
  const areaMark = g.areaTop
  switch (s.op) {
    case 'empty':
      return null
    case 'expr':
      g.hooks.effect(g, s.e)
      break
    case 'block':
      block(g, s.body, s.exit)
      break
    case 'if':
      return ifStatement(g, s)
    case 'while':
      loop(g, s.loop, s.c, s.body, null, true)
      break
    case 'do':
      loop(g, s.loop, s.c, s.body, null, false)
      break
    case 'for':
      forStatement(g, s)
      break
    case 'switch':
      switchStatement(g, s)
      break
    case 'case':
      g.place(s.target.label)
      return s.body
    case 'break':
    case 'continue':
      leaveScopes(g, s.scope, s.loop.scope)
      g.goto(s.op === 'break' ? s.loop.breakLabel : s.loop.continueLabel)
      break
    case 'return':
      returnStatement(g, s.e, s.scope)
      break
    case 'goto':
      leaveScopes(g, s.scope, s.label.scope)
      g.goto(g.labelOf(s.label))
      break
    case 'jump':
      g.op('jmpr', g.value(s.e))
      break
    case 'label':
      g.placeAlways(g.labelOf(s.label))
      return s.body
    case 'init':
      initVariable(g, s.v, s.items, s.zero)
      break
    case 'vla':
      vlaStatement(g, s)
      break
  }
  g.top = mark
  g.areaTop = areaMark
  return null
}

/** Leaves the scopes from one up to (without) another: cleanups run, variable-length arrays are freed. */
export function leaveScopes(g: Gen, from: VlaScope | null, to: VlaScope | null): void {
  let known = to === null
  for (let s = from; s && !known; s = s.outer) known = s.outer === to || s === to
  // The target is not around us: it is a jump into a scope, which has nothing yet.
  if (!known) return
  let slot = -1
  for (let s = from; s && s !== to; s = s.outer) {
    if (s.cleanup) g.hooks.effect(g, s.cleanup)
    else if (s.slot >= 0) slot = s.slot
  }
  if (slot >= 0) g.op('spset', slot)
}

function block(g: Gen, body: readonly Stmt[], exit: ScopeExit | null): void {
  for (const s of body) statement(g, s)
  if (exit) leaveScopes(g, exit.from, exit.to)
}

function ifStatement(g: Gen, s: Stmt & { op: 'if' }): Stmt | null {
  const no = g.label()
  g.hooks.jumpIf(g, s.c, no, false)
  statement(g, s.yes)
  if (!s.no) {
    g.place(no)
    return null
  }
  const end = g.label()
  g.goto(end)
  g.place(no)
  // A chain: all ends are at the same place.
  let rest: Stmt = s.no
  while (rest.op === 'if') {
    g.at(rest.loc)
    const next = g.label()
    g.hooks.jumpIf(g, rest.c, next, false)
    statement(g, rest.yes)
    if (!rest.no) {
      g.place(next)
      g.place(end)
      return null
    }
    g.goto(end)
    g.place(next)
    rest = rest.no
  }
  statement(g, rest)
  g.place(end)
  return null
}

/** Whether a jump may lead into the middle of a loop's body: a label or a case. */
function mayBeEntered(g: Gen, body: Stmt): boolean {
  let found = g.fn.labels.length > 0
  visitStmt(
    body,
    () => undefined,
    (s) => (found ||= s.op === 'case'),
  )
  return found
}

/** Loops are tested at the bottom: one jump an iteration. */
function loop(g: Gen, l: Loop, c: Expr | null, body: Stmt, step: Expr | null, testFirst: boolean): void {
  l.breakLabel = g.label()
  l.continueLabel = g.label()
  const start = g.label()
  const test = g.label()
  const reachable = !g.isDead()
  if (testFirst && !(c?.op === 'int' && (c.lo | c.hi) !== 0)) g.goto(test)
  if (reachable || mayBeEntered(g, body)) g.placeAlways(start)
  else g.place(start)
  statement(g, body)
  g.place(l.continueLabel)
  if (step) {
    g.at(step.loc)
    g.hooks.effect(g, step)
  }
  g.place(test)
  if (c) {
    g.at(c.loc)
    g.hooks.jumpIf(g, c, start, true)
  } else g.goto(start)
  g.place(l.breakLabel)
}

function forStatement(g: Gen, s: Stmt & { op: 'for' }): void {
  for (const init of s.init) statement(g, init)
  loop(g, s.loop, s.c, s.body, s.step, s.c !== null)
  if (s.exit) leaveScopes(g, s.exit.from, s.exit.to)
}

function returnStatement(g: Gen, e: Expr | null, scope: VlaScope | null): void {
  let hasCleanup = false
  for (let s = scope; s; s = s.outer) hasCleanup ||= s.cleanup !== null
  // The value is computed before the cleanups run.
  const early = hasCleanup && e && g.resultSlot < 0 && !isVoid(e.type) ? g.owned(e) : -1
  if (e && g.resultSlot >= 0) copyTo(g, { kind: 'pointer', slot: g.resultSlot, offset: 0 }, g.value(e), sizeOf(e.type))
  else if (e && early < 0) {
    if (isVoid(e.type)) g.hooks.effect(g, e)
    else g.valueTo(e, 0)
  }
  if (hasCleanup) leaveScopes(g, scope, null)
  if (early >= 0) g.move(0, early)
  if (g.resultSlot >= 0) g.move(0, g.resultSlot)
  leave(g)
}

/** The end of a function. */
export function leave(g: Gen): void {
  if (g.stackSlot >= 0) g.op('spset', g.stackSlot)
  g.frameOp('ret')
}

// ---- switch

function switchStatement(g: Gen, s: Stmt & { op: 'switch' }): void {
  const { sw } = s
  sw.loop.breakLabel = g.label()
  const fallback = sw.fallback ? (sw.fallback.label = g.label()) : sw.loop.breakLabel
  for (const c of sw.cases) c.target.label = g.label()
  const v = g.owned(s.e)
  dispatch(g, sw, v, fallback)
  statement(g, s.body)
  g.place(sw.loop.breakLabel)
}

function dispatch(g: Gen, sw: Switch, v: number, fallback: number): void {
  const u = sw.type.unsigned
  const cases = [...sw.cases].sort((a, b) => (less64(a.lo, b.lo, u) ? -1 : less64(b.lo, a.lo, u) ? 1 : 0))
  if (cases.length === 0) {
    g.goto(fallback)
    return
  }
  const first = cases[0].lo
  const span = toNumber(sub64(cases[cases.length - 1].hi, first), true) + 1
  if (cases.length >= 5 && span <= 3 * cases.length + 8) table(g, sw, v, cases, first, span, fallback)
  else search(g, sw, v, cases, 0, cases.length, fallback)
}

type Cases = Switch['cases']

function table(
  g: Gen,
  sw: Switch,
  v: number,
  cases: Cases,
  first: { lo: number; hi: number },
  span: number,
  fallback: number,
): void {
  const wide = sw.type.size === 8
  const t = g.temp()
  const base = g.temp()
  if (wide) {
    g.constant(base, first.lo, first.hi, true)
    g.op('sub64', t, v, base)
    g.jump(opcode('jgeui64'), 3, fallback, t, span)
  } else g.op('addi32', t, v, -first.lo | 0)
  if (g.isDead()) return
  const at = g.op('jtab', t, span, g.jumps.length)
  g.jumpAt.push(at + 3)
  const labels: number[] = []
  for (let i = 0; i < span; i++) labels.push(fallback)
  for (const c of cases) {
    const from = toNumber(sub64(c.lo, first), true)
    const to = toNumber(sub64(c.hi, first), true)
    for (let i = from; i <= to; i++) labels[i] = c.target.label
  }
  for (const label of labels) g.tableEntry(label, at)
  g.goto(fallback)
}

/** Binary search over sorted cases. */
function search(g: Gen, sw: Switch, v: number, cases: Cases, from: number, to: number, fallback: number): void {
  const wide = sw.type.size === 8
  const w = wide ? '64' : '32'
  if (to - from > 4) {
    const middle = (from + to) >>> 1
    const right = g.label()
    compareJump(g, sw, v, cases[middle].lo, 'ge', right)
    search(g, sw, v, cases, from, middle, fallback)
    g.place(right)
    search(g, sw, v, cases, middle, to, fallback)
    return
  }
  for (let i = from; i < to; i++) {
    const c = cases[i]
    if (c.lo.lo === c.hi.lo && c.lo.hi === c.hi.hi) {
      if (!wide || c.lo.hi === c.lo.lo >> 31) g.jump(opcode('jeqi' + w), 3, c.target.label, v, c.lo.lo)
      else {
        const t = g.temp()
        g.constant(t, c.lo.lo, c.lo.hi, true)
        g.jump(opcode('jeq64'), 3, c.target.label, v, t)
        g.top = t
      }
      continue
    }
    const next = g.label()
    compareJump(g, sw, v, c.lo, 'lt', next)
    compareJump(g, sw, v, c.hi, 'le', c.target.label)
    g.place(next)
  }
  g.goto(fallback)
}

function compareJump(
  g: Gen,
  sw: Switch,
  v: number,
  n: { lo: number; hi: number },
  fn: 'lt' | 'le' | 'ge',
  label: number,
): void {
  const w = sw.type.size === 8 ? '64' : '32'
  const u = sw.type.unsigned ? 'u' : 's'
  const t = g.temp()
  g.constant(t, n.lo, n.hi, w === '64')
  if (fn === 'ge') g.jump(opcode(`jle${u}${w}`), 3, label, t, v)
  else g.jump(opcode(`j${fn}${u}${w}`), 3, label, v, t)
  g.top = t
}

// ---- variables

function initVariable(g: Gen, v: Variable, items: readonly InitItem[], zero: boolean): void {
  if (items.length === 0 && !zero) return
  if (v.slot >= 0) {
    if (items.length > 0) g.valueTo(items[0].value, v.slot)
    return
  }
  const place: Place = { kind: 'frame', offset: v.frame }
  const size = Math.max(0, sizeOf(v.type))
  if (zero && constantImage(g, place, size, items)) return
  const covered =
    items.length === 1 &&
    items[0].offset === 0 &&
    sizeOf(items[0].type) === size &&
    !(items[0].member && items[0].member.width >= 0) &&
    items[0].value.op !== 'string'
  if (zero && !covered) clear(g, place, size)
  for (const item of items) initItem(g, place, item, zero && !covered)
}

/** Many constants: copied from a read-only image, as gcc does. */
function constantImage(g: Gen, place: Place, size: number, items: readonly InitItem[]): boolean {
  if (items.length < 6 || size < 32) return false
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  for (const { offset, type, member, value } of items) {
    if (member && member.width >= 0) return false
    if (value.op === 'float' && type.kind === 'float') {
      if (Number.isNaN(value.value)) use(initializers).storeNan(view, offset, type.size === 4, value.minusNan === true)
      else if (type.size === 4) view.setFloat32(offset, value.value, true)
      else view.setFloat64(offset, value.value, true)
    } else if (value.op === 'int' && type.kind !== 'float') {
      const n = sizeOf(type)
      for (let i = 0; i < n; i++) bytes[offset + i] = (i < 4 ? value.lo >>> (8 * i) : value.hi >>> (8 * (i - 4))) & 255
    } else if (value.op === 'string' && type.kind === 'array') bytes.set(value.bytes.subarray(0, sizeOf(type)), offset)
    else return false
  }
  const mark = g.top
  const from = g.temp()
  g.symbolAddress(from, g.unit.constantSymbol(bytes, [], 16), 0)
  copyTo(g, place, from, size)
  g.top = mark
  return true
}

function initItem(g: Gen, base: Place, item: InitItem, cleared: boolean): void {
  const mark = g.top
  const place = shifted(g, base, item.offset)
  const { type, value, member } = item
  if (value.op === 'string' && type.kind === 'array') initString(g, place, type, value, cleared)
  else if (isRecord(type)) copyTo(g, place, g.value(value), sizeOf(type))
  else if (member && member.width >= 0) {
    const record = {
      isUnion: false,
      name: null,
      members: [],
      complete: true,
      size: member.offset + sizeOf(member.type),
      align: 1,
      token: null,
    }
    const e: Expr = {
      op: 'bad',
      type: { kind: 'record', record, quals: 0, aligned: 0 },
      loc: value.loc,
      end: value.end,
    }
    use(rare).storeBits(
      g,
      place,
      { op: 'member', e, m: member, type: member.type, loc: value.loc, end: value.end },
      g.value(value),
    )
  } else store(g, place, type, g.value(value))
  g.top = mark
}

function initString(g: Gen, place: Place, type: Type, value: Expr & { op: 'string' }, cleared: boolean): void {
  const size = sizeOf(type)
  const count = Math.min(size, value.bytes.length)
  const source = g.temp()
  addressTo(g, placeOf(g, value), source)
  copyTo(g, place, source, count)
  if (!cleared && size > count) clear(g, shifted(g, place, count), size - count)
}

function vlaStatement(g: Gen, s: Stmt & { op: 'vla' }): void {
  // SP before the first array of the scope is kept, to free it at the end.
  if (s.scope.slot < 0) s.scope.slot = g.scopeSlot()
  g.op('spget', s.scope.slot)
  const size = placeOf(g, { op: 'var', v: s.size, type: s.size.type, loc: s.loc, end: s.loc })
  const bytes = size.kind === 'slot' ? size.slot : g.temp()
  if (size.kind !== 'slot')
    g.op(
      g.frameSlot >= 0 ? 'ld64' : 'ldsp64',
      bytes,
      g.frameSlot >= 0 ? g.frameSlot : s.size.frame,
      g.frameSlot >= 0 ? s.size.frame : 0,
    )
  const align = Math.max(16, s.v.align)
  const dest = s.v.slot >= 0 ? s.v.slot : g.temp()
  if (align > 16) {
    const t = g.temp()
    g.op('addi64', t, bytes, align)
    g.op('salloc', dest, t)
    g.op('addi64', dest, dest, align - 1)
    g.op('andi64', dest, dest, -align)
  } else g.op('salloc', dest, bytes)
  if (s.v.slot < 0) store(g, { kind: 'frame', offset: s.v.frame }, s.size.type, dest)
}

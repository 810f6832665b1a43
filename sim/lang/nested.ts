// Functions inside functions (GNU): what they use of the functions around them, and how they find it.
//
// As with gcc the caller passes the address of the frame around in R10, the static chain. A variable that an inner function uses is in
// its function's frame; frames further out are reached through the chains kept in those between. Where the address of an inner
// function is taken, it is that of a few instructions in the frame (a trampoline) which load R10 and jump; so the stack must be
// executable.

import type { Expr, FunctionDefinition, Nest, Variable, VlaScope } from './ast.ts'
import type { Gen } from './emit.ts'
import { frameOf, store } from './place.ts'
import { newVariable, syntheticToken } from './scope.ts'
import { arrayOf, charType, uintType, ulongType, ushortType, voidPointer } from './types.ts'
import { visitExpr, visitStmt } from './walk.ts'

interface Scan {
  readonly definitions: Map<Nest, FunctionDefinition>
  /** Addresses of inner functions that are taken, and by whom. */
  readonly addresses: { readonly by: Nest; readonly v: Variable }[]
}

/** The functions in the order in which code is made for them: outer ones first. Says of each what it needs. */
export function withNested(functions: readonly FunctionDefinition[]): readonly FunctionDefinition[] {
  const depth = (nest: Nest): number => (nest.outer ? 1 + depth(nest.outer) : 0)
  const ordered = [...functions].sort((a, b) => depth(a.nest) - depth(b.nest))
  const scan: Scan = { definitions: new Map(ordered.map((fn) => [fn.nest, fn])), addresses: [] }
  for (const fn of ordered) for (const v of [...fn.params, ...fn.locals]) v.nest = fn.nest
  for (const fn of ordered) scanFunction(scan, fn)
  makeTrampolines(scan)
  return ordered
}

function hiddenVariable(fn: FunctionDefinition, name: string, type: Variable['type']): Variable {
  const v = newVariable(name, type, syntheticToken(name, fn.loc), 'auto', false)
  v.nest = fn.nest
  fn.locals.push(v)
  return v
}

/** The function uses the frame of one around it. */
function reach(scan: Scan, from: Nest, target: Nest): void {
  for (let nest: Nest | null = from; nest && nest !== target; nest = nest.outer) {
    const fn = scan.definitions.get(nest)
    if (!fn) return
    nest.needsChain = true
    nest.chain ??= hiddenVariable(fn, '.chain', voidPointer)
    if (nest !== from) nest.chain.inMemory = true
  }
}

function capture(scan: Scan, by: Nest, v: Variable): void {
  if (!v.nest || v.nest === by) return
  if (v.storage === 'auto') {
    v.isCaptured = true
    v.inMemory = true
  }
  reach(scan, by, v.nest)
}

function scanFunction(scan: Scan, fn: FunctionDefinition): void {
  const callees = new Set<Expr>()
  const visit = (e: Expr): void => {
    if (e.op === 'call') callees.add(e.fn)
    else if (e.op === 'var' || e.op === 'compound') capture(scan, fn.nest, e.v)
    else if ((e.op === 'ptradd' || e.op === 'ptrdiff' || e.op === 'opassign') && e.vla) capture(scan, fn.nest, e.vla)
    else if (e.op === 'addr' && e.e.op === 'var' && e.e.type.kind === 'function' && e.e.v.nest && !callees.has(e))
      scan.addresses.push({ by: fn.nest, v: e.e.v })
    if (e.op === 'block') cleanups(e.exit?.from ?? null, visit)
  }
  visitStmt(fn.body, visit, (s) => {
    if (s.op === 'block' || s.op === 'for') cleanups(s.exit?.from ?? null, visit)
    else if (s.op === 'return') cleanups(s.scope, visit)
  })
}

function cleanups(from: VlaScope | null, visit: (e: Expr) => void): void {
  for (let s = from; s; s = s.outer) if (s.cleanup) visitExpr(s.cleanup, visit)
}

/** Using one from further in needs a chain, and what needs a chain may need a trampoline. */
function makeTrampolines(scan: Scan): void {
  for (let isNew = true; isNew;) {
    isNew = false
    for (const { by, v } of scan.addresses) {
      const fn = v.nest && scan.definitions.get(v.nest)
      if (!fn || !v.ownNest?.needsChain) continue
      if (!v.trampoline) {
        v.trampoline = hiddenVariable(fn, '.trampoline', arrayOf(charType, 24))
        v.trampoline.inMemory = true
        v.trampoline.align = 8
        fn.nest.trampolines.push(v)
        isNew = true
      }
      if (by !== v.nest && !(v.trampoline.isCaptured && by.needsChain)) isNew = true
      capture(scan, by, v.trampoline)
    }
  }
}

// ---- code

/** At a function's start: the chain that the caller passed. */
export function receiveChain(g: Gen, chain: Variable): void {
  const mark = g.top
  const slot = chain.slot >= 0 ? chain.slot : g.temp()
  g.op('chget', slot)
  if (chain.slot < 0) store(g, { kind: 'frame', offset: chain.frame }, chain.type, slot)
  g.top = mark
}

/** `mov r11, function; mov r10, frame; jmp r11`, written into the frame. */
export function trampoline(g: Gen, v: Variable): void {
  if (!v.trampoline) return
  const mark = g.top
  const at = v.trampoline.frame
  const t = g.temp()
  const put = (offset: number, type: Variable['type']): void =>
    store(g, { kind: 'frame', offset: at + offset }, type, t)
  g.constant(t, 0xbb49, 0, false)
  put(0, ushortType)
  g.symbolAddress(t, v.symbol, 0)
  put(2, ulongType)
  g.constant(t, 0xba49, 0, false)
  put(10, ushortType)
  g.move(t, frameOf(g, g.fn.nest))
  put(12, ulongType)
  g.constant(t, 0x90e3ff49 | 0, 0, false)
  put(20, uintType)
  g.top = mark
}

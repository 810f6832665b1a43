// Visits every expression of a statement tree, in the order of the text as far as the tree keeps it.

import type { Expr, Stmt } from './ast.ts'

/** Called for each expression before its operands. */
export type Visitor = (e: Expr) => void

/** The direct operands of an expression. */
export function operandsOf(e: Expr): readonly Expr[] {
  switch (e.op) {
    case 'deref':
    case 'member':
    case 'load':
    case 'addr':
    case 'cast':
    case 'unary':
    case 'vaarg':
      return [e.e]
    case 'binary':
    case 'ptradd':
    case 'ptrdiff':
    case 'logic':
    case 'comma':
    case 'assign':
    case 'opassign':
      return [e.l, e.r]
    case 'cond':
      return [e.c, e.l, e.r]
    case 'call':
      return [e.fn, ...e.args]
    case 'builtin':
      return e.args
    case 'let':
      return [e.e, e.body]
    case 'make':
    case 'compound':
      return (e.init ?? []).map((item) => item.value)
    default:
      return []
  }
}

export function visitExpr(first: Expr, visit: Visitor): void {
  const stack: Expr[] = [first]
  for (let e = stack.pop(); e; e = stack.pop()) {
    visit(e)
    if (e.op === 'block') {
      for (const s of e.body) visitStmt(s, visit)
      if (e.value) stack.push(e.value)
    }
    const operands = operandsOf(e)
    for (let i = operands.length - 1; i >= 0; i--) stack.push(operands[i])
  }
}

/** The expressions that belong to a statement itself. */
function expressionsOf(s: Stmt): readonly Expr[] {
  switch (s.op) {
    case 'expr':
    case 'jump':
    case 'switch':
      return [s.e]
    case 'if':
    case 'while':
    case 'do':
      return [s.c]
    case 'for':
      return [s.c, s.step].filter((e) => e !== null)
    case 'return':
      return s.e ? [s.e] : []
    case 'init':
      return s.items.map((item) => item.value)
    default:
      return []
  }
}

/** The statements in a statement. */
function innerOf(s: Stmt): readonly Stmt[] {
  switch (s.op) {
    case 'block':
      return s.body
    case 'if':
      return s.no ? [s.yes, s.no] : [s.yes]
    case 'for':
      return [...s.init, s.body]
    case 'while':
    case 'do':
    case 'switch':
    case 'case':
    case 'label':
      return [s.body]
    default:
      return []
  }
}

export function visitStmt(first: Stmt, visit: Visitor, onStmt: (s: Stmt) => void = () => undefined): void {
  const stack: Stmt[] = [first]
  for (let s = stack.pop(); s; s = stack.pop()) {
    onStmt(s)
    for (const e of expressionsOf(s)) visitExpr(e, visit)
    const inner = innerOf(s)
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i])
  }
}

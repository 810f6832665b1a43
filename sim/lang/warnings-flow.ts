// Warnings about where a function goes: an end without a value, values that nobody wants, as clang's -Wreturn-type.

import type { Expr, FunctionDefinition, Stmt } from './ast.ts'
import { isVoid } from './types.ts'
import { visitExpr, visitStmt } from './walk.ts'
import type { Warn } from './warnings-format.ts'

/** Functions of the library that do not come back. */
const endless =
  /^(exit|_exit|_Exit|quick_exit|abort|longjmp|siglongjmp|_longjmp|errx?|verrx?|pthread_exit|thrd_exit|__assert_fail|__assert)$/

const nothing = (): void => undefined

/** Looks at all functions of a program. */
export function checkReturns(warn: Warn, functions: readonly FunctionDefinition[]): void {
  // Functions of the program's own that never come back.
  const never = new Set<string>()
  for (let before = -1; before !== never.size;) {
    before = never.size
    for (const fn of functions) if (!hasReturn(fn) && !completes(fn.body, never)) never.add(fn.v.name)
  }
  for (const fn of functions) {
    const isEmpty = isVoid(fn.type.result)
    visitStmt(fn.body, nothing, (s) => {
      const given = valueOfVoid(s)
      const at = { loc: s.loc, end: s.loc + 6 }
      if (given && isEmpty && !isVoid(given.type))
        warn('return', at, `void function '${fn.v.name}' should not return a value`)
      if (s.op === 'return' && s.e === null && !isEmpty)
        warn('return', at, `non-void function '${fn.v.name}' should return a value`)
    })
    if (isEmpty || fn.v.name === 'main' || !completes(fn.body, never)) continue
    const end = { loc: fn.end - 1, end: fn.end }
    warn('return', end, `non-void function does not return a value${hasReturn(fn) ? ' in all control paths' : ''}`)
  }
}

const hasReturn = (fn: FunctionDefinition): boolean => contains(fn.body, (s) => s.op === 'return')

function contains(s: Stmt, is: (s: Stmt) => boolean): boolean {
  let found = false
  visitStmt(s, nothing, (each) => {
    if (is(each)) found = true
  })
  return found
}

/** `return e;` in a function of type void. */
export function valueOfVoid(s: Stmt): Expr | null {
  if (s.op !== 'block' || s.body.length !== 2) return null
  const [first, last] = s.body
  return first.op === 'expr' && last.op === 'return' && first.loc === s.loc && last.loc === s.loc ? first.e : null
}

const truth = (e: Expr | null): boolean | null => {
  if (e === null) return true
  if (e.op === 'cast') return truth(e.e)
  return e.op === 'int' ? (e.lo | e.hi) !== 0 : null
}

/** Whether the statement behind may be reached. */
function completes(s: Stmt, never: ReadonlySet<string>): boolean {
  switch (s.op) {
    case 'return':
    case 'goto':
    case 'jump':
    case 'break':
    case 'continue':
      return false
    case 'expr':
      return !ends(s.e, never)
    case 'block': {
      let reached = true
      for (const each of s.body) reached = (reached || isTarget(each)) && completes(each, never)
      return reached
    }
    case 'if': {
      const known = truth(s.c)
      const no = s.no === null || completes(s.no, never)
      if (known !== null) return known ? completes(s.yes, never) : no
      return no || completes(s.yes, never)
    }
    case 'while':
    case 'for':
      return truth(s.c) !== true || leaves(s.body, 'break', s.loop)
    case 'do':
      if (leaves(s.body, 'break', s.loop)) return true
      return truth(s.c) !== true && (completes(s.body, never) || leaves(s.body, 'continue', s.loop))
    case 'switch': {
      // All values of an enumeration may be there.
      const isWhole = s.sw.fallback !== null || s.sw.type.tag !== undefined
      return !isWhole || leaves(s.body, 'break', s.sw.loop) || completes(s.body, never)
    }
    case 'case':
    case 'label':
      return completes(s.body, never)
  }
  return true
}

/** Control may come to it otherwise than from before. */
const isTarget = (s: Stmt): boolean => contains(s, (each) => each.op === 'case' || each.op === 'label')

const leaves = (body: Stmt, op: 'break' | 'continue', loop: unknown): boolean =>
  contains(body, (s) => s.op === op && s.loop === loop)

function ends(e: Expr, never: ReadonlySet<string>): boolean {
  let found = false
  visitExpr(e, (x) => {
    if (x.op === 'builtin' && /^(trap|unreachable|longjmp)/.test(x.name)) found = true
    if (x.op === 'block') found ||= x.body.some((s) => !completes(s, never))
    if (x.op !== 'call' || x.fn.op !== 'addr' || x.fn.e.op !== 'var') return
    const { name } = x.fn.e.v
    if (never.has(name) || endless.test(name)) found = true
  })
  return found
}

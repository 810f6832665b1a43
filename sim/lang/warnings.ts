// What gcc compiles and a reader hardly meant, as clang warns of it without being asked. A part, since only those who look at the messages
// want it. Nothing here changes what a program does.

import type { BinaryOp, Expr, FunctionDefinition, Stmt } from './ast.ts'
import { report } from './diagnostics.ts'
import type { DiagnosticSink, Span } from './diagnostics.ts'
import { fileIndexOf } from './source.ts'
import { CONST, VOLATILE, compatible, isInteger, isPointer, isVoid, qualsOf, typeName, unqualified } from './types.ts'
import type { Type } from './types.ts'
import { visitStmt } from './walk.ts'
import { checkReturns, valueOfVoid } from './warnings-flow.ts'
import { checkFormat } from './warnings-format.ts'
import type { Warn } from './warnings-format.ts'

/** What all checks have at hand. */
interface Checks {
  readonly warn: Warn
  /** The source between two places. */
  text(at: Span): string
}

/** Looks through the functions of a program that has no errors. */
export function warnings(sink: DiagnosticSink, functions: readonly FunctionDefinition[]): void {
  const { files } = sink.map
  const fileOf = (loc: number): (typeof files)[number] => files[fileIndexOf(sink.map, loc)]
  const text = ({ loc, end }: Span): string => {
    const { base, clean } = fileOf(loc)
    return clean.slice(Math.max(0, loc - base), Math.max(end, loc) - base)
  }
  const found: { readonly loc: number; say(): void }[] = []
  const seen = new Set<string>()
  const warn: Warn = (code, at, message, hint = null) => {
    const key = `${at.loc} ${message}`
    if (seen.has(key) || fileOf(at.loc).isHeader) return
    seen.add(key)
    found.push({ loc: at.loc, say: () => report(sink, 'warning', code, at, message, hint) })
  }
  const c: Checks = { warn, text }
  const own = functions.filter(({ loc }) => !fileOf(loc).isHeader)
  checkReturns(warn, own)
  for (const fn of own) {
    visitStmt(
      fn.body,
      (e) => expression(c, e),
      (s) => statement(c, s, fn),
    )
  }
  found.sort((a, b) => a.loc - b.loc)
  for (const each of found) each.say()
}

// ---- statements

function statement(c: Checks, s: Stmt, fn: FunctionDefinition): void {
  switch (s.op) {
    case 'expr':
      unused(c, s.e)
      return
    case 'init':
      for (const item of s.items) assigned(c, item.value, item.type, 'initializing')
      return
    case 'return':
      if (s.e) assigned(c, s.e, fn.type.result, 'returning')
      return
    case 'if': {
      tested(c, s.c)
      const at = { loc: s.yes.loc, end: s.yes.loc + 1 }
      if (s.yes.op === 'empty' && s.no === null && c.text(at) === ';')
        c.warn('empty', at, 'if statement has empty body', 'the semicolon is the whole body')
      return
    }
    case 'while':
    case 'do':
      tested(c, s.c)
      return
    case 'for':
      if (s.c) tested(c, s.c)
      return
    case 'block':
      if (valueOfVoid(s) === null) s.body.forEach((each, i) => loopBody(c, each, s.body[i + 1]))
  }
}

/** `for (…);` before what looks like its body. */
function loopBody(c: Checks, s: Stmt, next: Stmt | undefined): void {
  if ((s.op !== 'for' && s.op !== 'while') || s.body.op !== 'empty' || next === undefined) return
  const { loc } = s.body
  const at = { loc, end: loc + 1 }
  const indentOf = (before: number): number =>
    /(?:^|\n)([ \t]*)[^\n]*$/.exec(c.text({ loc: Math.max(0, before - 200), end: before }))?.[1].length ?? 0
  const isDeeper = c.text({ loc, end: next.loc }).includes('\n') && indentOf(next.loc) > indentOf(s.loc)
  if (c.text(at) === ';' && (next.op === 'block' || isDeeper))
    c.warn('empty', at, `${s.op} loop has empty body`, 'the semicolon is the whole body')
}

function tested(c: Checks, e: Expr): void {
  if (e.op === 'logic') {
    tested(c, e.l)
    tested(c, e.r)
    return
  }
  if (e.op !== 'assign' || isFromMacro(c, e) || c.text(e).startsWith('(')) return
  c.warn(
    'assign',
    e,
    'using the result of an assignment as a condition without parentheses',
    "use '==' to compare, or parentheses around the assignment",
  )
}

function isFromMacro(c: Checks, e: Expr): boolean {
  const source = c.text(e)
  return /^\w*$/.test(source) && !(e.op === 'load' && e.e.op === 'var' && e.e.v.name === source)
}

/** An expression whose value is the only thing about it. */
function unused(c: Checks, e: Expr): void {
  if (isFromMacro(c, e) || isVoid(e.type)) return
  if (e.op === 'binary' && (e.fn === 'eq' || e.fn === 'ne')) {
    const message = `${e.fn === 'eq' ? '' : 'in'}equality comparison result unused`
    c.warn('unused', e, message, e.fn === 'eq' ? "use '=' to assign" : null)
    return
  }
  const isRead = e.op === 'load' && (qualsOf(e.e.type) & VOLATILE) === 0
  if (isRead || ['binary', 'unary', 'ptradd', 'ptrdiff'].includes(e.op)) c.warn('unused', e, 'expression result unused')
}

// ---- expressions

function expression(c: Checks, e: Expr): void {
  switch (e.op) {
    case 'assign':
      assigned(c, e.r, e.l.type, 'assigning to')
      if (e.l.op === 'deref') element(c, e.l)
      return
    case 'load':
      if (e.e.op === 'deref') element(c, e.e)
      return
    case 'call':
      called(c, e)
      return
    case 'cond':
      tested(c, e.c)
      return
    case 'binary':
    case 'opassign':
      operation(c, e)
  }
}

function called(c: Checks, e: Expr & { op: 'call' }): void {
  if (e.ftype.prototyped)
    e.ftype.params.forEach((type, i) => {
      if (e.args[i]) assigned(c, e.args[i], type, 'passing to parameter of type')
    })
  if (e.fn.op === 'addr' && e.fn.e.op === 'var') checkFormat(c.warn, e.fn.e.v.name, e.args, c.text)
}

const isLiteral = (e: Expr): boolean => (e.op === 'cast' ? isLiteral(e.e) : e.op === 'addr' && e.e.op === 'string')

function operation(c: Checks, e: Expr & { op: 'binary' | 'opassign' }): void {
  const { r } = e
  if ((e.fn === 'div' || e.fn === 'rem') && r.op === 'int' && isInteger(r.type) && (r.lo | r.hi) === 0)
    c.warn('division', r, `${e.fn === 'div' ? 'division' : 'remainder'} by zero is undefined`)
  if (e.op === 'binary') precedence(c, e)
  const text = [e.l, r].find(isLiteral)
  if (e.op === 'binary' && (e.fn === 'eq' || e.fn === 'ne') && text && !isFromMacro(c, text))
    c.warn('compare', text, 'result of comparison against a string literal is unspecified', 'compare with strcmp()')
}

const comparisons: Readonly<Partial<Record<BinaryOp, string>>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
}
const bitwise: Readonly<Partial<Record<BinaryOp, string>>> = { and: '&', or: '|', xor: '^' }

/** `!a == b` and `a & b == c` are not what they look like. */
function precedence(c: Checks, e: Expr & { op: 'binary' }): void {
  const isBare = (x: Expr): boolean => !/^[(\w]*$/.test(c.text(x)) && !c.text(x).startsWith('(')
  const left = sourceOf(e.l)
  if (comparisons[e.fn] && left.op === 'unary' && left.fn === 'lnot' && c.text(left).startsWith('!')) {
    const message = 'logical not is only applied to the left hand side of this comparison'
    c.warn('precedence', e, message, 'put parentheses around the comparison, or around the negation')
  }
  const outer = bitwise[e.fn]
  const loc = e.l.end + Math.max(0, c.text({ loc: e.l.end, end: e.r.loc }).indexOf(outer ?? ''))
  const at = { loc, end: loc + 1 }
  for (const side of [left, sourceOf(e.r)]) {
    const inner = side.op === 'binary' ? comparisons[side.fn] : undefined
    if (outer && inner && isBare(side))
      c.warn('precedence', at, `${outer} has lower precedence than ${inner}; ${inner} will be evaluated first`)
  }
}

/** `a[5]` of an array of three. */
function element(c: Checks, place: Expr & { op: 'deref' }): void {
  const at = place.e
  if (at.op !== 'ptradd' || at.negative || at.r.op !== 'int' || at.l.op !== 'addr') return
  const { type } = at.l.e
  if (type.kind !== 'array' || type.vla || type.length < 2 || !c.text(place).endsWith(']')) return
  const index = at.r.hi * 4294967296 + (at.r.lo >>> 0)
  if (index >= 0 && index < type.length) return
  const where = index < 0 ? 'before the beginning' : 'past the end'
  c.warn('bounds', at, `array index ${index} is ${where} of the array (which contains ${type.length} elements)`)
}

// ---- assignments

/** Before the conversions that an assignment made. */
const sourceOf = (e: Expr): Expr => (e.op === 'cast' && e.loc === e.e.loc && e.end === e.e.end ? sourceOf(e.e) : e)

function assigned(c: Checks, e: Expr, to: Type, what: string): void {
  const from = sourceOf(e)
  if (from.op === 'int') {
    constant(c, from, to, what)
    return
  }
  if (from === e || isFromMacro(c, from)) return
  const types = `${what} '${typeName(unqualified(to))}' from '${typeName(unqualified(from.type))}'`
  if (isPointer(to) && isInteger(from.type)) {
    const isIt = from.op === 'load' && compatible(unqualified(from.e.type), unqualified(to.base))
    const hint = isIt ? 'take the address with &' : null
    c.warn('conversion', from, `incompatible integer to pointer conversion ${types}`, hint)
  } else if (to.kind === 'int' && !to.bool && isPointer(from.type)) {
    const hint = compatible(unqualified(from.type.base), unqualified(to)) ? 'dereference with *' : null
    c.warn('conversion', from, `incompatible pointer to integer conversion ${types}`, hint)
  } else if (isPointer(to) && isPointer(from.type)) pointers(c, from, to.base, from.type.base, types)
}

function pointers(c: Checks, from: Expr, to: Type, base: Type, types: string): void {
  const isAny = isVoid(to) || isVoid(base)
  const isSigned = to.kind === 'int' && base.kind === 'int' && to.size === base.size && to.bool === base.bool
  if (!isAny && !isSigned && !compatible(unqualified(to), unqualified(base))) {
    c.warn('conversion', from, `incompatible pointer types ${types}`)
    return
  }
  if (to.kind !== 'function' && (qualsOf(base) & ~qualsOf(to) & (CONST | VOLATILE)) !== 0)
    c.warn('conversion', from, `${types} discards qualifiers`)
}

/** A constant as it is written, whose value the type does not hold. */
function constant(c: Checks, e: Expr & { op: 'int' }, to: Type, what: string): void {
  const source = c.text(e)
  if (!/^-?\s*(0[xX][0-9a-fA-F]+|\d+)[uUlL]*$/.test(source)) return
  const digits = source.replace(/[-\suUlL]/g, '')
  const size = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits)
  const written = source.startsWith('-') ? -size : size
  const name = typeName(unqualified(to))
  if (isPointer(to) && written !== 0)
    c.warn('conversion', e, `incompatible integer to pointer conversion ${what} '${name}' from 'int'`)
  // All bits of an unsigned type may be written with a sign or in hexadecimal.
  if (to.kind !== 'int' || to.bool || to.size === 8 || size < 2 ** (8 * to.size - (to.unsigned ? 0 : 1))) return
  if (/^0[xX]/.test(digits) && size < 2 ** (8 * to.size)) return
  const held = to.unsigned ? e.lo >>> 0 : e.lo
  if (held !== written)
    c.warn('conversion', e, `implicit conversion to '${name}' changes value from ${written} to ${held}`)
}

// Statements (C11 6.8) and declarations in blocks.

import { use } from '../lib/parts.ts'
import { rare } from './parts.ts'
import { typeName } from './types.ts'
import type { Expr, Loop, ScopeExit, Stmt, Switch } from './ast.ts'
import { attributes } from './attributes.ts'
import { assignable, bad, condition, convert, integerConstant, value } from './check.ts'
import { noAttributes, staticAssert } from './declared.ts'
import { recover } from './diagnostics.ts'
import { extend64, int64, less64 } from './int64.ts'
import { gotoStatement, plainLabel } from './labels.ts'
import { END, ID } from './lexer.ts'
import type { Token } from './lexer.ts'
import { declaration, unknownType } from './local-declarations.ts'
import type { Parser } from './parser.ts'
import { fileIndexOf, lineOf } from './source.ts'
import { newScope } from './scope.ts'
import { isError, isInteger, isVoid, promoted } from './types.ts'
import type { Type } from './types.ts'

/** `{ … }`; for a statement expression the value of its last statement. */
export function compound(p: Parser): { body: Stmt[]; value: Expr | null; op: 'block' } {
  p.enter()
  const open = p.expect('{')
  const outer = p.scope
  p.scope = newScope(outer)
  const body: Stmt[] = []
  let last: Expr | null = null
  while (p.at('__label__')) localLabels(p)
  while (!p.at('}')) {
    if (p.tok.kind === END) {
      p.scope = outer
      p.fail(
        'expected',
        p.tok,
        "expected '}' before the end of the file",
        `the '{' in line ${lineOf(p.sink.map.files[fileIndexOf(p.sink.map, open.loc)], open.loc)} is not closed`,
      )
    }
    const before = body.length
    try {
      blockItem(p, body)
    } catch (thrown) {
      if (thrown !== recover) throw thrown
      p.synchronize()
    }
    const item = body.length > before ? body[body.length - 1] : null
    last = item?.op === 'expr' ? item.e : null
  }
  p.next()
  p.scope = outer
  p.leave()
  return { op: 'block', body, value: last }
}

/** `__label__ a, b;`: labels of this block only. */
function localLabels(p: Parser): void {
  p.next()
  p.scope.labels ??= new Map()
  do {
    const t = p.identifier('a label')
    const name = `${t.text}.${p.unit.counter++}`
    p.scope.labels.set(t.text, name)
    if (p.fn) p.unit.localLabels.set(name, p.fn)
  } while (p.accept(','))
  p.expect(';')
}

function blockItem(p: Parser, body: Stmt[]): void {
  if (p.at('_Static_assert')) {
    staticAssert(p)
    return
  }
  if (p.grammar.startsType(p, p.tok) && !(p.peek().text === ':' && p.isIdentifier())) {
    if (p.at('__extension__') && !p.grammar.startsType(p, p.peek())) {
      p.next()
      blockItem(p, body)
      return
    }
    // `__attribute__((fallthrough));`
    if (p.at('__attribute__') && /^(__)?fallthrough(__)?$/.test(p.peek(3).text)) {
      attributes(p, noAttributes())
      p.expect(';', ' after fallthrough')
      return
    }
    for (const s of declaration(p)) body.push(s)
    return
  }
  body.push(statement(p))
}

/** A block with the scope of its variable-length arrays. */
function block(p: Parser): Stmt {
  const loc = p.tok.loc
  const { exit, result } = inVlaScope(p, () => compound(p))
  return { op: 'block', body: result.body, exit, loc }
}

/** Runs `read`; what variable-length arrays it declares belong to a new scope (null if there are none). */
export function inVlaScope<T>(p: Parser, read: () => T): { exit: ScopeExit | null; result: T } {
  const fn = p.fn
  const outer = fn?.vlaScope ?? null
  const result = read()
  const from = fn?.vlaScope ?? null
  if (fn) fn.vlaScope = outer
  return { exit: from === null || from === outer ? null : { from, to: outer }, result }
}

/** `({ … })`; the parenthesis has been read. */
export function statementExpression(p: Parser, open: Token): Expr {
  if (!p.fn) return p.fail('expected', open, 'statement expression outside a function')
  p.enter()
  const { exit, result } = inVlaScope(p, () => compound(p))
  p.leave()
  p.expect(')')
  const span = { loc: open.loc, end: p.prevEnd }
  const { statements: body, e } = lastValue(result.body)
  const last = e === null ? null : value(e)
  const type: Type = last ? last.type : { kind: 'void', quals: 0, aligned: 0 }
  return { op: 'block', body, value: last, exit, type, ...span }
}

/** Takes the value out of the last statement, which may have labels. */
function lastValue(body: readonly Stmt[]): { statements: readonly Stmt[]; e: Expr | null } {
  const s = body.at(-1)
  if (s === undefined) return { statements: body, e: null }
  const before = body.slice(0, -1)
  if (s.op === 'expr') return { statements: before, e: s.e }
  if (s.op !== 'label' && s.op !== 'case') return { statements: body, e: null }
  const inner = lastValue([s.body])
  if (inner.e === null) return { statements: body, e: null }
  return { statements: [...before, { ...s, body: inner.statements[0] ?? { op: 'empty', loc: s.loc } }], e: inner.e }
}

// ---- declarations in blocks

/** A selection or iteration statement is a block of its own (C11 6.8.4p3, 6.8.5p5). */
function inOwnScope(p: Parser, read: (p: Parser) => Stmt): Stmt {
  const outer = p.scope
  p.scope = newScope(outer)
  try {
    return read(p)
  } finally {
    p.scope = outer
  }
}

/** One statement. */
export function statement(p: Parser): Stmt {
  p.enter()
  const s = statementInner(p)
  p.leave()
  return s
}

function statementInner(p: Parser): Stmt {
  const t = p.tok
  if (t.kind === 5) {
    if (t.text === '{') return block(p)
    if (t.text === ';') {
      p.next()
      return { op: 'empty', loc: t.loc }
    }
    return expressionStatement(p)
  }
  if (t.kind !== 1) return expressionStatement(p)
  switch (t.text) {
    case 'if':
      return inOwnScope(p, ifStatement)
    case 'while':
      return inOwnScope(p, whileStatement)
    case 'do':
      return inOwnScope(p, doStatement)
    case 'for':
      return forStatement(p)
    case 'switch':
      return inOwnScope(p, switchStatement)
    case 'case':
    case 'default':
      return labelledStatement(p)
    case 'break':
    case 'continue':
      return leaveStatement(p)
    case 'return':
      return returnStatement(p)
    case 'goto':
      return gotoStatement(p)
    case 'asm':
      return use(rare).asmStatement(p)
    case 'else':
      return p.fail('expected', t, "'else' without a previous 'if'")
  }
  if (p.isIdentifier() && p.peek().text === ':') return labelledStatement(p)
  unknownType(p)
  return expressionStatement(p)
}

function expressionStatement(p: Parser): Stmt {
  const loc = p.tok.loc
  const e = p.grammar.expression(p)
  p.expect(';', ' after expression')
  return { op: 'expr', e: e.type.kind === 'array' || e.type.kind === 'function' ? value(e) : value(e), loc }
}

function parenthesised(p: Parser): Expr {
  p.expect('(')
  const e = condition(p, p.grammar.expression(p))
  p.expect(')', ' after the condition')
  return e
}

/** A statement that is no declaration, as the body of another. */
export function body(p: Parser): Stmt {
  if (
    p.grammar.startsType(p, p.tok) &&
    !p.at('__extension__') &&
    !p.at('__attribute__') &&
    !(p.isIdentifier() && p.peek().text === ':')
  )
    return p.fail('expected', p.tok, 'expected a statement: a declaration needs braces around it')
  return inOwnScope(p, statement)
}

function ifStatement(p: Parser): Stmt {
  // `else if` chains may be long: they are read in a loop.
  const chain: { loc: number; c: Expr; yes: Stmt }[] = []
  let no: Stmt | null = null
  const outer = p.scope
  for (;;) {
    const loc = p.next().loc
    p.scope = newScope(outer)
    const c = parenthesised(p)
    const yes = body(p)
    chain.push({ loc, c, yes })
    if (!p.accept('else')) break
    if (!p.at('if')) {
      no = body(p)
      break
    }
  }
  for (let i = chain.length - 1; i >= 0; i--) no = { op: 'if', ...chain[i], no }
  return no ?? { op: 'empty', loc: 0 }
}

function newLoop(p: Parser, isSwitch: boolean): Loop {
  return { breakLabel: -1, continueLabel: -1, scope: p.fn?.vlaScope ?? null, isSwitch }
}

function loopBody(p: Parser, loop: Loop): Stmt {
  p.fn?.loops.push(loop)
  try {
    return body(p)
  } finally {
    p.fn?.loops.pop()
  }
}

function whileStatement(p: Parser): Stmt {
  const loc = p.next().loc
  const c = parenthesised(p)
  const loop = newLoop(p, false)
  return { op: 'while', c, body: loopBody(p, loop), loop, loc }
}

function doStatement(p: Parser): Stmt {
  const loc = p.next().loc
  const loop = newLoop(p, false)
  const inner = loopBody(p, loop)
  p.expect('while', " after the body of 'do'")
  const c = parenthesised(p)
  p.expect(';', " after 'do … while (…)'")
  return { op: 'do', body: inner, c, loop, loc }
}

function forStatement(p: Parser): Stmt {
  const loc = p.next().loc
  p.expect('(')
  const outer = p.scope
  p.scope = newScope(outer)
  try {
    const { exit, result } = inVlaScope(p, () => {
      let init: Stmt[] = []
      if (p.grammar.startsType(p, p.tok)) init = declaration(p)
      else {
        if (!p.at(';')) init.push({ op: 'expr', e: value(p.grammar.expression(p)), loc: p.tok.loc })
        p.expect(';', " in 'for'")
      }
      const c = p.at(';') ? null : condition(p, p.grammar.expression(p))
      p.expect(';', " in 'for'")
      const step = p.at(')') ? null : value(p.grammar.expression(p))
      p.expect(')', " in 'for'")
      const loop = newLoop(p, false)
      return { init, c, step, body: loopBody(p, loop), loop }
    })
    return { op: 'for', ...result, exit, loc }
  } finally {
    p.scope = outer
  }
}

function switchStatement(p: Parser): Stmt {
  const loc = p.next().loc
  p.expect('(')
  const e = value(p.grammar.expression(p))
  p.expect(')')
  const loop = newLoop(p, true)
  const type = isInteger(e.type) ? promoted(e.type) : null
  if (!type && !isError(e.type))
    p.error('type', e, `statement requires expression of integer type ('${typeName(e.type)}' invalid)`)
  const sw: Switch = {
    loop,
    cases: [],
    fallback: null,
    type:
      type ??
      promoted({
        kind: 'int',
        quals: 0,
        aligned: 0,
        name: 'int',
        size: 4,
        unsigned: false,
        rank: 3,
        bool: false,
        bits: 32,
        tag: null,
      }),
  }
  p.fn?.switches.push(sw)
  try {
    return { op: 'switch', e: type ? convert(e, type) : bad(e), body: loopBody(p, loop), sw, loc }
  } finally {
    p.fn?.switches.pop()
  }
}

/** Labels in a row are read in a loop: there may be thousands of cases. */
function labelledStatement(p: Parser): Stmt {
  const wraps: ((body: Stmt) => Stmt)[] = []
  for (;;) {
    if (p.tok.kind === ID && (p.at('case') || p.at('default'))) wraps.push(caseLabel(p))
    else if (p.isIdentifier() && p.peek().text === ':') wraps.push(plainLabel(p))
    else break
  }
  let s = labelled(p)
  for (let i = wraps.length - 1; i >= 0; i--) s = wraps[i](s)
  return s
}

function caseLabel(p: Parser): (body: Stmt) => Stmt {
  const t = p.next()
  const sw = p.fn?.switches.at(-1)
  const target = { label: -1 }
  if (!sw) p.error('case', t, `'${t.text}' statement not in switch statement`)
  if (t.text === 'default') {
    if (sw?.fallback) p.error('case', t, "multiple 'default' labels in one switch")
    if (sw) sw.fallback = target
  } else {
    const first = caseValue(p, sw)
    const last = p.accept('...') ? caseValue(p, sw) : first
    if (sw && first && last) addCase(p, sw, first, last, target, { loc: t.loc, end: p.prevEnd })
  }
  p.expect(':', ` after '${t.text}'`)
  return (body) => ({ op: 'case', target, body, loc: t.loc })
}

function caseValue(p: Parser, sw: Switch | undefined): { lo: number; hi: number } | null {
  const e = value(p.grammar.constant(p))
  const n = integerConstant(p, sw && isInteger(e.type) ? convert(e, sw.type) : e, 'case label')
  return n && sw ? extend64(int64(n.lo, n.hi), 8 * sw.type.size, sw.type.unsigned) : n
}

function addCase(
  p: Parser,
  sw: Switch,
  lo: { lo: number; hi: number },
  hi: { lo: number; hi: number },
  target: { label: number },
  span: { loc: number; end: number },
): void {
  const u = sw.type.unsigned
  if (less64(hi, lo, u)) return
  const clash = sw.cases.length < 2000 && sw.cases.some((x) => !less64(x.hi, lo, u) && !less64(hi, x.lo, u))
  if (clash) p.error('case', span, 'duplicate case value')
  sw.cases.push({ lo, hi, target })
}

/** What follows a label: a statement, or (C23 and gcc) nothing or a declaration. */
function labelled(p: Parser): Stmt {
  if (p.at('}')) return { op: 'empty', loc: p.tok.loc }
  if (p.at('__attribute__')) {
    attributes(p, noAttributes())
    if (p.accept(';')) return { op: 'empty', loc: p.tok.loc }
  }
  if (p.grammar.startsType(p, p.tok) && !(p.isIdentifier() && p.peek().text === ':')) {
    if (p.at('__extension__') && !p.grammar.startsType(p, p.peek())) return statement(p)
    const loc = p.tok.loc
    return { op: 'block', body: declaration(p), exit: null, loc }
  }
  return statement(p)
}

function leaveStatement(p: Parser): Stmt {
  const t = p.next()
  p.expect(';', ` after '${t.text}'`)
  const loops = p.fn?.loops ?? []
  const scope = p.fn?.vlaScope ?? null
  if (t.text === 'break') {
    const loop = loops.at(-1)
    if (!loop) return p.fail('break', t, "'break' statement not in loop or switch statement")
    return { op: 'break', loop, scope, loc: t.loc }
  }
  const loop = [...loops].reverse().find((l) => !l.isSwitch)
  if (!loop) return p.fail('break', t, "'continue' statement not in loop statement")
  return { op: 'continue', loop, scope, loc: t.loc }
}

function returnStatement(p: Parser): Stmt {
  const t = p.next()
  const scope = p.fn?.vlaScope ?? null
  if (p.accept(';')) return { op: 'return', e: null, scope, loc: t.loc }
  const e = p.grammar.expression(p)
  p.expect(';', " after 'return'")
  const result = p.fn?.type.result
  if (!result) return { op: 'empty', loc: t.loc }
  const v = value(e)
  // gcc accepts a value in a void function with a warning.
  if (isVoid(result))
    return {
      op: 'block',
      body: [
        { op: 'expr', e: v, loc: t.loc },
        { op: 'return', e: null, scope, loc: t.loc },
      ],
      exit: null,
      loc: t.loc,
    }
  return { op: 'return', e: assignable(p, v, result, 'returning'), scope, loc: t.loc }
}

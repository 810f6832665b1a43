// Primary expressions (C11 6.5.1): constants, strings, names, _Generic.

import { use } from '../lib/parts.ts'
import type { Expr } from './ast.ts'
import { bad, convert, value } from './check.ts'
import { floatNode, intNode, smallInt } from './fold.ts'
import { CHARACTER, END, ID, NUMBER, STRING } from './lexer.ts'
import type { Token } from './lexer.ts'
import { fitsInt, fitsLong, fitsUnsigned, literalUnits, parseCharacter, parseNumber } from './literal.ts'
import type { NumberLiteral } from './literal.ts'
import type { Parser } from './parser.ts'
import { builtins } from './parts.ts'
import { lookUp, newVariable } from './scope.ts'
import {
  CONST,
  arrayOf,
  charType,
  compatible,
  doubleType,
  errorType,
  floatType,
  functionType,
  intType,
  isError,
  llongType,
  longType,
  qualified,
  typeName,
  uintType,
  ullongType,
  ulongType,
  unqualified,
  ushortType,
} from './types.ts'
import type { Type } from './types.ts'
import { wide } from './wide.ts'
export function primary(p: Parser): Expr {
  const t = p.tok
  switch (t.kind) {
    case NUMBER:
      p.next()
      return number(p, t)
    case CHARACTER:
      p.next()
      return character(p, t)
    case STRING:
      return stringLiteral(p)
    case ID:
      return name(p)
    case END:
      return p.fail('expected', t, 'expected an expression before the end of the file')
  }
  if (p.at('(')) {
    const open = p.next()
    if (p.at('{')) return p.grammar.statementExpression(p, open)
    p.enter()
    const e = p.grammar.expression(p)
    p.leave()
    p.expect(')')
    return { ...e, loc: open.loc, end: p.prevEnd }
  }
  return p.fail('expected', t, `expected an expression, found '${t.text}'`)
}

export function number(p: Parser, t: Token): Expr {
  const n = parseNumber(t.text)
  const e = realNumber(p, t, n)
  return n.kind !== 'bad' && n.imaginary ? imaginaryNumber(t, e) : e
}

/** `2.0i`: GNU's imaginary constants. */
function imaginaryNumber(t: Token, e: Expr): Expr {
  if (e.type.kind !== 'int' && e.type.kind !== 'float' && e.type.kind !== 'record') return bad(t)
  const type = wide().complex(e.type)
  const m = type.record.members[1]
  const zero = convert(smallInt(0, t), m.type)
  const init = [
    { offset: 0, type: m.type, member: null, value: zero },
    { offset: m.offset, type: m.type, member: null, value: e },
  ]
  return { op: 'make', type, init, loc: t.loc, end: t.end }
}

function realNumber(p: Parser, t: Token, n: NumberLiteral): Expr {
  if (n.kind === 'bad') {
    p.error(n.message.startsWith('not supported') ? 'unsupported' : 'number', t, n.message)
    return bad(t)
  }
  if (n.kind === 'float') {
    if (n.suffix === 'l') return wide().literal(n.text, t)
    return floatNode(n.value, n.suffix === 'f' ? floatType : doubleType, t)
  }
  if (n.tooLarge) p.warn('number', t, 'integer constant is too large for its type')
  const v = n.value
  const wantsUnsigned = n.unsigned || !n.decimal
  let type: Type
  if (n.long === 0 && !n.unsigned && fitsInt(v)) type = intType
  else if (n.long === 0 && wantsUnsigned && fitsUnsigned(v)) type = uintType
  else if (n.long < 2 && !n.unsigned && fitsLong(v)) type = longType
  else if (n.long < 2 && wantsUnsigned) type = ulongType
  else if (n.long === 2 && !n.unsigned && fitsLong(v)) type = llongType
  else if (n.long === 2 && wantsUnsigned) type = ullongType
  else type = n.long === 2 ? llongType : longType
  return intNode(v, type, t)
}

function character(p: Parser, t: Token): Expr {
  const c = parseCharacter(t.text)
  if (typeof c === 'string') {
    p.error('character', t, c)
    return bad(t)
  }
  const type = c.prefix === 'u' ? ushortType : c.prefix === 'U' ? uintType : intType
  return intNode(c.value, type, t)
}

/** Adjacent string literals (C11 6.4.5p5). */
function stringLiteral(p: Parser): Expr {
  const first = p.tok
  const tokens: Token[] = []
  while (p.tok.kind === STRING) tokens.push(p.next())
  const parts = tokens.map((t) => ({ t, literal: literalUnits(t.text) }))
  const prefix =
    parts
      .map(({ literal }) => (typeof literal === 'string' ? '' : literal.prefix))
      .find((x) => x !== '' && x !== 'u8') ?? ''
  const width = prefix === 'L' || prefix === 'U' ? 4 : prefix === 'u' ? 2 : 1
  const units: number[] = []
  for (const { t, literal } of parts) {
    // A part without a prefix takes the others': it is read again with theirs.
    const own =
      typeof literal !== 'string' && literal.width !== width
        ? literalUnits(prefix + t.text.slice(t.text.indexOf('"')))
        : literal
    if (typeof own === 'string') {
      p.error('string', t, own)
      return bad(t)
    }
    for (const u of own.units) units.push(u)
  }
  units.push(0)
  const bytes = new Uint8Array(units.length * width)
  units.forEach((u, i) => {
    for (let b = 0; b < width; b++) bytes[i * width + b] = u >>> (8 * b)
  })
  const element = prefix === 'L' ? intType : prefix === 'U' ? uintType : prefix === 'u' ? ushortType : charType
  return { op: 'string', bytes, type: arrayOf(element, units.length), loc: first.loc, end: p.prevEnd }
}

/** Names that only builtin functions have. */
const mayBeBuiltin = /^__(builtin|sync|atomic)_|^alloca$/

export function name(p: Parser): Expr {
  const t = p.tok
  if (t.text === '_Generic') return generic(p)
  if (!p.isIdentifier()) return p.fail('expected', t, `expected an expression, found '${t.text}'`)
  p.next()
  const entity = lookUp(p.scope, t.text)
  if (entity === null) {
    if (mayBeBuiltin.test(t.text) && use(builtins).isBuiltin(t.text)) return use(builtins).builtinCall(p, t)
    if (t.text === '__func__' || t.text === '__FUNCTION__' || t.text === '__PRETTY_FUNCTION__')
      return functionName(p, t)
    return unknownName(p, t)
  }
  switch (entity.kind) {
    case 'constant':
      return { ...entity.value, loc: t.loc, end: t.end }
    case 'typedef':
      return p.fail('expected', t, `unexpected type name '${t.text}': expected an expression`)
    case 'variable':
      entity.v.used = true
      return { op: 'var', v: entity.v, type: entity.v.type, loc: t.loc, end: t.end }
  }
}

/** `__func__`: an array of the function, not shared with equal literals. */
function functionName(p: Parser, t: Token): Expr {
  const { fn } = p
  const bytes = Uint8Array.from([...(fn?.v.name ?? ''), '\0'], (c) => c.charCodeAt(0))
  const type = arrayOf(qualified(charType, CONST), bytes.length)
  const span = { loc: t.loc, end: t.end }
  if (!fn) return { op: 'string', bytes, type, ...span }
  if (!fn.nameArray) {
    const v = newVariable('__func__', type, t, 'static', false)
    v.symbol = `__func__.${p.unit.counter++}`
    v.defined = true
    v.init = { bytes, relocs: [] }
    p.unit.variables.push(v)
    fn.nameArray = v
  }
  return { op: 'var', v: fn.nameArray, type, ...span }
}

/** What gcc knows of <complex.h>. */
const ofComplex = /^(c(real|imag|abs|arg|proj|exp|sqrt|pow|a?(sin|cos|tan)h?|log(10)?)|conj)[fl]?$/

/** A name without a declaration: a call declares it implicitly, as gcc 12 does with a warning; else it is a mistake. */
function unknownName(p: Parser, t: Token): Expr {
  const builtin = t.text.startsWith('__builtin_') ? t.text.slice(10) : t.text
  const known = use(builtins).builtinFunctionType(builtin) ?? (ofComplex.test(builtin) ? wide().builtin(builtin) : null)
  if (!p.at('(') && !(known && builtin !== t.text)) {
    if (!p.undeclaredNames.has(t.text)) p.undeclared(t)
    return bad(t)
  }
  if (t.text.startsWith('__builtin_') && !known) {
    p.error('unsupported', t, `not supported: ${t.text}`)
    return bad(t)
  }
  const existing = builtin === t.text ? null : lookUp(p.fileScope, builtin)
  if (existing?.kind === 'variable') return { op: 'var', v: existing.v, type: existing.v.type, loc: t.loc, end: t.end }
  if (!known) p.warnImplicit(t)
  const implicit = use(builtins).variadicFunctionType(builtin) ?? functionType(intType, [], false, false)
  const v = newVariable(builtin, known ?? implicit, t, 'extern', true)
  v.used = true
  p.fileScope.names.set(builtin, { kind: 'variable', v })
  p.unit.externs.set(builtin, v)
  p.unit.variables.push(v)
  return { op: 'var', v, type: v.type, loc: t.loc, end: t.end }
}

/** `_Generic(e, type: e, …, default: e)`. */
function generic(p: Parser): Expr {
  const start = p.next()
  p.expect('(')
  const control = unqualified(value(p.grammar.assignment(p)).type)
  let chosen: Expr | null = null
  let fallback: Expr | null = null
  const seen: string[] = []
  while (p.accept(',')) {
    if (p.accept('default')) {
      p.expect(':')
      fallback = p.grammar.assignment(p)
      continue
    }
    const { type } = p.grammar.typeName(p)
    p.expect(':')
    const e = p.grammar.assignment(p)
    seen.push(typeName(type))
    if (!chosen && compatible(type, control)) chosen = e
  }
  p.expect(')')
  const span = { loc: start.loc, end: p.prevEnd }
  const result = chosen ?? fallback
  if (result) return result.op === 'int' ? { ...result, ...span } : result
  if (!isError(control))
    p.error(
      'generic',
      span,
      `controlling type '${typeName(control)}' is not compatible with any association`,
      `there are: ${seen.join(', ')}`,
    )
  return { ...bad(span), type: errorType }
}

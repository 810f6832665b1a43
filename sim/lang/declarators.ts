// Declarators: pointers, arrays, functions around a name; type names.

import type { Attributes } from './declared.ts'
import { typeName as showType } from './types.ts'
import type { Expr, Variable } from './ast.ts'
import { attributes } from './attributes.ts'
import { sizeOfType } from './check-arithmetic.ts'
import { convert, value } from './check.ts'
import { modeType, qualifierBits, specifiers, startsType, vectorised } from './specifiers.ts'
import { declareName, noAttributes } from './declared.ts'
import type { Declarator, ParameterList } from './declared.ts'
import { int64, toNumber } from './int64.ts'
import { END } from './lexer.ts'
import type { Token } from './lexer.ts'
import type { Parser, TypeName } from './parser.ts'
import { lookUp, newScope, newVariable, syntheticToken } from './scope.ts'
import {
  ATOMIC,
  arrayOf,
  errorType,
  functionType,
  isComplete,
  isError,
  isInteger,
  isVariable,
  pointerTo,
  qualified,
  sizeOf,
  ulongType,
  unqualified,
} from './types.ts'
import type { Type } from './types.ts'
type Suffix =
  | {
      readonly kind: 'array'
      readonly length: Expr | null
      readonly isStar: boolean
      readonly quals: number
      readonly open: Token
      readonly end: number
    }
  | {
      readonly kind: 'function'
      readonly list: ParameterList
      readonly variadic: boolean
      readonly prototyped: boolean
      readonly open: Token
    }

interface Parts {
  readonly pointers: number[]
  readonly name: Token | null
  readonly inner: Parts | null
  readonly suffixes: Suffix[]
}

/** A declarator; `abstract`: without a name. */
export function declarator(p: Parser, base: Type, abstract: 'no' | 'yes' | 'maybe' = 'no'): Declarator {
  const attrs = noAttributes()
  attributes(p, attrs)
  const parts = declaratorParts(p, abstract, attrs)
  let parameters: ParameterList | null = null
  for (let part: Parts | null = parts; part; part = part.inner) {
    if (part.inner && part.inner.pointers.length + part.inner.suffixes.length > 0) continue
    const first: Suffix | undefined = part.suffixes[0]
    if (first?.kind === 'function') parameters = first.list
    else if (part.suffixes.length > 0) break
    if (first) break
  }
  let type = applyParts(p, parts, base)
  let name: Token | null = null
  for (let part: Parts | null = parts; part; part = part.inner) name = part.name ?? name
  attributes(p, attrs)
  if (attrs.mode !== null) type = modeType(p, type, attrs.mode, name ?? p.tok)
  if (attrs.vectorSize > 0) type = vectorised(p, type, attrs.vectorSize, name ?? p.tok)
  return { name, type, parameters, attributes: attrs }
}

function declaratorParts(p: Parser, abstract: 'no' | 'yes' | 'maybe', attrs: Attributes): Parts {
  p.enter()
  const pointers: number[] = []
  for (;;) {
    if (p.accept('*')) {
      let quals = 0
      for (;;) {
        const bit = p.tok.text === '_Atomic' ? ATOMIC : qualifierBits.get(p.tok.text)
        if (bit !== undefined && p.tok.kind === 1) quals |= bit
        else if (p.at('__attribute__')) {
          attributes(p, attrs)
          continue
        } else break
        p.next()
      }
      pointers.push(quals)
    } else break
  }
  let name: Token | null = null
  let inner: Parts | null = null
  if (p.at('(') && isNested(p, abstract)) {
    p.next()
    attributes(p, attrs)
    inner = declaratorParts(p, abstract, attrs)
    p.expect(')')
  } else if (p.isIdentifier() && abstract !== 'yes') name = p.next()
  else if (abstract === 'no') {
    const found = p.tok.kind === END ? 'the end of the file' : `'${p.tok.text}'`
    p.fail('expected', p.tok, `expected identifier or '(', found ${found}`)
  }
  const suffixes: Suffix[] = []
  for (;;) {
    if (p.at('[')) suffixes.push(arraySuffix(p))
    else if (p.at('(')) suffixes.push(functionSuffix(p))
    else break
  }
  p.leave()
  return { pointers, name, inner, suffixes }
}

/** Whether a `(` starts a nested declarator, not parameters. */
function isNested(p: Parser, abstract: 'no' | 'yes' | 'maybe'): boolean {
  if (abstract === 'no') return true
  const t = p.peek()
  if (t.text === ')') return false
  if (t.text === '__attribute__') return true
  return !startsType(p, t)
}

function arraySuffix(p: Parser): Suffix {
  const open = p.expect('[')
  let quals = 0
  for (;;) {
    const bit = qualifierBits.get(p.tok.text)
    if (bit !== undefined && p.tok.kind === 1) quals |= bit
    else if (!p.at('static')) break
    p.next()
  }
  let length: Expr | null = null
  let isStar = false
  if (p.at('*') && p.peek().text === ']') {
    p.next()
    isStar = true
  } else if (!p.at(']')) length = value(p.grammar.assignment(p))
  p.expect(']')
  return { kind: 'array', length, isStar, quals, open, end: p.prevEnd }
}

function functionSuffix(p: Parser): Suffix {
  const open = p.expect('(')
  const outerScope = p.scope
  const outerEffects = p.effects
  const scope = newScope(outerScope)
  p.scope = scope
  p.effects = []
  const list: ParameterList = { variables: [], scope, effects: p.effects, hidden: [], oldNames: null }
  try {
    if (p.accept(')')) return { kind: 'function', list, variadic: false, prototyped: false, open }
    if (isVoidList(p)) {
      p.next()
      p.next()
      return { kind: 'function', list, variadic: false, prototyped: true, open }
    }
    if (p.isIdentifier() && !startsType(p, p.tok)) {
      const oldNames: Token[] = []
      do oldNames.push(p.identifier('a parameter name'))
      while (p.accept(','))
      p.expect(')')
      return { kind: 'function', list: { ...list, oldNames }, variadic: false, prototyped: false, open }
    }
    const variadic = parameterList(p, list)
    p.expect(')', ' after parameters')
    return { kind: 'function', list, variadic, prototyped: true, open }
  } finally {
    p.scope = outerScope
    p.effects = outerEffects
  }
}

/** `(void)`, or a typedef of void. */
function isVoidList(p: Parser): boolean {
  if (p.peek().text !== ')' || p.tok.kind !== 1) return false
  if (p.tok.text === 'void') return true
  const entity = lookUp(p.scope, p.tok.text)
  return entity?.kind === 'typedef' && entity.type.kind === 'void'
}

function parameterList(p: Parser, list: ParameterList): boolean {
  do {
    if (p.accept('...')) return true
    if (!startsType(p, p.tok)) {
      const hint = p.isIdentifier() ? `unknown type name '${p.tok.text}'` : null
      p.fail('expected', p.tok, `expected a parameter declaration, found '${p.tok.text}'`, hint)
    }
    const s = specifiers(p)
    const d = declarator(p, s.type, 'maybe')
    list.variables.push(declareParameter(p, d, s.storage === 'register'))
  } while (p.accept(','))
  return false
}

/** A parameter with its adjusted type, in the current scope. */
export function declareParameter(p: Parser, d: Declarator, isRegister: boolean): Variable {
  const token = d.name ?? p.tok
  let type = d.type
  if (type.kind === 'array') type = { ...pointerTo(type.base), quals: 0 }
  else if (type.kind === 'function') type = pointerTo(type)
  const v = newVariable(d.name?.text ?? '', type, token, 'auto', false)
  v.isRegister = isRegister
  v.defined = true
  if (d.name) declareName(p, d.name, () => p.scope.names.set(token.text, { kind: 'variable', v }))
  return v
}

function applyParts(p: Parser, parts: Parts, base: Type): Type {
  let type = base
  for (const quals of parts.pointers) type = qualified(pointerTo(type), quals)
  for (let i = parts.suffixes.length - 1; i >= 0; i--) type = applySuffix(p, parts.suffixes[i], type)
  return parts.inner ? applyParts(p, parts.inner, type) : type
}

function applySuffix(p: Parser, s: Suffix, type: Type): Type {
  if (s.kind === 'function') {
    if (type.kind === 'array' || type.kind === 'function') {
      p.error(
        'type',
        s.open,
        `function cannot return ${type.kind === 'array' ? 'array' : 'function'} type '${showType(type)}'`,
      )
      return errorType
    }
    return functionType(
      unqualified(type),
      s.list.variables.map((v) => v.type),
      s.variadic,
      s.prototyped,
    )
  }
  if (isError(type)) return type
  const span = { loc: s.open.loc, end: s.end }
  if (type.kind === 'function' || !isComplete(type)) {
    p.error(
      'type',
      span,
      type.kind === 'function' ? 'array of functions' : `array has incomplete element type '${showType(type)}'`,
    )
    return errorType
  }
  return arrayType(p, s, type, span)
}

function arrayType(p: Parser, s: Suffix & { kind: 'array' }, type: Type, span: { loc: number; end: number }): Type {
  if (s.length === null) return arrayOf(type, -1)
  if (isError(s.length.type)) return errorType
  if (!isInteger(s.length.type)) {
    p.error('type', s.length, `size of array has non-integer type '${showType(s.length.type)}'`)
    return errorType
  }
  if (s.length.op === 'int') {
    if (s.length.hi < 0 && !s.length.type.unsigned) {
      p.error('array-size', s.length, 'array has a negative size')
      return errorType
    }
    const n = toNumber(int64(s.length.lo, s.length.hi), true)
    if (n * Math.max(1, sizeOf(type)) > 2 ** 47) {
      p.error('array-size', s.length, 'array is too large')
      return errorType
    }
    if (!isVariable(type)) return arrayOf(type, n)
  }
  if (p.scope === p.fileScope) {
    p.error('array-size', s.length, 'variable-length array at file scope')
    return errorType
  }
  const size = p.hiddenLocal('.vla', ulongType, syntheticToken('.vla', span.loc))
  const bytes = multiply(convert(s.length, ulongType), sizeOfType(p, type, span))
  const l: Expr = { op: 'var', v: size, type: ulongType, ...span }
  p.effects.push({ op: 'expr', loc: span.loc, e: { op: 'assign', l, r: bytes, type: ulongType, ...span } })
  return arrayOf(type, -1, size)
}

const multiply = (l: Expr, r: Expr): Expr => ({
  op: 'binary',
  fn: 'mul',
  l,
  r,
  type: ulongType,
  loc: l.loc,
  end: l.end,
})

/** A type name (C11 6.7.7). */
export function typeName(p: Parser): TypeName {
  const outer = p.effects
  p.effects = []
  try {
    const s = specifiers(p)
    if (s.implicit) p.fail('expected', p.tok, `expected a type, found '${p.tok.text}'`)
    const d = declarator(p, s.type, 'yes')
    const aligned = Math.max(s.attributes.aligned, d.attributes.aligned)
    return { type: aligned > 0 ? { ...d.type, aligned } : d.type, effects: p.effects }
  } finally {
    p.effects = outer
  }
}

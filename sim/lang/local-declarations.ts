// Declarations in blocks: automatic variables, variable-length arrays, cleanups.

import { visibleNames } from './scope.ts'
import { typeName } from './types.ts'
import type { Expr, Stmt, Variable, VlaScope } from './ast.ts'
import { addressOf, call, newVlaScope, value } from './check.ts'
import { specifiers } from './specifiers.ts'
import { declarator } from './declarators.ts'
import { declareName } from './declared.ts'
import type { Declarator, Specifiers } from './declared.ts'
import { declareExternal, declareStaticLocal, nestedFunction } from './external.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { lookUp, newVariable } from './scope.ts'
import {
  VOLATILE,
  isComplete,
  isError,
  isScalar,
  isVariable,
  isVoid,
  qualsOf,
  ulongType,
  unqualified,
} from './types.ts'

/** A declaration; the statements that it makes. */
export function declaration(p: Parser): Stmt[] {
  const out: Stmt[] = []
  const outerEffects = p.effects
  p.effects = out
  try {
    const s = specifiers(p)
    if (p.accept(';')) return out
    let isFirst = true
    do {
      const d = declarator(p, s.type)
      if (isFirst && s.storage !== 'typedef' && nestedFunction(p, s, d)) return out
      isFirst = false
      localDeclarator(p, s, d, out)
    } while (p.accept(','))
    p.expect(';', ' at the end of a declaration')
    return out
  } finally {
    p.effects = outerEffects
  }
}

function localDeclarator(p: Parser, s: Specifiers, d: Declarator, out: Stmt[]): void {
  const token = d.name
  if (!token) return p.fail('expected', p.tok, 'expected a name')
  if (s.storage === 'typedef') {
    const aligned = Math.max(s.attributes.aligned, d.attributes.aligned, s.align)
    const type = aligned > 0 ? { ...d.type, aligned } : d.type
    declareName(p, token, () => p.scope.names.set(token.text, { kind: 'typedef', type, token }))
    return
  }
  if (d.type.kind === 'function' || s.storage === 'extern') {
    // An inner function that is defined later.
    if (s.storage === 'auto') return
    declareExternal(p, s, d, true)
    return
  }
  if (s.storage === 'static' || s.isTls) {
    declareStaticLocal(p, s, d)
    return
  }
  automatic(p, s, d, token, out)
}

function automatic(p: Parser, s: Specifiers, d: Declarator, token: Token, out: Stmt[]): void {
  const cleanup = d.attributes.cleanup ?? s.attributes.cleanup
  const v = automaticVariable(p, s, d, token, out)
  if (!cleanup || !p.fn) return
  const entity = lookUp(p.scope, cleanup.text)
  if (entity?.kind !== 'variable') {
    p.error('undeclared', cleanup, `cleanup function '${cleanup.text}' is not declared`)
    return
  }
  entity.v.used = true
  const fn: Expr = { op: 'var', v: entity.v, type: entity.v.type, loc: cleanup.loc, end: cleanup.end }
  const variable: Expr = { op: 'var', v, type: v.type, loc: token.loc, end: token.end }
  p.fn.vlaScope = { outer: p.fn.vlaScope, cleanup: call(p, fn, [addressOf(p, variable, token)], cleanup), slot: -1 }
}

function automaticVariable(p: Parser, s: Specifiers, d: Declarator, token: Token, out: Stmt[]): Variable {
  const v = newVariable(token.text, d.type, token, 'auto', false)
  v.isRegister = s.storage === 'register'
  v.defined = true
  v.align = Math.max(s.align, s.attributes.aligned, d.attributes.aligned)
  if (d.attributes.asmName !== null) p.error('unsupported', token, 'not supported: a variable in a named register')
  const fn = p.fn
  if (s.isAutoType) {
    p.expect('=')
    const e = value(p.grammar.assignment(p))
    v.type = unqualified(e.type)
    finishAutomatic(p, v, token)
    out.push({
      op: 'init',
      v,
      items: [{ offset: 0, type: v.type, member: null, value: e }],
      zero: false,
      loc: token.loc,
    })
    return v
  }
  if (isVariable(d.type) && fn) {
    finishAutomatic(p, v, token)
    fn.movesStack = true
    const scope = enterVlaScope(p)
    const size = vlaBytes(p, v, out)
    v.isVla = true
    out.push({ op: 'vla', v, size, scope, loc: token.loc })
    if (p.accept('=')) p.grammar.initializer(p, d.type)
    return v
  }
  // The name is visible in its own initialiser.
  finishAutomatic(p, v, token)
  if (p.accept('=')) {
    const isAggregate = d.type.kind === 'array' || d.type.kind === 'record'
    const { type, items } = p.grammar.initializer(p, d.type)
    v.type = type
    out.push({ op: 'init', v, items, zero: isAggregate, loc: token.loc })
  } else out.push({ op: 'init', v, items: [], zero: false, loc: token.loc })
  if (!isError(v.type) && !isComplete(v.type))
    p.error('incomplete', token, `variable '${token.text}' has incomplete type '${typeName(v.type)}'`)
  return v
}

/** Each block with a variable-length array has one scope, made at its first. */
function enterVlaScope(p: Parser): VlaScope {
  const fn = p.fn
  if (!fn) return newVlaScope(null)
  const scope = newVlaScope(fn.vlaScope)
  fn.vlaScope = scope
  return scope
}

/** The variable that holds the array's size in bytes. */
function vlaBytes(p: Parser, v: Variable, out: Stmt[]): Variable {
  const t = v.type
  if (t.kind === 'array' && t.vla !== null) return t.vla as Variable
  // A known number of variable elements.
  const size = p.hiddenLocal('.vla', ulongType, v.token)
  const span = { loc: v.token.loc, end: v.token.end }
  const l: Expr = { op: 'var', v: size, type: ulongType, ...span }
  const bytes = p.grammar.sizeOf(p, t, span)
  out.push({ op: 'expr', e: { op: 'assign', l, r: bytes, type: ulongType, ...span }, loc: span.loc })
  return size
}

function finishAutomatic(p: Parser, v: Variable, token: Token): void {
  if (isVoid(v.type)) {
    p.error('incomplete', token, `variable '${token.text}' has incomplete type 'void'`)
    v.type = { kind: 'error', quals: 0, aligned: 0 }
  }
  if (!isScalar(v.type) || (qualsOf(v.type) & VOLATILE) !== 0) v.inMemory = true
  declareName(p, token, () => p.scope.names.set(token.text, { kind: 'variable', v }))
  p.fn?.locals.push(v)
}

// ---- statements

/** `name name`: no expression; the first is meant as a type. */
export function unknownType(p: Parser): void {
  if (!p.isIdentifier() || !p.isIdentifier(p.peek()) || lookUp(p.scope, p.tok.text)) return
  const names: string[] = ['int', 'char', 'long', 'short', 'float', 'double', 'unsigned']
  for (const name of visibleNames(p.scope)) if (lookUp(p.scope, name)?.kind === 'typedef') names.push(name)
  p.fail('unknown-type', p.tok, `unknown type name '${p.tok.text}'`, p.near(p.tok.text, names))
}

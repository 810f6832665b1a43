// Declarations with linkage and static storage: file scope, block-scope `extern` and `static`, and function definitions.

import { use } from '../lib/parts.ts'
import { builtins, initializers, rare } from './parts.ts'
import type { FunctionDefinition, ScopeExit, Stmt, Variable } from './ast.ts'
import { specifiers } from './specifiers.ts'
import { declarator, declareParameter } from './declarators.ts'
import { declareName, noAttributes, staticAssert } from './declared.ts'
import type { Declarator, ParameterList, Specifiers } from './declared.ts'
import { recover } from './diagnostics.ts'
import { END } from './lexer.ts'
import type { Token } from './lexer.ts'
import { checkLabels } from './labels.ts'
import type { Parser } from './parser.ts'
import { newVariable } from './scope.ts'
import type { FunctionState } from './scope.ts'
import {
  VOLATILE,
  arrayOf,
  compatible,
  composite,
  defaultPromoted,
  functionType,
  intType,
  isComplete,
  isError,
  isScalar,
  isVariablyModified,
  isVoid,
  qualsOf,
  typeName,
} from './types.ts'
import type { FunctionType, Type } from './types.ts'

/** Everything up to the end of the text. */
export function translationUnit(p: Parser): void {
  while (p.tok.kind !== END) {
    try {
      externalDeclaration(p)
    } catch (thrown) {
      if (thrown !== recover) throw thrown
      p.fn = null
      p.scope = p.fileScope
      p.effects = []
      p.depth = 0
      p.synchronize()
      // A `}` that closes nothing.
      if (p.at('}')) p.next()
    }
  }
  finishTentative(p)
}

function externalDeclaration(p: Parser): void {
  if (p.accept(';')) return
  if (p.at('_Static_assert')) {
    staticAssert(p)
    return
  }
  if (p.at('asm')) return p.fail('unsupported', p.tok, 'not supported: assembly at file scope')
  if (p.at('}')) return p.fail('expected', p.tok, "unexpected '}': nothing is open here")
  const start = p.tok
  const s = specifiers(p)
  if (p.accept(';')) return
  if (s.implicit && !p.isIdentifier() && !p.at('*') && !p.at('(')) {
    return p.fail('expected', p.tok, `expected a declaration, found '${p.tok.text}'`)
  }
  if (s.implicit && p.isIdentifier() && (p.peek().kind === 1 || p.peek().text === '*')) {
    const near = nearType(p, start)
    return p.fail('unknown-type', p.tok, `unknown type name '${p.tok.text}'`, near)
  }
  let isFirst = true
  do {
    const d = declarator(p, s.type)
    if (isFirst && d.type.kind === 'function' && d.parameters && isDefinition(p, d.parameters)) {
      functionDefinition(p, s, d, d.type, d.parameters)
      return
    }
    isFirst = false
    if (s.storage === 'typedef') fileTypedef(p, s, d)
    else declareExternal(p, s, d, false)
  } while (p.accept(','))
  p.expect(';', s.implicit ? ': a declaration starts with a type' : ' after a declaration')
}

/** Whether the body of a function follows, or the types of its parameters. */
const isDefinition = (p: Parser, list: ParameterList): boolean =>
  p.at('{') || (list.oldNames !== null && !p.at(';') && !p.at(',') && !p.at('='))

/** GNU: a function in a block. False: it is a declaration. */
export function nestedFunction(p: Parser, s: Specifiers, d: Declarator): boolean {
  const token = d.name
  const outer = p.fn
  if (!outer || !token || d.type.kind !== 'function' || !d.parameters) return false
  const isDefined = isDefinition(p, d.parameters)
  if (!isDefined && s.storage !== 'auto') return false
  const old = p.scope.names.get(token.text)
  let v = old?.kind === 'variable' && old.v.nest === outer.nest && !old.v.defined ? old.v : null
  if (!v) {
    v = newVariable(token.text, d.type, token, 'static', false)
    v.symbol = `${token.text}.${p.unit.counter++}`
    v.nest = outer.nest
    const made = v
    declareName(p, token, () => p.scope.names.set(token.text, { kind: 'variable', v: made }))
  }
  if (!isDefined) return false
  const type = d.parameters.oldNames ? oldStyleParameters(p, d.type, d.parameters) : d.type
  v.type = type
  v.defined = true
  defineFunction(p, v, type, d.parameters, token)
  return true
}

function nearType(p: Parser, t: Token): string | null {
  const names: string[] = []
  for (const [name, entity] of p.fileScope.names) if (entity.kind === 'typedef') names.push(name)
  names.push(
    'int',
    'char',
    'long',
    'short',
    'void',
    'float',
    'double',
    'unsigned',
    'signed',
    'static',
    'struct',
    'union',
    'enum',
    'typedef',
    'extern',
    'const',
  )
  return p.near(t.text, names)
}

function fileTypedef(p: Parser, s: Specifiers, d: Declarator): void {
  const token = d.name
  if (!token) return
  const old = p.scope.names.get(token.text)
  if (old?.kind === 'typedef' && compatible(old.type, d.type)) return
  const aligned = Math.max(s.attributes.aligned, d.attributes.aligned, s.align)
  const type = aligned > 0 ? { ...d.type, aligned } : d.type
  declareName(p, token, () => p.scope.names.set(token.text, { kind: 'typedef', type, token }))
}

// ---- objects and functions with linkage

/** Declares a name with linkage; `local`: inside a block (extern, or a function). */
export function declareExternal(p: Parser, s: Specifiers, d: Declarator, local: boolean): void {
  const token = d.name
  if (!token) return p.fail('expected', p.tok, 'expected a name')
  if (s.storage === 'register' || s.storage === 'auto') {
    if (d.attributes.asmName !== null) p.error('unsupported', token, 'not supported: a variable in a named register')
    else p.error('storage', token, `'${s.storage}' at file scope: such an object has no block to live in`)
  }
  if (s.isAutoType) return use(rare).autoObject(p, s, d)
  const v = linked(p, s, d, token)
  if (local) p.scope.names.set(token.text, { kind: 'variable', v })
  if (d.type.kind === 'function') {
    if (p.at('=')) p.fail('initializer', token, 'illegal initializer: only variables can be initialized')
    if (d.attributes.alias ?? s.attributes.alias) {
      v.alias = d.attributes.alias ?? s.attributes.alias
      v.defined = true
    }
    return
  }
  if (isVariablyModified(d.type)) p.error('type', token, 'variable-length type at file scope')
  if (isVoid(d.type)) p.error('incomplete', token, `variable '${token.text}' has incomplete type 'void'`)
  if (p.at('=')) {
    p.next()
    if (v.defined) p.error('redefinition', token, `redefinition of '${token.text}'`)
    defineObject(p, v, d.type)
  } else if (s.storage !== 'extern') v.tentative = true
  if (d.attributes.alias ?? s.attributes.alias) {
    v.alias = d.attributes.alias ?? s.attributes.alias
    v.tentative = false
    v.defined = true
  }
}

/** The variable of a name with linkage, new or declared before. */
export function linked(p: Parser, s: Specifiers, d: Declarator, token: Token): Variable {
  const name = token.text
  const entity = p.fileScope.names.get(name)
  if (entity && entity.kind !== 'variable') {
    p.error('redefinition', token, `redefinition of '${name}' as a different kind of symbol`)
    throw recover
  }
  const old = entity?.v ?? p.unit.externs.get(name)
  if (old) {
    merge(p, old, d.type, token)
    applyAttributes(old, s, d)
    if (!entity && p.scope === p.fileScope) p.fileScope.names.set(name, { kind: 'variable', v: old })
    return old
  }
  let type = d.type
  const known = type.kind === 'function' && !type.prototyped ? use(builtins).knownFunctionType(name) : null
  // `int printf();`: gcc knows better.
  if (known && type.kind === 'function' && known.variadic && compatible(type.result, known.result, true)) type = known
  const v = newVariable(name, type, token, s.storage === 'static' ? 'static' : 'extern', true)
  v.isTls = s.isTls
  v.isInline = s.isInline
  v.isWeak = p.unit.weak.some((each) => each.name === name)
  applyAttributes(v, s, d)
  p.unit.externs.set(name, v)
  p.unit.variables.push(v)
  if (p.scope === p.fileScope || p.fn === null) p.fileScope.names.set(name, { kind: 'variable', v })
  return v
}

function applyAttributes(v: Variable, s: Specifiers, d: Declarator): void {
  v.align = Math.max(v.align, s.align, s.attributes.aligned, d.attributes.aligned)
  v.isWeak ||= s.attributes.weak || d.attributes.weak
  v.startup |= s.attributes.constructor | d.attributes.constructor
  v.priority = Math.min(v.priority, s.attributes.priority, d.attributes.priority)
  const asm = d.attributes.asmName ?? s.attributes.asmName
  if (asm !== null) v.symbol = asm
  if (s.isTls) v.isTls = true
  if (s.storage === 'static' && v.type.kind === 'function') v.storage = 'static'
  if (!s.isInline || s.storage === 'extern') v.isInline &&= s.isInline && s.storage !== 'extern'
}

function merge(p: Parser, old: Variable, type: Type, token: Token): void {
  if (isError(type) || isError(old.type)) return
  if (!compatible(old.type, type)) {
    if (old.type.kind === 'function' && type.kind === 'function' && implicitly(old.type)) {
      old.type = type
      return
    }
    if (
      old.type.kind === 'function' &&
      type.kind === 'function' &&
      !old.defined &&
      use(builtins).knownFunctionType(old.name) &&
      old.token.text === old.name
    ) {
      old.type = type
      return
    }
    p.error(
      'redefinition',
      token,
      `conflicting types for '${token.text}': '${typeName(type)}' and '${typeName(old.type)}'`,
    )
    return
  }
  old.type = composite(old.type, type)
}

/** Declared by being called. */
const implicitly = (t: FunctionType): boolean => !t.prototyped && t.params.length === 0 && t.result === intType

function defineObject(p: Parser, v: Variable, declared: Type): void {
  const target =
    declared.kind === 'array' && declared.length < 0 && v.type.kind === 'array' && v.type.length >= 0
      ? v.type
      : declared
  const { type, items } = p.grammar.initializer(p, target)
  v.type = target === declared ? composite(v.type, type) : v.type
  if (type.kind === 'array' && v.type.kind === 'array' && v.type.length < 0) v.type = arrayOf(v.type.base, type.length)
  v.defined = true
  v.tentative = false
  v.init = use(initializers).staticInit(p, v.type, items)
}

/** A `static` (or thread-local) variable in a block. */
export function declareStaticLocal(p: Parser, s: Specifiers, d: Declarator): void {
  const token = d.name
  if (!token) return p.fail('expected', p.tok, 'expected a name')
  const v = newVariable(token.text, d.type, token, 'static', false)
  v.symbol = `${token.text}.${p.unit.counter++}`
  v.isTls = s.isTls
  v.align = Math.max(s.align, s.attributes.aligned, d.attributes.aligned)
  v.defined = true
  declareName(p, token, () => p.scope.names.set(token.text, { kind: 'variable', v }))
  p.unit.variables.push(v)
  if (isVariablyModified(d.type) && d.type.kind === 'array') p.error('type', token, 'storage size is not constant')
  if (p.accept('=')) {
    const { type, items } = p.grammar.initializer(p, d.type)
    v.type = type
    v.init = use(initializers).staticInit(p, type, items)
  }
  if (!isComplete(v.type) && !isError(v.type))
    p.error('incomplete', token, `variable '${token.text}' has incomplete type '${typeName(v.type)}'`)
}

/** At the end, tentative definitions become definitions (C11 6.9.2). */
function finishTentative(p: Parser): void {
  for (const { name, alias } of p.unit.weak) {
    const v = p.unit.externs.get(name)
    if (!v || alias === null || v.defined) continue
    v.alias = alias
    v.defined = true
  }
  for (const v of p.unit.variables) {
    if (v.type.kind === 'function') {
      if (v.storage === 'static' && !v.defined && v.used) {
        if (v.alias === null) p.error('undefined', v.token, `static function '${v.name}' is used but never defined`)
      }
      continue
    }
    if (!v.tentative || v.defined) continue
    if (v.type.kind === 'array' && v.type.length < 0) v.type = arrayOf(v.type.base, 1)
    v.defined = true
    if (!isComplete(v.type) && !isError(v.type))
      p.error('incomplete', v.token, `tentative definition of '${v.name}' has incomplete type '${typeName(v.type)}'`)
  }
}

// ---- functions

function functionDefinition(
  p: Parser,
  s: Specifiers,
  d: Declarator,
  declared: FunctionType,
  list: ParameterList,
): void {
  const token = d.name
  if (!token) return p.fail('expected', p.tok, 'expected a function name')
  if (s.storage === 'typedef') return p.fail('storage', token, "a function definition cannot be a 'typedef'")
  let type = declared
  if (list.oldNames) type = oldStyleParameters(p, declared, list)
  const v = linked(p, s, { ...d, type: list.oldNames ? type : declared }, token)
  if (v.defined && v.gnuInline) {
    const old = p.unit.functions.findIndex((f) => f.v === v)
    if (old >= 0) p.unit.functions.splice(old, 1)
  } else if (v.defined) p.error('redefinition', token, `redefinition of '${token.text}'`)
  v.gnuInline = s.isInline && (s.attributes.gnuInline || d.attributes.gnuInline)
  v.defined = true
  v.tentative = false
  defineFunction(p, v, type, list, token)
}

/** Reads the body of a function, at file scope or in another function. */
function defineFunction(p: Parser, v: Variable, type: FunctionType, list: ParameterList, token: Token): void {
  if (!isComplete(type.result) && !isVoid(type.result) && !isError(type.result))
    p.error('incomplete', token, `function returns incomplete type '${typeName(type.result)}'`)
  const fn: FunctionState = {
    v,
    type,
    locals: [],
    labels: new Map(),
    loops: [],
    gotos: [],
    switches: [],
    returnsTwice: false,
    movesStack: false,
    vlaScope: null,
    nameArray: null,
    nest: { outer: p.fn?.nest ?? null, needsChain: false, chain: null, trampolines: [] },
    landings: [],
  }
  v.ownNest = fn.nest
  const outer = { fn: p.fn, scope: p.scope, effects: p.effects }
  p.fn = fn
  p.scope = list.scope
  const body: Stmt[] = []
  parameterSetup(p, list, body)
  const first = body.length
  const start = p.tok
  let exit: ScopeExit | null = null
  try {
    if (!p.at('{')) p.expect('{', ' at the start of a function body')
    exit = functionBody(p, body)
  } finally {
    p.fn = outer.fn
    p.scope = outer.scope
    p.effects = outer.effects
  }
  checkLabels(p, fn)
  if (fn.landings.length > 0) {
    if (fn.movesStack)
      p.error('unsupported', token, 'not supported: goto from a nested function to one whose stack moves')
    body.splice(first, 0, ...use(rare).landings(fn))
  }
  p.unit.functions.push(finish(fn, list, { op: 'block', body, exit, loc: start.loc }, p.prevEnd))
}

function finish(fn: FunctionState, list: ParameterList, body: Stmt, end: number): FunctionDefinition {
  return {
    v: fn.v,
    type: fn.type,
    params: list.variables,
    locals: fn.locals,
    body,
    labels: [...fn.labels.values()],
    nest: fn.nest,
    returnsTwice: fn.returnsTwice,
    movesStack: fn.movesStack,
    loc: fn.v.token.loc,
    end,
  }
}

/** Reads the body; gives what its end leaves. */
function functionBody(p: Parser, into: Stmt[]): ScopeExit | null {
  const { body } = p.grammar.compound(p)
  for (const s of body) into.push(s)
  const from = p.fn?.vlaScope ?? null
  return from && { from, to: null }
}

/** Sizes of variably modified parameters, and where parameters live. */
function parameterSetup(p: Parser, list: ParameterList, body: Stmt[]): void {
  for (const v of list.variables) {
    if (v.name === '' && !isVoid(v.type)) v.used = false
    if (!isScalar(v.type) || (qualsOf(v.type) & VOLATILE) !== 0) v.inMemory = true
    if (isVoid(v.type) || (!isComplete(v.type) && !isError(v.type)))
      p.error('incomplete', v.token, `parameter '${v.name}' has incomplete type '${typeName(v.type)}'`)
  }
  for (const effect of list.effects) {
    if (effect.op === 'expr' && effect.e.op === 'assign' && effect.e.l.op === 'var') p.fn?.locals.push(effect.e.l.v)
    body.push(effect)
  }
}

/** `f(a, b) int a; char *b; { … }` */
function oldStyleParameters(p: Parser, declared: FunctionType, list: ParameterList): FunctionType {
  const outer = p.scope
  p.scope = list.scope
  const found = new Map<string, Variable>()
  while (!p.at('{') && p.tok.kind !== END) {
    const s = specifiers(p)
    if (s.implicit && !p.isIdentifier() && !p.at('*'))
      p.fail('expected', p.tok, `expected the body of the function, found '${p.tok.text}'`)
    if (p.accept(';')) continue
    do {
      const d = declarator(p, s.type)
      const v = declareParameter(p, d, s.storage === 'register')
      if (list.oldNames?.some((t) => t.text === v.name)) found.set(v.name, v)
      else p.error('parameter', v.token, `parameter named '${v.name}' is missing`)
    } while (p.accept(','))
    p.expect(';', ' after a parameter')
  }
  for (const token of list.oldNames ?? []) {
    let v = found.get(token.text)
    if (!v) v = declareParameter(p, { name: token, type: intType, parameters: null, attributes: noAttributes() }, false)
    list.variables.push(v)
  }
  p.scope = outer
  return functionType(
    declared.result,
    list.variables.map((v) => defaultPromoted(v.type)),
    false,
    false,
  )
}

// One table of names for completion, hover and signature help: what the headers declare (functions, types, constants with their values),
// with what symbol-notes.ts says about them, and the names of the program itself.

import { ConditionError, conditionValue } from './condition.ts'
import { defaultScriptHeaders } from './compile.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import { format64 } from './int64.ts'
import { END, lex, lexFile } from './lexer.ts'
import type { Token } from './lexer.ts'
import { parameterNames } from './parameter-names.ts'
import { parse } from './parse.ts'
import type { Parser } from './parser.ts'
import { headerCache } from './header-cache.ts'
import { Preprocessor } from './preprocess.ts'
import { isScript, wrapScript } from './script.ts'
import type { Entity } from './scope.ts'
import { fileIndexOf } from './source.ts'
import type { SourceMap } from './source.ts'
import { notes } from './symbol-notes.ts'
import { typeName } from './types.ts'

/** What is known of a name. */
export interface SymbolInfo {
  readonly name: string
  readonly kind: 'function' | 'variable' | 'type' | 'constant' | 'macro'
  /** A declaration as C writes it; of a macro its definition. */
  readonly signature: string
  /** Parameters of a function, as declared. */
  readonly parameters: readonly string[]
  /** Decimal, where it is a constant; octal and hexadecimal spellings are in the signature. */
  readonly value: string | null
  readonly summary: string | null
  readonly errnos: readonly string[]
}

interface Unit {
  readonly parser: Parser
  readonly pp: Preprocessor
}

function read(text: string, headers: ReadonlyMap<string, string>, implicit: readonly string[]): Unit | null {
  const cache = headerCache(headers)
  const map: SourceMap = { files: [...cache.files], bases: cache.files.map((f) => f.base), next: cache.next }
  const sink: DiagnosticSink = { map, list: [], errors: 0 }
  const pp = new Preprocessor(cache, [{ name: 'a.c', text }], map, sink)
  const file = map.files[cache.files.length]
  const tokens = lexFile(file, sink)
  const script = isScript(tokens)
  pp.define('_GNU_SOURCE', '1')
  pp.pushFile(file, script ? wrapScript(tokens) : tokens)
  if (script || text === '') for (const name of [...implicit].reverse()) pp.pushHeader(name)
  try {
    return { parser: parse(pp, sink), pp }
  } catch {
    // Too many mistakes to read on: there is nothing to offer.
    return null
  }
}

/** What the library's headers declare. Names that begin with an underscore are left out. */
export function librarySymbols(headers: ReadonlyMap<string, string>): SymbolInfo[] {
  const unit = read('', headers, defaultScriptHeaders)
  return unit ? describe(unit) : []
}

/** What a program's own text and the headers that it includes declare at file scope. */
export function programSymbols(text: string, headers: ReadonlyMap<string, string>): SymbolInfo[] {
  const unit = read(text, headers, defaultScriptHeaders)
  return unit ? describe(unit) : []
}

/**
 * What one header declares itself. What it includes counts as its own where `isInternal` says so of the file's name.
 */
export function headerSymbols(
  header: string,
  headers: ReadonlyMap<string, string>,
  isInternal: (name: string) => boolean,
): SymbolInfo[] {
  const unit = read(`#include <${header}>\nint main(void) { return 0; }`, headers, [])
  if (unit === null) return []
  const { map } = unit.pp
  const fileOf = (loc: number): string => map.files[fileIndexOf(map, loc)].name
  const isOwn = (loc: number): boolean => fileOf(loc) === header || isInternal(fileOf(loc))
  const own = new Set<string>()
  for (const [name, entity] of unit.parser.fileScope.names)
    if (isOwn((entity.kind === 'variable' ? entity.v : entity).token.loc)) own.add(name)
  for (const macro of unit.pp.allMacros()) if (isOwn(macro.loc)) own.add(macro.name)
  return describe(unit).filter((each) => own.has(each.name))
}

function describe({ parser, pp }: Unit): SymbolInfo[] {
  const out: SymbolInfo[] = []
  for (const [name, entity] of parser.fileScope.names) if (!name.startsWith('_')) out.push(ofEntity(name, entity))
  for (const macro of pp.allMacros()) {
    if (macro.name.startsWith('_') || macro.builtin !== null) continue
    const body = macro.body.map((t, i) => (i > 0 && (t.flags & 2) !== 0 ? ' ' : '') + t.text).join('')
    const head = macro.params === null ? macro.name : `${macro.name}(${macro.params.join(', ')})`
    const value = macro.params === null && macro.body.length > 0 ? constantValue(pp, macro.name) : null
    out.push(
      info(macro.name, value === null ? 'macro' : 'constant', `#define ${head} ${body}`, macro.params ?? [], value),
    )
  }
  return out.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function info(
  name: string,
  kind: SymbolInfo['kind'],
  signature: string,
  parameters: readonly string[],
  value: string | null,
): SymbolInfo {
  const note = Object.hasOwn(notes, name) ? notes[name] : undefined
  return { name, kind, signature, parameters, value, summary: note?.[0] ?? null, errnos: note?.[1]?.split(' ') ?? [] }
}

function ofEntity(name: string, entity: Entity): SymbolInfo {
  switch (entity.kind) {
    case 'typedef':
      return info(name, 'type', `typedef ${typeName(entity.type, name)}`, [], null)
    case 'constant': {
      const e = entity.value
      return info(name, 'constant', name, [], e.op === 'int' ? format64({ lo: e.lo, hi: e.hi }, false) : null)
    }
    case 'variable': {
      const { type } = entity.v
      if (type.kind !== 'function') return info(name, 'variable', typeName(type, name), [], null)
      const names = Object.hasOwn(parameterNames, name) ? parameterNames[name].split(' ') : []
      const parameters = [...type.params.map((p, i) => typeName(p, names[i] ?? '')), ...(type.variadic ? ['...'] : [])]
      const list = type.prototyped && parameters.length === 0 ? 'void' : parameters.join(', ')
      return info(name, 'function', typeName(type.result, `${name}(${list})`), parameters, null)
    }
  }
}

/** The value of a macro that is integer arithmetic. */
function constantValue(pp: Preprocessor, name: string): string | null {
  const tokens: Token[] = [...pp.expand(lex(name, 0, null).slice(0, -1))]
  tokens.push({ kind: END, text: '', loc: 0, flags: 0, end: 0 })
  if (tokens.some((t) => t.kind === 1)) return null
  try {
    const { v, unsigned } = conditionValue(tokens)
    return format64(v, unsigned)
  } catch (error) {
    if (error instanceof ConditionError) return null
    throw error
  }
}

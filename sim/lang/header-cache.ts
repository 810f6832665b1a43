// Headers, lexed once for all compilations, and the macros that exist before the first line.

import { END, FIRST_ON_LINE, ID, lex } from './lexer.ts'
import type { Token } from './lexer.ts'
import { parseMacro } from './macro.ts'
import type { Macro } from './macro.ts'
import { makeSource } from './source.ts'
import type { SourceFile } from './source.ts'
/** One header, lexed when it is first included. */
export interface Header {
  readonly file: SourceFile
  tokens: readonly Token[] | null
  /** The macro that guards the whole file, if it has the usual form. */
  guard: string | null
}

/** The headers of a compiler, kept between compilations. */
export interface HeaderCache {
  readonly headers: ReadonlyMap<string, Header>
  readonly files: readonly SourceFile[]
  readonly next: number
  readonly predefined: ReadonlyMap<string, Macro>
}

/** The name under which the macros that exist before the first line stand among the headers. */
export const builtinHeader = '<built-in>'

export const caches = new WeakMap<ReadonlyMap<string, string>, HeaderCache>()

/** The cache that belongs to a map of headers. A memo: it changes nothing but time. */
export function headerCache(texts: ReadonlyMap<string, string>): HeaderCache {
  const found = caches.get(texts)
  if (found) return found
  const headers = new Map<string, Header>()
  const files: SourceFile[] = []
  const macros = texts.get(builtinHeader) ?? ''
  const builtin = makeSource(builtinHeader, macros, 0, true)
  files.push(builtin)
  let next = builtin.clean.length + 2
  for (const [name, text] of texts) {
    if (name === builtinHeader) continue
    const file = makeSource(name, text, next, true)
    next += file.clean.length + 2
    files.push(file)
    headers.set(name, { file, tokens: null, guard: null })
  }
  const predefined = new Map<string, Macro>()
  for (const [, line] of macros.matchAll(/^#define (.*)$/gm)) {
    const macro = parseMacro(lex(line, 0, null).slice(0, -1))
    if (typeof macro !== 'string') predefined.set(macro.name, macro)
  }
  for (const name of [
    '__FILE__',
    '__LINE__',
    '__DATE__',
    '__TIME__',
    '__TIMESTAMP__',
    '__COUNTER__',
    '__BASE_FILE__',
    '__INCLUDE_LEVEL__',
    '_Pragma',
    '__has_include',
    '__has_include_next',
    '__has_attribute',
    '__has_builtin',
    '__has_c_attribute',
    '__has_cpp_attribute',
  ])
    predefined.set(name, {
      name,
      params: null,
      variadic: false,
      body: [],
      paramOf: [],
      builtin: name,
      loc: 0,
      disabled: false,
    })
  const cache = { headers, files, next, predefined }
  caches.set(texts, cache)
  return cache
}

/** `#ifndef X` … `#endif` around everything, with `#define X` inside. */
export function findGuard(tokens: readonly Token[]): string | null {
  if (tokens.length < 6 || tokens[0].text !== '#' || tokens[1].text !== 'ifndef' || tokens[2].kind !== ID) return null
  if ((tokens[3].flags & FIRST_ON_LINE) === 0) return null
  let depth = 0
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]
    if (t.text !== '#' || (t.flags & FIRST_ON_LINE) === 0) continue
    const word = tokens[i + 1].text
    if (word === 'if' || word === 'ifdef' || word === 'ifndef') depth++
    if ((word === 'else' || word === 'elif') && depth === 1) return null
    if (word === 'endif' && --depth === 0) return tokens[i + 2].kind === END ? tokens[2].text : null
  }
  return null
}

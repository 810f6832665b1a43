// Preprocessing directives (C11 6.10): #if and its groups, #define, #include, #line, #pragma.

import { ConditionError, evaluateCondition } from './condition.ts'
import { giveUp, nearestName, report } from './diagnostics.ts'
import { AFTER_SPACE, END, FIRST_ON_LINE, ID, NUMBER, OTHER, PRAGMA, STRING, lexFile } from './lexer.ts'
import type { Token } from './lexer.ts'
import { parseMacro, sameMacro, stringize } from './macro.ts'
import type { Preprocessor, Reader } from './preprocess.ts'
import { lineOf, presumedOf } from './source.ts'
import type { SourceFile } from './source.ts'

const maxIncludeDepth = 200

/** The directives that `directive` carries out. */
export const directiveNames: readonly string[] =
  'define undef include include_next import if ifdef ifndef elif else endif error warning pragma line ident sccs'.split(
    ' ',
  )

export function restOfLine(pp: Preprocessor, reader: Reader): Token[] {
  const start = reader.at
  while ((reader.tokens[reader.at].flags & FIRST_ON_LINE) === 0) reader.at++
  return reader.tokens.slice(start, reader.at)
}

/** Carries out a directive; gives a PRAGMA token if the parser must see it. */
export function directive(pp: Preprocessor, reader: Reader, hash: Token): Token | null {
  const word = reader.tokens[reader.at]
  if ((word.flags & FIRST_ON_LINE) !== 0) return null
  reader.at++
  switch (word.text) {
    case 'if':
    case 'ifdef':
    case 'ifndef':
      openCondition(pp, reader, word)
      return null
    case 'elif':
    case 'else':
    case 'endif':
      otherGroup(pp, reader, word)
      return null
    case 'define':
      defineDirective(pp, restOfLine(pp, reader), word)
      return null
    case 'undef':
      undefDirective(pp, restOfLine(pp, reader), word)
      return null
    case 'include':
    case 'include_next':
    case 'import':
      includeDirective(pp, reader, word)
      return null
    case 'error':
    case 'warning': {
      const rest = restOfLine(pp, reader)
      const span = { loc: hash.loc, end: rest.at(-1)?.end ?? word.end }
      report(pp.sink, word.text, '#' + word.text, span, `#${word.text} ${spelling(rest)}`.trim())
      return null
    }
    case 'pragma':
      return pragmaDirective(pp, restOfLine(pp, reader), word)
    case 'line':
      lineDirective(pp, reader, word)
      return null
    case 'ident':
    case 'sccs':
      restOfLine(pp, reader)
      return null
  }
  if (word.kind === NUMBER) {
    reader.at--
    lineDirective(pp, reader, word)
    return null
  }
  restOfLine(pp, reader)
  const hint = nearestName(word.text, directiveNames)
  pp.error('directive', word, `invalid preprocessing directive '#${word.text}'`, hint && `did you mean '#${hint}'?`)
  return null
}

export function openCondition(pp: Preprocessor, reader: Reader, word: Token): void {
  let live: boolean
  if (word.text === 'if') live = conditionOf(pp, reader, word)
  else {
    const rest = restOfLine(pp, reader)
    if (rest[0]?.kind !== ID) pp.error('condition', rest[0] ?? word, `#${word.text} needs a macro name`)
    live = (rest[0] !== undefined && pp.macros.has(rest[0].text)) === (word.text === 'ifdef')
  }
  reader.conditions.push({ token: word, live, taken: live, sawElse: false })
  if (!live) skipGroup(pp, reader)
}

export function otherGroup(pp: Preprocessor, reader: Reader, word: Token): void {
  const condition = reader.conditions.at(-1)
  if (!condition) {
    restOfLine(pp, reader)
    pp.error('condition', word, `#${word.text} without #if`)
    return
  }
  if (word.text === 'endif') {
    restOfLine(pp, reader)
    reader.conditions.pop()
    return
  }
  if (condition.sawElse) pp.error('condition', word, `#${word.text} after #else`)
  if (word.text === 'else') condition.sawElse = true
  // Reached from a group that was read, so no further group is.
  if (condition.taken) {
    restOfLine(pp, reader)
    condition.live = false
  } else {
    condition.live = word.text === 'else' ? (restOfLine(pp, reader), true) : conditionOf(pp, reader, word)
    condition.taken = condition.live
  }
  if (!condition.live) skipGroup(pp, reader)
}

/** Skips to the next `#elif`, `#else` or `#endif` of this level and carries it out. */
export function skipGroup(pp: Preprocessor, reader: Reader): void {
  let depth = 0
  for (;;) {
    const t = reader.tokens[reader.at]
    if (t.kind === END) return
    reader.at++
    if (t.text !== '#' || (t.flags & FIRST_ON_LINE) === 0) continue
    const word = reader.tokens[reader.at]
    if ((word.flags & FIRST_ON_LINE) !== 0) continue
    if (word.text === 'if' || word.text === 'ifdef' || word.text === 'ifndef') depth++
    else if (word.text === 'endif' && depth > 0) depth--
    else if (depth === 0 && (word.text === 'endif' || word.text === 'else' || word.text === 'elif')) {
      reader.at++
      // Not a recursion: #otherGroup skips again only through this loop's caller.
      const condition = reader.conditions[reader.conditions.length - 1]
      if (word.text === 'endif') {
        restOfLine(pp, reader)
        reader.conditions.pop()
        return
      }
      if (condition.sawElse) pp.error('condition', word, `#${word.text} after #else`)
      if (word.text === 'else') condition.sawElse = true
      const live = !condition.taken && (word.text === 'else' || conditionOf(pp, reader, word))
      restOfLine(pp, reader)
      if (!live) continue
      condition.live = true
      condition.taken = true
      return
    }
  }
}

/** Evaluates the condition on the rest of the line. */
export function conditionOf(pp: Preprocessor, reader: Reader, word: Token): boolean {
  const line = restOfLine(pp, reader)
  const resolved: Token[] = []
  for (let i = 0; i < line.length; i++) {
    const t = line[i]
    if (t.kind !== ID || t.text !== 'defined') {
      resolved.push(t)
      continue
    }
    const parenthesised = line[i + 1]?.text === '('
    const name = line[i + (parenthesised ? 2 : 1)]
    if (name?.kind !== ID) pp.error('condition', name ?? t, "'defined' needs a macro name")
    resolved.push({ ...t, kind: NUMBER, text: name !== undefined && pp.macros.has(name.text) ? '1' : '0' })
    i += parenthesised ? 3 : 1
  }
  const expanded = [...pp.expandConditionTokens(resolved)]
  const last = line.at(-1) ?? word
  expanded.push({ kind: END, text: '', loc: last.end, flags: 0, end: last.end })
  if (line.length === 0) {
    pp.error('condition', word, `#${word.text} with no expression`)
    return false
  }
  try {
    return evaluateCondition(expanded)
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error
    pp.error('condition', error.token, error.message)
    return false
  }
}

export function defineDirective(pp: Preprocessor, tokens: Token[], word: Token): void {
  const macro = parseMacro(tokens)
  if (typeof macro === 'string') {
    pp.error('define', tokens[0] ?? word, macro)
    return
  }
  const old = pp.macros.get(macro.name)
  if (old && old.builtin === null && !sameMacro(old, macro))
    report(pp.sink, 'warning', 'redefined', tokens[0], `'${macro.name}' redefined`)
  pp.macros.set(macro.name, macro)
}

export function undefDirective(pp: Preprocessor, tokens: Token[], word: Token): void {
  if (tokens[0]?.kind !== ID) pp.error('undef', tokens[0] ?? word, '#undef needs a macro name')
  else pp.macros.delete(tokens[0].text)
}

export function lineDirective(pp: Preprocessor, reader: Reader, word: Token): void {
  const tokens = pp.expandConditionTokens(restOfLine(pp, reader))
  if (tokens[0]?.kind !== NUMBER || !/^[0-9]+$/.test(tokens[0].text)) {
    pp.error('line', tokens[0] ?? word, '#line needs a line number')
    return
  }
  const start = reader.tokens[reader.at].loc
  const here = lineOf(reader.file, word.loc) + 1
  const current = presumedOf(reader.file, word.loc).name
  const name = tokens[1]?.kind === STRING ? tokens[1].text.slice(1, -1) : current
  reader.file.presumed.push({ loc: start, delta: Number(tokens[0].text) - here, name })
}

export function includeDirective(pp: Preprocessor, reader: Reader, word: Token): void {
  const line = restOfLine(pp, reader)
  let tokens: readonly Token[] = line
  if (tokens[0]?.kind === ID) tokens = pp.expandConditionTokens(tokens)
  const first = tokens[0]
  let name: string | null = null
  if (first?.kind === STRING) name = first.text.slice(1, -1)
  else if (first?.text === '<') {
    const close = tokens.findIndex((t) => t.text === '>' || t.text === '->' || t.text.endsWith('>'))
    if (close > 0) {
      name =
        tokens === line
          ? reader.file.clean.slice(first.end - reader.file.base, tokens[close].loc - reader.file.base)
          : tokens
              .slice(1, close)
              .map((t) => t.text)
              .join('')
    }
  } else if (first?.kind === OTHER && first.text.startsWith('"')) name = null
  const span = { loc: first?.loc ?? word.loc, end: tokens.at(-1)?.end ?? word.end }
  if (name === null) {
    pp.error('include', span, '#include expects "FILENAME" or <FILENAME>')
    return
  }
  const found = findInclude(pp, name, first?.kind === STRING)
  if (found === null) {
    const hint = nearestName(name, pp.cache.headers.keys())
    pp.error('include', span, `'${name}' file not found`, hint && `did you mean <${hint}>?`)
    // What follows would only be complaints about what the header declares.
    throw giveUp
  }
  if (pp.readers.length >= maxIncludeDepth) {
    pp.error('include', span, '#include nested too deeply')
    throw giveUp
  }
  if (pp.once.has(found.file) || (found.guard !== null && pp.macros.has(found.guard))) return
  pp.pushFile(found.file, found.tokens)
}

export function findInclude(
  pp: Preprocessor,
  name: string,
  quoted: boolean,
): { file: SourceFile; tokens: readonly Token[]; guard: string | null } | null {
  if (quoted || !pp.cache.headers.has(name) || pp.local.get(name)?.isSearched === true) {
    const reader = pp.readers.at(-1)
    const directory = reader && reader.file.name.includes('/') ? reader.file.name.replace(/[^/]*$/, '') : ''
    const candidates = [directory + name, name, normalizePath(directory + name)]
    for (const candidate of candidates) {
      const local = pp.local.get(candidate)
      if (local) {
        local.tokens ??= lexFile(local.file, pp.sink)
        return { file: local.file, tokens: local.tokens, guard: null }
      }
      const beside = quoted ? pp.cache.headers.get(candidate) : undefined
      if (beside) return { file: beside.file, tokens: pp.headerTokens(beside), guard: beside.guard }
    }
  }
  const header = pp.cache.headers.get(name)
  return header ? { file: header.file, tokens: pp.headerTokens(header), guard: header.guard } : null
}

/** What the parser has to know of; others mean nothing here. */
const parserPragmas = new Set(['pack', 'weak', 'scalar_storage_order', 'ms_struct', 'redefine_extname'])

export function pragmaDirective(pp: Preprocessor, tokens: readonly Token[], word: Token): Token | null {
  const reader = pp.readers.at(-1)
  const first = tokens[0]?.text
  if (first === 'once' && reader) pp.once.add(reader.file)
  else if (first === 'pagewalk') pagewalkPragma(pp, tokens.slice(1))
  else if (first === 'push_macro' || first === 'pop_macro') {
    const name = tokens[2]?.text.slice(1, -1) ?? ''
    const stack = pp.pushed.get(name) ?? []
    pp.pushed.set(name, stack)
    if (first === 'push_macro') stack.push(pp.macros.get(name))
    else if (stack.length > 0) {
      const macro = stack.pop()
      if (macro) pp.macros.set(name, macro)
      else pp.macros.delete(name)
    }
  } else if (first === 'GCC' && tokens[1]?.text === 'error')
    pp.error('#error', word, tokens[2]?.text.slice(1, -1) ?? '')
  else if (first !== undefined && parserPragmas.has(first)) {
    return {
      kind: PRAGMA,
      text: tokens.map((t) => t.text).join(' '),
      loc: word.loc,
      flags: FIRST_ON_LINE,
      end: tokens.at(-1)?.end ?? word.end,
    }
  }
  return null
}

export function pagewalkPragma(pp: Preprocessor, tokens: readonly Token[]): void {
  if (tokens.length === 0) return
  const reader = pp.readers.at(-1)
  const text = reader
    ? reader.file.clean.slice(tokens[0].loc - reader.file.base, (tokens.at(-1)?.end ?? 0) - reader.file.base)
    : ''
  for (const match of text.matchAll(/(\S+?)(?:=(\S+)|(?=\s|$))/g))
    pp.pragmas.push({ key: match[1], value: match[2] ?? '', loc: tokens[0].loc + (match.index ?? 0) })
}

function spelling(tokens: readonly Token[]): string {
  const quoted = stringize(tokens)
  return tokens.some((t) => t.kind === STRING || t.text.includes('\\') || t.text.includes('"'))
    ? tokens.map((t, i) => (i > 0 && (t.flags & AFTER_SPACE) !== 0 ? ' ' : '') + t.text).join('')
    : quoted.slice(1, -1)
}

function normalizePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

// The preprocessor: directives, and when macros are expanded. Tokens are pulled one at a time with `next()`.
//
// Like gcc, expansion is a stack of token lists: a macro is disabled while its list is on the stack, and a name that meets its
// own disabled macro is never expanded again. Headers are kept lexed between compilations (`HeaderCache`).

import { ConditionError, evaluateCondition } from './condition.ts'
import { giveUp, nearestName, report } from './diagnostics.ts'
import type { DiagnosticSink, Span } from './diagnostics.ts'
import {
  AFTER_SPACE,
  EMPTY,
  END,
  FIRST_ON_LINE,
  ID,
  NO_EXPAND,
  NUMBER,
  OTHER,
  PRAGMA,
  PUNCTUATOR,
  STRING,
  lex,
  lexFile,
} from './lexer.ts'
import type { Token } from './lexer.ts'
import { literalUnits } from './literal.ts'
import { parseMacro, sameMacro, stringize, substitute } from './macro.ts'
import type { Argument, Macro } from './macro.ts'
import { predefinedMacros } from './predefined.ts'
import { addSource, fileIndexOf, lineOf, makeSource, presumedOf } from './source.ts'
import type { SourceFile, SourceMap } from './source.ts'

/** One header, lexed when it is first included. */
interface Header {
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

const caches = new WeakMap<ReadonlyMap<string, string>, HeaderCache>()

/** The cache that belongs to a map of headers. A memo: it changes nothing but time. */
export function headerCache(texts: ReadonlyMap<string, string>): HeaderCache {
  const found = caches.get(texts)
  if (found) return found
  const headers = new Map<string, Header>()
  const files: SourceFile[] = []
  const builtin = makeSource('<built-in>', predefinedMacros, 0, true)
  files.push(builtin)
  let next = builtin.clean.length + 2
  for (const [name, text] of texts) {
    const file = makeSource(name, text, next, true)
    next += file.clean.length + 2
    files.push(file)
    headers.set(name, { file, tokens: null, guard: null })
  }
  const predefined = new Map<string, Macro>()
  for (const line of predefinedMacros.trim().split('\n')) {
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
function findGuard(tokens: readonly Token[]): string | null {
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

interface Reader {
  readonly file: SourceFile
  readonly tokens: readonly Token[]
  at: number
  /** `#if` groups that are open in this file. */
  readonly conditions: Condition[]
}

interface Condition {
  readonly token: Token
  /** This group is being read. */
  live: boolean
  /** A group of this `#if` has been taken. */
  taken: boolean
  sawElse: boolean
}

interface Context {
  readonly tokens: readonly Token[]
  at: number
  readonly macro: Macro | null
  /** Reading ends here: an argument is being expanded alone. */
  readonly barrier: boolean
}

const maxIncludeDepth = 200
const maxOutput = 8_000_000

/** What the host wants to know besides the tokens. */
export interface PragmaOption {
  readonly key: string
  readonly value: string
  readonly loc: number
}

/** One preprocessing run. */
export class Preprocessor {
  readonly map: SourceMap
  readonly sink: DiagnosticSink
  readonly pragmas: PragmaOption[] = []
  readonly #cache: HeaderCache
  readonly #macros: Map<string, Macro>
  readonly #pushed = new Map<string, (Macro | undefined)[]>()
  readonly #readers: Reader[] = []
  readonly #contexts: Context[] = []
  readonly #once = new Set<SourceFile>()
  /** Files given besides the first, that `#include "…"` may name. */
  readonly #local = new Map<string, { file: SourceFile; tokens: Token[] | null }>()
  #counter = 0
  #work = 0
  /** The outermost name being expanded: `__LINE__` is its line. */
  #invocation: Token | null = null
  #inDirective = false
  /** A macro with nothing in it had a space before it: the next token has it. */
  #space = false

  constructor(
    cache: HeaderCache,
    sources: readonly { name: string; text: string }[],
    map: SourceMap,
    sink: DiagnosticSink,
  ) {
    this.#cache = cache
    this.map = map
    this.sink = sink
    this.#macros = new Map(cache.predefined)
    for (const source of sources)
      this.#local.set(source.name, { file: addSource(map, source.name, source.text, false), tokens: null })
  }

  /** Defines a macro as `-D` does. */
  define(name: string, value: string): void {
    const macro = parseMacro(lex(`${name} ${value}`, 0, null).slice(0, -1))
    if (typeof macro !== 'string') this.#macros.set(name, macro)
  }

  /** The names of all macros, for "did you mean". */
  macroNames(): Iterable<string> {
    return this.#macros.keys()
  }

  /** All macros. */
  macros(): Iterable<Macro> {
    return this.#macros.values()
  }

  /** Tokens with their macros expanded, apart from what is being read. */
  expand(tokens: readonly Token[]): readonly Token[] {
    return this.#expandConditionTokens(tokens)
  }

  isDefined(name: string): boolean {
    return this.#macros.has(name)
  }

  /** Starts reading a file; what is being read waits. */
  pushFile(file: SourceFile, tokens: readonly Token[]): void {
    this.#readers.push({ file, tokens, at: 0, conditions: [] })
  }

  /** Includes a header before anything else; false if there is none of that name. */
  pushHeader(name: string): boolean {
    const header = this.#cache.headers.get(name)
    if (!header) return false
    this.pushFile(header.file, this.#headerTokens(header))
    return true
  }

  #headerTokens(header: Header): readonly Token[] {
    if (!header.tokens) {
      header.tokens = lexFile(header.file, this.sink)
      header.guard = findGuard(header.tokens)
    }
    return header.tokens
  }

  #error(code: string, span: Span, message: string, hint: string | null = null): void {
    report(this.sink, 'error', code, span, message, hint)
  }

  /** The next token after preprocessing; END for ever at the end. */
  next(): Token {
    for (;;) {
      const t = this.#expandedToken()
      if (t === null) continue
      return t
    }
  }

  /** The token, with the space of what vanished before it. */
  #spaced(t: Token): Token {
    if (!this.#space) return t
    this.#space = false
    return (t.flags & AFTER_SPACE) !== 0 ? t : { ...t, flags: t.flags | AFTER_SPACE }
  }

  /** A token, or null if something was consumed without giving one. */
  #expandedToken(): Token | null {
    const t = this.#rawToken()
    if (t.kind !== ID || (t.flags & NO_EXPAND) !== 0) return t
    const macro = this.#macros.get(t.text)
    if (macro === undefined) return t
    if (macro.disabled) return { ...t, flags: t.flags | NO_EXPAND }
    if (++this.#work > maxOutput) {
      this.#error('too-long', t, 'macro expansion does not end')
      throw giveUp
    }
    return this.#enterMacro(t, macro) ? null : t
  }

  /** The next token without expansion; directives are carried out on the way. */
  #rawToken(): Token {
    for (;;) {
      const contexts = this.#contexts
      if (contexts.length > 0) {
        const context = contexts[contexts.length - 1]
        if (context.at < context.tokens.length) {
          const t = context.tokens[context.at++]
          if ((t.flags & EMPTY) === 0) return this.#spaced(t)
          if ((t.flags & AFTER_SPACE) !== 0) this.#space = true
          continue
        }
        if (context.barrier) return this.#endToken(context.tokens.at(-1))
        contexts.pop()
        if (context.macro) context.macro.disabled = false
        if (contexts.length === 0) this.#invocation = null
        continue
      }
      const reader = this.#readers.at(-1)
      if (!reader) return this.#endToken(undefined)
      const t = reader.tokens[reader.at]
      if (t.kind === END) {
        if (this.#inDirective) return t
        if (this.#readers.length === 1 && reader.conditions.length === 0) return t
        for (const c of reader.conditions) this.#error('unterminated-if', c.token, 'unterminated conditional directive')
        reader.conditions.length = 0
        if (this.#readers.length === 1) return t
        this.#readers.pop()
        continue
      }
      if ((t.flags & FIRST_ON_LINE) !== 0 && this.#inDirective) return this.#endToken(t)
      reader.at++
      if ((t.flags & FIRST_ON_LINE) !== 0 && t.kind === PUNCTUATOR && t.text === '#') {
        const pragma = this.#directive(reader, t)
        if (pragma) return pragma
        continue
      }
      return this.#spaced(t)
    }
  }

  #endToken(near: Token | undefined): Token {
    const loc = near?.loc ?? 0
    return { kind: END, text: '', loc, flags: FIRST_ON_LINE, end: loc }
  }

  // ---- expansion

  #enterMacro(name: Token, macro: Macro): boolean {
    if (macro.builtin !== null) return this.#builtinMacro(name, macro.builtin)
    let args: Argument[] = []
    const isOutermost = this.#contexts.length === 0
    if (isOutermost) this.#invocation = name
    if (macro.params !== null) {
      if (!this.#peekOpenParen()) return false
      const collected = this.#collectArguments(name, macro)
      if (collected === null) return true
      args = collected
    }
    if (isOutermost && this.#contexts.length === 0) this.#invocation = name
    const at = this.#placeOf(name)
    const body = substitute({
      macro,
      args,
      at,
      expand: (arg) => (arg.expanded ??= this.#expandAlone(arg.raw)),
      badPaste: (left, right) =>
        this.#error(
          'paste',
          at,
          `pasting '${left.text}' and '${right.text}' does not give a valid preprocessing token`,
        ),
    })
    if (body.length > 0)
      body[0] = {
        ...body[0],
        flags: (body[0].flags & ~(AFTER_SPACE | FIRST_ON_LINE)) | (name.flags & (AFTER_SPACE | FIRST_ON_LINE)),
      }
    else if ((name.flags & (AFTER_SPACE | FIRST_ON_LINE)) !== 0) this.#space = true
    macro.disabled = true
    this.#contexts.push({ tokens: body, at: 0, macro, barrier: false })
    this.#work += body.length
    return true
  }

  #placeOf(name: Token): Token {
    return name
  }

  #peekOpenParen(): boolean {
    for (let i = this.#contexts.length - 1; i >= 0; i--) {
      const context = this.#contexts[i]
      let at = context.at
      while (at < context.tokens.length && (context.tokens[at].flags & EMPTY) !== 0) at++
      if (at < context.tokens.length) return context.tokens[at].text === '('
      if (context.barrier) return false
    }
    const reader = this.#readers.at(-1)
    if (!reader) return false
    const t = reader.tokens[reader.at]
    if (this.#inDirective && (t.flags & FIRST_ON_LINE) !== 0) return false
    return t.kind === PUNCTUATOR && t.text === '('
  }

  #collectArguments(name: Token, macro: Macro): Argument[] | null {
    const params = macro.params ?? []
    const args: Argument[] = []
    let current: Token[] = []
    let depth = 0
    this.#rawToken()
    for (;;) {
      let t = this.#rawToken()
      if (t.kind === END) {
        this.#error('unterminated-call', name, `unterminated call of macro '${name.text}'`, "a ')' is missing")
        return null
      }
      if (t.kind === PUNCTUATOR) {
        if (t.text === '(') depth++
        else if (t.text === ')') {
          if (depth-- === 0) break
        } else if (t.text === ',' && depth === 0 && !(macro.variadic && args.length === params.length - 1)) {
          args.push({ raw: current, expanded: null })
          current = []
          continue
        }
      } else if (t.kind === ID && (t.flags & NO_EXPAND) === 0 && this.#macros.get(t.text)?.disabled === true) {
        t = { ...t, flags: t.flags | NO_EXPAND }
      }
      if (current.length === 0 || (t.flags & FIRST_ON_LINE) === 0) current.push(t)
      else current.push({ ...t, flags: (t.flags & ~FIRST_ON_LINE) | AFTER_SPACE })
      this.#work++
    }
    if (params.length > 0 || current.length > 0) args.push({ raw: current, expanded: null })
    if (macro.variadic && args.length === params.length - 1) args.push({ raw: [], expanded: null })
    if (args.length !== params.length) {
      const takes = `${params.length}${macro.variadic ? ' or more' : ''}`
      this.#error(
        'macro-arguments',
        name,
        `macro '${name.text}' takes ${takes} argument${params.length === 1 ? '' : 's'}, but ${args.length} given`,
      )
      return null
    }
    return args
  }

  #expandAlone(tokens: readonly Token[]): readonly Token[] {
    if (!tokens.some((t) => t.kind === ID && this.#macros.has(t.text))) return tokens
    const context: Context = { tokens, at: 0, macro: null, barrier: true }
    this.#contexts.push(context)
    const out: Token[] = []
    for (let t = this.next(); t.kind !== END; t = this.next()) out.push(t)
    while (this.#contexts.at(-1) !== context) {
      const inner = this.#contexts.pop()
      if (inner?.macro) inner.macro.disabled = false
    }
    this.#contexts.pop()
    return out
  }

  #pushTokens(tokens: readonly Token[]): void {
    this.#contexts.push({ tokens, at: 0, macro: null, barrier: false })
  }

  #replace(name: Token, kind: number, text: string): boolean {
    this.#pushTokens([{ kind, text, loc: name.loc, flags: name.flags | NO_EXPAND, end: name.end }])
    return true
  }

  #builtinMacro(name: Token, builtin: string): boolean {
    const invocation = this.#invocation ?? name
    const file = this.map.files[fileIndexOf(this.map, invocation.loc)]
    switch (builtin) {
      case '__LINE__':
        return this.#replace(name, NUMBER, String(presumedOf(file, invocation.loc).line))
      case '__FILE__':
        return this.#replace(name, STRING, JSON.stringify(presumedOf(file, invocation.loc).name))
      case '__BASE_FILE__':
        return this.#replace(name, STRING, JSON.stringify(this.#readers[0].file.name))
      case '__DATE__':
        return this.#replace(name, STRING, '"Jan  1 2024"')
      case '__TIME__':
        return this.#replace(name, STRING, '"00:00:00"')
      case '__TIMESTAMP__':
        return this.#replace(name, STRING, '"Mon Jan  1 00:00:00 2024"')
      case '__COUNTER__':
        return this.#replace(name, NUMBER, String(this.#counter++))
      case '__INCLUDE_LEVEL__':
        return this.#replace(name, NUMBER, String(this.#readers.length - 1))
      case '_Pragma':
        return this.#pragmaOperator(name)
      default:
        return this.#hasOperator(name, builtin)
    }
  }

  #pragmaOperator(name: Token): boolean {
    if (!this.#peekOpenParen()) return false
    this.#rawToken()
    const text = this.#rawToken()
    this.#rawToken()
    const literal = text.kind === STRING ? literalUnits(text.text) : 'no string'
    if (typeof literal === 'string') {
      this.#error('pragma', name, '_Pragma takes a parenthesised string literal')
      return true
    }
    const tokens = lex(String.fromCharCode(...literal.units), 0, null).slice(0, -1)
    const pragma = this.#pragma(
      tokens.map((t) => ({ ...t, loc: name.loc, end: name.end })),
      name,
    )
    if (pragma) this.#pushTokens([pragma])
    return true
  }

  #hasOperator(name: Token, builtin: string): boolean {
    if (!this.#peekOpenParen()) return false
    this.#rawToken()
    const tokens: Token[] = []
    let depth = 1
    for (;;) {
      const t = this.#rawToken()
      if (t.kind === END) break
      if (t.text === '(') depth++
      if (t.text === ')' && --depth === 0) break
      tokens.push(t)
    }
    const word = tokens.map((t) => t.text).join('')
    let has = false
    if (builtin.startsWith('__has_include')) has = this.#findInclude(word.slice(1, -1), word.startsWith('"')) !== null
    else if (builtin === '__has_builtin') has = knownBuiltin(word)
    else if (builtin === '__has_attribute') has = knownAttributes.has(word.replace(/^__|__$/g, ''))
    return this.#replace(name, NUMBER, has ? '1' : '0')
  }

  // ---- directives

  #restOfLine(reader: Reader): Token[] {
    const start = reader.at
    while ((reader.tokens[reader.at].flags & FIRST_ON_LINE) === 0) reader.at++
    return reader.tokens.slice(start, reader.at)
  }

  /** Carries out a directive; gives a PRAGMA token if the parser must see it. */
  #directive(reader: Reader, hash: Token): Token | null {
    const word = reader.tokens[reader.at]
    if ((word.flags & FIRST_ON_LINE) !== 0) return null
    reader.at++
    switch (word.text) {
      case 'if':
      case 'ifdef':
      case 'ifndef':
        this.#openCondition(reader, word)
        return null
      case 'elif':
      case 'else':
      case 'endif':
        this.#otherGroup(reader, word)
        return null
      case 'define':
        this.#define(this.#restOfLine(reader), word)
        return null
      case 'undef':
        this.#undef(this.#restOfLine(reader), word)
        return null
      case 'include':
      case 'include_next':
      case 'import':
        this.#include(reader, word)
        return null
      case 'error':
      case 'warning': {
        const rest = this.#restOfLine(reader)
        const span = { loc: hash.loc, end: rest.at(-1)?.end ?? word.end }
        report(this.sink, word.text, '#' + word.text, span, `#${word.text} ${spelling(rest)}`.trim())
        return null
      }
      case 'pragma':
        return this.#pragma(this.#restOfLine(reader), word)
      case 'line':
        this.#line(reader, word)
        return null
      case 'ident':
      case 'sccs':
        this.#restOfLine(reader)
        return null
    }
    if (word.kind === NUMBER) {
      reader.at--
      this.#line(reader, word)
      return null
    }
    this.#restOfLine(reader)
    const hint = nearestName(word.text, [
      'define',
      'include',
      'ifdef',
      'ifndef',
      'endif',
      'undef',
      'pragma',
      'error',
      'else',
      'elif',
    ])
    this.#error(
      'directive',
      word,
      `invalid preprocessing directive '#${word.text}'`,
      hint && `did you mean '#${hint}'?`,
    )
    return null
  }

  #openCondition(reader: Reader, word: Token): void {
    let live: boolean
    if (word.text === 'if') live = this.#condition(reader, word)
    else {
      const rest = this.#restOfLine(reader)
      if (rest[0]?.kind !== ID) this.#error('condition', rest[0] ?? word, `#${word.text} needs a macro name`)
      live = (rest[0] !== undefined && this.#macros.has(rest[0].text)) === (word.text === 'ifdef')
    }
    reader.conditions.push({ token: word, live, taken: live, sawElse: false })
    if (!live) this.#skipGroup(reader)
  }

  #otherGroup(reader: Reader, word: Token): void {
    const condition = reader.conditions.at(-1)
    if (!condition) {
      this.#restOfLine(reader)
      this.#error('condition', word, `#${word.text} without #if`)
      return
    }
    if (word.text === 'endif') {
      this.#restOfLine(reader)
      reader.conditions.pop()
      return
    }
    if (condition.sawElse) this.#error('condition', word, `#${word.text} after #else`)
    if (word.text === 'else') condition.sawElse = true
    // Reached from a group that was read, so no further group is.
    if (condition.taken) {
      this.#restOfLine(reader)
      condition.live = false
    } else {
      condition.live = word.text === 'else' ? (this.#restOfLine(reader), true) : this.#condition(reader, word)
      condition.taken = condition.live
    }
    if (!condition.live) this.#skipGroup(reader)
  }

  /** Skips to the next `#elif`, `#else` or `#endif` of this level and carries it out. */
  #skipGroup(reader: Reader): void {
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
          this.#restOfLine(reader)
          reader.conditions.pop()
          return
        }
        if (condition.sawElse) this.#error('condition', word, `#${word.text} after #else`)
        if (word.text === 'else') condition.sawElse = true
        const live = !condition.taken && (word.text === 'else' || this.#condition(reader, word))
        this.#restOfLine(reader)
        if (!live) continue
        condition.live = true
        condition.taken = true
        return
      }
    }
  }

  /** Evaluates the condition on the rest of the line. */
  #condition(reader: Reader, word: Token): boolean {
    const line = this.#restOfLine(reader)
    const resolved: Token[] = []
    for (let i = 0; i < line.length; i++) {
      const t = line[i]
      if (t.kind !== ID || t.text !== 'defined') {
        resolved.push(t)
        continue
      }
      const parenthesised = line[i + 1]?.text === '('
      const name = line[i + (parenthesised ? 2 : 1)]
      if (name?.kind !== ID) this.#error('condition', name ?? t, "'defined' needs a macro name")
      resolved.push({ ...t, kind: NUMBER, text: name !== undefined && this.#macros.has(name.text) ? '1' : '0' })
      i += parenthesised ? 3 : 1
    }
    const expanded = [...this.#expandConditionTokens(resolved)]
    const last = line.at(-1) ?? word
    expanded.push({ kind: END, text: '', loc: last.end, flags: 0, end: last.end })
    if (line.length === 0) {
      this.#error('condition', word, `#${word.text} with no expression`)
      return false
    }
    try {
      return evaluateCondition(expanded)
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error
      this.#error('condition', error.token, error.message)
      return false
    }
  }

  #expandConditionTokens(tokens: readonly Token[]): readonly Token[] {
    const saved = this.#contexts.splice(0)
    const invocation = this.#invocation
    const out = this.#expandAlone(tokens)
    this.#contexts.push(...saved)
    this.#invocation = invocation
    // A macro whose body says `defined X`.
    const result: Token[] = []
    for (let i = 0; i < out.length; i++) {
      if (out[i].kind !== ID || out[i].text !== 'defined') {
        result.push(out[i])
        continue
      }
      const parenthesised = out[i + 1]?.text === '('
      const name = out[i + (parenthesised ? 2 : 1)]
      result.push({
        ...out[i],
        kind: NUMBER,
        text: name !== undefined && (this.#macros.has(name.text) || name.kind === NUMBER) ? '1' : '0',
      })
      i += parenthesised ? 3 : 1
    }
    return result
  }

  #define(tokens: Token[], word: Token): void {
    const macro = parseMacro(tokens)
    if (typeof macro === 'string') {
      this.#error('define', tokens[0] ?? word, macro)
      return
    }
    const old = this.#macros.get(macro.name)
    if (old && old.builtin === null && !sameMacro(old, macro))
      report(this.sink, 'warning', 'redefined', tokens[0], `'${macro.name}' redefined`)
    this.#macros.set(macro.name, macro)
  }

  #undef(tokens: Token[], word: Token): void {
    if (tokens[0]?.kind !== ID) this.#error('undef', tokens[0] ?? word, '#undef needs a macro name')
    else this.#macros.delete(tokens[0].text)
  }

  #line(reader: Reader, word: Token): void {
    const tokens = this.#expandConditionTokens(this.#restOfLine(reader))
    if (tokens[0]?.kind !== NUMBER || !/^[0-9]+$/.test(tokens[0].text)) {
      this.#error('line', tokens[0] ?? word, '#line needs a line number')
      return
    }
    const start = reader.tokens[reader.at].loc
    const here = lineOf(reader.file, word.loc) + 1
    const current = presumedOf(reader.file, word.loc).name
    const name = tokens[1]?.kind === STRING ? tokens[1].text.slice(1, -1) : current
    reader.file.presumed.push({ loc: start, delta: Number(tokens[0].text) - here, name })
  }

  #include(reader: Reader, word: Token): void {
    const line = this.#restOfLine(reader)
    let tokens: readonly Token[] = line
    if (tokens[0]?.kind === ID) tokens = this.#expandConditionTokens(tokens)
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
      this.#error('include', span, '#include expects "FILENAME" or <FILENAME>')
      return
    }
    const found = this.#findInclude(name, first?.kind === STRING)
    if (found === null) {
      const hint = nearestName(name, this.#cache.headers.keys())
      this.#error('include', span, `'${name}' file not found`, hint && `did you mean <${hint}>?`)
      // What follows would only be complaints about what the header declares.
      throw giveUp
    }
    if (this.#readers.length >= maxIncludeDepth) {
      this.#error('include', span, '#include nested too deeply')
      throw giveUp
    }
    if (this.#once.has(found.file) || (found.guard !== null && this.#macros.has(found.guard))) return
    this.pushFile(found.file, found.tokens)
  }

  #findInclude(
    name: string,
    quoted: boolean,
  ): { file: SourceFile; tokens: readonly Token[]; guard: string | null } | null {
    if (quoted || !this.#cache.headers.has(name)) {
      const reader = this.#readers.at(-1)
      const directory = reader && reader.file.name.includes('/') ? reader.file.name.replace(/[^/]*$/, '') : ''
      const candidates = [directory + name, name, normalizePath(directory + name)]
      for (const candidate of candidates) {
        const local = this.#local.get(candidate)
        if (local) {
          local.tokens ??= lexFile(local.file, this.sink)
          return { file: local.file, tokens: local.tokens, guard: null }
        }
        const beside = quoted ? this.#cache.headers.get(candidate) : undefined
        if (beside) return { file: beside.file, tokens: this.#headerTokens(beside), guard: beside.guard }
      }
    }
    const header = this.#cache.headers.get(name)
    return header ? { file: header.file, tokens: this.#headerTokens(header), guard: header.guard } : null
  }

  #pragma(tokens: readonly Token[], word: Token): Token | null {
    const reader = this.#readers.at(-1)
    const first = tokens[0]?.text
    if (first === 'once' && reader) this.#once.add(reader.file)
    else if (first === 'pagewalk') this.#pagewalkPragma(tokens.slice(1))
    else if (first === 'push_macro' || first === 'pop_macro') {
      const name = tokens[2]?.text.slice(1, -1) ?? ''
      const stack = this.#pushed.get(name) ?? []
      this.#pushed.set(name, stack)
      if (first === 'push_macro') stack.push(this.#macros.get(name))
      else if (stack.length > 0) {
        const macro = stack.pop()
        if (macro) this.#macros.set(name, macro)
        else this.#macros.delete(name)
      }
    } else if (first === 'GCC' && tokens[1]?.text === 'error')
      this.#error('#error', word, tokens[2]?.text.slice(1, -1) ?? '')
    else if (first === 'pack') {
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

  #pagewalkPragma(tokens: readonly Token[]): void {
    if (tokens.length === 0) return
    const reader = this.#readers.at(-1)
    const text = reader
      ? reader.file.clean.slice(tokens[0].loc - reader.file.base, (tokens.at(-1)?.end ?? 0) - reader.file.base)
      : ''
    for (const match of text.matchAll(/(\S+?)(?:=(\S+)|(?=\s|$))/g))
      this.pragmas.push({ key: match[1], value: match[2] ?? '', loc: tokens[0].loc + (match.index ?? 0) })
  }
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

const knownAttributes = new Set(
  (
    'packed aligned noinline always_inline unused used constructor destructor weak alias noreturn format const pure malloc ' +
    'deprecated warn_unused_result nonnull section may_alias cleanup fallthrough cold hot mode transparent_union visibility'
  ).split(' '),
)

function knownBuiltin(name: string): boolean {
  return name.startsWith('__builtin_') && builtinWords.has(name.slice(10))
}

const builtinWords = new Set(
  (
    'expect unreachable trap clz clzl clzll ctz ctzl ctzll popcount popcountl popcountll ffs ffsl ffsll parity parityl parityll bswap16 bswap32 bswap64 ' +
    'add_overflow sub_overflow mul_overflow offsetof types_compatible_p constant_p choose_expr memcpy memset memcmp memmove strlen strcmp alloca ' +
    'frame_address return_address va_start va_end va_arg va_copy inf inff nan nanf huge_val huge_valf isnan isinf fabs sqrt prefetch object_size assume_aligned'
  ).split(' '),
)

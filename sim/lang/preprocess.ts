// The preprocessor: directives, and when macros are expanded. Tokens are pulled one at a time with `next()`.
//
// Like gcc, expansion is a stack of token lists: a macro is disabled while its list is on the stack, and a name that meets its
// own disabled macro is never expanded again. Headers are kept lexed between compilations (`HeaderCache`).

import { use } from '../lib/parts.ts'
import { giveUp, report } from './diagnostics.ts'
import type { DiagnosticSink, Span } from './diagnostics.ts'
import { directive } from './directives.ts'
import { findGuard } from './header-cache.ts'
import type { Header, HeaderCache } from './header-cache.ts'
import { AFTER_SPACE, EMPTY, END, FIRST_ON_LINE, ID, NO_EXPAND, NUMBER, PUNCTUATOR, lex, lexFile } from './lexer.ts'
import type { Token } from './lexer.ts'
import { parseMacro, substitute } from './macro.ts'
import { builtins } from './parts.ts'
import type { Argument, Macro } from './macro.ts'
import { addSource } from './source.ts'
import type { SourceFile, SourceMap } from './source.ts'
export interface Reader {
  readonly file: SourceFile
  readonly tokens: readonly Token[]
  at: number
  /** `#if` groups that are open in this file. */
  readonly conditions: Condition[]
}

export interface Condition {
  readonly token: Token
  /** This group is being read. */
  live: boolean
  /** A group of this `#if` has been taken. */
  taken: boolean
  sawElse: boolean
}

export interface Context {
  readonly tokens: readonly Token[]
  at: number
  readonly macro: Macro | null
  /** Reading ends here: an argument is being expanded alone. */
  readonly barrier: boolean
}

export const maxOutput = 8_000_000

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
  readonly cache: HeaderCache
  readonly macros: Map<string, Macro>
  readonly pushed = new Map<string, (Macro | undefined)[]>()
  readonly readers: Reader[] = []
  readonly contexts: Context[] = []
  readonly once = new Set<SourceFile>()
  /** Files given besides the first, that `#include "…"` may name. */
  readonly local = new Map<string, { file: SourceFile; tokens: Token[] | null; isSearched: boolean }>()
  counter = 0
  work = 0
  /** The outermost name being expanded: `__LINE__` is its line. */
  invocation: Token | null = null
  /** A macro with nothing in it had a space before it: the next token has it. */
  space = false

  constructor(
    cache: HeaderCache,
    sources: readonly { name: string; text: string; isSearched?: boolean }[],
    map: SourceMap,
    sink: DiagnosticSink,
  ) {
    this.cache = cache
    this.map = map
    this.sink = sink
    this.macros = new Map(cache.predefined)
    for (const { name, text, isSearched = false } of sources)
      this.local.set(name, { file: addSource(map, name, text, false), tokens: null, isSearched })
  }

  /** Defines a macro as `-D` does; the name may have parameters behind it. */
  define(name: string, value: string): void {
    const macro = parseMacro(lex(`${name} ${value}`, 0, null).slice(0, -1))
    if (typeof macro !== 'string') this.macros.set(macro.name, macro)
  }

  /** The names of all macros, for "did you mean". */
  macroNames(): Iterable<string> {
    return this.macros.keys()
  }

  /** All macros. */
  allMacros(): Iterable<Macro> {
    return this.macros.values()
  }

  /** Tokens with their macros expanded, apart from what is being read. */
  expand(tokens: readonly Token[]): readonly Token[] {
    return this.expandConditionTokens(tokens)
  }

  isDefined(name: string): boolean {
    return this.macros.has(name)
  }

  /** Starts reading a file; what is being read waits. */
  pushFile(file: SourceFile, tokens: readonly Token[]): void {
    this.readers.push({ file, tokens, at: 0, conditions: [] })
  }

  /** Includes a header before anything else; false if there is none of that name. */
  pushHeader(name: string): boolean {
    const header = this.cache.headers.get(name)
    if (!header) return false
    this.pushFile(header.file, this.headerTokens(header))
    return true
  }

  headerTokens(header: Header): readonly Token[] {
    if (!header.tokens) {
      header.tokens = lexFile(header.file, this.sink)
      header.guard = findGuard(header.tokens)
    }
    return header.tokens
  }

  error(code: string, span: Span, message: string, hint: string | null = null): void {
    report(this.sink, 'error', code, span, message, hint)
  }

  /** The next token after preprocessing; END for ever at the end. */
  next(): Token {
    for (;;) {
      const t = this.expandedToken()
      if (t === null) continue
      return t
    }
  }

  /** The token, with the space of what vanished before it. */
  spaced(t: Token): Token {
    if (!this.space) return t
    this.space = false
    return (t.flags & AFTER_SPACE) !== 0 ? t : { ...t, flags: t.flags | AFTER_SPACE }
  }

  /** A token, or null if something was consumed without giving one. */
  expandedToken(): Token | null {
    const t = this.rawToken()
    if (t.kind !== ID || (t.flags & NO_EXPAND) !== 0) return t
    const macro = this.macros.get(t.text)
    if (macro === undefined) return t
    if (macro.disabled) return { ...t, flags: t.flags | NO_EXPAND }
    if (++this.work > maxOutput) {
      this.error('too-long', t, 'macro expansion does not end')
      throw giveUp
    }
    return this.enterMacro(t, macro) ? null : t
  }

  /** The next token without expansion; directives are carried out on the way. */
  rawToken(): Token {
    for (;;) {
      const contexts = this.contexts
      if (contexts.length > 0) {
        const context = contexts[contexts.length - 1]
        if (context.at < context.tokens.length) {
          const t = context.tokens[context.at++]
          if ((t.flags & EMPTY) === 0) return this.spaced(t)
          if ((t.flags & AFTER_SPACE) !== 0) this.space = true
          continue
        }
        if (context.barrier) return this.endToken(context.tokens.at(-1))
        contexts.pop()
        if (context.macro) context.macro.disabled = false
        if (contexts.length === 0) this.invocation = null
        continue
      }
      const reader = this.readers.at(-1)
      if (!reader) return this.endToken(undefined)
      const t = reader.tokens[reader.at]
      if (t.kind === END) {
        if (this.readers.length === 1 && reader.conditions.length === 0) return t
        for (const c of reader.conditions) this.error('unterminated-if', c.token, 'unterminated conditional directive')
        reader.conditions.length = 0
        if (this.readers.length === 1) return t
        this.readers.pop()
        continue
      }
      reader.at++
      if ((t.flags & FIRST_ON_LINE) !== 0 && t.kind === PUNCTUATOR && t.text === '#') {
        const pragma = directive(this, reader, t)
        if (pragma) return pragma
        continue
      }
      return this.spaced(t)
    }
  }

  endToken(near: Token | undefined): Token {
    const loc = near?.loc ?? 0
    return { kind: END, text: '', loc, flags: FIRST_ON_LINE, end: loc }
  }

  // ---- expansion

  enterMacro(name: Token, macro: Macro): boolean {
    if (macro.builtin !== null) return use(builtins).builtinMacro(this, name, macro.builtin)
    let args: Argument[] = []
    const isOutermost = this.contexts.length === 0
    if (isOutermost) this.invocation = name
    if (macro.params !== null) {
      if (!this.peekOpenParen()) return false
      const collected = this.collectArguments(name, macro)
      if (collected === null) return true
      args = collected
    }
    if (isOutermost && this.contexts.length === 0) this.invocation = name
    const at = name
    const body = substitute({
      macro,
      args,
      at,
      expand: (arg) => (arg.expanded ??= this.expandAlone(arg.raw)),
      badPaste: (left, right) =>
        this.error('paste', at, `pasting '${left.text}' and '${right.text}' does not give a valid preprocessing token`),
    })
    if (body.length > 0)
      body[0] = {
        ...body[0],
        flags: (body[0].flags & ~(AFTER_SPACE | FIRST_ON_LINE)) | (name.flags & (AFTER_SPACE | FIRST_ON_LINE)),
      }
    else if ((name.flags & (AFTER_SPACE | FIRST_ON_LINE)) !== 0) this.space = true
    macro.disabled = true
    this.contexts.push({ tokens: body, at: 0, macro, barrier: false })
    this.work += body.length
    return true
  }

  peekOpenParen(): boolean {
    for (let i = this.contexts.length - 1; i >= 0; i--) {
      const context = this.contexts[i]
      let at = context.at
      while (at < context.tokens.length && (context.tokens[at].flags & EMPTY) !== 0) at++
      if (at < context.tokens.length) return context.tokens[at].text === '('
      if (context.barrier) return false
    }
    const reader = this.readers.at(-1)
    if (!reader) return false
    const t = reader.tokens[reader.at]
    return t.kind === PUNCTUATOR && t.text === '('
  }

  collectArguments(name: Token, macro: Macro): Argument[] | null {
    const params = macro.params ?? []
    const args: Argument[] = []
    let current: Token[] = []
    let depth = 0
    this.rawToken()
    for (;;) {
      let t = this.rawToken()
      if (t.kind === END) {
        this.error('unterminated-call', name, `unterminated call of macro '${name.text}'`, "a ')' is missing")
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
      } else if (t.kind === ID && (t.flags & NO_EXPAND) === 0 && this.macros.get(t.text)?.disabled === true) {
        t = { ...t, flags: t.flags | NO_EXPAND }
      }
      if (current.length === 0 || (t.flags & FIRST_ON_LINE) === 0) current.push(t)
      else current.push({ ...t, flags: (t.flags & ~FIRST_ON_LINE) | AFTER_SPACE })
      this.work++
    }
    if (params.length > 0 || current.length > 0) args.push({ raw: current, expanded: null })
    if (macro.variadic && args.length === params.length - 1) args.push({ raw: [], expanded: null })
    if (args.length !== params.length) {
      const takes = `${params.length}${macro.variadic ? ' or more' : ''}`
      this.error(
        'macro-arguments',
        name,
        `macro '${name.text}' takes ${takes} argument${params.length === 1 ? '' : 's'}, but ${args.length} given`,
      )
      return null
    }
    return args
  }

  expandAlone(tokens: readonly Token[]): readonly Token[] {
    if (!tokens.some((t) => t.kind === ID && this.macros.has(t.text))) return tokens
    const context: Context = { tokens, at: 0, macro: null, barrier: true }
    this.contexts.push(context)
    const out: Token[] = []
    for (let t = this.next(); t.kind !== END; t = this.next()) out.push(t)
    while (this.contexts.at(-1) !== context) {
      const inner = this.contexts.pop()
      if (inner?.macro) inner.macro.disabled = false
    }
    this.contexts.pop()
    return out
  }

  pushTokens(tokens: readonly Token[]): void {
    this.contexts.push({ tokens, at: 0, macro: null, barrier: false })
  }

  replace(name: Token, kind: number, text: string): boolean {
    this.pushTokens([{ kind, text, loc: name.loc, flags: name.flags | NO_EXPAND, end: name.end }])
    return true
  }

  expandConditionTokens(tokens: readonly Token[]): readonly Token[] {
    const saved = this.contexts.splice(0)
    const invocation = this.invocation
    const out = this.expandAlone(tokens)
    this.contexts.push(...saved)
    this.invocation = invocation
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
        text: name !== undefined && (this.macros.has(name.text) || name.kind === NUMBER) ? '1' : '0',
      })
      i += parenthesised ? 3 : 1
    }
    return result
  }
}

// The parser's state: the token being looked at, scopes, and what the parts of the grammar need of each other. The grammar is in
// expressions.ts, declarations.ts, initializers.ts and statements.ts; `Grammar` ties them together without import cycles.

import { use } from '../lib/parts.ts'
import type { Expr, InitItem, Stmt, Variable } from './ast.ts'
import type { Checker } from './check.ts'
import type { Declarator, Specifiers } from './declared.ts'
import { giveUp, nearestName, recover, report } from './diagnostics.ts'
import type { DiagnosticSink, Span } from './diagnostics.ts'
import { CHARACTER, END, ID, NUMBER, OTHER, PRAGMA, PUNCTUATOR, STRING } from './lexer.ts'
import type { Token } from './lexer.ts'
import { rare } from './parts.ts'
import type { Preprocessor } from './preprocess.ts'
import { lookUp, newScope, newUnit, newVariable } from './scope.ts'
import type { FunctionState, Scope, UnitState } from './scope.ts'
import type { Type } from './types.ts'

/** Deeper nesting than this is refused; a bracket counts twice (clang's limit is 256 brackets). */
export const maxDepth = 1000

const canonical: Readonly<Record<string, string>> = {
  __const: 'const',
  __const__: 'const',
  __volatile: 'volatile',
  __volatile__: 'volatile',
  __restrict: 'restrict',
  __restrict__: 'restrict',
  __inline: 'inline',
  __inline__: 'inline',
  __signed: 'signed',
  __signed__: 'signed',
  __typeof: 'typeof',
  __typeof__: 'typeof',
  __asm: 'asm',
  __asm__: 'asm',
  __attribute: '__attribute__',
  __alignof: '_Alignof',
  __alignof__: '_Alignof',
  __thread: '_Thread_local',
  __complex__: '_Complex',
  __complex: '_Complex',
  __imag: '__imag__',
  __real: '__real__',
}

const digraphs: ReadonlyMap<string, string> = new Map([
  ['<:', '['],
  [':>', ']'],
  ['<%', '{'],
  ['%>', '}'],
])

export const keywords: ReadonlySet<string> = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed ' +
    'sizeof static struct switch typedef union unsigned void volatile while _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn ' +
    '_Static_assert _Thread_local typeof asm __attribute__ __extension__ __label__ __auto_type __int128 __real__ __imag__ _Float128 __float128 _Float16 _Float32 _Float64 _Float32x _Float64x ' +
    '_Decimal32 _Decimal64 _Decimal128'
  ).split(' '),
)

/** A type name, and what has to be computed for it (sizes of variable-length arrays). */
export interface TypeName {
  readonly type: Type
  readonly effects: readonly Stmt[]
}

/** The parts of the grammar. */
export interface Grammar {
  expression(p: Parser): Expr
  assignment(p: Parser): Expr
  constant(p: Parser): Expr
  typeName(p: Parser): TypeName
  startsType(p: Parser, t: Token): boolean
  compound(p: Parser): { body: Stmt[]; value: Expr | null; op: 'block' }
  statementExpression(p: Parser, open: Token): Expr
  initializer(p: Parser, type: Type): { type: Type; items: InitItem[] }
  compoundLiteral(p: Parser, type: Type, open: Token): Expr
  declaration(p: Parser): Stmt[]
  specifiers(p: Parser): Specifiers
  declarator(p: Parser, base: Type): Declarator
  sizeOf(p: Parser, type: Type, span: Span): Expr
}

/** The parser of one translation unit. */
export class Parser implements Checker {
  readonly sink: DiagnosticSink
  readonly pp: Preprocessor
  readonly grammar: Grammar
  readonly unit: UnitState = newUnit()
  readonly fileScope: Scope = newScope(null)
  scope: Scope = this.fileScope
  fn: FunctionState | null = null
  /** The token being looked at. */
  tok: Token
  /** loc behind the token before. */
  prevEnd = 0
  /** Spelling of the token before. */
  prevText = ''
  depth = 0
  /** `#pragma pack`. */
  pack = 0
  readonly packStack: number[] = []
  /** Sizes of variable-length arrays that the declaration being read computes. */
  effects: Stmt[] = []
  readonly #ahead: Token[] = []
  /** Read too far, or made of others. */
  #behind: Token[] = []

  constructor(pp: Preprocessor, sink: DiagnosticSink, grammar: Grammar) {
    this.pp = pp
    this.sink = sink
    this.grammar = grammar
    this.tok = this.#pull()
  }

  #raw(): Token {
    return this.#behind.shift() ?? this.pp.next()
  }

  #pull(): Token {
    const t = this.#raw()
    if (t.kind === NUMBER) return t
    if (t.kind === PUNCTUATOR) {
      const digraph = t.text.length === 2 ? digraphs.get(t.text) : undefined
      if (t.text === '[') return this.#bracket(t)
      return digraph === undefined ? t : { ...t, text: digraph }
    }
    if (t.kind === ID) {
      const text = t.text.charCodeAt(0) === 95 && Object.hasOwn(canonical, t.text) ? canonical[t.text] : undefined
      return text === undefined ? t : { ...t, text }
    }
    if (t.kind === PRAGMA) {
      this.#pragma(t)
      return this.#pull()
    }
    if (t.kind === OTHER && t.text !== '') this.#strayToken(t)
    return t.kind === OTHER ? this.#pull() : t
  }

  /** `[[` opens attributes. */
  #bracket(t: Token): Token {
    const after = this.#raw()
    const isOpen = after.text === '[' && after.kind === PUNCTUATOR
    const first = isOpen ? this.#raw() : null
    if (first !== null) this.#behind.unshift(first)
    if (first === null || (first.kind !== ID && first.text !== ']')) {
      this.#behind.unshift(after)
      return t
    }
    const made = use(rare).bracketAttributes(t, () => this.#raw())
    this.#behind.unshift(...made.slice(1))
    return made[0]
  }

  #strayToken(t: Token): void {
    const quote = t.text[0]
    const literal = quote === '"' || quote === "'" || /^[uUL]/.test(t.text)
    if (literal) {
      this.error('unterminated', t, `missing terminating ${t.text.includes('"') ? '"' : "'"} character`)
      // The rest of the line is in the literal: the statement cannot be read.
      throw recover
    }
    this.error('stray', t, `unexpected character '${t.text}' in the program`)
  }

  #pragma(t: Token): void {
    const [name, ...rest] = t.text.split(' ')
    if (name === 'pack') this.#packPragma(t)
    else if (name === 'weak' && rest.length > 0) {
      this.unit.weak.push({ name: rest[0], alias: rest[1] === '=' ? (rest[2] ?? null) : null })
      const v = this.unit.externs.get(rest[0])
      if (v) v.isWeak = true
    } else this.error('unsupported', t, `not supported: #pragma ${name}`)
  }

  #packPragma(t: Token): void {
    const inside = /\( ?(.*?) ?\)/.exec(t.text)?.[1] ?? ''
    for (const word of inside.split(',').map((w) => w.trim())) {
      if (word === 'push') this.packStack.push(this.pack)
      else if (word === 'pop') this.pack = this.packStack.pop() ?? 0
      else if (/^[0-9]+$/.test(word)) this.pack = Number(word)
      else if (word === '') this.pack = 0
    }
  }

  /** Goes to the next token and returns the one that was being looked at. */
  next(): Token {
    const t = this.tok
    this.prevEnd = t.end
    this.prevText = t.text
    this.tok = this.#ahead.length > 0 ? (this.#ahead.shift() ?? t) : this.#pull()
    return t
  }

  /** The token `n` (1, 2 …) behind the one being looked at. */
  peek(n = 1): Token {
    while (this.#ahead.length < n) this.#ahead.push(this.#pull())
    return this.#ahead[n - 1]
  }

  /** Whether the current token is this punctuator or keyword. */
  at(text: string): boolean {
    return this.tok.text === text && this.tok.kind !== STRING && this.tok.kind !== CHARACTER
  }

  accept(text: string): boolean {
    if (!this.at(text)) return false
    this.next()
    return true
  }

  /** The current token must be `text`; `after` ends the message. */
  expect(text: string, after = ''): Token {
    if (this.at(text)) return this.next()
    const place = text === ';' || text === ')' || text === ']' ? { loc: this.prevEnd, end: this.prevEnd } : this.tok
    const found = this.tok.kind === END ? 'the end of the file' : `'${this.tok.text}'`
    const hint = text === ';' ? null : `found ${found}`
    this.error(
      'expected',
      place.loc < place.end ? place : { loc: place.loc, end: place.loc },
      `expected '${text}'${after}`,
      hint,
    )
    throw recover
  }

  isIdentifier(t: Token = this.tok): boolean {
    return t.kind === ID && !keywords.has(t.text)
  }

  identifier(what: string): Token {
    if (this.isIdentifier()) return this.next()
    return this.fail('expected', this.tok, `expected ${what}${this.#found()}`)
  }

  #found(): string {
    return this.tok.kind === END ? ' before the end of the file' : `, found '${this.tok.text}'`
  }

  error(code: string, span: Span, message: string, hint: string | null = null): void {
    report(this.sink, 'error', code, span, message, hint)
  }

  warn(code: string, span: Span, message: string, hint: string | null = null): void {
    report(this.sink, 'warning', code, span, message, hint)
  }

  /** Complains and leaves the construct that is being read. */
  fail(code: string, span: Span, message: string, hint: string | null = null): never {
    this.error(code, span, message, hint)
    throw recover
  }

  /** Counts nesting; every `enter` has its `leave`. */
  enter(): void {
    if (++this.depth <= maxDepth) return
    this.error('too-deep', this.tok, `nested too deeply (more than ${maxDepth} levels)`)
    throw giveUp
  }

  leave(): void {
    this.depth--
  }

  /** Skips to behind the next `;` or to a `}` at this level. */
  synchronize(): void {
    let depth = 0
    while (this.tok.kind !== END) {
      if (this.at('{')) depth++
      if (this.at('}')) {
        if (depth === 0) return
        depth--
        if (depth === 0) {
          this.next()
          return
        }
      }
      if (this.at(';') && depth === 0) {
        this.next()
        return
      }
      this.next()
    }
  }

  /** A hint naming the nearest of the names, if one is near. */
  near(name: string, names: Iterable<string>): string | null {
    if (name === 'bool') return 'include <stdbool.h>'
    if (name === 'string') return "a string is a 'char *' or an array of char"
    const near = nearestName(name, names)
    return near && `did you mean '${near}'?`
  }

  /** An automatic variable without a name. */
  hiddenLocal(name: string, type: Type, token: Token): Variable {
    const v = newVariable(name, type, token, 'auto', false)
    this.fn?.locals.push(v)
    return v
  }

  /** Complains about a name that means nothing. */
  undeclared(t: Token): void {
    const quote = /[\u2018\u2019\u201c\u201d]/.exec(t.text)?.[0]
    if (quote !== undefined) {
      const plain = quote < '\u201c' ? "'" : '"'
      return this.error('stray', t, `unexpected character '${quote}' in the program`, `write ${plain}`)
    }
    const names: string[] = []
    for (let s: Scope | null = this.scope; s; s = s.outer) names.push(...s.names.keys())
    const near = nearestName(t.text, names) ?? nearestName(t.text, this.pp.macroNames())
    this.error('undeclared', t, `use of undeclared identifier '${t.text}'`, near && `did you mean '${near}'?`)
    // Once is enough.
    if (this.fn && !lookUp(this.scope, t.text)) this.undeclaredNames.add(t.text)
  }

  readonly undeclaredNames = new Set<string>()

  /** A call of a function that nobody declared: legal in gcc 12, most often a slip. */
  warnImplicit(t: Token): void {
    const names: string[] = []
    for (const [name, entity] of this.fileScope.names) if (entity.kind === 'variable') names.push(name)
    const near = nearestName(t.text, names)
    this.warn('implicit', t, `implicit declaration of function '${t.text}'`, near && `did you mean '${near}'?`)
  }
}

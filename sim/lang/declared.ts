// What a declaration says: the records that its parts hand on.

import type { Stmt, Variable } from './ast.ts'
import { integerConstant } from './check.ts'
import { STRING } from './lexer.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import type { Scope } from './scope.ts'
import type { Type } from './types.ts'
/** What attributes said. */
export interface Attributes {
  packed: boolean
  aligned: number
  weak: boolean
  alias: string | null
  /** 1: runs before main, 2: after it, 3: both. */
  constructor: number
  /** Among those. */
  priority: number
  cleanup: Token | null
  gnuInline: boolean
  mode: string | null
  asmName: string | null
  /** Bytes; 0: no vector. */
  vectorSize: number
}

/** Of constructors and destructors that name no priority. */
export const lastPriority = 65535

export const noAttributes = (): Attributes => ({
  packed: false,
  aligned: 0,
  weak: false,
  alias: null,
  constructor: 0,
  priority: lastPriority,
  cleanup: null,
  gnuInline: false,
  mode: null,
  asmName: null,
  vectorSize: 0,
})

/** The front of a declaration. */
export interface Specifiers {
  readonly type: Type
  readonly storage: '' | 'typedef' | 'static' | 'extern' | 'auto' | 'register'
  readonly isInline: boolean
  readonly isTls: boolean
  readonly align: number
  readonly attributes: Attributes
  readonly isAutoType: boolean
  /** No type was written (implicit int). */
  readonly implicit: boolean
  readonly token: Token
}

/** Parameters of a declared function, as a definition needs them. */
export interface ParameterList {
  readonly variables: Variable[]
  readonly scope: Scope
  readonly effects: Stmt[]
  readonly hidden: Variable[]
  /** Old style: names without types. */
  readonly oldNames: Token[] | null
}

/** A declared name with its type. */
export interface Declarator {
  readonly name: Token | null
  readonly type: Type
  readonly parameters: ParameterList | null
  readonly attributes: Attributes
}

/** Declares a name in this scope unless it already is. */
export function declareName(p: Parser, token: Token, put: () => void): void {
  const old = p.scope.names.get(token.text)
  if (old) {
    p.error('redefinition', token, `redefinition of '${token.text}'`)
    return
  }
  put()
}

// ---- declarators

/** `_Static_assert(expression, "text");` */
export function staticAssert(p: Parser): void {
  const start = p.next()
  p.expect('(')
  const e = p.grammar.constant(p)
  let text = ''
  if (p.accept(',')) {
    while (p.tok.kind === STRING) text += p.next().text.replace(/^[^"]*"|"$/g, '')
  }
  p.expect(')')
  p.expect(';', ' after _Static_assert')
  const n = integerConstant(p, e, 'the condition of _Static_assert')
  if (n && (n.lo | n.hi) === 0)
    p.error(
      'static-assert',
      { loc: start.loc, end: e.end },
      `static assertion failed${text === '' ? '' : `: "${text}"`}`,
    )
}

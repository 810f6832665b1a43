// __attribute__((…)) and asm labels.

import { integerConstant } from './check.ts'
import { noAttributes } from './declared.ts'
import type { Attributes } from './declared.ts'
import { END, STRING } from './lexer.ts'
import type { Token } from './lexer.ts'
import { literalUnits } from './literal.ts'
import type { Parser } from './parser.ts'
/** `__attribute__((…))`, any number of them. */
export function attributes(p: Parser, into: Attributes): void {
  while (p.at('__attribute__') || p.at('asm')) {
    if (p.at('asm')) {
      asmLabel(p, into)
      continue
    }
    p.next()
    p.expect('(')
    p.expect('(')
    while (!p.at(')')) {
      if (p.tok.kind === END) p.fail('expected', p.tok, 'unterminated __attribute__')
      if (!p.accept(',')) attribute(p, into)
    }
    p.expect(')')
    p.expect(')')
  }
}

/** `int x asm("name")`: the name in the object file. */
function asmLabel(p: Parser, into: Attributes): void {
  const start = p.next()
  p.expect('(')
  const t = p.tok
  if (t.kind !== STRING) p.fail('unsupported', start, 'not supported: inline assembly')
  let name = ''
  while (p.tok.kind === STRING) {
    const literal = literalUnits(p.next().text)
    if (typeof literal !== 'string') name += String.fromCharCode(...literal.units)
  }
  p.expect(')')
  into.asmName = name
}

/** Attributes that promise what is not here, and what that is. */
export const refusedAttributes: Readonly<Record<string, string>> = {
  ms_struct: 'ms_struct layout',
  scalar_storage_order: 'scalar_storage_order',
  ifunc: 'ifunc',
  naked: 'functions without a prologue (naked)',
  transparent_union: 'transparent unions',
}

/** Attributes whose argument is a number. */
const evaluated = new Set(['aligned', 'constructor', 'destructor', 'vector_size'])

function attribute(p: Parser, into: Attributes): void {
  const token = p.next()
  const name = token.text.replace(/^__(.*)__$/, '$1')
  const args: Token[] = []
  let number: number | null = null
  if (p.at('(')) {
    p.next()
    if (evaluated.has(name) && !p.at(')')) {
      const e = integerConstant(p, p.grammar.constant(p), `argument of ${name}`)
      number = e ? e.lo : null
      p.expect(')')
    } else {
      let depth = 0
      while (!(p.at(')') && depth === 0)) {
        if (p.tok.kind === END) p.fail('expected', token, 'unterminated attribute')
        if (p.at('(')) depth++
        if (p.at(')')) depth--
        args.push(p.next())
      }
      p.next()
    }
  }
  const refused = Object.hasOwn(refusedAttributes, name) ? refusedAttributes[name] : undefined
  if (refused) p.error('unsupported', token, `not supported: ${refused}`)
  switch (name) {
    case 'packed':
      into.packed = true
      break
    case 'aligned':
      into.aligned = Math.max(into.aligned, number ?? 16)
      break
    case 'vector_size':
      if (number !== null && number > 0) into.vectorSize = number
      else p.error('type', token, 'the size of a vector must be a positive number')
      break
    case 'weak':
      into.weak = true
      break
    case 'alias':
    case 'weakref':
      into.alias = args[0] ? args[0].text.slice(1, -1) : null
      if (name === 'weakref') into.weak = true
      break
    case 'constructor':
    case 'destructor':
      into.constructor |= name === 'constructor' ? 1 : 2
      into.priority = number ?? into.priority
      break
    case 'gnu_inline':
      into.gnuInline = true
      break
    case 'mode':
      into.mode = args[0]?.text ?? null
      break
    case 'cleanup':
      into.cleanup = args[0] ?? null
      break
  }
}

// ---- structures

export function tagOf(p: Parser): { name: Token | null; attrs: Attributes } {
  const attrs = noAttributes()
  attributes(p, attrs)
  const name = p.isIdentifier() ? p.next() : null
  return { name, attrs }
}

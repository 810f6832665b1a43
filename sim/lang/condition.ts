// The arithmetic of `#if` (C11 6.10.1): 64-bit, signed unless an operand is unsigned; names that are left count as 0.

import {
  add64,
  and64,
  divmod64,
  equal64,
  fromInt32,
  isZero,
  less64,
  mul64,
  neg64,
  not64,
  one64,
  or64,
  shl64,
  shr64,
  sub64,
  xor64,
  zero64,
} from './int64.ts'
import type { Int64 } from './int64.ts'
import { CHARACTER, END, ID, NUMBER } from './lexer.ts'
import type { Token } from './lexer.ts'
import { parseCharacter, parseNumber } from './literal.ts'
import { precedence } from './precedence.ts'

interface Value {
  readonly v: Int64
  readonly unsigned: boolean
}

/** What is wrong with a condition, and where. */
export class ConditionError {
  readonly token: Token
  readonly message: string
  constructor(token: Token, message: string) {
    this.token = token
    this.message = message
  }
}

const truth = (b: boolean): Value => ({ v: b ? one64 : zero64, unsigned: false })

/** Evaluates an expanded condition; `tokens` ends with END. Throws ConditionError. */
export function evaluateCondition(tokens: readonly Token[]): boolean {
  return !isZero(conditionValue(tokens).v)
}

/** The value of a condition, and whether it is unsigned. */
export function conditionValue(tokens: readonly Token[]): { readonly v: Int64; readonly unsigned: boolean } {
  const reader = { tokens, at: 0, depth: 0 }
  const value = commaList(reader)
  const rest = tokens[reader.at]
  if (rest.kind !== END)
    throw new ConditionError(rest, `missing binary operator before '${rest.text}' in the condition`)
  return value
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

/** gcc accepts a comma where it does not matter. */
function commaList(r: Reader, live = true): Value {
  let value = conditional(r, live)
  while (r.tokens[r.at].text === ',') {
    r.at++
    value = conditional(r, live)
  }
  return value
}

function conditional(r: Reader, live: boolean): Value {
  const c = binary(r, 1, live)
  if (r.tokens[r.at].text !== '?') return c
  r.at++
  const yes = conditional(r, live && !isZero(c.v))
  if (r.tokens[r.at].text !== ':') throw new ConditionError(r.tokens[r.at], "expected ':' in the condition")
  r.at++
  const no = conditional(r, live && isZero(c.v))
  return { v: isZero(c.v) ? no.v : yes.v, unsigned: yes.unsigned || no.unsigned }
}

function binary(r: Reader, level: number, live: boolean): Value {
  let left = unary(r, live)
  for (;;) {
    const op = r.tokens[r.at]
    const p = op.kind === END ? undefined : precedence[op.text]
    if (p === undefined || p < level) return left
    r.at++
    const needed = op.text === '&&' ? !isZero(left.v) : op.text === '||' ? isZero(left.v) : true
    const right = binary(r, p + 1, live && needed)
    left = apply(op, left, right, live)
  }
}

function apply(op: Token, l: Value, r: Value, live: boolean): Value {
  const unsigned = l.unsigned || r.unsigned
  switch (op.text) {
    case '||':
      return truth(!isZero(l.v) || !isZero(r.v))
    case '&&':
      return truth(!isZero(l.v) && !isZero(r.v))
    case '|':
      return { v: or64(l.v, r.v), unsigned }
    case '^':
      return { v: xor64(l.v, r.v), unsigned }
    case '&':
      return { v: and64(l.v, r.v), unsigned }
    case '==':
      return truth(equal64(l.v, r.v))
    case '!=':
      return truth(!equal64(l.v, r.v))
    case '<':
      return truth(less64(l.v, r.v, unsigned))
    case '>':
      return truth(less64(r.v, l.v, unsigned))
    case '<=':
      return truth(!less64(r.v, l.v, unsigned))
    case '>=':
      return truth(!less64(l.v, r.v, unsigned))
    case '<<':
      return { v: shl64(l.v, r.v.lo), unsigned: l.unsigned }
    case '>>':
      return { v: shr64(l.v, r.v.lo, l.unsigned), unsigned: l.unsigned }
    case '+':
      return { v: add64(l.v, r.v), unsigned }
    case '-':
      return { v: sub64(l.v, r.v), unsigned }
    case '*':
      return { v: mul64(l.v, r.v), unsigned }
    default: {
      if (isZero(r.v)) {
        if (live) throw new ConditionError(op, 'division by zero in the condition')
        return { v: zero64, unsigned }
      }
      const { quotient, remainder } = divmod64(l.v, r.v, unsigned)
      return { v: op.text === '/' ? quotient : remainder, unsigned }
    }
  }
}

function unary(r: Reader, live: boolean): Value {
  const t = r.tokens[r.at]
  if (++r.depth > 500) throw new ConditionError(t, 'the condition is nested too deeply')
  try {
    if (t.kind === END) throw new ConditionError(t, 'expected a value in the condition')
    r.at++
    switch (t.text) {
      case '!':
        return truth(isZero(unary(r, live).v))
      case '-': {
        const e = unary(r, live)
        return { v: neg64(e.v), unsigned: e.unsigned }
      }
      case '+':
        return unary(r, live)
      case '~': {
        const e = unary(r, live)
        return { v: not64(e.v), unsigned: e.unsigned }
      }
      case '(': {
        const e = commaList(r, live)
        const close = r.tokens[r.at]
        if (close.text !== ')') throw new ConditionError(close, "missing ')' in the condition")
        r.at++
        return e
      }
    }
    return primary(t)
  } finally {
    r.depth--
  }
}

function primary(t: Token): Value {
  if (t.kind === NUMBER) {
    const n = parseNumber(t.text)
    if (n.kind === 'bad') throw new ConditionError(t, n.message)
    if (n.kind === 'float') throw new ConditionError(t, 'floating constant in a preprocessor condition')
    return { v: n.value, unsigned: n.unsigned || n.value.hi < 0 }
  }
  if (t.kind === CHARACTER) {
    const c = parseCharacter(t.text)
    if (typeof c === 'string') throw new ConditionError(t, c)
    return { v: c.value, unsigned: false }
  }
  if (t.kind === ID) return { v: fromInt32(0), unsigned: false }
  throw new ConditionError(t, `token '${t.text}' is not valid in a preprocessor condition`)
}

// What the generated C programs of cgen.ts know at a place: the structs and functions declared so far, what may be read and assigned there,
// how often it runs. Fresh names, constants and values of a type come from here too.

import type { PrngState } from '../../lib/prng.ts'
import type { Callee, Maker, Place, Scalar } from './cgen-expressions.ts'
import { below, clamp, convert, expression, operand, pick, strength, wholeExpression } from './cgen-expressions.ts'

/** A member of a struct; `field` is the width of a bit-field, 0 for others. */
export interface Member {
  readonly name: string
  readonly type: Scalar
  readonly field: number
  /** Elements of an array member, 0 for others. */
  readonly count: number
  readonly inner?: Struct
}

/** A struct as it was declared. */
export interface Struct {
  readonly name: string
  readonly packed: boolean
  readonly members: readonly Member[]
}

/** A function that is called by a statement: it may change the program's globals. */
export interface Action {
  readonly text: (maker: Maker) => string
  readonly cost: number
}

/** What a statement may use, and how often it runs. */
export interface Scope {
  readonly prng: PrngState
  readonly places: readonly Place[]
  readonly movers: readonly Place[]
  readonly callees: readonly Callee[]
  readonly actions: readonly Action[]
  readonly structs: readonly { readonly struct: Struct; readonly objects: readonly string[] }[]
  readonly times: number
  readonly depth: number
  readonly cost: { total: number }
  readonly inLoop: boolean
}

/** How many statements a program may run, about. */
export const costLimit = 3000

let names = 0

/** Starts the names of a new program. */
export function resetNames(): void {
  names = 0
}

/** A name for the whole program. */
export const fresh = (kind: string): string => `@${kind}${names++}`

/** A name inside one function. */
export const local = (kind: string): string => `${kind}${names++}`

/** What the expressions of a statement may use. */
export function makerOf(scope: Scope): Maker {
  return {
    prng: scope.prng,
    places: scope.places,
    callees: scope.callees,
    movers: scope.movers,
    used: new Set(),
    budget: costLimit / scope.times,
  }
}

/** A constant that a type can hold. */
export function constant(prng: PrngState, type: Scalar): string {
  if (type.real) return `${below(prng, 2000) - 1000}.${below(prng, 8) * 125}${type.bits === 32 ? 'f' : ''}`
  if (type.bits === 1) return `${below(prng, 2)}`
  if (type.bits === 64)
    return pick(prng, [
      '-1',
      '0x123456789abcdef',
      '4294967296',
      '-4294967297',
      `${below(prng, 2 ** 31)}`,
      '0x7fffffffffffffff',
      '7',
    ])
  const span = 2 ** type.bits
  return type.bits < 32 || below(prng, 2) === 0
    ? `${Math.max(below(prng, span) - (type.signed ? span / 2 : 0), -(2 ** 31) + 1)}`
    : `${below(prng, 300)}`
}

/** The right side of an assignment to a place, or an argument or a result of a type. */
export function valueFor(maker: Maker, type: Scalar, depth: number, field = 0): string {
  const e = field > 0 ? wholeExpression(maker, depth) : expression(maker, depth)
  return operand(convert(type.real ? clamp(e) : e, type, below(maker.prng, 4) === 0), strength.assign)
}

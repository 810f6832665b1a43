// The door to the types that no register holds: `__int128`, `long double`, `_Complex` and vectors. For the rest of the compiler they are structures
// (RecordTag.wide says which); what operators and conversions mean for them is in the wide-*.ts files, which turn them into
// expressions of their parts. Those files are fetched when a program needs them.

import type { BinaryOp, Expr, UnaryOp } from './ast.ts'
import { use } from '../lib/parts.ts'
import type { Checker } from './check.ts'
import type { Span } from './diagnostics.ts'
import { wideTypes } from './parts.ts'
import type { FloatType, FunctionType, IntType, RecordType, Type, WideKind } from './types.ts'

/** What the rest of the compiler asks of wide types. null: these types do not go together. */
export interface WideOps {
  int128(unsigned: boolean): RecordType
  complex(part: IntType | FloatType | RecordType): RecordType
  vector(part: IntType | FloatType, count: number): RecordType
  binary(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span): Expr | null
  unary(c: Checker, fn: UnaryOp | 'plus', e: Expr, at: Span): Expr | null
  /** `l fn= r`; `post` yields the value before. */
  opAssign(c: Checker, fn: BinaryOp, l: Expr, r: Expr, at: Span, post: boolean): Expr | null
  /** As by assignment, or as by a cast. */
  convert(c: Checker | null, e: Expr, to: Type, isCast: boolean): Expr | null
  /** Whether it is not zero, as an int. */
  truth(e: Expr): Expr | null
  /** The type of `c ? l : r`. */
  common(l: Type, r: Type): Type | null
  /** `__real__ e` and `__imag__ e`. */
  realPart(e: Expr, imaginary: boolean, at: Span): Expr | null
  /** The array of a vector, for `v[i]`. */
  elements(e: Expr): Expr | null
  /** `__builtin_shuffle`, `__builtin_shufflevector`, `__builtin_convertvector`. */
  shuffle(c: Checker, list: readonly Expr[], at: Span): Expr | null
  shuffleConstant(list: readonly Expr[], at: Span): Expr | null
  convertVector(e: Expr, to: Type, at: Span): Expr | null
  /** `__builtin_complex(re, im)`. */
  fromParts(list: readonly Expr[], at: Span): Expr | null
  /** A constant with the suffix L. */
  literal(text: string, at: Span): Expr
  /** Classifying builtins and comparisons of a long double. */
  classify(c: Checker, name: string, list: readonly Expr[], at: Span): Expr | null
  /** A long double, or a pointer to one, as variadic argument. */
  variadic(e: Expr): Expr
  /** The type of a library function that gcc knows. */
  builtin(name: string): FunctionType | null
}

/** The operations of wide types. */
export const wide = (): WideOps => use(wideTypes).wideOps

/** Which wide type it is, if one. */
export const wideOf = (t: Type): WideKind | null => (t.kind === 'record' ? (t.record.wide ?? null) : null)

/** A long double. */
export const isLongDouble = (t: Type): boolean => t.kind === 'record' && t.record.wide?.kind === 'f80'

/** Types that may be written where a number may: they convert into each other. */
export const isNumeric = (t: Type): boolean => {
  const kind = wideOf(t)?.kind
  return t.kind === 'int' || t.kind === 'float' || kind === 'int128' || kind === 'f80' || kind === 'complex'
}

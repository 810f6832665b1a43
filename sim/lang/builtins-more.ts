// Builtin functions that few programs call: those that are others under another name, that look at an object's size or padding, that
// ask about the processor, and the checking forms of library functions.

import type { Expr } from './ast.ts'
import { args, countError, node } from './builtin-node.ts'
import { binary } from './check-arithmetic.ts'
import { assignable, bad, castTo, comma, convert, error, integerConstant, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { intNode, smallInt } from './fold.ts'
import { int64 } from './int64.ts'
import { builtinFunctionType, functionIn, tableOf } from './known-functions.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import {
  doubleType,
  floatType,
  intType,
  isError,
  isPointer,
  longDoubleType,
  longType,
  pointerTo,
  sizeOf,
  ucharType,
  ulongType,
  voidPointer,
  voidType,
} from './types.ts'
import type { Type } from './types.ts'
import { isLongDouble, wide } from './wide.ts'
import { helper, once, part, make } from './wide-nodes.ts'

/** Functions of the library that check sizes. */
const checking = tableOf(
  '__memcpy_chk:pppzz __memmove_chk:pppzz __mempcpy_chk:pppzz __memset_chk:ppizz __strcpy_chk:sscz __stpcpy_chk:sscz __strcat_chk:sscz __strncpy_chk:ssczz __stpncpy_chk:ssczz ' +
    '__strncat_chk:ssczz __printf_chk:iic. __fprintf_chk:ipic. __sprintf_chk:isizc. __snprintf_chk:iszizc. __vprintf_chk:iicp __vfprintf_chk:ipicp __vsprintf_chk:isizcp __vsnprintf_chk:iszizcp',
)

const roundings = /^([il]l?)(ceil|floor|round|rint)([fl]?)$/

const names: ReadonlySet<string> = new Set([
  ...checking.keys(),
  ...'clz ctz ffs popcount parity clrsb'.split(' ').map((name) => `${name}imax`),
  ...(
    'strlen powi powif powil bswap128 ia32_pause cpu_init cpu_supports cpu_is __clear_cache clear_padding assoc_barrier ' +
    'alloca_with_align_and_max frob_return_addr memcmp_eq cexpi cexpif cexpil goacc_parlevel_id object_size dynamic_object_size speculation_safe_value'
  ).split(' '),
])

/** Whether it is one of these; the name without `__builtin_`. */
export const isMore = (name: string): boolean =>
  names.has(name) || (roundings.test(name) && builtinFunctionType(name) === null)

/** The call; its name has been read. */
export function moreCall(p: Parser, t: Token, name: string): Expr {
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (list.some((a) => isError(value(a).type))) return bad(span)
  if (name.endsWith('_chk') || (!names.has(name) && builtinFunctionType(name) !== null))
    return library(p, t, name, list, span)
  const rounding = roundings.exec(name)
  if (rounding) return rounded(p, t, rounding, list, span)
  return other(p, t, name, list, span)
}

/** A call of the library's function of that name, which is known or in `checking`. */
function library(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  const known = builtinFunctionType(name) ?? functionIn(checking, name)
  if (!known) return bad(span)
  const count = known.params.length
  if (list.length < count || (list.length > count && !known.variadic)) return countError(p, t, count, list.length)
  const passed = list.map((a, i) =>
    i < count ? assignable(p, a, known.params[i], 'passing to parameter of type') : promoted(value(a)),
  )
  return helper(name, known.result, passed, span, known)
}

function promoted(e: Expr): Expr {
  if (e.type.kind === 'float') return convert(e, doubleType)
  if (e.type.kind === 'int' && e.type.size < 4) return convert(e, intType)
  return isLongDouble(e.type) ? wide().variadic(e) : e
}

/** `__builtin_lceil(x)` is `(long)ceil(x)`. */
function rounded(p: Parser, t: Token, [, to, fn, kind]: RegExpExecArray, list: readonly Expr[], span: Span): Expr {
  if (list.length !== 1) return countError(p, t, 1, list.length)
  return castTo(p, library(p, t, fn + kind, list, span), to === 'i' ? intType : longType, span)
}

const floatTypes: Readonly<Record<string, [Type, string]>> = {
  '': [doubleType, 'd'],
  f: [floatType, 's'],
  l: [longDoubleType, 'x'],
}

function other(p: Parser, t: Token, name: string, list: readonly Expr[], span: Span): Expr {
  const count = /^powi|^__clear|^object_|^dynamic/.test(name) ? 2 : /^(alloca|memcmp)/.test(name) ? 3 : 1
  const none = /^(ia32_|cpu_init)/.test(name)
  const many = name === 'speculation_safe_value' && list.length === 2
  if (!many && list.length !== (none ? 0 : count)) return countError(p, t, none ? 0 : count, list.length)
  switch (name) {
    case 'strlen':
      return lengthOf(p, t, list, span)
    case 'powi':
    case 'powif':
    case 'powil': {
      const [type, letter] = floatTypes[name.slice(4)]
      const x = assignable(p, list[0], type, 'passing to parameter of type')
      return helper(
        `__powi${letter}f2`,
        type,
        [x, assignable(p, list[1], intType, 'passing to parameter of type')],
        span,
      )
    }
    case 'cexpi':
    case 'cexpif':
    case 'cexpil': {
      const kind = name.slice(5)
      const x = convert(value(list[0]), floatTypes[kind][0])
      const z = wide().complex(floatTypes[kind][0] as never)
      return once(x, (v) =>
        make(z, [library(p, t, `cos${kind}`, [v], span), library(p, t, `sin${kind}`, [v], span)], span),
      )
    }
    case 'bswap128': {
      const e = castTo(p, list[0], wide().int128(true), span)
      return once(e, (v) =>
        make(
          e.type,
          [1, 0].map((i) => node('bswap64', [part(v, i)], ulongType, span)),
          span,
        ),
      )
    }
    case 'memcmp_eq':
      return library(p, t, 'memcmp', list, span)
    case 'ia32_pause':
    case 'cpu_init':
    case '__clear_cache':
      return list.reduceRight<Expr>((rest, e) => comma(value(e), rest), castTo(p, smallInt(0, span), voidType, span))
    case 'cpu_supports':
    case 'cpu_is':
      return processor(p, name, list[0], span)
    case 'assoc_barrier':
    case 'frob_return_addr':
      return value(list[0])
    case 'goacc_parlevel_id':
      return comma(value(list[0]), smallInt(0, span))
    case 'speculation_safe_value':
      return many ? comma(value(list[1]), value(list[0])) : value(list[0])
    case 'alloca_with_align_and_max':
      if (p.fn) p.fn.movesStack = true
      return node('alloca', [assignable(p, list[0], ulongType, 'passing to parameter of type')], voidPointer, span)
    case 'clear_padding':
      return clearPadding(p, t, list[0], span)
  }
  return objectSize(p, name, list, span)
}

/** The length of a literal is a constant. */
function lengthOf(p: Parser, t: Token, list: readonly Expr[], span: Span): Expr {
  const v = value(list[0])
  const literal = v.op === 'addr' ? v.e : null
  if (literal?.op === 'string' && literal.type.kind === 'array' && sizeOf(literal.type.base) === 1) {
    const end = literal.bytes.indexOf(0)
    if (end >= 0) return intNode(int64(end, 0), ulongType, span)
  }
  return library(p, t, 'strlen', list, span)
}

/** What the simulated processor has is what every x86-64 has. */
const features = new Set(['cmov', 'mmx', 'sse', 'sse2', 'x86-64'])

function processor(p: Parser, name: string, e: Expr, span: Span): Expr {
  const v = value(e)
  const literal = v.op === 'addr' ? v.e : null
  if (literal?.op !== 'string') {
    error(p, 'arguments', e, 'the parameter must be a string constant')
    return bad(span)
  }
  const text = String.fromCharCode(...literal.bytes.subarray(0, -1))
  return smallInt(name === 'cpu_supports' && features.has(text) ? 1 : 0, span)
}

// ---- sizes and padding

/** Where a constant address leads: what is left of the object, and of the member or element that was named last. */
interface Place {
  readonly whole: number
  readonly part: number
}

function placeOf(e: Expr): Place | null {
  switch (e.op) {
    case 'var': {
      if (e.type.kind === 'function') return null
      const size = sizeOf(e.type)
      return size >= 0 ? { whole: size, part: size } : null
    }
    case 'string':
    case 'compound':
      return { whole: sizeOf(e.type), part: sizeOf(e.type) }
    case 'member': {
      const outer = placeOf(e.e)
      const size = sizeOf(e.type)
      if (!outer) return null
      const whole = outer.whole - e.m.offset
      return { whole, part: size >= 0 ? size : whole }
    }
    case 'deref':
      return addressed(e.e)
  }
  return null
}

function addressed(e: Expr): Place | null {
  if (e.op === 'addr') return placeOf(e.e)
  if (e.op === 'cast' && isPointer(e.type)) return addressed(e.e)
  if (e.op !== 'ptradd' || e.r.op !== 'int' || e.vla) return null
  const place = addressed(e.l)
  const by = e.r.lo * e.scale * (e.negative ? -1 : 1)
  return place && { whole: place.whole - by, part: place.part - by }
}

/** `__builtin_object_size(p, kind)`: as at -O0, what is plain from the expression. */
function objectSize(p: Parser, name: string, list: readonly Expr[], span: Span): Expr {
  const kind = integerConstant(p, list[1], 'second argument')
  if (!kind) return bad(span)
  const place = addressed(value(list[0]))
  if (!place) return intNode((kind.lo & 2) !== 0 ? int64(0, 0) : int64(-1, -1), ulongType, span)
  return intNode(int64(Math.max(0, (kind.lo & 1) !== 0 ? place.part : place.whole), 0), ulongType, span)
}

/** Sets the bits that hold values of the type. */
function markUsed(t: Type, at: number, mask: Uint8Array): void {
  if (t.kind === 'array') {
    const size = sizeOf(t.base)
    for (let i = 0; i < t.length; i++) markUsed(t.base, at + i * size, mask)
  } else if (t.kind === 'record' && t.record.wide?.kind !== 'f80') {
    for (const m of t.record.members) {
      if (m.width >= 0 && m.name === null) continue
      if (m.width < 0) markUsed(m.type, at + m.offset, mask)
      else for (let b = m.bit; b < m.bit + m.width; b++) mask[at + m.offset + (b >> 3)] |= 1 << (b & 7)
    }
  } else mask.fill(255, at, at + (t.kind === 'record' ? 10 : sizeOf(t)))
}

/** Zeroes what belongs to no member of `*p`. */
function clearPadding(p: Parser, t: Token, e: Expr, span: Span): Expr {
  const v = value(e)
  if (!isPointer(v.type) || sizeOf(v.type.base) < 0) {
    error(p, 'type', span, `argument of ${t.text} must be a pointer to a complete type`)
    return bad(span)
  }
  const mask = new Uint8Array(sizeOf(v.type.base))
  markUsed(v.type.base, 0, mask)
  const byte = ucharType
  return once(castTo(p, v, pointerTo(byte), span), (base) => {
    let result: Expr = castTo(p, smallInt(0, span), voidType, span)
    for (let i = mask.length - 1; i >= 0; i--) {
      if (mask[i] === 255) continue
      const at = binary(p, 'add', base, smallInt(i, span))
      const place: Expr = { op: 'deref', e: at, type: byte, loc: span.loc, end: span.end }
      const kept = convert(binary(p, 'and', value(place), smallInt(mask[i], span)), byte)
      result = comma({ op: 'assign', l: place, r: kept, type: byte, loc: span.loc, end: span.end }, result)
    }
    return result
  })
}

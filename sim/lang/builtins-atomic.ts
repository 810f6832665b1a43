// __sync_… and __atomic_… builtins.

import { typeName } from './types.ts'
import type { Expr } from './ast.ts'
import { args, node } from './builtin-node.ts'
import { bad, castTo, convert, dereference, error, value } from './check.ts'
import { smallInt } from './fold.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { boolType, isError, isPointer, isScalar, pointerTo, ulongType, unqualified, voidType } from './types.ts'
import type { Type } from './types.ts'
function atomicTarget(p: Parser, e: Expr | undefined, t: Token): { pointer: Expr; type: Type } | null {
  if (!e) return null
  const v = value(e)
  if (isError(v.type)) return null
  if (!isPointer(v.type) || !isScalar(v.type.base)) {
    error(p, 'type', v, `${t.text} needs a pointer to an integer or pointer, found '${typeName(v.type)}'`)
    return null
  }
  return { pointer: v, type: unqualified(v.type.base) }
}

/** The other operand of an atomic operation: in pointer arithmetic gcc counts bytes. */
const operand = (p: Parser, e: Expr | undefined, type: Type): Expr =>
  e ? castTo(p, e, type.kind === 'pointer' ? ulongType : type, e) : bad({ loc: 0, end: 0 })

export function syncCall(p: Parser, t: Token): Expr {
  const name = t.text.slice(7).replace(/_(1|2|4|8)$/, '')
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (name === 'synchronize') return node('fence', [], voidType, span)
  const target = atomicTarget(p, list[0], t)
  if (!target) return bad(span)
  const { pointer, type } = target
  const fetch = /^fetch_and_(add|sub|or|and|xor|nand)$/.exec(name)
  if (fetch) return convert(node(`fetch_${fetch[1]}`, [pointer, operand(p, list[1], type)], type, span), type)
  const after = /^(add|sub|or|and|xor|nand)_and_fetch$/.exec(name)
  if (after) return node(`${after[1]}_fetch`, [pointer, operand(p, list[1], type)], type, span)
  switch (name) {
    case 'bool_compare_and_swap':
      return node('cas_bool', [pointer, operand(p, list[1], type), operand(p, list[2], type)], boolType, span)
    case 'val_compare_and_swap':
      return node('cas_val', [pointer, operand(p, list[1], type), operand(p, list[2], type)], type, span)
    case 'lock_test_and_set':
      return node('xchg', [pointer, operand(p, list[1], type)], type, span)
    case 'lock_release':
      return node('atomic_store', [pointer, castTo(p, smallInt(0, span), type, span)], voidType, span)
  }
  error(p, 'unsupported', t, `not supported: ${t.text}`)
  return bad(span)
}

export function atomicCall(p: Parser, t: Token): Expr {
  const name = t.text.slice(9).replace(/_(1|2|4|8)$/, '')
  const list = args(p)
  const span = { loc: t.loc, end: p.prevEnd }
  if (name === 'thread_fence' || name === 'signal_fence') return node('fence', [], voidType, span)
  if (name === 'is_lock_free' || name === 'always_lock_free') return smallInt(1, span, boolType)
  if (name === 'test_and_set' || name === 'clear') {
    const pointer = castTo(p, list[0] ?? bad(span), pointerTo(boolType), span)
    const bit = smallInt(name === 'clear' ? 0 : 1, span, boolType)
    return node(
      name === 'clear' ? 'atomic_store' : 'xchg',
      [pointer, bit],
      name === 'clear' ? voidType : boolType,
      span,
    )
  }
  const target = atomicTarget(p, list[0], t)
  if (!target) return bad(span)
  const { pointer, type } = target
  const fetch = /^fetch_(add|sub|or|and|xor|nand)$/.exec(name)
  if (fetch) return node(name, [pointer, operand(p, list[1], type)], type, span)
  const after = /^(add|sub|or|and|xor|nand)_fetch$/.exec(name)
  if (after) return node(name, [pointer, operand(p, list[1], type)], type, span)
  const through = (e: Expr | undefined): Expr => (e ? dereference(p, castTo(p, e, pointerTo(type), e), e) : bad(span))
  switch (name) {
    case 'load_n':
      return value(dereference(p, pointer, span))
    case 'store_n':
      return node('atomic_store', [pointer, operand(p, list[1], type)], voidType, span)
    case 'exchange_n':
      return node('xchg', [pointer, operand(p, list[1], type)], type, span)
    case 'compare_exchange_n':
      return node(
        'cas_expected',
        [pointer, castTo(p, list[1] ?? bad(span), pointerTo(type), span), operand(p, list[2], type)],
        boolType,
        span,
      )
    case 'load':
      return node(
        'atomic_store',
        [castTo(p, list[1] ?? bad(span), pointerTo(type), span), value(dereference(p, pointer, span))],
        voidType,
        span,
      )
    case 'store':
      return node('atomic_store', [pointer, value(through(list[1]))], voidType, span)
    case 'exchange':
      return node(
        'atomic_store',
        [
          castTo(p, list[2] ?? bad(span), pointerTo(type), span),
          node('xchg', [pointer, value(through(list[1]))], type, span),
        ],
        voidType,
        span,
      )
    case 'compare_exchange':
      return node(
        'cas_expected',
        [pointer, castTo(p, list[1] ?? bad(span), pointerTo(type), span), value(through(list[2]))],
        boolType,
        span,
      )
  }
  error(p, 'unsupported', t, `not supported: ${t.text}`)
  return bad(span)
}

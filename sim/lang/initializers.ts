// Initialisers that are more than one expression (C11 6.7.9): brace lists, elided braces, designators. The result is a flat list of stores.

import type { Expr, InitItem } from './ast.ts'
import { assignable, integerConstant, noMember, value } from './check.ts'
import { tidy } from './init-items.ts'
import { END } from './lexer.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import {
  arrayOf,
  compatible,
  findMember,
  isError,
  isInteger,
  isVariable,
  sizeOf,
  typeName,
  unqualified,
} from './types.ts'
import type { ArrayType, Member, RecordTag, RecordType, Type } from './types.ts'

interface State {
  readonly p: Parser
  readonly items: InitItem[]
  /** An expression that was read to see whether it initialises the whole; the first member takes it. */
  pending: Expr | null
  /** Highest offset so far: a store below it may replace an earlier one. */
  high: number
  /** Highest element of the outermost array, when its length is not known. */
  length: number
  /** The members of unions, by the union's offset, that were named last. */
  readonly chosen: Map<RecordTag, Map<number, Member>>
  /** What goes on behind a designator's value, the innermost first: a range repeats the value, and these stand in its last element. */
  rest: ((shift: number) => void)[]
}

const maxItems = 4_000_000

/** An initialiser for an object of `type`; an array without length gets one. */
export function initializer(p: Parser, type: Type): { type: Type; items: InitItem[] } {
  const s: State = { p, items: [], pending: null, high: -1, length: 0, chosen: new Map(), rest: [] }
  const open = p.tok
  if (isVariable(type)) {
    if (p.at('{') && p.peek().text === '}') {
      p.next()
      p.next()
      return { type, items: [] }
    }
    p.fail('initializer', open, 'variable-sized object may not be initialized')
  }
  if (type.kind === 'array' && type.length < 0) {
    initArray(s, type, 0, true)
    return { type: arrayOf(type.base, s.length), items: tidy(s.items) }
  }
  if (type.kind === 'array' && !p.at('{')) {
    // Only a string, or (GNU) a compound literal, initialises a whole array.
    const e = p.grammar.assignment(p)
    if (!stringFits(type, e) && !(e.op === 'compound' && e.type.kind === 'array')) {
      if (!isError(e.type)) p.error('initializer', e, notAList(type, e))
      return { type, items: [] }
    }
    s.pending = e
  }
  initObject(s, type, 0, null)
  return { type, items: tidy(s.items) }
}

function notAList(type: ArrayType, e: Expr): string {
  if (e.op === 'string') return 'array of inappropriate type initialized from a string constant'
  return `array initializer must be an initializer list${isInteger(type.base) && type.base.size === 1 ? ' or string literal' : ''}`
}

function push(s: State, offset: number, type: Type, member: Member | null, e: Expr): void {
  s.items.push({ offset, type, member, value: e })
  if (offset > s.high) s.high = offset
  if (s.items.length > maxItems) s.p.fail('too-long', e, 'initializer is too long')
}

function takeExpression(s: State): Expr {
  if (s.pending) {
    const e = s.pending
    s.pending = null
    return e
  }
  return s.p.grammar.assignment(s.p)
}

/** An object: scalar, aggregate with or without braces. */
function initObject(s: State, type: Type, offset: number, m: Member | null): void {
  const { p } = s
  if (type.kind === 'array') {
    initArray(s, type, offset, false)
    return
  }
  if (type.kind === 'record' && (!type.record.wide || type.record.wide.kind === 'vector')) {
    initRecord(s, type, offset)
    return
  }
  if (s.pending === null && p.at('{')) {
    const open = p.next()
    if (p.accept('}')) {
      p.error('initializer', open, 'scalar initializer cannot be empty')
      return
    }
    initObject(s, type, offset, m)
    while (p.accept(',')) {
      if (p.at('}')) break
      p.grammar.assignment(p)
    }
    p.expect('}')
    return
  }
  const e = takeExpression(s)
  push(s, offset, type, m, assignable(p, e, type, 'initializing'))
}

const atEnd = (p: Parser): boolean => p.at('}') || p.tok.kind === END
const isDesignator = (p: Parser, t: Token): boolean => t.kind === 5 && (t.text === '[' || t.text === '.')
const isOldDesignator = (p: Parser, t: Token, after: Token): boolean => p.isIdentifier(t) && after.text === ':'

// ---- arrays

function stringFits(type: ArrayType, e: Expr): boolean {
  if (e.op !== 'string' || !isInteger(type.base)) return false
  return e.type.kind === 'array' && sizeOf(e.type.base) === type.base.size && !type.base.bool
}

function initArray(s: State, type: ArrayType, offset: number, outermost: boolean, isMember = false): void {
  const { p } = s
  const braced = s.pending === null && p.at('{')
  if (braced) {
    const inner = p.peek()
    if (inner.kind === 4 && isInteger(type.base)) {
      p.next()
      const e = p.grammar.assignment(p)
      if (stringFits(type, e)) {
        initString(s, type, offset, e, outermost)
        p.accept(',')
        p.expect('}')
        return
      }
      s.pending = e
      bracedElements(s, type, offset, outermost)
      return
    }
    p.next()
    bracedElements(s, type, offset, outermost)
    return
  }
  const e = takeExpression(s)
  if (stringFits(type, e)) {
    initString(s, type, offset, e, outermost)
    return
  }
  if (e.op === 'compound' && e.type.kind === 'array' && compatible(unqualified(e.type.base), unqualified(type.base))) {
    // GNU: an array from a compound literal of its type.
    for (const item of e.init ?? []) push(s, offset + item.offset, item.type, item.member, item.value)
    if (outermost) s.length = e.type.length
    return
  }
  if (outermost && !isMember) {
    p.error('initializer', e, notAList(type, e))
    s.length = 1
    return
  }
  if (isError(e.type)) return
  s.pending = e
  elidedElements(s, type, offset, 0)
}

function initString(s: State, type: ArrayType, offset: number, e: Expr, outermost: boolean): void {
  if (outermost && type.length < 0 && e.type.kind === 'array') s.length = Math.max(s.length, e.type.length)
  push(s, offset, type.length < 0 ? arrayOf(type.base, e.type.kind === 'array' ? e.type.length : 0) : type, null, e)
}

/** A whole subobject is initialised again: what was said about its parts before does not count. */
function forget(s: State, type: Type, offset: number): void {
  if (offset > s.high) return
  const end = offset + Math.max(0, sizeOf(type))
  const kept = s.items.filter((item) => item.offset < offset || item.offset >= end || sizeOf(item.type) > end - offset)
  s.items.length = 0
  for (const item of kept) s.items.push(item)
}

/** `{ … }` of an array; the brace has been read. */
function bracedElements(s: State, type: ArrayType, offset: number, outermost: boolean): void {
  const { p } = s
  p.enter()
  if (!outermost) forget(s, type, offset)
  const size = sizeOf(type.base)
  let next = 0
  while (s.pending !== null || !atEnd(p)) {
    if (s.pending === null && p.at('[')) {
      next = arrayDesignator(s, type, offset, outermost)
      goOn(s)
    } else {
      if (type.length >= 0 && next >= type.length) {
        excess(s, 'array')
      } else {
        initObject(s, type.base, offset + next * size, null)
        next++
      }
    }
    if (outermost) s.length = Math.max(s.length, next)
    if (!p.accept(',')) break
  }
  p.expect('}', ' at the end of an initializer')
  p.leave()
}

/** gcc accepts more initialisers than there are elements with a warning. */
function excess(s: State, what: string): void {
  const { p } = s
  p.warn('excess', p.tok, `excess elements in ${what} initializer`)
  if (s.pending) s.pending = null
  else if (p.at('{')) skipBraces(p)
  else p.grammar.assignment(p)
}

export function skipBraces(p: Parser): void {
  let depth = 0
  do {
    if (p.at('{')) depth++
    if (p.at('}')) depth--
    if (p.tok.kind === END) return
    p.next()
  } while (depth > 0)
}

function arrayIndex(p: Parser, type: ArrayType): number {
  const e = p.grammar.constant(p)
  const n = integerConstant(p, e, 'array designator')
  if (!n) return 0
  if (n.hi !== 0 || n.lo < 0 || (type.length >= 0 && n.lo >= type.length)) {
    p.error(
      'designator',
      e,
      `array designator index (${n.hi < 0 ? 'negative' : n.lo >>> 0}) is outside the array bounds${type.length >= 0 ? ` (${type.length})` : ''}`,
    )
    return 0
  }
  return n.lo
}

/** `[n] … = value` or `[a ... b] = value`; gives the index behind. */
function arrayDesignator(s: State, type: ArrayType, offset: number, outermost: boolean): number {
  const { p } = s
  p.expect('[')
  const first = arrayIndex(p, type)
  const last = p.accept('...') ? arrayIndex(p, type) : first
  p.expect(']')
  const size = sizeOf(type.base)
  const from = s.items.length
  designated(s, type.base, offset + first * size, null)
  const items = s.items.slice(from)
  for (let i = first + 1; i <= last; i++) {
    for (const item of items) push(s, item.offset + (i - first) * size, item.type, item.member, item.value)
  }
  if (last > first) s.rest = s.rest.map((each) => (shift) => each(shift + (last - first) * size))
  if (outermost) s.length = Math.max(s.length, last + 1)
  return last + 1
}

/** Elements without braces, from index `from`; stops before what belongs to an outer level. */
function elidedElements(s: State, type: ArrayType, offset: number, from: number): void {
  const { p } = s
  const size = sizeOf(type.base)
  for (let i = from; i < type.length || type.length < 0; i++) {
    if (s.pending === null && (i > 0 || from > 0) && !nextElided(p)) return
    initObject(s, type.base, offset + i * size, null)
  }
}

/** Goes over a comma if what follows continues an elided list. */
function nextElided(p: Parser): boolean {
  if (!p.at(',')) return false
  const t = p.peek()
  if (t.text === '}' || isDesignator(p, t)) return false
  if (isOldDesignator(p, t, p.peek(2))) return false
  p.next()
  return true
}

// ---- records

function namedMembers(type: RecordType): Member[] {
  return type.record.members.filter((m) => m.name !== null || (m.width < 0 && m.type.kind === 'record'))
}

function initRecord(s: State, type: RecordType, offset: number): void {
  const { p } = s
  if (!type.record.complete) p.fail('incomplete', p.tok, `initialization of incomplete type '${typeName(type)}'`)
  if (s.pending === null && p.at('{')) {
    p.next()
    bracedMembers(s, type, offset)
    return
  }
  const e = takeExpression(s)
  if (isError(e.type)) return
  if (type.record.wide?.kind === 'vector' && e.type.kind === 'record' && e.type.record.wide?.kind === 'vector') {
    push(s, offset, type, null, assignable(p, e, type, 'initializing'))
    return
  }
  if (e.type.kind === 'record' && e.type.record === type.record) {
    push(s, offset, type, null, value(e))
    return
  }
  const members = namedMembers(type)
  if (members.length === 0 || (e.type.kind === 'record' && members.every((m) => m.type.kind !== 'record'))) {
    push(s, offset, type, null, assignable(p, e, type, 'initializing'))
    return
  }
  s.pending = e
  elidedMembers(s, type, offset, 0)
}

function initMember(s: State, m: Member, offset: number): void {
  if (m.type.kind === 'array' && m.type.length < 0) {
    // A flexible array member: as long as its initialiser.
    const outer = s.length
    s.length = 0
    initArray(s, m.type, offset + m.offset, true, true)
    s.length = outer
    return
  }
  initObject(s, m.type, offset + m.offset, m)
}

function bracedMembers(s: State, type: RecordType, offset: number): void {
  const { p } = s
  p.enter()
  forget(s, type, offset)
  const members = namedMembers(type)
  let next = 0
  while (!atEnd(p)) {
    if (p.at('.') || isOldDesignator(p, p.tok, p.peek())) {
      next = memberDesignator(s, type, offset)
      goOn(s)
    } else if (next >= members.length || (type.record.isUnion && next > 0))
      excess(s, type.record.isUnion ? 'union' : 'struct')
    else initMember(s, members[next++], offset)
    if (!p.accept(',')) break
  }
  p.expect('}', ' at the end of an initializer')
  p.leave()
}

/** `.name … = value`; gives the index of the member behind. */
function memberDesignator(s: State, type: RecordType, offset: number): number {
  const { p } = s
  const old = !p.accept('.')
  const name = p.identifier('a member name')
  if (old) p.expect(':')
  const path = findMember(type.record, name.text)
  if (!path) {
    noMember(p, type.record, type, name.text, name)
    p.accept('=')
    excessSilently(s)
    return 0
  }
  const index = namedMembers(type).indexOf(path[0])
  let at = offset
  let container = type
  for (const m of path) {
    choose(s, container, at, m)
    if (m !== path[path.length - 1]) at += m.offset
    if (m.type.kind === 'record') container = m.type
  }
  const last = path[path.length - 1]
  designated(s, last.type, at + last.offset, last, old)
  // Through anonymous structures, what follows continues inside the innermost.
  for (let i = path.length - 2; i >= 0; i--) {
    const outer = path[i].type
    at -= path[i].offset
    if (outer.kind !== 'record') continue
    const from = namedMembers(outer).indexOf(path[i + 1]) + 1
    let base = offset
    for (let j = 0; j <= i; j++) base += path[j].offset
    if (!outer.record.isUnion) s.rest.push((shift) => elidedMembers(s, outer, base + shift, from))
  }
  return index + 1
}

/** A union holds one member: naming another one takes back what was said about the first. */
function choose(s: State, type: RecordType, offset: number, m: Member): void {
  if (!type.record.isUnion) return
  const places = s.chosen.get(type.record) ?? new Map<number, Member>()
  s.chosen.set(type.record, places)
  const before = places.get(offset)
  places.set(offset, m)
  if (before !== m) forget(s, type, offset)
}

function goOn(s: State): void {
  const { rest } = s
  s.rest = []
  for (const each of rest) each(0)
}

function excessSilently(s: State): void {
  const { p } = s
  if (p.at('{')) skipBraces(p)
  else if (!atEnd(p)) p.grammar.assignment(p)
}

/** Behind one designator: another one, or `= value`. */
function designated(s: State, type: Type, offset: number, m: Member | null, assigned = false): void {
  const { p } = s
  if (p.at('[') && type.kind === 'array') {
    const next = arrayDesignator(s, type, offset, false)
    s.rest.push((shift) => elidedElements(s, type, offset + shift, next))
    return
  }
  if (p.at('.') && type.kind === 'record') {
    const next = memberDesignator(s, type, offset)
    if (!type.record.isUnion) s.rest.push((shift) => elidedMembers(s, type, offset + shift, next))
    return
  }
  if (p.at('[') || p.at('.')) p.fail('designator', p.tok, `designator into a value of type '${typeName(type)}'`)
  if (!assigned) p.accept('=')
  if (m && type.kind === 'array' && type.length < 0) {
    initMember(s, m, offset - m.offset)
    return
  }
  initObject(s, type, offset, m)
}

function elidedMembers(s: State, type: RecordType, offset: number, from: number): void {
  const { p } = s
  const members = namedMembers(type)
  for (let i = from; i < members.length; i++) {
    if (s.pending === null && (i > 0 || from > 0) && !nextElided(p)) return
    initMember(s, members[i], offset)
    if (type.record.isUnion) return
  }
}

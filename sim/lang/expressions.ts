// Expressions (C11 6.5 and GNU's additions): precedence climbing, with check.ts making the nodes.

import { typeName } from './types.ts'
import type { BinaryOp, Expr, Stmt } from './ast.ts'
import { binary, index, sizeOfType, unary } from './check-arithmetic.ts'
import { assign, increment, opAssign } from './check-assign.ts'
import { addressOf, bad, call, castTo, comma, conditional, dereference, logic, member, value } from './check.ts'
import type { Span } from './diagnostics.ts'
import { intNode } from './fold.ts'
import { int64 } from './int64.ts'
import { ID } from './lexer.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'
import { precedence } from './precedence.ts'
import { primary } from './primary.ts'
import { labelName } from './scope.ts'
import {
  alignOf,
  compatible,
  isError,
  isPointer,
  isVariable,
  isVoid,
  pointerTo,
  ulongType,
  unqualified,
  voidType,
} from './types.ts'
import type { Type } from './types.ts'
import { wide } from './wide.ts'
/** expression: assignment { , assignment } */
export function expression(p: Parser): Expr {
  let e = assignment(p)
  while (p.at(',')) {
    p.next()
    e = comma(e, assignment(p))
  }
  return e
}

const assignmentOps: Readonly<Record<string, BinaryOp>> = {
  '+=': 'add',
  '-=': 'sub',
  '*=': 'mul',
  '/=': 'div',
  '%=': 'rem',
  '&=': 'and',
  '|=': 'or',
  '^=': 'xor',
  '<<=': 'shl',
  '>>=': 'shr',
}

/** assignment-expression */
export function assignment(p: Parser): Expr {
  p.enter()
  const l = conditionalExpression(p)
  let result = l
  if (p.tok.kind === 5) {
    if (p.at('=')) {
      p.next()
      result = assign(p, l, assignment(p))
    } else {
      const fn = assignmentOps[p.tok.text]
      if (fn) {
        p.next()
        result = opAssign(p, fn, l, assignment(p))
      }
    }
  }
  p.leave()
  return result
}

/** constant-expression: what may be folded is, the caller looks whether it was. */
export const constant = (p: Parser): Expr => conditionalExpression(p)

function conditionalExpression(p: Parser): Expr {
  const test = binaryExpression(p, 1)
  if (!p.at('?')) return test
  p.next()
  p.enter()
  const middle = p.at(':') ? null : expression(p)
  p.expect(':')
  const no = conditionalExpression(p)
  p.leave()
  return middle === null ? elvis(p, test, no) : conditional(p, test, middle, no)
}

/** `a ?: b`: `a` is evaluated once. */
function elvis(p: Parser, test: Expr, no: Expr): Expr {
  const v = value(test)
  if (isError(v.type) || isVoid(v.type)) return bad(test)
  if (!p.fn || v.op === 'int') return conditional(p, v, v, no)
  const temp = p.hiddenLocal('.elvis', unqualified(v.type), {
    kind: ID,
    text: '.elvis',
    loc: v.loc,
    flags: 0,
    end: v.end,
  })
  const variable: Expr = { op: 'var', v: temp, type: temp.type, loc: v.loc, end: v.end }
  const save: Expr = { op: 'assign', l: variable, r: v, type: temp.type, loc: v.loc, end: v.end }
  const result = conditional(p, variable, variable, no)
  const body: Stmt[] = [{ op: 'expr', e: save, loc: v.loc }]
  return { op: 'block', body, value: value(result), exit: null, type: result.type, loc: v.loc, end: no.end }
}

const binaryOps: Readonly<Record<string, BinaryOp>> = {
  '|': 'or',
  '^': 'xor',
  '&': 'and',
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '>': 'gt',
  '<=': 'le',
  '>=': 'ge',
  '<<': 'shl',
  '>>': 'shr',
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'rem',
}

function binaryExpression(p: Parser, level: number): Expr {
  let left = castExpression(p)
  for (;;) {
    const op = p.tok
    if (op.kind !== 5) return left
    const strength = precedence[op.text]
    if (strength === undefined || strength < level) return left
    p.next()
    const right = binaryExpression(p, strength + 1)
    left =
      op.text === '&&' || op.text === '||'
        ? logic(p, op.text === '&&', left, right)
        : binary(p, binaryOps[op.text], left, right)
  }
}

/** Whether a type name follows the parenthesis; `__extension__` may stand before anything. */
function startsTypeName(p: Parser): boolean {
  let n = 1
  while (p.peek(n).text === '__extension__') n++
  return p.grammar.startsType(p, p.peek(n))
}

/** cast-expression: `(type) e`, a compound literal, or a unary expression. */
function castExpression(p: Parser): Expr {
  if (!p.at('(') || !startsTypeName(p)) return unaryExpression(p)
  p.enter()
  try {
    const open = p.next()
    const { type, effects } = p.grammar.typeName(p)
    p.expect(')', ' after the type name')
    if (p.at('{')) return postfix(p, p.grammar.compoundLiteral(p, type, open))
    const e = castExpression(p)
    const span = { loc: open.loc, end: e.end }
    if (type.kind === 'record' && type.record.isUnion && !compatible(unqualified(e.type), unqualified(type)))
      return unionCast(p, type, e, span)
    noteJumpBuffer(p, e.type)
    return withEffects(effects, castTo(p, e, type, span))
  } finally {
    p.leave()
  }
}

/** GNU: a cast to a union type with a member of the operand's type. */
function unionCast(p: Parser, type: Type & { kind: 'record' }, e: Expr, span: Span): Expr {
  const v = value(e)
  const m = type.record.members.find((x) => compatible(unqualified(x.type), unqualified(v.type)))
  if (!m || !p.fn) {
    p.error('type', span, `cast to union type from a type that is not in the union`)
    return bad(span)
  }
  const temp = p.hiddenLocal('.union', type, { kind: ID, text: '.union', loc: span.loc, flags: 0, end: span.end })
  temp.inMemory = true
  return { op: 'compound', v: temp, type, init: [{ offset: m.offset, type: m.type, member: null, value: v }], ...span }
}

/** Computes sizes of variable-length arrays before the value. */
function withEffects(effects: readonly Stmt[], e: Expr): Expr {
  if (effects.length === 0) return e
  return { op: 'block', body: effects, value: e, exit: null, type: e.type, loc: e.loc, end: e.end }
}

function unaryExpression(p: Parser): Expr {
  const t = p.tok
  if (t.kind === 5) {
    switch (t.text) {
      case '++':
      case '--': {
        p.next()
        const e = nested(p, unaryExpression)
        return increment(p, e, t.text === '++' ? 'add' : 'sub', false, { loc: t.loc, end: e.end })
      }
      case '&': {
        p.next()
        const e = nested(p, castExpression)
        noteJumpBuffer(p, e.type)
        return addressOf(p, e, { loc: t.loc, end: e.end })
      }
      case '*': {
        p.next()
        const e = nested(p, castExpression)
        return dereference(p, e, { loc: t.loc, end: e.end })
      }
      case '+':
      case '-':
      case '~':
      case '!': {
        p.next()
        const e = nested(p, castExpression)
        const fn = t.text === '+' ? 'plus' : t.text === '-' ? 'neg' : t.text === '~' ? 'not' : 'lnot'
        return unary(p, fn, e, { loc: t.loc, end: e.end })
      }
      case '&&': {
        p.next()
        const name = p.identifier('a label')
        return labelAddress(p, name, { loc: t.loc, end: name.end })
      }
    }
  } else if (t.kind === ID) {
    if (t.text === 'sizeof') return sizeofExpression(p)
    if (t.text === '_Alignof') return alignofExpression(p)
    if (t.text === '__extension__') {
      p.next()
      return castExpression(p)
    }
    if (t.text === '__real__' || t.text === '__imag__') return complexPart(p, t)
  }
  return postfix(p, primary(p))
}

function complexPart(p: Parser, t: Token): Expr {
  p.next()
  const e = nested(p, castExpression)
  if (isError(e.type)) return bad(t)
  const part = wide().realPart(e, t.text === '__imag__', { loc: t.loc, end: e.end })
  if (part) return part
  p.error('operands', t, `invalid argument type '${typeName(e.type)}' to ${t.text}`)
  return bad(t)
}

function nested(p: Parser, parse: (p: Parser) => Expr): Expr {
  p.enter()
  const e = parse(p)
  p.leave()
  return e
}

function labelAddress(p: Parser, name: Token, span: Span): Expr {
  if (!p.fn) {
    p.error('label', span, 'address of a label outside a function')
    return bad(span)
  }
  const own = labelName(p.scope, name.text)
  const owner = p.unit.localLabels.get(own)
  if (owner && owner !== p.fn)
    return p.fail('unsupported', span, 'not supported: the address of a label of a function around this one')
  let label = p.fn.labels.get(own)
  if (!label) {
    label = { name: name.text, token: name, defined: false, used: true, addressTaken: true, scope: null, position: -1 }
    p.fn.labels.set(own, label)
  }
  label.addressTaken = true
  return { op: 'label', label, type: pointerTo(voidType), ...span }
}

function sizeofExpression(p: Parser): Expr {
  const start = p.next()
  if (p.at('(') && startsTypeName(p)) {
    const open = p.next()
    const { type, effects } = p.grammar.typeName(p)
    p.expect(')')
    const span = { loc: start.loc, end: p.prevEnd }
    if (!p.at('{')) return withEffects(effects, sizeOfType(p, type, span))
    return sizeofValue(p, postfix(p, p.grammar.compoundLiteral(p, type, open)), start)
  }
  return sizeofValue(p, nested(p, unaryExpression), start)
}

function sizeofValue(p: Parser, e: Expr, start: Token): Expr {
  const span = { loc: start.loc, end: e.end }
  if (e.op === 'member' && e.m.width >= 0) {
    p.error('bit-field', span, "invalid application of 'sizeof' to a bit-field")
    return bad(span)
  }
  const size = sizeOfType(p, e.type, span)
  // The operand is evaluated only if its type is a variable-length array.
  if (!isVariable(e.type) || e.op === 'var') return size
  return comma({ op: 'cast', e: value(e), type: voidType, loc: e.loc, end: e.end }, size)
}

function alignofExpression(p: Parser): Expr {
  const start = p.next()
  let align: number
  if (p.at('(') && p.grammar.startsType(p, p.peek())) {
    p.next()
    align = alignOf(p.grammar.typeName(p).type)
    p.expect(')')
  } else {
    const e = nested(p, unaryExpression)
    align = e.op === 'var' ? Math.max(e.v.align, alignOf(e.type)) : alignOf(e.type)
  }
  return intNode(int64(align, 0), ulongType, { loc: start.loc, end: p.prevEnd })
}

function postfix(p: Parser, first: Expr): Expr {
  let e = first
  for (;;) {
    const t = p.tok
    if (t.kind !== 5) return e
    switch (t.text) {
      case '(': {
        p.next()
        const args = argumentList(p)
        const span = { loc: e.loc, end: p.prevEnd }
        noteTwice(p, e)
        e = inlined(e, call(p, e, args, span))
        break
      }
      case '[': {
        p.next()
        const i = expression(p)
        p.expect(']')
        e = index(p, e, i, { loc: e.loc, end: p.prevEnd })
        break
      }
      case '.': {
        p.next()
        const name = p.identifier('a member name')
        e = member(p, e, name.text, name, { loc: e.loc, end: name.end })
        break
      }
      case '->': {
        p.next()
        const name = p.identifier('a member name')
        const span = { loc: e.loc, end: name.end }
        const v = value(e)
        if (!isError(v.type) && !isPointer(v.type)) {
          const hint = v.type.kind === 'record' ? `did you mean '.${name.text}'?` : null
          p.error('member', t, `member reference type '${typeName(v.type)}' is not a pointer`, hint)
          e = bad(span)
        } else e = isError(v.type) ? bad(span) : member(p, dereference(p, v, v), name.text, name, span)
        break
      }
      case '++':
      case '--':
        p.next()
        e = increment(p, e, t.text === '++' ? 'add' : 'sub', true, { loc: e.loc, end: t.end })
        break
      default:
        return e
    }
  }
}

function argumentList(p: Parser): Expr[] {
  const args: Expr[] = []
  p.enter()
  if (!p.at(')')) {
    do args.push(assignment(p))
    while (p.accept(','))
  }
  p.leave()
  p.expect(')', ' after arguments')
  return args
}

const alwaysInline: Readonly<Record<string, string>> = {
  fabs: 'fabs',
  fabsf: 'fabsf',
  abs: 'iabs',
  labs: 'iabs',
  llabs: 'iabs',
  setjmp: 'setjmp_save',
  _setjmp: 'setjmp_save',
}

/** Library functions that gcc makes instructions of even at -O0. */
function inlined(fn: Expr, e: Expr): Expr {
  if (e.op !== 'call' || fn.op !== 'var' || fn.v.storage !== 'extern' || fn.v.defined || e.args.length !== 1) return e
  const name = Object.hasOwn(alwaysInline, fn.v.name) ? alwaysInline[fn.v.name] : undefined
  if (!name) return e
  fn.v.used = false
  return { op: 'builtin', name, args: e.args, type: e.type, word: null, loc: e.loc, end: e.end }
}

const twice = new Set(['setjmp', '_setjmp', '__sigsetjmp', 'sigsetjmp', 'vfork', 'getcontext', 'savectx'])

/** Functions that bring the registers or tell the bounds of the stack for those who look through it. */
const scanners = new Set(['getcontext', 'pthread_getattr_np', 'pthread_attr_getstack', 'pthread_attr_getstackaddr'])

/** Functions that return twice: everything in their caller lives in memory. */
function noteTwice(p: Parser, fn: Expr): void {
  if (fn.op !== 'var' || !p.fn) return
  if (twice.has(fn.v.name)) p.fn.returnsTwice = true
  if (scanners.has(fn.v.name)) p.unit.scansStack = true
}

/** setjmp's buffer is looked into: the registers are wanted, and the stack behind it. */
function noteJumpBuffer(p: Parser, type: Type): void {
  if (type.kind === 'array' && type.base.kind === 'record' && type.base.record.name === '__jmp_buf_tag')
    p.unit.scansStack = true
}

// ---- primary expressions

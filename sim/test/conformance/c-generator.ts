// Which random programs the language is compared with: integer types of all widths, doubles, arrays, structs with bit-fields, unions,
// pointers, functions and their pointers, all operators and statements. Pure, from a seed to C text.
// Nothing in them is undefined: signed sums, differences and products are taken of small remainders, divisors are not zero, shift
// counts are masked, indices are reduced, and expressions have no side effects (so that no order of evaluation matters).
// Names carry an `@` where a prefix goes, so that many programs fit into one compilation.

import type { PrngState } from '../../lib/prng.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import type { Family, Statement } from './statements.ts'
import { render } from './statements.ts'

interface Type {
  readonly name: string
  /** 1 for _Bool. */
  readonly bits: number
  readonly signed: boolean
  readonly format: string
  readonly double?: true
}

const types: readonly Type[] = [
  { name: 'signed char', bits: 8, signed: true, format: '%d' },
  { name: 'unsigned char', bits: 8, signed: false, format: '%d' },
  { name: 'short', bits: 16, signed: true, format: '%d' },
  { name: 'unsigned short', bits: 16, signed: false, format: '%d' },
  { name: 'int', bits: 32, signed: true, format: '%d' },
  { name: 'unsigned', bits: 32, signed: false, format: '%u' },
  { name: 'long', bits: 64, signed: true, format: '%ld' },
  { name: 'unsigned long', bits: 64, signed: false, format: '%lu' },
  { name: '_Bool', bits: 1, signed: false, format: '%d' },
  { name: 'char', bits: 8, signed: true, format: '%d' },
]
const int: Type = { name: 'int', bits: 32, signed: true, format: '%d' }
const unsigned: Type = { name: 'unsigned', bits: 32, signed: false, format: '%u' }
const long: Type = { name: 'long', bits: 64, signed: true, format: '%ld' }
const unsignedLong: Type = { name: 'unsigned long', bits: 64, signed: false, format: '%lu' }
const double: Type = { name: 'double', bits: 64, signed: true, format: '%.17g', double: true }

/** An expression and its type. */
interface Expr {
  readonly text: string
  readonly type: Type
}

/** Something that can be assigned to. */
interface Place extends Expr {
  /** Width of a bit-field; 0 for whole objects. */
  readonly field: number
  /** A pointer may be made to it: it is not volatile, and no part of a union or of a packed struct. */
  readonly plain?: true
}

interface Func {
  readonly name: string
  readonly result: Type
  readonly params: readonly Type[]
  readonly cost: number
}

interface Scope {
  readonly prng: PrngState
  readonly places: readonly Place[]
  readonly funcs: readonly Func[]
  /** How often what is generated now runs. */
  readonly times: number
  readonly depth: number
  /** Runs of statements, counted for the cost of the function. */
  readonly cost: { total: number }
  readonly inLoop: boolean
  /** Only the body prints: a function that did could be called in another order. */
  readonly isBody: boolean
}

const costLimit = 4000
let names = 0

/** Programs about the language. */
export const languageFamily: Family = {
  name: 'c',
  optimisable: true,
  generate,
  text: (program) =>
    `${head}${render(program, 0).replaceAll('@', '')}\nint main(void)\n{\n    body();\n    return 0;\n}\n`,
  batch: (programs) => {
    const texts = programs.map((program, i) => render(program, 0).replaceAll('@', `p${i}_`))
    const cases = programs.map((_program, i) => `    case ${i}: p${i}_body(); break;\n`)
    const main = `int main(int argc, char **argv)\n{\n    switch (atoi(argv[1])) {\n${cases.join('')}    }\n    return 0;\n}\n`
    return `${head}${texts.join('\n')}\n${main}`
  },
}

const head = `#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long whole(double d) { return d > -1e15 && d < 1e15 ? (long)d : 7; }
static double bounded(double d) { return d > -1e15 && d < 1e15 ? d : 1.5; }
static double least(double a, double b) { return a < b ? a : b + 0.5; }
static double quotient(double a, double b) { return a / (b == 0 ? 3 : b); }

`

function generate(seed: number, index: number): Statement[] {
  const prng = makePrng(seed * 1_000_003 + index)
  for (let i = 0; i < 8; i++) nextBelow(prng, 2)
  names = 0
  const program: Statement[] = []
  const globals = [
    ...declareScalars(prng, program, 5),
    ...declareArrays(prng, program),
    ...declareStruct(prng, program),
  ]
  const funcs: Func[] = []
  for (let i = 1 + nextBelow(prng, 3); i >= 0; i--) program.push(defineFunction(prng, funcs))
  const table = defineTable(prng, funcs)
  if (table !== null) program.push(table)
  const scope: Scope = {
    prng,
    places: globals,
    funcs,
    times: 1,
    depth: 0,
    cost: { total: 0 },
    inLoop: false,
    isBody: true,
  }
  const locals: Statement[] = []
  const all = { ...scope, places: [...globals, ...declareLocals(prng, locals, globals)] }
  const body = [...locals, ...block(all, 6 + nextBelow(prng, 12)), ...all.places.map(printPlace)]
  program.push({ open: 'static void @body(void)\n{', body, close: '}', fixed: true })
  return program
}

function below(prng: PrngState, bound: number): number {
  return nextBelow(prng, bound)
}

function pick<T>(prng: PrngState, list: readonly T[]): T {
  const item = list[below(prng, list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}

function fresh(kind: string): string {
  return `@${kind}${names++}`
}

function anyType(prng: PrngState): Type {
  return below(prng, 14) === 0 ? double : pick(prng, types)
}

function declareScalars(prng: PrngState, out: Statement[], count: number): Place[] {
  return Array.from({ length: count }, () => {
    const type = anyType(prng)
    const name = fresh('g')
    const storage = pick(prng, ['static ', 'static ', 'static volatile '])
    out.push({ line: `${storage}${type.name} ${name} = ${literalOf(prng, type)};`, fixed: true })
    return storage.includes('volatile') ? { text: name, type, field: 0 } : { text: name, type, field: 0, plain: true }
  })
}

function declareArrays(prng: PrngState, out: Statement[]): Place[] {
  const type = pick(prng, types)
  const name = fresh('a')
  const values = Array.from({ length: below(prng, 9) }, () => literalOf(prng, type))
  out.push({
    line: `static ${type.name} ${name}[8] = { ${values.join(', ')}${values.length === 0 ? '0' : ''} };`,
    fixed: true,
  })
  const grid = fresh('m')
  out.push({ line: `static int ${grid}[3][4] = { { 1, 2 }, { [2] = ${below(prng, 99)} } };`, fixed: true })
  const places = [0, 3, 7].map((at) => ({ text: `${name}[${at}]`, type, field: 0 }))
  return [...places, { text: `${grid}[1][${below(prng, 4)}]`, type: int, field: 0 }]
}

function declareStruct(prng: PrngState, out: Statement[]): Place[] {
  const tag = fresh('s')
  const fields: { text: string; type: Type; width: number }[] = []
  const count = 3 + below(prng, 5)
  for (let i = 0; i < count; i++) {
    const wide = below(prng, 3) === 0
    const type = wide ? pick(prng, [int, unsigned, long, unsignedLong]) : anyType(prng)
    fields.push({ text: `f${i}`, type, width: wide ? 1 + below(prng, type.bits) : 0 })
  }
  const attribute = below(prng, 5) === 0 ? '__attribute__((packed)) ' : ''
  const body = fields.map((field) => ({
    line: `${field.type.name} ${field.text}${field.width > 0 ? ` : ${field.width}` : ''};`,
    fixed: true as const,
  }))
  out.push({ open: `struct ${attribute}${tag} {`, body, close: '};', fixed: true })
  const object = fresh('o')
  const other = fresh('o')
  const pointer = fresh('p')
  const union = fresh('u')
  const values = fields.slice(0, 2).map((field) => literalOf(prng, field.type))
  out.push({ line: `static struct ${tag} ${object} = { ${values.join(', ')} }, ${other}[2];`, fixed: true })
  out.push({ line: `static struct ${tag} *${pointer} = &${other}[1];`, fixed: true })
  out.push({
    line: `static union { unsigned long whole; unsigned short part[4]; signed char byte[8]; } ${union};`,
    fixed: true,
  })
  const places = fields.flatMap((field) =>
    [`${object}.${field.text}`, `${pointer}->${field.text}`].map((text) => ({
      text,
      type: field.type,
      field: field.width,
    })),
  )
  const parts = [
    { text: `${union}.whole`, type: unsignedLong, field: 0 },
    { text: `${union}.part[${below(prng, 4)}]`, type: pick(prng, types.slice(3, 4)), field: 0 },
    { text: `${union}.byte[${below(prng, 8)}]`, type: pick(prng, types.slice(0, 1)), field: 0 },
  ]
  return [...places, ...parts]
}

function declareLocals(prng: PrngState, out: Statement[], globals: readonly Place[]): Place[] {
  const places: Place[] = Array.from({ length: 3 }, () => {
    const type = anyType(prng)
    const name = fresh('v')
    out.push({ line: `${type.name} ${name} = ${literalOf(prng, type)};`, fixed: true })
    return { text: name, type, field: 0, plain: true }
  })
  const target = pick(
    prng,
    [...places, ...globals].filter((place) => place.plain),
  )
  const pointer = fresh('q')
  out.push({ line: `${target.type.name} *${pointer} = (${target.type.name} *)&${target.text};`, fixed: true })
  return [...places, { text: `(*${pointer})`, type: target.type, field: 0 }]
}

function defineFunction(prng: PrngState, funcs: Func[]): Statement {
  const result = anyType(prng)
  const params = Array.from({ length: 1 + below(prng, 3) }, () => anyType(prng))
  const names_ = params.map(() => fresh('x'))
  const name = fresh('f')
  const locals: Statement[] = []
  const places: Place[] = params.map((type, i) => ({ text: names_[i] ?? '', type, field: 0, plain: true }))
  const scope: Scope = {
    prng,
    places,
    funcs: [...funcs],
    times: 1,
    depth: 1,
    cost: { total: 1 },
    inLoop: false,
    isBody: false,
  }
  const inner = { ...scope, places: [...places, ...declareLocals(prng, locals, places)] }
  const statements = block(inner, 2 + below(prng, 5))
  const last: Statement = { line: `return ${convert(expr(inner, 3), result).text};`, fixed: true }
  const list = params.map((type, i) => `${type.name} ${names_[i] ?? ''}`).join(', ')
  funcs.push({ name, result, params, cost: inner.cost.total })
  return {
    open: `static ${result.name} ${name}(${list})\n{`,
    body: [...locals, ...statements, last],
    close: '}',
    fixed: true,
  }
}

/** A table of pointers to two functions of one type, and its use as a function. */
function defineTable(prng: PrngState, funcs: Func[]): Statement | null {
  const first = funcs[0]
  if (first === undefined) return null
  const table = fresh('t')
  const params = first.params.map((type) => type.name).join(', ')
  funcs.push({ ...first, name: `${table}[${below(prng, 2)}]` }, { ...first, name: `(*${table}[1])` })
  return {
    line: `static ${first.result.name} (*${table}[2])(${params}) = { ${first.name}, &${first.name} };`,
    fixed: true,
  }
}

function printPlace(place: Place): Statement {
  // The integer promotions make an int or an unsigned of narrow fields; their format is that of the cast.
  return {
    line: `printf("${place.text.replaceAll('@', '')} ${place.type.format}\\n", (${place.type.name})${place.text});`,
    fixed: true,
  }
}

function block(scope: Scope, count: number): Statement[] {
  return Array.from({ length: count }, () => statement(scope))
}

function statement(scope: Scope): Statement {
  const { prng } = scope
  scope.cost.total += scope.times
  const kind = below(prng, 20)
  if (kind < 9 || scope.depth > 3) return assignment(scope)
  const inner = { ...scope, depth: scope.depth + 1 }
  if (kind < 11 && !scope.isBody) return assignment(scope)
  if (kind < 11) return { line: `printf("%d ", (int)(${wholeNumber(expr(scope, 2)).text}));` }
  if (kind < 14) {
    const otherwise = below(prng, 2) === 0 ? render(block(inner, 1 + below(prng, 2)), 1) : ''
    const close = otherwise === '' ? '}' : `} else {\n${otherwise}}`
    return { open: `if (${expr(scope, 3).text}) {`, body: block(inner, 1 + below(prng, 3)), close }
  }
  if (kind < 17) return loop(inner)
  if (kind < 19) return switchStatement(inner)
  if (scope.inLoop) return { line: `if (${expr(scope, 2).text}) ${pick(prng, ['break', 'continue'])};` }
  return { open: '{', body: block(inner, 2), close: '}' }
}

function assignment(scope: Scope): Statement {
  const { prng } = scope
  const place = pick(prng, scope.places)
  const { text, type } = place
  const kind = below(prng, 10)
  if (type.double || kind < 6) return { line: `${text} = ${convert(expr(scope, 4), type).text};` }
  const value = wholeNumber(expr(scope, 3))
  if (kind < 8) return { line: `${text} ${pick(prng, ['&=', '|=', '^='])} ${value.text};` }
  // Narrow types are promoted: their sums fit an int. A volatile is read and written once by each of these.
  const wraps = !type.signed || type.bits < 32
  if (!wraps || place.field > 0 || type.bits === 1) return { line: `${text} = ${text} % ${1 + below(prng, 1000)};` }
  if (kind < 9) return { line: `${text}${pick(prng, ['++', '--'])};` }
  const small = `(${value.text}) % ${value.type.signed ? 100 : '100u'}`
  return {
    line: `${text} ${pick(prng, ['+=', '-=', '*='])} ${type.signed || type.bits < 32 ? `(int)(${small})` : small};`,
  }
}

function loop(scope: Scope): Statement {
  const { prng } = scope
  const turns = 1 + below(prng, 6)
  if (scope.times * turns > costLimit) return assignment(scope)
  const name = fresh('i')
  const counter: Place = { text: `(int)${name}`, type: int, field: 0 }
  const inner: Scope = { ...scope, times: scope.times * turns, inLoop: true }
  const body = block(inner, 1 + below(prng, 3))
  const use: Statement = { line: assignTo(inner, counter) }
  if (below(prng, 2) === 0)
    return { open: `for (int ${name} = 0; ${name} < ${turns}; ${name}++) {`, body: [...body, use], close: '}' }
  const guard: Statement = { line: `if (++${name} > ${turns}) break;`, fixed: true }
  const [open, close] = pick(prng, [
    [`for (int ${name} = 0;;) {`, '}'],
    [`for (unsigned ${name} = 0; ${name} < 100; ) {`, '}'],
  ])
  return { open, body: [guard, ...body, use], close }
}

function assignTo(scope: Scope, value: Expr): string {
  const place = pick(scope.prng, scope.places)
  return `${place.text} = ${convert(value, place.type).text};`
}

function switchStatement(scope: Scope): Statement {
  const { prng } = scope
  const body: Statement[] = []
  const inner = { ...scope, inLoop: false }
  for (let i = 0; i < 4; i++) {
    body.push({ line: i === 3 && below(prng, 2) === 0 ? 'default:' : `case ${i * 2}:`, fixed: true })
    body.push(...block(inner, 1))
    if (below(prng, 3) > 0) body.push({ line: 'break;' })
  }
  body.push({ line: ';', fixed: true })
  return { open: `switch (${wholeNumber(expr(scope, 3)).text} & 7) {`, body, close: '}' }
}

function literalOf(prng: PrngState, type: Type): string {
  if (type.double) return `${below(prng, 2000) - 1000}.${below(prng, 8) * 125}`
  if (type.bits === 64)
    return pick(prng, ['0x123456789abcdef', '-1', '4294967296', `${below(prng, 1 << 30)}`, '0x8000000000000000'])
  if (type.bits === 1) return `${below(prng, 2)}`
  const span = 2 ** Math.min(type.bits, 31)
  return `${below(prng, span) - (type.signed ? span / 2 : 0)}`
}

function literal(prng: PrngState): Expr {
  switch (below(prng, 7)) {
    case 0:
      return { text: `${below(prng, 100)}L`, type: long }
    case 1:
      return { text: `0x${below(prng, 0x7fffffff).toString(16)}u`, type: unsigned }
    case 2:
      return { text: `'${pick(prng, ['a', 'Z', '0', '\\n', '\\x7f', '\\\\'])}'`, type: int }
    case 3:
      return { text: '0xffffffff', type: unsigned }
    case 4:
      return { text: `${below(prng, 0x7fffffff)}UL`, type: unsignedLong }
    default:
      return { text: `${below(prng, 1000)}`, type: int }
  }
}

function expr(scope: Scope, depth: number): Expr {
  const { prng } = scope
  if (depth <= 0 || below(prng, 6) === 0) {
    if (below(prng, 3) === 0) return literal(prng)
    const place = pick(prng, scope.places)
    return { text: place.text, type: fieldType(place) }
  }
  const kind = below(prng, 20)
  if (kind < 11) return binary(scope, depth)
  if (kind < 14) return unary(scope, depth)
  if (kind < 15) return sizeOf(scope, depth)
  if (kind < 17) return conditional(scope, depth)
  if (kind < 18) return call(scope, depth)
  const type = anyType(prng)
  return convert(expr(scope, depth - 1), type, true)
}

/** A bit-field narrower than int is an int after promotion; a wider one keeps a width of its own, which a cast takes away. */
function fieldType(place: Place): Type {
  if (place.field === 0) return place.type
  return place.field < 32 || (place.field === 32 && place.type.signed) ? int : place.type
}

function promote(type: Type): Type {
  return type.double || type.bits >= 32 ? type : int
}

function common(a: Type, b: Type): Type {
  if (a.double || b.double) return double
  const [p, q] = [promote(a), promote(b)]
  if (p.bits !== q.bits) return p.bits > q.bits ? p : q
  return p.signed ? q : p
}

function binary(scope: Scope, depth: number): Expr {
  const { prng } = scope
  const a = widthless(expr(scope, depth - 1))
  const b = widthless(expr(scope, depth - 1))
  const type = common(a.type, b.type)
  const op = pick(prng, [
    '+',
    '-',
    '*',
    '/',
    '%',
    '&',
    '|',
    '^',
    '<<',
    '>>',
    '<',
    '>',
    '<=',
    '>=',
    '==',
    '!=',
    '&&',
    '||',
    ',',
  ])
  if ('< > <= >= == != && ||'.split(' ').includes(op)) return { text: `(${a.text} ${op} ${b.text})`, type: int }
  if (op === ',') return { text: `((void)${a.text}, ${b.text})`, type: b.type }
  if (type.double) return doubleBinary(op, a, b)
  if ('&|^'.includes(op)) return { text: `(${a.text} ${op} ${b.text})`, type }
  if (op === '<<' || op === '>>') {
    const left = promote(a.type)
    const value = op === '<<' && left.signed ? `(${left.bits === 32 ? 'unsigned' : 'unsigned long'})${a.text}` : a.text
    const of = op === '<<' && left.signed ? (left.bits === 32 ? unsigned : unsignedLong) : left
    return { text: `(${value} ${op} (${b.text} & ${left.bits - 1}))`, type: of }
  }
  if (op === '/' || op === '%') {
    if (!type.signed) return { text: `(${a.text} ${op} (${b.text} | 1))`, type: common(a.type, common(b.type, int)) }
    return { text: `(${a.text} ${op} ((${b.text} & 63) ${pick(prng, ['+ 1', '- 66'])}))`, type }
  }
  if (!type.signed) return { text: `(${a.text} ${op} ${b.text})`, type }
  const by = type.bits === 32 ? '10000' : '1000000L'
  return { text: `(${a.text} % ${by} ${op} ${b.text} % ${by})`, type }
}

function doubleBinary(op: string, a: Expr, b: Expr): Expr {
  if ('+-*'.includes(op)) return { text: `(${a.text} ${op} ${b.text})`, type: double }
  if (op === '/') return { text: `quotient(${a.text}, ${b.text})`, type: double }
  return { text: `least(${a.text}, ${b.text})`, type: double }
}

function unary(scope: Scope, depth: number): Expr {
  const { prng } = scope
  const a = widthless(expr(scope, depth - 1))
  const type = promote(a.type)
  switch (below(prng, 4)) {
    case 0:
      return { text: `(!${a.text})`, type: int }
    case 1:
      return { text: type.double ? `(-${a.text})` : `(~${a.text})`, type }
    case 2:
      if (type.double || !type.signed) return { text: `(-${a.text})`, type }
      return { text: `(-(${a.text} % ${type.bits === 32 ? '100000' : '100000L'}))`, type }
    default:
      return { text: `(+${a.text})`, type }
  }
}

function sizeOf(scope: Scope, depth: number): Expr {
  const type = anyType(scope.prng)
  if (below(scope.prng, 2) === 0) return { text: `sizeof(${type.name})`, type: unsignedLong }
  return { text: `sizeof(${widthless(expr(scope, depth - 1)).text} + 0)`, type: unsignedLong }
}

function conditional(scope: Scope, depth: number): Expr {
  const a = widthless(expr(scope, depth - 1))
  const b = widthless(expr(scope, depth - 1))
  return { text: `(${expr(scope, depth - 1).text} ? ${a.text} : ${b.text})`, type: common(a.type, b.type) }
}

function call(scope: Scope, depth: number): Expr {
  const able = scope.funcs.filter((func) => func.cost * scope.times < costLimit)
  if (able.length === 0) return literal(scope.prng)
  const func = pick(scope.prng, able)
  scope.cost.total += func.cost * scope.times
  const args = func.params.map((type) => convert(expr(scope, depth - 2), type).text)
  return { text: `${func.name}(${args.join(', ')})`, type: func.result }
}

/** A wide bit-field has a width of its own in gcc; a cast gives it its type's. */
function widthless(e: Expr): Expr {
  const wide = /(\.|->)f\d+$/.test(e.text) && e.type.bits === 64 && !e.type.double
  return wide ? { text: `(${e.type.name})${e.text}`, type: e.type } : e
}

/** A double becomes a whole number only where it fits. */
function wholeNumber(e: Expr): Expr {
  return e.type.double ? { text: `whole(${e.text})`, type: long } : widthless(e)
}

function convert(e: Expr, type: Type, always = false): Expr {
  // Doubles stay small enough for products of products; none is ever infinite or not a number.
  const bounded = e.type.double ? { text: `bounded(${e.text})`, type: double } : e
  const value = type.double ? bounded : type.bits === 1 ? widthless(e) : wholeNumber(e)
  return always ? { text: `(${type.name})${value.text}`, type } : { text: value.text, type }
}

// Which random programs the compiler is held against gcc with: nested and packed structs, bit-fields, unions, arrays of arrays, pointers to
// pointers, linked nodes, structs as arguments and results, variable arguments, tables of functions, recursion, variable-length arrays, computed jumps,
// case ranges, traces of the order of evaluation. Pure, from a seed to C text. Nothing is undefined (cgen-expressions.ts says how).
// Names carry an `@` where a prefix goes, so that many programs fit into one compilation.

import type { PrngState } from '../../lib/prng.ts'
import { makePrng } from '../../lib/prng.ts'
import type { Callee, Expr, Maker, Place, Scalar } from './cgen-expressions.ts'
import {
  anyScalar,
  below,
  clamp,
  convert,
  double,
  expression,
  int,
  long,
  operand,
  pick,
  read,
  resetTemporaries,
  strength,
  uint,
  ulong,
  whole,
  wholeExpression,
} from './cgen-expressions.ts'
import type { Family, Statement } from './statements.ts'
import { render } from './statements.ts'

interface Member {
  readonly name: string
  readonly type: Scalar
  readonly field: number
  /** Elements of an array member, 0 for others. */
  readonly count: number
  readonly inner?: Struct
}

interface Struct {
  readonly name: string
  readonly packed: boolean
  readonly members: readonly Member[]
}

/** A function that is called by a statement: it may change the program's globals. */
interface Action {
  readonly text: (maker: Maker) => string
  readonly cost: number
}

interface Scope {
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

const costLimit = 3000
let names = 0

const fresh = (kind: string): string => `@${kind}${names++}`
const local = (kind: string): string => `${kind}${names++}`

const head = `#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double clamp(double d) { return d > -1e6 && d < 1e6 ? d : 0.75; }
static unsigned long sum;
static void mix(unsigned long v) { sum = (sum ^ v) * 0x100000001b3UL; sum ^= sum >> 29; }
static void mix_real(double d) { unsigned long v; memcpy(&v, &d, sizeof v); mix(v); }
static char order[400];
static int used;
static int note(int n) { if (used < 390) order[used++] = 'a' + n % 26; return n; }

`

/** Programs about the language. */
export const compilerFamily: Family = {
  name: 'c',
  optimisable: true,
  generate,
  text: (program) =>
    `${head}${render(program, 0).replaceAll('@', '')}\nint main(void)\n{\n    body();\n    return 0;\n}\n`,
  batch: (programs) => {
    const texts = programs.map((program, i) => render(program, 0).replaceAll('@', `p${i}_`))
    const cases = programs.map((_program, i) => `    case ${i}: p${i}_body(); break;\n`)
    return `${head}${texts.join('\n')}\nint main(int argc, char **argv)\n{\n    switch (atoi(argv[1])) {\n${cases.join('')}    }\n    return 0;\n}\n`
  },
}

function generate(seed: number, index: number): Statement[] {
  const prng = makePrng(Math.imul(seed, 7_368_787) + index)
  for (let i = 0; i < 8; i++) below(prng, 2)
  names = 0
  resetTemporaries()
  const program: Statement[] = []
  const globals = declareGlobals(prng, program)
  const structs = Array.from({ length: 1 + below(prng, 3) }, () => undefined).reduce<Struct[]>((list) => {
    list.push(declareStruct(prng, program, list))
    return list
  }, [])
  const objects = structs.map((struct) => ({ struct, objects: declareObjects(prng, program, struct) }))
  const places = [
    ...globals,
    ...objects.flatMap((each) => each.objects.flatMap((text) => placesOf(prng, text, each.struct))),
    ...declareUnion(prng, program),
  ]
  const callees: Callee[] = []
  for (let i = 1 + below(prng, 3); i > 0; i--) callees.push(definePure(prng, program, callees, structs))
  callees.push(defineTable(prng, program, callees))
  callees.push(defineRecursive(prng, program, callees), defineVariadic(prng, program))
  callees.push(...objects.map((each) => defineStructMaker(prng, program, each.struct, each.objects, callees)))
  const actions = [defineAction(prng, program, places, callees), defineList(prng, program)]
  program.push(
    defineBody({
      prng,
      places,
      movers: [],
      callees,
      actions,
      structs: objects,
      times: 1,
      depth: 0,
      cost: { total: 0 },
      inLoop: false,
    }),
  )
  return program
}

function makerOf(scope: Scope): Maker {
  return {
    prng: scope.prng,
    places: scope.places,
    callees: scope.callees,
    movers: scope.movers,
    used: new Set(),
    budget: costLimit / scope.times,
  }
}

function constant(prng: PrngState, type: Scalar): string {
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

function declareGlobals(prng: PrngState, out: Statement[]): Place[] {
  const places: Place[] = []
  for (let i = 0; i < 5; i++) {
    const type = anyScalar(prng)
    const name = fresh('g')
    const storage = pick(prng, ['static', 'static', 'static volatile', '_Thread_local static'])
    out.push({ line: `${storage} ${type.name} ${name} = ${constant(prng, type)};`, fixed: true })
    places.push({ text: name, type, field: 0, ...(storage.includes('volatile') ? { volatile: true as const } : {}) })
  }
  const type = pick(prng, whole)
  const array = fresh('a')
  out.push({
    line: `static ${type.name} ${array}[8] = { ${constant(prng, type)}, [${2 + below(prng, 3)}] = ${constant(prng, type)}, ${constant(prng, type)} };`,
    fixed: true,
  })
  const cube = fresh('c')
  const of = anyScalar(prng)
  out.push({
    line: `static ${of.name} ${cube}[2][3][4] = { { { 1, 2 }, { [3] = 3 } }, { [2] = { 4, 5, 6, 7 } } };`,
    fixed: true,
  })
  const pointer = fresh('p')
  const twice = fresh('pp')
  out.push({ line: `static ${type.name} *${pointer} = ${array} + 3, **${twice} = &${pointer};`, fixed: true })
  const index = places.find((place) => !place.type.real)?.text ?? '1'
  places.push({ text: `${array}[${below(prng, 3)}]`, type, field: 0 })
  places.push({ text: `${array}[${index} & 7]`, type, field: 0 })
  places.push({ text: `${cube}[1][${below(prng, 3)}][${index} & 3]`, type: of, field: 0 })
  places.push({ text: `*(*(${cube}[${below(prng, 2)}] + 1) + 2)`, type: of, field: 0 })
  places.push({ text: `${pointer}[${below(prng, 5)}]`, type, field: 0 })
  places.push({ text: `**${twice}`, type, field: 0 })
  return places
}

function declareStruct(prng: PrngState, out: Statement[], earlier: readonly Struct[]): Struct {
  const name = fresh('s')
  const members: Member[] = []
  for (let i = 2 + below(prng, 5); i > 0; i--) {
    const member = `m${members.length}`
    const kind = below(prng, 10)
    const inner = kind === 0 && earlier.length > 0 ? pick(prng, earlier) : undefined
    if (inner) members.push({ name: member, type: int, field: 0, count: 0, inner })
    else if (kind < 5) {
      const type = pick(prng, [int, uint, uint, long, ulong, ...whole.slice(0, 6)])
      members.push({ name: member, type, field: 1 + below(prng, type.bits), count: 0 })
    } else members.push({ name: member, type: anyScalar(prng), field: 0, count: kind < 7 ? 2 + below(prng, 3) : 0 })
  }
  const lines: Statement[] = members.map((member) => ({
    line: member.inner
      ? `struct ${member.inner.name} ${member.name};`
      : `${member.type.name} ${member.name}${member.field > 0 ? ` : ${member.field}` : ''}${member.count > 0 ? `[${member.count}]` : ''};`,
    fixed: true,
  }))
  if (below(prng, 6) === 0) lines.splice(1, 0, { line: 'int : 0;', fixed: true })
  const packed = below(prng, 5) === 0
  out.push({
    open: `struct ${packed ? '__attribute__((packed)) ' : ''}${name} {`,
    body: lines,
    close: '};',
    fixed: true,
  })
  return { name, packed, members }
}

function initialiser(prng: PrngState, struct: Struct): string {
  const parts = struct.members.map((member) => {
    const value = member.inner
      ? initialiser(prng, member.inner)
      : member.count > 0
        ? `{ ${constant(prng, member.type)}, ${constant(prng, member.type)} }`
        : member.field > 0
          ? `${below(prng, 2 ** Math.min(member.field - (member.type.signed ? 1 : 0), 30))}`
          : constant(prng, member.type)
    return below(prng, 3) === 0 ? `.${member.name} = ${value}` : value
  })
  return `{ ${parts.slice(0, 1 + below(prng, parts.length)).join(', ')} }`
}

function declareObjects(prng: PrngState, out: Statement[], struct: Struct): string[] {
  const one = fresh('o')
  const list = fresh('l')
  const pointer = fresh('q')
  out.push({ line: `static struct ${struct.name} ${one} = ${initialiser(prng, struct)};`, fixed: true })
  out.push({
    line: `static struct ${struct.name} ${list}[3] = { ${initialiser(prng, struct)}, [2] = ${initialiser(prng, struct)} };`,
    fixed: true,
  })
  out.push({ line: `static struct ${struct.name} *${pointer} = &${list}[1];`, fixed: true })
  return [one, `${list}[2]`, `(*${pointer})`, `${pointer}[${below(prng, 2)}]`]
}

function placesOf(prng: PrngState, object: string, struct: Struct): Place[] {
  return struct.members.flatMap((member): Place[] => {
    const text = `${object.startsWith('(*') ? `${object.slice(2, -1)}->` : `${object}.`}${member.name}`
    if (member.inner) return placesOf(prng, text, member.inner)
    if (member.count > 0) return [{ text: `${text}[${below(prng, member.count)}]`, type: member.type, field: 0 }]
    return [{ text, type: member.type, field: member.field }]
  })
}

function declareUnion(prng: PrngState, out: Statement[]): Place[] {
  const name = fresh('u')
  out.push({
    line: `static union { unsigned long whole; struct { int low; unsigned high : 20, top : 12; }; unsigned char byte[8]; short part[4]; } ${name} = { 0x1122334455667788 };`,
    fixed: true,
  })
  return [
    { text: `${name}.whole`, type: ulong, field: 0 },
    { text: `${name}.low`, type: int, field: 0 },
    { text: `${name}.high`, type: uint, field: 20 },
    { text: `${name}.top`, type: uint, field: 12 },
    { text: `${name}.byte[${below(prng, 8)}]`, type: whole[3] ?? int, field: 0 },
  ]
}

/** The right side of an assignment to a place, or an argument or a result of a type. */
function valueFor(maker: Maker, type: Scalar, depth: number, field = 0): string {
  const e = field > 0 ? wholeExpression(maker, depth) : expression(maker, depth)
  return operand(convert(type.real ? clamp(e) : e, type, below(maker.prng, 4) === 0), strength.assign)
}

function declareLocals(prng: PrngState, out: Statement[], count: number, kind: string): Place[] {
  return Array.from({ length: count }, () => {
    const type = kind === 'k' ? pick(prng, whole.slice(1)) : anyScalar(prng)
    const name = local(kind)
    out.push({
      line: `${pick(prng, ['', '', 'register ', 'volatile '])}${type.name} ${name} = ${constant(prng, type)};`,
      fixed: true,
    })
    return { text: name, type, field: 0 }
  })
}

function definePure(prng: PrngState, out: Statement[], earlier: readonly Callee[], structs: readonly Struct[]): Callee {
  const result = anyScalar(prng)
  const params = Array.from({ length: 1 + below(prng, 8) }, () => ({ type: anyScalar(prng), name: local('x') }))
  const struct = pick(prng, structs)
  const body: Statement[] = []
  const places: Place[] = params.map(({ type, name }) => ({ text: name, type, field: 0 }))
  const scope: Scope = {
    prng,
    places: [...places, ...declareLocals(prng, body, 2, 'v')],
    movers: declareLocals(prng, body, 2, 'k'),
    callees: [...earlier],
    actions: [],
    structs: [],
    times: 1,
    depth: 1,
    cost: { total: 2 },
    inLoop: false,
  }
  const structParam = local('st')
  const withStruct = { ...scope, places: [...scope.places, ...placesOf(prng, structParam, struct)] }
  body.push(...block(withStruct, 2 + below(prng, 4)))
  body.push({ line: `return ${valueFor(makerOf(withStruct), result, 3)};`, fixed: true })
  const name = fresh('f')
  const list = [...params.map((each) => `${each.type.name} ${each.name}`), `struct ${struct.name} ${structParam}`]
  out.push({ open: `static ${result.name} ${name}(${list.join(', ')})\n{`, body, close: '}', fixed: true })
  const initial = initialiser(prng, struct)
  return {
    name,
    result,
    cost: scope.cost.total,
    args: (maker) =>
      [...params.map(({ type }) => valueFor(maker, type, 1)), `(struct ${struct.name})${initial}`].join(', '),
  }
}

function defineRecursive(prng: PrngState, out: Statement[], callees: readonly Callee[]): Callee {
  const type = pick(prng, whole)
  const name = fresh('r')
  const maker: Maker = {
    prng,
    places: [
      { text: 'v', type, field: 0 },
      { text: 'n', type: int, field: 3 },
    ],
    callees,
    movers: [],
    used: new Set(),
    budget: 100,
  }
  const last = valueFor(maker, type, 2)
  const next = valueFor(maker, type, 2)
  const body: Statement[] = [
    { line: `if (n <= 0) return ${last};`, fixed: true },
    { line: `v ^= ${name}(n - 1, ${next});`, fixed: true },
    { line: `return v + (unsigned)n;`, fixed: true },
  ]
  out.push({ open: `static ${type.name} ${name}(int n, ${type.name} v)\n{`, body, close: '}', fixed: true })
  return {
    name,
    result: type,
    cost: 900,
    args: (m) => `${operand(wholeExpression(m, 1), 8)} & 7, ${valueFor(m, type, 1)}`,
  }
}

/** A table of functions, and one that calls through it. */
function defineTable(prng: PrngState, out: Statement[], callees: readonly Callee[]): Callee {
  const type = pick(prng, whole)
  const maker: Maker = {
    prng,
    places: [
      { text: 'v', type, field: 0 },
      { text: 'n', type: int, field: 3 },
    ],
    callees,
    movers: [],
    used: new Set(),
    budget: 100,
  }
  const entries = Array.from({ length: 2 + below(prng, 3) }, () => fresh('e'))
  for (const entry of entries) {
    const body: Statement[] = [{ line: `return ${valueFor(maker, type, 2)};`, fixed: true }]
    out.push({ open: `static ${type.name} ${entry}(int n, ${type.name} v)\n{`, body, close: '}', fixed: true })
  }
  const table = fresh('t')
  const list = entries.map((entry) => (below(prng, 2) === 0 ? entry : `&${entry}`)).join(', ')
  out.push({ line: `static ${type.name} (*const ${table}[])(int, ${type.name}) = { ${list} };`, fixed: true })
  const name = fresh('k')
  const call = pick(prng, [`${table}[n % ${entries.length}]`, `(*${table}[n % ${entries.length}])`])
  const body: Statement[] = [{ line: `return ${call}(n, v);`, fixed: true }]
  out.push({ open: `static ${type.name} ${name}(int n, ${type.name} v)\n{`, body, close: '}', fixed: true })
  return {
    name,
    result: type,
    cost: 300,
    args: (m) => `${operand(wholeExpression(m, 1), 8)} & 7, ${valueFor(m, type, 1)}`,
  }
}

function defineVariadic(prng: PrngState, out: Statement[]): Callee {
  const kinds = Array.from({ length: 1 + below(prng, 12) }, () => pick(prng, [int, uint, long, ulong, double, double]))
  const name = fresh('w')
  const body: Statement[] = [
    { line: 'va_list ap;', fixed: true },
    { line: 'unsigned long total = count;', fixed: true },
    { line: 'va_start(ap, count);', fixed: true },
    ...kinds.map((kind): Statement => ({
      line: kind.real ? 'total += (long)va_arg(ap, double);' : `total = total * 5 + va_arg(ap, ${kind.name});`,
    })),
    { line: 'va_end(ap);', fixed: true },
    { line: 'return total;', fixed: true },
  ]
  out.push({ open: `static unsigned long ${name}(int count, ...)\n{`, body, close: '}', fixed: true })
  return {
    name,
    result: ulong,
    cost: 20,
    args: (m) =>
      [
        `${kinds.length}`,
        ...kinds.map((kind) => `(${kind.name})${operand(convert(expression(m, 1), kind, false), strength.cast)}`),
      ].join(', '),
  }
}

/** A function that takes a struct and gives a changed one; called for one member of it. */
function defineStructMaker(
  prng: PrngState,
  out: Statement[],
  struct: Struct,
  objects: readonly string[],
  callees: readonly Callee[],
): Callee {
  const name = fresh('h')
  const places = placesOf(prng, 'o', struct)
  const maker: Maker = {
    prng,
    places: [...places, { text: 'n', type: int, field: 0 }],
    callees: callees.filter((each) => each.cost < 100),
    movers: [],
    used: new Set(),
    budget: 100,
  }
  const body: Statement[] = places
    .slice(0, 3)
    .map((place) => ({ line: `${place.text} = ${valueFor(maker, place.type, 2, place.field)};` }))
  body.push({ line: 'return o;', fixed: true })
  out.push({
    open: `static struct ${struct.name} ${name}(struct ${struct.name} o, int n)\n{`,
    body,
    close: '}',
    fixed: true,
  })
  const member = pick(prng, placesOf(prng, '', struct))
  const given = read({ ...member, text: 'x' })
  const helper = fresh('hm')
  out.push({
    open: `static ${given.type.name} ${helper}(int n)\n{`,
    body: [{ line: `return ${name}(${name}(${pick(prng, objects)}, n), n >> 1)${member.text};`, fixed: true }],
    close: '}',
    fixed: true,
  })
  return {
    name: helper,
    result: given.type,
    cost: 200,
    args: (m) => operand(convert(wholeExpression(m, 1), int, false), strength.assign),
  }
}

function defineAction(prng: PrngState, out: Statement[], places: readonly Place[], callees: readonly Callee[]): Action {
  const name = fresh('e')
  const type = pick(prng, whole)
  const body: Statement[] = []
  const all: readonly Place[] = [...places, { text: 'x', type, field: 0 }, { text: 'calls', type: int, field: 0 }]
  const scope: Scope = {
    prng,
    places: all.slice(0, -1),
    movers: declareLocals(prng, body, 1, 'k'),
    callees: callees.filter((each) => each.cost < 100),
    actions: [],
    structs: [],
    times: 1,
    depth: 2,
    cost: { total: 2 },
    inLoop: false,
  }
  body.unshift({ line: 'static int calls;', fixed: true })
  body.push(...block(scope, 3), { line: 'mix(++calls);' })
  out.push({ open: `static void ${name}(${type.name} x)\n{`, body, close: '}', fixed: true })
  return { cost: scope.cost.total + 100, text: (maker) => `${name}(${valueFor(maker, type, 2)});` }
}

/** A list of nodes that is turned around, walked and summed. */
function defineList(prng: PrngState, out: Statement[]): Action {
  const [node, nodes, name] = [fresh('n'), fresh('ns'), fresh('walk')]
  const type = pick(prng, whole.slice(1))
  out.push({ line: `struct ${node} { struct ${node} *next; ${type.name} value; };`, fixed: true })
  out.push({
    line: `static struct ${node} ${nodes}[4] = { { &${nodes}[1], 1 }, { &${nodes}[3], 2 }, { .value = 3 }, { &${nodes}[2], ${constant(prng, type)} } };`,
    fixed: true,
  })
  const body: Statement[] = [
    { line: `struct ${node} **at = &head, *back = 0, *following;`, fixed: true },
    { line: `while (*at && (*at)->value != ${below(prng, 4)}) at = &(*at)->next;` },
    { line: 'if (*at) (*at)->value += 5;' },
    {
      line: 'for (at = &head; *at; *at = following) { following = (*at)->next; (*at)->next = back; back = *at; }',
      fixed: true,
    },
    { line: 'head = back;', fixed: true },
    { line: `for (struct ${node} *p = head; p; p = p->next) mix(p->value);` },
  ]
  out.push({ line: `static struct ${node} *${name}_head = ${nodes};`, fixed: true })
  out.push({
    open: `static void ${name}(void)\n{`,
    body: body.map((each) => ('line' in each ? { ...each, line: each.line.replaceAll('head', `${name}_head`) } : each)),
    close: '}',
    fixed: true,
  })
  return { cost: 30, text: () => `${name}();` }
}

function defineBody(outer: Scope): Statement {
  const { prng } = outer
  const lines: Statement[] = []
  const locals = declareLocals(prng, lines, 3, 'v')
  const movers = declareLocals(prng, lines, 4, 'k')
  const target = pick(
    prng,
    outer.places.filter((place) => place.field === 0 && /^@(?:g|a)\d+(?:\[\d\])?$/.test(place.text) && !place.volatile),
  )
  lines.push({ line: `${target.type.name} *ip = (${target.type.name} *)&${target.text};`, fixed: true })
  const scope: Scope = {
    ...outer,
    places: [...outer.places, ...locals, { text: '*ip', type: target.type, field: 0 }],
    movers,
  }
  lines.push(...block(scope, 6 + below(prng, 12)))
  lines.push(...[...scope.places, ...movers].map(show))
  lines.push({ line: 'printf("%s %lx\\n", order, sum);', fixed: true })
  return { open: 'static void @body(void)\n{', body: lines, close: '}', fixed: true }
}

function show(place: Place): Statement {
  const name = place.text.replaceAll('@', '').replaceAll('%', '%%')
  return place.type.real
    ? { line: `printf("${name} %.17g\\n", (double)${place.text}); mix_real(${place.text});`, fixed: true }
    : { line: `printf("${name} %ld\\n", (long)${place.text}); mix(${place.text});`, fixed: true }
}

function block(scope: Scope, count: number): Statement[] {
  return Array.from({ length: count }, () => statement(scope))
}

function statement(scope: Scope): Statement {
  const { prng } = scope
  scope.cost.total += scope.times
  const kind = below(prng, 30)
  if (kind < 11 || scope.depth > 3) return assignment(scope)
  const inner = { ...scope, depth: scope.depth + 1 }
  if (kind < 14) return choice(inner)
  if (kind < 18) return loop(inner)
  if (kind < 20) return switchOf(inner)
  if (kind < 21) return jumps(inner)
  if (kind < 23) return { line: `mix(${valueFor(makerOf(scope), ulong, 3)});` }
  if (kind < 24) return variableLength(inner)
  if (kind < 26) return noted(scope)
  if (kind < 28) return action(scope)
  if (kind < 29) return copy(scope)
  if (scope.inLoop) return { line: `if (${expression(makerOf(scope), 2).text}) ${pick(prng, ['break', 'continue'])};` }
  return { open: '{', body: block(inner, 2), close: '}' }
}

function assignment(scope: Scope): Statement {
  const { prng } = scope
  const maker = makerOf(scope)
  const place = pick(prng, scope.places)
  const { text, type, field } = place
  const kind = below(prng, 10)
  if (type.real) {
    if (kind < 7) return { line: `${text} = clamp(${valueFor(maker, double, 3)});` }
    return { line: `${text} = clamp(${text}${pick(prng, [' * 0.5', ' - 3', ' + 1.25f', ' / 3'])});` }
  }
  if (kind < 5) return { line: `${text} = ${valueFor(maker, type, 4, field)};` }
  if (kind < 7)
    return { line: `${text} ${pick(prng, ['&=', '|=', '^='])} ${operand(wholeExpression(maker, 3), strength.assign)};` }
  const wraps = !type.signed || type.bits < 32
  if (kind < 8)
    return {
      line: `${text} ${pick(prng, ['<<=', '>>='])} ${operand(wholeExpression(maker, 2), 8)} & ${Math.min(type.bits, field || 64, 16) - 1};`,
    }
  if (!wraps || (field >= 31 && type.signed)) return { line: `${text} = (unsigned)${text} * 3 + 1;` }
  if (kind < 9) return { line: `${pick(prng, ['++', '--'])}${text};` }
  const small = operand(convert(wholeExpression(maker, 2), pick(prng, whole.slice(1, 4)), true), strength.assign)
  return { line: `${text} ${pick(prng, ['+=', '-=', '*='])} ${small};` }
}

function choice(scope: Scope): Statement {
  const otherwise = below(scope.prng, 2) === 0 ? render(block(scope, 1 + below(scope.prng, 2)), 1) : ''
  return {
    open: `if (${expression(makerOf(scope), 3).text}) {`,
    body: block(scope, 1 + below(scope.prng, 3)),
    close: otherwise === '' ? '}' : `} else {\n${otherwise}}`,
  }
}

function loop(scope: Scope): Statement {
  const { prng } = scope
  const turns = 1 + below(prng, 6)
  if (scope.times * turns > costLimit) return assignment(scope)
  const name = local('i')
  const type = pick(prng, whole.slice(1))
  // The counter is read, never changed, by what is inside.
  const inner: Scope = { ...scope, times: scope.times * turns, inLoop: true }
  const body = block(inner, 1 + below(prng, 3))
  body.push({ line: `mix(${name});` })
  switch (below(prng, 4)) {
    case 0:
      return { open: `for (${type.name} ${name} = 0; ${name} < ${turns}; ${name}++) {`, body, close: '}' }
    case 1:
      return { open: `for (int ${name} = ${turns}; ${name}--; ) {`, body, close: '}' }
    case 2:
      return { open: `{ int ${name} = 0; do {`, body, close: `} while (++${name} < ${turns}); }` }
    default:
      return { open: `{ ${type.name} ${name} = ${turns}; while (${name}-- > 0) {`, body, close: '} }' }
  }
}

function switchOf(scope: Scope): Statement {
  const { prng } = scope
  const body: Statement[] = []
  const inner = { ...scope, inLoop: false }
  let at = -below(prng, 3)
  for (let i = 0; i < 4; i++) {
    const width = below(prng, 3)
    const label =
      i === below(prng, 4) && !body.some((each) => 'line' in each && each.line === 'default:')
        ? 'default:'
        : width > 0
          ? `case ${at} ... ${at + width}:`
          : `case ${at}:`
    body.push({ line: label, fixed: true }, ...block(inner, 1))
    if (below(prng, 3) > 0) body.push({ line: 'break;' })
    at += width + 1 + below(prng, 2)
  }
  body.push({ line: ';', fixed: true })
  const value = wholeExpression(makerOf(scope), 3)
  return { open: `switch (${operand(value, 13)} % 8) {`, body, close: '}' }
}

/** Jumps by goto, or by a table of labels, a counted number of times. */
function jumps(scope: Scope): Statement {
  const { prng } = scope
  const turns = 2 + below(prng, 4)
  if (scope.times * turns > costLimit) return assignment(scope)
  const label = local('L')
  const inner = { ...scope, times: scope.times * turns, inLoop: false }
  const n = `n${label}`
  if (below(prng, 2) === 0) {
    return {
      open: `{ int ${n} = 0;\n${label}:`,
      body: block(inner, 2),
      close: `if (++${n} < ${turns}) goto ${label}; }`,
    }
  }
  const [first] = block(inner, 1)
  const [second] = block(inner, 1)
  return {
    open: `{ static void *const t${label}[] = { &&${label}a, &&${label}b }; int ${n} = ${turns};\n${label}:\nif (${n}-- <= 0) goto ${label}e;\ngoto *t${label}[${operand(wholeExpression(makerOf(scope), 2), 8)} & 1];\n${label}a:`,
    body: [
      first ?? { line: ';' },
      { line: `goto ${label};`, fixed: true },
      { line: `${label}b:`, fixed: true },
      second ?? { line: ';' },
      { line: `goto ${label};`, fixed: true },
    ],
    close: `${label}e:; }`,
  }
}

function variableLength(scope: Scope): Statement {
  const { prng } = scope
  const type = pick(prng, whole.slice(1))
  const [name, n, i] = [local('vla'), local('n'), local('i')]
  const count = `1 + (${operand(wholeExpression(makerOf(scope), 2), 8)} & 7)`
  return {
    open: `{ int ${n} = ${count}; ${type.name} ${name}[${n}][2]; memset(${name}, ${below(prng, 256)}, sizeof ${name});`,
    body: [
      { line: `for (int ${i} = 0; ${i} < ${n}; ${i}++) ${name}[${i}][${i} & 1] = ${i} * 3;` },
      ...block(scope, 1),
      { line: `mix(sizeof ${name} + ${name}[${n} - 1][0] + ${name}[${n} / 2][1]);` },
    ],
    close: '}',
  }
}

/** The order of evaluation, written down by `note`. */
function noted(scope: Scope): Statement {
  const { prng } = scope
  const one = (depth: number): string => {
    if (depth === 0 || below(prng, 4) === 0) return `note(${below(prng, 26)})`
    const op = pick(prng, ['+', '-', '*', '&&', '||', '?', ',', '==', '<<', '^'])
    if (op === '?') return `(${one(depth - 1)} ? ${one(depth - 1)} : ${one(depth - 1)})`
    if (op === '<<') return `(${one(depth - 1)} << (${one(depth - 1)} & 3))`
    if (op === '*') return `(${one(depth - 1)} & 15) * (${one(depth - 1)} & 15)`
    return `(${one(depth - 1)} ${op} ${one(depth - 1)})`
  }
  return { line: `mix(${one(3)});` }
}

function action(scope: Scope): Statement {
  const able = scope.actions.filter((each) => each.cost * scope.times <= costLimit)
  if (able.length === 0) return assignment(scope)
  const one = pick(scope.prng, able)
  scope.cost.total += one.cost * scope.times
  return { line: one.text(makerOf(scope)) }
}

/** Structs as wholes: assigned, compared by their members' bytes being mixed in later. */
function copy(scope: Scope): Statement {
  if (scope.structs.length === 0) return assignment(scope)
  const { struct, objects } = pick(scope.prng, scope.structs)
  const [to, from, other] = [pick(scope.prng, objects), pick(scope.prng, objects), pick(scope.prng, objects)]
  const test = operand(expression(makerOf(scope), 2), 4)
  return below(scope.prng, 2) === 0
    ? { line: `${to} = ${from};` }
    : { line: `{ struct ${struct.name} c = ${test} ? ${from} : ${other}; ${to} = c; }` }
}

export type { Expr }

// The functions of the generated C programs of cgen.ts: pure ones with many arguments, recursive ones, tables of functions, variable
// arguments, structs by value, lists of nodes, and the body that calls them all and prints what is left.

import type { PrngState } from '../../lib/prng.ts'
import { declareLocals, initialiser, placesOf } from './cgen-declarations.ts'
import type { Callee, Maker, Place } from './cgen-expressions.ts'
import {
  anyScalar,
  below,
  convert,
  double,
  expression,
  int,
  long,
  operand,
  pick,
  read,
  strength,
  uint,
  ulong,
  whole,
  wholeExpression,
} from './cgen-expressions.ts'
import type { Action, Scope, Struct } from './cgen-scope.ts'
import { constant, fresh, local, makerOf, valueFor } from './cgen-scope.ts'
import { block } from './cgen-statements.ts'
import type { Statement } from './statements.ts'

/** A function of its arguments alone, one of them a struct. */
export function definePure(
  prng: PrngState,
  out: Statement[],
  earlier: readonly Callee[],
  structs: readonly Struct[],
): Callee {
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

/** A function that calls itself a few times. */
export function defineRecursive(prng: PrngState, out: Statement[], callees: readonly Callee[]): Callee {
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
export function defineTable(prng: PrngState, out: Statement[], callees: readonly Callee[]): Callee {
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

/** A function of variable arguments. */
export function defineVariadic(prng: PrngState, out: Statement[]): Callee {
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
export function defineStructMaker(
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

/** A function that changes the program's globals and a static of its own. */
export function defineAction(
  prng: PrngState,
  out: Statement[],
  places: readonly Place[],
  callees: readonly Callee[],
): Action {
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
export function defineList(prng: PrngState, out: Statement[]): Action {
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

/** The body that main calls. */
export function defineBody(outer: Scope): Statement {
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

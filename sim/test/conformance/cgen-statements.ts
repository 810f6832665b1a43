// The statements of the generated C programs of cgen.ts: assignments, choices, loops, switches, jumps, variable-length arrays, calls, copies
// of structs, and traces of the order of evaluation.

import {
  below,
  convert,
  double,
  expression,
  operand,
  pick,
  strength,
  ulong,
  whole,
  wholeExpression,
} from './cgen-expressions.ts'
import type { Scope } from './cgen-scope.ts'
import { costLimit, local, makerOf, valueFor } from './cgen-scope.ts'
import type { Statement } from './statements.ts'
import { render } from './statements.ts'

/** Some statements, one after the other. */
export function block(scope: Scope, count: number): Statement[] {
  return Array.from({ length: count }, () => statement(scope))
}

export function statement(scope: Scope): Statement {
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

export function assignment(scope: Scope): Statement {
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

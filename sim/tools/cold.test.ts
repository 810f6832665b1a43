// The splitter of the worker: a module and its two halves do the same, and what is not called does not stay.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'rolldown/utils'
import { afterAll, expect, it } from 'vitest'
import { splitCold } from './cold.mjs'
import { piecesOf } from './cold-pieces.mjs'
import { freeNames } from './free-names.mjs'

const filler = `/* ${'a body that is worth a call '.repeat(4)} */`
const text = `// sim/a.ts
const state = { calls: 0 };
const table = { one: 1, two: [2, 3] };
const shared = { list: [] };
const size = 4096;
let counter = 0;
function cold(a, b = 5) { ${filler} shared.list.push(a); return helper(a) + b + size; }
function helper(x) { return x * table.two[1]; }
const arrow = (...all) => { ${filler} return all.length + state.calls; };
function counting() { ${filler} return ++counter; }
function deep(n) { ${filler} return n === 0 ? size : deep(n - 1); }
function hot(size) { return size + 1; }
var Box = class {
  #own = 3;
  value = 2;
  add(n) { ${filler} return this.value + n; }
  secret(n) { ${filler} return this.#own + n; }
};
const handlers = { first(k) { ${filler} return k.at; }, second: (k) => { ${filler} return -k.at; } };
const asked = { functions: null };
function ask(number) { return asked.functions[number]; }
export { arrow, asked, ask as coldFunction, cold, counting, deep, handlers, hot, shared, Box };
`

const folder = mkdtempSync(path.join(tmpdir(), 'pagewalk-cold-'))
afterAll(() => rmSync(folder, { recursive: true }))

const split = () =>
  splitCold(text, parseSync('a.mjs', text).program, {
    isCold: (start: number) => !text.slice(start).startsWith('function hot'),
    wasRun: () => true,
    fileOf: (at: number) => (text.slice(at).startsWith('function ask') ? 'sim/parts.ts' : 'sim/a.ts'),
    url: './core.mjs',
  })

it('moves the bodies that are never called, with what only they use', () => {
  const { core, cold } = split()
  expect(core).not.toMatch(/shared\.list\.push|return k\.at|all\.length/)
  expect(core).not.toMatch(/helper|table/)
  expect(cold).toMatch(/helper/)
  // A variable that is written, and a private name, are reachable from their own module alone.
  expect(core).toMatch(/return \+\+counter/)
  expect(core).toMatch(/return this\.#own/)
  expect(core).toMatch(/function hot\(size\) \{ return size \+ 1; \}/)
})

it('leaves what does the same', async () => {
  const { core, cold } = split()
  writeFileSync(path.join(folder, 'core.mjs'), core)
  writeFileSync(path.join(folder, 'cold.mjs'), cold)
  const from = (name: string) => import(/* @vite-ignore */ pathToFileURL(path.join(folder, name)).href)
  const m = await from('core.mjs')
  expect(() => m.cold(1)).toThrow()
  m.asked.functions = (await from('cold.mjs')).functions
  expect([m.cold(2), m.cold(2, 1), m.shared.list]).toEqual([2 * 3 + 5 + 4096, 2 * 3 + 1 + 4096, [2, 2]])
  expect([m.arrow(), m.arrow(7, 8, 9), m.counting(), m.hot(1), m.deep(3)]).toEqual([0, 3, 1, 2, 4096])
  expect([new m.Box().add(5), new m.Box().secret(4)]).toEqual([7, 7])
  expect([m.handlers.first({ at: 3 }), m.handlers.second({ at: 3 })]).toEqual([3, -3])
})

const pad = `${'pad, '.repeat(12)}0`

/** Pieces of a function in which this text was never run: form, locals, text. */
function inside(text: string): string[] {
  const head = 'function f(a, b) { let c = a; '
  const code = `${head}${text} return c }`
  const wasRun = (start: number, end: number) => start < head.length || end > head.length + text.length
  return piecesOf(parseSync('a.mjs', code).program.body[0], wasRun).map(
    ({ node, form, locals }: { node: { start: number; end: number }; form: string; locals: string[] }) =>
      `${form} (${locals.join()}) ${code.slice(node.start, node.end).replace(pad, 'pad')}`,
  )
}

it('takes blocks and expressions that can be functions of their own', () => {
  expect(inside(`if (run) { g(a, c, ${pad}); }`)).toEqual(['block (a,c) { g(a, c, pad); }'])
  expect(inside(`if (b) { if (a) return 1; return g(b, ${pad}); }`)).toEqual([
    'end (a,b) { if (a) return 1; return g(b, pad); }',
  ])
  expect(inside(`if (a) throw g(b, ${pad});`)).toEqual(['value (b) g(b, pad)'])
  expect(inside(`let d = a ? g(b, ${pad}) : 1;`)).toEqual(['value (b) g(b, pad)'])
  expect(inside(`let d = b && g(a, ${pad});`)).toEqual(['value (a) g(a, pad)'])
})

it('leaves what could not', () => {
  // A local that is written; a jump out of the block; a block that may end in the middle or go on.
  expect(inside(`if (a) { c = g(${pad}); }`)).toEqual([])
  expect(inside(`for (;c++;) { if (a) { h(); if (g(${pad})) break; } }`)).toEqual([])
  expect(inside(`if (a) { if (b) return 1; let d = [${pad}]; }`)).toEqual([])
  // A closure that would not see what is written after it was made, and one after which nothing is.
  expect(inside(`b(c => ${pad}, () => c); c = 5;`)).toEqual([])
  expect(inside(`b(${pad}, () => c);`)).toEqual([`value (b,c) b(pad, () => c)`])
  // What means something else elsewhere.
  expect(inside(`if (a) { g(arguments, ${pad}); }`)).toEqual([])
})

it('knows scopes', () => {
  const free = (code: string) => [...freeNames(parseSync('a.mjs', code).program.body[0])].sort()
  expect(free('function f(a, { b = c }) { let d = a; for (const e of d) { var g = e } return g + h }')).toEqual([
    ['c', false],
    ['h', false],
  ])
  expect(free('const f = () => { x = 1; y.z++; { const y = 2; y.w } }')).toEqual([
    ['x', true],
    ['y', false],
  ])
  expect(free('try { a() } catch ({ b }) { b(c); d: for (;;) break d }')).toEqual([
    ['a', false],
    ['c', false],
  ])
  expect(free('const f = class g extends h { static [k] = l; m(n) { return g + n + this.o } }')).toEqual([
    ['h', false],
    ['k', false],
    ['l', false],
  ])
  expect(free('switch (a) { case b: let c = d; default: c = e }')).toEqual([
    ['a', false],
    ['b', false],
    ['d', false],
    ['e', false],
  ])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunRequest, RunResult } from '#sim'
import type { CellData } from '../components/cell/types.ts'
import remarkCells from './remark-cells.ts'

const folder = mkdtempSync(join(tmpdir(), 'pagewalk-'))
const path = join(folder, 'chapter.mdx')
const record = (cells: object) => writeFileSync(join(folder, 'chapter.outputs.json'), JSON.stringify(cells))
beforeAll(() => record({ one: { stdout: 'int a;|' }, two: { stdout: 'int a;|a++;|', exit: 3 } }))
afterAll(() => rmSync(folder, { recursive: true }))

// Prints the texts of the tape; ends by the number of cells it was given, but for one.
const engine = ({ cells }: RunRequest): RunResult => ({
  ...{ run: 1, status: 'done', signal: null, message: '', stderr: '', maps: [], vmstat: {}, diagnostics: [] },
  ...{ steps: 1, ticks: 1, kernel: '6.18.44', trace: null, faults: { minor: 0, major: 0 } },
  exit: cells.length === 1 ? 0 : 3,
  stdout: cells.map((cell) => `${cell.text}|`).join(''),
})

const fence = (meta: string, value: string, line: number) => ({
  ...{ type: 'code' as const, lang: 'c', meta, value },
  position: { start: { line, column: 1 }, end: { line, column: 1 } },
})
const page = (): Root => ({
  type: 'root',
  children: [
    fence('cell id=one', 'int a;', 3),
    { type: 'blockquote', children: [fence('cell id=two kernel=4.17 scope=page', 'a++;', 7)] },
    { type: 'code', lang: 'c', meta: 'title=other', value: 'int x;' },
  ],
})
const run = (root: Root, frontMatter = {}) =>
  remarkCells({ engine, strict: true })(root, { path, data: { frontMatter } })

const cellsOf = (root: Root): CellData[] =>
  JSON.stringify(root)
    .match(/"value":"(\{(?:[^"\\]|\\.)*\})"/g)
    ?.map((text) => JSON.parse(JSON.parse(`"${text.slice(9, -1)}"`)) as CellData) ?? []

describe('the plugin', () => {
  it('puts the cell in place of its fence, with the output of a run made now', () => {
    const root = page()
    run(root)
    const [one, two] = cellsOf(root)
    expect(one).toMatchObject({ id: 'one', index: 0, text: 'int a;', kernel: '6.18', real: null })
    expect(two).toMatchObject({ id: 'two', index: 1, kernel: '4.17', recorded: { stdout: 'int a;|a++;|', exit: 3 } })
    expect(root.children[2]).toMatchObject({ type: 'code', meta: 'title=other' })
  })

  it('takes the page’s machine from the front matter', () => {
    const root = page()
    run(root, { machine: 'kernel=6.1 ram=64M' })
    expect(cellsOf(root)[0]).toMatchObject({ kernel: '6.1', pageMachine: { kernel: '6.1', ram: 2 ** 26 } })
    expect(() => run(page(), { machine: 'kernal=6.1' })).toThrow(/chapter\.mdx:1: machine/)
  })

  it('fails with the line of the fence where the output has drifted, or was never recorded', () => {
    record({ one: { stdout: 'int a;|' }, two: { stdout: 'int b;|a++;|', exit: 3 } })
    expect(() => run(page())).toThrow(/chapter\.mdx:7: cell two: stdout is not what was recorded: line 1/)
    record({ one: { stdout: 'int a;|' }, two: { stdout: 'int a;|a++;|' } })
    expect(() => run(page())).toThrow(/chapter\.mdx:7: cell two: it ended otherwise/)
    record({ one: { stdout: 'int a;|' } })
    expect(() => run(page())).toThrow(/chapter\.mdx:7: cell two: it has no recorded output/)
  })
})

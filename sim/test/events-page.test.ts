import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventRows } from '#sim'
import { runTape } from '#sim'
import { decodeEvents } from '../trace/decode.ts'
import { chaptersOf } from '../tools/cells.ts'
import { referenceOf } from '../../src/plugin/remark-reference.ts'
import { sourcesOf } from '../../src/plugin/run-cells.ts'
import { emittersOf, eventLines } from '../../src/plugin/reference/events.ts'

const lines = Object.entries(eventLines).flatMap(([, group]) => Object.entries(group))

it('has a line for every event of the trace, and for no other', () => {
  const kinds = (list: readonly string[]): string[] => [...list].sort((a, b) => (a < b ? -1 : 1))
  expect(kinds(lines.map(([kind]) => kind))).toEqual(kinds(eventRows.map((row) => row.kind)))
  for (const row of eventRows) expect([row.kind, row.meaning]).not.toEqual([row.kind, ''])
})

it('names the files that emit each', () => {
  const nowhere = lines.map(([kind]) => kind).filter((kind) => emittersOf(kind).length === 0)
  expect(nowhere).toEqual([])
  expect(emittersOf('cache-add')).toEqual(['sim/pagecache/filemap.ts'])
  expect(JSON.stringify(referenceOf('events:tables'))).toContain('change_pte_range()')
})

it('reaches each by the cell that it names', () => {
  const [page] = chaptersOf(['docs/reference/events.mdx'])
  const reached = new Map(
    page.specs.map((spec, index) => {
      const cells = sourcesOf(page.specs, index)
      const result = runTape({ run: 1, cells, index: cells.length - 1, machine: page.machine, trace: true })
      const { chunks, strings, start } = result.trace ?? { chunks: [], strings: [], start: 0 }
      const own = [...decodeEvents(chunks, strings)].slice(start)
      return [spec.id, new Set(own.map((event) => event.kind))] as const
    }),
  )
  const missing = lines.filter(([kind, { reached: by }]) =>
    by.endsWith('.ts') ? !existsSync(by) : reached.get(by)?.has(kind) !== true,
  )
  expect(missing.map(([kind, { reached: by }]) => `${by} has no ${kind}`)).toEqual([])
})

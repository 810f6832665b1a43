import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { libraryTables } from '#sim'
import { eventLines } from './reference/events.ts'
import { kernelFunctions } from './reference/kernel-functions.ts'
import remarkSource, { sourceOf } from './remark-source.ts'

const library = new Set(libraryTables().flatMap((header) => header.symbols.map((each) => each.name)))

const chapters = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => join('docs', name))
  .sort((a, b) => (a < b ? -1 : 1))

/** Names that a chapter's text has with parentheses, outside of its programs. */
const namedIn = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8')
      .replace(/^```.*?^```/gms, '')
      .matchAll(/`(\w+)\(\)`/g),
  ].map((match) => match[1])

it.each(chapters)('%s names kernel functions that have a source', (path) => {
  expect(namedIn(path).filter((name) => !library.has(name) && sourceOf(name) === null)).toEqual([])
})

it('has no function that no chapter names', () => {
  const events = Object.values(eventLines).flatMap((group) => Object.values(group).flatMap(({ kernel }) => kernel))
  const named = new Set([...chapters.flatMap(namedIn), ...events])
  expect(Object.keys(kernelFunctions).filter((name) => !named.has(name))).toEqual([])
})

it('pins a release, and leaves other code alone', () => {
  expect(sourceOf('find_vma')?.url).toBe('https://elixir.bootlin.com/linux/v6.12/A/ident/find_vma')
  expect(sourceOf('vma_link')?.url).toContain('/v4.17/')
  const paragraph = (value: string): Root => ({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'inlineCode', value }] }],
  })
  const root = paragraph('find_vma()')
  remarkSource()(root)
  expect(JSON.stringify(root)).toContain('"type":"link"')
  const other = paragraph('find_vma')
  remarkSource()(other)
  expect(other).toEqual(paragraph('find_vma'))
})

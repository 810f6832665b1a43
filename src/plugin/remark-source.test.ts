import { readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { libraryTables } from '#sim'
import { chaptersOf } from '../../sim/tools/cells.ts'
import { kernelFunctions } from './reference/kernel-functions.ts'
import remarkSource, { sourceOf } from './remark-source.ts'

const library = new Set(libraryTables().flatMap((header) => header.symbols.map((each) => each.name)))

/** Names that a chapter's text has with parentheses, outside of its programs. */
const namedIn = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8')
      .replace(/^```.*?^```/gms, '')
      .matchAll(/`(\w+)\(\)`/g),
  ].map((match) => match[1])

it.each(chaptersOf().map((chapter) => chapter.path))('%s names kernel functions that have a source', (path) => {
  expect(namedIn(path).filter((name) => !library.has(name) && sourceOf(name) === null)).toEqual([])
})

it('has no function that no chapter names', () => {
  const named = new Set(chaptersOf().flatMap((chapter) => namedIn(chapter.path)))
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

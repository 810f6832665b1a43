import { readFileSync, readdirSync } from 'node:fs'
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { checkTape, languageTables, libraryTables, support } from '#sim'
import { fencesOf, specsOf } from './fences.ts'
import { commits, fromTheNotes, manuals } from './reference/bibliography.ts'
import { glossary } from './reference/glossary.ts'
import { headerLines } from './reference/headers.ts'
import { mistakes, rareMistakes } from './reference/mistakes.ts'
import { procFiles, procLines } from './reference/proc-files.ts'
import remarkReference, { messageOf, referenceOf } from './remark-reference.ts'

const page = (name: string): string => readFileSync(`docs/reference/${name}.mdx`, 'utf8')

/** All chapters. */
const chapterText = (): string =>
  readdirSync('docs', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(`docs/${name}`, 'utf8'))
    .join('\n')

/** The compiler's sources, in which every kind of message stands as a word. */
const sources = readdirSync('sim/lang')
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'refusals.ts')
  .map((name) => readFileSync(`sim/lang/${name}`, 'utf8'))
  .join('\n')

/** Kinds of messages: the word after the place where a report is made. */
const kindsInSources = (): Set<string> => {
  const call =
    /\b(?:error|fail|warn|warning|report)\(\s*(?:[\w.?]+,\s*)*?(?:'(?:error|warning)',\s*)?'([a-z][a-z-]+)',/g
  const kinds = new Set(
    [...sources.matchAll(call)].map((match) => match[1]).filter((kind) => !/^(error|warning)$/.test(kind)),
  )
  for (const severity of ['error', 'warning']) kinds.add(`#${severity}`)
  return kinds
}

it('knows a program for every kind of message, and no other', () => {
  const kinds = [...kindsInSources()].sort((a, b) => (a < b ? -1 : 1))
  expect(kinds.length).toBeGreaterThan(40)
  const known = [...Object.keys(mistakes), ...Object.keys(rareMistakes)].sort((a, b) => (a < b ? -1 : 1))
  expect(known).toEqual(kinds)
})

it.each(Object.entries(mistakes))('%s is earned by its program', (kind, program) => {
  expect(messageOf(kind, program)?.message ?? checkTape([{ id: 'cell', text: program }])).toEqual(expect.any(String))
})

it('shows everything that is refused in a cell that is meant not to compile', () => {
  const specs = specsOf(fencesOf(page('language')))
  const told = specs.flatMap((spec) => checkTape([{ id: spec.id, text: spec.text }]))
  for (const spec of specs.filter((each) => each.expectError)) {
    const [first] = checkTape([{ id: spec.id, text: spec.text }])
    expect([spec.id, first?.code]).toEqual([spec.id, 'unsupported'])
  }
  const messages = told.map((each) => each.message)
  for (const { message } of languageTables().refusals) {
    const start = message.replace(/ ".*/, '').replace(/__builtin_return_address.*/, '__builtin_')
    expect([message, messages.some((each) => each.startsWith(start))]).toEqual([message, true])
  }
  // Every sentence of the compiler that begins so, up to where it names what it found.
  const sentences = [...sources.matchAll(/['`]not supported: ([^'`$]*)/g)].map((match) => match[1].trim())
  expect(sentences.length).toBeGreaterThan(10)
  const missing = [...new Set(sentences)].filter(
    (each) => !messages.some((m) => m.startsWith(`not supported: ${each}`)),
  )
  expect(missing).toEqual([])
})

it('has a line for every header, and for no other', () => {
  const names = libraryTables().map((each) => each.name)
  expect(Object.keys(headerLines).filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => !(name in headerLines))).toEqual([])
})

it('lists the functions of headers, each where it is declared', () => {
  const text = JSON.stringify(referenceOf('headers'))
  for (const name of ['mmap', 'printf', 'malloc', 'pthread_create', 'sigaction', 'memfd_create']) {
    expect(text).toMatch(new RegExp(`\\b${name}\\(`))
  }
})

it('lists the directives and attributes that are carried out', () => {
  const { directives, refusedAttributes } = languageTables()
  const source = readFileSync('sim/lang/directives.ts', 'utf8')
  const body = /export function directive\([\s\S]*?\n}/.exec(source)?.[0] ?? ''
  const cases = [...body.matchAll(/case '(\w+)'/g)].map((match) => match[1])
  expect([...directives].sort((a, b) => (a < b ? -1 : 1))).toEqual(cases.sort((a, b) => (a < b ? -1 : 1)))
  for (const name of refusedAttributes) expect(page('language')).toContain(name)
  const attributes = readFileSync('sim/lang/attributes.ts', 'utf8')
  for (const [, name] of attributes.matchAll(/case '(\w+)'/g)) expect(page('language')).toContain(`\`${name}\``)
})

it('has a line for every file of /proc, and for no other', () => {
  const paths = procFiles().map((file) => file.path)
  expect(paths.length).toBeGreaterThan(60)
  expect(paths.filter((path) => !(path in procLines))).toEqual([])
  expect(Object.keys(procLines).filter((path) => !paths.includes(path))).toEqual([])
})

it('shows the support of every call, each once', () => {
  const shown = [...page('syscalls').matchAll(/<Reference of="support:([\w,]+)" \/>/g)].flatMap((match) =>
    match[1].split(','),
  )
  expect([...shown].sort()).toEqual([...new Set(support.map((entry) => entry.call))].sort())
  const text = JSON.stringify(referenceOf('support:madvise'))
  expect(text).toContain('MADV_GUARD_INSTALL')
  expect(text).toMatch(/differs, .{0,80}EINVAL/)
  expect(() => referenceOf('support:open')).toThrow(/no support for open/)
})

it('has each word of the glossary once, in order', () => {
  const terms = glossary.map((each) => each.term.toLowerCase().replace(/_/g, ' '))
  expect(terms).toEqual([...terms].sort((a, b) => (a < b ? -1 : 1)))
  expect(new Set(glossary.map((each) => each.term)).size).toBe(glossary.length)
})

it('has every address of the notes in the bibliography, and every commit that a chapter links', () => {
  const known = new Set([...fromTheNotes, ...commits, ...manuals].map((each) => each.url))
  const notes = readFileSync('docs/notes.mdx', 'utf8')
  const linked = [...notes.matchAll(/\]\((https?:[^)]+)\)/g)].map((match) => match[1])
  expect(linked.length).toBeGreaterThan(10)
  expect(linked.filter((url) => !known.has(url))).toEqual([])
  const chapters = [...chapterText().matchAll(/https:\/\/git\.kernel\.org\/torvalds\/c\/\w+/g)].map((match) => match[0])
  expect(chapters.filter((url) => !known.has(url))).toEqual([])
})

it('puts lists in place of elements, and says where there is none', () => {
  const element = (of: string): Root =>
    ({
      type: 'root',
      children: [{ type: 'mdxJsxFlowElement', name: 'Reference', attributes: [{ name: 'of', value: of }] }],
    }) as unknown as Root
  const root = element('directives')
  remarkReference()(root)
  expect(JSON.stringify(root)).toContain('#include_next')
  expect(() => remarkReference()(element('nothing'))).toThrow(/there is no reference 'nothing'/)
})

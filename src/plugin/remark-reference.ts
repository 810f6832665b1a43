// <Reference of="…" /> in a chapter becomes a list or table that the compiler's and the library's own tables are asked for while the
// site is built. What such a page says cannot drift from what they do.

import type { Parent, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { checkTape, eventRows, languageTables, libraryTables, supportOf } from '#sim'
import type { Diagnostic, HeaderTable, SupportEntry } from '#sim'
import { errnoName } from '#sim/mirror'
import { commits, fromTheNotes, manuals } from './reference/bibliography.ts'
import type { Source } from './reference/bibliography.ts'
import { emittersOf, eventLines } from './reference/events.ts'
import type { EventGroup } from './reference/events.ts'
import { glossary } from './reference/glossary.ts'
import { headerLines } from './reference/headers.ts'
import { mistakes, rareMistakes } from './reference/mistakes.ts'
import { procFiles, procLines } from './reference/proc-files.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })

const link = (url: string, ...children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url, children })

const listed = (names: readonly string[]): PhrasingContent[] =>
  names.flatMap((name, i) => (i === 0 ? [code(name)] : [text(', '), code(name)]))

const row = (...cells: PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
})

const table = (head: readonly string[], rows: TableRow[]): RootContent => ({
  type: 'table',
  children: [row(...head.map((name) => [text(name)])), ...rows],
})

/** Builtins that only the C library is written with. */
const isOwnBuiltin = (name: string): boolean =>
  /^__builtin_(bulk_|context_|call_frame|setjmp_save|longjmp_restore|(double|float)_bits|bits_|syscall)/.test(name)

/** A text may be long: what is shown of it. */
const shown = (program: string): PhrasingContent[] =>
  program
    .split('\n')
    .map((line) => code(line.length > 90 ? `${line.slice(0, 40)} … ${line.slice(-12)}` : line))
    .flatMap((line, i) => (i === 0 ? [line] : [{ type: 'break' } as PhrasingContent, line]))

/** The message of a kind that a text earns. */
export const messageOf = (kind: string, program: string): Diagnostic | undefined =>
  checkTape([{ id: 'cell', text: program }]).find((each) => each.code === kind)

const mistakeRows = (severity: Diagnostic['severity']): TableRow[] =>
  Object.entries(mistakes).flatMap(([kind, program]) => {
    const found = messageOf(kind, program)
    if (!found || found.severity !== severity || kind === 'unsupported') return []
    const place = `${found.from.line}:${found.from.column} `
    const says = [text(`${place}${found.message}${found.hint === null ? '' : `; ${found.hint}`}`)]
    return [row([code(kind)], shown(program), says)]
  })

const mistakeTable = (severity: Diagnostic['severity']): RootContent[] => [
  table(['Kind', 'Program', 'Message'], mistakeRows(severity)),
]

const rare = (): RootContent[] =>
  Object.entries(rareMistakes).map(([kind, when]) => paragraph(code(kind), text(`: ${when}.`)))

const macroTable = (): RootContent[] => {
  const { macros, computedMacros } = languageTables()
  const rows = macros.map((line) => {
    const [, name = line, value = ''] = /^(\w+(?:\([^)]*\))?)\s*(.*)$/.exec(line) ?? []
    return row([code(name)], value === '' ? [] : [code(value)])
  })
  return [paragraph(text('Computed: '), ...listed(computedMacros), text('.')), table(['Macro', 'Value'], rows)]
}

const headerSection = ({ name, symbols }: HeaderTable): RootContent[] => {
  const functions = symbols.filter((each) => each.kind === 'function')
  const told = symbols.filter((each) => each.kind !== 'function' && each.summary !== null)
  const others = symbols.length - functions.length - told.length
  const items = [
    ...functions.map((each) => [code(each.signature), text(each.summary === null ? '' : ` ${each.summary}`)]),
    ...told.map((each) => [code(each.name), text(` ${each.value === null ? '' : `= ${each.value}: `}${each.summary}`)]),
  ]
  const rest =
    others > 0 ? paragraph(text(`${others} ${items.length > 0 ? 'more ' : ''}constants, macros and types.`)) : null
  return [
    { type: 'heading', depth: 3, children: [code(name)] },
    paragraph(text(`${headerLines[name] ?? ''}.`)),
    ...(items.length > 0 ? [unsearched(bullets(items))] : []),
    ...(rest ? [rest] : []),
  ]
}

/** Not in the search index, of which it would be most. */
const unsearched = (child: RootContent): RootContent =>
  ({
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [{ type: 'mdxJsxAttribute', name: 'className', value: 'unsearched' }],
    children: [child],
  }) as unknown as RootContent

const bullets = (items: PhrasingContent[][]): RootContent => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] })),
})

const stateOf = ({ state, errno }: SupportEntry): PhrasingContent[] => {
  const name = errno === 0 ? [] : [code(errnoName(errno))]
  if (state === 'refused') return name
  return state === 'done' ? [text('done')] : [text(name.length > 0 ? 'differs, ' : 'differs'), ...name]
}

const hex = (value: number): string => (value >= 10 ? `0x${value.toString(16)}` : String(value))

/** Rows of the table of support: the entries of some calls. */
const supportTable = (calls: readonly string[]): RootContent[] => {
  const entries = calls.flatMap(supportOf)
  if (entries.length === 0) throw new Error(`there is no support for ${calls.join(', ')}`)
  const labelOf = ({ call, argument, name, value }: SupportEntry): PhrasingContent[] => {
    const whose = calls.length > 1 || argument === '' ? [code(call), text(' ')] : []
    if (name !== '') return [...whose, code(name), text(` ${hex(value)}`)]
    return argument === '' ? whose : [...whose, text(`${argument} ${hex(value)}`)]
  }
  const rows = entries.map((entry) => {
    const since = entry.since === '' ? '' : `; since ${entry.since}`
    return row(labelOf(entry), stateOf(entry), [text(`${entry.note}${since}`)])
  })
  return [table(['flag or value', 'here', 'what it does, or why not'], rows)]
}

/** Files of /proc, with their rights where those are not everybody's to read. */
const procList = (wanted: (path: string) => boolean): RootContent[] => [
  bullets(
    procFiles()
      .filter((file) => wanted(file.path))
      .map(({ path, mode }) => {
        const name = path.replace(/^PID\/|^sys\//, '')
        const rights =
          mode === 0o444 || mode === 0o777 || mode === 0o555 ? '' : ` (${mode.toString(8).padStart(4, '0')})`
        return [code(name), text(`${rights}: ${procLines[path] ?? ''}`)]
      }),
  ),
]

const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })

const terms = (): RootContent[] =>
  glossary.map(({ term, says, at }) => paragraph(at === '' ? strong(term) : link(at, strong(term)), text(`: ${says}`)))

const placeName = (at: string): string => (at.startsWith('/notes') ? 'notes' : at.replace(/#.*/, '').slice(1))

/** Sources, with an archive's address where the source's own is old. */
const sources = (list: readonly Source[], archived = false): RootContent[] => [
  bullets(
    list.map(({ title, by, url, at }) => [
      link(url, text(title)),
      text(`. ${by}.`),
      ...(archived ? [text(' '), link(`https://web.archive.org/web/20180822/${url}`, text('Archive')), text('.')] : []),
      text(' Cited in '),
      ...at.flatMap((place, i) => [...(i > 0 ? [text(', ')] : []), link(place, text(placeName(place)))]),
      text('.'),
    ]),
  ),
]

const isSetting = (path: string): boolean => path.startsWith('sys/')
const isProcess = (path: string): boolean => path.startsWith('PID/')

/** Events of a group: what the trace's table says of each, where it comes from, and what reaches it. */
const eventList = (group: EventGroup): RootContent[] => {
  const items = Object.entries(eventLines[group]).map(([kind, { kernel, reached }]): PhrasingContent[] => {
    const event = eventRows.find((each) => each.kind === kind)
    if (!event) throw new Error(`there is no event '${kind}'`)
    const values = event.lanes.flatMap(([name, type], i) => [
      text(i === 0 ? ' Values: ' : ', '),
      code(name),
      text(type === 'int' ? '' : ` ${type}`),
    ])
    const inLinux = kernel.flatMap((name, i) => [text(i === 0 ? ' In Linux: ' : ', '), code(`${name}()`)])
    const cell = reached.endsWith('.ts') ? code(reached) : link(`#cell-${reached}`, text(reached))
    return [
      strong(kind),
      text(`: ${event.meaning}.`),
      ...values,
      ...(values.length > 0 ? [text('.')] : []),
      ...inLinux,
      ...(inLinux.length > 0 ? [text('.')] : []),
      text(' Emitted in '),
      ...listed(emittersOf(kind).map((path) => path.replace(/^sim\//, ''))),
      text(reached.endsWith('.ts') ? '; reached by ' : '; reached by the cell '),
      cell,
      text('.'),
    ]
  })
  return [bullets(items)]
}

const makers: Readonly<Record<string, () => RootContent[]>> = {
  keywords: () => [paragraph(...listed(languageTables().keywords))],
  directives: () => [paragraph(...listed(languageTables().directives.map((name) => `#${name}`)))],
  builtins: () => [paragraph(...listed(languageTables().builtins.filter((name) => !isOwnBuiltin(name))))],
  'refused-attributes': () => [paragraph(...listed(languageTables().refusedAttributes))],
  refusals: () => [
    table(
      ['Refused', 'Why'],
      languageTables().refusals.map(({ feature, reason }) => row([text(feature)], [text(reason)])),
    ),
  ],
  macros: macroTable,
  mistakes: () => [...mistakeTable('error'), ...rare()],
  warnings: () => mistakeTable('warning'),
  headers: () => libraryTables().flatMap(headerSection),
  glossary: terms,
  'sources-notes': () => sources(fromTheNotes, true),
  'sources-commits': () => sources(commits),
  'sources-manuals': () => sources(manuals),
  'proc-pid': () => procList(isProcess),
  'proc-root': () => procList((path) => !isProcess(path) && !isSetting(path)),
  'proc-sys': () => procList(isSetting),
}

/** What a name in `of` stands for. */
export const referenceOf = (name: string): RootContent[] => {
  if (name.startsWith('support:')) return supportTable(name.slice('support:'.length).split(','))
  if (name.startsWith('events:')) return eventList(name.slice('events:'.length) as EventGroup)
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined
  if (!make) throw new Error(`there is no reference '${name}'; there are ${Object.keys(makers).join(', ')}`)
  return make()
}

interface JsxElement {
  type: string
  name?: string | null
  attributes?: { name?: string; value?: unknown }[]
}

const visit = (parent: Parent): void => {
  parent.children = parent.children.flatMap((child) => {
    const node = child as unknown as JsxElement
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Reference') {
      if ('children' in child) visit(child as Parent)
      return [child]
    }
    return referenceOf(
      String(node.attributes?.find((each) => each.name === 'of')?.value ?? ''),
    ) as typeof parent.children
  })
}

/** The plugin, for `beforeDefaultRemarkPlugins`. */
export default function remarkReference(): (root: Root) => void {
  return visit
}

// A cell in a chapter's text: a fence with ```c cell and words that say what is special about it. The same reading serves the site,
// the tool that rewrites the recorded outputs, and the check.

import type { PartialMachineOptions } from '#sim'
import { parseOptionWords } from '#sim'
import { viewNames } from '../components/views/rows.ts'
import type { ViewName } from '../components/views/rows.ts'

export interface Fence {
  /** What stands after the language. */
  meta: string
  text: string
  /** Line of the opening fence in the file, from 1. */
  line: number
}

export interface CellSpec {
  id: string
  text: string
  line: number
  views: readonly ViewName[]
  isolated: boolean
  machine: PartialMachineOptions
  expectError: boolean
  /** Source of the expectation where no real kernel can give it. */
  derived: string
  maxSteps: number | undefined
  /** Pictures beside the program, on a wide screen. */
  beside: boolean
  /** Output and pictures are folded until the reader has run it or answered an exercise about it. */
  predict: boolean
}

/** A mistake in a chapter, with the line it is on. */
export class FenceError extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

const isCell = (language: string, meta: string): boolean => language === 'c' && /^cell(\s|$)/.test(meta.trim())

/** Cells of a Markdown text, in order. */
export const fencesOf = (markdown: string): Fence[] => {
  const fences: Fence[] = []
  const lines = markdown.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const open = /^(\s*)(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(lines[i])
    if (!open) continue
    const [, indent, mark, language, meta] = open
    const body: string[] = []
    const line = i + 1
    for (i++; i < lines.length && lines[i].trim() !== mark; i++) body.push(lines[i].slice(indent.length))
    if (isCell(language, meta)) fences.push({ meta, text: body.join('\n'), line })
  }
  return fences
}

/** Words of an info string: name, name=value, name="a value with blanks". */
const wordsOf = (meta: string): Map<string, string> => {
  const words = new Map<string, string>()
  for (const match of meta.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    words.set(match[1], match[2] ?? match[3] ?? '')
  }
  return words
}

const own = new Set(['cell', 'id', 'views', 'scope', 'expect-error', 'derived', 'steps', 'layout', 'predict'])

const viewsOf = (text: string, line: number): ViewName[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const found = viewNames.find((name) => name === word)
      if (!found) throw new FenceError(line, `there is no view '${word}'; the views are ${viewNames.join(', ')}`)
      return found
    })

/** Whether a fence of this language and meta is a cell. */
export const isCellFence = isCell

/** Reads a fence; throws a FenceError that says what would be right. */
export const specOf = (fence: Fence): CellSpec => {
  const words = wordsOf(fence.meta)
  const id = words.get('id') ?? ''
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw new FenceError(fence.line, `a cell needs id=name, in lower-case letters, digits and '-'; found '${id}'`)
  }
  const scope = words.get('scope') ?? 'page'
  if (scope !== 'page' && scope !== 'isolated') {
    throw new FenceError(fence.line, `scope is 'page' or 'isolated'; found '${scope}'`)
  }
  const options = [...words].filter(([name]) => !own.has(name)).map(([name, value]) => `${name}=${value}`)
  const { options: machine, problems } = parseOptionWords(options.join(' '))
  if (problems.length > 0) throw new FenceError(fence.line, problems.join('; '))
  const steps = words.get('steps')
  return {
    id,
    text: fence.text,
    line: fence.line,
    views: viewsOf(words.get('views') ?? '', fence.line),
    isolated: scope === 'isolated',
    machine,
    expectError: words.has('expect-error'),
    derived: words.get('derived') ?? '',
    beside: words.get('layout') === 'beside',
    predict: words.has('predict'),
    maxSteps: steps === undefined ? undefined : Number(steps),
  }
}

/** All cells of a page; ids must be unique. */
export const specsOf = (fences: readonly Fence[]): CellSpec[] => {
  const specs = fences.map(specOf)
  const seen = new Map<string, number>()
  for (const spec of specs) {
    const before = seen.get(spec.id)
    if (before !== undefined) throw new FenceError(spec.line, `id=${spec.id} is taken by the cell of line ${before}`)
    seen.set(spec.id, spec.line)
  }
  return specs
}

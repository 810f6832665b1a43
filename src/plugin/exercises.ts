// <Exercise> in a chapter: a question about a cell of the page, with options and a reply to each. The author writes which expression over
// the run decides; which option is right the run made at build says. None or more than one is an error at the exercise's line.

import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import type { Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Ask, RunFacts } from '../components/exercise/facts.ts'
import { judge } from '../components/exercise/key.ts'
import type { Key } from '../components/exercise/key.ts'
import type { ExerciseData } from '../components/exercise/types.ts'
import { FenceError } from './fences.ts'
import type { CellSpec } from './fences.ts'

/** An expression as MDX parses it; `estree` is what it compiles. */
interface Expression {
  type: string
  value: string
  data?: { estree?: { body: { expression: unknown }[] } }
}

interface Attribute {
  type: string
  name: string
  value: string | Expression | null
}

interface Element extends Parent {
  type: 'mdxJsxFlowElement'
  name: string | null
  attributes: Attribute[]
}

/** An exercise as the chapter has it. */
export interface Exercise {
  node: Element
  line: number
  id: string
  cell: string
  field: string | null
  options: Element[]
  hints: Element[]
  key: Key
  /** Its text, places left out: what its key and the reader's answer depend on. */
  source: string
}

const isElement = (node: RootContent | Element, name: string): node is Element =>
  (node.type as string) === 'mdxJsxFlowElement' && (node as Element).name === name

/** All exercises of a page, in order. */
export const findExercises = (parent: Parent, found: Element[] = []): Element[] => {
  for (const child of parent.children) {
    if (isElement(child as RootContent, 'Exercise')) found.push(child as unknown as Element)
    else if ('children' in child) findExercises(child as Parent, found)
  }
  return found
}

const attribute = (node: Element, name: string): Attribute | undefined =>
  node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)

const lineOf = (node: Element): number => node.position?.start.line ?? 0

const textOf = (node: Element, name: string): string | null => {
  const value = attribute(node, name)?.value
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  if (/^-?\d+$/.test(value.value.trim())) return value.value.trim()
  throw new FenceError(lineOf(node), `${name} of <${node.name}> is a text, "…"`)
}

/** An expression over the run, ready to be called. */
const askOf = (node: Element, name: string): Ask | undefined => {
  const value = attribute(node, name)?.value
  if (value === undefined || value === null) return undefined
  const form = `${name}={(run) => …}`
  if (typeof value === 'string') {
    throw new FenceError(lineOf(node), `a key is computed from the run and not written down: ${form}`)
  }
  try {
    const ask: unknown = new Script(`(${value.value})`).runInNewContext()
    if (typeof ask === 'function') return ask as Ask
  } catch (error) {
    throw new FenceError(lineOf(node), `${form} does not evaluate: ${String(error)}`)
  }
  throw new FenceError(lineOf(node), `${name} is a function of the run: ${form}`)
}

const checkOption = (option: Element): void => {
  const given = ['is', 'when'].filter((name) => attribute(option, name) !== undefined)
  if (given.length !== 1)
    throw new FenceError(lineOf(option), 'an <Option> has is="…" or when={(run) => …}, one of them')
  if (option.children.length < 2) {
    throw new FenceError(
      lineOf(option),
      'an <Option> has a paragraph that is the option, and a second one that is the reply to it',
    )
  }
}

/** Positions would make the hash change with the lines above. */
const withoutPlaces = (key: string, value: unknown): unknown =>
  key === 'position' || key === 'data' ? undefined : value

/** Reads an exercise; throws a FenceError that says what would be right. */
export const readExercise = (node: Element, specs: readonly CellSpec[]): Exercise => {
  const line = lineOf(node)
  const fail = (message: string): never => {
    throw new FenceError(line, message)
  }
  const id = textOf(node, 'id') ?? ''
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) fail(`an <Exercise> needs id="name", in lower-case letters, digits and '-'`)
  const cell = textOf(node, 'cell') ?? ''
  if (!specs.some((spec) => spec.id === cell)) fail(`exercise ${id}: there is no cell '${cell}' on this page`)
  const options = node.children.filter((child): child is Element & RootContent => isElement(child, 'Option'))
  const hints = node.children.filter((child): child is Element & RootContent => isElement(child, 'Hint'))
  if (options.length < 2) fail(`exercise ${id}: it needs two <Option>s or more`)
  options.forEach(checkOption)
  const answer = askOf(node, 'answer')
  const values = options.map((option) => textOf(option, 'is'))
  const whens = options.map((option) => askOf(option, 'when') ?? null)
  if (answer === undefined && values.some((value) => value !== null)) {
    fail(`exercise ${id}: options with is="…" are compared with answer={(run) => …} of the <Exercise>`)
  }
  const field = textOf(node, 'field')
  if (field !== null && whens.some((when) => when !== null))
    fail(`exercise ${id}: with a field every <Option> has is="…"`)
  const source = JSON.stringify(node, withoutPlaces)
  return { node, line, id, cell, field, options, hints, key: { answer, values, whens }, source }
}

/** The right option for a run; throws where none is right, or more than one. */
export const rightOf = ({ id, line, key }: Exercise, run: RunFacts): number => {
  let judged
  try {
    judged = judge(key, run)
  } catch (error) {
    throw new FenceError(line, `exercise ${id}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { right, answer } = judged
  if (right.length === 1) return right[0]
  const says = key.answer === undefined ? '' : `; the run's answer is '${answer}'`
  throw new FenceError(line, `exercise ${id}: ${right.length} options are right, it must be one${says}`)
}

const element = (name: string, children: RootContent[], data?: unknown): RootContent =>
  ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: data === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'data', value: JSON.stringify(data) }],
    children,
  }) as unknown as RootContent

/** The label's inline content: it stands within a <label>, where no paragraph may. */
const inline = (node: RootContent): RootContent[] =>
  node.type === 'paragraph' ? (node.children as PhrasingContent[] as RootContent[]) : [node]

/** `when` of all options as one attribute, since the component of the exercise asks them. */
const whensAttribute = (options: readonly Element[]): Attribute => {
  const values = options.map((option) => attribute(option, 'when')?.value)
  const elements = values.map((value) =>
    typeof value === 'object' && value !== null
      ? value.data?.estree?.body[0].expression
      : { type: 'Literal', value: null },
  )
  const expression = { type: 'ArrayExpression', elements }
  const estree = {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [{ type: 'ExpressionStatement', expression }],
  }
  const source = `[${values.map((value) => (typeof value === 'object' && value !== null ? value.value : 'null')).join(', ')}]`
  return {
    type: 'mdxJsxAttribute',
    name: 'whens',
    value: { type: 'mdxJsxAttributeValueExpression', value: source, data: { estree } as Expression['data'] },
  }
}

/** Rewrites the element: question, options, hints, and the solution for a page without scripts. */
export const placeExercise = (
  exercise: Exercise,
  right: number,
  place: { page: string; number: number; text: string },
): void => {
  const { node, id, cell, field, options, hints, key, source } = exercise
  const hash = createHash('sha256').update(source).update(place.text).digest('hex').slice(0, 12)
  const data: ExerciseData = {
    ...{ id, page: place.page, number: place.number, cell },
    ...{ values: key.values, right, field, hints: hints.length, hash },
  }
  const parts = new Set<RootContent>([...options, ...hints] as unknown as RootContent[])
  const question = node.children.filter((child) => !parts.has(child as RootContent)) as RootContent[]
  const labelled = (option: Element) => {
    const [label, ...reply] = option.children as RootContent[]
    return [element('ExerciseLabel', inline(label)), element('ExerciseReply', reply)]
  }
  const ordered = options
    .map((option, i) => ({ option, i }))
    .sort((a, b) => Number(b.i === right) - Number(a.i === right))
  node.children = [
    element('ExerciseQuestion', question),
    element(
      'ExerciseOptions',
      options.map((option, i) => element('ExerciseOption', labelled(option), i)),
    ),
    element(
      'ExerciseHints',
      hints.map((hint, i) => element('ExerciseHint', hint.children as RootContent[], i)),
    ),
    element(
      'ExerciseSolution',
      ordered.map(({ option, i }) => element('ExerciseSolved', labelled(structuredClone(option)), i)),
    ),
  ] as Element['children']
  node.attributes = [
    ...node.attributes.filter(({ name }) => name === 'answer'),
    whensAttribute(options),
    { type: 'mdxJsxAttribute', name: 'data', value: JSON.stringify(data) },
  ]
}

/** Reads all exercises of a page; their ids are unique. */
export const readExercises = (root: Root, specs: readonly CellSpec[]): Exercise[] => {
  const exercises = findExercises(root).map((node) => readExercise(node, specs))
  const seen = new Map<string, number>()
  for (const { id, line } of exercises) {
    const before = seen.get(id)
    if (before !== undefined) throw new FenceError(line, `exercise ${id} is taken by the one of line ${before}`)
    seen.set(id, line)
  }
  return exercises
}

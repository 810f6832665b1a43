// The remark plugin: a fence marked `cell` becomes <Cell> with its code, the output and the pictures of a run made now, while the site
// is built, and what a real machine printed. An output that is not the recorded one is an error at the fence's line. <Exercise> asks the
// same runs for its key.

import type { Code, Parent, Root, RootContent } from 'mdast'
import { parseOptionWords } from '#sim'
import type { PartialMachineOptions } from '#sim'
import type { CellData } from '../components/cell/types.ts'
import type { RunFacts } from '../components/exercise/facts.ts'
import { placeExercise, readExercises, rightOf } from './exercises.ts'
import type { Exercise } from './exercises.ts'
import { FenceError, isCellFence, specsOf } from './fences.ts'
import type { CellSpec } from './fences.ts'
import { readOutputs, readReal, realOf } from './records.ts'
import type { CellRun, Engine } from './run-cells.ts'
import { driftOf, kernelOf, runCell } from './run-cells.ts'

/** The part of a vfile that is used here. */
interface File {
  path: string
  data: { frontMatter?: { machine?: unknown } }
}

interface Found {
  parent: Parent
  at: number
  node: Code
}

const findCells = (parent: Parent, found: Found[] = []): Found[] => {
  parent.children.forEach((node, at) => {
    if (node.type === 'code' && isCellFence(node.lang ?? '', node.meta ?? '')) found.push({ parent, at, node })
    if ('children' in node) findCells(node as Parent, found)
  })
  return found
}

/** A page is compiled for the server and for the browser; its cells run once. */
const cache = new Map<string, CellRun>()

const runCached = (
  specs: readonly CellSpec[],
  index: number,
  machine: PartialMachineOptions,
  exercises: readonly Exercise[],
  engine?: Engine,
): CellRun => {
  const asked = exercises.map(({ source }) => source)
  const key = JSON.stringify([specs.slice(0, index + 1), machine, asked])
  const known = cache.get(key)
  if (known) return known
  const asks = exercises.map((exercise) => (facts: RunFacts) => rightOf(exercise, facts))
  const run = runCell(specs, index, machine, engine, asks)
  if (engine === undefined) cache.set(key, run)
  return run
}

const machineOf = (file: File): PartialMachineOptions => {
  const words = file.data.frontMatter?.machine
  if (words === undefined) return {}
  const { options, problems } = parseOptionWords(String(words))
  if (problems.length > 0) throw new FenceError(1, `machine in the front matter: ${problems.join('; ')}`)
  return options
}

/** The chapter's name in keys and addresses: its path below docs or pages, without extension. */
const pageOf = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^.*\/(docs|src\/pages)\//, '')
    .replace(/\.mdx?$/, '')

const element = (data: CellData): RootContent =>
  ({
    type: 'mdxJsxFlowElement',
    name: 'Cell',
    attributes: [{ type: 'mdxJsxAttribute', name: 'data', value: JSON.stringify(data) }],
    children: [],
  }) as unknown as RootContent

interface Options {
  /** For tests of the plugin; the book's cells run on the simulator. */
  engine?: Engine
  /** Whether drift is an error. While an author writes it is a state of the cell. */
  strict?: boolean
}

const transform = (
  root: Root,
  file: File,
  { engine, strict = process.env.NODE_ENV !== 'development' }: Options,
): void => {
  const found = findCells(root)
  const fences = found.map(({ node }) => ({
    meta: node.meta ?? '',
    text: node.value,
    line: node.position?.start.line ?? 0,
  }))
  const specs = specsOf(fences)
  const exercises = readExercises(root, specs)
  if (specs.length === 0) return
  const page = pageOf(file.path)
  const machine = machineOf(file)
  const outputs = readOutputs(file.path)
  const real = readReal(file.path)
  specs.forEach((spec, index) => {
    const own = exercises.filter(({ cell }) => cell === spec.id)
    const run = runCached(specs, index, machine, own, engine)
    const drift = driftOf(spec, run.output, outputs[spec.id])
    if (drift !== '' && strict) throw new FenceError(spec.line, `cell ${spec.id}: ${drift}`)
    own.forEach((exercise, i) =>
      placeExercise(exercise, run.answers[i], { page, number: exercises.indexOf(exercise) + 1, text: spec.text }),
    )
    const { parent, at } = found[index]
    parent.children[at] = element({
      id: spec.id,
      index,
      page,
      text: spec.text,
      views: spec.views,
      isolated: spec.isolated,
      machine: spec.machine,
      pageMachine: machine,
      kernel: kernelOf(spec, machine),
      parts: run.parts,
      recorded: { ...run.output, faults: run.faults, rows: run.rows, hash: run.hash },
      real: realOf(real, spec.id),
      derived: spec.derived,
      drift,
      beside: spec.beside,
      predict: spec.predict,
    })
  })
}

/** The plugin, for `beforeDefaultRemarkPlugins`. */
export default function remarkCells(options: Options = {}): (root: Root, file: File) => void {
  return (root, file) => {
    try {
      transform(root, file, options)
    } catch (error) {
      if (!(error instanceof FenceError)) throw error
      throw new Error(`${file.path}:${error.line}: ${error.message}`, { cause: error })
    }
  }
}

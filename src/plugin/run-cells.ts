// The cells of a page run in Node, as a tape, and compared with what was recorded.

import type { CellSource, PartialMachineOptions, RunRequest, RunResult } from '#sim'
import { defaultOptions, neededParts, runTape } from '#sim'
import { outputOf } from '../components/cell/output.ts'
import type { CellOutput } from '../components/cell/types.ts'
import { factsOf } from '../components/exercise/facts.ts'
import type { RunFacts } from '../components/exercise/facts.ts'
import { foldRun, frameAt, selectViews, traceHash } from '../components/views/select.ts'
import { looksOf } from '../components/views/rows.ts'
import type { ViewRows } from '../components/views/rows.ts'
import type { CellSpec } from './fences.ts'

/** Instructions that a cell may take while the site is built, if its fence does not say. */
const buildSteps = 200_000_000

export interface CellRun {
  output: CellOutput
  faults: { minor: number; major: number }
  rows: ViewRows
  hash: string
  kernel: string
  /** Parts of the simulator that the run needs. */
  parts: readonly string[]
  /** What was asked of the run, in order. */
  answers: number[]
}

/** What stands in NAME.outputs.json for one cell. */
export interface RecordedOutput {
  stdout: string
  stderr?: string
  exit?: number
  signal?: string
  status?: string
  diagnostics?: string[]
}

export type Engine = (request: RunRequest) => RunResult

/** A source of the tape that cell `index` of the page continues, itself last. */
export const sourcesOf = (specs: readonly CellSpec[], index: number): CellSource[] => {
  const own = specs[index]
  const before = own.isolated ? [] : specs.slice(0, index).filter((spec) => !spec.isolated)
  return [...before, own].map(({ id, text, machine, isolated }) => ({ id, text, machine, isolated }))
}

/** Runs one cell of a page. */
export const runCell = (
  specs: readonly CellSpec[],
  index: number,
  machine: PartialMachineOptions,
  engine: Engine = runTape,
  asks: readonly ((run: RunFacts) => number)[] = [],
): CellRun => {
  const spec = specs[index]
  const cells = sourcesOf(specs, index)
  const maxSteps = spec.maxSteps ?? buildSteps
  const request = { run: 1, cells, index: cells.length - 1, machine, maxSteps, trace: true, looks: looksOf(spec.views) }
  const { result, parts } = neededParts(() => engine(request))
  const fold = result.trace && result.status !== 'compile' ? foldRun(result.trace, result.kernel, result) : null
  const output = outputOf(result)
  return {
    output,
    faults: result.faults,
    rows: fold ? selectViews(spec.views, frameAt(fold, fold.end)) : {},
    hash: result.trace ? traceHash(result.trace) : '',
    kernel: result.kernel,
    parts,
    answers: asks.length === 0 ? [] : asks.map((ask) => ask(factsOf(fold, output))),
  }
}

/** The release that a cell runs under, as its fence or its page says it. */
export const kernelOf = (spec: CellSpec, machine: PartialMachineOptions): string =>
  spec.machine.kernel ?? machine.kernel ?? defaultOptions.kernel

const errorsOf = (output: CellOutput) => output.diagnostics.filter((d) => d.severity === 'error')

/** The part of an output that is recorded: what a program prints and how it ends; what is usual is left out, and so are warnings. */
export const recordOf = (output: CellOutput): RecordedOutput => ({
  stdout: output.stdout,
  ...(output.stderr !== '' && { stderr: output.stderr }),
  ...(output.exit !== null && output.exit !== 0 && { exit: output.exit }),
  ...(output.signal !== null && { signal: output.signal }),
  ...(output.status !== 'done' && { status: output.status }),
  ...(errorsOf(output).length > 0 && {
    diagnostics: errorsOf(output).map((d) => `${d.file}:${d.from.line}:${d.from.column}: ${d.message}`),
  }),
})

const firstDifference = (recorded: string, now: string): string => {
  const a = recorded.split('\n')
  const b = now.split('\n')
  const at = a.findIndex((line, i) => line !== b[i])
  const i = at < 0 ? a.length : at
  return `line ${i + 1}: recorded ${JSON.stringify(a[i] ?? '')}, now ${JSON.stringify(b[i] ?? '')}`
}

/** What is wrong with a cell against its record; empty where nothing is. */
export const driftOf = (spec: CellSpec, output: CellOutput, recorded: RecordedOutput | undefined): string => {
  const failed = output.status === 'compile'
  if (failed && !spec.expectError) {
    const first = output.diagnostics.find((d) => d.severity === 'error')
    return `it does not compile: ${first ? `${first.from.line}:${first.from.column} ${first.message}` : output.message}`
  }
  if (output.status === 'oops') return `the simulator failed: ${output.message}`
  if (spec.expectError && !failed) return `it says expect-error and compiles`
  if (recorded === undefined) return 'it has no recorded output; npm run cells records it'
  const now = recordOf(output)
  for (const key of ['stdout', 'stderr'] as const) {
    const [was, is] = [recorded[key] ?? '', now[key] ?? '']
    if (was !== is) return `${key} is not what was recorded: ${firstDifference(was, is)}`
  }
  const rest = (r: RecordedOutput) =>
    JSON.stringify([r.exit ?? 0, r.signal ?? '', r.status ?? 'done', r.diagnostics ?? []])
  return rest(recorded) === rest(now) ? '' : `it ended otherwise than recorded: ${rest(recorded)}, now ${rest(now)}`
}

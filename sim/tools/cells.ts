// Every cell of the book, run on the simulator: `npm run cells` rewrites the recorded outputs beside the chapters, `--check` compares
// and writes nothing, `--record` asks a real kernel instead (cells-record.ts). Paths of chapters or folders narrow it down.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseOptionWords } from '#sim'
import type { PartialMachineOptions } from '#sim'
import { FenceError, fencesOf, specsOf } from '../../src/plugin/fences.ts'
import type { CellSpec } from '../../src/plugin/fences.ts'
import { readOutputs, recordPath, writeRecord } from '../../src/plugin/records.ts'
import type { RecordedOutput } from '../../src/plugin/run-cells.ts'
import { driftOf, recordOf, runCell } from '../../src/plugin/run-cells.ts'

export interface Chapter {
  path: string
  machine: PartialMachineOptions
  specs: CellSpec[]
}

const bookFolders = ['docs', 'src/pages']

const filesBelow = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => filesBelow(join(path, name)))
}

const machineOf = (text: string): PartialMachineOptions => {
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  const words = /^machine:\s*['"]?(.*?)['"]?\s*$/m.exec(front)?.[1] ?? ''
  return parseOptionWords(words).options
}

/** Chapters that have cells, below the paths given or in the whole book. */
export const chaptersOf = (paths: readonly string[] = bookFolders): Chapter[] =>
  paths
    .flatMap(filesBelow)
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      try {
        return { path, machine: machineOf(text), specs: specsOf(fencesOf(text)) }
      } catch (error) {
        if (error instanceof FenceError) throw new Error(`${path}:${error.line}: ${error.message}`, { cause: error })
        throw error
      }
    })
    .filter((chapter) => chapter.specs.length > 0)

/** What is wrong with a chapter's cells, one line each; empty where nothing is. */
export const checkChapter = (chapter: Chapter): string[] => {
  const recorded = readOutputs(chapter.path)
  const problems = chapter.specs.flatMap((spec, index) => {
    const run = runCell(chapter.specs, index, chapter.machine)
    const drift = driftOf(spec, run.output, recorded[spec.id])
    return drift === '' ? [] : [`${chapter.path}:${spec.line}: cell ${spec.id}: ${drift}`]
  })
  const gone = Object.keys(recorded).filter((id) => !chapter.specs.some((spec) => spec.id === id))
  return [...problems, ...gone.map((id) => `${recordPath(chapter.path, 'outputs')}: there is no cell ${id}`)]
}

const rewrite = (chapter: Chapter): string[] => {
  const record: Record<string, RecordedOutput> = {}
  const problems: string[] = []
  chapter.specs.forEach((spec, index) => {
    const { output } = runCell(chapter.specs, index, chapter.machine)
    record[spec.id] = recordOf(output)
    const drift = driftOf(spec, output, record[spec.id])
    if (drift !== '') problems.push(`${chapter.path}:${spec.line}: cell ${spec.id}: ${drift}`)
  })
  const path = recordPath(chapter.path, 'outputs')
  if (writeRecord(path, record)) console.log(`${path}: rewritten`)
  return problems
}

const main = async (args: readonly string[]): Promise<number> => {
  const paths = args.filter((arg) => !arg.startsWith('--'))
  const chapters = chaptersOf(paths.length > 0 ? paths : bookFolders)
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--check' && arg !== '--record')
  if (unknown !== undefined) {
    console.error(`cells: there is no option ${unknown}; the options are --check and --record`)
    return 2
  }
  if (args.includes('--record')) return (await import('./cells-record.ts')).recordChapters(chapters)
  const problems = chapters.flatMap(args.includes('--check') ? checkChapter : rewrite)
  for (const problem of problems) console.error(problem)
  const cells = chapters.reduce((sum, chapter) => sum + chapter.specs.length, 0)
  console.log(`${cells} cells of ${chapters.length} pages, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

if (/[/\\]cells\.ts$/.test(process.argv[1] ?? '')) process.exitCode = await main(process.argv.slice(2))

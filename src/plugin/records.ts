// The two records beside a chapter: NAME.outputs.json, the simulator's, and NAME.real.json, a real kernel's.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { RealOutput } from '../components/cell/types.ts'
import type { RecordedOutput } from './run-cells.ts'

export type OutputRecords = Record<string, RecordedOutput>

export interface RealRecords {
  kernel: string
  uid: number
  compiler: string
  cells: Record<string, { stdout: string; exit?: number; signal?: string }>
}

/** Path of a record beside a chapter. */
export const recordPath = (chapter: string, kind: 'outputs' | 'real'): string =>
  chapter.replace(/\.mdx?$/, `.${kind}.json`)

const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

/** Recorded outputs of a chapter; none is an empty record. */
export const readOutputs = (chapter: string): OutputRecords =>
  (read(recordPath(chapter, 'outputs')) as OutputRecords | null) ?? {}

/** What a real kernel gave for a chapter's cells, or null. */
export const readReal = (chapter: string): RealRecords | null => read(recordPath(chapter, 'real')) as RealRecords | null

/** One cell of it. */
export const realOf = (real: RealRecords | null, id: string): RealOutput | null => {
  const cell = real?.cells[id]
  if (!real || !cell) return null
  return {
    kernel: real.kernel,
    uid: real.uid,
    stdout: cell.stdout,
    exit: cell.signal === undefined ? (cell.exit ?? 0) : null,
    signal: cell.signal ?? null,
  }
}

/** Writes a record, if it says anything new. Returns whether it did. */
export const writeRecord = (path: string, record: unknown): boolean => {
  const text = `${JSON.stringify(record, null, 2)}\n`
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  writeFileSync(path, text)
  return true
}

// What a run under another kernel gave otherwise than the recorded one, in a line.

import type { ViewRows } from '../views/rows.ts'
import type { CellData, CellOutput } from './types.ts'

interface Run {
  output: CellOutput
  rows: ViewRows
  kernel: string
}

const pictureNames = { maps: 'the address space', ptes: 'the page-table entries', lru: 'the lists', calls: 'the calls' }

const endOf = (output: CellOutput): string =>
  output.status === 'done' ? (output.signal ?? `exit status ${output.exit ?? 0}`) : output.status

const quoted = (line: string | undefined): string => (line === undefined ? 'nothing' : `“${line}”`)

/** Numbers of events, ticks and functions differ from release to release in ways that no reader can use. */
const pictures = ['maps', 'ptes', 'lru'] as const

/** A sentence; empty where the program and its kernel are those of the record. */
export const differenceOf = (data: CellData, text: string, chosen: string, run: Run): string => {
  if (text !== data.text || chosen === data.kernel || run.output.status === 'compile') return ''
  const [was, is] = [data.recorded.stdout.split('\n'), run.output.stdout.split('\n')]
  const length = Math.max(was.length, is.length)
  for (let i = 0; i < length; i++) {
    if (was[i] === is[i]) continue
    return `Line ${i + 1} differs: ${quoted(is[i])} under ${chosen}, ${quoted(was[i])} under ${data.kernel}.`
  }
  const [then, now] = [endOf(data.recorded), endOf(run.output)]
  if (then !== now) return `It ends otherwise: ${now} under ${chosen}, ${then} under ${data.kernel}.`
  const changed = pictures.filter((name) => JSON.stringify(data.recorded.rows[name]) !== JSON.stringify(run.rows[name]))
  const names = changed.map((name) => pictureNames[name])
  if (names.length > 0)
    return `It prints the same under ${chosen} as under ${data.kernel}; it differs in ${names.join(' and ')}.`
  return `The same under ${chosen} as under ${data.kernel}.`
}

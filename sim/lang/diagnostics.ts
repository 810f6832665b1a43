// What the compiler has to say about a text: a list that only grows, in the order in which things were found.

import { fileIndexOf, originalOffset, placeOf } from './source.ts'
import type { SourceMap } from './source.ts'

/** One message. `from` and `to` are offsets in the text of `file`; lines and columns count from 1. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  /** A stable name for the kind of mistake, such as `undeclared`. */
  readonly code: string
  readonly message: string
  readonly file: string
  readonly from: number
  readonly to: number
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** What would be right, where that is clear. */
  readonly hint: string | null
}

/** A span of source: `loc` of its first character and the loc after its last. */
export interface Span {
  readonly loc: number
  readonly end: number
}

/** Messages of one compilation. */
export interface DiagnosticSink {
  readonly map: SourceMap
  readonly list: Diagnostic[]
  errors: number
}

/** After this many errors the rest is not worth reading. */
export const maxErrors = 50

/** Thrown (as a constant, without a stack) to leave the parser after a mistake; caught where it can go on. */
export const recover = { pagewalk: 'recover' } as const

/** Thrown to stop the compilation: too many errors, or nesting too deep. */
export const giveUp = { pagewalk: 'give up' } as const

/** Adds a message. Two errors at the same place are one. */
export function report(
  sink: DiagnosticSink,
  severity: Diagnostic['severity'],
  code: string,
  span: Span,
  message: string,
  hint: string | null = null,
): void {
  const file = sink.map.files[fileIndexOf(sink.map, span.loc)]
  const end = Math.max(span.end, span.loc)
  const start = placeOf(file, span.loc)
  const stop = placeOf(file, end)
  const from = originalOffset(file, span.loc)
  if (severity === 'error') {
    const last = sink.list.at(-1)
    if (last?.severity === 'error' && last.file === file.name && last.from === from) return
    sink.errors++
  }
  sink.list.push({
    severity,
    code,
    message,
    file: file.name,
    from,
    to: originalOffset(file, end),
    line: start.line,
    column: start.column,
    endLine: stop.line,
    endColumn: stop.column,
    hint,
  })
  if (sink.errors >= maxErrors) throw giveUp
}

/** Distance between two names, for "did you mean"; counts insertions, removals, replacements and swaps of neighbours. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1)
      row.push(best)
    }
    before = previous
    previous = row
  }
  return previous[b.length]
}

/** The nearest of the names, if one is near enough to be meant. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor((name.length + 2) / 3))
  let best: string | null = null
  let distance = limit + 1
  for (const candidate of names) {
    const d = editDistance(name, candidate, limit)
    if (d < distance && d < Math.max(candidate.length, name.length)) {
      distance = d
      best = candidate
    }
  }
  return best
}

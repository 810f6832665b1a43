// Messages of the compiler for a terminal: place, message, the line with a caret under it, and what would be right.

import { basename } from 'node:path'
import type { Diagnostic } from '../protocol.ts'

/** All messages of a program. `path`: what the user typed for its file; `texts`: those of all its files, by the names in the messages. */
export function formatDiagnostics(
  path: string,
  texts: ReadonlyMap<string, string>,
  diagnostics: readonly Diagnostic[],
): string {
  return diagnostics
    .map(({ file, from, to, severity, message, hint }) => {
      const shown = basename(path) === file ? path : file
      const source = texts.get(file)?.split('\n')[from.line - 1] ?? ''
      const width = to.line === from.line ? Math.max(1, to.column - from.column) : 1
      const lead = source.slice(0, from.column - 1).replace(/[^\t]/g, ' ')
      const caret = `${lead}^${'~'.repeat(Math.min(width, Math.max(1, source.length - from.column + 1)) - 1)}`
      return `${shown}:${from.line}:${from.column}: ${severity}: ${message}\n${source}\n${caret}\n${hint === null ? '' : `  ${hint}\n`}`
    })
    .join('')
}

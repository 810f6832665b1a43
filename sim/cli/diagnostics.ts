// Messages of the compiler for a terminal: place, message, the line with a caret under it, and what would be right.

import type { Diagnostic } from '../protocol.ts'

/** All messages of a text. */
export function formatDiagnostics(file: string, text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.split('\n')
  return diagnostics
    .map(({ from, to, severity, message, hint }) => {
      const source = lines[from.line - 1] ?? ''
      const width = to.line === from.line ? Math.max(1, to.column - from.column) : 1
      const lead = source.slice(0, from.column - 1).replace(/[^\t]/g, ' ')
      const caret = `${lead}^${'~'.repeat(Math.min(width, Math.max(1, source.length - from.column + 1)) - 1)}`
      return `${file}:${from.line}:${from.column}: ${severity}: ${message}\n${source}\n${caret}\n${hint === null ? '' : `  ${hint}\n`}`
    })
    .join('')
}

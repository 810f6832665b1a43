// A run's result as people read it: bytes become text, an ending becomes a sentence.

import type { RunResult } from '#sim'
import type { CellOutput } from './types.ts'

/** Text of a string that has one character a byte. */
export const fromBytes = (bytes: string): string =>
  new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)))

/** The part of a result that is shown and recorded. */
export const outputOf = (result: RunResult): CellOutput => ({
  status: result.status,
  exit: result.exit,
  signal: result.signal,
  message: result.message,
  stdout: fromBytes(result.stdout),
  stderr: fromBytes(result.stderr),
  diagnostics: result.diagnostics,
})

/** How it ended, or nothing for an ordinary end. */
export const ending = (output: CellOutput): string => {
  if (output.status === 'compile') return ''
  if (output.status !== 'done') return output.message === '' ? output.status : output.message
  if (output.signal !== null) return output.message
  return output.exit === 0 || output.exit === null ? '' : `exit status ${output.exit}`
}

// Which wrong programs the suite has, and what is expected of the compiler for each: the place that clang gives (`clang.recorded.txt`,
// written by record.ts), and the words that its message or hint must have.
//
// In comments of the program: `// says: a, b` words of the first error; `// warns: a, b` words of the first warning, where there is no
// error; `// at: L:C why` a place of our own, where clang has no error or marks something else; `// also: L:C` another error in the same go.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** A program and what its comments ask for. */
export interface WrongProgram {
  readonly name: string
  readonly file: string
  readonly text: string
  readonly severity: 'error' | 'warning'
  readonly words: readonly string[]
  readonly at: Place | null
  readonly also: Place | null
}

/** Counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The first error that clang reports: its caret, and where what it underlines starts. */
export interface ClangError {
  readonly places: readonly Place[]
  readonly message: string
}

/** The suite's folder, found from the working directory upwards. */
export function folder(): string {
  for (let at = process.cwd(); ; at = dirname(at)) {
    const found = resolve(at, 'sim/test/diagnostics')
    if (existsSync(found)) return found
    if (at === dirname(at)) throw new Error('run this inside the pagewalk repository: no sim/test/diagnostics above')
  }
}

/** `3:14`, and whatever follows. */
export function parsePlace(text: string | undefined): Place | null {
  const [, line, column] = /^(\d+):(\d+)\b/.exec(text ?? '') ?? []
  return line === undefined ? null : { line: Number(line), column: Number(column) }
}

/** All of them, in the order of their names. */
export function listWrongPrograms(): WrongProgram[] {
  const from = folder()
  return readdirSync(from)
    .filter((file) => file.endsWith('.c'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => describe(join(from, file), file.slice(0, -2)))
}

function describe(file: string, name: string): WrongProgram {
  const text = readFileSync(file, 'utf8')
  const after = (label: string): string | undefined => new RegExp(`^// ${label}: (.*)$`, 'm').exec(text)?.[1]
  const says = after('says')
  const warns = after('warns')
  if ((says === undefined) === (warns === undefined)) throw new Error(`${name}: one of // says and // warns`)
  return {
    name,
    file,
    text,
    severity: says === undefined ? 'warning' : 'error',
    words: (says ?? warns ?? '').split(', '),
    at: parsePlace(after('at')),
    also: parsePlace(after('also')),
  }
}

/** Path of clang's answers. */
export const recordedPath = (): string => join(folder(), 'clang.recorded.txt')

/** Clang's first errors by the program's name. */
export function readRecorded(): ReadonlyMap<string, ClangError> {
  const [head = '', ...lines] = readFileSync(recordedPath(), 'utf8').trimEnd().split('\n')
  if (!head.startsWith('recorded with ')) throw new Error('not a recording')
  return new Map(
    lines.map((line) => {
      const [name = '', places = '', message = ''] = line.split('\t')
      const parsed = places.split(' ').flatMap((each) => parsePlace(each) ?? [])
      if (parsed.length === 0) throw new Error(`no place in: ${line}`)
      return [name, { places: parsed, message }] as const
    }),
  )
}

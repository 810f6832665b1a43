// What a command line says of a program besides its file, in gcc's words where gcc has them: macros, folders of headers, further source
// files; and what it is started with: arguments and standard input. The same for the simulator and the real kernel.

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { defaultMaxSteps } from '../tape.ts'
import { fileProblem } from './files.ts'
import { ownIncludes, readSource } from './sources.ts'
import type { LoadOptions } from '../machine.ts'
import type { CommandOption } from './options.ts'

/** The options of a program; plain data. */
export interface ProgramOptions {
  readonly defines: readonly (readonly [string, string])[]
  /** Where headers are looked for, after the folder of the file that includes them. */
  readonly folders: readonly string[]
  /** Source files that are linked to each program. */
  readonly units: readonly string[]
  readonly args: readonly string[]
  /** The file that standard input is; null: /dev/null. */
  readonly stdin: string | null
  /** Instructions that the simulator runs of it. */
  readonly maxSteps: number
}

export const programOptions: readonly CommandOption[] = [
  { name: 'define', short: 'D', form: 'NAME[=TEXT]', meaning: 'define a macro; 1 if no text is given' },
  { name: 'include', short: 'I', form: 'DIR', meaning: 'look for headers there too, before the library’s' },
  { name: 'with', form: 'FILE.c', meaning: 'compile this file as well, and link it to each program' },
  { name: 'arg', form: 'WORD', meaning: 'an argument of the program: argv[1], then argv[2], …' },
  { name: 'stdin', form: 'FILE', meaning: 'the file that standard input is; default /dev/null' },
  { name: 'max-steps', form: 'N', meaning: `most instructions that are simulated; default ${defaultMaxSteps}` },
]

/** Reads them from what was given; a string says what is wrong. */
export function programOptionsOf(own: ReadonlyMap<string, readonly string[]>): ProgramOptions | string {
  const defines: [string, string][] = []
  for (const word of own.get('define') ?? []) {
    const match = /^([A-Za-z_]\w*(?:\((?:(?:\w+,)*(?:\w+|\.\.\.))?\))?)(?:=([\s\S]*))?$/.exec(word)
    if (match === null) return `-D ${word}: no name of a macro`
    defines.push([match[1], match[2] ?? '1'])
  }
  const folders = own.get('include') ?? []
  const missing = folders.find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
  if (missing !== undefined) return `-I ${missing}: no such folder`
  const units = own.get('with') ?? []
  const stdin = own.get('stdin')?.at(-1) ?? null
  const problem = [...units, ...(stdin === null ? [] : [stdin])].map(fileProblem).find((each) => each !== null)
  if (problem !== undefined && problem !== null) return problem
  const steps = own.get('max-steps')?.at(-1) ?? String(defaultMaxSteps)
  if (!/^[1-9]\d{0,14}$/.test(steps)) return `--max-steps ${steps} is no number`
  return { defines, folders, units, args: own.get('arg') ?? [], stdin, maxSteps: Number(steps) }
}

/** What the simulator loads for a file of this text. */
export function loadOptionsOf(file: string, text: string, options: ProgramOptions): LoadOptions {
  const name = basename(file).replace(/\.c$/, '') || 'a.out'
  const units = options.units.map((path) => {
    const unit = readSource(path)
    return [{ name: basename(path), text: unit }, ...ownIncludes(path, unit, options.folders)]
  })
  return {
    name,
    file: basename(file),
    argv: [`./${name}`, ...options.args],
    includes: ownIncludes(file, text, options.folders),
    build: { defines: options.defines, units },
    stdin: options.stdin === null ? null : readFileSync(options.stdin),
  }
}

/** What gcc is given for them. */
export const gccArguments = ({ defines, folders, units }: ProgramOptions): readonly string[] => [
  ...defines.map(([name, text]) => `-D${name}=${text}`),
  ...folders.map((folder) => `-I${folder}`),
  ...units,
]

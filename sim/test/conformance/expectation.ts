// Which programs the suite has, and the form of the text file beside each that says what a real kernel made of it:
// where it was recorded, how the program ended, a separator, and its standard output byte for byte.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** A program of the suite: `name` is its path below the suite's folder without the ending. */
export interface Program {
  readonly name: string
  readonly source: string
  readonly expectation: string
  readonly uid: number
}

/** What is written beside a program. `end` is `exit N` or `signal SIGNAME`. */
export interface Expectation {
  readonly recorded: string
  readonly end: string
  readonly stdout: string
}

/** The suite's folder, found from the working directory upwards: a bundled script has no place of its own. */
export function suiteFolder(): string {
  for (let at = process.cwd(); ; at = dirname(at)) {
    const folder = resolve(at, 'sim/test/conformance')
    if (existsSync(folder)) return folder
    if (at === dirname(at)) throw new Error('run this inside the pagewalk repository: no sim/test/conformance above')
  }
}

/** All programs whose name contains one of the filters (all where there are none), in the order of their names. */
export function listPrograms(filters: readonly string[] = []): Program[] {
  const folder = suiteFolder()
  const programs: Program[] = []
  for (const area of readdirSync(folder, { withFileTypes: true })) {
    // The program of chains/ has recordings of its own.
    if (!area.isDirectory() || area.name === 'chains') continue
    for (const file of readdirSync(join(folder, area.name))) {
      if (file.endsWith('.c')) programs.push(describe(folder, `${area.name}/${file.slice(0, -2)}`))
    }
  }
  programs.sort((a, b) => (a.name < b.name ? -1 : 1))
  return programs.filter((program) => filters.length === 0 || filters.some((text) => program.name.includes(text)))
}

/** The text of an expectation file. */
export function formatExpectation(expectation: Expectation): string {
  return `recorded on ${expectation.recorded}\n${expectation.end}\n---\n${expectation.stdout}`
}

/** Reads an expectation file (one character a byte). */
export function readExpectation(program: Program): Expectation {
  return parseExpectation(readFileSync(program.expectation, 'latin1'))
}

/** The reverse of `formatExpectation`. */
export function parseExpectation(text: string): Expectation {
  const [recorded = '', end = '', separator] = text.split('\n', 3)
  if (!recorded.startsWith('recorded on ') || separator !== '---') throw new Error('not an expectation file')
  return { recorded: recorded.slice(12), end, stdout: text.slice(recorded.length + end.length + 6) }
}

/** The options of the machine that a result comes from: its memory, and how much its disk reads ahead where that is said. */
export function recordedMachine(recorded: string): { readonly ram: number; readonly readahead: number } {
  const kib = Number(/readahead (\d+) KiB/.exec(recorded)?.[1] ?? 128)
  return { ram: recordedRam({ recorded, end: '', stdout: '' }) * 2 ** 30, readahead: kib * 1024 }
}

/** The memory of the machine an expectation comes from, in GiB. */
export function recordedRam(expectation: Expectation): number {
  return Number(/ram (\d+) GiB/.exec(expectation.recorded)?.[1] ?? 4)
}

function describe(folder: string, name: string): Program {
  const source = join(folder, `${name}.c`)
  const uid = Number(/^\/\/ uid: (\d+)$/m.exec(readFileSync(source, 'latin1'))?.[1] ?? 0)
  return { name, source, expectation: join(folder, `${name}.expected.txt`), uid }
}

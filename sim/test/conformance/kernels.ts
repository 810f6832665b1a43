// What other kernels than that of the expectations make of the suite's programs about memory. `recorded-6.1.txt` lists the programs
// that were run there, each with a fingerprint of its text; where the result was another one, `NAME.expected-6.1.txt` has it.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownIncludes } from '../../cli/sources.ts'
import type { Expectation, Program } from './expectation.ts'
import { formatExpectation, listPrograms, parseExpectation, readExpectation, suiteFolder } from './expectation.ts'

/** The releases that are recorded beside that of the expectations. */
export const otherReleases = ['6.1', '6.12'] as const

/** The folders whose programs are about memory. */
export const memoryFolders = [
  'advice',
  'bad',
  'brk',
  'cache',
  'cow',
  'fault',
  'faults',
  'fork',
  'growsdown',
  'idioms',
  'limits',
  'maps',
  'memfd',
  'mincore',
  'mlock',
  'mmap',
  'mprotect',
  'mremap',
  'mseal',
  'msync',
  'munmap',
  'numa',
  'overcommit',
  'pages',
  'pkey',
  'placement',
  'proc',
  'process_madvise',
  'remap_file_pages',
  'shared',
  'shm',
  'sweeps',
  'truncate',
  'userfaultfd',
] as const

/** All programs about memory. */
export function memoryPrograms(): Program[] {
  const folders: ReadonlySet<string> = new Set(memoryFolders)
  return listPrograms().filter((program) => folders.has(program.name.split('/')[0] ?? ''))
}

/** What one release was asked: the machine, and for each program the fingerprint of the text that ran. */
export interface KernelRecord {
  readonly machine: string
  readonly programs: ReadonlyMap<string, string>
}

/** Instead of a fingerprint: two runs of the program there gave two results, so there is nothing to compare with. */
export const unsteady = 'unsteady'

/** A program's text, and that of its own headers, in eight characters. */
export function fingerprint(program: Program): string {
  const text = readFileSync(program.source)
  const hash = createHash('sha256').update(text)
  for (const header of ownIncludes(program.source, text.toString('latin1'))) hash.update(header.text)
  return hash.digest('hex').slice(0, 8)
}

/** Reads the list of a release; empty where nothing was recorded yet. */
export function readRecord(release: string): KernelRecord {
  const path = listPath(release)
  if (!existsSync(path)) return { machine: '', programs: new Map() }
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const programs = lines.map((line): [string, string] => {
    const [print = '', name = ''] = line.split(' ')
    return [name, print]
  })
  return { machine: head.replace('recorded on ', ''), programs: new Map(programs) }
}

/** Writes it. */
export function writeRecord(release: string, record: KernelRecord): void {
  const names = [...record.programs.keys()].sort((a, b) => (a < b ? -1 : 1))
  const lines = names.map((name) => `${record.programs.get(name)} ${name}\n`)
  writeFileSync(listPath(release), `recorded on ${record.machine}\n${lines.join('')}`)
}

/** Where the result of a release stands if it is not that of the expectation. */
export function differingPath(program: Program, release: string): string {
  return program.expectation.replace(/\.txt$/, `-${release}.txt`)
}

/** What the program does on a release. */
export function expectationOn(program: Program, release: string): Expectation {
  const path = differingPath(program, release)
  return existsSync(path) ? parseExpectation(readFileSync(path, 'latin1')) : readExpectation(program)
}

/** Keeps a result: as a file where it differs from the expectation, and only there. */
export function keepResult(program: Program, release: string, result: Expectation): void {
  const base = readExpectation(program)
  const path = differingPath(program, release)
  if (base.end === result.end && base.stdout === result.stdout) rmSync(path, { force: true })
  else writeFileSync(path, formatExpectation(result), 'latin1')
}

function listPath(release: string): string {
  return join(suiteFolder(), `recorded-${release}.txt`)
}

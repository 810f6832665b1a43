// What a real kernel prints for the book's cells: each cell's program, of a script the whole tape up to it inside one `main`, compiled
// by gcc as the contract says and run without address-space randomisation. The simulator has no part in it; what it prints
// is compared afterwards, by sim/test/docs.test.ts.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultOptions } from '#sim'
import type { CellSpec } from '../../src/plugin/fences.ts'
import { fromBytes } from '../../src/components/cell/output.ts'
import type { RealRecords } from '../../src/plugin/records.ts'
import { recordPath, writeRecord } from '../../src/plugin/records.ts'
import { sourcesOf } from '../../src/plugin/run-cells.ts'
import type { NativeResult, NativeRig } from '../cli/native.ts'
import { compileNative, gccOptions, kernelRelease, openRig, runNative, whyNotNative } from '../cli/native.ts'
import { defaultScriptHeaders } from '../lang/compile.ts'
import { scriptToProgram } from '../lang/script.ts'
import type { Chapter } from './cells.ts'

const timeoutMs = 10_000

/** Cells that are run on a real kernel: not those whose expectation has another source, nor those that do not compile. */
const wanted = (spec: CellSpec): boolean => spec.derived === '' && !spec.expectError

/** The programs whose outputs make a cell's: its own, and for a script the one without its last cell. */
interface Programs {
  spec: CellSpec
  uid: number
  whole: string
  /** Null for a cell with nothing before it. */
  before: string | null
}

/** The text of a script's cells as one program for gcc; a text with `main` as it is. */
const programOf = (texts: readonly string[]): string =>
  scriptToProgram(texts.join('\n'), defaultScriptHeaders) ?? texts[texts.length - 1]

const programsOf = (chapter: Chapter, index: number): Programs => {
  const spec = chapter.specs[index]
  const own = sourcesOf(chapter.specs, index).map((source) => source.text)
  const isScript = scriptToProgram(spec.text, []) !== null
  const texts = isScript ? own.filter((text) => scriptToProgram(text, []) !== null) : [spec.text]
  return {
    spec,
    uid: spec.machine.uid ?? chapter.machine.uid ?? defaultOptions.uid,
    whole: programOf(texts),
    before: texts.length > 1 ? programOf(texts.slice(0, -1)) : null,
  }
}

const run = async (rig: NativeRig, name: string, text: string, uid: number): Promise<NativeResult | string> => {
  const source = join(rig.folder, `${name}.c`)
  const program = join(rig.folder, name)
  writeFileSync(source, text)
  const message = await compileNative([source], program)
  if (message !== '') return message
  const jobs = [1, 2].map(() => ({ program, args: [], uid, timeoutMs }))
  const [first, second] = await runNative(rig, jobs, 1)
  const same = first.end === second.end && first.stdout === second.stdout
  return same ? first : `two runs differ: ${first.end} ${first.stdout} / ${second.end} ${second.stdout}`
}

const recordCell = async (rig: NativeRig, p: Programs): Promise<RealRecords['cells'][string] | string> => {
  const whole = await run(rig, p.spec.id, p.whole, p.uid)
  if (typeof whole === 'string') return whole
  const before = p.before === null ? null : await run(rig, `${p.spec.id}-before`, p.before, p.uid)
  if (typeof before === 'string') return before
  const printed = before?.stdout ?? ''
  if (!whole.stdout.startsWith(printed)) {
    return `the cells before it print otherwise in its company: ${printed} / ${whole.stdout}`
  }
  const [kind, value] = whole.end.split(' ')
  if (kind !== 'exit' && kind !== 'signal') return `it ended by ${whole.end}`
  return {
    stdout: fromBytes(whole.stdout.slice(printed.length)),
    ...(kind === 'exit' && value !== '0' && { exit: Number(value) }),
    ...(kind === 'signal' && { signal: value }),
  }
}

const recordChapter = async (rig: NativeRig, chapter: Chapter): Promise<number> => {
  const record: RealRecords = {
    kernel: kernelRelease(),
    uid: chapter.machine.uid ?? defaultOptions.uid,
    compiler: `gcc ${gccOptions.join(' ')}`,
    cells: {},
  }
  let failed = 0
  for (let index = 0; index < chapter.specs.length; index++) {
    const spec = chapter.specs[index]
    if (!wanted(spec)) continue
    const result = await recordCell(rig, programsOf(chapter, index))
    if (typeof result !== 'string') record.cells[spec.id] = result
    else {
      failed++
      console.error(`${chapter.path}:${spec.line}: cell ${spec.id}: ${result}`)
    }
  }
  const path = recordPath(chapter.path, 'real')
  if (writeRecord(path, record)) console.log(`${path}: rewritten`)
  return failed
}

/** Records every chapter; the exit status. */
export const recordChapters = async (chapters: readonly Chapter[]): Promise<number> => {
  const reason =
    whyNotNative() ?? (process.getuid?.() === 0 ? null : 'recording needs root, to run cells as their user')
  if (reason !== null) {
    console.error(`cells:record: ${reason}`)
    return 1
  }
  const rig = await openRig()
  try {
    let failed = 0
    for (const chapter of chapters) failed += await recordChapter(rig, chapter)
    console.log(`${chapters.length} pages, ${failed} cells failed`)
    return failed === 0 ? 0 : 1
  } finally {
    rig.close()
  }
}

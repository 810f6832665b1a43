// What is demanded of the compiler for a text that may be anything: an object or an error, soon, and never a throw.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { decodeArchive } from '../../lang/archive.ts'
import { compile } from '../../lang/compile.ts'
import { link } from '../../lang/link.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import { archive as packed, headers } from '../../libc/generated.ts'
import { damaged } from './mutate.ts'

/** Milliseconds of processor time after which a compilation counts as hanging. */
const mostMs = 2000

const archive = decodeArchive(packed)

const programsBelow = (folder: string): string[] =>
  readdirSync(folder)
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const file = path.join(folder, name)
      return statSync(file).isDirectory() ? programsBelow(file) : file.endsWith('.c') ? [file] : []
    })

/** The texts that are damaged: all programs of the suite below a folder. */
export const textsBelow = (folder: string): string[] => programsBelow(folder).map((file) => wholeText(file))

/** A program's text with its own headers in place. */
function wholeText(file: string, seen = new Set<string>()): string {
  return readFileSync(file, 'utf8').replace(/^#include "([^"\n]+)"/gm, (line, name: string) => {
    const header = path.join(path.dirname(file), name)
    if (!existsSync(header)) return line
    return seen.has(header) ? '' : wholeText(header, seen.add(header))
  })
}

/** Damaged text number `seed`. */
export function damagedText(texts: readonly string[], seed: number): string {
  const prng = makePrng(seed)
  const below = (bound: number): number => nextBelow(prng, bound)
  return damaged(texts[below(texts.length)], below)
}

export interface Verdict {
  /** What is wrong with the compiler; null if nothing is. */
  readonly problem: string | null
  readonly compiles: boolean
  readonly errors: number
  readonly ms: number
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Compiles and links a text. */
export function judge(text: string): Verdict {
  const start = cpuMs()
  let problem: string | null = null
  let compiles = false
  let errors = 0
  try {
    const { object, diagnostics } = compile([{ name: 'damaged.c', text }], headers, { warnings: true })
    compiles = object !== null
    errors = diagnostics.filter((each) => each.severity === 'error').length
    if (object !== null) link([object], archive)
    else if (errors === 0) problem = 'neither an object nor an error'
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n') : String(error)
  }
  const ms = cpuMs() - start
  if (problem === null && ms > mostMs) problem = `took ${Math.round(ms)} ms`
  return { problem, compiles, errors, ms }
}

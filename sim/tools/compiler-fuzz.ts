// Gives the compiler damaged programs: node sim/tools/run.mjs sim/tools/compiler-fuzz.ts [COUNT [SEED]]. Every text must end in an
// object or in diagnostics, soon; the seed of one that does not is printed.

import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { archive as packed, headers } from '../libc/generated.ts'
import { decodeArchive } from '../lang/archive.ts'
import { compile } from '../lang/compile.ts'
import { link } from '../lang/link.ts'
import { mutate } from '../lang/mutate.ts'

const count = Number(process.argv[2] ?? 2000)
const first = Number(process.argv[3] ?? 1)
const limitMs = 3000

const below = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name)
      return statSync(file).isDirectory() ? below(file) : file.endsWith('.c') ? [file] : []
    })
const texts = below('sim/test/conformance').map((file) => readFileSync(file, 'utf8'))
const archive = decodeArchive(packed)

/** xorshift32. */
function random(seed: number): (bound: number) => number {
  let x = (seed * 2654435761) | 1
  return (bound) => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) % bound
  }
}

let failures = 0
let compiled = 0
for (let seed = first; seed < first + count; seed++) {
  const next = random(seed)
  for (let i = 0; i < 5; i++) next(2)
  const text = mutate(texts[next(texts.length)], next)
  const start = Date.now()
  try {
    const { object, diagnostics } = compile([{ name: 'mutated.c', text }], headers)
    if (object) {
      compiled++
      link([object], archive)
    } else if (diagnostics.every((d) => d.severity !== 'error')) throw new Error('neither an object nor an error')
  } catch (error) {
    failures++
    console.log(`seed ${seed}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 6).join('\n') : String(error)}`)
  }
  if (Date.now() - start > limitMs) {
    failures++
    console.log(`seed ${seed}: ${Date.now() - start} ms`)
  }
}
console.log(`${count} damaged programs from seed ${first}: ${compiled} compile, ${failures} failures`)
process.exitCode = failures > 0 ? 1 : 0

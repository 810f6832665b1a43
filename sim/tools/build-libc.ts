// Compiles the C library: sim/libc/**/*.c to sim/libc/generated.ts, a module with the public headers and the archive of objects.
// Run by sim/tools/generate.mjs whenever a source changed. Fails, with the diagnostics, if one file does not compile.

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { encodeArchive } from '../lang/archive.ts'
import { compile } from '../lang/compile.ts'
import type { ObjectFile } from '../lang/object.ts'

const root = path.resolve('sim/libc')
const publicRoot = path.join(root, 'include')

const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name)
      return statSync(file).isDirectory() ? filesBelow(file) : [file]
    })

const files = filesBelow(root)
const slashed = (file: string): string => file.split(path.sep).join('/')
const publicHeaders = new Map<string, string>()
const allHeaders = new Map<string, string>()
for (const file of files.filter((f) => f.endsWith('.h'))) {
  const text = readFileSync(file, 'utf8')
  if (file.startsWith(publicRoot + path.sep)) {
    publicHeaders.set(slashed(path.relative(publicRoot, file)), text)
    allHeaders.set(slashed(path.relative(publicRoot, file)), text)
  } else allHeaders.set(slashed(path.relative(root, file)), text)
}

const objects: ObjectFile[] = []
let failed = 0
for (const file of files.filter((f) => f.endsWith('.c'))) {
  const name = slashed(path.relative(root, file))
  const result = compile([{ name, text: readFileSync(file, 'utf8') }], allHeaders, { scripts: false, lint: false })
  if (result.object) objects.push(result.object)
  else failed++
  for (const d of result.diagnostics) {
    if (d.severity === 'error')
      console.error(`sim/libc/${d.file}:${d.line}:${d.column}: ${d.message}${d.hint ? ` (${d.hint})` : ''}`)
  }
}
if (failed > 0) {
  console.error(`The C library does not compile: ${failed} of ${objects.length + failed} files.`)
  process.exit(1)
}

/** Headers without comments and empty lines: what programs see is the same, the module is smaller. */
function condensed(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => (comment.includes('\n') ? '\n' : ' '))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
}

const encoded = encodeArchive(objects)
const texts = [...publicHeaders].map(([name, text]) => [name, condensed(text)] as const)
const module = `// Made by sim/tools/build-libc.ts from sim/libc; not committed.
/** Public headers: name and text. */
export const headers: ReadonlyMap<string, string> = new Map(JSON.parse(${JSON.stringify(JSON.stringify(texts))}) as [string, string][])
/** The compiled library, for decodeArchive() of sim/lang/archive.ts. */
export const archive: {
  readonly names: string
  readonly index: string
  readonly code: readonly [string, string, string, string]
  readonly data: string
} = ${JSON.stringify(encoded)}
`
writeFileSync(path.join(root, 'generated.ts'), module)
const instructions = objects.reduce((sum, o) => sum + o.atoms.reduce((n, a) => n + (a.code?.length ?? 0) / 4, 0), 0)
console.log(
  `sim/libc/generated.ts: ${objects.length} files, ${instructions} instructions, ${Math.round(module.length / 1024)} KiB`,
)

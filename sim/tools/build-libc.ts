// Compiles the C library: sim/libc/**/*.c to sim/libc/generated.ts and the modules that it imports, with the public headers and the archive
// of objects.
// Run by sim/tools/generate.mjs whenever a source changed. Fails, with the diagnostics, if one file does not compile.

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { joinHeaders } from '../libc/headers.ts'
import { syscallHeaders } from '../libc/syscall-headers.ts'
import { encodeArchive } from '../lang/archive.ts'
import type { EncodedPart } from '../lang/archive.ts'
import { compile, defaultScriptHeaders } from '../lang/compile.ts'
import { builtinHeader } from '../lang/header-cache.ts'
import type { ObjectFile } from '../lang/object.ts'
import { predefinedHeader } from '../lang/predefined.ts'
import '../lang/whole.ts'
import { encodeElsewhere } from '../lang/elsewhere.ts'
import { prune } from './header-units.ts'
import { isInFirstHeaders, libraryParts, scriptHeadersOf } from './libc-first.ts'

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
const allHeaders = new Map([[builtinHeader, predefinedHeader], ...syscallHeaders()])
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

const archive = encodeArchive(objects, 3, libraryParts(objects))
const wholeHeaders = new Map(
  [[builtinHeader, predefinedHeader] as const, ...publicHeaders, ...syscallHeaders()].map(([name, text]) => [
    name,
    condensed(text),
  ]),
)
const pruned = prune(scriptHeadersOf(wholeHeaders, [builtinHeader, ...defaultScriptHeaders]), isInFirstHeaders)

const made = '// Made by sim/tools/build-libc.ts from sim/libc; not committed.\n'
const headersText = (headers: Iterable<readonly [string, string]>): string =>
  `/** Public headers, for separateHeaders() of sim/libc/headers.ts. */
export const headers = ${JSON.stringify(joinHeaders(headers))}
`
const partText = (part: EncodedPart): string =>
  `/** A part of the compiled library, for decodeArchive() of sim/lang/archive.ts. */
export const part: {
  readonly names: string
  readonly index: readonly string[]
  readonly code: readonly string[]
  readonly data: string
} = ${JSON.stringify(part)}
`

const modules = {
  'generated-first': `${made}${headersText(pruned.headers)}
/** What these headers leave out, for elsewhereTest() of sim/lang/elsewhere.ts. */
export const elsewhere = ${JSON.stringify(encodeElsewhere(pruned.missing, pruned.there))}
${partText(archive[0])}`,
  'generated-second': `${made}${partText(archive[1])}`,
  'generated-rest': `${made}${partText(archive[2])}`,
  'generated-headers': `${made}${headersText(wholeHeaders)}`,
  generated: `${made}import { part as first } from './generated-first.ts'
import { headers as whole } from './generated-headers.ts'
import { part as rest } from './generated-rest.ts'
import { part as second } from './generated-second.ts'
import { separateHeaders } from './headers.ts'
/** All public headers: name and text. */
export const headers: ReadonlyMap<string, string> = new Map(separateHeaders(whole))
/** The compiled library, for decodeArchive() of sim/lang/archive.ts. */
export const archive = [first, second, rest]
`,
}
for (const [name, text] of Object.entries(modules)) writeFileSync(path.join(root, `${name}.ts`), text)
const instructions = objects.reduce((sum, o) => sum + o.atoms.reduce((n, a) => n + (a.code?.length ?? 0) / 4, 0), 0)
const kibibytes = Object.entries(modules).map(([name, text]) => `${name} ${Math.round(text.length / 1024)}`)
console.log(`sim/libc: ${objects.length} files, ${instructions} instructions, KiB: ${kibibytes.join(', ')}`)

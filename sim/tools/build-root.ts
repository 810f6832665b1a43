// Compiles the programs of the root file system (sim/root/*.c) to sim/root/generated.ts: cat and the dynamic loader, each as of two
// releases of the C library. Run by sim/tools/generate.mjs, after the library was built.

import { readFileSync, writeFileSync } from 'node:fs'
import '../lang/whole.ts'
import { encodeArchive } from '../lang/archive.ts'
import { compile } from '../lang/compile.ts'
import { headers } from '../libc/generated.ts'
import type { ObjectFile } from '../lang/object.ts'

const sources = ['cat', 'ld', 'mkfs', 'mount', 'sh', 'umount']
const releases = ['227', '236']
const texts = new Map([...headers, ['freestanding.h', readFileSync('sim/root/freestanding.h', 'utf8')]])

const objects: ObjectFile[] = []
let failed = 0
for (const source of sources) {
  for (const release of releases) {
    const name = `${source}.c`
    const text = readFileSync(`sim/root/${name}`, 'utf8')
    const defines = [['GLIBC', release]] as const
    const { object, diagnostics } = compile([{ name, text }], texts, { scripts: false, lint: false, defines })
    for (const each of diagnostics)
      if (each.severity === 'error') console.error(`sim/root/${name}:${each.line}:${each.column}: ${each.message}`)
    if (object === null) failed++
    else objects.push({ ...object, name: `${source}-${release}` })
  }
}
if (failed > 0) process.exit(1)
const text = `// Made by sim/tools/build-root.ts from sim/root; not committed.
import type { EncodedPart } from '../lang/archive.ts'
/** The compiled programs, for decodeArchive() of sim/lang/archive.ts. */
export const programs: EncodedPart = ${JSON.stringify(encodeArchive(objects, 1, () => 0)[0])}
`
writeFileSync('sim/root/generated.ts', text)
console.log(`sim/root/generated.ts: ${objects.length} programs, ${Math.round(text.length / 1024)} KiB`)

// The worker of a page as modules for the browser: sim/worker.ts with all that it imports at once is one file, every part another. One
// file means one scope: what modules of the core name each other costs nothing. Names that parts import are those of the core's own scope.
// `node sim/tools/worker.mjs [FOLDER]` writes the files and says how many bytes they are, compressed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { splitCold } from './cold.mjs'
import { freeOfModule } from './free-names.mjs'
import { at, root } from './lib.mjs'
import { profile, workerFile } from './profile.mjs'

const entry = at('sim/worker.ts')
/** What sim/cold.ts becomes. */
const coldFile = 'cold.js'
const target = ['chrome111', 'firefox115', 'safari16.4']

/** Adds to `found` a module and all that it imports, directly or not, but for what it imports later. */
function addImported(id, infoOf, found) {
  if (found.has(id)) return
  found.add(id)
  for (const other of infoOf(id)?.importedIds ?? []) addImported(other, infoOf, found)
}

/** Splits the clause that ends a minified module, `export{a as b,c};`, from the rest. */
function exportsOf(code) {
  const [clause, names] = /export\{([^{}]*)\};?\s*$/.exec(code) ?? []
  if (clause === undefined) return { body: code, pairs: [] }
  const pairs = names.split(',').map((each) => each.trim().split(' as '))
  return { body: code.slice(0, -clause.length), pairs: pairs.map(([local, name = local]) => [local, name]) }
}

/** `import{a as b}from"./worker.js"` with the names that `own` gives for those before `as`. */
const importing = new RegExp(`\\b(import|export)\\{([^{}]*)\\}from"\\./${workerFile.replace('.', '\\.')}"`, 'g')
const withOwnNames = (code, own) =>
  code.replace(importing, (_, word, names) => {
    const renamed = names.split(',').map((each) => {
      const [name, local = name] = each.trim().split(' as ')
      const mine = own.get(name)
      if (mine === undefined) throw new Error(`the worker exports no ${name}`)
      return mine === local ? mine : `${mine} as ${local}`
    })
    return `${word}{${renamed.join(',')}}from"./${workerFile}"`
  })

/** The core without the functions that no plain run calls, and the part that they make. */
async function withoutCold(chunks) {
  const code = chunks.get(workerFile)
  const { parseSync } = await import('rolldown/utils')
  const { program } = parseSync(workerFile, code)
  const folder = mkdtempSync(path.join(tmpdir(), 'pagewalk-worker-'))
  try {
    const seen = await profile(folder, chunks)
    const marks = [...code.matchAll(/^\/\/ (\S+\.m?[jt]s)$/gm)].map(({ index, 1: name }) => ({
      index,
      name,
    }))
    const fileOf = (at) => marks.findLast(({ index }) => index <= at)?.name ?? ''
    const split = splitCold(code, program, { ...seen, fileOf, url: `./${workerFile}` })
    const globals = freeOfModule(program.body)
    for (const text of [split.core, split.cold]) {
      const lost = [...freeOfModule(parseSync(workerFile, text).program.body)].filter((name) => !globals.has(name))
      if (lost.length > 0) throw new Error(`the split worker has lost ${lost.join(', ')}`)
    }
    return split
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * What is made from lists of names when a module is loaded, with its file. The names are for views: of `FN.doFault` the worker needs the number,
 * and of the checks their errnos.
 */
const derived = { FN: 'sim/kernels/names.ts', CHECK: 'sim/uapi/checks.ts', checkErrno: 'sim/uapi/checks.ts' }

/** Writes numbers in the place of names, and literals where they would be made. */
async function withoutNames(rolldown) {
  const values = {}
  for (const [name, file] of Object.entries(derived)) {
    const bundle = await rolldown({ input: at(file), cwd: root })
    const { output } = await bundle.generate({ format: 'esm' })
    await bundle.close()
    values[name] = (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`))[name]
  }
  const transform = (code, id) => {
    let text = code
    for (const [name, value] of Object.entries(values)) {
      if (id === at(derived[name]))
        text = text.replace(
          new RegExp(`^export const ${name}\\b.*$`, 'm'),
          `export const ${name} = ${JSON.stringify(value)}`,
        )
      else if (new RegExp(`^import \\{[^}]*\\b${name}\\b`, 'm').test(text))
        text = text.replace(new RegExp(`\\b${name}\\.(\\w+)\\b`, 'g'), (use, key) => value[key] ?? use)
    }
    return text === code ? undefined : { code: text, map: null }
  }
  return { name: 'without-names', transform }
}

/** Bundles the worker: its files by name. */
export async function bundleWorker() {
  const [{ rolldown }, { minify }] = await Promise.all([import('rolldown'), import('rolldown/utils')])
  const atOnce = new Set()
  const bundle = await rolldown({
    input: { worker: entry },
    cwd: root,
    preserveEntrySignatures: 'allow-extension',
    platform: 'browser',
    transform: { target },
    optimization: { inlineConst: true },
    plugins: [
      await withoutNames(rolldown),
      {
        name: 'core',
        buildEnd() {
          addImported(entry, (id) => this.getModuleInfo(id), atOnce)
        },
      },
    ],
  })
  const isCore = (id) => atOnce.has(id) || id.startsWith('\0')
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minifyInternalExports: false,
    codeSplitting: { groups: [{ name: 'worker', test: isCore }] },
  })
  await bundle.close()
  const chunks = new Map(output.map(({ fileName, code }) => [fileName, code]))
  const split = await withoutCold(chunks)
  chunks.set(workerFile, split.core).set(coldFile, split.cold)
  const minified = await Promise.all(
    [...chunks].map(async ([fileName, code]) => {
      const result = await minify(fileName, code, {
        module: true,
        compress: { target, maxIterations: 10 },
        mangle: { toplevel: true },
      })
      if (result.errors.length > 0) throw new Error(`${fileName}: ${result.errors[0].message}`)
      return [fileName, result.code]
    }),
  )
  const files = new Map(minified)
  const { body, pairs } = exportsOf(files.get(workerFile) ?? '')
  const own = new Map(pairs.map(([local, name]) => [name, local]))
  for (const [name, code] of files) files.set(name, withOwnNames(code, own))
  files.set(workerFile, `${body}export{${[...new Set(own.values())].sort().join(',')}};`)
  return files
}

/** Names of the files that are fetched with the first: it and what it imports at once. */
export function fetchedAtOnce(read) {
  const names = new Set([workerFile])
  for (const name of names)
    for (const [, other] of read(name).matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)) names.add(other)
  return names
}

if (process.argv[1] === at('sim/tools/worker.mjs')) {
  const files = await bundleWorker()
  const folder = process.argv[2]
  if (folder) mkdirSync(folder, { recursive: true })
  const once = fetchedAtOnce((name) => files.get(name))
  let later = 0
  for (const [name, code] of [...files].sort()) {
    if (folder) writeFileSync(path.join(folder, name), code)
    const bytes = gzipSync(code, { level: 9 }).length
    if (once.has(name)) console.log(`${name}: ${bytes} bytes, ${code.length} before they are compressed`)
    else later += bytes
  }
  console.log(`later: ${later} bytes in ${files.size - once.size} files`)
}

// Makes what is built from sources and not committed: the C library's module and the bundle of the command line.
// Both are skipped while their inputs are what they were, so every entry (install, tests, site) may call this.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { at, filesBelow, fingerprint, isStamped, runNode, writeStamp } from './lib.mjs'

const isSource = (file) => /\.(ts|c|h)$/.test(file) && !file.endsWith('.test.ts')
const libcSources = ['sim/libc', 'sim/lang', 'sim/lib', 'sim/uapi', 'sim/cpu/bytecode.ts', 'sim/cpu/image.ts']
const libcEntry = 'sim/tools/build-libc.ts'
const libcModule = 'sim/libc/generated.ts'
const libcParts = ['first', 'second', 'rest', 'headers'].map((name) => `sim/libc/generated-${name}.ts`)
const libcModules = [libcModule, ...libcParts]
const rootEntry = 'sim/tools/build-root.ts'
const rootModule = 'sim/root/generated.ts'
const cliEntry = 'sim/cli/main.ts'
export const cliBundle = 'sim/cli/dist/pagewalk.mjs'

/** Compiles sim/libc to `sim/libc/generated.ts` if any of its sources changed. Returns false where that failed. */
async function ensureLibc() {
  if (!existsSync(at(libcEntry))) return true
  const tools = [libcEntry, 'sim/tools/libc-first.ts', 'sim/tools/header-units.ts']
  const inputs = [...tools, ...libcSources].flatMap((name) => filesBelow(at(name), isSource))
  const print = fingerprint(inputs.filter((file) => !libcModules.some((name) => file === at(name))))
  if (libcModules.every((name) => existsSync(at(name))) && isStamped('libc', print)) return true
  const code = await runNode([at('sim/tools/run.mjs'), libcEntry])
  if (code !== 0 || !existsSync(at(libcModule))) return false
  writeStamp('libc', print)
  return true
}

/** Compiles sim/root's programs to `sim/root/generated.ts` if they, the compiler or the headers changed. Returns false where that failed. */
async function ensureRoot() {
  if (!existsSync(at(rootEntry))) return true
  const inputs = [rootEntry, 'sim/root', ...libcSources].flatMap((name) => filesBelow(at(name), isSource))
  const made = [rootModule, ...libcModules].map((name) => at(name))
  const print = fingerprint(inputs.filter((file) => !made.includes(file)))
  if (existsSync(at(rootModule)) && isStamped('root', print)) return true
  const code = await runNode([at('sim/tools/run.mjs'), rootEntry])
  if (code !== 0 || !existsSync(at(rootModule))) return false
  writeStamp('root', print)
  return true
}

/** Bundles `sim/cli/main.ts` if anything in sim/ changed. Returns false where that failed. */
export async function ensureBundle() {
  if (!existsSync(at(cliEntry))) return true
  const inTests = (file) => path.relative(at('sim'), file).startsWith(`test${path.sep}`)
  const print = fingerprint(filesBelow(at('sim'), (file) => isSource(file) && !inTests(file)))
  if (existsSync(at(cliBundle)) && isStamped('bundle', print)) return true
  await mkdir(path.dirname(at(cliBundle)), { recursive: true })
  const { bundle } = await import('./bundle.mjs')
  if (!(await bundle(at(cliEntry), at(cliBundle), { minify: true }))) return false
  writeStamp('bundle', print)
  return true
}

/** The modules that are made from C, in the order in which they depend on each other. */
export const ensureModules = async () => (await ensureLibc()) && (await ensureRoot())

/** Those and the bundle of the command line. */
export const generate = async () => (await ensureModules()) && (await ensureBundle())

// The gate: `npm test` is all of it, `npm run check` all but the site build and the browsers. Installs what is missing, goes
// on after a failure so that the count is whole, and ends with `N passed, N failed` alone on a line.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { add, countPlaywright, countStep, countVitest } from './count.mjs'
import { ensureDependencies } from './deps.mjs'
import { bin, cache, runNode, say } from './lib.mjs'

const checkOnly = process.argv.includes('--check')
const vitestReport = path.join(cache, 'vitest.json')
const playwrightReport = path.join(cache, 'playwright.json')

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
const tool = (name, command, args) => async () => countStep((await runNode([bin(name, command), ...args])) === 0)

async function generated() {
  const { generate } = await import('./generate.mjs')
  return countStep(await generate())
}

async function unit() {
  rmSync(vitestReport, { force: true })
  const { runVitest } = await import('./unit.mjs')
  const code = await runVitest(['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`])
  return countVitest(read(vitestReport), code)
}

async function site(where) {
  const { buildSite } = await import('./site.mjs')
  return countStep(await buildSite(where))
}

async function subpathSite() {
  const { subpath } = await import('./browsers.mjs')
  return site(subpath)
}

async function browserTests() {
  rmSync(playwrightReport, { force: true })
  const { ensureBrowsers, runPlaywright } = await import('./browsers.mjs')
  const missing = await ensureBrowsers()
  if (missing) {
    process.stderr.write(`${missing}\n`)
    return countStep(false)
  }
  const code = await runPlaywright(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport })
  return countPlaywright(read(playwrightReport), code)
}

const steps = [
  ['generated modules', generated],
  [
    'format',
    tool('prettier', 'prettier', [
      '--check',
      '--cache',
      '--cache-location',
      'node_modules/.cache/pagewalk/prettier',
      '--log-level',
      'warn',
      '.',
    ]),
  ],
  ['lint', tool('oxlint', 'oxlint', ['--deny-warnings'])],
  ['types', tool('typescript', 'tsc', ['-p', '.', '--noEmit'])],
  ['layers', async () => countStep((await runNode(['sim/tools/layers.mjs'])) === 0)],
  ['unit tests, conformance, the cells of the book', unit],
]
/** Two chapters: the programs of one need nearly nothing but the core, those of the other many parts. */
const workerSame = ['sim/tools/run.mjs', 'sim/tools/worker-same.ts', 'docs/intro.mdx', 'docs/page-fault.mdx']
const slowSteps = [
  ['site', () => site({})],
  ['site under a sub-path', subpathSite],
  ['the built worker', async () => countStep((await runNode(workerSame)) === 0)],
  ['bytes a reader pays', async () => countStep((await runNode(['sim/tools/budgets.mjs'])) === 0)],
  ['browser tests', browserTests],
]

await ensureDependencies()
mkdirSync(cache, { recursive: true })
const rows = []
for (const [name, step] of checkOnly ? steps : [...steps, ...slowSteps]) {
  say(name)
  const start = Date.now()
  let counts
  try {
    counts = await step()
  } catch (error) {
    console.error(error)
    counts = countStep(false)
  }
  rows.push({ name, counts, seconds: (Date.now() - start) / 1000 })
}

say(checkOnly ? 'check' : 'test')
for (const { name, counts, seconds } of rows) {
  const verdict = counts.failed ? `${counts.failed} FAILED` : 'ok'
  const extra = counts.skipped ? `, ${counts.skipped} skipped` : ''
  console.log(
    `  ${name.padEnd(48)}${verdict.padEnd(12)}${`${counts.passed} passed${extra}`.padEnd(24)}${seconds.toFixed(1)} s`,
  )
}
const total = rows.map((row) => row.counts).reduce(add)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)

// What a reader pays before touching anything, in bytes: the scripts and styles that a built page names, and what may never
// be among them. Bytes, not times, so that the verdict is the same everywhere. `npm run budgets` after `npm run build`.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { at, fail, filesBelow } from './lib.mjs'
import { loadParts, runPlain, startWorker, workerFile } from './profile.mjs'
import { fetchedAtOnce } from './worker.mjs'

const kilobyte = 1000
export const limits = {
  /** Scripts, styles and the page itself, compressed, before any click. */
  page: 300 * kilobyte,
  /** The editor's code, compressed; loaded with the first edit only. */
  monaco: 900 * kilobyte,
  /**
   * A page's own text with its recorded outputs, pictures and their tables, compressed: that is what a reader waits for. A chapter of
   * twenty-five cells has 480 kB, of which four fifths are markup that repeats itself, and 47 kB on the wire.
   */
  html: 60 * kilobyte,
  /** What every first Run fetches, compressed: the worker with compiler, kernel and the first part of the C library. */
  worker: 149.5 * kilobyte,
  /** What it fetches besides: the parts that a cell needs with it, the others when it is idle; the editor's help when that is asked for. */
  parts: 512 * kilobyte,
  /** The search index, compressed; fetched with the first search only. */
  search: 400 * kilobyte,
}

const packed = (file) => gzipSync(readFileSync(file), { level: 9 }).length
const say = (bytes) => `${(bytes / kilobyte).toFixed(0)} kB`

/** The files below `assets/` that a page names in its head, so that the browser fetches them at once. */
export function initialAssets(html) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const wanted = tags.filter(
    (tag) => tag.startsWith('<script') || /rel="?(?:stylesheet|preload|modulepreload)/.test(tag),
  )
  const names = wanted.map((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? '')
  return [...new Set(names.map((name) => /assets\/.*\.(?:js|css)$/.exec(name)?.[0]).filter(Boolean))]
}

/** The budgets that a built site breaks, and the numbers of its heaviest page. */
export function measure(folder) {
  const broken = []
  const over = (what, bytes, limit) => {
    if (bytes > limit) broken.push(`${what}: ${say(bytes)}, the budget is ${say(limit)}`)
  }
  const sizes = new Map()
  const size = (file) => sizes.get(file) ?? sizes.set(file, packed(file)).get(file)
  const isMonaco = (name) => /monaco/.test(path.basename(name))
  let heaviest = { name: '', bytes: 0 }
  const pages = filesBelow(folder, (file) => file.endsWith('.html'))
  for (const page of pages) {
    const name = path.relative(folder, page)
    const html = readFileSync(page, 'utf8')
    const assets = initialAssets(html)
    if (assets.length === 0) broken.push(`${name}: names no script and no style, so nothing was measured`)
    for (const asset of assets.filter(isMonaco)) broken.push(`${name}: fetches the editor at once (${asset})`)
    const bytes = assets.reduce((sum, asset) => sum + size(path.join(folder, asset)), packed(page))
    over(`${name} and what it fetches at once, compressed`, bytes, limits.page)
    over(`${name}, its own text, compressed`, packed(page), limits.html)
    if (bytes > heaviest.bytes) heaviest = { name, bytes }
  }
  const monaco = filesBelow(path.join(folder, 'assets/js'), isMonaco).reduce((sum, file) => sum + size(file), 0)
  over('the editor, compressed', monaco, limits.monaco)
  for (const index of filesBelow(folder, (file) => /search-index.*\.json$/.test(file))) {
    over('the search index, compressed', packed(index), limits.search)
  }
  return { broken, pages: pages.length, heaviest, monaco }
}

/** Where a built site has its worker. */
function workerFolder(folder) {
  const [name, ...others] = existsSync(path.join(folder, 'assets/worker'))
    ? readdirSync(path.join(folder, 'assets/worker'))
    : []
  if (name === undefined || others.length > 0)
    fail(`${folder} holds ${name === undefined ? 'no worker' : `${others.length + 1} workers, not one`}.`)
  return path.join(folder, 'assets/worker', name)
}

/** Bytes of the built worker, compressed: what a browser fetches before the first run, and what it fetches later. */
export function measureWorker(folder) {
  const below = workerFolder(folder)
  const once = fetchedAtOnce((file) => readFileSync(path.join(below, file), 'utf8'))
  const bytes = { worker: 0, parts: 0 }
  for (const file of readdirSync(below)) bytes[once.has(file) ? 'worker' : 'parts'] += packed(path.join(below, file))
  return bytes
}

/** Runs the plain programs with the first file of the worker and nothing beside it, then loads the parts; what went wrong, or ''. */
async function runCore(folder) {
  const alone = mkdtempSync(path.join(tmpdir(), 'pagewalk-core-'))
  const below = workerFolder(folder)
  try {
    writeFileSync(path.join(alone, 'package.json'), '{ "type": "module" }')
    copyFileSync(path.join(below, workerFile), path.join(alone, workerFile))
    await runPlain(await startWorker(path.join(alone, workerFile)))
    await loadParts(alone, new Map(readdirSync(below).map((name) => [name, readFileSync(path.join(below, name))])))
    return ''
  } catch (error) {
    return error.message
  } finally {
    rmSync(alone, { recursive: true })
  }
}

if (process.argv[1] === at('sim/tools/budgets.mjs')) {
  const folder = at(process.argv[2] ?? 'build')
  if (!existsSync(path.join(folder, 'index.html'))) fail(`${folder} holds no site: npm run build makes it.`)
  const { broken, pages, heaviest, monaco } = measure(folder)
  const { worker, parts } = measureWorker(folder)
  const missing = await runCore(folder)
  if (missing) broken.push(`the worker's first file is not enough for a plain run, or for the parts: ${missing}`)
  if (worker > limits.worker)
    broken.push(`what the first Run fetches, compressed: ${say(worker)}, the budget is ${say(limits.worker)}`)
  if (parts > limits.parts)
    broken.push(`what the worker fetches besides, compressed: ${say(parts)}, the budget is ${say(limits.parts)}`)
  for (const line of broken) console.error(`  ${line}`)
  console.log(
    `bytes: ${pages} pages, the heaviest ${heaviest.name || '(none)'} with ${say(heaviest.bytes)}, the editor ${say(monaco)}, the first Run ${say(worker)} and later ${say(parts)}`,
  )
  process.exit(broken.length ? 1 : 0)
}

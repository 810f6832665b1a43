// What a reader pays before touching anything, in bytes: the scripts and styles that a built page names, and what may never
// be among them. Bytes, not times, so that the verdict is the same everywhere. `npm run budgets` after `npm run build`.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { at, fail, filesBelow } from './lib.mjs'

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
  /** What every first Run fetches, compressed: the worker with compiler, kernel and the first part of the C library. The aim is 150. */
  worker: 193 * kilobyte,
  /** What it fetches besides: the parts that a cell needs with it, the others when it is idle; the editor's help when that is asked for. */
  parts: 400 * kilobyte,
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

/** A sentence of sim/worker.ts, by which its file is found among those of a built site. */
const workerMark = 'the simulator found itself wrong'

/** Bytes of the built worker, compressed: what a browser fetches before the first run. Its file has all that it imports at once. */
export function measureWorker(folder) {
  const [file, ...others] = filesBelow(path.join(folder, 'assets/js'), (name) =>
    readFileSync(name, 'utf8').includes(workerMark),
  )
  if (file === undefined || others.length > 0)
    fail(`${folder} holds ${others.length + (file ? 1 : 0)} workers, not one.`)
  return packed(file)
}

/** Bytes of what the worker imports later, compressed. Bundled here, since the names of a built site's chunks do not tell what is in them. */
export async function measureParts() {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    entryPoints: [at('sim/worker.ts')],
    outdir: 'worker',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  const bytesOf = (name) =>
    gzipSync(outputFiles.find(({ path: file }) => file.endsWith(name)).contents, { level: 9 }).length
  const outputs = Object.entries(metafile.outputs)
  const entry = outputs.find(([, output]) => output.entryPoint?.endsWith('sim/worker.ts'))[0]
  const atOnce = new Set([entry])
  for (const name of atOnce) {
    for (const { path: other, kind } of metafile.outputs[name].imports)
      if (kind === 'import-statement') atOnce.add(other)
  }
  const later = outputs.map(([name]) => name).filter((name) => !atOnce.has(name))
  return later.reduce((total, name) => total + bytesOf(path.basename(name)), 0)
}

if (process.argv[1] === at('sim/tools/budgets.mjs')) {
  const folder = at(process.argv[2] ?? 'build')
  if (!existsSync(path.join(folder, 'index.html'))) fail(`${folder} holds no site: npm run build makes it.`)
  const { broken, pages, heaviest, monaco } = measure(folder)
  const worker = measureWorker(folder)
  const parts = await measureParts()
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

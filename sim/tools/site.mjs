// The site: `site.mjs build [--out FOLDER] [--base /PATH/] [--if-changed]`, `site.mjs start [--port N]` (for authors, with
// reloading), `site.mjs serve [--port N] [--host NAME] [--out FOLDER] [--base /PATH/]` (what was built, as a host would).
import { existsSync } from 'node:fs'
import { ensureDependencies } from './deps.mjs'
import { ensureModules } from './generate.mjs'
import { at, bin, fail, filesBelow, fingerprint, isStamped, runNode, say, writeStamp } from './lib.mjs'
import { serveFolder } from './static-server.mjs'

const inputs = ['docs', 'src', 'sim', 'static', 'docusaurus.config.ts', 'tsconfig.json', 'package-lock.json']
const settings = ['SITE_URL', 'SITE_BASE_URL', 'SITE_REPOSITORY', 'SITE_ORGANIZATION']

/** Builds the site into `out`; with `ifChanged` only where its sources changed since it was last built there. */
export async function buildSite({ out = 'build', base, ifChanged = false } = {}) {
  if (!(await ensureModules())) return false
  const env = base ? { SITE_BASE_URL: base } : {}
  const salt = JSON.stringify(settings.map((name) => env[name] ?? process.env[name] ?? null))
  const print = () =>
    fingerprint(
      inputs.flatMap((name) => filesBelow(at(name))),
      salt,
    )
  const stamp = `site-${out.replace(/[/\\]/g, '-')}`
  if (ifChanged && existsSync(at(out, 'index.html')) && isStamped(stamp, print())) return true
  const before = print()
  writeStamp(stamp, '')
  const code = await runNode([bin('@docusaurus/core', 'docusaurus'), 'build', '--out-dir', out], {
    env: { DOCUSAURUS_NO_TELEMETRY: '1', NODE_ENV: 'production', ...env },
  })
  if (code === 0) writeStamp(stamp, before)
  return code === 0
}

/** Serves what was built and says where; takes the next port where one is taken. */
export async function serveSite({
  out = 'build',
  base = process.env.SITE_BASE_URL ?? '/',
  port,
  host = '127.0.0.1',
} = {}) {
  if (!existsSync(at(out, 'index.html'))) fail(`${out}/ holds no site: npm run build makes it.`)
  const ports = port === undefined ? [3000, 3001, 3002, 3003, 0] : [port]
  for (const candidate of ports) {
    try {
      const server = await serveFolder({ folder: at(out), base, port: candidate, host })
      say(
        `the book: http://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}${base}   (Ctrl+C ends)`,
      )
      return server
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  return fail(`Port ${port} is taken.`)
}

function options(args) {
  const found = {}
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--if-changed') found.ifChanged = true
    else if (args[i] === '--port') found.port = Number(args[++i])
    else if (['--out', '--base', '--host'].includes(args[i])) found[args[i].slice(2)] = args[++i]
    else fail(`site: unknown option ${args[i]}`, 2)
  }
  return found
}

async function main([command, ...args]) {
  await ensureDependencies()
  const given = options(args)
  if (command === 'build') process.exit((await buildSite(given)) ? 0 : 1)
  if (command === 'serve') return serveSite(given)
  if (command === 'start') {
    if (!(await ensureModules())) process.exit(1)
    const port = given.port === undefined ? [] : ['--port', String(given.port)]
    process.exit(await runNode([bin('@docusaurus/core', 'docusaurus'), 'start', '--no-open', ...port]))
  }
  return fail('usage: site.mjs build|start|serve', 2)
}

if (process.argv[1] === at('sim/tools/site.mjs')) await main(process.argv.slice(2))

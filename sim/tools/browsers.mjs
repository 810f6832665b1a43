// The browser tests: `npm run e2e [-- PLAYWRIGHT ARGUMENT…]`. Finds or installs Chromium and Firefox, builds the site at
// the root and under a sub-path where its sources changed, and runs Playwright over both.
import { tmpdir } from 'node:os'
import { browsers, findBrowser } from '../../e2e/find-browser.mjs'
import { ensureDependencies } from './deps.mjs'
import { answers, at, bin, fail, run, runNode, say } from './lib.mjs'
import { buildSite } from './site.mjs'

/** The place of the second build. */
export const subpath = { out: 'build-subpath', base: '/pagewalk/' }

async function installFromDistribution(names) {
  if (process.getuid?.() !== 0 || !answers('apt-get', ['--version'])) return
  const packages = names.map((name) => browsers[name].aptPackage)
  say(`installing ${packages.join(' and ')} with apt-get`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env, timeout: 120_000 })
  // One by one: where a distribution has only one of them, that one is still installed.
  for (const name of packages) {
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env, timeout: 300_000 })
  }
}

/** Makes sure that both browsers are there. Returns how Playwright starts them, or what is missing and how to help. */
export async function ensureBrowsers() {
  const playwright = (await import('@playwright/test')).default
  const missing = () => Object.keys(browsers).filter((name) => !findBrowser(name, playwright))
  const unset = (name) => !process.env[browsers[name].variable]
  if (missing().some(unset)) await installFromDistribution(missing().filter(unset))
  for (const name of missing().filter(unset)) {
    say(`downloading Playwright's ${name}`)
    const code = await runNode([bin('@playwright/test', 'playwright'), 'install', name], { timeout: 60_000 })
    if (code === 124) process.stderr.write(`The download of ${name} took more than a minute and was given up.\n`)
  }
  const still = missing()
  if (still.length === 0) return undefined
  return [
    `No ${still.join(' and no ')} for the browser tests.`,
    ...still.map((name) => {
      const { variable, aptPackage } = browsers[name]
      return process.env[variable]
        ? `  ${variable}=${process.env[variable]} names no file.`
        : `  Install one (Debian: apt-get install ${aptPackage}), or name one: ${variable}=/path/to/${name}`
    }),
  ].join('\n')
}

/** Runs Playwright with the browsers that are there; `env` may name a file for its JSON report. */
export const runPlaywright = (args, env = {}) =>
  runNode([bin('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts', ...args], {
    // A profile folder below an unwritable or missing home makes Firefox hang.
    env: { ...env, MOZ_HEADLESS: '1', HOME: process.env.HOME ?? tmpdir() },
  })

if (process.argv[1] === at('sim/tools/browsers.mjs')) {
  await ensureDependencies()
  const missing = await ensureBrowsers()
  if (missing) fail(missing)
  if (!(await buildSite({ ifChanged: true })) || !(await buildSite({ ...subpath, ifChanged: true })))
    fail('The site could not be built.')
  process.exit(await runPlaywright(process.argv.slice(2)))
}

// Installs what is missing: on a fresh clone the first command that needs the packages runs `npm ci` by itself.
import { existsSync, readFileSync } from 'node:fs'
import { at, fail, fingerprint, isStamped, run, say, writeStamp } from './lib.mjs'

/** Whether a Node version is one of `engines` in package.json. */
export function nodeIsSupported(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

const lockPrint = () => fingerprint([at('package-lock.json')])

/** Notes that node_modules is what the lock file says; called by the `prepare` script of every install. */
export const noteInstalled = () => writeStamp('installed', lockPrint())

/** Makes node_modules what package-lock.json says. Ends the process with a message where that cannot be done. */
export async function ensureDependencies() {
  if (!nodeIsSupported(process.versions.node)) {
    const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
    fail(`pagewalk needs Node ${engines.node}; this is ${process.versions.node}.`)
  }
  if (existsSync(at('node_modules', '.package-lock.json')) && isStamped('installed', lockPrint())) return
  say('installing packages (npm ci)')
  // npm tells its children which npm-cli it is; without npm above us the one in PATH does.
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, 'ci'])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'])
  if (code !== 0) fail('The packages could not be installed: see the lines of npm above.')
  noteInstalled()
}

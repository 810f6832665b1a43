// What the scripts of this folder share: where the repository is, running a command, and fingerprints of files.
// Everything in sim/tools that ends in .mjs runs before node_modules exists, so only Node's own modules appear here.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const cache = path.join(root, 'node_modules', '.cache', 'pagewalk')

/** The absolute path of a file of the repository. */
export const at = (...parts) => path.join(root, ...parts)

/** Says a line that stands out from the output of the tools. */
export const say = (text) => process.stdout.write(`\n── ${text}\n`)

/** Ends with a message on standard error. */
export function fail(text, code = 1) {
  process.stderr.write(`\n${text}\n`)
  process.exit(code)
}

/** Runs a command with its output shown; resolves to the exit code, 124 when `timeout` (ms) was reached. */
export function run(command, args, { env = {}, timeout = 0, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
    })
    let late = false
    const timer = timeout
      ? setTimeout(() => {
          late = true
          child.kill('SIGTERM')
        }, timeout)
      : undefined
    // Whoever ends this process means the command that it runs.
    let interrupted = false
    const forward = (signal) => {
      interrupted = true
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    child.on('error', (error) => {
      clearTimeout(timer)
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward)
      if (interrupted) process.exit(130)
      resolve(late ? 124 : (code ?? (signal ? 1 : 0)))
    })
  })
}

/** Runs a script with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options)

/** The path of a package's own command, run with this very Node: no shell, no lookup in PATH. */
export function bin(name, command = name) {
  const folder = at('node_modules', ...name.split('/'))
  const entry = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).bin
  return path.join(folder, typeof entry === 'string' ? entry : entry[command])
}

/** Whether a command answers at all within ten seconds. */
export const answers = (command, args) => spawnSync(command, args, { timeout: 10_000, stdio: 'ignore' }).status === 0

/** All files below a folder (or the file itself), sorted, that `keep` accepts; generated folders are left out. */
export function filesBelow(start, keep = () => true) {
  const found = []
  const visit = (name) => {
    if (!existsSync(name)) return
    if (!statSync(name).isDirectory()) {
      if (keep(name)) found.push(name)
      return
    }
    for (const entry of readdirSync(name).sort()) {
      if (entry !== 'node_modules' && entry !== 'dist' && entry !== '.docusaurus') visit(path.join(name, entry))
    }
  }
  visit(start)
  return found
}

/** A fingerprint of names and contents. */
export function fingerprint(files, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Whether `stamp` (a name in the cache) holds `value`. */
export function isStamped(stamp, value) {
  const file = path.join(cache, stamp)
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

export function writeStamp(stamp, value) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(path.join(cache, stamp), value)
}

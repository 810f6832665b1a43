// `pagewalk check [docs/…]`: every cell of the book on the simulator, against its recorded output. The work is done by the tool that
// also rewrites the records, so that there is one reader of chapters.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const usage = 'pagewalk check [CHAPTER.mdx | FOLDER…] (from inside the repository)'

export function check(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`usage: ${usage}\n`)
    return Promise.resolve(0)
  }
  const root = repository(process.cwd())
  const option = args.find((arg) => arg.startsWith('-'))
  if (root === null || option !== undefined) {
    process.stderr.write(
      `pagewalk check: ${root === null ? 'this is no clone of pagewalk' : `there is no option ${option}`}\nusage: ${usage}\n`,
    )
    return Promise.resolve(2)
  }
  return new Promise((resolve) => {
    const tool = join(root, 'sim', 'tools', 'run.mjs')
    const child = spawn(process.execPath, [tool, 'sim/tools/cells.ts', '--check', ...args], {
      stdio: 'inherit',
      cwd: root,
    })
    child.on('close', (code) => resolve(code ?? 1))
    child.on('error', () => resolve(2))
  })
}

/** The folder above that has the book's tools. */
function repository(from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, 'sim', 'tools', 'cells.ts'))) return at
    if (dirname(at) === at) return null
  }
}

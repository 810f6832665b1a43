// Records where clang finds the first error of each wrong program, or its first warning where that is asked for (its caret, then the starts of what it underlines): `node sim/tools/run.mjs sim/test/diagnostics/record.ts`.
// Needs clang and the C library's headers (on Debian: apt-get install clang libc6-dev). Our compiler has no part in this.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { folder, listWrongPrograms, recordedPath } from './wrong-programs.ts'

const options = [
  '-fsyntax-only',
  '-fno-caret-diagnostics',
  '-fno-color-diagnostics',
  '-fdiagnostics-print-source-range-info',
]
const [version = ''] = spawnSync('clang', ['--version'], { encoding: 'utf8' }).stdout?.split('\n') ?? []
if (version === '') throw new Error('this needs clang')
const lines = listWrongPrograms().flatMap((program) => {
  const quiet = program.severity === 'error' ? ['-Wno-everything'] : []
  const args = [...options, ...quiet, `${program.name}.c`]
  const { stderr } = spawnSync('clang', args, { cwd: folder(), encoding: 'utf8' })
  const [, place, ranges = '', message] =
    /:(\d+:\d+):(?:((?:\{[-:0-9]+\})+):)? (?:fatal error|error|warning): (.*)/.exec(stderr) ?? []
  const starts = ranges.match(/\d+:\d+(?=-)/g) ?? []
  return place === undefined ? [] : [`${program.name}\t${[place, ...starts].join(' ')}\t${message}`]
})
writeFileSync(recordedPath(), `recorded with ${version}, ${options.join(' ')}\n${lines.join('\n')}\n`)
console.log(`${lines.length} errors of ${version} recorded`)

// Many small programs in one command: `npm run bench:files -- [--count 10000] [--seed 1] [--family NAME]` writes random programs and times
// `pagewalk run --json` over all of them, on as many processors as it takes.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { families } from '../conformance/families.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string', default: 'basic' },
  },
})
const count = Number(values.count)
const seed = Number(values.seed)
const family = families.find(({ name }) => name === values.family)
if (family === undefined) throw new Error(`no family ${values.family}: ${families.map(({ name }) => name).join(', ')}`)

const folder = mkdtempSync(path.join(tmpdir(), 'pagewalk-files-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const files = Array.from({ length: count }, (_, index) => path.join(folder, `${index}.c`))
files.forEach((file, index) => writeFileSync(file, family.text(family.generate(seed, index))))

const begin = process.hrtime.bigint()
const { stdout, status } = spawnSync('sim/cli/pagewalk', ['run', '--json', ...files], { maxBuffer: 2 ** 31 })
const seconds = Number((process.hrtime.bigint() - begin) / 1_000_000n) / 1000
const results = String(stdout).trim().split('\n').length
console.log(
  `${results} of ${count} programs, status ${status}: ${seconds.toFixed(1)} s on ${availableParallelism()} processors`,
)
if (results !== count) process.exit(1)

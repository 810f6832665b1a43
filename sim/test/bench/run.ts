// Runs the benches: `npm run bench -- [NAME…] [--json] [--no-native] [--rounds N] [--write]`. Without --write the figures are compared with
// baseline.json: a row that is 25 % over it fails. The machine should be quiet; absolute figures are of one machine.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import '../../whole.ts'
import { makeWarmer, warm } from '../../cpu/warm.ts'
import { runFlat } from '../flat.ts'
import type { Bench, Figure } from './bench.ts'
import { measure } from './bench.ts'
import { callBenches } from './calls.ts'
import { cpuBenches } from './cpu.ts'
import { machineBenches } from './machine.ts'
import { mappingBenches } from './mappings.ts'
import { mixture } from './programs.ts'
import { steppingBenches } from './stepping.ts'

const baselineFile = 'sim/test/bench/baseline.json'
const tolerated = 1.25

const args = process.argv.slice(2)
const flag = (name: string): boolean => args.includes(name)
const roundsAt = args.indexOf('--rounds')
const rounds = roundsAt < 0 ? 5 : Number(args[roundsAt + 1])
const names = args.filter((arg, index) => !arg.startsWith('--') && (roundsAt < 0 || index !== roundsAt + 1))

const folder = mkdtempSync(path.join(tmpdir(), 'pagewalk-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Compiles a bench's C program as the cells' are; undefined where there is no compiler. */
function nativeOf(bench: Bench): (() => number) | undefined {
  if (!bench.native || flag('--no-native')) return undefined
  const source = path.join(folder, `${bench.name}.c`)
  const program = path.join(folder, bench.name)
  writeFileSync(source, bench.native)
  const compiled = spawnSync('gcc', ['-O0', '-w', '-static', '-no-pie', source, '-o', program])
  if (compiled.error) return undefined
  if (compiled.status !== 0) throw new Error(`${bench.name}: ${String(compiled.stderr)}`)
  return () => Number(execFileSync(program, { encoding: 'utf8' }))
}

const benches = [...cpuBenches, ...machineBenches, ...callBenches, ...mappingBenches, ...steppingBenches]
  .map((make) => make())
  .filter((bench) => names.length === 0 || names.includes(bench.name))

// Before anything is measured: every instruction, some other programs, every bench once, and time for the compiler beside us.
const warmer = makeWarmer()
for (let i = 0; i < 10; i++) {
  warm(warmer, 20_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
}
for (let i = 0; i < 4; i++) runFlat(mixture(20_000))
for (const bench of benches) {
  bench.prepare?.()
  bench.run()
}

/** A figure with what it is compared with, and the target beside it. */
function lineOf(figure: Figure): string {
  const { name, unit, median, least, most, native, ratio, target, window, against, limit } = figure
  const parts = [
    `${name.padEnd(18)} ${median.toFixed(1).padStart(9)} ns/${unit} (${least.toFixed(1)} … ${most.toFixed(1)})`,
  ]
  if (native !== undefined) parts.push(`native ${native.toFixed(1)} ns`)
  if (ratio !== undefined) parts.push(`ratio ${ratio.toFixed(2)}${against === undefined ? '' : ` of ${against}`}`)
  if (ratio !== undefined && target !== undefined) parts.push(`limit ${target} ${ratio <= target ? 'met' : 'NOT MET'}`)
  if (limit !== undefined) parts.push(`limit ${limit / 1e6} ms ${median <= limit ? 'met' : 'NOT MET'}`)
  if (window !== undefined) parts.push(`window ${window}`)
  return parts.join('  ')
}

const figures: Figure[] = []
for (const bench of benches) {
  const measured = measure(bench, rounds, nativeOf(bench))
  const other = figures.find((each) => each.name === measured.against)
  const figure = other === undefined ? measured : { ...measured, ratio: measured.median / other.median }
  figures.push(figure)
  if (!flag('--json')) console.log(lineOf(figure))
}
if (warmer.cpu.ram.exhausted) throw new Error('the warming program ran out of memory')
if (flag('--json')) console.log(JSON.stringify(figures, null, 2))

if (flag('--write')) {
  const rows = Object.fromEntries(figures.map((figure) => [figure.name, Math.round(figure.median * 10) / 10]))
  writeFileSync(baselineFile, `${JSON.stringify(rows, null, 2)}\n`)
} else if (existsSync(baselineFile)) {
  const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, number>
  const slow = figures.filter((figure) => figure.median > tolerated * (baseline[figure.name] ?? Infinity))
  for (const figure of slow) {
    console.error(`${figure.name}: ${figure.median.toFixed(1)} ns, the baseline is ${baseline[figure.name]}`)
  }
  if (slow.length > 0) process.exitCode = 1
}

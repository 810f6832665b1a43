// Gives the compiler damaged programs: npm run fuzz:compiler -- --seed N --count M. Every text must end in an object or in errors, soon;
// the seed of one that does not is printed, and `--show` prints its text.

import '../whole.ts'
import { damagedText, judge, textsBelow } from '../test/conformance/damage.ts'

const args = process.argv.slice(2)
const numberOf = (name: string, other: number): number => {
  const at = args.indexOf(name)
  return at < 0 ? other : Number(args[at + 1])
}
const first = numberOf('--seed', 1)
const count = numberOf('--count', 2000)
if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1) {
  console.error('usage: npm run fuzz:compiler -- [--seed N] [--count M] [--show]')
  process.exit(2)
}

const texts = textsBelow('sim/test/conformance')
let failures = 0
let compiled = 0
let slowest = { seed: 0, ms: 0 }
for (let seed = first; seed < first + count; seed++) {
  const text = damagedText(texts, seed)
  if (args.includes('--show')) console.log(text)
  const { problem, compiles, ms } = judge(text)
  if (compiles) compiled++
  if (ms > slowest.ms) slowest = { seed, ms }
  if (problem === null) continue
  failures++
  console.log(`seed ${seed}: ${problem}`)
}
console.log(
  `${count} damaged programs from seed ${first}: ${compiled} compile, ${failures} failures, the slowest (seed ${slowest.seed}) took ${Math.round(slowest.ms)} ms`,
)
process.exitCode = failures > 0 ? 1 : 0

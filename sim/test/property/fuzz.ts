// Random scripts of memory calls on this machine's kernel and in the simulator, and what differs. Needs Linux, gcc and setarch.
//
//   node sim/tools/run.mjs sim/test/property/fuzz.ts --seed 1 --count 500 [--length 60]
//   node sim/tools/run.mjs sim/test/property/fuzz.ts --record     writes recorded-6.18.txt, scripts that `npm test` compares

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberArgument } from '../argument.ts'
import { generateSteps } from './generate.ts'
import { formatRecording, recordedCases } from './recording.ts'
import type { Case } from './recording.ts'
import { runSteps } from './steps.ts'

const folder = join(process.cwd(), 'sim/test/property')
const work = mkdtempSync(join(tmpdir(), 'steps-'))
const program = join(work, 'steps')
const compiler = ['-O1', '-w', '-static', '-no-pie']

/** What the real kernel prints. */
const native = (script: string, counts: boolean): string =>
  execFileSync('setarch', ['-R', program, join(work, 'file'), counts ? '1' : '0'], {
    input: script,
    maxBuffer: 1 << 26,
  }).toString()

const scriptOf = (each: Case, length: number): string =>
  generateSteps(each.seed, length, { fork: true, disk: !each.counts, user: each.seed % 4 === 3 })

const firstDifference = (a: string, b: string): string => {
  const left = a.split('\n')
  const right = b.split('\n')
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  let command = at
  while (command > 0 && !left[command]?.startsWith('>')) command--
  return `${left[command]}\n  kernel:    ${left[at]}\n  simulator: ${right[at]}`
}

const compare = (from: number, count: number, length: number): number => {
  let differ = 0
  for (let seed = from; seed < from + count; seed++) {
    for (const counts of [true, false]) {
      const script = scriptOf({ seed, counts }, length)
      const real = native(script, counts)
      const ours = runSteps(script, counts)
      if (real === ours) continue
      differ++
      if (differ <= 10) console.log(`seed ${seed}${counts ? '' : ', disk file'}: ${firstDifference(real, ours)}`)
    }
  }
  console.log(`${2 * count} scripts of ${length} calls, ${differ} differ (seeds ${from} to ${from + count - 1})`)
  return differ
}

try {
  execFileSync('gcc', [...compiler, join(folder, 'steps.c'), '-o', program])
  const length = numberArgument('length', 60)
  if (process.argv.includes('--record')) {
    const head = `recorded on Linux ${release()}, gcc ${compiler.join(' ')}, setarch -R, uid ${process.getuid?.() ?? 0}`
    const cases = recordedCases.map((each) => ({ ...each, output: native(scriptOf(each, length), each.counts) }))
    writeFileSync(join(folder, 'recorded-6.18.txt'), formatRecording(head, cases))
    console.log(`${cases.length} scripts recorded, ${readFileSync(join(folder, 'recorded-6.18.txt')).length} bytes`)
  } else if (compare(numberArgument('seed', 1), numberArgument('count', 100), length) > 0) process.exitCode = 1
} finally {
  rmSync(work, { recursive: true })
}

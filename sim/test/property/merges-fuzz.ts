// "Why not merged?" at large: neighbours in states of generated scripts are explained, and the calls that are proposed for one pair of
// each are carried out, here and (--native) on this machine's kernel. Needs Linux, gcc and setarch with --native.
//
//   node sim/tools/run.mjs sim/test/property/merges-fuzz.ts --seed 1 --count 10000 [--length 60] [--release 6.1] [--native]

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberArgument } from '../argument.ts'
import { isMerged, mergeCase } from './merges.ts'
import { runSteps } from './steps.ts'

const releaseAt = process.argv.indexOf('--release')
const release = releaseAt < 0 ? undefined : process.argv[releaseAt + 1]
const work = mkdtempSync(join(tmpdir(), 'merges-'))
const program = join(work, 'steps')
const isNative = process.argv.includes('--native')

/** What the real kernel prints; null where the runner itself came to grief, since a script may hit the program that runs it. */
const native = (script: string): string | null => {
  const options = { input: script, maxBuffer: 1 << 26, timeout: 20_000 }
  const { status, stdout } = spawnSync('setarch', ['-R', program, join(work, 'file'), '0'], options)
  return status === 0 ? stdout.toString() : null
}

const count = (table: Map<string, number>, key: string): void => {
  table.set(key, (table.get(key) ?? 0) + 1)
}

try {
  if (isNative) execFileSync('gcc', ['-O1', '-w', '-static', '-no-pie', join(process.cwd(), 'sim/test/property/steps.c'), '-o', program]) // prettier-ignore
  const from = numberArgument('seed', 1)
  const many = numberArgument('count', 200)
  const reasons = new Map<string, number>()
  const refused = new Map<string, number>()
  const done = { pairs: 0, tried: 0, here: 0, there: 0, contents: 0 }
  let shown = 0
  for (let seed = from; seed < from + many; seed++) {
    const { reports, chosen, script } = mergeCase(seed, numberArgument('length', 60), release)
    done.pairs += reports.length
    for (const { reason, cannot, losesContents } of reports) {
      count(reasons, reason)
      if (cannot !== '') count(refused, `${reason}: ${cannot}`)
      else if (losesContents) done.contents++
    }
    if (chosen === null) continue
    done.tried++
    const border = chosen.upper.start
    const ours = isMerged(runSteps(script, false, release === undefined ? {} : { release }, false), border)
    const output = isNative ? native(script) : null
    const real = output === null ? ours : isMerged(output, border)
    if (isNative && output === null) console.log(`seed ${seed}: the runner did not end`)
    if (ours) done.here++
    if (real) done.there++
    if ((!ours || !real) && shown++ < 8) {
      console.log(
        `seed ${seed}: ${chosen.reason} at ${border.toString(16)}: ${ours ? 'merged' : 'not merged'} here, ${real ? '' : 'not '}there`,
      )
      console.log(
        `  ${chosen.values.join(' / ')}\n  ${script
          .split('\n')
          .slice(-chosen.calls.length - 2, -2)
          .join('\n  ')}`,
      )
    }
  }
  console.log(
    `${many} states (seeds ${from} to ${from + many - 1}), ${done.pairs} neighbours that touch, all explained`,
  )
  console.log(
    `reasons: ${[...reasons].map(([reason, n]) => `${reason} ${n}`).join(', ')}; ${done.contents} lose contents`,
  )
  for (const [text, n] of refused) console.log(`  cannot, ${n} times: ${text}`)
  console.log(
    `plans carried out: ${done.tried}, merged here ${done.here}${isNative ? `, on this kernel ${done.there}` : ''}`,
  )
} finally {
  rmSync(work, { recursive: true })
}

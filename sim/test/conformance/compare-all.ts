// The simulator beside the recordings, without gcc or a real kernel: `npm run conformance:kernels [-- --kernel RELEASE] [FILTER…]`.
// All recorded releases, or one; the programs whose names contain a filter, or all. Prints the first lines that differ.

import { existsSync } from 'node:fs'
import { Simulation } from '../../cli/simulate.ts'
import { compareOn, ownRelease } from './compare.ts'
import { listPrograms } from './expectation.ts'
import { otherReleases, readRecord, unsteady } from './kernels.ts'

function main(args: readonly string[]): number {
  const option = args.indexOf('--kernel')
  const releases = option < 0 ? [ownRelease, ...otherReleases] : [args[option + 1] ?? '']
  const filters = option < 0 ? args : args.filter((_, index) => index !== option && index !== option + 1)
  const simulation = new Simulation()
  let different = 0
  for (const release of releases) {
    const recorded = readRecord(release).programs
    const programs = listPrograms(filters).filter(({ name, expectation }) =>
      release === ownRelease ? existsSync(expectation) : (recorded.get(name) ?? unsteady) !== unsteady,
    )
    let here = 0
    for (const program of programs) {
      const difference = compareOn(simulation, program, release)
      if (difference === '') continue
      here++
      console.log(`DIFFERENT on ${release}: ${program.name}\n${difference}`)
    }
    console.log(`${release}: ${programs.length - here} equal, ${here} different`)
    different += here
  }
  return different === 0 ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))

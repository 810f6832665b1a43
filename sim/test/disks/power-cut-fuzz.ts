// Many random programs for power-cut.ts: `node sim/tools/run.mjs sim/test/disks/power-cut-fuzz.ts --seed N --count M [--flush]`.

import '../../whole.ts'
import { boot } from '../../index.ts'
import { statesOf, survivorsOf } from '../../power-cut.ts'
import { numberArgument } from '../argument.ts'
import { bruteForce, makeSteps, programOf, viewOf } from './power-cut.ts'

const { argv } = process
const seed = numberArgument('seed', 1)
const count = numberArgument('count', 1000)
const machine = boot({})
let differing = 0
const text = (states: Iterable<string>): string => [...states].sort((a, b) => (a < b ? -1 : 1)).join(' ')
for (let at = seed; at < seed + count; at++) {
  const steps = makeSteps(at, argv.includes('--flush'))
  machine.reset({ kernel: '6.12', uid: 0, ram: 2 ** 26, disks: 'pmem0:1M:ext4:/mnt/dax' })
  machine.load(programOf(steps))
  machine.run(10_000_000)
  const [file] = survivorsOf(machine)
  const here = text(new Set([...statesOf(file)].map(viewOf)))
  const wanted = text(bruteForce(steps))
  if (here === wanted) continue
  differing++
  console.log(`seed ${at}: ${JSON.stringify(steps)}\n  here:   ${here}\n  wanted: ${wanted}`)
}
console.log(`${count} programs, ${differing} differ`)
process.exitCode = differing === 0 ? 0 : 1

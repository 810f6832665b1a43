// Many random programs for disk-cut.ts: `node sim/tools/run.mjs sim/test/disks/disk-cut-fuzz.ts --seed N --count M [--ext2]`.

import '../../whole.ts'
import { boot } from '../../index.ts'
import { statesOf, survivorsOf } from '../../power-cut.ts'
import { numberArgument } from '../argument.ts'
import { bruteForceDisk, diskProgram, diskViewOf, makeDiskSteps } from './disk-cut.ts'

const { argv } = process
const seed = numberArgument('seed', 1)
const count = numberArgument('count', 1000)
const type = argv.includes('--ext2') ? 'ext2' : 'ext4'
const machine = boot({})
let differing = 0
let most = 0
const text = (states: Iterable<string>): string => [...states].sort((a, b) => (a < b ? -1 : 1)).join(' ')
for (let at = seed; at < seed + count; at++) {
  const steps = makeDiskSteps(at, type)
  const latency = at % 2 === 0 ? 0 : 80_000
  machine.reset({ kernel: '6.12', uid: 0, ram: 2 ** 26, disks: `vdb:4M:${type}:/mnt/disk`, latency })
  machine.load(diskProgram(steps))
  machine.run(10_000_000)
  const file = survivorsOf(machine).find(({ path }) => path === '/f')
  const states = new Set(file === undefined ? ['-'] : [...statesOf(file)].map(diskViewOf))
  const wanted = bruteForceDisk(steps, type)
  most = Math.max(most, wanted.size)
  if (text(states) === text(wanted)) continue
  differing++
  console.log(`seed ${at}: ${JSON.stringify(steps)}\n  here:   ${text(states)}\n  wanted: ${text(wanted)}`)
}
console.log(`${count} programs on ${type}, ${differing} differ; up to ${most} states of one`)
process.exitCode = differing === 0 ? 0 : 1

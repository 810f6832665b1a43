// The set of states of a file on a disk that may survive a power cut, against trying everything (disk-cut.ts).

import { describe, expect, test } from 'vitest'
import { boot } from '../../index.ts'
import { powerCut, statesOf, survivorsOf } from '../../power-cut.ts'
import { bruteForceDisk, diskProgram, diskViewOf, makeDiskSteps } from './disk-cut.ts'

const machine = boot({})
const sorted = (set: Iterable<string>): string[] => [...new Set(set)].sort((a, b) => (a < b ? -1 : 1))

function run(text: string, type: string, latency = 0): void {
  machine.reset({ kernel: '6.12', uid: 0, ram: 2 ** 26, disks: `vdb:4M:${type}:/mnt/disk`, latency })
  expect(machine.load(text).filter((each) => each.severity === 'error')).toEqual([])
  expect(machine.run(10_000_000).exit).toBe(0)
}

const statesNow = (): string[] => {
  const file = survivorsOf(machine).find(({ path }) => path === '/f')
  return file === undefined ? ['-'] : sorted([...statesOf(file)].map(diskViewOf))
}

describe.each(['ext4', 'ext2'])('%s', (type) => {
  test('random programs: the set of states is that of trying everything', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const steps = makeDiskSteps(seed, type)
      run(diskProgram(steps), type, seed % 2 === 0 ? 0 : 80_000)
      expect(statesNow(), `seed ${seed}: ${JSON.stringify(steps)}`).toEqual(sorted(bruteForceDisk(steps, type)))
    }
  })

  test('a machine that boots again has one of the states', () => {
    const steps = makeDiskSteps(4, type)
    const reader = `#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
  char page[8192];
  int fd = open("/mnt/disk/f", O_RDONLY);
  int n = fd < 0 ? -1 : (int)read(fd, page, sizeof page);
  if (n < 0) printf("-");
  for (int i = 0; i < n; i += i % 4096 ? 3584 : 512) printf("%c", page[i] ? page[i] : '.');
  return 0;
}
`
    for (let pattern = 0; pattern < 16; pattern++) {
      run(diskProgram(steps), type)
      const states = statesNow()
      let bits = pattern
      powerCut(machine, (choices) => {
        const choice = bits % choices
        bits = Math.floor(bits / choices)
        return choice
      })
      expect(machine.load(reader).filter((each) => each.severity === 'error')).toEqual([])
      machine.run(10_000_000)
      expect(states).toContain(machine.stdout)
    }
  })
})

// Programs on disks of their own (persistent memory with ext4 and -o dax, ext4, real ext2), against what Debian's 6.1 and 6.12 printed in a
// virtual machine: NAME.RELEASE.txt beside NAME.c. Each ran as root in an empty directory of the ext4.

import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { boot } from '../../index.ts'
import { ownIncludes } from '../../cli/sources.ts'
import { parseExpectation } from '../conformance/expectation.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const disks = 'pmem0:64M:ext4:/mnt/dax,vdb:64M:ext4:/mnt/ext4,vdc:16M:ext2:/mnt/ext2'
const recorded = readdirSync(folder).flatMap((file) => {
  const match = /^(.*)\.(\d\.\d+)\.txt$/.exec(file)
  return match === null ? [] : [{ name: match[1], release: match[2], file }]
})

test('every program was recorded', () => {
  const programs = readdirSync(folder).filter((file) => file.endsWith('.c'))
  const names = new Set(recorded.map(({ name }) => `${name}.c`))
  expect(programs.filter((file) => !names.has(file))).toEqual([])
  expect(recorded.length).toBeGreaterThan(1)
})

describe.each(recorded)('$name on $release', ({ name, release, file }) => {
  const expected = parseExpectation(readFileSync(`${folder}${file}`, 'latin1'))
  test.each([0, 80_000])('with a latency of %i', (latency) => {
    const machine = boot({ kernel: release, uid: 0, ram: 2 ** 28, disks, latency })
    const source = `${folder}${name}.c`
    const text = readFileSync(source, 'utf8')
    const errors = machine.load(text, { name, includes: ownIncludes(source, text) })
    expect(errors.filter((each) => each.severity === 'error')).toEqual([])
    const outcome = machine.run(100_000_000)
    const end = outcome.signal === null ? `exit ${outcome.exit}` : `signal ${outcome.signal}`
    expect(`${end}\n${machine.stdout}`).toBe(`${expected.end}\n${expected.stdout}`)
    expect(machine.check()).toEqual([])
  })
})

// Every entry of the table of support, carried out in one program.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import '../../whole.ts'
import { boot } from '../../machine.ts'
import { support } from '../../uapi/support.ts'
import type { SupportEntry } from '../../uapi/support.ts'
import { probeProgram, probes } from './probes.ts'

const keyOf = ({ call, argument, name, value }: SupportEntry): string => `${call} ${argument} ${name || value}`
const prelude = readFileSync(fileURLToPath(new URL('prelude.c', import.meta.url)), 'utf8')
const keys = Object.keys(probes)

test('every entry has a probe, and every probe an entry', () => {
  expect(support.map(keyOf).sort()).toEqual(keys.sort())
})

describe('on 6.18, as root', () => {
  const machine = boot({ uid: 0 })
  const diagnostics = machine.load(probeProgram(prelude, keys), { name: 'support' })
  const outcome = machine.run(1e9)
  const results = new Map(machine.stdout.split('\n').map((line) => line.split(': ') as [string, string]))

  test('the program compiles and ends', () => {
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([])
    expect(outcome.status).toBe('done')
  })

  test.each(support.map((entry) => [keyOf(entry), entry] as const))('%s', (key, { errno }) => {
    expect(results.get(key)).toBe(String(errno))
  })
})

// What call-parts.ts says is what the parts' tables have; the numbers of the other calls are theirs.
import { expect, it } from 'vitest'
import { syscallNumber } from '../uapi/syscall-nr.ts'
import { callsOf } from './call-parts.ts'
import { callParts } from './parts.ts'
import { table } from './syscalls.ts'

const sorted = (names: readonly string[]): string[] => [...names].sort((a, b) => (a < b ? -1 : 1))

it('names for each part exactly the calls that it has, and none twice', () => {
  const all = callsOf.flatMap(([, calls]) => calls)
  expect(new Set(all).size).toBe(all.length)
  expect(callsOf.map(([part]) => part.name).sort()).toEqual(callParts.map(({ name }) => name).sort())
  for (const [part, calls] of callsOf) {
    const rows = part.module?.rows ?? []
    expect([part.name, ...sorted(rows.map(({ name }) => name))]).toEqual([part.name, ...sorted(calls)])
  }
})

it('has the calls of most programs at their numbers, and in no part', () => {
  const inParts = callsOf.flatMap(([, calls]) => calls)
  for (const [number, { name }] of Object.entries(table)) {
    expect([name, Number(number)]).toEqual([name, syscallNumber[name]])
    expect(inParts).not.toContain(name)
  }
})

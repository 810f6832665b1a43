// The lists of parts.ts say what the parts' tables have.
import { expect, it } from 'vitest'
import { callParts } from './parts.ts'

it('names for each part exactly the calls that it has, and none twice', () => {
  const all = callParts.flatMap(({ calls }) => calls)
  expect(new Set(all).size).toBe(all.length)
  for (const { part, calls } of callParts) {
    const rows = (part.module?.table ?? []).flatMap((row) => (row === undefined ? [] : [row.name]))
    expect([part.name, ...rows].sort((a, b) => (a < b ? -1 : 1))).toEqual(
      [part.name, ...calls].sort((a, b) => (a < b ? -1 : 1)),
    )
  }
})

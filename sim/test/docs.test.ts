// The book's cells: each prints what is recorded beside its chapter, and what a real kernel printed for the same text.

import { describe, expect, it } from 'vitest'
import { readOutputs, readReal } from '../../src/plugin/records.ts'
import { driftOf, runCell } from '../../src/plugin/run-cells.ts'
import { chaptersOf } from '../tools/cells.ts'

for (const chapter of chaptersOf()) {
  describe(chapter.path, () => {
    const recorded = readOutputs(chapter.path)
    const real = readReal(chapter.path)

    chapter.specs.forEach((spec, index) => {
      it(`${spec.id} prints what is recorded`, () => {
        const run = runCell(chapter.specs, index, chapter.machine)
        expect(driftOf(spec, run.output, recorded[spec.id])).toBe('')
      })

      if (spec.derived !== '' || spec.expectError) return
      it(`${spec.id} printed the same on a real machine`, () => {
        const { stdout, exit, signal } = recorded[spec.id]
        expect(real?.cells[spec.id]).toEqual({ stdout, ...(exit && { exit }), ...(signal && { signal }) })
      })
    })

    it('records no cell that is not there', () => {
      const ids = new Set(chapter.specs.map((spec) => spec.id))
      const kept = [...Object.keys(recorded), ...Object.keys(real?.cells ?? {})]
      expect(kept.filter((id) => !ids.has(id))).toEqual([])
    })
  })
}

it('finds the book', () => {
  expect(chaptersOf().reduce((sum, chapter) => sum + chapter.specs.length, 0)).toBeGreaterThan(10)
})

import { expect, test } from 'vitest'
import { warmUp } from './warm.ts'

test('the warming program runs as long as it was told', () => {
  const cpu = warmUp(20_000)
  expect(cpu.trace.tick).toBeGreaterThanOrEqual(20_000)
  expect(cpu.ram.verify()).toEqual([])
  expect(cpu.mmu.verify()).toEqual([])
})

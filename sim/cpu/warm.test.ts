import { expect, test } from 'vitest'
import { makeWarmer, warm } from './warm.ts'

test('the warming program runs as long as it was told', () => {
  const warmer = makeWarmer()
  const { cpu } = warmer
  const before = cpu.trace.tick
  warm(warmer, 20_000)
  expect(cpu.trace.tick - before).toBeGreaterThanOrEqual(20_000)
  expect(cpu.ram.verify()).toEqual([])
  expect(cpu.mmu.verify()).toEqual([])
})

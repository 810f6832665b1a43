import { expect, test } from 'vitest'
import { assemble } from '../test/assemble.ts'
import { Flat } from '../test/flat.ts'
import { decodeEvents } from '../trace/decode.ts'
import { lineOf, positionAt, runLines } from './lines.ts'
import { EXIT_SYSCALL } from './vm.ts'

test('each line that execution comes to is one event', () => {
  const image = assemble([
    ['enter', 16, 16],
    ['li', 0, 0],
    'loop:',
    ['addi32', 0, 0, 1],
    ['jltsi32', 0, 2, 'loop'],
    ['nop'],
    ['syscall', 8],
  ])
  const at = (line: number, column: number) => line * 4096 + column
  const lines = Float64Array.of(0, at(1, 1), 8, at(2, 3), 12, at(2, 9), 16, at(4, 1))
  const flat = new Flat({ ...image, functions: [{ ...image.functions[0], lines }] })
  flat.makeStack(['t'], [])
  flat.trace.enabled = true
  expect([0, 4, 8, 12, 16, 20].map((pc) => lineOf(positionAt(flat.registers.image, pc)))).toEqual([1, 1, 2, 2, 4, 4])
  const state = { line: 0 }
  expect(runLines(flat.cpu, flat.registers, 1000, state)).toBe(EXIT_SYSCALL)
  const events = [...decodeEvents(flat.trace.copy(), flat.trace.strings)].filter((event) => event.kind === 'line')
  expect(events.map((event) => [lineOf(event.values.position as number), event.tick])).toEqual([
    [1, 0],
    [2, 2],
    [4, 6],
  ])
})

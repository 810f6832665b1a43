import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assemble } from '../test/assemble.ts'
import { runFlat } from '../test/flat.ts'
import { op, opRows } from './bytecode.ts'
import { memoryKind } from './memory.ts'

test('every instruction has its case in one of the switches, under its number', () => {
  const seen = new Map<string, number>()
  for (const file of ['vm.ts', 'rare.ts']) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8')
    for (const match of text.matchAll(/case (\d+):\s*(?:\{\s*)?\/\/ (\w+)$/gm)) {
      expect(seen.has(match[2]), `${match[2]} twice`).toBe(false)
      seen.set(match[2], Number(match[1]))
    }
  }
  const fix = 'run node sim/tools/run.mjs sim/tools/opcodes.ts, and write the missing case'
  for (const [name] of opRows) {
    // The loads and stores of memory.ts go by their names.
    if (!seen.has(name) && memoryKind(op[name]) !== 0) continue
    expect(seen.get(name), `${name}: ${fix}`).toBe(op[name])
  }
})

test('a program counts to ten, calls, writes and exits', () => {
  const result = runFlat(
    assemble([
      ['enter', 64, 16],
      ['li', 0, 0],
      ['li', 1, 0],
      'loop:',
      ['add32', 1, 1, 0],
      ['addi32', 0, 0, 1],
      ['jlesi32', 0, 10, 'loop'],
      ['li', 8, 30],
      ['call', 8, 'double'],
      ['stsp8', 8, 0],
      ['leasp', 4, 0],
      ['li', 2, 1],
      ['li', 3, 1],
      ['li', 5, 1],
      ['mov', 4, 4],
      ['syscall', 2],
      ['li', 2, 231],
      ['mov', 3, 1],
      ['syscall', 2],
      'double:',
      ['enter', 16, 4],
      ['add32', 0, 0, 0],
      ['ret', 16],
    ]),
  )

  expect([result.status, result.code, result.stdout]).toEqual(['exit', 55, '<'])
})

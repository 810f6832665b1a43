import { expect, test } from 'vitest'
import { assemble } from '../test/assemble.ts'
import { functionText } from './disassemble.ts'

test('a function as text', () => {
  const image = assemble([
    ['enter', 32, 8],
    'loop:',
    ['addi32', 1, 1, -1],
    ['jnz32', 1, 'loop'],
    ['call', 4, 'f'],
    ['nop'],
    'f:',
    ['enter', 16, 4],
    ['ret', 16],
  ])
  expect(functionText(image, image.functions[0])).toEqual([
    'f0: 32 bytes, 8 slots',
    '     0  enter 32, 8, 0',
    '     4  addi32 %1, %1, -1',
    '     8  jnz32 %1, @4',
    '    12  call 4, f1',
    '    16  nop',
  ])
})

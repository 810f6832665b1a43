import { expect, test } from 'vitest'
import { compileText, outputOf } from '../test/compiled.ts'
import { refusals } from './refusals.ts'

test.each(refusals)('$feature: $message', ({ example, message }) => {
  const { object, diagnostics } = compileText(example)
  expect(object).toBe(null)
  expect(diagnostics.map((d) => d.message)).toContain(message)
  expect(new Set(diagnostics.map((d) => d.line))).toEqual(new Set([1]))
})

test('long double has the size of Linux and the value of a double', () => {
  const text =
    'long double a[2] = {1.5L, 2}; double d = a[0] * a[1] + 1; printf("%zu %zu %g %d", sizeof(long double), sizeof a, d, a[1] > a[0]);'
  expect(outputOf(text)).toBe('16 32 4 1')
})

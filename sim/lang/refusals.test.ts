import { expect, test } from 'vitest'
import { compileText } from '../test/compiled.ts'
import { refusals } from './refusals.ts'

test.each(refusals)('$feature: $message', ({ example, message }) => {
  const { object, diagnostics } = compileText(example)
  expect(object).toBe(null)
  expect(diagnostics.map((d) => d.message)).toContain(message)
  expect(new Set(diagnostics.map((d) => d.line))).toEqual(new Set([1]))
})

test('long double may be declared and measured', () => {
  const text =
    'struct s { char c; long double d; }; printf("%zu %zu %zu\\n", sizeof(long double), _Alignof(long double), sizeof(struct s));'
  expect(compileText(text).diagnostics).toEqual([])
})

import { expect, test } from 'vitest'
import { archive as packed } from '../libc/generated.ts'
import { decodeArchive } from './archive.ts'
import { link } from './link.ts'
import { compileText, outputOf } from '../test/compiled.ts'
import { refusals } from './refusals.ts'

test.each(refusals)('$feature: $message', ({ example, message }) => {
  const { object, diagnostics } = compileText(example)
  expect(object).toBe(null)
  expect(diagnostics.map((d) => d.message)).toContain(message)
  expect(new Set(diagnostics.map((d) => d.line))).toEqual(new Set([1]))
})

test('long double has the size and the precision of Linux', () => {
  const text =
    'long double a[2] = {1.5L, 2}; a[0] /= 3; printf("%zu %zu %.20Lg %d", sizeof(long double), sizeof a, a[1] / 3, a[1] > a[0]);'
  expect(outputOf(text)).toBe('16 32 0.66666666666666666668 1')
})

test('the bounds of a section of the program are refused by name', () => {
  const text = 'extern int __start_mine[]; int main(void) { return __start_mine[0]; }'
  const { object } = compileText(text)
  const { diagnostics } = link(object ? [object] : [], decodeArchive(packed))
  expect(diagnostics.map(({ symbol, hint }) => [symbol, hint])).toContainEqual([
    '__start_mine',
    'a program has no sections of its own here: its objects lie among the others',
  ])
})

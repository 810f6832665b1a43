// A share of the damaged programs of `npm run fuzz:compiler`, with a fixed seed; and the ways in which a text can be too much.

import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { damagedText, judge, textsBelow } from './damage.ts'

const texts = textsBelow(fileURLToPath(new URL('.', import.meta.url)))

test('300 damaged programs end in an object or in an error', { timeout: 120_000 }, () => {
  const problems: string[] = []
  for (let seed = 1; seed <= 300; seed++) {
    const { problem } = judge(damagedText(texts, seed))
    if (problem !== null) problems.push(`seed ${seed}: ${problem}`)
  }
  expect(problems).toEqual([])
})

test.each([
  ['parentheses', `int x = ${'('.repeat(200_000)}1${')'.repeat(200_000)};`],
  ['blocks', `int main(void) { ${'{'.repeat(200_000)}${'}'.repeat(200_000)} }`],
  ['declarators', `int ${'(*'.repeat(100_000)}p${')'.repeat(100_000)};`],
  ['unary operators', `int main(void) { return ${'!'.repeat(300_000)}1; }`],
  ['structs', `${'struct { '.repeat(50_000)}int a;${' } x;'.repeat(50_000)}`],
  ['conditionals', `int main(void) { return ${'1 ? 2 : '.repeat(100_000)}3; }`],
  [
    'macro bodies',
    '#define A A2 A2\n#define A2 A3 A3\n' +
      Array.from({ length: 40 }, (_, i) => `#define A${i + 3} A${i + 4} A${i + 4}\n`).join('') +
      'int x = A;',
  ],
  ['bytes', `int x[] = { ${'1234567, '.repeat(1_200_000)} };`],
])('too many %s are an error that says so', { timeout: 60_000 }, (_, text) => {
  const { problem, compiles, errors } = judge(text)
  expect([problem, compiles]).toEqual([null, false])
  expect(errors).toBeGreaterThan(0)
})

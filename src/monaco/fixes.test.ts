import { expect, it } from 'vitest'
import { checkTape } from '#sim'
import { fixesOf } from './fixes.ts'

/** The text after the first fix of the first message that has one. */
const fixed = (text: string): string => {
  for (const diagnostic of checkTape([{ id: 'cell', text }])) {
    const [fix] = fixesOf(diagnostic, text)
    if (!fix) continue
    const lines = text.split('\n')
    const line = lines[fix.from.line - 1]
    lines[fix.from.line - 1] = line.slice(0, fix.from.column - 1) + fix.text + line.slice(fix.to.column - 1)
    return lines.join('\n')
  }
  return ''
}

it.each([
  ['int x = MAP_ANONYMUS;', 'int x = MAP_ANONYMOUS;'],
  ['int counter = 1;\nprintf("%d\\n", conter);', 'int counter = 1;\nprintf("%d\\n", counter);'],
  ['#include <sys/mann.h>\nint main(void) { return 0; }', '#include <sys/mman.h>\nint main(void) { return 0; }'],
  ['#defin X 1\nint main(void) { return 0; }', '#define X 1\nint main(void) { return 0; }'],
  [
    'void *p = mmap(0, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0);',
    'void *p = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);',
  ],
  [
    'void *p = mmap(0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);\nif (p == NULL) return 1;',
    'void *p = mmap(0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);\nif (p == MAP_FAILED) return 1;',
  ],
])('mends %s', (text, mended) => {
  expect(fixed(text)).toBe(mended)
  expect(checkTape([{ id: 'cell', text: mended }]).filter((d) => d.severity === 'error')).toEqual([])
})

it('leaves alone what it is not sure of', () => {
  for (const text of ['int a = ;', 'int x = nothing_like_it;', 'puts("a") puts("b");']) expect(fixed(text)).toBe('')
})

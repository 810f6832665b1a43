import { expect, test } from 'vitest'
import { headers } from '../libc/generated.ts'
import { callAt, complete, describeName } from './assist.ts'

/** Asks at the `|`. */
const at = <T>(marked: string, ask: (text: string, offset: number, h: typeof headers) => T): T =>
  ask(marked.replace('|', ''), marked.indexOf('|'), headers)
const names = (marked: string): string[] => at(marked, complete).map((c) => c.name)

test('offers what fits the argument, also before anything is typed', () => {
  expect(names('char *p = mmap(NULL, 4096, PROT_READ, MAP_|')).toContain('MAP_PRIVATE')
  expect(names('mprotect(p, 4096, |')).toEqual(expect.arrayContaining(['PROT_READ', 'PROT_NONE']))
  expect(names('mprotect(p, (4096 + f(1, 2)) * 2, PROT_READ | P|').slice(0, 3)).toEqual(
    expect.arrayContaining(['PROT_EXEC']),
  )
  expect(names('madvise(p, n, MADV_D|')).toEqual(expect.arrayContaining(['MADV_DONTNEED', 'MADV_DONTFORK']))
  expect(names('mmap(NULL, 4096, PROT_READ, |')).not.toContain('MAP_FAILED')
  expect(names('|')).toEqual([])
})

test('tells values and prototypes', () => {
  const flags = at('int x = MAP_AN|', complete)
  expect(flags.find((c) => c.name === 'MAP_ANONYMOUS')).toMatchObject({ kind: 'constant', detail: '32' })
  expect(at('mma|', complete)[0]).toMatchObject({ name: 'mmap', kind: 'function' })
})

test('knows the names of the program, of its locals and of the language', () => {
  expect(names('static int twice_it(int n) { return 2 * n; }\nint main(void) { return twi|')).toContain('twice_it')
  expect(names('char *page_of_mine = 0;\npage_|')).toContain('page_of_mine')
  expect(names('whi|')).toContain('while')
})

test('says what a name is', () => {
  expect(describeName('', 'mmap', headers)?.signature).toMatch(
    /^void \*mmap\(void \*addr, unsigned long length, int prot/,
  )
  expect(describeName('#define SIZE (2 * 4096)\nint main(void) {}', 'SIZE', headers)?.value).toBe('8192')
  expect(describeName('', 'no_such_name', headers)).toBeNull()
})

test('finds the call around a place', () => {
  expect(at('mmap(NULL, 4096, |', callAt)).toMatchObject({ symbol: { name: 'mmap' }, argument: 2 })
  expect(at('mmap(NULL, sizeof(int|', callAt)?.argument).toBe(1)
  expect(at('printf("%d %d", 1, 2, 3|', callAt)).toMatchObject({ symbol: { name: 'printf' }, argument: 1 })
  expect(at('if (x) { puts("a"); } |', callAt)).toBeNull()
  expect(at('int twice(int n) { return n; }\nint main(void) { twice(|', callAt)?.symbol.name).toBe('twice')
})

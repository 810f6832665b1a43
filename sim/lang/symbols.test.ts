import { expect, test } from 'vitest'
import { headers } from '../libc/generated.ts'
import { parameterNames } from './parameter-names.ts'
import { notes } from './symbol-notes.ts'
import { librarySymbols, programSymbols } from './symbols.ts'

const library = new Map(librarySymbols(headers).map((s) => [s.name, s]))

test('knows functions with their signatures, parameters and errnos', () => {
  const mmap = library.get('mmap')
  expect(mmap?.signature).toBe('void *mmap(void *addr, unsigned long length, int prot, int flags, int fd, long offset)')
  expect(mmap?.parameters).toHaveLength(6)
  expect(mmap?.errnos[0]).toBe('EINVAL')
  expect(library.get('printf')?.parameters).toEqual(['const char *format', '...'])
})

test.each([
  ['MAP_ANONYMOUS', '32'],
  ['PROT_READ', '1'],
  ['SIGSEGV', '11'],
  ['ENOMEM', '12'],
  ['MADV_FREE', '8'],
  ['SYS_mmap', '9'],
  ['O_CREAT', '64'],
])('knows that %s is %s', (name, value) => {
  expect(library.get(name)?.value).toBe(value)
})

test('says nothing about a name that no header declares', () => {
  const unknown = Object.keys(notes).filter((name) => !library.has(name))
  expect(unknown).toEqual([])
})

test('names parameters of functions that the headers declare, as many as there are', () => {
  for (const [name, names] of Object.entries(parameterNames)) {
    expect([name, names.split(' ').length]).toEqual([name, library.get(name)?.parameters.length])
  }
})

test("knows a program's own names", () => {
  const own = new Map(
    programSymbols(
      '#define SIZE (4 * 1024)\nint twice(int n) { return 2 * n; }\nint main(void) { return 0; }',
      headers,
    ).map((s) => [s.name, s]),
  )
  expect(own.get('twice')?.signature).toBe('int twice(int)')
  expect(own.get('SIZE')?.value).toBe('4096')
})

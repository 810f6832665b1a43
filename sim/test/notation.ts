// A small language for tests of the address space: a line of characters is a row of pages, a letter is a mapping, a dot is nothing.
//
//   AA..BB      two mappings of two pages, two pages of nothing between them
//   AA|AA       two VMAs that could be one by their letter and are not
//   R r- …      the letter says the kind: see kinds below; small letters are private anonymous with other rights
//
// `check('AAAA', 'munmap 1-2', 'A|..|A')`: the map before, what is done, the map after. Pages are counted from the first character.

import { doMadvise } from '../mm/madvise.ts'
import { doMlock } from '../mm/mlock.ts'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import { doMremap } from '../mm/mremap.ts'
import { doMunmap } from '../mm/munmap.ts'
import type { Vma } from '../mm/records.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { assertSound, createHarness, currentMm, load, store } from './harness.ts'
import type { Harness } from './harness.ts'

/** Where the row of pages is: in the middle of a leaf table. */
export const BASE = 0x100_0004_0000
const PG = 4096

/** Rights by letter: w rw-, r r--, x r-x, n ---; capital W: rw- that was touched, S: shared anonymous rw-. */
const prots: Readonly<Record<string, number>> = { w: 3, r: 1, x: 5, n: 0, W: 3, S: 3 }

const rightsOf = (vma: Vma): string => {
  if ((vma.flags & 8) !== 0) return 'S'
  const prot = vma.flags & 7
  if (prot === 3) return vma.anonVma === null ? 'w' : 'W'
  return prot === 1 ? 'r' : prot === 5 ? 'x' : prot === 0 ? 'n' : '?'
}

/** The row of pages as it is: letters, dots, and a bar between VMAs that meet. */
export const rowText = (harness: Harness, pages: number): string => {
  let text = ''
  let last: Vma | null = null
  for (let page = 0; page < pages; page++) {
    const at = BASE + page * PG
    const vma = vmaLookup(currentMm(harness).vmas, at)
    if (last !== null && vma !== null && vma !== last) text += '|'
    text += vma === null ? '.' : rightsOf(vma)
    last = vma
  }
  return text
}

/** Make a row: each run of one letter is one mmap; W is written to, page by page. */
export const makeRow = (harness: Harness, row: string): void => {
  let page = 0
  for (const part of row.match(/(.)\1*/g) ?? []) {
    const letter = part[0]
    if (letter === '|') continue
    if (letter !== '.') {
      const flags = letter === 'S' ? 0x31 : 0x32
      const at = BASE + page * PG
      const made = doMmap(harness.k, currentMm(harness), at, part.length * PG, prots[letter], flags, null, 0)
      if (made !== at) throw new Error(`mmap of ${part}: ${made}`)
      if (letter === 'W') for (let i = 0; i < part.length; i++) store(harness, at + i * PG, 65 + page + i)
    }
    page += part.length
  }
}

const rightsFrom = (text: string): number =>
  (text.includes('r') ? 1 : 0) | (text.includes('w') ? 2 : 0) | (text.includes('x') ? 4 : 0)

/** One action; `range` is first-last, both in it. The result of the call. */
export const act = (harness: Harness, action: string): number | string => {
  const { k } = harness
  const mm = currentMm(harness)
  const [verb, range = '0', more = ''] = action.split(' ')
  const [first, last = first] = range.split('-').map(Number)
  const at = BASE + first * PG
  const length = (last - first + 1) * PG
  switch (verb) {
    case 'mmap':
      return doMmap(k, mm, at, length, rightsFrom(more), 0x32, null, 0)
    case 'munmap':
      return doMunmap(k, mm, at, length)
    case 'mprotect':
      return doMprotect(k, mm, at, length, rightsFrom(more))
    case 'madvise':
      return doMadvise(k, mm, at, length, Number(more))
    case 'mlock':
      return doMlock(k, mm, at, length, 0)
    case 'mremap':
      // mremap 0-1 6: those pages to page 6.
      return doMremap(k, mm, at, length, length, 3, BASE + Number(more) * PG)
    case 'write':
      return store(harness, at, Number(more === '' ? 1 : more))
    case 'read':
      return load(harness, at)
    default:
      throw new Error(`no action ${verb}`)
  }
}

/** Make the row, do the actions (separated by `; `), and give the row that results. Invariants hold after each. */
export const after = (before: string, actions: string, pages = before.replaceAll('|', '').length): string => {
  const harness = createHarness({ uid: 0 })
  makeRow(harness, before)
  assertSound(harness)
  for (const action of actions.split('; ')) {
    if (action !== '') act(harness, action)
    assertSound(harness)
  }
  return rowText(harness, pages)
}

import { expect, it } from 'vitest'
import { releases, runTape } from '#sim'
import { foldRun, frameAt, selectViews } from '../views/select.ts'
import { differenceOf } from './difference.ts'
import { outputOf } from './output.ts'
import type { CellData } from './types.ts'

const runUnder = (text: string, kernel: string) => {
  const result = runTape({ run: 1, cells: [{ id: 'c', text }], index: 0, machine: { kernel }, trace: true })
  const fold = result.trace ? foldRun(result.trace, result.kernel) : null
  return {
    output: outputOf(result),
    rows: fold ? selectViews(['maps', 'ptes', 'lru'], frameAt(fold, fold.end)) : {},
    kernel: result.kernel,
  }
}

const told = (text: string, kernel: string): string => {
  const { output, rows } = runUnder(text, '6.18')
  const recorded = { ...output, rows, faults: { minor: 0, major: 0 }, hash: '' }
  return differenceOf({ text, kernel: '6.18', recorded } as CellData, text, kernel, runUnder(text, kernel))
}

it('tells the first line that another kernel prints otherwise', () => {
  const text =
    'char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);\nprintf("%d\\n", madvise(p, 4096, MADV_COLD));'
  expect(told(text, '5.3')).toBe('Line 1 differs: “-1” under 5.3, “0” under 6.18.')
})

it('tells that nothing differs, and says nothing of the kernel of the record', () => {
  expect(told('puts("x");', '6.18')).toBe('')
  expect(told('puts("x");', '6.17')).toMatch(/^(The same|It prints the same) under 6\.17/)
})

it('the picker has the recorded releases and the oldest, newest first', () => {
  expect(releases[0]).toBe('6.18')
  expect(releases).toEqual(expect.arrayContaining(['6.1', '6.12', '4.5', '4.4', '2.6.28']))
  expect(releases.indexOf('6.9')).toBeGreaterThan(releases.indexOf('6.10'))
})

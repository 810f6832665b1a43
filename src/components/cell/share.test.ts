import { expect, it } from 'vitest'
import { fragmentOf, idInFragment, readFragment } from './share.ts'

it('comes back from a link as it was', async () => {
  const cell = { id: 'first-touch', text: 'char *p = "ä→\\0";\n'.repeat(40), kernel: '4.17' }
  const fragment = await fragmentOf(cell)
  expect(fragment).toMatch(/^#cell-first-touch~[\w-]+$/)
  expect(fragment.length).toBeLessThan(200)
  expect(idInFragment(fragment)).toBe('first-touch')
  expect(await readFragment(fragment)).toEqual(cell)
})

it('takes nothing from a link that is damaged, or is another', async () => {
  const fragment = await fragmentOf({ id: 'a', text: 'x', kernel: '' })
  for (const bad of [
    '',
    '#a',
    '#cell-a',
    '#cell-a~',
    '#cell-a~!!',
    `${fragment}%20`,
    fragment.slice(0, -3),
    '#cell-a~abc',
  ]) {
    expect(await readFragment(bad)).toBe(null)
  }
})

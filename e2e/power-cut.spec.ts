import { expect, test } from '@playwright/test'
import { audit } from './pages/audit.ts'
import { Chapter } from './pages/chapter.ts'

const path = 'mmap/map-sync/'

test('the reader cuts the power at any moment and sees what each file may be', async ({ page }) => {
  const chapter = new Chapter(page)
  await chapter.open(path)
  const cell = chapter.cell('side-by-side')
  const view = cell.root.locator('.view-survivors')
  const states = (): Promise<string[]> => view.locator('.sf .sh b').allTextContents()
  await expect(cell.runButton).toBeEnabled()
  // Built with the page; a run finds the same.
  expect(await states()).toEqual(['5 states', 'certain', 'certain', 'certain'])
  await cell.run()
  expect(await states()).toEqual(['5 states', 'certain', 'certain', 'certain'])

  const slider = view.getByRole('slider', { name: 'Moment of the power cut' })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /after a store, line 18/)
  expect(await states()).toEqual(['5 states', 'certain', 'certain', '5 states'])
  await expect(view.getByRole('status')).toContainText('/log: 5 states may survive')
  await expect(view.locator('.lastcall')).toContainText('a store')
  await page.keyboard.press('Home')
  await expect(view.locator('.sf')).toHaveCount(0)
  await expect(view.getByRole('button', { name: 'Earlier' })).toBeDisabled()
  await view.getByRole('button', { name: 'Later' }).click()
  expect(await states()).toEqual(['2 states'])

  // The table says all moments at once.
  await view.getByRole('button', { name: /^Table/ }).click()
  await expect(view.locator('.twin tbody tr').last()).toContainText('4096 bytes')
  expect(await audit(page)).toEqual([])
})

test('it steps with the cell', async ({ page }) => {
  const chapter = new Chapter(page)
  await chapter.open(path)
  const cell = chapter.cell('side-by-side')
  await expect(cell.runButton).toBeEnabled()
  await cell.root.getByRole('button', { name: /^Step/ }).click()
  const slider = cell.root.getByRole('slider', { name: 'Step', exact: true })
  await slider.press('Home')
  await slider.press('ArrowRight')
  await expect(cell.root.locator('.view-survivors .sf')).toHaveCount(1)
  await slider.press('End')
  await expect(cell.root.locator('.view-survivors .sf')).toHaveCount(4)
})

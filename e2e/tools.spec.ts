import { expect, test } from '@playwright/test'
import { audit } from './pages/audit.ts'
import { Chapter } from './pages/chapter.ts'

test('all cells of a page run, one after the other', async ({ page }) => {
  test.setTimeout(120_000)
  const chapter = new Chapter(page)
  await chapter.open('formal-causes/')
  const ids = await chapter.ids()
  await page.getByRole('button', { name: /^Run all/ }).click()
  await expect(page.getByRole('button', { name: /^Run all/ })).toBeVisible({ timeout: 90_000 })
  for (const id of ids) await expect(chapter.cell(id).root).toHaveAttribute('data-state', /fresh|crash/)
})

test('the keys are told on ?, which in the editor is a letter', async ({ page, browserName }) => {
  const chapter = new Chapter(page)
  await chapter.open('formal-causes/')
  const cell = chapter.cell('a-range')
  await expect(cell.runButton).toBeEnabled()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await cell.code.focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  if (browserName === 'chromium') expect(await audit(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a link carries the text of an edited cell, and nothing runs by itself', async ({ page, context }) => {
  const chapter = new Chapter(page)
  await chapter.open('formal-causes/')
  const cell = chapter.cell('a-range')
  const own = await cell.text()
  await cell.rewrite('printf("from a link\\n");')
  await page.keyboard.press('Escape')
  await cell.root.getByRole('button', { name: /^Share/ }).click()
  await expect.poll(() => page.url()).toContain('#cell-a-range~')

  const other = await context.browser()?.newPage()
  if (!other) throw new Error('no browser')
  const there = new Chapter(other)
  await there.open(page.url())
  const linked = there.cell('a-range')
  await expect(linked.code).toContainText('from a link')
  await expect(linked.root).toHaveAttribute('data-state', 'edited')
  await linked.run()
  await expect(linked.output).toHaveText('from a link\n')
  // Without the link the reader has the author's text again: it was not kept.
  await there.open(page.url().replace(/#.*/, ''))
  await other.reload()
  expect(await there.cell('a-range').text()).toBe(own)
  await other.close()
})

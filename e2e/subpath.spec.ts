import { expect, test } from '@playwright/test'
import { Chapter } from './pages/chapter.ts'

test('every file of a page comes from below the sub-path', async ({ page, baseURL }) => {
  const strays: string[] = []
  page.on('response', (response) => {
    const url = response.url()
    if (
      !url.startsWith('data:') &&
      !url.startsWith('blob:') &&
      (!url.startsWith(baseURL ?? '') || response.status() >= 400)
    ) {
      strays.push(`${response.status()} ${url}`)
    }
  })
  await page.goto('')
  await page.locator('main a[href$="/intro/"]').first().click()
  await expect(page).toHaveURL(/\/pagewalk\/intro\/$/)
  await page.waitForLoadState('networkidle')
  expect(strays).toEqual([])
})

test('a cell runs and is edited below the sub-path', async ({ page }) => {
  const chapter = new Chapter(page)
  await chapter.open('intro/')
  const cell = chapter.cell('first-touch')
  await cell.run()
  await expect(cell.state).toContainText('ran')
  await cell.rewrite('printf("below\\n");')
  await cell.run()
  await expect(cell.output).toHaveText(/below/)
})

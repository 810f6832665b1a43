import { expect, test } from '@playwright/test'
import { audit } from './pages/audit.ts'
import { Chapter, chapters, references } from './pages/chapter.ts'

// It looks at every element of a long page.
test.setTimeout(120_000)
// What axe looks at is the same tree in every browser: once is enough.
test.skip(({ browserName }) => browserName !== 'chromium', 'audited in Chromium')

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const path of ['', 'notes/', ...chapters, ...references]) {
      test(`${path || 'home'} has nothing that axe objects to`, async ({ page }) => {
        await page.goto(path)
        expect(await audit(page)).toEqual([])
      })
    }

    test('nor when a cell has run, has an error, shows its tables, and is stepped through', async ({ page }) => {
      const chapter = new Chapter(page)
      await chapter.open('intro/')
      const cell = chapter.cell('first-touch')
      await cell.run()
      await cell.root.getByRole('button', { name: /^Step/ }).click()
      for (const table of await cell.root.getByRole('button', { name: /^Table/ }).all()) await table.click()
      const bad = chapter.cell('own-line')
      await bad.rewrite('int a = ;')
      await bad.runButton.click()
      await expect(bad.state).toContainText('does not compile')
      await page.keyboard.press('Escape')
      expect(await audit(page, ['.monaco-editor'])).toEqual([])
    })
  })
}

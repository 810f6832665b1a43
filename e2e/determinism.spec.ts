import { expect, test } from '@playwright/test'
import { Chapter, chapters } from './pages/chapter.ts'

// The hash in the page is the trace's, made in Node while the site was built; after a run it is that of the run in this browser.
for (const path of ['', ...chapters]) {
  test(`${path || 'home'}: every cell leaves the same trace here as in Node`, async ({ page }) => {
    const chapter = new Chapter(page)
    await chapter.open(path)
    for (const id of await chapter.ids()) {
      const cell = chapter.cell(id)
      const built = await cell.root.getAttribute('data-hash')
      const output = await cell.root.locator('.out pre').allTextContents()
      expect(built, id).toMatch(/^[0-9a-f]{8}$/)
      await cell.run()
      await expect(cell.root, id).toHaveAttribute('data-hash', built ?? '')
      expect(await cell.root.locator('.out pre').allTextContents(), id).toEqual(output)
    }
  })
}

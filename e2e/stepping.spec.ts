import type { Locator } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Chapter } from './pages/chapter.ts'
import type { CellOnPage } from './pages/chapter.ts'

/** What every picture of a cell says. */
const said = (cell: CellOnPage): Promise<string[]> =>
  cell.root.locator('.view .pic').evaluateAll((all) => all.map((each) => each.innerHTML))

/** Cells with several pictures, and things of them that stand in more than one. */
const cells: readonly (readonly [path: string, id: string, thing: string, also: readonly string[]])[] = [
  ['intro/', 'first-touch', '.view-maps .line .pg[data-id^="pte:"]', ['.view-ptes .hit', '.view-lru .hit']],
  ['private-anonymous/', 'who-copies', '.view-rmap g[data-id^="pte:"]', ['.view-ptes .hit']],
  ['file-private/nucleus/', 'account', '.view-rmap g[data-id^="page:"]', ['.view-frames .fr.hit']],
]

for (const [path, id, thing, also] of cells) {
  test(`${path} ${id}: slider and keys move all pictures at once, there and back`, async ({ page }) => {
    const chapter = new Chapter(page)
    await chapter.open(path)
    const cell = chapter.cell(id)
    await expect(cell.runButton).toBeEnabled()
    await cell.root.getByRole('button', { name: /^Step/ }).click()
    const slider = cell.root.getByRole('slider', { name: 'Step', exact: true })
    await expect(slider).toBeVisible({ timeout: 30_000 })
    const first = await said(cell)
    const last = Number(await slider.getAttribute('max'))
    expect(last).toBeGreaterThan(0)
    await slider.press('End')
    await expect(slider).toHaveValue(String(last))
    await expect.poll(() => said(cell).then((now) => now.filter((text, i) => text === first[i]))).toEqual([])
    const end = await said(cell)
    // A picture has the keys, and so has the program.
    await cell.root.locator('.view .pic').last().focus()
    await page.keyboard.press('Home')
    await expect(slider).toHaveValue('0')
    await expect.poll(() => said(cell)).toEqual(first)
    await cell.code.focus()
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveValue('1')
    await page.keyboard.press('End')
    await expect.poll(() => said(cell)).toEqual(end)
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^step ${last + 1} of ${last + 1}: .`))
  })

  test(`${path} ${id}: pointing lights what belongs together in all pictures and the program`, async ({ page }) => {
    test.setTimeout(120_000)
    const chapter = new Chapter(page)
    await chapter.open(path)
    const cell = chapter.cell(id)
    await cell.run()
    const hits = (): Locator => cell.root.locator('.hit')
    await cell.root.locator(thing).first().hover()
    for (const other of also) await expect(cell.root.locator(other).first()).toBeVisible()
    await page.mouse.move(2, 2)
    await expect(hits()).toHaveCount(0)
    // A line of the program lights what came of it.
    const lit = cell.code.locator('.ln')
    let found = 0
    for (let i = (await lit.count()) - 1; i >= 0 && found === 0; i--) {
      await lit.nth(i).hover()
      found = await cell.root.locator('.views .hit[data-id]').count()
    }
    expect(found).toBeGreaterThan(0)
    // And it lights its line.
    const own = await cell.root.locator('.views .hit[data-id]').first().getAttribute('data-id')
    await page.mouse.move(2, 2)
    await cell.root.locator(`.views [data-id="${own}"]`).first().hover()
    await expect(cell.code.locator('.ln.hit').first()).toBeVisible()
  })
}

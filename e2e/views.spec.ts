import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { audit } from './pages/audit.ts'
import { Chapter } from './pages/chapter.ts'

const path = 'reference/views/'

/** What the pictures of a cell say, by view. */
const said = async (root: Locator, views: readonly string[]): Promise<string[]> =>
  Promise.all(views.map((view) => root.locator(`.view-${view} .pic`).innerHTML()))

/** Edits that change every picture of a cell. */
const edits: readonly (readonly [cell: string, views: readonly string[], more: string])[] = [
  ['picture-regions', ['maps', 'merges', 'tree'], 'mprotect(p, 4096, PROT_READ);'],
  ['picture-checks', ['checks'], 'munmap(p + 1, 4096);'],
  ['picture-tables', ['walk', 'tables', 'ptes'], 'p = mmap((void *)0x10000000000, 4096, 3, 0x32, -1, 0); p[0] = 1;'],
  ['picture-frames', ['frames', 'rmap'], 'p[4096] = 9;'],
  ['picture-cache', ['cache', 'lru'], 'f[3 * 4096] = 1; char *x = mmap(0, 4096, 3, 0x22, -1, 0); x[0] = 1;'],
  ['picture-survivors', ['survivors'], 'p[200] = 9;'],
  ['picture-path', ['path', 'calls', 'events'], 'mprotect(a, 4096, PROT_READ); fork();'],
]

for (const [id, views, more] of edits) {
  test(`${views.join(', ')}: as recorded after a run, otherwise after an edit`, async ({ page }) => {
    const chapter = new Chapter(page)
    await chapter.open(path)
    const cell = chapter.cell(id)
    await expect(cell.runButton).toBeEnabled()
    const recorded = await said(cell.root, views)
    await cell.run()
    expect(await said(cell.root, views)).toEqual(recorded)
    await cell.rewrite(`${await cell.text()}\n${more}`)
    await cell.run()
    await expect(cell.state).toContainText('edited, ran')
    const after = await said(cell.root, views)
    views.forEach((view, i) => expect(after[i], view).not.toBe(recorded[i]))
  })
}

test('steps move every picture, and the line that a step came from is marked', async ({ page }) => {
  const chapter = new Chapter(page)
  await chapter.open(path)
  const cell = chapter.cell('picture-regions')
  await expect(cell.runButton).toBeEnabled()
  await cell.root.getByRole('button', { name: /^Step/ }).click()
  const slider = cell.root.getByRole('slider', { name: 'Step' })
  await slider.press('Home')
  await expect(cell.code.locator('.ln.now')).toHaveAttribute('data-n', /[12]/)
  const first = await said(cell.root, ['maps', 'merges', 'tree'])
  await slider.press('End')
  await expect(cell.code.locator('.ln.now')).toHaveAttribute('data-n', '5')
  const last = await said(cell.root, ['maps', 'merges', 'tree'])
  first.forEach((text, i) => expect(last[i]).not.toBe(text))
  await expect(cell.root.locator('.view-maps .lastcall')).toContainText('munmap')
  // The picture has the keys too.
  await cell.root.locator('.view-maps .pic').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(cell.root.locator('.view-maps .lastcall')).toContainText('mprotect')
})

test('pointing at one thing lights it in the other pictures and in the program; a click keeps it lit', async ({
  page,
}) => {
  const chapter = new Chapter(page)
  await chapter.open(path)
  const cell = chapter.cell('picture-regions')
  await cell.run()
  const region = cell.root
    .locator('.amap .line', { hasText: 'r--p' })
    .filter({ has: page.locator('.pages') })
    .first()
  await region.locator('.szc').hover()
  await expect(cell.root.locator('.vtree .te.hit')).toHaveCount(1)
  await expect(cell.root.locator('.merges .ms.hit').first()).toBeVisible()
  await expect(cell.code.locator('.ln.hit')).toHaveAttribute('data-n', /[45]/)
  await page.mouse.move(2, 2)
  await expect(cell.root.locator('.hit')).toHaveCount(0)
  await region.locator('.szc').click()
  await page.mouse.move(2, 2)
  await expect(cell.root.locator('.vtree .te.hit')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(cell.root.locator('.hit')).toHaveCount(0)
  await cell.code.locator('.ln[data-n="4"]').hover()
  await expect(cell.root.locator('.amap .hit').first()).toBeVisible()
  const frames = chapter.cell('picture-frames')
  const entry = frames.root.locator('.view-rmap g[data-id^="pte:"]').first()
  await entry.hover()
  await expect(frames.root.locator('.view-frames .fr.hit')).toHaveCount(1)
})

test('an older kernel has the older tree', async ({ page }) => {
  const chapter = new Chapter(page)
  await chapter.open(path)
  const cell = chapter.cell('picture-regions')
  await expect(cell.root.locator('.vtree')).toBeVisible()
  await expect(cell.runButton).toBeEnabled()
  await cell.root.getByRole('combobox').selectOption('5.19')
  await cell.run()
  await expect(cell.root.locator('.view-tree svg circle').first()).toBeVisible()
  await expect(cell.root.locator('.view-tree .sum')).toContainText('red-black tree')
})

test('a picture has its height before any script', async ({ page, browser, baseURL }) => {
  const heights = (from: Page): Promise<number[]> =>
    from.locator('.view .pic').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  const still = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport: page.viewportSize() })
  const before = await still.newPage()
  await before.goto(path)
  await page.goto(path)
  await expect(page.getByRole('button', { name: /^Run/ }).first()).toBeEnabled()
  await page.waitForLoadState('networkidle')
  expect(await heights(page)).toEqual(await heights(before))
  await still.close()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('a wide picture scrolls in its own box', async ({ page }) => {
    await page.goto(path)
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(wide).toBeLessThanOrEqual(window)
  })

  test('a line of maps is there to its rights', async ({ page }) => {
    await page.goto(path)
    const cut = await page.locator('.amap .line > span:nth-child(2)').evaluateAll((all) =>
      all.flatMap((each) => {
        const room = each.closest('.pic')?.getBoundingClientRect().right ?? 0
        return each.getBoundingClientRect().right > room + 1 ? [each.textContent] : []
      }),
    )
    expect(cut).toEqual([])
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test.skip(({ browserName }) => browserName !== 'chromium', 'audited in Chromium')
    test('axe objects to nothing, pictures and tables', async ({ page }) => {
      test.setTimeout(120_000)
      await page.goto(path)
      await expect(page.getByRole('button', { name: /^Run/ }).first()).toBeEnabled()
      expect(await audit(page)).toEqual([])
      for (const table of await page.getByRole('button', { name: /^Table/ }).all()) await table.click()
      expect(await audit(page)).toEqual([])
    })
  })
}

import { expect, test } from '@playwright/test'
import { Chapter, chapters, references } from './pages/chapter.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of ['', ...chapters]) {
    test(`${path || 'home'}: programs, outputs and pictures are there`, async ({ page }) => {
      await page.goto(path)
      const cells = page.locator('section.cell')
      const count = await cells.count()
      expect(count).toBeGreaterThan(0)
      for (let i = 0; i < count; i++) {
        const cell = cells.nth(i)
        // What waits for a prediction unfolds without a script.
        for (const held of await cell.locator('.held > summary').all()) await held.click()
        await expect(cell.locator('pre.code .ln').first()).not.toBeEmpty()
        const said = await cell.locator('.out').innerText()
        expect(said.length).toBeGreaterThan('output'.length)
        await expect(cell.locator('.out .lab')).toContainText('recorded under')
      }
      for (const picture of ['.amap .bar', '.ptes .e', '.belts .tok', '.acts .act']) {
        const views = page.locator(`.pic:has(${picture})`)
        for (let i = 0; i < (await views.count()); i++) await expect(views.nth(i)).toBeVisible()
      }
      await expect(page.locator('.amap .line').first()).toContainText(/[0-9a-f]{8}-[0-9a-f]{8}/)
    })
  }
})

test('no request goes to another host, reading, running and editing', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:') && !url.startsWith('blob:') && !url.startsWith(baseURL ?? '')) foreign.push(url)
  })
  const chapter = new Chapter(page)
  await chapter.open('intro/')
  const cell = chapter.cell('first-touch')
  await cell.run()
  await cell.rewrite('printf("hello\\n");')
  await cell.run()
  await expect(cell.output).toHaveText(/hello/)
  expect(foreign).toEqual([])
})

test('neither the editor nor the simulator is loaded before it is wanted', async ({ page }) => {
  const scripts: { url: string; size: number }[] = []
  page.on('response', async (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return
    // The chapters that the page links to are fetched ahead when the network is idle.
    const headers = await response.request().allHeaders()
    if (/prefetch/.test(`${headers['sec-purpose']} ${headers['x-moz']} ${headers.purpose}`)) return
    scripts.push({ url: response.url(), size: (await response.body().catch(() => Buffer.alloc(0))).length })
  })
  const chapter = new Chapter(page)
  await chapter.open('intro/')
  await page.waitForLoadState('networkidle')
  const before = scripts.length
  expect(scripts.filter((script) => /monaco/.test(script.url))).toEqual([])
  expect(scripts.reduce((sum, script) => sum + script.size, 0)).toBeLessThan(1_500_000)
  await chapter.cell('first-touch').run()
  expect(scripts.length).toBeGreaterThan(before)
  expect(scripts.filter((script) => /monaco/.test(script.url))).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  for (const path of ['', 'notes/', ...chapters, ...references]) {
    test(`${path || 'home'} never scrolls sideways`, async ({ page }) => {
      await page.goto(path)
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(wide).toBeLessThanOrEqual(window)
    })
  }
})

import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { audit } from './pages/audit.ts'
import { Chapter } from './pages/chapter.ts'

const exerciseOn = (page: Page, id: string): Locator => page.locator(`form#exercise-${id}`)

const open = async (page: Page): Promise<{ chapter: Chapter; exercise: Locator }> => {
  const chapter = new Chapter(page)
  await chapter.open('intro/')
  const exercise = exerciseOn(page, 'lines-after-two-cuts')
  await expect(exercise.getByRole('button', { name: /^Run and check/ })).toBeEnabled()
  return { chapter, exercise }
}

test('each wrong option has its own reply, the right one is found by the run, and then all have theirs', async ({
  page,
}) => {
  const { chapter, exercise } = await open(page)
  const cell = chapter.cell('two-cuts')
  await expect(cell.root.locator('.amap')).toBeHidden()
  const check = exercise.getByRole('button', { name: /^Run and check/ })
  const status = exercise.getByRole('status')
  await check.click()
  await expect(status).toContainText('First say what you expect')
  const replies: string[] = []
  for (const option of ['Two:', 'Four:', 'Five:']) {
    await exercise.getByRole('radio', { name: option }).check()
    await check.click()
    await expect(status).toContainText('Not so')
    await expect(exercise.locator('.opt .rep')).toHaveCount(1)
    replies.push((await exercise.locator('.opt .rep').textContent()) ?? '')
  }
  expect(new Set(replies).size).toBe(3)
  await expect(cell.root.locator('.amap')).toBeVisible()
  await exercise.getByRole('radio', { name: 'Three:' }).check()
  await check.click()
  await expect(status).toContainText('Right. The run gives 3.')
  await expect(exercise.locator('.opt .rep')).toHaveCount(4)
  await expect(exercise.locator('.solution')).toBeHidden()
})

test('what is right is asked of the program as it stands', async ({ page }) => {
  const { chapter, exercise } = await open(page)
  await chapter
    .cell('two-cuts')
    .rewrite('mprotect(p + 4096, 4096, PROT_READ);\nmprotect(p + 3 * 4096, 4096, PROT_READ);')
  await page.keyboard.press('Escape')
  await exercise.getByRole('radio', { name: 'Four:' }).check()
  await exercise.getByRole('button', { name: /^Run and check/ }).click()
  await expect(exercise.getByRole('status')).toContainText('Right. The program as you changed it gives 4.')
  await chapter.cell('two-cuts').rewrite('mprotect(p + 4096, 4096, PROT_READ | PROT_WRITE);')
  await page.keyboard.press('Escape')
  await exercise.getByRole('radio', { name: 'Two:' }).check()
  await exercise.getByRole('button', { name: /^Run and check/ }).click()
  await expect(exercise.getByRole('status')).toContainText('the answer is 1, which is none of the options')
})

test('the keyboard is enough, and an answer is kept on the device', async ({ page }) => {
  const { exercise } = await open(page)
  await exercise.getByRole('radio', { name: 'Two:' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(exercise.getByRole('radio', { name: 'Three:' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(exercise.getByRole('status')).toContainText('Right.')
  await exercise.getByText('Hint', { exact: true }).click()
  await expect(exercise.locator('.hint p')).toBeVisible()
  await page.reload()
  await expect(exercise.getByRole('radio', { name: 'Three:' })).toBeChecked()
  await expect(exercise).toContainText('answered')
  await expect(exercise.locator('.opt .rep')).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('question, options and hint are there, and the solution folded, the right option first', async ({ page }) => {
    await page.goto('intro/')
    const exercise = exerciseOn(page, 'lines-after-two-cuts')
    await expect(exercise.locator('.ask')).toBeVisible()
    await expect(exercise.locator('.opt')).toHaveCount(4)
    await expect(exercise.locator('.solution .rep').first()).toBeHidden()
    await exercise.locator('.solution summary').click()
    await expect(exercise.locator('.solution .rep')).toHaveCount(4)
    await expect(exercise.locator('.solution .rep').first()).toContainText('Three')
    const cell = page.locator('#cell-two-cuts')
    await cell.locator('.held > summary').click()
    await expect(cell.locator('.amap .line').first()).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test.skip(({ browserName }) => browserName !== 'chromium', 'audited in Chromium')
    test('axe objects to nothing, answered wrong and right', async ({ page }) => {
      test.setTimeout(120_000)
      const { exercise } = await open(page)
      for (const option of ['Two:', 'Three:']) {
        await exercise.getByRole('radio', { name: option }).check()
        await exercise.getByRole('button', { name: /^Run and check/ }).click()
        await expect(exercise.getByRole('status')).toContainText(/Right|Not so/)
        expect(await audit(page)).toEqual([])
      }
    })
  })
}

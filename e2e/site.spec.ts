import { expect, test } from '@playwright/test'

test('the home page leads to the first chapter', async ({ page }) => {
  await page.goto('')
  await page.locator('main a[href$="/intro/"]').first().click()
  await expect(page).toHaveURL(/\/intro\/$/)
  await expect(page.locator('main h1')).toBeVisible()
})

test('a missing page says so and keeps the way to the others', async ({ page }) => {
  const response = await page.goto('no-such-chapter/')
  expect(response?.status()).toBe(404)
  await expect(page.locator('nav').first()).toBeVisible()
})

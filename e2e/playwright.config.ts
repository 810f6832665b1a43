import { defineConfig, devices } from '@playwright/test'
import * as playwright from '@playwright/test'
import { findBrowser } from './find-browser.mjs'

// Two servers of two builds: the site at the root of a host, and the same under a sub-path. `npm run e2e` builds both.
const port = Number(process.env.PAGEWALK_E2E_PORT ?? 4170)
const root = `http://localhost:${port}/`
const below = `http://localhost:${port + 1}/pagewalk/`
const serve = (out: string, base: string, at: number) => ({
  command: `node ../sim/tools/site.mjs serve --out ${out} --base ${base} --port ${at} --host localhost`,
  url: `http://localhost:${at}${base}`,
  reuseExistingServer: false,
  timeout: 30_000,
})

const chromium = findBrowser('chromium', playwright)
const firefox = findBrowser('firefox', playwright)
const subpathOnly = /subpath\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One browser a core; the machine's second core has the servers and the browsers' own processes.
  workers: Number(process.env.PAGEWALK_E2E_WORKERS ?? 2),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { baseURL: root, trace: 'retain-on-failure' },
  webServer: [serve('build', '/', port), serve('build-subpath', '/pagewalk/', port + 1)],
  projects: [
    {
      name: 'chromium',
      testIgnore: subpathOnly,
      use: { ...devices['Desktop Chrome'], launchOptions: { executablePath: chromium?.path } },
    },
    {
      name: 'firefox',
      testIgnore: subpathOnly,
      // A Firefox that is not Playwright's own build is driven by WebDriver BiDi, which this channel chooses.
      use: {
        ...devices['Desktop Firefox'],
        ...(firefox?.path && { channel: 'moz-firefox', launchOptions: { executablePath: firefox.path } }),
      },
    },
    {
      name: 'subpath',
      testMatch: subpathOnly,
      use: { ...devices['Desktop Chrome'], baseURL: below, launchOptions: { executablePath: chromium?.path } },
    },
  ],
})

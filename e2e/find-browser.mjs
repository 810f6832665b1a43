// Which Chromium and which Firefox the browser tests drive. Looked for in this order: the one an environment variable
// names, Playwright's own if it was downloaded, one installed on the machine. Nothing is installed here: that is
// sim/tools/browsers.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Per browser: its variable, its command names, where it stands on systems that do not put it into PATH. */
export const browsers = {
  chromium: {
    variable: 'PAGEWALK_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    aptPackage: 'chromium',
  },
  firefox: {
    variable: 'PAGEWALK_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    aptPackage: 'firefox-esr',
  },
}

// A distribution may have a command of the name that only says where to get the browser, so it must answer.
const answers = (file) => spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0

function onMachine({ commands, places }) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const candidates = [...commands.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...places]
  return candidates.find((file) => existsSync(file) && answers(file))
}

/**
 * How Playwright is to start a browser: `{ own: true }` for its own download, `{ path }` for one of the machine, or
 * undefined where there is none. `playwright` is the module `@playwright/test`.
 */
export function findBrowser(name, playwright) {
  const browser = browsers[name]
  const given = process.env[browser.variable]
  if (given === 'own') return { own: true }
  if (given) return existsSync(given) ? { path: given } : undefined
  try {
    if (existsSync(playwright[name].executablePath())) return { own: true }
  } catch {
    // Playwright has no download for this system at all.
  }
  const found = onMachine(browser)
  return found && { path: found }
}

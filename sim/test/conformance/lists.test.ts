// The lists beside the programs, of what other suites assert: every program that they name is there.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const folder = import.meta.dirname

it.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s names programs that are there', (list) => {
  const names = [...readFileSync(path.join(folder, list), 'utf8').matchAll(/`([a-z_\d]+\/[a-z\d-]+)`/g)].map(
    ([, name]) => name,
  )
  expect(names.length).toBeGreaterThanOrEqual(100)
  expect(
    names.filter((name) => ![folder, path.dirname(folder)].some((at) => existsSync(path.join(at, `${name}.c`)))),
  ).toEqual([])
})

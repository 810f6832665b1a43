// What the chapter on MAP_SYNC says that a power cut may leave of its cells is what the machine finds.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { boot } from '../../index.ts'
import { completeOptions } from '../../options.ts'
import { survivorText, survivorsOf } from '../../power-cut.ts'
import { chaptersOf } from '../../tools/cells.ts'

const path = 'docs/mmap/map-sync.mdx'
const [chapter] = chaptersOf([path])
const told = [...readFileSync(path, 'utf8').matchAll(/^```text survives=(\S+)\n([\s\S]*?)^```$/gm)]

it('tells it of some cells', () => expect(told.length).toBeGreaterThan(3))

it.each(told.map(([, id, text]) => [id, text]))('%s', (id, text) => {
  const spec = chapter.specs.find((each) => each.id === id)
  const machine = boot(completeOptions(spec?.machine ?? {}))
  expect(machine.load(spec?.text ?? '').filter((each) => each.severity === 'error')).toEqual([])
  expect(machine.run(10_000_000).exit).toBe(0)
  expect(survivorsOf(machine).map(survivorText).join('')).toBe(text)
})

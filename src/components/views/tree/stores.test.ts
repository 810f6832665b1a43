// The tree that a program's calls make, beside the one that Debian's 6.12.117 and 6.1.192 had of the same process after the same calls, read out of
// the kernel's memory (sim/test/guest/maple-tree.c). A line of the recording: the calls, the tree on 6.12, the tree on 6.1 where it is
// another. The program's own segments have other addresses there; they are `x`.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runTape } from '#sim'
import { foldRun, frameAt } from '../select.ts'
import type { MapleNode } from './maple.ts'
import { mapleOf } from './stores.ts'

const lastOf = (end: number): string =>
  end === Infinity ? 'ffffffffffffffff' : end < 2 ** 28 ? 'x' : (end - 1).toString(16)

const written = (node: MapleNode): string =>
  `(${node.entries.map(({ end, slot }) => lastOf(end) + (typeof slot !== 'number' ? written(slot) : slot === 0 ? ':0' : ':1')).join(' ')})`

const treeAfter = (text: string, kernel: string): string => {
  const cells = [{ id: 'cell', text }]
  const result = runTape({ run: 1, cells, index: 0, machine: { kernel }, trace: true })
  if (!result.trace) throw new Error(`no trace: ${result.status}`)
  const fold = foldRun(result.trace, result.kernel, result)
  const frame = frameAt(fold, fold.end)
  const { root } = mapleOf(fold.mirror, kernel, frame.state.tasks.get(frame.pid)?.mm ?? 0, frame.position)
  return root === null ? '' : written(root)
}

const recording = readFileSync(new URL('live.recorded.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

it.each(recording.map((line, i) => [i + 1, line] as const))('is what the kernel has, calls %i', (_number, line) => {
  const [calls, on612, on61] = line.split('\t')
  const text = `#define _GNU_SOURCE\n#include <sys/mman.h>\nint main(void) { ${calls} return 0; }\n`
  expect(treeAfter(text, '6.12')).toBe(on612)
  expect(treeAfter(text, '6.1')).toBe(on61 || on612)
})

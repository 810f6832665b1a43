import { expect, it } from 'vitest'
import { boot, runTape } from '#sim'
import { completeOptions } from '../../options.ts'
import { statesIn, survivorsOf } from '../../power-cut.ts'
import { looksOf } from '../../../src/components/views/rows.ts'
import { foldRun, frameAt } from '../../../src/components/views/select.ts'
import { selectSurvivors } from '../../../src/components/views/survivors/select.ts'

const machine = { kernel: '6.12', uid: 0, disks: 'pmem0:8M:ext4:/mnt/dax' }
const open = `#include <immintrin.h>
int fd = open("/mnt/dax/log", O_RDWR | O_CREAT | O_TRUNC, 0644);
ftruncate(fd, 4096);
fsync(fd);
char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
`

const momentsOf = (text: string) => {
  const cells = [{ id: 'cell', text: open + text }]
  const result = runTape({ run: 1, cells, index: 0, machine, trace: true, looks: looksOf(['survivors']) })
  if (!result.trace) throw new Error('no trace')
  const fold = foldRun(result.trace, result.kernel, result)
  return fold.steps.map((step) => selectSurvivors(frameAt(fold, step)))
}

it('has a moment for each store, flush and call that changes what survives, with its line', () => {
  const end = momentsOf(`p[0] = 'x';\n_mm_clflush(p);\np[64] = 'y';\nfsync(fd);`).at(-1)
  const rows = end?.moments.map((moment) => [moment.says, moment.line, moment.files.map((file) => file.states).join()])
  expect(rows?.map(([says, line, states]) => [String(says).replace(/\(.*/, ''), line, states])).toEqual([
    ['before the cell', 0, ''],
    ['openat', 2, '2'],
    ['ftruncate', 3, '3'],
    ['fsync', 4, '1'],
    [expect.stringMatching(/^write 0x.*major/) as unknown, 6, '2'],
    ['a store', 6, '3'],
    ['a flush', 7, '2'],
    ['a store', 8, '3'],
    ['fsync', 9, '1'],
  ])
})

it('says which bytes may be what, the present one last', () => {
  const [file] = momentsOf(`p[5] = 'x';\np[5] = 'y';`).at(-1)?.moments.at(-1)?.files ?? []
  expect(file.pictures.at(-1)).toMatchObject({ present: true, choices: [{ offset: 5, values: ['\\0', 'x', 'y'] }] })
})

it('shows at a step what had happened by then, and at the end what the machine itself finds', () => {
  const text = `p[0] = 'x';`
  const steps = momentsOf(text)
  const counts = steps.map((rows) => rows.moments.length)
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  const own = boot(completeOptions(machine))
  own.load(open + text)
  own.run(10_000_000)
  expect(
    steps
      .at(-1)
      ?.moments.at(-1)
      ?.files.map((file) => file.states),
  ).toEqual(survivorsOf(own).map(statesIn))
})

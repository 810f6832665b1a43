import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import { afterAll, describe, expect, it } from 'vitest'
import { runTape } from '#sim'
import type { ExerciseData } from '../components/exercise/types.ts'
import remarkCells from './remark-cells.ts'

const folder = mkdtempSync(join(tmpdir(), 'pagewalk-'))
const path = join(folder, 'chapter.mdx')
afterAll(() => rmSync(folder, { recursive: true }))

const cell = `\`\`\`c cell id=touch
char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
p[0] = p[4096] = 'x';
munmap(p, 100 * 4096 + 1 == 0);
printf("%p\\n", p);
\`\`\`
`
const option = (how: string, text = 'An option.\n\nIts reply.') => `<Option ${how}>\n\n${text}\n\n</Option>\n`
const exercise = (attributes: string, ...options: string[]) =>
  `${cell}\n<Exercise ${attributes}>\n\nWhat?\n\n${options.join('')}<Hint>\n\nLook.\n\n</Hint>\n\n</Exercise>\n`

const compiled = async (text: string): Promise<string> => {
  writeFileSync(join(folder, 'chapter.outputs.json'), JSON.stringify({ touch: { stdout: '0x7ffff7ff4000\n' } }))
  // Another idea of a file's data than Docusaurus has.
  const plugin = remarkCells({ engine: runTape, strict: true }) as (root: Root, file: object) => void
  return String(await compile({ value: text, path }, { remarkPlugins: [() => plugin] }))
}
const dataOf = (code: string): ExerciseData =>
  JSON.parse(
    JSON.parse(/_jsxs?\(Exercise, \{[\s\S]*?data: ("(?:[^"\\]|\\.)*")/.exec(code)?.[1] ?? '""'),
  ) as ExerciseData
const refusal = (text: string): Promise<string> =>
  compiled(text).then(
    () => 'no refusal',
    (error: unknown) => String(error),
  )

const resident = `id="e" cell="touch" answer={(run) => run.region(run.call('mmap').result).resident}`

describe('an exercise', () => {
  it('has the option right that the run of the build finds right, wherever it stands', async () => {
    expect(dataOf(await compiled(exercise(resident, option('is="3"'), option('is="2"'))))).toMatchObject({
      ...{ id: 'e', number: 1, cell: 'touch', values: ['3', '2'], right: 1, hints: 1, field: null },
    })
    expect(dataOf(await compiled(exercise(resident, option('is="2"'), option('is={4}')))).right).toBe(0)
  })

  it('asks each option where they have conditions, and hands them to the page', async () => {
    const whens = [
      `when={(run) => run.call('munmap').errno === ''}`,
      `when={(run) => run.call('munmap').errno === 'EINVAL'}`,
    ]
    const code = await compiled(exercise('id="e" cell="touch"', ...whens.map((when) => option(when))))
    expect(dataOf(code).right).toBe(1)
    expect(code).toMatch(/whens: \[run => run\.call\('munmap'\)\.errno === '',/)
  })

  it('is refused without exactly one right option', async () => {
    expect(await refusal(exercise(resident, option('is="3"'), option('is="1"')))).toMatch(
      /chapter\.mdx:8: exercise e: 0 options are right, it must be one; the run's answer is '2'/,
    )
    expect(await refusal(exercise(resident, option('is="2"'), option('is="2"')))).toMatch(/2 options are right/)
  })

  it('is refused with a key that is written down, a reply that is not, or a cell that is not there', async () => {
    const two = [option('is="2"'), option('is="3"')]
    expect(await refusal(exercise('id="e" cell="touch" answer="2"', ...two))).toMatch(/computed from the run/)
    expect(await refusal(exercise(resident, option('is="2"', 'No reply.'), two[1]))).toMatch(/a second one/)
    expect(await refusal(exercise(resident.replace('touch', 'tuch'), ...two))).toMatch(/no cell 'tuch'/)
    expect(await refusal(exercise(resident.replace('mmap', 'mremap'), ...two))).toMatch(/no such call: mremap/)
    expect(await refusal(exercise(resident.replace('run.region', 'run.regions'), ...two))).toMatch(/is not a function/)
  })
})

import { describe, expect, it } from 'vitest'
import { FenceError, fencesOf, specOf, specsOf } from './fences.ts'

const chapter = `# A

\`\`\`c cell id=one views="maps lru" kernel=4.17 ram=64M
int x = 1;

x++;
\`\`\`

\`\`\`c
not a cell
\`\`\`

\`\`\`\`c cell id=two scope=isolated expect-error derived="a log of 2018"
\`\`\`
\`\`\`\`
`

describe('fences', () => {
  it('finds the cells of a text and their lines', () => {
    const fences = fencesOf(chapter)
    expect(fences.map((f) => [f.line, f.text])).toEqual([
      [3, 'int x = 1;\n\nx++;'],
      [13, '```'],
    ])
  })

  it('reads the words of the info string', () => {
    const [one, two] = specsOf(fencesOf(chapter))
    expect(one).toMatchObject({ id: 'one', views: ['maps', 'lru'], machine: { kernel: '4.17', ram: 2 ** 26 } })
    expect(two).toMatchObject({ id: 'two', isolated: true, expectError: true, derived: 'a log of 2018', machine: {} })
  })

  it('says what is wrong, with the line', () => {
    const spec = (meta: string) => () => specOf({ meta, text: '', line: 7 })
    expect(spec('cell')).toThrow(/needs id=/)
    expect(spec('cell id=Up')).toThrow(FenceError)
    expect(spec('cell id=a views=map')).toThrow(/there is no view 'map'/)
    expect(spec('cell id=a scope=cell')).toThrow(/scope/)
    expect(spec('cell id=a kernal=4.17')).toThrow(/kernal/)
    const twice = [1, 2].map((line) => ({ meta: 'cell id=a', text: '', line }))
    expect(() => specsOf(twice)).toThrow(/taken by the cell of line 1/)
  })
})

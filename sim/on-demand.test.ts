// What comes on demand: a run that has to fetch it gives the same as one that has it.
import { afterEach, describe, expect, it } from 'vitest'
import { partLoaders, withParts } from './on-demand.ts'
import { lastMachine, runTape } from './tape.ts'
import type { RunRequest } from './protocol.ts'

const whole = partLoaders.map(({ part }) => ({ part, module: part.module }))
afterEach(() => whole.forEach(({ part, module }) => (part.module = module)))

/** Takes all parts away. */
const empty = () => whole.forEach(({ part }) => (part.module = null))
const loaded = () => whole.filter(({ part }) => part.module !== null).map(({ part }) => part.name)

const request = (text: string): RunRequest => ({
  run: 1,
  cells: [{ id: 'a', text }],
  index: 0,
  machine: {},
  trace: true,
})

/** A program for each part that a tape can come to, with the parts that it needs. */
const programs: readonly (readonly [text: string, needs: readonly string[]])[] = [
  ['int main(void) { return 3; }', []],
  ['mmap(NULL, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000000000', ['replay']],
]

describe('a part', () => {
  it('is given by every host: whole.ts fills each one that on-demand.ts fetches', () => {
    expect(whole.filter(({ module }) => module === null).map(({ part }) => part.name)).toEqual([])
  })

  for (const [text, needs] of programs) {
    it(`makes no difference when it comes late: ${text.slice(0, 60)}`, async () => {
      const before = runTape(request(text))
      empty()
      const late = await withParts(() => runTape(request(text)))
      expect(loaded()).toEqual(needs)
      expect(late).toEqual(before)
    })
  }

  it('that nobody has comes from `use` by name', async () => {
    runTape(request(programs[0][0]))
    empty()
    expect(() => lastMachine.machine?.check()).toThrow("the part 'invariants' is not loaded")
    expect(await withParts(() => lastMachine.machine?.check())).toEqual([])
  })
})

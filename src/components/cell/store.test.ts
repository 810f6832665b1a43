import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { RunRequest } from '#sim'
import type { CellState } from './store.ts'
import { Tape } from './store.ts'
import type { CellData } from './types.ts'

// Stands for the worker: what a cell prints is the texts that it was run with. `error` in a text does not compile, `loop` never ends.
const interrupts: (() => void)[] = []
/** A report that a terminated worker had sent before its end. */
let late = (): void => {}
vi.mock('./client.ts', () => ({
  interrupt: () => interrupts.splice(0).forEach((end) => end()),
  run: (request: Omit<RunRequest, 'run'>, report: (progress: object) => void) =>
    new Promise((resolve, reject) => {
      const text = request.cells[request.index].text
      if (text.includes('loop')) {
        report({ run: 1, steps: 7, stdout: '' })
        late = () => report({ run: 1, steps: 9, stdout: '' })
        interrupts.push(() => reject(Object.assign(new Error('interrupted'), { interrupted: true })))
        return
      }
      const failed = request.cells.some((cell) => cell.text.includes('error'))
      resolve({
        ...{ run: 1, exit: 0, signal: null, message: '', stderr: '', maps: [], vmstat: {}, steps: 1, ticks: 1 },
        status: failed ? 'compile' : 'done',
        stdout: request.cells.map((cell) => cell.text).join('|'),
        faults: { minor: 0, major: 0 },
        diagnostics: [],
        kernel: String(request.machine.kernel ?? '6.18'),
        trace: null,
      })
    }),
}))

const output = { status: 'done', exit: 0, signal: null, message: '', stdout: 'recorded', stderr: '', diagnostics: [] }
const dataOf = (index: number, isolated = false): CellData => ({
  ...{ id: `c${index}`, index, page: 'p', text: `t${index}`, views: [], isolated, machine: {}, pageMachine: {} },
  kernel: '6.18',
  recorded: { ...output, faults: { minor: 0, major: 0 }, rows: {}, hash: '' },
  ...{ real: null, derived: '', drift: '', beside: false, predict: false },
})
const tapeOf = (isolated: readonly boolean[]): [Tape, CellState[]] => {
  const tape = new Tape()
  return [tape, isolated.map((own, i) => tape.add(dataOf(i, own)))]
}

/** What a clean run of the texts as they stand prints. */
const clean = (tape: Tape, cell: CellState): string =>
  tape
    .prefix(cell)
    .map((c) => c.text)
    .join('|')

describe('the tape', () => {
  it('makes an edited cell and those after it stale, and no other', async () => {
    const [tape, cells] = tapeOf([false, false, true, false])
    expect(cells.map((cell) => tape.status(cell))).toEqual(['rest', 'rest', 'rest', 'rest'])
    tape.edit(cells[1], 'new')
    expect(cells.map((cell) => tape.status(cell))).toEqual(['rest', 'edited', 'rest', 'stale'])
    expect(tape.cause(cells[3])).toBe(cells[1])
    expect(tape.needed(cells[3])).toEqual([cells[1], cells[3]])
    await tape.run(cells[3])
    expect(cells.map((cell) => tape.status(cell))).toEqual(['rest', 'fresh', 'rest', 'fresh'])
    expect(cells[3].shown?.output.stdout).toBe('t0|new|t3')
    tape.edit(cells[1], 't1')
    expect(tape.status(cells[1])).toBe('edited')
    await tape.run(cells[1])
    expect(tape.status(cells[3])).toBe('stale')
  })

  it('stops at a cell that does not compile', async () => {
    const [tape, cells] = tapeOf([false, false])
    tape.edit(cells[0], 'error')
    await tape.run(cells[1])
    expect(cells.map((cell) => tape.status(cell))).toEqual(['error', 'stale'])
  })

  it('goes on after an interrupt', async () => {
    const [tape, cells] = tapeOf([false])
    tape.edit(cells[0], 'loop')
    const run = tape.run(cells[0])
    await vi.waitFor(() => expect(interrupts).toHaveLength(1))
    expect(tape.status(cells[0])).toBe('running')
    await tape.interrupt()
    await run
    late()
    expect(tape.status(cells[0])).toBe('stopped')
    expect(cells[0].stopped?.steps).toBe(7)
    tape.edit(cells[0], 't0')
    await tape.run(cells[0])
    expect(tape.status(cells[0])).toBe('fresh')
  })

  it('shares the kernel of the page, but not with a cell of its own machine', () => {
    const [tape, cells] = tapeOf([false, true])
    tape.choose(cells[0], '4.17')
    expect(cells.map((cell) => tape.status(cell))).toEqual(['stale', 'rest'])
    tape.choose(cells[1], '6.1')
    expect(cells.map((cell) => tape.kernelOf(cell))).toEqual(['4.17', '6.1'])
  })

  it('has no hidden state: after any edits and runs, what is fresh is what a clean run prints', async () => {
    const action = fc.record({ cell: fc.nat(3), run: fc.boolean(), text: fc.constantFrom('a', 'b', 'error', 't1') })
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 25 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        async (actions, own) => {
          const [tape, cells] = tapeOf(own)
          for (const { cell, run, text } of actions) {
            if (run) await tape.run(cells[cell])
            else tape.edit(cells[cell], text)
            for (const each of cells) {
              if (!each.shown || !tape.isFresh(each)) continue
              expect(each.shown.output.stdout).toBe(clean(tape, each))
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

// An answer checked against the reader's own run of the cell.

import { tapeOf } from '../cell/store.ts'
import type { Ask } from './facts.ts'
import { judge, plain } from './key.ts'
import type { ExerciseData } from './types.ts'

/** What a reader says before the run. */
export interface Given {
  choice: number
  typed: string
}

export interface Checked {
  /** Null where there is nothing to compare with. */
  isRight: boolean | null
  /** The option given: of a field the one that says the same, or -1. */
  choice: number
  /** The option that this run found right, or -1. */
  right: number
  /** A sentence about the run. */
  says: string
}

const without = (says: string): Checked => ({ isRight: null, choice: -1, right: -1, says })

const sentence = (isRight: boolean, edited: boolean, answer: string, given: string): string => {
  const run = edited ? 'The program as you changed it gives' : 'The run gives'
  if (answer === '') return ''
  if (isRight) return `${run} ${answer}.`
  return given === '' ? '' : `You said ${given}. ${run} ${answer}.`
}

/** Runs the cell of an exercise and asks what the run left. */
export const check = async (
  data: ExerciseData,
  asks: { answer: Ask | undefined; whens: readonly (Ask | null)[] },
  given: Given,
): Promise<Checked> => {
  const tape = tapeOf(data.page)
  const cell = tape.cells.find((each) => each.data.id === data.cell)
  if (cell === undefined) return without('Its cell is not on this page.')
  await tape.run(cell)
  const { shown } = cell
  if (cell.failure !== '' || cell.stopped !== null || shown === null || !tape.isFresh(cell))
    return without('The cell did not run to its end, so there is nothing to compare with.')
  if (shown.output.status === 'compile' && cell.data.recorded.status !== 'compile')
    return without('The cell does not compile, so there is nothing to compare with.')
  const { factsOf } = await import('./facts.ts')
  const { right, answer } = judge({ ...asks, values: data.values }, factsOf(shown.fold, shown.output))
  const edited =
    tape.prefix(cell).some((each) => each.text !== each.data.text) || tape.kernelOf(cell) !== cell.data.kernel
  if (data.field !== null) {
    const choice = data.values.findIndex((value) => plain(value ?? '') === plain(given.typed))
    const isRight = plain(given.typed) === plain(answer)
    return { isRight, choice, right: right[0] ?? -1, says: sentence(isRight, edited, answer, given.typed.trim()) }
  }
  const isRight = right.includes(given.choice)
  if (right.length === 0) {
    const why = answer === '' ? 'none of the options holds' : `the answer is ${answer}, which is none of the options`
    return { ...without(`For the program as you changed it ${why}.`), isRight: false, choice: given.choice }
  }
  return { isRight, choice: given.choice, right: right[0], says: sentence(isRight, edited, answer, '') }
}

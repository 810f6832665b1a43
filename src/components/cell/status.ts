// A state in a word and a sign. The third telling, the tape in the gutter, is the style sheet's.

import type { CellState, Status, Tape } from './store.ts'

const signs: Readonly<Record<Status, readonly [style: string, sign: string]>> = {
  rest: ['', '○'],
  drift: ['stale', '≠'],
  fresh: ['ok', '✓'],
  edited: ['edited', '✎'],
  stale: ['stale', '↻'],
  running: ['run', '∗'],
  stopped: ['bad', '■'],
  error: ['bad', '✕'],
  crash: ['bad', 'ϟ'],
  limit: ['bad', '■'],
}

/** Style class and sign of a state. */
export const signOf = (status: Status): readonly [string, string] => signs[status]

/** The words of a cell's state. */
export const wordsOf = (tape: Tape | null, cell: CellState | null, status: Status, editing: boolean): string => {
  switch (status) {
    case 'rest':
      if (editing) return 'editing'
      return cell?.data.recorded.status === 'compile' ? 'does not compile, as meant' : 'as recorded'
    case 'drift':
      return 'output differs from the record'
    case 'fresh':
      return cell && cell.text !== cell.data.text ? 'edited, ran' : 'ran'
    case 'edited':
      return editing ? 'editing' : 'edited'
    case 'stale': {
      const cause = cell && tape?.cause(cell)
      return cause ? `stale: ${cause.data.id} was edited` : 'stale: another kernel'
    }
    case 'running':
      return 'running'
    case 'stopped':
      return 'interrupted'
    case 'error':
      return 'does not compile'
    case 'crash':
      return cell?.shown?.output.signal ?? 'ended by a signal'
    case 'limit':
      return cell?.shown?.output.status === 'steps' ? 'out of steps' : 'stopped'
  }
}

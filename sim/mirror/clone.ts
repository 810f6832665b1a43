// A copy of the mirror's state that later events do not change, and that is quickly made: where a slider is put, the state is copied from
// a snapshot. structuredClone() took half a second for a run of a million events, most of it for calls and faults that were over.

import type { ActRow, LeafRow, MirrorState, MmRow } from './state.ts'

/** A map whose rows are copied too. */
const rows = <Row extends object>(map: ReadonlyMap<number, Row>): Map<number, Row> => {
  const copy = new Map<number, Row>()
  for (const [key, row] of map) copy.set(key, { ...row })
  return copy
}

/** What is over does not change any more (apply.ts sees to it) and is shared. */
const actCopy = (act: ActRow): ActRow => (act.done ? act : { ...act, calls: [...act.calls] })

const leafCopy = ({ low, high, used }: LeafRow): LeafRow => ({ low: low.slice(), high: high.slice(), used })

const mmCopy = (mm: MmRow): MmRow => ({
  ...mm,
  leaves: new Map([...mm.leaves].map(([block, leaf]) => [block, leafCopy(leaf)])),
  tables: new Map(mm.tables),
})

export const cloneState = (state: MirrorState): MirrorState => ({
  ...state,
  tasks: rows(state.tasks),
  mms: new Map([...state.mms].map(([id, mm]) => [id, mmCopy(mm)])),
  vmas: rows(state.vmas),
  files: new Map(state.files),
  pages: rows(state.pages),
  lru: { lists: state.lru.lists.map((list) => ({ ...list })), links: rows(state.lru.links) },
  cache: new Map([...state.cache].map(([id, pages]) => [id, new Map(pages)])),
  acts: state.acts.map(actCopy),
  signals: state.signals.map((signal) => ({ ...signal })),
  notes: [...state.notes],
  output: [...state.output],
  counts: [...state.counts],
})

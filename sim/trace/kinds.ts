// Kinds of events, and how an event lies in the trace: what writing one needs. What the lanes mean is in events.ts, for readers.

/** The kind of an event is its place here; the rows of events.ts stand in the same order. */
// prettier-ignore
export const eventKinds = [
  'syscall-enter', 'syscall-exit', 'fault-enter', 'fault-exit', 'call', 'line', 'signal', 'signal-deliver',
  'signal-return', 'switch', 'write', 'note', 'task-new', 'task-exit', 'task-exec', 'mm-new', 'mm-free', 'mm-brk',
  'vma-add', 'vma-name', 'vma-change', 'vma-remove', 'vma-anon', 'file', 'table-add', 'table-remove', 'pte',
  'pte-clear', 'pte-protect', 'tlb-flush', 'page-alloc', 'page-free', 'page-state', 'page-copy',
  'lru-add', 'lru-remove', 'cache-add', 'cache-remove', 'io-submit', 'io-end', 'refuse',
]

/** Kind number by name. */
export const eventKind: Readonly<Record<string, number>> = Object.fromEntries(eventKinds.map((kind, i) => [kind, i]))

/** Calls that one event holds. */
export const callsOfEvent = 8

/** One call as a lane: the function's id in kernels/names.ts and its nesting depth within its cause; never 0. */
export const packCall = (fn: number, depth: number): number => fn * 64 + depth + 1
export const callFunction = (packed: number): number => (packed - 1) >>> 6
export const callDepth = (packed: number): number => (packed - 1) & 63

export const eventLanes = 12

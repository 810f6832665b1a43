// Parts: code that most first runs do not need, so that a host may fetch it when a program comes to it. Hosts that have everything at
// hand fill all parts at once (sim/whole.ts). Where a part is not there, `use` ends the whole run with `MissingPart`: the host fetches it and
// does the same again from the start, and so the run, its trace and its output are what they would have been with the part.

/** One part: what its module exports, null until a host has given it. */
export interface Part<T> {
  readonly name: string
  module: T | null
  /** Somebody has asked for it. */
  isUsed: boolean
}

/** Thrown by `use`; caught by hosts that can fetch parts. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart'
  readonly part: Part<unknown>

  constructor(part: Part<unknown>) {
    super(`the part '${part.name}' is not loaded`)
    this.part = part
  }
}

/** A part that is not there yet. Its module is named as a type alone: `part<typeof import('./part-strace.ts')>('strace')`. */
export const part = <T>(name: string): Part<T> => ({ name, module: null, isUsed: false })

/** What a part exports. For cold code: not once an instruction, and not once a page. */
export function use<T>(needed: Part<T>): T {
  needed.isUsed = true
  if (needed.module === null) throw new MissingPart(needed)
  return needed.module
}

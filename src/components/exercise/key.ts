// Which option is right, decided by a run. The same function serves the build, which refuses an exercise without exactly one right
// option, and the page, where the reader may have changed the program.

import type { Ask, RunFacts } from './facts.ts'

/** An exercise's key as the chapter writes it. */
export interface Key {
  /** What each option's `is` is compared with. */
  answer: Ask | undefined
  /** By option: its `is`, or null where it has a `when`. */
  values: readonly (string | null)[]
  /** By option: its `when`. */
  whens: readonly (Ask | null)[]
}

export interface Judged {
  /** Indexes of the options that hold for this run. */
  right: number[]
  /** The answer as text; empty where options have conditions of their own. */
  answer: string
}

/** A text that a reader typed or a chapter wrote, so that blanks and capitals do not matter. */
export const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Asks a run. */
export const judge = (key: Key, run: RunFacts): Judged => {
  const answer = key.answer === undefined ? '' : String(key.answer(run))
  const holds = (value: string | null, i: number): boolean =>
    value === null ? key.whens[i]?.(run) === true : plain(value) === plain(answer)
  return { answer, right: key.values.flatMap((value, i) => (holds(value, i) ? [i] : [])) }
}

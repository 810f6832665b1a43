// Answers kept on the reader's device, one key an exercise: site, chapter, id, and a hash of the question and its program.

import type { ExerciseData } from './types.ts'

/** What a reader answered last. */
export interface Answer {
  /** The option chosen, or -1. */
  choice: number
  /** What was typed into a field. */
  typed: string
  /** Whether the run agreed. */
  right: boolean
}

const keyOf = (base: string, { page, id, hash }: ExerciseData): string =>
  `pagewalk:${base}:${page}:exercise:${id}:${hash}`

/** Keeps an answer; null forgets it. A browser that keeps nothing loses nothing else. */
export const keep = (base: string, data: ExerciseData, answer: Answer | null): void => {
  try {
    if (answer === null) localStorage.removeItem(keyOf(base, data))
    else localStorage.setItem(keyOf(base, data), JSON.stringify(answer))
  } catch {
    // Storage may be full or forbidden.
  }
}

/** The answer of an earlier visit, or null. */
export const recall = (base: string, data: ExerciseData): Answer | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(base, data)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const { choice, typed, right } = kept as Partial<Answer>
    if (typeof choice !== 'number' || choice >= data.values.length) return null
    return { choice, typed: String(typed ?? ''), right: right === true }
  } catch {
    return null
  }
}

// Call chains repeat themselves: sixteen pages that one fault maps are the same two functions sixteen times. Told once, with the number.

export interface Repeated<T> {
  item: T
  /** How many times it stands there in a row, with its neighbours of the same number. */
  times: number
}

const longest = 6
/** Fewer are told one by one. */
const least = 3

/** How often the `length` items from `at` on stand there in a row. */
const runOf = <T>(items: readonly T[], at: number, length: number, same: (a: T, b: T) => boolean): number => {
  let times = 1
  for (let from = at + length; from + length <= items.length; from += length, times++) {
    for (let i = 0; i < length; i++) if (!same(items[at + i], items[from + i])) return times
  }
  return times
}

/** The items without what repeats the ones before it. */
export const foldRepeats = <T>(items: readonly T[], same: (a: T, b: T) => boolean): Repeated<T>[] => {
  const found: Repeated<T>[] = []
  for (let at = 0; at < items.length;) {
    let length = 1
    let times = 1
    for (let tried = 1; tried <= longest && times < least; tried++) {
      const run = runOf(items, at, tried, same)
      if (run >= least) [length, times] = [tried, run]
    }
    for (let i = 0; i < length; i++) found.push({ item: items[at + i], times })
    at += length * times
  }
  return found
}

// What happens when the simulator itself is wrong. A program can never cause it: programs get errnos, signals and statuses.

/** Thrown by `bug`; caught only by the worker and the command line, which show it as an oops. */
export class Bug extends Error {
  override readonly name = 'Bug'
}

/** The simulator is wrong: the only throw in it beside `use` (lib/parts.ts). A function of its own, so that hot callers stay small. */
export function bug(message: string): never {
  throw new Bug(message)
}

/** Throws when the condition does not hold. For messages that cost something to make, write `if (…) bug(…)`. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) bug(message)
}

/** The end of a switch over a closed set. */
export function unreachable(value: never): never {
  bug(`unexpected value ${String(value)}`)
}

// What a bench is, and how its figures are taken: both sides in the same run, alternating, several rounds, the median with the smallest
// and the largest. Processor time, not the clock on the wall: the machine has other things to do. Everything is run once before, so that no bench has the engine for itself ("polluted").

export interface Bench {
  readonly name: string
  /** What one unit is: `store`, `walk`, … */
  readonly unit: string
  /** What comes before each run and is not timed. */
  prepare?(): void
  /** Does the work; returns how many units it did, after checking that it did them. */
  run(): number
  /**
   * The same on the real machine: a C program that prints nanoseconds for each unit. What it does that we do not, and the other way
   * round, stands in `differs`.
   */
  readonly native?: string
  readonly differs?: string
  /** Whether events are kept. */
  readonly window?: 'on' | 'off'
  /** The most that it may cost: of the real machine's time (which is given), or of another bench's. */
  target?(native: number): number
  readonly against?: string
  /** The most nanoseconds that a unit may take. */
  readonly most?: number
}

export interface Figure {
  readonly name: string
  readonly unit: string
  /** Nanoseconds a unit. */
  readonly median: number
  readonly least: number
  readonly most: number
  readonly native?: number
  /** Ours to native, median of the rounds. */
  readonly ratio?: number
  readonly window?: 'on' | 'off'
  readonly target?: number
  /** The bench that `ratio` and `target` are about, where it is not the real machine. */
  readonly against?: string
  /** The limit in nanoseconds. */
  readonly limit?: number
}

const byNumber = (a: number, b: number): number => a - b
const median = (values: readonly number[]): number => [...values].sort(byNumber)[Math.floor(values.length / 2)]

/** Nanoseconds of processor time a unit of one run, the engine's compiling and collecting beside it included. */
export function time(bench: Bench): number {
  bench.prepare?.()
  const start = process.cpuUsage()
  const units = bench.run()
  const { user, system } = process.cpuUsage(start)
  return ((user + system) * 1e3) / units
}

/** Takes a bench's figure. `native` runs its C program, if there is a compiler. */
export function measure(bench: Bench, rounds: number, native: (() => number) | undefined): Figure {
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(time(bench))
    if (native) theirs.push(native())
  }
  const figure: Figure = {
    name: bench.name,
    unit: bench.unit,
    window: bench.window,
    against: bench.against,
    limit: bench.most,
    median: median(ours),
    least: Math.min(...ours),
    most: Math.max(...ours),
  }
  if (!native) return { ...figure, target: bench.against === undefined ? undefined : bench.target?.(0) }
  const ratio = median(ours.map((value, index) => value / theirs[index]))
  return { ...figure, native: median(theirs), ratio, target: bench.target?.(median(theirs)) }
}

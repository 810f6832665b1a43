// The file of recorded scripts: a head line, then for each case a line `== seed N counts|data` and what the kernel printed.

export interface Case {
  readonly seed: number
  /** Faults and resident pages are printed (no disk file), or only results and data (with one). */
  readonly counts: boolean
}

/** The scripts that are recorded. */
export const recordedCases: readonly Case[] = Array.from({ length: 30 }, (_, i) => ({
  seed: 500 + i,
  counts: i % 3 !== 2,
}))

export interface RecordedCase extends Case {
  readonly output: string
}

export const formatRecording = (head: string, cases: readonly RecordedCase[]): string =>
  `${head}\n` + cases.map((each) => `== seed ${each.seed} ${each.counts ? 'counts' : 'data'}\n${each.output}`).join('')

export const parseRecording = (text: string): RecordedCase[] =>
  text
    .split('\n== ')
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      const [, seed, kind] = part.slice(0, end).split(' ')
      const output = part.slice(end + 1)
      return { seed: Number(seed), counts: kind === 'counts', output: output.endsWith('\n') ? output : `${output}\n` }
    })

/** The script back out of its output: the lines that begin with `> `. */
export const scriptOf = (output: string): string =>
  output
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2))
    .join('\n') + '\n'

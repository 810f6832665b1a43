// The gate's share of the generated programs: what the real kernel printed for each, in one file.
// A line that a program's output has already had (maps dumps repeat themselves) is written as `@` and its number among the new lines.

/** The outputs of programs 0, 1, … of a seed; all of them ended with `exit 0`. */
export interface Recording {
  readonly machine: string
  readonly seed: number
  readonly family: string
  readonly outputs: readonly string[]
}

const separator = '=== '

/** The file's text. */
export function formatRecording(recording: Recording): string {
  const head = `recorded on ${recording.machine}\nseed ${recording.seed} family ${recording.family}\n`
  return head + recording.outputs.map((output, index) => `${separator}${index}\n${packLines(output)}`).join('')
}

/** The reverse. */
export function parseRecording(text: string): Recording {
  const [first = '', second = ''] = text.split('\n', 2)
  const [, seed = '', family = ''] = /^seed (\d+) family (\w+)$/.exec(second) ?? []
  if (!first.startsWith('recorded on ') || seed === '') throw new Error('not a recording')
  const body = text.slice(first.length + second.length + 2)
  const parts = body.split(/^=== \d+\n/m).slice(1)
  return {
    machine: first.slice(12),
    seed: Number(seed),
    family,
    outputs: parts.map(unpackLines),
  }
}

function packLines(output: string): string {
  const seen: string[] = []
  return output
    .split('\n')
    .map((line) => {
      const at = line.length > 4 ? seen.indexOf(line) : -1
      if (at >= 0) return `@${at}`
      if (line.length > 4) seen.push(line)
      return line
    })
    .join('\n')
}

function unpackLines(packed: string): string {
  const seen: string[] = []
  return packed
    .split('\n')
    .map((line) => {
      if (line.startsWith('@')) return seen[Number(line.slice(1))] ?? line
      if (line.length > 4) seen.push(line)
      return line
    })
    .join('\n')
}

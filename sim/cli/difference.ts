// Where two outcomes of one program differ, for a reader.

import type { NativeResult } from './native.ts'

/** The first place where two outcomes differ, readably; empty where they are equal. */
export function describeDifference(real: NativeResult, simulated: NativeResult): string {
  if (real.end === simulated.end && real.stdout === simulated.stdout) return ''
  const parts: string[] = []
  if (real.end !== simulated.end) parts.push(`  ends: real ${real.end}, simulated ${simulated.end}`)
  if (real.stdout !== simulated.stdout) {
    const a = real.stdout.split('\n')
    const b = simulated.stdout.split('\n')
    let at = 0
    while (at < a.length && at < b.length && a[at] === b[at]) at++
    if (at > 0) parts.push(`  line ${at}, equal:    ${quote(a[at - 1])}`)
    parts.push(`  line ${at + 1}, real:      ${quote(a[at])}`, `  line ${at + 1}, simulated: ${quote(b[at])}`)
  }
  return parts.join('\n')
}

function quote(line: string | undefined): string {
  if (line === undefined) return '(no such line)'
  return JSON.stringify(line.length > 200 ? `${line.slice(0, 200)}…` : line)
}

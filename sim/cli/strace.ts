// The lines of --strace as strace writes them: the results in one column, and the process in front while there is more than one.

import type { Machine } from '../machine.ts'

const column = 40

export function straceText(lines: NonNullable<Machine['strace']>): string {
  const living = new Set<number>()
  let text = ''
  for (const { pid, text: line, result } of lines) {
    living.add(pid)
    const head = living.size > 1 ? `[pid ${String(pid).padStart(5)}] ` : ''
    text += result < 0 ? `${head}${line}\n` : `${(head + line.slice(0, result)).padEnd(column)}${line.slice(result)}\n`
    if (line.startsWith('+++')) living.delete(pid)
  }
  return text
}

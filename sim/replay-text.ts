// What a strace log looks like: asked of every cell, so it stands apart from what carries one out (replay.ts).

const callLine = /^(?:\[pid +\d+\] |\d+ +)?[a-z_][a-z0-9_]*\(.*\)\s+= (?:-?\d|0x|\?)/

/** Whether a text is a strace log: at least one call, and nothing but calls, notes of strace, comments and blank lines. */
export function isReplayText(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(#|\/\/|\/\*|\+\+\+|---)/.test(line))
  return lines.length > 0 && lines.every((line) => callLine.test(line.trim()))
}

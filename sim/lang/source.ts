// Where a character of a source text is: every file of a compilation gets a range of one number line, so that a place is
// one small integer (`loc`), and the line and column are looked up when somebody asks.
//
// Backslash-newline is removed before lexing (C11 5.1.1.2, phase 2); `clean` is the text without, and the splice table leads
// back to the original.

/** One source text. */
export interface SourceFile {
  readonly name: string
  readonly text: string
  /** The text without line splices; offsets and locs count in this one. */
  readonly clean: string
  /** loc of the first character. */
  readonly base: number
  readonly isHeader: boolean
  /** Offsets in `clean` at which something was removed before, and how much in total up to there. */
  readonly spliceAt: readonly number[]
  readonly spliceLength: readonly number[]
  /** Offsets in `text` at which lines start; made at the first question. */
  lineStarts: Int32Array | null
  /** What `#line` said: from this loc on, line numbers differ by `delta` and the file is called `name`. */
  readonly presumed: { readonly loc: number; readonly delta: number; readonly name: string }[]
}

/** A place for people: lines and columns count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

function removeSplices(text: string): Pick<SourceFile, 'clean' | 'spliceAt' | 'spliceLength'> {
  if (!text.includes('\\\n') && !text.includes('\\\r\n') && !/\\[ \t]+\r?\n/.test(text))
    return { clean: text, spliceAt: [], spliceLength: [] }
  const splice = /\\[ \t]*\r?\n/g
  const parts: string[] = []
  const spliceAt: number[] = []
  const spliceLength: number[] = []
  let from = 0
  let removed = 0
  for (let match = splice.exec(text); match; match = splice.exec(text)) {
    parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
    spliceAt.push(match.index - removed)
    removed += match[0].length
    spliceLength.push(removed)
  }
  parts.push(text.slice(from))
  return { clean: parts.join(''), spliceAt, spliceLength }
}

/** A source file at `base`. */
export function makeSource(name: string, text: string, base: number, isHeader: boolean): SourceFile {
  return { name, text, base, isHeader, lineStarts: null, presumed: [], ...removeSplices(text) }
}

/** The last index whose entry is at most `value`, or -1. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

function lineStartsOf(file: SourceFile): Int32Array {
  if (file.lineStarts) return file.lineStarts
  const starts = [0]
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1)
  file.lineStarts = Int32Array.from(starts)
  return file.lineStarts
}

/** The offset in the original text of a loc. */
export function originalOffset(file: SourceFile, loc: number): number {
  const offset = loc - file.base
  const splice = lastAtMost(file.spliceAt, offset)
  return splice < 0 ? offset : offset + file.spliceLength[splice]
}

/** Line (from 1) in the original text. */
export function lineOf(file: SourceFile, loc: number): number {
  return lastAtMost(lineStartsOf(file), originalOffset(file, loc)) + 1
}

/** Line and column in the original text. */
export function placeOf(file: SourceFile, loc: number): { line: number; column: number } {
  const offset = originalOffset(file, loc)
  const line = lastAtMost(lineStartsOf(file), offset)
  return { line: line + 1, column: offset - lineStartsOf(file)[line] + 1 }
}

/** What `__LINE__` and `__FILE__` say at a loc, `#line` included. */
export function presumedOf(file: SourceFile, loc: number): { line: number; name: string } {
  const line = lineOf(file, loc)
  for (let i = file.presumed.length - 1; i >= 0; i--) {
    const entry = file.presumed[i]
    if (entry.loc <= loc) return { line: line + entry.delta, name: entry.name }
  }
  return { line, name: file.name }
}

/** All files of one compilation, ordered by base. */
export interface SourceMap {
  readonly files: SourceFile[]
  /** Parallel to `files`. */
  readonly bases: number[]
  next: number
}

/** The index of the file that a loc is in. */
export const fileIndexOf = (map: SourceMap, loc: number): number => Math.max(0, lastAtMost(map.bases, loc))

/** Adds a file behind the others. */
export function addSource(map: SourceMap, name: string, text: string, isHeader: boolean): SourceFile {
  const file = makeSource(name, text, map.next, isHeader)
  map.files.push(file)
  map.bases.push(file.base)
  map.next += file.clean.length + 2
  return file
}

// Reading a generated text file: fs/seq_file.c. A text is made of records; one read gives whole records up to a page, what did not fit
// into the caller's buffer is kept for the next read. So a long file comes in pieces, and each piece is of the moment it was read.

import { BLOCKED, EFAULT } from '../uapi/errno.ts'
import { copyToUser } from '../fault/uaccess.ts'
import { latin1Bytes } from '../fs/sink.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** The record at a cursor (0 at the start) and where the next one is found; null at the end. */
export type NextRecord = (
  k: TaskKernel,
  file: File,
  cursor: number,
) => { readonly text: string; readonly next: number } | null

const bufferBytes = 4096

/** Fills a buffer with records from the cursor: one of any length, more while the page does not overflow. */
function fill(
  k: TaskKernel,
  file: File,
  cursor: number,
  next: NextRecord,
  wanted: number,
): { text: string; cursor: number } {
  let text = ''
  let at = cursor
  for (;;) {
    if (text !== '' && text.length >= wanted) break
    const record = next(k, file, at)
    if (record === null) break
    if (text !== '' && text.length + record.text.length >= bufferBytes) break
    text += record.text
    at = record.next
  }
  return { text, cursor: at }
}

/** read(2) of such a file. */
export function seqRead(
  k: TaskKernel,
  file: File,
  address: number,
  count: number,
  position: number,
  next: NextRecord,
): number {
  if (count === 0) return 0
  let seq = file.seq
  if (seq === null || seq.at !== position) {
    seq = { rest: '', cursor: 0, at: 0 }
    while (seq.at < position) {
      const filled = fill(k, file, seq.cursor, next, bufferBytes)
      if (filled.text === '') return 0
      const skip = Math.min(filled.text.length, position - seq.at)
      seq = { rest: filled.text.slice(skip), cursor: filled.cursor, at: seq.at + skip }
    }
  }
  let text = seq.rest.slice(0, count)
  let rest = seq.rest.slice(text.length)
  let cursor = seq.cursor
  if (rest === '' && text.length < count) {
    const filled = fill(k, file, cursor, next, count - text.length)
    const take = filled.text.slice(0, count - text.length)
    text += take
    rest = filled.text.slice(take.length)
    cursor = filled.cursor
  }
  if (text === '') return 0
  const left = copyToUser(k, address, latin1Bytes(text), 0, text.length)
  if (left === BLOCKED) return BLOCKED
  if (left > 0) return -EFAULT
  file.seq = { rest, cursor, at: position + text.length }
  return text.length
}

/** The whole text from the start, for the host. */
export function seqText(k: TaskKernel, file: File, next: NextRecord): string {
  let text = ''
  let cursor = 0
  for (;;) {
    const record = next(k, file, cursor)
    if (record === null) return text
    text += record.text
    cursor = record.next
  }
}

/** A file that is one record. */
export const single =
  (make: (k: TaskKernel, file: File) => string): NextRecord =>
  (k, file, cursor) => {
    if (cursor > 0) return null
    const text = make(k, file)
    return text === '' ? null : { text, next: 1 }
  }

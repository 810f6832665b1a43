// Edits that put a message right, where the compiler's hint leaves no doubt what to write.

import type { Diagnostic, Place } from '#sim'

export interface Fix {
  title: string
  from: Place
  to: Place
  text: string
}

const lineOf = (text: string, line: number): string => text.split('\n')[line - 1] ?? ''

/** The text that a message is about, if it is within one line. */
const spanOf = (d: Diagnostic, text: string): string =>
  d.from.line === d.to.line ? lineOf(text, d.from.line).slice(d.from.column - 1, d.to.column - 1) : ''

const replace = (d: Diagnostic, text: string): Fix => ({ title: `Write ${text}`, from: d.from, to: d.to, text })

const insert = (d: Diagnostic, text: string): Fix => ({ title: `Write ${text}`, from: d.from, to: d.from, text })

/** `did you mean 'x'?`: the name that was meant, in place of the one that is there. */
const meant = (d: Diagnostic, text: string): Fix[] => {
  const name = /^did you mean '?([#<]?[\w./>]+)'?\?/.exec(d.hint ?? '')?.[1]
  if (name === undefined) return []
  const span = spanOf(d, text)
  // The message may be about more than the name: a member with its dot, a directive without its sign.
  if (/^\w+$/.test(span)) return [replace(d, name.replace(/^#/, ''))]
  return span !== '' && span === span.trim() && /^[<"].*[>"]$/.test(span) ? [replace(d, name)] : []
}

/** Fixes of a message, the likeliest first. */
export const fixesOf = (d: Diagnostic, text: string): Fix[] => {
  switch (d.code) {
    case 'mmap-type':
      return [insert(d, 'MAP_PRIVATE | '), insert(d, 'MAP_SHARED | ')]
    case 'mmap-null': {
      const span = spanOf(d, text)
      return /\bNULL\b/.test(span) ? [{ ...replace(d, span.replace(/\bNULL\b/, 'MAP_FAILED')) }] : []
    }
    default:
      return meant(d, text)
  }
}

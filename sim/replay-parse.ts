// Lines of a strace log, taken apart: the call, its arguments as numbers or texts, its result. Comments that a person added after
// the result (`===> text`) are dropped.

import { flagValue } from './task/strace-names.ts'

/** A number (flags are summed up), or what stands in memory: the text of a string, '' for structs. */
export type StraceArgument =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'memory'; readonly text: string }

export interface StraceLine {
  readonly name: string
  readonly args: readonly StraceArgument[]
  /** As in the log: `0x7f…`, `3`, `-1 ENOENT (No such file or directory)`, `?`. */
  readonly result: string
  /** `name(arguments)` as in the log. */
  readonly call: string
}

const unescapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  v: '\v',
  f: '\f',
  '"': '"',
  '\\': '\\',
}

/** The bytes of a quoted string, one character each. */
function unquote(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|([0-7]{1,3})|(.))/g,
    (_all, hexDigits?: string, octal?: string, char?: string) => {
      if (hexDigits !== undefined) return String.fromCharCode(parseInt(hexDigits, 16))
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8))
      return unescapes[char ?? ''] ?? char ?? ''
    },
  )
}

/** Splits at commas that are not inside quotes or brackets. */
function splitArguments(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '\\') i++
      else if (c === '"') quoted = false
    } else if (c === '"') quoted = true
    else if ('([{'.includes(c)) depth++
    else if (')]}'.includes(c)) depth--
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  const last = text.slice(from)
  return [...parts, last]
    .map((part) => part.trim())
    .filter((part, index, all) => part !== '' || all.length > 1 || index > 0)
}

function parseArgument(text: string): StraceArgument {
  const quoted = /^"((?:[^"\\]|\\.)*)"(?:\.\.\.)?$/.exec(text)
  if (quoted !== null) return { kind: 'memory', text: unquote(quoted[1]) }
  if (/^[[{&~]/.test(text)) return { kind: 'memory', text: '' }
  if (text === 'NULL') return { kind: 'number', value: 0 }
  // A descriptor may be shown with its path: 3</usr/lib64/libc.so>.
  const plain = text.replace(/<[^>]*>$/, '').replace(/\s*\/\*.*\*\/$/, '')
  if (/^-?\d+\*\d+$/.test(plain))
    return { kind: 'number', value: plain.split('*').reduce((product, part) => product * Number(part), 1) }
  if (/^0[0-7]+$/.test(plain)) return { kind: 'number', value: parseInt(plain, 8) }
  if (/^-?(0x[0-9a-f]+|\d+)$/i.test(plain)) return { kind: 'number', value: Number(plain) }
  return { kind: 'number', value: plain.split('|').reduce((sum, name) => sum | flagValue(name.trim()), 0) }
}

/** The call of a line: up to the bracket that closes its arguments. */
function closeOf(text: string, open: number): number {
  let depth = 0
  let quoted = false
  for (let i = open; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '\\') i++
      else if (c === '"') quoted = false
    } else if (c === '"') quoted = true
    else if (c === '(') depth++
    else if (c === ')' && --depth === 0) return i
  }
  return -1
}

/** The calls of a log in order; what is no call (signals, exits, comments) is passed over. */
export function parseStrace(text: string): StraceLine[] {
  const lines: StraceLine[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(/^(?:\[pid +\d+\] |\d+ +)/, '')
    const open = line.indexOf('(')
    if (!/^[a-z_][a-z0-9_]*\(/.test(line)) continue
    const close = closeOf(line, open)
    const result = close < 0 ? null : /^\s*= (-?0x[0-9a-f]+|-?\d+|\?)((?: E[A-Z0-9]+)?)/.exec(line.slice(close + 1))
    if (result === null) continue
    lines.push({
      name: line.slice(0, open),
      args: splitArguments(line.slice(open + 1, close)).map(parseArgument),
      result: result[1] + result[2],
      call: line.slice(0, close + 1),
    })
  }
  return lines
}

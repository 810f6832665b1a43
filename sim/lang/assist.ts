// What an editor asks while a program is typed: names that fit at a place, what is known of a name, the call around a place. Answers
// come from the one table of names (symbols.ts); nothing is run, and a text that is wrong or half is the usual case.

import { END, ID, lex } from './lexer.ts'
import type { Token } from './lexer.ts'
import { keywords } from './parser.ts'
import { librarySymbols, programSymbols } from './symbols.ts'
import type { SymbolInfo } from './symbols.ts'

/** A name that fits. */
export interface Completion {
  readonly name: string
  readonly kind: SymbolInfo['kind'] | 'keyword' | 'word'
  /** Its declaration, or its value. */
  readonly detail: string
  readonly summary: string | null
  /** What the parameter at this place is made of comes first. */
  readonly isFitting: boolean
}

/** The call that a place is in. */
export interface CallHelp {
  readonly symbol: SymbolInfo
  /** Number of the argument, from 0. */
  readonly argument: number
}

/** Constants of an argument by function: beginnings of their names. */
const fitting: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  mmap: { 2: 'PROT_', 3: 'MAP_' },
  mprotect: { 2: 'PROT_' },
  pkey_mprotect: { 2: 'PROT_' },
  madvise: { 2: 'MADV_' },
  posix_madvise: { 2: 'POSIX_MADV_' },
  mremap: { 3: 'MREMAP_' },
  msync: { 2: 'MS_' },
  mlockall: { 0: 'MCL_' },
  mlock2: { 2: 'MLOCK_' },
  memfd_create: { 1: 'MFD_' },
  open: { 1: 'O_' },
  openat: { 2: 'O_' },
  fallocate: { 1: 'FALLOC_FL_' },
  lseek: { 2: 'SEEK_' },
  sysconf: { 0: '_SC_' },
  syscall: { 0: 'SYS_' },
  signal: { 0: 'SIG' },
  sigaction: { 0: 'SIG' },
  raise: { 0: 'SIG' },
  kill: { 1: 'SIG' },
  getrlimit: { 0: 'RLIMIT_' },
  setrlimit: { 0: 'RLIMIT_' },
  prctl: { 0: 'PR_' },
  shmget: { 2: 'IPC_' },
  waitpid: { 2: 'W' },
}

/** Most names that are offered. */
const offeredMost = 200

const tables = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, SymbolInfo>>()

const byName = (symbols: readonly SymbolInfo[]): Map<string, SymbolInfo> => new Map(symbols.map((s) => [s.name, s]))

function libraryTable(headers: ReadonlyMap<string, string>): ReadonlyMap<string, SymbolInfo> {
  const known = tables.get(headers)
  if (known !== undefined) return known
  const table = byName(librarySymbols(headers))
  tables.set(headers, table)
  return table
}

/** What a text declares that the library does not, or declares otherwise. */
function ownTable(
  text: string,
  headers: ReadonlyMap<string, string>,
  table: ReadonlyMap<string, SymbolInfo>,
): Map<string, SymbolInfo> {
  return byName(programSymbols(text, headers).filter((s) => table.get(s.name)?.signature !== s.signature))
}

/** Tokens that end at or before an offset. A word that the offset is in is not among them. */
function tokensBefore(text: string, offset: number): Token[] {
  return lex(text, 0, null).filter((t) => t.kind !== END && t.end <= offset && !(t.kind === ID && t.end === offset))
}

/** Name of the function whose parentheses are open at the end of the tokens, and the argument there. */
function openCall(tokens: readonly Token[]): { readonly name: string; readonly argument: number } | null {
  let depth = 0
  let argument = 0
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { text } = tokens[i]
    if (text === ')' || text === ']' || text === '}') depth++
    else if (text === ';' || (text === '{' && depth === 0)) return null
    else if (text === '(' || text === '[' || text === '{') {
      if (depth > 0) depth--
      else if (text === '(' && tokens[i - 1]?.kind === ID && !keywords.has(tokens[i - 1].text))
        return { name: tokens[i - 1].text, argument }
      else argument = 0
    } else if (text === ',' && depth === 0) argument++
  }
  return null
}

/** Names that begin with a prefix and fit where the offset is. `text` is the whole of what the compiler would read. */
export function complete(text: string, offset: number, headers: ReadonlyMap<string, string>): Completion[] {
  const prefix = /[A-Za-z_]\w*$/.exec(text.slice(0, offset))?.[0] ?? ''
  const call = openCall(tokensBefore(text, offset))
  const wanted = (call && fitting[call.name]?.[call.argument]) ?? null
  if (prefix === '' && wanted === null) return []
  const library = libraryTable(headers)
  const symbols = new Map([...library, ...ownTable(text, headers, library)])
  const isWanted = (s: SymbolInfo): boolean => wanted !== null && s.kind === 'constant' && s.name.startsWith(wanted)
  const fits = (name: string): boolean => prefix !== '' && name.toLowerCase().startsWith(prefix.toLowerCase())
  const offered = new Map<string, Completion>()
  for (const s of symbols.values()) {
    const isFitting = isWanted(s)
    if (prefix === '' ? !isFitting : !fits(s.name)) continue
    const detail = s.value === null ? s.signature : s.value
    offered.set(s.name, { name: s.name, kind: s.kind, detail, summary: s.summary, isFitting })
  }
  const other = (name: string, kind: 'keyword' | 'word'): void => {
    if (fits(name) && !offered.has(name)) offered.set(name, { name, kind, detail: '', summary: null, isFitting: false })
  }
  for (const name of keywords) other(name, 'keyword')
  for (const t of lex(text, 0, null)) if (t.kind === ID && t.end !== offset) other(t.text, 'word')
  const rank = (c: Completion): number => (c.isFitting ? 0 : 2) + (c.summary === null ? 1 : 0)
  const order = (a: Completion, b: Completion): number => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)
  return [...offered.values()].sort(order).slice(0, offeredMost)
}

/** What is known of a name in a text. */
export function describeName(text: string, name: string, headers: ReadonlyMap<string, string>): SymbolInfo | null {
  const library = libraryTable(headers)
  return ownTable(text, headers, library).get(name) ?? library.get(name) ?? null
}

/** The call around a place. */
export function callAt(text: string, offset: number, headers: ReadonlyMap<string, string>): CallHelp | null {
  const call = openCall(tokensBefore(text, offset))
  const symbol = call && describeName(text, call.name, headers)
  if (!call || !symbol || symbol.parameters.length === 0) return null
  const last = symbol.parameters.length - 1
  return { symbol, argument: symbol.parameters[last] === '...' ? Math.min(call.argument, last) : call.argument }
}

// The C library as programs are built with it: its first part at once, the others when a program comes to them. It is the same for
// every machine.

import { decodeArchive } from './lang/archive.ts'
import { elsewhereTest } from './lang/elsewhere.ts'
import { ID, PUNCTUATOR, lex } from './lang/lexer.ts'
import { elsewhere, headers as firstHeaders, part as first } from './libc/generated-first.ts'
import { separateHeaders } from './libc/headers.ts'
import { use } from './lib/parts.ts'
import { restOfLibrary, secondOfLibrary, wholeHeaders } from './parts.ts'
import type { Archive } from './lang/link.ts'

type Headers = ReadonlyMap<string, string>

/** What was made of the parts; memos. */
const made: { first: Headers | null; whole: Headers | null; archives: Map<string, Archive> } = {
  first: null,
  whole: null,
  archives: new Map(),
}

const headersOf = (joined: string): Headers => new Map(separateHeaders(joined))

/** All headers, name and text. */
export function libraryHeaders(): Headers {
  const { headers } = use(wholeHeaders)
  return (made.whole ??= headersOf(headers))
}

const isElsewhere = elsewhereTest(elsewhere)

/** Words with which a program makes names, or asks for them otherwise than by a token. */
const makers = ['__has_include', '__has_include_next', '_Pragma', 'push_macro', 'pop_macro']

const needsWhole = (text: string): boolean =>
  lex(text, 0, null).some(
    ({ kind, text: word }) =>
      (kind === ID && (isElsewhere(word) || makers.includes(word))) || (kind === PUNCTUATOR && word === '##'),
  )

/** Headers that are enough for texts: those of the first part or, if a name stands in the others, all. */
export function headersFor(texts: readonly string[]): Headers {
  if (wholeHeaders.module !== null || texts.some(needsWhole)) return libraryHeaders()
  return (made.first ??= headersOf(firstHeaders))
}

/** The functions of the parts that are loaded: none without those before it. */
export function libraryArchive(): Archive {
  const parts = [first]
  const { module: second } = secondOfLibrary
  const { module: rest } = restOfLibrary
  if (second !== null) parts.push(second.part)
  if (second !== null && rest !== null) parts.push(rest.part)
  const key = String(parts.length)
  const known = made.archives.get(key)
  if (known !== undefined) return known
  const archive = decodeArchive(parts, parts.length === 3)
  made.archives.set(key, archive)
  return archive
}

/** For a program that has not all that it needs in the parts that are loaded. */
export function useMoreOfLibrary(): void {
  use(secondOfLibrary)
  use(restOfLibrary)
}

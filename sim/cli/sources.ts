// The C files that a command is given, as text, with the files of their own that they include.
//
// Source text is UTF-8; a byte that is not is kept as gcc keeps it, as the character U+DC00 + byte (lang/literal.ts).

import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Source } from '../program.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes of the UTF-8 sequence that starts with this one. */
const sequenceLength = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)

/** A file's text; nothing of it is lost. */
export function readSource(path: string): string {
  const bytes = readFileSync(path)
  try {
    return decoder.decode(bytes)
  } catch {
    return decodeMixed(bytes)
  }
}

function decodeMixed(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const end = at + sequenceLength(bytes[at])
    try {
      text += decoder.decode(bytes.subarray(at, end))
      at = end
    } catch {
      text += String.fromCharCode(0xdc00 + bytes[at++])
    }
  }
  return text
}

const includeLine = /^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"/gm

/** The files beside a program that it includes by `#include "name"`, and theirs. */
export function ownIncludes(path: string, text: string): Source[] {
  const found = new Map<string, string>()
  const look = (folder: string, inside: string): void => {
    for (const [, name] of inside.matchAll(includeLine)) {
      const file = join(folder, name)
      if (found.has(name) || !existsSync(file) || !statSync(file).isFile()) continue
      const source = readSource(file)
      found.set(name, source)
      look(dirname(file), source)
    }
  }
  look(dirname(path), text)
  return [...found].map(([name, source]) => ({ name, text: source }))
}

// The C files that a command is given, as text, with the files of their own that they include.
//
// Source text is UTF-8; a byte that is not is kept as gcc keeps it, as the character U+DC00 + byte (lang/literal.ts).

import { readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
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

/** An inclusion, or a macro that may be named by one (`#define HEADER "x.h"`). */
const includeLine = /^[ \t]*#[ \t]*(?:include|define[ \t]+\w+)[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)/gm

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/**
 * The files that a program includes, and theirs: by `#include "name"` those beside the file that says so, then by either form those of
 * the folders. Each has the name by which the preprocessor asks for it: relative to the program, or to the folder.
 */
export function ownIncludes(path: string, text: string, folders: readonly string[] = []): Source[] {
  const found = new Map<string, Source>()
  const look = (file: string, name: string, inside: string): void => {
    const prefix = name.includes('/') ? name.replace(/[^/]*$/, '') : ''
    for (const [, quoted, angled] of inside.matchAll(includeLine)) {
      const beside = quoted === undefined ? '' : join(dirname(file), quoted)
      const searched = folders.map((folder) => join(folder, quoted ?? angled)).find(isFile)
      const isBeside = beside !== '' && isFile(beside)
      const target = isBeside ? beside : searched
      const key = isBeside ? posix.normalize(prefix + quoted) : (quoted ?? angled)
      if (target === undefined || found.has(key)) continue
      const source = readSource(target)
      found.set(key, { name: key, text: source, ...(!isBeside && { isSearched: true }) })
      look(target, key, source)
    }
  }
  look(path, '', text)
  return [...found.values()]
}

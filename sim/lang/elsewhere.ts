// The names that the headers of the first part do not have, though the whole headers do. A program that mentions one of them is compiled with the
// whole headers; any other gives the same with both.
//
// Few bytes stand for many names: prefixes that all of them have and none that is there, and hashes. So a name that is in no header may be
// taken for one of them, once in a thousand, and the whole headers are fetched without need.

import { Reader, Writer } from './numerals.ts'

/** Names by their hashes and prefixes. */
export interface Elsewhere {
  readonly prefixes: string
  /** How many names have no such prefix, and the distances of their hashes. */
  readonly hashes: string
}

/** Hashes are below so many times the number of names. */
const sparseness = 1024

/** FNV-1a. */
function hashOf(name: string, below: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % below
}

/** Prefixes that save bytes stand for so many names at least. */
const prefixNames = 4

/** Made where the library is built: `there` are the names that must not be taken for one of `names`. */
export function encodeElsewhere(names: readonly string[], there: readonly string[]): Elsewhere {
  const candidates = new Set(
    names.flatMap((name) => [...name.matchAll(/[^_]_/g)].map(({ index }) => name.slice(0, index + 2))),
  )
  const prefixes = [...candidates].filter(
    (prefix) =>
      prefix.length > 2 &&
      /^[A-Z_]/.test(prefix) &&
      names.filter((name) => name.startsWith(prefix)).length >= prefixNames &&
      !there.some((name) => name.startsWith(prefix)),
  )
  const shortest = prefixes.filter((prefix) => !prefixes.some((other) => other !== prefix && prefix.startsWith(other)))
  const rest = names.filter((name) => !shortest.some((prefix) => name.startsWith(prefix)))
  const hashes = [...new Set(rest.map((name) => hashOf(name, rest.length * sparseness)))].sort((a, b) => a - b)
  const writer = new Writer()
  writer.put(rest.length)
  hashes.forEach((hash, i) => writer.put(hash - (hashes[i - 1] ?? 0)))
  return { prefixes: shortest.join(' '), hashes: writer.text() }
}

/** Whether a name may be one of them. */
export function elsewhereTest({ prefixes, hashes }: Elsewhere): (name: string) => boolean {
  const reader = new Reader(hashes)
  const below = reader.get() * sparseness
  const known = new Set<number>()
  for (let hash = 0; !reader.isAtEnd;) known.add((hash += reader.get()))
  const starts = prefixes.split(' ')
  return (name) => known.has(hashOf(name, below)) || starts.some((prefix) => name.startsWith(prefix))
}

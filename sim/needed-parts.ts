// Which parts a run needs, found out by a host that has them all, so that a host which fetches them can fetch those of a known run
// together and before it.

import { MissingPart } from './lib/parts.ts'
import { partLoaders } from './on-demand.ts'
import { restOfLibrary, secondOfLibrary, wholeHeaders } from './parts.ts'
import type { Part } from './lib/parts.ts'

/** The library is used as far as it is there: only who has not these learns whether they are needed. */
const ofLibrary: readonly Part<unknown>[] = [secondOfLibrary, restOfLibrary, wholeHeaders]

/** Does something and says by name which parts it needed. */
export function neededParts<T>(act: () => T): { readonly result: T; readonly parts: readonly string[] } {
  for (const { part } of partLoaders) part.isUsed = false
  const kept = ofLibrary.map((part) => part.module)
  for (const part of ofLibrary) part.module = null
  try {
    for (;;) {
      try {
        const result = act()
        return { result, parts: partLoaders.filter(({ part }) => part.isUsed).map(({ part }) => part.name) }
      } catch (error) {
        const at = error instanceof MissingPart ? ofLibrary.indexOf(error.part) : -1
        if (at < 0) throw error
        ofLibrary[at].module = kept[at]
      }
    }
  } finally {
    ofLibrary.forEach((part, at) => (part.module = kept[at]))
  }
}

// The C library as programs are built with it: its first part at once, the rest when a host has it. It is the same for every machine
// and, once whole, never changed.

import { decodeArchive } from './lang/archive.ts'
import { headers as firstHeaders, part as first } from './libc/generated-first.ts'
import { separateHeaders } from './libc/headers.ts'
import { syscallHeaders } from './libc/syscall-headers.ts'
import type { EncodedPart } from './lang/archive.ts'
import type { Archive } from './lang/link.ts'

interface Library {
  headers: ReadonlyMap<string, string>
  /** Decoded at the first use. */
  archive: Archive | null
  rest: EncodedPart | null
  /** A build has failed for want of the rest: the host loads it and builds again. */
  isWanted: boolean
}

const inFirst = [...separateHeaders(firstHeaders), ...syscallHeaders()]

export const library: Library = { headers: new Map(inFirst), archive: null, rest: null, isWanted: false }

/** Gives the rest: what `generated-rest.ts` exports. */
export function completeLibrary(headers: string, rest: EncodedPart): void {
  if (library.rest !== null) return
  library.headers = new Map([...inFirst, ...separateHeaders(headers)])
  library.archive = null
  library.rest = rest
  library.isWanted = false
}

/** The archive, as far as it is loaded. */
export function libraryArchive(): Archive {
  library.archive ??= decodeArchive({ first, rest: library.rest })
  return library.archive
}

// The parts of the machine and the tape: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part, use } from './lib/parts.ts'
import type * as Invariants from './check/all.ts'
import type * as Cold from './cold.ts'
import type * as Headers from './libc/generated-headers.ts'
import type * as RestOfLibrary from './libc/generated-rest.ts'
import type * as SecondOfLibrary from './libc/generated-second.ts'
import type * as Merges from './merges.ts'
import type * as OptionWords from './option-words.ts'
import type * as PowerCut from './power-cut.ts'
import type * as Replay from './replay.ts'

/** Functions of the C library about files and texts. */
export const secondOfLibrary = part<typeof SecondOfLibrary>('files and texts of the library')

/** The functions that are in no other part of the C library. */
export const restOfLibrary = part<typeof RestOfLibrary>('rest of the library')

/** The headers of the C library, whole. */
export const wholeHeaders = part<typeof Headers>('headers')

/** Machine options as people write them. */
export const optionWords = part<typeof OptionWords>('option words')

/** Carries out strace logs. */
export const replay = part<typeof Replay>('replay')

/** "Why not merged?" for neighbours. */
export const merges = part<typeof Merges>('merges')

/** The checks behind `--check`. */
export const invariants = part<typeof Invariants>('invariants')

/** What may survive a power cut. */
export const powerCuts = part<typeof PowerCut>('power-cut')

/** Functions that no plain run calls. */
export const coldCode = part<typeof Cold>('cold code')

/** One of them: what the bundler leaves where it took it out (tools/cold.mjs). */
export const coldFunction = (number: number): ((...given: unknown[]) => unknown) => use(coldCode).functions[number]

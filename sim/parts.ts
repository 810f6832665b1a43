// The parts of the machine and the tape: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from './lib/parts.ts'
import type * as Invariants from './check/all.ts'
import type * as Merges from './merges.ts'
import type * as PowerCut from './power-cut.ts'
import type * as Replay from './replay.ts'

/** Carries out strace logs. */
export const replay = part<typeof Replay>('replay')

/** "Why not merged?" for neighbours. */
export const merges = part<typeof Merges>('merges')

/** The checks behind `--check`. */
export const invariants = part<typeof Invariants>('invariants')

/** What may survive a power cut. */
export const powerCuts = part<typeof PowerCut>('power-cut')

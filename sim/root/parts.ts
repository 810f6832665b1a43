// The parts of the root file system: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Programs from './part-programs.ts'

/** cat, the dynamic loader and the C libraries. */
export const programs = part<typeof Programs>('programs')

// The parts of this layer: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Foreign from './foreign.ts'

/** x86 instructions that a program wrote itself. */
export const foreign = part<typeof Foreign>('foreign code')

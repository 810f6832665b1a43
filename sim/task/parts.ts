// The parts of this layer: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Strace from './part-strace.ts'

/** System calls, signals and ends as strace prints them. */
export const strace = part<typeof Strace>('strace')

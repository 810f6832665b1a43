// The parts of the compiler: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Rare from './part-rare.ts'
import type * as WideTypes from './wide-all.ts'

/** Operations of the types that no register holds. */
export const wideTypes = part<typeof WideTypes>('wide types')

/** Atomic builtins and inline assembly. */
export const rare = part<typeof Rare>('rare C')

// The parts of the compiler: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as WideTypes from './wide-all.ts'

/** Operations of the types that no register holds. */
export const wideTypes = part<typeof WideTypes>('wide types')

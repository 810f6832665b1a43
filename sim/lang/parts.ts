// The parts of the compiler: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Builtins from './part-builtins.ts'
import type * as Initializers from './part-initializers.ts'
import type * as Rare from './part-rare.ts'
import type * as Warnings from './warnings.ts'
import type * as WideTypes from './wide-all.ts'

/** Operations of the types that no register holds. */
export const wideTypes = part<typeof WideTypes>('wide types')

/** Builtin functions. */
export const builtins = part<typeof Builtins>('builtins')

/** Initialisers beyond a single expression. */
export const initializers = part<typeof Initializers>('initializers')

/** Atomic builtins, inline assembly, bit-fields, nested functions. */
export const rare = part<typeof Rare>('rare C')

/** What is legal and hardly meant. */
export const warnings = part<typeof Warnings>('warnings')

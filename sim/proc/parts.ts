// The parts of this layer: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Files from './part-files.ts'

/** All of /proc but `self`, `PID/exe` and `PID/maps`, which most programs read. */
export const files = part<typeof Files>('files of proc')

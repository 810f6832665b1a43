// The parts of this layer: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type * as Contents from './part-contents.ts'
import type * as Opening from './open.ts'
import type * as Inotify from './inotify.ts'
import type * as Disks from './part-disks.ts'

/** What is read from and written to regular files. */
export const contents = part<typeof Contents>('contents of files')

/** open(2). */
export const opening = part<typeof Opening>('opening')

/** Devices beside the root's disk, what is on them, persistent memory, direct I/O. */
export const disks = part<typeof Disks>('disks')

/** Telling those who watch files. */
export const watching = part<typeof Inotify>('watching')

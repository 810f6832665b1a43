// Who watches files: the record, and the door to the part that tells them (fs/inotify.ts). Nearly no program watches anything, so what
// happens to files only asks whether somebody does. Linux: include/linux/fsnotify.h.

import { use } from '../lib/parts.ts'
import { watching } from './parts.ts'
import type * as Inotify from './inotify.ts'
import type { FsKernel } from './kernel.ts'

/** One watch of an inode: inotify_inode_mark. */
export interface Watch {
  readonly descriptor: number
  readonly inode: number
  mask: number
}

/** One event that waits to be read. */
export interface NotifyEvent {
  readonly descriptor: number
  readonly mask: number
  readonly cookie: number
  readonly name: string
}

/** What an inotify descriptor stands for. */
export interface NotifyGroup {
  readonly id: number
  readonly watches: Watch[]
  lastDescriptor: number
  readonly queue: NotifyEvent[]
  /** Most events that wait. */
  readonly most: number
}

/** Groups by the inode id of their descriptor. */
export interface Notify {
  readonly groups: Map<number, NotifyGroup>
  cookie: number
}

export const createNotify = (): Notify => ({ groups: new Map(), cookie: 0 })

/** Who tells the watchers; null: there are none. */
export const watchers = (k: FsKernel): typeof Inotify | null => (k.notify.groups.size > 0 ? use(watching) : null)

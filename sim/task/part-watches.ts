// The part `watches`: inotify.

import { row } from './syscall-row.ts'
import { sysInotifyAddWatch, sysInotifyInit, sysInotifyInit1, sysInotifyRmWatch } from './sys-inotify.ts'

export const rows = [
  row('inotify_init', sysInotifyInit, ''),
  row('inotify_init1', sysInotifyInit1, 'oflags'),
  row('inotify_add_watch', sysInotifyAddWatch, 'fd path hex32'),
  row('inotify_rm_watch', sysInotifyRmWatch, 'fd int'),
]

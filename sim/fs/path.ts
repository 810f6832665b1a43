// From a directory entry to its path: fs/d_path.c. What maps, /proc/PID/fd and getcwd print.

import type { Dentry } from './inode.ts'

/** The path from the root, with " (deleted)" where the name is gone. Names of pseudo file systems stand as they are. */
export function dPath(dentry: Dentry): string {
  if (dentry.parent === null && dentry.covers === null && dentry.name !== '') {
    return dentry.name + (dentry.deleted ? ' (deleted)' : '')
  }
  let path = ''
  let deleted = false
  for (let at: Dentry = dentry; ;) {
    if (at.parent === null) {
      if (at.covers === null) break
      at = at.covers
      continue
    }
    if (at.deleted) deleted = true
    path = `/${at.name}${path}`
    at = at.parent
  }
  return (path === '' ? '/' : path) + (deleted ? ' (deleted)' : '')
}

/** The entry that stands where this one is, through mounts: what a walk continues with. */
export function topOf(dentry: Dentry): Dentry {
  let at = dentry
  while (at.mounted !== null) at = at.mounted
  return at
}

/** The directory above, over the border of a mount. */
export function parentOf(dentry: Dentry): Dentry {
  let at = dentry
  while (at.parent === null && at.covers !== null) at = at.covers
  return at.parent ?? at
}

/** The path from the root of the file system that it is on. */
export function pathInVolume(dentry: Dentry): string {
  let path = ''
  for (let at: Dentry | null = dentry; at !== null && at.parent !== null; at = at.parent) path = `/${at.name}${path}`
  return path
}

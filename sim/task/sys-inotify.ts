// inotify_init1(2), inotify_add_watch(2), inotify_rm_watch(2): fs/notify/inotify/inotify_user.c. The events: fs/inotify.ts.

import { EBADF, EEXIST, EINVAL, EMFILE, ENOMEM, ENOTDIR } from '../uapi/errno.ts'
import { AT_FDCWD, AT_SYMLINK_NOFOLLOW, O_CLOEXEC, O_NONBLOCK, R_OK } from '../uapi/fcntl.ts'
import {
  IN_ALL_EVENTS,
  IN_DONT_FOLLOW,
  IN_EXCL_UNLINK,
  IN_IGNORED,
  IN_ISDIR,
  IN_MASK_ADD,
  IN_MASK_CREATE,
  IN_ONESHOT,
  IN_ONLYDIR,
  IN_Q_OVERFLOW,
  IN_UNMOUNT,
} from '../uapi/inotify.ts'
import { fdAllocInstall, fdget, findFreeFd } from '../fs/file.ts'
import { inodePermission, isDirectory } from '../fs/namei.ts'
import { use } from '../lib/parts.ts'
import { watching } from '../fs/parts.ts'
import { entryAt } from './sys-stat.ts'
import type { NotifyGroup } from '../fs/notify.ts'
import type { TaskKernel } from './kernel.ts'

/** Settings of fs.inotify; instances are counted for all users together here. */
const setting = (k: TaskKernel, name: string, first: number): number => k.settings[name] ?? first

const bitsKnown =
  IN_ALL_EVENTS |
  IN_UNMOUNT |
  IN_Q_OVERFLOW |
  IN_IGNORED |
  IN_ONLYDIR |
  IN_DONT_FOLLOW |
  IN_EXCL_UNLINK |
  IN_MASK_CREATE |
  IN_MASK_ADD |
  IN_ISDIR |
  IN_ONESHOT
const kept = IN_ALL_EVENTS | IN_EXCL_UNLINK | IN_ONESHOT

function create(k: TaskKernel, flags: number): number {
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK)) !== 0) return -EINVAL
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return -ENOMEM
  if (k.notify.groups.size >= setting(k, 'max_user_instances', 128) || findFreeFd(k, 0) < 0) return -EMFILE
  const file = use(watching).notifyFile(k, sb, flags, setting(k, 'max_queued_events', 16384))
  return file === null ? -ENOMEM : fdAllocInstall(k, file, flags)
}

export const sysInotifyInit1 = (k: TaskKernel): number => create(k, k.low[0])
export const sysInotifyInit = (k: TaskKernel): number => create(k, 0)

/** The group of a descriptor: EBADF, EINVAL. */
function groupArg(k: TaskKernel): NotifyGroup | number {
  const file = fdget(k, k.low[0])
  if (file === null) return -EBADF
  return use(watching).groupOf(k, file) ?? -EINVAL
}

export function sysInotifyAddWatch(k: TaskKernel): number {
  const mask = k.low[2]
  if ((mask & bitsKnown) === 0) return -EINVAL
  if (fdget(k, k.low[0]) === null) return -EBADF
  if ((mask & IN_MASK_ADD) !== 0 && (mask & IN_MASK_CREATE) !== 0) return -EINVAL
  const group = groupArg(k)
  if (typeof group === 'number') return group
  const entry = entryAt(k, AT_FDCWD, k.args[1], (mask & IN_DONT_FOLLOW) !== 0 ? AT_SYMLINK_NOFOLLOW : 0)
  if (typeof entry === 'number') return entry
  const node = entry.inode
  if ((mask & IN_ONLYDIR) !== 0 && !isDirectory(node)) return -ENOTDIR
  const denied = inodePermission(k, node, R_OK)
  if (denied < 0) return denied
  const there = group.watches.find((watch) => watch.inode === node.id)
  if (there === undefined) {
    const descriptor = ++group.lastDescriptor
    group.watches.push({ descriptor, inode: node.id, mask: mask & kept })
    return descriptor
  }
  if ((mask & IN_MASK_CREATE) !== 0) return -EEXIST
  there.mask = (mask & IN_MASK_ADD) !== 0 ? there.mask | (mask & kept) : mask & kept
  return there.descriptor
}

export function sysInotifyRmWatch(k: TaskKernel): number {
  const group = groupArg(k)
  if (typeof group === 'number') return group
  const watch = group.watches.find(({ descriptor }) => descriptor === k.low[1])
  if (watch === undefined) return -EINVAL
  use(watching).dropWatch(k, group, watch)
  return 0
}

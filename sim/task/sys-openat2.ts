// openat2(2): open with rules for how the path may lead (fs/open.c, the RESOLVE_ flags of fs/namei.c).

import { E2BIG, EAGAIN, EINVAL, ELOOP, EXDEV } from '../uapi/errno.ts'
import { O_CREAT, O_NOFOLLOW, O_PATH, O_TMPFILE } from '../uapi/fcntl.ts'
import { isSymlink, pathLookup } from '../fs/namei.ts'
import { fdAllocInstall } from '../fs/file.ts'
import { use } from '../lib/parts.ts'
import { opening } from '../fs/parts.ts'
import { getStruct, read64, startOf, userString } from './arguments.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

const RESOLVE_NO_MAGICLINKS = 2
const RESOLVE_NO_SYMLINKS = 4
const RESOLVE_BENEATH = 8
const RESOLVE_IN_ROOT = 16
const RESOLVE_CACHED = 32
const flagsKnown = 0o37777777
const linksMost = 40

/** struct open_how: 24 bytes; what a longer one has behind them must be zero. */
function readHow(k: TaskKernel): { flags: number; mode: number; resolve: number } | number {
  const size = k.args[3]
  if (size < 24) return -EINVAL
  if (size > 4096) return -E2BIG
  const view = getStruct(k, k.args[2], size)
  if (typeof view === 'number') return view
  for (let at = 24; at < size; at++) if (view.getUint8(at) !== 0) return -E2BIG
  const [mode, resolve, flags] = [read64(view, 8), read64(view, 16), view.getInt32(0, true)]
  if (view.getInt32(4, true) !== 0 || (flags & ~flagsKnown) !== 0) return -EINVAL
  if (mode > 0o7777 || resolve > 63) return -EINVAL
  const makes = (flags & O_CREAT) !== 0 || (flags & O_TMPFILE) === O_TMPFILE
  if (mode !== 0 && !makes) return -EINVAL
  if ((resolve & (RESOLVE_BENEATH | RESOLVE_IN_ROOT)) === (RESOLVE_BENEATH | RESOLVE_IN_ROOT)) return -EINVAL
  if ((resolve & RESOLVE_CACHED) !== 0 && makes) return -EAGAIN
  return { flags, mode, resolve }
}

/** The path with its links put in, as long as the rules let it go on; a negative errno where they do not. */
function resolvePath(k: TaskKernel, start: Dentry, path: string, resolve: number, keepLast: boolean): string | number {
  const beneath = (resolve & RESOLVE_BENEATH) !== 0
  const scoped = beneath || (resolve & RESOLVE_IN_ROOT) !== 0
  if (path.startsWith('/') && beneath) return -EXDEV
  const absolute = path.startsWith('/') && !scoped
  const names = path.split('/').filter((name) => name !== '')
  const done: string[] = []
  let links = 0
  const joined = (): string => (absolute ? '/' : '') + (done.length === 0 ? '.' : done.join('/'))
  while (names.length > 0) {
    const name = names.shift() ?? '.'
    if (name === '..' && scoped) {
      if (done.length === 0 && beneath) return -EXDEV
      done.pop()
      continue
    }
    done.push(name)
    const found = pathLookup(k, start, joined(), false)
    if (typeof found === 'number') return found
    if (found.dentry === null || !isSymlink(found.dentry.inode)) continue
    if (names.length === 0 && keepLast) continue
    const magic = found.dentry.inode.sb.ops !== ''
    if ((resolve & RESOLVE_NO_SYMLINKS) !== 0 || (magic && (resolve & RESOLVE_NO_MAGICLINKS) !== 0)) return -ELOOP
    if (magic && scoped) return -EXDEV
    if (++links > linksMost) return -ELOOP
    const { link } = found.dentry.inode
    if (magic) continue
    done.pop()
    if (link.startsWith('/')) {
      if (beneath) return -EXDEV
      if (!scoped) return link + (names.length > 0 ? `/${names.join('/')}` : '')
      done.length = 0
    }
    names.unshift(...link.split('/').filter((each) => each !== ''))
  }
  return joined() + (path.endsWith('/') ? '/' : '')
}

export function sysOpenat2(k: TaskKernel): number {
  const how = readHow(k)
  if (typeof how === 'number') return how
  const { flags, mode, resolve } = how
  const path = userString(k, k.args[1])
  if (typeof path === 'number') return path
  const scoped = (resolve & (RESOLVE_BENEATH | RESOLVE_IN_ROOT)) !== 0
  const start = startOf(k, k.low[0], scoped ? path.replace(/^\/+/, '') || '.' : path)
  if (typeof start === 'number') return start
  const keepLast = (flags & O_NOFOLLOW) !== 0
  const ruled = resolve & ~RESOLVE_CACHED
  const where = ruled === 0 ? path : resolvePath(k, start, path, resolve, keepLast)
  if (typeof where === 'number') return where
  const file = use(opening).doOpen(k, start, where, (flags & O_PATH) !== 0 ? flags & ~O_CREAT : flags, mode)
  return typeof file === 'number' ? file : fdAllocInstall(k, file, flags)
}

import { beforeEach, describe, expect, test } from 'vitest'
import { createKernel } from '../machine-kernel.ts'
import { completeOptions } from '../options.ts'
import { Trace } from '../trace/ring.ts'
import {
  O_CREAT,
  O_DIRECTORY,
  O_EXCL,
  O_NOFOLLOW,
  O_RDONLY,
  O_RDWR,
  O_TMPFILE,
  O_WRONLY,
  RENAME_NOREPLACE,
} from '../uapi/fcntl.ts'
import { fput } from './file.ts'
import { userPath } from './namei.ts'
import { dPath } from './path.ts'
import { doLink, doMkdir, doRename, doSymlink, doUnlink } from './names.ts'
import { doOpen } from './open.ts'
import { errnoNames } from '../uapi/errno.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { File } from './file.ts'

let k: TaskKernel

beforeEach(() => {
  const made = createKernel(completeOptions({ ram: 2 ** 26 }), new Trace())
  if (made === null) throw new Error('no kernel')
  k = made
})

/** 'ok', or the name of the errno. */
const said = (result: File | number): string => {
  if (typeof result !== 'number') {
    fput(k, result)
    return 'ok'
  }
  return result < 0 ? errnoNames[-result] : 'ok'
}
const open = (path: string, flags = O_RDONLY): string => said(doOpen(k, k.root, path, flags, 0o644))
const make = (path: string): string => open(path, O_CREAT | O_RDWR)

describe('paths', () => {
  test.each([
    ['', 'ENOENT'],
    ['/etc/passwd', 'ok'],
    ['/etc//./passwd', 'ok'],
    ['/etc/../etc/passwd', 'ok'],
    ['/../etc/passwd', 'ok'],
    ['/etc/passwd/', 'ENOTDIR'],
    ['/etc/passwd/x', 'ENOTDIR'],
    ['/nowhere', 'ENOENT'],
    ['/nowhere/x', 'ENOENT'],
    [`/${'n'.repeat(256)}`, 'ENAMETOOLONG'],
    [`/${'n/'.repeat(2100)}`, 'ENAMETOOLONG'],
    ['/dev/null', 'ok'],
    ['/dev/tty', 'ENXIO'],
    ['/proc/meminfo', 'ok'],
    ['/proc/99999/maps', 'ENOENT'],
  ])('%s opens with %s', (path, result) => expect(open(path)).toBe(result))

  test('links are followed, but not for ever', () => {
    doSymlink(k, 'b', k.root, '/tmp/a')
    doSymlink(k, 'a', k.root, '/tmp/b')
    doSymlink(k, '/etc/passwd', k.root, '/tmp/good')
    expect(open('/tmp/a')).toBe('ELOOP')
    expect(open('/tmp/good')).toBe('ok')
    expect(open('/tmp/good', O_NOFOLLOW)).toBe('ELOOP')
  })
})

describe('open', () => {
  test.each([
    ['/tmp', O_RDWR, 'EISDIR'],
    ['/tmp', O_RDONLY | O_DIRECTORY, 'ok'],
    ['/etc/passwd', O_DIRECTORY, 'ENOTDIR'],
    ['/tmp/new/', O_CREAT | O_WRONLY, 'EISDIR'],
    ['/etc/passwd', O_CREAT | O_EXCL | O_WRONLY, 'EEXIST'],
    ['/tmp', O_TMPFILE | O_RDWR, 'ok'],
    ['/tmp', O_TMPFILE | O_RDONLY, 'EINVAL'],
  ])('%s with flags 0%o says %s', (path, flags, result) => expect(open(path, flags)).toBe(result))

  test('asks for permission', () => {
    make('/tmp/secret')
    const dentry = userPath(k, k.root, '/tmp/secret', true)
    if (typeof dentry === 'number') throw new Error('not there')
    dentry.inode.mode = 0o100600
    Object.assign(k.current, { uid: 1000, euid: 1000, gid: 1000, egid: 1000, capabilities: 0 })
    expect(open('/tmp/secret')).toBe('EACCES')
    expect(open('/root/x')).toBe('EACCES')
    expect(make('/etc/mine')).toBe('EACCES')
    expect(said(doUnlink(k, k.root, '/tmp/secret', 0))).toBe('EPERM')
  })
})

describe('the tree', () => {
  test('grows, moves and shrinks', () => {
    expect(said(doMkdir(k, k.root, '/tmp/d', 0o755))).toBe('ok')
    expect(said(doMkdir(k, k.root, '/tmp/d', 0o755))).toBe('EEXIST')
    expect(make('/tmp/d/f')).toBe('ok')
    expect(said(doUnlink(k, k.root, '/tmp/d', 0x200))).toBe('ENOTEMPTY')
    expect(said(doRename(k, k.root, '/tmp/d', k.root, '/tmp/d/e', 0))).toBe('EINVAL')
    expect(said(doRename(k, k.root, '/tmp/d/f', k.root, '/dev/shm/f', 0))).toBe('EXDEV')
    expect(said(doRename(k, k.root, '/tmp/d/f', k.root, '/tmp/g', RENAME_NOREPLACE))).toBe('ok')
    expect(said(doUnlink(k, k.root, '/tmp/g', 0x200))).toBe('ENOTDIR')
    expect(said(doUnlink(k, k.root, '/tmp/d', 0))).toBe('EISDIR')
    expect(said(doUnlink(k, k.root, '/tmp/d', 0x200))).toBe('ok')
    expect(said(doUnlink(k, k.root, '/tmp/g', 0))).toBe('ok')
    expect(open('/tmp/g')).toBe('ENOENT')
  })

  test('counts links, and keeps an open file without a name', () => {
    const file = doOpen(k, k.root, '/tmp/a', O_CREAT | O_RDWR, 0o644)
    if (typeof file === 'number') throw new Error('not made')
    expect(said(doLink(k, file.dentry, k.root, '/tmp/b'))).toBe('ok')
    expect(file.node.nlink).toBe(2)
    doUnlink(k, k.root, '/tmp/a', 0)
    doUnlink(k, k.root, '/tmp/b', 0)
    expect(dPath(file.dentry)).toBe('/tmp/a (deleted)')
    expect(k.inodes.has(file.node.id)).toBe(true)
    fput(k, file)
    expect(k.inodes.has(file.node.id)).toBe(false)
  })
})

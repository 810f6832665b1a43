// execve and execveat: which program is meant, and with what strings (fs/exec.c, fs/binfmt_script.c). What becomes of the task: exec.ts.

import { E2BIG, EINVAL, ELOOP, ENOENT, ENOEXEC } from '../uapi/errno.ts'
import { AT_EMPTY_PATH, AT_FDCWD, AT_SYMLINK_NOFOLLOW } from '../uapi/fcntl.ts'
import { use } from '../lib/parts.ts'
import { getCloexec } from '../fs/file.ts'
import { isSymlink, userPath } from '../fs/namei.ts'
import { latin1 } from '../fs/sink.ts'
import { inodeSize } from '../fs/stat.ts'
import { getStruct, read64, startOf, userString } from './arguments.ts'
import { imageOf, kernelBytes } from './elf-file.ts'
import { doExec, mayExec, stringsMost } from './exec.ts'
import { ptrace } from './parts.ts'
import type { Dentry } from '../fs/inode.ts'
import type { ExecRequest } from './exec.ts'
import type { TaskKernel } from './kernel.ts'

/** A vector of string pointers of the program's memory. */
function userStrings(k: TaskKernel, address: number): string[] | number {
  const strings: string[] = []
  if (address === 0) return strings
  for (let at = address; ; at += 8) {
    const view = getStruct(k, at, 8)
    if (typeof view === 'number') return view
    const pointer = read64(view, 0)
    if (pointer === 0) return strings
    const text = longString(k, pointer)
    if (typeof text === 'number') return text
    strings.push(text)
  }
}

/** One argument of up to 128 KiB, its end included. */
function longString(k: TaskKernel, pointer: number): string | number {
  let text = ''
  for (let at = pointer; text.length < stringsMost;) {
    const part = getStruct(k, at, Math.min(64, 4096 - (at % 4096)))
    if (typeof part === 'number') return part
    for (let i = 0; i < part.byteLength; i++) {
      const code = part.getUint8(i)
      if (code === 0) return text.length < stringsMost ? text : -E2BIG
      text += String.fromCharCode(code)
    }
    at += part.byteLength
  }
  return -E2BIG
}

function execAt(k: TaskKernel, dirfd: number, path: number, argv: number, envp: number, flags = 0): number {
  const named = userString(k, path, (flags & AT_EMPTY_PATH) !== 0)
  if (typeof named === 'number') return named
  if ((flags & ~(AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW)) !== 0) return -EINVAL
  const start = startOf(k, dirfd, named)
  if (typeof start === 'number') return start
  const dentry = named === '' ? start : userPath(k, start, named, (flags & AT_SYMLINK_NOFOLLOW) === 0)
  if (typeof dentry === 'number') return dentry
  if (isSymlink(dentry.inode)) return -ELOOP
  const filename =
    named === '' || (dirfd !== AT_FDCWD && !named.startsWith('/')) ? `/dev/fd/${dirfd}${named && `/${named}`}` : named
  const refused = mayExec(k, dentry)
  if (refused < 0) return refused
  const args = userStrings(k, argv)
  if (typeof args === 'number') return args
  const environment = userStrings(k, envp)
  if (typeof environment === 'number') return environment
  const { current } = k
  const { pid } = current
  const byDescriptor = named === ''
  const closes = filename !== named && getCloexec(current.files, dirfd) !== 0
  const done = execFormat(k, { dentry, filename, byDescriptor, closes, argv: args, envp: environment }, filename, 0)
  if (done === 0 && current.ptrace !== null) use(ptrace).execDone(k, current, pid)
  return done
}

export const sysExecve = (k: TaskKernel): number => execAt(k, AT_FDCWD, k.args[0], k.args[1], k.args[2])
export const sysExecveat = (k: TaskKernel): number => execAt(k, k.low[0], k.args[1], k.args[2], k.args[3], k.low[4])

/** exec_binprm(): a file that begins with #! is given, as it is `called`, to the program that is named there, five times at most. */
function execFormat(k: TaskKernel, request: ExecRequest, called: string, depth: number): number {
  const { dentry } = request
  if (imageOf(k, dentry) !== null) return doExec(k, k.current, request)
  const head = kernelBytes(k, dentry, 0, 256)
  if (typeof head === 'number') return head
  const text = latin1(head)
  if (!text.startsWith('#!')) {
    rememberCopy(k, dentry)
    return doExec(k, k.current, request)
  }
  if (depth > 4) return -ELOOP
  const end = text.indexOf('\n')
  const line = (end < 0 ? text : text.slice(2, end)).replace(/^#!/, '').replace(/^[ \t]+|[ \t\0]+$/g, '')
  if (line === '') return -ENOEXEC
  const [, interpreter = '', argument = ''] = /^([^ \t]+)[ \t]*([^]*)$/.exec(line) ?? []
  // The name that the interpreter would be told leads nowhere then.
  if (request.closes) return -ENOENT
  const found = userPath(k, k.current.fs.pwd, interpreter, true)
  if (typeof found === 'number') return found
  const refused = mayExec(k, found)
  if (refused < 0) return refused
  const argv = [interpreter, ...(argument === '' ? [] : [argument]), called, ...request.argv.slice(1)]
  return execFormat(k, { ...request, dentry: found, argv }, interpreter, depth + 1)
}

/** Is the file, byte for byte, a program that the linker made? Then its code is known: a copy of an executable. */
function rememberCopy(k: TaskKernel, dentry: Dentry): void {
  const size = inodeSize(k, dentry.inode)
  for (const image of new Set(k.images.values())) {
    const length = image.segments.reduce((end, { offset, bytes }) => Math.max(end, offset + bytes.length), 0)
    if (length !== size || length === 0) continue
    const bytes = kernelBytes(k, dentry, 0, size)
    if (typeof bytes === 'number') return
    const same = image.segments.every(({ offset, bytes: own }) => own.every((byte, i) => bytes[offset + i] === byte))
    if (!same) continue
    k.images.set(dentry.inode.id, image)
    return
  }
}

// Files of the host that a command is given: what is wrong with them, in words, and what to do where the host refuses to write.

import { accessSync, constants, statSync, writeSync } from 'node:fs'

const words: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOTDIR: 'a part of the path is no directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EIO: 'input/output error',
  EROFS: 'the file system is read-only',
}

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  return typeof code === 'string' ? code : ''
}

/** What the host says, in words; '' where it is no refusal of the host's. */
export const hostWords = (error: unknown): string => {
  const code = codeOf(error)
  return /^E[A-Z0-9]+$/.test(code) ? (words[code] ?? code) : ''
}

/** Why a path can't be read as a file, or null. */
export function fileProblem(path: string): string | null {
  try {
    if (statSync(path).isDirectory()) return `${path}: is a directory`
    accessSync(path, constants.R_OK)
    return null
  } catch (error) {
    const why = hostWords(error)
    if (why === '') throw error
    return `${path}: ${why}`
  }
}

/** EX_IOERR: the output could not be written. */
const statusOutput = 74

/** The status for an error that is the host's, told on standard error as far as that is possible; other errors are thrown on. */
export function hostFailure(error: unknown): number {
  // The reader of a pipe may go: that is no failure of ours.
  if (codeOf(error) === 'EPIPE') return 0
  const why = hostWords(error)
  if (why === '') throw error
  const { syscall, path } = error as NodeJS.ErrnoException
  const what = syscall === 'write' ? 'the output could not be written' : (path ?? syscall ?? 'the host refuses')
  try {
    writeSync(2, `pagewalk: ${what}: ${why}\n`)
  } catch {
    // Standard error is the one that can't be written.
  }
  return statusOutput
}

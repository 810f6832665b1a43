// The door to userfaultfd(2): its part comes when a program calls it.

import { use } from '../lib/parts.ts'
import { userfaultfd } from './parts.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'

const methods = (): FileMethods => use(userfaultfd).userfaultfdMethods

export const sysUserfaultfd = (k: TaskKernel): number => use(userfaultfd).sysUserfaultfd(k)

/** /dev/userfaultfd */
export const userfaultfdDevice: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'none',
  ioctl: (k, _file, command, argument) => use(userfaultfd).deviceIoctl(k as TaskKernel, command, argument),
}

/** What the descriptor does. */
export const userfaultfdDoor: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  read: (k, file, address, count, position) => methods().read?.(k, file, address, count, position) ?? 0,
  poll: (k, file) => methods().poll?.(k, file) ?? 0,
  ioctl: (k, file, command, argument) => methods().ioctl?.(k, file, command, argument) ?? 0,
  release: (k, file) => methods().release?.(k, file),
}

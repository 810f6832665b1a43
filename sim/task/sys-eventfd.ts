// eventfd2(2) and its older form.

import { EINVAL, ENOMEM } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK } from '../uapi/fcntl.ts'
import { eventFile } from '../fs/eventfd.ts'
import { fdAllocInstall } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'

const EFD_SEMAPHORE = 1

function create(k: TaskKernel, flags: number): number {
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK | EFD_SEMAPHORE)) !== 0) return -EINVAL
  const file = eventFile(k, k.args[0] % 2 ** 32, (flags & EFD_SEMAPHORE) !== 0, flags)
  return file === null ? -ENOMEM : fdAllocInstall(k, file, flags)
}

export const sysEventfd2 = (k: TaskKernel): number => create(k, k.low[1])
export const sysEventfd = (k: TaskKernel): number => create(k, 0)

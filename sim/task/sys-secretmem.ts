// memfd_secret(2): a file of memory that nobody else gets at (mm/secretmem.c). Kernels before 6.5 have it switched off unless told at boot.

import { EINVAL, ENOSYS } from '../uapi/errno.ts'
import { O_CLOEXEC } from '../uapi/fcntl.ts'
import { fdAllocInstall } from '../fs/file.ts'
import { secretmemFile } from '../fs/secretmem.ts'
import type { TaskKernel } from './kernel.ts'

export function sysMemfdSecret(k: TaskKernel): number {
  if (!k.version.has('secretmem')) return -ENOSYS
  const flags = k.low[0]
  return (flags & ~O_CLOEXEC) !== 0 ? -EINVAL : fdAllocInstall(k, secretmemFile(k), flags & O_CLOEXEC)
}

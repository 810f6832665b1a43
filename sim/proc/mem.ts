// /proc/PID/mem: another address space as a file, its positions being addresses (fs/proc/base.c mem_rw()). Rights do not matter
// (FOLL_FORCE), only what the mapping may be; a page that can't be had ends the transfer, with EIO if it is the first.

import { BLOCKED, EFAULT, EIO } from '../uapi/errno.ts'
import { accessRemote } from '../fault/access-remote.ts'
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** read(2) and write(2): a page's length at a time. */
export function memTransfer(
  k: TaskKernel,
  mm: Mm,
  address: number,
  count: number,
  position: number,
  write: boolean,
): number {
  let done = 0
  while (done < count) {
    const bytes = new Uint8Array(Math.min(count - done, 4096))
    if (write) {
      const left = copyFromUser(k, address + done, bytes, 0, bytes.length)
      if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
    }
    const got = accessRemote(k, mm, position + done, bytes, write)
    if (got === BLOCKED) return BLOCKED
    if (got === 0) return done > 0 ? done : -EIO
    if (!write) {
      const left = copyToUser(k, address + done, bytes, 0, got)
      if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
    }
    done += got
  }
  return done
}

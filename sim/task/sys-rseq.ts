// Restartable sequences (kernel/rseq.c): a thread's area in which the kernel says on which processor it runs. There is one processor,
// so what is written at the registration stays true.

import { EBUSY, EFAULT, EINVAL, EPERM } from '../uapi/errno.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { SIGSEGV, SI_KERNEL } from '../uapi/signal.ts'
import { getStruct, putBytes, read64 } from './arguments.ts'
import { forceSignal, signalInfo } from './signal.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

const RSEQ_FLAG_UNREGISTER = 1
/** struct rseq before it grew; longer ones are aligned to it too. */
const ORIG_RSEQ_SIZE = 32
const CPU_ID_UNINITIALIZED = -1

/** cpu_id_start and cpu_id; node_id and mm_cid, of the longer struct, are 0 as they are there. */
function writeCpu(k: TaskKernel, address: number, cpu: number): number {
  const written = putUser32(k, address, 0)
  if (written !== 0) return written
  const result = putUser32(k, address + 4, cpu)
  return result !== 0 ? result : putBytes(k, address + 20, new Uint8Array(8))
}

function unregister(k: TaskKernel, task: Task): number {
  if (task.rseq === 0 || task.rseq !== k.args[0] || task.rseqLength !== k.low[1] >>> 0) return -EINVAL
  if (task.rseqSignature !== k.low[3]) return -EPERM
  const written = writeCpu(k, task.rseq, CPU_ID_UNINITIALIZED)
  if (written !== 0) return written
  task.rseq = 0
  return 0
}

/**
 * Linux: kernel/rseq.c sys_rseq(). Differs from Linux: a thread that is interrupted inside a sequence goes on there, not at its abort
 * handler, because sequences are assembly.
 */
export function sysRseq(k: TaskKernel): number {
  const task = k.current
  const [address, length] = [k.args[0], k.low[1] >>> 0]
  if ((k.low[2] & RSEQ_FLAG_UNREGISTER) !== 0) return k.low[2] !== RSEQ_FLAG_UNREGISTER ? -EINVAL : unregister(k, task)
  if (k.low[2] !== 0) return -EINVAL
  if (task.rseq !== 0) {
    if (task.rseq !== address || task.rseqLength !== length) return -EINVAL
    return task.rseqSignature !== k.low[3] ? -EPERM : -EBUSY
  }
  if (length < ORIG_RSEQ_SIZE || address % ORIG_RSEQ_SIZE !== 0) return -EINVAL
  if (address + length > TASK_SIZE) return -EFAULT
  const sequence = getStruct(k, address + 8, 8)
  if (typeof sequence === 'number') return sequence
  if (read64(sequence, 0) !== 0 && putBytes(k, address + 8, new Uint8Array(8)) < 0) return -EFAULT
  // The processor's number is written on the way back to the program, where there is nobody to tell of a failure.
  if (writeCpu(k, address, 0) !== 0) forceSignal(k, task, signalInfo(SIGSEGV, SI_KERNEL))
  task.rseq = address
  task.rseqLength = length
  task.rseqSignature = k.low[3]
  return 0
}

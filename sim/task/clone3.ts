// clone3(2): what clone does, asked for by a struct that may grow (kernel/fork.c clone3(), copy_clone_args_from_user(); kernel/pid.c).

import { BLOCKED, E2BIG, EBADF, EEXIST, EINVAL, EPERM } from '../uapi/errno.ts'
import { CLONE_DETACHED, CLONE_PARENT, CLONE_SIGHAND, CLONE_THREAD, CSIGNAL } from '../uapi/sched.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { capable } from '../mm/current.ts'
import { getBytes, read64 } from './arguments.ts'
import { kernelClone } from './fork.ts'
import type { TaskKernel } from './kernel.ts'

const sizeFirst = 64
/** With set_tid and set_tid_size, and with cgroup. */
const sizeNow = 88
const levelsMost = 32
const pidMost = 32768
/** Flags above the 32 bits of clone(2), as they stand there. */
const CLEAR_SIGHAND = 1
const INTO_CGROUP = 2

/** copy_struct_from_user(): what a shorter struct lacks is zero, and what a longer one has more must be. */
function readArgs(k: TaskKernel): DataView | number {
  const size = k.args[1]
  if (size > 4096) return -E2BIG
  if (size < sizeFirst) return -EINVAL
  const bytes = getBytes(k, k.args[0], size)
  if (typeof bytes === 'number') return bytes
  if (bytes.subarray(sizeNow).some((byte) => byte !== 0)) return -E2BIG
  const whole = new Uint8Array(sizeNow)
  whole.set(bytes.subarray(0, sizeNow))
  return new DataView(whole.buffer)
}

/** alloc_pid() with a number asked for: that number, 0 (none was), or a negative errno. */
function wantedPid(k: TaskKernel, view: DataView): number {
  const [address, count] = [read64(view, 64), read64(view, 72)]
  if (count > levelsMost || (address === 0) !== (count === 0)) return -EINVAL
  if (count === 0) return 0
  const bytes = getBytes(k, address, count * 4)
  if (typeof bytes === 'number') return bytes
  const pid = new DataView(bytes.buffer).getInt32(0, true)
  if (count > 1 || pid < 1 || pid >= pidMost) return -EINVAL
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  const groups = [...k.groups.values()]
  return k.tasks.has(pid) || groups.some((each) => [each.pid, each.pgid, each.sid].includes(pid)) ? -EEXIST : pid
}

/** clone3_args_valid(): 0 or -EINVAL. */
function checkArgs(view: DataView): number {
  const [low, high] = [view.getInt32(0, true), view.getInt32(4, true)]
  const [stack, size] = [read64(view, 40), read64(view, 48)]
  const exitSignal = view.getUint32(32, true)
  // CLONE_NEWTIME has a bit of the signal's, and there are no other times here.
  if ((high & ~(CLEAR_SIGHAND | INTO_CGROUP)) !== 0 || (low & (CSIGNAL | CLONE_DETACHED)) !== 0) return -EINVAL
  if ((high & CLEAR_SIGHAND) !== 0 && (low & CLONE_SIGHAND) !== 0) return -EINVAL
  if ((low & (CLONE_THREAD | CLONE_PARENT)) !== 0 && exitSignal !== 0) return -EINVAL
  if ((stack === 0) !== (size === 0)) return -EINVAL
  return stack + size > TASK_SIZE ? -EINVAL : 0
}

export function sysClone3(k: TaskKernel): number {
  const view = readArgs(k)
  if (typeof view === 'number') return view
  const exitSignal = view.getUint32(32, true)
  // A parent that sleeps for its child comes here again, when the number is taken.
  const again = k.current.scratch !== 0
  const pid = again ? 0 : wantedPid(k, view)
  if (pid === BLOCKED || pid === -EINVAL) return pid
  if (exitSignal > 64 || view.getInt32(36, true) !== 0) return -EINVAL
  const high = view.getInt32(4, true)
  const intoGroup = (high & INTO_CGROUP) !== 0
  if (intoGroup && (read64(view, 80) >= 2 ** 31 || k.args[1] < sizeNow)) return -EINVAL
  const wrong = pid === -14 ? pid : checkArgs(view)
  if (wrong !== 0) return wrong
  const child = kernelClone(k, {
    flags: view.getInt32(0, true),
    exitSignal,
    stack: read64(view, 40) + read64(view, 48),
    parentTid: read64(view, 24),
    pidfd: read64(view, 8),
    childTid: read64(view, 16),
    tls: read64(view, 56),
    slot: k.cpu.slot,
    // No control groups are mounted here, so no descriptor is one's.
    pid: pid === 0 && intoGroup ? -EBADF : pid,
  })
  if ((high & CLEAR_SIGHAND) !== 0)
    for (const action of k.tasks.get(child)?.sighand.actions ?? []) if (action.handler > 1) action.handler = 0
  return child
}

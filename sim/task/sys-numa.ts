// Policies of memory on nodes, of which there is one: mbind, set_mempolicy, get_mempolicy, set_mempolicy_home_node, migrate_pages,
// move_pages (mm/mempolicy.c, mm/migrate.c). Arguments and answers here, policies in mm/mempolicy.ts.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { capable } from '../mm/current.ts'
import { entrySpecial } from '../mm/entry.ts'
import { doMbind, modeOf, newPolicy, setHomeNode, vmaMigratable } from '../mm/mempolicy.ts'
import { TWO_64, isPageAligned, pageAlign, pageFloor } from '../mm/size.ts'
import { vmaIsAnonymous } from '../mm/vma.ts'
import { VM_ACCESS_FLAGS } from '../mm/vm-flags.ts'
import { policyOf, vmaPolicy } from '../mm/vma-policy.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { populateRead } from '../fault/populate.ts'
import { clearUser } from '../fault/uaccess.ts'
import { BLOCKED, EFAULT, EINVAL, ENODEV, ENOENT, ENOSYS, EPERM, ESRCH } from '../uapi/errno.ts'
import * as uapi from '../uapi/mempolicy.ts'
import { CAP_SYS_NICE } from '../uapi/mman.ts'
import { ptePresent } from '../uapi/pte.ts'
import { getBytes, getStruct, putBytes, read64 } from './arguments.ts'
import { mayTrace } from './may-trace.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'

/** Bytes of a node mask that the kernel gives: nr_node_ids is 1. */
const maskBytes = 8

const hexDigits = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .reverse()
    .join('')
    .replace(/^0+/, '')

/** get_nodes(): the nodes of a mask as hex digits ('': none), a negative errno or BLOCKED. */
function getNodes(k: TaskKernel, address: number, maxnode: number): string | number {
  let bits = maxnode === 0 ? TWO_64 : maxnode - 1
  if (bits === 0 || address === 0) return ''
  if (bits > 4096 * 8) return -EINVAL
  // Beyond the nodes that the kernel is built for, word by word from the end.
  while (bits > uapi.MAX_NUMNODES) {
    const word = getBytes(k, address + 8 * Math.floor((bits - 1) / 64), 8)
    if (typeof word === 'number') return word
    bits = Math.max(uapi.MAX_NUMNODES, bits - 64)
    if (word.some((byte) => byte !== 0)) return -EINVAL
  }
  const bytes = getBytes(k, address, 8 * Math.ceil(bits / 64))
  if (typeof bytes === 'number') return bytes
  for (let bit = bits; bit < 8 * bytes.length; bit++) bytes[bit >>> 3] &= ~(1 << (bit & 7))
  return hexDigits(bytes)
}

export function sysMbind(k: TaskKernel): number {
  const mode = modeOf(k, k.low[2])
  if (typeof mode === 'number') return mode
  const named = getNodes(k, k.args[3], k.args[4])
  if (typeof named === 'number') return named
  const { mm } = k.current
  if (mm === null) return -EINVAL
  const range = { start: k.args[0], length: k.args[1], flags: k.low[5] }
  return doMbind(k, mm, { ...range, mode: mode.mode, modeFlags: mode.flags, named })
}

export function sysSetMempolicy(k: TaskKernel): number {
  const mode = modeOf(k, k.low[0])
  if (typeof mode === 'number') return mode
  const named = getNodes(k, k.args[1], k.args[2])
  if (typeof named === 'number') return named
  const policy = newPolicy(mode.mode, mode.flags, named)
  if (typeof policy === 'number') return policy
  k.current.mempolicy = policy
  return 0
}

export function sysSetMempolicyHomeNode(k: TaskKernel): number {
  if (!k.version.has('mempolicy-home-node')) return -ENOSYS
  const [start, length, home, flags] = k.args
  const { mm } = k.current
  if (!isPageAligned(start) || flags !== 0 || home !== 0 || mm === null) return -EINVAL
  const end = start + pageAlign(length)
  if (end >= TWO_64) return -EINVAL
  return end === start ? 0 : setHomeNode(k, mm, start, end, home)
}

/** copy_nodes_to_user(): the low word of a mask, and zeroes behind it. */
function putNodes(k: TaskKernel, address: number, maxnode: number, nodes: string): number {
  const bytes = Math.ceil((maxnode - 1) / 64) * 8
  if (bytes > maskBytes) {
    if (bytes > 4096) return -EINVAL
    const left = clearUser(k, address + maskBytes, bytes - maskBytes)
    if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
  }
  const low = nodes.slice(-16).padStart(16, '0')
  const word = Uint8Array.from({ length: maskBytes }, (_, i) => Number.parseInt(low.slice(14 - 2 * i, 16 - 2 * i), 16))
  return putBytes(k, address, word, Math.min(bytes, maskBytes))
}

interface Answer {
  readonly policy: number
  readonly nodes: string
}

/** What a policy is and where: mode with flags, and the nodes. */
function answerOf(text: string): Answer {
  const policy = policyOf(text)
  if (policy === null) return { policy: uapi.MPOL_DEFAULT, nodes: '' }
  const { mode, flags, named } = policy
  return { policy: mode | flags, nodes: flags !== 0 ? named : mode === uapi.MPOL_LOCAL ? '' : '1' }
}

/** MPOL_F_NODE: on which node the page is, faulted in if need be; or where the next one of an interleaved process goes. */
function nodeOf(k: TaskKernel, mm: Mm, address: number | null, policy: string): Answer | number {
  const { nodes } = answerOf(policy)
  if (address !== null) {
    const result = populateRead(k, mm, pageFloor(address))
    return result !== 0 ? result : { policy: 0, nodes }
  }
  const mode = policyOf(policy)?.mode
  const interleaved = mode === uapi.MPOL_INTERLEAVE || mode === uapi.MPOL_WEIGHTED_INTERLEAVE
  return interleaved ? { policy: 0, nodes } : -EINVAL
}

/** do_get_mempolicy() */
function getPolicy(k: TaskKernel, mm: Mm, address: number, flags: number): Answer | number {
  const { MPOL_F_NODE, MPOL_F_ADDR, MPOL_F_MEMS_ALLOWED } = uapi
  if (flags > 7) return -EINVAL
  if ((flags & MPOL_F_MEMS_ALLOWED) !== 0) return flags === MPOL_F_MEMS_ALLOWED ? { policy: 0, nodes: '1' } : -EINVAL
  const ofAddress = (flags & MPOL_F_ADDR) !== 0
  if (!ofAddress && address !== 0) return -EINVAL
  const vma = ofAddress ? vmaLookup(mm.vmas, address) : null
  if (ofAddress && vma === null) return -EFAULT
  const policy = vma === null ? k.current.mempolicy : vmaPolicy(k, vma, address)
  if ((flags & MPOL_F_NODE) !== 0) return nodeOf(k, mm, ofAddress ? address : null, policy)
  return answerOf(policy)
}

export function sysGetMempolicy(k: TaskKernel): number {
  const [policyAt, nodesAt, maxnode, address, flags] = k.args
  const { mm } = k.current
  if (mm === null || (nodesAt !== 0 && maxnode < 1)) return -EINVAL
  const answer = getPolicy(k, mm, address, flags)
  if (typeof answer === 'number') return answer
  if (policyAt !== 0) {
    const put = putBytes(k, policyAt, new Uint8Array(Int32Array.of(answer.policy).buffer))
    if (put !== 0) return put
  }
  return nodesAt === 0 ? 0 : putNodes(k, nodesAt, maxnode, answer.nodes)
}

/** The process that a call is about: its address space, or why not. */
function targetOf(k: TaskKernel, pid: number, ownUnasked: boolean): Mm | number {
  if (pid === 0 && ownUnasked) return k.current.mm ?? -EINVAL
  const task = pid === 0 ? k.current : k.tasks.get(pid)
  if (task === undefined) return -ESRCH
  if (!mayTrace(k, task)) return -EPERM
  return task.mm ?? -EINVAL
}

/** migrate_pages(2): whatever is moved from other nodes to the one that there is, nothing is there. */
export function sysMigratePages(k: TaskKernel): number {
  const [, maxnode, oldNodes, newNodes] = k.args
  const from = getNodes(k, oldNodes, maxnode)
  if (typeof from === 'number') return from
  const to = getNodes(k, newNodes, maxnode)
  if (typeof to === 'number') return to
  const pid = k.low[0]
  const task = pid === 0 ? k.current : k.tasks.get(pid)
  if (task === undefined) return -ESRCH
  if (!mayTrace(k, task)) return -EPERM
  if (to !== '' && to !== '1' && !capable(k.current, CAP_SYS_NICE)) return -EPERM
  const reaches = to !== '' && (Number.parseInt(to.slice(-1), 16) & 1) !== 0
  return reaches && task.mm !== null ? 0 : -EINVAL
}

/** What move_pages says of one page: its node or -errno. */
function pageStatus(k: TaskKernel, mm: Mm, address: number, moves: boolean): number {
  const vma = vmaLookup(mm.vmas, address)
  if (vma === null || (moves && !vmaMigratable(vma))) return -EFAULT
  walk.peek(k.ram, mm.pgd, Math.floor(address / BLOCK_SIZE), (address % BLOCK_SIZE) >>> 12)
  const walks = k.version.has('move-pages-folio-walk')
  if (ptePresent(walk.low)) {
    // follow_page() did not see pages without rights.
    if (!walks && (vma.flags & VM_ACCESS_FLAGS) === 0) return -ENOENT
    return entrySpecial(walk.low) ? -EFAULT : 0
  }
  // And it told so of memory that no file or object is behind.
  return vmaIsAnonymous(vma) && !walks ? -EFAULT : -ENOENT
}

/** do_pages_move(): all are on the one node already. */
function movePages(k: TaskKernel, mm: Mm, count: number): number {
  const [, , pages, nodes, status] = k.args
  for (let i = 0; i < count; i++) {
    const page = getStruct(k, pages + 8 * i, 8)
    if (typeof page === 'number') return page
    const node = getStruct(k, nodes + 4 * i, 4)
    if (typeof node === 'number') return node
    if (node.getInt32(0, true) !== 0) return -ENODEV
    const put = putBytes(k, status + 4 * i, word(pageStatus(k, mm, read64(page, 0), true)))
    if (put !== 0) return put
  }
  return 0
}

const word = (value: number): Uint8Array => new Uint8Array(Int32Array.of(value).buffer)

/** do_pages_stat(): sixteen at a time. */
function statPages(k: TaskKernel, mm: Mm, count: number): number {
  const [, , pages, , status] = k.args
  for (let at = 0; at < count; at += 16) {
    const many = Math.min(16, count - at)
    const addresses = getStruct(k, pages + 8 * at, 8 * many)
    if (typeof addresses === 'number') return addresses
    const found = Int32Array.from({ length: many }, (_, i) => pageStatus(k, mm, read64(addresses, 8 * i), false))
    const put = putBytes(k, status + 4 * at, new Uint8Array(found.buffer))
    if (put !== 0) return put
  }
  return 0
}

export function sysMovePages(k: TaskKernel): number {
  const flags = k.low[5]
  if ((flags & ~(uapi.MPOL_MF_MOVE | uapi.MPOL_MF_MOVE_ALL)) !== 0) return -EINVAL
  if ((flags & uapi.MPOL_MF_MOVE_ALL) !== 0 && !capable(k.current, CAP_SYS_NICE)) return -EPERM
  const mm = targetOf(k, k.low[0], true)
  if (typeof mm === 'number') return mm
  return k.args[3] !== 0 ? movePages(k, mm, k.args[1]) : statPages(k, mm, k.args[1])
}

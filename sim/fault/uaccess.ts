// The kernel's own accesses to user memory: copy_to_user() and its kin. A page that is missing is faulted in; one that may not
// be touched ends the copy (EFAULT, never a signal). Where a fault sleeps the answer is BLOCKED: the call starts again when the
// task is woken, from the progress it keeps itself.
//
// The current task's address space is loaded. Addresses are doubles; what is beyond user space is refused at once.

import { ACCESS_READ, ACCESS_WRITE } from '../hw/mmu.ts'
import { BLOCK_SIZE, TASK_SIZE, offsetOf } from '../lib/brands.ts'
import { BLOCKED, EFAULT, ENAMETOOLONG } from '../uapi/errno.ts'
import { PF_USER } from '../uapi/pte.ts'
import { doUserAddrFault } from './handle.ts'
import { FAULT_MAJOR, FAULT_MINOR, FAULT_OOM, FAULT_SLEEP } from './kernel.ts'
import type { FaultKernel } from './kernel.ts'

/** Copies up to this many bytes go byte by byte: two native calls and the view that they need cost as much as a hundred bytes. */
const fewBytes = 96

/** access_ok(): the range lies in user space. */
export const accessOk = (address: number, length: number): boolean =>
  address >= 0 && length >= 0 && address + length <= TASK_SIZE

/** Pool position of one user byte, faulted in if need be; -EFAULT or BLOCKED. */
const userPosition = (k: FaultKernel, address: number, access: number): number => {
  const block = Math.floor(address / BLOCK_SIZE)
  const offset = offsetOf(address)
  for (;;) {
    const at = k.mmu.translate(block, offset, access)
    if (at >= 0) return at
    const mm = k.current.mm
    if (mm === null) return -EFAULT
    const outcome = doUserAddrFault(k, mm, block, offset, k.mmu.error & ~PF_USER)
    if (outcome === FAULT_SLEEP || outcome === FAULT_OOM) return BLOCKED
    if (outcome !== FAULT_MINOR && outcome !== FAULT_MAJOR) return -EFAULT
  }
}

/** fault_in_readable(): the bytes of a user range from the first page on that can't be had; 0: all can; or BLOCKED. */
export const faultInReadable = (k: FaultKernel, address: number, count: number): number => {
  for (let at = address; at < address + count; at = Math.floor(at / 4096) * 4096 + 4096) {
    const position = accessOk(at, 1) ? userPosition(k, at, ACCESS_READ) : -EFAULT
    if (position === BLOCKED) return BLOCKED
    if (position < 0) return address + count - at
  }
  return 0
}

/** A copy that goes forward a byte at a time where the two ranges overlap, as the kernel's do. */
export const copyForward = (u8: Uint8Array, to: number, from: number, count: number): void => {
  if (from >= to || from + count <= to) u8.copyWithin(to, from, from + count)
  else for (let i = 0; i < count; i++) u8[to + i] = u8[from + i]
}

/** Words of `k.scratch` into the pool. */
const copyWords = (k: FaultKernel, to: number, from: number, count: number): void => {
  const { i32 } = k.ram
  const { scratchWords } = k
  for (let i = 0; i < count; i++) i32[to + i] = scratchWords[from + i]
}

/** copy_from_user() into a frame with page faults disabled: how many bytes it came to. */
export const copyNoFault = (k: FaultKernel, address: number, pfn: number, offset: number, count: number): number => {
  const to = k.ram.ensure(pfn) + offset
  let done = 0
  while (done < count) {
    const from = address + done
    if (!accessOk(from, 1)) break
    const at = k.mmu.translate(Math.floor(from / BLOCK_SIZE), offsetOf(from), ACCESS_READ)
    if (at < 0) break
    const chunk = Math.min(count - done, 4096 - (from & 4095))
    copyForward(k.ram.u8, to + done, at, chunk)
    k.ram.touch(to + done, chunk)
    done += chunk
  }
  return done
}

/**
 * copy_to_user(): `count` bytes of `source` from `from` on to a user address. Gives the bytes that were not copied (0: all), or
 * BLOCKED.
 */
export const copyToUser = (
  k: FaultKernel,
  address: number,
  source: Uint8Array,
  from: number,
  count: number,
): number => {
  if (!accessOk(address, count)) return count
  let done = 0
  while (done < count) {
    const at = userPosition(k, address + done, ACCESS_WRITE)
    if (at === BLOCKED) return BLOCKED
    if (at < 0) return count - done
    const chunk = Math.min(count - done, 4096 - ((address + done) & 4095)) | 0
    const first = (from + done) | 0
    const u8 = k.ram.u8
    if (source === k.scratch && ((at | first | chunk) & 3) === 0) copyWords(k, at >> 2, first >> 2, chunk >> 2)
    else if (chunk <= fewBytes) for (let i = 0; i < chunk; i++) u8[at + i] = source[first + i]
    else if (source === u8) copyForward(u8, at, first, chunk)
    else u8.set(source.subarray(first, first + chunk), at)
    k.ram.touch(at, chunk)
    done += chunk
  }
  return 0
}

/** copy_from_user(): into `target` from `to` on. Gives the bytes that were not copied, or BLOCKED. */
export const copyFromUser = (
  k: FaultKernel,
  address: number,
  target: Uint8Array,
  to: number,
  count: number,
): number => {
  if (!accessOk(address, count)) return count
  let done = 0
  while (done < count) {
    const at = userPosition(k, address + done, ACCESS_READ)
    if (at === BLOCKED) return BLOCKED
    if (at < 0) return count - done
    const chunk = Math.min(count - done, 4096 - ((address + done) & 4095))
    const u8 = k.ram.u8
    if (chunk <= fewBytes) for (let i = 0; i < chunk; i++) target[to + done + i] = u8[at + i]
    else target.set(u8.subarray(at, at + chunk), to + done)
    done += chunk
  }
  return 0
}

/**
 * Copy between user memory and a frame (a page of the cache): no buffer in between. `write` is towards the user. Gives the bytes
 * that were not copied, or BLOCKED. The range in the frame ends with it at the latest.
 */
export const copyPageUser = (
  k: FaultKernel,
  address: number,
  pfn: number,
  offset: number,
  count: number,
  toUser: boolean,
): number => {
  if (!accessOk(address, count)) return count
  let done = 0
  while (done < count) {
    const user = userPosition(k, address + done, toUser ? ACCESS_WRITE : ACCESS_READ)
    if (user === BLOCKED) return BLOCKED
    if (user < 0) return count - done
    const chunk = Math.min(count - done, 4096 - ((address + done) & 4095))
    const page = (toUser ? k.ram.position(pfn) : k.ram.ensure(pfn)) + offset + done
    // A first write may have given the frame its place; the user's stays where it is.
    k.ram.u8.copyWithin(toUser ? user : page, toUser ? page : user, (toUser ? page : user) + chunk)
    k.ram.touch(toUser ? user : page, chunk)
    done += chunk
  }
  return 0
}

/** clear_user(): zeroes. Gives the bytes not cleared, or BLOCKED. */
export const clearUser = (k: FaultKernel, address: number, count: number): number => {
  if (!accessOk(address, count)) return count
  let done = 0
  while (done < count) {
    const at = userPosition(k, address + done, ACCESS_WRITE)
    if (at === BLOCKED) return BLOCKED
    if (at < 0) return count - done
    const chunk = Math.min(count - done, 4096 - ((address + done) & 4095))
    k.ram.u8.fill(0, at, at + chunk)
    k.ram.touch(at, chunk)
    done += chunk
  }
  return 0
}

/** strncpy_from_user() for paths: the text (one character a byte), or -EFAULT, -ENAMETOOLONG, BLOCKED. */
export const strncpyFromUser = (k: FaultKernel, address: number, most: number): string | number => {
  let text = ''
  let at = -1
  for (let i = 0; i < most; i++) {
    const byte = address + i
    if (byte < 0 || byte >= TASK_SIZE) return -EFAULT
    if (at < 0 || (byte & 4095) === 0) {
      at = userPosition(k, byte, ACCESS_READ)
      if (at < 0) return at
    } else at++
    const value = k.ram.u8[at]
    if (value === 0) return text
    text += String.fromCharCode(value)
  }
  return -ENAMETOOLONG
}

/** get_user() of bytes: a new array, or -EFAULT, or BLOCKED. */
export const readUser = (k: FaultKernel, address: number, count: number): Uint8Array | number => {
  const bytes = new Uint8Array(count)
  const left = copyFromUser(k, address, bytes, 0, count)
  if (left === BLOCKED) return BLOCKED
  return left === 0 ? bytes : -EFAULT
}

/** put_user() of bytes: 0, -EFAULT, or BLOCKED. */
export const writeUser = (k: FaultKernel, address: number, bytes: Uint8Array): number => {
  const left = copyToUser(k, address, bytes, 0, bytes.length)
  if (left === BLOCKED) return BLOCKED
  return left === 0 ? 0 : -EFAULT
}

/** put_user() of 32 bits. */
export const putUser32 = (k: FaultKernel, address: number, value: number): number => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setInt32(0, value, true)
  return writeUser(k, address, bytes)
}

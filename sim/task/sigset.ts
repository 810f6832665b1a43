// Sets of signals 1 … 64 as two 32-bit words: sigset_t of the kernel.

export interface SigSet {
  low: number
  high: number
}

export const createSigSet = (low = 0, high = 0): SigSet => ({ low, high })

export const sigHas = (set: SigSet, signal: number): boolean =>
  signal <= 32 ? ((set.low >>> (signal - 1)) & 1) !== 0 : ((set.high >>> (signal - 33)) & 1) !== 0

export const sigAdd = (set: SigSet, signal: number): void => {
  if (signal <= 32) set.low |= 1 << (signal - 1)
  else set.high |= 1 << (signal - 33)
}

export const sigDelete = (set: SigSet, signal: number): void => {
  if (signal <= 32) set.low &= ~(1 << (signal - 1))
  else set.high &= ~(1 << (signal - 33))
}

/** The set without SIGKILL and SIGSTOP, which can't be blocked. */
export const sigBlockable = (low: number, high: number): SigSet => ({ low: low & ~((1 << 8) | (1 << 18)), high })

/** sixteen hexadecimal digits, as /proc/PID/status prints it. */
export const sigHex = (set: SigSet): string =>
  (set.high >>> 0).toString(16).padStart(8, '0') + (set.low >>> 0).toString(16).padStart(8, '0')

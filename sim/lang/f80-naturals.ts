// Natural numbers of any size, for constants of long double: limbs of 24 bits, the lowest first, no zero on top.

export type Nat = readonly number[]

const BITS = 24
const BASE = 1 << BITS

function trimmed(limbs: number[]): Nat {
  while (limbs.length > 0 && limbs[limbs.length - 1] === 0) limbs.pop()
  return limbs
}

/** Two words of 32 bits. */
export const naturalOf = (lo: number, hi: number): Nat =>
  trimmed([lo & 0xffffff, (lo >>> 24) | ((hi & 0xffff) << 8), hi >>> 16])

/** The low 64 bits. */
export const wordsOf = (n: Nat): { lo: number; hi: number } => ({
  lo: (n[0] ?? 0) | ((n[1] ?? 0) << 24),
  hi: ((n[1] ?? 0) >>> 8) | ((n[2] ?? 0) << 16),
})

/** `n * factor + more`; both below 2^24. */
export function timesPlus(n: Nat, factor: number, more: number): Nat {
  const out: number[] = []
  let carry = more
  for (const limb of n) {
    carry += limb * factor
    out.push(carry % BASE)
    carry = Math.floor(carry / BASE)
  }
  out.push(carry)
  return trimmed(out)
}

export function multiply(a: Nat, b: Nat): Nat {
  let sum: Nat = []
  for (let i = b.length - 1; i >= 0; i--) sum = plus([0, ...sum], timesPlus(a, b[i], 0))
  return sum
}

export function plus(a: Nat, b: Nat): Nat {
  const out: number[] = []
  let carry = 0
  for (let i = 0; i < a.length || i < b.length; i++) {
    carry += (a[i] ?? 0) + (b[i] ?? 0)
    out.push(carry & (BASE - 1))
    carry >>>= BITS
  }
  out.push(carry)
  return trimmed(out)
}

/** a - b; a is not less. */
export function minus(a: Nat, b: Nat): Nat {
  const out: number[] = []
  let borrow = 0
  for (let i = 0; i < a.length; i++) {
    const d = a[i] - (b[i] ?? 0) - borrow
    borrow = d < 0 ? 1 : 0
    out.push(d & (BASE - 1))
  }
  return trimmed(out)
}

/** Below, equal, above zero as a is less, equal, greater. */
export function compare(a: Nat, b: Nat): number {
  if (a.length !== b.length) return a.length - b.length
  for (let i = a.length - 1; i >= 0; i--) if (a[i] !== b[i]) return a[i] - b[i]
  return 0
}

export const bitLength = (n: Nat): number =>
  n.length === 0 ? 0 : BITS * n.length - (Math.clz32(n[n.length - 1]) - (32 - BITS))

export function shiftLeft(n: Nat, by: number): Nat {
  if (n.length === 0) return n
  const zeros = Array.from({ length: Math.floor(by / BITS) }, () => 0)
  return [...zeros, ...timesPlus(n, 1 << (by % BITS), 0)]
}

export function shiftRight(n: Nat, by: number): Nat {
  const skip = Math.floor(by / BITS)
  const rest = by % BITS
  const out: number[] = []
  for (let i = skip; i < n.length; i++) out.push((n[i] >>> rest) | (((n[i + 1] ?? 0) << (BITS - rest)) & (BASE - 1)))
  return trimmed(out)
}

export function powerOf(base: number, exponent: number): Nat {
  let n: Nat = [1]
  for (let i = 0; i < exponent; i++) n = timesPlus(n, base, 0)
  return n
}

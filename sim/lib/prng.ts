// The one random generator: xorshift128 on Int32 words, seeded by splitmix. Its whole state is four words of plain data.

/** Four words; never all zero. */
export type PrngState = Int32Array

/** splitmix32: spreads a small seed over the words. */
export const makePrng = (seed: number): PrngState => {
  const state = new Int32Array(4)
  let s = seed | 0
  for (let i = 0; i < 4; i++) {
    s = (s + 0x9e3779b9) | 0
    let z = s
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    state[i] = z ^ (z >>> 15)
  }
  if ((state[0] | state[1] | state[2] | state[3]) === 0) state[0] = 1
  return state
}

/** The next 32 bits, signed. */
export const nextWord = (state: PrngState): number => {
  let t = state[3]
  const s = state[0]
  state[3] = state[2]
  state[2] = state[1]
  state[1] = s
  t ^= t << 11
  t ^= t >>> 8
  state[0] = t ^ s ^ (s >>> 19)
  return state[0]
}

/** An integer from 0 up to, not including, `bound` (at most 2^32). */
export const nextBelow = (state: PrngState, bound: number): number =>
  Math.floor(((nextWord(state) >>> 0) / 2 ** 32) * bound)

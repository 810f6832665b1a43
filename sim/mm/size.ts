// 64-bit sizes and addresses as doubles, with the arithmetic that the system calls need: page rounding that wraps as
// unsigned long does, and alignment.

export const PAGE_SIZE = 4096
export const PAGE_SHIFT = 12
const TWO_32 = 4294967296
export const TWO_64 = TWO_32 * TWO_32

/**
 * An unsigned long of a system call from its two words. Exact below 2^53. Above, the page number stays exact, and a
 * value that is not page-aligned is marked by 2048, which a double can still carry there: so alignment, rounding up and
 * comparison with page-aligned limits give what 64-bit arithmetic gives.
 */
export const sizeFromWords = (low: number, high: number): number => {
  const unsignedHigh = high >>> 0
  if (unsignedHigh < 0x20_0000) return unsignedHigh * TWO_32 + (low >>> 0)
  const misaligned = (low & 0xfff) !== 0 ? 2048 : 0
  return unsignedHigh * TWO_32 + ((low >>> 0) - (low & 0xfff)) + misaligned
}

/** offset_in_page(); of the low word's bits (lib/brands.ts). */
const offsetInPage = (value: number): number => value & (PAGE_SIZE - 1)

/** offset_in_page() is zero. */
export const isPageAligned = (value: number): boolean => offsetInPage(value) === 0

/** PAGE_ALIGN(): up to a page, wrapping to 0 at the top. */
export const pageAlign = (value: number): number => {
  const up = Math.ceil(value / PAGE_SIZE) * PAGE_SIZE
  return up >= TWO_64 ? 0 : up
}

/** Down to a page: value & PAGE_MASK. */
export const pageFloor = (value: number): number => value - offsetInPage(value)

/** PAGE_ALIGN(length + offset), both unsigned long: added page by page, since the sum may be too long for a double. */
export const pageAlignSum = (length: number, offset: number): number => {
  const rest = offsetInPage(length) + offsetInPage(offset)
  const pages = Math.floor(length / PAGE_SIZE) + Math.floor(offset / PAGE_SIZE) + Math.ceil(rest / PAGE_SIZE)
  return (pages % (TWO_64 / PAGE_SIZE)) * PAGE_SIZE
}

// The four kinds of number that must not be mixed, and the only conversions between them.
//
//   VAddr  user address, bytes     exact double below 2^47
//   PAddr  physical address, bytes exact double below 2^36
//   Pfn    page frame number       small integer
//   Pgoff  page index in an object exact double
//
// Hot paths pass an address as two small integers: `block`, the address divided by 2^21 (what one leaf table maps), and
// `offset`, the rest; `offset >>> 12` is the index in the leaf table. A double that crosses a call is boxed, those are not.
// In the CPU an address is the Int32 pair low, high.

export type VAddr = number & { readonly __brand: 'VAddr' }
export type PAddr = number & { readonly __brand: 'PAddr' }
export type Pfn = number & { readonly __brand: 'Pfn' }
export type Pgoff = number & { readonly __brand: 'Pgoff' }

export const PAGE_SHIFT = 12
export const PAGE_SIZE = 4096
/** Bytes that one leaf table maps. */
export const BLOCK_SIZE = 2 ** 21
/** The end of user addresses: TASK_SIZE_MAX, the last page of the lower half is never mapped. */
export const TASK_SIZE = 2 ** 47 - PAGE_SIZE

export const vaddr = (value: number): VAddr => value as VAddr
export const pfn = (value: number): Pfn => value as Pfn
export const pgoff = (value: number): Pgoff => value as Pgoff

// The remainder of a double (%) is a call of the C library that takes 35 ns; its low word's bits take 2 ns and are exact, also above 2^53.

/** Rounds down to a page. */
export const pageAlignDown = (address: number): VAddr => (address - (address & (PAGE_SIZE - 1))) as VAddr
/** Rounds up to a page; sizes too. */
export const pageAlign = (address: number): VAddr => pageAlignDown(address + PAGE_SIZE - 1)
export const isPageAligned = (address: number): boolean => (address & (PAGE_SIZE - 1)) === 0

/** Number of the 2 MiB block of an address. */
export const blockOf = (address: number): number => Math.floor(address / BLOCK_SIZE)
/** Offset of an address in its block. */
export const offsetOf = (address: number): number => address & (BLOCK_SIZE - 1)
/** Index of the address's page in its leaf table. */
export const pageOf = (address: number): number => (address >>> PAGE_SHIFT) & 511
/** The address of a page: block and index in the leaf table. */
export const addressOf = (block: number, page: number): VAddr => (block * BLOCK_SIZE + page * PAGE_SIZE) as VAddr
/** Virtual page number: 35 bits, an exact double. */
export const vpnOf = (address: number): number => Math.floor(address / PAGE_SIZE)

/** Low word of an address or of any integer between -2^53 and 2^53. */
export const lowWord = (value: number): number => value | 0
/** High word of the same, two's complement. */
export const highWord = (value: number): number => Math.floor(value / 2 ** 32) | 0
/** The signed 64-bit number of an Int32 pair; exact between -2^53 and 2^53. */
export const joinWords = (low: number, high: number): number => high * 2 ** 32 + (low >>> 0)
/** The unsigned one. */
export const joinUnsigned = (low: number, high: number): number => (high >>> 0) * 2 ** 32 + (low >>> 0)

// Kinds of memory and states of a page: the letter, the hatch and the words of each, the same in every picture.

export type Kind = 'text' | 'data' | 'heap' | 'anon' | 'file-private' | 'file-shared' | 'stack' | 'none' | 'kernel'

export const kindLetter: Readonly<Record<Kind, string>> = {
  text: 'T',
  data: 'D',
  heap: 'H',
  anon: 'A',
  'file-private': 'Fp',
  'file-shared': 'Fs',
  stack: 'St',
  none: 'N',
  kernel: 'K',
}

export const kindName: Readonly<Record<Kind, string>> = {
  text: 'text',
  data: 'read-only data',
  heap: 'heap',
  anon: 'anonymous',
  'file-private': 'private file',
  'file-shared': 'shared',
  stack: 'stack',
  none: 'PROT_NONE',
  kernel: 'of the kernel',
}

/** The kind of a region from what its line of maps says. */
export const kindOfLine = (perms: string, hasFile: boolean, name: string): Kind => {
  if (/^\[(vdso|vvar|vvar_vclock|vsyscall)\]$/.test(name)) return 'kernel'
  if (perms.startsWith('---')) return 'none'
  if (name.startsWith('[stack')) return 'stack'
  if (name === '[heap]') return 'heap'
  if (perms.endsWith('s')) return 'file-shared'
  if (!hasFile) return 'anon'
  if (perms[2] === 'x') return 'text'
  return perms[1] === 'w' ? 'file-private' : 'data'
}

export type PageState = 'absent' | 'zero' | 'anon' | 'file' | 'dirty' | 'swap' | 'marker' | 'none' | 'lazyfree' | 'kern'

export const stateLetter: Readonly<Record<PageState, string>> = {
  absent: '·',
  zero: '0',
  anon: 'A',
  file: 'F',
  dirty: 'D',
  swap: 'S',
  marker: 'M',
  none: 'N',
  lazyfree: 'L',
  kern: 'K',
}

export const stateName: Readonly<Record<PageState, string>> = {
  absent: 'not present',
  zero: 'zero page',
  anon: 'anonymous page',
  file: 'page of a file',
  dirty: 'page of a file, dirty',
  swap: 'swapped out',
  marker: 'a marker, no page',
  none: 'PROT_NONE',
  lazyfree: 'lazily freed page',
  kern: 'the kernel’s page',
}

const units: readonly (readonly [number, string])[] = [
  [2 ** 60, 'EiB'],
  [2 ** 50, 'PiB'],
  [2 ** 40, 'TiB'],
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
]

/** 4 KiB, 1.5 MiB, 127 TiB. */
export const sizeText = (bytes: number): string => {
  for (const [unit, name] of units) {
    if (bytes < unit) continue
    const value = bytes / unit
    return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${name}`
  }
  return `${bytes} B`
}

/** `1 page`, `2 pages`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

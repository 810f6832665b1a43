// The object file: what the compiler gives and the linker takes. A list of atoms (one function or one object each), so that only
// what a program uses is linked. Everything is plain data.

/** How a place in an atom gets its final value. `at`: byte in data, word in code. */
export interface Reloc {
  readonly at: number
  readonly symbol: string
  readonly addend: number
  /** abs: an address (64 bits in data, one word in code); call: a function's code position; tp: offset from the thread pointer. */
  readonly kind: 'abs' | 'call' | 'tp'
}

/** Where an atom goes. */
export type Section = 'text' | 'rodata' | 'relro' | 'data' | 'bss' | 'tdata' | 'tbss'

/** One function or object. */
export interface Atom {
  readonly name: string
  readonly binding: 'local' | 'global' | 'weak'
  readonly section: Section
  readonly align: number
  /** Bytes; of code 4 a word. */
  readonly size: number
  /** null for code, bss and tbss. */
  readonly bytes: Uint8Array | null
  readonly code: Int32Array | null
  /** Code of an archive's function, decoded when it is linked. */
  readonly lazyCode: { decode(): Int32Array } | null
  readonly relocs: readonly Reloc[]
  /** Jump tables of a function: entries relative to the `jtab` instruction. The words at `jumpAt` get the table's base added. */
  readonly jumps: Int32Array | null
  readonly jumpAt: readonly number[]
  /** Names inside the atom (labels whose address is taken): word offsets. */
  readonly labels: readonly { readonly name: string; readonly at: number }[]
  readonly frameBytes: number
  readonly slots: number
  /** Pairs: word offset in the code, position (file index * 2^32 + line * 2^12 + column). */
  readonly lines: readonly number[]
}

/** One translation unit, compiled. */
export interface ObjectFile {
  readonly name: string
  readonly files: readonly string[]
  readonly atoms: readonly Atom[]
  /** The program's stack must be executable (code for nested functions is put there). */
  readonly executableStack?: boolean
  /** Another name for a symbol. */
  readonly aliases: readonly {
    readonly name: string
    readonly target: string
    readonly binding: 'global' | 'weak' | 'local'
  }[]
  /** Functions that run before (1) and after (2) main, or both (3), and when among those. */
  readonly startup: readonly { readonly symbol: string; readonly when: number; readonly priority: number }[]
  /** Symbols that need not exist. */
  readonly weakReferences: readonly string[]
}

/** An atom with everything that it need not say left out. */
export const makeAtom = (part: Partial<Atom> & Pick<Atom, 'name' | 'section' | 'size'>): Atom => ({
  binding: 'local',
  align: 1,
  bytes: null,
  code: null,
  lazyCode: null,
  relocs: [],
  jumps: null,
  jumpAt: [],
  labels: [],
  frameBytes: 0,
  slots: 0,
  lines: [],
  ...part,
})

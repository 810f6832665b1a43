// What the linker makes and exec, the VM and the views use: an executable image. Plain data.
//
// The layout is that of a static non-PIE program linked by GNU ld on x86-64: an R segment with the headers at 0x400000, RX text at
// 0x401000, R rodata, then one RW segment whose first pages are "relro" (the C library's start-up makes them read-only),
// then data, then bss as anonymous memory. The heap starts at the page after bss.

/** One PT_LOAD: file bytes from `offset`, mapped at `vaddr`; `memsz` beyond `bytes.length` is zero-filled (bss). */
export interface Segment {
  readonly vaddr: number
  readonly offset: number
  readonly bytes: Uint8Array
  readonly memsz: number
  /** PF_X 1, PF_W 2, PF_R 4. */
  readonly flags: number
}

/** One function: where its code is (in words) and how large, its frame and slots, its place in the source. */
export interface FunctionInfo {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly frameBytes: number
  readonly slots: number
  /** Ordered pairs: [pc, position], position packed as file * 2^32 + line * 2^12 + column. */
  readonly lines: Float64Array
}

export interface Image {
  readonly name: string
  /** All code; text address of word pc = textBase + 4 * pc. The text segment's bytes are this array's. */
  readonly code: Int32Array
  readonly jumpTables: Int32Array
  readonly textBase: number
  /** Text address of `_start`. */
  readonly entry: number
  readonly segments: readonly Segment[]
  /** Functions ordered by start; `enter`'s operand c is the index here. */
  readonly functions: readonly FunctionInfo[]
  /** Addresses of functions and global objects by name (statics as name.file). */
  readonly symbols: ReadonlyMap<string, number>
  readonly files: readonly string[]
  /** Initial thread-local image and its total size; the C library copies it when a thread starts. */
  readonly tls: { readonly vaddr: number; readonly filesz: number; readonly memsz: number; readonly align: number }
}

/** An executable without code: what a task has that runs none of ours. */
export const noImage: Image = {
  name: '',
  code: new Int32Array(0),
  jumpTables: new Int32Array(0),
  textBase: 0,
  entry: 0,
  segments: [],
  functions: [],
  symbols: new Map(),
  files: [],
  tls: { vaddr: 0, filesz: 0, memsz: 0, align: 1 },
}

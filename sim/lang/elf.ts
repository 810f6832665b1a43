// The headers of executable files, as bytes: a program may read them (at __ehdr_start, by AT_PHDR, or in its file), execve and the dynamic
// loader go by them.

import { bug } from '../lib/assert.ts'
import type { Segment } from '../cpu/image.ts'

/** A PT_LOAD to describe. */
export interface ElfLoad {
  /** PF_X 1, PF_W 2, PF_R 4. */
  readonly flags: number
  readonly offset: number
  readonly vaddr: number
  readonly filesz: number
  readonly memsz: number
}

/** What the headers of a file say. */
export interface ElfShape {
  /** ET_EXEC 2, ET_DYN 3. */
  readonly type: 2 | 3
  /** Path in PT_INTERP. */
  readonly interp: string | null
  readonly loads: readonly ElfLoad[]
  /** p_align of the loads: the page size that the linker provided for. */
  readonly align: number
  readonly relro: { readonly vaddr: number; readonly memsz: number }
  readonly tls: {
    readonly vaddr: number
    readonly filesz: number
    readonly memsz: number
    readonly align: number
  } | null
  /** Where code and, behind it or at its own place, constants go. */
  readonly text: number
  readonly constants: number
  readonly executableStack?: boolean
}

const PT_LOAD = 1
const PT_INTERP = 3
const PT_PHDR = 6
const PT_TLS = 7
const PT_GNU_STACK = 0x6474e551
const PT_GNU_RELRO = 0x6474e552

/** Bytes of an ELF64 header, of a program header. */
export const ELF_HEADER_SIZE = 64
export const PROGRAM_HEADER_SIZE = 56

type ProgramHeader = readonly [type: number, flags: number, offset: number, vaddr: number, filesz: number, memsz: number, align: number] // prettier-ignore

/** Where in the file an address of a shape stands. */
function offsetOf(shape: ElfShape, vaddr: number): number {
  const load = shape.loads.find((each) => vaddr >= each.vaddr && vaddr < each.vaddr + Math.max(each.memsz, 1))
  return load === undefined ? bug(`no segment has ${vaddr}`) : load.offset + vaddr - load.vaddr
}

function programHeaders(shape: ElfShape): ProgramHeader[] {
  const base = shape.loads[0].vaddr
  const headers: ProgramHeader[] = shape.loads.map((load) => [
    PT_LOAD, load.flags, load.offset, load.vaddr, load.filesz, load.memsz, shape.align,
  ]) // prettier-ignore
  if (shape.tls !== null) {
    const { vaddr, filesz, memsz, align } = shape.tls
    headers.push([PT_TLS, 4, offsetOf(shape, vaddr), vaddr, filesz, memsz, align])
  }
  headers.push([PT_GNU_STACK, shape.executableStack ? 7 : 6, 0, 0, 0, 0, 16])
  headers.push([PT_GNU_RELRO, 4, offsetOf(shape, shape.relro.vaddr), shape.relro.vaddr, shape.relro.memsz, shape.relro.memsz, 1]) // prettier-ignore
  if (shape.interp === null) return headers
  const count = headers.length + 2
  const at = ELF_HEADER_SIZE + PROGRAM_HEADER_SIZE * count
  const length = shape.interp.length + 1
  return [
    [PT_PHDR, 4, ELF_HEADER_SIZE, base + ELF_HEADER_SIZE, PROGRAM_HEADER_SIZE * count, PROGRAM_HEADER_SIZE * count, 8],
    [PT_INTERP, 4, at, base + at, length, length, 1],
    ...headers,
  ]
}

/** The file's first bytes: ELF header, program headers, the interpreter's path. */
export function elfHead(shape: ElfShape, entry: number): Uint8Array {
  const headers = programHeaders(shape)
  const path = shape.interp === null ? '' : `${shape.interp}\0`
  const table = ELF_HEADER_SIZE + PROGRAM_HEADER_SIZE * headers.length
  const bytes = new Uint8Array(table + path.length)
  const view = new DataView(bytes.buffer)
  const long = (at: number, value: number): void => {
    view.setUint32(at, value >>> 0, true)
    view.setUint32(at + 4, Math.floor(value / 2 ** 32), true)
  }
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])
  view.setUint16(16, shape.type, true)
  view.setUint16(18, 62, true)
  view.setUint32(20, 1, true)
  long(24, entry)
  long(32, ELF_HEADER_SIZE)
  view.setUint16(52, ELF_HEADER_SIZE, true)
  view.setUint16(54, PROGRAM_HEADER_SIZE, true)
  view.setUint16(56, headers.length, true)
  view.setUint16(58, 64, true)
  headers.forEach(([type, flags, offset, vaddr, filesz, memsz, align], i) => {
    const at = ELF_HEADER_SIZE + PROGRAM_HEADER_SIZE * i
    view.setUint32(at, type, true)
    view.setUint32(at + 4, flags, true)
    ;[offset, vaddr, vaddr, filesz, memsz, align].forEach((value, field) => long(at + 8 + 8 * field, value))
  })
  for (let i = 0; i < path.length; i++) bytes[table + i] = path.charCodeAt(i)
  return bytes
}

/** The segments of a file: `contents` by address, with the headers at the start of the first. */
export function elfFile(shape: ElfShape, contents: Uint8Array, entry: number): Segment[] {
  const head = elfHead(shape, entry)
  return shape.loads.map((load, i) => {
    const bytes = new Uint8Array(load.filesz)
    bytes.set(contents.subarray(load.vaddr, load.vaddr + load.filesz))
    if (i === 0) bytes.set(head)
    return { vaddr: load.vaddr, offset: load.offset, bytes, memsz: load.memsz, flags: load.flags }
  })
}

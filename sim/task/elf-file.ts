// What execve reads of an ELF file before it gives anything up: the header, the program headers, the interpreter's path
// (fs/binfmt_elf.c load_elf_binary() up to begin_new_exec()).

import { EINVAL, ENOEXEC } from '../uapi/errno.ts'
import { O_RDONLY } from '../uapi/fcntl.ts'
import { allocFile, fput } from '../fs/file.ts'
import { latin1 } from '../fs/sink.ts'
import type { Image } from '../cpu/image.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

export const PT_LOAD = 1
const PT_INTERP = 3
export const PT_PHDR = 6
export const PT_GNU_STACK = 0x6474e551

export const ET_EXEC = 2
export const ET_DYN = 3
const EM_X86_64 = 62

/** ELIBBAD: the interpreter is no ELF file for this machine. */
const ELIBBAD = 80
const EIO = 5

const headerSize = 64
const programHeaderSize = 56
const pathMost = 4096

export interface ProgramHeader {
  readonly type: number
  /** PF_X 1, PF_W 2, PF_R 4. */
  readonly flags: number
  readonly offset: number
  /** Its lower half, which is exact. */
  readonly offsetLow: number
  readonly vaddr: number
  readonly filesz: number
  readonly memsz: number
  readonly align: number
}

export interface ElfFile {
  readonly type: number
  readonly entry: number
  readonly headerOffset: number
  readonly headers: readonly ProgramHeader[]
  /** PT_INTERP; null: the program stands on its own. */
  readonly interpreter: string | null
}

/** Bytes of a file, as many as there are, without a task's buffer; a negative errno or BLOCKED. */
export function kernelBytes(k: TaskKernel, dentry: Dentry, position: number, count: number): Uint8Array | number {
  const file = allocFile(k, dentry, O_RDONLY | 0o100000, dentry.inode.fops)
  const bytes = new Uint8Array(count)
  let done = 0
  let result = 1
  while (done < count && result > 0) {
    result = k.fileOps[file.fops].readKernel?.(k, file, bytes.subarray(done), position + done) ?? -ENOEXEC
    if (result > 0) done += result
  }
  fput(k, file)
  return result < 0 ? result : bytes.subarray(0, done)
}

/** The code of a file that the linker made; null: nobody knows its instructions. */
export function imageOf(k: TaskKernel, dentry: Dentry): Image | null {
  const { id } = dentry.inode
  const known = k.images.get(id)
  if (known !== undefined) return known
  const program = k.programs.get(id)
  if (program === undefined) return null
  const image = k.hooks.program(program)
  if (image !== null) k.images.set(id, image)
  return image
}

/** A part of the file: of a known image from its first segment, so that a program's start does not read its own file twice. */
function part(k: TaskKernel, dentry: Dentry, image: Image | null, offset: number, count: number): Uint8Array | number {
  const head = image?.segments[0]?.bytes
  if (head !== undefined && offset + count <= head.length) return head.subarray(offset, offset + count)
  return kernelBytes(k, dentry, offset, count)
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const long = (view: DataView, at: number): number => view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)

function programHeader(view: DataView, at: number): ProgramHeader {
  return {
    type: view.getUint32(at, true),
    flags: view.getUint32(at + 4, true),
    offset: long(view, at + 8),
    offsetLow: view.getUint32(at + 8, true),
    vaddr: long(view, at + 16),
    filesz: long(view, at + 32),
    memsz: long(view, at + 40),
    align: long(view, at + 48),
  }
}

/** elf_check_arch() and what must hold before the program headers are read. */
function isElf(bytes: Uint8Array): boolean {
  if (bytes.length < headerSize || ![0x7f, 0x45, 0x4c, 0x46].every((byte, i) => bytes[i] === byte)) return false
  return viewOf(bytes).getUint16(18, true) === EM_X86_64
}

/** Is it something that runs? Of an interpreter this is asked too late to refuse it. */
export const runs = (type: number): boolean => type === ET_EXEC || type === ET_DYN

/** load_elf_phdrs(): at most 64 KiB of them, before 6.17 a page. */
function programHeaders(k: TaskKernel, dentry: Dentry, image: Image | null, head: DataView): ProgramHeader[] | null {
  const count = head.getUint16(56, true)
  if (head.getUint16(54, true) !== programHeaderSize || count < 1) return null
  if (count * programHeaderSize > (k.version.has('elf-headers-64k') ? 65536 : 4096)) return null
  const bytes = part(k, dentry, image, long(head, 32), count * programHeaderSize)
  if (typeof bytes === 'number' || bytes.length < count * programHeaderSize) return null
  const view = viewOf(bytes)
  return Array.from({ length: count }, (_, i) => programHeader(view, i * programHeaderSize))
}

/** The file as ELF; a negative errno, ENOEXEC for everything that is none. */
export function readElf(k: TaskKernel, dentry: Dentry): ElfFile | number {
  const image = imageOf(k, dentry)
  const bytes = part(k, dentry, image, 0, headerSize)
  if (typeof bytes === 'number') return bytes
  if (!isElf(bytes)) return -ENOEXEC
  const head = viewOf(bytes)
  const headers = runs(head.getUint16(16, true)) ? programHeaders(k, dentry, image, head) : null
  if (headers === null) return -ENOEXEC
  const wanted = headers.find(({ type }) => type === PT_INTERP)
  const interpreter = wanted === undefined ? null : interpreterPath(k, dentry, image, wanted)
  if (typeof interpreter === 'number') return interpreter
  return {
    type: head.getUint16(16, true),
    entry: long(head, 24),
    headerOffset: long(head, 32),
    headers,
    interpreter,
  }
}

function interpreterPath(k: TaskKernel, dentry: Dentry, image: Image | null, header: ProgramHeader): string | number {
  if (header.filesz > pathMost || header.filesz < 2) return -ENOEXEC
  if (header.offset + header.filesz >= 2 ** 63) return -EINVAL
  const path = part(k, dentry, image, header.offset, header.filesz)
  if (typeof path === 'number') return path
  if (path.length < header.filesz) return -EIO
  if (path[path.length - 1] !== 0) return -ENOEXEC
  const text = latin1(path)
  const end = text.indexOf('\0')
  // An empty name is opened as it stands: the working directory.
  return end === 0 ? '.' : text.slice(0, end)
}

/** The interpreter's own headers: what is wrong with it is ELIBBAD, or EIO where it is too short. */
export function readInterpreter(k: TaskKernel, dentry: Dentry): ElfFile | number {
  const image = imageOf(k, dentry)
  const bytes = part(k, dentry, image, 0, headerSize)
  if (typeof bytes === 'number') return bytes
  if (bytes.length < headerSize) return -EIO
  if (!isElf(bytes)) return -ELIBBAD
  const head = viewOf(bytes)
  const headers = programHeaders(k, dentry, image, head)
  if (headers === null) return -ELIBBAD
  return {
    type: head.getUint16(16, true),
    entry: long(head, 24),
    headerOffset: long(head, 32),
    headers,
    interpreter: null,
  }
}

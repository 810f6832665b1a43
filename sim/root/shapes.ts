// The segments of real files: what readelf says of a program, a dynamic loader and a C library, as the linkers of two times made them. Our
// files of these names have the same headers, so execve and the loader map them at the same addresses.
//
// Until binutils 2.31 a file had two segments, text and data, with 2 MiB between them (p_align 0x200000), so that one file could be mapped
// with pages of either size; since then there are four, on pages of 4 KiB, and code is apart from constants (-z separate-code).

import type { ElfShape } from '../lang/elf.ts'

const R = 4
const RW = 6
const RX = 5

/** A tool's name: `NAME.c` beside this file. */
export type Tool = 'mkfs' | 'mount' | 'sh' | 'umount'

/** Before the change: glibc 2.27 as of 2018. After it: glibc 2.36, Debian 12. */
export type Userland = '2.27' | '2.36'

/** One shape of each kind of file. */
export interface Shapes {
  readonly cat: ElfShape
  readonly ld: ElfShape
  readonly libc: ElfShape
}

const interp = '/lib64/ld-linux-x86-64.so.2'

/** Tools of ours, which stand on their own: static and position-independent, in one segment. */
export const toolShape: ElfShape = {
  type: 3,
  interp: null,
  loads: [{ flags: RX, offset: 0, vaddr: 0, filesz: 0x20000, memsz: 0x20000 }],
  align: 0x1000,
  relro: { vaddr: 0, memsz: 0 },
  tls: null,
  text: 0x1000,
  constants: 0x1000,
}

export const shapes: Readonly<Record<Userland, Shapes>> = {
  '2.27': {
    cat: {
      type: 3,
      interp,
      loads: [
        { flags: RX, offset: 0, vaddr: 0, filesz: 0x7a5c, memsz: 0x7a5c },
        { flags: RW, offset: 0x7a90, vaddr: 0x207a90, filesz: 0x5f0, memsz: 0x790 },
      ],
      align: 0x200000,
      relro: { vaddr: 0x207a90, memsz: 0x570 },
      tls: null,
      text: 0x1000,
      constants: 0x1000,
    },
    ld: {
      type: 3,
      interp: null,
      loads: [
        { flags: RX, offset: 0, vaddr: 0, filesz: 0x25f60, memsz: 0x25f60 },
        { flags: RW, offset: 0x26bc0, vaddr: 0x226bc0, filesz: 0x13bc, memsz: 0x1550 },
      ],
      align: 0x200000,
      relro: { vaddr: 0x226bc0, memsz: 0x440 },
      tls: null,
      text: 0x1000,
      constants: 0x1000,
    },
    libc: {
      type: 3,
      interp: null,
      loads: [
        { flags: RX, offset: 0, vaddr: 0, filesz: 0x1b4e1c, memsz: 0x1b4e1c },
        { flags: RW, offset: 0x1b5740, vaddr: 0x3b5740, filesz: 0x5124, memsz: 0x93a0 },
      ],
      align: 0x200000,
      relro: { vaddr: 0x3b5740, memsz: 0x38c0 },
      tls: { vaddr: 0x3b5740, filesz: 0x10, memsz: 0x90, align: 8 },
      text: 0x1000,
      constants: 0x1000,
    },
  },
  '2.36': {
    cat: {
      type: 3,
      interp,
      loads: [
        { flags: R, offset: 0, vaddr: 0, filesz: 0x1720, memsz: 0x1720 },
        { flags: RX, offset: 0x2000, vaddr: 0x2000, filesz: 0x4da9, memsz: 0x4da9 },
        { flags: R, offset: 0x7000, vaddr: 0x7000, filesz: 0x20e8, memsz: 0x20e8 },
        { flags: RW, offset: 0x9c30, vaddr: 0xac30, filesz: 0x650, memsz: 0x7e8 },
      ],
      align: 0x1000,
      relro: { vaddr: 0xac30, memsz: 0x3d0 },
      tls: null,
      text: 0x2000,
      constants: 0x7000,
    },
    ld: {
      type: 3,
      interp: null,
      loads: [
        { flags: R, offset: 0, vaddr: 0, filesz: 0xd58, memsz: 0xd58 },
        { flags: RX, offset: 0x1000, vaddr: 0x1000, filesz: 0x25111, memsz: 0x25111 },
        { flags: R, offset: 0x27000, vaddr: 0x27000, filesz: 0x9c7c, memsz: 0x9c7c },
        { flags: RW, offset: 0x31900, vaddr: 0x31900, filesz: 0x2810, memsz: 0x29d8 },
      ],
      align: 0x1000,
      relro: { vaddr: 0x31900, memsz: 0x1700 },
      tls: null,
      text: 0x1000,
      constants: 0x27000,
    },
    libc: {
      type: 3,
      interp: null,
      loads: [
        { flags: R, offset: 0, vaddr: 0, filesz: 0x25388, memsz: 0x25388 },
        { flags: RX, offset: 0x26000, vaddr: 0x26000, filesz: 0x1550fc, memsz: 0x1550fc },
        { flags: R, offset: 0x17c000, vaddr: 0x17c000, filesz: 0x52c31, memsz: 0x52c31 },
        { flags: RW, offset: 0x1cf8d0, vaddr: 0x1cf8d0, filesz: 0x4f98, memsz: 0x12680 },
      ],
      align: 0x1000,
      relro: { vaddr: 0x1cf8d0, memsz: 0x3730 },
      tls: { vaddr: 0x1cf8d0, filesz: 0x10, memsz: 0x90, align: 8 },
      text: 0x26000,
      constants: 0x17c000,
    },
  },
}

/** The shape of a file. */
export const shapeOf = (kind: keyof Shapes | Tool, userland: Userland): ElfShape =>
  kind === 'cat' || kind === 'ld' || kind === 'libc' ? shapes[userland][kind] : toolShape

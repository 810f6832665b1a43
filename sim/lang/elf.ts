// The headers of the executable file, as bytes: a program may read them (at __ehdr_start, by AT_PHDR, or in its file).

/** A PT_LOAD to describe. */
interface LoadedPart {
  readonly vaddr: number
  readonly offset: number
  readonly bytes: Uint8Array
  readonly memsz: number
  readonly flags: number
}

const PT_LOAD = 1
const PT_TLS = 7
const PT_GNU_STACK = 0x6474e551
const PT_GNU_RELRO = 0x6474e552

/** ELF64 header and program headers for x86-64. */
export function elfHeader(
  entry: number,
  parts: readonly LoadedPart[],
  areas: { relro: number; relroEnd: number; tls: { image: number; filesz: number; memsz: number; align: number } },
): Uint8Array {
  const count = parts.length + 3
  const bytes = new Uint8Array(64 + 56 * count)
  const view = new DataView(bytes.buffer)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])
  view.setUint16(16, 2, true)
  view.setUint16(18, 62, true)
  view.setUint32(20, 1, true)
  view.setUint32(24, entry, true)
  view.setUint32(32, 64, true)
  view.setUint16(52, 64, true)
  view.setUint16(54, 56, true)
  view.setUint16(56, count, true)
  view.setUint16(58, 64, true)
  let at = 64
  const header = (
    type: number,
    flags: number,
    offset: number,
    vaddr: number,
    filesz: number,
    memsz: number,
    align: number,
  ): void => {
    view.setUint32(at, type, true)
    view.setUint32(at + 4, flags, true)
    const values = [offset, vaddr, vaddr, filesz, memsz, align]
    values.forEach((v, i) => {
      view.setUint32(at + 8 + 8 * i, v >>> 0, true)
      view.setUint32(at + 12 + 8 * i, Math.floor(v / 4294967296), true)
    })
    at += 56
  }
  parts.forEach((p, i) => {
    const filesz = i === 0 ? bytes.length : p.bytes.length
    header(PT_LOAD, p.flags, p.offset, p.vaddr, filesz, i === 0 ? bytes.length : p.memsz, 4096)
  })
  const { tls } = areas
  header(PT_TLS, 4, tls.image - 0x400000, tls.image, tls.filesz, tls.memsz, tls.align)
  header(PT_GNU_STACK, 6, 0, 0, 0, 0, 16)
  header(
    PT_GNU_RELRO,
    4,
    areas.relro - 0x400000,
    areas.relro,
    areas.relroEnd - areas.relro,
    areas.relroEnd - areas.relro,
    1,
  )
  return bytes
}

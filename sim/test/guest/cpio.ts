// An initial RAM disk: files and folders in the "newc" form of cpio that the kernel unpacks (Linux: init/initramfs.c).

/** A file of the archive; without contents it is a folder. */
export interface ArchiveEntry {
  readonly path: string
  readonly contents?: Uint8Array
  readonly executable?: boolean
}

const encoder = new TextEncoder()
const folderMode = 0o040755
const fileMode = 0o100644
const executableMode = 0o100755

/** The archive's bytes. */
export function archive(entries: readonly ArchiveEntry[]): Uint8Array {
  const pieces = entries.map((entry, index) => {
    const mode = entry.contents === undefined ? folderMode : entry.executable ? executableMode : fileMode
    return record(entry.path, mode, entry.contents ?? new Uint8Array(), index + 1)
  })
  pieces.push(record('TRAILER!!!', 0, new Uint8Array(), 0))
  return concatenate(pieces)
}

function record(path: string, mode: number, contents: Uint8Array, inode: number): Uint8Array {
  const name = encoder.encode(`${path}\0`)
  const fields = [inode, mode, 0, 0, 1, 0, contents.length, 0, 0, 0, 0, name.length, 0]
  const head = encoder.encode(`070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`)
  return concatenate([padded(concatenate([head, name])), padded(contents)])
}

function padded(bytes: Uint8Array): Uint8Array {
  return bytes.length % 4 === 0 ? bytes : concatenate([bytes, new Uint8Array(4 - (bytes.length % 4))])
}

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

// What running a file writes to standard output and error, kept in order until it is its turn.

import { writeSync } from 'node:fs'

/** A piece of output; its text is kept as it goes to the descriptor: one character a byte, or text. */
export interface Piece {
  readonly fd: number
  readonly text: string
  readonly bytes: boolean
}

export class Output {
  readonly pieces: Piece[] = []

  /** Bytes given as characters. */
  write(fd: number, text: string): void {
    if (text !== '') this.pieces.push({ fd, text, bytes: true })
  }

  /** A message of the command's own. */
  error(text: string): void {
    if (text !== '') this.pieces.push({ fd: 2, text, bytes: false })
  }

  flush(): void {
    writePieces(this.pieces)
    this.pieces.length = 0
  }
}

/** Writes pieces, all of them before the process ends. */
export function writePieces(pieces: readonly Piece[]): void {
  for (const { fd, text, bytes } of pieces) writeAll(fd, Buffer.from(text, bytes ? 'latin1' : 'utf8'))
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(fd, bytes, done)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // The reader of a pipe may go: that is no failure of ours.
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw error
    }
  }
}

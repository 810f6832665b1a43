// Bytes that leave the machine: what the first process prints, collected for the host.

/** A growing array of bytes. */
export interface ByteSink {
  bytes: Uint8Array
  length: number
}

export const createSink = (): ByteSink => ({ bytes: new Uint8Array(256), length: 0 })

/** Adds `count` bytes of `from`. */
export function sinkWrite(sink: ByteSink, from: Uint8Array, count: number): void {
  const needed = sink.length + count
  if (needed > sink.bytes.length) {
    const grown = new Uint8Array(Math.max(needed, 2 * sink.bytes.length))
    grown.set(sink.bytes.subarray(0, sink.length))
    sink.bytes = grown
  }
  sink.bytes.set(from.subarray(0, count), sink.length)
  sink.length = needed
}

/** The bytes as a string of one character a byte. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = ''
  for (let at = from; at < to; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to)))
  }
  return text
}

/** The reverse: the low byte of every character. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

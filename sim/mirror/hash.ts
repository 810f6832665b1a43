// A short fingerprint of a trace: the same program on the same machine has the same one in Node and in every browser.

import type { Recording } from './mirror.ts'

/** FNV-1a over all lanes, as they lie in memory (little-endian everywhere this runs), and the strings; eight hexadecimal digits. */
export const traceHash = (recording: Recording): string => {
  let hash = 0x811c9dc5
  for (const chunk of recording.chunks) {
    const words = new Uint32Array(chunk.buffer, chunk.byteOffset, chunk.length * 2)
    for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i], 0x01000193)
  }
  for (const text of recording.strings) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 0xff, 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

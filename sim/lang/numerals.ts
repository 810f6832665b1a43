// Numbers and bytes as printable characters, for tables that stand in a module's text and are compressed on the wire.
//
// A number is zigzag-coded in base 46, the last digit from the first half of the alphabet. Of bytes, text stays text.

const half = 46

/** Printable ASCII without quotes and backslash, so that it stands in a literal as it is. */
const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => !`"'\\`.includes(c))

/** Stands for the byte 0. */
const zero = '~'

/** Stands before another digit where a byte is no text: which quarter of the bytes it is from. */
const escapes = '^{|}'

/** For each byte its characters. */
const byteTexts = Array.from({ length: 256 }, (_, byte) => {
  const own = String.fromCharCode(byte)
  if (byte === 0) return zero
  return alphabet.includes(own) && !escapes.includes(own) && own !== zero
    ? own
    : escapes[byte >> 6] + alphabet[byte & 63]
})

const valueOf = new Uint8Array(128)
alphabet.forEach((c, i) => (valueOf[c.charCodeAt(0)] = i))

/** Writes numbers and bytes one after the other. */
export class Writer {
  parts: string[] = []

  put(n: number): void {
    let z = ((n << 1) ^ (n >> 31)) >>> 0
    while (z >= half) {
      this.parts.push(alphabet[half + (z % half)])
      z = Math.floor(z / half)
    }
    this.parts.push(alphabet[z])
  }

  list(list: readonly number[]): void {
    this.put(list.length)
    for (const n of list) this.put(n)
  }

  byte(byte: number): void {
    this.parts.push(...byteTexts[byte])
  }

  text(): string {
    return this.parts.join('')
  }
}

/** Reads what a Writer wrote, from a place on. */
export class Reader {
  readonly text: string
  at: number

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  get(): number {
    let z = 0
    for (let factor = 1; ; factor *= half) {
      const v = valueOf[this.text.charCodeAt(this.at++)]
      if (v < half) {
        z += v * factor
        return (z >>> 1) ^ -(z & 1)
      }
      z += (v - half) * factor
    }
  }

  list(): number[] {
    const out: number[] = []
    for (let n = this.get(); n > 0; n--) out.push(this.get())
    return out
  }

  byte(): number {
    const c = this.text[this.at++]
    if (c === zero) return 0
    const quarter = escapes.indexOf(c)
    return quarter < 0 ? c.charCodeAt(0) : 64 * quarter + valueOf[this.text.charCodeAt(this.at++)]
  }
}

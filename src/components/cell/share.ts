// A link that carries an edited cell: everything is in the fragment, which browsers send to nobody. `#cell-ID~DATA`, where DATA is the
// text (and the kernel, if another one was chosen) compressed, in the letters of base64url.

/** What a link says of a cell. */
export interface SharedCell {
  id: string
  text: string
  /** Empty: the author's. */
  kernel: string
}

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())

const toLetters = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const fromLetters = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

/** Longer texts than any that a reader writes: what a link may unpack to. */
const mostText = 200_000

/** The fragment of a cell, with its `#`. */
export const fragmentOf = async ({ id, text, kernel }: SharedCell): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify([text, kernel]))
  return `#cell-${id}~${toLetters(await through(bytes, new CompressionStream('deflate-raw')))}`
}

/** The id of the cell that a fragment is about and carries a text for; null for any other fragment. */
export const idInFragment = (fragment: string): string | null =>
  /^#cell-([a-z0-9-]+)~[\w-]+$/.exec(fragment)?.[1] ?? null

/** What a fragment carries; null where it is none or is damaged. */
export const readFragment = async (fragment: string): Promise<SharedCell | null> => {
  const [, id = '', letters = ''] = /^#cell-([a-z0-9-]+)~([\w-]+)$/.exec(fragment) ?? []
  if (letters === '') return null
  try {
    const bytes = await through(fromLetters(letters), new DecompressionStream('deflate-raw'))
    if (bytes.length > mostText) return null
    const parts: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!Array.isArray(parts)) return null
    const [text, kernel] = parts as unknown[]
    return typeof text === 'string' && typeof kernel === 'string' ? { id, text, kernel } : null
  } catch {
    return null
  }
}

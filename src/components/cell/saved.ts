// Edits kept on the reader's device, one key a cell: site, chapter, id, and a hash of the author's text, so that an edit is never
// laid over a text that it was not made for.

import type { CellData } from './types.ts'

let base = '/'

/** Sites of one host share its storage; the base URL tells them apart. */
export const setBase = (url: string): void => {
  base = url
}

const hash = (text: string): string => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

const keyOf = (data: CellData): string => `pagewalk:${base}:${data.page}:${data.id}:${hash(data.text)}`

/** Keeps an edit; the author's own text is no edit. A browser that keeps nothing loses nothing else. */
export const keep = (data: CellData, text: string): void => {
  try {
    if (text === data.text) localStorage.removeItem(keyOf(data))
    else localStorage.setItem(keyOf(data), text)
  } catch {
    // Storage may be full or forbidden.
  }
}

/** The edit of an earlier visit, or null. */
export const recall = (data: CellData): string | null => {
  try {
    return localStorage.getItem(keyOf(data))
  } catch {
    return null
  }
}

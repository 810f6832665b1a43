// The highlighter: pointing at a mark lights everything that is the same thing or belongs to it, within its cell: a line of the program, a
// region, an entry, a frame. A tap or a click keeps it lit until the next one, or Escape.

const marks = '[data-id], [data-rel]'
/** What a click is for already. */
const controls = 'button, a, summary, input, select, textarea, .code, .editor-box'

const words = (text: string | null): string[] => (text ?? '').split(/\s+/).filter((word) => word !== '')

/** What belongs together by the line that it came from: ids by line. */
type Lines = Readonly<Record<string, string>> | undefined

/** The line of an id, or the ids of a line. */
const byLine = (lines: Lines, id: string | null): string[] => {
  if (lines === undefined || id === null) return []
  if (id.startsWith('line:')) return words(lines[id.slice(5)] ?? null)
  return Object.entries(lines).flatMap(([line, ids]) => (words(ids).includes(id) ? [`line:${line}`] : []))
}

const light = (root: HTMLElement, mark: Element | null, lines: Lines = undefined): void => {
  for (const lit of root.querySelectorAll('.hit')) lit.classList.remove('hit')
  if (!mark) return
  const own = mark.getAttribute('data-id')
  // What it stands in is lit with it: the region around a page.
  const around = mark.parentElement?.closest('[data-id]')?.getAttribute('data-id') ?? null
  const wanted = new Set([
    ...words(mark.getAttribute('data-rel')),
    ...[own, around].filter((id) => id !== null),
    ...byLine(lines, own),
  ])
  for (const other of root.querySelectorAll(marks)) {
    const id = other.getAttribute('data-id')
    const same = id !== null && wanted.has(id)
    const belongs = own !== null && words(other.getAttribute('data-rel')).includes(own)
    if (same || belongs) other.classList.add('hit')
  }
}

/** Wires a cell; returns how to undo it. `linesOf`: of the rows that are shown. */
export const lightOn = (root: HTMLElement | null, linesOf: () => Lines): (() => void) => {
  if (!root) return () => {}
  let pinned: Element | null = null
  const markOf = (event: Event): Element | null =>
    event.target instanceof Element ? event.target.closest(marks) : null
  const over = (event: Event): void => {
    if (pinned?.isConnected !== true) light(root, markOf(event), linesOf())
  }
  const out = (): void => {
    if (pinned?.isConnected !== true) light(root, null)
  }
  const click = (event: Event): void => {
    if (!(event.target instanceof Element) || event.target.closest(controls)) return
    const mark = markOf(event)
    pinned = mark === pinned ? null : mark
    light(root, pinned ?? (event instanceof PointerEvent && event.pointerType === 'mouse' ? mark : null), linesOf())
  }
  const free = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || pinned === null) return
    pinned = null
    light(root, null)
  }
  root.addEventListener('pointerover', over)
  root.addEventListener('focusin', over)
  root.addEventListener('pointerleave', out)
  root.addEventListener('focusout', out)
  root.addEventListener('click', click)
  document.addEventListener('keydown', free)
  return () => {
    root.removeEventListener('pointerover', over)
    root.removeEventListener('focusin', over)
    root.removeEventListener('pointerleave', out)
    root.removeEventListener('focusout', out)
    root.removeEventListener('click', click)
    document.removeEventListener('keydown', free)
  }
}

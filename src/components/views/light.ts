// The highlighter: pointing at a mark lights everything that is the same thing or belongs to it, within its cell.

const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter((word) => word !== '')

const light = (root: HTMLElement, mark: HTMLElement | null): void => {
  for (const lit of root.querySelectorAll('.hit')) lit.classList.remove('hit')
  if (!mark) return
  const own = mark.dataset.id
  const wanted = new Set([own, ...words(mark.dataset.rel)].filter((id) => id !== undefined))
  for (const other of root.querySelectorAll<HTMLElement>('[data-id], [data-rel]')) {
    const same = other.dataset.id !== undefined && wanted.has(other.dataset.id)
    const belongs = own !== undefined && words(other.dataset.rel).includes(own)
    if (same || belongs) other.classList.add('hit')
  }
}

/** Wires a cell; returns how to undo it. */
export const lightOn = (root: HTMLElement | null): (() => void) => {
  if (!root) return () => {}
  const markOf = (event: Event): HTMLElement | null =>
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-id], [data-rel]') : null
  const over = (event: Event): void => light(root, markOf(event))
  const out = (): void => light(root, null)
  root.addEventListener('pointerover', over)
  root.addEventListener('focusin', over)
  root.addEventListener('pointerleave', out)
  root.addEventListener('focusout', out)
  return () => {
    root.removeEventListener('pointerover', over)
    root.removeEventListener('focusin', over)
    root.removeEventListener('pointerleave', out)
    root.removeEventListener('focusout', out)
  }
}

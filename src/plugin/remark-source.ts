// A kernel function named in a chapter as `name()` becomes a link to a source viewer, pinned to a release. The table of functions is
// reference/kernel-functions.ts; a name that is not in it stays as it is (a function of the C library, a program's own).

import type { InlineCode, Link, Parent, Root } from 'mdast'
import { kernelFunctions, sourceRelease } from './reference/kernel-functions.ts'

/** Address and title of a kernel function's source, or null if the table has no such name. */
export const sourceOf = (name: string): { url: string; title: string } | null => {
  const entry = Object.hasOwn(kernelFunctions, name) ? kernelFunctions[name] : undefined
  if (entry === undefined) return null
  const [file, release = sourceRelease] = entry.split(' ')
  return { url: `https://elixir.bootlin.com/linux/v${release}/A/ident/${name}`, title: `${file}, Linux ${release}` }
}

const linked = (code: InlineCode): InlineCode | Link => {
  const name = /^(\w+)\(\)$/.exec(code.value)?.[1]
  const source = name === undefined ? null : sourceOf(name)
  return source === null ? code : { type: 'link', ...source, children: [code] }
}

const visit = (parent: Parent): void => {
  parent.children = parent.children.map((child) => {
    if (child.type === 'inlineCode') return linked(child)
    if ('children' in child && child.type !== 'link' && child.type !== 'heading') visit(child as Parent)
    return child
  }) as typeof parent.children
}

/** The plugin, for `beforeDefaultRemarkPlugins`. */
export default function remarkSource(): (root: Root) => void {
  return visit
}

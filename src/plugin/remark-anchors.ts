// An element written with an id in a chapter is an address that other chapters link to. Docusaurus collects only those of headings, so
// that a link to another looks broken; this plugin hands the element to a component that reports its id.

import type { Parent, Root } from 'mdast'

interface JsxElement {
  type: string
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
}

const isAnchored = (node: JsxElement): boolean =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  /^[a-z]+$/.test(node.name ?? '') &&
  (node.attributes ?? []).some((attribute) => attribute.name === 'id' && typeof attribute.value === 'string')

const visit = (parent: Parent): void => {
  for (const child of parent.children) {
    const node = child as JsxElement
    if (isAnchored(node)) {
      node.attributes = [...(node.attributes ?? []), { type: 'mdxJsxAttribute', name: 'as', value: node.name }]
      node.name = 'Anchored'
    }
    if ('children' in child) visit(child as Parent)
  }
}

/** The plugin, for `beforeDefaultRemarkPlugins`. */
export default function remarkAnchors(): (root: Root) => void {
  return visit
}

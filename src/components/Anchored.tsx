// An element with an id, whose id is known to the check of broken links.

import type { HTMLAttributes, ReactNode } from 'react'
import { createElement } from 'react'
import useBrokenLinks from '@docusaurus/useBrokenLinks'

interface Props extends HTMLAttributes<HTMLElement> {
  as: string
  id: string
}

/** The element named by `as`. */
export default function Anchored({ as, id, ...rest }: Props): ReactNode {
  useBrokenLinks().collectAnchor(id)
  return createElement(as, { id, ...rest })
}

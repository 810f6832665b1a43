// The sign of a page: letter, border and fill say what its entry stands for; a bar on top, that it may only be read.

import type { ReactNode } from 'react'
import { stateLetter, stateName } from './kinds.ts'
import type { PageState } from './kinds.ts'

interface Props {
  state: PageState
  readOnly?: boolean
  id?: string
  rel?: string
}

/** One page. */
export default function Page({ state, readOnly = false, id, rel }: Props): ReactNode {
  const says = `${stateName[state]}${readOnly ? ', read only' : ''}`
  return (
    <span className={`pg pg-${state}${readOnly ? ' pg-ro' : ''}`} role="img" title={says} data-id={id} data-rel={rel}>
      {state === 'none' ? <b>{stateLetter[state]}</b> : stateLetter[state]}
    </span>
  )
}

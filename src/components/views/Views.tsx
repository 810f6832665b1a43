// The views of a cell, in the order in which its fence names them. Each is a chunk of its own: a page fetches those that it has. The server
// has them all, so that the pictures are in the page before any script.

import type { ComponentType, ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import type { ViewName, ViewRows } from './rows.ts'

interface ViewProps<Name extends ViewName> {
  rows: NonNullable<ViewRows[Name]>
  note?: string
}

const views: { readonly [Name in ViewName]: ComponentType<ViewProps<Name>> } = {
  maps: lazy(() => import('./maps/View.tsx')),
  merges: lazy(() => import('./merges/View.tsx')),
  tree: lazy(() => import('./tree/View.tsx')),
  checks: lazy(() => import('./checks/View.tsx')),
  walk: lazy(() => import('./walk/View.tsx')),
  tables: lazy(() => import('./tables/View.tsx')),
  frames: lazy(() => import('./frames/View.tsx')),
  rmap: lazy(() => import('./rmap/View.tsx')),
  cache: lazy(() => import('./cache/View.tsx')),
  path: lazy(() => import('./path/View.tsx')),
  ptes: lazy(() => import('./ptes/View.tsx')),
  lru: lazy(() => import('./lru/View.tsx')),
  calls: lazy(() => import('./calls/View.tsx')),
}

const one = <Name extends ViewName>(name: Name, rows: ViewRows, note: string | undefined): ReactNode => {
  const View = views[name] as ComponentType<ViewProps<Name>>
  const own = rows[name]
  return own === undefined ? null : <View rows={own} note={note} />
}

interface Props {
  names: readonly ViewName[]
  rows: ViewRows
  note?: string
}

/** All pictures of a cell. */
export default function Views({ names, rows, note }: Props): ReactNode {
  return (
    <div className="views">
      {names.map((name) => (
        <div className={`view-${name}`} key={name}>
          <Suspense>{one(name, rows, note)}</Suspense>
        </div>
      ))}
    </div>
  )
}

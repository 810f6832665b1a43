// The views of a cell, in the order in which its fence names them. They are small and come with the page, so that the pictures are in the
// HTML (React leaves what waits for a chunk out of it, for a script to put in); what makes their rows comes with the first run.

import type { ComponentType, ReactNode } from 'react'
import CacheView from './cache/View.tsx'
import CallsView from './calls/View.tsx'
import ChecksView from './checks/View.tsx'
import EventsView from './events/View.tsx'
import FramesView from './frames/View.tsx'
import LruView from './lru/View.tsx'
import MapsView from './maps/View.tsx'
import MergesView from './merges/View.tsx'
import PathView from './path/View.tsx'
import PtesView from './ptes/View.tsx'
import RmapView from './rmap/View.tsx'
import SurvivorsView from './survivors/View.tsx'
import TablesView from './tables/View.tsx'
import TreeView from './tree/View.tsx'
import WalkView from './walk/View.tsx'
import XarrayView from './xarray/View.tsx'
import type { ViewName, ViewRows } from './rows.ts'

interface ViewProps<Name extends ViewName> {
  rows: NonNullable<ViewRows[Name]>
  note?: string
}

const views: { readonly [Name in ViewName]: ComponentType<ViewProps<Name>> } = {
  maps: MapsView,
  merges: MergesView,
  tree: TreeView,
  checks: ChecksView,
  walk: WalkView,
  tables: TablesView,
  frames: FramesView,
  rmap: RmapView,
  cache: CacheView,
  xarray: XarrayView,
  path: PathView,
  ptes: PtesView,
  lru: LruView,
  calls: CallsView,
  events: EventsView,
  survivors: SurvivorsView,
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
          {one(name, rows, note)}
        </div>
      ))}
    </div>
  )
}

// In what the kernel finds an address's VMA: nodes of the maple tree level by level, or the red-black tree over its list. The way of a search is
// marked.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { kindLetter } from '../kinds.ts'
import type { RbRow, TreeEntry, TreeNode, TreeRows } from './select.ts'

const mark = (entry: TreeEntry): string => (entry.onPath ? 'te on' : 'te')
const upTo = (entry: TreeEntry): string => (entry.end === '' ? 'to the end' : `to ${entry.end}`)

const Entry = ({ entry, leaf }: { entry: TreeEntry; leaf: boolean }): ReactNode => {
  if (!leaf)
    return (
      <li className={mark(entry)}>
        <span className="ta">{upTo(entry)}</span>
        <small>{entry.end === '' ? 'gap without end' : entry.gap === '' ? 'no gap' : `gap ${entry.gap}`}</small>
      </li>
    )
  if (entry.vma === null)
    return (
      <li className={`${mark(entry)} nil`}>
        <small>{entry.gap === '' ? 'to the end' : entry.gap}</small>
      </li>
    )
  return (
    <li className={mark(entry)} data-id={`vma:${entry.vma.id}`} title={entry.vma.name}>
      <span className={`chip block k-${entry.vma.kind}`}>
        <b>{kindLetter[entry.vma.kind]}</b>
      </span>
      <span className="ta">{entry.vma.start}</span>
      <small>to {entry.vma.end}</small>
    </li>
  )
}

const words = (node: TreeNode): string => (node.height === 0 ? 'leaf' : `inner node, height ${node.height}`)

const Levels = ({ levels }: { levels: readonly TreeNode[][] }): ReactNode => (
  <div className="vtree">
    {levels.map((level, depth) => (
      <div className="tlv" key={depth}>
        {level.map((node, i) => (
          <div className="tn" key={i}>
            <div className="th">
              {depth === 0 ? `root, ${words(node)}` : `${words(node)} ${i + 1}`}
              <small>
                {node.size} of {node.slots} slots{node.entries.length === 0 && `, from ${node.from}`}
              </small>
            </div>
            <ol>
              {node.entries.map((entry) => (
                <Entry entry={entry} leaf={node.height === 0} key={entry.end} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    ))}
  </div>
)

const wide = 46
const high = 44
const radius = 13

const Rb = ({ rows }: { rows: readonly RbRow[] }): ReactNode => {
  const depth = rows.reduce((most, row) => Math.max(most, row.depth), 0)
  const x = (column: number): number => 24 + column * wide
  const y = (row: RbRow): number => 20 + row.depth * high
  const list = 20 + (depth + 1) * high
  const width = 24 + rows.length * wide
  const line = { stroke: 'var(--rule-strong)', strokeWidth: 1.5 }
  return (
    <svg
      viewBox={`0 0 ${width} ${list + 34}`}
      style={{ width: `${width}px`, minWidth: `${width}px` }}
      role="img"
      aria-label={`Red-black tree of ${rows.length} VMAs`}
    >
      {rows.flatMap((row) =>
        [row.left, row.right]
          .filter((column) => column >= 0)
          .map((column) => (
            <line
              x1={x(row.column)}
              y1={y(row)}
              x2={x(column)}
              y2={y(rows[column])}
              {...line}
              key={`${row.column}-${column}`}
            />
          )),
      )}
      <line x1={x(0)} y1={list} x2={x(rows.length - 1)} y2={list} {...line} strokeDasharray="2 3" />
      {rows.map((row) => (
        <g data-id={`vma:${row.vma.id}`} key={row.vma.id}>
          <title>{`${row.vma.start}-${row.vma.end} ${row.vma.perms} ${row.vma.name}, ${row.red ? 'red' : 'black'}`}</title>
          {row.onPath && (
            <circle cx={x(row.column)} cy={y(row)} r={radius + 4} fill="var(--mark)" stroke="var(--mark-ring)" />
          )}
          <circle
            cx={x(row.column)}
            cy={y(row)}
            r={radius}
            fill={row.red ? 'var(--paper)' : `var(--k-${row.vma.kind}-tint)`}
            stroke={`var(--k-${row.vma.kind})`}
            strokeWidth={row.red ? 1.5 : 3}
            strokeDasharray={row.red ? '3 2' : undefined}
          />
          <text x={x(row.column)} y={y(row) + 4} textAnchor="middle" className="lblb">
            {kindLetter[row.vma.kind]}
          </text>
          <rect x={x(row.column) - 5} y={list - 5} width="10" height="10" fill={`var(--k-${row.vma.kind})`} />
          <text x={x(row.column)} y={list + 22} textAnchor="middle" className="lblm">
            …{row.vma.start.slice(-5, -3) || row.vma.start}
          </text>
        </g>
      ))}
    </svg>
  )
}

const rbLegend = (
  <ul className="legend">
    <li>thick: black node</li>
    <li>dashed: red node</li>
    <li>marked: the way of the last call’s search</li>
    <li>below: the list</li>
  </ul>
)
const mapleLegend = (
  <ul className="legend">
    <li>marked: the way of the last call’s search</li>
    <li>narrow: not mapped, which takes a slot as well</li>
  </ul>
)

/** The view. */
export default function TreeView({ rows, note }: { rows: TreeRows; note?: string }): ReactNode {
  const picture = (
    <>
      {rows.address !== '' && (
        <p className="lastcall">
          find_vma(<span className="mono">{rows.address}</span>){' '}
          <b>{rows.steps === 1 ? 'looks into one node' : `looks into ${rows.steps} nodes`}</b>
        </p>
      )}
      {rows.form === 'maple' ? <Levels levels={rows.levels} /> : <Rb rows={rows.rb} />}
    </>
  )
  const twin =
    rows.form === 'maple' ? (
      <Twin
        head={['level', 'node', 'slot', 'VMA', 'ends at', 'gap', 'searched']}
        rows={rows.levels.flatMap((level, depth) =>
          level.flatMap((node, n) =>
            node.entries.map((entry, i) => [
              depth,
              n + 1,
              i + 1,
              entry.vma ? `${entry.vma.start} ${entry.vma.perms} ${entry.vma.name}` : node.height > 0 ? 'a node' : '–',
              entry.end || 'the end',
              entry.gap || (entry.end === '' ? 'to the end' : '0'),
              entry.onPath ? 'yes' : '–',
            ]),
          ),
        )}
      />
    ) : (
      <Twin
        head={['VMA', 'depth', 'colour', 'left child', 'right child', 'searched']}
        rows={rows.rb.map((row) => [
          `${row.vma.start}-${row.vma.end} ${row.vma.perms} ${row.vma.name}`,
          row.depth,
          row.red ? 'red' : 'black',
          row.left < 0 ? '–' : rows.rb[row.left].vma.start,
          row.right < 0 ? '–' : rows.rb[row.right].vma.start,
          row.onPath ? 'yes' : '–',
        ])}
      />
    )
  const title = rows.form === 'maple' ? 'Maple tree of the regions' : 'Red-black tree of the regions'
  const legend = rows.form === 'maple' ? mapleLegend : rbLegend
  return <Figure title={title} note={note} summary={rows.summary} picture={picture} twin={twin} legend={legend} />
}

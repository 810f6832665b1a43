// The index of the VMAs: nodes of the B+tree level by level, or the red-black tree over its list. The way of a search is marked.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { kindLetter } from '../kinds.ts'
import type { RbRow, TreeEntry, TreeNode, TreeRows } from './select.ts'

const Entry = ({ entry }: { entry: TreeEntry }): ReactNode =>
  entry.vma === null ? (
    <li className={entry.onPath ? 'te on' : 'te'}>
      <span className="ta">to {entry.end}</span>
      <small>{entry.gap === '' ? 'no gap' : `gap ${entry.gap}`}</small>
    </li>
  ) : (
    <>
      {entry.gap !== '' && (
        <li className="te nil">
          <small>{entry.gap}</small>
        </li>
      )}
      <li className={entry.onPath ? 'te on' : 'te'} data-id={`vma:${entry.vma.id}`} title={entry.vma.name}>
        <span className={`chip block k-${entry.vma.kind}`}>
          <b>{kindLetter[entry.vma.kind]}</b>
        </span>
        <span className="ta">{entry.vma.start}</span>
        <small>to {entry.vma.end}</small>
      </li>
    </>
  )

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
                {node.size} of 32 entries{node.entries.length === 0 && `, from ${node.from}`}
              </small>
            </div>
            <ol>
              {node.entries.map((entry) => (
                <Entry entry={entry} key={entry.end} />
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
const indexLegend = (
  <ul className="legend">
    <li>marked: the way of the last call’s search</li>
    <li>narrow: not mapped, kept as the gap below an entry</li>
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
      {rows.form === 'index' ? <Levels levels={rows.levels} /> : <Rb rows={rows.rb} />}
    </>
  )
  const twin =
    rows.form === 'index' ? (
      <Twin
        head={['level', 'node', 'entry', 'VMA', 'ends at', 'largest gap below', 'searched']}
        rows={rows.levels.flatMap((level, depth) =>
          level.flatMap((node, n) =>
            node.entries.map((entry, i) => [
              depth,
              n + 1,
              i + 1,
              entry.vma === null ? '–' : `${entry.vma.start} ${entry.vma.perms} ${entry.vma.name}`,
              entry.end,
              entry.gap || '0',
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
  const title = rows.form === 'index' ? 'Index of the regions' : 'Tree of the regions'
  const legend = rows.form === 'index' ? indexLegend : rbLegend
  return <Figure title={title} note={note} summary={rows.summary} picture={picture} twin={twin} legend={legend} />
}

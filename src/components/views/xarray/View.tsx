// The xarray of a file's page cache, level by level: each node with its sixty-four slots and its marks.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import type { XaFile, XaNodeRow, XarrayRows, XaSlot } from './select.ts'
import { chunkSize } from './xarray.ts'

const marksOf = (node: XaNodeRow): string =>
  [node.dirty && 'DIRTY', node.writeback && 'WRITEBACK'].filter(Boolean).join(', ') || 'none'

const Slot = ({ slot }: { slot: XaSlot | undefined }): ReactNode =>
  slot === undefined ? (
    <i className="xs" />
  ) : (
    <i
      className={slot.state === 'node' ? 'xs node' : `xs pg-${slot.state}`}
      title={slot.says}
      data-id={slot.frame === '' ? undefined : `page:${slot.frame}`}
    />
  )

const Node = ({ node, hasMarks }: { node: XaNodeRow; hasMarks: boolean }): ReactNode => (
  <div className="tn">
    <div className="th">
      pages {node.first} to {node.last}
      <small>
        shift {node.shift}, {node.slots.length} of {chunkSize} slots
      </small>
      {hasMarks && <small>marks: {marksOf(node)}</small>}
    </div>
    <div className="xgrid" aria-hidden="true">
      {Array.from({ length: chunkSize }, (_, i) => (
        <Slot slot={node.slots.find(({ slot }) => slot === i)} key={i} />
      ))}
    </div>
  </div>
)

const Tree = ({ file }: { file: XaFile }): ReactNode => (
  <div className="pcfile">
    <div className="who">
      {file.name}
      {file.single !== null && `: page 0 alone stands in the head, without a node`}
      {file.single === null && file.nodes === 0 && ': empty'}
      {!file.hasMarks && file.nodes > 0 && ', no marks: nothing writes it back'}
    </div>
    {file.nodes > 0 && (
      <div className="vtree">
        {file.levels.map((level, depth) => (
          <div className="tlv" key={depth}>
            {level.map((node) => (
              <Node node={node} hasMarks={file.hasMarks} key={node.first} />
            ))}
          </div>
        ))}
      </div>
    )}
    {file.more > 0 && <p className="moreline">{file.more} nodes more are not drawn.</p>}
  </div>
)

const legend = (
  <ul className="legend">
    <li>a square is a slot, eight in a row from slot 0 on</li>
    <li>dark: a node below; coloured: a page of the cache, as its state is</li>
    <li>a mark is on a node where it is on anything below</li>
  </ul>
)

/** The view. */
export default function XarrayView({ rows, note }: { rows: XarrayRows; note?: string }): ReactNode {
  const picture = rows.files.map((file) => <Tree file={file} key={file.mapping} />)
  const twin = (
    <Twin
      head={['file', 'level', 'pages', 'shift', 'slots taken', 'marks']}
      rows={rows.files.flatMap((file) =>
        file.levels.flatMap((level, depth) =>
          level.map((node) => [
            file.name,
            depth,
            `${node.first} to ${node.last}`,
            node.shift,
            node.slots.map(({ slot }) => slot).join(' '),
            file.hasMarks ? marksOf(node) : '–',
          ]),
        ),
      )}
    />
  )
  return (
    <Figure
      title="Xarray of the page cache"
      note={note}
      summary={rows.summary}
      picture={picture}
      twin={twin}
      legend={legend}
    />
  )
}

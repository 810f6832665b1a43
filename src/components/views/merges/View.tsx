// "Why not merged?": the lower region, the condition that fails with what it looked at on both sides, the upper region, and the remedy.

import type { ReactNode } from 'react'
import { Fragment } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count, kindLetter } from '../kinds.ts'
import type { MergePair, MergeSide, MergesRows } from './select.ts'

const Side = ({ side }: { side: MergeSide }): ReactNode => (
  <div className="ms" data-id={`vma:${side.id}`}>
    <span className={`chip block k-${side.kind}`}>
      <b>{kindLetter[side.kind]}</b>
    </span>
    <span className="mr">
      {side.range} {side.perms}
      {side.name !== '' && <span className="dim"> {side.name}</span>}
    </span>
    <span className="mv">{side.value}</span>
  </div>
)

const Remedy = ({ pair }: { pair: MergePair }): ReactNode =>
  pair.cannot !== '' ? (
    <p className="fix">Cannot be one: {pair.cannot}.</p>
  ) : (
    <p className="fix">
      {pair.calls.length === 1 ? 'This call would join them: ' : 'These calls would join them: '}
      {pair.calls.map((call, i) => (
        <Fragment key={call}>
          {i > 0 && ', then '}
          <code>{call}</code>
        </Fragment>
      ))}
      {pair.losesContents && ' What is there is lost.'}
    </p>
  )

const Pair = ({ pair }: { pair: MergePair }): ReactNode => (
  <li className="pair">
    <Side side={pair.upper} />
    <div className="mw">
      <b>{pair.reason}</b> {pair.says}
    </div>
    <Side side={pair.lower} />
    <Remedy pair={pair} />
  </li>
)

/** The view. */
export default function MergesView({ rows, note }: { rows: MergesRows; note?: string }): ReactNode {
  const shown = rows.pairs.filter((pair) => pair.shown).reverse()
  const rest = rows.pairs.length - shown.length + rows.more
  const picture = (
    <>
      {shown.length > 0 ? (
        <ul className="merges">
          {shown.map((pair) => (
            <Pair pair={pair} key={pair.upper.range} />
          ))}
        </ul>
      ) : (
        <p className="moreline">No two regions that the program mapped touch each other.</p>
      )}
      {rest > 0 && (
        <p className="moreline">
          {count(rest, 'border')} more: with a gap, of the program’s own image, or further away. The table has{' '}
          {rows.more === 0 ? 'them' : rows.pairs.length}.
        </p>
      )}
    </>
  )
  const twin = (
    <Twin
      head={['lower', 'upper', 'condition', 'below', 'above', 'would join them']}
      rows={rows.pairs.map((pair) => [
        pair.lower.range,
        pair.upper.range,
        pair.reason,
        pair.lower.value,
        pair.upper.value,
        <span className="wrap" key="fix">
          {pair.cannot !== '' ? `cannot: ${pair.cannot}` : pair.calls.join('; ') || '–'}
          {pair.losesContents ? ' (what is there is lost)' : ''}
        </span>,
      ])}
    />
  )
  return <Figure title="Why not merged?" note={note} summary={rows.summary} picture={picture} twin={twin} />
}

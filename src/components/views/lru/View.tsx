// Five belts. A page enters at the head and drifts to the tail, where reclaim stands with scissors.

import type { ReactNode } from 'react'
import { Fragment } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import type { LruBelt, LruRowsOut, LruToken } from './select.ts'

const letter = { anon: 'A', file: 'F', lazyfree: 'L' } as const
const word = { anon: 'anonymous', file: 'file', lazyfree: 'anonymous, lazily freed' } as const

const marksOf = (token: LruToken): string =>
  [word[token.kind], token.referenced && 'referenced', token.accessed && 'accessed', token.dirty && 'dirty']
    .filter(Boolean)
    .join(', ')

const Mark = ({ on, children }: { on: boolean; children: string }): ReactNode => (
  <span className={on ? 'on' : undefined}>{children}</span>
)

const Token = ({ token }: { token: LruToken }): ReactNode => (
  <div
    className={`tok pg-${token.kind}${token.moved ? ' moved' : ''}`}
    data-id={`page:${token.frame}`}
    title={`frame ${token.frame}: ${marksOf(token)}`}
  >
    {token.frame}
    <div className="mk" aria-hidden="true">
      <Mark on>{letter[token.kind]}</Mark>
      <Mark on={token.referenced}>r</Mark>
      <Mark on={token.accessed}>a</Mark>
      <Mark on={token.dirty}>d</Mark>
    </div>
  </div>
)

const Belt = ({ belt }: { belt: LruBelt }): ReactNode => {
  const head = belt.tokens.slice(0, belt.tokens.length - belt.tail)
  const tail = belt.tokens.slice(belt.tokens.length - belt.tail)
  return (
    <div className={belt.name === 'Unevictable' ? 'belt unev' : 'belt'}>
      <div className="bl">
        {belt.name}
        <small>
          {count(belt.length, 'page')} · {belt.hint}
        </small>
      </div>
      <div className="bb">
        {head.map((token) => (
          <Token token={token} key={token.frame} />
        ))}
        {belt.hidden > 0 && <span className="hid">{belt.hidden} more</span>}
        {tail.map((token) => (
          <Token token={token} key={token.frame} />
        ))}
        {belt.gone.map((gone) => (
          <div className="tok ghost" title={`frame ${gone.frame} was here`} key={gone.frame}>
            {gone.frame}
            <div className="mk">{gone.where}</div>
          </div>
        ))}
      </div>
    </div>
  )
}

const legend = (
  <ul className="legend">
    <li>A anonymous, F file, L lazily freed</li>
    <li>r PG_referenced</li>
    <li>a accessed bit in an entry</li>
    <li>d dirty</li>
    <li>ringed: came in this cell</li>
    <li>dotted: left in this cell</li>
  </ul>
)

/** The view. */
export default function LruView({ rows, note }: { rows: LruRowsOut; note?: string }): ReactNode {
  const picture = (
    <div className="belts">
      {rows.belts.map((belt) => (
        <Fragment key={belt.name}>
          <Belt belt={belt} />
          {belt.why !== '' && <div className="why">{belt.why}</div>}
        </Fragment>
      ))}
    </div>
  )
  const yes = (value: boolean): string => (value ? 'yes' : 'no')
  const twin = (
    <Twin
      head={['list', 'place', 'frame', 'kind', 'PG_referenced', 'accessed', 'dirty', 'in this cell']}
      rows={rows.belts.flatMap((belt) =>
        belt.tokens.map((token, i) => [
          belt.name,
          i < belt.tokens.length - belt.tail ? i + 1 : belt.length - (belt.tokens.length - 1 - i),
          token.frame,
          word[token.kind],
          yes(token.referenced),
          yes(token.accessed),
          yes(token.dirty),
          token.moved ? 'came' : '–',
        ]),
      )}
    />
  )
  return <Figure title="LRU lists" note={note} summary={rows.summary} picture={picture} twin={twin} legend={legend} />
}

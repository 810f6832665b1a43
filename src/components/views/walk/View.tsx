// The walk: the address cut into its four indexes, a table a row with the slot that is used, and sixteen slots of the leaf enlarged.

import type { ReactNode } from 'react'
import { Fragment, useState } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { stateName } from '../kinds.ts'
import Page from '../Page.tsx'
import Strip from '../tables/Strip.tsx'
import type { Walk, WalkRows } from './select.ts'

const ranges = ['47–39', '38–30', '29–21', '20–12'] as const

const Bits = ({ walk }: { walk: Walk }): ReactNode => (
  <div className="bits">
    <div className="lv-sign">
      <small>63–48</small>
      <span className="bin">0…0</span>
    </div>
    {walk.levels.map((level, i) => (
      <div className={`lv-${level.level.toLowerCase()}`} key={level.level}>
        <small>
          {level.level} · {ranges[i]}
        </small>
        <span className="bin">{level.bits} </span>
        <b>{level.slot}</b>
      </div>
    ))}
    <div className="lv-off">
      <small>offset · 11–0</small>
      <b>{walk.offset}</b>
    </div>
  </div>
)

const Elbow = ({ slot, from, to }: { slot: number; from: string; to: string }): ReactNode => (
  <div className={`wrow lv-${to}`}>
    <span />
    <svg className="elbow" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path className={`lv-${from}`} d={`M${(slot / 5.12).toFixed(2)} -2V5H0V13`} />
    </svg>
    <span />
  </div>
)

const Rows = ({ walk, pid }: { walk: Walk; pid: number }): ReactNode => {
  const page = walk.address.slice(0, -3).replace(/^0+(?=.)/, '')
  return (
    <div className="walk">
      <Bits walk={walk} />
      {walk.levels.map((level, i) => (
        <Fragment key={level.level}>
          <div className={`wrow lv-${level.level.toLowerCase()}`}>
            <div className="l">
              {level.level}
              <small>
                {level.frame === '' ? 'not there' : i === 0 ? `CR3: ${level.frame}` : `frame ${level.frame}`}
              </small>
            </div>
            <Strip level={level.level} used={level.used} slot={level.frame === '' ? undefined : level.slot} />
            <div
              className="e"
              data-id={i === 3 ? `pte:${pid}:${page}000` : undefined}
              data-rel={walk.region > 0 ? `vma:${walk.region}` : undefined}
            >
              {level.word}
              <small>{level.says}</small>
            </div>
          </div>
          {i < 3 && walk.levels[i + 1].frame !== '' && (
            <Elbow slot={level.slot} from={level.level.toLowerCase()} to={walk.levels[i + 1].level.toLowerCase()} />
          )}
        </Fragment>
      ))}
      <div className="wrow lv-pte zoomed">
        <div className="l">
          <small>
            slots {walk.slots[0].slot}–{walk.slots[15].slot}, enlarged
          </small>
        </div>
        <div className="zoom16">
          {walk.slots.map((slot) => (
            <div className={slot.slot === walk.levels[3].slot ? 'cur' : undefined} key={slot.slot}>
              <Page
                state={slot.state}
                readOnly={slot.readOnly}
                id={`pte:${pid}:${slot.address}`}
                rel={slot.frame === '' ? undefined : `page:${slot.frame}`}
              />
              {slot.slot}
            </div>
          ))}
        </div>
        <span />
      </div>
    </div>
  )
}

/** The view. */
export default function WalkView({ rows, note }: { rows: WalkRows; note?: string }): ReactNode {
  const [chosen, choose] = useState('')
  const walk: Walk | undefined = rows.walks.find((each) => each.address === chosen) ?? rows.walks.at(0)
  const picture = walk && (
    <>
      {rows.walks.length > 1 && (
        <div className="pickcall" role="group" aria-label="Addresses">
          {rows.walks.map((each) => (
            <button
              type="button"
              className="btn"
              aria-pressed={each === walk}
              onClick={() => choose(each.address)}
              key={each.address}
            >
              {each.address}
            </button>
          ))}
        </div>
      )}
      <Rows walk={walk} pid={rows.pid} />
    </>
  )
  const twin = (
    <Twin
      head={['address', 'level', 'table', 'index bits', 'slot', 'entry', 'which says']}
      rows={[
        ...(walk?.levels ?? []).map((level) => [
          walk?.address,
          level.level,
          level.frame || '–',
          level.bits,
          level.slot,
          level.word || '–',
          level.says,
        ]),
        ...(walk?.slots ?? []).map((slot) => [
          slot.address,
          'PTE',
          walk?.levels[3].frame || '–',
          slot.slot.toString(2).padStart(9, '0'),
          slot.slot,
          '',
          stateName[slot.state] + (slot.frame === '' ? '' : `, frame ${slot.frame}`),
        ]),
      ]}
    />
  )
  const title = walk ? `Walk of 0x${walk.address.replace(/^0+(?=.)/, '')}` : 'Page-table walk'
  return <Figure title={title} note={note} summary={rows.summary} picture={picture} twin={twin} />
}

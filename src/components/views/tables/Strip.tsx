// The 512 slots of a table, those that are used filled, and the one that a walk goes through marked.

import type { ReactNode } from 'react'
import type { Level, Run } from './used.ts'

interface Props {
  level: Level
  used: readonly Run[]
  slot?: number
}

/** The strip. */
export default function Strip({ level, used, slot }: Props): ReactNode {
  const at = (n: number): string => `${(n / 5.12).toFixed(2)}%`
  return (
    <div className={`slots512 lv-${level.toLowerCase()}`}>
      {level === 'PGD' && (
        <>
          <span className="half" />
          <span className="kern">kernel half</span>
        </>
      )}
      {used.map(([from, to]) => (
        <i style={{ left: at(from), width: at(to - from + 1) }} key={from} />
      ))}
      {slot !== undefined && (
        <>
          <i className="sel" style={{ left: at(slot), width: '.2%' }} />
          <span className={slot < 60 ? 'ix rt' : 'ix'} style={{ left: at(slot) }}>
            {slot}
          </span>
        </>
      )}
    </div>
  )
}

// The score above the slider: a line for each kind of event, a column for each step; the step that is shown is marked.

import type { ReactNode } from 'react'
import type { Lane } from '../views/lanes.ts'
import { lanes } from '../views/lanes.ts'

const left = 62
const lineHeight = 14
const top = 10

const Sign = ({ lane, x, y }: { lane: Lane; x: number; y: number }): ReactNode => {
  const line = { fill: 'none', stroke: lane.colour, strokeWidth: 2 }
  const area = { fill: lane.colour }
  switch (lane.sign) {
    case 'box':
      return <rect x={x - 4} y={y - 4.5} width="8" height="9" {...line} />
    case 'bar':
      return <rect x={x - 5} y={y - 2} width="10" height="4" {...area} />
    case 'down':
      return <path d={`M${x - 5} ${y - 4}H${x + 5}L${x} ${y + 5}Z`} {...area} />
    case 'dot':
      return <circle cx={x} cy={y} r="4.2" {...area} />
    case 'diamond':
      return <path d={`M${x} ${y - 5}L${x + 5} ${y} ${x} ${y + 5} ${x - 5} ${y}Z`} {...area} />
    case 'square':
      return <rect x={x - 4} y={y - 4} width="8" height="8" {...area} />
    case 'bolt':
      return <path d={`M${x + 3} ${y - 5}L${x - 3} ${y + 1}H${x + 3}L${x - 3} ${y + 6}`} {...line} />
    case 'arrows':
      return <path d={`M${x - 5} ${y - 2}H${x + 4}M${x + 5} ${y + 2}H${x - 4}`} {...line} />
  }
}

/** Columns that are drawn: of a longer run those around the step. */
const columnsMost = 160

interface Props {
  score: readonly (readonly number[])[]
  step: number
  go: (step: number) => void
}

/** The score. */
export default function Score({ score, step, go }: Props): ReactNode {
  const used = lanes.map((lane, i) => ({ lane, i })).filter(({ i }) => score.some((counts) => counts[i] > 0))
  const columns = Math.min(score.length, columnsMost)
  const first = Math.max(0, Math.min(step - columns / 2, score.length - columns) | 0)
  const wide = Math.max(16, Math.min(46, (860 - left) / columns))
  const width = left + wide * columns + 6
  const height = top + used.length * lineHeight + 16
  const yOf = (row: number): number => top + row * lineHeight
  return (
    <div className="score" tabIndex={0} role="group" aria-label="Score of events">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width}px`, minWidth: `${width}px` }}
        role="img"
        aria-label={`Events by kind and step; step ${step + 1} of ${score.length} is marked`}
      >
        <rect
          x={left + wide * (step - first)}
          y="1"
          width={wide}
          height={height - 14}
          fill="var(--mark)"
          stroke="var(--mark-ring)"
        />
        {used.map(({ lane }, row) => (
          <g key={lane.name}>
            <text x="0" y={yOf(row) + 4} className="lbl">
              {lane.name}
            </text>
            <line x1={left} x2={width} y1={yOf(row)} y2={yOf(row)} stroke="var(--rule)" />
          </g>
        ))}
        {score
          .slice(first, first + columns)
          .map((counts, column) => [counts, first + column, column] as const)
          .map(([counts, s, column]) => (
            <g key={s} opacity={s <= step ? 1 : 0.5} onClick={() => go(s)} style={{ cursor: 'pointer' }}>
              <rect x={left + wide * column} y="0" width={wide} height={height} fill="transparent" />
              {used.map(({ lane, i }, row) =>
                counts[i] > 0 ? (
                  <Sign lane={lane} x={left + wide * (column + 0.5)} y={yOf(row)} key={lane.name} />
                ) : null,
              )}
              <text x={left + wide * (column + 0.5)} y={height - 2} textAnchor="middle" className="lbl">
                {wide > 20 || s % 5 === 4 ? s + 1 : ''}
              </text>
            </g>
          ))}
      </svg>
    </div>
  )
}

// An entry's sixty-four bits, always in the same places, before and after. When PRESENT is clear the others mean something else, and
// the ruler says so with other names over the same bits. Sixteen bits to a group, so that a phone stacks them.

import type { ReactNode } from 'react'

const present: Readonly<Record<number, string>> = {
  0: 'PRESENT',
  1: 'RW',
  2: 'USER',
  3: 'PWT',
  4: 'PCD',
  5: 'ACCESSED',
  6: 'DIRTY',
  7: 'PAT',
  8: 'GLOBAL',
  9: 'SPECIAL',
  10: 'UFFD_WP',
  11: 'SOFT_DIRTY',
  57: 'softw4',
  58: 'SAVED_DIRTY',
  59: 'PKEY 0',
  60: 'PKEY 1',
  61: 'PKEY 2',
  62: 'PKEY 3',
  63: 'NX',
}
const swapped: Readonly<Record<number, string>> = {
  0: 'must be 0',
  1: 'SOFT_DIRTY',
  2: 'UFFD_WP',
  3: 'EXCLUSIVE',
  8: 'must be 0',
}

interface Field {
  high: number
  low: number
  name: string
  quiet?: boolean
}

export interface RulerShape {
  names: Readonly<Record<number, string>>
  fields: readonly Field[]
}

/** Bit n of an entry written as sixteen hexadecimal digits. */
export const bitOf = (word: string, n: number): number => (parseInt(word[15 - (n >> 2)], 16) >> (n & 3)) & 1

/** Which names the bits have, from the entry itself. */
export const shapeOf = (word: string): RulerShape => {
  const frame = { high: 51, low: 12, name: 'frame number, bits 51–12' }
  const ignored = { high: 56, low: 52, name: 'ignored', quiet: true }
  if (/^0+$/.test(word) || bitOf(word, 0) === 1) return { names: present, fields: [frame, ignored] }
  const protnone = [8, 7].find((bit) => bitOf(word, bit) === 1)
  if (protnone !== undefined) {
    const inverted = { ...frame, name: 'frame number, inverted, bits 51–12' }
    const names = { ...present, [protnone]: 'PROTNONE' }
    return { names, fields: [bitOf(word, 51) === 1 ? inverted : frame, ignored] }
  }
  const area = { high: 63, low: 59, name: 'area' }
  if ([59, 60, 61, 62, 63].every((bit) => bitOf(word, bit) === 1)) {
    return {
      names: swapped,
      fields: [
        { ...area, name: 'marker' },
        { high: 58, low: 9, name: 'which, inverted, bits 58–9' },
      ],
    }
  }
  return { names: swapped, fields: [area, { high: 58, low: 9, name: 'slot in the swap area, inverted, bits 58–9' }] }
}

const spread = (high: number): number[] => Array.from({ length: 16 }, (_, i) => high - i)

function Group({
  high,
  before,
  after,
  shape,
}: {
  high: number
  before: string
  after: string
  shape: RulerShape
}): ReactNode {
  const bits = spread(high)
  const low = high - 15
  const fieldOf = (n: number) => shape.fields.find((f) => n <= f.high && n >= f.low)
  const changed = (n: number) => bitOf(before, n) !== bitOf(after, n)
  const row = (word: string, mark: boolean) =>
    bits.map((n) => {
      const field = fieldOf(n)
      const names = [
        'b',
        bitOf(word, n) === 1 && 'one',
        field && !field.quiet && 'pfn',
        mark && changed(n) && 'ch',
        n === low && 'end',
      ]
      return (
        <div className={names.filter(Boolean).join(' ')} key={`${mark}${n}`}>
          {bitOf(word, n)}
        </div>
      )
    })
  const labels: ReactNode[] = []
  for (let n = high; n >= low;) {
    const field = fieldOf(n)
    if (field === undefined) {
      const state = changed(n) ? 'nm chn' : bitOf(after, n) === 1 ? 'nm on' : 'nm'
      labels.push(
        <div className={state} key={n}>
          {shape.names[n] ?? ''}
        </div>,
      )
      n--
      continue
    }
    const to = Math.max(field.low, low)
    const width = n - to + 1
    const says = field.quiet ? width > 3 : width > 11 && (high === 47 || width < 16 || field.high < 47)
    labels.push(
      <div className={field.quiet ? 'fld g' : 'fld'} style={{ gridColumn: `span ${width}` }} key={n}>
        {says || width === field.high - field.low + 1 ? field.name : ''}
      </div>,
    )
    n = to - 1
  }
  return (
    <div className="r16">
      {bits.map((n) => {
        const inside = shape.fields.some((f) => n < f.high && n > f.low && n !== high && n !== low)
        return (
          <div className="bn" key={`n${n}`}>
            {inside ? '' : n}
          </div>
        )
      })}
      {row(before, false)}
      {bits.map((n) => (
        <div className="ar" key={`a${n}`}>
          {changed(n) ? '▼' : ''}
        </div>
      ))}
      {row(after, true)}
      {labels}
    </div>
  )
}

/** Hexadecimal digits of `word`, those that differ from `other` marked. */
export function MarkedWord({ word, other }: { word: string; other: string }): ReactNode {
  const parts: { text: string; differs: boolean }[] = []
  for (let i = 0; i < word.length; i++) {
    const differs = word[i] !== other[i]
    const last = parts.at(-1)
    if (last && last.differs === differs) last.text += word[i]
    else parts.push({ text: word[i], differs })
  }
  return parts.map((part, i) =>
    part.differs ? (
      <span className="chd" key={i}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
}

interface RulerProps {
  before: string
  after: string
  beforeFlags: string
  afterFlags: string
}

/** The ruler with its two words above. */
export default function Ruler({ before, after, beforeFlags, afterFlags }: RulerProps): ReactNode {
  const shape = shapeOf(/^0+$/.test(after) ? before : after)
  return (
    <>
      <div className="rrow">
        <b>before</b>
        <span>{before}</span>
        <em>{beforeFlags}</em>
      </div>
      <div className="rrow last">
        <b>after</b>
        <span>
          <MarkedWord word={after} other={before} />
        </span>
        <em>{afterFlags}</em>
      </div>
      <div className="ruler" aria-hidden="true">
        {[63, 47, 31, 15].map((high) => (
          <Group high={high} before={before} after={after} shape={shape} key={high} />
        ))}
      </div>
    </>
  )
}

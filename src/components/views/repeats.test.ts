import { describe, expect, it } from 'vitest'
import { foldRepeats } from './repeats.ts'

const folded = (text: string): string =>
  foldRepeats([...text], (a, b) => a === b)
    .map(({ item, times }) => (times > 1 ? `${item}${times}` : item))
    .join(' ')

describe('what repeats itself', () => {
  it('is told once, with its number, alone or in a group', () => {
    expect(folded('abcbcbcbcd')).toBe('a b4 c4 d')
    expect(folded('aaaab')).toBe('a4 b')
  })

  it('stays where it is fewer than three times', () => {
    expect(folded('ababaa')).toBe('a b a b a a')
    expect(folded('')).toBe('')
  })

  it('may end with the last', () => {
    expect(folded('xabcabcabc')).toBe('x a3 b3 c3')
  })
})

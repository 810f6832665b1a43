import { describe, expect, test } from 'vitest'
import { parseOption, parseOptionWords, parseSize } from './option-words.ts'
import { completeOptions, defaultOptions, pragmaOptions } from './options.ts'

describe('options of a machine', () => {
  test.each([
    ['64M', 64 * 2 ** 20],
    ['4G', 4 * 2 ** 30],
    ['4GiB', 4 * 2 ** 30],
    ['512k', 512 * 1024],
    ['17', 17],
    ['x', NaN],
  ])('%s is a size', (text, bytes) => expect(parseSize(text)).toBe(bytes))

  test.each([
    ['ram', '1M', 'the least is 4M'],
    ['ram', '65G', 'the most is 64G'],
    ['aslr', 'yes', 'aslr=on|off'],
    ['swappiness', '201', 'swappiness=N'],
    ['kernel', 'new', 'kernel=VERSION'],
    ['speed', '1', "no option 'speed'"],
  ])('%s=%s is refused with what would be right', (name, value, message) => {
    expect(parseOption(name, value)).toContain(message)
  })

  test('later ones win, and what nobody says is the default', () => {
    expect(completeOptions({ uid: 0, ram: 2 ** 26 }, { uid: 7 })).toEqual({ ...defaultOptions, ram: 2 ** 26, uid: 7 })
  })

  test('a pragma is read wherever it stands, with its mistakes', () => {
    const { options, problems } = pragmaOptions(
      'int x;\n  # pragma pagewalk kernel=4.12 ram=64M\n#pragma pagewalk uid=0 fast\n',
    )
    expect(options).toEqual({ kernel: '4.12', ram: 64 * 2 ** 20, uid: 0 })
    expect(problems).toEqual(['fast is not understood; options are written name=value'])
  })

  test('words of others are left alone', () => {
    expect(parseOptionWords('id=a uid=0', ['id'])).toEqual({ options: { uid: 0 }, problems: [] })
  })
})

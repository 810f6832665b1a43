import { describe, expect, test } from 'vitest'
import { replayText } from './replay.ts'
import { isReplayText } from './replay-text.ts'
import { parseStrace } from './replay-parse.ts'

// The lines of the notes, with their annotations.
const notes = `mmap(NULL, 3926752, PROT_READ|PROT_EXEC, MAP_PRIVATE|MAP_DENYWRITE, 3, 0) = 0x7ffff7a17000       ===> text
mprotect(0x7ffff7bcc000, 2097152, PROT_NONE) = 0                                ======================> PROT_NONE
mmap(0x7ffff7dcc000, 24576, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE, 3, 0x1b5000) = 0x7ffff7dcc000
mmap(0x7ffff7dd2000, 15072, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS, -1, 0) = 0x7ffff7dd2000
mprotect(0x7ffff7dcc000, 16384, PROT_READ) = 0                                          ========> read only data
`
const options = { files: new Map([[3, '/usr/lib64/libc-2.27.so']]), device: '08:03', inode: 1188168 }

describe('a strace log', () => {
  test('is told from a program', () => {
    expect(isReplayText(notes)).toBe(true)
    expect(isReplayText('int x = f(1);\nprintf("%d", x);')).toBe(false)
    expect(isReplayText('')).toBe(false)
  })

  test('is taken apart', () => {
    const [line] = parseStrace(
      'openat(AT_FDCWD, "/etc/a\\nb", O_RDONLY|O_CLOEXEC) = -1 ENOENT (No such file or directory)',
    )
    expect(line.name).toBe('openat')
    expect(line.args).toEqual([
      { kind: 'number', value: -100 },
      { kind: 'memory', text: '/etc/a\nb' },
      { kind: 'number', value: 0o2000000 },
    ])
    expect(line.result).toBe('-1 ENOENT')
  })

  test('of the notes gives their addresses and their lines of maps on their kernel', () => {
    const replayed = replayText(notes, { ...options, machine: { kernel: '4.17' } })
    expect(replayed.lines.map((line) => line.verdict)).toEqual(['equal', 'equal', 'equal', 'equal', 'equal'])
    const at = replayed.maps.indexOf('7ffff7a17000')
    expect(replayed.maps.slice(at).split('\n').slice(0, 5)).toEqual([
      '7ffff7a17000-7ffff7bcc000 r-xp 00000000 08:03 1188168                    /usr/lib64/libc-2.27.so',
      '7ffff7bcc000-7ffff7dcc000 ---p 001b5000 08:03 1188168                    /usr/lib64/libc-2.27.so',
      '7ffff7dcc000-7ffff7dd0000 r--p 001b5000 08:03 1188168                    /usr/lib64/libc-2.27.so',
      '7ffff7dd0000-7ffff7dd2000 rw-p 001b9000 08:03 1188168                    /usr/lib64/libc-2.27.so',
      '7ffff7dd2000-7ffff7dd6000 rw-p 00000000 00:00 0 ',
    ])
    expect(replayed.machine.check()).toEqual([])
  })

  test('of the notes lands elsewhere on a newer kernel, and the reason is told', () => {
    const replayed = replayText(notes, { ...options, machine: { kernel: '6.18' } })
    expect(replayed.lines.map((line) => line.verdict)).toEqual(['different', 'moved', 'moved', 'moved', 'moved'])
    expect(replayed.lines[0].result).toBe('0x7ffff7800000')
    expect(replayed.lines[0].why).toContain('thp-file-align')
  })

  test('with another length has another answer', () => {
    const longer = notes.replace('3926752', '3930848')
    const replayed = replayText(longer, { ...options, machine: { kernel: '4.17' } })
    expect(replayed.lines[0].result).toBe('0x7ffff7a16000')
    expect(replayed.lines[0].verdict).toBe('different')
  })
})

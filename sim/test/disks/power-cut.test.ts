// The set of states that may survive a power cut, against trying everything (power-cut.ts).

import { expect, test } from 'vitest'
import { History } from '../../history.ts'
import { boot } from '../../index.ts'
import { runTape } from '../../tape.ts'
import { maySurvive, powerCut, statesIn, statesOf, survivorText, survivorsOf as look } from '../../power-cut.ts'
import { bruteForce, makeSteps, programOf, viewOf } from './power-cut.ts'

const machine = boot({})
const options = { kernel: '6.12', uid: 0, ram: 2 ** 26, disks: 'pmem0:1M:ext4:/mnt/dax' }

const survivorsOf = (text: string) => {
  machine.reset(options)
  expect(machine.load(text).filter((each) => each.severity === 'error')).toEqual([])
  expect(machine.run(10_000_000).exit).toBe(0)
  const found = look(machine)
  expect(found.length).toBe(1)
  return found[0]
}

const sorted = (set: Iterable<string>): string[] => [...set].sort((a, b) => (a < b ? -1 : 1))

test('random programs: the set of states is that of trying everything', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const steps = makeSteps(seed, seed % 2 === 0)
    const file = survivorsOf(programOf(steps))
    const states = [...statesOf(file)]
    expect(sorted(new Set(states.map(viewOf))), `seed ${seed}: ${JSON.stringify(steps)}`).toEqual(
      sorted(bruteForce(steps)),
    )
    for (const state of states.slice(0, 20)) expect(maySurvive(file, state)).toBe(true)
  }
})

test('what may not survive is told so', () => {
  const file = survivorsOf(
    programOf([
      { kind: 'size', pages: 1 },
      { kind: 'store', sync: true, page: 0, line: 0, value: 'a' },
    ]),
  )
  const page = new Uint8Array(4096)
  page[0] = 97
  expect(maySurvive(file, page)).toBe(true)
  page[0] = 98
  expect(maySurvive(file, page)).toBe(false)
  expect(maySurvive(file, null)).toBe(false)
})

const store = (page: number, value: string) => ({ kind: 'store', sync: false, page, line: 0, value }) as const
const reader = `#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
  int fd = open("/mnt/dax/f", O_RDONLY);
  struct stat st = {0};
  char c = 0;
  if (fd >= 0) { fstat(fd, &st); pread(fd, &c, 1, 0); }
  printf("%d %ld %c", fd >= 0, (long)st.st_size, c ? c : '-');
  return 0;
}`
const afterReboot = (): string => {
  expect(machine.load(reader).filter((each) => each.severity === 'error')).toEqual([])
  machine.run(10_000_000)
  expect(machine.check()).toEqual([])
  return machine.stdout
}

test.each([
  ['the durable one', [], (): number => 0, '0 0 -'],
  ['the last one', [], (n: number): number => n - 1, '1 4096 b'],
  ['the durable one behind an fsync', [{ kind: 'fsync' } as const], (): number => 0, '1 4096 b'],
])('a machine boots with %s of the states', (_what, more, choose, expected) => {
  survivorsOf(programOf([{ kind: 'size', pages: 1 }, store(0, 'a'), store(0, 'b'), ...more]))
  powerCut(machine, choose)
  expect(afterReboot()).toBe(expected)
})

test('the states as text', () => {
  const file = survivorsOf(programOf([{ kind: 'size', pages: 2 }, { kind: 'fsync' }, store(0, 'a')]))
  expect(statesIn(file)).toBe(3)
  expect(survivorText(file)).toBe(`pmem0 /f: 3 states may survive
  metadata 1 of 2: 8192 bytes, holes at page 0, 1
  metadata 2 of 2: 8192 bytes, holes at page 1
    byte 0: "\\0" or "a"
`)
})

test('looking at any tick changes nothing, and the states grow and shrink', () => {
  const text = programOf([{ kind: 'size', pages: 1 }, store(0, 'a'), store(0, 'b'), { kind: 'fsync' }])
  machine.reset(options)
  machine.load(text)
  machine.run(10_000_000)
  const end = machine.ticks
  machine.reset(options)
  machine.load(text)
  const seen = new Set<number>()
  for (let tick = 0; tick < end; tick += 2) {
    machine.seek(tick)
    for (const file of look(machine)) seen.add(statesIn(file))
  }
  expect([...seen].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
  expect(machine.run(10_000_000).exit).toBe(0)
  expect(machine.ticks).toBe(end)
})

test('going back in time brings the survivors of that time back, disks under way included', () => {
  const text = programOf([
    { kind: 'size', pages: 2 },
    store(0, 'a'),
    { kind: 'msync', page: 0 },
    store(1, 'b'),
    store(1, 'c'),
    { kind: 'fsync' },
  ])
  const timed = boot(options)
  timed.history = new History()
  timed.load(text)
  expect(timed.run(10_000_000).exit).toBe(0)
  const end = timed.ticks
  for (const part of [0.9, 0.2, 0.5, 0.97, 0.7]) {
    const tick = Math.floor(end * part)
    timed.seek(tick)
    machine.reset(options)
    machine.load(text)
    machine.seek(tick)
    expect(timed.ticks).toBe(machine.ticks)
    expect(look(timed).map(survivorText)).toEqual(look(machine).map(survivorText))
    expect(timed.check()).toEqual([])
  }
})

test('a view gets the survivors after every call and fault of a cell', () => {
  const text = programOf([
    { kind: 'size', pages: 1 },
    { kind: 'fsync' },
    { ...store(0, 'a'), sync: true },
    store(0, 'b'),
  ])
  const result = runTape({
    run: 1,
    cells: [{ id: 'a', text }],
    index: 0,
    machine: options,
    looks: ['survivors'],
    trace: true,
  })
  const counts = (result.looks ?? []).flatMap(({ survivors }) => (survivors ?? []).map(statesIn))
  const changes = counts.filter((count, i) => count !== counts[i - 1])
  // open, ftruncate, fsync; then the fault by the other mapping, when the first store may or may not have reached the medium.
  expect(changes.slice(0, 4)).toEqual([2, 3, 1, 2])
})

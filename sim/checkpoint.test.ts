// A checkpoint taken at any instruction restores to identical bytes from there on: same output, end, maps, counters and events.

import { describe, expect, test } from 'vitest'
import { restore, take } from './checkpoint.ts'
import { History } from './history.ts'
import { Machine } from './machine.ts'
import { traceHash } from './mirror/hash.ts'
import { buildProgram } from './program.ts'
import { listPrograms } from './test/conformance/expectation.ts'
import { ownIncludes, readSource } from './cli/sources.ts'
import { checkpointPrograms } from './test/property/checkpoint-programs.ts'
import type { PartialMachineOptions } from './options.ts'

const options: PartialMachineOptions = { ram: 2 ** 26, quantum: 700 }
const fuel = 20_000_000

const loaded = (text: string, history: History | null = null): Machine => {
  const machine = new Machine(options)
  machine.history = history
  expect(machine.load(text).filter((each) => each.severity === 'error')).toEqual([])
  return machine
}

/** All that can be seen of a machine's end, and of its events from number `from` on. */
const endOf = (machine: Machine, from: number) => {
  const recording = machine.trace(from)
  return {
    stdout: machine.stdout,
    maps: machine.maps(),
    faults: machine.faults,
    vmstat: machine.vmstat(),
    steps: machine.steps,
    ticks: machine.ticks,
    free: machine.record.zone.free,
    count: recording.length,
    hash: traceHash({ chunks: recording.chunks, strings: recording.strings }),
    broken: machine.check(),
  }
}

/** Runs to the end and tells it, events from the present one on. `from`: its number in this machine's trace. */
const finish = (machine: Machine) => {
  const from = machine.eventCount
  const outcome = machine.run(fuel)
  return { outcome, ...endOf(machine, from) }
}

describe.each(checkpointPrograms)('$name', ({ text }) => {
  const whole = loaded(text)
  const outcome = whole.run(fuel)
  const end = endOf(whole, 0)
  const image = whole.program

  test('ends, and says the same in slices of any length', () => {
    expect(outcome.status).toBe('done')
    expect(end.broken).toEqual([])
    for (const slice of [1, 97, 5003]) {
      const machine = loaded(text)
      let last = machine.run(slice)
      while (last.status === 'steps') last = machine.run(slice)
      expect(last).toEqual(outcome)
      expect(endOf(machine, 0)).toEqual(end)
    }
  })

  test('goes on from a checkpoint at any instruction as it did', () => {
    const machine = new Machine(options)
    const fresh = new Machine(options)
    // The program's own part: its start-up is before.
    const shares = 14
    for (let share = 0; share < shares; share++) {
      machine.reset(options)
      expect(image).not.toBeNull()
      if (image !== null) machine.start(image)
      if (machine.run(1 + Math.floor((share * end.steps) / shares) + 7 * share).status !== 'steps') continue
      const checkpoint = take(machine)
      const from = machine.eventCount
      const first = finish(machine)
      expect(first.outcome).toEqual(outcome)
      expect(first.stdout).toBe(end.stdout)
      expect(first.ticks).toBe(end.ticks)
      restore(machine, checkpoint, true)
      expect(machine.eventCount).toBe(from)
      expect(machine.check()).toEqual([])
      expect(finish(machine)).toEqual(first)
      restore(machine, structuredClone(checkpoint), true)
      expect(finish(machine)).toEqual(first)
      restore(fresh, checkpoint)
      expect(fresh.eventCount).toBe(0)
      expect(finish(fresh)).toEqual(first)
    }
  })

  test('can be sought to any tick, forth and back', () => {
    const straight = loaded(text)
    const machine = loaded(text, new History(20_000))
    machine.run(fuel)
    for (const part of [0.9, 0.2, 0.5, 0.95, 0.05, 1]) {
      const tick = Math.floor(end.ticks * part)
      machine.seek(tick)
      straight.reset(options)
      if (image !== null) straight.start(image)
      straight.seek(tick)
      expect(machine.ticks).toBe(straight.ticks)
      expect(endOf(machine, 0)).toEqual(endOf(straight, 0))
    }
    expect(machine.run(fuel)).toEqual(outcome)
    expect(endOf(machine, 0)).toEqual(end)
  })
})

test(
  'a share of the conformance programs goes on from a checkpoint as it did, in another machine',
  { timeout: 60_000 },
  () => {
    const machine = new Machine(options)
    const other = new Machine(options)
    // All events: behind the limit the one that went on from the start keeps none, and the other does.
    for (const each of [machine, other]) each.traceLimit = Infinity
    let points = 0
    for (const [index, { name, source }] of listPrograms().entries()) {
      if (index % 20 !== 7) continue
      const text = readSource(source)
      const { image } = buildProgram([{ name: 'a.c', text }, ...ownIncludes(source, text)], 'a')
      if (image === null) throw new Error(`${name} does not compile`)
      machine.reset(options)
      machine.start(image)
      if (machine.run(400_000).status !== 'done') continue
      const half = Math.floor(machine.steps / 2) + index
      machine.reset(options)
      machine.start(image)
      if (machine.run(half).status !== 'steps') continue
      const checkpoint = take(machine)
      const first = finish(machine)
      restore(other, checkpoint)
      expect({ name, ...finish(other) }).toEqual({ name, ...first })
      points++
    }
    expect(points).toBeGreaterThan(10)
  },
)

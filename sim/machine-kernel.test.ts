import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { expect, test } from 'vitest'
import { restore, take } from './checkpoint.ts'
import { Machine } from './machine.ts'

/** Whether the engine keeps an object's fields at fixed places, and not in a hash table. */
function isFast(value: object): boolean {
  setFlagsFromString('--allow-natives-syntax')
  return (runInThisContext('(value) => %HasFastProperties(value)') as (value: object) => boolean)(value)
}

test('the records that hot code reads have their fields at fixed places, also after a restore', () => {
  const machine = new Machine({ ram: 2 ** 26 })
  machine.load('int main() { for (;;); }')
  machine.run(10_000)
  const expectFast = (): void => {
    const k = machine.record
    const mm = k.current.mm
    const records = {
      k,
      trace: k.trace,
      ram: k.ram,
      mmu: k.mmu,
      cpu: k.cpu,
      memMap: k.memMap,
      zone: k.zone,
      task: k.current,
    }
    for (const [name, record] of Object.entries(records)) expect([name, isFast(record)]).toEqual([name, true])
    if (mm === null) throw new Error('no address space')
    for (const record of [mm, mm.vmas, mm.vmas.first as object, k.current.registers, k.current.group, k.vmf]) {
      expect(isFast(record)).toBe(true)
    }
  }
  expectFast()
  restore(machine, take(machine))
  expectFast()
  machine.reset({ ram: 2 ** 26 })
  machine.load('int main() { for (;;); }')
  machine.run(10_000)
  expectFast()
})

test('the records of machines after each other have one shape, also once the engine has warmed up', () => {
  setFlagsFromString('--allow-natives-syntax')
  const alike = runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: object, b: object) => boolean
  const machine = new Machine({ ram: 2 ** 26 })
  for (let round = 0; round < 20; round++) {
    const before = machine.record
    machine.reset({ ram: 2 ** 26 })
    expect([round, alike(before, machine.record), alike(before.current, machine.record.current)]).toEqual([
      round,
      true,
      true,
    ])
  }
})

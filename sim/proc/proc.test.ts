// Files of /proc as the recorded kernels print them: which lines, in which order. Values are judged by sim/test/conformance/proc.

import { describe, expect, it } from 'vitest'
import { boot } from '../machine.ts'
import { vmstatNames } from './vmstat-names.ts'

/** A machine whose program sleeps for ever, so that its files can be read. */
function machine(kernel: string) {
  const made = boot({ kernel, swap: 64 * 2 ** 20 })
  made.load('#include <unistd.h>\nint main(void) { pause(); return 0; }')
  made.run(1_000_000)
  return made
}

const names = (text: string): string[] => text.split('\n').flatMap((line) => (line === '' ? [] : [line.split(/[:\s]/)[0]])) // prettier-ignore

describe('/proc by release', () => {
  it.each([
    ['6.1', 173],
    ['6.12', 185],
    ['6.18', 192],
  ])('prints the vmstat of %s: %i names, none twice', (kernel, count) => {
    const printed = names(machine(kernel).proc('/proc/vmstat'))
    expect(printed).toEqual(vmstatNames(`${kernel}.0`))
    expect(new Set(printed).size).toBe(count)
  })

  it('adds and takes away lines of meminfo, status and smaps', () => {
    const only = (kernel: string, path: string, line: string): boolean =>
      names(machine(kernel).proc(path)).includes(line)
    const table: readonly (readonly [string, string, readonly string[]])[] = [
      ['/proc/meminfo', 'HardwareCorrupted', ['6.1', '6.12']],
      ['/proc/meminfo', 'Unaccepted', ['6.12']],
      ['/proc/meminfo', 'Balloon', ['6.18']],
      ['/proc/self/status', 'Kthread', ['6.12', '6.18']],
      ['/proc/self/status', 'untag_mask', ['6.12', '6.18']],
      ['/proc/self/smaps', 'KSM', ['6.12', '6.18']],
    ]
    for (const [path, line, kernels] of table) {
      expect([line, ['6.1', '6.12', '6.18'].filter((kernel) => only(kernel, path, line))]).toEqual([line, kernels])
    }
  })

  it('shows swap space that is there', () => {
    const made = machine('6.18')
    expect(made.proc('/proc/swaps')).toBe('Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n/dev/vdb                                partition\t65532\t\t0\t\t-2\n') // prettier-ignore
    expect(made.proc('/proc/meminfo')).toContain('SwapTotal:         65532 kB\n')
  })

  it('draws free memory as blocks that add up to it', () => {
    const made = machine('6.18')
    const counts = made.proc('/proc/buddyinfo').trim().split(/\s+/).slice(4).map(Number) // prettier-ignore
    const pages = counts.reduce((sum, count, order) => sum + count * 2 ** order, 0)
    const free = Number(/^nr_free_pages (\d+)$/m.exec(made.proc('/proc/vmstat'))?.[1])
    expect(counts.length).toBe(11)
    expect(free - pages).toBe(made.record.zone.pcpCount)
  })
})

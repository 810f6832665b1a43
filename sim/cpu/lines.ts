// Where in the source a program is, and execution that tells the trace of each line it comes to (`line` events, for windows in which a
// reader steps). An instruction at a time, so some ten times slower than vm.ts alone; nothing else differs.

import { emitLine } from '../trace/emit.ts'
import type { Cpu } from './core.ts'
import { EXIT_FUEL } from './exits.ts'
import type { Image } from './image.ts'
import type { Registers } from './registers.ts'
import { functionAt } from './registers.ts'
import { run } from './vm.ts'

/** Position in the source of the instruction at `pc`, packed as in image.ts; 0 where the image does not say. */
export const positionAt = (image: Image, pc: number): number => {
  const lines = functionAt(image, pc)?.lines
  if (lines === undefined) return 0
  let low = 0
  let high = lines.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[2 * middle] <= pc) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : lines[2 * low - 1]
}

/** The line of a packed position, with its file; the column is left out. */
export const lineOf = (position: number): number => Math.floor(position / 4096)

/** What a stepping run remembers between calls: the line that was told last. */
export interface LineState {
  line: number
}

/** As `run`, with a `line` event before the first instruction of each line that execution comes to. */
export function runLines(cpu: Cpu, registers: Registers, fuel: number, state: LineState): number {
  let left = fuel
  while (left > 0) {
    const position = registers.pc < 0 ? 0 : positionAt(registers.image, registers.pc)
    const line = lineOf(position)
    if (line !== 0 && line !== state.line) {
      state.line = line
      emitLine(cpu.trace, position)
    }
    const before = cpu.trace.tick
    const exit = run(cpu, registers, 1)
    if (exit !== EXIT_FUEL) return exit
    left -= cpu.trace.tick - before
  }
  return EXIT_FUEL
}

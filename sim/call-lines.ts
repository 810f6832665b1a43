// From which line of a cell the kernel was entered: the innermost function on the task's stack whose code is the cell's own. The C
// library's calls lie between the line and the kernel, so the way goes up by the return addresses that RET would pop (cpu/bytecode.ts).

import { positionAt } from './cpu/lines.ts'
import { functionAt, textToPc } from './cpu/registers.ts'
import { peekBytes } from './task/peek.ts'
import type { Image } from './cpu/image.ts'
import type { TaskKernel } from './task/kernel.ts'
import type { Task } from './task/task.ts'

const fileOf = (position: number): number => Math.floor(position / 2 ** 32)
const lineOf = (position: number): number => Math.floor((position % 2 ** 32) / 4096)
/** Calls deeper than this have no line. */
const deepest = 40

const read64 = (bytes: Uint8Array): number => {
  let value = 0
  for (let i = 7; i >= 0; i--) value = value * 256 + bytes[i]
  return value
}

/** Number of the file that `main` is in. */
const ownFile = (image: Image): number => {
  const main = image.functions.find((each) => each.name === 'main')
  return main === undefined || main.lines.length < 2 ? -1 : fileOf(main.lines[1])
}

/** Line of the image's own file, not before `first`, from which the task came; 0 where there is none. `from`: where it was a moment ago. */
export function callLine(k: TaskKernel, task: Task, first: number, from = task.registers.pc): number {
  const { registers, mm } = task
  const { image } = registers
  const own = ownFile(image)
  let pc = from
  let sp = registers.spHigh * 2 ** 32 + (registers.spLow >>> 0)
  for (let depth = 0; depth < deepest && pc >= 0 && mm !== null; depth++) {
    // A caller's place is behind its call.
    const position = positionAt(image, depth === 0 ? pc : pc - 1)
    if (position !== 0 && fileOf(position) === own && lineOf(position) >= first) return lineOf(position)
    const frame = functionAt(image, pc)
    const bytes = frame === undefined ? null : peekBytes(k, mm, sp + frame.frameBytes, 8)
    if (frame === undefined || bytes === null) return 0
    sp += frame.frameBytes + 16
    pc = textToPc(image, read64(bytes))
  }
  return 0
}

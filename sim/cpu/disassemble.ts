// Bytecode as text, for people: one line an instruction, with slots as `%3`, jumps and calls by their targets.

import { opRows } from './bytecode.ts'
import type { FunctionInfo, Image } from './image.ts'

/** One operand by its kind; `pc` is the instruction's. */
const operandText = (image: Image, kind: string, value: number, pc: number): string => {
  if (kind === 'r') return `@${pc + value}`
  if (kind === 'f') return image.functions.find((info) => info.start === value)?.name ?? `@${value}`
  return kind === 'i' ? String(value) : `%${value}`
}

/** The instruction at a word position: `addi32 %1, %1, 1`. */
export const instructionText = (image: Image, pc: number): string => {
  const row = opRows[image.code[pc]]
  if (row === undefined) return `? ${image.code[pc]}`
  const [name, kinds] = row
  const operands = [1, 2, 3].filter((index) => kinds[index - 1] !== '-')
  const texts = operands.map((index) => operandText(image, kinds[index - 1], image.code[pc + index], pc))
  return texts.length === 0 ? name : `${name} ${texts.join(', ')}`
}

/** A function: its head, then a line an instruction with its position. */
export const functionText = (image: Image, info: FunctionInfo): string[] => {
  const lines = [`${info.name}: ${info.frameBytes} bytes, ${info.slots} slots`]
  for (let pc = info.start; pc < info.end; pc += 4)
    lines.push(`${String(pc).padStart(6)}  ${instructionText(image, pc)}`)
  return lines
}

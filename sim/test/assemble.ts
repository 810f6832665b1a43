// A small assembler for tests and benches: rows of instruction name and operands become an image without the compiler.

import { op } from '../cpu/bytecode.ts'
import type { FunctionInfo, Image } from '../cpu/image.ts'

export type Line = readonly [name: string, a?: number | string, b?: number | string, c?: number | string] | string

const textBase = 0x401000
const dataBase = 0x500000
const dataBytes = 1 << 16

/**
 * Lines are instructions, or labels as strings `name:`. An operand may be a label: as operand of `call` its position, of a jump the
 * distance to it, elsewhere its text address. All of it is one function of `slots` slots, but for labels that `enter` follows.
 */
export function assemble(lines: readonly Line[], jumpTables: readonly number[] = []): Image {
  const labels = new Map<string, number>()
  let pc = 0
  for (const line of lines) {
    if (typeof line === 'string') labels.set(line.replace(':', ''), pc)
    else pc += 4
  }
  const code = new Int32Array(pc)
  const functions: FunctionInfo[] = []
  pc = 0
  for (const line of lines) {
    if (typeof line === 'string') continue
    const [name, ...operands] = line
    if (op[name] === undefined) throw new Error(`no instruction ${name}`)
    code[pc] = op[name]
    operands.forEach((operand, index) => {
      if (typeof operand === 'number') code[pc + 1 + index] = operand
      else if (operand !== undefined) {
        const target = labels.get(operand)
        if (target === undefined) throw new Error(`no label ${operand}`)
        code[pc + 1 + index] = name === 'call' ? target : name.startsWith('j') ? target - pc : textBase + 4 * target
      }
    })
    if (name === 'enter') {
      code[pc + 3] = functions.length
      const slots = Number(operands[1] ?? 16)
      functions.push({
        name: `f${functions.length}`,
        start: pc,
        end: code.length,
        frameBytes: Number(operands[0] ?? 0),
        slots,
        lines: new Float64Array(0),
      })
    }
    pc += 4
  }
  const bounded = functions.map((info, index) => ({ ...info, end: functions[index + 1]?.start ?? code.length }))
  return {
    name: 'assembled',
    code,
    jumpTables: Int32Array.from(jumpTables),
    textBase,
    entry: textBase,
    segments: [
      { vaddr: textBase, offset: 0, bytes: new Uint8Array(code.buffer), memsz: 4 * code.length, flags: 5 },
      { vaddr: dataBase, offset: 0, bytes: new Uint8Array(0), memsz: dataBytes, flags: 6 },
    ],
    functions: bounded,
    symbols: new Map([...labels].map(([name, at]) => [name, textBase + 4 * at])),
    files: [],
    tls: { vaddr: 0, filesz: 0, memsz: 0, align: 1 },
  }
}

/** Where an assembled program has 64 KiB of zeroed data. */
export const assembledData = dataBase

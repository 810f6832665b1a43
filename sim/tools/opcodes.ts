// Writes the opcode numbers of cpu/bytecode.ts into the switches of the interpreter: `case 17: // name`, or with a brace. To be run
// after a row was put anywhere but at the table's end: `node sim/tools/run.mjs sim/tools/opcodes.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { op } from '../cpu/bytecode.ts'

for (const file of ['sim/cpu/vm.ts', 'sim/cpu/rare.ts']) {
  const text = readFileSync(file, 'utf8')
  const numbered = text.replace(/case \d+:(\s*(?:\{\s*)?)\/\/ (\w+)$/gm, (line, space: string, name: string) => {
    if (op[name] === undefined) throw new Error(`${file}: ${line}: no such instruction`)
    return `case ${op[name]}:${space}// ${name}`
  })
  if (numbered !== text) writeFileSync(file, numbered)
}

// Lets the engine see every instruction before a program runs. A JavaScript engine optimises the interpreter for what it has seen;
// an instruction met for the first time afterwards throws the optimised code away, and each such step costs a program a tenth of
// a second at a fifteenth of the speed. So a host runs this once, when it starts: a made-up program of all instructions, on a
// machine of its own, with operands of all kinds, hitting and missing the TLB.
//
// The engine compiles beside us, and begins before it has seen everything: so a host that has nothing else to do calls `warm` with
// some 20,000 instructions every 100 ms, about ten times (less than 10 ms of its own time each).
//
// Without effect on any result. Whoever warms keeps the machine, because the engine forgets what it saw of a class when its last
// object is gone.

import { bug } from '../lib/assert.ts'
import { Mmu } from '../hw/mmu.ts'
import { Ram } from '../hw/ram.ts'
import { Trace } from '../trace/ring.ts'
import { PAGE_SHARED, PTE_DIRTY, PTE_HIGH_NX, TABLE_FLAGS } from '../uapi/pte.ts'
import { op, opRows } from './bytecode.ts'
import type { Image } from './image.ts'
import type { Registers } from './registers.ts'
import { growRegisters, makeRegisters, setImage } from './registers.ts'
import { cloneRegisters } from './clone-registers.ts'
import { Cpu, EXIT_FUEL, EXIT_SYSCALL, TRAP_DIVIDE, run } from './vm.ts'

const textBase = 0x401000
const dataBase = 0x600000
/** Words of the stack's address: near the top, where low words are negative. */
const stackLow = -0x10000
const stackHigh = 0x7fff
const framesNeeded = 256

/** Operand pairs: zero, small, equal, of both signs, beyond 32 bits, and shift counts of each range. */
const pairs: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 0, 0],
  [7, 0, 3, 0],
  [3, 0, 7, 0],
  [9, 1, 2, 2],
  [3, 0, 3, 0],
  [-7, -1, 40, 0],
  [0x7fffffff, 0, 0x7fffffff, 0],
  [-0x80000000, -0x80000000, 33, 5],
  [5, 9, 0, 1],
  [-1, 0x7fffffff, -1, -1],
]

/** Instructions that the straight part of the program leaves out; each has its place in `special`. */
const elsewhere = new Set(
  'enter call callr ret syscall trap setjmp longjmp jmpr jmp jtab spset salloc copy copydown fill scan compare wrpkru'.split(
    ' ',
  ),
)

class Builder {
  readonly words: number[] = []

  emit(name: string, a = 0, b = 0, c = 0): void {
    this.words.push(op[name], a, b, c)
  }

  pointer(slot: number): void {
    this.emit('li64', slot, dataBase + 64, 0)
  }

  straight(name: string, kinds: string): void {
    if (/^(ld|st)/.test(name)) return this.access(name)
    if (/^(xchg|cas)/.test(name)) {
      this.pointer(0)
      this.emit('li', 3, 0)
      return this.emit(name, 3, 0, 2)
    }
    for (const [al, ah, bl, bh] of pairs) {
      this.emit('li64', 1, al, ah)
      this.emit('li64', 2, bl, bh)
      if (name.startsWith('f') || name.startsWith('ftos')) this.emit('s64tof', 1, 1)
      if (/^f(?!bits|32)/.test(name)) this.emit('s64tof', 2, 2)
      // Jumps go to the next instruction, whether taken or not.
      if (kinds.includes('r')) this.emit(name, 1, kinds[1] === 'r' ? 4 : kinds[1] === 'i' ? bl : 2, 4)
      else if (/^(div|rem)/.test(name) && (bl === 0 || bl === -1)) continue
      else this.emit(name, 3, 1, kinds[2] === 'i' ? bl : 2)
    }
  }

  private access(name: string): void {
    this.pointer(0)
    this.emit('li', 3, 1)
    const mode = /^..(sp|x|y|a|)(8|16|32|64|f32)/.exec(name)?.[1]
    // Aligned for every width, and not.
    for (const index of [8, -8, 2, -1]) {
      this.emit('li', 4, index)
      if (mode === 'sp') this.emit(name, 3, 16 + index)
      else if (mode === 'a') this.emit(name, 3, dataBase + 64 + index)
      else if (mode === '') this.emit(name, 3, 0, index)
      else this.emit(name, 3, 0, 4)
    }
    // Not aligned.
    this.emit('li64', 0, dataBase + 65, 0)
    if (mode === 'x' || mode === 'y') this.emit(name, 3, 0, 4)
    this.emit('leasp', 0, 24)
    if (mode === '') this.emit(name, 3, 0, 8)
  }

  private bulk(name: string): void {
    for (const length of [0, 40, 300]) {
      this.pointer(0)
      this.emit('addi64', 1, 0, name === 'scan' ? 0 : 512)
      if (name === 'scan') this.emit('li', 1, 77)
      this.emit('li', 2, length)
      this.emit('li', 3, 0)
      this.emit(name, 0, 1, 2)
    }
  }

  special(leafAt: number): void {
    for (const name of ['copy', 'copydown', 'fill', 'scan', 'compare']) this.bulk(name)
    this.emit('call', 16, leafAt)
    this.emit('li', 1, textBase + 4 * leafAt)
    this.emit('callr', 16, 1)
    this.emit('spget', 5)
    this.emit('li', 6, 40)
    this.emit('salloc', 7, 6)
    this.emit('spset', 5)
    this.emit('rdpkru', 6)
    this.emit('wrpkru', 6)
    this.emit('jmp', 4)
    this.emit('li', 1, 0)
    this.emit('jtab', 1, 1, 0)
    this.emit('jtab', 1, 0, 0)
    this.emit('li', 1, textBase + 4 * (this.words.length + 8))
    this.emit('jmpr', 1)
    for (const value of [0, 1]) {
      this.pointer(0)
      this.emit('li', 8, 0)
      this.emit('setjmp', 8, 0)
      this.emit('li', 9, value)
      this.emit('jnz32', 8, 8)
      this.emit('longjmp', 0, 9)
    }
    this.emit('syscall', 10)
  }
}

function makeProgram(): Image {
  const builder = new Builder()
  builder.emit('jmp', 16)
  const leafAt = builder.words.length
  builder.emit('enter', 32, 8, 1)
  builder.emit('addi32', 0, 0, 1)
  builder.emit('ret', 32)
  const start = builder.words.length
  for (const [name, kinds] of opRows) if (!elsewhere.has(name)) builder.straight(name, kinds)
  builder.special(leafAt)
  builder.emit('jmp', start - builder.words.length)
  const code = Int32Array.from(builder.words)
  const lines = new Float64Array(0)
  return {
    name: 'warm',
    code,
    jumpTables: Int32Array.of(4),
    textBase,
    entry: textBase,
    segments: [],
    functions: [{ name: 'warm', start: 0, end: code.length, frameBytes: 0, slots: 32, lines }],
    symbols: new Map(),
    files: [],
    tls: { vaddr: 0, filesz: 0, memsz: 0, align: 1 },
  }
}

/** The small machine that the program runs on; its tables are frames from the top. */
class Rig {
  readonly ram = new Ram(framesNeeded, framesNeeded * 4096)
  readonly mmu: Mmu
  readonly cpu: Cpu
  private readonly pgd = framesNeeded - 1
  private nextTable = framesNeeded - 1
  /** Places and contents of the entries of data and stack. */
  private readonly entries: (readonly [table: number, byte: number, low: number])[] = []

  constructor(image: Image) {
    const trace = new Trace()
    trace.enabled = false
    this.mmu = new Mmu(this.ram, trace)
    this.cpu = new Cpu(this.ram, this.mmu, trace)
    const text = Math.floor(textBase / 2 ** 21)
    for (let page = 0; page * 4096 < 4 * image.code.length; page++) this.map(text, 1 + page, 2 + page, 0)
    this.map(Math.floor(dataBase / 2 ** 21), 0, 100, PTE_HIGH_NX)
    const stack = (stackHigh << 11) | (stackLow >>> 21)
    const page = (stackLow & 0x1fffff) >>> 12
    this.map(stack, page - 1, 101, PTE_HIGH_NX)
    this.map(stack, page, 102, PTE_HIGH_NX)
    this.load()
  }

  load(): void {
    this.mmu.load(this.pgd, 1)
  }

  private map(block: number, page: number, pfn: number, high: number): void {
    let table: number = this.pgd
    for (let level = 3; level > 0; level--) {
      const byte = ((block >>> (9 * (level - 1))) & 511) * 8
      if ((this.ram.load32(table, byte) & 1) === 0) {
        this.ram.storePair(table, byte, (--this.nextTable << 12) | TABLE_FLAGS, 0)
      }
      table = this.ram.load32(table, byte) >>> 12
    }
    const low = (pfn << 12) | PAGE_SHARED | PTE_DIRTY
    this.ram.storePair(table, page * 8, low, high)
    if (high !== 0) this.entries.push([table, page * 8, low])
  }

  /** Makes data and stack present, or not. */
  present(yes: boolean): void {
    for (const [table, byte, low] of this.entries) this.ram.store32(table, byte, yes ? low : 0)
    this.mmu.tlb.flush()
  }
}

/** Changes what a program's life can change, so that the engine takes none of it for constant. */
function changeAll(rig: Rig, registers: Registers): void {
  const { cpu, mmu, ram } = rig
  growRegisters(registers, registers.words.length)
  // Images come from several places, in several shapes.
  const { image } = registers
  setImage(registers, Object.assign({ shape: 'another' }, image))
  setImage(registers, image)
  registers.tpLow = 1
  registers.tpHigh = 1
  registers.ipLow = 1
  registers.ipHigh = 1
  registers.raxLow = 1
  registers.raxHigh = 1
  cpu.slot = 1
  cpu.trap = 1
  cpu.raise(TRAP_DIVIDE)
  cpu.trace.task = 1
  cpu.trace.cause = 1
  cpu.trace.tick = 2 ** 33 + 0.5
  cpu.sync(0)
  cpu.trace.tick = 0
  mmu.load(1, 2)
  mmu.reset()
  rig.load()
  ram.exhausted = true
  ram.exhausted = false
}

/** The warming program and how far it is. */
export interface Warmer {
  readonly cpu: Cpu
  readonly registers: Registers
}

/** Makes the machine, and lets every access of the program fault once and miss the TLB once. Keep what it returns. */
export function makeWarmer(): Warmer {
  const image = makeProgram()
  const rig = new Rig(image)
  const { cpu } = rig
  // The second object of a literal has another hidden class than the first, and tasks take turns.
  let registers = cloneRegisters(makeRegisters(image))
  registers.spLow = stackLow
  registers.spHigh = stackHigh
  changeAll(rig, registers)
  for (let step = 0; step < image.code.length / 4; step++) {
    if (step % 64 === 0) registers = cloneRegisters(registers)
    rig.present(false)
    if (run(cpu, registers, 1) === EXIT_FUEL) continue
    rig.present(true)
    run(cpu, registers, 1)
  }
  rig.present(true)
  return { cpu, registers }
}

/** Runs about so many instructions of it. */
export function warm(warmer: Warmer, instructions: number): void {
  const { cpu, registers } = warmer
  for (let left = instructions; left > 0;) {
    const before = cpu.trace.tick
    const exit = run(cpu, registers, left)
    left -= cpu.trace.tick - before
    if (exit !== EXIT_FUEL && exit !== EXIT_SYSCALL) bug(`the warming program ended with ${exit} at ${registers.pc}`)
  }
}

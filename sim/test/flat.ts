// A program without a kernel: an image mapped flat into RAM through real page tables, executed by the real CPU, with a dozen system
// calls answered here. For tests of the compiler, the C library and the interpreter; nothing in the simulator uses it.
//
// Memory: the segments with their protections; a stack of 8 MiB, the heap and anonymous mappings, whose pages appear when they are
// touched. Anything else ends the run with status `fault`.

import { instructionPointer, makeRegisters, functionAt, readSlot, writeSlot } from '../cpu/registers.ts'
import type { Registers } from '../cpu/registers.ts'
import type { Image } from '../cpu/image.ts'
import { Cpu, EXIT_FAULT, EXIT_FUEL, EXIT_REGISTERS, EXIT_SYSCALL, EXIT_TRAP, run } from '../cpu/vm.ts'
import { Mmu } from '../hw/mmu.ts'
import { Ram } from '../hw/ram.ts'
import { walk } from '../hw/walk.ts'
import { PAGE_SIZE, blockOf, pageAlign, pageAlignDown, pageOf } from '../lib/brands.ts'
import { Trace } from '../trace/ring.ts'
import { PAGE_READONLY, PAGE_SHARED, PTE_HIGH_NX, PTE_PRESENT, TABLE_FLAGS } from '../uapi/pte.ts'

const frames = 1 << 17
const stackTop = 0x7ffffffff000
const stackBytes = 8 << 20
const mmapTop = 0x7ffff7fff000

export interface FlatOptions {
  /**
   * Answers a system call: its result, or undefined to have the harness answer it (write, brk, mmap, munmap, mprotect, exit,
   * arch_prctl, set_tid_address and the like; -ENOSYS otherwise).
   */
  readonly onSyscall?: (number: number, args: readonly number[], flat: Flat) => number | undefined
  readonly argv?: readonly string[]
  readonly envp?: readonly string[]
  /** Instructions; 100 million if not given. */
  readonly fuel?: number
}

export interface FlatResult {
  readonly status: 'exit' | 'fault' | 'trap' | 'fetch' | 'fuel' | 'registers'
  /** Exit code, trap number, or the x86 error code. */
  readonly code: number
  /** One character a byte. */
  readonly stdout: string
  readonly stderr: string
  readonly ticks: number
  /** Faulting address. */
  readonly address: number
  /** Where it stopped: function, and line if the image knows. */
  readonly where: string
  readonly flat: Flat
}

/** The machine of a flat run. */
export class Flat {
  readonly trace = new Trace()
  readonly ram = new Ram(frames, 768 << 20)
  readonly mmu: Mmu
  readonly cpu: Cpu
  readonly registers: Registers
  readonly pgd = 1
  stdout = ''
  stderr = ''
  private nextFrame = 2
  private brkStart = 0
  private brkEnd = 0
  private mmapBottom = mmapTop
  /** Anonymous ranges whose pages appear on touch: start, end. */
  private readonly lazy: [number, number][] = [[stackTop - stackBytes, stackTop]]

  constructor(image: Image) {
    this.trace.enabled = false
    this.mmu = new Mmu(this.ram, this.trace)
    this.cpu = new Cpu(this.ram, this.mmu, this.trace)
    this.registers = makeRegisters(image)
    this.mmu.load(this.pgd, 1)
    for (const segment of image.segments) this.mapSegment(segment)
    this.brkEnd = this.brkStart
  }

  private mapSegment(segment: Image['segments'][number]): void {
    const end = segment.vaddr + segment.memsz
    for (let address = pageAlignDown(segment.vaddr) as number; address < end; address += PAGE_SIZE) {
      this.mapPage(address, (segment.flags & 2) !== 0, (segment.flags & 1) !== 0)
    }
    this.poke(segment.vaddr, segment.bytes)
    this.brkStart = Math.max(this.brkStart, pageAlign(end))
  }

  /** Maps a new zero page, unless there is one. */
  mapPage(address: number, writable: boolean, executable: boolean): void {
    const block = blockOf(address)
    let table: number = this.pgd
    for (let level = 3; level > 0; level--) {
      const byte = (Math.floor(block / 512 ** (level - 1)) & 511) * 8
      if ((this.ram.load32(table, byte) & PTE_PRESENT) === 0) {
        this.ram.storePair(table, byte, (this.nextFrame++ << 12) | TABLE_FLAGS, 0)
      }
      table = this.ram.load32(table, byte) >>> 12
    }
    if ((this.ram.load32(table, pageOf(address) * 8) & PTE_PRESENT) !== 0) return
    const flags = writable ? PAGE_SHARED : PAGE_READONLY
    this.ram.storePair(table, pageOf(address) * 8, (this.nextFrame++ << 12) | flags, executable ? 0 : PTE_HIGH_NX)
  }

  private frameOf(address: number): number {
    if (!walk.peek(this.ram, this.pgd, blockOf(address), pageOf(address))) {
      if (!this.touch(address)) return -1
      walk.peek(this.ram, this.pgd, blockOf(address), pageOf(address))
    }
    return walk.low >>> 12
  }

  private touch(address: number): boolean {
    if (!this.lazy.some(([start, end]) => address >= start && address < end)) return false
    this.mapPage(address, true, false)
    return true
  }

  /** Writes bytes to the program's memory, whatever its protection. */
  poke(address: number, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const at = address + done
      const count = Math.min(bytes.length - done, PAGE_SIZE - (at % PAGE_SIZE))
      this.ram.writeBytes(this.frameOf(at), at % PAGE_SIZE, bytes.subarray(done, done + count))
      done += count
    }
  }

  /** Reads bytes of the program's memory; null where nothing is mapped. */
  peek(address: number, length: number): Uint8Array | null {
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i++) {
      const frame = this.frameOf(address + i)
      if (frame < 0) return null
      bytes[i] = this.ram.u8[this.ram.position(frame) + ((address + i) % PAGE_SIZE)]
    }
    return bytes
  }

  /** The string at an address. */
  peekString(address: number): string {
    let text = ''
    for (let at = address; ; at++) {
      const byte = this.peek(at, 1)?.[0]
      if (!byte) return text
      text += String.fromCharCode(byte)
    }
  }

  /** Sets up the stack that `_start` finds: argc, argv, envp, auxv. */
  makeStack(argv: readonly string[], envp: readonly string[]): void {
    let at = stackTop - 64
    const put = (text: string): number => {
      const bytes = Uint8Array.from(`${text}\0`, (character) => character.charCodeAt(0))
      at -= bytes.length
      this.poke(at, bytes)
      return at
    }
    const args = argv.map(put)
    const env = envp.map(put)
    at -= 16
    const random = at
    const auxv = [6, PAGE_SIZE, 25, random]
    // AT_PHDR and AT_PHNUM, where the image begins with an ELF header.
    const header = this.registers.image.segments[0]
    if (header.bytes[0] === 0x7f) auxv.push(3, header.vaddr + 64, 5, header.bytes[56])
    auxv.push(0, 0)
    const words = [args.length, ...args, 0, ...env, 0, ...auxv]
    at = Math.floor((at - 8 * words.length) / 16) * 16
    const bytes = new DataView(new ArrayBuffer(8 * words.length))
    words.forEach((word, index) => {
      bytes.setUint32(8 * index, word % 2 ** 32, true)
      bytes.setUint32(8 * index + 4, Math.floor(word / 2 ** 32), true)
    })
    this.poke(at, new Uint8Array(bytes.buffer))
    this.registers.spLow = at | 0
    this.registers.spHigh = Math.floor(at / 2 ** 32)
  }

  /** Handles a page fault; false: nothing is to be mapped there. */
  handleFault(): boolean {
    return (this.cpu.error & 1) === 0 && this.touch(this.cpu.faultAddress)
  }

  /** The harness's own system calls. undefined: the program exited. */
  answer(number: number, args: readonly number[]): number | undefined {
    switch (number) {
      case 1:
        return this.write(args[0], args[1], args[2])
      case 20: {
        let total = 0
        for (let i = 0; i < args[2]; i++) {
          const vector = this.peek(args[1] + 16 * i, 16)
          if (!vector) return -14
          const view = new DataView(vector.buffer)
          const address = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32
          total += this.write(args[0], address, view.getUint32(8, true))
        }
        return total
      }
      case 9:
        return this.mmap(args[1])
      case 10:
      case 11:
      case 13:
      case 14:
      case 273:
        return 0
      case 12:
        if (args[0] >= this.brkStart) {
          this.brkEnd = args[0]
          this.lazy.push([this.brkStart, pageAlign(this.brkEnd)])
        }
        return this.brkEnd
      case 39:
      case 186:
      case 218:
        return 1
      case 158:
        if (args[0] !== 0x1002) return -22
        this.registers.tpLow = args[1] | 0
        this.registers.tpHigh = Math.floor(args[1] / 2 ** 32)
        return 0
      case 60:
      case 231:
        return undefined
      default:
        return -38
    }
  }

  private write(fd: number, address: number, length: number): number {
    const bytes = this.peek(address, length)
    if (!bytes) return -14
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    if (fd === 2) this.stderr += text
    else this.stdout += text
    return length
  }

  private mmap(length: number): number {
    this.mmapBottom -= pageAlign(length)
    this.lazy.push([this.mmapBottom, this.mmapBottom + pageAlign(length)])
    return this.mmapBottom
  }

  /** The function and the line of the instruction pointer. */
  where(): string {
    const { registers } = this
    const found = registers.pc < 0 ? undefined : functionAt(registers.image, registers.pc)
    if (!found) return `0x${instructionPointer(registers).toString(16)}`
    let position = 0
    for (let i = 0; i < found.lines.length && found.lines[i] <= registers.pc; i += 2) position = found.lines[i + 1]
    return `${found.name}:${Math.floor(position / 4096) % 2 ** 20}+${(registers.pc - found.start) / 4}`
  }
}

/** Runs a program from `_start` to its end. */
export function runFlat(image: Image, options: FlatOptions = {}): FlatResult {
  const flat = new Flat(image)
  const { cpu, registers } = flat
  flat.makeStack(options.argv ?? [image.name], options.envp ?? [])
  let fuel = options.fuel ?? 100_000_000
  const end = (status: FlatResult['status'], code: number): FlatResult => ({
    status,
    code,
    stdout: flat.stdout,
    stderr: flat.stderr,
    ticks: flat.trace.tick,
    address: cpu.faultAddress,
    where: flat.where(),
    flat,
  })
  while (fuel > 0) {
    const before = flat.trace.tick
    const exit = run(cpu, registers, fuel)
    fuel -= flat.trace.tick - before
    if (exit === EXIT_FUEL) continue
    if (exit === EXIT_FAULT) {
      if (!flat.handleFault()) return end('fault', cpu.error)
    } else if (exit === EXIT_SYSCALL) {
      const number = readSlot(registers, cpu.slot)
      const args = [1, 2, 3, 4, 5, 6].map((index) => readSlot(registers, cpu.slot + index))
      const result = options.onSyscall?.(number, args, flat) ?? flat.answer(number, args)
      if (result === undefined) return end('exit', args[0] & 255)
      writeSlot(registers, cpu.slot, result)
    } else if (exit === EXIT_TRAP) return end('trap', cpu.trap)
    else return end(exit === EXIT_REGISTERS ? 'registers' : 'fetch', 0)
  }
  return end('fuel', 0)
}

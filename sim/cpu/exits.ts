// Why the CPU stops executing, and which traps there are.

export const EXIT_FUEL = 0
export const EXIT_SYSCALL = 1
export const EXIT_FAULT = 2
export const EXIT_TRAP = 3
export const EXIT_FETCH = 4
export const EXIT_REGISTERS = 5
/** Inside `run` only: the instruction pointer left the image's text. */
export const EXIT_FOREIGN = 6

export const TRAP_INVALID_OPCODE = 0
export const TRAP_BREAKPOINT = 1
export const TRAP_DIVIDE = 2
/** A non-canonical address: SIGSEGV with SI_KERNEL. */
export const TRAP_PROTECTION = 3

// The bytecode: what the compiler emits and the VM executes. One table is the truth for both.
//
// An instruction is four Int32 words: op, a, b, c. Positions (`pc`) count words in the image's code array; the text
// address of an instruction is textBase + 4 * pc, so an instruction takes 16 bytes of text. Text may be anywhere, but not across 4 GiB.
//
// Registers are 64-bit slots of the task's register file, seen as Int32 pairs (low at 2i, high at 2i + 1) and as
// Float64 (at i). Operands a, b, c that name a slot are relative to the window of the running function. 32-bit code
// reads and writes the low word only and leaves the high word undefined: widening is an instruction of its own.
// Values of char and short are kept extended to 32 bits in the low word; a float is kept as a double that fround leaves
// unchanged.
//
// Calls. The caller puts arguments into consecutive slots from `argbase`; these are the callee's slots 0, 1, …
// A struct argument is the address of a copy made by the caller; a struct result is written through a hidden first
// argument, which the callee also returns. A variadic function gets one more hidden argument after the named ones: the
// address of the variadic arguments, which the caller stored in its own frame, 8 bytes each (structs in place, rounded
// up to 8; float as double; 32-bit integers zero-extended). The result is in the callee's slot 0.
// CALL pushes 16 bytes on the simulated stack (return text address at SP, the caller's window, in slots, at SP + 8) through
// the MMU, ENTER lowers SP by the frame, RET undoes both and reads them back through the MMU: a program that
// overwrites its return address jumps where it says. SP stays a multiple of 16.
//
// An instruction that faults has changed nothing, or (bulk) has moved its progress into its operand slots: it is executed
// again after the fault was handled. An instruction takes one tick of time and of fuel, a bulk instruction one a page.

/** Operand kinds: s slot read, d slot written, m slot read and written, i immediate, r relative jump in words from this
 * instruction, f code position (words) of a function, - unused. */
export type OperandKind = 's' | 'd' | 'm' | 'i' | 'r' | 'f' | '-'

export type OpRow = readonly [name: string, operands: string]

const arithmetic = (w: '32' | '64'): OpRow[] => [
  ['add' + w, 'dss'], // a = b + c
  ['sub' + w, 'dss'], // a = b - c
  ['mul' + w, 'dss'], // a = b * c
  ['divs' + w, 'dss'], // a = b / c signed, truncating; c == 0 or overflow: SIGFPE
  ['divu' + w, 'dss'], // a = b / c unsigned; c == 0: SIGFPE
  ['rems' + w, 'dss'], // a = b % c signed; traps as divs
  ['remu' + w, 'dss'], // a = b % c unsigned
  ['and' + w, 'dss'], // a = b & c
  ['or' + w, 'dss'], // a = b | c
  ['xor' + w, 'dss'], // a = b ^ c
  ['shl' + w, 'dss'], // a = b << (low word of c, masked to the width)
  ['shrs' + w, 'dss'], // a = b >> c signed
  ['shru' + w, 'dss'], // a = b >> c unsigned
  ['addi' + w, 'dsi'], // a = b + immediate (sign-extended)
  ['muli' + w, 'dsi'], // a = b * immediate
  ['andi' + w, 'dsi'], // a = b & immediate (sign-extended)
  ['ori' + w, 'dsi'], // a = b | immediate
  ['xori' + w, 'dsi'], // a = b ^ immediate
  ['shli' + w, 'dsi'], // a = b << immediate
  ['shrsi' + w, 'dsi'], // a = b >> immediate signed
  ['shrui' + w, 'dsi'], // a = b >> immediate unsigned
  ['neg' + w, 'ds-'], // a = -b
  ['not' + w, 'ds-'], // a = ~b
  ['eq' + w, 'dss'], // a = b == c as int 0 or 1
  ['ne' + w, 'dss'], // a = b != c
  ['lts' + w, 'dss'], // a = b < c signed
  ['les' + w, 'dss'], // a = b <= c signed
  ['ltu' + w, 'dss'], // a = b < c unsigned
  ['leu' + w, 'dss'], // a = b <= c unsigned
  ['eqi' + w, 'dsi'], // a = b == immediate (sign-extended)
  ['nei' + w, 'dsi'], // a = b != immediate
  ['jz' + w, 'sr-'], // jump by b words if a == 0
  ['jnz' + w, 'sr-'], // jump by b words if a != 0
  ['jeq' + w, 'ssr'], // jump by c words if a == b
  ['jne' + w, 'ssr'], // jump if a != b
  ['jlts' + w, 'ssr'], // jump if a < b signed
  ['jles' + w, 'ssr'], // jump if a <= b signed
  ['jltu' + w, 'ssr'], // jump if a < b unsigned
  ['jleu' + w, 'ssr'], // jump if a <= b unsigned
  ['jeqi' + w, 'sir'], // jump by c words if a == immediate b (sign-extended)
  ['jnei' + w, 'sir'], // jump if a != immediate
  ['jltsi' + w, 'sir'], // jump if a < immediate signed
  ['jlesi' + w, 'sir'], // jump if a <= immediate signed
  ['jgtsi' + w, 'sir'], // jump if a > immediate signed
  ['jgesi' + w, 'sir'], // jump if a >= immediate signed
  ['jltui' + w, 'sir'], // jump if a < immediate unsigned (the immediate sign-extended, then unsigned)
  ['jgeui' + w, 'sir'], // jump if a >= immediate unsigned
]

/** Access types of the memory instructions: suffix, size in bytes as a shift. */
export const accessTypes = [
  ['8s', 0],
  ['8u', 0],
  ['16s', 1],
  ['16u', 1],
  ['32', 2],
  ['64', 3],
  ['f32', 2],
] as const

const loads: OpRow[] = accessTypes.flatMap(([t]): OpRow[] => [
  ['ld' + t, 'dsi'], // a = memory at b + immediate c
  ['ldx' + t, 'dss'], // a = memory at b + size * (c as a signed 32-bit index)
  ['ldy' + t, 'dss'], // a = memory at b + size * (c as a 64-bit index)
  ['lda' + t, 'di-'], // a = memory at absolute address b (unsigned 32 bits)
  ['ldsp' + t, 'di-'], // a = memory at SP + b
])

const stores: OpRow[] = (['8', '16', '32', '64', 'f32'] as const).flatMap((t): OpRow[] => [
  ['st' + t, 'ssi'], // memory at b + immediate c = a
  ['stx' + t, 'sss'], // memory at b + size * (c as a signed 32-bit index) = a
  ['sty' + t, 'sss'], // memory at b + size * (c as a 64-bit index) = a
  ['sta' + t, 'si-'], // memory at absolute address b = a
  ['stsp' + t, 'si-'], // memory at SP + b = a
])

/** The instruction set: name, operand kinds of a b c; beside it what it does. The opcode is the row's index. */
export const opRows: readonly OpRow[] = [
  ['nop', '---'], // nothing
  ['mov', 'ds-'], // a = b, 64 bits (also doubles)
  ['li', 'di-'], // a = immediate b sign-extended to 64 bits
  ['li64', 'dii'], // a = 64-bit constant: low word b, high word c (also addresses and doubles)
  ['sext8', 'ds-'], // low word of a = b sign-extended from 8 to 32 bits
  ['zext8', 'ds-'], // low word of a = b zero-extended from 8 bits
  ['sext16', 'ds-'], // the same from 16
  ['zext16', 'ds-'], // the same from 16
  ['sext32', 'ds-'], // a = low word of b sign-extended to 64 bits
  ['zext32', 'ds-'], // a = low word of b zero-extended to 64 bits
  ...arithmetic('32'),
  ...arithmetic('64'),
  ['jmp', 'r--'], // jump by a words
  ['jtab', 'sii'], // a (unsigned 32 bits) < b: jump to the word stored at c + a of the jump tables, relative to here
  ...loads,
  ...stores,
  ['leasp', 'di-'], // a = SP + b
  ['spget', 'd--'], // a = SP
  ['spset', 's--'], // SP = a
  ['salloc', 'ds-'], // SP -= b rounded up to 16; a = SP (alloca, variable-length arrays)
  ['enter', 'iii'], // function entry: SP -= a (frame bytes); b slots used by the function; c function index
  ['call', 'if-'], // call the function at code position b with argbase a
  ['callr', 'is-'], // call the text address in slot b with argbase a
  ['ret', 'i--'], // SP += a; pop return address and window
  // slot a: number, a + 1 … a + 6: arguments, the last b of them set to 0; the result replaces slot a. Where c is not 0, the number is its low
  // ten bits, and the other arguments are slots 0, 1, … as they are, sign-extended or zero-extended: two bits each from bit 10 on, 0, 1 or 2.
  ['syscall', 'mii'],
  ['copy', 'mmm'], // copy c bytes from b up to a, forwards; the three slots hold the progress
  ['copydown', 'mmm'], // copy c bytes from b to a, from the last byte to the first; slot c counts down
  ['fill', 'msm'], // fill c bytes at a with the low byte of b
  ['scan', 'm--'], // a: pointer, a + 1: byte, a + 2: length, a + 3: bytes passed so far (start with 0); ends with the count in a + 3
  ['compare', 'm--'], // a, a + 1: pointers, a + 2: length, a + 3: equal bytes so far (start with 0); ends with the count in a + 3
  ['setjmp', 'ds-'], // save pc, window and SP at address b (24 bytes: text address, window, SP); a = 0
  // restore from address a; c 0: the setjmp that wrote it yields low word of b, or 1 if that is 0; c 1: 0 too;
  // c 2: start what is there (text address, SP) as a new context with the argument b
  ['longjmp', 'ssi'],
  ['fadd', 'dss'], // double
  ['fsub', 'dss'],
  ['fmul', 'dss'],
  ['fdiv', 'dss'],
  ['fneg', 'ds-'],
  ['fsqrt', 'ds-'],
  ['fabs', 'ds-'],
  ['ffloor', 'ds-'],
  ['fceil', 'ds-'],
  ['ftrunc', 'ds-'],
  ['frint', 'ds-'], // to nearest, ties to even
  ['fround', 'ds-'], // a = b rounded to float
  ['feq', 'dss'], // a = b == c as int 0 or 1
  ['fne', 'dss'],
  ['flt', 'dss'],
  ['fle', 'dss'],
  ['s32tof', 'ds-'], // double from signed 32
  ['u32tof', 'ds-'],
  ['s64tof', 'ds-'], // double from signed 64, correctly rounded
  ['u64tof', 'ds-'],
  ['s64tof32', 'ds-'], // float from signed 64, rounded once
  ['u64tof32', 'ds-'],
  ['ftos32', 'ds-'], // truncate; out of range or NaN: 0x80000000 as cvttsd2si
  ['ftos64', 'ds-'], // truncate; out of range or NaN: 0x8000000000000000
  ['ftou64', 'ds-'], // as gcc compiles it on x86-64
  ['fbits32', 'ds-'], // low word of a = the bits of b as a float
  ['f32bits', 'ds-'], // a = the float whose bits are the low word of b
  ['clz32', 'ds-'], // leading zeros of the low word (32 for 0)
  ['ctz32', 'ds-'],
  ['popcnt32', 'ds-'],
  ['clz64', 'ds-'], // low word of a = leading zeros of b (64 for 0)
  ['ctz64', 'ds-'],
  ['popcnt64', 'ds-'],
  ['bswap16', 'ds-'],
  ['bswap32', 'ds-'],
  ['bswap64', 'ds-'],
  ['xchg8', 'ms-'], // swap the slot a with 1 byte of memory at b, one step (atomics)
  ['xchg16', 'ms-'],
  ['xchg32', 'ms-'],
  ['xchg64', 'ms-'],
  ['trap', 'i--'], // 0 ud2 (SIGILL), 1 int3 (SIGTRAP), 2 division (SIGFPE)
  ['tpget', 'd--'], // a = the thread pointer (what arch_prctl(ARCH_SET_FS) and CLONE_SETTLS set)
  ['jmpr', 's--'], // jump to the text address in slot a, in this same function (computed goto)
  ['mulhs64', 'dss'], // a = the high 64 bits of the signed 128-bit product of b and c
  ['mulhu64', 'dss'], // the same, unsigned
  ['cas8', 'mss'], // one step (atomics): old = 1 byte of memory at b; if it equals the low byte of a, memory = c; a = old, zero-extended
  ['cas16', 'mss'],
  ['cas32', 'mss'],
  ['cas64', 'mss'],
  ['rdtsc', 'd--'], // a = the clock, 64 bits
  ['rdpkru', 'd--'], // low word of a = the rights of the protection keys
  ['wrpkru', 's--'], // set them
  ['lear', 'di-'], // a = text address of the image + b: how position-independent code names its objects
  ['chset', 's--'], // R10 = a: the frame of the function around the one that is called next
  ['chget', 'd--'], // a = R10
  ['flush', 'si-'], // the cache line of memory at a is written back: b 0 at once (CLFLUSH), 1 when a fence follows (CLWB)
  ['fence', '---'], // stores and flushes before it are done (SFENCE, MFENCE)
]

/** Words of one instruction. */
export const instructionWords = 4

/** Opcode by name; a name that is not in the table is a mistake in the caller. */
export const op: Readonly<Record<string, number>> = Object.fromEntries(opRows.map(([name], index) => [name, index]))

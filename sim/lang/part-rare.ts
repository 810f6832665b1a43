// The part `rare`: what few programs have of the language, and what is long: atomic builtins, inline assembly, bit-fields, nested
// functions.

export { loadBits, narrowToBits, storeBits } from './bit-fields.ts'
export { gotoOuter, landings } from './landings.ts'
export { receiveChain, trampoline, withNested } from './nested.ts'
export { autoObject } from './auto-object.ts'
export { bracketAttributes } from './standard-attributes.ts'
export { asmStatement } from './asm-statement.ts'
export { atomicCall, syncCall } from './builtins-atomic.ts'
export { atomic, atomicAssign } from './gen-atomics.ts'
export { exactly } from './exact-call.ts'

// The part `rare`: what few programs have of the language, and what is long: atomic builtins, inline assembly.

export { asmStatement } from './asm-statement.ts'
export { atomicCall, syncCall } from './builtins-atomic.ts'
export { atomic } from './gen-atomics.ts'

// The part `builtins`: builtin functions, read and generated.

export { builtinCall, isBuiltin } from './builtins.ts'
export { builtinTo } from './gen-builtins.ts'

// The part `builtins`: builtin functions, read and generated; functions that are known without a declaration.

export { builtinCall, isBuiltin } from './builtins.ts'
export { builtinFunctionType } from './known-functions.ts'
export { builtinTo } from './gen-builtins.ts'

// The part `builtins`: builtin functions, read and generated; macros that are computed; functions that are known without a declaration.

export { builtinMacro } from './builtin-macros.ts'
export { builtinCall, isBuiltin } from './builtins.ts'
export { builtinFunctionType, knownFunctionType, variadicFunctionType } from './known-functions.ts'
export { builtinTo } from './gen-builtins.ts'

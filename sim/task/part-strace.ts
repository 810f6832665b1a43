// The part `strace`: for runs whose calls are printed.

export { execLine, execText, startLine, straceLine } from './strace.ts'
export { siginfoText, signalText } from './strace-structs.ts'

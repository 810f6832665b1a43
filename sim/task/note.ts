// Something a reader should know, into the trace.

import { emitNote } from '../trace/emit.ts'
import type { TaskKernel } from './kernel.ts'

export const note = (k: TaskKernel, text: string): void => emitNote(k.trace, k.trace.intern(text))

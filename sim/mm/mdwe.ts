// Memory-deny-write-execute (prctl(PR_SET_MDWE), since 6.3): what may be executed and how (include/linux/mman.h).

import { PR_MDWE_NO_INHERIT, PR_MDWE_REFUSE_EXEC_GAIN } from '../uapi/prctl.ts'
import { VM_EXEC, VM_WRITE } from './vm-flags.ts'
import type { Mm } from './records.ts'

/** map_deny_write_exec(): may a VMA with `old` flags not get `wanted`? Of a new one both are the same. */
export const deniesWriteExec = (mm: Mm, old: number, wanted: number): boolean =>
  (mm.mdwe & PR_MDWE_REFUSE_EXEC_GAIN) !== 0 &&
  (wanted & VM_EXEC) !== 0 &&
  ((wanted & VM_WRITE) !== 0 || (old & VM_EXEC) === 0)

/** mmf_init_flags(): what a child and the next program have of it. */
export const inheritedMdwe = (mm: Mm): number => ((mm.mdwe & PR_MDWE_NO_INHERIT) !== 0 ? 0 : mm.mdwe)

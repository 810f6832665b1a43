// A death by signal told from the kernel's side: which code and address, which region lies there, and why the access was refused.

import { functionName, mapsLine, signalName, vmasOf } from '#sim/mirror'
import type { ActRow, MirrorState, SignalRow, VmaRow } from '#sim/mirror'
import type { Frame } from './frame.ts'

export interface Death {
  /** `SIGSEGV, si_code 2 (SEGV_ACCERR), si_addr 0x498004`. */
  says: string
  /** Line of maps of the region there, or empty. */
  region: string
  why: string
}

const SIGBUS = 7
const SIGSEGV = 11
const death = 2
/** Bits of the x86 error code. */
const wasWrite = 2
const wasFetch = 16
const [mayRead, mayWrite, mayExec] = [1, 2, 4]

const codes: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  [SIGSEGV]: { 1: 'SEGV_MAPERR', 2: 'SEGV_ACCERR', 4: 'SEGV_PKUERR' },
  [SIGBUS]: { 1: 'BUS_ADRALN', 2: 'BUS_ADRERR', 3: 'BUS_OBJERR' },
}

const lacks = (vma: VmaRow, fault: ActRow | undefined): string => {
  const error = fault?.number ?? 0
  if (error & wasWrite) return vma.flagsLow & mayWrite ? '' : 'the access was a write, and it lacks VM_WRITE'
  if (error & wasFetch) return vma.flagsLow & mayExec ? '' : 'the access was an instruction fetch, and it lacks VM_EXEC'
  const none = (vma.flagsLow & (mayRead | mayWrite | mayExec)) === 0
  return none ? 'the access was a read, and it has no right at all' : ''
}

/** Of a page that its file could not give: was there nothing to give, or did something fail? */
const busReason = (fault: ActRow | undefined): string => {
  const called = new Set((fault?.calls ?? []).map((call) => functionName(call.function, '6.18')))
  if (called.has('do_page_mkwrite') || called.has('shmem_alloc_and_add_folio'))
    return 'Its file system has no room for the page'
  // A page beyond the end is not looked for.
  if (called.has('__filemap_get_folio')) return 'The device could not read the page'
  return 'The page lies behind the end of its file'
}

const reason = (signal: SignalRow, vma: VmaRow | undefined, fault: ActRow | undefined): string => {
  if (signal.number === SIGBUS) return `The region is there. ${busReason(fault)}.`
  if (!vma) return 'No region lies there.'
  const what = lacks(vma, fault)
  return what === '' ? '' : `The region is there; ${what}.`
}

const fatal = (state: MirrorState, pid: number): SignalRow | undefined =>
  state.signals.filter((signal) => signal.pid === pid && signal.action === death).at(-1)

/** How the cell's process died at an access, or undefined if it did not. */
export const selectDeath = (frame: Frame): Death | undefined => {
  const signal = fatal(frame.state, frame.pid)
  const code = signal && codes[signal.number]?.[signal.code]
  if (!signal || code === undefined) return undefined
  const mm = frame.state.tasks.get(frame.pid)?.mm ?? 0
  const vma = vmasOf(frame.state, mm).find((v) => v.start <= signal.address && v.end > signal.address)
  const fault = frame.state.acts.filter((act) => act.kind === 'fault' && act.pid === frame.pid).at(-1)
  return {
    says: `${signalName(signal.number)}, si_code ${signal.code} (${code}), si_addr 0x${signal.address.toString(16)}`,
    region: vma ? mapsLine(frame.state, vma).trimEnd() : '',
    why: reason(signal, vma, fault),
  }
}

// What the cell asked of the kernel, in order: system calls and page faults, each with the kernel functions that handled it.

import { describeEnd, functionName, signalName } from '#sim/mirror'
import type { ActRow } from '#sim/mirror'
import { lineOfAct, textOfAct } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'

export interface CallStep {
  kind: 'syscall' | 'fault' | 'signal'
  pid: number
  text: string
  end: string
  /** The call failed, or the fault ended badly. */
  bad: boolean
  chain: { name: string; depth: number }[]
  /** Events that it caused. */
  effects: number
  /** Line of the cell that it came from, or 0. */
  line: number
}

export interface CallRows {
  steps: CallStep[]
  more: number
  /** Index of the step whose chain is open: the last fault, else the last call. */
  open: number
  summary: string
}

const most = 60

/** Functions that the kernel's release has under some name, in call order. */
const chainOf = (frame: Frame, act: ActRow): CallStep['chain'] => {
  const release = /^\d+\.\d+/.exec(frame.kernel)?.[0] ?? frame.kernel
  return act.calls.flatMap((call) => {
    const name = functionName(call.function, release)
    return name === null ? [] : [{ name, depth: call.depth }]
  })
}

const stepOf = (frame: Frame, act: ActRow): CallStep => ({
  kind: act.kind,
  pid: act.pid,
  text: textOfAct(frame.run, act),
  end: describeEnd(act),
  bad: act.kind === 'syscall' ? act.errno !== 0 : act.result === 2 || act.result === 3,
  chain: chainOf(frame, act),
  effects: act.effects,
  line: lineOfAct(frame.run, act),
})

/** Rows of the view. */
export const selectCalls = (frame: Frame): CallRows => {
  const acts = frame.state.acts.filter((act) => act.seq > frame.start)
  const signals = frame.state.signals.filter((signal) => signal.seq > frame.start)
  const all: { seq: number; step: CallStep }[] = acts.map((act) => ({ seq: act.seq, step: stepOf(frame, act) }))
  for (const signal of signals) {
    const text = `${signalName(signal.number)}, si_code ${signal.code}, si_addr 0x${signal.address.toString(16)}`
    const end = ['ignored', 'to a handler', 'death', 'stopped', 'continued'][signal.action] ?? ''
    const step: CallStep = {
      kind: 'signal',
      pid: signal.pid,
      text,
      end,
      bad: signal.action === 2,
      chain: [],
      effects: 0,
      line: 0,
    }
    all.push({ seq: signal.seq, step })
  }
  const steps = all.sort((a, b) => a.seq - b.seq).map((row) => row.step)
  const faults = acts.filter((act) => act.kind === 'fault').length
  const calls = acts.length - faults
  const shown = steps.slice(0, most)
  const chained = shown.map((step, i) => ({ kind: step.kind, i })).filter(({ i }) => shown[i].chain.length > 0)
  const last = chained.filter(({ kind }) => kind === 'fault').at(-1) ?? chained.at(-1)
  return {
    steps: shown,
    more: steps.length - shown.length,
    open: last?.i ?? -1,
    summary: `${count(calls, 'system call')} and ${count(faults, 'page fault')} in this cell.`,
  }
}

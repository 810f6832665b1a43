// What the cell asked of the kernel, in order: system calls and page faults, each with the kernel functions that handled it.

import { actName, describeEnd, functionName, signalName } from '#sim/mirror'
import type { ActRow, SignalRow } from '#sim/mirror'
import { lineOfAct, textOfAct } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'
import { isOwnAddress } from '../pages.ts'
import { foldRepeats } from '../repeats.ts'

export interface CallStep {
  kind: 'syscall' | 'fault' | 'signal'
  pid: number
  text: string
  end: string
  /** The call failed, or the fault ended badly. */
  bad: boolean
  /** Each function once where it was called over and over, with the number. */
  chain: { name: string; depth: number; times: number }[]
  /** Functions in all. */
  functions: number
  /** Events that it caused. */
  effects: number
  /** Line of the cell that it came from, or 0. */
  line: number
}

/** Steps one after the other that are told as one. */
export interface CallGroup {
  steps: CallStep[]
  /** Empty for a single step; else what they are together. */
  text: string
  /** How many there are, of which `steps` are the first. */
  count: number
}

export interface CallRows {
  groups: CallGroup[]
  /** Steps after the last group. */
  more: number
  /** Index of the group whose chain is open: the last fault in what the program mapped, else the last call or fault with a chain. */
  open: number
  summary: string
}

const most = 60
/** So many calls in a row that asked nothing of memory, or faults that went the same way, are one line. */
const least = 4
/** Steps of a group that are kept for whoever opens it. */
const kept = 24

/** Functions that the kernel's release has under some name, in call order. */
const namesOf = (frame: Frame, act: ActRow): { name: string; depth: number }[] => {
  const release = /^\d+\.\d+/.exec(frame.kernel)?.[0] ?? frame.kernel
  return act.calls.flatMap((call) => {
    const name = functionName(call.function, release)
    return name === null ? [] : [{ name, depth: call.depth }]
  })
}

/** exit does not return. */
const endOf = (act: ActRow): string => (/^exit/.test(actName(act)) && act.done ? '?' : describeEnd(act))

const stepOf = (frame: Frame, act: ActRow): CallStep => {
  const names = namesOf(frame, act)
  const folded = foldRepeats(names, (a, b) => a.name === b.name && a.depth === b.depth)
  return {
    kind: act.kind,
    pid: act.pid,
    text: textOfAct(frame.run, act),
    end: endOf(act),
    bad: act.kind === 'syscall' ? act.errno !== 0 : act.result === 2 || act.result === 3,
    chain: folded.map(({ item, times }) => ({ ...item, times })),
    functions: names.length,
    effects: act.effects,
    line: lineOfAct(frame.run, act),
  }
}

const SIGCHLD = 17
const childCodes = ['', 'CLD_EXITED', 'CLD_KILLED', 'CLD_DUMPED', 'CLD_TRAPPED', 'CLD_STOPPED', 'CLD_CONTINUED']
const actions = ['ignored', 'to a handler', 'death', 'stopped', 'continued']

const signalStep = (signal: SignalRow): CallStep => {
  const name = signalName(signal.number)
  const text =
    signal.number === SIGCHLD
      ? `${name} to the parent, ${childCodes[signal.code] ?? `si_code ${signal.code}`}, si_pid ${signal.from}`
      : `${name}, si_code ${signal.code}, si_addr 0x${signal.address.toString(16)}`
  const { pid } = signal
  const [end, bad] = [actions[signal.action] ?? '', signal.action === 2]
  return { kind: 'signal', pid, text, end, bad, chain: [], functions: 0, effects: 0, line: 0 }
}

/** What the steps of a group have in common; empty where a step stands alone. */
const sameOf = (step: CallStep): string => {
  if (step.kind === 'syscall') return step.chain.length === 0 && !step.bad ? `quiet:${step.pid}` : ''
  if (step.kind !== 'fault' || step.bad) return ''
  const how = step.text.replace(/0x[0-9a-f]+/, '')
  return `${step.pid}:${how}:${step.end}:${step.chain.map((call) => `${call.name}${call.depth}x${call.times}`).join()}`
}

/** openat, read twice, close: the names of calls, in order of the first of each. */
const callNames = (steps: readonly CallStep[]): string => {
  const times = new Map<string, number>()
  for (const step of steps) {
    const name = /^\w+/.exec(step.text)?.[0] ?? step.text
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return [...times].map(([name, n]) => (n === 1 ? name : `${n} × ${name}`)).join(', ')
}

const groupOf = (steps: readonly CallStep[]): CallGroup => {
  const [first] = steps
  if (first.kind === 'syscall') return { steps: steps.slice(0, kept), text: callNames(steps), count: steps.length }
  const last = /0x[0-9a-f]+/.exec(steps[steps.length - 1].text)?.[0] ?? ''
  const text = first.text.replace(/(0x[0-9a-f]+)/, `$1 … ${last}`)
  return { steps: steps.slice(0, kept), text, count: steps.length }
}

/** Steps in a row that are alike, told as one. */
const groupsOf = (steps: readonly CallStep[]): CallGroup[] => {
  const groups: CallGroup[] = []
  for (let at = 0; at < steps.length;) {
    const same = sameOf(steps[at])
    let end = at + 1
    while (same !== '' && end < steps.length && sameOf(steps[end]) === same) end++
    if (end - at >= least) groups.push(groupOf(steps.slice(at, end)))
    else for (let i = at; i < end; i++) groups.push({ steps: [steps[i]], text: '', count: 1 })
    at = end
  }
  return groups
}

/** Rows of the view. */
export const selectCalls = (frame: Frame): CallRows => {
  const acts = frame.state.acts.filter((act) => act.seq > frame.start)
  const signals = frame.state.signals.filter((signal) => signal.seq > frame.start)
  const own = new Set<CallStep>()
  const all = acts.map((act) => {
    const step = stepOf(frame, act)
    if (act.kind === 'fault' && isOwnAddress(frame, act.pid, act.args[0])) own.add(step)
    return { seq: act.seq, step }
  })
  for (const signal of signals) all.push({ seq: signal.seq, step: signalStep(signal) })
  const steps = all.sort((a, b) => a.seq - b.seq).map((row) => row.step)
  const faults = acts.filter((act) => act.kind === 'fault').length
  const calls = acts.length - faults
  const groups = groupsOf(steps)
  const shown = groups.slice(0, most)
  const chained = shown.filter((group) => group.steps[0].chain.length > 0)
  // While stepping it is what happened last, whatever that was.
  const stepping = frame.position < frame.run.end
  const open =
    (stepping ? undefined : chained.filter((group) => own.has(group.steps[0])).at(-1)) ??
    (stepping
      ? undefined
      : chained.filter(({ steps: [step] }) => step.kind === 'syscall' && step.functions > 2).at(-1)) ??
    chained.at(-1)
  return {
    groups: shown,
    more: groups.slice(most).reduce((sum, group) => sum + group.count, 0),
    open: open ? shown.indexOf(open) : -1,
    summary: `${count(calls, 'system call')} and ${count(faults, 'page fault')} in this cell.`,
  }
}

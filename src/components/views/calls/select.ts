// What the cell asked of the kernel, in order: system calls and page faults, each with the kernel functions that handled it.

import { actName, describeEnd, functionName, signalName } from '#sim/mirror'
import type { ActRow, SignalRow } from '#sim/mirror'
import { lineOfAct, textOfAct } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'
import { ownAddresses } from '../pages.ts'
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
const endOf = (act: ActRow): string => (actName(act).startsWith('exit') && act.done ? '?' : describeEnd(act))

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

/** Something that happened, not yet told. */
type Happening = ActRow | SignalRow

const isAct = (what: Happening): what is ActRow => 'calls' in what

const quiet = (act: ActRow): boolean => act.kind === 'syscall' && act.calls.length === 0 && act.errno === 0

/** Whether both are calls that asked nothing of memory, or faults that went the same way and ended well. */
const alike = (a: Happening, b: Happening): boolean => {
  if (!isAct(a) || !isAct(b) || a.kind !== b.kind || a.pid !== b.pid) return false
  if (a.kind === 'syscall') return quiet(a) && quiet(b)
  if (a.number !== b.number || a.result !== b.result || a.result === 2 || a.result === 3) return false
  if (a.calls.length !== b.calls.length) return false
  for (let i = 0; i < a.calls.length; i++) {
    if (a.calls[i].function !== b.calls[i].function || a.calls[i].depth !== b.calls[i].depth) return false
  }
  return true
}

/** openat, read twice, close: the names of calls, in order of the first of each. */
const callNames = (acts: readonly ActRow[]): string => {
  const times = new Map<string, number>()
  for (const act of acts) times.set(actName(act), (times.get(actName(act)) ?? 0) + 1)
  return [...times].map(([name, n]) => (n === 1 ? name : `${n} × ${name}`)).join(', ')
}

const groupOf = (frame: Frame, all: readonly Happening[]): CallGroup => {
  const tell = (what: Happening): CallStep => (isAct(what) ? stepOf(frame, what) : signalStep(what))
  const acts = all.filter(isAct)
  const [first] = acts
  if (acts.length < least) return { steps: [tell(all[0])], text: '', count: 1 }
  if (first.kind === 'syscall')
    return { steps: acts.slice(0, kept).map(tell), text: callNames(acts), count: acts.length }
  const step = tell(first)
  const last = acts[acts.length - 1].args[0].toString(16)
  return { steps: [step], text: step.text.replace(/(0x[0-9a-f]+)/, `$1 … 0x${last}`), count: acts.length }
}

/** What is alike and in a row is told as one. */
const groupsOf = (frame: Frame, all: readonly Happening[]): { groups: CallGroup[]; more: number } => {
  const groups: CallGroup[] = []
  let at = 0
  while (at < all.length && groups.length < most) {
    let end = at + 1
    while (end < all.length && alike(all[at], all[end])) end++
    if (end - at < least) end = at + 1
    groups.push(groupOf(frame, all.slice(at, end)))
    at = end
  }
  return { groups, more: all.length - at }
}

/** Rows of the view. */
export const selectCalls = (frame: Frame): CallRows => {
  const acts = frame.state.acts.filter((act) => act.seq > frame.start)
  const signals = frame.state.signals.filter((signal) => signal.seq > frame.start)
  const all: Happening[] = signals.length === 0 ? acts : [...acts, ...signals].sort((a, b) => a.seq - b.seq)
  const faults = acts.filter((act) => act.kind === 'fault').length
  const { groups, more } = groupsOf(frame, all)
  const isOwn = ownAddresses(frame)
  const chained = groups.filter((group) => group.steps[0].chain.length > 0)
  const ownFault = chained.filter(({ steps: [{ kind, pid, text }] }) => {
    return kind === 'fault' && isOwn(pid, Number(/0x[0-9a-f]+/.exec(text)?.[0] ?? 0))
  })
  // While stepping it is what happened last, whatever that was.
  const stepping = frame.position < frame.run.end
  const call = chained.filter(({ steps: [step] }) => step.kind === 'syscall' && step.functions > 2)
  const open = (stepping ? undefined : (ownFault.at(-1) ?? call.at(-1))) ?? chained.at(-1)
  return {
    groups,
    more,
    open: open ? groups.indexOf(open) : -1,
    summary: `${count(acts.length - faults, 'system call')} and ${count(faults, 'page fault')} in this cell.`,
  }
}

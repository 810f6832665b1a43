// What views show and no event tells: "why not merged?" of all neighbours, the chains of anon_vmas, what of the files on persistent
// memory may survive a power cut, the strings and structs that a call's addresses stand for. Looked at after every system call and fault
// of a cell that changed the address space, only where a view asks.

import { callLine } from './call-lines.ts'
import type { Machine } from './machine.ts'
import type { MergeRow } from './merges.ts'
import type { FileSurvivors } from './fs/survivors.ts'
import type { Mm } from './mm/mm.ts'
import type { TaskKernel } from './task/kernel.ts'
import { vmaList } from './mm/vma-set.ts'
import { use } from './lib/parts.ts'
import { merges, powerCuts } from './parts.ts'

export type LookName = 'merges' | 'rmap' | 'lines' | 'survivors' | 'calls'

/** An anon_vma: the VMAs in its interval tree may hold pages that belong to it. */
export interface AnonVmaLook {
  readonly id: number
  /** 0 for a root. */
  readonly parent: number
  /** VMAs that allocate their pages from it. */
  readonly own: readonly number[]
  /** All of the interval tree. */
  readonly vmas: readonly number[]
}

/** The address space of the cell's process after `at` events. */
export interface Look {
  readonly at: number
  readonly merges: readonly MergeRow[] | null
  /** All anon_vmas of the machine that a VMA knows of. */
  readonly rmap: readonly AnonVmaLook[] | null
  /** Every file on persistent memory, with all states that a power cut now may leave of it. */
  readonly survivors: readonly FileSurvivors[] | null
  /** Looked at after an instruction of the program, and not when a call or fault had ended; and its line in the cell, or 0. */
  readonly between: boolean
  readonly line: number
}

/** A system call as strace writes it, without its result. */
export interface CallText {
  /** Events until it ended. */
  readonly at: number
  readonly pid: number
  readonly text: string
}

/** Address spaces with more VMAs are not looked at: the picture would show some of them only. */
const vmasMost = 400
/** Looks of one cell. */
const looksMost = 300
/** Calls and faults of one cell whose line is told; calls whose text is. */
const linesMost = 4000

const anonVmasOf = (k: TaskKernel): AnonVmaLook[] => {
  const found = new Map<number, AnonVmaLook>()
  const mms = new Set([...k.tasks.values()].map((task) => task.mm))
  for (const mm of mms) {
    if (mm === null) continue
    for (const vma of vmaList(mm.vmas)) {
      for (const each of vma.anonVmaChain) {
        const vmas = [...each.vmas]
        const parent = each.parent === each ? 0 : each.parent.id
        const own = vmas.filter((other) => other.anonVma === each).map((other) => other.id)
        found.set(each.id, { id: each.id, parent, own, vmas: vmas.map((other) => other.id) })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.id - b.id)
}

/** Changes whenever something that a look shows has. */
const signatureOf = (mm: Mm): string =>
  vmaList(mm.vmas)
    .map((vma) =>
      [
        vma.start,
        vma.end,
        vma.flags,
        vma.flagsHigh,
        vma.pgoff,
        vma.anonVma?.id,
        vma.anonVmaChain.length,
        vma.name,
      ].join(),
    )
    .join(';')

export interface Looking {
  readonly looks: Look[]
  /** In threes: a call or fault ended at this event, the process, the line it was made from. */
  readonly lines: number[]
  readonly calls: CallText[]
  /** To be called between two instructions while the cell runs; null: nobody asks what happens there. */
  readonly step: (() => void) | null
  readonly stop: () => void
}

/**
 * Looks now and after every call and fault, until `stop` is called. The lists fill while the cell runs. `firstLine`: where the cell begins in
 * its program.
 */
export function startLooking(machine: Machine, names: readonly LookName[], firstLine: number): Looking {
  const looks: Look[] = []
  const lines: number[] = []
  const calls: CallText[] = []
  if (names.length === 0) return { looks, lines, calls, step: null, stop: () => undefined }
  const k = machine.record
  const asksState = names.some((name) => name !== 'lines' && name !== 'calls')
  const note = (): void => {
    if (!names.includes('lines') || lines.length >= 3 * linesMost) return
    const line = callLine(k, k.current, firstLine)
    if (line > 0) lines.push(machine.eventCount, k.current.pid, line - firstLine + 1)
  }
  if (names.includes('calls')) k.strace = []
  const take = (): void => {
    for (const { pid, text, result } of k.strace?.splice(0) ?? []) {
      // Signals and ends are events.
      if (result > 0 && calls.length < linesMost)
        calls.push({ at: machine.eventCount, pid, text: text.slice(0, result - 1) })
    }
  }
  let last = ''
  const asksSurvivors = names.includes('survivors')
  const look = (from?: number): void => {
    const mm = machine.runState.group?.leader.mm ?? null
    if (!asksState || mm === null || mm.vmas.count > vmasMost || looks.length >= looksMost) return
    const anonVmas = names.includes('rmap') ? anonVmasOf(k) : null
    const survivors = asksSurvivors ? use(powerCuts).survivorsOf(machine) : null
    const left = survivors === null ? '' : survivors.map(use(powerCuts).survivorText).join('')
    const signature = signatureOf(mm) + JSON.stringify(anonVmas) + left
    if (signature === last) return
    last = signature
    looks.push({
      at: machine.eventCount,
      merges: names.includes('merges') ? use(merges).mergeRows(k, mm) : null,
      rmap: anonVmas,
      survivors,
      between: from !== undefined,
      line: Math.max(0, callLine(k, k.current, firstLine, from) - firstLine + 1),
    })
  }
  let persistent = ''
  /** The instruction that was just run. */
  let ran = k.current.registers.pc
  /** Stores and flushes are no events: what they change is found by looking. */
  const step = (): void => {
    const now = use(powerCuts).persistentState(machine)
    if (now !== persistent) look(ran)
    persistent = now
    ran = k.current.registers.pc
  }
  const { check } = k.hooks
  let told = machine.eventCount
  k.hooks.check = (kernel) => {
    check?.(kernel)
    note()
    if (k.strace !== null) take()
    // A turn may have ended without an event: what was stored in it is the matter of `step`.
    if (machine.eventCount === told) return
    told = machine.eventCount
    look()
  }
  look()
  return {
    looks,
    lines,
    calls,
    step: asksSurvivors ? step : null,
    stop: () => {
      k.hooks.check = check
      if (names.includes('calls')) k.strace = null
    },
  }
}

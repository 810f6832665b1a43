// What a cell is when the page is made: its text, its machine, and what the engine printed while the site was built. Plain data:
// it travels as JSON from the plugin to the component.

import type { Diagnostic, PartialMachineOptions } from '#sim'
import type { ViewName, ViewRows } from '../views/rows.ts'

/** Output of one run, decoded, for people. */
export interface CellOutput {
  status: string
  exit: number | null
  signal: string | null
  message: string
  stdout: string
  stderr: string
  diagnostics: readonly Diagnostic[]
}

/** What a real kernel and gcc gave for the same text. */
export interface RealOutput {
  kernel: string
  uid: number
  stdout: string
  exit: number | null
  signal: string | null
}

export interface CellData {
  id: string
  /** Place among the cells of the page, from 0. */
  index: number
  /** The chapter, for the key under which edits are kept. */
  page: string
  text: string
  views: readonly ViewName[]
  isolated: boolean
  machine: PartialMachineOptions
  /** The machine of the whole page. */
  pageMachine: PartialMachineOptions
  kernel: string
  /** Parts of the simulator that its run needs. */
  parts?: readonly string[]
  recorded: CellOutput & { faults: { minor: number; major: number }; rows: ViewRows; hash: string }
  real: RealOutput | null
  /** Where the expected output comes from, if no real kernel could give it. */
  derived: string
  /** How the output differs from the recorded one; empty in every built page. */
  drift: string
  /** Pictures beside the program, on a wide screen. */
  beside: boolean
  /** Output and pictures are folded until the reader has run it or answered an exercise about it. */
  predict: boolean
}

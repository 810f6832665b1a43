// The door: what the site, the command line and the conformance suite may use of the simulator.

import './whole.ts'

export { Machine, boot } from './machine.ts'
export type { LoadOptions } from './machine.ts'
export { restore, take } from './checkpoint.ts'
export type { Checkpoint } from './checkpoint.ts'
export { History } from './history.ts'
export { languageTables, libraryTables } from './reference.ts'
export type { HeaderTable, LanguageTables } from './reference.ts'
export { parseKernel, releases, resolveKernel } from './kernel-version.ts'
export { buildProgram } from './program.ts'
export { neededParts } from './needed-parts.ts'
export { checkTape, defaultMaxSteps, runTape } from './tape.ts'
export { replayText } from './replay.ts'
export { isReplayText } from './replay-text.ts'
export type { ReplayOptions, Replayed } from './replay.ts'
export { optionRows, parseOption, parseOptionWords, parseSize } from './option-words.ts'
export type { OptionRow } from './option-words.ts'
export { completeOptions, defaultOptions, pragmaOptions } from './options.ts'
export type { MachineOptions, PartialMachineOptions } from './options.ts'
export type {
  AnonVmaLook,
  CallText,
  CallHelp,
  CellSource,
  Completion,
  Diagnostic,
  Look,
  LookName,
  MapsRow,
  Outcome,
  Place,
  Progress,
  RunRequest,
  RunResult,
  RunStatus,
  SimulatorWorker,
  SymbolInfo,
  TraceData,
} from './protocol.ts'
export { eventKind, eventLanes, eventRows } from './trace/events.ts'
export { support, supportOf } from './uapi/support.ts'
export type { SupportEntry, SupportState } from './uapi/support.ts'
export type { MergeRow } from './merges.ts'

export { contentsOf, maySurvive, powerCut, statesIn, statesOf, survivorText, survivorsOf } from './power-cut.ts'
export type { FilePicture, FileSurvivors, LineChoice } from './power-cut.ts'

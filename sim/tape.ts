// A chapter's cells as a tape: script cells continue one process, cells with `main` are new processes on the page's machine.

import type { Progress, RunRequest, RunResult } from './protocol.ts'

/** Runs one cell of a tape so that the result is that of a clean run of the cells up to it. `report` is called between slices. */
export function runTape(request: RunRequest, report?: (progress: Progress) => void): RunResult {
  throw new Error(`the tape is not wired yet (${request.index}, ${typeof report})`)
}

// The run as a score: for each step, how many events of each kind it has. One line of the picture a kind, time to the right.

import { eventKind } from '#sim/mirror'
import type { RunFold } from './frame.ts'
import { lanes } from './lanes.ts'

const laneOfKind: (number | undefined)[] = []
lanes.forEach((lane, i) => {
  for (const kind of lane.kinds) laneOfKind[eventKind[kind]] = i
})

/** Counts by step and lane. */
export const scoreOf = (run: RunFold): number[][] => {
  let from = run.start
  return run.steps.map((to) => {
    const counts = lanes.map(() => 0)
    for (let i = from; i < to; i++) {
      const lane = laneOfKind[run.mirror.kind(i)]
      if (lane !== undefined) counts[lane]++
    }
    from = to
    return counts
  })
}

// The past of a run: checkpoints at growing distances, so that any tick can be reached again by running on from the one before it.

import { restore, take } from './checkpoint.ts'
import type { Checkpoint, Checkpointed } from './checkpoint.ts'

/** More checkpoints than this are thinned: every other one goes, and the next ones are taken half as often. */
const most = 64

/** Ticks between the first checkpoints. */
const firstInterval = 500_000

export class History {
  private checkpoints: Checkpoint[] = []
  private interval: number
  /** Tick at which the next one is due. */
  nextTick = Infinity

  constructor(interval = firstInterval) {
    this.interval = interval
  }

  /** Number of checkpoints. */
  get length(): number {
    return this.checkpoints.length
  }

  /** A program was loaded, or the host changed what is recorded: what was before is not part of the run. */
  begin(machine: Checkpointed): void {
    this.checkpoints = []
    this.note(machine)
  }

  /** Takes a checkpoint now. */
  note(machine: Checkpointed): void {
    const checkpoint = take(machine)
    this.nextTick = checkpoint.tick + this.interval
    if ((this.checkpoints.at(-1)?.tick ?? -1) < checkpoint.tick) this.checkpoints.push(checkpoint)
    if (this.checkpoints.length <= most) return
    this.checkpoints = this.checkpoints.filter((_, index) => index % 2 === 0)
    this.interval *= 2
    this.nextTick = (this.checkpoints.at(-1) ?? checkpoint).tick + this.interval
  }

  /** Brings the machine as near before a tick as a checkpoint can; not at all if it is nearer already. */
  goTo(machine: Checkpointed, tick: number): void {
    let found: Checkpoint | undefined = this.checkpoints[0]
    for (const each of this.checkpoints) if (each.tick <= tick) found = each
    const now = machine.record.clock.tick
    if (found === undefined || (now <= tick && now >= found.tick)) return
    restore(machine, found, true)
    this.nextTick = (this.checkpoints.at(-1) ?? found).tick + this.interval
  }
}

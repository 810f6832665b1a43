// Benches of stepping through a run of a million events: what the slider of a cell costs where it is put, on the mirror that the views look
// at. Any place has to be there within 100 ms.

import { boot } from '../../machine.ts'
import { Mirror } from '../../mirror/mirror.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import type { Bench } from './bench.ts'

const events = 1_000_000
const most = 100e6

/** Calls, faults, copies and a process or two until the events are there. */
const program = `#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  for (int r = 0; ; r++) {
    char *p = mmap(0, 256 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (int i = 0; i < 256; i++) p[i * 4096] = 1;
    mprotect(p + 64 * 4096, 64 * 4096, PROT_READ);
    if (r % 8 == 0) {
      if (fork() == 0) { for (int i = 128; i < 256; i++) p[i * 4096] = 2; _exit(0); }
      wait(0);
    }
    if (r % 4 != 0) munmap(p, 256 * 4096);
  }
}`

const record = (): Mirror => {
  const machine = boot({ ram: 2 ** 28 })
  machine.traceLimit = events
  machine.load(program)
  while (machine.eventCount < events) machine.run(100_000)
  const { chunks, strings } = machine.trace()
  return new Mirror({ chunks, strings })
}

const held: { mirror: Mirror | null } = { mirror: null }

/** The recording, looked at once from its beginning to its end. */
const looked = (): Mirror => {
  held.mirror ??= record()
  held.mirror.at(events)
  return held.mirror
}

const at = (mirror: Mirror, position: number): void => {
  if (mirror.at(position).position !== position) throw new Error(`the mirror is not at ${position}`)
}

/** Milliseconds of processor time of a jump from the end. */
const jump = (mirror: Mirror, position: number): number => {
  at(mirror, events)
  const before = process.cpuUsage()
  at(mirror, position)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e3
}

/** Of a hundred places the one that takes longest. */
const worstOf = (mirror: Mirror): number => {
  const places = Array.from({ length: 100 }, (_, i) => (i * events) / 100 + events / 101)
  const times = places.map((place) => jump(mirror, Math.floor(place)))
  return Math.floor(places[times.indexOf(Math.max(...times))])
}

const bench = (name: string, unit: string, work: (mirror: Mirror) => number): Bench => ({
  name,
  unit,
  most,
  prepare: () => void looked(),
  run: () => work(looked()),
})

export const steppingBenches: readonly (() => Bench)[] = [
  () =>
    bench('slide-anywhere', 'jump', (mirror) => {
      const prng = makePrng(5)
      for (let i = 0; i < 40; i++) at(mirror, nextBelow(prng, events))
      return 40
    }),
  () => {
    const worst = { place: -1 }
    return {
      ...bench('slide-worst', 'jump', (mirror) => {
        at(mirror, worst.place)
        return 1
      }),
      prepare() {
        const mirror = looked()
        if (worst.place < 0) worst.place = worstOf(mirror)
        at(mirror, events)
      },
    }
  },
  () =>
    bench('step-back', 'step', (mirror) => {
      for (let i = 1; i <= 40; i++) at(mirror, events - i)
      return 40
    }),
]

// Random programs that store to a file on persistent memory, and what a power cut may leave of it, found by trying everything: after every
// step the cache may write back any lines and the journal may commit. Nothing here comes from the simulator.

import { makePrng, nextWord } from '../../lib/prng.ts'

/** A step of a program. Pages 0 … pages-1, lines 0 … 1 of each, values are letters. */
export type Step =
  | {
      readonly kind: 'store'
      readonly sync: boolean
      readonly page: number
      readonly line: number
      readonly value: string
    }
  | { readonly kind: 'write'; readonly page: number; readonly line: number; readonly value: string }
  | {
      readonly kind: 'flush'
      readonly sync: boolean
      readonly page: number
      readonly line: number
      readonly fenced: boolean
    }
  | { readonly kind: 'msync'; readonly page: number }
  | { readonly kind: 'fsync' }
  | { readonly kind: 'size'; readonly pages: number }

const pages = 2
const lines = 2
const lineBytes = 64

const pick = <T>(random: () => number, from: readonly T[]): T => from[random() % from.length]

/** A program of a few steps. */
export function makeSteps(seed: number, withFlush: boolean): Step[] {
  const state = makePrng(seed)
  const random = (): number => nextWord(state) >>> 3
  const steps: Step[] = [{ kind: 'size', pages: pick(random, [1, 2, 2]) }]
  let size = (steps[0] as { pages: number }).pages
  for (let left = 2 + (random() % 6); left > 0; left--) {
    const [page, line, value, sync] = [
      random() % size,
      random() % lines,
      pick(random, ['a', 'b', 'c']),
      random() % 2 === 0,
    ]
    const roll = random() % (withFlush ? 13 : 10)
    if (roll < 5) steps.push({ kind: 'store', sync, page, line, value })
    else if (roll === 5) steps.push({ kind: 'write', page, line, value })
    else if (roll < 8) steps.push({ kind: 'msync', page })
    else if (roll === 8) steps.push({ kind: 'fsync' })
    else if (roll === 9) steps.push({ kind: 'size', pages: (size = pick(random, [1, 2])) })
    else steps.push({ kind: 'flush', sync, page, line, fenced: roll === 12 })
  }
  return steps
}

/** The steps as C. */
export function programOf(steps: readonly Step[]): string {
  const text = steps.map((step) => {
    switch (step.kind) {
      case 'store':
        return `(${step.sync ? 's' : 'p'})[${step.page * 4096 + step.line * lineBytes}] = '${step.value}';`
      case 'write':
        return `pwrite(fd, "${step.value}", 1, ${step.page * 4096 + step.line * lineBytes});`
      case 'flush': {
        const place = `*(volatile char *)(${step.sync ? 's' : 'p'} + ${step.page * 4096 + step.line * lineBytes})`
        return step.fenced
          ? `__asm__ volatile("clwb %0" : "+m"(${place})); __asm__ volatile("sfence");`
          : `__asm__ volatile("clflush %0" : "+m"(${place}));`
      }
      case 'msync':
        return `msync((void *)(p + ${step.page * 4096}), 4096, MS_SYNC);`
      case 'fsync':
        return 'fsync(fd);'
      case 'size':
        return `ftruncate(fd, ${step.pages * 4096});`
    }
  })
  return `#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
  int fd = open("/mnt/dax/f", O_RDWR | O_CREAT, 0644);
  volatile char *p = mmap(0, ${pages * 4096}, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  volatile char *s = mmap(0, ${pages * 4096}, PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0);
  ${text.join('\n  ')}
  return 0;
}
`
}

/** What the disk's metadata says: does the file exist, its pages, which of them have a block (a number of its own, never used again). */
interface Meta {
  readonly exists: boolean
  readonly size: number
  readonly blocks: readonly number[]
}

/** One way that things may have gone: lines on the medium by block and line, and how many changes of metadata are durable. */
interface World {
  readonly medium: ReadonlyMap<string, string>
  readonly durable: number
}

const keyOf = (world: World): string =>
  `${world.durable}|${[...world.medium]
    .map(([k, v]) => k + v)
    .sort((a, b) => (a < b ? -1 : 1))
    .join()}`

const unique = (worlds: readonly World[]): World[] => [
  ...new Map(worlds.map((world) => [keyOf(world), world])).values(),
]

/** All contents that the file may have after a power cut behind the last step; `-` where it is not there. */
export function bruteForce(steps: readonly Step[]): Set<string> {
  const metas: Meta[] = [
    { exists: false, size: 0, blocks: [-1, -1] },
    { exists: true, size: 0, blocks: [-1, -1] },
  ]
  const volatile = new Map<string, string>()
  const writable = new Set<string>()
  let nextBlock = 0
  let worlds: World[] = [{ medium: new Map(), durable: 0 }]

  const now = (): Meta => metas[metas.length - 1]
  const change = (meta: Meta): void => void metas.push(meta)
  const commit = (): void => {
    worlds = worlds.map((world) => ({ ...world, durable: metas.length - 1 }))
  }
  const persist = (keys: readonly string[]): void => {
    worlds = worlds.map((world) => {
      const medium = new Map(world.medium)
      for (const key of keys) medium.set(key, volatile.get(key) ?? '.')
      return { ...world, medium }
    })
  }
  const blockFor = (page: number): number => {
    const known = now().blocks[page]
    if (known >= 0) return known
    const block = nextBlock++
    change({ ...now(), blocks: now().blocks.map((old, i) => (i === page ? block : old)) })
    return block
  }
  /** A synchronous fault: where the journal has not committed, the page is written and then it does; else nothing happens. */
  const syncFault = (block: number): void => {
    worlds = worlds.map((world) => {
      if (world.durable === metas.length - 1) return world
      const medium = new Map(world.medium)
      for (const [key, value] of volatile) if (key.startsWith(`${block}/`)) medium.set(key, value)
      return { medium, durable: metas.length - 1 }
    })
  }
  /** Anything may have been written back, and the journal may have committed, any number of times. */
  const wander = (): void => {
    let all = worlds
    for (const [key, value] of volatile) {
      all = unique(all.flatMap((world) => [world, { ...world, medium: new Map(world.medium).set(key, value) }]))
    }
    for (const world of [...all]) all.push({ ...world, durable: metas.length - 1 })
    worlds = unique(all)
  }

  wander()
  for (const step of steps) {
    switch (step.kind) {
      case 'store': {
        const place = `${step.sync}${step.page}`
        if (!writable.has(place)) {
          const known = metas.length
          const block = blockFor(step.page)
          if (metas.length > known) wander()
          writable.add(place)
          if (step.sync) syncFault(block)
        }
        volatile.set(`${now().blocks[step.page]}/${step.line}`, step.value)
        break
      }
      case 'write': {
        const block = blockFor(step.page)
        wander()
        volatile.set(`${block}/${step.line}`, step.value)
        persist([`${block}/${step.line}`])
        break
      }
      case 'flush': {
        const block = now().blocks[step.page]
        if (block >= 0) persist([`${block}/${step.line}`])
        break
      }
      case 'msync':
      case 'fsync': {
        for (let page = 0; page < pages; page++) {
          if (step.kind === 'msync' && page !== step.page) continue
          const block = now().blocks[page]
          if (block >= 0) persist(Array.from({ length: lines }, (_, line) => `${block}/${line}`))
          writable.delete(`true${page}`)
          writable.delete(`false${page}`)
        }
        commit()
        break
      }
      case 'size': {
        // Pages beyond the new end are given up one after the other, the size first.
        change({ ...now(), size: step.pages })
        wander()
        for (let page = step.pages; page < pages; page++) {
          writable.delete(`true${page}`)
          writable.delete(`false${page}`)
          if (now().blocks[page] < 0) continue
          change({ ...now(), blocks: now().blocks.map((old, i) => (i === page ? -1 : old)) })
          wander()
        }
      }
    }
    wander()
  }
  return new Set(worlds.map(({ medium, durable }) => view(metas[durable], medium)))
}

function view(meta: Meta, medium: ReadonlyMap<string, string>): string {
  if (!meta.exists) return '-'
  let text = ''
  for (let page = 0; page < meta.size; page++) {
    for (let line = 0; line < lines; line++) {
      text += meta.blocks[page] < 0 ? '.' : (medium.get(`${meta.blocks[page]}/${line}`) ?? '.')
    }
  }
  return text
}

/** Contents of the file in the form of `bruteForce`. */
export function viewOf(contents: Uint8Array | null): string {
  if (contents === null) return '-'
  let text = ''
  for (let page = 0; page * 4096 < contents.length; page++) {
    for (let line = 0; line < lines; line++) {
      const byte = contents[page * 4096 + line * lineBytes]
      text += byte === 0 ? '.' : String.fromCharCode(byte)
    }
  }
  return text
}

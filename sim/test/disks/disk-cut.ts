// Random programs that write to a file on a disk with a cache of its own, and what a power cut may leave of it, found by trying everything:
// after every step the disk may have kept any sector that was sent to it, and the metadata may have been committed (ext4: with a flush) or
// written (ext2: without one). Nothing here comes from the simulator.

import { makePrng, nextWord } from '../../lib/prng.ts'

/** A step of a program. Pages 0 and 1, sectors 0 and 1 of each, values are letters. */
export type DiskStep =
  | {
      readonly kind: 'store' | 'write'
      readonly page: number
      readonly sector: number
      readonly value: string
    }
  | { readonly kind: 'msync'; readonly page: number }
  | { readonly kind: 'fsync' | 'range' | 'sync' | 'directory' }
  | { readonly kind: 'size'; readonly pages: number }

const pages = 2
const sectors = 2
const sectorBytes = 512

const pick = <T>(random: () => number, from: readonly T[]): T => from[random() % from.length]

/** A program of a few steps. Blocks of ext2 that were given up may come back with what was in them, so its files keep their size. */
export function makeDiskSteps(seed: number, type: string): DiskStep[] {
  const state = makePrng(seed)
  const random = (): number => nextWord(state) >>> 3
  let size = pick(random, [1, 2, 2])
  const steps: DiskStep[] = [{ kind: 'size', pages: size }]
  for (let left = 2 + (random() % 6); left > 0; left--) {
    const change = { page: random() % size, sector: random() % sectors, value: pick(random, ['a', 'b', 'c']) }
    const roll = random() % (type === 'ext2' ? 14 : 15)
    if (roll < 4) steps.push({ kind: 'store', ...change })
    else if (roll < 7) steps.push({ kind: 'write', ...change })
    else if (roll < 10) steps.push({ kind: 'range' })
    else if (roll === 10) steps.push({ kind: 'msync', page: change.page })
    else if (roll === 11) steps.push({ kind: 'fsync' })
    else if (roll === 12) steps.push({ kind: 'sync' })
    else if (roll === 13) steps.push({ kind: 'directory' })
    else steps.push({ kind: 'size', pages: (size = pick(random, [1, 2])) })
  }
  return steps
}

/** The steps as C. */
export function diskProgram(steps: readonly DiskStep[]): string {
  const text = steps.map((step) => {
    switch (step.kind) {
      case 'store':
        return `p[${step.page * 4096 + step.sector * sectorBytes}] = '${step.value}';`
      case 'write':
        return `pwrite(fd, "${step.value}", 1, ${step.page * 4096 + step.sector * sectorBytes});`
      case 'msync':
        return `msync((void *)(p + ${step.page * 4096}), 4096, MS_SYNC);`
      case 'fsync':
        return 'fsync(fd);'
      case 'range':
        return 'sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);'
      case 'sync':
        return 'sync();'
      case 'directory':
        return 'fsync(directory);'
      case 'size':
        return `ftruncate(fd, ${step.pages * 4096});`
    }
  })
  return `#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
  int directory = open("/mnt/disk", O_RDONLY), fd = open("/mnt/disk/f", O_RDWR | O_CREAT, 0644);
  volatile char *p = mmap(0, ${pages * 4096}, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  ${text.join('\n  ')}
  return 0;
}
`
}

/** The inode: its pages, the block of each (a number, never used again), and whether that block counts as written. */
interface Meta {
  readonly size: number
  readonly blocks: readonly number[]
  readonly written: readonly boolean[]
}

/** One way that things may have gone: sectors on the medium, whether the name is there, and how many changes of the inode are. */
interface World {
  readonly medium: ReadonlyMap<string, string>
  readonly named: boolean
  readonly durable: number
}

const keyOf = ({ medium, named, durable }: World): string =>
  `${named}${durable}|${[...medium]
    .map(([k, v]) => k + v)
    .sort((a, b) => (a < b ? -1 : 1))
    .join()}`

const unique = (worlds: readonly World[]): World[] => [
  ...new Map(worlds.map((world) => [keyOf(world), world])).values(),
]

/** Steps so far, on one type of file system. */
class Trial {
  readonly journaled: boolean
  metas: Meta[] = [{ size: 0, blocks: [-1, -1], written: [false, false] }]
  cache: (string[] | null)[] = [null, null]
  readonly dirty = new Set<number>()
  /** The disk as it looks while it has power. */
  readonly disk = new Map<string, string>()
  worlds: World[] = [{ medium: new Map(), named: false, durable: 0 }]
  nextBlock = 0

  constructor(type: string) {
    this.journaled = type === 'ext4'
  }

  get now(): Meta {
    return this.metas[this.metas.length - 1]
  }

  change(more: Partial<Meta>): void {
    this.metas.push({ ...this.now, ...more })
    this.wander()
  }

  /** What may happen by itself, any number of times. */
  wander(): void {
    let all = this.worlds
    for (const [key, value] of this.disk) {
      all = unique(all.flatMap((world) => [world, { ...world, medium: new Map(world.medium).set(key, value) }]))
    }
    const last = this.metas.length - 1
    for (const world of [...all]) {
      const medium = this.journaled ? new Map(this.disk) : world.medium
      if (this.journaled) all.push({ medium, named: true, durable: last })
      else
        for (const durable of [world.durable, last]) all.push({ medium, named: true, durable }, { ...world, durable })
    }
    this.worlds = unique(all)
  }

  /** A commit of ext4, with its flush; ext2 writes the inode, and the names if that is asked for. */
  commit(inode: boolean, names: boolean, flush: boolean): void {
    this.worlds = unique(
      this.worlds.map((world) => ({
        medium: flush ? new Map(this.disk) : world.medium,
        named: world.named || names || this.journaled,
        durable: inode || this.journaled ? this.metas.length - 1 : world.durable,
      })),
    )
  }

  put(page: number, sector: number, value: string): void {
    const known = (this.cache[page] ??= Array.from({ length: sectors }, () => '.'))
    known[sector] = value
    this.dirty.add(page)
  }

  allocate(which: readonly number[], written: boolean, size: number): void {
    const blocks = this.now.blocks.map((old, page) => (which.includes(page) ? this.nextBlock++ : old))
    this.change({ blocks, written: this.now.written.map((old, page) => (which.includes(page) ? written : old)), size })
  }

  writeBack(which: readonly number[]): void {
    const wanted = which.filter((page) => this.dirty.has(page))
    const fresh = wanted.filter((page) => this.now.blocks[page] < 0)
    if (this.journaled && fresh.length > 0) this.allocate(fresh, false, this.now.size)
    for (const page of wanted) {
      if (!this.journaled && fresh.includes(page)) this.allocate([page], true, this.now.size)
      this.dirty.delete(page)
      this.cache[page]?.forEach((value, sector) => this.disk.set(`${this.now.blocks[page]}/${sector}`, value))
      this.wander()
      // The new blocks count as written when the last of them is, whatever else is still to be written.
      if (this.journaled && page === fresh.at(-1)) {
        this.change({ written: this.now.written.map((old, each) => old || fresh.includes(each)) })
      }
    }
  }

  resize(size: number): void {
    if (size !== this.now.size) this.change({ size })
    for (let page = size; page < pages; page++) {
      this.cache[page] = null
      this.dirty.delete(page)
      if (this.now.blocks[page] >= 0) {
        this.change({
          blocks: this.now.blocks.map((old, i) => (i === page ? -1 : old)),
          written: this.now.written.map((old, i) => i !== page && old),
        })
      }
    }
  }

  step(step: DiskStep): void {
    const all = [0, 1]
    switch (step.kind) {
      case 'write':
        if (!this.journaled && this.now.blocks[step.page] < 0) this.allocate([step.page], true, this.now.size)
        this.put(step.page, step.sector, step.value)
        break
      case 'store':
        this.put(step.page, step.sector, step.value)
        break
      case 'range':
        this.writeBack(all)
        break
      case 'msync':
      case 'fsync':
        this.writeBack(step.kind === 'msync' ? [step.page] : all)
        this.commit(true, false, true)
        break
      case 'sync':
        this.writeBack(all)
        this.commit(true, true, this.journaled)
        break
      case 'directory':
        this.commit(false, true, true)
        break
      case 'size':
        this.resize(step.pages)
    }
    this.wander()
  }

  views(): Set<string> {
    return new Set(this.worlds.map(({ medium, named, durable }) => (named ? view(this.metas[durable], medium) : '-')))
  }
}

/** All contents that the file may have after a power cut behind the last step; `-` where it is not there. */
export function bruteForceDisk(steps: readonly DiskStep[], type: string): Set<string> {
  const trial = new Trial(type)
  trial.wander()
  for (const step of steps) trial.step(step)
  return trial.views()
}

function view({ size, blocks, written }: Meta, medium: ReadonlyMap<string, string>): string {
  let text = ''
  for (let page = 0; page < size; page++) {
    for (let sector = 0; sector < sectors; sector++) {
      text += blocks[page] < 0 || !written[page] ? '.' : (medium.get(`${blocks[page]}/${sector}`) ?? '.')
    }
  }
  return text
}

/** Contents of the file in the form of `bruteForceDisk`. */
export function diskViewOf(contents: Uint8Array | null): string {
  if (contents === null) return '-'
  let text = ''
  for (let page = 0; page * 4096 < contents.length; page++) {
    for (let sector = 0; sector < sectors; sector++) {
      const byte = contents[page * 4096 + sector * sectorBytes]
      text += byte === 0 ? '.' : String.fromCharCode(byte)
    }
  }
  return text
}
